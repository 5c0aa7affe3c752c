//! What the index holds for small sites.

use super::{By, Entry, FacetValue, Index, shard_count};
use crate::model::LanguageIx;
use crate::render::sample::{Sample, site};

fn index(site: &Sample, language: u8) -> Index {
    let rendering = &site.rendering;
    let of = (LanguageIx(language), &*site.edition(language).locale);
    Index::of((&rendering.base, &rendering.views), of, &rendering.settings.languages)
}

fn entries(index: &Index) -> impl Iterator<Item = &Entry> {
    index.shards.iter().flat_map(|shard| &shard.families)
}

/// The slugs of the documents that have a form of a word, the best first.
fn slugs(site: &Sample, index: &Index, form: &str) -> Vec<String> {
    let own = entries(index).filter(|entry| entry.forms.iter().any(|own| &**own == form));
    let mut found: Vec<(u8, u32)> = own
        .flat_map(|entry| &entry.levels)
        .flat_map(|(level, documents)| documents.iter().map(|document| (*level, *document)))
        .collect();
    found.sort_by_key(|(level, document)| (std::cmp::Reverse(*level), *document));
    let slug = |document: u32| {
        let entry = index.documents[document as usize];
        site.rendering.base.entry(entry).id.slug.to_string()
    };
    found.into_iter().map(|(_, document)| slug(document)).collect()
}

fn forms(index: &Index, form: &str) -> String {
    let own = entries(index).filter(|entry| entry.forms.iter().any(|own| &**own == form));
    own.map(|entry| entry.forms.join(" ")).collect::<Vec<_>>().join(" | ")
}

fn swedish() -> Sample {
    site(&[
        ("content/networks/a.md", "---\ntitle: Nätverket\nsummary: Kyrkan är med.\n---\nFlera nätverk.\n"),
        (
            "content/projects/b.md",
            "---\ntitle: B\n---\nEtt natverk vid en kyrka, med språkträning för barn.\n",
        ),
        ("content/projects/c.md", "---\ntitle: C\n---\nTräning ger språk. En bar.\n"),
        (
            "content/actors/skr.yaml",
            "title: Kommuner och regioner\nshort: SKR\nformer_names: [{name: Kommuner och landsting, until: 2019}]\n\
             aliases: [SKL]\nnote: hemligt\n",
        ),
    ])
}

#[test]
fn forms_of_a_word_are_one_family() {
    let site = swedish();
    let index = index(&site, 0);
    assert_eq!(forms(&index, "nätverk"), "nätverk nätverket");
    assert_eq!(forms(&index, "natverk"), "natverk");
    assert_eq!(forms(&index, "kyrkan"), "kyrka kyrkan");
    assert_eq!(forms(&index, "barn"), "barn", "an -n is no ending after a consonant");
    assert_eq!(slugs(&site, &index, "nätverk"), ["a"]);
}

#[test]
fn names_of_every_kind_are_found_and_what_is_hidden_is_not() {
    let site = swedish();
    let index = index(&site, 0);
    for name in ["skr", "skl", "landsting", "regioner"] {
        assert_eq!(slugs(&site, &index, name), ["skr"], "{name}");
    }
    assert!(slugs(&site, &index, "hemligt").is_empty());
    assert!(slugs(&site, &index, "").is_empty());
}

#[test]
fn compounds_are_found_by_their_parts_after_the_words_themselves() {
    let site = swedish();
    let index = index(&site, 0);
    assert_eq!(slugs(&site, &index, "språk"), ["c", "b"]);
    assert_eq!(slugs(&site, &index, "träning"), ["c", "b"]);
    assert_eq!(slugs(&site, &index, "språkträning"), ["b"]);
}

#[test]
fn every_language_has_the_words_of_its_page_and_the_names_of_all() {
    let site = site(&[
        ("site.yaml", "languages: [sv, en, ar, uk]"),
        ("content/actors/a.md", "---\ntitle: {sv: Rädda Barnen, en: Save the Children}\n---\nKommunerna.\n"),
        ("content/actors/a.ar.md", "---\ntitle: أنقذوا الأطفال\n---\nشبكة اللاجئين مع لاجئين.\n"),
        (
            "content/topics/t.yaml",
            "title: {sv: Språk, uk: Мова}\nsummary: {sv: Om språk, uk: Вивчення мови}\n",
        ),
    ]);
    let (english, arabic, ukrainian) = (index(&site, 1), index(&site, 2), index(&site, 3));
    assert_eq!(slugs(&site, &english, "children"), ["a"]);
    assert_eq!(slugs(&site, &english, "rädda"), ["a"]);
    assert_eq!(slugs(&site, &english, "kommunerna"), ["a"], "a text that is not translated");
    assert_eq!(forms(&arabic, "لاجئين"), "اللاجئين لاجئين");
    assert!(slugs(&site, &arabic, "kommunerna").is_empty());
    assert_eq!(forms(&ukrainian, "мови"), "мова мови");
}

