"""What must be true of the facts and `datapackage.json` cannot say: each rule stands here once.

`rows` binds cells of one row and is held to by the checks and by the database; `tables` binds rows
and tables to each other.
"""
