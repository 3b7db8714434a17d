"""What pages say that is not the article: tables of wording, with the reason each gives.

Patterns are of kinds of wording, never of one site. `Wording` patterns are searched in a line
unless they are anchored; each table says how long a line may be for its patterns to count.
"""

# ruff: noqa: E501  tables are read as rows; the marks of real text

import re
from typing import NamedTuple


class Wording(NamedTuple):
    """A pattern of words and what a line that has it is."""

    pattern: re.Pattern[str]
    reason: str


def _table(*rows: tuple[str, str]) -> tuple[Wording, ...]:
    return tuple(Wording(re.compile(pattern, re.IGNORECASE), reason) for pattern, reason in rows)


def match(table: tuple[Wording, ...], text: str) -> str | None:
    """The reason of the first row of `table` found in `text`, None where none is."""
    return next((row.reason for row in table if row.pattern.search(text)), None)


CONTROL_WORDS = 14  # most words of a line that can be a control or label of the page

CONTROLS = _table(
    (r"^accessibility( links| help)?$|^(skip|jump) (to|over)\b", "accessibility link"),
    (r"^((press|news|media) (release|statement)|for immediate release|embargoed\b.*|ref(erence)?\b"
     r"[. :]+[\w/.-]+)\W*$|^(media|press) (contacts?|enquir\w+|inquir\w+|office)\s?:",
     "label of a release"),
    (r"^(from|to|cc|bcc|date|sent|subject|reply-to|message-id|in-reply-to|list-\w+|x-[\w-]+): ",
     "header of a letter"),
    (r"^#\w+(\s+#\w+)*$|^(tags?|topics?|keywords?)$", "topic labels"),
    (r"^(breaking|top|live|local|world) (news|stories|updates?|headlines)$", "news section label"),
    (r"^(select|choose|change) (your )?(language|region|country|edition)\b", "language selector"),
    (r"^(xs|sm|md|lg|xl|xxl)([ /|]+(xs|sm|md|lg|xl|xxl))*$", "layout marker"),
    (r"^\W*\d{1,2}[x:]\d{1,2} image$|^\W*image\W*$|^\W*(photo|video) ?(gallery|player)?\W*$",
     "picture placeholder"),
    (r"^(facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|email|"
     r"e-mail|print|share|tweet|pin|copy link|link|save|bookmark|flipboard|messenger|viber|vk|"
     r"rss|google\+|threads|bluesky)([ ,/|·•]+(facebook|twitter|x|whatsapp|telegram|linkedin|"
     r"reddit|pinterest|instagram|youtube|email|e-mail|print|share|tweet|copy link|save|"
     r"flipboard|messenger|viber|vk|rss|google\+|threads|bluesky|more|on|via|this|by))*\W*$",
     "share button"),
    (r"^(save|share|comments?|print|listen|gift)( +(save|share|comments?|print|listen|gift|\d+))+$",
     "share button"),
    (r"^(share|tweet|pin|email|print|save|send|forward|like|recommend) (this|on|via|to|by|with|"
     r"article|story|page|it|your)\b", "share button"),
    (r"^\W*[\d,.]+k? *(comments?|shares?|likes?|views?|retweets?|reactions?)\W*$", "share count"),
    (r"^(leave|post|add|write|view|show|see|hide|read|load)( a| all| more| the| your| \d[\d,]*)* "
     r"(comments?|repl(y|ies)|discussion)\b", "comment control"),
    (r"^(join|start) the (conversation|discussion|debate)|^comments?( \(\d+\)| are closed)?\W*$",
     "comment control"),
    (r"^(sort(ed)? by|(newest|oldest|best|top) (first|comments))\b|^(reply|like|flag|upvote|report)"
     r"([ ·|/,]+(reply|like|dislike|share|flag|upvote|downvote|report|\(?\d+\)?))*\W*$",
     "comment control"),
    (r"\bclick here\b|\b(tap|click) (to|on|for|the)\b", "link text"),
    (r"^(view|show|load|find out|learn|know|discover) (more|less|all|full|the full|next)|"
     r"^(read|see) (less|all|full|the full)"
     r"\W*$|^(continue reading|keep reading|read on|full story|go to)\b", "link text"),
    (r"^(sign (up|in|out)|log ?(in|out|on)|register|subscribe|unsubscribe|join (now|us)|donate|"
     r"support (us|our|independent)|become a member|follow (us|me)|like us|contact us|about us|"
     r"download (the|our)|get (the|our|your)\b.*\b(app|newsletter|inbox|alerts?)|"
     r"try (it )?(free|for free)|start your)\b", "call to subscribe or follow"),
    (r"\b(newsletter|inbox|push notifications?|mobile app)\b|\bsign up (for|to) (our|the)\b",
     "call to subscribe or follow"),
    (r"^(download|listen to|hear|print|cite) (this|the)? ?(pdf|article|story|report|page|audio|"
     r"interview|programme|episode|transcript)\b\W*([\d.,:]+ ?(kb|mb|mins?|secs?)\b.*)?$|"
     r"^fonts?( size)?$|^on air\b", "page control"),
    (r"^(was|is|did you find) this (page|article|story|information)\b.*\b(useful|helpful|"
     r"interesting)\b", "feedback link"),
    (r"\b(available|listen|subscribe) (on|to) (apple|google|spotify|itunes)\b", "podcast link"),
    (r"^(-+ ?)?\(?(story continues|article continues|continues? below|continued)\b",
     "layout marker"),
    (r"^\W*(advertisements?|ad|ads|sponsored( content)?|promoted( content)?|paid (post|content)|"
     r"partner content)\W*$", "advertisement label"),
    (r"^(scroll (down|up)|swipe|back to top|top of page|return to|go back|previous|next|prev|"
     r"(prev(ious)?|next) (article|story|page|slide)|page \d+|\d+ of \d+|slide \d+)\b\W*[\w ]{0,20}$",
     "page control"),
    (r"^scroll (down|up)\b|^(text|font) size\b", "page control"),
    (r"^(view|open|enlarge|expand|show) (image|photo|picture|gallery|fullscreen)\b", "page control"),
    (r"^explore (more )?(on )?(this|these) (topics?|stor(y|ies))\b", "topic labels"),
    (r"^(play|pause|mute|unmute|loading|embed|live|replay|auto|\d{3,4}p|fullscreen|pop-?out|"
     r"direct link|no media source)\b[\w ./|:()-]{0,60}$", "player control"),
    (r"\b\d+:\d\d(:\d\d)?\b.*\b\d+:\d\d\b|^\W*\d+:\d\d(:\d\d)?\W*$", "player control"),
    (r"the code has been copied|copied to (your )?clipboard", "player control"),
    (r"\b(javascript|flash player|your browser|html5 video|enable cookies)\b", "browser notice"),
    (r"^[\w.]+\([^)]*\);?$|^(var|function|window|document)\b.*[;{]$", "script left over"),
    (r"^(tags?|topics?|categor(y|ies)|keywords?|filed under|posted in|labels?|related (topics|tags|"
     r"roundup)|section)\s*:", "topic labels"),
    (r"^(other|more|latest|further|top) (news|reports?|stories|articles?|headlines|content|"
     r"(press )?releases|publications|videos?)\W*$|^(read|see) (more|also|next)\s?:?$",
     "list of other stories"),
    (r"^(related|most (read|popular|viewed|shared|recent|commented)|trending( now)?|popular|"
     r"recommended( for you)?|more (on|from|in|about)( this|the)?|you (may|might) (also )?(like|be "
     r"interested)|what to read next|read next|up next|don.t miss|editor.?s.? (picks?|choice)|"
     r"in pictures|around the web|from (around )?the web|also (on|in|read)|(read|see|watch) also|elsewhere|"
     r"latest( from)?|must[- ]reads?|sponsored links)\b[\w ,'’/&-]{0,40}:?$", "list of other stories"),
    (r"^(abstract|full text|body|text|load-date|section|length|dateline|document|"
     r"publication|subject|language of|word count)\W*$", "database label"),
    (r"\b(cookie|cookies|gdpr|ad ?block(er)?)\b.*\b(accept|policy|use|settings|disable|consent)\b",
     "cookie notice"),
    (r"^(accept|reject|manage|allow|decline|agree|ok|close|dismiss|menu|search|submit|cancel|"
     r"toggle|open|expand|collapse)( (all|cookies|menu|search|navigation|settings|more|this))*\W*$",
     "page control"),
    (r"^(updated|published|posted|modified)\b.{1,25}\bago$", "age or length"),
    (r"^(see|from|continued)\b.{0,40}\bpage [a-z]?\d+\W*$", "layout marker"),
    (r"^\W*\d+ (min(ute)?s?|hours?|days?|weeks?|months?)( ago| read| listen)\b", "age or length"),
    (r"^(estimated )?(reading|listening|viewing) time\b", "age or length"),
    (r"^(watch|listen|subscribe)\b.*\b(now|on|to)\b.*\b(ch\.|channel|tv|app|podcast|youtube)\b",
     "advertisement"),
    (r"^(get|subscribe)\b.*\b(free|issue|offer|cable|gift|trial)\b", "advertisement"),
    (r"^https?://\S+$|^www\.\S+$|^\S+@\S+\.\w+$|^@\w+$", "bare address"),
    (r"^(enter|your) (your )?(e-?mail|name|keyword)", "form field"),
    (r"^(got|have) (an? )?(story|tip|news|view)\b.*[?@]|^(report|spotted|see) (an?|any) (error|typo|mistake|ad)|^(send|give) (us )?(feedback|a tip)",
     "feedback link"),
    (r"^this (article|story|post) (is|was|has been) (originally |first )?(published|updated|"
     r"posted|archived|more than)\b", "publication notice"),
    (r"^[\W_]+$", "ornament"),
)  # fmt: skip

