"""What runs in a process of its own: reads one file from standard input, writes the answer.

Run as `python -m gradeline.reading.child read NAME DATA` or `... picture PAGE`.
"""

import json
import sys
from pathlib import Path

MOST_MEMORY = 480 * 1024 * 1024
MOST_WORK_SECONDS = 900


def main(words: list[str]) -> int:
    """Answer on standard output: an object as JSON, or a picture as PNG; return the status."""
    content = sys.stdin.buffer.read()
    _limit()
    from gradeline.reading.opening import open_document
    from gradeline.reading.reader import read_report
    from gradeline.reading.telling import as_object, unread
    from gradeline.reading.unreadable import UnreadableFile

    match words:
        case ["read", name, data]:
            try:
                answer = as_object(read_report(open_document(content), Path(data)), name)
            except UnreadableFile as error:
                answer = unread(name, error.kind, f"{name}: {error}")
            sys.stdout.buffer.write(json.dumps(answer).encode())
        case ["picture", page]:
            from gradeline.reading.pdf import picture_of

            sys.stdout.buffer.write(picture_of(content, int(page)))
        case _:
            return 2
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
