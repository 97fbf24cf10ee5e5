"""Tokens: what a program may that logs in with one."""

from .vocabulary import Term


class Scope(Term):
    """What a token is good for, within what its owner may."""

    READ = "read", "Read", "Read everything that its owner may read."
    WRITE = "write", "Write", "Record and change things, propose verdicts, import."
    REVIEW = "review", "Review", "Read proposed verdicts blind, approve them, send them back."
    ADMIN = "admin", "Administer", "Look after webhooks and tokens."
