"""Find or make a Python environment that has exactly the pinned packages.

Uses nothing but the standard library, so that it runs on a bare Python with pip.
"""

import hashlib
import importlib.metadata
import re
import subprocess
import sys
import venv
from pathlib import Path

from gradeline.paths import ENVIRONMENT, ROOT

START_PINS = ROOT / "requirements.txt"
TEST_PINS = ROOT / "requirements-test.txt"


class NoEnvironment(Exception):
    """The pinned packages could not be installed; the sentence says what to do."""


def python_with(pins: Path) -> Path:
    """Return a Python that has the packages of `pins`: this one, or that of `.venv`, made now.

    Raises NoEnvironment when the packages cannot be installed.
    """
    if has_pins(pins):
        return Path(sys.executable)
    python = _environment_python()
    stamp = ENVIRONMENT / f"{pins.stem}.sha256"
    digest = hashlib.sha256(pins.read_bytes()).hexdigest()
    if python.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == digest:
        return python
    if not python.exists():
        print(f"Making an environment in {ENVIRONMENT.name} ...", flush=True)
        venv.create(ENVIRONMENT, with_pip=False, symlinks=sys.platform != "win32")
    print(f"Installing the pinned packages of {pins.name} ...", flush=True)
    command = [
        *(sys.executable, "-m", "pip", "--python", str(python), "install"),
        *("--require-hashes", "--quiet", "--disable-pip-version-check", "-r", str(pins)),
    ]
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        raise NoEnvironment(
            f"The packages of {pins.name} could not be installed. pip says why above; it needs "
            "pip 22.3 or newer and a package index it can reach."
        )
    stamp.write_text(digest, encoding="utf-8")
    return python


def has_pins(pins: Path) -> bool:
    """Say whether this Python has every unconditional package of `pins`, at its version."""
    wanted = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+) *\\?$", pins.read_text("utf-8"), re.M)
    try:
        return all(importlib.metadata.version(name) == version for name, version in wanted)
    except importlib.metadata.PackageNotFoundError:
        return False


def _environment_python() -> Path:
    if sys.platform == "win32":
        return ENVIRONMENT / "Scripts" / "python.exe"
    return ENVIRONMENT / "bin" / "python"
