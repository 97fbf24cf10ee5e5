"""Run by itself: sets a Typst file with JSON from standard input, and writes to output.

Arguments: the file, "pdf" or "png", the bytes of memory it may take, folders of fonts.
"""

import resource
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import typst

SHARP = 192.0  # dots an inch: twice those of a screen
FORMATS: dict[str, dict[str, Any]] = {
    "pdf": {"format": "pdf", "pdf_standards": ["ua-1"]},
    "png": {"format": "png", "ppi": SHARP},
}


def main(document: Path, form: str, memory: int, fonts: list[str]) -> None:
    # Not every system can bound memory; time is bounded by who runs this.
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    compiler = typst.Compiler(
        str(document),
        root=str(document.parent),
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=fonts),
        ignore_system_fonts=True,
        # Nowhere: a document that asks for a package of the network finds none.
        package_path="/nonexistent",
        package_cache_path="/nonexistent",
    )
    made = compiler.compile(sys_inputs={"data": sys.stdin.buffer.read().decode()}, **FORMATS[form])
    assert isinstance(made, bytes)  # noqa: S101 - a PDF, or a picture of one page, is one file
    sys.stdout.buffer.write(made)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4:])
