"""One declared measure has the same values in a file, in PostgreSQL and in Spark; a database's troubles are told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsc.data import Answer, Ask, Measure
from bsc.data.warehouse import refused
from bsc.data.warehouse.address import EXAMPLE, Address
from bsc.data.warehouse.answer import answer
from bsc.model import Aggregate, Cadence, Condition, Origin
from tests import alike, moments, tables
from tests.postgres import Server, started
from tests.wire import Wire


@pytest.fixture(scope="module")
def parquet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rows as a file."""
    return tables.as_parquet(tmp_path_factory.mktemp("rows") / "social.parquet")


@pytest.fixture(scope="module")
def server(parquet: Path) -> Iterator[Server]:
    """The rows in PostgreSQL."""
    with started() as running:
        tables.into_postgres(running)
        yield running


def asked(server: Server, ask: Ask, seconds: float = 60) -> Answer:
    """What the server answers."""
    origin = ask.origin._replace(url=server.url, table=ask.origin.table or "public.social")
    return answer(ask._replace(origin=origin), server.variables.get, seconds)


@pytest.mark.parametrize(("cadence", "by", "starts"), tables.CALENDARS)
def test_postgresql_answers_as_a_file_does(
    server: Server, parquet: Path, cadence: Cadence, by: str, starts: int
) -> None:
    from bsc.data.files.answer import answer as of_file

    ask = Ask(Origin("s", parquet.name, date="day"), cadence, tables.MEASURES, by, starts)
    expected, found = of_file(ask, parquet), asked(server, ask)
    assert expected.rows and not expected.troubles and not found.troubles
    assert found == expected


@pytest.mark.parametrize("most", [1, 2, 3])
def test_the_others_of_many_slices_are_the_same(server: Server, parquet: Path, most: int) -> None:
    from bsc.data.files.answer import answer as of_file

    ask = Ask(Origin("s", parquet.name, date="day"), Cadence.MONTHLY, tables.MEASURES, "platform", most=most)
    expected, found = of_file(ask, parquet), asked(server, ask)
    assert found == expected
    assert (len({row.slice for row in found.rows}), bool(found.rest)) == (most, most < 3)


@pytest.mark.parametrize("zone", ["", "UTC", "Europe/Madrid", "America/Lima"])
@pytest.mark.parametrize("own", ["moment", "clock", "written", "number"])
def test_days_begin_where_the_house_is(server: Server, parquet: Path, own: str, zone: str) -> None:
    from bsc.data.files.answer import answer as of_file

    ask = Ask(Origin("s", parquet.name, date=own, time_zone=zone), Cadence.DAILY, tables.MEASURES[:1])
    assert asked(server, ask) == of_file(ask, parquet)


@pytest.mark.parametrize("zone", moments.ZONES)
def test_conditions_on_days_are_those_of_the_house(server: Server, zone: str) -> None:
    tables.fill(server, "moments", moments.COLUMNS, moments.rows())
    for own in moments.DATES:
        for tested in moments.DATES if own == "clock" else ("zoned",):
            moments.same(lambda ask: asked(server, ask._replace(origin=ask.origin._replace(table="moments"))),
                         own, tested, zone)


def test_every_kind_of_row_is_answered_as_plain_python_does(server: Server) -> None:
    @settings(max_examples=20, derandomize=True, deadline=None)
    @given(alike.LINES, st.sampled_from(alike.CALENDARS), st.integers(0, 10))
    def holds(lines: list[alike.Line], calendar: tuple[Cadence, str, int], turn: int) -> None:
        tables.fill(server, "alike", alike.COLUMNS, lines)
        cadence, by, starts = calendar
        alike.same(lambda ask: asked(server, ask), lines,
                   Ask(alike.SOURCE._replace(table="alike"), cadence, alike.measures(turn), by, starts))

    holds()


