"""Help while a chain is written: names that are known, and the lines as they are understood."""

from typing import Any

from rest_framework import serializers

from provenance.domain.vocabulary import SourceKind
from provenance.queries import completions

from .errors import WrongParameters
from .fields import Text, Word
from .reading import Reading, query

LONGEST = 200


class Completion(serializers.Serializer):
    """A source that is known."""

    name = Text("The name it goes by.", example="Reuters")
    kind = Word(SourceKind, "What kind of source it is.")
    also = Text(
        "The other name that was met; null where it was the name itself.",
        maybe=True,
        example="Thomson Reuters",
    )


class Completions(serializers.Serializer):
    """Sources, by name."""

    results = Completion(many=True, help_text="Eight at most.")


class CompleteName(Reading):
    """Sources one of whose names begins so, or has a word that does: for whoever types a chain."""

    operation = "completeName"
    noun = "sources"
    summary = "Complete a name"
    answer = Completions
    parameters = (query("q", "What is typed of a name.", required=True),)

    def get(self, request: Any) -> Any:
        start = request.query_params.get("q", "")
        if not start.strip() or len(start) > LONGEST or "\0" in start:
            raise WrongParameters({"q": [f"Give 1 to {LONGEST} characters of a name."]})
        return self.shaped({"results": completions.names_like(start)})
