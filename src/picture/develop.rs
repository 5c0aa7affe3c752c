//! From a picture to the bytes of its versions: unpacked, made smaller, turned upright, coded anew.
//!
//! Coded anew means that nothing is left of what a camera wrote beside the picture: where it was taken, by whom, with what.
//! Colours are turned into those of the web (sRGB), since the profile that would explain them goes too. The same picture is
//! always the same bytes.

use std::io::Cursor;

use fast_image_resize::images::Image;
use fast_image_resize::{PixelType, Resizer};
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, Limits, RgbImage, RgbaImage};
use moxcms::{ColorProfile, Layout, TransformOptions};

use super::{Coding, Facts, Fault, Format, Version};

/// What unpacking may take: the points, and as much again for what decoders do with them.
const MOST_MEMORY: u64 = 1024 * 1024 * 1024;

/// How good versions are, of 100; chosen by eye and size.
const AVIF_QUALITY: f32 = 60.0;
const WEBP_QUALITY: f32 = 76.0;
const JPEG_QUALITY: u8 = 80;

/// From 1 (slowest, smallest) to 10.
const AVIF_SPEED: u8 = 10;

/// Makes versions of a picture that `look` has looked at; each comes out with its bytes.
pub fn develop(bytes: &[u8], facts: &Facts, versions: &[Version]) -> Result<Vec<(Version, Vec<u8>)>, Fault> {
    let Some(widest) = versions.iter().max_by_key(|version| version.width) else { return Ok(Vec::new()) };
    // All smaller ones are made from the largest, so that the whole picture is unpacked once and forgotten soon.
    let largest = unpack(bytes, facts, (widest.width, widest.height))?;
    let made = versions.iter().map(|version| {
        let points = if version.width == widest.width {
            None
        } else {
            Some(largest.resized(version.width, version.height)?)
        };
        Ok((*version, points.as_ref().unwrap_or(&largest).coded(version.coding)?))
    });
    made.collect()
}

