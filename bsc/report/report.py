"""The whole report as records: what paper, slides, workbook and data place each in their own way."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from bsc.maps.graph import StrategyMap
from bsc.report.map.present import view_of
from bsc.report.map.view import MapView
from bsc.report.objective_view import ObjectiveView
from bsc.report.outline import Outline, outline_of
from bsc.report.outlook.present import outlook_sections
from bsc.report.outlook.view import SectionView
from bsc.report.present.brought import Brought, brought_of
from bsc.report.present.exceptions import Agenda, agenda_of
from bsc.report.present.objective import present_objective
from bsc.report.present.objective_columns import texts_of
from bsc.report.sections import whole
from bsc.report.setting import Setting
from bsc.report.tools import Tools
from bsc.score.history import History
from bsc.source import Diagnostic


class Report:
    """A strategy, its figures and its findings, presented once for all formats, each part when it is asked for."""

    def __init__(
        self, setting: Setting, graph: StrategyMap, findings: Sequence[Diagnostic], tools: Tools
    ) -> None:
        self.setting = setting
        self.graph = graph
        self.findings = findings
        self.tools = tools

    @property
    def history(self) -> History:
        """The scorecards at all periods."""
        return self.setting.history

    @cached_property
    def outline(self) -> Outline:
        """Everything around the objectives."""
        return outline_of(self.setting, self.graph, self.findings)

    @cached_property
    def agenda(self) -> Agenda:
        """What a meeting looks at first."""
        return agenda_of(self.setting)

    @cached_property
    def objectives(self) -> dict[str, ObjectiveView]:
        """The objectives by id, band by band, parts below what they are part of."""
        outline, setting = self.outline, self.setting
        return {each: present_objective(setting.strategy.objectives[each], texts_of(each, setting), outline.net,
                                        outline.work, setting)
                for each in outline.order}

    @cached_property
    def brought(self) -> Brought | None:
        """What the scorecards below bring; None where there are none."""
        return brought_of(self.setting)

    @cached_property
    def outlook(self) -> tuple[SectionView, ...]:
        """What lies ahead; nothing where nothing has an actual."""
        return outlook_sections(self.setting.outlook, self.setting.voice) if self.setting.outlook.ground else ()

    @cached_property
    def map(self) -> MapView:
        """The whole strategy on one map."""
        return view_of(whole(self.setting), self.setting, self.graph, self.tools.cache, self.tools.engine)

    @cached_property
    def maps(self) -> tuple[MapView, ...]:
        """The strategy in as many maps as legibility asks for."""
        sections = self.outline.sections
        if len(sections) == 1:
            return (self.map,)
        return tuple(view_of(each, self.setting, self.graph, self.tools.cache, self.tools.engine)
                     for each in sections)
