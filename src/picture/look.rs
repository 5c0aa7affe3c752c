//! What a picture is, by its head; and whether its end is there.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{ImageDecoder, ImageFormat, ImageResult};

use super::bare::{avif_size, bare};
use super::{Facts, Fault, Format, LONGEST_SIDE, MOST_BYTES, MOST_POINTS};

/// Tells what a picture is, by its bytes and not by its name. Nothing is unpacked.
pub fn look(bytes: &[u8]) -> Result<Facts, Fault> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Fault::TooHeavy(bytes.len() as u64));
    }
    let facts = match image::guess_format(bytes) {
        Ok(ImageFormat::Jpeg) => jpeg(bytes)?,
        Ok(ImageFormat::Png) => png(bytes)?,
        Ok(ImageFormat::WebP) => webp(bytes)?,
        Ok(ImageFormat::Gif) => gif(bytes)?,
        Ok(ImageFormat::Avif) => avif(bytes)?,
        _ => return Err(Fault::NoPicture),
    };
    if facts.width == 0 || facts.height == 0 {
        return Err(Fault::NoPicture);
    }
    let points = u64::from(facts.width) * u64::from(facts.height);
    if points > MOST_POINTS || facts.width.max(facts.height) > LONGEST_SIDE {
        return Err(Fault::TooLarge(facts.width, facts.height));
    }
    if !facts.is_developed() {
        // What is published as it is coded is to be what it says it is, from the first byte to the last.
        bare(bytes, facts.format)?;
    }
    Ok(facts)
}

fn jpeg(bytes: &[u8]) -> Result<Facts, Fault> {
    let scan = jpeg_scan(bytes).ok_or(Fault::CutOff)?;
    // The bytes of a scan never hold an end mark; what a camera adds after it (a short film) may be anything.
    if !bytes[scan..].windows(2).any(|pair| pair == [0xff, 0xd9]) {
        return Err(Fault::CutOff);
    }
    of_decoder(Format::Jpeg, JpegDecoder::new(Cursor::new(bytes)), |_| false)
}

/// Where the first scan of a JPEG begins: the segments before it say how long they are (ITU T.81, B.1.1).
fn jpeg_scan(bytes: &[u8]) -> Option<usize> {
    let mut at = 2;
    loop {
        let head = bytes.get(at..at + 4)?;
        match (head[0], head[1]) {
            (0xff, 0xda) => return Some(at),
            // Bytes to fill up with may stand before a mark.
            (0xff, 0xff) => at += 1,
            (0xff, _) => at += 2 + usize::from(u16::from_be_bytes([head[2], head[3]])),
            _ => return None,
        }
    }
}

fn png(bytes: &[u8]) -> Result<Facts, Fault> {
    const SIGNATURE: usize = 8;
    let (mut at, mut moves, mut has_alpha) = (SIGNATURE, false, false);
    loop {
        // Length, name, and at least the check sum after the data.
        let head = bytes.get(at..at + 12).ok_or(Fault::CutOff)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        match &head[4..8] {
            b"IEND" => break,
            b"acTL" => moves = true,
            b"tRNS" => has_alpha = true,
            _ => {}
        }
        at = length.checked_add(at + 12).ok_or(Fault::NoPicture)?;
    }
    let facts = of_decoder(Format::Png, PngDecoder::new(Cursor::new(bytes)), |_| moves)?;
    Ok(Facts { has_alpha: has_alpha || facts.has_alpha, ..facts })
}

fn webp(bytes: &[u8]) -> Result<Facts, Fault> {
    let told = bytes.get(4..8).map_or(0, |size| u32::from_le_bytes([size[0], size[1], size[2], size[3]]));
    if u64::from(told) + 8 > bytes.len() as u64 {
        return Err(Fault::CutOff);
    }
    of_decoder(Format::WebP, WebPDecoder::new(Cursor::new(bytes)), WebPDecoder::has_animation)
}

