"""The least that writing a site takes: its files, made ready in memory, written by two processes.

    python3 benches/writers.py FOLDER NEW-FOLDER

Prints how many seconds it took, and how many of the processor. No site generator on two cores can be quicker than that
on the same disk, whatever it does before.
"""

import os
import sys
import time
from pathlib import Path

WRITERS = 2


def write(files, folders):
    for folder in folders:
        os.makedirs(folder, exist_ok=True)
    for path, content in files:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        os.write(file, content)
        os.close(file)


def main(source, target):
    # Each writer has folders of its own, so that they do not wait for each other.
    folders = sorted({file.parent for file in source.rglob("*") if file.is_file()})
    share = -(-len(folders) // WRITERS)
    shares = []
    for first in range(0, len(folders), share):
        own = folders[first : first + share]
        files = [file for folder in own for file in sorted(folder.iterdir()) if file.is_file()]
        new = [(os.fspath(target / file.relative_to(source)), file.read_bytes()) for file in files]
        shares.append((new, [os.fspath(target / folder.relative_to(source)) for folder in own]))
    start = time.monotonic()
    children = []
    for files, own in shares:
        child = os.fork()
        if not child:
            write(files, own)
            os._exit(0)
        children.append(child)
    ended = [os.wait4(child, 0) for child in children]
    wall = time.monotonic() - start
    if any(status for _, status, _ in ended):
        sys.exit("a writer failed")
    print(wall, sum(used.ru_utime + used.ru_stime for _, _, used in ended))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
