"""What the process that reads one letter answers; see `gradeline.confined`."""

import json
from collections.abc import Sequence
from pathlib import Path

from gradeline.reading.letters.letter import as_object, unread
from gradeline.reading.letters.letter_reader import read_letter
from gradeline.reading.opening import open_document
from gradeline.reading.unreadable import UnreadableFile


def answer(words: Sequence[str], content: bytes) -> bytes:
    """Return the letter as JSON for `DATA`, the folder of facts that names the authorities."""
    (data,) = words
    try:
        letter = read_letter(open_document(content), Path(data))
    except UnreadableFile as error:
        letter = unread(error.kind, str(error))
    return json.dumps(as_object(letter)).encode()
