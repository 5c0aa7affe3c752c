//! What the dialect adds to CommonMark.

use super::super::{Options, compile};
use super::{body, check, filled, html, written};

#[test]
fn writes_commonmark() {
    check(
        "a *b* **c** `d<` ~~e~~\\\nf",
        "<p>a <em>b</em> <strong>c</strong> <code>d&lt;</code> <del>e</del><br>f</p>",
    );
    check("- a\n- b\n\n3. c", "<ul><li>a</li><li>b</li></ul><ol start=\"3\"><li>c</li></ol>");
    check("---", "<hr>");
    check("", "");
    check("```rust x\n<a>\n```", "<pre tabindex=\"0\"><code class=\"language-rust\">&lt;a&gt;</code></pre>");
    check("```\"><b\n```", "<pre tabindex=\"0\"><code class=\"language-&quot;&gt;&lt;b\"></code></pre>");
}

#[test]
fn gives_headings_ids_and_levels() {
    check(
        "## Mål & *syfte*\n\n### Mål\n\n## Mål\n\nMål\n===",
        "<h3 id=\"mal-syfte\">Mål &amp; <em>syfte</em></h3><h4 id=\"mal\">Mål</h4><h3 id=\"mal-2\">Mål</h3><h2 id=\"mal-3\">Mål</h2>",
    );
    check("#### A\n\n###### B", "<h2 id=\"a\">A</h2><h4 id=\"b\">B</h4>");
    check("# A\n\n###### B", "<h2 id=\"a\">A</h2><h6 id=\"b\">B</h6>");
    check("#", "<h2 id=\"section\"></h2>");
    assert_eq!(&*body("# A [b](c) `d` ![e](f.png)[^1]\n\n[^1]: g").headings()[0].id, "a-b-d-e");
}

#[test]
fn takes_only_harmless_heading_attributes() {
    check("# A {#b .c .d onclick=alert(1) style=x lang=ar}", "<h2 id=\"b\" class=\"c d\" lang=\"ar\">A</h2>");
    check("# A {#x'&y}", "<h2 id=\"x&#39;&amp;y\">A</h2>");
    check(
        "# A {#fn_1}\n# B {#b}\n# C {#b}",
        "<h2 id=\"id-fn_1\">A</h2><h2 id=\"b\">B</h2><h2 id=\"b-2\">C</h2>",
    );
}

#[test]
fn settles_levels_in_footnotes_and_quotations_too() {
    let text = "[^1]\n\n[^1]: ### A\n\n> ## B\n>\n> C\n> — D\n\n- [ ] e\n\n#### F";
    let html = html(text).replace('\n', "");
    for heading in ["<h3 id=\"a\">A</h3>", "<h2 id=\"b\">B</h2>", "<h4 id=\"f\">F</h4>"] {
        assert!(html.contains(heading), "{html}");
    }
    let deep = compile("# A\n## B", &Options { first_level: 6, ..Options::default() });
    assert_eq!(written(&deep), "<h6 id=\"a\">A</h6>\n<h6 id=\"b\">B</h6>\n");
    let zero = compile("## A", &Options { first_level: 0, ..Options::default() });
    assert_eq!(written(&zero), "<h1 id=\"a\">A</h1>\n");
}

#[test]
fn prefixes_ids() {
    let options = Options { id_prefix: "goal_", first_level: 3, ..Options::default() };
    let prose = compile("# A\n\n## B {#b}\n\n<i id=c>d</i> [^1]\n\n[^1]: e", &options);
    let ids: Vec<&str> = prose.ids().collect();
    assert_eq!(ids, ["goal_a", "goal_b", "goal_c", "goal_fn_1_ref", "goal_fn_notes", "goal_fn_1"]);
    let html = written(&prose);
    for id in ids {
        assert_eq!(html.matches(&format!(" id=\"{id}\"")).count(), 1, "{html}");
    }
    assert!(html.starts_with("<h3 id=\"goal_a\">"), "{html}");
}

