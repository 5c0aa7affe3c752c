//! Input meant to hang, crash or break out. A test here that goes quadratic or recurses shows by
//! not ending, or by an overflow of the stack.

use super::super::{AsWritten, Options, Prose, RemovedPart, compile};
use super::{body, written};

const MANY: usize = 100_000;

/// Does everything that can be done with a text.
fn exercise(text: &str) -> Prose {
    let prose = body(text);
    let html = written(&prose);
    assert!(!html.contains("<script"));
    prose.words(&AsWritten);
    prose.lead(&AsWritten);
    let trusted = compile(text, &Options { trusted_html: true, id_prefix: "å\"<", first_level: 9 });
    written(&trusted);
    for link in prose.links() {
        assert!(text.get(link.span.start as usize..link.span.end as usize).is_some(), "{:?}", link.span);
    }
    for removed in prose.removed() {
        assert!(text.get(removed.span.start as usize..removed.span.end as usize).is_some(), "{removed:?}");
    }
    prose
}

/// What may be repeated for ever.
const REPEATED: &[&str] = &[
    ">",
    "> ",
    "- ",
    "1. ",
    "[",
    "![",
    "[[",
    "![[",
    "[[a|",
    "[[a]",
    "*",
    "*a ",
    "**a",
    "*a **b ",
    "_a",
    "~a ",
    "`",
    "``a`",
    "<",
    "<a ",
    "<a x=\"",
    "<!--",
    "<?",
    "&",
    "\\",
    "[^a]: ",
    "[^a",
    "(",
    "[a](",
    "[a](<",
    "![a](b",
    "# ",
    "#",
    "|",
    "a|",
    "\n",
    "a\n",
    "a  \n",
    "\t",
    "a\n: ",
    "> [!NOTE]\n",
    "- [ ] ",
    "--\n",
    "\u{0}",
    "—",
    "> a\n> — b\n\n",
    "<i>",
    "</i>",
    "<b>a</i>",
    "<b id=a>",
    "<a href=b>",
    "<p>\n\n",
    "<div>",
    "<div>\n\n",
    "<li>",
    "<ul><li>",
    "<svg>",
    "<script>",
    "<div \"",
    "<div a='",
    "[^1]",
    "[^1]: a\n\n",
    "# a\n",
    "[a]: b\n",
    "{#a}",
    "&#x0;",
    "%",
    "http://",
    "<a@b.c>",
    "[[a]]",
    "![a](b)\n\n",
    "<img src=a>",
    "<br>",
    "|a|\n|-|\n\n",
];

#[test]
fn deep_nesting_ends() {
    for part in REPEATED {
        exercise(&part.repeat(MANY / part.len().min(8)));
    }
}

#[test]
fn deep_nesting_with_an_inside_ends() {
    let surround =
        |open: &str, inside: &str, close: &str| open.repeat(MANY / 2) + inside + &close.repeat(MANY / 2);
    for (open, inside, close) in [
        ("[", "a", "](b)"),
        ("![", "a", "](b)"),
        ("[[", "a", "]]"),
        ("*", "a", "*"),
        ("**", "a", "**"),
        ("<b>", "a", "</b>"),
        ("<div>", "a", "</div>"),
        ("<div>\n\n", "a", "\n\n</div>"),
        ("> ", "a\n> — b", ""),
        ("> ", "<div>", ""),
        ("> ", "# a", ""),
        ("- ", "a", "\n"),
        ("[^1] ", "\n\n[^1]: ", "a "),
        ("# a\n", "", "# a-2\n"),
    ] {
        exercise(&surround(open, inside, close));
    }
    let attributes: String = (0..MANY).map(|number| format!(" a{number}")).collect();
    exercise(&format!("<div{attributes}>"));
    exercise(&format!("b <i{attributes}>"));
    let formats: String = (0..MANY / 10).map(|number| format!("<b id=a{number}>")).collect();
    exercise(&format!("{formats}{}", "\n\na".repeat(MANY / 10)));
    let headings: String = (2..MANY / 10).map(|number| format!("# a {{#a-{number}}}\n")).collect();
    exercise(&(headings + &"# a\n".repeat(MANY / 10)));
    let notes: String = (0..MANY / 10).map(|number| format!("[^{number}]\n\n[^{number}]: # a\n\n")).collect();
    exercise(&notes);
}

#[test]
fn lazy_lines_under_deep_nesting_are_not_read() {
    for marker in [">", "- "] {
        let text = marker.repeat(MANY) + "a" + &"\nx".repeat(MANY);
        let prose = exercise(&text);
        assert_eq!(prose.removed()[0].what, RemovedPart::Structure);
        assert!(written(&prose).starts_with("<pre tabindex=\"0\">&gt;") || marker == "- ");
    }
    let long = format!("{}\n\n{}", "-".repeat(500), "a\n".repeat(MANY));
    assert!(exercise(&long).removed().is_empty());
}

/// A generator of numbers that is the same everywhere.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

