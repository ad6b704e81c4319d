"""Which addresses may be opened, and how their hosts are shown."""

from __future__ import annotations

import pytest

from pkviewer.text.address import is_openable, shown_host


@pytest.mark.parametrize(
    ("url", "openable"),
    [
        ("https://www.sbp.org.pk/ecodata/a.pdf?x=1#p2", True),
        ("https://example.org:8443/", True),
        ("HTTPS://EXAMPLE.ORG/", True),
        ("https://پاکستان.pk/", True),
        ("http://example.org/", False),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt://example.org/%0aalert(1)", False),
        ("file:///etc/passwd", False),
        ("data:text/html,x", False),
        ("https://", False),
        ("https:///path", False),
        ("https:example.org", False),
        ("//example.org/", False),
        ("https://sbp.org.pk@evil.example/", False),
        ("https://user:key@example.org/", False),
        ("https://example.org\\@evil.example/", False),
        ("https://example.org/a b", False),
        ("https://example.org/\u202egpj.exe", False),
        ("https://example.org/\n.evil", False),
        ("https://example.org:99999/", False),
        ("https://[::1", False),
        ("", False),
    ],
)
def test_only_plain_web_addresses_are_opened(url: str, openable: bool) -> None:
    assert is_openable(url) is openable


def test_a_look_alike_host_is_told_in_ascii() -> None:
    assert shown_host("https://www.sbp.org.pk/a") == "www.sbp.org.pk"
    assert shown_host("https://www.sbр.org.pk/a").startswith("www.xn--")
    assert shown_host("javascript:alert(1)") == ""
    assert shown_host("https://a..b/") == "a..b"
    assert shown_host(f"https://{'ü' * 80}.pk/") == ""
