"""Write trained weights as the int8 ONNX file that the package ships, and what decoding needs."""

import json
import shutil
from pathlib import Path

import onnx
from onnx.onnx_pb import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic

from sayso.read.labels import BEGIN, INSIDE, LABELS, OUTSIDE
from training.base import SMALL
from training.events import load_branch
from training.graph import EXACT, build
from training.model import Transitions
from training.train import load
from training.windows import CLOSING, OPENING

# Set on PolNeAR's dev part: how much of the learned transitions counts in decoding (all of it makes
# cues too long), and what is added to the scores of words outside any role and of cues.
TRANSITIONS = 0.85
OUTSIDE_MORE = 0.1
CUES_MORE = 0.4


def describe(path: Path, steps: Transitions, name: str) -> None:
    """Write what decoding needs beside the weights, so that it can be set without new ones."""
    more = [0.0] * len(LABELS)
    more[OUTSIDE] = OUTSIDE_MORE
    more[BEGIN["cue"]] = more[INSIDE["cue"]] = CUES_MORE
    about = {
        "model": name,
        "opening": OPENING,
        "closing": CLOSING,
        "more": more,
        "start": [round(TRANSITIONS * x, 4) for x in steps.start.tolist()],
        "step": [[round(TRANSITIONS * x, 4) for x in row] for row in steps.step.tolist()],
    }
    path.write_text(json.dumps(about) + "\n")


def export(weights: Path, events: Path, out: Path, name: str, *, int8: bool = True) -> Path:
    """Write the model of two folders of trained weights to another; the path of its network.

    `events` is that of the branch that reads them. What is written is a folder that
    `sayso.read.Reader` opens; in float32 without `int8`.
    """
    reader, steps = load(weights)
    out.mkdir(parents=True, exist_ok=True)
    target = out / "reader.onnx"
    network = build(reader, load_branch(reader, events))
    if int8:
        # the quantizer cannot tell what type ONNX Runtime's own operators give
        options = {"DefaultTensorType": TensorProto.FLOAT}
        quantize_dynamic(
            network,
            target,
            weight_type=QuantType.QInt8,
            per_channel=True,
            nodes_to_exclude=[n.name for n in network.graph.node if n.name.startswith(EXACT)],
            extra_options=options,
        )
    else:
        onnx.save(network, target)
    describe(out / "reader.json", steps, name)
    shutil.copy(SMALL / "tokenizer.json", out / "tokenizer.json")
    return target
