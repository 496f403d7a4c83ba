"""Styles and scripts lose what was written for us, and nothing else."""

from __future__ import annotations

import re

import pytest

from app.settings import ROOT
from app.web.stored.minify import minified


@pytest.mark.parametrize(
    ("suffix", "text", "sent"),
    [
        (".css", "/* a note */\na {\n  color: red;\n}\n", "a{color:red}"),
        (".css", "a > b + c { width: calc(100% - 2rem); }", "a > b + c{width:calc(100% - 2rem)}"),
        (".css", '.x::before { content: "+"; }', '.x::before{content:"+"}'),
        (".css", "a :hover, b { margin: 0 auto }", "a :hover,b{margin:0 auto}"),
        (".js", "// a note\nconst a = 1; // stays\n\n  go(a);\n", "const a = 1; // stays\ngo(a);"),
        (".svg", "<svg>\n</svg>", "<svg>\n</svg>"),
    ],
)
def test_a_file_is_sent_minified(suffix: str, text: str, sent: str) -> None:
    assert minified(suffix, text) == sent


@pytest.mark.parametrize("path", sorted((ROOT / "static").rglob("*.js")), ids=lambda path: path.name)
def test_no_script_holds_a_text_of_several_lines(path: object) -> None:
    text = (ROOT / str(path)).read_text(encoding="utf-8")
    assert [found for found in re.findall(r"`[^`]*`", text) if "\n" in found] == []
