"""Sentences about all authorities of England, a module for each page."""
