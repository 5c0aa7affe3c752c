//! A drawing (SVG) that is published holds no script: opened on its own, it would run as a page of the site.

use quick_xml::NsReader;
use quick_xml::events::{BytesDecl, BytesRef, BytesStart, Event};
use quick_xml::name::ResolveResult;

use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::Case;
use crate::source::Location;

const SVG: &str = "http://www.w3.org/2000/svg";

/// The other namespaces whose elements mean something to a browser; those that drawing programs use do not.
const OF_BROWSERS: [&str; 2] = ["http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"];

/// The elements that draw, from SVG 2, its filters and its animations; not those that run script or hold other markup.
const ELEMENTS: &str = "a animate animatemotion animatetransform circle clippath defs desc ellipse feblend \
    fecolormatrix fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap fedistantlight \
    fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur feimage femerge femergenode femorphology \
    feoffset fepointlight fespecularlighting fespotlight fetile feturbulence filter font font-face font-face-name \
    font-face-src g glyph hkern image line lineargradient marker mask metadata missing-glyph mpath path pattern \
    polygon polyline radialgradient rect set stop style svg switch symbol text textpath title tspan use view vkern";

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
    let mut reader = NsReader::from_str(text);
    // Texts come in pieces, between which comments and written characters (`&#58;`) may stand.
    let mut words = String::new();
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(0).min(text.len());
        let here = |what| (what, at);
        let (namespace, event) = reader.read_resolved_event().map_err(|error| here(error.to_string()))?;
        match event {
            Event::Eof => return Ok(()),
            Event::Start(element) | Event::Empty(element) => {
                check_words(&words).map_err(here)?;
                words.clear();
                check_element(&namespace, &element).map_err(here)?;
            }
            Event::End(_) => {
                check_words(&words).map_err(here)?;
                words.clear();
            }
            Event::Text(text) => words.push_str(&text),
            Event::CData(text) => words.push_str(&text),
            Event::GeneralRef(reference) => words.push(character(&reference).map_err(here)?),
            Event::Comment(_) => {}
            other => check_prologue(&other).map_err(here)?,
        }
    }
}

fn check_prologue(event: &Event) -> Result<(), String> {
    match event {
        // A document type can define entities that stand for script.
        Event::DocType(doctype) if doctype.contains('[') => Err("DOCTYPE".to_owned()),
        Event::PI(_) => Err("<?".to_owned()),
        // Read in another encoding, other characters would stand here than those that were looked at.
        Event::Decl(declaration) if !is_utf8(declaration) => Err("encoding".to_owned()),
        _ => Ok(()),
    }
}

/// The character that a reference such as `&amp;` or `&#58;` stands for.
fn character(reference: &BytesRef) -> Result<char, String> {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return Ok(character);
    }
    match &**reference {
        "amp" => Ok('&'),
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        name => Err(format!("&{name};")),
    }
}

fn check_words(words: &str) -> Result<(), String> {
    if brings_in(words) { Err("url()".to_owned()) } else { Ok(()) }
}

fn check_element(namespace: &ResolveResult, element: &BytesStart) -> Result<(), String> {
    let name = element.local_name().as_ref().to_lowercase();
    let draws = || ELEMENTS.split_ascii_whitespace().any(|known| known == name);
    let fits = match namespace {
        ResolveResult::Bound(bound) if bound.as_ref() != SVG => !OF_BROWSERS.contains(&bound.as_ref()),
        _ => draws(),
    };
    if !fits {
        return Err(format!("<{name}>"));
    }
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let key = attribute.key.local_name().as_ref().to_lowercase();
        let value = quick_xml::escape::unescape(&attribute.value).map_err(|error| error.to_string())?;
        // Drawing programs keep their own notes, file names among them, in attributes with a prefix of theirs.
        let is_style = attribute.key.prefix().is_none();
        if !is_allowed(&name, &key, &value) || (is_style && brings_in(&value)) {
            return Err(format!("{key}=\"{value}\""));
        }
    }
    Ok(())
}

/// Whether an attribute may stand on an element: it is no script, and leads to nothing that would be brought in.
fn is_allowed(element: &str, key: &str, value: &str) -> bool {
    // Encoded characters, and white space that browsers leave out, could spell what is forbidden here.
    let value: String = value.chars().filter(|c| !c.is_ascii_whitespace() && !c.is_control()).collect();
    let lower = value.to_lowercase();
    match key {
        _ if key.starts_with("on") || lower.contains("javascript:") => false,
        "base" => false,
        "attributename" => !lower.ends_with("href") && !lower.starts_with("on") && lower != "style",
        // A link may lead to another site; anything else would bring it in.
        "href" | "src" => {
            value.starts_with('#') || is_picture(&value) || (element == "a" && value.starts_with("https://"))
        }
        _ => true,
    }
}

/// Whether a style names something outside the drawing.
fn brings_in(style: &str) -> bool {
    const BY_NAME: [&str; 4] = ["@import", "image-set(", "image(", "src("];
    let style: String = style.to_lowercase().chars().filter(|c| !matches!(c, '"' | '\'' | ' ')).collect();
    // An escaped character could spell any of it.
    let hides = style.contains('\\') && style.contains(['(', ':', '@']);
    hides
        || BY_NAME.iter().any(|name| style.contains(name))
        || style.split("url(").skip(1).any(|target| !target.trim_start().starts_with('#'))
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
            "<svg><style>@imp&#111;rt 'https://other.example/x.css'</style></svg>",
            "<svg><style>@im<!-- -->port 'https://other.example/x.css'</style></svg>",
            "<svg><style>@\\69mport '//other.example/x.css'</style></svg>",
            "<svg><style>a { background: image-set('https://other.example/x' 1x) }</style></svg>",
            "<svg><style>a { fill: url(\n'//other.example/x') }</style></svg>",
            "<svg xmlns:h='http://www.w3.org/1999/xhtml'><h:img srcset='https://other.example/x'/></svg>",
            "<svg xmlns:h='http://www.w3.org/1999/xhtml'><h:meta http-equiv='refresh' content='0;url=//x'/></svg>",
            "<html xmlns='http://www.w3.org/1999/xhtml'><p/></html>",
            "<svg><unheard-of/></svg>",
            "<svg xml:base='https://other.example/'><use href='#a'/></svg>",
            "<svg><text>&unknown;</text></svg>",
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

    #[test]
    fn the_notes_of_drawing_programs_pass() {
        let drawn = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:i='http://www.inkscape.org/namespaces/inkscape' xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><i:namedview id='n'/><metadata><r:RDF/></metadata><g i:export-filename='C:\\bilder\\a.png'><text>Råd &amp; dåd &#x2013; nu</text></g></svg>";
        assert_eq!(look_through(drawn), Ok(()));
    }
}
