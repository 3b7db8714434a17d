"""PLOVER's contexts: what an event has to do with, told by the words of the sentences that tell it.

The thirty-seven of chapter 4 of its manual, but for political institutions, which no word tells.
No set has gold contexts, so that nothing is measured here: the table holds only words that are
seldom said of anything else.
"""

import re
from collections.abc import Iterable, Mapping

from sayso.records import Span
from sayso.sentences import around

# Beginnings of words, apart by commas; "=" before a whole word.
WORDS: Mapping[str, str] = {
    "military": "army,armies,armed forces,air force,navy,naval,=marines,military,warplane,warship,"
    "=troops,soldier,battalion,brigade,artillery,airstrike,air strike,fighter jet,frigate,=general",
    "intelligence": "espionage,=spy,=spies,spying,intelligence service,intelligence agenc,"
    "secret service,surveillance,=CIA,=Mossad,=MI6,=FSB,wiretap",
    "executive": "=president,prime minister,=premier,chancellor,cabinet,head of state,junta,=coup,"
    "White House,Kremlin,=minister",
    "legislative": "parliament,lawmaker,senator,=senate,congress,=deputies,legislat,lower house,"
    "upper house,=MP,=MPs",
    "election": "election,electoral,=vote,=voters,=ballot,polling,referend,campaign trail,"
    "=candidate,=candidates,runoff,by-election",
    "pro_democracy": "pro-democracy,democratic reform,free elections,civilian rule,"
    "transition to democracy",
    "pro_autocracy": "=coup,martial law,state of emergency,one-party,dictatorship,"
    "president for life",
    "economic": "econom,=trade,tariff,=sanctions,inflation,=budget,=loan,=loans,=debt,currency,"
    "=export,=exports,=imports,investment,=wages,unemploy,central bank,=IMF,World Bank",
    "legal": "=court,=courts,=judge,=judges,tribunal,prosecut,lawsuit,=sued,=trial,verdict,"
    "convict,indict,=lawyer,=lawyers,=sentenced,extradit,subpoena",
    "reparations": "reparation,compensation for,compensate",
    "human_rights": "human rights,war crime,crimes against humanity,abuses,genocide",
    "rights_freedoms": "press freedom,freedom of,free speech,censor,=rights activist,civil rights,"
    "political prisoner,journalist,demonstrat,=rally,=rallies",
    "repression": "crackdown,tear gas,rubber bullet,riot police,political prisoner,disappear,"
    "dissident",
    "human_security": "famine,hunger,malnutrition,food aid,drinking water,shelter,siege,besieg",
    "gender": "women's,gender,=rape,=raped,girls' school,sexual violence,abortion,feminis",
    "lgbt": "=gay,=lesbian,transgender,homosexual,=LGBT,same-sex",
    "religion_ethnicity": "christian,muslim,moslem,islamic,jewish,=jews,hindu,buddhist,sunni,shia,"
    "shiite,mosque,=church,churches,ethnic,=tribe,=tribal,=clan,kurdish,rohingya,sectarian",
    "inequality": "inequalit,poverty,=caste,minimum wage",
    "diplomatic": "ambassador,embass,consul,diplomat,foreign minist,envoy,=treaty,summit,"
    "secretary of state,United Nations,peace talks",
    "territory": "annex,=border,=borders,territor,sovereignty,occupied,disputed region,secession,"
    "separatis",
    "peacekeeping": "peacekeep,blue helmet,ceasefire monitor,=UNIFIL,=MONUSCO",
    "health": "hospital,=doctors,=disease,epidemic,pandemic,vaccin,cholera,ebola,covid,=HIV",
    "asylum": "asylum,refugee",
    "migration": "migrant,migration,immigra,deport",
    "disasters": "earthquake,=quake,hurricane,cyclone,typhoon,=flood,=floods,flooding,drought,"
    "tsunami,wildfire,landslide",
    "natural_resource": "=oil,natural gas,=gas field,pipeline,=mine,=mines,mining,diamond,timber,"
    "fisher,refinery",
    "environment": "climate,pollution,emission,environmental,deforest,conservation",
    "technology": "satellite,semiconductor,artificial intelligence,=5G,telecom,social media",
    "terrorism": "terror,suicide bomb,al-Qaeda,al Qaeda,Islamic State,=ISIL,=ISIS,Boko Haram,"
    "al-Shabaab,jihadi",
    "cbrn": "nuclear,chemical weapon,chlorine,sarin,nerve agent,biological weapon,uranium,"
    "plutonium",
    "cyber": "hack,cyber,malware,ransomware,data breach",
    "misinformation": "disinformation,misinformation,fake news,propaganda,false reports",
    "crime": "murder,robber,theft,=gang,=gangs,mafia,burglar,homicide,kidnap,shooting",
    "corruption": "corrupt,brib,embezzl,graft,money launder,kickback",
    "illegal_drugs": "cocaine,heroin,cannabis,marijuana,drug traffick,narcotic,cartel,opium",
    "trafficking": "human traffick,people smuggl,traffickers,smuggler",
}


def _pattern(words: str) -> re.Pattern[str]:
    parts = [
        rf"{re.escape(word[1:])}\b" if word.startswith("=") else re.escape(word)
        for word in words.split(",")
    ]
    return re.compile(rf"\b(?:{'|'.join(parts)})", re.IGNORECASE)


_PATTERNS = {name: _pattern(words) for name, words in WORDS.items()}


def contexts(spans: Iterable[Span], text: str) -> tuple[str, ...]:
    """The contexts of an event, in the manual's order, by the sentences at some places."""
    said = " ".join(text[slice(*around(text, span.begin, span.end))] for span in spans)
    return tuple(name for name, pattern in _PATTERNS.items() if pattern.search(said))
