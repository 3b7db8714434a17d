"""What resolving knows about words: tables, each a judgement that a reader of news could review."""

from sayso.records import SourceKind

# Honorifics come before a surname and are no part of a name; their gender, where they tell one.
HONORIFICS = {
    **dict.fromkeys(("Mr.", "Mr", "Sir", "Lord"), "m"),
    **dict.fromkeys(("Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Lady", "Dame"), "f"),
    **dict.fromkeys(("Dr.", "Dr", "Prof."), ""),
}

# Capitalised words that end a title: what follows in the same run of capitals is a person.
TITLES = frozenset(
    """President Vice-President Premier Chancellor Minister Secretary Undersecretary Ambassador
    Senator Sen. Sens. Representative Rep. Reps. Congressman Congresswoman Governor Gov. Mayor
    General Gen. Lieutenant Lt. Colonel Col. Major Maj. Captain Capt. Admiral Adm. Commander
    Commodore Brigadier Brig. Marshal Sergeant Sgt. Judge Justice Speaker Leader Chairman
    Chairwoman Chairperson Chair Chief Director Commissioner Representative Spokesman Spokeswoman
    Spokesperson King Queen Prince Princess Emir Sultan Sheikh Shah Pope Cardinal Archbishop
    Bishop Rabbi Imam Ayatollah Mullah Patriarch Rev. Father Sister Professor Attorney Prosecutor
    Inspector Detective Officer Deputy MP MEP Envoy Consul Taoiseach Czar Tsar Nominee Candidate
    Counsel Adviser Advisor Secretary-General Director-General Assistant Analyst Columnist
    Editor Correspondent Economist Councillor Councilman Councilwoman Alderman Constable
    Superintendent Pastor Vicar Gen Col Lt Capt Maj Sgt Adm Brig Sen Rep Gov Rev""".split()
)

# After these a capitalised run goes on over "of", "on" or "for": Ministry of Defence.
JOINING = frozenset(
    """Ministry Department Council House University Institute Center Centre Organization
    Organisation Union Office Bureau Chamber Board Court Bank Academy Agency Association Committee
    Commission Foundation Federation Front Army Movement Party Observatory Fund School College
    Secretary Minister Chief Head Director Chancellor Speaker Commander Bank Society League
    Confederation Parliament Assembly Coalition Government Republic Kingdom State States Congress
    Doctors Journal Voice Bureau Partnership Network Group""".split()
)

# Words in a name that make it an organisation's, by kind.
NAME_KINDS: dict[SourceKind, str] = {
    "outlet": """Times Post Journal News Herald Tribune Guardian Telegraph Gazette Chronicle
        Observer Courier Daily Weekly Magazine Radio Television TV Broadcasting Newspaper Press
        Zeitung Welt Spiegel Monde Figaro Reuters Bloomberg Tass TASS Interfax Sputnik Xinhua
        Novosti Anadolu Kyodo CNN BBC NBC CBS ABC MSNBC NPR PBS Fox AP AFP DPA UPI ANSA EFE RT CNBC
        RFE/RL Politico Axios Economist Independent Mirror Standard Examiner Inquirer Register
        Dispatch Mail Breitbart BuzzFeed Newsweek Forbes Vox Slate Atlantic Globe Sun Review
        Lantern Wire Newswire Al-Jazeera Jazeera Arabiya Kommersant Izvestia Pravda Haaretz
        Today TODAY Hurriyet Bild Wochenblatt Ekho""",
    "government": """Ministry Department Government Administration Kremlin Pentagon Cabinet Embassy
        Consulate Treasury Foreign State Presidency Downing Élysée Elysee Police Army Navy Force
        Forces House Office Military Duma Senate Congress Parliament Knesset Bundestag Commons Lords
        CIA FBI NSA KGB FSB Secret Customs Intelligence Guard Court Central Command Junta
        Politburo""",
    "armed group": """Brigade Brigades Militia Front Hezbollah Hamas Taliban ISIS ISIL Daesh Qaeda
        al-Qaeda Qaida al-Qaida Nusra al-Nusra PKK YPG FARC Boko Houthis Houthi Rebels
        Jihad Islam Sham al-Sham ash-Sham al-Islam Mujahideen Shabab al-Shabab Peshmerga""",
    "organization": """Party Council University Institute Center Centre Organization Organisation
        Union Bureau Chamber Board Bank Academy Agency Association Committee Commission Foundation
        Federation Movement Observatory Fund School College Society League Confederation Assembly
        Coalition Nations NATO EU UN OSCE OPEC IMF WHO UNICEF Group Company Corp. Inc. Ltd.
        Corporation Bloc Alliance Network Watch Amnesty International Club Church Cross Crescent
        Security Campaign Partnership Project Initiative Trust Google Facebook Twitter Microsoft""",
    "document": """Resolution Resolutions Act Treaty Report Memorandum Protocol Constitution
        Charter Declaration Agreement Accord""",
}  # fmt: skip
KIND_OF_NAME_WORD: dict[str, SourceKind] = {
    w: kind for kind, words in NAME_KINDS.items() for w in words.split()
}

