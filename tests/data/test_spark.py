"""One declared measure has the same values in a file and in Spark, in local mode."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bsc.cli.main import run
from bsc.data import Answer, Ask, Measure
from bsc.data.files.answer import answer as of_file
from bsc.data.warehouse.address import nothing_set
from bsc.data.warehouse.answer import answer
from bsc.model import Aggregate, Cadence, Condition, Origin
from tests import alike, moments, tables
from tests.figures import same_read, without_places, written
from tests.spark import ADDRESS, running, settings


@pytest.fixture(scope="module")
def parquet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rows as a file."""
    return tables.as_parquet(tmp_path_factory.mktemp("rows") / "social.parquet")


@pytest.fixture(scope="module", autouse=True)
def session(tmp_path_factory: pytest.TempPathFactory, parquet: Path) -> Iterator[None]:
    """A session that has the rows as a table; the ones that are asked for share it."""
    with running(settings(tmp_path_factory.mktemp("spark"))) as say:
        say(f"CREATE TABLE social USING parquet LOCATION '{parquet}'")
        rows = tables.parquet_of(parquet.with_name("moments.parquet"), moments.COLUMNS, moments.rows())
        say(f"CREATE TABLE moments USING parquet LOCATION '{rows}'")
        say("CREATE TEMPORARY VIEW quoted AS SELECT DATE '2026-01-01' AS day, 3 AS `v``; --`, '`a' AS `who`")
        rows = tables.parquet_of(parquet.with_name("alike.parquet"), alike.COLUMNS, alike.many())
        say(f"CREATE TABLE alike USING parquet LOCATION '{rows}'")
        yield


def asked(ask: Ask, table: str = "social") -> Answer:
    """What Spark answers."""
    return answer(ask._replace(origin=ask.origin._replace(url=ADDRESS, table=table)), nothing_set)


@pytest.fixture
def both(parquet: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A strategy over the file and one over the table."""
    file, table = tmp_path / "file", tmp_path / "table"
    for each in (file, table):
        each.mkdir()
    (file / "social.parquet").write_bytes(parquet.read_bytes())
    return (written(file, "file: social.parquet"), written(table, f'url: "{ADDRESS}", table: default.social'))


def test_a_user_gets_the_same_figures(both: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    same_read(*both, {})
    shown = []
    for each in both:
        assert run(["show", "--format", "json", str(each)]) == 0
        shown.append(without_places(json.loads(capsys.readouterr().out)))
    assert shown[0] == shown[1]


@pytest.mark.parametrize(("cadence", "by", "starts"), tables.CALENDARS)
def test_spark_answers_as_a_file_does(parquet: Path, cadence: Cadence, by: str, starts: int) -> None:
    ask = Ask(Origin("s", parquet.name, date="day"), cadence, tables.MEASURES, by, starts)
    expected = of_file(ask, parquet)
    assert expected.rows and asked(ask) == expected


@pytest.mark.parametrize("most", [1, 3])
def test_the_others_of_many_slices_are_the_same(parquet: Path, most: int) -> None:
    ask = Ask(Origin("s", parquet.name, date="day"), Cadence.MONTHLY, tables.MEASURES, "platform", most=most)
    expected = of_file(ask, parquet)
    assert bool(expected.rest) is (most < 3) and asked(ask) == expected


@pytest.mark.parametrize(("date", "zone"), [("moment", "Europe/Madrid"), ("clock", "America/Lima"), ("clock", ""),
                                            ("written", ""), ("number", "")])
def test_days_begin_where_the_house_is(parquet: Path, date: str, zone: str) -> None:
    ask = Ask(Origin("s", parquet.name, date=date, time_zone=zone), Cadence.DAILY, tables.MEASURES[:1])
    assert asked(ask) == of_file(ask, parquet)


@pytest.mark.parametrize("turn", range(6))
def test_every_kind_of_row_is_answered_as_plain_python_does(turn: int) -> None:
    cadence, by, starts = alike.CALENDARS[turn * 7 % len(alike.CALENDARS)]
    alike.same(lambda ask: asked(ask, "alike"), alike.many(),
               Ask(alike.SOURCE, cadence, alike.measures(turn * 2), by, starts))


@pytest.mark.parametrize(("own", "tested", "zone"), [
    ("clock", "clock", ""), ("clock", "zoned", "Europe/Madrid"), ("zoned", "written", "America/Lima"),
    ("written", "clock", "Pacific/Auckland"),
])
def test_conditions_on_days_are_those_of_the_house(own: str, tested: str, zone: str) -> None:
    moments.same(lambda ask: asked(ask, "moments"), own, tested, zone)


def test_names_with_a_backtick_are_names() -> None:
    measures = (Measure("v`; --", Aggregate.SUM, (Condition("who", ("`a",)),)),)
    found = asked(Ask(Origin("s", date="day"), Cadence.MONTHLY, measures, "who"), "quoted")
    assert [(row.slice, row.values) for row in found.rows] == [("`a", (3.0,))]


@pytest.mark.parametrize(("date", "table", "told"), [
    ("dayy", "social", ("date", "there is no column `dayy`", "did you mean `day`?")),
    ("day", "socal", ("table", "there is no table `socal`", "did you mean `social`?")),
    ("day", "default.socal", ("table", "there is no table `default.socal`", "did you mean `default.social`?")),
    ("day", "defalt.social", ("table", "there is no table `defalt.social`", "did you mean `default.social`?")),
    ("day", "x`; DROP TABLE social; --", ("table", "there is no table `x`; DROP TABLE social; --`",
                                          "known here: alike, moments, quoted, social")),
])
def test_what_cannot_be_asked_is_told(date: str, table: str, told: tuple[str, str, str]) -> None:
    found = asked(Ask(Origin("s", date=date), Cadence.MONTHLY, tables.MEASURES[:1]), table)
    assert [(each.key, str(each.message), str(each.help)) for each in found.troubles] == [told]
