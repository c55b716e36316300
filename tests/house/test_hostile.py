"""Hostile texts in every field of a strategy stay texts, wherever they are shown."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pptx import Presentation
from pypdf import PdfReader

from bsc.cli.main import run
from bsc.pipeline import Order, build
from tests.report.slides.geometry import troubles
from tests.report.slides.shapes import said

MARK = "<script>alert(1)</script>"
PAYLOAD = (
    MARK + "<img src=x onerror=alert(1)> javascript:alert(1) {{ 7*7 }} {% raw %} ]]> --> <!-- </style> &amp; "
    "\" onload=x ' \\ ` \u202e\u2066\u200f \x00\x07\x1b[31m\x1b]0;t\x07 \x7f\x9b31m \uffff\x85\u2028"
    "\r\n::error file=x::forged\n%0A##[error] $(id) {a} #st-on"
)
STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
PLAIN_SCRIPTS = 2  # the states and the program
Told = Callable[..., str]


def _text(where: str) -> str:
    return f"{where} {PAYLOAD}"


def _kpi(name: str, **more: object) -> dict[str, object]:
    said = {key: _text(f"{name} {key}") for key in ("name", "description", "unit", "owner", "question", "source")}
    return {"id": name, **said, **more}


def _named(name: str, *keys: str) -> dict[str, object]:
    return {key: _text(f"{name} {key}") for key in ("name", "description", *keys)}


def _override() -> dict[str, str]:
    return {"set": "at-risk", "why": _text("why"), "by": _text("by"), "until": "2026-12"}


def _objectives() -> dict[str, object]:
    figures = {"2026-01": {"value": "4", "note": _text("note")}, "2026-02": "5"}
    lagging = [
        _kpi("constructor", baseline={"value": "1", "at": "2025-12"}, target="9", actuals=figures),
        _kpi("said", target={"text": _text("target")}, actuals={"2026-02": "3"}),
        _kpi("state", target=_text("good"), states={_text("good"): "100", _text("poor"): "0"},
             actuals={"2026-01": _text("poor"), "2026-02": _text("good")}, status=_override()),
        {"metric": "10", "target": "3"},
    ]
    link = {"outcome_of": "constructor", "rationale": _text("rationale"), "delay": "1 month", "sign": "negative"}
    return {
        "__proto__": {**_named("top", "owner"), "themes": ["toString"], "lagging": lagging, "leading": [link]},
        "constructor": {**_named("cause", "owner"), "objectives": {"..": _named("part", "owner")}},
    }


def _document() -> dict[str, object]:
    head = {**_named("strategy", "vision", "mission", "owner"), "actuals": ["a.csv"]}
    decision = {"what": _text("what"), "owner": _text("owner"), "status": _text("status"), "objective": "__proto__"}
    step = {"what": _text("milestone"), "due": "2026-03", "done": "2026-02"}
    work = {
        **_named("work", "owner", "status", "currency"), "objectives": ["__proto__"], "start": "2026-01",
        "end": "2026-06", "budget": "5", "spent": "6", "milestones": [step],
        "expected": {"kpi": "__proto__/constructor", "change": "1", "by": "2026-06"},
    }
    meeting = {"summary": _text("summary"), "notes": {"__proto__": _text("note")}, "decisions": {"10": decision}}
    words = ("index", "objective", "on track", "on-track", "perspective", "score", "status", "findings")
    return {
        "strategy": head,
        "perspectives": {"__proto__": {**_named("band"), "objectives": _objectives()}},
        "themes": {"toString": _named("theme")},
        "metrics": {"10": _named("ten", "unit", "owner", "source"), "unused": _named("unused", "unit")},
        "glossary": {_text("term"): _text("meaning")},
        "initiatives": {"valueOf": work},
        "reviews": {"2026-02-20": meeting},
        "words": {word: _text(word) for word in words},
        "report": {"organisation": _text("organisation"), "confidentiality": _text("confidentiality")},
        "checks": {"R31": {"severity": "off", "why": _text("reason")}},
    }


def _yaml(document: dict[str, object]) -> str:
    return json.dumps(document).replace("\x7f", "\\u007f")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hostile")
    (made / "strategy.yaml").write_text(_yaml(_document()), encoding="utf-8")
    note = _text("csv").replace("\x00", "").replace('"', '""')
    (made / "a.csv").write_text(f'metric,period,value,note\n10,2026-02,4,"{note}"\n', encoding="utf-8")
    return made


@pytest.fixture
def told(folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Told:
    monkeypatch.chdir(folder)

    def call(*arguments: str) -> str:
        capfd.readouterr()
        code = run(arguments)
        out, err = capfd.readouterr()
        assert code in (0, 1), err
        assert STEERING.search(out + err) is None
        return out

    return call


class _Page(HTMLParser):
    """Collects the elements, attributes and scripts of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.scripts: list[str] = []
        self.shown: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.lasttag == "script" and data.strip():
            self.scripts[-1] += data
        else:
            self.shown.append(data)


