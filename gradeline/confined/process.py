"""What runs in a process of its own: one file from standard input, one answer to standard output.

Run as `python -m gradeline.confined.process MODULE WORDS...`. The module has a function `answer`,
which is given the words and the content and returns the answer. It and what it opens files with
are loaded in this process only, and after the limits are set.

multiprocessing and pebble end a process in time too, but set no limit of memory and answer with
pickles, which the one who started it would have to trust.
"""

import sys
from importlib import import_module

MOST_MEMORY = 480 * 1024 * 1024
MOST_WORK_SECONDS = 900


def main(words: list[str]) -> int:
    """Answer on standard output and return the status."""
    content = sys.stdin.buffer.read()
    _limit()
    module, *others = words
    sys.stdout.buffer.write(import_module(module).answer(others, content))
    return 0


def _limit() -> None:
    """Limit memory and work where the system can: not on Windows, memory hardly on macOS.

    Whoever started this process limits its time; the limit of work here is for when they are gone.
    """
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (MOST_WORK_SECONDS, MOST_WORK_SECONDS))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
