//! A small invented site, and edits of every sort that a random number chooses.

use std::collections::BTreeMap;

/// Numbers that look random and are the same in every run (Knuth's MMIX constants).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn of<'a, T>(&mut self, some: &'a [T]) -> &'a T {
        &some[self.below(some.len())]
    }
}

/// The files of a site by path.
pub(crate) type Files = BTreeMap<String, String>;

/// The site as it is at first.
pub(crate) const SITE: &str = "== site.yaml
title: Prov
languages: [sv]
per_page: 4
social_cards: false
== content/actors/forening.md
---
title: Föreningen
---
Text om [ett projekt](../projects/ett.md).
== content/actors/kommun.md
---
title: Kommunen
places: by
---
== content/actors/region.md
---
title: Regionen
---
== content/projects/ett.md
---
title: Projekt ett
lead: forening
partners: [kommun, region]
topics: sprak
places: by
period: 2025/2027
contacts: [kim]
---
## Bakgrund

Ett stycke.
== content/projects/tva.md
---
title: Projekt två
lead: kommun
topics: [sprak, arbete]
period: 2020/2026-11
---
== content/networks/nat.md
---
title: Nätverket
members: [forening, kommun]
places: trakt
---
== content/webinars/kurs.md
---
title: Kursen
start: 2026-11-25T18:00
recurs: FREQ=WEEKLY;UNTIL=20261231
topics: sprak
---
== content/articles/text.md
---
title: En text
---
Om [nätverket](../networks/nat.md).
== content/people.yaml
kim: {title: Kim, email: kim@forening.example}
== content/topics.yaml
sprak: {title: Språk}
arbete: {title: Arbete}
== content/places.yaml
trakt: {title: Trakten}
by: {title: Byn, part_of: trakt}
";

/// The files of a tree in one string.
pub(crate) fn files(tree: &str) -> Files {
    let file = |file: &str| file.split_once('\n').map(|(path, text)| (path.to_owned(), text.to_owned()));
    tree.split("== ").skip(1).filter_map(file).collect()
}

/// What an edit may do beside changing files.
pub(crate) struct Around<'a> {
    pub(crate) today: &'a mut String,
    pub(crate) program: &'a mut u8,
    pub(crate) search: &'a mut bool,
}

/// Makes one edit, chosen by chance; returns what it was. `number` is never the same twice.
pub(crate) fn edit(files: &mut Files, random: &mut Random, number: usize, around: Around) -> String {
    match random.below(28) {
        0..4 => body(files, random, number),
        4..6 => field(files, random, ("title", &format!("Namn {number}"))),
        6 => field(files, random, ("summary", &format!("Sammanfattning {number}."))),
        7..10 => relation(files, random),
        10 => dates(files, random),
        11..13 => new_entry(files, random, number),
        13 => deleted(files, random),
        14 => renamed(files, random, number),
        15 => moved(files, random),
        16 => row(files, random, number),
        17..19 => theme(files, random, number),
        19..21 => settings(files, random, number),
        21 => schema(files, random, number),
        22 => other_file(files, random, number),
        23 => translation(files, random, number),
        24 => broken(files, random),
        25 => {
            *around.today = random.of(&["2026-11-22", "2026-11-23", "2026-12-01", "2027-02-03"]).to_string();
            format!("today is {}", around.today)
        }
        26 => {
            *around.program = u8::try_from(random.below(3)).unwrap();
            format!("program {}", around.program)
        }
        _ => {
            *around.search = random.below(4) == 0;
            format!("search: {}", around.search)
        }
    }
}

/// The path of an entry with a file of its own.
fn entry(files: &Files, random: &mut Random) -> String {
    let entries: Vec<&String> = files.keys().filter(|path| path.ends_with(".md")).collect();
    (*random.of(&entries)).clone()
}

fn slug(path: &str) -> &str {
    path.rsplit('/').next().unwrap().split('.').next().unwrap()
}

fn body(files: &mut Files, random: &mut Random, number: usize) -> String {
    let path = entry(files, random);
    let link = slug(&entry(files, random)).to_owned();
    let text = *random.of(&["Mer text", "## Rubrik", "- [ ] punkt", "[länk](https://annan.example/)"]);
    let more = format!("\n{text} {number} {link}\n");
    let entry = files.get_mut(&path).unwrap();
    if random.below(2) == 0 {
        entry.push_str(&more);
        return format!("body of {path}");
    }
    // What stands at the beginning is shown for want of a summary.
    let (head, body) = entry.split_once("\n---\n").unwrap();
    *entry = format!("{head}\n---\n{more}{body}");
    format!("beginning of {path}")
}

