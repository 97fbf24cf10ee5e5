"""Where webhooks may lead. Every spelling is judged by the address it stands for."""

import pytest

from provenance.domain import targets
from provenance.domain.targets import Allowed

PUBLIC = ["1.1.1.1", "2606:4700:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"]
NOT_PUBLIC = {
    "loopback": ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1", "::127.0.0.1"],
    "this host": ["0.0.0.0", "::"],
    "private": ["10.0.0.1", "172.16.0.1", "192.168.1.1", "fd00:ec2::254", "fc00::1", "fec0::1"],
    "link-local": ["169.254.169.254", "fe80::1", "fe80::1%eth0", "::ffff:169.254.169.254"],
    "shared by providers": ["100.64.0.1", "100.100.100.200"],
    "a cloud's own": ["168.63.129.16", "192.0.0.192"],
    "multicast": ["224.0.0.1", "239.255.255.250", "ff02::1"],
    "reserved": ["240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "2001:db8::1"],
    "another way to IPv4": [
        *("64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::a00:1", "2002:7f00:1::"),
        "2001:0:7f00:1::",
    ],
}


def refused(address, url="https://hooks.example/", **allowed):
    return targets.refusal(targets.parse(url), [address], Allowed.read(allowed.get("allow", [])))


@pytest.mark.parametrize("address", PUBLIC)
def test_the_public_internet_may_be_reached(address):
    assert refused(address) is None


@pytest.mark.parametrize("address", [each for its in NOT_PUBLIC.values() for each in its])
def test_nothing_else_may(address):
    assert "no address of the public internet" in refused(address)


def test_one_address_that_may_not_be_reached_is_enough():
    target = targets.parse("https://hooks.example/")
    assert targets.refusal(target, ["1.1.1.1", "127.0.0.1"], Allowed())


def test_what_the_settings_allow_may_be_reached_without_tls_too():
    for allow in (["127.0.0.0/8"], ["127.0.0.1"], ["Hooks.example"]):
        for url in ("https://hooks.example/", "http://hooks.example:8080/"):
            assert refused("127.0.0.1", url, allow=allow) is None
    assert refused("10.0.0.1", allow=["127.0.0.0/8"])
    assert "https://" in refused("1.1.1.1", "http://hooks.example/", allow=["127.0.0.0/8"])


@pytest.mark.parametrize(
    "url",
    [
        *("", "hooks.example", "ftp://hooks.example/", "file:///etc/passwd", "javascript:1"),
        *("https://", "https:///path", "https://user:word@hooks.example/", "https://a@b/"),
        *("https://hooks.example:0/", "https://hooks.example:99999/", "https://a b/"),
        *("https://bücher.example/", "https://１２７.0.0.1/", "https://hooks。example/"),
        *("https://hooks.example\\@127.0.0.1/", "https://hooks.example/\n", "https://[::1%25lo]/"),
        *("https://[::1/", "https://%31%32%37.0.0.1/", "https://a,b/", "https://*/"),
    ],
)
def test_what_is_no_address_is_refused(url):
    with pytest.raises(targets.NotAnAddress):
        targets.parse(url)


def test_an_address_is_taken_apart():
    target = targets.parse("https://Hooks.Example:8443/in?k=1#part")
    assert (target.host, target.port, target.path) == ("hooks.example", 8443, "/in?k=1")
    assert target.named == "hooks.example:8443"
    assert targets.parse("https://[2606:4700::1]").named == "[2606:4700::1]"