MENU = frozenset(
    """home archive archives search sponsors about us contact contacts news world politics business
    sport sports opinion opinions editorial editorials culture arts entertainment lifestyle life
    style travel health science technology tech education video videos photo photos pictures gallery
    galleries multimedia podcast podcasts radio tv live newsletter newsletters subscribe
    subscriptions login logout register account profile menu more weather jobs classifieds
    advertise advertising advertisers sitemap map help faq faqs feedback careers privacy terms
    cookies policy conditions legal disclaimer imprint support donate shop store events blog blogs
    forum forums community comments features analysis investigations economy markets money finance
    europe asia africa americas america middle east international national local regional russia
    ukraine china syria iran iraq israel usa uk us u.s. latest top stories trending popular
    press media team contribute rss feeds app apps mobile english русский français español deutsch
    العربية edition print e-paper today magazine books food music film movies games crosswords cars
    property real estate auto environment climate crime defense security & and the of our | / · •
    – - › »""".split()
)
MENU_SHARE = 0.75

# A notice no article's own prose would hold.
LEGAL = _table(
    (r"\ball rights reserved\b|(\bcopyright|©|\(c\)).{0,50}\b(19|20)\d\d\b",
     "copyright notice"),
    (r"\b(reproduc|redistribut|republish|retransmi|rewritten|reprint)\w*\b.{0,60}\b(permission|"
     r"consent|prohibited|forbidden|authori[sz]ation)", "reuse notice"),
    (r"\bmay not be (re)?(produc|print|publish|distribut|transmit|broadcast|us|writ|copi)\w+",
     "reuse notice"),
    (r"^(privacy|cookie) (notice|policy|settings)\b", "legal notice"),
    (r"^(reprint|republish|copyright|reuse)s?( and)? (permissions?|licen[sc]ing|information|this)\b",
     "reuse notice"),
    (r"\bassumes? no (responsibility|liability)|\b(is|are) not responsible for the (content|"
     r"accuracy|views)|\bno (responsibility|liability) (is|for)\b.{0,40}\b(content|accuracy|"
     r"advertis)", "disclaimer"),
    (r"\b(views?|opinions?|information) (expressed|presented|contained|published)\b.{0,90}\b(not|"
     r"may)\b.{0,25}\b(necessarily|represent|reflect)", "disclaimer"),
    (r"\b(do|does) not (necessarily )?(represent|reflect) the (views?|opinions?|position|"
     r"editorial)\b", "disclaimer"),
    (r"\b(opinions|views)( expressed)?\b.{0,40}\bare (their|his|her|solely|those of)\b.{0,30}(own|author|"
     r"writer|contributor)", "disclaimer"),
    (r"\bnot (currently )?accepting comments|\bcomments (are|have been) (closed|disabled|turned off)",
     "comment control"),
    (r"\bcomments?\b.{0,60}\b(will|may) be (removed|deleted|moderated|edited|published after)|"
     r"\b(registered|logged-in) (readers?|users?|members?) (may|can)\b", "comment control"),
    (r"\b(must|need to|have to) be (logged|signed) in\b|\b(log|sign) in to (comment|reply|post)\b",
     "comment control"),
    (r"\b(using|use of|quoting|reprint\w*|reproduc\w*)\b.{0,80}\b(link|reference|attribution)\b"
     r".{0,60}\b(obligatory|mandatory|required)\b", "reuse notice"),
    (r"\bfollow (us|our)\b.{0,40}\b(channel|page|app|feed|account)\b|\bthis (web)?site uses\b"
     r".{0,40}\bcookies\b", "publisher's notice"),
    (r"^we and our \w+ (store|use|process)\b|\bwe (value|respect) your privacy\b", "cookie notice"),
    (r"\byou are receiving this e-?mail\b|\btell us your (story|views?|experiences?)\b",
     "speaks to the reader"),
    (r"\benter your e-?mail\b|\b(delivered|straight|sent) to your inbox\b|\bunsubscribe at any time",
     "call to subscribe or follow"),
    (r"\bour (subscribers?|mailing list|privacy|advertis\w+|terms|cookies|journalism)\b.{0,80}\b"
     r"(privacy|sale|shar|subscri|respect|polic|support|reader)", "publisher's notice"),
    (r"\brespects? the privacy of\b|\bmailing list is not\b", "publisher's notice"),
    (r"\b(sharing|liking|commenting|saving|accessing|supporting)\b.{0,60}\bour content\b|"
     r"\bfor contacting us\b", "publisher's notice"),
    (r"\byou (agree|consent|accept) to (our|the|receive)\b|\bwe use cookies\b|\bby (using|"
     r"continuing|clicking|signing|subscribing)\b.{0,50}\byou\b", "legal notice"),
)  # fmt: skip

