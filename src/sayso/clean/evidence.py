"""What each feature of a line is worth: the judgement of text pages, as a table.

To weigh a feature otherwise, or to add one, change a row here and run `evals.blocks`.
"""

# ruff: noqa: E501  a table is read as rows

from collections.abc import Mapping
from typing import NamedTuple

from sayso.clean import features as has
from sayso.records import BlockKind


class Evidence(NamedTuple):
    """A feature of a line, why it tells, and what it adds to the score of each kind."""

    feature: has.Feature
    reason: str | None  # None where the wording's own table tells
    weights: Mapping[BlockKind, float]


START: Mapping[BlockKind, float] = {"body": 1.5}
EVIDENCE: tuple[Evidence, ...] = (
    # what prose looks like
    Evidence(has.prose, "running text", {"body": 4.0}),
    Evidence(has.sentence, "a sentence", {"body": 2.0, "heading": -1.5, "teaser": -1.0, "title": -1.0}),
    Evidence(has.speech, "runs on or quotes", {"body": 1.5}),
    Evidence(has.unfinished, "long as running text", {"body": 2.0}),
    Evidence(has.wordy, "worded as running text", {"body": 1.5}),
    Evidence(has.turn, "a turn of a conversation", {"body": 9.0, "teaser": -4.0}),
    Evidence(has.hands_over, "hands over to another's words", {"body": 6.0}),
    Evidence(has.dateline, "opens with a dateline", {"body": 6.0}),
    Evidence(has.runs_on, "a sentence broken over lines", {"body": 4.0, "heading": -5.0, "teaser": -3.0}),
    # what lines set apart look like
    Evidence(has.question, "a question between paragraphs", {"heading": 6.0}),
    Evidence(has.short, "short, no sentence", {"body": -2.0, "heading": 1.0, "teaser": 0.5, "boilerplate": 0.5}),
    Evidence(has.brief, "a few words", {"heading": 1.5, "teaser": -1.0}),
    Evidence(has.single, "a word or two", {"boilerplate": 0.5}),
    Evidence(has.headline, "worded as a headline", {"heading": 0.5, "teaser": 1.0, "body": -1.0}),
    Evidence(has.capitals, "capitalised as a headline", {"heading": 1.0, "teaser": 1.0, "body": -1.0}),
    Evidence(has.plain_case, "not capitalised as a headline", {"teaser": -1.5, "body": 1.0}),
    Evidence(has.verb, "tells news of its own", {"teaser": 1.0}),
    Evidence(has.attributed, "a headline that names its source", {"teaser": 1.5}),
    Evidence(has.after_gap, "set apart by a wide gap", {"teaser": 1.5, "caption": 0.5}),
    Evidence(has.after_credit, "stands by a picture's credit", {"teaser": 2.0, "caption": 1.0}),
    Evidence(has.before_prose, "stands above running text", {"heading": 1.0}),
    Evidence(has.beside_headline, "one of several headlines", {"teaser": 1.5}),
    Evidence(has.known, "of the article's own words", {"heading": 1.0}),
    Evidence(has.novel, "of words that the article does not use", {"teaser": 1.5}),
    Evidence(has.of_title, "of the title's own words", {"heading": 1.5, "teaser": -1.0}),
    # what wording tells
    Evidence(has.control, None, {"boilerplate": 6.0}),
    Evidence(has.other_stories, "heads a list of other stories", {"teaser": 14.0}),
    Evidence(has.menu, "words of a menu", {"boilerplate": 5.0}),
    Evidence(has.columns, "items side by side", {"boilerplate": 4.0}),
    Evidence(has.menu_word, "a word of menus", {"boilerplate": 2.0}),
    Evidence(has.legal, None, {"boilerplate": 10.0}),
    Evidence(has.legal_terms, None, {"boilerplate": 3.0}),
    Evidence(has.notice, None, {"boilerplate": 1.5}),
    Evidence(has.credit, "a picture's credit", {"credit": 8.0}),
    Evidence(has.caption, None, {"caption": 4.0}),
    Evidence(has.strong_caption, "marked as a picture's", {"caption": 6.0}),
    Evidence(has.pictured, "tells what a picture shows", {"caption": 1.5}),
    Evidence(has.apart, "set apart on a page with pictures", {"caption": 1.0}),
    Evidence(has.unfinished_caption, "long, but no sentence", {"caption": 4.0}),
    Evidence(has.before_credit, "above a picture's credit", {"caption": 5.0, "body": -1.5}),
    Evidence(has.no_sentence, "a thing, but no sentence", {"caption": 8.0}),
    Evidence(has.bracketed, "in brackets", {"caption": 6.0}),
    Evidence(has.under_caption, "under a caption", {"credit": 6.0}),
    Evidence(has.doubled, "twice in a row, as captions are", {"caption": 12.0}),
    Evidence(has.repeated, "repeated on the page", {"boilerplate": 1.0}),
    Evidence(has.byline, "says who wrote it", {"byline": 8.0}),
    Evidence(has.reporters, "says who reported it", {"byline": 12.0}),
    Evidence(has.name, "a name that the next line is about", {"byline": 6.0}),
    Evidence(has.name_under_title, "a name under the title", {"byline": 6.0}),
    Evidence(has.signed, "signed under the title", {"byline": 12.0}),
    Evidence(has.date_by_title, "a date by the title", {"byline": 24.0}),
    Evidence(has.biography, "about the author", {"boilerplate": 5.0}),
    Evidence(has.named_biography, "about the author named above", {"boilerplate": 8.0}),
    Evidence(has.teaser_lead, "points to another story", {"teaser": 9.0}),
    Evidence(has.author_biography, "about the author", {"boilerplate": 8.0}),
    Evidence(has.listed, "listed as another story", {"teaser": 14.0}),
    Evidence(has.box, "heads a box", {"teaser": 10.0}),
    Evidence(has.boxed, "in a box beside the text", {"teaser": 8.0}),
    Evidence(has.lead_in_capitals, "a label before a headline", {"teaser": 4.0}),
    Evidence(has.heads_notice, "heads what is of the page", {"boilerplate": 4.0}),
    Evidence(has.heads_nothing, "heads no text", {"boilerplate": 5.0, "heading": -3.0}),
    Evidence(has.dated, "a date and little else", {"boilerplate": 6.0}),
    Evidence(has.date, "a date alone", {"boilerplate": 8.0}),
    Evidence(has.other_script, "in another script", {"boilerplate": 12.0}),
    Evidence(has.other_language, "in another language", {"boilerplate": 9.0}),
    # what its place tells
    Evidence(has.title, "the headline above the text", {"title": 20.0}),
    Evidence(has.same_as_title, "the title again", {"title": 10.0}),
    Evidence(has.headline_of_it, "a second headline of the same story", {"title": 12.0}),
    Evidence(has.deck, "under the title", {"heading": 4.0}),
    Evidence(has.above, "above the article", {"boilerplate": 4.0, "body": -1.0, "heading": -3.0}),
    Evidence(has.below, "below the article", {"boilerplate": 3.0, "heading": -4.0}),
    Evidence(has.closed, "after the article's end", {"boilerplate": 7.0, "body": -1.0}),
    Evidence(has.headline_below, "a headline below the article", {"teaser": 8.0}),
)  # fmt: skip
