"""Where a webhook may lead: never to this machine, its neighbours or what looks after them."""

import ipaddress
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

type Address = ipaddress.IPv4Address | ipaddress.IPv6Address
type Network = ipaddress.IPv4Network | ipaddress.IPv6Network

# Azure's platform answers virtual machines at an address that is public by its number.
_PLATFORM = {ipaddress.ip_address("168.63.129.16")}
# IPv6 that leads to an IPv4 address, which its last four bytes are (RFC 6052, RFC 8215).
_NAT64 = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))
_UNICAST = ipaddress.ip_network("2000::/3")
_HOST = re.compile(r"[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9.])?")
_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True)
class Target:
    """An address taken apart. `host` is lower case, an IPv6 address without its brackets."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def is_plain(self) -> bool:
        return self.scheme == "http"

    @property
    def named(self) -> str:
        """What the Host header says: the port only where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Allowed:
    """Networks and host names that are allowed although they are private."""

    networks: tuple[Network, ...] = ()
    hosts: frozenset[str] = frozenset()

    @classmethod
    def read(cls, words: Iterable[str]) -> "Allowed":
        """`127.0.0.0/8`, `10.1.2.3`, `hooks.internal`."""
        networks, hosts = [], set()
        for word in words:
            try:
                networks.append(ipaddress.ip_network(word, strict=False))
            except ValueError:
                hosts.add(word.lower())
        return cls(tuple(networks), frozenset(hosts))

    def covers(self, address: Address) -> bool:
        return any(address in network for network in self.networks)


class NotAnAddress(ValueError):
    """The words are no address that a webhook can have; the message says why."""


def parse(url: str) -> Target:
    """Take `url` apart, or raise NotAnAddress.

    Names in other scripts are to be written as browsers copy them (`xn--…`): converting them here
    could lead elsewhere than their browser does.
    """
    if re.search(r"[^\x21-\x7e]|\\", url):
        raise NotAnAddress(
            "Write the address without spaces and in plain letters; a name in another script as "
            "the browser copies it, such as https://xn--bcher-kva.example/hook."
        )
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise NotAnAddress("This is no web address.") from error
    if parts.scheme not in _PORTS:
        raise NotAnAddress("A webhook’s address begins with https://.")
    if parts.username is not None or parts.password is not None:
        raise NotAnAddress("Leave name and password out of the address: messages are signed.")
    host = parts.hostname or ""
    if not (_HOST.fullmatch(host) or _is_ipv6(host)) or port == 0:
        raise NotAnAddress("This is no web address.")
    query = f"?{parts.query}" if parts.query else ""
    return Target(parts.scheme, host, port or _PORTS[parts.scheme], f"{parts.path or '/'}{query}")


def refusal(target: Target, addresses: Sequence[str], allowed: Allowed) -> str | None:
    """Why nothing is sent to `target`, whose name leads to `addresses`, or None.

    One address that may not be reached is enough: which one is taken would be chance.
    """
    if target.host in allowed.hosts:
        return None
    read = [ipaddress.ip_address(address) for address in addresses]
    if read and all(allowed.covers(address) for address in read):
        return None
    if target.is_plain:
        return "A webhook’s address begins with https://: without TLS anybody could read along."
    for address in read:
        if not (allowed.covers(address) or all(map(_is_public, _meant(address)))):
            return (
                f"{target.host} leads to {address}, which is no address of the public internet. "
                "An admin can allow it in the settings."
            )
    return None


def _meant(address: Address) -> list[Address]:
    """The address, and the IPv4 addresses that it is another way of writing."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    within = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if any(address in network for network in _NAT64) or address.packed[:12] == bytes(12):
        within.append(ipaddress.IPv4Address(address.packed[-4:]))
    return [address.ipv4_mapped] if address.ipv4_mapped else [address, *filter(None, within)]


def _is_public(address: Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address):
        # The only part of IPv6 that is given out, and the way from it to IPv4.
        is_given_out = any(address in network for network in (_UNICAST, _NAT64[0]))
        return is_given_out and address.is_global
    return address.is_global and not address.is_multicast and address not in _PLATFORM


def _is_ipv6(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).version == 6 and "%" not in host
    except ValueError:
        return False