# The same, in words that the news may also be about.
LEGAL_TERMS = _table(
    (r"\b(terms (and conditions|of (use|service))|privacy (policy|notice|statement)|"
     r"cookie policy|user agreement|legal notice)\b", "legal notice"),
    (r"\b(registered (office|company|charity|trademark|in england)|trademarks? (of|are)|"
     r"isp number|media kit|published by arrangement|licen[sc]e (no|number))\b", "imprint"),
    (r"^[A-Z][^.]{2,60}\b(is|are) (an?|the) (member of|registered|trading name)\b|^[A-Z][^,]{2,40}, "
     r"a trading name of\b", "publisher's own description"),
    (r"\bthis (site|website|page) (is|uses|may|contains)\b|\bexternal (sites|links|websites)\b",
     "site notice"),
)  # fmt: skip

# A notice by its tone; prose may sound so as well.
NOTICE = _table(
    (r"\b(please|kindly) (note|contact|read|see|support|consider|send|visit|subscribe|share)\b",
     "speaks to the reader"),
    (r"\b(contact|follow|join|support|write to|e-?mail|visit|reach|help|tell) us\b|\bour (content|"
     r"website|site|readers|newsletter|team|newsroom|mission|work|coverage|reporting|channel)\b",
     "speaks of the publisher"),
    (r"\b(undesirable organi[sz]ation|foreign agent)\b", "notice of the publisher's standing"),
    (r"^[A-Z][^.]{2,40} (is|are) (the|a|an) (home|leading|independent|source|news|premier|daily|"
     r"weekly|online|platform|voice|non-?profit|award)\b", "publisher's own description"),
    (r"\b(first appeared|originally (appeared|published)|republished|cross-?posted|reprinted|"
     r"translated (from|by))\b", "publication notice"),
    (r"\b(you are|your|you can|you may)\b", "speaks to the reader"),
)  # fmt: skip

