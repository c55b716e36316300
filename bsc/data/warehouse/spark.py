"""A session of Spark: one for the whole process, quiet, with the settings that Spark itself is given."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from subprocess import DEVNULL
from typing import cast

_OWN = {"spark.app.name": "bsc", "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false",
        "spark.sql.session.timeZone": "UTC"}
_LEFT = Path("spark-warehouse")  # what Spark makes where it is started, if it is not told of another place


def session_at(host: str, port: str) -> object:
    """The session that runs, or a new one: `local` and `local[2]` are this machine, else there is a master at a port.

    What Spark's programs print of themselves goes nowhere: it would stand between our lines.
    """
    spark, sql = import_module("pyspark"), import_module("pyspark.sql")
    if spark.SparkContext._active_spark_context is None:
        master = f"spark://{host}:{port or 7077}" if not host.startswith("local") or port else host
        conf = spark.SparkConf()
        for name, value in {**_OWN, "spark.master": "local[*]" if master == "local" else master}.items():
            conf.set(name, value)
        launch = import_module("pyspark.java_gateway").launch_gateway
        gateway = launch(conf=conf, popen_kwargs={"stdout": DEVNULL, "stderr": DEVNULL})
        spark.SparkContext(conf=conf, gateway=gateway)
    return cast(object, sql.SparkSession.builder.getOrCreate())


@contextmanager
def nothing_left() -> Iterator[None]:
    """Take away the empty folder that Spark may make where it is started."""
    there = _LEFT.exists()
    try:
        yield
    finally:
        if not there:
            with suppress(OSError):  # it is not there, or not empty
                _LEFT.rmdir()
