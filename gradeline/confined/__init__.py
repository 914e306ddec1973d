"""Opens files that nobody vouches for in a process of its own, within limits."""
