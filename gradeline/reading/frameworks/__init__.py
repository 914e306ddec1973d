"""The frameworks whose reports can be read: each module here that has a FRAMEWORK is one."""

import pkgutil
from functools import cache
from importlib import import_module

from gradeline.reading.frameworks.framework import Framework


def frameworks() -> tuple[Framework, ...]:
    """Return the framework of every module of this folder that has one, the oldest first."""
    return _found(tuple(__path__))


def framework_named(family: str) -> Framework:
    """Return the framework that the reader calls by this name; raises KeyError where none is."""
    return {each.family: each for each in frameworks()}[family]


@cache
def _found(folders: tuple[str, ...]) -> tuple[Framework, ...]:
    names = [each.name for each in pkgutil.iter_modules(folders)]
    modules = [import_module(f"{__name__}.{name}") for name in names]
    found: list[Framework] = [each.FRAMEWORK for each in modules if hasattr(each, "FRAMEWORK")]
    return tuple(sorted(found, key=lambda each: each.since))
