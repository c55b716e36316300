"""Formulas over metrics: from text to a value for each period, safe against any text."""

from __future__ import annotations

from bsc.formula.compiled import Formula
from bsc.formula.frame import Frame
from bsc.formula.slip import Slip
from bsc.formula.spoken import Look, Piece, pieces
from bsc.formula.syntax import compile_formula
from bsc.formula.unit import Unit, unit_of
from bsc.formula.units import unit_slips

__all__ = ["Formula", "Frame", "Look", "Piece", "Slip", "Unit", "compile_formula", "pieces", "unit_of", "unit_slips"]
