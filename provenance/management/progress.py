"""How far a long command is, on one line of a terminal."""

import time
from types import TracebackType
from typing import Self

from django.core.management.base import OutputWrapper

_EVERY = 0.2


class Progress:
    """`with Progress(stderr, "claims", 40_000) as progress: progress.add(1000)`.

    Where the output is no terminal, only the last state is written.
    """

    def __init__(self, out: OutputWrapper, noun: str, total: int) -> None:
        self._out, self._noun, self._total = out, noun, total
        self._done, self._words = 0, ""
        self._begun = self._shown = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._write("\n")

    def add(self, count: int, words: str = "") -> None:
        """`count` more are done; `words` say where to go on after an interruption."""
        self._done += count
        self._words = words
        if self._out.isatty() and time.monotonic() - self._shown > _EVERY:
            self._shown = time.monotonic()
            self._write("")

    def _write(self, end: str) -> None:
        share = min(1.0, self._done / self._total) if self._total else 1.0
        bar = "#" * round(30 * share)
        seconds = time.monotonic() - self._begun
        line = f"[{bar:<30}] {self._done:,} of {self._total:,} {self._noun} in {seconds:.0f} s"
        start = "\r" if self._out.isatty() else ""
        self._out.write(f"{start}{line} {self._words}".rstrip(), ending=end)
