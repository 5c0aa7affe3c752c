"""Whole builds, of each program in turn: cold, over an earlier result, and as the number of entries grows."""

import os
import subprocess
import sys
from pathlib import Path

from corpus import WRITERS, Corpus
from measure import Used, added, run, written

# The day of the sites, so that they are the same on any day.
TODAY = "2026-12-01"


class Builds:
    """Builds in a folder of their own: sources once for each size, and each output in a new folder."""

    def __init__(self, programs, work, tell):
        self.programs, self.work, self.tell = programs, Path(work), tell

    def sites(self, entries):
        """The sources of a size: by program, the folder."""
        sites = {name: self.work / f"{entries}" / name for name in WRITERS}
        if not sites["samverka"].exists():
            corpus = Corpus(entries)
            for name, folder in sites.items():
                WRITERS[name](folder, corpus)
        return sites

    def rounds(self, entries, count, whole):
        """So many rounds of cold builds; `whole` ones with everything that a build is compared with."""
        sites, folder = self.sites(entries), self.work / f"{entries}"
        rounds = []
        for number in range(count):
            self.tell(f"{entries:,} entries, round {number + 1} of {count}")
            rounds.append(self.round(sites, folder / f"round-{number}", number if whole else None))
        first = folder / "round-0"
        outputs = {name: written(first / name) for name in ["samverka", "searchable", "hugo"]}
        return {"runs": {name: [one[name] for one in rounds] for name in rounds[0]}, "written": outputs}

    def round(self, sites, folder, number):
        """One round; `number` is which, if it is a whole one."""
        folder.mkdir()
        used = {"samverka": self.build(sites["samverka"], folder / "samverka", folder / "kept-1", "--no-search")}
        used["hugo"] = self.hugo(sites["hugo"], folder / "hugo")
        used["searchable"] = self.build(sites["samverka"], folder / "searchable", folder / "kept-2")
        if number is None:
            return used
        used["nothing changed"] = self.build(sites["samverka"], folder / "searchable")
        used["text changed"] = self.build_edited(sites["samverka"], folder / "searchable", number)
        # With a spare, which the first change has left; and the first text is as it was again.
        used["texts changed again"] = self.build_edited(sites["samverka"], folder / "searchable", number + 1)
        used["cp"] = run("cp", "-r", folder / "samverka", folder / "copy")
        used["writers"] = writers(folder / "samverka", folder / "written")
        # Last: it writes into what Hugo has made, which is counted by then.
        found = run(self.programs["pagefind"], "--site", folder / "hugo", "--output-path", folder / "pagefind")
        used["hugo, pagefind"] = added(used["hugo"], found)
        return used

    def build(self, site, output, aside=None, *options):
        """A build by samverka; what it keeps beside the site is put aside first, where it shall be a cold one."""
        kept = site / ".samverka"
        if aside and kept.exists():
            kept.rename(aside)
        return run(self.programs["samverka"], "build", "--site", site, "--output", output, "--today", TODAY, *options)

    def build_edited(self, site, output, number):
        """A build over an earlier result after a sentence was added to one entry."""
        files = sorted((site / "content").glob("*/*.md"))
        file = files[number * 997 % len(files)]
        before = file.read_text(encoding="utf-8")
        file.write_text(f"{before}\nNyss tillagt.\n", encoding="utf-8")
        used = self.build(site, output)
        file.write_text(before, encoding="utf-8")
        return used

    def hugo(self, site, output):
        return run(self.programs["hugo"], "--quiet", "-s", site, "-d", output, HUGO_CACHEDIR=str(self.work / "hugo-cache"))


def writers(source, target):
    """What two processes need to write the files of a folder that they hold in memory."""
    os.sync()
    script = Path(__file__).with_name("writers.py")
    told = subprocess.run([sys.executable, script, source, target], capture_output=True, text=True, check=True).stdout
    wall, cpu = map(float, told.split())
    return Used(wall, cpu, 0.0)
