"""Pictures to take away: a section on a slide of 1920 by 1080, as SVG and as PNG.

A picture has a frame (title, selection, source, day) and a body; every kind of body is placed by
one module here, from plain values. Colours are those of the light theme.
"""
