//! Every code has a case: content in, the place of the value itself out, with what may have been meant.

use samverka::diagnostic::Code;

use super::{harmless, site};

/// What is written, what is found (all of it), and what is suggested.
struct Case {
    code: Code,
    files: &'static str,
    found: &'static [&'static str],
    suggests: &'static [&'static str],
}

/// Codes that need more than texts in a tree of files to come about.
const ELSEWHERE: &[Code] = &[
    // `tests/faults/files.rs`
    Code::UnreadableFile,
    Code::FileTooLarge,
    Code::NotUtf8,
    Code::UnsafeSymlink,
    // It takes many pages: `tests/faults/scale.rs`
    Code::CrowdedMenu,
    // It takes texts that nobody wants to see here: `tests/faults/texts.rs`
    Code::TooLong,
    // It takes the program: `src/cli/mod.rs`
    Code::NoContent,
    // It takes a network: `src/cli/links.rs`
    Code::DeadLink,
];

const CASES: &[Case] = &[
    // Files
    Case {
        code: Code::ControlCharacter,
        files: "== content/actors/a.md\n---\ntitle: A\u{b}B\n---\n",
        found: &["control-character content/actors/a.md:2:9"],
        suggests: &[],
    },
    Case {
        code: Code::BadFileName,
        files: "== content/actors/---.md\n---\ntitle: A\n---\n== content/pages/a:b.png\n",
        found: &["bad-file-name content/actors/---.md:0:0", "bad-file-name content/pages/a:b.png:0:0"],
        suggests: &[],
    },
    Case {
        code: Code::UnknownFolder,
        files: "== content/project/a.md\n---\ntitle: A\n---\n== content/loose.md\n---\ntitle: A\n---\n== content/projects/a/b/c.md\n---\ntitle: A\n---\n",
        found: &[
            "unknown-folder content/loose.md:0:0",
            "unknown-folder content/project/a.md:0:0",
            "unknown-folder content/projects/a/b/c.md:0:0",
        ],
        suggests: &[],
    },
    Case {
        code: Code::UnknownFolder,
        files: "== content/projekts/a.md\n---\ntitle: A\n---\n",
        found: &["unknown-folder content/projekts/a.md:0:0"],
        suggests: &["projects"],
    },
    Case {
        code: Code::UnknownFolder,
        files: "== content/aktörer/a.md\n---\ntitle: A\n---\n",
        found: &["unknown-folder content/aktörer/a.md:0:0"],
        suggests: &["actors"],
    },
    Case {
        code: Code::UnknownFolder,
        files: "== content/projects.md\n---\ntitle: A\nkind: Projekt\n---\n",
        found: &["unknown-folder content/projects.md:0:0"],
        suggests: &["content/projects/projects.md"],
    },
    Case {
        code: Code::UnusedFile,
        files: "== content/actors/lies-about.pdf\n%PDF\n",
        found: &["unused-file content/actors/lies-about.pdf:0:0"],
        suggests: &[],
    },
    Case {
        code: Code::UnusedFile,
        files: "== content/actors/odlarna.docx\nPK\n== content/topics.yaml.txt\nx: y\n== content/projects/a.md\n---\ntitle: A\nlead: odlarna\n---\n== content/projects/a.docx\nPK\n",
        found: &[
            "unused-file content/actors/odlarna.docx:0:0",
            "unused-file content/projects/a.docx:0:0",
            "unused-file content/topics.yaml.txt:0:0",
        ],
        suggests: &["actors/odlarna.md"],
    },
    Case {
        code: Code::HiddenFile,
        files: "== static/.env\nx\n== static/a/.htpasswd\nx\n== static/.vscode/b\nx\n== static/.well-known/.secret\nx\n== static/a/.well-known/c\nx\n",
        found: &[
            "hidden-file static/.env:0:0",
            "hidden-file static/.vscode:0:0",
            "hidden-file static/.well-known/.secret:0:0",
            "hidden-file static/a/.htpasswd:0:0",
            "hidden-file static/a/.well-known:0:0",
        ],
        suggests: &[],
    },
    Case {
        code: Code::UnsafeFile,
        files: "== content/actors/a/index.md\n---\ntitle: A\n---\n[x](x.HTML) [y](y.svg)\n== content/actors/a/x.HTML\n<script>alert(1)</script>\n== content/actors/a/y.svg\n<svg>\n  <a onclick='alert(1)'/></svg>",
        found: &["unsafe-file content/actors/a/x.HTML:0:0", "unsafe-file content/actors/a/y.svg:2:3"],
        suggests: &[],
    },
    // YAML
    Case {
        code: Code::BadYaml,
        files: "== content/actors/a.md\n---\ntitle: Work: a beginning\n---\n",
        found: &["bad-yaml content/actors/a.md:2:12"],
        suggests: &[],
    },
    Case {
        code: Code::DuplicateKey,
        files: "== content/actors/a.md\n---\ntitle: A\nsummary: B\ntitle: C\n---\n",
        found: &["duplicate-key content/actors/a.md:4:1"],
        suggests: &[],
    },
    Case {
        code: Code::UnreadMarkup,
        files: "== content/actors/a/index.md\n---\ntitle: A\nfiles: [{title: X, file: En rapport.pdf}]\n---\n[x](En rapport.pdf)\n\n  • ett\n\n```\n• kod\n```\n== content/actors/a/En rapport.pdf\nx\n",
        found: &[
            "unread-markup content/actors/a/index.md:5:5",
            "unread-markup content/actors/a/index.md:7:3",
        ],
        suggests: &["<En rapport.pdf>"],
    },
    Case {
        code: Code::CutText,
        files: "== site.yaml\ntitle: Kunskap #1\n== content/actors/a.md\n---\ntitle: Åre #1 i Jämtland\nsummary: A # note\n---\n",
        found: &["cut-text content/actors/a.md:2:12", "cut-text site.yaml:1:16"],
        suggests: &[],
    },
    Case {
        code: Code::UnclosedFrontMatter,
        files: "== content/actors/a.md\n---\ntitle: A\n",
        found: &["unclosed-front-matter content/actors/a.md:1:1"],
        suggests: &[],
    },
    Case {
        code: Code::NoFrontMatter,
        files: "== content/actors/a.md\nTitle\n",
        found: &["no-front-matter content/actors/a.md:1:1"],
        suggests: &[],
    },
    Case {
        code: Code::NestedTooDeep,
        files: "== content/actors/a.md\n---\ntitle: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n---\n",
        found: &["nested-too-deep content/actors/a.md:2:71"],
        suggests: &[],
    },
    Case {
        code: Code::SecondText,
        files: "== content/actors/a.md\n---\ntitle: A\nbody: B\n---\nC\n",
        found: &["second-text content/actors/a.md:3:1"],
        suggests: &[],
    },
    // Settings and schema
    Case {
        code: Code::UnknownSetting,
        files: "== site.yaml\ntitle: A\nlangauges: [sv]\n",
        found: &["unknown-setting site.yaml:2:1"],
        suggests: &["languages"],
    },
    Case {
        code: Code::BadSetting,
        files: "== site.yaml\nbase_url: kb.example\n",
        found: &["bad-setting site.yaml:1:11"],
        suggests: &[],
    },
    Case {
        code: Code::BadSchema,
        files: "== schema.yaml\nkinds:\n  river:\n    fields:\n      length: {type: metres}\n",
        found: &["bad-schema schema.yaml:4:22"],
        suggests: &[],
    },
    // Fields
    Case {
        code: Code::UnknownField,
        files: "== content/actors/a.md\n---\ntitle: A\nsumary: B\n---\n",
        found: &["unknown-field content/actors/a.md:3:1"],
        suggests: &["summary"],
    },
    Case {
        code: Code::UnknownField,
        files: "== content/actors/a.md\n---\ntitle: A\nsammanfattning: B\n---\n",
        found: &["unknown-field content/actors/a.md:3:1"],
        suggests: &["summary"],
    },
    Case {
        code: Code::MissingField,
        files: "== content/actors/a.md\n---\nsummary: A\nlinks:\n  - title: B\n---\n",
        found: &["missing-field content/actors/a.md:2:1", "missing-field content/actors/a.md:4:5"],
        suggests: &[],
    },
    Case {
        code: Code::WrongType,
        files: "== content/places/a.md\n---\ntitle: A\nsummary: [B]\nlat: north\ndraft: nej\nimage: x.png\nlinks: x\nowner: [b, c]\npart_of: [[x]]\n---\n",
        found: &[
            "wrong-type content/places/a.md:3:10",
            "wrong-type content/places/a.md:4:6",
            "wrong-type content/places/a.md:5:8",
            "wrong-type content/places/a.md:6:8",
            "wrong-type content/places/a.md:7:8",
            "wrong-type content/places/a.md:8:8",
            "wrong-type content/places/a.md:9:11",
        ],
        suggests: &[],
    },
    Case {
        code: Code::UnknownChoice,
        files: "== content/projects/a.md\n---\ntitle: A\nstatus: Pågår\n---\n",
        found: &["unknown-choice content/projects/a.md:3:9"],
        suggests: &["active"],
    },
    Case {
        code: Code::WrongType,
        files: "== content/projects/a.md\n---\ntitle: A\npartners:\n  - aktör: b\n---\n",
        found: &["wrong-type content/projects/a.md:4:5"],
        suggests: &["actor"],
    },
    Case {
        code: Code::BadDate,
        files: "== content/articles/a.md\n---\ntitle: A\ndate: 2020-13\nmilestones:\n  - title: B\n    date: {text: x, edtf: igår}\n---\n",
        found: &["bad-date content/articles/a.md:3:7", "bad-date content/articles/a.md:6:27"],
        suggests: &[],
    },
    Case {
        code: Code::EndBeforeStart,
        files: "== content/webinars/a.md\n---\ntitle: A\nstart: 2026-11-22T10:00\nend: 2026-11-22T09:00\n---\n== content/projects/b.md\n---\ntitle: B\nperiod: 2022/2021\n---\n",
        found: &["end-before-start content/projects/b.md:3:9", "end-before-start content/webinars/a.md:4:6"],
        suggests: &[],
    },
    Case {
        code: Code::BadDuration,
        files: "== content/actors/a.md\n---\ntitle: A\nreview_every: often\n---\n",
        found: &["bad-duration content/actors/a.md:3:15"],
        suggests: &[],
    },
    Case {
        code: Code::UnknownTimeZone,
        files: "== site.yaml\ntimezone: Europe/Stokholm\n== content/webinars/a.md\n---\ntitle: A\ntimezone: CET/Paris\n---\n",
        found: &["unknown-time-zone content/webinars/a.md:3:11", "unknown-time-zone site.yaml:1:11"],
        suggests: &[],
    },
    Case {
        code: Code::BadUrl,
        files: "== content/actors/a.md\n---\ntitle: A\nwebsite: www.exempel.se\n---\n",
        found: &["bad-url content/actors/a.md:3:10"],
        suggests: &["https://www.exempel.se"],
    },
    Case {
        code: Code::BadEmail,
        files: "== content/actors/a.md\n---\ntitle: A\nemail: a at b.se\n---\n",
        found: &["bad-email content/actors/a.md:3:8"],
        suggests: &[],
    },
    Case {
        code: Code::BadPhone,
        files: "== content/actors/a.md\n---\ntitle: A\nphone: ring växeln\ncontacts:\n  - {role: Växel, phone: \"-\"}\n  - {role: Jour, phone: \"112 (dygnet runt)\"}\n---\n",
        found: &[
            "bad-phone content/actors/a.md:3:8",
            "bad-phone content/actors/a.md:5:26",
            "bad-phone content/actors/a.md:6:25",
        ],
        suggests: &[],
    },
    Case {
        code: Code::NoSuchDate,
        files: "== content/webinars/a.md\n---\ntitle: A\nstart: 2026-12-03T14:00\nrecurs: FREQ=WEEKLY;BYDAY=TH;COUNT=9\noccurrences:\n  - {start: 2026-12-23T14:00, status: cancelled}\n  - {start: 2026-12-24T14:00, status: cancelled}\n  - {start: 2026-12-30T14:00}\n---\n",
        found: &["no-such-date content/webinars/a.md:6:13"],
        suggests: &[],
    },
    Case {
        code: Code::DateAhead,
        files: "== content/actors/a.md\n---\ntitle: A\nreviewed: 2062-10-15\n---\n",
        found: &["date-ahead content/actors/a.md:3:11"],
        suggests: &[],
    },
    Case {
        code: Code::BadRecurrence,
        files: "== content/webinars/a.md\n---\ntitle: A\nstart: 2026-11-22\nrecurs: FREQ=OFTEN\n---\n\
            == content/webinars/b.md\n---\ntitle: B\nstart: 2026-11-22\nrecurs: FREQ:MONTHLY\n---\n",
        found: &["bad-recurrence content/webinars/a.md:4:9", "bad-recurrence content/webinars/b.md:4:9"],
        suggests: &[],
    },
    Case {
        code: Code::BadSlug,
        files: "== content/actors/a.md\n---\ntitle: A\nslug: Rädda Barnen\n---\n",
        found: &["bad-slug content/actors/a.md:3:7"],
        suggests: &["radda-barnen"],
    },
    Case {
        code: Code::BadSlug,
        files: "== content/actors.yaml\nok: {title: A}\n\n~: {title: B}\n[a]: {title: C}\n{a: b}: {title: D}\n",
        found: &[
            "bad-slug content/actors.yaml:3:1",
            "bad-slug content/actors.yaml:4:1",
            "bad-slug content/actors.yaml:5:1",
        ],
        suggests: &[],
    },
    Case {
        code: Code::BadYaml,
        files: "== content/actors.yaml\na: {title: A}\n---\nb: {title: B}\n",
        found: &["bad-yaml content/actors.yaml:2:1"],
        suggests: &[],
    },
    Case {
        code: Code::MissingFile,
        files: "== content/projects/granen/index.md\n---\ntitle: A\nimage: {file: skogen.jpg, alt: B}\n---\n== content/projects/granen/annat.pdf\n== content/projects/granen/skog.jpg\n== content/projects/skogen.jpg\n",
        found: &[
            "missing-file content/projects/granen/index.md:3:15",
            "unused-file content/projects/granen/annat.pdf:0:0",
            "unused-file content/projects/skogen.jpg:0:0",
        ],
        suggests: &["skog.jpg"],
    },
    Case {
        code: Code::MissingFile,
        files: "== content/actors/a.md\n---\ntitle: A\n---\n![x](/loggan.png)\n== static/logga.png\n",
        found: &["missing-file content/actors/a.md:4:6"],
        suggests: &["/logga.png"],
    },
    Case {
        code: Code::MissingFile,
        files: "== content/actors/a.md\n---\ntitle: A\n---\n[x](www.annan.example/om/oss)\n",
        found: &["missing-file content/actors/a.md:4:5"],
        suggests: &["https://www.annan.example/om/oss"],
    },
    Case {
        code: Code::BadRedirect,
        files: "== content/actors/a.md\n---\ntitle: A\nredirect_from: [/old/, old]\n---\n",
        found: &["bad-redirect content/actors/a.md:3:24"],
        suggests: &[],
    },
    Case {
        code: Code::UnknownLanguage,
        files: "== site.yaml\nlanguages: [sv, en]\n== content/actors/a.md\n---\ntitle: {sv: A, eng: B}\n---\n== content/actors/a.da.md\n---\ntitle: A\n---\n",
        found: &["unknown-language content/actors/a.da.md:0:0", "unknown-language content/actors/a.md:2:21"],
        suggests: &[],
    },
    Case {
        code: Code::KindMismatch,
        files: "== content/actors/a.md\n---\ntitle: A\nkind: project\n---\n",
        found: &["kind-mismatch content/actors/a.md:3:7"],
        suggests: &[],
    },
    // Translations
    Case {
        code: Code::OrphanTranslation,
        files: "== site.yaml\nlanguages: [sv, en]\n== content/actors/a.en.md\n---\ntitle: A\n---\n",
        found: &["orphan-translation content/actors/a.en.md:2:1"],
        suggests: &[],
    },
    Case {
        code: Code::TranslationDiffers,
        files: "== site.yaml\nlanguages: [sv, en]\n== content/articles/a.md\n---\ntitle: A\ndate: 2020\n---\n== content/articles/a.en.md\n---\ntitle: A\ndate: 2021\n---\n",
        found: &["translation-differs content/articles/a.en.md:3:7"],
        suggests: &[],
    },
    Case {
        code: Code::TranslationAdds,
        files: "== site.yaml\nlanguages: [sv, en]\n== content/projects/a.md\n---\ntitle: A\nimage: {file: /b.svg}\n---\n== content/projects/a.en.md\n---\ntitle: A\ngoal: More\nimage: {file: /b.svg, alt: B}\n---\n== static/b.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
        found: &[
            "translation-adds content/projects/a.en.md:3:7",
            "translation-adds content/projects/a.en.md:4:28",
        ],
        suggests: &[],
    },
    Case {
        code: Code::OutdatedTranslation,
        files: "== site.yaml\nlanguages: [sv, en]\n== content/articles/a.md\n---\ntitle: A\nupdated: 2024-05\n---\n== content/articles/a.en.md\n---\ntitle: A\nupdated: 2024-04-30\n---\n",
        found: &["outdated-translation content/articles/a.en.md:3:10"],
        suggests: &[],
    },
    // References
    Case {
        code: Code::UnknownReference,
        files: "== content/actors/rada-barnen.md\n---\ntitle: Rädda Barnen\n---\n== content/projects/a.md\n---\ntitle: A\npartners:\n  - actor: radda-barnen\n    role: x\n---\nText [[radda-barnen]].\n",
        found: &[
            "unknown-reference content/projects/a.md:4:12",
            "unknown-reference content/projects/a.md:7:8",
        ],
        suggests: &["Rädda Barnen", "rada-barnen"],
    },
    Case {
        code: Code::UnknownReference,
        files: "== content/actors.yaml\na: {title: A}\nb: {title: B}\nc: {title: C, members: \"a, b\"}\n",
        found: &["unknown-reference content/actors.yaml:3:24"],
        suggests: &["[a, b]"],
    },
    Case {
        code: Code::UnknownReference,
        files: "== content/actors.yaml\nodlarna: {title: A}\n== content/projects/a.md\n---\ntitle: A\n---\n[x](../actors/odlarna.md)\n",
        found: &["unknown-reference content/projects/a.md:4:5"],
        suggests: &["[[odlarna]]"],
    },
    Case {
        code: Code::AmbiguousReference,
        files: "== content/actors/a.md\n---\ntitle: Kyrkan\n---\n== content/actors/b.md\n---\ntitle: B\naliases: Kyrkan\n---\n== content/projects/c.md\n---\ntitle: C\nlead: kyrkan\n---\n",
        found: &["ambiguous-reference content/projects/c.md:3:7"],
        suggests: &["actor/a", "actor/b"],
    },
    Case {
        code: Code::AmbiguousReference,
        files: "== content/actors/migverket.md\n---\ntitle: Migrationsverket\n---\n== content/actors/migrationsverket.md\n---\ntitle: Annat\n---\n== content/topics/migrationsverket.md\n---\ntitle: Ett ämne\n---\n== content/projects/c.md\n---\ntitle: C\nlead: migrationsverket\n---\n[[actor/migrationsverket]] [[migverket]]\n",
        found: &["ambiguous-reference content/projects/c.md:3:7"],
        suggests: &["actor/migrationsverket", "actor/migverket"],
    },
    Case {
        code: Code::AmbiguousReference,
        files: "== content/actors/rb.md\n---\ntitle: B\naliases: Rädda Barnen\n---\n== content/actors/radda-barnen.md\n---\ntitle: Annat\n---\n== content/projects/c.md\n---\ntitle: C\nlead: radda-barnen\n---\n",
        found: &["ambiguous-reference content/projects/c.md:3:7"],
        suggests: &["actor/radda-barnen", "actor/rb"],
    },
    Case {
        code: Code::WrongKind,
        files: "== content/topics/a.md\n---\ntitle: A\n---\n== content/projects/c.md\n---\ntitle: C\nlead: a\npartners:\n  - topic: a\n---\n",
        found: &["wrong-kind content/projects/c.md:3:7", "wrong-kind content/projects/c.md:5:12"],
        suggests: &[],
    },
    Case {
        code: Code::UnpublishedReference,
        files: "== content/actors/a.md\n---\ntitle: A\ndraft: true\n---\n== content/projects/c.md\n---\ntitle: C\nlead: a\n---\n",
        found: &["unpublished-reference content/projects/c.md:3:7"],
        suggests: &[],
    },
    Case {
        code: Code::SelfReference,
        files: "== content/actors/a.md\n---\ntitle: A\nrelated: [a]\n---\n",
        found: &["self-reference content/actors/a.md:3:11"],
        suggests: &[],
    },
    Case {
        code: Code::DuplicateReference,
        files: "== content/actors/a.md\n---\ntitle: A\n---\n== content/projects/c.md\n---\ntitle: C\nlead: [a, A]\n---\n",
        found: &["duplicate-reference content/projects/c.md:3:11"],
        suggests: &[],
    },
    Case {
        code: Code::Cycle,
        files: "== content/places/a.md\n---\ntitle: A\npart_of: b\n---\n== content/places/b.md\n---\ntitle: B\npart_of: c\n---\n== content/places/c.md\n---\ntitle: C\npart_of: a\n---\n",
        found: &["cycle content/places/c.md:3:10"],
        suggests: &[],
    },
    // Identity and addresses
    Case {
        code: Code::DuplicateId,
        files: "== content/actors/a.md\n---\ntitle: A\n---\n== content/actors.yaml\na:\n  title: A\n",
        found: &["duplicate-id content/actors/a.md:2:1"],
        suggests: &[],
    },
    Case {
        code: Code::SameTitle,
        files: "== content/actors/a.md\n---\ntitle: Kyrkan\n---\n== content/actors.yaml\nb: {title: kyrkan}\n\
            == content/topics.yaml\nc: {title: Kyrkan}\n\
            == content/webinars.yaml\nd: {title: D, start: 2027}\ne: {title: D, start: 2028}\n",
        found: &["same-title content/actors.yaml:1:12"],
        suggests: &[],
    },
    Case {
        code: Code::UrlCollision,
        files: "== content/actors/a.md\n---\ntitle: A\n---\n== content/actors/b.md\n---\ntitle: B\nredirect_from: [/x/, /aktorer/a/]\n---\n",
        found: &["url-collision content/actors/b.md:3:22"],
        suggests: &[],
    },
    // Links in texts
    Case {
        code: Code::BrokenLink,
        files: "== content/actors/a.md\n---\ntitle: A\n---\nSee [this](/aktorer/aa/).\n",
        found: &["broken-link content/actors/a.md:4:12"],
        suggests: &["/aktorer/a/", "/aktorer/"],
    },
    Case {
        code: Code::BrokenFragment,
        files: "== content/actors/a.md\n---\ntitle: A\n---\n[x](#bakgrunden)\n\n## Bakgrund\n",
        found: &["broken-fragment content/actors/a.md:4:5"],
        suggests: &["bakgrund"],
    },
    Case {
        code: Code::PathOutside,
        files: "== content/actors/a.md\n---\ntitle: A\nimage: {file: ../../../etc/passwd, alt: x}\n---\n![x](../../../etc/passwd)\n",
        found: &["path-outside content/actors/a.md:3:15", "path-outside content/actors/a.md:5:6"],
        suggests: &[],
    },
    Case {
        code: Code::UnsafeLink,
        files: "== content/actors/a.md\n---\ntitle: A\n---\n[x](javascript:alert(1))\n",
        found: &["unsafe-link content/actors/a.md:4:5"],
        suggests: &[],
    },
    Case {
        code: Code::MissingFile,
        files: "== content/actors/a/index.md\n---\ntitle: A\nfiles:\n  - title: karta.pdf\n    file: karta.pdf\n---\n![x](karto.png)\n== content/actors/a/karta.png\n",
        found: &["missing-file content/actors/a/index.md:5:11", "missing-file content/actors/a/index.md:7:6"],
        suggests: &["karta.png"],
    },
    Case {
        code: Code::MissingAlt,
        files: "== content/actors/a/index.md\n---\ntitle: A\nimage: {file: b.svg}\n---\n![](b.svg)\n== content/actors/a/b.svg\n<svg/>\n",
        found: &["missing-alt content/actors/a/index.md:3:15", "missing-alt content/actors/a/index.md:5:5"],
        suggests: &[],
    },
    Case {
        code: Code::BadPicture,
        files: "== content/actors/a/index.md\n---\ntitle: A\nimage: {file: b.png, alt: B}\n---\n![c](c.JPG) [b](b.png)\n== content/actors/a/b.png\nx\n== content/actors/a/c.JPG\n",
        found: &["bad-picture content/actors/a/index.md:3:15", "bad-picture content/actors/a/index.md:5:6"],
        suggests: &[],
    },
    Case {
        code: Code::RemoteImage,
        files: "== content/actors/a.md\n---\ntitle: A\nimage: {file: \"https://b.example/c.png\", alt: x}\n---\n![x](https://b.example/c.png)\n",
        found: &["remote-image content/actors/a.md:3:15", "remote-image content/actors/a.md:5:6"],
        suggests: &[],
    },
    Case {
        code: Code::HtmlRemoved,
        files: "== content/actors/a.md\n---\ntitle: A\n---\nText <b onclick=\"x\">b</b>\n\n<iframe src=\"x\"></iframe>\n",
        found: &["html-removed content/actors/a.md:4:6", "html-removed content/actors/a.md:6:1"],
        suggests: &[],
    },
    // Time
    Case {
        code: Code::ReviewOverdue,
        files: "== content/actors/a.md\n---\ntitle: A\nreviewed: 2020-01-01\nreview_every: 1 year\n---\n",
        found: &["review-overdue content/actors/a.md:3:11"],
        suggests: &[],
    },
    Case {
        code: Code::ContactExpired,
        files: "== content/people/a.md\n---\ntitle: A\nvalid_until: 2020-01-01\n---\n== content/actors/b.md\n---\ntitle: B\ncontacts:\n  - person: a\n---\n\
            == content/actors/c.md\n---\ntitle: C\ndesk: a\n---\n\
            == schema.yaml\nkinds: {actor: {fields: {desk: {type: relation, to: [person], contact: true}}}}\n",
        found: &["contact-expired content/actors/b.md:4:13", "contact-expired content/actors/c.md:3:7"],
        suggests: &[],
    },
    Case {
        code: Code::StatusOutdated,
        files: "== content/webinars/a.md\n---\ntitle: A\nstatus: scheduled\nstart: 2026-11-21T09:00\n---\n\
            == content/webinars/b.md\n---\ntitle: B\nstatus: scheduled\nstart: 2026-11-21\nend: 2026-11-22\n---\n\
            == content/webinars/c.md\n---\ntitle: C\nstatus: scheduled\nstart: 2026-11-01\nrecurs: varje vecka\n---\n\
            == content/webinars/d.md\n---\ntitle: D\nstatus: held\nstart: 2026-11-01\n---\n\
            == content/projects/e.md\n---\ntitle: E\nstatus: planned\nperiod: 2025\n---\n\
            == content/projects/f.md\n---\ntitle: F\nstatus: planned\nperiod: 2025/..\n---\n\
            == content/networks/g.md\n---\ntitle: G\nstatus: paused\nperiod: 2020/2025\n---\n\
            == content/agreements/h.md\n---\ntitle: H\nstatus: proposed\nperiod: 2025\n---\n\
            == content/agreements/i.md\n---\ntitle: I\nstatus: in force\nperiod: 2025\n---\n\
            == content/webinars/j.md\n---\ntitle: J\nstatus: postponed\nstart: 2026-11-01\n---\n\
            == content/webinars/k.md\n---\ntitle: K\nstatus: scheduled\nstart: 2026-10-01\nrecurs: FREQ=WEEKLY;UNTIL=20261121\n---\n",
        found: &[
            "status-outdated content/agreements/h.md:3:9",
            "status-outdated content/networks/g.md:3:9",
            "status-outdated content/projects/e.md:3:9",
            "status-outdated content/webinars/a.md:3:9",
            "status-outdated content/webinars/k.md:3:9",
        ],
        suggests: &[],
    },
    Case {
        code: Code::NeverRecurs,
        files: "== content/webinars/a.md\n---\ntitle: A\nstart: 2026-12-24\nrecurs: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n---\n\
            == content/webinars/b.md\n---\ntitle: B\nstart: 2026-12-24\nrecurs: FREQ=WEEKLY;UNTIL=20261201\n---\n\
            == content/webinars/c.md\n---\ntitle: C\nstart: 2026-12-24\nrecurs: FREQ=YEARLY\n---\n",
        found: &["never-recurs content/webinars/a.md:4:9", "never-recurs content/webinars/b.md:4:9"],
        suggests: &[],
    },
    Case {
        code: Code::BadRecurrence,
        files: "== content/webinars/a.md\n---\ntitle: A\nstart: 2026-11-22\nrecurs: FREQ=SECONDLY;COUNT=1000000000\n---\n",
        found: &["bad-recurrence content/webinars/a.md:4:9"],
        suggests: &[],
    },
    // The map
    Case {
        code: Code::BadPosition,
        files: "== content/places.yaml\na: {title: A, lat: 59.3}\nb: {title: B, lat: 118.1, lon: 59.3}\n\
            c: {title: C, lat: 59.3, lon: 674032}\nd: {title: D, lat: -33.9, lon: 151.2}\n",
        found: &[
            "bad-position content/places.yaml:1:20",
            "bad-position content/places.yaml:2:20",
            "bad-position content/places.yaml:3:31",
        ],
        suggests: &[],
    },
    Case {
        code: Code::UnknownPlaceCode,
        files: "== content/places.yaml\nskara: {title: Skara, code: \"1459\"}\nlund: {title: Lund, code: \"1281\"}\n\
            dalby: {title: Dalby, code: \"1280\"}\n",
        found: &["unknown-place-code content/places.yaml:1:29"],
        suggests: &["1495"],
    },
    Case {
        code: Code::UnknownPlaceCode,
        files: "== content/places.yaml\noslo: {title: Oslo, code: \"0301\"}\nbergen: {title: Bergen, code: \"4601\"}\n\
            skara: {title: Lund, code: \"1495\"}\n",
        found: &[],
        suggests: &[],
    },
    Case {
        code: Code::UnknownPlaceCode,
        files: "== content/places.yaml\nnorge: {title: Norway, code: \"ZZ\"}\ndanmark: {title: Danmark, code: \"DK\"}\n",
        found: &["unknown-place-code content/places.yaml:1:30"],
        suggests: &["NO"],
    },
    Case {
        code: Code::BadBoundaries,
        files: "== site.yaml\nboundaries: a.geojson\n== a.geojson\n{\"type\": \"FeatureCollection\", \"features\": []}\n",
        found: &["bad-boundaries a.geojson:0:0"],
        suggests: &[],
    },
    // Theme
    Case {
        code: Code::BadTemplate,
        files: "== themes/default/templates/404.html\n{% extends \"base.html\" %}\n  {% if %}\n",
        found: &["bad-template themes/default/templates/404.html:2:9"],
        suggests: &[],
    },
    Case {
        code: Code::TemplateFailed,
        files: "== themes/default/templates/404.html\n<p>\n  {{ nobody }}</p>\n",
        found: &["template-failed themes/default/templates/404.html:2:6"],
        suggests: &[],
    },
    Case {
        code: Code::BadText,
        files: "== themes/default/i18n/sv.ftl\nmenu = Meny\nhome = { $\n",
        found: &["bad-text themes/default/i18n/sv.ftl:2:14"],
        suggests: &[],
    },
    Case {
        code: Code::UnknownTheme,
        files: "== site.yaml\ntitle: A\ntheme: skogn\n== themes/skogen/theme.yaml\n",
        found: &["unknown-theme site.yaml:2:8"],
        suggests: &["skogen"],
    },
];

