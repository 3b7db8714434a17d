"""What a source does with its words, told from the cue; and whether the words are its own."""

import re
from collections.abc import Sequence

from sayso.quotes import MARK
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
    ("other", r"(?:never|not) (?:said|say)|declin|propos|not confirm|questioned|considering"),
    ("asks", r"\bask|call(?:ed|s|ing)? (?:for|on|upon)|urg|request|demand|appeal|press|invit|"
             r"plead|advocat|encourag|push|recommend|petition|seek|sought|inquir|wonder|clamou?r|"
             r"insist(?:ed|s|ing)? on|cri(?:es|ed) for|challeng|want(?:s|ed)? to know|a call|"
             r"desired by"),
    ("estimates", r"estimat|forecast|predict|project(?:ed|s|ion)|reckon|calculat|put the "),
    ("agrees", r"agree|acknowledg|admi(?:t|ss)|conced|confirm|concur|accept|endors|embrac|"
               r"support"),
    ("believes", r"believ|think|thought|\bfeel|\bfelt|fear|doubt|suspect|hope[sd]?\b|worr|"
                 r"concern|view|regard|consider|assum|convinc|see[sn]? as|saw as|skeptic|sceptic|"
                 r"conclu(?:de|sion) that it|understand|know[ns]?\b|knew|sens(?:e|ing)|opinion|"
                 r"consensus|perceiv|expect|recogni[sz]|notion|confident|certain|aware|upbeat|"
                 r"see(?:s|ing)?\b|share[sd]? |interpret|deem|suppos|imagin|despair|embitter"),
    ("other", r"plan|want|wish|desire|prais|admir|welcom|aim|intend|refus|initiative|idea|prefer|"
              r"favou?r|reluctan|resist|decid|decision|defend|discuss|apologi[sz]|goal|open to|"
              r"opposition to|highly|glowing|determin"),
)  # fmt: skip
_ACTS = tuple((act, re.compile(r"\b(?:" + stems + ")", re.IGNORECASE)) for act, stems in ACTS)

# What the words themselves do, where the cue leaves it open.
WORDS: tuple[tuple[Act, str], ...] = (
    ("denies", r"^\W*(?:there (?:was|were|is|are) no|no[,.]? |no such|(?:we|i|our \w+|it|they) "
               r"(?:(?:have|has|had|did|do|does) (?:not|never)|never)\b|(?:it|that) is not true)"),
    ("asks", r"\?\W*$|^\W*please\b"),
    ("promises", r"\bwill (?:hold firm|stand by|never|continue to support)\b"),
)  # fmt: skip
_WORDS = tuple((act, re.compile(words, re.IGNORECASE)) for act, words in WORDS)
_PUT = re.compile(r"\b(?:put|lists?|listed|spoke of|came from)\b")


def act(cue: str, words: str = "") -> Act:
    """The act that a cue tells of, else the one that the words do, else "says"."""
    for name, stems in _ACTS:
        if stems.search(cue):
            return name
    if _PUT.search(cue) and re.search(r"\d|dozen|hundred|thousand|million", words):
        return "estimates"
    return next((name for name, pattern in _WORDS if pattern.search(words)), "says")


def mode(content: Sequence[Span], text: str) -> Mode:
    """Direct when all the words stand in quotation marks, mixed when some do.

    Looks just outside the content too: marks at its ends may not be a part of it. Whole lines
    after one that ends in a colon are direct without any.
    """
    before = text[max(content[0].begin - 20, 0) : content[0].begin].rstrip(' "“')
    if before.endswith("\n") and before.rstrip().endswith(":"):
        return "direct"
    inside = total = 0
    for span in content:
        line = text.rfind("\n", 0, span.begin) + 1
        quoted = len(MARK.findall(text, line, span.begin)) % 2 == 1
        for part in re.split(f"({MARK.pattern})", span.of(text)):
            if MARK.fullmatch(part):
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
