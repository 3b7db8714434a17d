"""The words that numbers are told with, as tables."""

from typing import Literal

from sayso.resolve.dates.words import NUMBERS as SMALL
from sayso.resolve.quantities.patterns import listed

CARDINALS: dict[str, float] = {"zero": 0.0} | {
    word: float(n) for word, n in SMALL.items() if word not in ("a", "an")
}
SCALES: dict[str, float] = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
# Written after figures, most without a blank; "m" may be metres.
LETTERS: dict[str, float] = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}

# From the least that the word can mean to where a writer takes the next greater word: two dozen
# and more are "dozens" until there are a hundred. "Several" and "a few" end below ten, from where
# on people count in dozens.
VAGUE: dict[str, tuple[float, float | None]] = {
    "dozens": (24, 99),
    "scores": (40, 99),
    "hundreds": (200, 999),
    "thousands": (2000, 9999),
    "tens of thousands": (20_000, 99_999),
    "hundreds of thousands": (200_000, 999_999),
    "millions": (2e6, 9_999_999),
    "tens of millions": (2e7, 99_999_999),
    "hundreds of millions": (2e8, 999_999_999),
    "billions": (2e9, 9_999_999_999),
    "tens of billions": (2e10, 99_999_999_999),
    "hundreds of billions": (2e11, 999_999_999_999),
    "several": (3, 9),
    "a few": (3, 9),
    "a handful of": (3, 9),
    "a couple of": (2, 2),
    "a couple": (2, 2),
    "multiple": (2, None),
    "numerous": (3, None),
}
# These are as exact as figures.
PAIRS = {"a pair of": 2.0, "both": 2.0}

PARTS: dict[str, float] = {
    "half": 1 / 2,
    "one half": 1 / 2,
    "a third": 1 / 3,
    "one third": 1 / 3,
    "two thirds": 2 / 3,
    "a quarter": 1 / 4,
    "one quarter": 1 / 4,
    "three quarters": 3 / 4,
    "a fifth": 1 / 5,
    "one fifth": 1 / 5,
    "two fifths": 2 / 5,
    "three fifths": 3 / 5,
    "four fifths": 4 / 5,
    "a tenth": 1 / 10,
    "one tenth": 1 / 10,
}

# What a hedge makes of a number: its lower or its upper bound, in or out, or about it.
Bound = Literal["exact", "about", "least", "over", "most", "under", "near"]
HEDGES: dict[str, Bound] = {}
_HEDGES: dict[Bound, str] = {
    "least": """at least, no fewer than, no less than, not less than, not fewer than, a minimum of,
        as few as, at the very least, at the least""",
    "over": """more than, over, well over, just over, slightly more than, upwards of, upward of,
        in excess of, greater than, exceeding, slightly over, far more than, much more than,
        well more than, topped, topping, surpassed, exceeded""",
    "most": """up to, as many as, as much as, as high as, at most, no more than, not more than,
        a maximum of, at the most""",
    "under": """fewer than, less than, under, well under, slightly less than,
        slightly fewer than, far fewer than, far less than""",
    "near": """nearly, almost, close to, just under, approaching, nearing, just short of,
        not quite, just below""",
    "about": """about, around, some, roughly, approximately, an estimated, estimated, circa,
        perhaps, maybe, possibly, something like, in the region of, in the neighborhood of,
        in the neighbourhood of, an average of, on average, somewhere around, as little as""",
    "exact": """exactly, just, only, a mere, a total of, another, an additional, a further,
        all, precisely, a combined, a record""",
}
for _bound, _table in _HEDGES.items():
    HEDGES |= dict.fromkeys(listed(_table), _bound)
AFTER: dict[str, Bound] = {
    "or more": "least",
    "plus": "least",
    "at least": "least",
    "or so": "about",
    "odd": "about",
    "or fewer": "most",
    "or less": "most",
    "at most": "most",
}

