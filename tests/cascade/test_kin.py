"""Who is above whom: found by the folder, told exactly where it is wrong, all in one run."""

from __future__ import annotations

from pathlib import Path

from bsc.read import read, survey
from tests.cascade.conftest import Bsc, edit


def test_those_above_come_first(house: Path) -> None:
    found = survey(house)
    assert found is not None and found.findings == ()
    assert [(head.id, head.parent, head.files) for head in found.heads] == [
        ("corporate", "", ("strategy.yaml",)), ("north", "corporate", ("strategy.yaml",)),
        ("shop", "north", ("strategy.yaml",))]
    assert [head.id for head in found.above("shop")] == ["corporate", "north"]


def test_folders_in_folders_keep_their_own_files(house: Path) -> None:
    (house / "corporate" / "strategy.yaml").rename(house / "strategy.yaml")
    (house / "metrics.yaml").write_text("glossary: {shop: A place to buy}\n", encoding="utf-8")
    (house / "shop").rename(house / "north" / "shop")
    edit(house / "strategy.yaml", "{name: House}", "{name: House, id: corporate}")
    found = survey(house)
    assert found is not None and found.findings == ()
    assert [(head.id, head.folder, head.files) for head in found.heads] == [
        ("corporate", "", ("metrics.yaml", "strategy.yaml")), ("north", "north", ("strategy.yaml",)),
        ("shop", "north/shop", ("strategy.yaml",))]


def test_files_side_by_side_are_scorecards_by_their_names(house: Path) -> None:
    for name in ("corporate", "north", "shop"):
        (house / name / "strategy.yaml").rename(house / f"{name}.yaml")
    found = survey(house)
    assert found is not None and [head.id for head in found.heads] == ["corporate", "north", "shop"]
    (house / "metrics.yaml").write_text("glossary: {shop: A place to buy}\n", encoding="utf-8")
    found = survey(house)
    assert found is not None
    assert [str(each.place) for each in found.findings] == ["metrics.yaml:1:1"]


def test_strategies_without_a_parent_are_no_family(house: Path) -> None:
    for name in ("north", "shop"):
        edit(house / name / "strategy.yaml", ", parent: ", ", owner: ")
        edit(house / name / "strategy.yaml", "    contribute_to:", "    # contribute_to:")
    assert survey(house) is None
    assert "two-strategies" in [each.rule for each in read(house).diagnostics]
    assert survey(house / "north") is None and survey(house / "north" / "strategy.yaml") is None


def test_a_family_among_other_strategies_is_none(house: Path) -> None:
    for name in ("one", "two"):
        (house / name).mkdir()
        (house / name / "strategy.yaml").write_text(f"strategy: {{name: {name}}}\n", encoding="utf-8")
    assert survey(house) is not None
    (house / "four").mkdir()
    (house / "four" / "strategy.yaml").write_text("strategy: {name: Four}\n", encoding="utf-8")
    assert survey(house) is None


def test_reading_the_folder_is_reading_the_top(house: Path) -> None:
    found = read(house).strategy
    assert found is not None and found.name == "House"


def test_an_unknown_parent_is_told_with_the_near_one(house: Path, bsc: Bsc) -> None:
    edit(house / "shop" / "strategy.yaml", "parent: north", "parent: nort")
    edit(house / "north" / "strategy.yaml", "Sell more", "Sell more, ownr: Ana")
    told = bsc("check", "house")
    assert told.code == 1
    assert "house/shop/strategy.yaml:1:32: error[unknown-id]: no scorecard `nort` lies below this path" in told.out
    assert "did you mean `north`?" in told.out


def test_a_circle_is_told_once(house: Path, bsc: Bsc) -> None:
    edit(house / "corporate" / "strategy.yaml", "{name: House}", "{name: House, parent: shop}")
    told = bsc("build", "house", "--language", "es")
    assert told.code == 1 and not (house.parent / "build").exists()
    assert told.err.count("en círculo: corporate → shop → north → corporate") == 1


def test_what_stands_above_itself_is_told_as_that(house: Path, bsc: Bsc) -> None:
    edit(house / "shop" / "strategy.yaml", "parent: north", "parent: shop")
    told = bsc("check", "house")
    assert "house/shop/strategy.yaml:1:32: error[parent]: the scorecard `shop` stands above itself" in told.out
    assert "circle" not in told.out
    assert "está encima de sí mismo" in bsc("check", "house", "--language", "es").out


