"""The sections room: what is shown, as data, and a renderer for each form it can take."""