def test_print_shows_payloads_as_text(folder: Path, cache: Path) -> None:
    built = build(Order(folder, cache=cache, formats=("pdf", "png"), appendix=True))
    assert built.documents is not None
    pages = PdfReader(BytesIO(b"".join(built.documents[0].pieces()))).pages
    text = re.sub(r"-\n|\s", "", "".join(page.extract_text() for page in pages))  # a word may go on in the next line
    for where in ("strategyname", "topname", "bandname", "summary", "what", "milestone", "tenname", "meaning"):
        assert where + re.sub(r"\s", "", MARK) in text, where
    assert "/JavaScript" not in str([page.get("/AA") for page in pages])
    assert b"".join(built.documents[1].pieces()).startswith(b"\x89PNG")


def test_slides_show_payloads_as_text(folder: Path, cache: Path) -> None:
    built = build(Order(folder, cache=cache, formats=("pptx",)))
    assert built.documents is not None, built.judged.findings
    deck = Presentation(BytesIO(b"".join(built.documents[0].pieces())))
    assert troubles(deck) == []
    notes = [slide.notes_slide.notes_text_frame for slide in deck.slides if slide.has_notes_slide]
    seen = " ".join([*(text for slide in deck.slides for text in said(slide)),
                     *(frame.text for frame in notes if frame is not None)])
    assert STEERING.search(seen.replace("\v", " ").replace("\n", " ")) is None
    assert f"top name {MARK}" in seen and f"constructor name {MARK}" in seen


def test_the_report_shows_payloads_as_text(folder: Path) -> None:
    built = build(Order(folder))
    assert built.documents is not None, built.judged.findings
    html = b"".join(built.documents[0].pieces()).decode("utf-8")
    page = _Page()
    page.feed(html)
    names = {tag for tag, _ in page.tags}
    assert names.isdisjoint({"img", "iframe", "object", "embed", "base", "form", "link"})
    assert len(page.scripts) == PLAIN_SCRIPTS
    for tag, given in page.tags:
        assert not [name for name in given if name.startswith("on") or name in ("src", "srcdoc", "style")], tag
        assert all(given.get(name, "#").startswith("#") for name in ("href", "xlink:href")), (tag, given)
    assert "</" not in page.scripts[0] and "<!--" not in page.scripts[0]
    json.loads(page.scripts[0])
    assert STEERING.search(html) is None
    seen = "".join(page.shown)
    for place in ("strategy name", "strategy vision", "strategy mission", "top name", "top owner", "rationale",
                  "top description", "constructor name", "constructor unit", "constructor question", "why",
                  "work name", "work status", "milestone", "what", "note", "summary", "term", "meaning", "theme name",
                  "band name", "part name", "csv", "ten source", "index", "target", "good",
                  "organisation", "confidentiality"):
        assert f"{place} {MARK}" in seen, place


def test_the_map_is_xml_whose_texts_are_texts(told: Told, tmp_path: Path) -> None:
    told("map", "-o", str(tmp_path / "map.svg"))
    drawn = (tmp_path / "map.svg").read_text(encoding="utf-8")
    root = ElementTree.fromstring(drawn)
    assert STEERING.search(drawn) is None
    for element in root.iter():
        assert element.tag.rpartition("}")[2] not in ("script", "image", "foreignObject")
        for name, value in element.attrib.items():
            bare = name.rpartition("}")[2]
            assert not bare.startswith("on")
            assert bare != "href" or value.startswith("#")
    assert f"top name {MARK}" in "".join(root.itertext())


def test_the_graph_quotes_what_it_names(told: Told, tmp_path: Path) -> None:
    told("map", "-o", str(tmp_path / "map.gv"))
    source = (tmp_path / "map.gv").read_text(encoding="utf-8")
    outside = re.sub(r'"(?:[^"\\]|\\.)*"', '""', source, flags=re.DOTALL)
    assert "script" not in outside and "alert" not in outside and "<" not in outside
    told("map", "-o", str(tmp_path / "map.json"))
    data = json.loads((tmp_path / "map.json").read_text(encoding="utf-8"))
    assert data["strategy"].startswith(f"strategy name {MARK}")


def test_the_terminal_is_not_steered(told: Told) -> None:
    assert MARK in told("show")
    assert MARK in json.loads(told("show", "--format", "json"))["strategy"]
    told("check")
    told("check", "--format", "json")
    assert json.loads(told("check", "--format", "sarif"))["version"] == "2.1.0"


def test_annotations_cannot_be_forged(told: Told) -> None:
    lines = told("check", "--format", "github").splitlines()
    spot = r"file=[^,:]*,line=\d+,col=\d+,endColumn=\d+,title=[\w-]+"
    commands = re.compile(rf"::(?:error|warning|notice) {spot}::")
    assert lines and all(commands.match(line) for line in lines)
