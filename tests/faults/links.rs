//! Links to addresses of the site: whole on the page, and checked wherever they stand.

use super::{harmless, site};

/// Fields, text, what is told, and what stands on the page.
type Case = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const SITE: &str = "== site.yaml\nbase_url: https://kb.example/bas\n\
    == static/a b.pdf\nx\n\
    == content/pages/om.md\n---\ntitle: Om\nfigures:\n  - {label: a, value: 1}\nlevel: local\n---\n## Kontakt\n\n## Åtgärder\n\
    == content/topics/t.md\n---\ntitle: T\n";

const CASES: &[Case] = &[
    // Query and fragment stay what they are.
    (
        "same_as: \"/om/#kontakt\"\n",
        "",
        &[],
        &["href=\"/bas/om/#kontakt\"", "\"https://kb.example/bas/om/#kontakt\""],
    ),
    ("same_as: /om/?a=1&b=%26\n", "", &[], &["href=\"/bas/om/?a=1&amp;b=%26\""]),
    ("same_as: /a%20b.pdf\n", "", &[], &["href=\"/bas/a%20b.pdf\""]),
    ("", "[x](/om/?a=1#kontakt)\n", &[], &["href=\"/bas/om/?a=1#kontakt\""]),
    ("", "[x](/om/?a=%26&amp;b=å#%61tgarder)\n", &[], &["href=\"/bas/om/?a=%26&amp;b=%C3%A5#atgarder"]),
    ("", "[x](/om#field_figures)\n", &[], &["href=\"/bas/om#field_figures\""]),
    // What is not there is told, in a list and on an edge too.
    ("same_as: /nej/?a#b\n", "", &["broken-link content/topics/t.md:3:10"], &[]),
    (
        "same_as: [https://a.example, /nej/, \"/om/#nej\"]\n",
        "",
        &["broken-fragment content/topics/t.md:3:37", "broken-link content/topics/t.md:3:30"],
        &[],
    ),
    (
        "related:\n  - to: om\n    proof: /nej/\n    scan: nej.pdf\n",
        "",
        &["broken-link content/topics/t.md:5:12", "missing-file content/topics/t.md:6:11"],
        &[],
    ),
    ("", "[x](/om/#nej)\n", &["broken-fragment content/topics/t.md:4:5"], &[]),
    // A field in the box at the top has no section.
    ("", "[x](/om/#field_level)\n", &["broken-fragment content/topics/t.md:4:5"], &[]),
    ("", "[x](../pages/om.md#field_level)\n", &["broken-fragment content/topics/t.md:4:5"], &[]),
    ("", "[x](/om/#incoming_mentioned_in)\n", &[], &[]),
];

const SCHEMA: &str = "== schema.yaml\nsets:\n  edge:\n    proof: {type: url}\n    scan: {type: file}\n";

#[test]
fn addresses_of_the_site_are_whole_and_checked() {
    for (fields, text, told, shown) in CASES {
        let (_folder, made) = site(&format!("{SCHEMA}{SITE}{fields}---\n{text}"));
        harmless(&made);
        let mut faults = made.faults();
        faults.sort();
        assert_eq!(faults, *told, "{fields}{text}");
        for words in *shown {
            let page = made.page("amnen/t/index.html");
            assert!(page.contains(words), "{fields}{text} {words}: {page}");
        }
    }
}
