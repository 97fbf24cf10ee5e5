"""Run by itself: sets a Typst file with JSON from standard input, and writes a PDF to output.

Arguments: the file, the bytes of memory it may take, folders of fonts.
"""

import resource
import sys
from contextlib import suppress
from pathlib import Path

import typst


def main(document: Path, memory: int, fonts: list[str]) -> None:
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
    pdf = compiler.compile(
        format="pdf",
        sys_inputs={"data": sys.stdin.buffer.read().decode()},
        pdf_standards=["ua-1"],
    )
    assert isinstance(pdf, bytes)  # noqa: S101 - a PDF is one file
    sys.stdout.buffer.write(pdf)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
