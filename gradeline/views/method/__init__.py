"""Where the facts come from and how they are used: a module for each part of Method."""
