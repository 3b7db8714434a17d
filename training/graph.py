"""The small reader as the operators that ONNX Runtime runs fastest on a CPU.

One row of pieces at a time: no padding, and so no mask. What a tracing exporter makes of the same
network takes a quarter longer, most of it in layer normalization.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnx.onnx_pb import TensorProto
from torch import nn

from training.events import Branch
from training.model import Reader

CONTRIBUTED = "com.microsoft"  # the domain of ONNX Runtime's own operators
VERSIONS = {"": 20, CONTRIBUTED: 1}
FORMAT = 9  # the first with operators of version 20
GREAT = 8  # dimensions of a layer whose values are far greater than the others'; two at most are
EXACT = "Exact"  # what nodes that int8 must leave alone are called


class Graph:
    """Nodes and weights as they are added; a node is known by the name of its first output."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def add(self, operator: str, *inputs: str, domain: str = "", **settings: Any) -> str:
        name = f"{settings.pop('called', operator)}_{len(self.nodes)}"
        settings |= {"name": name, "domain": domain}
        self.nodes.append(helper.make_node(operator, inputs, [name], **settings))
        return name

    def cut(self, columns: str, sizes: Sequence[int]) -> list[str]:
        """The last axis in stretches of these sizes."""
        names = [f"{columns}_{i}" for i in range(len(sizes))]
        inputs = [columns, self.weight(torch.tensor(sizes))]
        self.nodes.append(helper.make_node("Split", inputs, names, axis=-1))
        return names

    def weight(self, values: torch.Tensor) -> str:
        name = f"weight_{len(self.weights)}"
        array = np.ascontiguousarray(values.detach().numpy())
        self.weights.append(numpy_helper.from_array(array, name))
        return name


def build(reader: Reader, branch: Branch | None = None) -> onnx.ModelProto:
    """Ids and shapes [1, pieces] to scores [1, pieces, n], in float32: an output for each head.

    "labels" tell who says what; the heads beside, and those of a branch, have the names that
    `columns` gives them.
    """
    graph = Graph()
    count = graph.add("Shape", "ids", start=1)
    even = _Even(
        graph,
        graph.add("ConstantOfShape", count, value=numpy_helper.from_array(np.ones(1, "f"))),
        graph.add("ConstantOfShape", count),
    )
    norm = reader.encoder.embeddings.LayerNorm
    states = [_scaled(graph, even(_embedded(graph, reader, count), norm), norm)]
    for layer in reader.encoder.encoder.layer:
        states.append(_layer(graph, states[-1], layer, even))
    outputs = {"labels": _linear(graph, states[-1], reader.label)}
    if reader.beside:
        outputs |= _heads(graph, states[-1], reader.beside.columns())
    if branch:
        hidden = states[branch.shared]
        for layer in branch.layers:
            hidden = _layer(graph, hidden, layer, even)
        outputs |= _heads(graph, hidden, branch.columns())
    return _model(graph, outputs)


@dataclass(frozen=True, slots=True)
class _Even:
    """Layer normalization, before it scales, as that of instances with pieces for channels.

    The same numbers, but ONNX Runtime's operator for layers goes value by value, and took a sixth
    of the whole time; this one is vectorised.
    """

    graph: Graph
    ones: str
    zeros: str

    def __call__(self, hidden: str, norm: nn.LayerNorm) -> str:
        both = (self.ones, self.zeros)
        return self.graph.add("InstanceNormalization", hidden, *both, epsilon=norm.eps)


def _layer(graph: Graph, hidden: str, layer: nn.Module, even: _Even) -> str:
    """One layer of a transformer."""
    seen = _linear(graph, _attention(graph, hidden, layer), layer.attention.output.dense)
    norm = layer.attention.output.LayerNorm
    between = even(graph.add("Add", seen, hidden), norm)
    changed = _widened(graph, between, _within(layer.intermediate.dense, norm), layer.output.dense)
    both = graph.add("Add", changed, _scaled(graph, between, norm))
    norm = layer.output.LayerNorm
    return _scaled(graph, even(both, norm), norm)


def _heads(graph: Graph, hidden: str, columns: dict[str, nn.Linear]) -> dict[str, str]:
    """Dense layers of one input, of which one product is quicker than several."""
    parts = graph.cut(
        _linear(graph, hidden, _side_by_side(columns.values())),
        [dense.out_features for dense in columns.values()],
    )
    return dict(zip(columns, parts, strict=True))


