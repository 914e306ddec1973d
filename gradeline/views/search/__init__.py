"""One search over all that is held: what is asked for, how it is found, where each hit leads."""