AGENCY = (
    r"(?:AP|A\.P\.|Associated Press|AFP|Agence France[- ]Presse|Reuters|REUTERS|EPA(?:-EFE)?|EFE|"
    r"ANSA|DPA|dpa|TASS|ITAR-TASS|Interfax|Sputnik|RIA Novosti|Xinhua|Kyodo|Anadolu(?: Agency)?|"
    r"UPI|PA(?: Wire| Media)?|Bloomberg|Getty(?: Images)?|Shutterstock|Alamy|Corbis|Rex(?: Features)?|"
    r"iStock|Wikimedia(?: Commons)?|NurPhoto|ZUMA(?: Press)?|Yonhap|CNN|BBC)"
)
PAPER = (
    r"(?:TIMES|POST|RECORD|HERALD|JOURNAL|NEWS|GUARDIAN|TRIBUNE|MAIL|TELEGRAPH|OBSERVER|STAR|SUN|"
    r"PRESS|GAZETTE|GLOBE|CHRONICLE|REVIEW|MAGAZINE|INDEPENDENT|STANDARD|COURIER|DISPATCH|MIRROR)"
)
CREDIT_WORDS = 12
CREDIT = re.compile(
    rf"""^\W{{0,3}}(?:
        (?i:©|\(c\)|copyright)\s+(?!.*\b(?:19|20)\d\d\b)\S.*
      | (?i:photos?|images?|pictures?|video|photograph(?:ed|s|er)?|graphic|illustration|file)
        \s?(?i:by|credits?|courtesy(?:\ of)?|via|source)?\s?(?i::|\bby\b|\bcourtesy\b|/).+
      | (?i:credits?|courtesy(?:\ of)?)\s?[:/]?\s.+
      | (?i:photo|image|picture|video)s?\ (?i:via|by|courtesy|credit)\b.+
      | {AGENCY}(?:\ photo|\ images|\ file)?\s?[/|]\s?\S.*
      | [A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]+){{1,3}}\s?[/|,]\s?(?:the\ )?{AGENCY}(?:[/,]\s?\S.*)?
      | (?:the\ )?{AGENCY}(?:\ (?:photo|images|file))
      | [A-Z]{{2,5}}/[A-Za-z]{{1,4}}
      | (?i:sources?)\s?:.+
      | (?i:image|photo|picture)\ (?i:source|credit|copyright),.+
      | [A-Z][A-Z.'’-]*(?:\ [A-Z][A-Z.'’-]*){{1,3}}\ FOR\ (?:THE\ )?(?:[A-Z]+\ ){{0,3}}{PAPER}
    )\W{{0,2}}$""",
    re.VERBOSE,
)
CAPTIONS = _table(
    (rf"\((?:{AGENCY})(?: photo| images)?\s?[/|,:–-].{{2,60}}\)\W*$|\((?:photo|image|picture|"
     r"credit|file|audio|video|supplied|handout|courtesy)\b[^)]{0,60}\)\W*$|\b(photo|picture|image|photograph|credit)s?( by| courtesy)?"
     rf"\s?[:/] ?[^.]{{2,50}}\W*$|\[[^\]]*{AGENCY}[^\]]*\]\W*$", "ends in a photo credit"),
    (r"\((file( photo)?|pictured?( (above|left|right|below|with|together)[^)]*)?|left|right|"
     r"cent(er|re)|above|l|r|c|2l|2r|archive)\)|\bfile (photo|picture|image)\b|^(pictured|"
     r"seen here|above|below|left|right)\s?[:,]|^(figure|fig|chart|table|map|graph(ic)?)\W{1,2}\d+\s?[.:]|^\W*(caption|image caption|photo caption|photo|image|picture)\s?:",
     "points at a picture"),
    (r"\b(is|are|was|were) (seen|pictured|shown|photographed)\b|\bin this (\w+ )?(\w+,? )?(file |"
     r"handout |undated |still |aerial )*(photo|picture|image|frame|handout|video grab|screenshot|"
     r"photograph)|\b(photo|picture|image|grab|screenshot|handout|photograph)\b.{0,30}\b(provided|"
     r"released|taken|shows?|showing|made available)\b", "speaks of a picture"),
)  # fmt: skip
CAPTION_LEAD = re.compile(
    r"\W*(?:(?:photo|image|picture|caption)\w*\s?:|(?:photo|image|picture|media) caption\b)",
    re.IGNORECASE,
)
PICTURED = re.compile(
    r"^(?:(?:an?|the|two|three|\w+ed|\w+an|\w+ian|some|people|soldiers?|protesters?|residents?|"
    r"supporters?|members?|fighters?|women|men|children)\b|[A-Z]).{0,70}\b(?:walks?|stands?|holds?|"
    r"poses?|attends?|speaks?|shakes?|looks?|gestures?|drops?|waves?|sits?|listens?|rides?|"
    r"carr(?:y|ies)|gathers?|inspects?|passe?s?|watch(?:es)?|arrives?|leaves?|reacts?|smokes?|"
    r"rises?|fl(?:y|ies)|points?|addresse?s?|meets?|greets?|take(?:s)? part|march(?:es)?|"
    r"prepares?|patrols?|embraces?|hugs?|lights?)\b",
    re.IGNORECASE,
)

