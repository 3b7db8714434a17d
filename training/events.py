"""Learn to read events: layers and heads above the reader's lower layers, which stay as they are.

    python -m training.events --reader build/teacher --out build/events-large   the large reader's
    python -m training.events --teacher build/teacher build/events-large        the small one's

A branch costs the reader the time of its layers, and changes nothing of what else it reads. Its
lower layers have learned who speaks; the upper ones start as the reader's and learn what happens.
The small one learns of all marked passages, and of what the large one makes of news without marks.
"""

import argparse
import copy
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits, dropout, logsigmoid

from sayso.read.labels import EVENT_MODES, EVENTS, PARTS, STATUSES
from sayso.read.tokens import MARK_SHAPE, Words, join, load_tokenizer
from training import base
from training.model import Reader
from training.sets import IGNORED, conll, marked, polnear
from training.sets.ontology import ROOTS, root
from training.train import load
from training.windows import CLOSING, MASK, OPENING, words_of

SHARED = {6: 3, 12: 4}  # layers, from below, that the branch has with a reader of so many
HALF = 0.5
TOGETHER = 32  # passages that are taught side by side
ASKED = 0.1  # chance from which a word that may tell of an event teaches who has a part in it
UNMARKED = 8_000  # paragraphs to be taught
AGAIN = 2  # times that a marked passage is met an epoch, beside those
SHORT = 60  # characters of a line, up to which it is none
SIZE = 64  # of what a trigger asks of the words for a part, and of what they answer
WEIGHTS = {"event": 1.0, "mode": 0.5, "status": 1.0, "part": 0.2, "main": 1.0}


@dataclass(frozen=True)
class Settings:
    epochs: int = 16
    batch: int = 24  # passages
    pieces: int = 320
    rate: float = 3e-4
    rate_below: float = 0.9
    rate_head: float = 1e-3
    warmup: float = 0.1
    decay: float = 0.01
    dropout: float = 0.2
    hidden: float = 0.1  # share of the pieces hidden
    nameless: float = 0.2  # share of the parts hidden whole
    average: float = 0.99
    seed: int = 1


class Branch(nn.Module):
    """The upper layers of a reader anew, and what they tell of each word.

    "events" and "modes" and "statuses" are of the words that tell of an event. "asking" and
    "answering" are vectors for each part: the more alike those of two words, the more likely has
    the second a part in what the first tells.
    """

    def __init__(self, reader: Reader, shared: int | None = None) -> None:
        super().__init__()
        size = reader.encoder.config.hidden_size
        self.shared = shared or SHARED[len(reader.encoder.encoder.layer)]
        self.layers = copy.deepcopy(reader.encoder.encoder.layer[self.shared :])
        self.event = nn.Linear(size, len(EVENTS))
        self.mode = nn.Linear(size, len(EVENT_MODES))
        self.status = nn.Linear(size, len(STATUSES))
        self.asking = nn.Linear(size, len(PARTS) * SIZE)
        self.answering = nn.Linear(size, len(PARTS) * SIZE)
        with torch.no_grad():  # so that products start small
            self.asking.weight.mul_(0.5)
            self.answering.weight.mul_(0.5)

    def columns(self) -> dict[str, nn.Linear]:
        """The dense layers by the names that their scores go by when they are read."""
        return {
            "events": self.event,
            "modes": self.mode,
            "statuses": self.status,
            "asking": self.asking,
            "answering": self.answering,
        }

    def upper(self, hidden: torch.Tensor, *ahead: torch.Tensor) -> torch.Tensor:
        """[batch, pieces, size] of the shared layers -> the same of the branch's last."""
        return _through(self.layers, hidden, *ahead)


def _through(layers: nn.ModuleList, hidden: torch.Tensor, *ahead: torch.Tensor) -> torch.Tensor:
    for layer in layers:
        out = layer(hidden, *ahead)
        hidden = out[0] if isinstance(out, tuple) else out
    return hidden


