"""A postcode is found and tidied in whatever way it was typed, and never shows itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.helpfinder.postcodes import AREAS, INWARD_LETTERS, Postcode, recognise


@pytest.mark.parametrize(
    ("typed", "tidy"),
    [
        pytest.param("M1 1AD", "M1 1AD", id="as it should be"),
        pytest.param("m11ad", "M1 1AD", id="small letters and no space"),
        pytest.param("M.1-1 A\nD", "M1 1AD", id="dots, dashes and lines"),
        pytest.param("SO14 3AB", "SO14 3AB", id="four in front"),
        pytest.param("S014 3AB", "SO14 3AB", id="nought for O"),
        pytest.param("E1O 5AA", "E10 5AA", id="O for nought"),
        pytest.param("Ml 1AD", "M1 1AD", id="l for one"),
        pytest.param("W1A 0AX", "W1A 0AX", id="a letter at the end of the first half"),
        pytest.param("SE1 OAA", "SE1 0AA", id="O for nought in the second half"),
        pytest.param("my postcode is ls6 2ab", "LS6 2AB", id="with words before it"),
        pytest.param("12 Leeds Rd, Bradford bd1 4ab", "BD1 4AB", id="in an address"),
        pytest.param("bd1 4ab, Bradford, England", "BD1 4AB", id="before the town"),
        pytest.param("SE1", "SE1", id="half"),
        pytest.param("se 19", "SE19", id="half with a space"),
        pytest.param("SE1 9", "SE1", id="half and a digit"),
        pytest.param("SE1 9Z", "SE1", id="half and a bit"),
        pytest.param("i live in LS6", "LS6", id="half at the end of a sentence"),
    ],
)
def test_a_postcode_is_tidied(typed: str, tidy: str) -> None:
    found = recognise(typed)
    assert found
    assert found.postcode.spaced == tidy


@pytest.mark.parametrize(
    "typed",
    [
        "Leeds",
        "lol",
        "",
        "999",
        "Flat B2, 12 High Street, Leeds",
        "GIR 0AA",
        "ZZ1 1AA",
        "soil",
        "07700 900123",
        "M11 11",
    ],
)
def test_what_is_no_postcode_is_not_taken_for_one(typed: str) -> None:
    assert recognise(typed) is None


def test_the_words_round_a_postcode_are_given_back_without_it() -> None:
    found = recognise("5 Oak Lane, Bolton BL1 1AA")
    assert found
    assert "BL1" not in found.rest


def test_a_postcode_does_not_show_itself() -> None:
    found = recognise("M1 1AD")
    assert "M1" not in f"{found!r} {found} {found and found.postcode} {Postcode('M1', '1AD')!r}"


@given(
    area=st.sampled_from(sorted(AREAS)),
    number=st.integers(1, 99),
    digit=st.integers(0, 9),
    letters=st.text(INWARD_LETTERS, min_size=2, max_size=2),
    space=st.sampled_from(["", " ", "  ", "-", "."]),
)
def test_every_well_formed_postcode_is_read_the_same_however_it_is_spaced(
    area: str, number: int, digit: int, letters: str, space: str
) -> None:
    found = recognise(f"{area}{number}{space}{digit}{letters}".lower())
    assert found
    assert found.postcode.spaced == f"{area}{number} {digit}{letters}"


@given(st.text(max_size=80))
def test_nothing_typed_breaks_the_reading(typed: str) -> None:
    found = recognise(typed)
    assert found is None or found.postcode.spaced
