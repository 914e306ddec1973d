"""Where the parts of the project lie on disk."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
QUERIES = ROOT / "queries"
APP = ROOT / "app.py"
ENVIRONMENT = ROOT / ".venv"
