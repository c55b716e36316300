"""A Spark of our own in local mode; skipped with the reason where there is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

ADDRESS = "spark://local[2]"
_SETTINGS = """
spark.sql.warehouse.dir {folder}/warehouse
spark.driver.extraJavaOptions -Duser.timezone=America/Lima
spark.driver.memory 1g
spark.driver.bindAddress 127.0.0.1
spark.driver.host 127.0.0.1
spark.sql.shuffle.partitions 1
"""


def settings(folder: Path) -> Path:
    """Spark's own settings, as those who run it write them."""
    for needed, there in (("pyspark", find_spec("pyspark")), ("Java", shutil.which("java"))):
        if not there:
            if os.environ.get("BSC_REQUIRE_SPARK"):
                pytest.fail(f"{needed} is required here and not installed")
            pytest.skip(f"no {needed} on this machine")
    (folder / "conf").mkdir()
    (folder / "conf" / "spark-defaults.conf").write_text(_SETTINGS.format(folder=folder), encoding="utf-8")
    return folder / "conf"


@contextmanager
def running(conf: Path) -> Iterator[Callable[[str], object]]:
    """A session in this process, as ours is made; what it gives runs statements."""
    from bsc.data.warehouse.spark import session_at

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPARK_CONF_DIR", str(conf))
        session_at("local[2]", "")
    try:
        yield import_module("pyspark.sql").SparkSession.builder.getOrCreate().sql
    finally:
        _ended()


def _ended() -> None:
    """With its Java."""
    contexts = import_module("pyspark").SparkContext
    process = contexts._gateway.proc
    contexts._active_spark_context.stop()
    process.stdin.close()
    process.wait(60)
    contexts._gateway = contexts._jvm = None
