"""Resolving is tested with attributions marked by hand; the reader is not in it."""

import re

import pytest

from sayso.records import Article, Attribution, Block, Reading, Span, Statement
from sayso.resolve import resolve

MARK = re.compile(r"\[([scw])(\d+)(?:<(\d+))?:")


def told(*lines: str, outlet: str | None = None) -> tuple[str, tuple[Statement, ...]]:
    """Statements of a text in which attribution N is marked [sN:source] [cN:cue] [wN:words].

    [wN<M:words] says that M holds N; marks may stand in one another.
    """
    text, spans, parents = _unmark("\n".join(lines))
    numbers = sorted({number for _, number, _ in spans})
    found = []
    for number in numbers:
        mine = [(role, span) for role, n, span in spans if n == number]
        roles = {role: span for role, span in mine if role != "w"}
        content = tuple(span for role, span in mine if role == "w")
        parent = parents.get(number)
        found.append(
            Attribution(content, roles.get("s"), roles.get("c"), 1.0,
                        None if parent is None else numbers.index(parent))
        )  # fmt: skip
    blocks = tuple(Block("body", m.start(), m.end(), "") for m in re.finditer(r"[^\n]+", text))
    article = Article("a", "file:///a", "", text, blocks, outlet=outlet)
    return text, resolve(article, Reading("a", "hand", tuple(found))).statements


def _unmark(marked: str) -> tuple[str, list[tuple[str, int, Span]], dict[int, int]]:
    text, stack, spans, parents = "", [], [], {}
    i = 0
    while i < len(marked):
        mark = MARK.match(marked, i)
        if mark:
            stack.append((mark[1], int(mark[2]), len(text)))
            if mark[3]:
                parents[int(mark[2])] = int(mark[3])
            i = mark.end()
        elif marked[i] == "]" and stack:
            role, number, begin = stack.pop()
            spans.append((role, number, Span(begin, len(text))))
            i += 1
        else:
            text += marked[i]
            i += 1
    return text, sorted(spans, key=lambda s: s[2].begin), parents


def names(statements: tuple[Statement, ...]) -> list[str]:
    return [s.source.name for s in statements]


def chains(statements: tuple[Statement, ...]) -> list[list[str]]:
    return [[hand.name for hand in s.chain] for s in statements]


def test_a_surname_is_the_full_name() -> None:
    """Whoever is named in full once is that person afterwards."""
    _, found = told(
        "[s1:Defence Minister Rashan Idrel] [c1:said] [w1:the army had not fired].",
        "[w2:It was an accident], [s2:Idrel] [c2:added].",
    )
    assert names(found) == ["Rashan Idrel", "Rashan Idrel"]
    assert {s.source.kind for s in found} == {"person"}


def test_pronouns_go_to_the_one_in_view() -> None:
    """He is the man who spoke last; she is the woman, whoever spoke since."""
    _, found = told(
        "[s1:Julia Marsh, a columnist,] [c1:wrote] [w1:that the truce was dead].",
        "[s2:Mr. Robert Odel] [c2:said] [w2:it was alive]. [s3:He] [c3:vowed that] [w3:it would].",
        "[w4:Nobody believed it], [s4:she] [c4:wrote].",
    )
    assert names(found) == ["Julia Marsh", "Robert Odel", "Robert Odel", "Julia Marsh"]


def test_a_role_is_the_one_who_has_it() -> None:
    """The columnist is whom the page calls a columnist."""
    _, found = told(
        "[s1:Morning Post columnist Edda Holm] [c1:writes] [w1:that the port is empty].",
        "The mayor, Karl Brask, was away.",
        "[w2:The ships have gone], [s2:the columnist] [c2:added].",
    )
    assert names(found)[1] == "Edda Holm"


def test_capitals_stand_for_governments() -> None:
    """Moscow says what Russia says, where the page speaks of Russia."""
    _, found = told("Russia sent troops.", "[s1:Moscow] [c1:denied] [w1:any link].")
    assert names(found) == ["Russia"]
    assert found[0].source.kind == "government"