def lower(
    reader: Reader, shared: int, ids: torch.Tensor, shapes: torch.Tensor, mask: torch.Tensor
) -> tuple[torch.Tensor, ...]:
    """What the shared layers make of pieces, [batch, pieces, size], and what others go on with."""
    encoder = reader.encoder
    embedded = encoder.embeddings(
        inputs_embeds=encoder.embeddings.word_embeddings(ids) + reader.shape(shapes)
    )
    closed = (1.0 - mask[:, None, None].float()) * torch.finfo(torch.float32).min
    ahead = [closed]
    if hasattr(encoder.encoder, "compute_position_bias"):  # MPNet's layers have it in common
        ahead.append(encoder.encoder.compute_position_bias(embedded))
    return _through(encoder.encoder.layer[:shared], embedded, *ahead), *ahead


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a passage, and what each of its events takes of them, as chances.

    `events`, `modes`, `statuses` [words, labels] are zero where nothing is known; `asks` [triggers]
    are words that tell of an event, and `parts` [triggers, parts, words] who has a part in it.
    `main` is a root class and the words of its actor and recipient, where a set tells only that.
    """

    words: Words
    events: np.ndarray
    modes: np.ndarray
    statuses: np.ndarray
    asks: np.ndarray
    parts: np.ndarray
    main: tuple[int, np.ndarray, np.ndarray] | None = None


def passage(tokenizer: Tokenizer, document: marked.Document, pieces: int) -> Passage:
    """A marked passage as the network learns it; what is longer than a window is cut off."""
    words = words_of(tokenizer, document.text, [(0, len(document.text))], pieces)[0]
    count = len(words.first)
    events, modes, statuses = (
        np.zeros((count, len(labels)), np.float32) for labels in (EVENTS, EVENT_MODES, STATUSES)
    )
    events[:, 0] = 1
    asks, parts = [], []
    for event in document.events:
        told = _inside(words, [event.trigger])
        events[told] = np.eye(len(EVENTS))[EVENTS.index(event.type)]
        modes[told] = np.eye(len(EVENT_MODES))[EVENT_MODES.index((event.type, event.mode))]
        statuses[told] = np.eye(len(STATUSES))[STATUSES.index(event.status)]
        taking = np.stack([_inside(words, event.roles[part]) for part in PARTS])
        for word in np.flatnonzero(told):
            asks.append(word)
            parts.append(taking)
    main = None
    if given := document.main:
        pair = (_inside(words, places) for places in (given.actors, given.recipients))
        main = (ROOTS.index(given.root), *pair)
    stacked = np.stack(parts) if parts else np.zeros((0, len(PARTS), count))
    return Passage(
        words, events, modes, statuses, np.array(asks, np.int64), stacked.astype(np.float32), main
    )


def _inside(words: Words, places: Sequence[tuple[int, int]]) -> np.ndarray:
    there = np.zeros(len(words.first), bool)
    for begin, end in places:
        there |= (words.begins < end) & (words.ends > begin)
    return there


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows of passages, padded."""

    ids: torch.Tensor  # [windows, pieces]
    shapes: torch.Tensor
    mask: torch.Tensor
    first: torch.Tensor  # [windows, words] the first piece of each word
    events: torch.Tensor  # [windows, words, labels]
    modes: torch.Tensor
    statuses: torch.Tensor
    asks: torch.Tensor  # [triggers, 2] window and word
    parts: torch.Tensor  # [triggers, parts, words], IGNORED where nothing is known
    main: list[tuple[int, slice, int, torch.Tensor, torch.Tensor]]  # window, its words, class, pair
    passages: int


def batches(given: Sequence[Passage], settings: Settings, pick: random.Random) -> Iterator[Batch]:
    """Every passage once; some stand alone in a window, some with others, as paragraphs do."""
    order = list(given)
    pick.shuffle(order)
    windows: list[list[Passage]] = []
    while order:
        room, window = pick.choice((0, 0, 120, settings.pieces)), [order.pop()]
        while order and sum(len(p.words.ids) + 1 for p in [*window, order[-1]]) < room:
            window.append(order.pop())
        windows.append(window)
    windows.sort(key=lambda w: sum(len(p.words.ids) for p in w) + pick.random() * 20)
    groups: list[list[list[Passage]]] = [[]]
    for window in windows:
        if sum(map(len, groups[-1])) >= settings.batch:
            groups.append([])
        groups[-1].append(window)
    pick.shuffle(groups)
    yield from (_batch(group, settings, pick) for group in groups if group)


