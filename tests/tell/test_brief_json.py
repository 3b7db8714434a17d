import json

import pytest

from sayso.tell import brief
from tests.tell import hostile, story


@pytest.fixture(scope="module")
def told() -> dict:
    return json.loads(brief.json(brief.make((*story.ARTICLES, story.UNREAD), story.STATEMENTS)))


def statement(told: dict, wanted: str) -> dict:
    (found,) = [one for one in told["statements"] if one["id"] == wanted]
    return found


def test_words_stand_at_their_offsets(told: dict) -> None:
    """Every stretch of content, source and cue is what the article's text holds there."""
    texts = {article.id: article.text for article in story.ARTICLES}
    checked = 0
    for one in told["statements"]:
        for part in [*one["content"], one["source"], one["cue"]]:
            assert texts[one["article"]][part["begin"] : part["end"]] == part["text"]
            checked += 1
    assert checked == 18 * 3 + 3


def test_a_statement_has_the_fields_of_the_record(told: dict) -> None:
    """The fields that exports promise are all there, with the chain as a list of hands."""
    one = statement(told, story.FAIL.id)
    assert {"id", "article", "uri", "content", "source", "cue", "chain", "mode", "act"} <= set(one)
    assert [hand["name"] for hand in one["chain"]] == [
        "Radio Vess",
        "Ines Marrow",
        "inspection report",
    ]
    assert one["parent"] == story.REPORT.id


def test_annotation_points_at_each_fragment_by_position_and_quotation(told: dict) -> None:
    """The W3C annotation has a target for each fragment, on the page's own address."""
    targets = statement(told, story.HOSTAGES.id)["annotation"]["target"]
    assert [target["source"] for target in targets] == [story.LANTERN.uri] * 2
    assert [one["type"] for one in targets[0]["selector"]] == [
        "TextPositionSelector",
        "TextQuoteSelector",
    ]
    assert targets[1]["selector"][1]["exact"] == "“we are customers.”"


def test_speakers_list_their_statements(told: dict) -> None:
    """Each statement is some speaker's, and the shared are speakers."""
    listed = [one for speaker in told["speakers"] for one in speaker["statements"]]
    assert listed == [one["id"] for one in told["statements"]]
    assert set(told["shared"]) <= {speaker["id"] for speaker in told["speakers"]}


def test_hostile_words_come_back_unchanged() -> None:
    """JSON holds control characters and broken surrogates without loss, as valid UTF-8."""
    text = brief.json(brief.make([hostile.ARTICLE], [hostile.STATEMENT]))
    assert json.loads(text.encode("utf-8"))["statements"][0]["words"] == hostile.QUOTE


def test_a_source_that_the_text_does_not_name_has_no_place() -> None:
    """Begin, end and text are null where nothing in the text names the source."""
    told = json.loads(brief.json(brief.make([hostile.ARTICLE], [hostile.NESTED])))
    source = told["statements"][0]["source"]
    assert (source["begin"], source["end"], source["text"]) == (None, None, None)
    assert told["statements"][0]["cue"] is None
