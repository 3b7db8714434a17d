import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")
onnxruntime = pytest.importorskip("onnxruntime")

from training.events import Branch, lower  # noqa: E402 -- wants torch
from training.graph import build  # noqa: E402
from training.model import Beside, Reader  # noqa: E402


@pytest.fixture
def reader() -> Reader:
    """A small network with weights that are nowhere zero or one."""
    torch.manual_seed(0)
    config = transformers.BertConfig(
        vocab_size=50,
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=64,
        max_position_embeddings=24,
        layer_norm_eps=1e-12,
    )
    made = Reader(transformers.BertModel(config, add_pooling_layer=False), Beside(32))
    for weights in made.parameters():
        torch.nn.init.normal_(weights, std=0.3)
    return made.eval()


def opened(reader: Reader) -> onnxruntime.InferenceSession:
    data = build(reader).SerializeToString()
    return onnxruntime.InferenceSession(data, providers=["CPUExecutionProvider"])


@pytest.mark.parametrize("size", [1, 7, 24])
def test_graph_scores_as_the_trained_network_does(reader: Reader, size: int) -> None:
    """Rows of any length get the label scores that the network in PyTorch gives them."""
    ids, shapes = torch.randint(50, (1, size)), torch.randint(13, (1, size))
    with torch.no_grad():
        expected = reader(ids, shapes, torch.ones_like(ids)).numpy()
    row = {"ids": ids.numpy(), "shapes": shapes.numpy()}
    assert opened(reader).run(["labels"], row)[0] == pytest.approx(expected, abs=1e-3)


def test_graph_gives_what_the_heads_beside_give(reader: Reader) -> None:
    """Each head is an output; what hangs on what is the product of two of them."""
    ids, shapes = torch.randint(50, (1, 7)), torch.randint(13, (1, 7))
    with torch.no_grad():
        expected = reader.beside(reader.hidden(ids, shapes, torch.ones_like(ids)))
    row = {"ids": ids.numpy(), "shapes": shapes.numpy()}
    session = opened(reader)
    given = dict(zip([o.name for o in session.get_outputs()], session.run(None, row), strict=True))
    assert given["names"] == pytest.approx(expected["name"].numpy(), abs=1e-3)
    assert given["relations"] == pytest.approx(expected["relation"].numpy(), abs=1e-3)
    arcs = given["children"] @ given["parents"].transpose(0, 2, 1) / Beside.ARC**0.5
    assert arcs == pytest.approx(expected["head"].numpy(), abs=1e-3)


def test_a_branch_scores_as_it_was_trained_to(reader: Reader) -> None:
    """Its layers go on from those that it shares, and nothing else is changed by it."""
    branch = Branch(reader, shared=1).eval()
    for weights in branch.parameters():
        torch.nn.init.normal_(weights, std=0.3)
    ids, shapes = torch.randint(50, (1, 7)), torch.randint(13, (1, 7))
    ones = torch.ones_like(ids)
    with torch.no_grad():
        hidden = branch.upper(*lower(reader, 1, ids, shapes, ones))
        expected = {name: dense(hidden).numpy() for name, dense in branch.columns().items()}
        labels = reader(ids, shapes, ones).numpy()
    data = build(reader, branch).SerializeToString()
    session = onnxruntime.InferenceSession(data, providers=["CPUExecutionProvider"])
    row = {"ids": ids.numpy(), "shapes": shapes.numpy()}
    names = [*expected, "labels"]
    given = dict(zip(names, session.run(names, row), strict=True))
    for name, scores in expected.items():
        assert given[name] == pytest.approx(scores, abs=1e-3)
    assert given["labels"] == pytest.approx(labels, abs=1e-3)


def test_graph_has_none_of_the_slow_layer_normalization(reader: Reader) -> None:
    """Nothing that ONNX Runtime would compute value by value is left in."""
    kinds = {node.op_type for node in build(reader).graph.node}
    assert "InstanceNormalization" in kinds
    assert not [kind for kind in kinds if "LayerNormalization" in kind]