#[test]
fn a_form_of_a_language_has_the_words_that_its_pages_show() {
    let site = site(&[
        ("site.yaml", "languages: [en, sv, sv-x-lattlast]"),
        (
            "content/actors/a.md",
            "---\ntitle: Aid\nsummary: {en: Shelter, sv: Husrum}\ntopics: t\n---\nRoads to [[t]].\n",
        ),
        ("content/actors/a.sv.md", "---\n---\nVägar till [[t]].\n"),
        ("content/topics/t.yaml", "title: {en: Housing, sv: Boende}\n"),
    ]);
    let easy = index(&site, 2);
    for word in ["husrum", "vägar"] {
        assert_eq!(slugs(&site, &easy, word), ["a"], "{word}");
    }
    assert_eq!(slugs(&site, &easy, "boende"), ["t", "a"]);
    assert_eq!(slugs(&site, &easy, "housing"), ["t"], "names of all languages lead to what has them");
    assert!(slugs(&site, &easy, "roads").is_empty() && slugs(&site, &easy, "shelter").is_empty());
}

#[test]
fn labels_that_a_language_lacks_are_in_the_first_of_the_site() {
    let site = site(&[
        ("site.yaml", "languages: [sv, de]"),
        (
            "schema.yaml",
            "kinds: {topic: {label: {sv: Ämnesord, en: Subject}, plural: {sv: Ämnesorden, en: Subjects}}}",
        ),
        ("content/topics/t.yaml", "title: A\nlevel: national\n"),
    ]);
    let german = index(&site, 1);
    for word in ["ämnesord", "nationell"] {
        assert_eq!(slugs(&site, &german, word), ["t"], "{word}");
    }
    assert_eq!(forms(&german, "ämnesord"), "ämnesord ämnesorden", "they are stemmed as what they are");
    assert!(slugs(&site, &german, "subject").is_empty());
}

#[test]
fn what_is_above_can_be_narrowed_by() {
    let site = site(&[
        ("content/places/lan.yaml", "title: Län\n"),
        ("content/places/kommun.yaml", "title: Kommun\npart_of: lan\n"),
        ("content/projects/p.yaml", "title: P\nplaces: kommun\nperiod: 2019/2021\n"),
        ("content/projects/q.yaml", "title: Q\nplaces: lan\nstatus: completed\nperiod: 2023-02\n"),
    ]);
    let index = index(&site, 0);
    let number = |kind, slug| {
        let entry = site.find(kind, slug);
        index.documents.iter().position(|own| *own == entry).map(|at| u32::try_from(at).unwrap()).unwrap()
    };
    let (p, q) = (number("project", "p"), number("project", "q"));
    let facet = |by: By| &index.facets.iter().find(|facet| facet.by == by).unwrap().values;
    let place = By::Entries(site.rendering.base.schema().kind_named("place").unwrap());
    let documents = |value: FacetValue, by: By| {
        facet(by).iter().find(|(own, _)| *own == value).map(|(_, documents)| documents.clone()).unwrap()
    };
    let county = documents(FacetValue::Entry(site.find("place", "lan")), place);
    let mut expected = [p, q, number("place", "kommun")];
    expected.sort_unstable();
    assert_eq!(county, expected);
    assert_eq!(documents(FacetValue::Entry(site.find("place", "kommun")), place), [p]);
    let years: Vec<FacetValue> = facet(By::Year).iter().map(|(year, _)| *year).collect();
    assert_eq!(years, [2019, 2020, 2021, 2023].map(FacetValue::Year));
    assert_eq!(facet(By::Activity).len(), 1, "both are over");
}

#[test]
fn shards_are_in_order_and_lead_to_every_form() {
    let words: Vec<String> = (0..400).map(|n| format!("ord{n:03}x{} piga", n % 7)).collect();
    let texts: Vec<(String, String)> = (0..100)
        .map(|n| {
            (
                format!("content/topics/t{n}.md"),
                format!("---\ntitle: T{n}\n---\n{}\n", words[n..n + 300].join(" ")),
            )
        })
        .collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|(path, text)| (&**path, &**text)).collect();
    let site = site(&files);
    let index = index(&site, 0);
    assert_eq!(index.shards.len(), shard_count(100));
    assert!(index.shards.is_sorted_by(|a, b| a.start < b.start));
    assert_eq!(index.shards[0].start, "");
    assert!(index.shards.iter().all(|shard| !shard.families.is_empty()));
    assert!(entries(&index).find(|entry| &*entry.forms[0] == "piga").is_some_and(|entry| entry.common));
    for (form, shard, number) in index.shards.iter().flat_map(|shard| &shard.elsewhere) {
        assert!(index.shards[*shard as usize].families[*number as usize].forms.contains(form));
    }
}

#[test]
fn the_same_site_gives_the_same_index_on_any_number_of_threads() {
    let site = swedish();
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let alone = one.install(|| format!("{:?}", index(&site, 0)));
    assert_eq!(format!("{:?}", index(&site, 0)), alone);
}

#[test]
fn small_words_are_what_they_are_with_their_marks() {
    let site = swedish();
    let small = index(&site, 0).small_words;
    assert!(small.iter().any(|word| word == "för"));
    assert!(!small.iter().any(|word| word == "for"), "it means that somebody left");
}

#[test]
fn an_empty_site_has_an_empty_index() {
    let site = site(&[]);
    let index = index(&site, 0);
    assert!(index.documents.is_empty() && index.shards.is_empty() && index.facets.is_empty());
    assert_eq!(shard_count(0), 1);
}
