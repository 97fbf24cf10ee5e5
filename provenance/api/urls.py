"""Addresses of the API."""

from django.urls import path, re_path

from . import (
    cases,
    chains,
    claims,
    docs,
    histories,
    notices,
    overlaps,
    publications,
    questions,
    reviews,
    sources,
    suppositions,
    track_records,
    verdicts,
)

app_name = "api"
urlpatterns = [
    path("claims/", claims.ClaimList.as_view(), name="claims"),
    path("claims/<ref>/", claims.ClaimDetail.as_view(), name="claim"),
    path("claims/<ref>/verdicts/", verdicts.Propose.as_view(), name="propose"),
    path("verdicts/<uuid:id>/read/", verdicts.Read.as_view(), name="verdict-read"),
    path("verdicts/<uuid:id>/approve/", verdicts.Approve.as_view(), name="verdict-approve"),
    path("verdicts/<uuid:id>/send-back/", verdicts.SendBack.as_view(), name="verdict-send-back"),
    path("claims/<ref>/chain/", chains.ClaimChain.as_view(), name="chain"),
    path("claims/<ref>/what-if/", suppositions.ClaimWhatIf.as_view(), name="what-if"),
    path("reviews/", reviews.ReviewList.as_view(), name="reviews"),
    path("reviews/<uuid:id>/", reviews.ReviewDetail.as_view(), name="review"),
    path("watches/", notices.WatchList.as_view(), name="watches"),
    path("notices/", notices.NoticeList.as_view(), name="notices"),
    path("claims/<ref>/history/", histories.ClaimHistory.as_view(), name="claim-history"),
    path("sources/", sources.SourceList.as_view(), name="sources"),
    path("sources/<uuid:id>/", sources.SourceDetail.as_view(), name="source"),
    path("sources/<uuid:id>/record/", track_records.SourceTrackRecord.as_view(), name="record"),
    path("sources/<uuid:id>/history/", histories.SourceHistory.as_view(), name="source-history"),
    path("publications/", publications.PublicationList.as_view(), name="publications"),
    path("publications/<uuid:id>/", publications.PublicationDetail.as_view(), name="publication"),
    path(
        "publications/<uuid:id>/history/",
        histories.PublicationHistory.as_view(),
        name="publication-history",
    ),
    path("cases/", cases.CaseList.as_view(), name="cases"),
    path("cases/<ref>/", cases.CaseDetail.as_view(), name="case"),
    path("cases/<ref>/overlap/", overlaps.CaseOverlap.as_view(), name="overlap"),
    path("cases/<ref>/history/", histories.CaseHistory.as_view(), name="case-history"),
    path("questions/", questions.QuestionList.as_view(), name="questions"),
    path("questions/<ref>/", questions.QuestionDetail.as_view(), name="question"),
    path("questions/<ref>/history/", histories.QuestionHistory.as_view(), name="question-history"),
    path("schema/", docs.SchemaDocument.as_view(), name="schema"),
    path("docs/", docs.reference, name="docs"),
    re_path(r"^(?:.*/)?$", docs.Nothing.as_view(), name="nothing"),
]
