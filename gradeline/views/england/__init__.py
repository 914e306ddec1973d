"""Pages about one authority among all: rows of queries become sections."""
