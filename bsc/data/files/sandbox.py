"""DuckDB in a box: it reads one file, writes none, takes no extension, and stops when its time is over."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import duckdb

from bsc.data import sql

SECONDS = 120
_AGAIN = 0.05
_LITTLE = 1 << 20  # a file of which one thread has read all before a second one has begun
_CLOSED = ("memory_limit = '2GB'", "temp_directory = ''", "preserve_insertion_order = false", "TimeZone = 'UTC'",
           "parquet_metadata_cache = true")


class TooLong(Exception):
    """A statement that took longer than a person waits."""


@contextmanager
def sandbox(file: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that can open one file only."""
    threads = {"threads": "1"} if file.stat().st_size < _LITTLE else {}
    connection = duckdb.connect(":memory:", config={"autoinstall_known_extensions": "false",
                                                    "autoload_known_extensions": "false", **threads})
    try:
        for setting in (*_CLOSED, f"allowed_paths = [{sql.text(str(file.resolve()))}]",
                        "enable_external_access = false", "lock_configuration = true"):
            connection.execute(f"SET {setting}")
        yield connection
    finally:
        connection.close()


@contextmanager
def in_time(connection: duckdb.DuckDBPyConnection, seconds: float = SECONDS) -> Iterator[None]:
    """Statements that are stopped when their time is over."""
    done, over = Event(), Event()

    def watch() -> None:
        if not done.wait(seconds):
            over.set()
        while not done.wait(_AGAIN):  # an interrupt between two statements goes unheard
            connection.interrupt()

    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    except duckdb.InterruptException:
        if over.is_set():
            raise TooLong from None
        raise
    finally:
        done.set()
        watcher.join()
