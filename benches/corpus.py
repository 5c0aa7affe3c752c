"""One invented knowledge base of any size, written for samverka and, with plain templates, for Hugo.

    python3 benches/corpus.py samverka 1000 build/bench/corpus

Of the entries 40 % are projects, 20 % webinars, 15 % networks, 15 % practices and 10 % articles, each of about 380 words
that read like Swedish. Each names 2 to 5 of the actors (one to twenty entries), 1 to 4 of 60 topics and 1 or 2 of 290
municipalities, some far more often than others, and links to three other entries. The same size gives the same bytes on
every machine and with every Python: all chance comes from `random.random`, whose sequence Python promises to keep.
Nobody and no place in it exists.
"""

import json
import random
import sys
import unicodedata
from bisect import bisect
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

NOUNS = """samverkan delaktighet kunskap förening kommun region myndighet projekt nätverk metod överenskommelse åtgärd
process målgrupp resultat utvärdering finansiering styrgrupp verksamhet insats erfarenhet lärande stöd möte dialog plats
förändring utveckling organisation medborgare företag forskning högskola bygd landsbygd stad stadsdel skola förskola
äldreboende vård omsorg hälsa trygghet språk kultur idrott natur miljö klimat energi bostad arbete utbildning demokrati
rättighet ansvar resurs budget tidplan uppföljning modell verktyg handbok vägledning rapport underlag analys behov hinder
kartläggning möjlighet framgångsfaktor utmaning lösning ledning medarbetare volontär deltagare besökare ungdom barn
förälder familj anhörig pensionär invånare bransch näringsliv civilsamhälle partnerskap avtal riktlinje strategi vision
handlingsplan ambition spridning förankring kännedom öppenhet tillit långsiktighet hållbarhet jämlikhet""".split()
VERBS = """samlar utvecklar prövar följer stödjer skapar bygger stärker sprider möjliggör förbättrar förändrar undersöker
beskriver visar leder bjuder öppnar främjar motverkar förebygger kräver ger får behåller växer börjar fortsätter avslutar
finansierar utvärderar planerar genomför erbjuder ökar minskar når håller möter ställer lyfter""".split()
ADJECTIVES = """gemensam lokal regional nationell digital öppen långsiktig hållbar social ny tydlig enkel viktig svår bred
möjlig stark svag äldre yngre särskild offentlig ideell ekonomisk praktisk konkret återkommande årlig månatlig nära
tillgänglig jämställd mångsidig behovsstyrd kunskapsbaserad tvärsektoriell förebyggande uppsökande systematisk""".split()
SMALL_WORDS = """och att i på för med av som till den det är om vi de har kan ska inte från så när där men även mellan
genom under efter utan över mot vid hos samt eller alla flera många varje andra egna också""".split()
TOPICS = """Digital delaktighet, Partnerskap, Barn och unga, Äldreomsorg, Integration, Arbetsmarknad, Folkhälsa, Trygghet,
Psykisk hälsa, Jämställdhet, Bostadsförsörjning, Kulturarv, Miljö och klimat, Landsbygd, Våldsprevention, Funktionsrätt,
Brottsförebyggande arbete, Social ekonomi, Föreningsliv, Demokratiutveckling, Mänskliga rättigheter, Minoriteter, Idrott,
Språkutveckling, Skola och fritid, Kollektivtrafik, Krisberedskap, Öppna data, E-hälsa, Välfärdsteknik, Tillgänglighet,
Kompetensförsörjning, Lokala överenskommelser, Medborgardialog, Ungas inflytande, Föräldrastöd, Beroende, Hemlöshet,
Närvård, Hållbar turism, Matsvinn, Cirkulär ekonomi, Biologisk mångfald, Energiomställning, Sociala företag, Volontärskap,
Upphandling, Nära relationer, Etablering, Segregation, Anhörigstöd, Suicidprevention, Rehabilitering, Vuxenutbildning,
Bibliotek, Musik och scen, Byggnadsvård, Vattenvård, Rennäring, Gränssamverkan""".replace("\n", " ").split(", ")
# 29 beginnings and 10 ends: as many municipalities as Sweden has, none of them on any map.
TOWNS = [
    beginning + end
    for beginning in """Påhitts Låtsas Exempel Prov Fantasi Dröm Skröne Fabel Lek Gåto Troll Drak Nisse Tomte Vätte Jätte
    Häxe Spök Kejsar Riddar Silvertroll Guldlock Måne Stjärnfalls Regnbågs Regnmoln Skuggtroll Eko Mosaik""".split()
    for end in "stad köping by ås vik hult lunda fors torp näs".split()
]
ACTORS = [
    "Föreningen {adjective} {noun}", "{town}s kommun", "Stiftelsen {noun} i {town}", "{noun} i samverkan",
    "Studieförbundet {noun}", "Region {town}", "{town}s högskola", "Nätverket för {noun}", "Rådet för {adjective} {noun}",
    "Länsstyrelsen i {town}",
]
STATES = ["active", "completed", "planned", "paused"]
# Folder, label, share in per cent, the relation to actors, and what the kind must say of time.
KINDS = [
    ("projects", "Projekt", 40, "partners", "status: {state}\nperiod: {day}/.."),
    ("networks", "Nätverk", 15, "members", "status: {state}\nperiod: {day}/.."),
    ("webinars", "Webbinarier", 20, "participants", "start: {day}\nform: webinar"),
    ("practices", "Goda exempel", 15, "developed_by", "evidence: tested"),
    ("articles", "Artiklar", 10, "about", "date: {day}"),
]
TAXONOMIES = [("actors", "Aktörer"), ("topics", "Ämnen"), ("places", "Platser")]
FIRST_DAY, DAYS = date(2014, 1, 1), 4300


