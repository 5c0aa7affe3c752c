//! How large a drawing (SVG) is by itself, so that room can be kept for it.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::{Facts, Format};

/// The size that a drawing gives itself; nothing where it gives none. That it holds no script is the business of a rule.
pub fn look_at_drawing(text: &str) -> Option<Facts> {
    let mut reader = Reader::from_str(text);
    let root = loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) => break element.into_owned(),
            Event::Eof => return None,
            _ => {}
        }
    };
    let attribute = |name: &str| {
        let found = root.attributes().flatten().find(|attribute| attribute.key.as_ref() == name)?;
        Some(found.value.into_owned())
    };
    let length = |name: &str| attribute(name)?.trim().trim_end_matches("px").parse::<f64>().ok();
    let (width, height) = match (length("width"), length("height")) {
        (Some(width), Some(height)) => (width, height),
        _ => view_box(&attribute("viewBox")?)?,
    };
    let whole = |length: f64| (1.0..=100_000.0).contains(&length).then(|| length.round() as u32);
    let (width, height) = (whole(width)?, whole(height)?);
    Some(Facts { format: Format::Svg, width, height, has_alpha: true, moves: false })
}

fn view_box(text: &str) -> Option<(f64, f64)> {
    let numbers = text.split([' ', ',', '\n', '\t']).filter(|number| !number.is_empty());
    let numbers: Vec<f64> = numbers.map(str::parse).collect::<Result<_, _>>().ok()?;
    let [_, _, width, height] = numbers[..] else { return None };
    Some((width, height))
}

#[cfg(test)]
mod tests {
    use super::look_at_drawing;

    #[test]
    fn drawings_say_how_large_they_are() {
        let size = |text: &str| look_at_drawing(text).map(|facts| (facts.width, facts.height));
        assert_eq!(size("<svg width='30' height=\"20px\"/>"), Some((30, 20)));
        assert_eq!(
            size("<?xml version='1.0'?><!-- x --><svg viewBox='0 0 24.4, 12'><g/></svg>"),
            Some((24, 12))
        );
        assert_eq!(size("<svg width='100%' height='100%' viewBox='0 0 4 3'/>"), Some((4, 3)));
        for none in [
            "",
            "<svg",
            "<svg/>",
            "<svg width='0' height='1'/>",
            "<svg viewBox='0 0 NaN inf'/>",
            "<svg viewBox='1 2'/>",
        ] {
            assert_eq!(size(none), None, "{none}");
        }
    }
}
