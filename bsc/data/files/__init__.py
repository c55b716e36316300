"""Text, Parquet and JSON lines, answered by an embedded engine that can open one file."""
