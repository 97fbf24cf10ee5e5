"""What others outside the desk say of a source."""

from rest_framework import serializers

from .facts import SourceLink, Span
from .fields import Key, Link, Text


class Rater(serializers.Serializer):
    """Who gave the label; `source` where it is one of ours."""

    name = Text("What it is called.", source="rater_name", example="Media Observatory")
    link = Link("Its address, where it is no source of ours.", source="rater_link")
    source = SourceLink(  # type: ignore[assignment]
        source="rater", allow_null=True, help_text="The source of ours that it is, or null."
    )


class OutsideRating(serializers.Serializer):
    """A label quoted word for word, with who gave it and when. It is no letter of the Admiralty's.

    Raters that contradict one another are all listed.
    """

    id = Key("Its key.")
    label = Text(  # type: ignore[assignment]
        "The label, word for word.", example="Generally reliable"
    )
    rater = Rater(source="*")
    dated = Span(help_text="When it was given, as far as the list says.")
    domain = Text("The domain it was given to.", example="news.example")
    link = Link("Where the rater says so.", example="https://observatory.example/news")
    note = Text("What the list adds.", maybe=True)
