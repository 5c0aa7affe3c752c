//! Tests of the dialect as a whole: text in, HTML out.

mod dialect;
mod found;
mod hostile;
mod html;

use std::borrow::Cow;

use super::{AsWritten, Destination, Fill, Found, Options, Phrase, Prose, ProseLink, compile};

/// Compiles as the body of a page.
fn body(text: &str) -> Prose {
    compile(text, &Options::default())
}

/// HTML with every link as the author wrote it.
fn written(prose: &Prose) -> String {
    let mut html = String::new();
    prose.write(&mut html, &AsWritten);
    html
}

/// HTML of a body, with every link as the author wrote it.
fn html(text: &str) -> String {
    written(&body(text))
}

/// Compares HTML without regard to line breaks.
#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(html(text).replace('\n', ""), expected, "{text}");
}

/// Knows one page, and nothing else.
struct OnePage;

impl Fill for OnePage {
    fn link<'a>(&'a self, index: usize, link: &'a ProseLink) -> Destination<'a> {
        assert!(!link.external && !link.refused);
        match &*link.target {
            "nad" | "nad.md" | "nad.png" => Destination::Found(Found {
                href: "/å/?a=\"1\"&b='2'".into(),
                title: "NAD <&> \"x\"".into(),
                attributes: vec![("lang", "\"sv\"".into()), ("data-n", index.to_string().into())],
                sources: Vec::new(),
            }),
            "evil" => Destination::to(" java\nscript:alert(1)", "evil"),
            _ => Destination::Missing,
        }
    }

    fn phrase(&self, phrase: Phrase, number: u32) -> Cow<'_, str> {
        format!("<{}> \"{number}\"", phrase.key()).into()
    }
}

/// HTML of a body as [`OnePage`] fills it.
fn filled(text: &str) -> String {
    let mut html = String::new();
    body(text).write(&mut html, &OnePage);
    html.replace('\n', "")
}
