//! Whose elements may stand in a drawing beside its own: those in which drawing programs keep their notes.
//!
//! Known by their namespaces, as Inkscape, Illustrator, Sketch, Figma, Affinity, CorelDRAW, Visio, LibreOffice and Boxy
//! SVG write them. No browser does anything with such elements; what is not listed here may be something that one does.

const WHOLE: [&str; 24] = [
    "http://www.inkscape.org/namespaces/inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://inkscape.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://www.w3.org/2000/01/rdf-schema#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://www.openswatchbook.org/uri/2009/osb",
    "http://xmlns.com/foaf/0.1/",
    "adobe:ns:meta/",
    "http://www.bohemiancoding.com/sketch/ns",
    "http://www.figma.com/figma/ns",
    "http://www.serif.com/",
    "http://www.corel.com/coreldraw/odm/2003",
    "http://xml.openoffice.org/svg/export",
    "http://sun.com/xmlns/staroffice/presentation",
    "https://boxy-svg.com",
    "http://svgjs.com/svgjs",
    "http://svgjs.dev/svgjs",
    "http://www.vectornator.io",
    "http://vectornator.io",
    "http://krita.org/namespaces/svg/krita",
    "http://www.evolus.vn/Namespace/Pencil",
    "http://ns.useplus.org/ldf/xmp/1.0/",
];

/// Publishers with many namespaces, none of which browsers know.
const BEGINNINGS: [&str; 4] = [
    "http://ns.adobe.com/",
    "http://purl.org/dc/",
    "http://iptc.org/std/",
    "http://schemas.microsoft.com/visio/",
];

/// Whether elements with this namespace do nothing in a browser.
pub(super) fn is_harmless(namespace: &str) -> bool {
    WHOLE.contains(&namespace) || BEGINNINGS.iter().any(|beginning| namespace.starts_with(beginning))
}