#[test]
fn each_is_found_at_its_place() {
    let mut wrong = Vec::new();
    for case in CASES {
        let (_folder, made) = site(case.files);
        let mut found = made.faults();
        found.sort();
        let mut expected = case.found.to_vec();
        expected.sort_unstable();
        let fault = made.diagnostics.iter().find(|fault| fault.code == case.code);
        let suggests = fault.map(|fault| fault.suggestions.clone()).unwrap_or_default();
        if found != expected || suggests != case.suggests {
            wrong.push(format!("{:?}: {found:#?} {suggests:?}", case.code));
        }
        harmless(&made);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_case() {
    for code in Code::ALL {
        let here = CASES.iter().any(|case| case.code == *code);
        assert!(here != ELSEWHERE.contains(code), "{code:?}");
    }
}

#[test]
fn all_faults_are_told_in_one_run() {
    let files: Vec<&str> = CASES.iter().map(|case| case.files).collect();
    let alone: Vec<&str> = files.into_iter().filter(|files| !files.contains("site.yaml")).collect();
    assert!(alone.len() > 30);
    // Each under names of its own, so that they do not meet.
    let together: String = alone
        .iter()
        .enumerate()
        .filter(|(_, files)| {
            !files.contains("== themes") && !files.contains("== schema") && files.matches("== ").count() == 1
        })
        .map(|(number, files)| files.replacen(".md\n", &format!("{number}.md\n"), 1))
        .collect();
    let (_folder, made) = site(&together);
    let mut codes: Vec<Code> = made.diagnostics.iter().map(|fault| fault.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert!(codes.len() > 20, "{codes:?}");
}
