"""Where letters are read that give no grade: after focused visits and joint inspections."""