#[test]
fn aligns_tables_by_class() {
    check(
        "| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 |",
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"table-region\"><table><thead><tr>\
         <th scope=\"col\">a</th><th scope=\"col\" class=\"align-left\">b</th>\
         <th scope=\"col\" class=\"align-center\">c</th><th scope=\"col\" class=\"align-right\">d</th>\
         </tr></thead><tbody><tr><td>1</td><td class=\"align-left\">2</td><td class=\"align-center\">3</td>\
         <td class=\"align-right\"></td></tr></tbody></table></div>",
    );
    assert!(html("| | a |\n|-|-|\n| b | c |").contains("<thead><tr><td></td><th scope=\"col\">a</th></tr>"));
    assert!(html("| [[a]] |\n|-|\n").contains("<th scope=\"col\"><a href=\"a\">a</a></th>"));
    assert!(!html("|a|\n|:-:|\n|b|").contains("style"));
    assert!(
        filled("a\n\n|a|\n|-|\n\n|b|\n|-|").contains("aria-label=\"&lt;table-region&gt; &quot;2&quot;\"")
    );
}

#[test]
fn numbers_footnotes_by_first_mention() {
    let text = "B[^b] a[^A] b[^b].\n\n[^a]: Note *a*.\n[^b]: Note b.\n\n    - more\n\n[^c]: Unused.";
    check(
        text,
        "<p>B<sup class=\"fn-ref\"><a role=\"doc-noteref\" href=\"#fn_1\" id=\"fn_1_ref\">1</a></sup> \
         a<sup class=\"fn-ref\"><a role=\"doc-noteref\" href=\"#fn_2\" id=\"fn_2_ref\">2</a></sup> \
         b<sup class=\"fn-ref\"><a role=\"doc-noteref\" href=\"#fn_1\" id=\"fn_1_ref_2\">1</a></sup>.</p>\
         <section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"fn_notes\">\
         <h2 id=\"fn_notes\">footnotes</h2><ol>\
         <li id=\"fn_1\"><p>Note b.</p><ul><li>more</li></ul>\
         <p> <a class=\"fn-back\" role=\"doc-backlink\" href=\"#fn_1_ref\" aria-label=\"footnote-back\">↩\u{FE0E}</a> \
         <a class=\"fn-back\" role=\"doc-backlink\" href=\"#fn_1_ref_2\" aria-label=\"footnote-back\">↩\u{FE0E}<sup>2</sup></a></p></li>\
         <li id=\"fn_2\"><p>Note <em>a</em>. \
         <a class=\"fn-back\" role=\"doc-backlink\" href=\"#fn_2_ref\" aria-label=\"footnote-back\">↩\u{FE0E}</a></p></li>\
         <li><p>Unused.</p></li></ol></section>",
    );
    let ids: Vec<String> = body(text).ids().map(str::to_owned).collect();
    assert_eq!(ids, ["fn_1_ref", "fn_2_ref", "fn_1_ref_2", "fn_notes", "fn_1", "fn_2"]);
    check("a[^x]", "<p>a[^x]</p>");
}

#[test]
fn footnotes_hold_links_and_mention_each_other() {
    let html = html("a[^1]\n\n[^1]: See [[nad]] and[^2].\n\n[^2]: [b](c.md) [^1]\n\n[^2]: again");
    for part in ["<a href=\"nad\">nad</a>", "<a href=\"c.md\">b</a>", "id=\"fn_1_ref_2\"", "<p>again</p>"] {
        assert_eq!(html.matches(part).count(), 1, "{part} in {html}");
    }
    let linked = super::html("<a href=b>a[^1]</a>\n\n[^1]: c");
    assert!(
        linked.starts_with("<p><a href=\"b\">a<sup class=\"fn-ref\" id=\"fn_1_ref\">1</sup></a></p>"),
        "{linked}"
    );
}

#[test]
fn marks_tasks() {
    check(
        "- [x] a\n- [ ] b\n- c",
        "<ul><li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"task-done\">a</li>\
         <li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"task-open\">b</li><li>c</li></ul>",
    );
    check(
        "- [ ] a\n\n- b",
        "<ul><li class=\"task\"><p><input type=\"checkbox\" disabled aria-label=\"task-open\">a</p></li>\
         <li><p>b</p></li></ul>",
    );
}

