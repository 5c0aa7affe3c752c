//! Pictures that are none, or only in part, or more than a machine should unpack.

use samverka::diagnostic::Code;

use super::super::site::sample::{make, write};
use super::found;

const PAGE: &str = "== content/projects/a/index.md\n---\ntitle: A\nimage: {file: b.png, alt: Bee}\n---\n";

/// A small picture, as PNG.
fn png() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let points = image::RgbImage::from_pixel(40, 30, image::Rgb([9, 90, 200]));
    points.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// The same with another size in its head, and the check sum that goes with it.
fn claiming(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png();
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let step = |sum: u32, byte: &u8| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 },
        )
    };
    let sum = !bytes[12..29].iter().fold(!0u32, step);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

#[test]
fn what_cannot_be_shown_is_told_where_it_is_named() {
    let whole = png();
    for (bytes, what) in [
        (b"no picture".to_vec(), "no-picture"),
        (Vec::new(), "no-picture"),
        (b"%PDF-1.7 with another ending".to_vec(), "no-picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), "no-picture"),
        (whole[..whole.len() / 2].to_vec(), "cut-off"),
        (whole[..whole.len() - 12].to_vec(), "cut-off"),
        (claiming(50_000, 50_000), "too-large"),
        (claiming(65_000, 10), "too-large"),
    ] {
        let folder = write(PAGE);
        std::fs::write(folder.path().join("content/projects/a/b.png"), bytes).unwrap();
        let made = make(folder.path());
        found(&made, Code::BadPicture, "content/projects/a/index.md", what);
        let fault = &made.diagnostics[0];
        assert_eq!(fault.location.as_ref().unwrap().line, 3);
        assert!(fault.arguments.iter().any(|(name, word)| *name == "what" && word == what), "{fault:?}");
        assert_eq!(made.diagnostics.len(), 1);
    }
}

#[test]
fn a_picture_of_a_gigabyte_is_not_read() {
    let folder = write(PAGE);
    let file = std::fs::File::create(folder.path().join("content/projects/a/b.png")).unwrap();
    file.set_len(1_000_000_000).unwrap();
    found(&make(folder.path()), Code::BadPicture, "content/projects/a/index.md", "a gigabyte");
}

#[test]
fn a_broken_picture_that_no_page_shows_hinders_nobody() {
    let folder = write("== content/projects/a.md\n---\ntitle: A\n---\n== static/b.png\nx\n");
    assert_eq!(make(folder.path()).faults(), Vec::<String>::new());
}
