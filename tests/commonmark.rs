//! Runs the examples of the CommonMark specification.
//!
//! The specification is not ours to ship (CC BY-SA), so this test is built only with the feature
//! `commonmark-spec`, and fails unless `SAMVERKA_COMMONMARK_SPEC` names its `spec.txt` (npm package
//! `commonmark-spec` 0.31.2):
//!
//!     SAMVERKA_COMMONMARK_SPEC=node_modules/commonmark-spec/spec.txt \
//!         cargo test --features commonmark-spec --test commonmark -- --nocapture
//!
//! Every example must give what pulldown-cmark gives without extensions, once the deviations that
//! the dialect documents are undone, save for the examples listed here with their reasons.

#![expect(clippy::disallowed_methods, reason = "reads the specification from where the caller put it")]
#![expect(clippy::print_stdout, reason = "says how many examples are equal")]

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Parser, Tag, html};
use samverka::markdown::{AsWritten, Options, compile};

/// Examples in version 0.31.2.
const EXAMPLES: usize = 652;

/// Examples that differ, and why.
const DIFFERENT: [(usize, &str); 7] = [
    (548, "[[...]] is a wikilink"),
    (559, "[[...]] is a wikilink"),
    (590, "![[...]] is an image by name"),
    (596, "irc: is not an allowed scheme"),
    (598, "a+b+c: is not an allowed scheme"),
    (599, "made-up-scheme: is not an allowed scheme"),
    (601, "localhost: is not an allowed scheme"),
];

struct Example {
    number: usize,
    text: String,
}

#[test]
fn examples_of_the_specification() {
    let path = std::env::var("SAMVERKA_COMMONMARK_SPEC")
        .expect("SAMVERKA_COMMONMARK_SPEC must name the spec.txt of the npm package commonmark-spec");
    let specification = std::fs::read_to_string(&path).expect("the specification can be read");
    let examples = examples(&specification);
    assert_eq!(examples.len(), EXAMPLES, "another version of the specification, or {path} is not it");

    let reasons: BTreeMap<usize, &str> = DIFFERENT.into_iter().collect();
    let mut equal = 0;
    let mut wrong = Vec::new();
    for example in &examples {
        let (ours, parsers) = (ours(&example.text), parsers(&example.text));
        equal += usize::from(ours == parsers);
        if (ours == parsers) == reasons.contains_key(&example.number) {
            wrong.push(format!(
                "{}: {:?}\nours    {ours:?}\nparser's {parsers:?}",
                example.number, example.text
            ));
        }
    }
    println!("CommonMark: {equal} of {EXAMPLES} examples equal, {} differ on purpose", reasons.len());
    assert!(wrong.is_empty(), "unlisted differences, or listed ones that are none:\n{}", wrong.join("\n\n"));
}

/// Reads the examples: fences of 32 backticks, a line with a dot between text and HTML.
fn examples(specification: &str) -> Vec<Example> {
    let fence = "`".repeat(32);
    let start = format!("{fence} example\n");
    let pieces = specification.split(&start).skip(1);
    let texts = pieces.filter_map(|piece| piece.split_once(&format!("\n{fence}\n"))).map(|(example, _)| {
        let text =
            if example.starts_with(".\n") { "" } else { example.split("\n.\n").next().unwrap_or_default() };
        format!("{text}\n").replace('→', "\t")
    });
    texts.enumerate().map(|(index, text)| Example { number: index + 1, text }).collect()
}

/// What the parser's own writer gives, void elements as HTML writes them.
fn parsers(text: &str) -> String {
    let mut out = String::new();
    html::push_html(&mut out, Parser::new(text));
    out.replace(" />", ">")
}

/// What we give, the dialect's deviations undone.
fn ours(text: &str) -> String {
    let levels = Parser::new(text).filter_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => Some(level as u8),
        _ => None,
    });
    let first_level = levels.min().unwrap_or(1);
    let prose = compile(text, &Options { trusted_html: true, id_prefix: "", first_level });
    let mut out = String::new();
    prose.write(&mut out, &AsWritten);
    for heading in prose.headings() {
        out = out.replacen(&format!(" id=\"{}\"", heading.id), "", 1);
    }
    for added in [" rel=\"noopener\"", " loading=\"lazy\"", " tabindex=\"0\""] {
        out = out.replace(added, "");
    }
    without_figures(&out).replace(" />", ">")
}

/// Makes paragraphs of figures again, and titles of their captions.
fn without_figures(html: &str) -> String {
    let mut out = html.replace("<figure><img", "<p><img").replace("</figure>", "</p>");
    while let Some((before, after)) = out.split_once("><figcaption>") {
        let (caption, after) = after.split_once("</figcaption>").expect("captions end");
        out = format!("{before} title=\"{}\">{after}", caption.replace('"', "&quot;"));
    }
    out
}