class Chance:
    """Choices that are the same everywhere."""

    def __init__(self):
        self._random = random.Random(1)

    def number(self, least, most):
        return least + int(self._random.random() * (most - least + 1))

    def one(self, things):
        return things[int(self._random.random() * len(things))]

    def several(self, things, count):
        return [self.one(things) for _ in range(count)]

    def unlike(self, things, weights, count):
        """So many different things, by weights that were added up."""
        chosen = []
        while len(chosen) < count:
            thing = things[bisect(weights, self._random.random() * weights[-1])]
            if thing not in chosen:
                chosen.append(thing)
        return chosen


class Entry:
    __slots__ = ("kind", "slug", "title", "summary", "state", "day", "actors", "topics", "places", "body")


class Corpus:
    """All entries, and the names of what they are about."""

    def __init__(self, size):
        self._chance = chance = Chance()
        words = NOUNS + VERBS + ADJECTIVES
        self._sentences = [self._sentence(words) for _ in range(6000)]
        self._phrases = [self._phrase("för i med och på") for _ in range(3000)]
        self.actors = [
            f"{chance.one(ACTORS)} {number}".format(
                adjective=chance.one(ADJECTIVES), noun=chance.one(NOUNS), town=chance.one(TOWNS)
            )
            for number in range(1, max(20, size // 20) + 1)
        ]
        self.actors = [name[0].upper() + name[1:] for name in self.actors]
        self._weights = {
            "actors": list(accumulate(1 / (rank + 3) ** 0.8 for rank in range(len(self.actors)))),
            "topics": list(accumulate(1 / (rank + 8) ** 0.5 for rank in range(len(TOPICS)))),
            "places": list(accumulate(1 / (rank + 3) ** 0.7 for rank in range(len(TOWNS)))),
        }
        by_share = [kind for kind in KINDS for _ in range(kind[2])]
        # 37 has no divisor with 100 in common: each hundred has every kind by its share.
        self.entries = [self._named(number, by_share[number * 37 % 100]) for number in range(size)]
        for number, entry in enumerate(self.entries):
            self._fill(number, entry)

    def _sentence(self, words):
        chance = self._chance
        count = chance.number(8, 18)
        chosen = [chance.one(SMALL_WORDS if place % 2 else words) for place in range(count)]
        if count > 12:
            chosen[count // 2] += ","
        return " ".join(chosen).capitalize() + "."

    def _phrase(self, joints):
        chance = self._chance
        return f"{chance.one(ADJECTIVES)} {chance.one(NOUNS)} {chance.one(joints.split())} {chance.one(NOUNS)}"

    def _text(self, sentences):
        return " ".join(self._chance.several(self._sentences, sentences))

    def _named(self, number, kind):
        """An entry with what others must know to link to it."""
        chance, entry = self._chance, Entry()
        entry.kind = kind
        entry.places = chance.unlike(TOWNS, self._weights["places"], chance.number(1, 2))
        entry.title = f"{self._phrase('för i med och').capitalize()} i {entry.places[0]}"
        entry.slug = f"{number:06}-{slug(entry.title)}"
        entry.day = (FIRST_DAY + timedelta(days=chance.number(0, DAYS - 1))).isoformat()
        return entry

    def _fill(self, number, entry):
        chance = self._chance
        entry.summary = chance.one(self._sentences)
        entry.state = chance.one(STATES)
        entry.actors = chance.unlike(self.actors, self._weights["actors"], chance.number(2, 5))
        entry.topics = chance.unlike(TOPICS, self._weights["topics"], chance.number(1, 4))
        entry.body = self._body(number, chance.several(self.entries, 3))

    def _body(self, number, others):
        """Markdown; links stand as `{0}`, `{1}` and `{2}` beside the entries that they lead to."""
        chance, text, phrases = self._chance, self._text, self._phrases
        points = [
            f"- **{chance.one(phrases).capitalize()}** {chance.one(VERBS)} {chance.one(SMALL_WORDS)} {chance.one(NOUNS)}"
            for _ in range(5)
        ]
        steps = [f"{step}. {chance.one(phrases).capitalize()}" for step in range(1, 5)]
        blocks = [
            text(3),
            "## Bakgrund och behov",
            f"{text(2)} Läs också {{0}}. {text(2)}",
            "\n".join(points),
            "## Så här arbetar vi",
            f"{text(3)} Arbetet *{chance.one(phrases)}* bygger på {{1}}.",
            f"> {text(2)}",
            "### Arbetssätt",
            "\n".join(steps),
            text(4),
        ]
        if number % 5 == 0:
            rows = [
                f"| {year} | {chance.number(10, 900)} | {chance.one(NOUNS)} | {chance.one(phrases)} |"
                for year in range(2018, 2023)
            ]
            blocks.append("\n".join(["| År | Deltagare | Insats | Kommentar |", "| --- | --- | --- | --- |", *rows]))
        blocks += [
            "## Resultat och lärdomar",
            f"{text(2)} Se även {{2}} och [webbplatsen](https://pahittad.example/{number}/).",
            text(3),
        ]
        return "\n\n".join(blocks) + "\n", others


def slug(title):
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    return "-".join("".join(letter if letter.isalnum() else " " for letter in plain).split())


def quoted(text):
    """A text, or a list of texts, as YAML reads it."""
    return json.dumps(text, ensure_ascii=False)


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def write_entries(folder, corpus, address, front_matter):
    """Each entry as a Markdown file; `address` is where a link to an entry leads."""
    for entry in corpus.entries:
        text, others = entry.body
        links = [f"[{other.title}]({address(other)})" for other in others]
        write(folder / entry.kind[0] / f"{entry.slug}.md", f"---\n{front_matter(entry)}---\n\n{text.format(*links)}")


def write_for_samverka(folder, corpus):
    """As samverka has it: relations to entries of their own, which are checked and shown from both ends."""

    def front_matter(entry):
        _, _, _, relation, time = entry.kind
        return (
            f"title: {quoted(entry.title)}\nupdated: {entry.day}\n{time.format(state=entry.state, day=entry.day)}\n"
            f"summary: {quoted(entry.summary)}\n{relation}: {quoted(entry.actors)}\ntopics: {quoted(entry.topics)}\n"
            f"places: {quoted(entry.places)}\n"
        )

    # Cards are pictures, which Hugo's templates do not make; beyond 2,000 entries samverka leaves them out by itself.
    write(
        folder / "site.yaml",
        "title: Kunskapsbank\nbase_url: https://pahittad.example/\nlanguages: [sv]\nsocial_cards: false\n",
    )
    for name, titles in [("actors", corpus.actors), ("topics", TOPICS)]:
        rows = [f"{slug(title)}: {{title: {quoted(title)}}}\n" for title in titles]
        write(folder / "content" / f"{name}.yaml", "".join(rows))
    positions = enumerate(TOWNS)
    rows = [
        f"{slug(town)}: {{title: {quoted(town)}, lat: {55.5 + number // 10 * 0.45:.2f}, lon: {12 + number % 10 * 0.8:.1f}}}\n"
        for number, town in positions
    ]
    write(folder / "content/places.yaml", "".join(rows))
    write_entries(folder / "content", corpus, lambda entry: f"../{entry.kind[0]}/{entry.slug}.md", front_matter)


HUGO_SETTINGS = """baseURL = 'https://pahittad.example/'
locale = 'sv'
title = 'Kunskapsbank'
removePathAccents = true
titleCaseStyle = 'none'
capitalizeListTitles = false
pluralizeListTitles = false
[taxonomies]
actor = 'actors'
topic = 'topics'
place = 'places'
[outputs]
home = ['html', 'rss']
section = ['html']
taxonomy = ['html']
term = ['html']
page = ['html']
[services.rss]
limit = 20
[markup.goldmark.extensions.typographer]
disable = true
"""
HUGO_ROW = (
    '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "2006-01-02" }}</time></li>\n'
)
HUGO_LIST = (
    '{{ define "main" }}<h1>{{ .Title }}</h1>\n<ul>{{ range .Pages }}' + HUGO_ROW + "{{ end }}</ul>{{ end }}\n"
)
HUGO_MENU = "".join(f'<a href="/{name}/">{label}</a> ' for name, label in [kind[:2] for kind in KINDS] + TAXONOMIES)
HUGO_TERMS = "".join(
    f'<section><h2>{label}</h2><ul>{{{{ range .GetTerms "{name}" }}}}'
    '<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul></section>\n'
    for name, label in TAXONOMIES
)
# Plain on purpose: no partials, no look-ups but the terms of a page, nothing that Hugo is known to be slow at.
HUGO_LAYOUTS = {
    "baseof": '<!doctype html>\n<html lang="sv"><head><meta charset="utf-8">'
    "<title>{{ .Title }} | {{ .Site.Title }}</title>\n"
    '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/style.css"></head>\n'
    f'<body><header><a href="/">{{{{ .Site.Title }}}}</a><nav>{HUGO_MENU}</nav></header>\n'
    '<main>{{ block "main" . }}{{ end }}</main>\n'
    '<footer><p><a href="/index.xml">Flöde</a></p></footer></body></html>\n',
    "page": '{{ define "main" }}<article><h1>{{ .Title }}</h1>\n'
    '<p><time>{{ .Date.Format "2006-01-02" }}</time> {{ .Params.status }}</p>\n<p>{{ .Params.summary }}</p>\n'
    "{{ .Content }}\n" + HUGO_TERMS + "</article>{{ end }}\n",
    "section": HUGO_LIST,
    "term": HUGO_LIST,
    "taxonomy": '{{ define "main" }}<h1>{{ .Title }}</h1>\n<ul>{{ range .Data.Terms.Alphabetical }}'
    '<li><a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a> ({{ .Count }})</li>\n{{ end }}</ul>{{ end }}\n',
    "home": '{{ define "main" }}<h1>{{ .Title }}</h1>\n<ul>{{ range .Sections }}'
    '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>\n{{ end }}</ul>{{ end }}\n',
}


def write_for_hugo(folder, corpus):
    """As Hugo has it: actors, topics and places as taxonomies."""

    def front_matter(entry):
        return (
            f"title: {quoted(entry.title)}\ndate: {entry.day}\nsummary: {quoted(entry.summary)}\n"
            f"actors: {quoted(entry.actors)}\ntopics: {quoted(entry.topics)}\nplaces: {quoted(entry.places)}\n"
            f"status: {entry.state}\n"
        )

    write(folder / "hugo.toml", HUGO_SETTINGS)
    write(folder / "static/style.css", "body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: auto }\n")
    for name, text in HUGO_LAYOUTS.items():
        write(folder / "layouts" / f"{name}.html", text)
    write(folder / "content/_index.md", "---\ntitle: Kunskapsbank\n---\n")
    for name, label in [kind[:2] for kind in KINDS] + TAXONOMIES:
        write(folder / "content" / name / "_index.md", f"---\ntitle: {quoted(label)}\n---\n")
    write_entries(folder / "content", corpus, lambda entry: f"/{entry.kind[0]}/{entry.slug}/", front_matter)


WRITERS = {"samverka": write_for_samverka, "hugo": write_for_hugo}

if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in WRITERS or not sys.argv[2].isdigit():
        sys.exit("usage: python3 benches/corpus.py samverka|hugo ENTRIES FOLDER")
    WRITERS[sys.argv[1]](Path(sys.argv[3]), Corpus(int(sys.argv[2])))