def test_unnamed_sources_keep_their_description() -> None:
    """The article is dropped and the kind says that nobody is named."""
    _, found = told("[s1:A European diplomat] [c1:said] [w1:that the move might help].")
    assert (found[0].source.name, found[0].source.kind) == ("European diplomat", "anonymous")


def test_no_source_is_unnamed() -> None:
    """A passive has a source without a name or place."""
    _, found = told("The strikes [c1:are estimated] [w1:to have killed 1,700 civilians].")
    assert (found[0].source.name, found[0].source.span, found[0].act) == ("", None, "estimates")


def test_acronyms_are_spelled_out() -> None:
    """CPJ is the committee whose initials they are."""
    _, found = told(
        "[s1:The Committee to Protect Journalists] [c1:said] [w1:two were held].",
        "[s2:CPJ] [c2:called for] [w2:their release].",
    )
    assert names(found) == ["Committee to Protect Journalists"] * 2
    assert found[1].act == "asks"


def test_the_outlet_told_is_a_hand() -> None:
    """What was told to an agency came through it; reporters are no hand."""
    _, found = told(
        "[s1:A diplomat] [c1:told Reuters] [w1:that it was over].",
        "[s2:The mayor] [c2:told reporters] [w2:that it was not].",
    )
    assert chains(found) == [["Reuters", "diplomat"], ["mayor"]]


def test_the_articles_own_outlet_is_no_hand() -> None:
    """Reuters does not pass on what was told to Reuters."""
    _, found = told("[s1:A diplomat] [c1:told Reuters] [w1:that it was over].", outlet="Reuters")
    assert chains(found) == [["diplomat"]]


def test_an_interview_holds_for_the_speaker() -> None:
    """Later words of one who gave an interview came through the same outlet."""
    _, found = told(
        "In an interview with The New York Times, [s1:John Kerry] [c1:said] [w1:he was worried].",
        "[w2:We are not stupid], [s2:Kerry] [c2:added].",
    )
    assert chains(found) == [["New York Times", "John Kerry"]] * 2


def test_state_television_quoting_the_army() -> None:
    """The one who quotes is a hand, the one quoted the source."""
    _, found = told(
        "[s1:State television] [c1:quoted] the army [c1:as saying] [w1:the town had fallen]."
    )
    assert chains(found) == [["State television", "army"]]


def test_citing_makes_the_cited_the_source() -> None:
    """A station that quotes officials passes their words on."""
    _, found = told("Quoting provincial officials, [s1:the station] [c1:said] [w1:three had died].")
    assert chains(found) == [["station", "provincial officials"]]


def test_a_statement_inside_another_goes_through_it() -> None:
    """Its chain starts with the hands of the one that holds it, and names it as parent."""
    text, found = told(
        '[s1:Anna Weber] [c1:wrote]: [w1:"[s2<1:activists] [c2:say] [w2<1:that a hundred died]."]'
    )
    outer, inner = found
    assert chains(found) == [["Anna Weber"], ["Anna Weber", "activists"]]
    assert inner.parent == outer.id
    assert inner.content[0].of(text) == "a hundred died"


def test_first_persons_are_the_speaker() -> None:
    """I, inside somebody's words, is that speaker, and no hand twice."""
    _, found = told('[s1:Anna Weber] [c1:said]: [w1:"[s2<1:I] [c2:think] [w2<1:it will hold]."]')
    assert chains(found) == [["Anna Weber"], ["Anna Weber"]]
    assert found[1].act == "believes"


def test_a_quotation_runs_on() -> None:
    """A quotation without a cue in the next paragraph is still hers."""
    _, found = told(
        '[w1:"It is over,"] [c1:said] [s1:Anna Weber].',
        '[w2:"We have lost the river, the port and the road to the north."]',
    )
    assert names(found) == ["Anna Weber", "Anna Weber"]
    assert found[1].source.span is None