def _batch(group: list[list[Passage]], settings: Settings, pick: random.Random) -> Batch:
    joined = [join([p.words for p in window], OPENING, CLOSING) for window in group]
    pieces = max(len(ids) for ids, *_ in joined)
    words = max(len(first) for *_, first in joined)
    ids, mask = (torch.zeros(len(group), pieces, dtype=torch.long) for _ in range(2))
    shapes = torch.full((len(group), pieces), MARK_SHAPE)
    first = torch.zeros(len(group), words, dtype=torch.long)
    told = [
        torch.zeros(len(group), words, len(labels)) for labels in (EVENTS, EVENT_MODES, STATUSES)
    ]
    asks, parts, main = [], [], []
    for w, window in enumerate(group):
        row, shape, starts = joined[w]
        ids[w, : len(row)], shapes[w, : len(row)] = torch.from_numpy(row), torch.from_numpy(shape)
        mask[w, : len(row)], first[w, : len(starts)] = 1, torch.from_numpy(starts)
        begin = 0
        for one in window:
            own = slice(begin, begin + len(one.words.first))
            for k, targets in enumerate((one.events, one.modes, one.statuses)):
                told[k][w, own] = torch.from_numpy(targets)
            for ask, taking in zip(one.asks, one.parts, strict=True):
                asks.append((w, begin + int(ask)))
                wide = torch.full((len(PARTS), words), float(IGNORED))
                wide[:, own] = torch.from_numpy(taking)
                parts.append(wide)
            if one.main:
                kind, *pair = one.main
                main.append((w, own, kind, *map(torch.from_numpy, pair)))
            _hide(ids[w], one, starts[own], settings, pick)
            begin = own.stop
    return Batch(
        ids,
        shapes,
        mask,
        first,
        *told,
        torch.tensor(asks, dtype=torch.long).reshape(-1, 2),
        torch.stack(parts) if parts else torch.zeros(0, len(PARTS), words),
        main,
        sum(map(len, group)),
    )


def _hide(
    ids: torch.Tensor, one: Passage, starts: np.ndarray, settings: Settings, pick: random.Random
) -> None:
    """Cover some of those who act, so that what happens is not told by who they are."""
    for word in np.flatnonzero(one.parts[:, :2].max((0, 1)) > HALF) if len(one.parts) else ():
        if pick.random() < settings.nameless:
            ids[starts[word]] = MASK


def loss_of(branch: Branch, reader: Reader, batch: Batch, settings: Settings) -> torch.Tensor:
    """The weighted sum of all that a batch has targets for."""
    covered = (torch.rand(batch.ids.shape) < settings.hidden) & (batch.shapes != MARK_SHAPE)
    with torch.autocast("cpu", torch.bfloat16):
        with torch.no_grad():
            ids = batch.ids.masked_fill(covered, MASK)
            low = lower(reader, branch.shared, ids, batch.shapes, batch.mask)
        high = branch.upper(*low)
    words = high.gather(1, batch.first[..., None].expand(-1, -1, high.shape[2])).float()
    words = dropout(words, settings.dropout)
    given = {name: dense(words) for name, dense in branch.columns().items()}
    made = {
        "event": _each(given["events"], batch.events) / batch.passages,
        "mode": _mean(_of_type(given["modes"], batch.events), batch.modes),
        "status": _mean(given["statuses"], batch.statuses),
    }
    if len(batch.asks):
        windows, words_asked = batch.asks.T
        fit = _fit(given, windows, words_asked)
        sure = 1 - batch.events[windows, words_asked, 0]
        known = (batch.parts >= 0).float() * sure[:, None, None]
        wrong = binary_cross_entropy_with_logits(
            fit, batch.parts.clamp(min=0), known, reduction="sum"
        )
        made["part"] = wrong / sure.sum()
    if batch.main:
        made["main"] = _main(given, batch)
    return torch.stack([WEIGHTS[name] * loss for name, loss in made.items()]).sum()


def _each(scores: torch.Tensor, gold: torch.Tensor) -> torch.Tensor:
    """How wrong scores are, each as much as something is known of it."""
    return -(gold * scores.log_softmax(-1)).sum()


def _mean(scores: torch.Tensor, gold: torch.Tensor) -> torch.Tensor:
    return _each(scores, gold) / gold.sum().clamp(min=1e-6)


