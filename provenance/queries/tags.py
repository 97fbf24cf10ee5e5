"""The desk's tags: on a claim, in a list of their own, and by name."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Lower
from django.urls import reverse

from provenance.models import Claim, ClaimTag, Tag

from .pages import Page, cut

OFFERED = 500


@dataclass(frozen=True, slots=True)
class TagFacts:
    """`url` leads to the claims that carry it."""

    name: str
    url: str

    @classmethod
    def of(cls, name: str) -> "TagFacts":
        return cls(name, f"{reverse('claim-list')}?{urlencode({'tag': name})}")


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag in the list of tags. `former`: names that lead to it since they were merged."""

    tag: Tag
    name: str
    url: str
    claims: int
    former: tuple[str, ...]


def names() -> ArraySubquery:
    """The names of a claim's tags in their order, as a column beside the claim."""
    of_claim = ClaimTag.objects.filter(claim=OuterRef("pk"))
    return ArraySubquery(of_claim.order_by(Lower("tag__name")).values("tag__name"))


def on(claim: Claim) -> tuple[TagFacts, ...]:
    """The claim's tags. One query, none where `names` was read with the claim."""
    told = getattr(claim, "tag_names", None)
    if told is None:
        rows = claim.tagged.order_by(Lower("tag__name"))
        told = list(rows.values_list("tag__name", flat=True))
    return tuple(TagFacts.of(name) for name in told)


def called(name: str) -> Tag | None:
    """The standing tag that goes by `name`, in any case of letters. One query, or two."""
    found = Tag.objects.filter(name__iexact=folded(name)).select_related("merged_into").first()
    return (found.merged_into or found) if found else None


def carried(name: str) -> QuerySet[ClaimTag]:
    """Where a tag is carried that goes by `name`, or went by it before it was merged."""
    word = folded(name)
    is_called = Q(tag__name__iexact=word) | Q(tag__merged__name__iexact=word)
    return ClaimTag.objects.filter(is_called)


def folded(name: str) -> str:
    """The name with spaces counted once; capitals stay as they were typed."""
    return " ".join(name.split())


def listed() -> list[TagRow]:
    """Every standing tag by name, with how many claims carry it. Two queries."""
    return _rows(_counted(Tag.objects.standing()).order_by(Lower("name")))


def paged(tags: QuerySet[Tag], token: str = "", size: int = 50) -> Page[TagRow]:
    """A page of `tags` by name, as `listed` tells them. Two queries."""
    page = cut(_counted(tags), key=("folded", "id"), token=token, size=size)
    return Page(_rows(page.rows), page.newer, page.older)


def by_key(pk: UUID) -> TagRow | None:
    """A standing tag, as `listed` tells it. Two queries."""
    return next(iter(_rows(_counted(Tag.objects.standing().filter(pk=pk)))), None)


def _counted(tags: QuerySet[Tag]) -> QuerySet[Tag]:
    carried = ClaimTag.objects.filter(tag=OuterRef("pk")).order_by().values("tag")
    claims = Coalesce(Subquery(carried.annotate(n=Count("pk")).values("n")), Value(0))
    return tags.annotate(claims=claims, folded=Lower("name"))


def _rows(tags: Iterable[Tag]) -> list[TagRow]:
    former: dict[UUID | None, list[str]] = {}
    for into, name in Tag.objects.exclude(merged_into=None).values_list("merged_into", "name"):
        former.setdefault(into, []).append(name)
    return [_row(tag, former.get(tag.pk, [])) for tag in tags]


def offered() -> list[str]:
    """Names to complete a tag with. One query."""
    rows = Tag.objects.standing().order_by(Lower("name"))
    return list(rows.values_list("name", flat=True)[:OFFERED])


def carried_by(claims: Collection[UUID]) -> QuerySet[Tag]:
    """The tags that one of `claims` carries at least."""
    of_claims = ClaimTag.objects.filter(claim__in=claims)
    return Tag.objects.filter(pk__in=of_claims.values("tag")).order_by(Lower("name"))


def _row(tag: Tag, former: list[str]) -> TagRow:
    count: int = tag.claims  # type: ignore[attr-defined]
    return TagRow(tag, tag.name, tag.get_absolute_url(), count, tuple(sorted(former)))
