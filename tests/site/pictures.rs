//! Pictures of entries and texts: which versions there are, and how pages show them.

use std::path::Path;
use std::process::Command;

use image::{DynamicImage, ImageFormat, RgbImage};

use super::sample::{Made, make, write};

/// A picture of this size, as a file.
pub(crate) fn picture(folder: &Path, path: &str, (width, height): (u32, u32)) {
    let file = folder.join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    let points = RgbImage::from_fn(width, height, |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, 90]));
    DynamicImage::ImageRgb8(points).save_with_format(file, ImageFormat::from_path(path).unwrap()).unwrap();
}

const SITE: &str = "== content/projects/a/index.md\n---\ntitle: A\n\
    image: {file: b.jpg, alt: Bee, credit: Någon}\n---\n![Sea](c.png)\n\n[hela](d.jpg) ![Dee](d.jpg) ![Ess](/e.jpg)\n";

fn site() -> tempfile::TempDir {
    let folder = write(SITE);
    picture(folder.path(), "content/projects/a/b.jpg", (700, 350));
    picture(folder.path(), "content/projects/a/c.png", (20, 10));
    picture(folder.path(), "content/projects/a/d.jpg", (30, 40));
    picture(folder.path(), "static/e.jpg", (10, 10));
    folder
}

fn made() -> Made {
    let folder = site();
    let made = make(folder.path());
    assert_eq!(made.faults(), Vec::<String>::new());
    made
}

