"""Every address of the site."""

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.generic import RedirectView, TemplateView

from provenance.web import (
    assessments,
    cases,
    chains,
    claims,
    desk,
    hops,
    publications,
    questions,
    sources,
    styleguide,
    verdicts,
)

urlpatterns = [
    path("", desk.home, name="desk"),
    path("search/", desk.search, name="search"),
    path("styleguide/", styleguide.page, name="styleguide"),
    path("cases/", cases.listing, name="case-list"),
    path("cases/new/", cases.open_case, name="case-new"),
    path("cases/<ref>/", cases.detail, name="case"),
    path("cases/<ref>/edit/", cases.edit, name="case-edit"),
    path("claims/", claims.listing, name="claim-list"),
    path("claims/new/", claims.record, name="claim-new"),
    path("claims/<ref>/", claims.detail, name="claim"),
    path("claims/<ref>/edit/", claims.edit, name="claim-edit"),
    path("claims/<ref>/chain/", claims.enter_chain, name="chain-enter"),
    path("claims/<ref>/verdict/", verdicts.decide, name="verdict"),
    path("claims/<ref>/voices/new/", hops.speak, name="speak"),
    path("claims/<ref>/voices/<uuid:pk>/", hops.fill_in, name="assertion"),
    path("claims/<ref>/voices/<uuid:pk>/hop/", hops.add, name="hop-add"),
    path("claims/<ref>/voices/<uuid:pk>/withdraw/", hops.withdraw, name="assertion-withdraw"),
    path("claims/<ref>/hops/<uuid:pk>/withdraw/", hops.withdraw_hop, name="hop-withdraw"),
    path("chains/complete/", chains.complete, name="chain-complete"),
    path("chains/preview/", chains.preview, name="chain-preview"),
    path("questions/", questions.listing, name="question-list"),
    path("questions/new/", questions.ask, name="question-new"),
    path("questions/<ref>/", questions.compare, name="question"),
    path("questions/<ref>/edit/", questions.edit, name="question-edit"),
    path("questions/<ref>/assess/", assessments.record, name="assess"),
    path("questions/<ref>/assess/<uuid:pk>/", assessments.edit, name="assessment-edit"),
    path(
        "questions/<ref>/assess/<uuid:pk>/withdraw/",
        assessments.withdraw,
        name="assessment-withdraw",
    ),
    path("sources/", sources.listing, name="source-list"),
    path("sources/new/", sources.add, name="source-new"),
    path("sources/<uuid:pk>/", sources.detail, name="source"),
    path("sources/<uuid:pk>/edit/", sources.edit, name="source-edit"),
    path("sources/<uuid:pk>/rate/", sources.rate, name="source-rate"),
    path("sources/<uuid:pk>/merge/", sources.merge, name="source-merge"),
    path("sources/<uuid:pk>/tie/", sources.tie, name="source-tie"),
    path("sources/<uuid:pk>/affiliation/", sources.affiliate, name="source-affiliate"),
    path(
        "sources/<uuid:pk>/ties/<uuid:tie_pk>/withdraw/",
        sources.untie,
        {"kind": "tie"},
        name="tie-withdraw",
    ),
    path(
        "sources/<uuid:pk>/affiliations/<uuid:tie_pk>/withdraw/",
        sources.untie,
        {"kind": "affiliation"},
        name="affiliation-withdraw",
    ),
    path("publications/<uuid:pk>/", publications.detail, name="publication"),
    path("publications/<uuid:pk>/edit/", publications.edit, name="publication-edit"),
    path("account/", TemplateView.as_view(template_name="account/home.html"), name="account"),
    path("account/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("api/v1/", include("provenance.api.urls")),
    path(
        "favicon.ico",
        login_not_required(RedirectView.as_view(url="/static/favicon.svg", permanent=True)),
    ),
]
