//! Files that are no entries: too large, not text, links that lead out, paths that do.

use std::os::unix::fs::symlink;

use samverka::diagnostic::Code;

use super::super::site::sample::{make, write};
use super::{finds, found, harmless};

#[test]
fn a_file_of_fifty_megabytes_is_refused_unread() {
    for path in ["content/actors/a.md", "content/actors.yaml", "site.yaml"] {
        let folder = write("== content/topics.yaml\na: {title: A}\n");
        let file = folder.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::File::create(&file).unwrap().set_len(50_000_000).unwrap();
        found(&make(folder.path()), Code::FileTooLarge, path, path);
    }
}

#[test]
fn bytes_that_are_no_text_are_placed() {
    for (bytes, code, line) in [
        (&b"---\ntitle: A\n---\n\xff\xfe\n"[..], Code::NotUtf8, 4),
        (b"---\ntitle: A\0B\n---\n", Code::ControlCharacter, 2),
        (b"---\ntitle: \"A\\0B\"\n---\n", Code::ControlCharacter, 2),
    ] {
        let folder = write("== content/topics.yaml\n");
        std::fs::create_dir(folder.path().join("content/actors")).unwrap();
        std::fs::write(folder.path().join("content/actors/a.md"), bytes).unwrap();
        let made = make(folder.path());
        found(&made, code, "content/actors/a.md", "bytes");
        assert_eq!(made.diagnostics[0].location.as_ref().unwrap().line, line, "{:?}", made.faults());
    }
}

#[test]
fn a_byte_order_mark_and_carriage_returns_do_no_harm() {
    for text in
        ["\u{feff}---\ntitle: A\n---\nText\n", "---\r\ntitle: A\r\ngoal: |\r\n  Mål\r\n---\r\nText\r\n"]
    {
        let folder = write("== content/topics.yaml\n");
        std::fs::create_dir(folder.path().join("content/projects")).unwrap();
        std::fs::write(folder.path().join("content/projects/a.md"), text).unwrap();
        let made = make(folder.path());
        assert_eq!(made.faults(), Vec::<String>::new());
        harmless(&made);
        assert!(made.page("projekt/a/index.html").contains("<h1>A</h1>"));
    }
}

#[test]
fn of_hidden_files_only_what_web_sites_have_is_published() {
    let folder = write(
        "== static/.well-known/security.txt\nx\n== static/.nojekyll\n== static/.git/config\nx\n== static/.gitignore\nx\n\
        == static/.DS_Store\nx\n== static/a/.DS_Store\nx\n== static/a/b.txt\nx\n== static/.b.txt.swp\nx\n== content/.git/a.md\nx\n",
    );
    let read = samverka::read::read(folder.path()).unwrap();
    assert_eq!(read.diagnostics, []);
    let published: Vec<&str> = read.value.static_files.keys().map(|path| &**path).collect();
    assert_eq!(published, [".nojekyll", ".well-known/security.txt", "a/b.txt"]);
    let made = make(folder.path());
    assert_eq!(made.faults(), Vec::<String>::new());
}

#[test]
fn links_lead_nowhere_but_to_files_of_the_site() {
    let secret = tempfile::tempdir().unwrap();
    std::fs::write(secret.path().join("secret.md"), "---\ntitle: Secret\n---\n").unwrap();
    for (link, target) in [
        ("content/actors/out.md", secret.path().join("secret.md")),
        ("content/actors/loop.md", "loop.md".into()),
        ("content/actors/nowhere.md", "missing.md".into()),
        ("content/folder", secret.path().to_owned()),
        ("content/circle", "..".into()),
        ("static/out.md", secret.path().join("secret.md")),
    ] {
        let folder = write("== content/actors/a.md\n---\ntitle: A\n---\n== static/x.txt\nx\n");
        symlink(target, folder.path().join(link)).unwrap();
        let made = make(folder.path());
        found(&made, Code::UnsafeSymlink, link, link);
        assert!(!made.pages.values().any(|page| page.contains("Secret")), "{link}");
    }
    let folder = write("== content/actors/a.md\n---\ntitle: A\n---\n");
    symlink("a.md", folder.path().join("content/actors/b.md")).unwrap();
    let twice = ["same-title content/actors/b.md:2:8"];
    assert_eq!(make(folder.path()).faults(), twice, "within the site a link is a file");
}