def test_a_quotation_in_a_sentence_is_of_whom_the_sentence_names() -> None:
    """Words quoted in mid-sentence do not go on with an earlier speaker."""
    _, found = told(
        '[w1:"Yes,"] [c1:said] [s1:Anna Weber].',
        'Meanwhile Valery Orlov, the head of the staff, [w2:"described it as a war on all sides."]',
    )
    assert names(found)[1] == "Valery Orlov"


@pytest.mark.parametrize(
    ("words", "mode"),
    [
        ('[s1:He] [c1:said] [w1:"it is over"].', "direct"),
        ("[s1:He] [c1:said] [w1:that it was over].", "indirect"),
        ('[s1:He] [c1:said] [w1:it was "over" and done with for good].', "mixed"),
    ],
)
def test_marks_tell_the_mode(words: str, mode: str) -> None:
    """Direct, indirect or mixed, by how much stands in quotation marks."""
    _, found = told(words)
    assert found[0].mode == mode


def test_content_has_no_marks_at_its_ends() -> None:
    """Neither quotation marks nor the "that" before it are of the words."""
    text, found = told("[s1:He] [c1:said] [w1:that “it is over,”] [c1:yesterday].")
    assert found[0].content[0].of(text) == "it is over"


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("denied", "denies"),
        ("warned that", "warns"),
        ("accused", "accuses"),
        ("promised", "promises"),
        ("threatened", "threatens"),
        ("ordered", "orders"),
        ("urged", "asks"),
        ("believes", "believes"),
        ("estimated", "estimates"),
        ("acknowledged", "agrees"),
        ("said", "says"),
    ],
)
def test_cues_tell_the_act(cue: str, act: str) -> None:
    """What a source does is told from the cue."""
    _, found = told(f"[s1:He] [c1:{cue}] [w1:that the bridge was closed].")
    assert found[0].act == act


def test_every_statement_can_be_looked_up() -> None:
    """Content, cue, source and hands stand where their spans say."""
    text, found = told("[s1:Dmitry Peskov] [c1:told TASS] [w1:that talks would go on].")
    (statement,) = found
    assert [h.span.of(text) for h in statement.chain if h.span] == ["TASS", "Dmitry Peskov"]
    assert statement.cue and statement.cue.of(text) == "told TASS"


def test_an_outlet_told_by_another_is_no_hand_of_the_speaker() -> None:
    """Whoever cites a minister who told a paper something did not tell that paper anything."""
    _, found = told(
        "[s1:Anna Weber] [c1:wrote] [w1:that it was over].",
        "[s2:She] [c2:recalled] [w2:the minister], who told the newspaper Gazeta Halmar otherwise.",
    )
    assert chains(found) == [["Anna Weber"], ["Anna Weber"]]


def test_articles_and_numbers_are_no_name() -> None:
    """One of the residents, two officers: what is left is whom the words describe."""
    _, found = told(
        "[s1:One of the residents] [c1:said] [w1:it was loud].",
        "[s2:Two unnamed officers] [c2:said] [w2:it was not].",
    )
    assert names(found) == ["residents", "officers"]


def test_whoever_cites_is_a_hand_of_the_cited() -> None:
    """She cites a minister who told a paper: the words came through the paper and through her."""
    _, found = told(
        "[s1:Anna Weber] [c1:cites] [w1:the minister, Rashan Idrel], [s2:who] [c2:told] the "
        "newspaper Gazeta Halmar [w2:that the army buys what everyone buys].",
    )
    assert chains(found)[1] == ["Anna Weber", "Gazeta Halmar", "Rashan Idrel"]


def test_a_statement_is_of_whoever_issued_it() -> None:
    """A statement from a ministry is the ministry's word."""
    _, found = told("[s1:A statement from the Interior Ministry] [c1:said] [w1:nine had died].")
    assert names(found) == ["Interior Ministry"]


