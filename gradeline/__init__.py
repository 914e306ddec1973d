"""Set the children's-services inspection histories of neighbouring councils side by side."""
