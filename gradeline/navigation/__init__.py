"""The navigation room: which pages there are, what a reader chose, and the links between them."""
