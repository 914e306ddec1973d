"""The choices that belong to one page: its widgets, one module for each page that has some."""
