"""Where inspection reports are read: from a file to what it says, and where it says it."""
