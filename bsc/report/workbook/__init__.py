"""The report as a workbook: what a spreadsheet is good for, sorting, filtering, reckoning on."""
