"""The style guide: each component in each state, from sample values."""

from datetime import UTC, datetime
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from provenance.domain.vocabulary import (
    ClaimKind,
    Credibility,
    Reliability,
    SourceKind,
    VerdictStatus,
)
from provenance.queries.tellings import Figure, Line, Ref

LONG_WORD = "Raketenmontagehallenerweiterungsgenehmigungsverfahrensunterlagenverzeichnis" * 2
LONG_NAME = (
    "Joint Commission for the Independent Verification of Satellite Imagery, Official Statements "
    "and Eyewitness Reports from Closed Areas, North and East"
)
ARABIC = "قالت الوكالة إن صور الأقمار الصناعية تظهر مبنى جديدا في الموقع"


class SampleForm(forms.Form):
    text = forms.CharField(
        label="Claim",
        widget=forms.Textarea,
        help_text="One checkable statement, in the desk’s own neutral words.",
    )
    kind = forms.ChoiceField(label="Kind", choices=ClaimKind.choices())
    place = forms.CharField(label="Where", required=False)
    when = forms.CharField(label="When", required=False, help_text="2024, 2024-10 or 2024-10-04.")
    url = forms.URLField(label="Address", required=False)
    status = forms.ChoiceField(
        label="Verdict", choices=VerdictStatus.choices(), widget=forms.RadioSelect
    )
    looked_at = forms.MultipleChoiceField(
        label="Evidence looked at",
        choices=[("images", "Satellite images"), ("text", "The dispatch"), ("data", "Ship data")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    read = forms.BooleanField(
        label="Read by us", required=False, help_text="Somebody here has read it at its source."
    )
    closed = forms.CharField(label="Closed", required=False, disabled=True, initial="Not yours")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].definitions = list(ClaimKind)  # type: ignore[attr-defined]
        self.fields["status"].definitions = list(VerdictStatus)  # type: ignore[attr-defined]


class SampleFilters(forms.Form):
    q = forms.CharField(
        label="Words", required=False, widget=forms.TextInput(attrs={"type": "search"})
    )
    status = forms.ChoiceField(
        label="Verdict", required=False, choices=[("", "Any"), *VerdictStatus.choices()]
    )
    kind = forms.ChoiceField(
        label="Kind", required=False, choices=[("", "Any"), *ClaimKind.choices()]
    )


_PLANET, _REUTERS = Ref("planet", "Planet Labs"), Ref("reuters", "Reuters")
RECEIPTS = [
    Figure(
        "origins",
        "1 origin",
        "Planet Labs",
        "Who saw it, or holds the evidence, at the end of the chain.",
        (Line((_PLANET,), lead="Known origin", note="it is the raw evidence"),),
    ),
    Figure(
        "weak-hops",
        "1 of 3 hops weak",
        "1 not read",
        "Unnamed, inferred by the desk, or never read by us: look at these first.",
        (Line((_REUTERS, _PLANET), join="had it from", note="not read"),),
    ),
    Figure(
        "loops",
        "1 loop",
        LONG_NAME,
        "Sources that rest on one another in a circle: repeating it adds nothing.",
        (),
        is_warning=True,
    ),
]
ROWS = [
    {
        "href": "#rows",
        "reference": "C-1042",
        "text": "A new assembly building is going up at the “February 11” missile plant.",
        "status": VerdictStatus.UNVERIFIED,
        "note": "single origin",
        "meta": ["observation", "HAM-0007", "1 origin", "26 Nov 2024"],
    },
    {
        "href": "#rows",
        "reference": "C-1043",
        "text": "About 12,000 North Korean troops were deployed to Russia in August 2024 alone.",
        "status": VerdictStatus.DISPUTED,
        "flag": "review open",
        "meta": ["observation", "HAM-0007", "0 to 1 origins"],
    },
    {
        "href": "#rows",
        "reference": "C-1044",
        "text": LONG_WORD,
        "status": VerdictStatus.CORROBORATED,
        "meta": [LONG_NAME],
    },
    {
        "href": "#rows",
        "reference": "C-1045",
        "text": ARABIC,
        "status": VerdictStatus.WITHDRAWN,
        "meta": ["interpretation"],
    },
]
SOURCES = [
    {"href": "#rows", "text": "Reuters", "kind": SourceKind.WIRE, "letter": Reliability.B},
    {"href": "#rows", "text": "Planet Labs", "kind": SourceKind.IMAGERY, "letter": ""},
    {"href": "#rows", "text": LONG_NAME, "kind": SourceKind.GOVERNMENT, "letter": Reliability.F},
]
QUOTE = [
    {"text": "“We interpret these developments as "},
    {"text": "indicators", "mark": "hedge", "note": "hedge"},
    {"text": " of either significantly increasing the factory’s output capacity or "},
    {"text": "planning", "mark": "drift", "note": "the copy above drops this"},
    {"text": " to do so.”"},
]
HYPOTHESES = [{"label": "More missiles for Russia"}, {"label": "Mainly its own arsenal"}]
UNLIKELY = {"word": "unlikely", "low": 20, "high": 45, "width": 25, "reading": True}
LIKELY = {"word": "likely", "low": 55, "high": 80, "width": 25, "reading": True}
EXPERTS = [
    {
        "name": "CNS, Middlebury",
        "href": "#compare",
        "institution": "analyst named",
        "date": "25 Nov 2024",
        "confidence": "",
        "saw": True,
        "access_known": True,
        "access": "Saw the raw evidence",
        "looked_at": [{"text": "Planet Labs imagery of early October", "href": "#compare"}],
        "cells": [
            {"hypothesis": HYPOTHESES[0]["label"], "silent": True},
            {
                "hypothesis": HYPOTHESES[1]["label"],
                "lean": "considers",
                "words": "indicators of … output capacity",
            },
        ],
    },
    {
        "name": "IISS, London",
        "href": "#compare",
        "institution": "analyst named",
        "remarks": ["affiliation on that date not recorded"],
        "confidence": "moderate",
        "caveats": "the scale remains unclear",
        "cells": [
            {
                "hypothesis": HYPOTHESES[0]["label"],
                **UNLIKELY,
                "earlier": [
                    {"when": "June 2024", "told": "likely 55–80 %", "is_judged": True, **LIKELY},
                    {"when": "2023", "told": "said nothing of this"},
                ],
                "words": "such instances are likely limited, and the scale remains unclear",
            },
            {
                "hypothesis": HYPOTHESES[1]["label"],
                **LIKELY,
                "words": "primarily driven by its desire to enhance its own arsenal",
            },
        ],
    },
    {
        "name": "A third institute",
        "href": "#compare",
        "date": "12 Dec 2024",
        "confidence": "low",
        "access_known": True,
        "access": "Was told of it",
        "evidence_words": "Read the dispatch",
        "cells": [
            {
                "hypothesis": HYPOTHESES[0]["label"],
                "word": "roughly even chance",
                "low": 45,
                "high": 55,
                "width": 10,
                "own": "48 %",
                "own_low": 48,
                "own_width": 1,
            },
            {
                "hypothesis": HYPOTHESES[1]["label"],
                "word": "almost certain",
                "low": 95,
                "high": 99,
                "width": 4,
            },
        ],
    },
]
HISTORY = [
    {
        "at": datetime(2024, 11, 26, 14, 20, tzinfo=UTC),
        "who": "A reviewer",
        "through": "page",
        "what": "Verdict: unverified",
        "tone": "warn",
        "why": "One set of images, one wire. Ask CNS for the frames.",
    },
    {
        "at": datetime(2024, 11, 26, 14, 2, tzinfo=UTC),
        "who": "An editor",
        "through": "page",
        "what": "Hop CNS → Planet Labs changed",
        "changes": [
            {"field": "mode", "before": "cites", "now": "reads"},
            {"field": "quote", "before": "", "now": LONG_WORD},
        ],
    },
    {
        "at": datetime(2024, 11, 26, 13, 55, tzinfo=UTC),
        "who": "An editor",
        "through": "import",
        "what": "Claim recorded",
    },
]
STEPS = [
    {"name": "ViewUSGlobal", "kind": SourceKind.OUTLET, "kind_label": "outlet"},
    {"name": "Reuters", "kind": SourceKind.WIRE, "kind_label": "wire agency"},
    {"name": "Middlebury lab", "new": True},
    {"name": "Planet Labs", "kind": SourceKind.IMAGERY, "kind_label": "imagery provider"},
]
RATINGLINE = {
    "width": 360,
    "height": 165,
    "label": "Rated C in 2021, B from March 2023, F since October 2024",
    "rows": [
        {"y": 14 + 25 * place, "letter": letter, "unjudged": letter == "F"}
        for place, letter in enumerate("ABCDEF")
    ],
    "path": "M30 64H160V39H280M280 139H350",
    "points": [{"x": 30, "y": 64}, {"x": 160, "y": 39}, {"x": 280, "y": 139}],
    "dates": [
        {"x": 30, "text": "2021", "anchor": "start"},
        {"x": 160, "text": "Mar 2023"},
        {"x": 280, "text": "Oct 2024"},
    ],
}
OPTIONS = [
    {"id": "o1", "name": "Reuters", "kind": SourceKind.WIRE, "kind_label": "Wire agency"},
    {"id": "o2", "name": "Reuters Institute", "kind": SourceKind.THINK_TANK, "also": "RISJ"},
    {"id": "o3", "name": "Reut", "new": True},
]


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    typed = {"wrong-url": "not an address", "wrong-status": "guess", "wrong-kind": "forecast"}
    wrong = SampleForm(typed, prefix="wrong")
    wrong.add_error(None, "A chain cannot come back to where it started.")
    samples: dict[str, Any] = {
        "verdicts": list(VerdictStatus),
        "letters": list(Reliability),
        "figures_of_credibility": list(Credibility),
        "kinds": list(SourceKind),
        "tones": ["good", "warn", "bad", "info", "mute"],
        "receipts": RECEIPTS,
        "rows": ROWS,
        "sources": SOURCES,
        "parts": QUOTE,
        "drifts": ["Scope: “the expansion had not been reported” became “no expansion ever”."],
        "foot": ["26 Nov 2024", "captured", "not read at its source"],
        "hypotheses": HYPOTHESES,
        "experts": EXPERTS,
        "agreements": [
            {"tone": "good", "glyph": "corroborated", "text": "Agree: output capacity is rising"},
            {"tone": "bad", "glyph": "disputed", "text": "Differ: for whom"},
            {"tone": "mute", "text": "Same site; one of two is said to have read the images"},
        ],
        "history": HISTORY,
        "steps": STEPS,
        "options": OPTIONS,
        "ratingline": RATINGLINE,
        "facts": [
            {"term": "Kind", "value": "observation"},
            {"term": "Where", "value": "Hamhung", "href": "#facts"},
            {"term": "When", "value": ""},
            {"term": "Digest", "value": LONG_WORD},
        ],
        "columns": ["Source", "Mode", "Read by us", "Hops"],
        "table": [
            {
                "cells": [
                    {"text": name, "href": "#table"},
                    {"label": "Mode", "text": mode},
                    {"label": "Read by us", "text": "yes"},
                    {"label": "Hops", "text": "3", "end": True},
                ]
            }
            for name, mode in [("ViewUSGlobal", "paraphrases"), (LONG_NAME, "republishes")]
        ],
        "files": [("CSV", "#rows")],
        "tabs": [
            {"href": "#tabs", "label": "Assertions", "current": True, "count": 7},
            {"href": "#tabs", "label": "Dissent", "count": 0},
            {"href": "#tabs", "label": "History"},
        ],
        "changes": [
            {"field": "Verdict", "before": "Unverified", "now": "Disputed"},
            {"field": "Reason", "before": "", "now": LONG_WORD},
        ],
        "at": datetime(2024, 11, 26, 14, 31, tzinfo=UTC),
        "form": SampleForm(),
        "wrong": wrong,
        "filters": SampleFilters(prefix="filters"),
        "long_word": LONG_WORD,
        "long_name": LONG_NAME,
        "arabic": ARABIC,
    }
    return render(request, "styleguide.html", samples)
