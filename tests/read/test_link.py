from sayso.read.link import link
from tests.read.marked import pieces


def linked(marked: str) -> list[tuple[str, list[str]]]:
    text, found = pieces(marked)
    return [
        (cue.span.of(text) if cue else "", [m.span.of(text) for m in members])
        for cue, members in link(found, text)
    ]


def test_each_cue_takes_what_is_nearest() -> None:
    """Two attributions in two sentences do not mix."""
    assert linked("{s:Ana} {c:said} {w:it rained}. {s:Ben} {c:denied} {w:that it did}.") == [
        ("said", ["Ana", "it rained"]),
        ("denied", ["Ben", "that it did"]),
    ]


def test_a_broken_content_is_joined() -> None:
    """What stands on both sides of "he said" is one content."""
    assert linked('{w:"The goal,"} {s:he} {c:said}, {w:"is peace."}') == [
        ("said", ['"The goal,"', "he", '"is peace."'])
    ]


def test_a_second_cue_shares_the_source() -> None:
    """She said one thing and added another: both are hers."""
    assert linked("{s:She} {c:said} {w:it was late} and {c:added} {w:that she was tired}.") == [
        ("said", ["She", "it was late"]),
        ("added", ["She", "that she was tired"]),
    ]


def test_sentences_of_one_quotation_stay_together() -> None:
    """A long quotation after a cue stays with it, however far its end is."""
    long = [
        "{w:" + " ".join(f"Sentence {i} goes on and on with words.".split() * 3) + "}"
        for i in range(5)
    ]
    ((_, members),) = linked("{s:He} {c:said}: " + " ".join(long))
    assert len(members) == 6


def test_a_content_far_from_any_cue_is_alone() -> None:
    """Nothing is linked over a whole page."""
    groups = linked("{s:Ana} {c:said} {w:yes}. " + "Filler words here. " * 40 + "{w:Unheard}")
    assert ("", ["Unheard"]) in groups


def test_an_aside_is_not_what_is_told() -> None:
    """In "Kerry, she recalls, told a paper that ..." it is Kerry who told."""
    marked = "{w:John Kerry}, {s:she} {c:recalls}, {c:told the Times} {w:that it was over}."
    assert linked(marked) == [("told the Times", ["John Kerry", "that it was over"])]
