"""The typed words of the language: what a scalar may say, and how editors are told about it."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import Annotated, Any, Literal, LiteralString, NamedTuple
from unicodedata import category

from pydantic import BeforeValidator, Discriminator, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError

from bsc.model.colour import colour_of
from bsc.read.numbers import NotANumber, parse_flag, parse_number
from bsc.source import Mistake, Said, say

PERIOD_PATTERN = r"^(FY)?[0-9]{4}(-(H[12]|Q[1-4]|W[0-9]{2}|P(0[1-9]|1[0-3])|[0-9]{2}(-[0-9]{2})?))?$"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ID = re.compile(r"[\w.\-]+")
_DELAY = re.compile(r"(\d{1,4})\s*(day|week|month|quarter|year|día|dia|semana|mes|trimestre|año)(?:s|es)?")
_UNITS = {"día": "day", "dia": "day", "semana": "week", "mes": "month", "trimestre": "quarter", "año": "year"}
_A_NUMBER, _A_WEIGHT, _A_DELAY = say("a number"), say("a weight"), say("a delay")
_A_COLOUR = say("a colour")
_AN_ID, _A_TEXT, _A_PERIOD, _YES_OR_NO = say("an id"), say("a text"), say("a period"), say("yes or no")
_MONTHS = {"day": 12 / 365.25, "week": 84 / 365.25, "month": 1.0, "quarter": 3.0, "year": 12.0}


class Share(NamedTuple):
    """A weight: a relative number, or a percentage of the siblings' total."""

    value: float
    percent: bool


class DelayWords(NamedTuple):
    """A delay as written, and in months."""

    number: int
    unit: str
    months: float


def _word(value: object, expected: Said) -> str:
    if isinstance(value, str):
        return value
    raise PydanticCustomError("wrong_type", "{expected}", {"expected": expected})


def _refusal(kind: LiteralString, why: Said) -> PydanticCustomError:
    return PydanticCustomError(kind, "{why}", {"why": why})


def _number(value: object) -> float:
    try:
        return parse_number(_word(value, _A_NUMBER))
    except NotANumber as problem:
        raise PydanticCustomError("number", "{why}", {"why": problem.said, "sign": problem.near.sign}) from None


def _edge(value: object) -> float | date:
    if isinstance(value, str) and _DAY.fullmatch(value):
        with suppress(ValueError):
            return date.fromisoformat(value)
    return _number(value)


def _positive(value: object) -> float:
    number = _number(value)
    if number < 0:
        raise _refusal("number", say("`{text}` is negative; write 0 or more", text=str(value)))
    return number


def _whole(value: object) -> int:
    number = _number(value)
    if number < 0 or number != int(number) or number > 10_000:
        raise _refusal("number", say("`{text}` is not a whole number; write 0, 1, 2 …", text=str(value)))
    return int(number)


def _flag(value: object) -> bool:
    try:
        return parse_flag(_word(value, _YES_OR_NO))
    except Mistake as mistake:
        raise _refusal("flag", mistake.said) from None


def _share(value: object) -> Share:
    text = _word(value, _A_WEIGHT)
    percent = re.fullmatch(r"(.*\S)\s*%", text)
    number = _positive(percent[1] if percent else text)
    return Share(number, percent is not None)


def _id(value: object) -> str:
    text = _word(value, _AN_ID)
    if is_id(text):
        return text
    raise _refusal("id", no_id(text))


def is_id(text: str) -> bool:
    """Whether a text is letters of any script with their marks, digits, `-`, `_` and `.`."""
    bare = text if text.isascii() else "".join(each for each in text if not category(each).startswith("M"))
    return bool(_ID.fullmatch(bare))


def no_id(text: str) -> Said:
    """What to say of a text that is no id, with a valid one near it."""
    such = re.sub(r"[^\w.]+", "-", text).strip("-") or "engaging-content"
    return say("`{text}` is not an id; use letters, digits, - _ and ., such as {such}", text=text, such=such)