def test_a_sum_may_be_larger_than_any_whole_number_and_has_an_end(server: Server) -> None:
    lines = [alike.Line(date(2026, 1, 1 + at), 9 * 10**18, 1.0 if at else float("inf"), "a", None) for at in range(3)]
    tables.fill(server, "large", alike.COLUMNS, lines)
    large, endless = (Measure(column, Aggregate.SUM) for column in ("amount", "rate"))
    ask = Ask(Origin("s", date="day", table="large"), Cadence.MONTHLY, (large,))
    assert [row.values for row in asked(server, ask).rows] == [(27e18,)]
    (trouble,) = asked(server, ask._replace(measures=(large, endless))).troubles
    assert (trouble.key, trouble.measure, str(trouble.message)) == (
        "column", 1, "the column `rate` holds numbers without end")


def test_only_values_by_period_cross_the_wire(server: Server) -> None:
    """Thirty times as many rows are no more bytes on the way."""
    server.run("CREATE VIEW many AS SELECT social.* FROM social, generate_series(1, 30)",
               f"GRANT SELECT ON many TO {server.user}")
    carried = []
    for table in ("social", "many"):
        with Wire(server.port) as wire:
            ask = Ask(Origin("s", date="day", table=table), Cadence.QUARTERLY, tables.MEASURES, "platform")
            assert asked(server._replace(port=wire.port), ask).rows
        carried.append(wire.carried)
    assert carried[1] < carried[0] * 1.05 < 30_000


@pytest.mark.parametrize("name", [
    'v"; DROP TABLE social; --', "v) FROM pg_shadow --", "' OR 1=1 --", "%s %(a)s", "a b",
])
def test_sql_in_names_and_values_is_only_text(server: Server, name: str) -> None:
    quoted = '"' + name.replace('"', '""') + '"'
    text = "'" + name.replace("'", "''") + "'"
    server.run(f"DROP TABLE IF EXISTS {quoted}", f"CREATE TABLE {quoted} (day date, v int, {quoted} text)",
               f"INSERT INTO {quoted} VALUES ('2026-01-01', 3, {text}), ('2026-01-02', 4, 'other')",
               f"GRANT SELECT ON {quoted} TO {server.user}")
    measures = (Measure("v", Aggregate.SUM, (Condition(name, (name,)),)), Measure(name, Aggregate.COUNT))
    found = asked(server, Ask(Origin("s", date="day", table=quoted), Cadence.MONTHLY, measures, name))
    assert {row.slice: row.values for row in found.rows} == {name: (3.0, 1.0), "other": (None, 1.0)}


LIKES = (Measure("likes", Aggregate.SUM),)


