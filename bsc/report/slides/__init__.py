"""The report as a presentation: native shapes, tables and charts that can be edited."""
