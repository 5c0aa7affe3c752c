//! Script in every place where a text can stand: it comes out as words, or not at all.

use samverka::diagnostic::Code;

use super::{finds, harmless};

const HOSTILE: [&str; 10] = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "<!-- --!><iframe src=javascript:alert(1)>",
    "]]><script>x</script>",
    "BEGIN:VEVENT\\r\\nX:y",
    "&#60;script&#62;alert(1)",
    "{{ 7 * 7 }}{% include \"x\" %}",
];

#[test]
fn in_every_field() {
    for hostile in HOSTILE {
        let text = format!("\"{}\"", hostile.replace('"', "\\\""));
        let files = format!(
            "== site.yaml\ntitle: {text}\ndescription: {text}\n\
             == content/actors/a.md\n---\ntitle: {text}\nsummary: {text}\naliases: [{text}]\nshort: {text}\n---\n{hostile}\n\
             == content/people.yaml\np: {{title: {text}}}\n\
             == content/topics.yaml\nt: {{title: {text}, definition: {text}}}\n\
             == content/places.yaml\nu: {{title: {text}}}\n\
             == content/projects/b.md\n---\ntitle: {text}\ngoal: {text}\npartners:\n  - actor: a\n    as: {text}\n    role: {text}\n    contributes: {text}\n    expects: {text}\n    contact: {{role: {text}, name: {text}, note: {text}}}\n  - text: {text}\ntopics: [t]\nplaces: [u]\nperiod: {{text: {text}}}\nquotes: [{{text: {text}, by: {text}}}]\nlinks: [{{title: {text}, url: \"https://example.org/\"}}]\nsources: [{{title: {text}}}]\n---\n\
             == content/webinars/w.md\n---\ntitle: {text}\nstart: 2026-12-01T09:00\nvenue: {text}\nprogramme: [{{time: {text}, title: {text}}}]\nspeakers: [{{name: {text}, role: {text}}}]\n---\n"
        );
        let (_folder, made) = super::site(&files);
        harmless(&made);
        assert!(made.pages.contains_key("projekt/b/index.html"), "{hostile}: {:?}", made.faults());
        let told = ["html-removed", "missing-file", "missing-alt", "control-character", "wrong-type"];
        let other: Vec<String> = made
            .faults()
            .into_iter()
            .filter(|fault| !told.iter().any(|told| fault.starts_with(told)))
            .collect();
        assert!(other.is_empty(), "{hostile}: {other:?}");
    }
}

#[test]
fn in_addresses() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\\tscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
    ] {
        let field = format!(
            "== content/actors/a.md\n---\ntitle: A\nwebsite: \"{address}\"\nlinks: [{{title: X, url: \"{address}\"}}]\n---\n"
        );
        finds(&field, Code::BadUrl, "content/actors/a.md");
    }
    for link in [
        "[x](javascript:alert(1))",
        "[x](JAVASCRIPT:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](<data:text/html,x>)",
        "<javascript:alert(1)>",
    ] {
        let text = format!("== content/actors/a.md\n---\ntitle: A\n---\n{link}\n");
        finds(&text, Code::UnsafeLink, "content/actors/a.md");
    }
    finds(
        "== content/actors/a.md\n---\ntitle: A\n---\n![x](https://other.example/x.png)\n",
        Code::RemoteImage,
        "content/actors/a.md",
    );
}

#[test]
fn in_raw_html() {
    for html in [
        "<script>alert(1)</script>",
        "<p onclick=\"alert(1)\">x</p>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<iframe src=\"https://other.example\"></iframe>",
        "<style>p{background:url(https://other.example)}</style>",
        "<form action=\"https://other.example\"><input></form>",
        "</article></main></body><h1>x</h1>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext><style><img src=x onerror=alert(1)>",
    ] {
        let text = format!("== content/actors/a.md\n---\ntitle: A\n---\nFöre\n\n{html}\n\nEfter\n");
        let made = finds(&text, Code::HtmlRemoved, "content/actors/a.md");
        let page = made.page("aktorer/a/index.html");
        assert_eq!((page.matches("</main>").count(), page.matches("<h1").count()), (1, 1), "{html}");
    }
    let trusted = "== site.yaml\ntrusted_html: true\n== content/actors/a.md\n---\ntitle: A\n---\n<p onclick=\"x()\">y</p>\n";
    let (_folder, made) = super::site(trusted);
    assert!(
        made.page("aktorer/a/index.html").contains("<p onclick=\"x()\">y</p>"),
        "who is trusted is let through"
    );
}
