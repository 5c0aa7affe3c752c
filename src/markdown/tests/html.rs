//! Raw HTML, sanitised and trusted.

use super::super::{Options, compile};
use super::{body, check, filled, html, written};

/// What is said to have been removed, and from where in the text.
fn removed(text: &str) -> Vec<String> {
    let prose = body(text);
    let part = |span: &std::ops::Range<u32>| &text[span.start as usize..span.end as usize];
    prose.removed().iter().map(|removed| format!("{removed}: {}", part(&removed.span))).collect()
}

#[test]
fn keeps_what_is_fit_for_prose() {
    for text in [
        "<details open=\"\"><summary>a</summary><div class=\"b\" lang=\"ar\" dir=\"rtl\">c</div></details>",
        "<p>H<sub>2</sub>O <sup>2</sup> <kbd>x</kbd> <abbr title=\"a\">b</abbr><br>c</p>",
        "<dl><dt>a</dt><dd>b</dd></dl>",
        "<table><caption>a</caption><colgroup><col span=\"2\"></colgroup><thead><tr><th scope=\"col\">b</th></tr></thead>\
         <tbody><tr><td colspan=\"2\">c</td></tr></tbody></table>",
        "<figure><figcaption>a</figcaption></figure>",
        "<aside><section><h2>a</h2></section></aside>",
        "<ol start=\"2\"><li value=\"3\">a</li></ol>",
        "<blockquote cite=\"https://a.example\"><p>b</p></blockquote>",
    ] {
        check(text, text);
        assert_eq!(removed(text), [""; 0], "{text}");
    }
}

#[test]
fn markdown_goes_on_inside_html_blocks() {
    check(
        "<details>\n<summary>a</summary>\n\nb *c* [[nad]]\n\n- d\n\n</details>\n\ne",
        "<details><summary>a</summary><p>b <em>c</em> <a href=\"nad\">nad</a></p><ul><li>d</li></ul></details><p>e</p>",
    );
    check(
        "| a |\n|-|\n| <ul><li>b</li></ul> c<br>d |",
        &html("|a|\n|-|\n|<ul><li>b</li></ul> c<br>d|").replace('\n', ""),
    );
    assert!(html("| a |\n|-|\n| <ul><li>b</li></ul> |").contains("<td><ul><li>b</li></ul></td>"));
}

#[test]
fn takes_away_what_runs_loads_or_frames() {
    for (text, expected, reported) in [
        ("<script>alert(1)</script>", "", &["element script: <script>"][..]),
        ("<script>\n\na\n\n</script>\n\nb", "<p>b</p>", &["element script: <script>"]),
        ("a <script>b</script>", "<p>a b</p>", &["element script: <script>"]),
        ("<div><style>p{}</style>a</div>", "<div>a</div>", &["element style: <style>"]),
        ("<div><svg onload=a><p>b</svg>c</div>", "<div>c</div>", &["element svg: <svg onload=a>"]),
        (
            "<form action=a><input name=b></form>",
            "",
            &["element form: <form action=a>", "element input: <input name=b>"],
        ),
        (
            "<div onclick=a style='b' class=c>d</div>",
            "<div class=\"c\">d</div>",
            &[
                "attribute onclick: <div onclick=a style='b' class=c>",
                "attribute style: <div onclick=a style='b' class=c>",
            ],
        ),
        ("a <i onmouseover=b>c</i>", "<p>a <i>c</i></p>", &["attribute onmouseover: <i onmouseover=b>"]),
        ("<h1>a</h1>", "a", &["element h1: <h1>"]),
        (
            "<div role=alert tabindex=0 aria-label=a>b</div>",
            "<div>b</div>",
            &[
                "attribute role: <div role=alert tabindex=0 aria-label=a>",
                "attribute tabindex: <div role=alert tabindex=0 aria-label=a>",
                "attribute aria-label: <div role=alert tabindex=0 aria-label=a>",
            ],
        ),
        (
            "<base href=//a><meta http-equiv=refresh><link rel=x>",
            "",
            &[
                "element base: <base href=//a>",
                "element meta: <meta http-equiv=refresh>",
                "element link: <link rel=x>",
            ],
        ),
        ("a <span id=\"b c\">d</span>", "<p>a <span>d</span></p>", &["attribute id: <span id=\"b c\">"]),
    ] {
        check(text, expected);
        assert_eq!(removed(text), reported, "{text}");
    }
}

#[test]
fn takes_away_what_stands_in_running_text() {
    check("<iframe src=//a.example></iframe>b", "b");
    check("<svg><a xlink:href='javascript:a'>b</a></svg> c", "<p><a>b</a> c</p>");
    check("a <object data=b><embed src=c></object>", "<p>a </p>");
}

#[test]
fn refuses_schemes_and_other_sites_in_attributes() {
    for url in [
        "javascript:a",
        "java&#9;script:a",
        "&#106;avascript:a",
        "\u{1}javascript:a",
        "data:text/html,a",
        "javascript%3Aa",
    ] {
        let html = html(&format!("b <a href=\"{url}\">c</a>"));
        assert_eq!(html, "<p>b <a>c</a></p>\n", "{url}");
    }
    for url in [
        "https://a.example/b.png",
        "//a.example/b.png",
        "/\\a.example/b.png",
        "\\\\a.example\\b.png",
        "data:image/png,a",
        " //a",
        "%2F%2Fa",
    ] {
        let html = html(&format!("b <img src=\"{url}\" alt=c>"));
        assert!(html == "<p>b c</p>\n" || html == "<p>b </p>\n", "{url} {html}");
        assert_ne!(removed(&format!("b <img src=\"{url}\" alt=c>")), [""; 0], "{url}");
    }
}

