"""A table holds only what its columns declare, and refuses what does not fit together."""

import pytest

from gradeline.sections.table import Column, Group, Table, table

COLUMNS = [Column("area", "Area"), Column("grade", "Grade")]


def test_row_with_a_cell_too_few_is_refused() -> None:
    with pytest.raises(ValueError, match="areas has 2 columns and a row of 1 cells"):
        table("areas", "Areas", COLUMNS, [["Adoption"]])


def test_two_columns_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="two columns of one name"):
        table("areas", "Areas", [*COLUMNS, Column("area", "Again")], [])


def test_each_form_has_the_columns_that_are_declared_for_it() -> None:
    columns = [*COLUMNS, Column("code", "Code", shown="file"), Column("sign", "", shown="page")]
    made = table("areas", "Areas", columns, [])
    assert made.columns_for("page") == [0, 1, 3]
    assert made.columns_for("file") == [0, 1, 2]


def test_groups_without_rows_make_an_empty_table() -> None:
    assert Table("areas", "Areas", COLUMNS, [Group("Leadership", [])]).is_empty
    assert not table("areas", "Areas", COLUMNS, [["Adoption", None]]).is_empty
