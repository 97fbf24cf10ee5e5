"""Words reduced to what two tellings of one thing have in common.

The stemmer is a light one, in the manner of Porter (“An algorithm for suffix stripping”, 1980):
it only has to bring the forms of one word together, its output is never shown. The lists are our
own, kept to the vocabulary of news and to words that are close in any context.
"""

import re
from functools import lru_cache

from .patterns import listed

FUNCTION = listed("""
    a an the this that these those there here it its it's he his him she her hers they their them
    we our us you your i my me who whom whose which what when where why how and or nor but so as if
    than then of in on at by to from for with into onto about over under between during since until
    till before after through across against among within without via per up down out off near
    around is are was were be been being am has have had having do does did doing will would shall
    should can could may might must not no never none also too very more most less least much many
    some any each every both either neither other another such own same only just even still yet
    again already now later ago alone while whereas although though because however s t re ve ll d
    don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't can't couldn't
    wouldn't shouldn't cannot like well back one's mr mrs ms dr according toward towards
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
    january february march april june july august september october november december
    previously early late mid new old previous existing first last recent former""")
"""Words that carry no subject matter: function words, auxiliaries, days and months."""

REPORTING = listed("""
    say says said saying tell tells told telling state states stated stating report reports
    reported reporting explain explains explained add adds added note notes noted cite cites cited
    citing quote quotes quoted announce announces announced claim claims claimed write writes wrote
    argue argues argued warn warns warned declare declares declared point points pointed
    confirm confirms confirmed believe believes believed think thinks thought estimate estimates
    estimated speculate speculates speculated suggest suggests suggested""")
"""Verbs by which a text hands the word to somebody."""

_EXPERTS = """analyst expert researcher scientist specialist observer scholar academic commentator
economist engineer historian strategist professor fellow associate"""
_OFFICIALS = "official diplomat authority spokesman spokeswoman spokesperson"
_WITNESSES = "witness eyewitness resident survivor villager"
VOICES = {
    role: group
    for group in (_EXPERTS, _OFFICIALS, _WITNESSES, "source", "lawmaker", "doctor")
    for role in group.split()
}
"""Roles in which people are quoted, each with its group: an analyst may be called an expert."""

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS = {word: value for value, word in enumerate(_SMALL.split())} | {
    word: 10 * tens for tens, word in enumerate(_TENS.split(), start=2)
}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "dozen": 12,
}

_IRREGULAR = {
    form: base
    for base, forms in {
        "send": "sent",
        "fall": "fell fallen",
        "rise": "rose risen",
        "grow": "grew grown growth",
        "build": "built",
        "take": "took taken taking",
        "shoot": "shot",
        "find": "found",
        "begin": "began begun",
        "show": "shown",
        "see": "saw seen",
        "make": "made making",
        "buy": "bought",
        "lose": "lost losing loss losses",
        "die": "died dies dying death deaths dead",
        "use": "used uses using",
        "man": "men",
        "woman": "women",
        "child": "children",
        "person": "people persons",
        "expand": "expansion expansions",
        "produce": "production",
        "leave": "left",
        "hold": "held",
        "give": "gave given",
        "strike": "struck",
        "sink": "sank sunk",
        "shrink": "shrank shrunk",
        "deploy": "deployment deployments",
        "korea": "korean koreans",
        "russia": "russian russians",
        "ukraine": "ukrainian ukrainians",
        "china": "chinese",
        "iran": "iranian iranians",
        "israel": "israeli israelis",
        "america": "american americans",
        "europe": "european europeans",
        "come": "came coming",
        "go": "went gone goes",
        "fly": "flew flown flies flight",
        "drive": "drove driven",
        "write": "wrote written",
        "speak": "spoke spoken",
        "meet": "met meeting meetings",
        "win": "won",
        "pay": "paid",
        "sell": "sold",
        "bring": "brought",
        "teach": "taught",
        "break": "broke broken",
        "choose": "chose chosen",
        "destroy": "destruction",
        "arrive": "arrival",
        "launch": "launches",
        "move": "moving moves",
        "sign": "signing",
        "withdraw": "withdrew withdrawn withdrawal",
        "ship": "shipment shipments",
        "aim": "aimed aims",
    }.items()
    for form in forms.split()
}
_ENDING = re.compile(r"(?:ations?|ions?|ings?|edly|ed|ies|es|s|ly|e|y)$")
_LOOSE = re.compile(r"(?<=...)[eiy]$")
_ALIKE = (
    "troop soldier serviceman servicemen",
    "photo photograph image picture imagery",
    "take capture shoot obtain acquire",
    "send deploy dispatch",
    "kill die",
    "injure wound hurt",
    "begin start",
    "show reveal depict",
    "expand enlarge",
    "build construct erect structure hall",
    "plant factory",
    "buy purchase",
    "arrest detain",
    "increase rise grow",
    "decrease fall drop decline",
    "firm company",
)


def bare(key: str) -> str:
    """The stem of one lower-case word, before synonyms are brought together."""
    key = _IRREGULAR.get(key, key)
    if len(key) > 3 and (ending := _ENDING.search(key)) and ending.start() >= 3:
        key = _LOOSE.sub("", key[: ending.start()]) or key
    return key[:-1] if len(key) > 3 and key[-1] == key[-2] else key


_FIRST_OF = {bare(word): bare(words.split()[0]) for words in _ALIKE for word in words.split()}


@lru_cache(maxsize=8192)
def stem(key: str) -> str:
    """The stem of one lower-case word, the same for close synonyms."""
    root = bare(key)
    return _FIRST_OF.get(root, root)


ROLES = frozenset(map(stem, VOICES))
"""The stems of all roles."""
