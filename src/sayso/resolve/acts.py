"""What a source does with its words, told from the cue; and whether the words are its own."""

import re
from collections.abc import Sequence

from sayso.records import Act, Mode, Span

# Stems of the deciding words, tried in this order: "denied that he had promised" is a denial.
ACTS: tuple[tuple[Act, str], ...] = (
    ("denies", r"den(?:y|ie[sd]|ying|ial)|reject|dismiss|refut|rebut|pooh|contest|disput|disavow|"
               r"repudiat|disagree|rule[sd]? out|ruling out|backpedal|contradict|debunk"),
    ("accuses", r"accus|blam|condemn|denounc|alleg|criti(?:c|que)|slam|blast|attack(?:ed|s|ing)? |"
                r"lash|rail(?:ed|s)? |charg(?:e[sd]?|ing)|chid|assail|decr(?:y|ie)|deplor|"
                r"complain|rebuk|scold|mock|ridicul|excoriat|faulted|claim against|proof"),
    ("threatens", r"threat|vow(?:ed|s)? (?:revenge|retaliation)|dared?\b"),
    ("warns", r"warn|caution|alarm|sound(?:ed|ing)? the"),
    ("promises", r"promis|pledg|vow|commit(?:ted|ment|s)?\b|swor|swear|guarantee|assur|offer|"
                 r"undert(?:ake|ook)"),
    ("orders", r"order|instruct|command(?:ed|s|ing)|direct(?:ed|s|ing)\b|decree|mandat"),
    ("asks", r"\bask|call(?:ed|s|ing)? (?:for|on|upon)|urg|request|demand|appeal|propos|press|"
             r"invit|plead|advocat|encourag|push|recommend|petition|seek|sought|question|inquir|"
             r"wonder|want(?:s|ed)? to know|a call"),
    ("estimates", r"estimat|forecast|predict|project(?:ed|s|ion)|expect|reckon|calculat|put the "),
    ("agrees", r"agree|acknowledg|admi(?:t|ss)|conced|confirm|concur|accept|endors|embrac|"
               r"support|recogni[sz]|share[sd]? "),
    ("believes", r"believ|think|thought|\bfeel|\bfelt|fear|doubt|suspect|hope[sd]?\b|worr|"
                 r"concern|view|regard|consider|assum|convinc|see[sn]? as|saw as|skeptic|sceptic|"
                 r"conclu(?:de|sion) that it|understand|know[ns]?\b|knew|sens(?:e|ing)|opinion|"
                 r"consensus|perceiv|interpret|deem|suppos|imagin|expectation|despair|embitter"),
    ("other", r"plan|want|wish|desire|prais|admir|welcom|aim|intend|refus|prais|initiative|idea|"
              r"hop(?:es|ing) to|prefer|favou?r|reluctan|resist|decid|decision"),
    ("says", r""),
)  # fmt: skip
_ACTS = tuple((act, re.compile(r"\b(?:" + stems + ")", re.IGNORECASE)) for act, stems in ACTS)

_MARK = re.compile(r"[\"“”«»„]|``|''")


def act(cue: str) -> Act:
    """The act that a cue's words tell of; "says" where they tell nothing more."""
    for name, stems in _ACTS:
        if stems.search(cue):
            return name
    return "says"


def mode(content: Sequence[Span], text: str) -> Mode:
    """Direct when all the words stand in quotation marks, mixed when some do.

    Looks just outside the content too: marks at its ends may not be a part of it.
    """
    inside = total = 0
    for span in content:
        line = text.rfind("\n", 0, span.begin) + 1
        quoted = len(_MARK.findall(text, line, span.begin)) % 2 == 1
        for part in re.split(f"({_MARK.pattern})", span.of(text)):
            if _MARK.fullmatch(part):
                quoted = not quoted
                continue
            words = len(part.split())
            total += words
            inside += words if quoted else 0
    if not inside:
        return "indirect"
    return "direct" if inside >= 0.9 * total else "mixed"


def inner_mode(content: Sequence[Span], text: str) -> Mode:
    """The mode of words inside another statement: direct when marks of their own stand around."""
    first = content[0]
    before = text[max(first.begin - 1, 0) : first.begin]
    return "direct" if before and before in "\"“”'‘’«„" else "indirect"