def test_the_quoted_are_no_part_of_their_words() -> None:
    """Where the reader takes the source for the start of the content, the content loses it."""
    text, found = told(
        "[s1:Xinhua] [c1:quoted] [w1:Premier Li as saying that China would never accept it]."
    )
    assert chains(found) == [["Xinhua", "Premier Li"]]
    assert found[0].content[0].of(text) == "China would never accept it"


def test_single_marks_quote_too() -> None:
    """British quotations are direct, and lose their marks like all others."""
    text, found = told("[w1:‘There was no deal,’] [c1:said] [s1:her spokesman].")
    assert (found[0].content[0].of(text), found[0].mode) == ("There was no deal", "direct")


def test_whoever_recalls_in_an_aside_is_a_hand() -> None:
    """John Kerry, she recalls, told a paper: through the paper and through her."""
    _, found = told(
        "[s1:Anna Weber] [c1:wrote] [w1:that it was over].",
        "[s2:John Kerry], she recalls, [c2:told The New York Times] [w2:that it was not].",
    )
    assert chains(found)[1] == ["Anna Weber", "New York Times", "John Kerry"]


def test_an_unnamed_source_goes_on_through_the_same_outlet() -> None:
    """A diplomat told Reuters one thing but added another: both came through Reuters."""
    _, found = told(
        "[s1:A diplomat] [c1:told Reuters] [w1:it was over], but [c2:added] [w2:it was not].",
    )
    assert chains(found) == [["Reuters", "diplomat"], ["Reuters", "diplomat"]]


def test_the_hand_of_an_earlier_telling_ends_when_another_speaks() -> None:
    """What someone told an outlet says nothing of his words after another has spoken."""
    _, made = told(
        "[s1:Anna Brask] [c1:told] Reuters [w1:the bridge was shut].",
        "[s2:She] [c2:said] [w2:it would open soon].",
        "[s3:Karl Idrel] [c3:said] [w3:it was safe].",
        "[s4:Brask] [c4:said] [w4:work had begun].",
    )
    assert chains(made) == [
        ["Reuters", "Anna Brask"],
        ["Reuters", "Anna Brask"],
        ["Karl Idrel"],
        ["Anna Brask"],
    ]


def test_letters_in_brackets_show_how_far_a_name_goes() -> None:
    """A name whose letters stand in brackets after it keeps its small words."""
    _, made = told("[s1:The Front against Tolls in the Valley (FTV)] [c1:said] [w1:it had won].")
    assert names(made) == ["Front against Tolls in the Valley"]


def test_a_name_goes_on_past_a_preposition() -> None:
    """What stands before a name is none of it, also where the name has a preposition inside."""
    _, made = told(
        "[s1:the Britain-based Ardun Observatory for Human Rights] "
        "[c1:said] [w1:ten people had died there]."
    )
    assert names(made) == ["Ardun Observatory for Human Rights"]


def test_the_statement_is_of_the_body_that_issued_it() -> None:
    """A statement, spoken of again, is of the body that it came from."""
    _, made = told(
        "[w1:The ship is safe], [c1:according to] [s1:a statement from the Ardun Ministry].",
        "[s2:Karl Idrel] [c2:said] [w2:it was not].",
        "[w3:It left at noon], [s3:the statement] [c3:said].",
    )
    assert names(made) == ["Ardun Ministry", "Karl Idrel", "Ardun Ministry"]


def test_one_of_several_unnamed_sources() -> None:
    """The official after officials is one of them."""
    _, made = told(
        "[s1:Senior ministry officials] [c1:said] [w1:the supplies had come].",
        "[w2:They were heavy], [s2:the official] [c2:said].",
    )
    assert names(made) == ["Senior ministry officials", "Senior ministry official"]


