"""What a program used: time, time of the processor, and the most memory; and on what machine it was.

Linux only. Every run writes into a folder that did not exist, and nothing is deleted before all is measured: a file system
that has just let go of many files is slow to make new ones, for whoever comes next.
"""

import os
import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import NamedTuple

MEBIBYTE = 1 << 20


class Used(NamedTuple):
    """Seconds, seconds of the processor, and mebibytes at most."""

    wall: float
    cpu: float
    peak: float


def run(*command, **variables):
    """Runs a program to its end and tells what it used; where it fails, so does the benchmark."""
    os.sync()
    start = time.monotonic()
    child = subprocess.Popen(
        [str(word) for word in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, **variables},
    )
    told = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    wall = time.monotonic() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"script/bench: {command[0]} ended with {child.returncode}\n{told.decode()[-2000:]}")
    return Used(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024 / MEBIBYTE)


def added(first, second):
    """What two programs used, one after the other."""
    return Used(first.wall + second.wall, first.cpu + second.cpu, max(first.peak, second.peak))


def written(folder):
    """How many files a folder holds, and how many bytes."""
    sizes = [file.stat().st_size for file in Path(folder).rglob("*") if file.is_file()]
    return {"files": len(sizes), "bytes": sum(sizes)}


def median(numbers):
    return statistics.median(numbers)


def machine(folder):
    """What the figures depend on: the day, the machine, the file system of a folder, and who else was at work."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    memory = int(Path("/proc/meminfo").read_text().split()[1]) * 1024
    told = subprocess.run(["df", "--output=fstype", folder], capture_output=True, text=True, check=True).stdout
    return {
        "date": date.today().isoformat(),
        "processor": models[0] if models else os.uname().machine,
        "cores": len(os.sched_getaffinity(0)),
        "memory": memory,
        "kernel": f"{os.uname().sysname} {os.uname().release}",
        "file system": told.split()[-1],
        "load before": os.getloadavg()[0],
    }