CURRENCIES = {
    "$": "dollar",
    "US$": "dollar",
    "U.S. $": "dollar",
    "USD": "dollar",
    "A$": "Australian dollar",
    "AU$": "Australian dollar",
    "C$": "Canadian dollar",
    "CA$": "Canadian dollar",
    "NZ$": "New Zealand dollar",
    "HK$": "Hong Kong dollar",
    "S$": "Singapore dollar",
    "R$": "real",
    "€": "euro",
    "EUR": "euro",
    "£": "pound",
    "GBP": "pound",
    "¥": "yen",
    "₹": "rupee",
    "Rs": "rupee",
    "Rs.": "rupee",
    "₽": "rouble",
    "₪": "shekel",
    "₺": "lira",
    "₩": "won",
}

# By unit, the words that it is written with after a number.
_UNITS: dict[str, str] = {
    "percent": "percent, per cent, %, pct",
    "percentage point": "percentage point, percentage points",
    "dollar": "dollars, dollar, US dollars, U.S. dollars, American dollars",
    "euro": "euros, euro",
    "pound": "pounds, pounds sterling",
    "cent": "cents",
    "yen": "yen",
    "yuan": "yuan, renminbi",
    "rupee": "rupees",
    "rouble": "roubles, rubles",
    "franc": "francs",
    "peso": "pesos",
    "lira": "lira, liras",
    "dinar": "dinars",
    "riyal": "riyals, rials",
    "shekel": "shekels",
    "krona": "kronor, kroner",
    "kilometre": "kilometres, kilometers, kilometre, kilometer, km, kms",
    "metre": "metres, meters, metre, meter",
    "centimetre": "centimetres, centimeters, centimetre, centimeter, cm",
    "millimetre": "millimetres, millimeters, mm",
    "mile": "miles, mile",
    "nautical mile": "nautical miles, nautical mile",
    "yard": "yards, yard",
    "foot": "feet, foot, ft",
    "inch": "inches, inch",
    "square kilometre": "square kilometres, square kilometers, sq km, km2",
    "square mile": "square miles, square mile, sq miles",
    "square metre": "square metres, square meters, sq m",
    "square foot": "square feet, sq ft",
    "cubic metre": "cubic metres, cubic meters",
    "cubic foot": "cubic feet",
    "acre": "acres, acre",
    "hectare": "hectares, hectare",
    "tonne": "tonnes, tonne, metric tons",
    "ton": "tons, ton",
    "kilogram": "kilograms, kilogrammes, kilos, kilogram, kilo, kg",
    "gram": "grams, grammes",
    "ounce": "ounces, ounce",
    "litre": "litres, liters",
    "gallon": "gallons, gallon",
    "barrel": "barrels, barrel",
    "degree": "degrees, degree, °C, °F, °",
    "mile an hour": "miles per hour, mph, miles an hour",
    "kilometre an hour": "kilometres per hour, kilometers per hour, kph, km/h, kilometres an hour",
    "megawatt": "megawatts, MW",
    "kilowatt": "kilowatts",
}  # fmt: skip
UNITS = {word.lower(): unit for unit, table in _UNITS.items() for word in listed(table)}
# Of a mass where the substance follows: "500 pounds of explosives".
WEIGHT = "pound of weight"
# What "12m" is followed by where it is metres.
DIMENSIONS = listed("wide, deep, long, high, tall, across, away, below, above, from, square, thick")