/// Sets a field of an entry, in place of the one that it has.
fn set(text: &str, (name, value): (&str, &str)) -> String {
    let (head, body) = text.split_once("\n---\n").unwrap();
    let kept = head.lines().filter(|line| !line.starts_with(&format!("{name}:")));
    format!("{}\n{name}: {value}\n---\n{body}", kept.collect::<Vec<_>>().join("\n"))
}

fn field(files: &mut Files, random: &mut Random, field: (&str, &str)) -> String {
    let path = entry(files, random);
    let text = set(&files[&path], field);
    files.insert(path.clone(), text);
    format!("{} of {path}", field.0)
}

fn relation(files: &mut Files, random: &mut Random) -> String {
    let projects: Vec<String> =
        files.keys().filter(|path| path.starts_with("content/projects/")).cloned().collect();
    if projects.is_empty() {
        return "no project left".to_owned();
    }
    let actors: Vec<&str> =
        files.keys().filter(|path| path.starts_with("content/actors/")).map(|path| slug(path)).collect();
    let path = random.of(&projects).clone();
    let some = if actors.is_empty() { "ingen" } else { random.of(&actors) };
    let (name, value) = match random.below(4) {
        0 => ("lead", some.to_owned()),
        1 => ("partners", format!("[{some}]")),
        2 => ("topics", (*random.of(&["sprak", "arbete", "[sprak, arbete]"])).to_owned()),
        _ => ("places", (*random.of(&["by", "trakt", "[by, trakt]"])).to_owned()),
    };
    let text = set(&files[&path], (name, &value));
    files.insert(path.clone(), text);
    format!("{name}: {value} of {path}")
}

fn dates(files: &mut Files, random: &mut Random) -> String {
    let (path, name, values) = match random.below(2) {
        0 => ("content/projects/ett.md", "period", ["2025/2026", "2019/2021", "2026-11-23/2027"]),
        _ => ("content/webinars/kurs.md", "start", ["2026-11-26T17:00", "2026-11-22", "2026-10-01T09:30"]),
    };
    let Some(text) = files.get(path) else { return format!("{path} is gone") };
    let value = random.of(&values);
    let text = set(text, (name, value));
    files.insert(path.to_owned(), text);
    format!("{name}: {value}")
}

fn new_entry(files: &mut Files, random: &mut Random, number: usize) -> String {
    let folder = random.of(&["actors", "projects", "networks", "articles", "practices"]);
    let path = format!("content/{folder}/ny{number}.md");
    let field = if *folder == "projects" { "topics: sprak\nplaces: by\n" } else { "" };
    files.insert(path.clone(), format!("---\ntitle: Ny {number}\n{field}---\nNy text.\n"));
    format!("new {path}")
}

fn deleted(files: &mut Files, random: &mut Random) -> String {
    let path = entry(files, random);
    files.remove(&path);
    format!("deleted {path}")
}

fn renamed(files: &mut Files, random: &mut Random, number: usize) -> String {
    let old = entry(files, random);
    let text = files.remove(&old).unwrap();
    let new = format!("{}/namn{number}.md", old.rsplit_once('/').unwrap().0);
    files.insert(new.clone(), text);
    format!("{old} is {new}")
}

/// Into a folder below that of its kind, or back.
fn moved(files: &mut Files, random: &mut Random) -> String {
    let old = entry(files, random);
    let text = files.remove(&old).unwrap();
    let parts: Vec<&str> = old.split('/').collect();
    let new = match parts[..] {
        [content, kind, name] => format!("{content}/{kind}/mapp/{name}"),
        _ => format!("{}/{}/{}", parts[0], parts[1], parts[parts.len() - 1]),
    };
    files.insert(new.clone(), text);
    format!("{old} lies at {new}")
}

/// An entry among many in one file.
fn row(files: &mut Files, random: &mut Random, number: usize) -> String {
    let (path, text) = match random.below(3) {
        0 => ("content/people.yaml", format!("kim: {{title: Kim {number}, phone: 08-{number:06}}}\n")),
        1 => {
            ("content/topics.yaml", format!("sprak: {{title: Språk {number}}}\narbete: {{title: Arbete}}\n"))
        }
        _ => (
            "content/places.yaml",
            format!("trakt: {{title: Trakten {number}}}\nby: {{title: Byn, part_of: trakt}}\n"),
        ),
    };
    files.insert(path.to_owned(), text);
    format!("rows of {path}")
}

