from evals import precision


def test_lines_give_both_figures_and_what_int8_adds() -> None:
    """A line holds float, int8 and their difference; what depends on the machine is left out."""
    plain = {"found": 70.0, "articles a second": 1.0}
    small = {"found": 69.5, "articles a second": 9.0}
    lines = precision.compare("made", plain, small)
    assert [line.split() for line in lines] == [["made", "found", "70.00", "69.50", "-0.50"]]
