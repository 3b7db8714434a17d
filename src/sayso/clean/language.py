"""Which language an article is in, and what to say where the reader cannot read it."""

READS = "en"
ENOUGH = 40  # characters below which a guess is not worth having
SAMPLE = 5000  # characters that tell the language as well as all of them

NAMES = {  # the languages told apart; rarer ones are more often mistakes than not
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "es": "Spanish", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "ku": "Kurdish",
    "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sr": "Serbian", "sv": "Swedish", "th": "Thai",
    "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def language(text: str) -> str | None:
    """The ISO 639-1 code of `text`'s language, None where there is too little to tell."""
    import py3langid  # type: ignore[import-untyped]  # noqa: PLC0415  loads its model

    if sum(letter.isalpha() for letter in text) < ENOUGH:
        return None
    ranked = py3langid.rank(text[:SAMPLE])
    return next((str(code) for code, _ in ranked if code == READS or code in NAMES), None)


def note(code: str | None, *, read: bool) -> str | None:
    """Why an article is kept but not read, None where it is read."""
    if not read:
        return "no running text found on the page: nothing to read"
    if code in (None, READS):
        return None
    return f"in {NAMES[code]} ({code}): the reader reads English"
