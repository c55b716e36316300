"""The report on paper: a PDF that prints in black and white, and the map as a picture."""
