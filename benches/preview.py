"""The preview while somebody writes: how soon it shows a first page, and how soon what was saved.

samverka and Hugo, which can keep its pages on the disk or in memory, run at once, each on sources of its own, and are
asked in turn. The clock starts before a file is saved and stops when the page with the new words has come over HTTP.
"""

import http.client
import json
import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

from corpus import WRITERS, Corpus
from measure import MEBIBYTE

# A page is asked for again after this pause, so that asking does not keep the server from its work.
PAUSE = 0.001
PATIENCE = 600
# How long a server must have done nothing to count as idle.
QUIET = 0.3
# Servers may look for changes at intervals of so many seconds: edits come at any time in them.
INTERVAL = 0.5
GOLDEN = 0.618
TICKS = os.sysconf("SC_CLK_TCK")


class Server:
    """A preview server and one connection to it."""

    def __init__(self, name, site, command):
        self.name, self.site = name, site
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        self.log = open(site.parent / f"{site.name}.log", "w+", encoding="utf-8")
        self.started = time.monotonic()
        command = [str(word).replace("PORT", str(self.port)) for word in command]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()

    def get(self, path):
        """The page, or nothing where there is none (yet)."""
        try:
            self.connection.request("GET", path)
            answer = self.connection.getresponse()
            body = answer.read()
            return body if answer.status == 200 else None
        except (OSError, http.client.HTTPException):
            self.connection.close()
            return None

    def wait_for(self, path, words, start):
        """Seconds from `start` until a page holds the words."""
        while time.monotonic() - start < PATIENCE:
            body = self.get(path)
            if body is not None and words in body:
                return time.monotonic() - start
            if self.process.poll() is not None:
                break
            time.sleep(PAUSE)
        self.log.seek(0)
        sys.exit(f"script/bench: {self.name} did not show {path} with {words!r}\n{self.log.read()[-2000:]}")

    def first_page(self):
        return self.wait_for("/", b"<h1", self.started)

    def settle(self):
        """Waits until the server has done all that the last edit gave it to do."""
        before, since = self.ticks(), time.monotonic()
        while time.monotonic() - since < QUIET:
            time.sleep(QUIET / 10)
            now = self.ticks()
            if now != before:
                before, since = now, time.monotonic()

    def ticks(self):
        """Time of the processor so far, in ticks of the system."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    def peak(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) * 1024 / MEBIBYTE


class Preview:
    """The servers of one benchmark."""

    def __init__(self, programs, work, entries, tell):
        self.programs, self.work, self.tell = programs, Path(work) / "preview", tell
        self.corpus = Corpus(entries)
        self.sites = {name: self.work / name for name in ["samverka", "hugo", "hugo-memory"]}
        for name, site in self.sites.items():
            WRITERS[name.partition("-")[0]](site, self.corpus)

    def server(self, name):
        site = self.sites[name]
        if name == "samverka":
            command = [self.programs["samverka"], "serve", "--site", site, "--port", "PORT", "--today", "2026-12-01"]
        else:
            command = [self.programs["hugo"], "server", "--quiet", "--source", site, "--bind", "127.0.0.1", "--port", "PORT"]
            command += ["--cacheDir", self.work / f"{name}-cache"]
            # Where it is not told to keep them in memory, Hugo says itself where its pages go.
            command += ["--renderToMemory"] if name == "hugo-memory" else []
        return Server(name, site, command)

    def measure(self, starts, edits):
        """Seconds until the first page, until edits are seen, and the most memory; by server."""
        found = {"start": {}, "text": {}, "title": {}, "peak": {}}
        for number in range(starts):
            for name in self.sites:
                self.tell(f"preview, start {number + 1} of {starts}: {name}")
                with self.server(name) as server:
                    found["start"].setdefault(name, []).append(server.first_page())
        with self.server("samverka") as ours, self.server("hugo") as disk, self.server("hugo-memory") as memory:
            servers = [ours, disk, memory]
            for server in servers:
                server.first_page()
            addresses = self.addresses(ours)
            for what in ["text", "title"]:
                for number in range(edits):
                    self.tell(f"preview, {what} {number + 1} of {edits}")
                    for server in servers:
                        took = self.edit(server, what, number * len(self.corpus.entries) // edits, addresses)
                        found[what].setdefault(server.name, []).append(took)
            found["peak"] = {server.name: server.peak() for server in servers}
        return found

    def addresses(self, ours):
        """Where samverka has the entries: their titles are put into addresses by language."""
        graph = json.loads(ours.get("/data/graph.json"))
        return {entry["id"].rpartition("/")[2]: urlsplit(entry["url"]).path for entry in graph["entries"]}

    def edit(self, server, what, number, addresses):
        """Seconds from saving an entry, with new words at the end of its text or of its title, until its page has them."""
        entry = self.corpus.entries[number]
        file = server.site / "content" / entry.kind[0] / f"{entry.slug}.md"
        path = addresses[entry.slug] if server.name == "samverka" else f"/{entry.kind[0]}/{entry.slug}/"
        words = f"nyss{what}{number}"
        before = file.read_text(encoding="utf-8")
        if what == "text":
            after = f"{before}\n{words}\n"
        else:
            after = before.replace(f"title: {json.dumps(entry.title, ensure_ascii=False)[:-1]}", f'title: "{entry.title} {words}', 1)
        # A writer has the page open.
        server.wait_for(path, b"<h1", time.monotonic())
        server.settle()
        time.sleep(number * GOLDEN % 1 * INTERVAL)
        start = time.monotonic()
        file.write_text(after, encoding="utf-8")
        return server.wait_for(path, words.encode(), start)
