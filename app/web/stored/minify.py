"""Styles and scripts without comments and indentation, which no phone needs. Changes no meaning."""

from __future__ import annotations

import re

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SPACE = re.compile(r"\s+")
AROUND = re.compile(r"\s*([{};,])\s*|(?<=:)\s+")


def minified(suffix: str, text: str) -> str:
    """The text of a `.css` or `.js` file as it is sent; any other text as it is.

    Scripts lose lines that are comments and the space before a line; so no script may hold a text of several lines.
    """
    if suffix == ".css":
        return AROUND.sub(r"\1", SPACE.sub(" ", COMMENT.sub("", text))).replace(";}", "}").strip()
    if suffix == ".js":
        lines = (line.strip() for line in text.splitlines())
        return "\n".join(line for line in lines if line and not line.startswith("//"))
    return text
