"""200 mutilations of the example: never a traceback, never a hang; a report, or a finding near the damage."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

import pytest

from bsc.read import read
from bsc.read.reading import ReadResult

EXAMPLE = Path(__file__).parents[2] / "strategies" / "social-media"
FILES = sorted(path.name for path in EXAMPLE.glob("*.yaml"))
KEY = re.compile(r"^(\s*(?:- )?)([\w-]+)(:.*)$")


def mutilate(folder: Path, seed: int) -> tuple[str, int, str]:
    """Damage one line of one file; tells file, line and kind of damage."""
    dice = random.Random(seed)
    name = dice.choice(FILES)
    path = folder / name
    lines = path.read_text(encoding="utf-8").splitlines()
    candidates = [n for n, line in enumerate(lines) if KEY.match(line) and not line.lstrip().startswith("#")]
    number = dice.choice(candidates)
    kind = dice.choice(("drop", "type", "cut", "bytes"))
    match = KEY.match(lines[number])
    assert match is not None
    if kind == "drop":
        del lines[number]
    elif kind == "type":
        lines[number] = f"{match[1]}{match[2]}: {dice.choice(['[1, 2]', '{a: 1}', '12,5', 'yes', '!!x 1'])}"
    elif kind == "cut":
        lines[number] = lines[number][: dice.randrange(len(match[1]) + 1, len(lines[number]))]
    data = "\n".join(lines).encode()
    if kind == "bytes":
        start = len("\n".join(lines[:number]).encode()) + (1 if number else 0)
        data = data[:start] + dice.randbytes(4) + data[start + 4 :]
    path.write_bytes(data + b"\n")
    return name, number + 1, kind


@pytest.mark.parametrize("seed", range(200))
def test_damage_is_survived_and_located(seed: int, tmp_path: Path) -> None:
    folder = tmp_path / "strategy"
    shutil.copytree(EXAMPLE, folder)
    name, line, kind = mutilate(folder, seed)
    result = read(folder)
    if result.strategy is None:
        errors = [found for found in result.diagnostics if found.severity.word == "error"]
        assert errors
        if kind in ("type", "bytes"):
            near = [
                found for found in errors if touches(result, found.place.path, found.place.line, name, line)
            ]
            assert near or any(mentions(found.related, name, line) for found in errors), errors[:3]


def touches(result: ReadResult, path: str, found: int, name: str, line: int) -> bool:
    """Within one line of the damage, comments and blank lines not counted."""
    if path != name:
        return False
    lines = result.texts.get(path, "").splitlines()
    low, high = sorted((found, line))
    between = [text for text in lines[low : high - 1] if text.strip() and not text.lstrip().startswith("#")]
    return len(between) <= 1


def mentions(related: object, name: str, line: int) -> bool:
    """Whether a finding's second place is the damaged line."""
    return isinstance(related, tuple) and any(
        second.place.path == name and abs(second.place.line - line) <= 1 for second in related
    )


def damage(seed: int) -> tuple[str, str, str]:
    """A key misspelt, an id that dangles, or a value of another type: (pattern, replacement, what)."""
    return (
        (
            r"^(\s+)(owner|target|baseline|lagging|leading|description|weight|unit)(:)",
            r"\1\2x\3",
            "unknown key",
        ),
        (r"^(\s+- outcome_of: )([\w-]+)", r"\1\2-gone", "dangling id"),
        (r"^(\s+(?:baseline|weight): ).*$", r"\1[1]", "wrong type"),
    )[seed % 3]


def test_nearly_all_typical_mistakes_are_diagnosed(tmp_path: Path) -> None:
    told = tried = 0
    for seed in range(60):
        pattern, replacement, _ = damage(seed)
        dice = random.Random(seed)
        places = [
            (path.name, match)
            for path in sorted(EXAMPLE.glob("*.yaml"))
            for match in re.finditer(pattern, path.read_text(encoding="utf-8"), re.MULTILINE)
        ]
        if not places:
            continue
        name, match = dice.choice(places)
        folder = tmp_path / str(seed)
        shutil.copytree(EXAMPLE, folder)
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(text[: match.start()] + match.expand(replacement) + text[match.end() :])
        line = text.count("\n", 0, match.start()) + 1
        tried += 1
        told += any(
            found.place.path == name and found.place.line == line for found in read(folder).diagnostics
        )
    assert tried >= 40
    assert told / tried >= 0.95
