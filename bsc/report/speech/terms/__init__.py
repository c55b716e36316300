"""The words of the report, a file for each part of it: our term, in English and in Spanish."""

from __future__ import annotations

from bsc.report.speech.terms.breakdown import BREAKDOWN_TERMS
from bsc.report.speech.terms.definition import DEFINITION_TERMS
from bsc.report.speech.terms.funnel import FUNNEL_TERMS
from bsc.report.speech.terms.kin import KIN_TERMS
from bsc.report.speech.terms.lineage import LINEAGE_TERMS
from bsc.report.speech.terms.made import MADE_TERMS
from bsc.report.speech.terms.meeting import MEETING_TERMS
from bsc.report.speech.terms.outlook import OUTLOOK_TERMS
from bsc.report.speech.terms.paper import PAPER_TERMS
from bsc.report.speech.terms.report import TERMS
from bsc.report.speech.terms.review import REVIEW_TERMS
from bsc.report.speech.terms.sentences import SENTENCES
from bsc.report.speech.terms.sheet import SHEET_TERMS
from bsc.report.speech.terms.why import WHY_TERMS
from bsc.report.speech.terms.workbook import WORKBOOK_TERMS

TABLES = (TERMS, KIN_TERMS, SHEET_TERMS, DEFINITION_TERMS, PAPER_TERMS, MEETING_TERMS, WORKBOOK_TERMS, OUTLOOK_TERMS,
          FUNNEL_TERMS, BREAKDOWN_TERMS, SENTENCES, WHY_TERMS, MADE_TERMS, LINEAGE_TERMS, REVIEW_TERMS)