@pytest.mark.parametrize(("origin", "measures", "told"), [
    (Origin("s", table="public.socal", date="day"), LIKES,
     ("table", "there is no table `public.socal`", "did you mean `public.social`?")),
    (Origin("s", table="sozial", date="day"), LIKES,
     ("table", "there is no table `sozial`", "did you mean `social`?")),
    (Origin("s", table="pubic.social", date="day"), LIKES,
     ("table", "there is no table `pubic.social`", "did you mean `public.social`?")),
    (Origin("s", date="dayy"), LIKES, ("date", "there is no column `dayy`", "did you mean `day`?")),
    (Origin("s", date="platform"), LIKES,
     ("date", "`o'brien \\ \"co\" %s; --` is not a date",
      "write 2026-01-31, 2026-01 or 20260131, or name a column of dates")),
    (Origin("s", date="rate"), LIKES,
     ("date", "the column `rate` holds no dates", "name the column that says when")),
    (Origin("s", date="day"), (Measure("like", Aggregate.SUM),),
     ("column", "there is no column `like`", "did you mean `likes`?")),
    (Origin("s", date="day"), (Measure("platform", Aggregate.SUM),),
     ("column", "the column `platform` holds string, not numbers", "name a column of numbers")),
    (Origin("s", date="day"), (Measure("likes", Aggregate.SUM, (Condition("likes", ("many",)),)),),
     ("where", "the column `likes` has no such values", "it holds int64")),
    (Origin("s", date="day"), (Measure("likes", Aggregate.SUM, (Condition("platform", at_least=3.0),)),),
     ("where", "the column `platform` has no such values", "it holds string")),
    (Origin("s", table="secret", date="day"), LIKES,
     ("table", "the table `secret` may not be read by this user", "ask for the right to select from it")),
    (Origin("s", table="wrong_days", date="day"), LIKES,
     ("date", "`2026-02-30` is not a date",
      "write 2026-01-31, 2026-01 or 20260131, or name a column of dates")),
    (Origin("s", table="long_ago", date="day"), LIKES,
     ("date", "`-infinity` is not a date", "leave it empty where there is none; years go from 1900 to 2200")),
    (Origin("s", table="long_ago", date="day"), (Measure("likes", Aggregate.SUM, (
        Condition("likes", at_least=date(2026, 1, 1)),)),),
     ("date", "`-infinity` is not a date", "leave it empty where there is none; years go from 1900 to 2200")),
    (Origin("s", date="day"), (Measure("likes", Aggregate.SUM, (Condition("platform", at_most=date(2026, 1, 1)),)),),
     ("where", "`o'brien \\ \"co\" %s; --` is not a date",
      "write 2026-01-31, 2026-01 or 20260131, or name a column of dates")),
    (Origin("s", date="day"), (Measure("likes", Aggregate.SUM, (Condition("rate", at_most=date(2026, 1, 1)),)),),
     ("where", "the column `rate` holds no dates", "name the column that says when")),
    (Origin("s", table="raising", date="day"), LIKES,
     ("table", "raising cannot be read: division by zero",
      "name a table, or a view that works when it is asked alone")),
])
def test_what_cannot_be_asked_is_told(
    server: Server, origin: Origin, measures: tuple[Measure, ...], told: tuple[str, str, str]
) -> None:
    server.run("DROP TABLE IF EXISTS secret, wrong_days", "CREATE TABLE secret (day date, likes int)",
               "CREATE TABLE wrong_days AS SELECT '2026-02-30' AS day, 1 AS likes",
               "DROP VIEW IF EXISTS raising, long_ago",
               "CREATE VIEW raising AS SELECT day, 1 / (likes - likes) AS likes FROM social",
               "CREATE VIEW long_ago AS SELECT date '-infinity' AS day, 20260101 AS likes",
               f"GRANT SELECT ON wrong_days, raising, long_ago TO {server.user}")
    found = asked(server, Ask(origin, Cadence.MONTHLY, measures))
    assert not found.rows
    assert [(each.key, str(each.message), str(each.help)) for each in found.troubles] == [told]


def test_a_wrong_password_is_told_without_it(server: Server) -> None:
    (trouble,) = asked(server._replace(password="wr0ng-one"), Ask(Origin("s", date="day"), Cadence.MONTHLY, LIKES)
                       ).troubles
    assert (trouble.key, str(trouble.message), str(trouble.help)) == (
        "url", "the server refuses this user or password",
        "look at the environment variables of the address: SHOP_USER, SHOP_PASSWORD")


@pytest.mark.parametrize(("change", "message"), [
    ({"database": "shpo"}, "the server has no database of this name"),
    ({"port": 1}, "nothing answers at 127.0.0.1:1"),
])
def test_a_server_that_is_not_there_is_told(server: Server, change: dict[str, object], message: str) -> None:
    elsewhere = Server(**{**server._asdict(), **change})
    (trouble,) = asked(elsewhere, Ask(Origin("s", date="day"), Cadence.MONTHLY, LIKES)).troubles
    assert trouble.key == "url" and str(trouble.message).startswith(message)
    assert server.password not in f"{trouble}" and server.user not in f"{trouble}"


