"""Addresses of the API."""

from django.urls import path, re_path

from . import (
    assessments,
    bulk,
    cases,
    chains,
    claimreviews,
    claims,
    comments,
    completions,
    docs,
    histories,
    importlists,
    imports,
    matches,
    matrices,
    members,
    methods,
    notices,
    outsideratings,
    outsidereviews,
    overlaps,
    people,
    printing,
    prov,
    publications,
    putbacks,
    questions,
    ratings,
    reviews,
    savedfilters,
    sources,
    stix,
    suppositions,
    tags,
    ties,
    track_records,
    verdictchanges,
    verdicts,
    voices,
    webhooks,
)
from .acts import assessments as on_assessments
from .acts import cases as on_cases
from .acts import claims as on_claims
from .acts import comments as on_comments
from .acts import imports as on_imports
from .acts import matrices as on_matrices
from .acts import members as on_members
from .acts import outsideratings as on_outsideratings
from .acts import outsidereviews as on_outsidereviews
from .acts import people as on_people
from .acts import previews as on_previews
from .acts import publications as on_publications
from .acts import questions as on_questions
from .acts import ratings as on_ratings
from .acts import reviews as on_reviews
from .acts import savedfilters as on_filters
from .acts import selections as on_selections
from .acts import sources as on_sources
from .acts import tags as on_tags
from .acts import ties as on_ties
from .acts import voices as on_voices
from .acts import watches as on_watches

