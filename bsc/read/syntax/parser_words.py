"""What the YAML parser says, as sentences that have a translation."""

from __future__ import annotations

from bsc.source import Said, say

_KNOWN = (
    say("begun here"),
    say("this line cannot be read"),
    say("mapping values are not allowed in this context"),
    say("block sequence entries are not allowed in this context"),
    say("block collections are not allowed in this context"),
    say("did not find expected key"),
    say("did not find expected '-' indicator"),
    say("did not find expected ',' or ']'"),
    say("did not find expected ',' or '}}'"),
    say("did not find expected node content"),
    say("did not find expected <document start>"),
    say("did not find expected comment or line break"),
    say("did not find expected alphabetic or numeric character"),
    say("could not find expected ':'"),
    say("found character that cannot start any token"),
    say("found unexpected end of stream"),
    say("found unexpected document indicator"),
    say("found unknown escape character"),
    say("found a tab character that violates indentation"),
    say("found a tab character where an indentation space is expected"),
    say("found undefined tag handle"),
    say("found unknown directive name"),
    say("while parsing a block mapping"),
    say("while parsing a block collection"),
    say("while parsing a flow mapping"),
    say("while parsing a flow sequence"),
    say("while parsing a node"),
    say("while parsing a quoted scalar"),
    say("while scanning a block scalar"),
    say("while scanning a plain scalar"),
    say("while scanning a quoted scalar"),
    say("while scanning a simple key"),
    say("while scanning a directive"),
    say("while scanning for the next token"),
)
_SENTENCES = {str(each): each for each in _KNOWN}


def parser_said(text: str) -> Said:
    """A text of the parser; one that we do not know stays as it is."""
    return _SENTENCES.get(text) or say("{text}", text=text)