def _delay(value: object) -> DelayWords:
    text = _word(value, _A_DELAY)
    match = _DELAY.fullmatch(text.strip().casefold())
    if match is None:
        why = say("`{text}` is not a delay; write 2 weeks, 1 month, 2 quarters or 1 year", text=text)
        raise _refusal("delay", why)
    unit = _UNITS.get(match[2], match[2])
    return DelayWords(int(match[1]), unit, int(match[1]) * _MONTHS[unit])


def _colour(value: object) -> str:
    text = _word(value, _A_COLOUR)
    colour = colour_of(text)
    if colour:
        return colour
    near = colour_of(f"#{text.strip()}") or "#1d4ed8"
    raise _refusal("colour", say('`{text}` is not a colour; write one as "{near}"', text=text, near=near))


def _text(value: object) -> str:
    return _word(value, _A_TEXT)


def _period(value: object) -> str:
    return _word(value, _A_PERIOD)


def form_of(value: object) -> str:
    """Which arm of a union a value is meant for, told by its shape alone."""
    return "mapping" if isinstance(value, dict) else "list" if isinstance(value, list) else "word"


_POSITIVE = {"type": "number", "minimum": 0}
_WORD = {"type": ["string", "integer", "number"]}
_YES_NO = {"type": ["boolean", "string"], "pattern": "^([Yy]es|[Nn]o|[Tt]rue|[Ff]alse)$"}  # `yes` is a text to YAML 1.2
Edge = Annotated[float | date, BeforeValidator(_edge), WithJsonSchema({"type": ["number", "string"]})]
Number = Annotated[float, BeforeValidator(_number), WithJsonSchema({"type": "number"})]
Positive = Annotated[float, BeforeValidator(_positive), WithJsonSchema({"type": "number", "minimum": 0})]
Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer", "minimum": 0})]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema(_YES_NO)]
Id = Annotated[str, BeforeValidator(_id), WithJsonSchema(_WORD)]
Figure = Annotated[str, WithJsonSchema({"type": ["number", "string", "boolean"]})]
Line = Annotated[str, BeforeValidator(_text), WithJsonSchema({"type": ["string", "number"]})]
Colour = Annotated[
    str, BeforeValidator(_colour), WithJsonSchema({"type": "string", "pattern": "^#([0-9A-Fa-f]{3}){1,2}$"})
]
PeriodText = Annotated[
    str, BeforeValidator(_period), WithJsonSchema({"type": ["string", "integer"], "pattern": PERIOD_PATTERN})
]
PeriodKey = Annotated[str, WithJsonSchema({"type": "string", "pattern": PERIOD_PATTERN})]
Weight = Annotated[
    Share,
    BeforeValidator(_share),
    WithJsonSchema({"anyOf": [_POSITIVE, {"type": "string", "pattern": "^[0-9.]+ ?%$"}]}),
]
DelayText = Annotated[DelayWords, BeforeValidator(_delay), WithJsonSchema({"type": "string"})]
Text = Annotated[
    Annotated[Line, Tag("word")] | Annotated[dict[str, Line | None], Tag("mapping")], Discriminator(form_of)
]
Cap = Annotated[Literal["none", "100"], WithJsonSchema({"enum": ["none", 100]})]
Anything = Annotated[Any, WithJsonSchema({})]


def _ids(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _path(value: object) -> str:
    """An id, or that of a KPI: `objective/metric`."""
    objective, slash, metric = _word(value, _AN_ID).partition("/")
    return f"{_id(objective)}/{_id(metric)}" if slash and "/" not in metric else _id(value)


_ONE_OR_MANY = WithJsonSchema({"anyOf": [_WORD, {"type": "array", "items": _WORD}]})
Ids = Annotated[list[Id], BeforeValidator(_ids), _ONE_OR_MANY]
Paths = Annotated[
    list[Annotated[str, BeforeValidator(_path), WithJsonSchema(_WORD)]], BeforeValidator(_ids), _ONE_OR_MANY]