# A person's noun, in the singular; of -man the plural is -men.
PERSONS = frozenset(
    """
    person man woman boy girl child kid baby infant toddler teen teenager youth adult adolescent
    student pupil schoolgirl schoolboy schoolchild teacher professor
    civilian resident villager local inhabitant citizen national foreigner tourist visitor
    pedestrian bystander passerby motorist cyclist biker driver passenger commuter traveler
    traveller pilgrim worshiper worshipper shopper customer guest spectator fan player athlete
    footballer soldier troop serviceman servicewoman marine sailor airman pilot officer policeman
    policewoman cop deputy trooper patrolman guard guardsman conscript recruit cadet commando
    paratrooper commander general colonel major captain lieutenant sergeant corporal private
    peacekeeper gendarme constable inspector agent contractor bodyguard
    militant fighter rebel insurgent terrorist extremist jihadi jihadist islamist guerrilla
    militiaman gunman bomber attacker assailant suspect shooter sniper robber thief burglar
    kidnapper hijacker pirate criminal gangster smuggler trafficker looter rioter subversive
    separatist combatant mercenary warrior assassin killer murderer culprit perpetrator
    protester protestor demonstrator marcher activist campaigner striker dissident supporter
    opponent sympathizer loyalist partisan
    prisoner inmate detainee convict captive hostage refugee migrant immigrant
    evacuee survivor victim casualty fatality patient
    doctor nurse medic paramedic physician surgeon midwife firefighter fireman rescuer responder
    volunteer worker laborer labourer employee staffer miner farmer peasant fisherman fisher
    shepherd builder engineer technician mechanic electrician trader merchant vendor shopkeeper
    businessman businesswoman banker lawyer attorney judge prosecutor clerk
    journalist reporter photographer cameraman correspondent editor blogger
    official diplomat ambassador envoy minister lawmaker senator congressman congresswoman
    representative councillor councilor councilman mayor governor president politician candidate
    leader chief director manager executive aide adviser advisor spokesman spokeswoman delegate
    negotiator witness expert analyst scientist researcher scholar monitor observer inspector
    priest bishop nun monk imam cleric pastor rabbi missionary preacher seminarian jesuit
    mother father parent son daughter brother sister sibling husband wife spouse widow orphan
    relative cousin uncle aunt nephew niece grandson granddaughter grandchild grandmother
    grandfather grandparent friend neighbor neighbour colleague roommate girlfriend boyfriend
    family household couple twin newborn
    crewman crewmember member follower voter taxpayer consumer reader viewer user subscriber
    actor singer musician artist dancer writer author
    american european african asian briton muslim christian jew sunni shiite shia kurd arab
    hindu sikh buddhist catholic protestant turk pole serb swede finn croat
    palestinian israeli syrian iraqi iranian afghan russian ukrainian egyptian libyan yemeni
    lebanese pakistani indian chinese japanese korean german frenchman englishman dutchman
    italian spaniard greek mexican colombian salvadoran guatemalan nicaraguan honduran peruvian
    bolivian chilean brazilian venezuelan cuban haitian somali sudanese nigerian kenyan ethiopian
    saudi jordanian tunisian algerian moroccan canadian australian swiss uzbek chechen
    houthi individual human homeowner tenant landlord mourner demonstrator striker reveler
    reveller diner clubber hiker climber swimmer skier runner bather camper sightseer
    democrat republican conservative liberal socialist communist leftist veteran juror minor
    adult male female senior elder old-timer breadwinner dissenter defector deserter
    """.split()
)
# Nouns for people that are many without an ending.
PEOPLE = frozenset(
    """people men women children police troops personnel staff crew persons folk infantry cavalry
    clergy gentry others lives souls """.split()
)
# Other nouns that are many without an -s.
MANY = frozenset(
    "cattle sheep fish deer livestock poultry aircraft feet teeth mice media bacteria data".split()
)

# Words that no noun phrase goes on over.
STOPS = frozenset(
    """
    a an the this that these those his her its their our your my some any each every
    in on at by for from to with without within into onto over under of off out up down about
    against among amid between through throughout during before after since until till near across
    along around behind beside beyond despite inside outside per via as like than toward towards
    and or but nor so yet if when while where which who whom whose why how because although though
    is are was were be been being am has have had having do does did done will would shall should
    can could may might must not never also only just already still then there here now later ago
    soon together apart alone away back home yesterday today tonight tomorrow overnight
    he she it they we you i him them us me himself herself itself themselves
    said says say told tells tell added reported reports announced claimed according including
    plus both either neither all more most much many such so-called again once twice even
    died dies die dying fled flee flees left went go goes came come comes got get gets took take
    takes made make gave give found held hold holds kept keep began ran lost won saw fell rose
    stood sat lay lived live work works worked remain remains remained stay became become
    want wants wanted need needs needed seem appear appeared face faces faced suffered sustained
    threw drove fought struck hit brought sent met spoke led grew broke drew flew stole bought sold
    paid knew kept put became won began
    received carried opened fired launched attacked stormed entered arrived escaped returned
    versus vs et al etc several few dozens scores hundreds thousands millions billions half
    """.split()
)
# What a count of them is no count of: lengths of time have their own records.
TIMES = frozenset(
    """second minute hour day weekend week fortnight month year decade century centurie
    season quarter night morning evening afternoon weekday semester times time""".split()
)
