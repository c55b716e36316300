"""The report as data: everything that is known, for other programs."""
