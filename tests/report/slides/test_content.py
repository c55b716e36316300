"""What the slides say is what the scorecard says."""

from __future__ import annotations

import pytest
from pptx.presentation import Presentation as Deck
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from bsc.report.present.exceptions import agenda_of
from bsc.report.report import Report
from bsc.report.slides.chart import _steps
from bsc.report.slides.course import told_by
from tests.report.slides.shapes import every, said, title


def _squeezed(text: str) -> str:
    """A text without what a wrapped line may change in it."""
    return "".join(text.replace("-\v", "").split()).replace("-", "")


def _tables(slide: Slide) -> list[list[list[str]]]:
    return [[[_squeezed(cell.text_frame.text) for cell in row.cells] for row in shape.table.rows]
            for shape in slide.shapes if isinstance(shape, GraphicFrame) and shape.has_table]


def test_the_tables_hold_every_kpi_as_the_scorecard_has_it(example: tuple[Report, Deck]) -> None:
    report, deck = example
    rows = [row for slide in deck.slides for table in _tables(slide) for row in table if len(row) == 9]
    for objective in report.objectives.values():
        assert any(row[0] == _squeezed(objective.name) and row[4] == _squeezed(objective.now.score)
                   and objective.now.badge.word.replace(" ", "") in row[5] for row in rows)
        for kpi in objective.kpis:
            name = _squeezed(f"{kpi.name}, {kpi.unit}" if kpi.unit else kpi.name)
            found = [row for row in rows if row[1] == name]
            assert any(row[2].startswith(_squeezed(kpi.now.actual)) and row[3].startswith(_squeezed(kpi.now.target))
                       and row[4] == _squeezed(kpi.now.score) and _squeezed(kpi.now.badge.word) in row[5]
                       for row in found), (kpi.name, found)


def test_every_exception_has_a_slide_with_its_numbers_and_how_they_were_made(example: tuple[Report, Deck]) -> None:
    report, deck = example
    for each in agenda_of(report.setting).exceptions:
        objective = report.objectives[each]
        slide = next(slide for slide in deck.slides if title(slide).startswith(objective.name + "."))
        assert " ".join(objective.now.score.split()) in [" ".join(text.split()) for text in said(slide)]
        assert objective.now.badge.word in said(slide)
        notes = slide.notes_slide.notes_text_frame
        assert notes is not None
        for kpi in objective.kpis:
            assert kpi.name in notes.text and kpi.now.source in notes.text
            assert kpi.now.formula in notes.text


def test_charts_hold_the_actuals_and_the_targets(example: tuple[Report, Deck]) -> None:
    report, deck = example
    charts = {slide.slide_id: shape for slide in deck.slides for shape in slide.shapes
              if isinstance(shape, GraphicFrame) and shape.has_chart}
    for each in agenda_of(report.setting).exceptions:
        objective = report.objectives[each]
        slide = next(slide for slide in deck.slides if title(slide).startswith(objective.name + "."))
        told = told_by(objective, report)
        assert told is not None
        shape = charts[slide.slide_id]
        series = shape.chart.plots[0].series
        assert list(series[0].values) == list(told.line.actuals)
        assert list(shape.chart.plots[0].categories) == list(report.setting.axis.names[:report.setting.current + 1])
        assert shape._element.xpath("./p:nvGraphicFramePr/p:cNvPr/@descr") == [told.says]
        kpi = next(kpi for kpi in report.setting.strategy.objectives[each].kpis
                   if told.name.partition(",")[0] == (kpi.name or kpi.metric.name))
        reported = {actual.period.end: actual.value for actual in kpi.metric.actuals}
        shown = zip(report.setting.axis.periods, series[0].values, strict=False)
        assert all(value == reported.get(period.end) for period, value in shown)


def test_the_summary_says_index_perspectives_and_changes(example: tuple[Report, Deck]) -> None:
    report, deck = example
    texts = [_squeezed(text) for text in said(deck.slides[0])]
    head = report.outline.head
    assert _squeezed(head.whole.score) in texts
    for score in report.outline.scores:
        assert _squeezed(score.name) in texts and _squeezed(score.now.score) in texts
    for change in head.changes:
        assert _squeezed(change.name) in texts and (not change.text or _squeezed(change.text) in texts)


def test_everything_shown_has_a_name_and_pictures_of_data_have_words(example: tuple[Report, Deck]) -> None:
    for slide in example[1].slides:
        ids = [shape.shape_id for shape in every(slide.shapes)]
        assert len(ids) == len(set(ids))
        for shape in slide.shapes:
            if isinstance(shape, GraphicFrame):
                assert shape._element.xpath("./p:nvGraphicFramePr/p:cNvPr/@descr")[0]


@pytest.mark.parametrize(("known", "steps"), [
    ([38.0, 60.0], (5.0, 35.0, 65.0)),
    ([0.0, 3.0], (1.0, 0.0, 4.0)),
    ([5.0, 5.0], (1.0, 4.0, 6.0)),
    ([-2.0, 2.0], (1.0, -3.0, 3.0)),
    ([0.0], (0.2, 0.0, 0.2)),
])
def test_axes_have_round_steps(known: list[float], steps: tuple[float, float, float]) -> None:
    assert _steps(known) == pytest.approx(steps)
