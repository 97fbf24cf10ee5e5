"""What PostgreSQL's driver says of a failure, in one line that says how to mend it."""

import re

# libpq's and the server's words, and what follows "The database cannot be used: ".
_MEANINGS = (
    (
        r"failed to resolve host '(.*?)'",
        "there is no host “{}”. Mend it in DATABASE_URL: postgres://user:password@host:5432/name.",
    ),
    (
        r'server at "(.*?)", port (\d+) failed: Connection refused',
        "no server at “{}” answers on port {}. Start it, or mend host and port in DATABASE_URL.",
    ),
    (
        r'on socket "(.*?)" failed: (?:No such file|Connection refused)',
        "no server listens at {}. Start it, or mend DATABASE_URL, or do without: "
        "make run then starts a database of its own.",
    ),
    (
        r'password authentication failed for user "(.*?)"',
        "the server refuses the password of user “{}”. Mend it in DATABASE_URL, where "
        "@ : / % inside a password are written %40 %3A %2F %25.",
    ),
    (
        r"no password supplied",
        "the server asks for a password. Give it in DATABASE_URL: "
        "postgres://user:password@host:5432/name.",
    ),
    (
        r'[Pp]eer authentication failed for user "(.*?)"',
        "over its socket the server takes only the system's own user “{}” for that. Start as "
        "that user, or give host and password in DATABASE_URL.",
    ),
    (
        r'role "(.*?)" does not exist',
        "the server knows no user “{0}”. Make it (createuser {0}), or mend DATABASE_URL.",
    ),
    (
        r'database "(.*?)" does not exist',
        "the server has no database “{0}”. Make it (createdb {0}), or mend DATABASE_URL.",
    ),
    (
        r'permission denied for database "(.*?)"',
        "its user may not connect to “{0}”. As an administrator, run: "
        'GRANT CONNECT ON DATABASE "{0}" TO the user; or mend DATABASE_URL.',
    ),
    (
        r"no pg_hba.conf entry for ([^\n]*)",
        "the server admits nobody like us: {}. Add us to its pg_hba.conf, or mend DATABASE_URL "
        "(with ?sslmode=require at its end if the server wants encryption).",
    ),
    (
        r"server does not support SSL",
        "DATABASE_URL asks for encryption, which the server has not. Take sslmode out of it.",
    ),
    (
        r"too many (?:connections|clients)|connection slots",
        "the server has no connection left. Close some, or raise its max_connections.",
    ),
    (
        r"is starting up|is shutting down|in recovery mode",
        "the server is just starting or stopping. Try again in a moment.",
    ),
    (
        r"timeout expired|timed out",
        "the server does not answer. Is the host in DATABASE_URL right, and does a firewall "
        "let us through?",
    ),
    (
        r"invalid response|closed the connection unexpectedly|lost synchronization",
        "what answers there is no PostgreSQL. Mend host and port in DATABASE_URL "
        "(PostgreSQL's usual port is 5432).",
    ),
    (
        r"read-only transaction",
        "it is a read-only copy. Name the primary server in DATABASE_URL.",
    ),
    (
        r"permission denied for schema|must be owner|permission denied to create",
        "its user may not make tables. As an administrator, make it the owner: "
        "ALTER DATABASE … OWNER TO …",
    ),
)


def told(said: str) -> str:
    """One line on `said`; its own words, folded, where it is none of the failures we know."""
    known = known_cause(said)
    return known or f"The database cannot be used: {' '.join(said.split())} Mend DATABASE_URL?"


def known_cause(said: str) -> str | None:
    """One line on `said` if it is a failure that whoever runs the program can mend."""
    for pattern, words in _MEANINGS:
        if match := re.search(pattern, said):
            return f"The database cannot be used: {words.format(*match.groups())}"
    return None