# A thing and what of it, with no verb that would make it a sentence.
NO_SENTENCE = re.compile(
    r"^(?:The|An?) (?P<thing>[^,.;:]{3,60}), (?:which|where|who|whose)\b[^,;:]{8,90}$"
)

NAME = r"(?:[A-Z][\w'’.-]+|de|van|von|al|bin|ibn|el|da|del|la|le)"
PERSON = re.compile(
    r"^[A-Z][\w'’.-]*[a-z.](?: (?:[A-Z][\w'’.-]*|de|van|von|bin|al|el|da|del)){1,3}$"
)
PEOPLE = (  # a comma joins names only in a list that "and" ends: what else follows it is no name
    rf"[A-Z][\w'’.-]+(?: {NAME}){{1,3}}(?:(?:, [A-Z][\w'’.-]+(?: {NAME}){{1,3}})*,? (?:and|&|with) "
    rf"[A-Z][\w'’.-]+(?: {NAME}){{1,3}})?"
)
BYLINE = re.compile(
    rf"^\W{{0,3}}(?:(?i:(?:written|reported|posted|published|compiled|analysis|text|words|story)"
    rf"\s?(?:by\b|:))\s?:?\s|(?:written|story|report|reported|analysis|opinion|commentary|posted|published|"
    rf"author|words|text)s?\s?(?:by)?\s?:?\s|by:?\s|BY:?\s|By:?\s|From\s)(?P<names>{PEOPLE})"
    rf"(?P<rest>\W{{0,3}}$|\s?(?:[|,–—•/-]|\bfor\b|\bin\b|\bof\b|\bat\b)\s?.{{0,60}}$)",
)
REPORTERS = re.compile(
    r"^\W{0,3}(?:\w+ )?(?:(?:additional )?(?:reporting|writing|editing)) by\b.{0,200}$|"
    r"^.{3,200}\bcontributed (?:reporting|to this (?:report|story|article|piece))\b.{0,60}$",
    re.IGNORECASE,
)
POSTS = (
    r"editor|reporter|correspondent|columnist|author|journalist|writer|professor|lecturer|fellow|"
    r"director|analyst|researcher|contributor|commentator|producer|playwright|historian|"
    r"photographer|blogger|bureau chief|scholar|adviser|advisor|expert|founder|president"
)
BIOGRAPHY = re.compile(
    rf"^(?P<name>[A-Z][\w'’.-]+(?: {NAME}){{1,3}}),? (?:(?:is|was|has been|serves as|works as|"
    rf"covers?|writes|reports|joined|teaches|studies)\b.{{0,90}}\b(?:{POSTS})s?\b|(?:covers|writes "
    rf"(?:about|on|for)|reports (?:on|from|for))\b|.{{3,120}}\bis (?:an?|the|senior)\b.{{0,40}}"
    rf"\b(?:{POSTS})s?\b)|^(?:follow (?:him|her|them|@?\w+)|(?:he|she|they) (?:tweets?|can be "
    rf"(?:reached|found|followed))|(?:e-?mail|contact) (?:him|her|them|the author)|about the "
    rf"author)\b"
)
# Who wrote it, without a word that says so, as it stands under a title.
SIGNED = re.compile(
    rf"^(?:(?:Dr|Prof|Professor|Sir) )?(?P<names>{PEOPLE})"
    rf"(?P<post>, (?:[\w’'-]+ ){{0,4}}(?i:{POSTS}))?(?:,? (?:[\w’'-]+ ){{0,4}}(?i:staff|desk|"
    rf"{POSTS})s?)?$|"
    rf"^[A-Z][\w’'-]*(?:,? [A-Z][\w’'-]*){{0,5}},? (?i:reporters?|staff|correspondents?|bureau|"
    rf"newsroom|news desk|agency|monitoring)(?: (?:in|at) [A-Z]\w+)?$"
)
# What heads a box beside the text.
BOXES = frozenset(
    """analysis opinion comment commentary explainer explained profile background recommended
    exclusive review sponsored gallery related""".split()
)
# After such a line the article is over, whatever stands there.
ENDS = re.compile(
    r"^\W*ends\W*$|^#{2,}$|^-+ ?30 ?-+$|^--$|^comments?(?: ?\(\d+\))?:?$|^\d[\d,]* comments$|"
    r"^(?:reader|user)s?['’]? comments\b.{0,20}$|^sort(?:ed)? by\b.{0,20}$|^leave a (?:reply|comment)$|"
    r"^(?:view|join) the (?:conversation|discussion)$|^notes? (?:to|for) editors?\W*$",
    re.IGNORECASE,
)
NOTES = re.compile(
    r"^(?:(?:end)?notes?|footnotes|references|sources|notes and references)\W*$", re.IGNORECASE
)
NOTE = re.compile(r"^(?:\[\d+\]|\(\d+\)|\^|\d{1,3}[.)]\s|[¹²³*†])")
# A turn of a conversation written down, and the words that hand over to another's.
SPEAKER = re.compile(r"^(?P<who>[A-Z][A-Z.'’ -]{0,30}|(?:[A-Z][\w'’-]+ ?){1,4}):\s+\S")
HANDS_OVER = re.compile(
    r"\b(?:said|says|wrote|writes|added|told|stated|replied|asked|continued|answered|tweeted|posted|"
    r"follows|put it|reads?)\b[^.:]{0,40}:$"
)
DATELINE = re.compile(
    r"^[A-Z][A-Z.'’ -]{2,30}(?:, [\w.]+(?: \d{1,2})?)?(?: \([\w ./-]{2,40}\))?(?: -{1,2}| ?[–—]|--) ?[A-Z“\"]"
)

