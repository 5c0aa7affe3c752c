//! Pictures for tests: their left half is dark (or transparent), their right half light.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage, Rgba, RgbaImage};

fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(
        width,
        height,
        |x, _| if x < width / 2 { Rgb([20, 30, 40]) } else { Rgb([230, 220, 210]) },
    )
}

/// A photograph.
pub(crate) fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new(&mut bytes).encode_image(&halves(width, height)).unwrap();
    bytes
}

/// One that is to be turned by a quarter to the right (EXIF orientation 6), as its camera says.
pub(crate) fn turned_jpeg(width: u32, height: u32) -> Vec<u8> {
    let plain = jpeg(width, height);
    // One entry of a directory: tag 0x0112, one short, the value 6.
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xe1, length[0], length[1]];
    bytes.append(&mut exif);
    bytes.extend_from_slice(&plain[2..]);
    bytes
}

/// A picture without loss.
pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    encoder.write_image(halves(width, height).as_raw(), width, height, ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// One whose left half cannot be seen.
pub(crate) fn transparent_png(width: u32, height: u32) -> Vec<u8> {
    let image =
        RgbaImage::from_fn(width, height, |x, _| Rgba([200, 30, 40, if x < width / 2 { 0 } else { 255 }]));
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes).write_image(image.as_raw(), width, height, ExtendedColorType::Rgba8).unwrap();
    bytes
}

/// A WebP.
pub(crate) fn webp(width: u32, height: u32) -> Vec<u8> {
    webp::Encoder::from_rgb(halves(width, height).as_raw(), width, height).encode(80.0).to_vec()
}

/// A PNG whose head claims a size that its few bytes do not have.
pub(crate) fn png_that_claims(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(8, 8);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&bytes[12..29]).to_be_bytes();
    bytes[29..33].copy_from_slice(&sum);
    bytes
}

/// The check sum of a chunk (ISO/IEC 15948, annex D).
fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 },
        )
    };
    !bytes.iter().fold(!0, step)
}
