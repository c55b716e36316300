"""Syllables of a word, counted by rule.

Spanish is spelt as it is spoken: the rules of the orthography give the count (a weak vowel beside another one makes one
syllable with it, an accented one does not). English is not: the rules below know silent endings and the usual places
where two vowels are spoken apart; about one word in thirty is a syllable off, in both directions.
"""

from __future__ import annotations

import re

_SILENT_U = re.compile(r"([qg])u(?=[eiéí])")
_VOWEL_Y = re.compile(r"y(?![aeiouáéíóúü])")
_SPANISH = re.compile(r"[iuü]?[aeoáéóíú](?:[iuü](?![aeoáéóíú]))?|[iuü]+")
_GROUPS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"[^aeiouy]e$(?<![^aeiouy]le)|[^aeiouy]es$(?<![sxzcg]es)(?<![cs]hes)(?<![^aeiouy]les)"
                     r"|[^aeiouytd]ed$(?<!dred)(?<!cred)")
_MUTE = re.compile(r"(?<=^som)e|(?<=^ther)e(?=.)|(?<=^wher)e(?=.)|(?<=^ev)e(?=ry)|(?<=^bus)i(?=ness)"
                   r"|(?<=[^l])e(?=ment)")
_APART = re.compile(r"(?<![tscgx])i[aou]|(?<![tcg])ien[ct]|sci(?=en)|eo(?!p|us)|uou|(?<!g)u(?:al|at|en)"
                    r"|crea(?=t)|[aeiouy]ing$|(?<=[^aeiouy])i(?:er|est)s?$|(?<=[aeiou][^aeiouy])ea$|[st]m$")


def spanish_syllables(word: str) -> int:
    """How many syllables a Spanish word has.

    >>> [spanish_syllables(each) for each in ("queso", "país", "ciudad", "averiguáis", "y")]
    [2, 2, 2, 4, 1]
    """
    spoken = _VOWEL_Y.sub("i", _SILENT_U.sub(r"\1", word.casefold()))
    return len(_SPANISH.findall(spoken)) or 1


def english_syllables(word: str) -> int:
    """About how many syllables an English word has.

    >>> [english_syllables(each) for each in ("the", "makes", "audience", "table", "published")]
    [1, 1, 3, 2, 2]
    """
    spoken = _MUTE.sub("", word.casefold().replace("’", "'").partition("'")[0].replace("qu", "q"))
    groups = len(_GROUPS.findall(spoken))
    if groups > 1 and _SILENT.search(spoken):
        groups -= 1
    if len(spoken) > 3:
        groups += len(_APART.findall(spoken))
    return groups or 1
