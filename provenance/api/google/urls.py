"""Google's addresses. The colons are part of them, and none ends in a slash."""

from django.urls import path, re_path

from .addresses import Nothing
from .claims import ImageSearch, Search
from .discovery import document
from .pages import Page, Pages

app_name = "google"
urlpatterns = [
    path("v1alpha1/claims:search", Search.as_view(), name="search"),
    path("v1alpha1/claims:imageSearch", ImageSearch.as_view(), name="image-search"),
    path("v1alpha1/pages", Pages.as_view(), name="pages"),
    path("v1alpha1/pages/<ref>", Page.as_view(), name="page"),
    path("$discovery/rest", document, name="discovery"),
    path("discovery/v1/apis/factchecktools/v1alpha1/rest", document, name="directory"),
    # Else an address with a missing slash would be taken for one of the pages.
    re_path(r"^v1alpha1(?:/.*)?$", Nothing.as_view(), name="nothing"),
]