fn of_decoder<D: ImageDecoder>(
    format: Format,
    decoder: ImageResult<D>,
    moves: impl Fn(&D) -> bool,
) -> Result<Facts, Fault> {
    let mut decoder = decoder.map_err(|_| Fault::NoPicture)?;
    let (width, height) = decoder.dimensions();
    let is_turned = decoder.orientation().is_ok_and(super::develop::swaps_sides);
    let (width, height) = if is_turned { (height, width) } else { (width, height) };
    Ok(Facts { format, width, height, has_alpha: decoder.color_type().has_alpha(), moves: moves(&decoder) })
}

/// The size in the head of a GIF. Whether it moves is not looked for: it is published as it is.
fn gif(bytes: &[u8]) -> Result<Facts, Fault> {
    let size = bytes.get(6..10).ok_or(Fault::CutOff)?;
    let width = u32::from(u16::from_le_bytes([size[0], size[1]]));
    let height = u32::from(u16::from_le_bytes([size[2], size[3]]));
    Ok(Facts { format: Format::Gif, width, height, has_alpha: true, moves: true })
}

fn avif(bytes: &[u8]) -> Result<Facts, Fault> {
    let (width, height) = avif_size(bytes)?;
    Ok(Facts { format: Format::Avif, width, height, has_alpha: true, moves: false })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::samples;

    #[test]
    fn pictures_are_known_by_their_bytes() {
        let facts =
            |format, width, height, has_alpha| Facts { format, width, height, has_alpha, moves: false };
        for (bytes, expected) in [
            (samples::jpeg(60, 40), facts(Format::Jpeg, 60, 40, false)),
            (samples::turned_jpeg(60, 40), facts(Format::Jpeg, 40, 60, false)),
            (samples::png(30, 20), facts(Format::Png, 30, 20, false)),
            (samples::transparent_png(30, 20), facts(Format::Png, 30, 20, true)),
            (samples::webp(16, 8), facts(Format::WebP, 16, 8, false)),
        ] {
            assert_eq!(look(&bytes), Ok(expected));
            assert!(expected.is_developed());
        }
        let gif = look(b"GIF89a\x0a\x00\x05\x00\x00\x00\x00;").unwrap();
        assert_eq!((gif.width, gif.height, gif.is_developed()), (10, 5, false));
        let avif = look(&samples::avif_with_notes(b"x")).unwrap();
        assert_eq!((avif.width, avif.height, avif.is_developed()), (16, 8, false));
    }

    #[test]
    fn what_is_no_picture_is_told() {
        for bytes in
            [&b""[..], b"\xff\xd8\xff", b"hej", b"<svg/>", b"%PDF-1.7", b"GIF89a", b"\x89PNG\r\n\x1a\n"]
        {
            assert!(look(bytes).is_err(), "{bytes:?}");
        }
    }

    #[test]
    fn a_missing_end_is_told_wherever_it_is_cut() {
        for whole in [samples::jpeg(40, 40), samples::png(40, 40), samples::webp(40, 40)] {
            for length in 0..whole.len() - 1 {
                let fault = look(&whole[..length]).unwrap_err();
                assert!(matches!(fault, Fault::CutOff | Fault::NoPicture), "{length}: {fault:?}");
            }
        }
    }

    #[test]
    fn bombs_are_not_unpacked() {
        let bomb = samples::png_that_claims(60_000, 60_000);
        assert_eq!(look(&bomb), Err(Fault::TooLarge(60_000, 60_000)));
        assert_eq!(look(&samples::png_that_claims(40_000, 1)), Err(Fault::TooLarge(40_000, 1)));
        assert_eq!(look(&samples::png_that_claims(0, 10)), Err(Fault::NoPicture));
    }

    #[test]
    fn no_bytes_make_it_panic() {
        for whole in [samples::jpeg(8, 8), samples::png(8, 8), samples::webp(8, 8)] {
            for at in 0..whole.len() {
                for other in [0, 0xff, whole[at] ^ 0x10] {
                    let mut bytes = whole.clone();
                    bytes[at] = other;
                    let _ = look(&bytes);
                }
            }
        }
    }
}