# States by the short name in use: other names, the capital or seat, the people's adjectives.
STATES = {
    "United States": "U.S. US USA U.S.A. America Washington American",
    "Russia": "Moscow Russian",
    "United Kingdom": "UK U.K. Britain London British",
    "European Union": "EU E.U. Brussels",
    "United Nations": "UN U.N.",
    "China": "Beijing Chinese",
    "Germany": "Berlin German",
    "France": "Paris French",
    "Syria": "Damascus Syrian",
    "Turkey": "Ankara Turkish Turk",
    "Iran": "Tehran Iranian",
    "Iraq": "Baghdad Iraqi",
    "Israel": "Jerusalem Israeli",
    "Egypt": "Cairo Egyptian",
    "Saudi Arabia": "Riyadh Saudi",
    "Ukraine": "Kyiv Kiev Ukrainian",
    "Poland": "Warsaw Polish Pole",
    "Italy": "Rome Italian",
    "Spain": "Madrid Spanish",
    "Japan": "Tokyo Japanese",
    "India": "Delhi Indian",
    "Pakistan": "Islamabad Pakistani",
    "Afghanistan": "Kabul Afghan",
    "North Korea": "Pyongyang DPRK",
    "South Korea": "Seoul",
    "Lebanon": "Beirut Lebanese",
    "Jordan": "Amman Jordanian",
    "Qatar": "Doha Qatari",
    "Libya": "Tripoli Libyan",
    "Yemen": "Sanaa Yemeni",
    "Venezuela": "Caracas Venezuelan",
    "Cuba": "Havana Cuban",
    "Mexico": "Mexican",
    "Canada": "Ottawa Canadian",
    "Australia": "Canberra Australian",
    "Greece": "Athens Greek",
    "Hungary": "Budapest Hungarian",
    "Sudan": "Khartoum Sudanese",
    "Ethiopia": "Ethiopian",
    "Nigeria": "Abuja Nigerian",
    "Kenya": "Nairobi Kenyan",
    "Somalia": "Mogadishu Somali",
    "Georgia": "Tbilisi Georgian",
    "Armenia": "Yerevan Armenian",
    "Azerbaijan": "Baku Azerbaijani",
    "Belarus": "Minsk Belarusian",
    "Serbia": "Belgrade Serbian Serb",
    "Sweden": "Stockholm Swedish Swede",
    "Norway": "Oslo Norwegian",
    "Finland": "Helsinki Finnish Finn",
    "Estonia": "Tallinn Estonian",
    "Latvia": "Riga Latvian",
    "Lithuania": "Vilnius Lithuanian",
    "Palestine": "Palestinian",
}
STATE_OF = {other: state for state, others in STATES.items() for other in others.split()}
STATE_OF |= {state: state for state in STATES}
# Of these names the last in each row, which are said of people and things and are no names alone.
ADJECTIVES = frozenset(
    word
    for others in STATES.values()
    for word in others.split()
    if word.endswith(("an", "ish", "ese", "i", "ch", "ic"))
    or word
    in ("Turk", "Pole", "German", "Greek", "Czech", "Saudi", "Afghan", "Serb", "Swede", "Finn")
) - {"Helsinki", "Brussels", "Delhi", "Tbilisi", "Nairobi"}
# Bodies that are named by a common noun of their own.
NAMED_BY = {"NATO": "alliance", "European Union": "bloc", "United Nations": "organization"}

