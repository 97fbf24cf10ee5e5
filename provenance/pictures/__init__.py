"""The chain as a picture: values in, positions out. Nothing here knows a database or a page."""

from provenance.pictures.drawings import draw
from provenance.pictures.layouts import layout
from provenance.pictures.papers import on_paper
from provenance.pictures.values import (
    LANES,
    Box,
    ChainPicture,
    Edge,
    EdgeFacts,
    Flow,
    Lane,
    Node,
    NodeFacts,
    Path,
    Picture,
    PlacedEdge,
    PlacedNode,
    PlacedPicture,
    Text,
)

__all__ = [
    "LANES",
    "Box",
    "ChainPicture",
    "Edge",
    "EdgeFacts",
    "Flow",
    "Lane",
    "Node",
    "NodeFacts",
    "Path",
    "Picture",
    "PlacedEdge",
    "PlacedNode",
    "PlacedPicture",
    "Text",
    "draw",
    "layout",
    "on_paper",
]
