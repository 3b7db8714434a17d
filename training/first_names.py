"""Which first names are women's and which are men's, out of two packages that list them by country.

    pip install faker==40.54.0 names==0.3.0
    python -m training.first_names      # writes src/sayso/resolve/who/first_names.txt

Faker (MIT) has names of some seventy countries, `names` those of the United States census of 1990
(public domain). Kept are names in Latin letters that both sides or two countries have, with one
gender at least three times as often as the other.
"""

import re
from collections import Counter
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import faker.providers.person as people
import names

OUT = Path(__file__).parent.parent / "src" / "sayso" / "resolve" / "who" / "first_names.txt"
GENDERS = {"f": "female", "m": "male"}
SURE = 3.0
_LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿā-ž'-]+")


def listed() -> dict[str, Counter[str]]:
    """Each name with the number of lists of each gender that it is in."""
    counts: dict[str, Counter[str]] = {}
    for module in iter_modules(people.__path__, "faker.providers.person."):
        provider = getattr(import_module(module.name), "Provider", None)
        for gender, word in GENDERS.items():
            for name in set(getattr(provider, f"first_names_{word}", ())):
                counts.setdefault(name, Counter())[gender] += 1
    for gender, word in GENDERS.items():
        for line in Path(names.FILES[f"first:{word}"]).read_text().splitlines():
            name, share, *_ = line.split()
            counts.setdefault(name.title(), Counter())[gender] += 1 + 10 * float(share)
    return counts


def of(counts: dict[str, Counter[str]], gender: str) -> list[str]:
    """The names that are of one gender, in order."""
    return sorted(
        name
        for name, given in counts.items()
        if _LATIN.fullmatch(name)
        and given.total() >= 2
        and given[gender] >= SURE * (given.total() - given[gender])
    )


def main() -> None:
    counts = listed()
    lines = [" ".join([gender, *of(counts, gender)]) for gender in GENDERS]
    OUT.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{OUT}: {sum(line.count(' ') for line in lines)} names")


if __name__ == "__main__":
    main()