TEASER_LEAD = re.compile(
    r"^\W{0,3}(?:read(?: more| also| next)?|related(?: (?:article|story|stories|reading))?|"
    r"see(?: also| more)?|also(?: read)?|watch(?: also| more)?|listen|more(?: on this)?|"
    r"recommended|don.t miss|must[- ]read|opinion|explainer|in pictures|live|video|gallery|"
    r"background|further reading|also (?:in|on) .{2,30}?)\s?[:>»|–—]\s?\S|^» ?\S|^\W{0,3}(?:read more|see also|also read|"
    r"read also|related)\b.{8,}",
    re.IGNORECASE,
)

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DATE = re.compile(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{MONTH})(?:,?\s|\s,)(?P<year>(?:19|20)\d\d)"
    rf"|(?P<month2>{MONTH})\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s?,?\s(?P<year2>(?:19|20)\d\d)"
    r"|(?P<day4>\d{1,2})\.(?P<month4>\d{1,2})\.(?P<year4>(?:19|20)\d\d)"
    r"|(?P<year3>(?:19|20)\d\d)[-/.](?P<month3>\d\d)[-/.](?P<day3>\d\d)",
    re.IGNORECASE,
)
# What may stand beside a date on a line that is only a date.
DATE_REST = re.compile(
    r"\b(?:published|posted|updated|last|modified|created|first|issued|date|on|at|by|time|"
    r"mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?<![a-z])[ap]\.?m\b\.?|"
    r"\b(?:local|moscow|[a-z]{1,2}[sd]?t|gmt|utc|bst|cest|msk|aest|aedt)\b|"
    r"\d{1,2}[:.]\d\d(?::\d\d)?|[\W_]+",
    re.IGNORECASE,
)
UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)

