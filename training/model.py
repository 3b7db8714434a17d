"""The reader as it is trained: a transformer, a shape embedding, one linear head, a CRF.

The small one that ships is a MiniLM (BERT's layout, 6 layers of 384). The large one that may teach
it is an MPNet (12 layers of 768), whose embeddings are put in the order of the small one's
vocabulary, so that both read the same numbers.
"""

from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import BertConfig, BertModel, MPNetConfig, MPNetModel

from sayso.read.labels import LABELS, NAME_LABELS, RELATIONS, TAGS
from sayso.read.tokens import SHAPES

# Drawing the random numbers takes a third of the time on a CPU; hidden pieces (see train.py) do
# the work of dropout inside the encoder.
NO_DROPOUT = {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0}
MARKS = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}


class Reader(nn.Module):
    """Word pieces with their shapes to label scores."""

    def __init__(self, encoder: BertModel | MPNetModel, beside: "Beside | None" = None) -> None:
        super().__init__()
        self.encoder = encoder
        size = encoder.config.hidden_size
        self.shape = nn.Embedding(SHAPES, size)
        nn.init.normal_(self.shape.weight, std=0.01)
        self.label = nn.Linear(size, len(LABELS))
        self.beside = beside
        self.like: nn.Linear | None = None  # leads to the last layer of a teacher, in training

    @classmethod
    def small(cls, folder: Path, *, beside: bool) -> "Reader":
        encoder = BertModel.from_pretrained(folder, add_pooling_layer=False, **NO_DROPOUT)
        return cls(encoder, Beside(encoder.config.hidden_size) if beside else None)

    @classmethod
    def large(cls, folder: Path, small: Path) -> "Reader":
        """An MPNet that reads the vocabulary of the small one's folder."""
        encoder = MPNetModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation="eager", **NO_DROPOUT
        )
        rows = _rows(small / "tokenizer.json", folder / "tokenizer.json")
        weights = encoder.embeddings.word_embeddings.weight.data[rows]
        encoder.embeddings.word_embeddings = nn.Embedding.from_pretrained(weights, freeze=False)
        encoder.config.vocab_size = len(rows)
        return cls(encoder)

    @classmethod
    def from_config(cls, config: dict, *, beside: bool) -> "Reader":
        if config["model_type"] == "mpnet":
            plain = MPNetConfig(**config, attn_implementation="eager")  # the faster one on a CPU
            return cls(MPNetModel(plain, add_pooling_layer=False))
        encoder = BertModel(BertConfig(**config), add_pooling_layer=False)
        return cls(encoder, Beside(encoder.config.hidden_size) if beside else None)

    def hidden(self, ids: torch.Tensor, shapes: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """[batch, pieces] each -> [batch, pieces, size]."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes)
        return self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state

    def forward(self, ids: torch.Tensor, shapes: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """[batch, pieces] each -> label scores [batch, pieces, labels]."""
        scores: torch.Tensor = self.label(self.hidden(ids, shapes, mask))
        return scores


class Beside(nn.Module):
    """Heads for later stages: names of persons, bodies and places; parts of speech and syntax.

    A word's head in its sentence is the one whose vector as a head fits its own as a dependent
    best; a root is its own head (after Dozat and Manning, 2017, with a plain product).
    """

    ARC = 128

    def __init__(self, size: int) -> None:
        super().__init__()
        self.name = nn.Linear(size, len(NAME_LABELS))
        self.tag = nn.Linear(size, len(TAGS))
        self.relation = nn.Linear(size, len(RELATIONS))
        self.child, self.parent = nn.Linear(size, self.ARC), nn.Linear(size, self.ARC)

    def columns(self) -> dict[str, nn.Linear]:
        """The dense layers by the names that their scores go by when they are read."""
        return {
            "names": self.name,
            "tags": self.tag,
            "relations": self.relation,
            "children": self.child,
            "parents": self.parent,
        }

    def forward(self, hidden: torch.Tensor) -> dict[str, torch.Tensor]:
        """[batch, words, size] -> name, tag and relation [batch, words, n], head [.., words]."""
        return {
            "name": self.name(hidden),
            "tag": self.tag(hidden),
            "relation": self.relation(hidden),
            "head": self.child(hidden) @ self.parent(hidden).transpose(1, 2) / self.ARC**0.5,
        }


def _rows(small: Path, large: Path) -> torch.Tensor:
    """For each number of one vocabulary, the number of the same piece in the other."""
    theirs = Tokenizer.from_file(str(large)).get_vocab()
    ours = Tokenizer.from_file(str(small)).get_vocab()
    ordered = sorted(ours, key=ours.__getitem__)
    return torch.tensor([theirs[MARKS.get(piece, piece)] for piece in ordered])


class Transitions(nn.Module):
    """A linear-chain CRF over the labels: what may follow what, learned with the scores.

    Lafferty, McCallum and Pereira (2001). The loss is the negative log-likelihood per word.
    """

    def __init__(self) -> None:
        super().__init__()
        count = len(LABELS)
        self.start = nn.Parameter(torch.zeros(count))
        self.step = nn.Parameter(torch.zeros(count, count))

    def loss(self, scores: torch.Tensor, gold: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Scores [batch, words, labels], gold and mask [batch, words]."""
        each = scores.gather(2, gold[..., None])[..., 0] * mask
        steps = self.step[gold[:, :-1], gold[:, 1:]] * mask[:, 1:]
        path = self.start[gold[:, 0]] + each.sum(1) + steps.sum(1)
        total = self.start + scores[:, 0]  # [batch, labels]
        for i in range(1, scores.shape[1]):
            further = torch.logsumexp(total[:, :, None] + self.step, 1) + scores[:, i]
            total = torch.where(mask[:, i : i + 1] > 0, further, total)
        return (torch.logsumexp(total, 1) - path).sum() / mask.sum()
