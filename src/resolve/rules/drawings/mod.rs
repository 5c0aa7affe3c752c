//! A drawing (SVG) that is published holds no script: opened on its own, it would run as a page of the site. Nor does it
//! draw more than a browser can.

mod copies;
mod foreign;

use std::borrow::Cow;

use copies::{Elements, Excess, MOST_COPIES};
use quick_xml::NsReader;
use quick_xml::events::{BytesDecl, BytesRef, BytesStart, Event};
use quick_xml::name::ResolveResult;

use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::Case;
use crate::source::Location;

const SVG: &str = "http://www.w3.org/2000/svg";

/// The other namespaces whose elements mean something to a browser.
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
            diagnostics.push(what.told(fault));
        }
    }
}

/// What in a drawing is not allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Found {
    /// Something that runs, or brings in what lies elsewhere.
    Unsafe(String),
    /// An element of a namespace that nobody here knows.
    Unknown { element: String, namespace: String },
    /// It draws too much.
    Excess(Excess),
}

impl Found {
    fn told(self, fault: Diagnostic) -> Diagnostic {
        match self {
            Found::Unsafe(what) => fault.with("why", what),
            Found::Unknown { element, namespace } => {
                fault.with("why", "namespace").with("element", element).with("namespace", namespace)
            }
            Found::Excess(Excess::TooMany) => {
                fault.with("why", "copies").with("most", MOST_COPIES.to_string())
            }
            Found::Excess(Excess::Circle) => fault.with("why", "circle"),
        }
    }
}

/// What in a drawing is not allowed, and at which byte.
fn look_through(text: &str) -> Result<(), (Found, usize)> {
    let mut reader = NsReader::from_str(text);
    let mut elements = Elements::default();
    let mut style = None;
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(0).min(text.len());
        let here = |what| (Found::Unsafe(what), at);
        let (namespace, event) = reader.read_resolved_event().map_err(|error| here(error.to_string()))?;
        match event {
            Event::Eof => break,
            Event::Start(element) => {
                // What stands around an element within a style would be put together by browsers.
                if style.is_some() {
                    return Err(here(format!("<style> … <{}>", element.local_name().as_ref())));
                }
                elements.begin(at);
                check_element(&namespace, &element, &mut elements).map_err(|what| (what, at))?;
                style = is_style(&element).then(String::new);
            }
            Event::Empty(element) => {
                if style.is_some() {
                    return Err(here(format!("<style> … <{}>", element.local_name().as_ref())));
                }
                elements.begin(at);
                check_element(&namespace, &element, &mut elements).map_err(|what| (what, at))?;
                elements.end();
            }
            Event::End(_) => {
                check_words(&style.take().unwrap_or_default()).map_err(here)?;
                elements.end();
            }
            // Texts come in pieces, between which comments and written characters (`&#58;`) may stand.
            Event::Text(text) => style.iter_mut().for_each(|words| words.push_str(&text)),
            Event::CData(text) => style.iter_mut().for_each(|words| words.push_str(&text)),
            Event::GeneralRef(reference) => {
                let character = character(&reference).map_err(here)?;
                style.iter_mut().for_each(|words| words.push(character));
            }
            Event::Comment(_) => {}
            other => check_prologue(&other).map_err(here)?,
        }
    }
    elements.excess().map_err(|(excess, at)| (Found::Excess(excess), at))
}

fn is_style(element: &BytesStart) -> bool {
    element.local_name().as_ref().eq_ignore_ascii_case("style")
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

fn check_element(
    namespace: &ResolveResult,
    element: &BytesStart,
    elements: &mut Elements,
) -> Result<(), Found> {
    let name = element.local_name().as_ref().to_lowercase();
    check_name(namespace, &name)?;
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|error| Found::Unsafe(error.to_string()))?;
        let key = attribute.key.local_name().as_ref().to_lowercase();
        let value = unescaped(&attribute.value)?;
        // Drawing programs keep their own notes, file names among them, in attributes with a prefix of theirs.
        let is_style = attribute.key.prefix().is_none();
        if !is_allowed(&name, &key, &value) || (is_style && brings_in(&value)) {
            return Err(Found::Unsafe(format!("{key}=\"{value}\"")));
        }
        elements.attribute(&name, &key, &value);
    }
    Ok(())
}

