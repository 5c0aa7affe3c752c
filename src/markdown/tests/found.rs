//! What is found in a text: links, headings, words.

use super::super::{AsWritten, LinkKind, Prose};
use super::{OnePage, body, check, filled, html};

/// Links on a line each: kind, target, fragment, label, whether external or refused, source.
fn links(text: &str) -> Vec<String> {
    let prose = body(text);
    let line = |link: &super::ProseLink| {
        let kind = match link.kind {
            LinkKind::Link => "link",
            LinkKind::Image => "image",
            LinkKind::Wiki => "wiki",
        };
        let fragment = link.fragment.as_ref().map(|fragment| format!(" #{fragment}")).unwrap_or_default();
        let label = link.label.as_ref().map(|label| format!(" ({label})")).unwrap_or_default();
        let external = if link.external { " external" } else { "" };
        let refused = if link.refused { " refused" } else { "" };
        let source = &text[link.span.start as usize..link.span.end as usize];
        format!("{kind} {}{fragment}{label}{external}{refused} <- {source}", link.target)
    };
    prose.links().iter().map(line).collect()
}

#[test]
fn finds_links() {
    for (text, expected) in [
        ("[a](../b%20c.md#d%C3%A5 \"e\")", "link ../b c.md #då <- ../b%20c.md#d%C3%A5"),
        ("[a][b]\n\n[b]: c.md", "link c.md <- c.md"),
        ("[a](b\\_c)", "link b_c <- [a](b\\_c)"),
        ("[a](#b)", "link  #b <- #b"),
        ("<https://a.example/%20>", "link https://a.example/%20 external <- https://a.example/%20"),
        ("<a@b.example>", "link mailto:a@b.example external <- a@b.example"),
        ("[a](tel:112)", "link tel:112 external <- tel:112"),
        ("å [[Rädda Barnen|b *c*]]", "wiki Rädda Barnen (b c) <- Rädda Barnen"),
        ("[[nad#b]]", "wiki nad #b <- nad#b"),
        ("[[javascript:a]]", "wiki javascript:a <- javascript:a"),
        ("[[https://a.example]]", "wiki https://a.example <- https://a.example"),
        ("![a *b*](c.png)", "image c.png (a b) <- c.png"),
        ("![](c.png)", "image c.png <- c.png"),
        ("![a](https://b.example)", "image https://b.example (a) external <- https://b.example"),
        ("[a](javascript:x)", "link javascript:x refused <- javascript:x"),
        ("b <a class=c href=\"d%20.md#e\">f</a>", "link d .md #e <- <a class=c href=\"d%20.md#e\">"),
    ] {
        assert_eq!(links(text), [expected], "{text}");
    }
}

#[test]
fn a_tag_over_several_lines_is_found_where_it_begins() {
    let found = links("> <img src=a.png\n> alt='b &amp; c'>");
    // The block is read without the marks before its lines, so the end is only near.
    assert!(found[0].starts_with("image a.png (b & c) <- <img src=a.png"), "{found:?}");
}

#[test]
fn keeps_the_order_of_the_text() {
    let text = "[![a](b.png)](c) <i><a href=d>e</a></i> [[f]]\n\n![g](h)[^1]\n\n[^1]: [i](j)";
    let targets: Vec<String> = body(text).links().iter().map(|link| link.target.to_string()).collect();
    assert_eq!(targets, ["c", "b.png", "d", "f", "h", "j"]);
}

#[test]
fn refuses_schemes() {
    for url in [
        "javascript:alert(1)",
        "JAVASCRIPT:a",
        "java&#x73;cript:a",
        "&#x6a;avascript&colon;a",
        "javascript&#58;a",
        "<java&Tab;script:a>",
        "<&#1; javascript:a>",
        "<java&#10;script:a>",
        "javascript%3Aa",
        "%6Aavascript:a",
        "data:text/html,a",
        "vbscript:a",
        "file:///etc/passwd",
        "blob:a",
        "foo:bar",
    ] {
        let text = format!("a [b *c*]({url}) d");
        check(&text, "<p>a b <em>c</em> d</p>");
        assert!(body(&text).links()[0].refused, "{url}");
        check(&format!("![b]({url})"), "<p>b</p>");
    }
    check("<javascript:alert(1)>", "<p>javascript:alert(1)</p>");
    check("[a][b]\n\n[b]: javascript:x", "<p>a</p>");
}

