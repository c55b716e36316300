"""Independent tasks, shared out among copies of this process; the results are the same however many there are."""

from __future__ import annotations

import os
import pickle
import signal
import struct
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TypeVar, cast

_Result = TypeVar("_Result")
_NUMBER = struct.Struct("<H")
_MOST = 2_000  # their numbers fit into the smallest pipe
_threads: set[str] = set()  # what began threads of its own in this process


def keep_together(who: str) -> None:
    """Fork this process no more: a copy has none of the threads that `who` began in it, and would wait for them."""
    _threads.add(who)


def share_out(tasks: Sequence[Callable[[], _Result]], workers: int) -> list[_Result]:
    """The results of all tasks, in their order.

    With more than one worker, and where a process can be forked, copies of this one take tasks from the same
    queue and send back what they made. A copy that fails leaves its tasks to this process, which then meets the
    same mistake in the open. A process in which something runs threads does all by itself.
    """
    if workers < 2 or not 1 < len(tasks) <= _MOST or _threads or not hasattr(os, "fork"):
        return [task() for task in tasks]
    queue, fill = os.pipe()
    os.write(fill, b"".join(_NUMBER.pack(number) for number in range(len(tasks))))
    os.close(fill)
    copies = [_fork(tasks, queue) for _ in range(workers - 1)]
    try:
        done = {number: tasks[number]() for number in _taken(queue)}
        for _, answer in copies:
            done.update(cast("Iterator[tuple[int, _Result]]", _received(answer)))
    finally:
        os.close(queue)
        for copy, answer in copies:
            _end(copy, answer)
    return [done[number] if number in done else task() for number, task in enumerate(tasks)]


def _taken(queue: int) -> Iterator[int]:
    """The numbers of the tasks that nobody else has taken, one at a time."""
    while number := os.read(queue, _NUMBER.size):
        yield _NUMBER.unpack(number)[0]


def _fork(tasks: Sequence[Callable[[], object]], queue: int) -> tuple[int, int]:
    """Start a copy; returns its process and the pipe that brings its answer."""
    answer, speak = os.pipe()
    copy = os.fork()
    if copy:
        os.close(speak)
        return copy, answer
    try:  # from here on, this is the copy: it says what it made, and nothing else
        made = {number: tasks[number]() for number in _taken(queue)}
        with open(speak, "wb") as out:
            while made:  # what was said is let go of: it is in memory once, not twice
                pickle.dump(made.popitem(), out, protocol=pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


def _received(answer: int) -> Iterator[object]:
    with open(answer, "rb", closefd=False) as inward, suppress(EOFError, pickle.UnpicklingError):
        while True:
            yield pickle.load(inward)


def _end(copy: int, answer: int) -> None:
    os.close(answer)
    with suppress(ProcessLookupError, ChildProcessError):
        os.kill(copy, signal.SIGKILL)
        os.waitpid(copy, 0)
