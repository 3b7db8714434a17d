"""Word tables that tell kinds of names apart where a data set does not.

They are few and safe on purpose: what they do not know keeps the type that the set gives. Forces
of a state count as government, as they do in sayso's own records.
"""

import re

# Whole names, in lower case, without a leading "the" or "U.S.".
NAMES = {
    "armed_group": """
        al qaeda, al-nusra, al-qaeda, al-qaeda in iraq, al-qaida, al qaeda in iraq, aqi,
        armed islamic group, boko haram, da'esh, dae'sh, daesh,
        democratic karen buddhist army, dkba, epr, eta, farc, free syrian army,
        gama'a al-islamiya, guardians of the cedars, hamas, hezb-i-islami, hezbollah,
        hizbollah, ira, irish republican army, isil, isis, islamic group, islamic jihad,
        islamic state, islamic state of iraq and levant, islamic state of iraq and the levant,
        khmer rouge, kurdistan workers party, kurdistan workers' party, ltte, peshmerga, pkk,
        popular revolutionary army, revolutionary united front, ruf, sdf, sla,
        south lebanon army, spla, syrian arab coalition, syrian democratic forces, taleban,
        taliban, tamil tigers, unita, ypg""",
    "government": """
        centcom, central command, cia, congress, downing street, duma, elysee, epa, fbi, fda,
        federal trade commission, food and drug administration, foreign office, fsb, ftc,
        house of commons, house of lords, house of representatives, irs, isf, kgb, kremlin,
        lower house, national security council, nsa, palestinian authority,
        palestinian self-rule authority, pentagon, sec, securities and exchange commission,
        slorc, state council, state duma, state law and order restoration council, treasury,
        upper house, uscentcom, usda, white house""",
    "outlet": """
        abc, afp, agence france-presse, al-jazeera, alsumaria, anp, ansa, ap,
        associated press, bbc, bloomberg, bta, canadian press, cbs, cnbc, cnn, daily variety,
        dawn, dpa, efe, folha de sao paulo, gazeta wyborcza, haaretz, hina, hurriyet, ina,
        interfax, irna, itar-tass, izvestia, jiji, kyodo, la presse, le figaro, le monde,
        mena, milliyet, nbc, nhk, novosti, ntv, nzpa, o globo, press trust of india, pravda,
        reuter, reuters, ria, rtrs, sana, tanjug, tass, tasr, united news of india, upi,
        xinhua, yedioth ahronoth, yonhap, zdf""",
}
# What tells wherever it stands in a name, in lower case; then what tells at its end alone.
WORDS = {
    "armed_group": """brigades|guerrillas?|militia|mujahideen|rebels?|
        liberation (army|front|tigers)|(republican|resistance|revolutionary) army""",
    "government": """cabinet|consulate|court of appeals|department|embassy|governments?|knesset|
        ministry|parliament|senate|supreme court""",
    "outlet": """broadcasting|gazette|herald|journal|news agency|newsdesk|newspaper|newsroom|radio|
        press agency|press association|shimbun|telegraph|television|times|tribune|tv""",
}
ENDINGS = {
    "government": """air force|armed forces|(?<!salvation )army|coast guard|court|marines|
        national guard|navy|police|security forces""",
    "outlet": "daily|free press|news|post",
}
# A firm, whatever else its name says: TV Azteca Inc, Government Housing Bank, Journal Co.
FIRM = re.compile(r"\b(ag|bank|club|co|company|corp|corporation|fc|gmbh|group|inc|ltd|nv|plc)\b")
_NEVER = "(?!)"  # matches nothing


def _one_of(words: str) -> str:
    return "|".join(word.strip() for word in words.split("|"))


_WHOLE = {
    " ".join(name.split()): kind for kind, names in NAMES.items() for name in names.split(",")
}
_TELLING = {
    kind: re.compile(rf"\b({_one_of(words)})\b|\b({_one_of(ENDINGS.get(kind, _NEVER))})$")
    for kind, words in WORDS.items()
}


def of_organisation(name: str) -> str:
    """What kind an organisation is by its name: armed_group, government, outlet or organisation."""
    plain = " ".join(name.lower().replace("’", "'").split())
    plain = re.sub(r"^(the )?((u\.s\.|us) )?", "", plain)
    if plain in _WHOLE:
        return _WHOLE[plain]
    if FIRM.search(plain):
        return "organisation"
    return next((kind for kind, told in _TELLING.items() if told.search(plain)), "organisation")


# Seats that sets call places and news quotes as governments.
SEATS = frozenset({"white house", "kremlin", "downing street", "pentagon", "elysee"})