def test_a_top_that_hangs_on_one_outside_the_folder_is_told_so(house: Path, bsc: Bsc) -> None:
    edit(house / "corporate" / "strategy.yaml", "{name: House}", "{name: House, parent: group}")
    told = bsc("check", "house").out
    assert "no scorecard `group` lies below this path" in told
    assert "help: give the folder that `group` lies in, too, or leave `parent:` out of the one at the top" in told
    assert "indica también la carpeta en la que está `group`" in bsc("check", "house", "--language", "es").out


def test_a_second_top_is_told(house: Path, bsc: Bsc) -> None:
    edit(house / "shop" / "strategy.yaml", ", parent: north", "")
    edit(house / "shop" / "strategy.yaml", "    contribute_to: [sell, corporate/grow]\n", "")
    told = bsc("check", "house")
    assert "the scorecard `shop` hangs on none: `corporate` stands at the top" in told.out
    assert "help: add `parent: corporate` to it" in told.out


def test_two_of_one_id_are_told(house: Path, bsc: Bsc) -> None:
    edit(house / "shop" / "strategy.yaml", "{name: Shop", "{name: Shop, id: North")
    assert "two scorecards have the id `North`" in bsc("check", "house").out
    edit(house / "shop" / "strategy.yaml", "id: North", "id: north")
    told = bsc("check", "house").out
    assert "two scorecards have the id `north`" in told and "circle" not in told


def test_a_folder_that_gives_no_id_asks_for_one(house: Path, bsc: Bsc) -> None:
    (house / "shop").rename(house / "our shop")
    told = bsc("check", "house").out
    assert "house/our shop/strategy.yaml:1:1: error[id]: `our shop` is not an id" in told
    assert "`id: sales`" in told


def test_contributions_to_nobody_are_told_for_all_in_one_run(house: Path, bsc: Bsc) -> None:
    edit(house / "shop" / "strategy.yaml", "[sell, corporate/grow]", "[sel, corprate/grow]")
    edit(house / "north" / "strategy.yaml", "corporate/grow", "corporate/grwo")
    told = bsc("check", "house")
    assert told.code == 1
    assert "house/shop/strategy.yaml:5:21: error[unknown-id]: `north` has no objective `sel`" in told.out
    assert "house/shop/strategy.yaml:5:26: error[unknown-id]: no scorecard `corprate` stands above this one" in told.out
    assert "house/north/strategy.yaml:5:20: error[unknown-id]: `corporate` has no objective `grwo`" in told.out
    assert told.out.count("did you mean") == 3
    written = bsc("build", "house")
    assert written.code == 1 and "`corporate` has no objective `grwo`" in written.err
    assert not (house.parent / "build").exists()


def test_a_child_may_not_reach_sideways(house: Path, bsc: Bsc) -> None:
    edit(house / "north" / "strategy.yaml", "corporate/grow", "shop/greet")
    assert "no scorecard `shop` stands above this one" in bsc("check", "house").out


def test_the_review_tells_who_is_not_supported_and_who_points_nowhere(house: Path, bsc: Bsc) -> None:
    assert "R49" not in bsc("check", "house").out
    edit(house / "corporate" / "strategy.yaml", ", corporate_only: yes", "")
    edit(house / "north" / "strategy.yaml", "    contribute_to: corporate/grow\n", "")
    told = bsc("check", "house", "--select", "R49").out
    assert "No scorecard below contributes to “Learn”" in told
    assert "“Sell more” counts for no objective above" in told
    assert "Ningún cuadro de mando inferior contribuye a «Learn»" in bsc(
        "check", "house", "--select", "R49", "--language", "es").out


def test_the_review_of_the_top_names_what_is_off_track_below(house: Path, bsc: Bsc) -> None:
    told = bsc("review", "house").out
    assert "In the scorecards below, 1 objective is off track or eroding." in told
    assert "  50 %  Greet everybody (Shop): still off track\n        Counts for: Grow\n" in told.replace("\u202f", " ")
    assert "Greet everybody (Shop)" in bsc("review", "house", "--scorecard", "north").out
    assert "scorecards below" not in bsc("review", "house", "--scorecard", "shop").out


def test_one_scorecard_is_chosen_with_all_that_counts_for_it(house: Path, bsc: Bsc) -> None:
    assert "House" in bsc("show", "house", "--scorecard", "corporate").out
    shown = bsc("show", "house", "--scorecard", "north").out
    assert shown.startswith("North") and "1 off track inside" in shown
    assert "did you mean shop?" in bsc("show", "house", "--scorecard", "shpo").err
    assert "not a folder of scorecards" in bsc("show", "house/shop", "--scorecard", "shop").err
    assert bsc("map", "house").code == 0
    assert ">Grow<" in (house.parent / "map.svg").read_text(encoding="utf-8")
