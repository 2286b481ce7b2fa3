"""What the comparison needs: the peers' Python, our command, and what machine this is."""

from __future__ import annotations

import json
import os
import pathlib
import platform
import subprocess
import sys
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCHMARKS = ROOT / "Benchmarks"
REQUIREMENTS = BENCHMARKS / "requirements.txt"
PYTHON_VARIABLE = "ENTENTE_BENCH_PYTHON"
PACKAGES = ["numpy", "duckdb", "polars", "pandas", "xlsxwriter"]


class Missing(Exception):
    """Something that has to be there first, and how to get it."""


def peers_python(chosen: str | None, work: pathlib.Path) -> str:
    """The Python with the peers: the one chosen, else one of our own that is made on first use."""
    chosen = chosen or os.environ.get(PYTHON_VARIABLE)
    python = chosen or str(_own_python(work / "venv"))
    absent = _absent_packages(python)
    if absent:
        raise Missing(
            f"{python} lacks {', '.join(absent)}. Install them with\n"
            f"  {python} -m pip install -r {os.path.relpath(REQUIREMENTS)}\n"
            f"or name another Python with --python or {PYTHON_VARIABLE}.")
    return python


def _own_python(folder: pathlib.Path) -> pathlib.Path:
    python = folder / "bin" / "python"
    if python.exists() and not _absent_packages(str(python)):
        return python
    print(f"making {os.path.relpath(folder)} with {', '.join(PACKAGES)}", file=sys.stderr)
    try:
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run(
            [str(python), "-m", "pip", "install", "--quiet", "-r", str(REQUIREMENTS)], check=True)
    except subprocess.CalledProcessError as error:
        raise Missing(
            "A virtual environment with the peers could not be made (see above). Make one:\n"
            f"  python3 -m venv FOLDER && FOLDER/bin/pip install {' '.join(PACKAGES)}\n"
            f"and name its Python with --python or {PYTHON_VARIABLE}.") from error
    return python


def _absent_packages(python: str) -> list[str]:
    code = (
        "import importlib.util as u, json, sys;"
        "print(json.dumps([n for n in sys.argv[1:] if u.find_spec(n) is None]))")
    try:
        result = subprocess.run(
            [python, "-c", code, *PACKAGES], check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Missing(f"{python} is no Python that runs: {error}") from error
    return json.loads(result.stdout)


def _has_static_libraries(swift: str) -> bool:
    """Whether the command can bring Swift's libraries along, as `make build` has it."""
    try:
        told = subprocess.run(
            [swift, "-print-target-info"], check=True, capture_output=True, text=True)
        runtime = json.loads(told.stdout)["paths"]["runtimeResourcePath"]
    except (OSError, subprocess.CalledProcessError, ValueError, KeyError):
        return False
    return pathlib.Path(f"{runtime}_static/linux").is_dir()


def our_command(chosen: str | None) -> str:
    """The command to measure: the one chosen, else a release build."""
    if chosen:
        path = pathlib.Path(chosen)
        if not os.access(path, os.X_OK):
            raise Missing(f"{chosen} is no program that can be run.")
        return str(path.resolve())
    swift = os.environ.get("SWIFT", "swift")
    build = [swift, "build", "-c", "release", "--package-path", str(ROOT)]
    if _has_static_libraries(swift):
        build.append("--static-swift-stdlib")
    try:
        subprocess.run([*build, "--product", "entente"], check=True, stdout=sys.stderr)
        folder = subprocess.run(
            [*build, "--show-bin-path"], check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Missing(
            f"entente could not be built: {error}. Name a release build with --entente.") from error
    return str(pathlib.Path(folder.stdout.strip()) / "entente")


@dataclass(frozen=True)
class Machine:
    """What the times were measured on."""

    processor: str
    cores: int
    memory_bytes: int
    system: str
    #: Processes that wanted to run in the minute before: more than a few spoil the times.
    load: float

    @staticmethod
    def this() -> Machine:
        return Machine(
            _processor(), os.cpu_count() or 1,
            os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
            f"{platform.system()} {platform.release()}", os.getloadavg()[0])

    def __str__(self) -> str:
        size = self.memory_bytes / 2**30
        return (
            f"{self.processor}, {self.cores} cores, {size:.0f} GiB, {self.system}; "
            f"load before {self.load:.1f}")


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            for line in file:
                if line.startswith("model name"):
                    return line.split(":", 1)[1].strip()
    except FileNotFoundError:
        named = _output(["sysctl", "-n", "machdep.cpu.brand_string"])
        if named:
            return named
    return platform.machine()


def versions(python: str, entente: str, is_ours: bool) -> list[str]:
    """Ours, with the commit where it was built from this folder, then the peers'."""
    commit = _output(["git", "-C", str(ROOT), "describe", "--always", "--dirty"])
    origin = f"built from {commit}" if is_ours else "a build given with --entente"
    code = (
        "import importlib.metadata as m, sys;"
        "print(*(f'{n} {m.version(n)}' for n in sys.argv[1:]), sep='\\n')")
    ours = f"{_output([entente, '--version'])} ({origin})"
    return [ours, *_output([python, "-c", code, *PACKAGES]).splitlines()]


def _output(command: list[str]) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""
