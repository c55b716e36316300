"""What is wrong with an objective's name: judged by its first words, in English and Spanish."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import Enum


class Fault(Enum):
    """Why a name is not the name of an aim."""

    METRIC = 1
    PROJECT = 2
    NO_VERB = 3


_WORDS = re.compile(r"[^\W_]+(?:['’&+-][^\W_]+)*")
_FIGURE = re.compile(r"\d\s*%|%\s*\d|[<>≤≥=]\s*\d|^\W*\d[\d.,]*\s*[a-z%€$£]*\s*$", re.IGNORECASE)
_LATIN = re.compile(r"[a-zà-öø-ÿœß]+", re.IGNORECASE)
_MEASURED = re.compile(
    r"(?:the |el |la )?(?:number of|share of|percentage of|rate of|ratio of|average|"
    r"número de|n\.?º de|porcentaje de|tasa de|ratio de|índice de|media de|promedio de)\b",
    re.IGNORECASE,
)
_PROJECT = re.compile(
    r"(?:launch|implement|roll out|deploy|install|migrate(?: to)?|"
    r"lanzar|implantar|implementar|desplegar|instalar|migrar(?: al?)?)"
    r"(?: (?:an?|the|our|new|el|la|los|las|un|una|nuestro|nuestra|nuevo|nueva))* +(?P<thing>.+)",
    re.IGNORECASE,
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PROJECT_WORDS = _words(
    """
    project proyecto programme programa
    """
)
_NO_PRODUCT = _words(
    """
    EU UE UK US USA EEUU UN ONU B2B B2C R&D I+D ESG AI IA IT TI HR
    """
)

_NOUN_ENDING = re.compile(r"(?:[ts]ions?|ments?|ness|it(?:y|ies)|ships?|[ae]nces?|ency|isms?|ful|ous)")
_VERBS = _words(
    """
    implement complement supplement document augment experiment segment comment cement ferment torment
    lament position mention function commission envision transition partition condition provision motion
    petition question station caution auction action finance balance enhance advance influence experience
    reference evidence harness witness ship worship commence dance glance silence sentence silhouette
    licence sequence
    """
)
_OPENERS = _words(
    """
    a an the our your my their we you they us i he she it this that these those for with without in on at
    from of by into beyond towards toward above all always never together every everyone each any many
    some more most less fewer least no zero one two three four five first
    """
)
_NOUNS = _words(
    """
    second best world-class high higher highest great greater excellent good happy happier satisfied loyal
    strong stronger healthy safe safer smart smarter new big bigger sustainable profitable reliable
    affordable efficient effective innovative digital operational financial global local regional internal
    external environmental social commercial annual customer customers client clients citizen citizens
    consumer consumers student students patient patients employee employees people talent talents skills
    culture leadership knowledge growth revenue revenues sales profit profits margin margins cost costs
    cash cashflow quality brand brands productivity safety technology technologies marketing pricing
    branding innovation infrastructure shareholder shareholders stakeholder stakeholders supplier
    suppliers partnership number percentage ratio income turnover ebitda strategy strategies reputation
    image digitalisation digitalization
    """
)
_DETERMINERS = _words(
    """
    the a an our your their its us
    """
)
_LY_VERBS = _words(
    """
    apply supply rely comply multiply reply imply fly rally ally tally
    """
)
_SKIPPED = _words(
    """
    to not also re then and no también y e además re
    """
)
_INFINITIVE = re.compile(r"\w*[aeiáéí]r(?:[mst]e|nos|l[aeo]s?|sel[ao]s?)?")
_NO_INFINITIVE = _words(
    """
    mujer líder taller hogar lugar bienestar primer tercer azúcar carácter nuclear popular particular
    singular similar familiar escolar militar mar par bar por superior cualquier ayer lunar solar estelar
    cáncer haber
    """
)


def fault(name: str, languages: Collection[str]) -> Fault | None:
    """The fault of a name, if every one of the languages it may be in finds one.

    >>> fault("NPS 50", {"en"})
    <Fault.METRIC: 1>
    >>> fault("Formar al equipo", {"es"}) is None
    True
    """
    words = _WORDS.findall(name)
    if not words:
        return None
    verbless = all(_lacks_verb(words, language) for language in languages)
    if _FIGURE.search(name) or _MEASURED.match(name) or (verbless and any(map(str.isdigit, name))):
        return Fault.METRIC
    if _is_project(name, words):
        return Fault.PROJECT
    return Fault.NO_VERB if verbless else None


def _is_project(name: str, words: list[str]) -> bool:
    if words[0].lower() in _PROJECT_WORDS:
        return True
    found = _PROJECT.match(name)
    if found is None:
        return False
    things = _WORDS.findall(found["thing"])
    if any(thing.isupper() and len(thing) > 1 and thing not in _NO_PRODUCT for thing in things):
        return not name.isupper()
    if not things or things[0] in _NO_PRODUCT:
        return False
    return things[0][0].isupper() and any(thing[0].islower() for thing in things[1:])


def _lacks_verb(words: list[str], language: str) -> bool:
    number = next((n for n, word in enumerate(words) if not _steps_over(word.lower(), language)), 0)
    first, after = words[number], words[number + 1 : number + 2]
    if not _LATIN.fullmatch(first.replace("-", "").replace("'", "")):
        return first[0].isdigit()
    if first.isupper() and 1 < len(first) <= 5 and not all(word.isupper() for word in words):
        return True
    if language == "es":
        return not _INFINITIVE.fullmatch(first.lower()) or first.lower() in _NO_INFINITIVE
    if language != "en" or first.lower() in _OPENERS:
        return language == "en"
    return _is_noun(first.lower()) and not _DETERMINERS.intersection(map(str.lower, after))


def _steps_over(word: str, language: str) -> bool:
    """Whether a word before the verb is to be passed over, such as an adverb."""
    adverb = word.endswith("mente") if language == "es" else word.endswith("ly") and word not in _LY_VERBS
    return adverb or word in _SKIPPED


def _is_noun(word: str) -> bool:
    if word in _VERBS or word.rstrip("s") in _VERBS:
        return False
    return word in _NOUNS or bool(len(word) > 5 and re.fullmatch(rf"\w+{_NOUN_ENDING.pattern}", word))
