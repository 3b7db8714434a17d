"""The reader as it is trained: a small transformer, a shape embedding, one linear head, a CRF."""

import torch
from torch import nn
from transformers import BertConfig, BertModel

from sayso.read.labels import LABELS
from sayso.read.tokens import SHAPES


class Reader(nn.Module):
    """Word pieces with their shapes to label scores."""

    def __init__(self, encoder: BertModel, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = encoder
        size = encoder.config.hidden_size
        self.shape = nn.Embedding(SHAPES, size)
        nn.init.normal_(self.shape.weight, std=0.01)
        self.dropout = nn.Dropout(dropout)
        self.label = nn.Linear(size, len(LABELS))

    @classmethod
    def from_pretrained(cls, folder: str) -> "Reader":
        # No dropout inside: drawing the random numbers takes a third of the time on a CPU.
        # Hidden words (see train.py) do its work.
        return cls(
            BertModel.from_pretrained(
                folder,
                add_pooling_layer=False,
                hidden_dropout_prob=0.0,
                attention_probs_dropout_prob=0.0,
            )
        )

    @classmethod
    def from_config(cls, config: dict) -> "Reader":
        return cls(BertModel(BertConfig(**config), add_pooling_layer=False))

    def forward(self, ids: torch.Tensor, shapes: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """[batch, pieces] each -> [batch, pieces, labels]."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        return self.label(self.dropout(hidden))


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
