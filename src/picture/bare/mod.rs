//! Pictures that are published as they are coded, without what cameras and programs wrote beside the picture.
//!
//! Where it was taken, by whom, with what (EXIF, XMP, comments) is left out, and so is whatever stands after the end.
//! Known by what is kept, not by what is taken away: what is not needed to show the picture is not published. The points
//! themselves are not touched.

mod avif;
mod gif;
mod png;
mod webp;

use super::{Fault, Format};

pub(super) use avif::size as avif_size;

/// A picture without what was written beside it.
///
/// # Errors
/// [`Fault`] if the file does not keep to the rules of its type. Drawings and photographs in JPEG are not for here.
pub fn bare(bytes: &[u8], format: Format) -> Result<Vec<u8>, Fault> {
    match format {
        Format::Png => png::bare(bytes),
        Format::WebP => webp::bare(bytes),
        Format::Gif => gif::bare(bytes),
        Format::Avif => avif::bare(bytes),
        Format::Jpeg | Format::Svg => Err(Fault::NoPicture),
    }
}

/// Four bytes, the first the greatest.
fn big_endian(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_be_bytes([four[0], four[1], four[2], four[3]]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::{look, samples};

    const SECRET: &[u8] = b"SECRET";

    fn has_secret(bytes: &[u8]) -> bool {
        bytes.windows(SECRET.len()).any(|part| part == SECRET)
    }

    #[test]
    fn nothing_but_the_picture_is_left() {
        for (format, bytes) in [
            (Format::Png, samples::png_with_notes(SECRET)),
            (Format::WebP, samples::webp_with_notes(SECRET)),
            (Format::Gif, samples::gif_with_notes(SECRET)),
            (Format::Avif, samples::avif_with_notes(SECRET)),
        ] {
            assert!(has_secret(&bytes), "{format:?}");
            let clean = bare(&bytes, format).unwrap();
            assert!(!has_secret(&clean), "{format:?}");
            let (before, after) = (look(&bytes).unwrap(), look(&clean).unwrap());
            assert_eq!((before, after.format), (after, format));
            assert_eq!(bare(&clean, format), Ok(clean.clone()), "{format:?}: once is enough");
            if format != Format::Avif {
                let points = |bytes: &[u8]| image::load_from_memory(bytes).map(|image| image.into_rgba8());
                assert_eq!(points(&bytes).ok(), points(&clean).ok(), "{format:?}");
            }
        }
    }

    #[test]
    fn how_often_it_moves_is_left() {
        let clean = bare(&samples::gif_with_notes(SECRET), Format::Gif).unwrap();
        assert!(clean.windows(11).any(|part| part == b"NETSCAPE2.0"));
    }

    #[test]
    fn no_bytes_make_it_panic_and_no_cut_passes() {
        for (format, whole) in [
            (Format::Png, samples::png_with_notes(SECRET)),
            (Format::WebP, samples::webp_with_notes(SECRET)),
            (Format::Gif, samples::gif_with_notes(SECRET)),
            (Format::Avif, samples::avif_with_notes(SECRET)),
        ] {
            for at in 0..whole.len() {
                for other in [0, 1, 0xff, whole[at] ^ 0x10] {
                    let mut bytes = whole.clone();
                    bytes[at] = other;
                    let _ = bare(&bytes, format).map(|clean| bare(&clean, format));
                    let _ = look(&bytes);
                }
            }
            // An AVIF is whole without the box after its picture.
            let end = if format == Format::Avif { SECRET.len() + 8 } else { 0 };
            let whole = bare(&whole, format).unwrap();
            for length in 0..whole.len() - end {
                assert!(bare(&whole[..length], format).is_err(), "{format:?} {length}");
            }
        }
    }

    #[test]
    fn a_text_that_begins_as_a_picture_is_none() {
        for bytes in [
            &b"GIF89a=0;alert(1)//............................................."[..],
            b"GIF89a",
            b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf<script>alert(1)</script>",
            b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf",
            b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf\0\0\0\x14ispe\0\0\0\0\0\0\x01\0\0\0\0\x80",
        ] {
            assert!(look(bytes).is_err(), "{:?}", String::from_utf8_lossy(bytes));
        }
    }
}
