"""SQLite files, read through the standard library."""
