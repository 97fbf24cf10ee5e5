"""Addresses of the API."""

from django.urls import path, re_path

from . import cases, chains, claims, docs, publications, questions, reviews, sources, suppositions

app_name = "api"
urlpatterns = [
    path("claims/", claims.ClaimList.as_view(), name="claims"),
    path("claims/<ref>/", claims.ClaimDetail.as_view(), name="claim"),
    path("claims/<ref>/chain/", chains.ClaimChain.as_view(), name="chain"),
    path("claims/<ref>/what-if/", suppositions.ClaimWhatIf.as_view(), name="what-if"),
    path("reviews/", reviews.ReviewList.as_view(), name="reviews"),
    path("reviews/<uuid:id>/", reviews.ReviewDetail.as_view(), name="review"),
    path("sources/", sources.SourceList.as_view(), name="sources"),
    path("sources/<uuid:id>/", sources.SourceDetail.as_view(), name="source"),
    path("publications/", publications.PublicationList.as_view(), name="publications"),
    path("publications/<uuid:id>/", publications.PublicationDetail.as_view(), name="publication"),
    path("cases/", cases.CaseList.as_view(), name="cases"),
    path("cases/<ref>/", cases.CaseDetail.as_view(), name="case"),
    path("questions/", questions.QuestionList.as_view(), name="questions"),
    path("questions/<ref>/", questions.QuestionDetail.as_view(), name="question"),
    path("schema/", docs.SchemaDocument.as_view(), name="schema"),
    path("docs/", docs.reference, name="docs"),
    re_path(r"^(?:.*/)?$", docs.Nothing.as_view(), name="nothing"),
]