def _of_type(modes: torch.Tensor, events: torch.Tensor) -> torch.Tensor:
    """Scores of modes, with those of other types than a word's likeliest out of the question."""
    of = torch.tensor([EVENTS.index(kind) for kind, _ in EVENT_MODES])
    likeliest = events[..., 1:].argmax(-1, keepdim=True) + 1
    return modes.masked_fill(of != likeliest, -1e4)


def _fit(
    given: dict[str, torch.Tensor], windows: torch.Tensor, words: torch.Tensor
) -> torch.Tensor:
    """How well all words of a window fit what some ask: log-odds [asks, parts, words]."""
    asked = given["asking"][windows, words].unflatten(-1, (len(PARTS), SIZE))
    answers = given["answering"][windows].unflatten(-1, (len(PARTS), SIZE))
    return torch.einsum("apd,awpd->apw", asked, answers)


def _main(given: dict[str, torch.Tensor], batch: Batch) -> torch.Tensor:
    """How wrong the class is that the whole passage gives the pair."""
    losses = []
    for window, own, kind, actor, recipient in batch.main:
        telling = (given[name][window, own] for name in ("events", "asking", "answering"))
        scores = roots(*telling, actor, recipient)
        losses.append(-scores.log_softmax(0)[kind])
    return torch.stack(losses).mean()


def roots(
    events: torch.Tensor,
    asking: torch.Tensor,
    answering: torch.Tensor,
    actor: torch.Tensor,
    recipient: torch.Tensor,
) -> torch.Tensor:
    """How surely some word of a passage tells of each root class between two, as logs, [roots].

    Scores of its words [words, n]; `actor` and `recipient` [words] are theirs, none where it names
    none. Every word may tell of it: what counts is its type, and how well the two fit in.
    """
    told = events.log_softmax(-1)[:, 1:]
    of = torch.tensor([ROOTS.index(root(kind)) for kind in EVENTS[1:]])
    asked, answers = (x.unflatten(-1, (len(PARTS), SIZE)) for x in (asking, answering))
    fit = logsigmoid(torch.einsum("apd,wpd->paw", asked, answers))
    for part, there in ((0, actor), (1, recipient)):
        if there.any():
            told = told + fit[part][:, there].amax(1)[:, None]
    every = torch.logsumexp(told, 0)
    return torch.stack([torch.logsumexp(every[of == i], 0) for i in range(len(ROOTS))])


