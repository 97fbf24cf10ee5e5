"""Send one message over HTTP, to an address that was looked at, and no further.

The name is looked up once. The connection goes to one of the addresses that were looked at, with
the name in the Host header, in the TLS handshake (SNI) and held against the certificate. So a name
that leads elsewhere a moment later changes nothing. Redirects are not followed.
"""

import socket
import ssl
from collections.abc import Mapping, Sequence
from contextlib import suppress
from threading import Timer
from time import monotonic

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from provenance.actions.deliveries import Tried
from provenance.domain.targets import Target
from provenance.domain.webhooks import ANSWER_KEPT

CONNECT, ANSWER = 5.0, 10.0  # seconds
_TRIED_ADDRESSES = 2


def post(
    target: Target, addresses: Sequence[str], body: bytes, headers: Mapping[str, str]
) -> Tried:
    """What came back within ten seconds of the connection, the first 2 KB of it."""
    began = monotonic()

    def tried(**found: object) -> Tried:
        return Tried(milliseconds=round((monotonic() - began) * 1000), **found)  # type: ignore[arg-type]

    try:
        connection = _connected(target, addresses)
    except (HTTPError, OSError) as error:
        return tried(error=_connecting(error))
    # Each read may take its time, so that an answer in drops would never end: this ends it.
    ending = Timer(ANSWER, _cut, [connection])
    ending.start()
    try:
        connection.request("POST", target.path, body, headers, preload_content=False)
        answer = connection.getresponse()
        kept = answer.read(ANSWER_KEPT, decode_content=False).decode("utf-8", "replace")
        return tried(
            status=answer.status, answer=kept.replace("\0", "\ufffd"), error=_said(answer.status)
        )
    except (HTTPError, OSError, ValueError) as error:
        is_late = ending.finished.is_set() or isinstance(error, TimeoutError)
        late = f"No whole answer within {ANSWER:.0f} seconds."
        return tried(error=late if is_late else f"The connection broke: {error}.")
    finally:
        ending.cancel()
        connection.close()


def _connected(target: Target, addresses: Sequence[str]) -> HTTPConnection:
    """A connection to the first of two addresses that takes one."""
    for number, address in enumerate(addresses[:_TRIED_ADDRESSES], start=1):
        connection = _connection(target, address)
        try:
            connection.connect()
        except (HTTPError, OSError):
            connection.close()
            if number == min(len(addresses), _TRIED_ADDRESSES):
                raise
        else:
            connection.timeout = ANSWER
            if connection.sock:
                connection.sock.settimeout(ANSWER)
            return connection
    raise OSError("there is no address")


def _connection(target: Target, address: str) -> HTTPConnection:
    if target.is_plain:
        return HTTPConnection(address, target.port, timeout=CONNECT)
    return HTTPSConnection(
        address,
        target.port,
        timeout=CONNECT,
        server_hostname=target.host,
        assert_hostname=target.host,
        cert_reqs=ssl.CERT_REQUIRED,
    )


def _cut(connection: HTTPConnection) -> None:
    with suppress(OSError):
        if connection.sock:
            connection.sock.shutdown(socket.SHUT_RDWR)


def _connecting(error: Exception) -> str:
    if isinstance(error, ssl.SSLError) or "certificate" in str(error).lower():
        return f"Its certificate is not good: {error}."
    return f"No connection: {error}."


def _said(status: int) -> str:
    if 200 <= status < 300:
        return ""
    if 300 <= status < 400:
        return f"It answered with {status}: redirects are not followed."
    return f"It answered with {status}."