def _side_by_side(layers: Collection[nn.Linear]) -> nn.Linear:
    """Dense layers of one input as one."""
    weights = torch.cat([dense.weight for dense in layers])
    made = nn.Linear(weights.shape[1], weights.shape[0])
    made.weight.data = weights
    made.bias.data = torch.cat([dense.bias for dense in layers])
    return made


def _embedded(graph: Graph, reader: Reader, count: str) -> str:
    embeddings = reader.encoder.embeddings
    pieces = graph.add("Gather", graph.weight(embeddings.word_embeddings.weight), "ids")
    shapes = graph.add("Gather", graph.weight(reader.shape.weight), "shapes")
    places = embeddings.position_embeddings.weight + embeddings.token_type_embeddings.weight[0]
    zero = graph.weight(torch.zeros(1, dtype=torch.long))
    places = graph.add("Slice", graph.weight(places), zero, count, zero)
    return graph.add("Add", graph.add("Add", pieces, shapes), places)


def _scaled(graph: Graph, even: str, norm: nn.LayerNorm) -> str:
    scaled = graph.add("Mul", even, graph.weight(norm.weight))
    return graph.add("Add", scaled, graph.weight(norm.bias))


def _linear(graph: Graph, hidden: str, dense: nn.Linear, called: str = "MatMul") -> str:
    product = graph.add("MatMul", hidden, graph.weight(dense.weight.T), called=called)
    return graph.add("Add", product, graph.weight(dense.bias))


def _widened(graph: Graph, hidden: str, wide: nn.Linear, narrow: nn.Linear) -> str:
    """The layer of 1536 and back; its few dimensions of great values apart, kept as they are.

    They are those that go back with the greatest weights. One scale for all dimensions would leave
    int8 two bits less for the others, which was almost half of what it strayed from float32.
    """
    order = narrow.weight.norm(dim=0).argsort(descending=True)
    apart, most = order[:GREAT], order[GREAT:].sort().values
    parts = [
        graph.add(
            "MatMul",
            graph.add("Gelu", _linear(graph, hidden, _rows(wide, own), called)),
            graph.weight(narrow.weight[:, own].T),
            called=called,
        )
        for own, called in ((most, "MatMul"), (apart, EXACT))
    ]
    return graph.add("Add", graph.add("Add", *parts), graph.weight(narrow.bias))


def _rows(dense: nn.Linear, rows: torch.Tensor) -> nn.Linear:
    """A dense layer of some of the outputs."""
    made = nn.Linear(dense.in_features, len(rows))
    made.weight.data, made.bias.data = dense.weight[rows], dense.bias[rows]
    return made


def _attention(graph: Graph, hidden: str, layer: nn.Module) -> str:
    own = layer.attention.self
    dense = _side_by_side((own.query, own.key, own.value))
    weight, bias = graph.weight(dense.weight.T), graph.weight(dense.bias)
    heads = own.num_attention_heads
    return graph.add("Attention", hidden, weight, bias, domain=CONTRIBUTED, num_heads=heads)


def _within(dense: nn.Linear, norm: nn.LayerNorm) -> nn.Linear:
    """A dense layer that does first what `norm` scales and shifts by.

    Between attention and the layer after it one dimension is scaled far above the others; int8
    that need not hold it strays from float32 by a seventh less.
    """
    made = nn.Linear(dense.in_features, dense.out_features)
    made.weight.data = dense.weight * norm.weight
    made.bias.data = dense.bias + dense.weight @ norm.bias
    return made


def _model(graph: Graph, outputs: dict[str, str]) -> onnx.ModelProto:
    named = [helper.make_node("Identity", [last], [name]) for name, last in outputs.items()]
    numbers = [
        helper.make_tensor_value_info(name, TensorProto.INT64, [1, "pieces"])
        for name in ("ids", "shapes")
    ]
    scores = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "pieces", None])
        for name in outputs
    ]
    whole = helper.make_graph([*graph.nodes, *named], "reader", numbers, scores, graph.weights)
    versions = [helper.make_opsetid(domain, version) for domain, version in VERSIONS.items()]
    return helper.make_model(whole, opset_imports=versions, ir_version=FORMAT)
