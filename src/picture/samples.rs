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

/// A PNG with texts and EXIF beside the picture, and something after its end.
pub(crate) fn png_with_notes(note: &[u8]) -> Vec<u8> {
    const HEAD: usize = 33;
    let plain = png(16, 8);
    let mut bytes = plain[..HEAD].to_vec();
    for name in [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"caBX"] {
        let chunk = [name.as_slice(), note].concat();
        bytes.extend_from_slice(&u32::try_from(note.len()).unwrap().to_be_bytes());
        bytes.extend_from_slice(&chunk);
        bytes.extend_from_slice(&crc(&chunk).to_be_bytes());
    }
    [&bytes, &plain[HEAD..], note].concat()
}

/// A moving WebP with EXIF and XMP beside its one frame, and an unknown chunk within it.
pub(crate) fn webp_with_notes(note: &[u8]) -> Vec<u8> {
    let chunk = |name: &[u8; 4], data: &[u8]| {
        let length = u32::try_from(data.len()).unwrap().to_le_bytes();
        [name.as_slice(), &length, data, &b"\0"[..data.len() % 2]].concat()
    };
    let still = webp(16, 8);
    // Width and height less one in three bytes each, a duration, and no flags.
    let frame =
        [&b"\0\0\0\0\0\0\x0f\0\0\x07\0\0\x64\0\0\0"[..], &still[12..], &chunk(b"note", note)].concat();
    let chunks = [
        b"WEBP".to_vec(),
        chunk(b"VP8X", b"\x0e\0\0\0\x0f\0\0\x07\0\0"),
        chunk(b"ANIM", b"\0\0\0\0\0\0"),
        chunk(b"ANMF", &frame),
        chunk(b"EXIF", note),
        chunk(b"XMP ", note),
    ]
    .concat();
    [chunk(b"RIFF", &chunks), note.to_vec()].concat()
}

/// A moving GIF of one point with comments and XMP, and something after its end.
pub(crate) fn gif_with_notes(note: &[u8]) -> Vec<u8> {
    let length = [u8::try_from(note.len()).unwrap()];
    let comment = [b"\x21\xfe", &length[..], note, b"\0"].concat();
    let program = [b"\x21\xff\x0bXMP DataXMP", &length[..], note, b"\0"].concat();
    [
        b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff",
        &comment[..],
        b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0",
        &program,
        b"\x21\xf9\x04\0\x05\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0",
        &comment,
        b"\x3b",
        note,
    ]
    .concat()
}

/// An AVIF with EXIF, and a box that nobody knows.
pub(crate) fn avif_with_notes(note: &[u8]) -> Vec<u8> {
    let points = [ravif::RGB8::new(20, 30, 40); 16 * 8];
    let encoder = ravif::Encoder::new().with_speed(10).with_num_threads(Some(1));
    let exif = [b"\0\0\0\0MM\0\x2a\0\0\0\x08\0\0\0\0\0\0", note].concat();
    let mut bytes = encoder.with_exif(exif).encode_rgb(ravif::Img::new(&points, 16, 8)).unwrap().avif_file;
    bytes.extend_from_slice(&u32::try_from(note.len() + 8).unwrap().to_be_bytes());
    bytes.extend_from_slice(b"note");
    bytes.extend_from_slice(note);
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
