"""The calendar file, read back by a small reader of its own."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from app.journey.calendar import Reminder, calendar

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
TWO = [Reminder(date(2026, 12, 14), "Blue reminder"), Reminder(date(2026, 12, 31), "Green reminder")]


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def values(text: str, name: str) -> list[str]:
    pairs = [line.split(":", 1) for line in unfolded(text)]
    return [value for key, value in pairs if key.split(";")[0] == name]


def test_each_reminder_is_one_whole_day() -> None:
    text = calendar(TWO, NOW)
    assert values(text, "DTSTART") == ["20261214", "20261231"]
    assert values(text, "DTEND") == ["20261215", "20270101"]


def test_each_reminder_has_its_harmless_title() -> None:
    assert values(calendar(TWO, NOW), "SUMMARY") == ["Blue reminder", "Green reminder"]


def test_each_reminder_has_an_id_of_its_own() -> None:
    assert len(set(values(calendar([TWO[0], TWO[0]], NOW), "UID"))) == 2


def test_the_stamp_is_in_utc() -> None:
    summer = NOW.astimezone(timezone(timedelta(hours=1)))
    assert set(values(calendar(TWO, summer), "DTSTAMP")) == {"20261122T093000Z"}


def test_the_file_opens_and_closes_what_it_opens() -> None:
    lines = unfolded(calendar(TWO, NOW))
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 2


def test_a_calendar_without_days_is_still_a_calendar() -> None:
    assert "BEGIN:VEVENT" not in unfolded(calendar([], NOW))


def test_no_line_is_longer_than_75_octets() -> None:
    text = calendar([Reminder(date(2026, 12, 14), "Wynebau hapus ŵŷ 漢字 " * 12)], NOW)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_a_folded_title_reads_back_whole() -> None:
    title = "Przypomnienie zielone ż漢字 " * 9 + "end"
    assert values(calendar([Reminder(date(2026, 12, 14), title)], NOW), "SUMMARY") == [title]


def test_commas_semicolons_and_line_ends_are_written_safely() -> None:
    text = calendar([Reminder(date(2026, 12, 14), "a, b; c\\d\r\ne")], NOW)
    assert values(text, "SUMMARY") == ["a\\, b\\; c\\\\d\\ne"]


def test_every_line_ends_as_the_standard_wants() -> None:
    text = calendar(TWO, NOW)
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")


def test_the_file_says_nothing_of_what_it_is_about() -> None:
    text = calendar(TWO, NOW).lower()
    assert not [word for word in ("child", "guide", "protection", "social", "http", "@") if word in text]