#[test]
fn links_in_raw_html_have_slots() {
    assert_eq!(
        filled("a <a class=\"b\" href=\"nad.md\">c</a>"),
        "<p>a <a href=\"/%C3%A5/?a=%221%22&amp;b=&#39;2&#39;\" class=\"b\">c</a></p>"
    );
    assert_eq!(filled("a <a href=x>c</a>"), "<p>a <a>c</a></p>");
    assert_eq!(filled("a <a href=evil>c</a>"), "<p>a <a>c</a></p>");
    assert_eq!(
        filled("a <img src=nad.png width=2>"),
        "<p>a <img src=\"/%C3%A5/?a=%221%22&amp;b=&#39;2&#39;\" alt=\"\" width=\"2\" loading=\"lazy\"></p>"
    );
    assert_eq!(
        filled("a <img src=x alt='\"b\"'>"),
        "<p>a <img src=\"x\" alt=\"&quot;b&quot;\" loading=\"lazy\"></p>"
    );
    check(
        "a <a href=\"https://b.example/?c&amp;d\">e</a>",
        "<p>a <a href=\"https://b.example/?c&amp;d\" rel=\"noopener\">e</a></p>",
    );
    check(
        "a <a href='//b.example' rel=opener target=_blank>c</a>",
        "<p>a <a href=\"//b.example\" rel=\"noopener\">c</a></p>",
    );
}

#[test]
fn balances() {
    for (text, expected) in [
        ("</div></main>", ""),
        ("a</p></div>b", "<p>ab</p>"),
        ("<div>\n\na", "<div><p>a</p></div>"),
        ("<div><b>\n\na\n\n</div>", "<div><b><p>a</p></b></div>"),
        ("a <b>b\n\nc</b>", "<p>a <b>b</b></p><p>c</p>"),
        ("a <b><i>b</b>c</i>", "<p>a <b><i>b</i></b>c</p>"),
        ("*a <b>c*</b>", "<p><em>a <b>c</b></em></p>"),
        ("> <div>\n\n</div>\n\na", "<blockquote><div></div></blockquote><p>a</p>"),
        ("- <details>\n- </details>", "<ul><li><details></details></li><li></li></ul>"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        (
            "<table><tr><td>a<td>b<tr><td>c</table>",
            "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
        ),
        ("<p>a<p>b<div>c</div>", "<p>a</p><p>b</p><div>c</div>"),
        ("<li>a</li>", "a"),
        ("<td>a</td><dd>b</dd><summary>c</summary>", "abc"),
        ("a <div>b</div>", "<p>a b</p>"),
        ("# a <p>b</p>", "<h2 id=\"a-b\">a b</h2>"),
        ("a <a href=b>c <a href=d>e</a></a>", "<p>a <a href=\"b\">c e</a></p>"),
        ("a<br/></br>b", "<p>a<br>b</p>"),
        ("<div title=\"\n\n[a](b)\"", "&lt;div title=\"<p><a href=\"b\">a</a>\"</p>"),
        (
            "<div title='\n\n[a](b)' onclick='c'>",
            "&lt;div title='<p><a href=\"b\">a</a>' onclick='c'&gt;</p>",
        ),
        ("<b>[[a|c</b>d]]", "<p><b><a href=\"a\">cd</a></b></p>"),
        ("[[a|<b>c]]</b>d", "<p><a href=\"a\"><b>c</b></a>d</p>"),
    ] {
        check(text, expected);
    }
}

#[test]
fn links_hold_no_links() {
    check("a <a href=b>c <a href=d>e</a></a>", "<p>a <a href=\"b\">c e</a></p>");
    check("[a <a href=b>c</a>](d)", "<p><a href=\"d\">a c</a></p>");
}

#[test]
fn footnotes_close_what_they_open_and_nothing_else() {
    let html = html("[^1]\n\n<div>\n\n[^1]: </div> a <b>\n\nc");
    assert_eq!((html.matches("<b>").count(), html.matches("</b>").count()), (1, 1), "{html}");
    assert!(html.find("</div>").unwrap() < html.find("<section").unwrap(), "{html}");
}

#[test]
fn text_in_html_blocks_is_text() {
    check(
        "<div>a < b & c &eacute; &lt;i&gt; <3</div>",
        "<div>a &lt; b &amp; c &eacute; &lt;i&gt; &lt;3</div>",
    );
    check("<div><!-- <script> -->a<!x>b<?c?>d<![CDATA[e]]>f</div>", "<div>abdf</div>");
}

#[test]
fn an_id_is_given_once() {
    check(
        "# A\n\n<i id=a>b</i><i id=c>d</i><i id=c>e</i>\n\n# C",
        "<h2 id=\"a\">A</h2><p><i>b</i><i id=\"c\">d</i><i>e</i></p><h2 id=\"c-2\">C</h2>",
    );
    check("a <i id='&quot;>'>b</i>", "<p>a <i id=\"&quot;&gt;\">b</i></p>");
}

#[test]
fn trusted_html_passes() {
    let text = "<div onclick=\"a\">\n\n*b* <script>c</script>\n\n</main>";
    let prose = compile(text, &Options { trusted_html: true, ..Options::default() });
    assert_eq!(written(&prose), "<div onclick=\"a\">\n<p><em>b</em> <script>c</script></p>\n</main>");
    assert!(prose.removed().is_empty());
}
