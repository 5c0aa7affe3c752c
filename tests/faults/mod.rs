//! Bad input of every sort: each gives a clear diagnostic at its place, and no harm.

mod causes;
mod codes;
mod files;
mod links;
mod markup;
mod pictures;
mod scale;
mod stubs;
mod templates;
mod texts;
mod translations;
mod yaml;

use samverka::diagnostic::{Code, Diagnostic};

use super::site::sample::{Made, site};

/// Makes a site, holds that it does no harm, and that a fault with this code is found in this file.
fn finds(files: &str, code: Code, path: &str) -> Made {
    let (_folder, made) = site(files);
    found(&made, code, path, files);
    made
}

/// Holds that a site does no harm, and that a fault with this code was found in this file.
fn found(made: &Made, code: Code, path: &str, about: &str) {
    harmless(made);
    let is_it = |fault: &&Diagnostic| {
        let at = fault.location.as_ref().map_or("", |at| &*at.path);
        fault.code == code && at == path
    };
    let about: String = about.chars().take(400).collect();
    assert!(made.diagnostics.iter().any(|fault| is_it(&fault)), "{about}\n{:?}", made.faults());
}

/// Holds that no page runs script, whatever stood in the content: none but JSON-LD and the theme's own modules in a
/// script element, no handlers, no `javascript:` addresses, in the cards of search results neither; and that what
/// machines read can be read.
fn harmless(made: &Made) {
    for (path, text) in &made.pages {
        if path.ends_with(".html") {
            harmless_page(path, text);
        } else if path.ends_with(".xml") {
            well_formed(path, text);
        } else if path.ends_with(".json") {
            let json: serde_json::Value = serde_json::from_str(text).unwrap();
            assert!(path != "data/graph.json" || json["entries"].is_array(), "{path}");
            if path.contains("/cards/") {
                let cards = json.as_array().unwrap().iter();
                cards.for_each(|card| harmless_page(path, card[0].as_str().unwrap()));
            }
        } else if path.ends_with(".ics") {
            harmless_calendar(path, text);
        }
        if path.ends_with(".png") {
            continue;
        }
        let is_strange = |c: &char| {
            (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}')
        };
        let strange = text.chars().find(is_strange);
        assert_eq!(strange, None, "{path}");
    }
}

fn harmless_page(path: &str, html: &str) {
    for tag in tags(html) {
        let name = tag.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
        let name = name.to_ascii_lowercase();
        if name == "script" {
            let module =
                tag.strip_prefix("script type=\"module\" src=\"").and_then(|src| src.strip_suffix(".js\""));
            let of_theme = module.and_then(|src| src.rsplit_once("theme/"));
            let known =
                of_theme.is_some_and(|(_, name)| ["search-field", "search", "contacts"].contains(&name));
            assert!(known || tag == "script type=\"application/ld+json\"", "<{tag}> in {path}");
        }
        let forbidden =
            ["iframe", "object", "embed", "base", "style", "template", "foreignobject", "handler"];
        assert!(!forbidden.contains(&name.as_str()), "<{tag}> in {path}");
        for (name, value) in attributes(tag) {
            let name = name.to_ascii_lowercase();
            assert!(!name.starts_with("on"), "<{tag}> in {path}");
            let value = value.replace("&colon;", ":").replace("&#58;", ":").to_ascii_lowercase();
            let value: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
            if matches!(&*name, "href" | "src" | "action" | "xlink:href" | "formaction") {
                assert!(
                    !value.starts_with("javascript:") && !value.starts_with("data:"),
                    "<{tag}> in {path}"
                );
                assert!(
                    !value.starts_with("vbscript:") && !value.contains("url=javascript"),
                    "<{tag}> in {path}"
                );
            }
        }
    }
    for json in html.split("<script type=\"application/ld+json\">").skip(1) {
        let json = json.split("</script>").next().unwrap_or_default();
        let parsed = serde_json::from_str::<serde_json::Value>(json);
        assert!(parsed.is_ok_and(|value| value.is_object()), "JSON-LD in {path}: {json}");
    }
}

/// What stands between `<` and `>` of each tag, quoted values skipped as browsers do.
fn tags(html: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let mut quote = None;
        let end = rest.find(|c| match (quote, c) {
            (None, '"' | '\'') => {
                quote = Some(c);
                false
            }
            (Some(open), _) => {
                if open == c {
                    quote = None;
                }
                false
            }
            (None, _) => c == '>',
        });
        let end = end.unwrap_or(rest.len());
        found.push(&rest[..end]);
        rest = &rest[end..];
    }
    found
}

/// Names and values of a tag's attributes.
fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = tag.find(|c: char| c.is_whitespace() || c == '/').map_or("", |at| &tag[at..]);
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return found;
        }
        let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len()).max(1);
        let (name, after) = rest.split_at(end.min(rest.len()));
        let Some(value) = after.trim_start().strip_prefix('=') else {
            found.push((name, ""));
            rest = after;
            continue;
        };
        let value = value.trim_start();
        let quoted = value.strip_prefix('"').map(|value| ('"', value));
        let quoted = quoted.or_else(|| value.strip_prefix('\'').map(|value| ('\'', value)));
        let (value, after) = match quoted {
            Some((quote, value)) => value.split_once(quote).unwrap_or((value, "")),
            None => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
        };
        found.push((name, value));
        rest = after;
    }
}

fn well_formed(path: &str, text: &str) {
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => return,
            Ok(_) => {}
            Err(error) => panic!("{path}: {error}\n{text}"),
        }
    }
}

/// Every line of a calendar begins as those of this program do: nothing that was written has become a line.
fn harmless_calendar(path: &str, text: &str) {
    let begin = text.matches("\r\nBEGIN:VEVENT").count();
    assert_eq!(begin, text.matches("\r\nUID:").count(), "{path}: {text}");
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "{path}: {text:?}");
}

#[test]
fn the_check_itself_finds_script() {
    let finds = |html: &'static str| std::panic::catch_unwind(|| harmless_page("x", html)).is_err();
    for bad in [
        "<script>alert(1)</script>",
        "<SCRIPT src=x>",
        "<p title='a' onclick=alert(1)>",
        "<img/onerror=alert(1)>",
        "<a href=\"java\nscript:x\">",
        "<a title=\">\" href='javascript:x'>",
        "<script type=\"application/ld+json\">{\"a\": \"</script>\"}</script>",
        "<iframe src=x>",
    ] {
        assert!(finds(bad), "{bad}");
    }
    for good in ["<p title=\"a onclick=b <script>\">&lt;script&gt;</p>", "<a href=\"/x/\" lang=sv>x</a>"] {
        assert!(!finds(good), "{good}");
    }
}
