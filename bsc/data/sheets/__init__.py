"""Workbooks and wide tables: cells become a table like any other."""