/// Whether an element is one that draws, or one that does nothing.
fn check_name(namespace: &ResolveResult, name: &str) -> Result<(), Found> {
    if let ResolveResult::Bound(bound) = namespace {
        // As written, characters of it may be spelled as `&#103;`.
        let bound = unescaped(bound.as_ref())?;
        if foreign::is_harmless(&bound) {
            return Ok(());
        }
        if OF_BROWSERS.contains(&&*bound) {
            return Err(Found::Unsafe(format!("<{name}>")));
        }
        if bound != SVG {
            return Err(Found::Unknown { element: name.to_owned(), namespace: bound.into_owned() });
        }
    }
    let draws = ELEMENTS.split_ascii_whitespace().any(|known| known == name);
    if draws { Ok(()) } else { Err(Found::Unsafe(format!("<{name}>"))) }
}

fn unescaped(written: &str) -> Result<Cow<'_, str>, Found> {
    quick_xml::escape::unescape(written).map_err(|error| Found::Unsafe(error.to_string()))
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
    use super::{Excess, Found, look_through};

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
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/2000/sv&#103;'><x:script>a()</x:script></svg>",
            "<svg><h:iframe xmlns:h='http://www.w3.org/1999/xhtm&#x6c;' srcdoc='x'/></svg>",
            "<x:svg xmlns:x='http://www.w3.org/2000/sv&#103;'><x:script>a()</x:script></x:svg>",
            "<svg><o:thing xmlns:o='https://unheard.example/of'/></svg>",
            "<svg><style>@im<g/>port 'https://other.example/x'</style></svg>",
            "<svg><style>@im<g></g>port 'https://other.example/x'</style></svg>",
            "<svg xmlns:i='http://www.inkscape.org/namespaces/inkscape'><style>@im<i:z/>port '//x'</style></svg>",
            "<svg><style>@im<![CDATA[po]]>rt '//other.example/x'</style></svg>",
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

    #[test]
    fn what_an_unknown_language_is_called_is_told() {
        let found = look_through("<svg><o:Thing xmlns:o='https://unheard.example/o&#102;'/></svg>");
        let unknown =
            Found::Unknown { element: "thing".into(), namespace: "https://unheard.example/of".into() };
        assert_eq!(found, Err((unknown, 5)));
    }

    /// A drawing in which each of so many groups uses the one before ten times.
    fn tenfold(times: usize, used: &str) -> String {
        let group = |number: usize| {
            let one = used.replace('N', &format!("{}", number - 1));
            format!("<g id='a{number}'>{}</g>", one.repeat(10))
        };
        let groups: String = (1..=times).map(group).collect();
        format!("<svg><defs><g id='a0'><rect/></g>{groups}</defs><use href='#a{times}'/></svg>")
    }

    #[test]
    fn what_uses_itself_without_end_is_refused() {
        let excess = |text: &str| look_through(text).map_err(|(found, _)| found);
        for used in ["<use href='#aN'/>", "<use xlink:href=' #%61N '/>", "<rect fill='url(\"#aN\")'/>"] {
            assert_eq!(excess(&tenfold(3, used)), Ok(()), "{used}");
            assert_eq!(excess(&tenfold(30, used)), Err(Found::Excess(Excess::TooMany)), "{used}");
        }
        for circle in [
            "<svg><g id='a'><use href='#a'/></g></svg>",
            "<svg><g id='a'><use href='#b'/></g><g id='b'><g><use href='#&#97;'/></g></g></svg>",
            "<svg><pattern id='a'><rect style='fill: url( \"#a\" )'/></pattern></svg>",
        ] {
            assert_eq!(excess(circle), Err(Found::Excess(Excess::Circle)), "{circle}");
        }
        let links =
            "<svg id='a'><a href='#a'>upp</a><path id='a'/><animate href='#a'/><use href='#gone'/></svg>";
        assert_eq!(excess(links), Ok(()));
        let deep = format!("<svg>{}{}</svg>", "<g>".repeat(60_000), "</g>".repeat(60_000));
        assert_eq!(excess(&deep), Ok(()));
    }
}
