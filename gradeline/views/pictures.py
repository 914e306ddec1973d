"""Pictures to take away of what several pages show: histories as lanes, an indicator as lines."""
