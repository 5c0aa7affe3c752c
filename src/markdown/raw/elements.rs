//! What an untrusted author's HTML may hold.
//!
//! One table says which elements and attributes; ammonia reads the tags by it.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use super::super::target::{PROGRAMS, Place, place};

/// An element that may stand in prose.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: &'static str,
    /// Attributes besides those in [`EVERYWHERE`].
    attributes: &'static [&'static str],
    /// Elements it must stand directly in; none if it may stand anywhere.
    pub(super) parents: &'static [&'static str],
    pub(super) form: Form,
}

/// How an element stands among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// In running text.
    Phrasing,
    /// In running text, and without an end.
    Void,
    /// Not in running text.
    Block,
    /// Not in running text, and holds nothing else.
    Line,
    /// Not in running text, and its end tag may be left out.
    Open,
    /// Not in running text, and without an end.
    BlockVoid,
}

impl Element {
    /// Whether it has no end tag and no content.
    pub(super) fn is_void(&self) -> bool {
        matches!(self.form, Form::Void | Form::BlockVoid)
    }

    /// Whether it holds rows and the like, and nothing else: what stands there all the same, a
    /// browser moves out of the table, and end tags then mean other elements than they did.
    pub(super) fn holds_rows(&self) -> bool {
        matches!(self.name, "colgroup" | "table" | "tbody" | "tfoot" | "thead" | "tr")
    }

    /// Whether it may not stand in running text.
    pub(super) fn is_block(&self) -> bool {
        !matches!(self.form, Form::Phrasing | Form::Void)
    }
}

/// Finds an element by its name in lower case.
pub(super) fn element(name: &str) -> Option<&'static Element> {
    ELEMENTS.binary_search_by_key(&name, |element| element.name).ok().map(|index| &ELEMENTS[index])
}

/// Attributes that every element may have. No `style`, no event handlers, no `role` and `tabindex`.
const EVERYWHERE: [&str; 5] = ["class", "dir", "id", "lang", "title"];

/// Elements whose content goes with them: it is no prose.
pub(super) const WITH_CONTENT: [&str; 15] = [
    "iframe",
    "math",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "plaintext",
    "script",
    "select",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "xmp",
];

const fn phrasing(name: &'static str, attributes: &'static [&'static str]) -> Element {
    Element { name, attributes, parents: &[], form: Form::Phrasing }
}

const fn void(name: &'static str, attributes: &'static [&'static str]) -> Element {
    Element { name, attributes, parents: &[], form: Form::Void }
}

const fn block(name: &'static str, attributes: &'static [&'static str]) -> Element {
    Element { name, attributes, parents: &[], form: Form::Block }
}

const fn part(
    name: &'static str,
    attributes: &'static [&'static str],
    parents: &'static [&'static str],
    form: Form,
) -> Element {
    Element { name, attributes, parents, form }
}

const CELL: &[&str] = &["colspan", "rowspan"];

/// In the order of their names. Not here: `h1`, which is the page's; whatever loads, runs, submits
/// or frames something.
static ELEMENTS: [Element; 64] = [
    phrasing("a", &["href", "hreflang"]),
    phrasing("abbr", &[]),
    block("aside", &[]),
    phrasing("b", &[]),
    phrasing("bdi", &[]),
    phrasing("bdo", &[]),
    block("blockquote", &["cite"]),
    void("br", &[]),
    part("caption", &[], &["table"], Form::Open),
    phrasing("cite", &[]),
    phrasing("code", &[]),
    part("col", &["span"], &["colgroup"], Form::BlockVoid),
    part("colgroup", &["span"], &["table"], Form::Open),
    phrasing("data", &["value"]),
    part("dd", &[], &["dl"], Form::Open),
    phrasing("del", &["cite", "datetime"]),
    block("details", &["open"]),
    phrasing("dfn", &[]),
    block("div", &[]),
    block("dl", &[]),
    part("dt", &[], &["dl"], Form::Open),
    phrasing("em", &[]),
    part("figcaption", &[], &["figure"], Form::Block),
    block("figure", &[]),
    part("h2", &[], &[], Form::Line),
    part("h3", &[], &[], Form::Line),
    part("h4", &[], &[], Form::Line),
    part("h5", &[], &[], Form::Line),
    part("h6", &[], &[], Form::Line),
    part("hr", &[], &[], Form::BlockVoid),
    phrasing("i", &[]),
    void("img", &["alt", "height", "src", "width"]),
    phrasing("ins", &["cite", "datetime"]),
    phrasing("kbd", &[]),
    part("li", &["value"], &["ol", "ul"], Form::Open),
    phrasing("mark", &[]),
    block("ol", &["reversed", "start", "type"]),
    part("p", &[], &[], Form::Open),
    block("pre", &[]),
    phrasing("q", &["cite"]),
    part("rp", &[], &["ruby"], Form::Phrasing),
    part("rt", &[], &["ruby"], Form::Phrasing),
    phrasing("ruby", &[]),
    phrasing("s", &[]),
    phrasing("samp", &[]),
    block("section", &[]),
    phrasing("small", &[]),
    phrasing("span", &[]),
    phrasing("strong", &[]),
    phrasing("sub", &[]),
    part("summary", &[], &["details"], Form::Block),
    phrasing("sup", &[]),
    block("table", &[]),
    part("tbody", &[], &["table"], Form::Open),
    part("td", CELL, &["tr"], Form::Open),
    part("tfoot", &[], &["table"], Form::Open),
    part("th", &["abbr", "colspan", "rowspan", "scope"], &["tr"], Form::Open),
    part("thead", &[], &["table"], Form::Open),
    phrasing("time", &["datetime"]),
    part("tr", &[], &["table", "tbody", "tfoot", "thead"], Form::Open),
    phrasing("u", &[]),
    block("ul", &[]),
    phrasing("var", &[]),
    void("wbr", &[]),
];

/// Attributes of one tag as ammonia leaves them: names, and values escaped for double quotes.
pub(super) type Attributes = Vec<(String, String)>;

/// Reads the attributes of a start tag and keeps those that are allowed.
pub(super) fn attributes(tag: &str, element: &Element) -> Attributes {
    // A parser drops parts of a table outside a table.
    let around = match element.name {
        "caption" | "colgroup" | "tbody" | "tfoot" | "thead" => "<table>",
        "col" => "<table><colgroup>",
        "tr" => "<table><tbody>",
        "td" | "th" => "<table><tbody><tr>",
        _ => "",
    };
    let cleaned = CLEANER.clean(&format!("{around}{tag}")).to_string();
    let start = format!("<{} ", element.name);
    let Some((_, rest)) = cleaned.split_once(&start) else { return Vec::new() };
    read(rest)
}

/// Reads `name="value"` up to the end of the tag, as ammonia writes it.
fn read(serialized: &str) -> Attributes {
    let mut attributes = Vec::new();
    let mut rest = serialized;
    while let Some((name, after)) = rest.split_once("=\"") {
        let Some((value, after)) = after.split_once('"') else { break };
        let value =
            value.replace(|character: char| character.is_control() && !character.is_whitespace(), "\u{FFFD}");
        attributes.push((name.trim_start().to_owned(), value));
        rest = after;
        if rest.starts_with('>') {
            break;
        }
    }
    attributes
}

/// Undoes the escaping of an attribute value that ammonia wrote.
pub(super) fn unescaped(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    let plain = value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    Cow::Owned(plain.replace("&nbsp;", "\u{a0}").replace("&amp;", "&"))
}

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::empty();
    cleaner
        .tags(ELEMENTS.iter().map(|element| element.name).collect())
        .clean_content_tags(HashSet::new())
        .generic_attributes(EVERYWHERE.into_iter().collect())
        .tag_attributes(own_attributes())
        .url_schemes(["http", "https"].into_iter().chain(PROGRAMS).collect())
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .attribute_filter(|element, attribute, value| {
            is_allowed(element, attribute, value).then_some(value.into())
        });
    cleaner
});

