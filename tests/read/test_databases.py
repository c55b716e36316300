"""A source that is a table of a database: how it is declared, and that no password gets anywhere."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bsc.read import read
from tests import tables
from tests.figures import ran, same_read, same_shown, written
from tests.postgres import Server, started

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """The rows in PostgreSQL."""
    with started() as running:
        tables.into_postgres(running)
        yield running


def test_a_table_gives_what_a_file_of_the_same_rows_gives(server: Server, tmp_path: Path) -> None:
    (tmp_path / "file").mkdir()
    (tmp_path / "table").mkdir()
    tables.as_parquet(tmp_path / "file" / "social.parquet")
    file = written(tmp_path / "file", "file: social.parquet")
    table = written(tmp_path / "table", f'url: "{server.url}", table: public.social')
    same_read(file, table, server.variables)
    same_shown(file, table, server.variables)
    kept = {**server.variables, "XDG_CACHE_HOME": str(tmp_path / "kept"), "HOME": str(tmp_path / "kept"),
            "BSC_DEBUG": "1"}
    said = [ran("build", table, "--output", tmp_path / "out", "--format", "html,json,xlsx", **kept),
            ran("explain", "grow/likes", table, **kept), ran("check", table, "--format", "json", **kept)]
    for done in said:
        assert done.returncode == 0 and server.password not in done.stdout + done.stderr, done.stderr
    assert "sum of “likes” in public.social" in said[1].stdout
    for path in (*(tmp_path / "out").rglob("*"), *(tmp_path / "kept").rglob("*"), *table.rglob("*")):
        assert path.is_dir() or server.password.encode() not in path.read_bytes()


def test_what_the_readme_shows_can_be_done(server: Server, tmp_path: Path) -> None:
    """Its YAML and its commands, with the address of the server that is here."""
    section = README.split("## Figures from a database")[1].split("\n## ")[0]
    (text,) = re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)
    (commands,) = re.findall(r"```console\n(.*?)```", section, re.DOTALL)
    server.run("CREATE TABLE sales (sold_at timestamptz, amount numeric(10, 2), status text)",
               "INSERT INTO sales SELECT timestamptz '2025-01-01 12:00+00' + g * interval '7 hours', (g % 97) * 1.5,"
               " CASE WHEN g % 5 = 0 THEN 'open' ELSE 'paid' END FROM generate_series(1, 1500) g",
               f"GRANT SELECT ON sales TO {server.user}")
    folder = tmp_path / "strategies" / "shop"
    folder.mkdir(parents=True)
    (folder / "strategy.yaml").write_text("strategy: {name: Shop, cadence: monthly}\n" + text.replace(
        "localhost:5432", f"127.0.0.1:{server.port}"), encoding="utf-8")
    shown: list[str] = []
    for line in commands.splitlines():
        if line.startswith("$ bsc "):
            words = line.split()[2:-1]
            into = ["--output", str(tmp_path / "out")] if words == ["build"] else []
            done = ran(*words, folder, *into, PGUSER=server.user, PGPASSWORD=server.password)
            assert done.returncode == 0, done.stdout + done.stderr
            shown = done.stdout.splitlines()
        elif not line.startswith("$"):
            assert line in [each.split("  strategy.yaml")[0] for each in shown], (line, shown)
    assert (tmp_path / "out" / "index.html").is_file()


@pytest.mark.parametrize("kind", ["table", "file"])
def test_a_word_that_no_row_has_is_told(server: Server, tmp_path: Path, kind: str) -> None:
    source = f'url: "{server.url}", table: public.social' if kind == "table" else "file: social.parquet"
    tables.as_parquet(tmp_path / "social.parquet")
    metrics = """
metrics:
  one: {source: social, column: likes, aggregate: sum, where: {platform: X}}
  two: {source: social, aggregate: count, where: {platform: [x, X], likes: 7}}
  three: {source: social, aggregate: count, where: {platform: [X, facebook]}}
  none: {source: social, column: likes, aggregate: sum, where: {platform: x, paid: yes, likes: {at_least: 1000000}}}
