"""Write trained weights as the int8 ONNX file that the package ships, and what decoding needs."""

import json
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from sayso.read.labels import BEGIN, INSIDE, OUTSIDE
from training.base import SMALL
from training.model import Reader, Transitions
from training.train import load
from training.windows import CLOSING, OPENING

# Set on PolNeAR's dev part: how much of the learned transitions counts in decoding (all of it makes
# cues too long), and what is added to the scores of words outside any role and of cues.
TRANSITIONS = 0.55
OUTSIDE_MORE = 0.1
CUES_MORE = 0.2


def adjusted(reader: Reader, steps: Transitions) -> tuple[Reader, Transitions]:
    """Both with the decoding settings written into their weights."""
    with torch.no_grad():
        reader.label.bias[OUTSIDE] += OUTSIDE_MORE
        reader.label.bias[[BEGIN["cue"], INSIDE["cue"]]] += CUES_MORE
        for weights in steps.parameters():
            weights.mul_(TRANSITIONS)
    return reader, steps


def write_float(reader: Reader, path: Path) -> None:
    reader.encoder.set_attn_implementation("eager")  # a plainer graph, a tenth faster
    ids = torch.ones(2, 12, dtype=torch.long)
    batch, pieces = torch.export.Dim("batch"), torch.export.Dim("pieces", max=512)
    torch.onnx.export(
        reader,
        (ids, torch.zeros_like(ids), torch.ones_like(ids)),
        str(path),
        input_names=["ids", "shapes", "mask"],
        output_names=["labels"],
        dynamic_shapes=({0: batch, 1: pieces},) * 3,
        dynamo=True,
        external_data=False,
    )


def describe(path: Path, steps: Transitions, name: str) -> None:
    """Write what decoding needs beside the weights."""
    about = {
        "model": name,
        "opening": OPENING,
        "closing": CLOSING,
        "start": [round(x, 4) for x in steps.start.tolist()],
        "step": [[round(x, 4) for x in row] for row in steps.step.tolist()],
    }
    path.write_text(json.dumps(about) + "\n")


def export(weights: Path, out: Path, name: str) -> Path:
    """Write the model of a folder of float weights to another; the path of its int8 file."""
    reader, steps = adjusted(*load(weights))
    out.mkdir(parents=True, exist_ok=True)
    target = out / "reader.onnx"
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "float.onnx"
        write_float(reader, plain)
        quantize_dynamic(plain, target, weight_type=QuantType.QInt8, per_channel=True)
    describe(out / "reader.json", steps, name)
    shutil.copy(SMALL / "tokenizer.json", out / "tokenizer.json")
    return target
