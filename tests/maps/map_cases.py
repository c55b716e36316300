"""The maps that every layout has to survive, by name."""

from __future__ import annotations

from random import Random

from bsc.maps.layout import BoxSpec, LinkSpec, MapSpec

FOUR = ("Financial", "Customer", "Internal process", "Learning and growth")
SIX = ("Citizens and society", "Mission", "Stakeholders", "Processes", "People and culture", "Money")
VERBS = ("Grow", "Reduce", "Keep", "Deliver", "Understand", "Publish", "Train", "Recover", "Automate")
THINGS = ("profitable revenue", "working capital", "promised delivery dates", "service to small firms",
          "what customers need", "useful content weekly", "complaints at first contact", "key accounts")
LONG = (
    "Understand and serve the changing needs of every customer in all of our regions",
    "Donaudampfschifffahrtsgesellschaft",
    "Responsabilizar a los equipos de la satisfacción de las personas usuarias",
    "Βελτίωση της εμπειρίας των πελατών σε όλα τα κανάλια επικοινωνίας",
    "🚀 Launch products 🎉 that delight 👩\u200d👩\u200d👧 families",
    "Straßenverkehrs-Zulassungs-Ordnung",
    "Fomentar la interacción con la marca personal",
    "顧客満足度を高める",
    "W" * 80,
)


def nine() -> MapSpec:
    """The strategy of the first example."""
    boxes = (
        ("results", "Achieve valuable business results", 0),
        ("interaction", "Encourage interaction with our personal brand", 1),
        ("content", "Offer engaging content", 1),
        ("communicate", "Communicate with social-media users", 2),
        ("publish", "Publish engaging content", 2),
        ("ads", "Reach a wider audience with paid ads", 2),
        ("train", "Train the team to interact", 3),
        ("tactics", "Learn the tactics that work for us", 3),
        ("profile", "Understand the customer profile", 3),
    )
    links = (
        ("content", "results", "2 mo"), ("interaction", "results", ""), ("communicate", "interaction", ""),
        ("publish", "content", "1 mo"), ("ads", "content", ""), ("train", "communicate", "1 mo"),
        ("tactics", "publish", ""), ("profile", "publish", "1 mo"),
    )
    minus = LinkSpec("publish", "interaction", "", True)
    return MapSpec(FOUR, tuple(BoxSpec(*box) for box in boxes), (*(LinkSpec(*link) for link in links), minus))


def made(counts: tuple[int, ...], links: int, *, seed: int = 1, wild: float = 0.0,
         names: tuple[str, ...] = ()) -> MapSpec:
    """So many objectives in each band; `wild`: the share of links that skip, stay in a band or point down."""
    random = Random(seed)
    boxes: list[BoxSpec] = []
    for band, count in enumerate(counts):
        for _ in range(count):
            at = len(boxes)
            name = names[at % len(names)] if names else f"{random.choice(VERBS)} {random.choice(THINGS)}"
            boxes.append(BoxSpec(f"o{at}", name, band))
    found: dict[tuple[str, str], LinkSpec] = {}
    while len(found) < links:
        cause, effect = random.sample(boxes, 2)
        below = (cause.band or 0) - (effect.band or 0)
        if below == 1 or random.random() < wild:
            label = random.choice(("", "", "1 mo", "2 quarters"))
            found[cause.id, effect.id] = LinkSpec(cause.id, effect.id, label, random.random() < 0.15)
    return MapSpec(SIX[: len(counts)] if len(counts) != 4 else FOUR, tuple(boxes), tuple(found.values()))


def tree(sizes: tuple[int, ...], seed: int = 3) -> MapSpec:
    """A tree of goals without perspectives."""
    random = Random(seed)
    boxes, links, above = [], [], [""]
    for depth, size in enumerate(sizes):
        level = [f"g{depth}-{at}" for at in range(size)]
        for id in level:
            boxes.append(BoxSpec(id, f"{random.choice(VERBS)} {random.choice(THINGS)}", None))
            if depth:
                links.append(LinkSpec(id, random.choice(above)))
        above = level
    return MapSpec((), tuple(boxes), tuple(links))


def _with(spec: MapSpec, *links: LinkSpec) -> MapSpec:
    return MapSpec(spec.bands, spec.boxes, (*spec.links, *links), spec.width)


def _loops() -> MapSpec:
    more = (("results", "tactics", "1 yr"), ("content", "publish", ""), ("ads", "publish", ""),
            ("train", "tactics", ""), ("profile", "results", "3 mo"), ("content", "interaction", ""))
    spec = nine()
    minus = LinkSpec("interaction", "content", negative=True)
    return MapSpec(spec.bands, spec.boxes, (*spec.links, *(LinkSpec(*link) for link in more), minus))


def _empty_band() -> MapSpec:
    boxes = tuple(box for box in nine().boxes if box.band != 1)
    links = (("publish", "results", "1 mo"), ("tactics", "publish", ""), ("train", "results", ""))
    return MapSpec(FOUR, boxes, tuple(LinkSpec(*link) for link in links))


def _homeless() -> MapSpec:
    spec = nine()
    lost = (BoxSpec("lost", "An objective without a perspective", None), BoxSpec("more", "Another", None))
    link = LinkSpec("lost", "results")
    return MapSpec(spec.bands, (*lost, *spec.boxes), (*spec.links, link, LinkSpec("content", "more")))


def all_cases() -> dict[str, MapSpec]:
    """Every case of the bar, and some that are worse."""
    return {
        "nine": nine(),
        "loops": _loops(),
        "empty-band": _empty_band(),
        "homeless": _homeless(),
        "twenty": made((3, 5, 7, 5), 26),
        "twenty-wild": made((3, 5, 7, 5), 30, wild=0.12),
        "sixty": made((15, 15, 15, 15), 45),
        "sixty-wild": made((15, 15, 15, 15), 70, wild=0.06),
        "one-perspective": made((6,), 6, wild=1),
        "one-perspective-30": made((30,), 25, wild=1),
        "three": made((2, 4, 3), 8),
        "five": made((1, 3, 4, 2, 5), 16, wild=0.05),
        "six": made((2, 3, 8, 4, 6, 1), 30, wild=0.04),
        "tree": tree((1, 3, 8, 6)),
        "tree-wide": tree((1, 5, 20)),
        "tree-no-links": MapSpec((), made((9,), 0).boxes, ()),
        "no-links": made((3, 4, 5, 2), 0),
        "no-links-60": made((15, 15, 15, 15), 0),
        "names": made((2, 3, 2, 2), 9, names=LONG),
        "names-narrow": made((5, 5, 4, 5), 16, names=LONG),
        "names-dense": made((9, 12, 5, 14), 30, names=LONG),
        "one": made((1,), 0),
        "uneven": made((1, 14, 3, 10), 30, wild=0.05),
        "full": made((3, 3, 3), 24, wild=0.5),
        "star": _star(),
        "nothing": MapSpec(FOUR, (), ()),
    }


def _star() -> MapSpec:
    boxes = (BoxSpec("hub", "The one goal", 0), *(BoxSpec(f"s{at}", f"Driver {at}", 1) for at in range(16)))
    return MapSpec(("Goal", "Drivers"), boxes, tuple(LinkSpec(f"s{at}", "hub", "1 mo") for at in range(16)))
