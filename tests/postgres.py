"""A PostgreSQL of our own on loopback: Debian's, with a password; skipped with the reason where there is none."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from glob import glob
from pathlib import Path
from typing import NamedTuple

import pytest

PASSWORD = "s3cr/t:w@rd %41"  # with all that an address could be cut at


class Server(NamedTuple):
    """Where it listens, and who may ask."""

    port: int
    user: str = "bsc_reader"
    password: str = PASSWORD
    database: str = "shop"

    @property
    def variables(self) -> dict[str, str]:
        """What the environment of a user would hold."""
        return {"SHOP_USER": self.user, "SHOP_PASSWORD": self.password}

    @property
    def url(self) -> str:
        """Its address as somebody writes it into a strategy."""
        return f"postgresql://${{SHOP_USER}}:${{SHOP_PASSWORD}}@127.0.0.1:{self.port}/{self.database}"

    def run(self, *statements: str) -> None:
        """As its owner."""
        import psycopg

        with psycopg.connect(host="127.0.0.1", port=self.port, user="postgres", password=self.password,
                             dbname=self.database, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())


def lacking(what: str) -> None:
    """Skip a test for want of something; fail where BSC_REQUIRE_WAREHOUSE says that it must be there."""
    if os.environ.get("BSC_REQUIRE_WAREHOUSE"):
        pytest.fail(f"{what} is required here and not installed")
    pytest.skip(f"no {what} on this machine")


@contextmanager
def started() -> Iterator[Server]:
    """A new server with an empty database, for as long as it is used."""
    found = sorted(glob("/usr/lib/postgresql/*/bin/initdb"))
    initdb = found[-1] if found else shutil.which("initdb")
    if initdb is None:
        lacking("PostgreSQL")
        return
    folder = Path(tempfile.mkdtemp(prefix="bsc-postgres-"))
    try:
        server = Server(_free_port())
        with _running(Path(initdb).parent, folder, server):
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def _running(programs: Path, folder: Path, server: Server) -> Iterator[None]:
    """The server does not run as root."""
    user = "postgres" if os.geteuid() == 0 else None
    secret = folder / "password"
    secret.write_text(server.password, encoding="utf-8")
    if user:
        shutil.chown(folder, user, user)
        shutil.chown(secret, user, user)
    made = subprocess.run(
        [programs / "initdb", "-D", folder / "data", "-U", "postgres", "-A", "scram-sha-256", "--pwfile", secret,
         "-E", "UTF8", "--locale=C", "--no-sync"],
        cwd=folder, capture_output=True, text=True, check=False, user=user, group=user)
    assert made.returncode == 0, made.stderr
    options = ("-F", "-h", "127.0.0.1", "-p", str(server.port), "-k", str(folder), "-c", "timezone=America/Lima")
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([programs / "postgres", "-D", folder / "data", *options], cwd=folder, stdout=log,
                                   stderr=log, user=user, group=user)
    try:
        _prepared(server, folder / "log")
        yield
    finally:
        process.send_signal(signal.SIGINT)  # whoever is still connected is dropped
        process.wait(30)


def _prepared(server: Server, log: Path) -> None:
    """Wait for it; make a database and somebody who may read."""
    import psycopg

    for _ in range(300):
        try:
            server._replace(database="postgres").run(f"CREATE DATABASE {server.database}")
            break
        except psycopg.OperationalError:
            time.sleep(0.1)
    else:
        raise AssertionError(log.read_text(encoding="utf-8", errors="replace"))
    server.run(f"CREATE ROLE {server.user} LOGIN PASSWORD '{server.password}'")
