"""What reports say of a theme, statement by statement: compared, on a board, through the years.

All of it is of one query, `findings/said`, so that nothing here can contradict the rest.
"""