# Nouns for people, by what an unnamed one of them is taken for when nothing else is known.
PEOPLE: dict[SourceKind, str] = {
    # They speak, and the article does not say who they are.
    "anonymous": """official source spokesman spokeswoman spokesperson diplomat activist aide
        lawmaker witness resident adviser advisor insider informant person people analyst expert
        commander fighter soldier officer doctor medic rebel operative staffer representative
        minister member employee worker envoy ambassador negotiator militant protester
        insurgent refugee villager survivor relative prosecutor investigator senator
        congressman congresswoman reporter journalist columnist correspondent editor writer
        author commentator blogger observer historian economist professor scholar researcher
        scientist lawyer attorney strategist president chancellor premier king leader chief head
        director chairman chairwoman governor mayor judge general colonel captain secretary
        candidate nominee politician critic supporter voter man woman mother father friend
        colleague opponent deputy student teacher sociologist pollster hacker spymaster agent
        specialist figure monitor dissident campaigner organiser organizer rescuer""",
    # A named body, spoken of by a common noun.
    "organization": """group organization organisation party alliance bloc company firm union
        committee council commission campaign charity foundation institute university agency
        coalition bank monitor watchdog court outfit""",
    "government": """government administration ministry army military police regime embassy
        kingdom country state cabinet parliament senate house congress authority authorities
        command junta navy""",
    # Those around someone, who speak as one: "the senator's team".
    "group": "team staff family entourage camp crew",
    "armed group": "militia insurgency guerrillas faction brigade",
    "outlet": """newspaper paper daily magazine weekly broadcaster channel network
        newswire television radio website station media tabloid outlet press wire""",
    "document": """report study poll survey statement document memo letter book article transcript
        filing indictment resolution platform email emails cable footage video record records
        analysis data communique communiqué text interview speech op-ed editorial
        headline headlines column account accounts post blog agreement treaty law
        complaint lawsuit ruling affidavit statistics release""",
}  # fmt: skip
KIND_OF_NOUN: dict[str, SourceKind] = {}
for _kind, _words in PEOPLE.items():
    for _word in _words.split():
        KIND_OF_NOUN.setdefault(_word, _kind)

# Several of these are a group that speaks as one, rather than unnamed sources.
GROUPS = frozenset(
    """analysts experts observers leaders republicans democrats economists critics supporters
    researchers scientists scholars historians strategists voters politicians lawyers specialists
    people members opponents colleagues lawmakers senators students residents protesters
    operatives pundits commentators progressives conservatives liberals americans russians
    nations countries states allies rivals generals hackers journalists reporters critics
    monitors everyone everybody some many most others few both public elite communities
    pollsters workers soldiers""".split()
)

# Whom a definite description may mean: "the leader" for a president, "the paper" for an outlet.
BROADER = {
    "leader": "president chancellor premier minister king emir chairman secretary dictator ruler",
    "lawmaker": "senator sen. rep. representative congressman congresswoman deputy mp member",
    "congressman": "rep. representative",
    "congresswoman": "rep. representative",
    "senator": "sen.",
    "general": "gen.",
    "commander": "gen. general col. colonel adm. admiral chief",
    "diplomat": "ambassador minister envoy secretary",
    "journalist": "columnist correspondent reporter editor writer commentator",
    "writer": "columnist author journalist",
    "author": "columnist writer journalist",
    "analyst": "expert",
    "expert": "analyst",
    "official": "minister director secretary deputy adviser spokesman spokeswoman",
    "spokesperson": "spokesman spokeswoman",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "politician": "senator minister president leader",
    "businessman": "candidate nominee",
    "nominee": "candidate",
    "candidate": "nominee",
    "scholar": "professor",
    "academic": "professor",
    "premier": "minister",
}

# Nouns that stand for a body named before, as "it" does, and what kinds of body they call so.
CALLED: dict[str, frozenset[SourceKind]] = {
    **dict.fromkeys(
        "organization organisation group movement front network".split(),
        frozenset[SourceKind](("organization", "armed group")),
    ),
    **dict.fromkeys(
        """company firm bank university charity club association institute institution foundation
        agency party union bloc alliance coalition committee commission council court""".split(),
        frozenset[SourceKind](("organization",)),
    ),
    **dict.fromkeys(
        "country nation kingdom republic".split(), frozenset[SourceKind](("government",))
    ),
}