def train(
    branch: Branch, reader: Reader, given: Sequence[Passage], settings: Settings, out: Path
) -> None:
    """Train, and keep an average of the weights in `out`."""
    torch.manual_seed(settings.seed)
    pick = random.Random(settings.seed)  # noqa: S311 -- no secrets here
    depth = len(branch.layers)
    groups = [
        {
            "params": list(layer.parameters()),
            "lr": settings.rate * settings.rate_below ** (depth - 1 - i),
        }
        for i, layer in enumerate(branch.layers)
    ]
    heads = [p for dense in branch.columns().values() for p in dense.parameters()]
    groups.append({"params": heads, "lr": settings.rate_head})
    optimizer = torch.optim.AdamW(groups, weight_decay=settings.decay)
    plan = [b for _ in range(settings.epochs) for b in batches(given, settings, pick)]
    warm = settings.warmup * len(plan)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda i: min((i + 1) / warm, (len(plan) - i) / (len(plan) - warm))
    )
    average = {k: v.clone() for k, v in branch.state_dict().items()}
    began = time.time()
    branch.train()
    for number, batch in enumerate(plan, 1):
        loss = loss_of(branch, reader, batch, settings)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(branch.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        kept = min(settings.average, number / (number + 9))
        for key, value in branch.state_dict().items():
            average[key].lerp_(value, 1 - kept)
        if number % 50 == 0:
            print(
                f"{number}/{len(plan)} loss {loss.item():.3f} {time.time() - began:.0f} s",
                flush=True,
            )
    out.mkdir(parents=True, exist_ok=True)
    torch.save(average, out / "branch.pt")
    (out / "branch.json").write_text(json.dumps(asdict(settings), indent=1))
    branch.load_state_dict(average)
    branch.eval()


def load_branch(reader: Reader, folder: Path) -> Branch:
    """A trained branch out of its folder, ready to read."""
    branch = Branch(reader)
    branch.load_state_dict(torch.load(folder / "branch.pt"))
    branch.eval()
    return branch


def taught(
    reader: Reader, branch: Branch, texts: Sequence[str], tokenizer: Tokenizer, settings: Settings
) -> list[Passage]:
    """What a large reader's branch makes of passages without marks."""
    cut = [words_of(tokenizer, text, [(0, len(text))], settings.pieces)[0] for text in texts]
    cut.sort(key=lambda words: len(words.ids))
    made: list[Passage] = []
    for start in range(0, len(cut), TOGETHER):
        made += _taught(reader, branch, cut[start : start + TOGETHER])
        if start // TOGETHER % 20 == 0:
            print(f"taught {start}/{len(cut)} passages", flush=True)
    return made


@torch.no_grad()
def _taught(reader: Reader, branch: Branch, group: Sequence[Words]) -> Iterator[Passage]:
    rows = [join([words], OPENING, CLOSING) for words in group]
    size = max(len(ids) for ids, *_ in rows)
    ids, mask = torch.zeros(2, len(rows), size, dtype=torch.long)
    shapes = torch.full((len(rows), size), MARK_SHAPE)
    for i, (row, shape, _) in enumerate(rows):
        ids[i, : len(row)], shapes[i, : len(row)] = torch.from_numpy(row), torch.from_numpy(shape)
        mask[i, : len(row)] = 1
    with torch.autocast("cpu", torch.bfloat16):
        high = branch.upper(*lower(reader, branch.shared, ids, shapes, mask)).float()
    for i, (words, (_, _, first)) in enumerate(zip(group, rows, strict=True)):
        own = high[i, torch.from_numpy(first)]
        given = {name: dense(own)[None] for name, dense in branch.columns().items()}
        events = given["events"].softmax(-1)
        sure = 1 - events[..., :1]
        modes = _of_type(given["modes"], events).softmax(-1) * sure
        statuses = given["statuses"].softmax(-1) * sure
        asks = torch.nonzero(sure[0, :, 0] > ASKED)[:, 0]
        parts = _fit(given, torch.zeros_like(asks), asks).sigmoid()
        yield Passage(words, *(x.numpy() for x in (events[0], modes[0], statuses[0], asks, parts)))


def unmarked(data: Path, marks: Sequence[marked.Document], seed: int) -> list[str]:
    """Paragraphs of news for training, PolNeAR's and Reuters', without those that are marked."""
    told = {document.text for document in marks}
    found = []
    for document in (
        *polnear.load(data / "polnear" / "train"),
        *conll.load(data / "conll", "train"),
    ):
        lines = (line.strip() for line in document.text.split("\n"))
        found += [line for line in lines if len(line) > SHORT and line not in told]
    random.Random(seed).shuffle(found)  # noqa: S311 -- no secrets here
    return found[:UNMARKED]


def make(
    data: Path, weights: Path, teacher: tuple[Path, Path] | None, settings: Settings, out: Path
) -> None:
    """Train a branch of the reader in a folder on all marked passages, into another.

    With a teacher, the folders of a reader and its branch, also on what that makes of others.
    """
    tokenizer = load_tokenizer(base.SMALL / "tokenizer.json")
    marks = marked.load(data)
    given = [passage(tokenizer, document, settings.pieces) for document in marks]
    if teacher:
        large, _ = load(teacher[0])
        branch = load_branch(large, teacher[1])
        given = AGAIN * given
        given += taught(large, branch, unmarked(data, marks, settings.seed), tokenizer, settings)
        del large, branch
    reader, _ = load(weights)
    train(Branch(reader), reader, given, settings, out)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m training.events",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--reader", type=Path, default=Path("build/reader"), help="float weights")
    parser.add_argument("--teacher", type=Path, nargs=2, help="a large reader and its branch")
    parser.add_argument("--out", type=Path, default=Path("build/events"))
    for name, value in asdict(Settings()).items():
        parser.add_argument(f"--{name}", type=type(value), default=value)
    args = parser.parse_args()
    settings = replace(Settings(), **{name: getattr(args, name) for name in asdict(Settings())})
    make(args.data, args.reader, args.teacher, settings, args.out)


if __name__ == "__main__":
    main()