const PARTS: [&str; 87] = [
    "a",
    " ",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "1. ",
    "    ",
    "\t",
    "# ",
    "=",
    "---\n",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```\n",
    "[",
    "]",
    "(",
    ")",
    "[[",
    "]]",
    "|",
    "!",
    "\\",
    "<",
    ">",
    "\"",
    "'",
    "=",
    "/",
    "&amp;",
    "&#x3C;",
    "&lt;",
    "—",
    "-- ",
    "[^1]",
    "[^1]: ",
    ": ",
    "{#a}",
    "{.b c=d}",
    "[!NOTE]\n",
    "[ ] ",
    "|-|\n",
    "<b>",
    "</b>",
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<ul>",
    "<li>",
    "</ul>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<script>",
    "</script>",
    "<style>",
    "<svg>",
    "<math>",
    "<a href='",
    "<a href=x>",
    "</a>",
    "<img src=x ",
    "onerror=alert(1) ",
    "javascript:",
    "data:",
    "å",
    "😀",
    "\u{0}",
    "\u{200d}",
    "\r\n",
    "<!--",
    "-->",
    "<![CDATA[",
    "<details>",
    "<summary>",
    "</details>",
    "href=",
    "title=\"",
    "[a](b)",
    "\n> — ",
    "\u{b}",
];

fn soup(numbers: &mut Numbers) -> String {
    (0..1 + numbers.below(40)).map(|_| PARTS[numbers.below(PARTS.len())]).collect()
}

/// Tags that a browser opens and closes on its own account, and Markdown between them.
const TAGS: [&str; 44] = [
    "<a href=b>",
    "</a>",
    "<b>",
    "</b>",
    "<i id=c>",
    "</i>",
    "<span>",
    "</span>",
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<h2>",
    "</h2>",
    "<ul>",
    "</ul>",
    "<li>",
    "</li>",
    "<dl>",
    "</dl>",
    "<dt>",
    "<dd>",
    "<table>",
    "</table>",
    "<caption>",
    "<colgroup>",
    "<tbody>",
    "<tr>",
    "<td>",
    "</td>",
    "<ruby>",
    "<rt>",
    "<details>",
    "<summary>",
    "</details>",
    "<pre>",
    "<figure>",
    "a",
    "\n\n",
    "\n\n- ",
    "\n\n> ",
    "\n\n# ",
    "\n\n|a|\n|-|\n|",
    "[a](b)",
];

fn tags(numbers: &mut Numbers) -> String {
    (0..1 + numbers.below(20)).map(|_| TAGS[numbers.below(TAGS.len())]).collect()
}

#[test]
fn a_tag_that_is_too_long_is_told() {
    let prose = exercise(&format!("<p title=\"{}\">a</p>", "&".repeat(MANY)));
    assert_eq!(prose.removed()[0].what, RemovedPart::Element);
}

#[test]
fn many_mentions_of_a_note_are_not_all_linked() {
    let mentions = 10_000;
    let html = written(&exercise(&format!("{}\n\n[^a]: b", "[^a]".repeat(mentions))));
    assert!(html.len() < mentions * 60, "{}", html.len());
}

#[test]
fn a_link_holds_no_other() {
    let html =
        written(&exercise("<a href=\"https://a.example\">a [b](https://b.example) [[c]] c</a> [d](d)"));
    assert_eq!(html.matches("<a ").count(), 2, "{html}");
    assert!(html.contains(">a b "), "{html}");
}

/// What is not written out as it stands has another length in the HTML.
#[test]
fn the_source_of_a_quotation_begins_with_anything() {
    for character in ('\u{0}'..='\u{3000}').chain(['\u{feff}', '\u{fffe}', '😀']) {
        exercise(&format!("> a\n> —{character}b"));
        exercise(&format!("> a\n> — {character}"));
    }
}

#[test]
fn soup_stays_in_its_frame() {
    let mut numbers = Numbers(1);
    for round in 0..6_000 {
        let text = if round % 2 == 0 { soup(&mut numbers) } else { tags(&mut numbers) };
        let html = written(&exercise(&text));
        assert_balanced(&html, &text);
        for (open, close) in [
            ("<section><div>", "</div></section>"),
            ("<dl><dd><div>", "</div></dd></dl>"),
            ("<ul><li>", "</li></ul>"),
        ] {
            let seen = oracle().clean(&format!("{open}{html}\u{2}{close}<hr>")).to_string();
            assert!(seen.starts_with(open), "{text:?}\n{html}\n{seen}");
            assert!(seen.ends_with(&format!("\u{2}{close}<hr>")), "{text:?}\n{html}\n{seen}");
        }
    }
}

#[test]
fn soup_holds_nothing_that_runs() {
    let mut numbers = Numbers(3);
    for _ in 0..6_000 {
        let text = soup(&mut numbers);
        let html = written(&body(&text));
        let seen = oracle().clean(&html).to_string();
        // Character data has no `<`, so what stands between the brackets is a tag.
        for tag in seen.split('<').skip(1).filter_map(|piece| piece.split('>').next()) {
            for bad in ["script", "style", "svg", "math"] {
                assert!(!tag.starts_with(bad), "{tag} in {text:?}\n{html}\n{seen}");
            }
            for bad in [" onerror=", " style=", " href=\"javascript:", " href=\"data:", " src=\"data:"] {
                assert!(!tag.contains(bad), "{tag} in {text:?}\n{html}\n{seen}");
            }
        }
    }
}

/// Shows how a browser would read HTML: keeps everything that matters here.
fn oracle() -> ammonia::Builder<'static> {
    let mut builder = ammonia::Builder::default();
    builder
        .clean_content_tags([].into())
        .add_tags(["script", "style", "svg", "math", "section", "input"])
        .add_generic_attributes(["onerror", "id", "class", "style"])
        .add_url_schemes(["javascript", "data"])
        .link_rel(None);
    builder
}

/// Every start tag has its end tag, in order.
fn assert_balanced(html: &str, text: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let end =
            rest.find(|character: char| !character.is_ascii_alphanumeric() && character != '/').unwrap();
        let name = &rest[..end];
        let mut quoted = false;
        let close = rest.find(|character: char| {
            quoted ^= character == '"';
            character == '>' && !quoted
        });
        rest = &rest[close.expect("every tag ends") + 1..];
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{text:?}\n{html}"),
            None if matches!(name, "br" | "hr" | "img" | "input" | "col") => {}
            None => open.push(name),
        }
    }
    assert_eq!(open, [""; 0], "{text:?}\n{html}");
}