#[test]
fn lists_definitions() {
    check("Samverkan\n: att arbeta ihop", "<dl><dt>Samverkan</dt><dd>att arbeta ihop</dd></dl>");
}

#[test]
fn titles_alerts() {
    for (kind, name) in [
        ("NOTE", "note"),
        ("tip", "tip"),
        ("Important", "important"),
        ("WARNING", "warning"),
        ("CAUTION", "caution"),
    ] {
        check(
            &format!("> [!{kind}]\n> a"),
            &format!(
                "<aside class=\"alert alert-{name}\" role=\"note\"><p class=\"alert-title\">alert-{name}</p><p>a</p></aside>"
            ),
        );
    }
    check("> [!OTHER]\n> a", "<blockquote><p>[!OTHER]a</p></blockquote>");
}

#[test]
fn quotations_name_their_source() {
    let figure = "<figure class=\"quote\"><blockquote><p>a</p></blockquote><figcaption>Anna <em>B</em></figcaption></figure>";
    for dash in ["—", "–", "--", "---", "&mdash;"] {
        check(&format!("> a\n>\n> {dash} Anna *B*"), figure);
        check(&format!("> a\n> {dash} Anna *B*"), figure);
        check(&format!("> a\\\n> {dash} Anna *B*"), figure);
    }
    check(
        "> a\n> – b\n> c\n> — [[d]], [e](f)\n\ng",
        "<figure class=\"quote\"><blockquote><p>a– bc</p></blockquote>\
         <figcaption><a href=\"d\">d</a>, <a href=\"f\">e</a></figcaption></figure><p>g</p>",
    );
    check(
        "> > a\n> > — b\n>\n> c\n> — d",
        "<figure class=\"quote\"><blockquote><figure class=\"quote\"><blockquote><p>a</p></blockquote>\
         <figcaption>b</figcaption></figure><p>c</p></blockquote><figcaption>d</figcaption></figure>",
    );
}

#[test]
fn other_dashes_name_nobody() {
    for (text, expected) in [
        ("> — a", "<p>— a</p>"),
        ("> – Hej!\n> – Hej du!", "<p>– Hej!– Hej du!</p>"),
        ("> a\n> — b\n> c", "<p>a— bc</p>"),
        ("> a\n>\n> — b\n>\n> c", "<p>a</p><p>— b</p><p>c</p>"),
        ("> a\n> \\-- b", "<p>a-- b</p>"),
        ("> a\n> –5 grader", "<p>a–5 grader</p>"),
        ("> *a\n> — b*", "<p><em>a— b</em></p>"),
        ("> <b>a\n> — b</b>", "<p><b>a— b</b></p>"),
        ("> a — b", "<p>a — b</p>"),
        ("> a\n> - b", "<p>a</p><ul><li>b</li></ul>"),
        ("> - a\n>   — b", "<ul><li>a— b</li></ul>"),
        ("> a\n> `x`\n> ===\n> — b\n> ===", "<h2 id=\"a-x\">a<code>x</code></h2><h2 id=\"b\">— b</h2>"),
        ("> <div>\n>\n> a\n> — b", "<div><p>a— b</p></div>"),
        ("> <div>\n>\n> a\n>\n> — b\n>\n> </div>", "<div><p>a</p><p>— b</p></div>"),
    ] {
        check(text, &format!("<blockquote>{expected}</blockquote>"));
    }
}

#[test]
fn images_alone_become_figures() {
    let image = "<img src=\"b.png\" alt=\"a\" loading=\"lazy\">";
    check("![a](b.png)", &format!("<figure>{image}</figure>"));
    check("![a](b.png \"c & d\")", &format!("<figure>{image}<figcaption>c &amp; d</figcaption></figure>"));
    check("![a](b.png) c", &format!("<p>{image} c</p>"));
    check("c ![a](b.png)", &format!("<p>c {image}</p>"));
    check("![a](b.png)![a](b.png)", &format!("<p>{image}{image}</p>"));
    check("[![a](b.png)](c)", &format!("<p><a href=\"c\">{image}</a></p>"));
    check("- ![a](b.png)", &format!("<ul><li>{image}</li></ul>"));
    check("[[c]]![a](b.png)", &format!("<p><a href=\"c\">c</a>{image}</p>"));
    check("![a](b.png \"t\") c", "<p><img src=\"b.png\" alt=\"a\" loading=\"lazy\" title=\"t\"> c</p>");
    check(
        "![*a* `b` [c](d) ![e](f) <i>](g.png)",
        "<figure><img src=\"g.png\" alt=\"a b c e\" loading=\"lazy\"></figure>",
    );
    check(
        "![[a.png]] ![[b.png|c]]",
        "<p><img src=\"a.png\" alt=\"\" loading=\"lazy\"> <img src=\"b.png\" alt=\"c\" loading=\"lazy\"></p>",
    );
}

