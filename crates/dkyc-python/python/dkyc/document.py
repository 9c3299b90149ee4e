"""A document of a valid payload."""

from __future__ import annotations

import base64


class Document:
    """A document: its address, or the file itself as Base64. Its `repr` shows neither."""

    __slots__ = ("text",)

    text: str

    def __init__(self, text: str) -> None:
        object.__setattr__(self, "text", text)

    @property
    def url(self) -> str | None:
        """The address; nothing when the payload holds the file itself."""
        return self.text if self.text[:8].lower().startswith(("http://", "https://")) else None

    def decode(self) -> bytes | None:
        """The file; nothing when the payload has only its address."""
        if self.url is not None:
            return None
        _, mark, data = self.text.partition(",")
        return base64.b64decode(data if mark else self.text, validate=True)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a Document cannot be changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("a Document cannot be changed")

    def __eq__(self, other: object) -> bool:
        return self.text == other.text if isinstance(other, Document) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.text)

    def __reduce__(self) -> tuple[type[Document], tuple[str]]:
        return Document, (self.text,)

    def __repr__(self) -> str:
        return f"<Document {'url' if self.url is not None else 'base64'}>"