#[test]
fn links_publish_nothing_hidden_and_nothing_from_other_folders() {
    for (link, target, given) in [
        ("content/projects/p/notes.txt", "../../../.git/config", "content/projects/p/notes.txt"),
        ("content/projects/p/notes.txt", ".notes.txt", "content/projects/p/notes.txt"),
        ("content/projects/p/notes.txt", "../../../static/x.txt", "content/projects/p/notes.txt"),
        ("static/env.txt", "../.env", "static/env.txt"),
        ("static/x.yaml", "../site.yaml", "static/x.yaml"),
        ("static/two.txt", "two", "static/two.txt"),
        ("themes/mine/static/x.css", "../../../content/projects/p/index.md", "themes/mine/static/x.css"),
        ("themes/mine/templates/base.html", "../../other/base.html", "themes/mine/templates/base.html"),
    ] {
        let folder = write(
            "== site.yaml\ntheme: mine\n== content/projects/p/index.md\n---\ntitle: P\n---\n\
            == content/projects/p/.notes.txt\nSecret\n== .git/config\nSecret\n== .env\nSecret\n\
            == static/x.txt\nx\n== themes/mine/static/y.css\n\n== themes/other/base.html\nSecret\n\
            == themes/mine/templates/x.html\n\n",
        );
        symlink("../.env", folder.path().join("static/two")).unwrap();
        symlink(target, folder.path().join(link)).unwrap();
        let made = make(folder.path());
        found(&made, Code::UnsafeSymlink, given, link);
        assert!(!made.pages.values().any(|page| page.contains("Secret")), "{link}");
    }
    let folder = write(
        "== content/projects/p/index.md\n---\ntitle: P\n---\n[a](a.txt) [b](b.txt)\n== content/projects/p/a.txt\nx\n",
    );
    symlink("a.txt", folder.path().join("content/projects/p/b.txt")).unwrap();
    assert_eq!(make(folder.path()).faults(), Vec::<String>::new());
}

#[test]
fn folders_that_are_links_lead_out_of_nothing() {
    let outside = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(outside.path().join("mine/static")).unwrap();
    std::fs::write(outside.path().join("mine/static/leak.txt"), "x").unwrap();
    for link in ["themes", "static", "content"] {
        let folder = write("== site.yaml\ntheme: mine\n");
        symlink(outside.path(), folder.path().join(link)).unwrap();
        let made = make(folder.path());
        assert!(
            made.faults().iter().any(|fault| fault.starts_with("unsafe-symlink")),
            "{link} {:?}",
            made.faults()
        );
    }
}

#[test]
fn paths_in_texts_and_fields_stay_inside() {
    let page =
        |front: &str, body: &str| format!("== content/projects/a.md\n---\ntitle: A\n{front}---\n{body}\n");
    for path in
        ["../../etc/passwd", "../../../etc/passwd", "%2e%2e/%2e%2e/x", "..%2f..%2fx", "/../x", "..\\\\x"]
    {
        for text in [
            page("", &format!("[x]({path})")),
            page("", &format!("![x]({path})")),
            page(&format!("files: [{{title: X, file: \"{path}\"}}]\n"), ""),
            page(&format!("image: {{file: \"{path}\", alt: x}}\n"), ""),
        ] {
            let (_folder, made) = super::site(&text);
            harmless(&made);
            let told = made.diagnostics.iter().any(|fault| {
                matches!(
                    fault.code,
                    Code::PathOutside | Code::MissingFile | Code::BrokenLink | Code::UnknownReference
                )
            });
            assert!(told, "{text}\n{:?}", made.faults());
        }
    }
    for path in [
        "/../x",
        "//x",
        "/a/../../b",
        "x",
        "/%2e%2e/x",
        "/a\\\\b",
        "/.git/x",
        "/",
        "/a//b",
        "/<script>",
        "/404",
        "/a/404/",
        "/404.html",
        "/a/404.HTML",
        "/a/200.html",
        "/a/50x.htm",
        "/a/b/500.html",
    ] {
        finds(
            &page(&format!("redirect_from: [\"{path}\"]\n"), ""),
            Code::BadRedirect,
            "content/projects/a.md",
        );
    }
    let (_folder, made) = super::site(&page("redirect_from: [/a/200, /a/404.pdf, /a/4040.html]\n", ""));
    assert_eq!(made.faults(), Vec::<String>::new());
    for slug in ["../x", "/etc", "a/b", "%2e%2e", "A", "å", "..", "a b"] {
        finds(&page(&format!("slug: \"{slug}\"\n"), ""), Code::BadSlug, "content/projects/a.md");
    }
    for theme in ["../x", "/etc", ".."] {
        let (_folder, made) = super::site(&format!("== site.yaml\ntheme: {theme}\n"));
        found(&made, Code::BadSetting, "site.yaml", theme);
    }
}

