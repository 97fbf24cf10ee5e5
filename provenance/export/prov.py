"""Claims as W3C PROV, in its three forms. What becomes what stands in provdocuments.py."""

from collections.abc import Callable, Iterable, Mapping

from prov.model import ProvDocument
from prov.serializers.provrdf import ProvRDFSerializer

from provenance.queries.lineages import CaseLineage, Lineage

from .provdocuments import Writer
from .publishers import Publisher


def of_claims(claims: Iterable[Lineage], publisher: Publisher) -> ProvDocument:
    """One document; sources and publications stand in it once."""
    return Writer(publisher).claims(claims).document


def of_case(case: CaseLineage, publisher: Publisher) -> ProvDocument:
    """The case as a collection, and its claims."""
    writer = Writer(publisher).claims(case.claims)
    return writer.case(case).document


def json(document: ProvDocument) -> str:
    """PROV-JSON (https://www.w3.org/submissions/prov-json/)."""
    return str(document.serialize(format="json"))


def notation(document: ProvDocument) -> str:
    """PROV-N (https://www.w3.org/TR/prov-n/)."""
    return str(document.get_provn())


def turtle(document: ProvDocument) -> str:
    """PROV-O (https://www.w3.org/TR/prov-o/) in Turtle."""
    # There are no bundles, so the graph that has no name is all of it.
    graphs = ProvRDFSerializer(document).encode_document(document)
    return str(graphs.default_graph.serialize(format="turtle"))


FORMS: Mapping[str, Callable[[ProvDocument], str]] = {
    "json": json,
    "turtle": turtle,
    "provn": notation,
}