fn theme(files: &mut Files, random: &mut Random, number: usize) -> String {
    let path = match random.below(6) {
        0 => "templates/404.html",
        1 => "templates/fragments/card.html",
        2 => "templates/kinds/project.html",
        3 => "i18n/sv.ftl",
        4 => "static/style.css",
        _ => "static/new.txt",
    };
    let path = format!("themes/default/{path}");
    if random.below(4) == 0 {
        files.remove(&path);
        return format!("without {path}");
    }
    let text = match &path[15..] {
        "templates/404.html" => format!("<p>{number} {{{{ page.title }}}}</p>\n"),
        "templates/fragments/card.html" => format!("<a href=\"{{{{ card.entry.url }}}}\">{number}</a>\n"),
        "templates/kinds/project.html" => {
            format!("{{% extends \"entry.html\" %}}{{# {number} #}}\n")
        }
        "i18n/sv.ftl" => format!("menu = Meny {number}\nhome = Hem {number}\n"),
        _ => format!("/* {number} */\n"),
    };
    files.insert(path.clone(), text);
    format!("{path} is {number}")
}

fn settings(files: &mut Files, random: &mut Random, number: usize) -> String {
    let some = [
        format!("title: Prov {number}"),
        format!("description: Om {number}."),
        "languages: [sv, en]".to_owned(),
        "languages: [sv]".to_owned(),
        format!("per_page: {}", 2 + number % 5),
        "base_url: https://kb.example/bas".to_owned(),
        "base_url: https://kb.example".to_owned(),
        format!("social_cards: {}", number.is_multiple_of(3)),
        "timezone: Asia/Tokyo".to_owned(),
        format!("menu: [actor, {{title: Utåt, url: \"https://annan.example/{number}\"}}]"),
        "review_every: 6 months".to_owned(),
    ];
    let line = random.of(&some);
    let name = line.split(':').next().unwrap();
    let text = files.remove("site.yaml").unwrap_or_default();
    let kept = text.lines().filter(|old| !old.starts_with(&format!("{name}:")));
    let text = kept.chain([line.as_str()]).collect::<Vec<_>>().join("\n") + "\n";
    files.insert("site.yaml".to_owned(), text);
    line.clone()
}

fn schema(files: &mut Files, random: &mut Random, number: usize) -> String {
    let text = match random.below(4) {
        0 => None,
        1 => Some(format!("kinds:\n  project:\n    label: {{sv: Insats {number}}}\n")),
        2 => Some("kinds:\n  actor:\n    icon: heart\n    hue: 20\n".to_owned()),
        _ => Some(format!(
            "kinds:\n  project:\n    fields:\n      budget{number}: {{type: number, label: {{sv: Budget}}}}\n"
        )),
    };
    match &text {
        Some(text) => files.insert("schema.yaml".to_owned(), text.clone()),
        None => files.remove("schema.yaml"),
    };
    format!("schema {text:?}")
}

fn other_file(files: &mut Files, random: &mut Random, number: usize) -> String {
    let path = *random.of(&["static/fil.txt", "static/robots.txt", "static/mapp/fil.css"]);
    if files.remove(path).is_none() {
        files.insert(path.to_owned(), format!("{number}\n"));
    }
    format!("{path} comes or goes")
}

fn translation(files: &mut Files, random: &mut Random, number: usize) -> String {
    let path = entry(files, random);
    if path.ends_with(".en.md") {
        files.remove(&path);
        return format!("without {path}");
    }
    let path = path.replace(".md", ".en.md");
    files.insert(path.clone(), format!("---\ntitle: English {number}\n---\nText.\n"));
    format!("new {path}")
}

/// What no site can be made of.
fn broken(files: &mut Files, random: &mut Random) -> String {
    let (path, text) = *random.of(&[
        ("content/projects/trasig.md", "---\ntitle: X\nlead: finns-inte\n---\n"),
        ("content/projects/trasig.md", "---\ntitle: [\n---\n"),
        ("themes/default/templates/list.html", "{% if %}"),
        ("themes/default/templates/list.html", "{{ page.nosuch.thing }}"),
        ("site.yaml", "per_page: [\n"),
        ("schema.yaml", "kinds: 7\n"),
    ]);
    files.insert(path.to_owned(), text.to_owned());
    format!("broken {path}")
}
