"""Parties that stand in a row are parties each."""

import pytest

from sayso.records import Span
from sayso.resolve.events.listed import listed


@pytest.mark.parametrize(
    ("words", "after", "parties"),
    [
        ("Ostwick and the Front", "", ["Ostwick", "Front"]),
        ("army units and rebel groups", "", ["army units", "rebel groups"]),
        ("Ardun, the Eastern Union", ", and others", ["Ardun", "Eastern Union"]),
        ("Ardun", ", Ostwick and the Eastern Union", ["Ardun", "Ostwick", "Eastern Union"]),
        ("Yemeni and Saudi forces", "", ["Yemeni and Saudi forces"]),
        ("Ministry of Health and Population", "", ["Ministry of Health and Population"]),
        ("Bosnia and Herzegovina", "", ["Bosnia and Herzegovina"]),
        ("offices in Arizona and Illinois", "", ["offices in Arizona and Illinois"]),
        ("Signe Holm", ", who spoke. Ardun and Ostwick", ["Signe Holm"]),
        ("protesters", " and Ardun", ["protesters"]),
    ],
)
def test_a_row_of_parties(words: str, after: str, parties: list[str]) -> None:
    """Apart where they are two, whole where the "and" is in a name or between two words for one."""
    text = f"{words}{after} fought."
    assert [one.of(text) for one in listed(Span(0, len(words)), text)] == parties
