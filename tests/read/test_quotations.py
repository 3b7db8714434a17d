from sayso.read.quotations import quotations, run_on
from sayso.records import Attribution, Span

RUNNING = '"And so it went on for a very long time, as he told us then, in the rain."'


def test_quotations_have_their_marks() -> None:
    """A quotation is found with the marks around it."""
    text = 'He said "yes" and “no”.'
    assert [q.of(text) for q in quotations(text, 0, len(text))] == ['"yes"', "“no”"]


def test_a_quotation_nobody_accounts_for_runs_on() -> None:
    """It becomes an attribution without cue or source."""
    _, running = run_on(RUNNING, [(0, len(RUNNING))], [])
    assert [(a.content[0].of(RUNNING), a.cue, a.source) for a in running] == [(RUNNING, None, None)]


def test_what_is_told_inside_is_left_to_the_second_reading() -> None:
    """An attribution inside a quotation that runs on is not the article's own."""
    at = RUNNING.index("told")
    inside = Attribution((Span(1, 40),), None, Span(at, at + 4), 0.9)
    kept, running = run_on(RUNNING, [(0, len(RUNNING))], [inside])
    assert kept == []
    assert len(running) == 1


def test_an_attributed_quotation_does_not_run_on() -> None:
    """Words with a cue outside the marks are accounted for."""
    text = RUNNING + " he said"
    found = Attribution((Span(0, len(RUNNING)),), None, Span(len(RUNNING) + 4, len(text)), 0.9)
    assert run_on(text, [(0, len(text))], [found]) == ([found], [])


def test_a_few_quoted_words_are_no_statement() -> None:
    """A term in quotation marks says nothing by itself."""
    text = 'It was called a "color revolution" by then.'
    assert run_on(text, [(0, len(text))], []) == ([], [])
