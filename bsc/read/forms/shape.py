"""Located nodes to a declared document: the schema's complaints, walked back to the word they are about."""

from __future__ import annotations

from pydantic import ValidationError

from bsc.read.forms.document import Document
from bsc.read.forms.mend import mend
from bsc.read.forms.schema_keys import known_keys
from bsc.read.forms.shape_mistakes import UNKNOWN, report
from bsc.read.forms.synonyms import key_meant
from bsc.read.found import Findings
from bsc.read.syntax.tree import Mapping

ROUNDS = 5
FLOOD = 5_000  # mistakes of shape after which a file is not mended: it is no strategy


def validate(root: Mapping, found: Findings) -> Document | None:
    """The typed document; None when its shape is beyond repair. Every mistake is reported at its word.

    What is wrong is then mended in the tree (a misspelt key renamed, a bad value dropped), so that linking
    can go on and report the rest in the same run.
    """
    for turn in range(ROUNDS):
        try:
            return Document.model_validate(root.value)
        except ValidationError as problem:
            errors = problem.errors(include_url=False, include_input=False)
            unknown = {error["loc"]: known_keys(error["loc"][:-1]) for error in errors if error["type"] == UNKNOWN}
            meant = {(*loc[:-1], key_meant(str(loc[-1]), known)) for loc, known in unknown.items()}
            real = [error for error in errors if not (error["type"] == "missing" and error["loc"] in meant)]
            for error in real[:FLOOD]:
                kind, loc = error["type"], error["loc"]
                # The other form of a figure says what is wrong; what mending took away is not missing.
                if kind != "string_type" and not (turn and kind == "missing"):
                    report(root, kind, loc, dict(error.get("ctx", {})), found)
            if len(errors) > FLOOD:
                return None
            for error in reversed(real):
                mend(root, error["loc"], unknown.get(error["loc"], []), found)
    return None
