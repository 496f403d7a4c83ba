"""What the tests of a conversation ask, and how they slow the answer down."""

from __future__ import annotations

CONFERENCE = "what is a child protection conference"
ADVOCATE = "what is an advocate"
FOCUSED = "document.activeElement === [...document.querySelectorAll('.turn')].at(-1)"
"""The newest turn has the focus."""

SLOW = """() => {
  const quick = window.fetch;
  window.asked = 0;
  window.fetch = async (...given) => {
    asked += 1;
    await new Promise((done) => { window.answer = done; });
    return quick(...given);
  };
}"""
FAILING = SLOW.replace("return quick(...given)", "throw new TypeError('no network')")