HOLDER = re.compile(
    r"(?:©|\(c\)|copyright)[\s©,.:]*(?:\(c\)\s*)?"
    r"(?:(?:(?:19|20)\d\d)(?:\s?[-–]\s?(?:(?:19|20)\d\d|present))?[\s,.:]*(?:by\s+)?"
    r"(?P<name>(?-i:[A-Z])[\w&/'’ -]{1,48}?)\s*(?:[.,;|]|$|all rights)"
    r"|(?P<name2>(?-i:[A-Z])[\w&/'’ -]{1,48}?),? (?:19|20)\d\d\b)",
    re.IGNORECASE,
)
# What a company is called beyond the paper that it publishes.
COMPANY = re.compile(
    r"(?:,? (?:Publishing|Publishers|Publications|Media|Group|House|Cooperative|Company|Co|Inc|LLC|"
    r"Ltd|Limited|Corp|Corporation|Holdings?|GmbH|AS|AG|plc)\b\.?)+$"
)
SUBJECT = re.compile(
    r"(?:^|\b(?:presented|published|expressed|contained|appearing) (?:in|by|on) )(?:The )?"
    r"(?P<name>[A-Z][\w/&.'’-]*(?: [A-Z][\w/&'’-]*){0,3}) (?:is|are|has|have|assumes?|respects?|"
    r"may|does|do|reserves?)\b"
)

