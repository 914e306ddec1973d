"""The importing room: reads files as their publishers issue them and writes rows of facts."""