/// Whether a picture is shown lying that was taken standing, or the other way round.
pub(super) fn swaps_sides(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

fn unpack(bytes: &[u8], facts: &Facts, size: (u32, u32)) -> Result<Points, Fault> {
    let bytes = Cursor::new(bytes);
    match facts.format {
        Format::Jpeg => unpacked(JpegDecoder::new(bytes), facts, size),
        Format::Png => unpacked(PngDecoder::new(bytes), facts, size),
        Format::WebP => unpacked(WebPDecoder::new(bytes), facts, size),
        Format::Gif | Format::Avif | Format::Svg => Err(Fault::NoPicture),
    }
}

fn unpacked(
    decoder: image::ImageResult<impl ImageDecoder>,
    facts: &Facts,
    (width, height): (u32, u32),
) -> Result<Points, Fault> {
    let no_picture = |_| Fault::NoPicture;
    let mut decoder = decoder.map_err(no_picture)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    decoder.set_limits(limits).map_err(no_picture)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let whole = DynamicImage::from_decoder(decoder).map_err(no_picture)?;
    let whole = Points::of(whole, facts.has_alpha);
    let (width, height) = if swaps_sides(orientation) { (height, width) } else { (width, height) };
    let small = if whole.size() == (width, height) { whole } else { whole.resized(width, height)? };
    Ok(small.in_colours_of_the_web(profile.as_deref()).turned(orientation))
}

/// The points of a picture, eight bits a colour.
enum Points {
    Opaque(RgbImage),
    WithAlpha(RgbaImage),
}

impl Points {
    fn of(image: DynamicImage, has_alpha: bool) -> Self {
        if has_alpha { Self::WithAlpha(image.into_rgba8()) } else { Self::Opaque(image.into_rgb8()) }
    }

    fn size(&self) -> (u32, u32) {
        match self {
            Self::Opaque(image) => image.dimensions(),
            Self::WithAlpha(image) => image.dimensions(),
        }
    }

    fn resized(&self, width: u32, height: u32) -> Result<Self, Fault> {
        let (old_width, old_height) = self.size();
        let (points, kind) = match self {
            Self::Opaque(image) => (image.as_raw(), PixelType::U8x3),
            Self::WithAlpha(image) => (image.as_raw(), PixelType::U8x4),
        };
        let failed = || Fault::NoPicture;
        let old = fast_image_resize::images::ImageRef::new(old_width, old_height, points, kind);
        let mut new = Image::new(width, height, kind);
        Resizer::new().resize(&old.map_err(|_| failed())?, &mut new, None).map_err(|_| failed())?;
        let points = new.into_vec();
        match self {
            Self::Opaque(_) => RgbImage::from_raw(width, height, points).map(Self::Opaque),
            Self::WithAlpha(_) => RgbaImage::from_raw(width, height, points).map(Self::WithAlpha),
        }
        .ok_or_else(failed)
    }

    /// Turns colours that a profile explains into sRGB; a profile that cannot be used is left out, as browsers do.
    fn in_colours_of_the_web(self, profile: Option<&[u8]>) -> Self {
        let Some(profile) = profile.and_then(|profile| ColorProfile::new_from_slice(profile).ok()) else {
            return self;
        };
        let layout = match self {
            Self::Opaque(_) => Layout::Rgb,
            Self::WithAlpha(_) => Layout::Rgba,
        };
        let web = ColorProfile::new_srgb();
        let Ok(transform) = profile.create_transform_8bit(layout, &web, layout, TransformOptions::default())
        else {
            return self;
        };
        let turned = |points: &[u8]| {
            let mut turned = vec![0; points.len()];
            transform.transform(points, &mut turned).ok().map(|()| turned)
        };
        let (width, height) = self.size();
        match &self {
            Self::Opaque(image) => turned(image.as_raw())
                .and_then(|points| RgbImage::from_raw(width, height, points))
                .map(Self::Opaque),
            Self::WithAlpha(image) => turned(image.as_raw())
                .and_then(|points| RgbaImage::from_raw(width, height, points))
                .map(Self::WithAlpha),
        }
        .unwrap_or(self)
    }

    fn turned(self, orientation: Orientation) -> Self {
        let mut image = match self {
            Self::Opaque(image) => DynamicImage::ImageRgb8(image),
            Self::WithAlpha(image) => DynamicImage::ImageRgba8(image),
        };
        image.apply_orientation(orientation);
        let has_alpha = image.color().has_alpha();
        Self::of(image, has_alpha)
    }

    fn coded(&self, coding: Coding) -> Result<Vec<u8>, Fault> {
        match coding {
            Coding::Avif => self.avif(),
            Coding::WebP => self.webp(),
            Coding::Jpeg => self.jpeg(),
            Coding::Png => self.png(),
        }
    }

    fn avif(&self) -> Result<Vec<u8>, Fault> {
        let (width, height) = self.size();
        let (width, height) = (width as usize, height as usize);
        // One thread, since many pictures are made at a time; the bytes do not depend on it.
        let encoder = ravif::Encoder::new()
            .with_quality(AVIF_QUALITY)
            .with_alpha_quality(AVIF_QUALITY)
            .with_speed(AVIF_SPEED)
            .with_num_threads(Some(1));
        let coded = match self {
            Self::Opaque(image) => {
                let points: Vec<_> =
                    image.pixels().map(|point| ravif::RGB8::new(point[0], point[1], point[2])).collect();
                encoder.encode_rgb(ravif::Img::new(&points, width, height))
            }
            Self::WithAlpha(image) => {
                let points: Vec<_> = image
                    .pixels()
                    .map(|point| ravif::RGBA8::new(point[0], point[1], point[2], point[3]))
                    .collect();
                encoder.encode_rgba(ravif::Img::new(&points, width, height))
            }
        };
        coded.map(|coded| coded.avif_file).map_err(|_| Fault::NoPicture)
    }

    fn webp(&self) -> Result<Vec<u8>, Fault> {
        let (width, height) = self.size();
        let encoder = match self {
            Self::Opaque(image) => webp::Encoder::from_rgb(image.as_raw(), width, height),
            Self::WithAlpha(image) => webp::Encoder::from_rgba(image.as_raw(), width, height),
        };
        let coded = encoder.encode_simple(false, WEBP_QUALITY).map_err(|_| Fault::NoPicture)?;
        Ok(coded.to_vec())
    }

    fn jpeg(&self) -> Result<Vec<u8>, Fault> {
        let mut bytes = Vec::new();
        let (width, height) = self.size();
        let opaque = match self {
            Self::Opaque(image) => image.clone(),
            Self::WithAlpha(image) => DynamicImage::ImageRgba8(image.clone()).into_rgb8(),
        };
        JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY)
            .encode(opaque.as_raw(), width, height, ExtendedColorType::Rgb8)
            .map_err(|_| Fault::NoPicture)?;
        Ok(bytes)
    }

    fn png(&self) -> Result<Vec<u8>, Fault> {
        let mut bytes = Vec::new();
        let (width, height) = self.size();
        let (points, kind) = match self {
            Self::Opaque(image) => (image.as_raw(), ExtendedColorType::Rgb8),
            Self::WithAlpha(image) => (image.as_raw(), ExtendedColorType::Rgba8),
        };
        PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive)
            .write_image(points, width, height, kind)
            .map_err(|_| Fault::NoPicture)?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::{look, samples};

    fn developed(bytes: &[u8]) -> Vec<(Version, Vec<u8>)> {
        let facts = look(bytes).unwrap();
        develop(bytes, &facts, &facts.versions()).unwrap()
    }

    #[test]
    fn every_version_is_of_its_coding_and_size() {
        for bytes in [
            samples::jpeg(50, 30),
            samples::transparent_png(50, 30),
            samples::webp(50, 30),
            samples::jpeg(600, 90),
        ] {
            let versions = developed(&bytes);
            assert!(versions.len() >= 3);
            for (version, bytes) in versions {
                assert!(version.is(&look(&bytes).unwrap()), "{version:?}");
            }
        }
    }

    #[test]
    fn thin_pictures_are_pictures() {
        for (width, height) in [(1, 1), (1, 17_000), (17_000, 1), (2, 16_383), (3, 16_384)] {
            let bytes = samples::png(width, height);
            let facts = look(&bytes).unwrap();
            for (version, bytes) in develop(&bytes, &facts, &facts.versions()).unwrap() {
                assert!(version.is(&look(&bytes).unwrap()), "{version:?}");
            }
        }
    }

    #[test]
    fn nothing_of_what_the_camera_wrote_is_left_and_the_picture_stands_upright() {
        let bytes = samples::turned_jpeg(40, 20);
        assert!(bytes.windows(6).any(|part| part == b"Exif\0\0"));
        for (version, bytes) in developed(&bytes) {
            assert_eq!((version.width, version.height), (20, 40));
            assert!(!bytes.windows(4).any(|part| part == b"Exif"), "{version:?}");
            if version.coding == Coding::Jpeg {
                // The left half of the sample is dark; turned by a quarter to the right it is the upper half.
                let image = image::load_from_memory(&bytes).unwrap().into_luma8();
                assert!(image.get_pixel(10, 3)[0] < 60 && image.get_pixel(10, 36)[0] > 190);
            }
        }
    }

    #[test]
    fn what_is_transparent_stays_so() {
        for (version, bytes) in developed(&samples::transparent_png(20, 20)) {
            if matches!(version.coding, Coding::Png | Coding::WebP) {
                let image = image::load_from_memory(&bytes).unwrap().into_rgba8();
                assert!(image.get_pixel(2, 10)[3] < 20 && image.get_pixel(17, 10)[3] > 230, "{version:?}");
            }
        }
    }

    #[test]
    fn the_same_picture_is_the_same_bytes() {
        let bytes = samples::jpeg(64, 48);
        assert_eq!(developed(&bytes), developed(&bytes));
    }

    #[test]
    fn broken_insides_are_a_fault_or_a_picture_but_no_panic() {
        for whole in [samples::png(12, 12), samples::webp(12, 12), samples::jpeg(12, 12)] {
            for at in (20..whole.len()).step_by(7) {
                let mut bytes = whole.clone();
                bytes[at] ^= 0x55;
                if let Ok(facts) = look(&bytes).and_then(|facts| {
                    if u64::from(facts.width) * u64::from(facts.height) > 10_000 {
                        Err(Fault::NoPicture)
                    } else {
                        Ok(facts)
                    }
                }) {
                    let plain: Vec<Version> = facts.plain().into_iter().collect();
                    let _ = develop(&bytes, &facts, &plain);
                }
            }
        }
    }
}
