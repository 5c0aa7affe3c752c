"""Raw figures as a table in Markdown: ratios first, since times are only those of one machine."""

from measure import median

WALL, CPU, PEAK = range(3)


def table(raw):
    """The words above and below the table, and the table."""
    rows = [*cold(raw), *again(raw), *growth(raw), *preview(raw)]
    head = ["| | time | processor | most memory |", "| --- | --- | --- | --- |"]
    lines = "\n".join([*head, *(f"| {' | '.join(row)} |" for row in rows)])
    return f"{heading(raw)}\n\n{lines}\n\n{sizes(raw)}\n"


def heading(raw):
    machine, versions = raw["machine"], raw["versions"]
    load = machine["load before"]
    busy = f" Other programs were at work (load {load:.1f})." if load > machine["cores"] / 4 else ""
    return (
        f"{machine['date']}, {machine['processor']}, {machine['cores']} cores, {machine['memory'] / 1e9:.0f} GB, "
        f"{machine['kernel']}, {machine['file system']}; samverka {versions['samverka']}, Hugo {versions['hugo']}, "
        f"Pagefind {versions['pagefind']}.{busy} **A : B** says how many times as much A takes as B: the median of "
        f"{raw['rounds']} rounds with all programs in turn (in brackets the least and the most), then the median of each. "
        f"{raw['entries']:,} entries of 380 words, unless more is said."
    )


def figures(number):
    """Two decimals for what is small, none for what is large."""
    return f"{number:.2f}" if number < 9.995 else f"{number:.1f}" if number < 99.95 else f"{number:,.0f}"


def seconds(number):
    return f"{number * 1000:.0f} ms" if number < 0.9995 else f"{figures(number)} s"


def mebibytes(number):
    return f"{number:,.0f} MiB"


def ratio(first, second, shown):
    """A cell: by how much `first` is more than `second`, and both."""
    ratios = sorted(one / other for one, other in zip(first, second) if other)
    if not ratios:
        return "–"
    spread = f" ({figures(ratios[0])}–{figures(ratios[-1])})" if len(ratios) > 1 else ""
    return f"**{figures(median(ratios))}**{spread}, {shown(median(first))} : {shown(median(second))}"


def column(runs, name, which):
    return [run[which] for run in runs[name]]


def compared(runs, title, names, memory=True):
    """A row that compares what two programs used, round by round."""
    kinds = [(WALL, seconds), (CPU, seconds), (PEAK, mebibytes)]
    cells = [ratio(*(column(runs, name, which) for name in names), shown) for which, shown in kinds]
    return (title, *(cells if memory else [*cells[:PEAK], ""]))


def cold(raw):
    runs = raw["sizes"][str(raw["entries"])]["runs"]
    yield compared(runs, "Hugo : samverka, cold build, no search", ("hugo", "samverka"))
    yield compared(runs, "Hugo and Pagefind : samverka, cold build with search", ("hugo, pagefind", "searchable"))
    yield compared(runs, "samverka : `cp -r` of what it wrote, no search", ("samverka", "cp"), memory=False)
    title = "samverka : two processes that write the same from memory"
    yield compared(runs, title, ("samverka", "writers"), memory=False)


def again(raw):
    runs = raw["sizes"][str(raw["entries"])]["runs"]
    for name in ["nothing changed", "text changed", "texts changed again"]:
        yield compared(runs, f"samverka, {name} since the last build : cold, with search", (name, "searchable"))


def growth(raw):
    sizes = sorted(map(int, raw["sizes"]))
    names = {"samverka": "samverka, no search", "searchable": "samverka with search", "hugo": "Hugo, no search"}
    for less, more in zip(sizes, sizes[1:]):
        before, after = (raw["sizes"][str(size)]["runs"] for size in (less, more))
        for name, title in names.items():
            # Rounds of different sizes are no pairs: only their medians can be compared.
            cells = [
                ratio([median(column(after, name, which))], [median(column(before, name, which))], shown)
                for which, shown in [(WALL, seconds), (CPU, seconds), (PEAK, mebibytes)]
            ]
            yield f"{more:,} : {less:,} entries, {title}", *cells


def preview(raw):
    found = raw["preview"]
    for other, title in [("hugo", "Hugo"), ("hugo-memory", "Hugo in memory")]:
        peak = ratio([found["peak"][other]], [found["peak"]["samverka"]], mebibytes)
        for what, until in [("start", "first page"), ("text", "changed text seen"), ("title", "changed title seen")]:
            time = ratio(found[what][other], found[what]["samverka"], seconds)
            yield f"{title} : samverka, preview, {until}", time, "", peak if what == "title" else ""


def sizes(raw):
    written = raw["sizes"][str(raw["entries"])]["written"]
    shown = {name: f"{size['files']:,} files of {size['bytes'] / 1e6:,.0f} MB" for name, size in written.items()}
    waits = {what: raw["preview"][what]["samverka"] for what in ["text", "title"]}
    spread = {what: f"{seconds(min(times))} to {seconds(max(times))}" for what, times in waits.items()}
    return (
        f"Written: samverka {shown['samverka']}, with search {shown['searchable']}; Hugo {shown['hugo']}. "
        f"From saving to the new page in samverka's preview: {spread['text']} for a text, {spread['title']} for a title."
    )
