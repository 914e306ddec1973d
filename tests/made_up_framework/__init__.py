"""A framework that Ofsted has not got, added to the small facts by rows and one module."""