FEMALE = frozenset(
    """Hillary Julia Angela Federica Anita Nancy Theresa Maria Mary Anna Anne Ann Elizabeth Susan
    Sarah Laura Linda Karen Lisa Jennifer Jessica Michelle Melania Ivanka Chelsea Kellyanne
    Samantha Condoleezza Madeleine Margaret Marine Christine Ursula Sanna Olga Natalia Natalya
    Tatiana Svetlana Irina Elena Yelena Ekaterina Marina Galina Fatima Aisha Leila Layla Amina
    Zeinab Mariam Rania Asma Nadia Yulia Valentina Alexandra Lucy Emma Alice Jane Janet Joan Julie
    Kate Katherine Catherine Katie Kathleen Barbara Betty Carol Caroline Charlotte Christina
    Claire Clara Debbie Deborah Diana Diane Donna Dorothy Ellen Emily Eva Frances Gloria Grace
    Hannah Heather Helen Ingrid Isabel Jill Judith Judy Kamala Kelly Kim Kirsten Lena Louise Lucy
    Lynn Marie Martha Megan Melissa Monica Nicole Nina Olivia Pamela Patricia Paula Rachel Rebecca
    Rita Rosa Rose Ruth Sandra Sara Sharon Sheila Sofia Sophie Stephanie Sylvia Tammy Teresa
    Tina Tracy Valerie Vanessa Vera Veronica Victoria Virginia Wendy Yvonne Zoe""".split()
)  # fmt: skip

MALE = frozenset(
    """James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel
    Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald
    Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon
    Benjamin Samuel Frank Gregory Raymond Alexander Patrick Jack Dennis Jerry Tyler Aaron Jose Adam
    Nathan Henry Douglas Peter Zachary Kyle Walter Harold Carl Arthur Roger Albert Bruce Philip
    Louis Barack Bill Joe Jim Tom Bob Mike Steve Dan Ben Sam Tim Greg Jeff Ted Mitch Marco Bernie
    Rand Jeb Newt Rudy Boris Vladimir Dmitry Dmitri Sergei Sergey Alexei Mikhail Nikolai Valery
    Viktor Igor Oleg Yuri Ivan Pavel Konstantin Anatoly Bashar Mohammed Muhammad Mohamed Ahmed Ali
    Hassan Hussein Omar Abdullah Ibrahim Khaled Mahmoud Mustafa Yusuf Recep Emmanuel Francois
    François Nicolas Jean Pierre Jacques Angelo Matteo Silvio Mario Giuseppe Pedro Juan Carlos Luis
    Hugo Nicolás Fidel Benyamin Benjamin Ehud Shimon Avigdor Hans Wolfgang Gerhard Helmut Joschka
    Olaf Karl Frank-Walter Jens Anders Lars Martin Simon Ian Neil Alan Graham Nigel Gordon Tony
    Jeremy Keir Rishi Liam Luke Ban Kofi Antonio Xi Hu Li Shinzo Narendra Imran Hamid Ashraf
    Tobias Oliver Ralph Russell Eugene Wayne Craig Brad Matt Chris Alex Max Leo Hugh Colin Adrian
    Abu Nasser Saad Tariq Walid Yasser Zayed Faisal Salman Rex Colin Ash Ashton Chuck Harry Norman
    Dick""".split()
)  # fmt: skip

GENDERS = {"f": FEMALE, "m": MALE}
FIRST_NAMES = FEMALE | MALE

# Capitalised at the start of a sentence, and no name.
COMMON = frozenset(
    """a an the this that these those there here he she it they we i you his her its their our my
    your who what when where why how which whose and but or nor so yet for of in on at to from by
    with without about after before since until while as if although though because unless despite
    during over under between among against into through above below all any both each every few
    many more most much no none not only other others some several such than then thus too very
    still also even just now today yesterday tomorrow monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december one two three four five six seven eight nine ten first second third last next another
    meanwhile however moreover nevertheless instead indeed perhaps maybe according asked yes no
    is are was were be been do does did has have had will would can could should might must let
    earlier later once again ever never always often sometimes people officials analysts critics
    speaking commenting following amid given additionally furthermore finally ultimately recently
    like unlike well oh look""".split()
)

# Words that no personal name has in it.
NEVER_A_PERSON = GROUPS | frozenset(
    """democratic republican conservative labour socialist communist islamic christian muslim
    saturday sunday monday tuesday wednesday thursday friday day prize war street avenue airport
    city county province region river sea ocean north south east west middle central text abstract
    full air base peace talks agreement conference summit elections election games cup world
    international national federal human rights cold civil great plan deal embassy airlines
    hotel show reports new""".split()
)

# What a body puts out in its own name, so that the words are its own.
ISSUED = frozenset("statement communique communiqué video footage".split())

# Letters that stand for a party after a lawmaker's name, and what its members are called.
PARTIES = {"R": "republican", "D": "democrat"}

# Nouns that say nothing without what follows them: "a person who attended".
BARE = frozenset("person people man woman men women one ones those someone somebody anyone".split())

# Several of these without a name stay unnamed, whoever was called so before.
VAGUE = frozenset(
    """officials sources people analysts experts diplomats activists critics observers witnesses
    residents others aides advisers lawmakers""".split()
)
