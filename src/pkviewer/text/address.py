"""Addresses of sources: which may be opened, and how they are shown before."""

from __future__ import annotations

from urllib.parse import urlsplit


def is_openable(url: str) -> bool:
    """Tell whether an address is a plain web address: https, a host, no name or password.

    A name before the host makes one address look like another's; blanks and control
    characters hide where it ends.
    """
    if not url.isprintable() or " " in url or "\\" in url:
        return False
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    return (
        parts.scheme == "https"
        and bool(parts.hostname)
        and "@" not in parts.netloc
        and (port is None or port > 0)
    )


def shown_host(url: str) -> str:
    """Return the host of an address as machines read it, in ASCII.

    A letter of another alphabet that looks like a Latin one is told by its ``xn--`` form.
    Empty where there is none, or where it cannot be a host's name.
    """
    try:
        host = urlsplit(url).hostname or ""
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return ""
