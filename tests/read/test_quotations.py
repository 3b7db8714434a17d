from sayso.read.quotations import carried_on, quotations, run_on
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


def told(text: str, first: str, then: str) -> tuple[list[tuple[int, int]], list[Attribution]]:
    """Two paragraphs, and what was found: the first has a cue, the second nobody's."""
    cut = text.index("\n")
    bounds = [(0, cut), (cut + 1, len(text))]
    spans = [Span(text.index(t), text.index(t) + len(t)) for t in ("said", first, then)]
    return bounds, [
        Attribution((spans[1],), None, spans[0], 0.9),
        Attribution((spans[2],), None, None, 0.7),
    ]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    """Both paragraphs are one statement."""
    text = "He said: “We met today.\n“We agreed on little.”"
    bounds, found = told(text, "“We met today.", "“We agreed on little.”")
    (whole,) = carried_on(text, bounds, found)
    assert [span.of(text) for span in whole.content] == ["“We met today.", "“We agreed on little.”"]
    assert whole.cue == found[0].cue


def test_a_closed_quotation_does_not_go_on() -> None:
    """What follows a closing mark is another statement."""
    text = "He said: “We met today.”\n“We agreed on little.”"
    bounds, found = told(text, "“We met today.”", "“We agreed on little.”")
    assert carried_on(text, bounds, found) == found


def test_a_paragraph_with_its_own_speaker_does_not_go_on() -> None:
    """A quotation that somebody is named for is his."""
    text = "He said: “We met today.\n“We agreed on little,” she told us."
    bounds, found = told(text, "“We met today.", "“We agreed on little,”")
    at = text.index("told")
    hers = Attribution(found[1].content, None, Span(at, at + 4), 0.9)
    assert carried_on(text, bounds, [found[0], hers]) == [found[0], hers]