/// A project with a file beside it.
fn with(name: &str, text: &str) -> String {
    format!(
        "== content/projects/a/index.md\n---\ntitle: A\n---\n[x](<{name}>)\n== content/projects/a/{name}\n{text}"
    )
}

#[test]
fn attachments_run_no_script() {
    for name in [
        "x.html",
        "x.HTM",
        "x.js",
        "x.xhtml",
        "x.xsd",
        "x.rng",
        "x.dtd",
        "x.wsdl",
        "x.config",
        "x.sitemap",
        "x.aspx",
        "x.xhtm",
        "x.php5",
        "x.phar",
        "x.pht",
        "x.jsp",
        "x.asp",
        "x.pl",
        "x.py",
        "x.stm",
        "x.eml",
        "x.xbl",
        "x.gpx",
        "x.kml",
        "x.html.foo",
        "x.svg.foo",
        "x",
        "html",
        "x.html.txt",
        "x.php.pdf",
        "x.svg.avif",
        "x.PHP.pdf",
        "x.svgz",
        "x.pdf.html.zip",
    ] {
        finds(&with(name, "<p>x</p>"), Code::UnsafeFile, &format!("content/projects/a/{name}"));
    }
    let drawing = |inner: &str| format!("<svg xmlns='http://www.w3.org/2000/svg'>{inner}</svg>");
    finds(
        &with("x.svg", &drawing("<script>alert(1)</script>")),
        Code::UnsafeFile,
        "content/projects/a/x.svg",
    );
    let (_folder, made) = super::site(&with("x.svg", &drawing("<path d='M0 0'/>")));
    assert_eq!(made.faults(), Vec::<String>::new());
}

#[test]
fn ordinary_attachments_are_published() {
    for name in [
        "x.pdf",
        "X.PDF",
        "x.docx",
        "x.ods",
        "x.odt",
        "x.xlsx",
        "x.pptx",
        "x.rtf",
        "x.txt",
        "x.csv",
        "x.json",
        "x.ics",
        "x.vcf",
        "x.epub",
        "x.zip",
        "x.png",
        "x.JPEG",
        "x.webp",
        "x.avif",
        "x.mp3",
        "x.mp4",
        "x.vtt",
        "x.woff2",
        "html.pdf",
        "protokoll 2024.05.13.pdf",
        "x.v2.final.docx",
        "x.geojson",
        "x.kmz",
    ] {
        let (_folder, made) = super::site(&with(name, "x"));
        assert_eq!(made.faults(), Vec::<String>::new(), "{name}");
    }
    for path in ["x.html", "x.js", "x.php.pdf", "x"] {
        let file = format!("== content/projects/a/{path}\n<p>x</p>\n");
        let page = "== content/projects/a/index.md\n---\ntitle: A\n---\n";
        let (_folder, made) = super::site(&format!("== site.yaml\ntrusted_html: true\n{page}{file}"));
        assert_eq!(made.faults(), Vec::<String>::new(), "{path}: whoever trusts every writer gets all");
        let (_folder, made) = super::site(&format!("{page}== static/{path}\n<p>x</p>\n"));
        assert_eq!(
            made.faults(),
            Vec::<String>::new(),
            "{path}: static/ belongs to who looks after the site"
        );
    }
}