# States, which some sets take for organisations when they act.
STATES = frozenset(
    name.strip()
    for name in """
    afghanistan, algeria, america, argentina, armenia, australia, austria, azerbaijan, bahrain,
    bangladesh, belarus, belgium, bosnia, brazil, britain, bulgaria, canada, chile, china, colombia,
    croatia, cuba, cyprus, czech republic, denmark, egypt, emirates, england, estonia, ethiopia,
    finland, france, georgia, germany, greece, hungary, iceland, india, indonesia, iran, iraq,
    ireland, israel, italy, japan, jordan, kazakhstan, kenya, kosovo, kurdistan, kuwait, latvia,
    lebanon, libya, lithuania, luxembourg, malaysia, mexico, morocco, netherlands, new zealand,
    nigeria, north korea, norway, oman, pakistan, palestine, philippines, poland, portugal, qatar,
    romania, russia, saudi arabia, scotland, serbia, singapore, slovakia, slovenia, somalia,
    south africa, south korea, soviet union, spain, sudan, sweden, switzerland, syria,
    syrian arab republic, taiwan, tajikistan, thailand, tunisia, turkey, turkmenistan, u.k., u.s,
    u.s., uae, uganda, uk, ukraine, united arab emirates, united kingdom, united states,
    united states of america, us, usa, uzbekistan, venezuela, vietnam, west, yemen, zimbabwe
    """.split(",")
)

# Adjectives and names of peoples by state, region or ethnic group; plural forms are made by rule.
PEOPLES = """
    abkhazian afghan african afrikaner albanian algerian american angolan arab arabian argentine
    argentinian armenian asian australian aussie austrian azerbaijani azeri bahamian bahraini
    bangladeshi basque bavarian bedouin belarusian belarussian belgian belizean beninese bengali
    bermudian bhutanese bolivian bosnian botswanan brazilian breton briton british bruneian
    bulgarian burmese burundian californian cambodian cameroonian canadian catalan caucasian
    chadian chechen chilean chinese colombian congolese corsican croat croatian cuban cypriot czech
    dane danish djiboutian dominican dutch ecuadorean ecuadorian egyptian english eritrean estonian
    ethiopian eurasian european fijian filipino finn finnish flemish french gabonese gambian
    georgian german ghanaian greek grenadian guatemalan guinean guyanese haitian hispanic honduran
    hungarian hutu icelandic indian indonesian ingush iranian iraqi irish israeli italian ivorian
    jamaican japanese jordanian kashmiri kazakh kenyan korean kosovar kurd kurdish kuwaiti kyrgyz
    lao laotian latvian lebanese liberian libyan lithuanian luxembourger macedonian malagasy
    malawian malay malaysian maldivian malian maltese mauritanian mauritian mexican moldovan
    monegasque mongolian montenegrin montserratian moroccan mozambican namibian nepalese nepali
    nicaraguan nigerian nigerien norwegian omani ossetian pakistani palestinian panamanian
    paraguayan parisian pashtun persian peruvian philippine pole polish portuguese punjabi qatari
    quebecer queenslander romanian russian rwandan salvadoran samoan sardinian saudi scot scottish
    senegalese serb serbian seychellois sicilian sikkimese singaporean slav slovak slovakian slovene
    slovenian somali soviet spaniard spanish sudanese surinamese swazi swede swedish swiss syrian
    tahitian taiwanese tajik tamil tanzanian tatar texan thai tibetan timorese togolese tongan
    trinidadian tunisian turk turkish turkmen tutsi ugandan uighur ukrainian uruguayan uzbek
    venezuelan vietnamese welsh yazidi yemeni yugoslav zairean zambian zimbabwean zulu
"""
MEN = "dutch english french irish scots welsh".split()  # with -man, -men, -woman, -women
# What goes before a people's name: South African, Bosnian Serb, S. Korean, Sri Lankan.
BEFORE = frozenset(
    """central costa east eastern el ethnic iraqi latin new north northern puerto s. n. saudi sierra
    south southern sri w. west western""".split()
)
AFTER_THOSE = frozenset("leonean lankan rican zealander islander".split())

_PEOPLES = frozenset(
    PEOPLES.split() + [f"{p}{m}" for p in MEN for m in ("man", "men", "woman", "women")]
)


def is_people(name: str) -> bool:
    """Whether a name is that of a people, or its adjective: Iraqi, South Koreans, Arab-Israeli."""
    words = name.lower().replace("-", " ").replace(".", ". ").split()
    if not words:
        return False
    *before, last = words
    named = _is_people(last) or (bool(before) and last.removesuffix("s") in AFTER_THOSE)
    return named and all(word in BEFORE or _is_people(word) for word in before)


def _is_people(word: str) -> bool:
    return word in _PEOPLES or (word.endswith("s") and word[:-1] in _PEOPLES)
