"""What befalls people: by fate the words that tell it, and how they stand to those counted.

Entries are patterns, set apart by commas; a blank stands for white space. Where two fates have an
entry for the same words, the one told first here wins: "shot dead" is killed, "shot" is injured.
"""

from sayso.records import Fate

_TO_HOSPITAL = (
    r"(?:(?:taken|rushed|flown|airlifted|transported|admitted|driven|brought|sent|carried) )?"
    r"to (?:an? |the )?(?:[\w.-]+ )?(?:[\w.-]+ )?(?:[\w.-]+ )?"
    r"(?:hospitals?|(?:medical|trauma) (?:center|centre)s?|emergency room)"
)
_INJURIES = r"(?:[\w-]+ )?(?:[\w-]+ )?(?:injur(?:y|ies)|wounds?|burns)"

# What befalls people alone, so that nouns that are in no table are taken for people.
SURE: frozenset[Fate] = frozenset(["killed", "injured", "arrested", "kidnapped"])
# Said of those counted: "12 dead", "were shot dead".
STATES: dict[Fate, str] = {
    "killed": r"""dead, killed, slain, murdered, massacred, executed, assassinated, beheaded,
        slaughtered, shot dead, shot and killed, shot fatally, gunned down, deceased, martyred,
        fatally (?:shot|wounded|injured|stabbed|hit|struck), mortally wounded, pronounced dead,
        (?:shot|stabbed|beaten|burned|burnt|hacked|crushed|stoned|trampled|tortured|put) to death,
        (?:burned|burnt|buried) alive, electrocuted, drowned, lynched, hanged, incinerated,
        asphyxiated, suffocated, beaten and killed""",
    "injured": rf"""injured, wounded, hurt, maimed, mutilated, shot and (?:wounded|injured), shot,
        stabbed, knifed, burned, burnt, beaten, paraly[sz]ed, hospitali[sz]ed, in intensive care,
        in (?:a )?(?:\w+ but )?(?:critical|serious|stable|fair|good|guarded) (?:\w+ )?condition,
        in (?:a |the )?hospital, (?:being )?treated (?:for|at|in), {_TO_HOSPITAL},
        (?:struck|hit) by (?:a |stray )?(?:bullets?|gunfire|shrapnel)""",
    "missing": "missing, unaccounted for, disappeared, lost at sea, feared drowned, swept away",
    "displaced": """displaced, homeless, evacuated, uprooted, to evacuate, to flee,
        forced to (?:flee|leave), (?:(?:driven|forced) )?(?:out of|from) their homes,
        to (?:flee|leave) their homes, fled their homes""",
    "arrested": """arrested, detained, jailed, imprisoned, apprehended, captured, nabbed,
        rounded up, locked up, (?:(?:taken into|held in) )?custody, in (?:custody|detention),
        (?:placed )?under arrest, behind bars, incarcerated""",
    "kidnapped": """kidnapp?ed, abducted, (?:taken|held|seized) (?:as )?(?:hostages?|captive),
        hostage, captive""",
    "affected": """affected, infected, sickened, stranded, trapped, poisoned, quarantined, ill,
        sick, taken ill, fallen ill, without (?:power|electricity|water|food|shelter), cut off,
        in need of (?:food |medical |urgent )?(?:aid|help|assistance), marooned, starving,
        malnourished""",
}
# They need no "were" and take no object: "12 died".
DOES: dict[Fate, str] = {
    "killed": """died, dies, die, dying, dead, perish(?:ed)?, drown(?:ed|ing)?, succumbed,
        los(?:t|e|ing) (?:their|his|her) (?:life|lives), (?:did not|didn't) survive,
        killed (?:themselves|himself|herself), commit(?:s|ted)? suicide,
        took (?:their|his|her) own li(?:fe|ves),
        fell to (?:their|his|her) deaths?, (?:bled|burned|froze|starved) to death,
        (?:were|was) among (?:the|those) (?:dead|killed|victims)""",
    "injured": rf"""(?:suffer|sustain|receiv)(?:ed|ing)? (?:from )?{_INJURIES},
        with (?:a )?(?:gunshot|stab|shrapnel|bullet) wounds?,
        (?:were|was) among (?:the|those) (?:wounded|injured)""",
    "missing": """disappeared, vanished, (?:went|gone|go) missing,
        (?:were|was) among the missing""",
    "displaced": """fle(?:d|e|eing) (?:their homes|the (?:fighting|violence|country|region)
        |abroad|to|across|into|from), (?:have|had) fled, (?:left|lost|abandoned) their homes,
        evacuated, became homeless""",
    "affected": """(?:fell|fallen|became|got) (?:ill|sick), lost (?:power|electricity), lack food,
        need (?:food |medical |urgent )?(?:help|aid|food|assistance), tested positive""",
}
# Those counted are the object: "killing at least 12".
MAKES: dict[Fate, str] = {
    "killed": r"""kill(?:s|ed|ing)?, sla(?:y|ys|ying), slew, murder(?:s|ed|ing)?,
        massacr(?:e|ed|es|ing), execut(?:e|ed|es|ing), assassinat(?:e|ed|es|ing),
        behead(?:s|ed|ing)?, slaughter(?:s|ed|ing)?, sho(?:t|ots?|oting) dead,
        gun(?:s|ned|ning)? down, sho(?:t|ots?|oting) and kill(?:s|ed|ing),
        sho(?:t|ots?|oting) to death, fatally (?:sho(?:t|ots?|oting)|stab(?:s|bed|bing)),
        stabbed to death, hang(?:ed|ing), lynch(?:ed|ing), drown(?:ed|ing),
        (?:claim(?:s|ed|ing)?|t(?:ook|aken?|aking)|cost(?:ing)?) the lives of""",
    "injured": """injur(?:e|es|ed|ing), wound(?:s|ed|ing)?, hurt(?:s|ing)?, maim(?:s|ed|ing)?,
        sho(?:t|ots|oting), stab(?:s|bed|bing), sho(?:t|ots?|oting) and (?:injur|wound)(?:ed|s|ing),
        hospitali[sz](?:ed|ing), hit""",
    "displaced": """displac(?:e|es|ed|ing), uproot(?:s|ed|ing)?, evacuat(?:e|es|ed|ing)""",
    "arrested": """arrest(?:s|ed|ing)?, detain(?:s|ed|ing)?, jail(?:s|ed|ing)?, imprison(?:ed|ing)?,
        captur(?:e|es|ed|ing), nab(?:s|bed|bing)?, apprehend(?:s|ed|ing)?, round(?:ed|ing) up""",
    "kidnapped": """kidnapp?(?:s|ed|ing)?, abduct(?:s|ed|ing)?, t(?:ook|aken?|aking) (?:hostage
        |captive)""",
    "affected": """infect(?:s|ed|ing)?, sicken(?:s|ed|ing)?, strand(?:s|ed|ing), trap(?:ped|ping)?,
        affect(?:s|ed|ing)?, poison(?:s|ed|ing)?""",
}
# Nouns before those counted: "the bodies of 5 men".
OF: dict[Fate, str] = {
    "killed": """deaths?, killings?, murders?, massacre, bod(?:y|ies), corpses?, remains,
        assassinations?, executions?, slayings?, slaughter, loss, beheadings?, lynchings?,
        funerals?, drownings?, (?:fatal|deadly) (?:shooting|stabbing|beating)s?,
        suicides?, homicides?""",
    "injured": "injur(?:y|ies), wounding, shootings?, stabbings?",
    "missing": "disappearances?",
    "displaced": "exodus, displacement, evacuation",
    "arrested": "arrests?, detentions?, capture, imprisonment, jailing",
    "kidnapped": "kidnapp?ings?, abductions?",
    "affected": "infections?, poisoning",
}
# Counted themselves: "12 deaths". A casualty may be killed or injured.
NOUNS: dict[Fate, str] = {
    "killed": """deaths?, fatalit(?:y|ies), bod(?:y|ies), corpses?, dead, killings?, murders?,
        homicides?, slayings?, drownings?, executions?, fatal injuries""",
    "injured": "injur(?:y|ies), wounded, injured, woundings",
    "casualty": "casualt(?:y|ies)",
    "missing": "disappearances",
    "displaced": "evacuees, displaced (?:people|persons), displaced",
    "arrested": "arrests?, detainees?, detentions",
    "kidnapped": "hostages?, captives?, abductees, kidnapp?ings?, abductions",
    "affected": "infections",
}