#[test]
fn files_that_lie_beside_no_entry_are_the_owners() {
    let page = "== content/projects/a.md\n---\ntitle: A\n---\n";
    for path in ["favicon.ico", "ads.txt", "theme/x.pdf", "vem/x.pdf", "bilder/x.png"] {
        let files = format!("{page}[x](../{path})\n== content/{path}\nx\n");
        let (_folder, made) = super::site(&files);
        found(&made, Code::UnsafeFile, &format!("content/{path}"), &files);
        let (_folder, made) = super::site(&format!("== site.yaml\ntrusted_html: true\n{files}"));
        assert!(!made.diagnostics.iter().any(|fault| fault.code == Code::UnsafeFile), "{path}");
    }
    for path in ["projects/x.pdf", "actors/x.pdf"] {
        let (_folder, made) = super::site(&format!("{page}[x](../{path})\n== content/{path}\nx\n"));
        assert_eq!(made.faults(), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn a_file_that_begins_as_a_page_is_none_of_another_type() {
    for text in
        ["<html><script>alert(1)</script>", "\u{feff} \n<!DOCTYPE html>", "<?xml version='1.0'?>", "<!-- -->"]
    {
        for name in ["x.geojson", "x.webp", "x.srt", "x.pdf"] {
            finds(&with(name, text), Code::UnsafeFile, &format!("content/projects/a/{name}"));
        }
        for name in ["x.txt", "x.csv"] {
            let (_folder, made) = super::site(&with(name, text));
            assert_eq!(made.faults(), Vec::<String>::new(), "{name} is shown as text by every server");
        }
    }
}

#[test]
fn names_that_windows_keeps_for_itself_are_told() {
    for (files, path) in [
        ("== content/projects/p.md\n---\ntitle: P\nslug: con\n---\n", "content/projects/p.md"),
        ("== content/projects/nul.md\n---\ntitle: P\n---\n", "content/projects/nul.md"),
        ("== content/projects/p.md\n---\ntitle: P\nredirect_from: [/aux/x]\n---\n", "content/projects/p.md"),
        ("== content/projects/p.md\n---\ntitle: P\n---\n== static/com1.txt\nx\n", "static/com1.txt"),
        ("== content/projects/p.md\n---\ntitle: P\n---\n== static/a./x.txt\nx\n", "static/a./x.txt"),
        (&with("LPT9.pdf", "x"), "content/projects/a/LPT9.pdf"),
    ] {
        finds(files, Code::BadFileName, path);
    }
}

#[test]
fn no_file_has_the_address_of_another_host() {
    let (_folder, made) = super::site(
        "== content/evil.example.txt
a
== content/%2e%2e/b.txt
b
== content/projects/a.md
---
title: A
image: {file: ../evil.example.txt, alt: x}
files: [{title: X, file: ../evil.example.txt}]
---
[x](../evil.example.txt) ![x](../evil.example.txt) [y](../%252e%252e/b.txt)
",
    );
    for (path, text) in &made.pages {
        assert!(!text.contains("\"//evil"), "{path}: {text}");
    }
}

/// Salary lists, notes and what programs leave lie beside texts; only what a page shows is for readers.
#[test]
fn what_no_page_uses_is_not_published() {
    let (_folder, made) = super::site(
        "== content/projects/a/index.md
---
title: A
files: [{title: X, file: x.pdf}]
---
[y](y.pdf)
== content/projects/a/x.pdf
x
== content/projects/a/y.pdf
y
== content/projects/a/secret.xlsx
z
",
    );
    assert_eq!(made.faults(), ["unused-file content/projects/a/secret.xlsx:0:0"]);
    assert_eq!(made.copied(), ["projekt/a/x.pdf", "projekt/a/y.pdf"]);
}

#[test]
fn links_that_mean_something_else_are_told() {
    for (path, meant) in
        [("a@b.example", "mailto:a@b.example"), ("www.b.example", "https://www.b.example"), ("b", "[[b]]")]
    {
        let (_folder, made) = super::site(&format!(
            "== content/projects/a.md\n---\ntitle: A\n---\n[x]({path})\n== content/projects/b.md\n---\ntitle: B\n---\n"
        ));
        let told: Vec<_> = made.diagnostics.iter().map(|fault| (fault.code, &*fault.suggestions)).collect();
        assert_eq!(told, [(Code::MissingFile, &[meant.to_owned()][..])], "{path}");
    }
}

/// The words of the first fault with a code.
fn words(files: &str, code: Code) -> Vec<(&'static str, String)> {
    let (_folder, made) = super::site(files);
    let fault = made.diagnostics.into_iter().find(|fault| fault.code == code);
    fault.map(|fault| fault.arguments).unwrap_or_default()
}

#[test]
fn a_file_in_the_way_of_a_page_is_to_be_renamed() {
    let told = words(
        "== content/projects/a.md\n---\ntitle: A\n---\n== static/projekt/a/index.html\nx\n",
        Code::UrlCollision,
    );
    assert!(told.contains(&("file", "static/projekt/a/index.html".to_owned())), "{told:?}");
    let told = words(
        "== content/projects/a.md\n---\ntitle: A\n---\n== content/projects/b.md\n---\ntitle: B\nredirect_from: /projekt/a/\n---\n",
        Code::UrlCollision,
    );
    assert!(told.contains(&("what", String::new())), "{told:?}");
}

#[test]
fn a_logo_is_a_picture_that_is_there() {
    let site = |logo: &str| {
        format!(
            "== site.yaml\nlogo: {logo}\n== content/actors/a.md\n---\ntitle: A\n---\n== static/logga.png\nhej\n"
        )
    };
    let told = words(&site("logga.png"), Code::BadSetting);
    assert!(told.contains(&("expected", "logo-broken".to_owned())), "{told:?}");
    let (_folder, made) = super::site(&site("loggan.png"));
    let fault = &made.diagnostics[0];
    assert!(fault.arguments.contains(&("expected", "logo-missing".to_owned())), "{fault:?}");
    assert_eq!(fault.suggestions, ["logga.png"]);
}
