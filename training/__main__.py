"""Make the reader that the package ships, from the data to the int8 file, in one command.

    python -m training                        train, then write src/sayso/read/model
    python -m training --only-export          write it again from build/reader
    python -m training --no-teacher           from the gold labels alone

Four steps, each kept under --out, so that what was cut off goes on when called again: a large
reader is trained on the gold labels; it reads them and news without labels; the small reader
learns from both; a branch of it learns to read events (training/events.py). Wants the extra
`train` and the data beside the checkout. What the weights in the package were trained on, and what
was tried, stands in training/README.md.
"""

import argparse
from dataclasses import asdict, replace
from pathlib import Path

from tokenizers import Tokenizer

from sayso.read.tokens import load_tokenizer
from training import base, events, tasks
from training.export import export
from training.model import Reader, Transitions
from training.sets import names, polnear, texts, trees
from training.teach import taught
from training.train import Lesson, Settings, load, train
from training.windows import Example, words_of

PACKAGE = Path(__file__).parent.parent / "src" / "sayso" / "read" / "model"
LARGE = Settings(
    epochs=2, batch=3200, rate=7e-5, rate_below=0.93, rate_head=1e-3, average=0.995, seed=1
)
UNLABELLED = 2_500_000  # characters of news without labels
ALONE = 3  # every third document's sentences are also met each by itself


def unlabelled(data: Path, tokenizer: Tokenizer, settings: Settings) -> list[Example]:
    """News of other sets, nothing known of it."""
    made = []
    for text in texts.load(data, UNLABELLED, settings.seed):
        words = words_of(tokenizer, text, polnear.paragraphs(text), settings.pieces)
        made.append(Example(words, [{} for _ in words]))
    return made


def teacher(data: list[Example], out: Path) -> tuple[Reader, Transitions]:
    """The large reader: trained unless its weights are there."""
    if not (out / "weights.pt").exists():
        reader = Reader.large(base.large(out.parent), base.SMALL)
        train(reader, Transitions(), Lesson(data), LARGE, out)
    return load(out)


def make(data: Path, settings: Settings, out: Path, *, alone: bool) -> None:
    """Train the small reader into `out`, with what the large one thinks unless `alone`."""
    tokenizer = load_tokenizer(base.SMALL / "tokenizer.json")
    documents = polnear.load(data / "polnear" / "train")
    gold = tasks.examples(tokenizer, documents, settings.pieces)
    beside = [tasks.alone(tokenizer, d, settings.pieces) for d in documents[::ALONE]]
    beside += tasks.examples(
        tokenizer, [*names.load(data, "train"), *trees.load(data, "train")], settings.pieces
    )
    steps, states = Transitions(), None
    every = gold + beside
    if not alone:
        large, steps = teacher(gold, out / "teacher")
        every += unlabelled(data, tokenizer, settings)
        states = taught(large, every, settings.pieces, out / "teacher")
        del large
    train(Reader.small(base.SMALL, beside=True), steps, Lesson(every, states), settings, out)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m training",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("build/reader"), help="float weights")
    parser.add_argument("--events", type=Path, default=Path("build/events"), help="of the branch")
    parser.add_argument("--model", type=Path, default=PACKAGE, help="where the int8 file goes")
    parser.add_argument("--name", default="minilm-polnear-4", help="goes into every reading")
    parser.add_argument("--float", type=Path, dest="plain", help="where to write it in float32 too")
    parser.add_argument("--only-export", action="store_true")
    parser.add_argument("--no-teacher", action="store_true")
    for name, value in asdict(Settings()).items():
        parser.add_argument(f"--{name}", type=type(value), default=value)
    args = parser.parse_args()
    settings = replace(Settings(), **{name: getattr(args, name) for name in asdict(Settings())})
    if not args.only_export:
        make(args.data, settings, args.out, alone=args.no_teacher)
        events.make(args.data, args.out, events.Settings(), args.events)
    if args.plain:
        export(args.out, args.events, args.plain, args.name, int8=False)
    target = export(args.out, args.events, args.model, args.name)
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
