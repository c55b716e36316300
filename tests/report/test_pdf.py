"""The printed report, opened by other people's programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import cast
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from bsc.errors import EnvironmentProblem
from bsc.maps.layout import lay_out
from bsc.pipeline import Order, build
from bsc.report.map.compose import compose
from bsc.report.map.facts import MapWords
from bsc.report.paper.drawings import map_data
from bsc.report.paper.plain import plain
from bsc.report.paper.typeset import typeset_in
from bsc.report.report import Report
from bsc.report.setting import setting_for
from bsc.report.tools import Tools
from tests.maps.map_cases import all_cases
from tests.maps.map_samples import SPANISH, facts_for
from tests.programs import asked
from tests.report.conftest import _many

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ("first", "social-media", "redes-sociales", "public-sector")
POINTS = {"a3": (1191, 842), "a4": (842, 595), "letter": (792, 612), "tabloid": (1224, 792)}
Write = Callable[..., bytes]
PDF = Order(Path(), formats=("pdf",))
WHOLE = PDF._replace(appendix=True)


@pytest.fixture(scope="module")
def write(cache: Path) -> Write:
    """Writes a strategy in a format."""

    def call(folder: Path, order: Order = PDF) -> bytes:
        built = build(order._replace(path=folder, cache=cache))
        assert built.documents is not None, built.judged.findings
        return b"".join(built.documents[0].pieces())

    return call


@pytest.fixture(scope="module")
def printed(write: Write) -> dict[str, bytes]:
    """Each example with its appendix, as PDF."""
    return {name: write(ROOT / "strategies" / name, WHOLE) for name in EXAMPLES}


def flat(text: str) -> str:
    """A text without its spaces and line ends; a hyphen at a line's end is the typesetter's."""
    return re.sub(r"[\s\u2060]", "", re.sub(r"[-\u00ad\u2010]\n", "", text))


def text_of(data: bytes) -> str:
    return flat("\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages))


def presented(name: str, cache: Path) -> Report:
    from bsc.pipeline import remember

    judged = remember(Order(ROOT / "strategies" / name))
    assert judged.past is not None and judged.graph is not None
    return Report(setting_for(judged.past, judged.language), judged.graph, (), Tools(cache))


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_kpi_stands_in_the_scorecard_as_it_was_judged(name: str, printed: dict[str, bytes], cache: Path) -> None:
    text = text_of(printed[name])
    for objective in presented(name, cache).objectives.values():
        assert flat(objective.name) in text
        assert flat(objective.sentence) in text
        for kpi in objective.kpis:
            now = kpi.now
            target = "–" if kpi.worded else now.target
            first, last = f"{now.actual}{now.mark}{target}{now.plan}", f"{now.score}{now.badge.word}"
            told = flat(first + now.progress + last), flat(first + last)  # where room is short, without the progress
            assert any(each in text for each in told), (kpi.anchor, told)
            assert not now.formula or flat(now.formula) in text


def test_no_two_heads_of_the_matrix_read_the_same(cache: Path) -> None:
    from bsc.report.paper.document import document_of

    alignment = cast("dict[str, list[dict[str, str]]]", document_of(presented("redes-sociales", cache))["alignment"])
    heads = [column["short"] for column in alignment["columns"]]
    assert len(heads) == len(set(heads)) == 29


def test_it_is_for_archives_and_screen_readers(printed: dict[str, bytes]) -> None:
    reader = PdfReader(BytesIO(printed["redes-sociales"]))
    root = reader.root_object
    assert str(root["/Lang"]) == "es"
    assert cast("DictionaryObject", root["/MarkInfo"])["/Marked"]
    about = cast("StreamObject", root["/Metadata"]).get_data().decode("utf-8")
    assert "<pdfuaid:part>1<" in about and "<pdfaid:part>2<" in about and "<pdfaid:conformance>A<" in about
    assert reader.metadata is not None and reader.metadata.title == "Marketing en redes sociales – sept 2026"
    names = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert names == ["Marketing en redes sociales", "Resumen", "Excepciones", "Cuadro de mando",
                     "¿Miden nuestros KPI nuestros objetivos?", "Iniciativas", "Embudo", "Por pregunta", "Hallazgos",
                     "Fichas de los objetivos", "Desgloses", "Horizonte", "Diccionario"]


def test_funnel_and_questions_share_their_pages(write: Write, tmp_path: Path) -> None:
    pages = [flat(page.extract_text()) for page in PdfReader(BytesIO(write(ROOT / "strategies/social-media"))).pages]
    at = next(number for number, text in enumerate(pages) if text.startswith(flat("Social-media marketing As of Sep"))
              and flat("How many get to each stage") in text)
    assert at >= len(pages) - 2
    for part in ("Likes 66 % of Profile visits", "Previous period", "Where on the way to a purchase do we lose people?",
                 "1 of 3 KPIs on track; Social leads converted into sales is off track since"):
        assert flat(part) in pages[at].replace("\u202f", "")
    assert "howwell" not in text_of(write(ROOT / "strategies/first"))


def test_fonts_are_embedded(printed: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(printed["social-media"])
    lines = asked("pdffonts", str(tmp_path / "a.pdf")).splitlines()[2:]
    assert lines
    for line in lines:
        assert "BscSans" in line and line.split()[-5:-2] == ["yes", "yes", "yes"]


def test_each_page_can_be_drawn(printed: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(printed["social-media"])
    asked("pdftoppm", "-r", "20", "-png", str(tmp_path / "a.pdf"), str(tmp_path / "page"))
    drawn = sorted(tmp_path.glob("page-*.png"))
    assert len(drawn) == len(PdfReader(BytesIO(printed["social-media"])).pages)
    assert min(each.stat().st_size for each in drawn) > 500  # an empty page is smaller


def test_the_file_is_sound(printed: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(printed["public-sector"])
    assert "No syntax or stream encoding errors found" in asked("qpdf", "--check", str(tmp_path / "a.pdf"))


@pytest.mark.parametrize(("paper", "size"), POINTS.items())
def test_the_map_goes_on_the_paper_that_was_asked_for(paper: str, size: tuple[int, int], write: Write) -> None:
    pages = PdfReader(BytesIO(write(ROOT / "strategies" / "first", PDF._replace(paper=paper)))).pages
    assert (round(float(pages[0].mediabox.width)), round(float(pages[0].mediabox.height))) == size
    assert round(float(pages[1].mediabox.width)) == (612 if paper in ("letter", "tabloid") else 595)


def test_each_box_of_the_map_leads_to_its_objective(printed: dict[str, bytes], cache: Path) -> None:
    reader = PdfReader(BytesIO(printed["social-media"]))
    numbers = {page.indirect_reference: at for at, page in enumerate(reader.pages)}
    links = [each.get_object() for each in cast("ArrayObject", reader.pages[0]["/Annots"])]
    placed = sorted(links, key=lambda link: (-round(float(link["/Rect"][3])), float(link["/Rect"][0])))
    boxes = sorted(presented("social-media", cache).map.boxes, key=lambda box: (box.y, box.x))
    for link, box in zip(placed, boxes, strict=True):
        goal = link["/Dest"].get_object()
        page = reader.pages[numbers[list.__getitem__(goal, 0)]]
        assert flat(box.name) in flat(page.extract_text())


def test_only_what_was_asked_for_is_printed(write: Write, tmp_path: Path) -> None:
    text = (ROOT / "strategies" / "first" / "strategy.yaml").read_text(encoding="utf-8")
    (tmp_path / "strategy.yaml").write_text(f"{text}\nreport: {{sections: [scorecard, summary]}}\n", encoding="utf-8")
    reader = PdfReader(BytesIO(write(tmp_path)))
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)] == ["Scorecard", "Summary"]


@pytest.mark.parametrize("said", ["", "organisation: Corner Bakery Ltd, "])
def test_the_house_is_on_its_paper(said: str, write: Write, tmp_path: Path) -> None:
    text = (ROOT / "strategies" / "first" / "strategy.yaml").read_text(encoding="utf-8")
    (tmp_path / "logo.png").write_bytes(write(ROOT / "strategies" / "first", PDF._replace(formats=("png",))))
    house = f"report: {{{said}logo: logo.png, confidentiality: Not for trains}}"
    (tmp_path / "strategy.yaml").write_text(f"{text}\n{house}\n", encoding="utf-8")
    pages = PdfReader(BytesIO(write(tmp_path))).pages
    assert len(pages[0].images) == 1 and len(pages[1].images) == 0
    assert all("Notfortrains" in flat(page.extract_text()) for page in pages)
    assert all(("CornerBakeryLtd" in flat(page.extract_text())) is bool(said) for page in pages)


class Words:
    """The words of a document with their places, as another program sees them."""

    def __init__(self, data: bytes, folder: Path) -> None:
        (folder / "words.pdf").write_bytes(data)
        asked("pdftotext", "-bbox", str(folder / "words.pdf"), str(folder / "words.html"))
        self._tree = ElementTree.fromstring((folder / "words.html").read_text(encoding="utf-8"))

    def outside(self) -> Iterator[str]:
        """Words that are not wholly on their page."""
        for page, words in self._pages():
            wide, tall = float(page.get("width", 0)), float(page.get("height", 0))
            for text, left, top, right, bottom in words:
                if left < 12 or top < 12 or right > wide - 12 or bottom > tall - 6:
                    yield text

    def overlaps(self) -> Iterator[tuple[str, str]]:
        """Words printed over one another, by more than a hair."""
        for _, words in self._pages():
            words.sort(key=lambda word: word[2])
            for at, (text, left, top, right, bottom) in enumerate(words):
                for other, left2, top2, right2, bottom2 in words[at + 1:]:
                    if top2 >= bottom:
                        break
                    high = min(bottom, bottom2) - max(top, top2)
                    if min(right, right2) - max(left, left2) > 1.0 and high > 0.45 * min(bottom - top, bottom2 - top2):
                        yield text, other

    def first(self) -> list[tuple[str, float, float, float, float]]:
        """The words of the first page."""
        return next(self._pages())[1]

    def _pages(self) -> Iterator[tuple[ElementTree.Element, list[tuple[str, float, float, float, float]]]]:
        for page in self._tree.iter("{http://www.w3.org/1999/xhtml}page"):
            yield page, [
                (word.text or "", float(word.get("xMin", 0)), float(word.get("yMin", 0)), float(word.get("xMax", 0)),
                 float(word.get("yMax", 0)))
                for word in page.iter("{http://www.w3.org/1999/xhtml}word")
            ]


@pytest.mark.parametrize("name", [*EXAMPLES, "long-words", "crowd"])
def test_no_word_leaves_its_page_or_lies_on_another(name: str, write: Write, tmp_path: Path) -> None:
    folder = ROOT / "strategies" / name
    if name == "long-words":
        folder = Path(__file__).parent / name
    if name == "crowd":
        folder = tmp_path
        (tmp_path / "strategy.yaml").write_text("\n".join(_many(4, 15)), encoding="utf-8")
    words = Words(write(folder, WHOLE), tmp_path)
    assert list(words.outside()) == []
    assert list(words.overlaps()) == []


@pytest.mark.parametrize("words", [None, SPANISH], ids=["en", "es"])
@pytest.mark.parametrize("name", sorted(all_cases()))
def test_no_text_of_a_map_leaves_its_box(name: str, words: MapWords | None, tmp_path: Path, cache: Path) -> None:
    spec = all_cases()[name]
    view = compose(lay_out(spec, cache=cache), facts_for(spec, words))
    data = {"map": map_data(view), "language": "en", "foot": "Foot"}
    with typeset_in(None, {}) as typesetter:
        found = Words(typesetter.pdf("picture.typ", plain(data), 0), tmp_path)
    assert list(found.outside()) == []
    assert list(found.overlaps()) == []
    for text, left, top, right, bottom in found.first():
        for box in view.boxes:
            x, y = 18 + box.x * 0.75, 18 + box.y * 0.75
            wide, tall = view.frame.w * 0.75, view.frame.h * 0.75
            if x < (left + right) / 2 < x + wide and y < (top + bottom) / 2 < y + tall:
                assert x <= left and right <= x + wide and y <= top + 1 and bottom <= y + tall + 1, (text, box.name)


def test_texts_are_never_programs(write: Write, tmp_path: Path) -> None:
    hostile = '#read("/etc/passwd") #import "x.typ" $x$ *b* _i_ `c` @a <b> \\u{41} // c /* d */ {{ 7*7 }} <script>'
    text = (ROOT / "strategies" / "first" / "strategy.yaml").read_text(encoding="utf-8")
    (tmp_path / "strategy.yaml").write_text(text.replace("Corner bakery", json.dumps(hostile)), encoding="utf-8")
    assert flat(hostile) in text_of(write(tmp_path))


def test_letters_that_the_face_does_not_have_are_shown_as_boxes(write: Write, tmp_path: Path) -> None:
    text = (ROOT / "strategies" / "first" / "strategy.yaml").read_text(encoding="utf-8")
    (tmp_path / "strategy.yaml").write_text(text.replace("Corner bakery", "Growth \U0001f600 \u4e2d"), encoding="utf-8")
    assert "Growth\u25a1\u25a1" in text_of(write(tmp_path))


def test_a_text_longer_than_a_page_is_printed_whole(write: Write, tmp_path: Path) -> None:
    text = (ROOT / "strategies" / "first" / "strategy.yaml").read_text(encoding="utf-8")
    tale = " ".join(f"word{number}" for number in range(3000))
    (tmp_path / "strategy.yaml").write_text(text.replace("name: Sales,", f"name: Sales, description: {tale},"),
                                            encoding="utf-8")
    pages = PdfReader(BytesIO(write(tmp_path, WHOLE))).pages
    assert "word2999" in "".join(page.extract_text() for page in pages)


def test_a_template_of_the_user_stands_before_ours(write: Write, tmp_path: Path) -> None:
    (tmp_path / "paper").mkdir()
    (tmp_path / "paper" / "summary.typ").write_text(
        '#import "base.typ": *\n#let summary() = leaf("Ours", [Made at home])\n', encoding="utf-8")
    assert "Madeathome" in text_of(write(ROOT / "strategies" / "first", PDF._replace(templates=tmp_path)))


def test_a_mistake_in_a_template_of_the_user_is_located(write: Write, tmp_path: Path) -> None:
    (tmp_path / "paper").mkdir()
    (tmp_path / "paper" / "summary.typ").write_text('#import "base.typ": *\n#let summary() = nothing\n',
                                                    encoding="utf-8")
    with pytest.raises(EnvironmentProblem, match=r"paper/summary\.typ:2: unknown variable: nothing"):
        write(ROOT / "strategies" / "first", PDF._replace(templates=tmp_path))


def test_the_map_as_a_picture(write: Write) -> None:
    picture = write(ROOT / "strategies" / "first", PDF._replace(formats=("png",)))
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert b"tEXtSoftware\x00bsc strategy map" in picture[:100]


def test_breakdowns_are_printed_where_they_are_asked_for(write: Write, tmp_path: Path) -> None:
    rows = "".join(f"2026-0{month}-28,{name},{leads},{cost}\n" for month in (1, 2, 3) for name, leads, cost in (
        ("organic search", 30, 60), ("organic social", 50, 150), ("paid", 20, 180)))
    (tmp_path / "rows.csv").write_text("day,channel,leads,cost\n" + rows, encoding="utf-8")
    (tmp_path / "strategy.yaml").write_text("""strategy: {name: Rows}
report: {sections: [breakdowns]}
sources: {rows: {file: rows.csv, date: day}}
metrics:
  leads: {source: rows, column: leads, aggregate: sum, by: channel}
  cost: {source: rows, column: cost, aggregate: sum, by: channel}
  cost-per-lead: {formula: cost / leads, better: lower}
objectives: {o: {kpis: [cost-per-lead]}}
""", encoding="utf-8")
    found = text_of(write(tmp_path))
    for part in ("Side by side, by channel", "organic search", "Share of total", "▲ highest", "Leads, by channel"):
        assert flat(part) in found
