//! What each stage takes, on one invented site of 1,000 entries: `cargo bench`, or `cargo bench render` for some of it.
//!
//! The site is what `benches/corpus.py` writes, so Python is needed. The figures are for comparing one's own change with
//! what was before, on one machine; what may not grow unnoticed is counted by `script/count`, and compared with others by
//! `script/bench`.

#![expect(clippy::unwrap_used, reason = "benches fail by panicking")]

use std::path::Path;
use std::process::Command;
use std::sync::{Arc, LazyLock};

use divan::{Bencher, black_box};
use samverka::derive::{Views, derive};
use samverka::diagnostic::Checked;
use samverka::locale::Locale;
use samverka::model::LanguageIx;
use samverka::parse::{self, Parsed, parse_all};
use samverka::pipeline::{self, Input, Site};
use samverka::read::{read, read_theme};
use samverka::render::{self, Key, Page, Plan, Rendered, Rendering};
use samverka::resolve::{self, Edition, Resolved};
use samverka::schema::{self, Schema};
use samverka::search::Index;
use tempfile::TempDir;

const ENTRIES: &str = "1000";

/// One page of each sort that is large, or that there are many of, by what its path begins and ends with.
const PAGES: [(&str, &str); 9] = [
    ("index.html", ""),
    ("projekt/000000-", "/index.html"),
    ("projekt/index.html", ""),
    ("aktorer/", "/index.html"),
    ("vem/index.html", ""),
    ("kartlaggning/index.html", ""),
    ("karta/index.html", ""),
    ("kalender.ics", ""),
    ("data/graph.json", ""),
];

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/corpus.py");
    let written = Command::new("python3").arg(script).args(["samverka", ENTRIES]).arg(folder.path()).status();
    assert!(written.expect("Python writes the site").success());
    folder
});
static INPUT: LazyLock<Input> = LazyLock::new(|| {
    let sources = read(FOLDER.path()).unwrap().value;
    let settings = pipeline::settings(&sources).value;
    let theme = Arc::new(read_theme(FOLDER.path(), &settings.theme).value);
    let edition = Edition { today: "2026-12-01".parse().unwrap(), drafts: false };
    Input { sources, theme, settings, boundaries: None, edition }
});
static SCHEMA: LazyLock<Arc<Schema>> = LazyLock::new(|| Arc::new(schema::load(None).value));
static LOCALES: LazyLock<Vec<Arc<Locale>>> =
    LazyLock::new(|| render::locales(&INPUT.settings, &INPUT.theme).value);
static SITE: LazyLock<Site> = LazyLock::new(compiled);

fn name((begin, end): (&str, &str)) -> String {
    if end.is_empty() { begin.to_owned() } else { format!("{begin}…{end}") }
}

fn main() {
    divan::main();
}

fn site_of_parse() -> parse::Site<'static> {
    parse::Site { schema: &SCHEMA, settings: &INPUT.settings }
}

fn parsed() -> Parsed {
    parse_all(&INPUT.sources, site_of_parse()).value
}

fn resolved(parsed: Parsed) -> Checked<Resolved> {
    resolve::resolve(parsed, &INPUT.sources, (site_of_parse(), &SCHEMA), INPUT.edition)
}

fn derived() -> Views {
    derive(&SITE.rendering.base, (&LOCALES, None), (INPUT.edition.today, &INPUT.settings.zone()))
}

fn put_together((resolved, views): (Resolved, Views)) -> Rendering {
    let settings = INPUT.settings.clone();
    let pictures = &INPUT.sources.pictures;
    Rendering::new(resolved.knowledge_base, views, settings, (&INPUT.theme, &LOCALES), pictures).unwrap()
}

/// A site of which nothing has been made yet that is made when it is first asked for.
fn compiled() -> Site {
    pipeline::compile(&INPUT).value.expect("the built-in theme can be used")
}

#[divan::bench(name = "1 read")]
fn read_sources(bencher: Bencher) {
    let folder = FOLDER.path();
    bencher.bench(|| read(folder).unwrap());
}

#[divan::bench(name = "2 parse")]
fn parse_sources(bencher: Bencher) {
    LazyLock::force(&INPUT);
    bencher.bench(parsed);
}

#[divan::bench(name = "3 resolve")]
fn resolve_drafts(bencher: Bencher) {
    bencher.with_inputs(parsed).bench_values(resolved);
}

#[divan::bench(name = "4 derive")]
fn derive_views(bencher: Bencher) {
    LazyLock::force(&SITE);
    bencher.bench(derived);
}

#[divan::bench(name = "5 put together")]
fn make_editions(bencher: Bencher) {
    bencher.with_inputs(|| (resolved(parsed()).value, derived())).bench_values(put_together);
}

#[divan::bench(name = "6 plan")]
fn plan_pages(bencher: Bencher) {
    let places = resolved(parsed()).value.places;
    let plan = || -> Checked<Plan> {
        render::plan(&SITE.rendering, (&INPUT.sources, &INPUT.theme), &places, &|_| true)
    };
    bencher.bench(plan);
}

#[divan::bench(name = "7 index of the search")]
fn index_words(bencher: Bencher) {
    let Rendering { base, views, settings, .. } = &SITE.rendering;
    bencher.bench(|| Index::of((base, views), (LanguageIx(0), &LOCALES[0]), &settings.languages));
}

#[divan::bench(name = "8 prepare all pages", sample_count = 10)]
fn prepare_pages(bencher: Bencher) {
    let program = Key([0; 32]);
    let bencher = bencher.with_inputs(|| {
        let site = compiled();
        site.rendering.prepare().unwrap();
        site
    });
    bencher.bench_refs(|site| {
        site.plan.pages.iter().filter_map(|page| render::prepare(&site.rendering, page).key(&program)).count()
    });
}

#[divan::bench(name = "9 render all pages", sample_count = 10)]
fn render_pages(bencher: Bencher) {
    let take = |_: &Page, rendered: &Rendered| -> Result<(), ()> {
        black_box(rendered.bytes());
        Ok(())
    };
    bencher.with_inputs(compiled).bench_refs(|site| site.render_all(take).unwrap());
}

#[divan::bench(name = "render one page", args = PAGES.map(name))]
fn render_page(bencher: Bencher, asked: &str) {
    let (begin, end) = PAGES.into_iter().find(|page| name(*page) == asked).unwrap();
    let is_named = |page: &&Page| page.path.starts_with(begin) && page.path.ends_with(end);
    let page = SITE.plan.pages.iter().find(is_named).expect("the site has such a page");
    SITE.rendering.prepare().unwrap();
    bencher.bench(|| render::render(&SITE.rendering, page).unwrap());
}
