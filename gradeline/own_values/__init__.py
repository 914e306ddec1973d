"""The own values room: a template for measures of the improvement plan, and what a reader fills in.

It neither scores nor shows anything, and writes no file.
"""