def test_a_party_and_its_seat_mean_the_lawmaker() -> None:
    """The South Dakota Republican is whoever has that party after the name."""
    _, made = told(
        "[s1:Rep. Tom Brask, R-S.D.,] [c1:said] [w1:it was late].",
        "[s2:The South Dakota Republican] [c2:added] [w2:that he would go].",
    )
    assert names(made) == ["Tom Brask", "Tom Brask"]


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("[s1:Anna Brask] [c1:told] state television [w1:it was late].", "state television"),
        ("In a Reuters interview [s1:Anna Brask] [c1:said] [w1:it was late].", "Reuters"),
        ("In an interview with al-Halmar newspaper, [s1:Anna Brask] [c1:said] [w1:it was late].",
         "al-Halmar"),
    ],
)  # fmt: skip
def test_outlets_without_a_known_name_are_hands(sentence: str, outlet: str) -> None:
    """An outlet is known by the noun beside it, and may have no name at all."""
    assert chains(told(sentence)[1]) == [[outlet, "Anna Brask"]]


def test_who_looks_past_what_is_said_beside_a_name() -> None:
    """After a name and an apposition, "who" means the name."""
    _, made = told(
        "It centres on Karl Idrel, Brask's former adviser, [s1:who] [c1:says] [w1:it was late]."
    )
    assert names(made) == ["Karl Idrel"]


def test_a_report_published_in_an_outlet_is_its_own() -> None:
    """A report in a paper has the paper as source, and the memos of someone him."""
    _, made = told(
        "[w1:It was late], [c1:according to] [s1:a report published in The Halmar Times].",
        "[w2:It was early], [c2:according to] [s2:memos written by Karl Idrel].",
    )
    assert names(made) == ["Halmar Times", "Karl Idrel"]


def test_a_description_is_of_the_name_beside_it() -> None:
    """A lawyer is Edda Holm where her name stands before or after, between commas."""
    _, found = told(
        "Edda Holm, [s1:a lawyer for the town], [c1:said] [w1:it was over].",
        "[w2:It was not], [c2:said] [s2:the mayor], Karl Brask.",
        "Otto Hale, [s3:a lawyer] [c3:said], [w3:was away].",
    )
    assert names(found) == ["Edda Holm", "Karl Brask", "lawyer"]


def test_they_are_the_unnamed_who_spoke() -> None:
    """Whoever is unnamed keeps the words first used, when "they" go on."""
    _, found = told(
        "[s1:Senior officials in Varn] [c1:said] [w1:the port was shut].",
        "With Karl Brask gone, [s2:they] [c2:said], [w2:nothing would move].",
    )
    assert names(found) == ["Senior officials in Varn"] * 2


def test_a_president_of_a_body_is_no_body() -> None:
    """A name after a body's and a role is whom the phrase is of."""
    _, found = told("[s1:University of Varn president Edda Holm] [c1:said] [w1:it was closed].")
    assert names(found) == ["Edda Holm"]


def test_names_in_a_row_are_several() -> None:
    """People listed by name are a group, but "Karl Brask, the mayor" is one."""
    _, found = told(
        "[s1:Karl Brask, Otto Hale and Edda Holm] [c1:said] [w1:the long strike was nearly over].",
        "[s2:Karl Brask, the son of Otto Hale,] [c2:said] [w2:it was not].",
    )
    assert names(found) == ["Karl Brask and Otto Hale and Edda Holm", "Karl Brask"]


def test_a_surname_stays_with_whom_it_was_used_for() -> None:
    """Relatives named in full since do not take it over; a first name alone is theirs."""
    _, found = told(
        "Otto Hale came. [s1:Hale] [c1:said] [w1:it was late]. His brother Karl Hale slept.",
        "[s2:Hale] [c2:said] [w2:it was not], and [s3:Karl] [c3:agreed that] [w3:it was].",
    )
    assert names(found) == ["Otto Hale", "Otto Hale", "Karl Hale"]