app_name = "api"
_CLAIMS = [
    path("claims/", methods.of(claims.ClaimList, on_claims.RecordClaim), name="claims"),
    path("claims/match/", matches.ClaimMatches.as_view(), name="match"),
    path("claims/tag/", on_selections.TagClaims.as_view(), name="claims-tag"),
    path("claims/untag/", on_selections.UntagClaims.as_view(), name="claims-untag"),
    path("claims/assign/", on_selections.AssignClaims.as_view(), name="claims-assign"),
    path("claims/move/", on_selections.MoveClaims.as_view(), name="claims-move"),
    path("claims/<ref>/matches/", matches.DecidePair.as_view(), name="pair-decide"),
    path(
        "claims/<ref>/matches/take-back/",
        matches.TakePairBack.as_view(),
        name="pair-take-back",
    ),
    path("claims/<ref>/", methods.of(claims.ClaimDetail, on_claims.ChangeClaim), name="claim"),
    path("claims/<ref>/chain/", methods.of(chains.ClaimChain, on_claims.EnterChain), name="chain"),
    path("claims/<ref>/assertions/", on_voices.RecordAssertion.as_view(), name="assert"),
    path("claims/<ref>/attributions/", on_voices.RecordAttribution.as_view(), name="attribute"),
    path("claims/<ref>/inferences/", on_claims.DrawConclusion.as_view(), name="infer"),
    path(
        "claims/<ref>/inferences/<uuid:id>/withdraw/",
        on_claims.WithdrawConclusion.as_view(),
        name="inference-withdraw",
    ),
    path("claims/<ref>/verdicts/", verdicts.Propose.as_view(), name="propose"),
    path("claims/<ref>/reviews/", on_reviews.RequestReview.as_view(), name="review-request"),
    path("claims/<ref>/claimreview/", claimreviews.ClaimReview.as_view(), name="claim-claimreview"),
    path("claims/<ref>/jsonld/", claimreviews.ClaimDocument.as_view(), name="claim-jsonld"),
    path(
        "claims/<ref>/release/",
        methods.of(claimreviews.ClaimRelease, claimreviews.Publish),
        name="release",
    ),
    path("claims/<ref>/release/take-back/", claimreviews.TakeBack.as_view(), name="take-back"),
    path(
        "claims/<ref>/outside-reviews/",
        outsidereviews.ClaimOutsideReviews.as_view(),
        name="outside-reviews",
    ),
    path("claims/<ref>/what-if/", suppositions.ClaimWhatIf.as_view(), name="what-if"),
    path("claims/<ref>/history/", histories.ClaimHistory.as_view(), name="claim-history"),
]
_CHAINS = [
    path("chains/preview/", on_previews.PreviewChain.as_view(), name="chain-preview"),
    path(
        "assertions/<uuid:id>/",
        methods.of(voices.AssertionDetail, on_voices.ChangeAssertion),
        name="assertion",
    ),
    path(
        "assertions/<uuid:id>/withdraw/",
        on_voices.WithdrawAssertion.as_view(),
        name="assertion-withdraw",
    ),
    path(
        "attributions/<uuid:id>/",
        methods.of(voices.AttributionDetail, on_voices.ChangeAttribution),
        name="attribution",
    ),
    path(
        "attributions/<uuid:id>/withdraw/",
        on_voices.WithdrawAttribution.as_view(),
        name="attribution-withdraw",
    ),
    path("verdicts/<uuid:id>/", verdicts.ProposalDetail.as_view(), name="proposal"),
    path("verdicts/<uuid:id>/read/", verdicts.Read.as_view(), name="verdict-read"),
    path("verdicts/<uuid:id>/approve/", verdicts.Approve.as_view(), name="verdict-approve"),
    path("verdicts/<uuid:id>/send-back/", verdicts.SendBack.as_view(), name="verdict-send-back"),
    path("verdicts/<uuid:id>/take-back/", verdicts.TakeBack.as_view(), name="verdict-take-back"),
]
_SOURCES = [
    path("review-files/", on_outsidereviews.LoadReviews.as_view(), name="review-files"),
    path(
        "review-files/<uuid:id>/preview/",
        on_outsidereviews.PreviewReviews.as_view(),
        name="review-file-preview",
    ),
    path(
        "review-files/<uuid:id>/import/",
        on_outsidereviews.ImportReviews.as_view(),
        name="review-file-import",
    ),
    path(
        "outside-reviews/<uuid:id>/withdraw/",
        on_outsidereviews.WithdrawOutsideReview.as_view(),
        name="outside-review-withdraw",
    ),
    path(
        "outside-reviews/<uuid:id>/put-back/",
        on_outsidereviews.PutBackOutsideReview.as_view(),
        name="outside-review-put-back",
    ),
    path(
        "sources/<uuid:id>/scale/",
        methods.of(outsidereviews.SourceScale, on_outsidereviews.MapRatings),
        name="scale",
    ),
    path(
        "outside-reviews/<uuid:id>/",
        outsidereviews.OutsideReviewDetail.as_view(),
        name="outside-review",
    ),
    path("overlap/", overlaps.WholeOverlap.as_view(), name="desk-overlap"),
    path("sources/complete/", completions.CompleteName.as_view(), name="complete"),
    path("sources/", methods.of(sources.SourceList, on_sources.RecordSource), name="sources"),
    path(
        "sources/<uuid:id>/",
        methods.of(sources.SourceDetail, on_sources.ChangeSource),
        name="source",
    ),
    path("sources/<uuid:id>/merge/", on_sources.MergeSource.as_view(), name="source-merge"),
    path(
        "sources/<uuid:id>/confidants/",
        members.SourceConfidants.as_view(),
        name="confidants",
    ),
    path(
        "sources/<uuid:id>/keep-secret/",
        on_members.KeepSourceSecret.as_view(),
        name="source-keep-secret",
    ),
    path(
        "sources/<uuid:id>/name-openly/",
        on_members.NameSourceOpenly.as_view(),
        name="source-name-openly",
    ),
    path("sources/<uuid:id>/ratings/", on_ratings.RateSource.as_view(), name="rate"),
    path("sources/<uuid:id>/record/", track_records.SourceTrackRecord.as_view(), name="record"),
    path("sources/<uuid:id>/history/", histories.SourceHistory.as_view(), name="source-history"),
    path("ratings/<uuid:id>/", ratings.RatingDetail.as_view(), name="rating"),
    path(
        "ratings/<uuid:id>/withdraw/",
        on_ratings.WithdrawRating.as_view(),
        name="rating-withdraw",
    ),
    path("ties/", on_ties.RecordTie.as_view(), name="ties"),
    path("ties/<uuid:id>/", ties.TieDetail.as_view(), name="tie"),
    path("ties/<uuid:id>/withdraw/", on_ties.WithdrawTie.as_view(), name="tie-withdraw"),
    path("affiliations/", on_ties.RecordAffiliation.as_view(), name="affiliations"),
    path("affiliations/<uuid:id>/", ties.AffiliationDetail.as_view(), name="affiliation"),
    path(
        "affiliations/<uuid:id>/withdraw/",
        on_ties.WithdrawAffiliation.as_view(),
        name="affiliation-withdraw",
    ),
    path(
        "publications/",
        methods.of(publications.PublicationList, on_publications.FilePublication),
        name="publications",
    ),
    path(
        "publications/<uuid:id>/",
        methods.of(publications.PublicationDetail, on_publications.ChangePublication),
        name="publication",
    ),
    path(
        "publications/<uuid:id>/standing/",
        on_publications.MarkPublication.as_view(),
        name="publication-mark",
    ),
    path(
        "publications/<uuid:id>/restore/",
        on_publications.RestorePublication.as_view(),
        name="publication-restore",
    ),
    path(
        "publications/<uuid:id>/history/",
        histories.PublicationHistory.as_view(),
        name="publication-history",
    ),
]
_CASES = [
    path("cases/", methods.of(cases.CaseList, on_cases.OpenCase), name="cases"),
    path("cases/<ref>/", methods.of(cases.CaseDetail, on_cases.ChangeCase), name="case"),
    path("cases/<ref>/members/", members.CaseMembers.as_view(), name="members"),
    path("cases/<ref>/restrict/", on_members.RestrictCase.as_view(), name="case-restrict"),
    path("cases/<ref>/open-up/", on_members.OpenCaseUp.as_view(), name="case-open-up"),
    path("cases/<ref>/overlap/", overlaps.CaseOverlap.as_view(), name="overlap"),
    path("cases/<ref>/history/", histories.CaseHistory.as_view(), name="case-history"),
    path(
        "questions/",
        methods.of(questions.QuestionList, on_questions.AskQuestion),
        name="questions",
    ),
    path(
        "questions/<ref>/",
        methods.of(questions.QuestionDetail, on_questions.ChangeQuestion),
        name="question",
    ),
    path("questions/<ref>/settle/", on_questions.SettleQuestion.as_view(), name="question-settle"),
    path("questions/<ref>/reopen/", on_questions.ReopenQuestion.as_view(), name="question-reopen"),
    path("questions/<ref>/assessments/", on_assessments.RecordAssessment.as_view(), name="assess"),
    path("questions/<ref>/ach/", matrices.QuestionMatrix.as_view(), name="matrix"),
    path(
        "questions/<ref>/ach/evidence/",
        on_matrices.ChooseEvidence.as_view(),
        name="matrix-evidence",
    ),
    path("questions/<ref>/ach/marks/", on_matrices.MarkEvidence.as_view(), name="matrix-mark"),
    path("questions/<ref>/history/", histories.QuestionHistory.as_view(), name="question-history"),
    path(
        "assessments/<uuid:id>/",
        methods.of(assessments.AssessmentDetail, on_assessments.ChangeAssessment),
        name="assessment",
    ),
    path(
        "assessments/<uuid:id>/withdraw/",
        on_assessments.WithdrawAssessment.as_view(),
        name="assessment-withdraw",
    ),
]
_DESK = [
    path("reviews/", reviews.ReviewList.as_view(), name="reviews"),
    path("reviews/<uuid:id>/", reviews.ReviewDetail.as_view(), name="review"),
    path("reviews/<uuid:id>/take/", on_reviews.TakeReview.as_view(), name="review-take"),
    path(
        "reviews/<uuid:id>/hand-over/",
        on_reviews.HandReviewOver.as_view(),
        name="review-hand-over",
    ),
    path("reviews/<uuid:id>/settle/", on_reviews.SettleReview.as_view(), name="review-settle"),
    path("watches/", methods.of(notices.WatchList, on_watches.Watched), name="watches"),
    path("watches/<uuid:id>/", on_watches.Unwatched.as_view(), name="watch"),
    path("notices/", notices.NoticeList.as_view(), name="notices"),
    path("notices/read/", on_watches.ReadNotices.as_view(), name="notices-read"),
    path("notices/<uuid:id>/read/", on_watches.ReadNotice.as_view(), name="notice-read"),
]
_COMMENTS = [
    path(
        "claims/<ref>/comments/",
        methods.of(comments.ClaimComments, on_comments.CommentOnClaim),
        name="claim-comments",
    ),
    path(
        "assertions/<uuid:id>/comments/",
        methods.of(comments.AssertionComments, on_comments.CommentOnAssertion),
        name="assertion-comments",
    ),
    path(
        "questions/<ref>/comments/",
        methods.of(comments.QuestionComments, on_comments.CommentOnQuestion),
        name="question-comments",
    ),
    path(
        "assessments/<uuid:id>/comments/",
        methods.of(comments.AssessmentComments, on_comments.CommentOnAssessment),
        name="assessment-comments",
    ),
    path(
        "comments/<uuid:id>/",
        methods.of(comments.CommentDetail, on_comments.ChangeComment),
        name="comment",
    ),
    path(
        "comments/<uuid:id>/withdraw/",
        on_comments.WithdrawComment.as_view(),
        name="comment-withdraw",
    ),
]
_OWN = [
    path("people/", people.PersonList.as_view(), name="people"),
    path("account/", people.AccountDetail.as_view(), name="account"),
    path("account/notices/", on_people.Prefer.as_view(), name="preference"),
    path(
        "filters/",
        methods.of(savedfilters.FilterList, on_filters.SaveFilter),
        name="filters",
    ),
    path(
        "filters/<uuid:id>/",
        methods.of(savedfilters.FilterDetail, on_filters.ChangeFilter, on_filters.DropFilter),
        name="filter",
    ),
]
_LISTS = [
    path(
        "history/<table>/<event>/<column>/",
        methods.of(putbacks.FormerValue, putbacks.PutBack),
        name="put-back",
    ),
    path("claims/<ref>/brief/", printing.ReadClaimBrief.as_view(), name="claim-brief"),
    path("cases/<ref>/brief/", printing.ReadCaseBrief.as_view(), name="case-brief"),
    path("questions/<ref>/comparison/", printing.Comparison.as_view(), name="comparison"),
    path("questions/<ref>/stix/", stix.QuestionStix.as_view(), name="question-stix"),
    path("cases/<ref>/stix/", stix.CaseStix.as_view(), name="case-stix"),
    path("claims/<ref>/prov/", prov.ClaimProv.as_view(), name="claim-prov"),
    path("cases/<ref>/prov/", prov.CaseProv.as_view(), name="case-prov"),
    path("tags/", tags.TagList.as_view(), name="tags"),
    path(
        "outside-lists/",
        methods.of(outsideratings.OutsideListList, on_outsideratings.LoadOutsideList),
        name="outside-lists",
    ),
    path(
        "outside-lists/<uuid:id>/",
        outsideratings.OutsideListDetail.as_view(),
        name="outside-list",
    ),
    path(
        "outside-lists/<uuid:id>/record/",
        on_outsideratings.RecordOutsideList.as_view(),
        name="outside-list-record",
    ),
    path(
        "outside-ratings/<uuid:id>/withdraw/",
        on_outsideratings.WithdrawOutsideRating.as_view(),
        name="outside-rating-withdraw",
    ),
    path("tags/<uuid:id>/", methods.of(tags.TagDetail, on_tags.ChangeTag), name="tag"),
    path("tags/<uuid:id>/history/", histories.TagHistory.as_view(), name="tag-history"),
]
_HOOKS = [
    path("verdict-changes/", verdictchanges.VerdictChangeList.as_view(), name="verdict-changes"),
    path("webhooks/", methods.of(webhooks.WebhookList, webhooks.Subscribe), name="webhooks"),
    path("webhooks/<uuid:id>/", methods.of(webhooks.WebhookDetail, webhooks.Edit), name="webhook"),
    path("webhooks/<uuid:id>/deliveries/", webhooks.DeliveryList.as_view(), name="deliveries"),
    path("webhooks/<uuid:id>/ping/", webhooks.Ping.as_view(), name="webhook-ping"),
    path("webhooks/<uuid:id>/rotate/", webhooks.Rotate.as_view(), name="webhook-rotate"),
    path("webhooks/<uuid:id>/enable/", webhooks.Enable.as_view(), name="webhook-enable"),
    path("webhooks/<uuid:id>/disable/", webhooks.Disable.as_view(), name="webhook-disable"),
    path("webhooks/<uuid:id>/withdraw/", webhooks.Withdraw.as_view(), name="webhook-withdraw"),
    path(
        "webhooks/deliveries/<uuid:id>/redeliver/",
        webhooks.Redeliver.as_view(),
        name="webhook-redeliver",
    ),
]
_BULK = [
    path("export/records.ndjson", bulk.RecordExport.as_view(), name="export-records"),
    path("export/claims.ndjson", bulk.ClaimExport.as_view(), name="export-claims"),
    path("import/", imports.ImportFile.as_view(), name="import-file"),
    path("imports/", importlists.ImportList.as_view(), name="imports"),
    path("imports/<uuid:id>/", imports.ImportDetail.as_view(), name="import"),
    path("imports/<uuid:id>/lines/", imports.ImportLines.as_view(), name="import-lines"),
    path(
        "imports/<uuid:id>/refused.ndjson",
        importlists.RefusedLines.as_view(),
        name="import-refused",
    ),
    path(
        "imports/<uuid:id>/for-real/",
        on_imports.ImportForReal.as_view(),
        name="import-for-real",
    ),
    path("imports/<uuid:id>/stop/", on_imports.StopImport.as_view(), name="import-stop"),
]
urlpatterns = [
    *_CLAIMS,
    *_CHAINS,
    *_SOURCES,
    *_CASES,
    *_DESK,
    *_COMMENTS,
    *_OWN,
    *_LISTS,
    *_BULK,
    *_HOOKS,
    path("schema/", docs.SchemaDocument.as_view(), name="schema"),
    path("docs/", docs.reference, name="docs"),
    re_path(r"^(?:[\s\S]*/)?\Z", docs.Nothing.as_view(), name="nothing"),
]