fn own_attributes() -> HashMap<&'static str, HashSet<&'static str>> {
    ELEMENTS.iter().map(|element| (element.name, element.attributes.iter().copied().collect())).collect()
}

/// Refuses values: pictures from other sites, ids that are none, directions that are none.
fn is_allowed(element: &str, attribute: &str, value: &str) -> bool {
    match (element, attribute) {
        ("img", "src") => place(value) == Place::Here,
        (_, "id") => !value.is_empty() && !value.contains(char::is_whitespace),
        (_, "dir") => matches!(value.to_ascii_lowercase().as_str(), "ltr" | "rtl" | "auto"),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_in_order() {
        assert!(ELEMENTS.is_sorted_by_key(|element| element.name));
        assert!(WITH_CONTENT.is_sorted());
        assert!(WITH_CONTENT.iter().all(|name| element(name).is_none()));
    }

    #[test]
    fn parents_are_elements() {
        for element in &ELEMENTS {
            assert!(element.parents.iter().all(|name| super::element(name).is_some()), "{}", element.name);
        }
    }

    #[test]
    fn every_element_keeps_its_attributes() {
        for element in &ELEMENTS {
            let tag = format!("<{} lang=sv onclick=x style=y class='a \"b\"'>", element.name);
            let kept = attributes(&tag, element);
            let expected = [("lang", "sv"), ("class", "a &quot;b&quot;")];
            let expected: Attributes =
                expected.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
            assert_eq!(kept, expected, "{}", element.name);
        }
    }

    #[test]
    fn refuses_values() {
        for (tag, kept) in [
            ("<img src=a.png>", 1),
            ("<img src=//evil.example/a.png>", 0),
            ("<img src='\\\\evil.example/a.png'>", 0),
            ("<img src=https://evil.example/a.png>", 0),
            ("<img src=data:image/png;base64,AAAA>", 0),
            ("<img srcset=a.png onerror=x>", 0),
            ("<img id='a b' dir=up>", 0),
            ("<img id=a dir=RTL>", 2),
        ] {
            assert_eq!(attributes(tag, element("img").unwrap()).len(), kept, "{tag}");
        }
        for url in
            ["javascript:a", "java&#10;script:a", " &#1;javascript:a", "data:a", "vbscript:a", "file:///a"]
        {
            assert_eq!(attributes(&format!("<a href=\"{url}\">"), element("a").unwrap()), [], "{url}");
        }
    }
}
