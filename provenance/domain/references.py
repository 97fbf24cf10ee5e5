"""References people say aloud: C-1042 for a claim, HAM-0007 a case, Q-12 a question."""

import re

_CASE = re.compile(r"([A-Z]{2,5})-(\d{1,18})")
_CODE = re.compile(r"[A-Z]{2,5}")


def claim(number: int) -> str:
    return f"C-{number}"


def question(number: int) -> str:
    return f"Q-{number}"


def case(code: str, number: int) -> str:
    return f"{code}-{number:04d}"


def is_code(code: str) -> bool:
    """Two to five capital letters."""
    return bool(_CODE.fullmatch(code))


def case_parts(ref: str) -> tuple[str, int] | None:
    """("HAM", 7) of "HAM-0007", in any case of letters; None if it is no case's reference."""
    match = _CASE.fullmatch(ref.strip().upper())
    return (match[1], int(match[2])) if match else None


def number(ref: str, prefix: str) -> int | None:
    """1042 of "C-1042" with prefix "C"; None if it is something else."""
    match = re.fullmatch(rf"{prefix}-(\d{{1,18}})", ref.strip().upper())
    return int(match[1]) if match else None
