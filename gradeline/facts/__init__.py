"""The facts room: reads the CSV tables of `data/` and checks them against `datapackage.json`."""
