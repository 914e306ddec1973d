"""The queries of `queries/` as typed code: one module a folder, made by `gradeline queries`."""