#[test]
fn the_picture_of_an_entry_has_versions_a_size_and_a_credit() {
    let made = made();
    let page = made.page("projekt/a/index.html");
    for part in [
        "<source type=\"image/avif\" srcset=\"/projekt/a/b.jpg-480.avif 480w, /projekt/a/b.jpg-700.avif 700w\" sizes=\"",
        "<source type=\"image/webp\" srcset=\"/projekt/a/b.jpg-480.webp 480w, ",
        "<img src=\"/projekt/a/b.jpg-700.jpg\" alt=\"Bee\" width=\"700\" height=\"350\" fetchpriority=\"high\"",
        "Någon",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
}

#[test]
fn pictures_of_a_text_wait_and_keep_their_room() {
    let made = made();
    let page = made.page("projekt/a/index.html");
    let figure = "<figure><picture><source type=\"image/avif\" srcset=\"/projekt/a/c.png-20.avif 20w\"";
    assert!(page.contains(figure), "{page}");
    let image = "<img src=\"/projekt/a/c.png-20.jpg\" alt=\"Sea\" decoding=\"async\" width=\"20\" height=\"10\" loading=\"lazy\"></picture></figure>";
    assert!(page.contains(image), "{page}");
    assert!(page.contains("src=\"/e.jpg-10.jpg\""), "{page}");
}

#[test]
fn what_a_camera_wrote_is_published_only_where_the_file_itself_is_linked_to() {
    let made = made();
    let copied = made.copied();
    let has = |path: &str| copied.iter().any(|copied| copied == path);
    assert!(!has("projekt/a/b.jpg") && !has("projekt/a/c.png"), "{copied:?}");
    assert!(has("projekt/a/d.jpg"), "a link leads to it");
    assert!(has("e.jpg"), "static/ is copied as it is");
    for version in
        ["projekt/a/b.jpg-480.avif", "projekt/a/c.png-20.webp", "projekt/a/d.jpg-30.jpg", "e.jpg-10.avif"]
    {
        assert!(has(version), "{version} {copied:?}");
    }
}

#[test]
fn drawings_and_what_moves_are_shown_as_they_are() {
    let files = "== content/projects/a/index.md\n---\ntitle: A\n---\n![Dee](d.svg) ![Gee](g.gif)\n\
        == content/projects/a/d.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"/>\n";
    let folder = write(files);
    std::fs::write(folder.path().join("content/projects/a/g.gif"), gif(b"")).unwrap();
    let made = make(folder.path());
    assert_eq!(made.faults(), Vec::<String>::new());
    let page = made.page("projekt/a/index.html");
    for image in [
        "<img src=\"/projekt/a/d.svg\" alt=\"Dee\" decoding=\"async\" width=\"40\" height=\"30\" loading=\"lazy\">",
        "<img src=\"/projekt/a/g.gif\" alt=\"Gee\" decoding=\"async\" width=\"8\" height=\"4\" loading=\"lazy\">",
    ] {
        assert!(page.contains(image), "{page}");
    }
}

/// A GIF with a comment, and the same after its end.
fn gif(note: &[u8]) -> Vec<u8> {
    let length = [u8::try_from(note.len()).unwrap()];
    let comment = if note.is_empty() { Vec::new() } else { [b"\x21\xfe", &length[..], note, b"\0"].concat() };
    [b"GIF89a\x08\0\x04\0\0\0\0", &comment[..], b";", note].concat()
}

#[test]
fn what_is_only_shown_is_published_without_what_was_written_beside_it() {
    let folder = write(
        "== content/projects/a/index.md\n---\ntitle: A\n---\n![Gee](g.gif)\n\n[hela](h.gif) ![Hå](h.gif)\n",
    );
    for name in ["g", "h"] {
        let file = folder.path().join(format!("content/projects/a/{name}.gif"));
        std::fs::write(file, gif(b"at home")).unwrap();
    }
    assert!(build(folder.path()).status.success());
    let published = |name: &str| std::fs::read(folder.path().join("public/projekt/a").join(name)).unwrap();
    assert_eq!(published("g.gif"), gif(b""));
    assert_eq!(published("h.gif"), gif(b"at home"), "a link leads to the file itself");
}

#[cfg(unix)]
#[test]
fn a_link_where_pictures_are_kept_is_told_and_not_followed() {
    let (folder, elsewhere) = (site(), tempfile::tempdir().unwrap());
    std::os::unix::fs::symlink(elsewhere.path(), folder.path().join(".samverka")).unwrap();
    let built = build(folder.path());
    assert!(built.status.success());
    let told = String::from_utf8(built.stderr).unwrap();
    assert!(told.contains("Nothing is kept"), "{told}");
    assert_eq!(std::fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}

fn build(folder: &Path) -> std::process::Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samverka"));
    command.args(["build", "--lang", "en", "--today", "2026-11-22", "--site"]).arg(folder);
    command.output().unwrap()
}

#[test]
fn a_picture_that_did_not_change_is_not_made_again() {
    let folder = site();
    assert!(build(folder.path()).status.success());
    let version = folder.path().join("public/projekt/a/b.jpg-480.avif");
    let first = std::fs::read(&version).unwrap();
    assert_eq!(image::guess_format(&first).unwrap(), ImageFormat::Avif);
    let kept = || {
        let files =
            walkdir::WalkDir::new(folder.path().join(".samverka")).sort_by_file_name().into_iter().flatten();
        let files = files.filter(|file| file.file_type().is_file());
        files
            .map(|file| (file.path().to_owned(), file.metadata().unwrap().modified().unwrap()))
            .collect::<Vec<_>>()
    };
    let before = kept();
    // What Git is told, what pages were made from, and the versions.
    assert_eq!(before.len(), 1 + 1 + 5 + 3 * 3, "{before:?}");
    std::fs::remove_dir_all(folder.path().join("public")).unwrap();
    assert!(build(folder.path()).status.success());
    assert_eq!(kept(), before);
    assert_eq!(std::fs::read(&version).unwrap(), first);
}

#[test]
fn a_picture_that_breaks_only_when_it_is_unpacked_stops_the_build() {
    let folder = site();
    let file = folder.path().join("content/projects/a/c.png");
    let mut bytes = std::fs::read(&file).unwrap();
    // The points: after the head, the length and the name of their chunk.
    let points = bytes.windows(4).position(|name| name == b"IDAT").unwrap() + 6;
    bytes[points..points + 8].fill(0xff);
    std::fs::write(&file, bytes).unwrap();
    let output = build(folder.path());
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("content/projects/a/c.png") && said.contains("bad-picture"), "{said}");
    assert!(!folder.path().join("public/index.html").exists());
}

#[test]
fn every_page_has_a_card() {
    let files = "== site.yaml\ntitle: Bank\nlanguages: [sv, ar]\nbase_url: https://kb.example/x\n\
        == content/projects/a.md\n---\ntitle: {sv: A, ar: اللغة}\n---\n\
        == content/projects/b.md\n---\ntitle: 日本語\n---\n";
    let (_folder, made) = super::sample::site(files);
    let card = |page: &str, address: &str| {
        let meta = format!("<meta property=\"og:image\" content=\"https://kb.example/x/{address}\">");
        assert!(made.page(page).contains(&meta), "{page}: {address}");
        assert!(made.pages.contains_key(address), "{address}");
    };
    card("projekt/a/index.html", "projekt/a/social-card.png");
    card("ar/projects/a/index.html", "ar/projects/a/social-card.png");
    card("index.html", "social-card.png");
    card("projekt/index.html", "social-card.png");
    // The fonts have no such letters.
    card("projekt/b/index.html", "social-card.png");
    assert!(made.page("projekt/a/index.html").contains("og:image:alt\" content=\"Projekt: A\""));
    let off = files.replacen("languages", "social_cards: false\nlanguages", 1);
    let (_folder, made) = super::sample::site(&off);
    assert!(!made.pages.contains_key("projekt/a/social-card.png"));
    assert!(made.page("projekt/a/index.html").contains("https://kb.example/x/social-card.png"));
}