@pytest.mark.parametrize(("address", "variables", "told"), [
    ("postgresql://${SHOP_USER}:${SHOP_PASSWORD}@127.0.0.1:{port}/shop?sslmode=require", {},
     ("the address asks for an encrypted connection, and the server has none",
      "take `sslmode` out of the address, or have the server encrypt")),
    ("postgresql://127.0.0.1:{port}/shop", {},
     ("the server refuses this user or password", f"write {EXAMPLE}")),
    ("postgresql://${SHOP_USER}:${SHOP_PASSWORD}@127.0.0.1:{port}/shop", {"SHOP_PASSWORD": ""},
     ("the environment variable `SHOP_PASSWORD` is not set, or empty",
      "set it where bsc runs: export SHOP_PASSWORD=…")),
    ("postgresql://${SHOP_USER}:${SHOP_PASSWORD}@127.0.0.1:hunter2/shop", {},
     ("the port of this address is no number from 1 to 65535", f"write {EXAMPLE}")),
    ("postgresql://${SHOP_USER}:${SHOP_PASSWORD}@127.0.0.1:70000/shop", {},
     ("the port of this address is no number from 1 to 65535", f"write {EXAMPLE}")),
])
def test_an_address_that_the_server_does_not_take_is_told(
    server: Server, address: str, variables: dict[str, str], told: tuple[str, str]
) -> None:
    origin = Origin("s", date="day", url=address.replace("{port}", str(server.port)), table="social")
    known = {**server.variables, **variables}
    (trouble,) = answer(Ask(origin, Cadence.MONTHLY, LIKES), known.get, 20).troubles
    assert (trouble.key, str(trouble.message), str(trouble.help)) == ("url", *told)


def test_a_server_that_wants_encryption_is_told() -> None:
    said = 'connection to server at "10.0.0.1", port 5432 failed: FATAL: no pg_hba.conf entry for host "10.0.0.2",' \
           ' user "ana", database "shop", no encryption'
    trouble = refused.told(Exception(said), Origin("s", table="t"), Address("postgresql", host="h"), {"U": "ana"})
    assert trouble is not None and "ana" not in f"{trouble}"
    assert (str(trouble.message), str(trouble.help)) == (
        "the server takes encrypted connections only", "add `?sslmode=require` to the address")


def test_an_unknown_host_is_told_by_the_name_of_its_variable(server: Server) -> None:
    url = "postgresql://${SHOP_USER}:${SHOP_PASSWORD}@${SHOP_HOST}/shop"
    variables = {**server.variables, "SHOP_HOST": "db.nowhere.invalid"}
    ask = Ask(Origin("s", date="day", url=url, table="social"), Cadence.MONTHLY, LIKES)
    (trouble,) = answer(ask, variables.get, 30).troubles
    assert (trouble.key, str(trouble.message)) == ("url", "there is no host `${SHOP_HOST}`")


def test_a_slow_server_is_given_up(server: Server) -> None:
    server.run("CREATE OR REPLACE VIEW slow AS SELECT day, likes FROM social WHERE pg_sleep(30) IS NULL",
               f"GRANT SELECT ON slow TO {server.user}")
    found = asked(server, Ask(Origin("s", table="slow", date="day"), Cadence.MONTHLY, LIKES), seconds=1)
    assert [(each.key, str(each.message)) for each in found.troubles] == [("table", "slow took longer than 1 seconds")]


def test_a_server_that_falls_silent_is_given_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bsc.data.warehouse.answer._GRACE", 0.5)
    with Wire(server.port, stalls=6_000) as wire:
        found = asked(server._replace(port=wire.port), Ask(Origin("s", date="day"), Cadence.DAILY, tables.MEASURES), 1)
    assert [str(each.message) for each in found.troubles] == ["public.social took longer than 1 seconds"]


@pytest.mark.parametrize("cut", [5_000, 12_000])
def test_a_connection_that_breaks_off_is_told(server: Server, cut: int) -> None:
    with Wire(server.port, cuts=cut) as wire:
        found = asked(server._replace(port=wire.port), Ask(Origin("s", date="day"), Cadence.DAILY, tables.MEASURES), 20)
    assert wire.carried >= cut and not found.rows
    assert [(each.key, str(each.message)) for each in found.troubles] == [
        ("table", "the connection broke off while `public.social` was read")]
