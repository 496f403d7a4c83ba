"""The square code of a pack takes a core some 30 ms to work out, so it is worked out once and kept, in little room."""

from __future__ import annotations

from app.web.views.packs import CODES, qr_picture

ADDRESS = "https://guide.example/advocates/pack?s="


def test_a_code_is_worked_out_once() -> None:
    assert qr_picture(f"{ADDRESS}conference") is qr_picture(f"{ADDRESS}conference")


def test_another_pack_has_another_code() -> None:
    assert qr_picture(f"{ADDRESS}conference").drawing != qr_picture(f"{ADDRESS}core-group").drawing


def test_no_more_codes_are_kept_than_there_is_room_for() -> None:
    assert qr_picture.cache_parameters()["maxsize"] == CODES
