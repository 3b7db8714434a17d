"""When states stood: those that are gone, and those that came after them and have their capitals.

Dates are ISO 8601; a state that is not here always stands.
"""

STOOD: dict[str, tuple[str, str]] = {
    "SUN": ("", "1991-12-26"),
    "RUS": ("1991-12-26", ""),
    "YUG": ("", "2003-02-04"),
    "SCG": ("2003-02-04", "2006-06-05"),
    "SRB": ("2006-06-05", ""),
    "CSK": ("", "1993-01-01"),
    "CZE": ("1993-01-01", ""),
    "DDR": ("", "1990-10-03"),
}


def stands(state: str, day: str | None) -> bool:
    """Whether a state stood on a day; without one, whether it stands."""
    begin, end = STOOD.get(state, ("", ""))
    return not end if day is None else begin <= day and (not end or day < end)
