"""Train a reader, keeping an average of its weights."""

import json
import random
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch.nn.functional import dropout

from sayso.read.tokens import MARK_SHAPE
from training.model import Reader, Transitions
from training.tasks import losses
from training.teach import States
from training.windows import MASK, Batch, Example, batches


@dataclass(frozen=True)
class Settings:
    epochs: int = 4
    pieces: int = 320  # of a window, at most
    batch: int = 5120  # pieces of a batch, about
    rate: float = 3e-4  # of the topmost layer
    rate_below: float = 0.9  # of the layer above, for each layer further down
    rate_head: float = 2e-3
    rate_steps: float = 1e-2  # of the transitions
    warmup: float = 0.1  # share of the steps
    decay: float = 0.01
    dropout: float = 0.1  # before the heads
    hidden: float = 0.1  # share of the pieces hidden from the encoder
    average: float = 0.998  # of the weights kept, a step; the window is about 500 steps
    seed: int = 2


@dataclass(frozen=True)
class Lesson:
    """Documents, and where a larger reader has read them before, its last layer."""

    documents: Sequence[Example]
    states: States | None = None


def loss_of(
    reader: Reader,
    steps: Transitions,
    batch: Batch,
    settings: Settings,
    states: States | None,
) -> torch.Tensor:
    """Of a batch, some of its pieces hidden."""
    covered = (torch.rand(batch.ids.shape) < settings.hidden) & (batch.shapes != MARK_SHAPE)
    with torch.autocast("cpu", torch.bfloat16):
        hidden = reader.hidden(batch.ids.masked_fill(covered, MASK), batch.shapes, batch.mask)
    words = hidden.gather(1, batch.first[..., None].expand(-1, -1, hidden.shape[2])).float()
    return losses(reader, steps, dropout(words, settings.dropout), batch, states)


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
    parts = filter(None, (reader.shape, reader.label, reader.beside, reader.like))
    head = [parameter for part in parts for parameter in part.parameters()]
    return [
        *made,
        {"params": head, "lr": settings.rate_head},
        {"params": list(steps.parameters()), "lr": settings.rate_steps, "weight_decay": 0},
    ]


def train(
    reader: Reader, steps: Transitions, lesson: Lesson, settings: Settings, out: Path
) -> None:
    """Train, and keep weights and settings in `out`; goes on where it was cut off."""
    torch.manual_seed(settings.seed)
    if lesson.states:
        reader.like = torch.nn.Linear(reader.label.in_features, lesson.states.size)
    pick = random.Random(settings.seed)  # noqa: S311 -- no secrets here
    optimizer = torch.optim.AdamW(
        groups(reader, steps, settings), weight_decay=settings.decay, fused=True
    )
    plan = [
        batch
        for _ in range(settings.epochs)
        for batch in batches(lesson.documents, settings.pieces, settings.batch, pick)
    ]
    warm = settings.warmup * len(plan)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda i: min((i + 1) / warm, (len(plan) - i) / (len(plan) - warm))
    )
    both = torch.nn.ModuleDict({"reader": reader, "steps": steps})
    run = Run(both, optimizer, schedule, {k: v.clone() for k, v in both.state_dict().items()})
    done = run.resume(out)
    both.train()
    began, recent = time.time(), 0.0
    for number, batch in enumerate(plan[done:], done + 1):
        loss = loss_of(reader, steps, batch, settings, lesson.states)
        run.step(loss, min(settings.average, number / (number + 9)))
        recent = recent * 0.98 + loss.item() * 0.02
        if number % 20 == 0:
            fixed = recent / (1 - 0.98 ** (number - done))
            print(f"{number}/{len(plan)} loss {fixed:.4f} {time.time() - began:.0f} s", flush=True)
        if number % 100 == 0:
            run.keep(out, number)
    save(run.average, reader, settings, out)
    both.load_state_dict(run.average)
    both.eval()


@dataclass
class Run:
    """What a training that was cut off needs to go on: it is kept beside the weights."""

    both: torch.nn.ModuleDict
    optimizer: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LRScheduler
    average: dict[str, torch.Tensor]

    def step(self, loss: torch.Tensor, kept: float) -> None:
        """One step down, of which the average takes in all but the share `kept`."""
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.both.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad()
        self.schedule.step()
        for key, value in self.both.state_dict().items():
            if value.is_floating_point():
                self.average[key].lerp_(value, 1 - kept)

    def keep(self, out: Path, number: int) -> None:
        out.mkdir(parents=True, exist_ok=True)
        state = {
            "number": number,
            "both": self.both.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
            "average": self.average,
            "random": torch.get_rng_state(),
        }
        torch.save(state, out / "run.part")
        (out / "run.part").rename(out / "run.pt")

    def resume(self, out: Path) -> int:
        """The number of the batch to go on with."""
        if not (out / "run.pt").exists():
            return 0
        state = torch.load(out / "run.pt")
        for name in ("both", "optimizer", "schedule"):
            getattr(self, name).load_state_dict(state[name])
        self.average.update(state["average"])
        torch.set_rng_state(state["random"])
        print(f"goes on after {state['number']} batches", flush=True)
        return int(state["number"])


def save(weights: dict, reader: Reader, settings: Settings, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    needed = {name: value for name, value in weights.items() if not name.startswith("reader.like")}
    torch.save(needed, out / "weights.pt")
    card = {
        "settings": asdict(settings),
        "encoder": reader.encoder.config.to_dict(),
        "beside": reader.beside is not None,
    }
    (out / "config.json").write_text(json.dumps(card, indent=1, default=str))
    (out / "run.pt").unlink(missing_ok=True)


def load(folder: Path) -> tuple[Reader, Transitions]:
    """A trained reader out of its folder, ready to read."""
    config = json.loads((folder / "config.json").read_text())
    both = torch.nn.ModuleDict(
        {
            "reader": Reader.from_config(config["encoder"], beside=config.get("beside", False)),
            "steps": Transitions(),
        }
    )
    both.load_state_dict(torch.load(folder / "weights.pt"))
    both.eval()
    return both["reader"], both["steps"]