#[test]
fn believes_no_caller_who_hands_back_script() {
    assert_eq!(
        filled("[a](evil) [[evil]]"),
        "<p><span class=\"missing\">a</span> <span class=\"missing\">evil</span></p>"
    );
}

#[test]
fn marks_links_that_leave_the_site() {
    check("[a](https://b.example)", "<p><a href=\"https://b.example\" rel=\"noopener\">a</a></p>");
    check("[a](//b.example 't')", "<p><a href=\"//b.example\" rel=\"noopener\" title=\"t\">a</a></p>");
    check("<a@b.example>", "<p><a href=\"mailto:a@b.example\">a@b.example</a></p>");
    check("[a](tel:112)", "<p><a href=\"tel:112\">a</a></p>");
    check(
        "<https://b.example/å?c&d>",
        "<p><a href=\"https://b.example/%C3%A5?c&amp;d\" rel=\"noopener\">https://b.example/å?c&amp;d</a></p>",
    );
}

#[test]
fn never_fails_on_bad_percent_signs() {
    for url in ["%", "%%", "%f", "%ff", "%E5%", "a%00b", "å%"] {
        let prose = body(&format!("[a]({url}#{url})"));
        assert_eq!(&*prose.links()[0].target, url);
    }
}

#[test]
fn finds_headings() {
    let prose = body("## A `b` [[c]]\n\n### D {#e}\n\n<h2 id=f>g</h2>");
    let headings: Vec<_> =
        prose.headings().iter().map(|heading| (heading.level, &*heading.id, &*heading.text)).collect();
    assert_eq!(headings, [(2, "a-b-c", "A b c"), (3, "e", "D")]);
    assert_eq!(prose.ids().collect::<Vec<_>>(), ["a-b-c", "e", "f"]);
}

#[test]
fn gives_plain_words() {
    let text = "# A & b\n\n*c*d <i title=\"x > y\">e</i>\n- f\n- g[^1]\n\n| h | i |\n|---|---|\n| j | k |\n\n\
                ![l](m.png \"n\") [[nad]] [o](https://p.example) [q](nad.md \"t\")\n\n> [!NOTE]\n> r\n\n\
                ```\ns < t\n```\n\n<script>u</script>\n\n- [x] v\n\n[^1]: w";
    let prose = body(text);
    assert_eq!(prose.words(&AsWritten), "A & b cd e f g h i j k l nad o q r s < t v w");
    assert!(prose.words(&OnePage).contains(" l NAD <&> \"x\" o "));
    assert_eq!(body("![l](m.png \"n\")").words(&AsWritten), "l n");
    assert_eq!(body("").words(&AsWritten), "");
}

#[test]
fn gives_the_lead() {
    let lead = |text: &str| body(text).lead(&AsWritten);
    assert_eq!(lead("# A\n\n> b\n\n- c\n\n![d](e)\n\nF *g*[^1]\nh.\n\ni\n\n[^1]: j"), "F g h.");
    assert_eq!(lead(""), "");
    assert_eq!(lead("- a"), "");
    assert_eq!(body("See [[nad]].").lead(&OnePage), "See NAD <&> \"x\".");
    let long = lead(&"språk ".repeat(100));
    assert_eq!((long.chars().count(), long.ends_with(" språk…")), (300, true), "{long}");
    assert_eq!(lead(&"å".repeat(400)), format!("{}…", "å".repeat(300)));
    assert_eq!(lead(&"å".repeat(300)), "å".repeat(300));
    assert_eq!(lead("[^1]\n\n[^1]: note"), "");
}

#[test]
fn knows_what_is_empty() {
    assert!(body("").is_empty());
    assert!(body(" \n\n").is_empty());
    assert!(body("[a]: b").is_empty());
    assert!(body("<!-- a -->").is_empty());
    assert!(!body("[[a]]").is_empty());
    assert!(Prose::default().is_empty());
}

#[test]
fn replaces_control_characters() {
    assert_eq!(html("a\u{0}b\u{1}c\u{1b}d&#1;&#0;"), "<p>a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}\u{FFFD}</p>\n");
    assert!(!html("[a\u{2}](b\u{2} \"c\u{2}\") <i title='\u{2}'>\u{2}</i>\n\n<div>\u{2}").contains('\u{2}'));
}
