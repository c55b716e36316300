"""What would be sent to databases that are not at hand here: each question in each dialect, a user's words quoted."""

from __future__ import annotations

import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from bsc.data import Ask, Measure, Trouble
from bsc.data.warehouse import connection
from bsc.data.warehouse.address import ENGINES, Address, address_of, nothing_set
from bsc.data.warehouse.answer import answer
from bsc.data.warehouse.measures import sent
from bsc.model import Aggregate, Cadence, Condition, Origin

NOT_HERE = sorted(set(ENGINES.values()) - {"postgres", "pyspark"})
COLUMNS = {"day": "date", "moment": "timestamp", "text": "string", "number": "int64", "amount": "decimal(12, 2)",
           "rate": "float64", "who": "string", "flag": "boolean"}
HOSTILE = ("o'b", "' OR 1=1 --", "\\' OR 1=1 --", 'a"; DROP TABLE t; --', "%s {x} ${y}", "`; --", "\\")
WHERES = ((), (Condition("who", HOSTILE),), (Condition("rate", at_least=1.5), Condition("number", ("7",))),
          (Condition("flag", ("yes",)),))
ASKS = [("day", Cadence.MONTHLY, "who", 1), ("moment", Cadence.WEEKLY, "", 1), ("day", Cadence.QUARTERLY, "rate", 2),
        ("text", Cadence.DAILY, "", 1), ("number", Cadence.YEARLY, "flag", 7), ("day", Cadence.HALF_YEARLY, "", 4)]


def _table(name: str = "t", **more: str) -> Any:
    return import_module("ibis").table(COLUMNS | more, name=name)


def _written(engine: str, question: object) -> tuple[str, Any]:
    """A question in a dialect, and what a reader of that dialect makes of it."""
    text = import_module("ibis").to_sql(question, dialect=engine)
    return text, import_module("sqlglot").parse(text, dialect={"mssql": "tsql"}.get(engine, engine))


@pytest.mark.parametrize("engine", NOT_HERE)
@pytest.mark.parametrize("turn", range(len(ASKS)))
def test_each_question_can_be_put_in_each_dialect(engine: str, turn: int) -> None:
    pytest.importorskip("ibis")
    date, cadence, by, starts = ASKS[turn]
    columns = ("amount", "number", "rate", "flag")
    measures = tuple(Measure(columns[(at + turn) % 4], aggregate, WHERES[(at + turn) % len(WHERES)])
                     for at, aggregate in enumerate(Aggregate))
    questions, troubles = sent(Ask(Origin("s", date=date), cadence, measures, by, starts), _table(), engine)
    if engine == "mssql" and date in ("text", "number"):  # it has no patterns to look at texts with
        assert [str(each.message) for each in troubles] == [f"the column `{date}` holds no dates"]
        return
    assert questions is not None
    for question in (questions.odd, *(each for _, each in questions.questions)):
        _, statements = _written(engine, question)
        assert len(statements) == 1 and type(statements[0]).__name__ == "Select"


@pytest.mark.parametrize("engine", NOT_HERE)
@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_user_wrote_is_a_text_or_a_name_in_each_dialect(engine: str, text: str) -> None:
    """It is found again whole: as one literal, as the name of a column, as that of a table."""
    pytest.importorskip("ibis")
    name = "x" if engine == "bigquery" else text  # BigQuery has no such names
    ask = Ask(Origin("s", date="day"), Cadence.MONTHLY, (Measure(name, Aggregate.SUM, (Condition("who", (text,)),)),))
    questions, _ = sent(ask, _table(name, **{name: "int64"}), engine)
    assert questions is not None
    (_, question), = questions.questions
    _, statements = _written(engine, question)
    assert len(statements) == 1
    exp = import_module("sqlglot.expressions")
    literals = {each.this for each in statements[0].find_all(exp.Literal) if each.is_string}
    assert text in literals
    assert name in {each.name for each in statements[0].find_all(exp.Column)}
    assert name in {each.name for each in statements[0].find_all(exp.Table)}


class _Reached:
    """Takes the place of Ibis: what it would be connected with."""

    def __init__(self) -> None:
        self.given: dict[str, object] = {}

    def __getattr__(self, engine: str) -> _Reached:
        return self

    def connect(self, **given: object) -> _Reached:
        """Kept."""
        self.given = given
        return self


@pytest.mark.parametrize(("url", "given"), [
    ("trino://ana@h:8080/hive/default", {"user": "ana", "host": "h", "port": 8080, "database": "hive",
                                         "schema": "default"}),
    ("trino://ana:${X}@h:8443/hive", {"user": "ana", "auth": "${X}", "host": "https://h", "port": 8443,
                                      "database": "hive"}),
    ("bigquery://my-project/sales", {"project_id": "my-project", "dataset_id": "sales"}),
    ("snowflake://ana%40x.com:${X}@org-account/shop/public?warehouse=small", {
        "user": "ana@x.com", "password": "${X}", "account": "org-account", "database": "shop", "schema": "public",
        "warehouse": "small", "create_object_udfs": False}),
    ("mysql://ana:${X}@h/shop", {"user": "ana", "password": "${X}", "host": "h", "database": "shop"}),
    ("mssql://ana:${X}@h:1433/shop", {"user": "ana", "password": "${X}", "host": "h", "port": 1433,
                                      "database": "shop"}),
    ("clickhouse://ana:${X}@h/shop?secure=1", {"user": "ana", "password": "${X}", "host": "h", "database": "shop",
                                               "secure": "1"}),
])
def test_each_is_reached_by_its_own_words(
    url: str, given: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    ibis, address = _Reached(), address_of(url)
    monkeypatch.setattr(connection, "library", lambda: ibis)
    assert isinstance(address, Address) and not isinstance(address, Trouble)
    with connection.connected(address, 5):
        assert ibis.given == given


@pytest.mark.parametrize("engine", NOT_HERE)
def test_what_to_install_is_told_and_exists(engine: str) -> None:
    pytest.importorskip("ibis")
    origin = Origin("s", date="day", url=f"{engine}://127.0.0.1/d", table="t")
    (trouble,) = answer(Ask(origin, Cadence.MONTHLY, ()), nothing_set, 5).troubles
    assert (trouble.key, str(trouble.help)) == ("url", f'run `pip install "bsc[{engine}]"`')
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["optional-dependencies"][engine] == [
        f"ibis-framework[{engine}]>=10", "packaging>=23"]
