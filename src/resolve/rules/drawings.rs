//! A drawing (SVG) that is published holds no script: opened on its own, it would run as a page of the site.

use quick_xml::Reader;
use quick_xml::events::{BytesDecl, BytesStart, Event};

use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::Case;
use crate::source::Location;

/// Elements that run script, or bring in what does.
const ELEMENTS: [&str; 8] =
    ["script", "foreignobject", "iframe", "embed", "object", "handler", "listener", "animate-script"];

/// Reports drawings with script, event handlers, or references to other sites.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    if case.site.settings.trusted_html {
        return;
    }
    for asset in case.sources.assets.values() {
        let Some(drawing) = &asset.drawing else { continue };
        if let Err((what, at)) = look_through(drawing.text()) {
            let place = Location::of_bytes(drawing.path(), drawing.text(), at..at + 1);
            let fault = Diagnostic::new(Code::UnsafeFile).at(place).with("value", drawing.path());
            diagnostics.push(fault.with("why", what));
        }
    }
}

/// What in a drawing is not allowed, and at which byte.
fn look_through(text: &str) -> Result<(), (String, usize)> {
    let mut reader = Reader::from_str(text);
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(0).min(text.len());
        match reader.read_event() {
            Ok(Event::Eof) => return Ok(()),
            Ok(Event::Start(element) | Event::Empty(element)) => {
                check_element(&element).map_err(|what| (what, at))?
            }
            // A document type can define entities that stand for script.
            Ok(Event::DocType(doctype)) if doctype.contains('[') => return Err(("DOCTYPE".to_owned(), at)),
            Ok(Event::PI(_)) => return Err(("<?".to_owned(), at)),
            // Read in another encoding, other characters would stand here than those that were looked at.
            Ok(Event::Decl(declaration)) if !is_utf8(&declaration) => {
                return Err(("encoding".to_owned(), at));
            }
            Ok(Event::Text(text)) if brings_in(&text) => return Err(("url()".to_owned(), at)),
            Ok(Event::CData(text)) if brings_in(&text) => return Err(("url()".to_owned(), at)),
            Ok(_) => {}
            Err(error) => return Err((error.to_string(), at)),
        }
    }
}

fn check_element(element: &BytesStart) -> Result<(), String> {
    let name = element.local_name().as_ref().to_lowercase();
    if ELEMENTS.contains(&name.as_str()) {
        return Err(format!("<{name}>"));
    }
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let key = attribute.key.local_name().as_ref().to_lowercase();
        // Encoded characters, and white space that browsers leave out, could spell what is forbidden here.
        let value = quick_xml::escape::unescape(&attribute.value).map_err(|error| error.to_string())?;
        let value: String = value.chars().filter(|c| !c.is_ascii_whitespace() && !c.is_control()).collect();
        if key.starts_with("on") {
            return Err(key);
        }
        if key == "attributename"
            && (value.to_lowercase().ends_with("href") || value.to_lowercase().starts_with("on"))
        {
            return Err(format!("{key}=\"{value}\""));
        }
        let target = &*value;
        let leads_out =
            matches!(key.as_str(), "href" | "src") && !target.starts_with('#') && !is_picture(target);
        // A link may lead to another site; anything else would bring it in.
        if leads_out && (name != "a" || !target.starts_with("https://")) {
            return Err(format!("{key}=\"{value}\""));
        }
        if value.to_lowercase().contains("javascript:") || brings_in(&value) {
            return Err(format!("{key}=\"{value}\""));
        }
    }
    Ok(())
}

/// Whether a style names something outside the drawing.
fn brings_in(style: &str) -> bool {
    let style: String = style.to_lowercase().chars().filter(|c| !matches!(c, '"' | '\'' | ' ')).collect();
    // An escaped character could spell either.
    let hides = style.contains('\\') && style.contains(':');
    hides || style.contains("@import") || style.split("url(").skip(1).any(|target| !target.starts_with('#'))
}

fn is_utf8(declaration: &BytesDecl) -> bool {
    let encoding = declaration.encoding();
    encoding.is_none_or(|encoding| encoding.is_ok_and(|name| name.eq_ignore_ascii_case("utf-8")))
}

fn is_picture(target: &str) -> bool {
    ["data:image/png", "data:image/jpeg", "data:image/webp", "data:image/gif"]
        .iter()
        .any(|start| target.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::look_through;

    #[test]
    fn drawings_with_script_are_refused() {
        for bad in [
            "<svg><script>alert(1)</script></svg>",
            "<svg onload='alert(1)'/>",
            "<svg><a href='javascript:alert(1)'/></svg>",
            "<svg><a xlink:href='&#106;avascript:alert(1)'/></svg>",
            "<svg><foreignObject/></svg>",
            "<svg><use href='https://other.example/x.svg#a'/></svg>",
            "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg/>",
            "<?xml-stylesheet href='x'?><svg/>",
            "<svg><a><set attributeName='xlink:href' to='java&#10;script&#58;alert(1)'/></a></svg>",
            "<svg><animate attributeName='href' values='#a;#b'/></svg>",
            "<svg><style>@import 'https://other.example/x.css'</style></svg>",
            "<svg><style>a { fill: url(https://other.example/x) }</style></svg>",
            "<svg><style>a { fill: u\\72l(https://other.example/x) }</style></svg>",
            "<svg><style><![CDATA[@import 'x']]></style></svg>",
            "<svg><rect style='fill:url(\"//other.example/x\")'/></svg>",
            "<?xml version='1.0' encoding='UTF-7'?><svg/>",
            "<svg><a",
        ] {
            assert!(look_through(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn plain_drawings_pass() {
        let plain = "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/><path d='M0 0' fill='url(#g)'/><style>a { fill: url('#g') }</style><a href='https://a.example/?b=1&amp;c=2'>C:</a><animate attributeName='cx' to='5'/></svg>";
        assert_eq!(look_through(plain), Ok(()));
    }
}
