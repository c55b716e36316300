"""The outlook as views: sections of plain tables."""