"""
    found = read(written(tmp_path, source, metrics), variable=server.variables.get).diagnostics
    shown = "public.social" if kind == "table" else "social.parquet"
    told = [(each.message, each.help, each.place.line) for each in found if each.rule == "unmet"]
    assert [each[0] for each in told] == [f"no row of {shown} has `X` in `platform`",
                                          f"no row of {shown} has `facebook` in `platform`"]
    assert told[0][1:] == ("did you mean `x`?", 5) and told[1][2] == 7


def test_a_table_without_rows_is_told(server: Server, tmp_path: Path) -> None:
    server.run("CREATE TABLE bare (day date, likes int, cost int, platform text, followers int)",
               f"GRANT SELECT ON bare TO {server.user}")
    folder = written(tmp_path, f'url: "{server.url}", table: bare')
    found = read(folder, variable=server.variables.get).diagnostics
    assert {(each.severity.word, each.message) for each in found if each.rule == "no-rows"} == {
        ("warning", "bare has no rows with a date")}


@pytest.mark.parametrize(("source", "line"), [
    ("table: public.social", "the source `social` names a table and no database"),
    ("url: 'postgresql://h/d', table: t, file: social.csv", "the source `social` names a file and a database"),
    ("url: 'postgresql://h/d'", "the source `social` does not say which table it is"),
    ("url: 'postgresql://h/d', table: t, decimal: comma", "`decimal` belongs to files; a database has numbers and"),
    ("url: 'postgressql://h/d', table: t", "`postgressql` is not a kind of database that is read"),
    ("url: 'duckdb:///etc/x.db', table: t", "`duckdb` is not a kind of database that is read"),
    ("url: localhost, table: t", "this is not the address of a database"),
    ("url: 'postgresql://${SHOP_USER}@h/d', table: t", "the environment variable `SHOP_USER` is not set, or empty"),
])
def test_a_table_that_is_not_declared_well_is_told(tmp_path: Path, source: str, line: str) -> None:
    found = read(written(tmp_path, source))
    (told,) = [each for each in found.diagnostics if each.severity.word == "error"]
    assert told.message.startswith(line) and told.help and told.place.line == 2


@pytest.mark.parametrize("url", [
    "postgresql://ana:hunter2@localhost/shop", "postgresql://ana:a${B}hunter2@localhost/shop",
    "postgresql://ana:hun@ter2/hunter2@localhost/shop", "postgresql://ana@localhost/shop?password=hunter2",
    "postgresql:/ana:hunter2@localhost/shop", "trino://ana@h/d?access_token=hunter2&x=1",
    "mysqll://ana:hunter2@localhost/shop", "postgresql://ana:hunter2@localhost/shop' 2",
])
def test_a_password_in_the_file_is_refused_and_not_repeated(tmp_path: Path, url: str) -> None:
    for language in ("en", "es"):
        found = read(written(tmp_path, f'url: "{url}", table: public.social'), language=language)
        assert found.strategy is None and "hunter2" not in f"{found}"
        (text,) = found.texts.values()
        assert len(text) == len((tmp_path / "strategy.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_no_format_of_findings_repeats_a_password(tmp_path: Path, form: str) -> None:
    done = ran("check", written(tmp_path, "url: 'postgresql://ana:hunter2@h/d', table: t"), "--format", form)
    assert done.returncode == 1 and "hunter2" not in done.stdout + done.stderr


def test_what_a_server_says_is_told_where_the_address_stands(server: Server, tmp_path: Path) -> None:
    folder = written(tmp_path, f'url: "{server.url}", table: public.socal')
    variables = {**server.variables, "SHOP_PASSWORD": "wr0ng-one"}
    refused = ran("build", folder, "--output", tmp_path / "out", **variables)
    assert refused.returncode == 1 and not (tmp_path / "out").exists()
    assert "strategy.yaml:2:25" in refused.stderr + refused.stdout
    assert "the server refuses this user or password" in refused.stderr + refused.stdout
    assert "wr0ng-one" not in refused.stderr + refused.stdout and "Traceback" not in refused.stderr
    missing = ran("check", folder, "--language", "es", **server.variables)
    assert "no hay ninguna tabla `public.socal`" in missing.stdout + missing.stderr
    assert server.password not in missing.stdout + missing.stderr


def test_without_the_extra_it_is_named(tmp_path: Path) -> None:
    folder = written(tmp_path, "url: 'postgresql://h/d', table: t")
    code = ("import sys; sys.modules['ibis'] = None; from bsc.cli.main import run; "
            "sys.exit(run(['check', sys.argv[1]]))")
    done = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=False)
    assert done.returncode == 1 and 'pip install "bsc[warehouse]"' in done.stdout + done.stderr


def test_files_load_nothing_for_databases(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("day,likes,cost,platform,followers\n2026-01-31,1,2,x,3\n", encoding="utf-8")
    folder = written(tmp_path, "file: rows.csv")
    code = ("import sys; from bsc.cli.main import run; run(['check', '-q', sys.argv[1]]); "
            "print(sorted({'ibis', 'pandas', 'pyarrow', 'psycopg', 'numpy'} & set(sys.modules)))")
    done = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