HEADLINE_VERBS = frozenset(
    """accuses admits agrees aims announces appears approves arrests arrives asks attacks backs bans
    becomes became begins blames blasts blocks boosts breaks brings calls can't cancels captures
    claims closes condemns confirms considers continues could creates criticizes cuts deals declares
    defends delays demands denies deploys destroys discovers dismisses doesn't doubts drops eyes
    faces fails fears feels fights finds fires forces gets gives goes grows halts has helps hits
    holds hopes insists introduces invites is issues joins keeps kills knows launches leads leaves
    lifts looks loses makes may meets must needs offers opens opposes orders passes plans pledges
    praises prepares proposes pushes puts quits raises reaches reacts refuses rejects releases
    remains reports resigns responds returns reveals rises rules says seeks seizes sees sends sets
    shows sides signs slams spends starts stays steps stops strikes suggests supports suspends takes
    talks targets tells tests threatens tries turns unveils urges visits vows wants warns wins won't
    withdraws will would are was were""".split()
)
STOPWORDS = frozenset(
    """a about after against all also an and any are as at be because been before being between both
    but by can could did do does down during each even for from had has have he her here him his how
    i if in into is it its it's just like may me might more most my no nor not now of off on once
    one only or other our out over own said says same she should so some such than that the their
    them then there these they this those through to too two under until up very was we were what
    when where which while who whom why will with would you your n't 's 't""".split()
)