#[test]
fn pictures_from_other_sites_become_links() {
    check(
        "![a](https://b.example/c.png)",
        "<p><a href=\"https://b.example/c.png\" rel=\"noopener\">a</a></p>",
    );
    check(
        "![](//b.example/c.png)",
        "<p><a href=\"//b.example/c.png\" rel=\"noopener\">//b.example/c.png</a></p>",
    );
    check("[![a](https://b.example/c.png)](d)", "<p><a href=\"d\">a</a></p>");
    check("![a](data:image/png;base64,x)", "<p>a</p>");
}

#[test]
fn wikilinks() {
    check(
        "[[a]] [[a|b *c*]] `[[d]]` \\[[e]]",
        "<p><a href=\"a\">a</a> <a href=\"a\">b <em>c</em></a> <code>[[d]]</code> [[e]]</p>",
    );
    check("[[Mål: nad#b]]", "<p><a href=\"M%C3%A5l:%20nad#b\">Mål: nad</a></p>");
    check("[[]] [[|]] [[ ]]", "<p>[[]] [[|]] <a href=\"\"></a></p>");
    assert!(html("| a |\n|-|\n| [[b\\|c]] |").contains("<td><a href=\"b\">c</a></td>"));
    check("[[a|]]", "<p><a href=\"a\">a</a></p>");
}

#[test]
fn fills_slots_and_escapes_what_it_is_given() {
    let anchor = "<a href=\"/%C3%A5/?a=%221%22&amp;b=&#39;2&#39;\" lang=\"&quot;sv&quot;\" data-n=\"0\"";
    assert_eq!(filled("[a](nad.md)"), format!("<p>{anchor}>a</a></p>"));
    assert_eq!(filled("[a](nad.md \"t\")"), format!("<p>{anchor} title=\"t\">a</a></p>"));
    assert_eq!(filled("[[nad]]"), format!("<p>{anchor}>NAD &lt;&amp;&gt; \"x\"</a></p>"));
    assert_eq!(filled("[[nad|b]]"), format!("<p>{anchor}>b</a></p>"));
    assert_eq!(
        filled("![a](nad.png)"),
        "<figure><img src=\"/%C3%A5/?a=%221%22&amp;b=&#39;2&#39;\" alt=\"a\" lang=\"&quot;sv&quot;\" data-n=\"0\" loading=\"lazy\"></figure>"
    );
    assert_eq!(filled("> [!NOTE]\n> a").matches("&lt;alert-note&gt; &quot;0&quot;").count(), 1);
}

#[test]
fn links_to_nothing_become_text() {
    assert_eq!(filled("[a *b*](x)"), "<p><span class=\"missing\">a <em>b</em></span></p>");
    assert_eq!(filled("[a](x \"t\")"), "<p><span class=\"missing\" title=\"t\">a</span></p>");
    assert_eq!(
        filled("[[x<]] [[x|b]]"),
        "<p><span class=\"missing\">x&lt;</span> <span class=\"missing\">b</span></p>"
    );
    assert_eq!(filled("![a<](x)"), "<figure><span class=\"missing\">a&lt;</span></figure>");
    assert_eq!(filled("![](x) b"), "<p><span class=\"missing\">x</span> b</p>");
    assert_eq!(filled("[![a](nad.png)](x)").matches("</span>").count(), 1);
    assert_eq!(filled("[![a](x)](nad)").matches("</a>").count(), 1);
}
