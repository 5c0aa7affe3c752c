//! Which versions of a picture are published.

use super::{Facts, Format};

/// The widths that are made, in points; none is larger than the picture itself.
const WIDTHS: [u32; 3] = [480, 960, 1600];

/// The width for browsers that can choose neither width nor coding, for feeds, and for other programs.
const PLAIN: u32 = 960;

/// No side of a WebP is longer (RFC 9649, 3.4.1: fourteen bits).
const LONGEST_OF_WEBP: u32 = 16_383;

/// A number that changes whenever the same picture would become other bytes: part of the key of what is kept.
pub const SETTINGS: &str = "1";

/// How a version is coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coding {
    /// The smallest.
    Avif,
    /// For browsers without AVIF.
    WebP,
    /// For everything else.
    Jpeg,
    /// For everything else, where parts are transparent.
    Png,
}

impl Coding {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Coding::Avif => "avif",
            Coding::WebP => "webp",
            Coding::Jpeg => "jpg",
            Coding::Png => "png",
        }
    }

    /// What it is called of a picture that is looked at.
    fn format(self) -> Format {
        match self {
            Coding::Avif => Format::Avif,
            Coding::WebP => Format::WebP,
            Coding::Jpeg => Format::Jpeg,
            Coding::Png => Format::Png,
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Coding::Avif => "image/avif",
            Coding::WebP => "image/webp",
            Coding::Jpeg => "image/jpeg",
            Coding::Png => "image/png",
        }
    }
}

/// One version of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// How it is coded.
    pub coding: Coding,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

impl Version {
    /// What its name has after that of the picture: `-960.avif`.
    pub fn suffix(&self) -> String {
        format!("-{}.{}", self.width, self.coding.ending())
    }

    /// Whether a picture could be this version, by its head.
    pub fn is(&self, facts: &Facts) -> bool {
        (self.coding.format(), self.width, self.height) == (facts.format, facts.width, facts.height)
    }

    /// Whether its coding has room for its sides.
    fn can_be_coded(&self) -> bool {
        self.coding != Coding::WebP || self.width.max(self.height) <= LONGEST_OF_WEBP
    }
}

impl Facts {
    /// The versions in codings that a browser may choose among, the best coding first, the smallest of each first.
    pub fn choices(&self) -> Vec<(Coding, Vec<Version>)> {
        if !self.is_developed() {
            return Vec::new();
        }
        let of = |coding| {
            let all = self.widths().into_iter().map(|width| self.version(coding, width));
            (coding, all.filter(Version::can_be_coded).collect::<Vec<_>>())
        };
        [of(Coding::Avif), of(Coding::WebP)]
            .into_iter()
            .filter(|(_, versions)| !versions.is_empty())
            .collect()
    }

    /// The version for whatever chooses none; nothing where the picture is published as it is.
    pub fn plain(&self) -> Option<Version> {
        let coding = if self.has_alpha { Coding::Png } else { Coding::Jpeg };
        self.is_developed().then(|| self.version(coding, self.width.min(PLAIN)))
    }

    /// All versions.
    pub fn versions(&self) -> Vec<Version> {
        let choices = self.choices().into_iter().flat_map(|(_, versions)| versions);
        choices.chain(self.plain()).collect()
    }

    fn widths(&self) -> Vec<u32> {
        let most = self.width.min(WIDTHS[WIDTHS.len() - 1]);
        // One that is hardly smaller than the next is not worth a file.
        let worth = |width: &u32| u64::from(*width) * 5 < u64::from(most) * 4;
        WIDTHS.into_iter().filter(worth).chain([most]).collect()
    }

    fn version(&self, coding: Coding, width: u32) -> Version {
        let height = u64::from(self.height) * u64::from(width) / u64::from(self.width.max(1));
        Version { coding, width, height: u32::try_from(height).unwrap_or(u32::MAX).max(1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_version_is_larger_than_the_picture() {
        let facts =
            |width, height| Facts { format: Format::Jpeg, width, height, has_alpha: false, moves: false };
        for (width, widths) in [
            (1, &[1][..]),
            (480, &[480]),
            (500, &[500]),
            (700, &[480, 700]),
            (960, &[480, 960]),
            (1000, &[480, 1000]),
            (1600, &[480, 960, 1600]),
            (8000, &[480, 960, 1600]),
        ] {
            assert_eq!(facts(width, 10).widths(), widths, "{width}");
        }
        let wide = facts(4000, 3000);
        assert_eq!(wide.plain().map(|version| (version.width, version.height)), Some((960, 720)));
        assert_eq!(wide.versions().len(), 7);
        assert_eq!(facts(30_000, 1).plain().map(|version| version.height), Some(1));
        let codings =
            |height| facts(100, height).choices().into_iter().map(|(coding, _)| coding).collect::<Vec<_>>();
        assert_eq!(codings(16_383), [Coding::Avif, Coding::WebP]);
        assert_eq!(codings(16_384), [Coding::Avif], "no WebP is so high");
        let widths = facts(1600, 20_000).choices().into_iter().map(|(_, versions)| versions.len());
        assert_eq!(widths.collect::<Vec<_>>(), [3, 2], "the smaller ones are not so high");
    }

    #[test]
    fn what_moves_or_is_drawn_is_published_as_it_is() {
        for (format, moves) in
            [(Format::Gif, true), (Format::Svg, false), (Format::Png, true), (Format::Avif, false)]
        {
            let facts = Facts { format, width: 900, height: 900, has_alpha: true, moves };
            assert!(facts.versions().is_empty() && facts.plain().is_none());
        }
    }
}
