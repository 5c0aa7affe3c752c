//! Files that texts and fields name exist, are published as they are only if they are safe, and none lies about.
//!
//! The files of `static/` are not looked at: they belong to whoever looks after the site.

use std::collections::{BTreeMap, BTreeSet};

use icu_normalizer::ComposingNormalizerBorrowed as ComposingNormalizer;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Mention, Value};
use crate::nearest::{Known, MOST_SUGGESTED};
use crate::parse::page_name;
use crate::resolve::{Case, visit};
use crate::schema::Holds;
use crate::source::{Location, Place};

/// Endings of the files that are published beside entries: those that browsers show without running anything in
/// them, or hand on to another program. README.md lists them too.
///
/// Not among them: maps as XML (`gpx`, `kml`), since a browser runs script in whatever XML it shows; packed single
/// files (`gz`), since a server may unpack them on their way to a browser.
const PUBLISHED: [&str; 59] = [
    "7z", "aac", "avif", "bmp", "csv", "doc", "docx", "dotx", "epub", "flac", "geojson", "gif", "ico", "ics",
    "jpeg", "jpg", "json", "kmz", "m4a", "m4v", "mov", "mp3", "mp4", "mpeg", "mpg", "odg", "odp", "ods",
    "odt", "oga", "ogg", "ogv", "opus", "otf", "pdf", "png", "potx", "pps", "ppsx", "ppt", "pptx", "rtf",
    "srt", "svg", "tif", "tiff", "tsv", "ttf", "txt", "vcf", "vtt", "wav", "webm", "webp", "woff", "woff2",
    "xls", "xlsx", "zip",
];

/// Those of them that every server hands out as text, which browsers never take for anything else.
const TEXTS: [&str; 4] = ["csv", "json", "tsv", "txt"];

/// Endings that a server may go by wherever they stand in a name (`a.php.pdf`): of programs, of pages, and of XML.
const RUNNING: [&str; 58] = [
    "ashx", "asmx", "asp", "aspx", "atom", "cer", "cfm", "cgi", "config", "dtd", "eml", "fcgi", "gpx", "hta",
    "htaccess", "htc", "htm", "html", "js", "jsp", "jspx", "kml", "mht", "mhtml", "mjs", "phar", "php",
    "php3", "php4", "php5", "php7", "phps", "pht", "phtml", "pl", "py", "rb", "rdf", "rng", "rss", "sh",
    "shtm", "shtml", "sitemap", "stm", "svg", "svgz", "swf", "wasm", "wsdl", "xbl", "xht", "xhtm", "xhtml",
    "xml", "xsd", "xsl", "xslt",
];

/// Reports files that are missing, that could run script, and that nobody uses.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    let mut used: BTreeSet<Box<str>> = BTreeSet::new();
    let mut missing: Vec<(Box<str>, Location)> = Vec::new();
    for draft in case.drafts {
        for (mention, place) in draft.entry.mentions.iter().zip(&draft.mention_places) {
            if let Mention::File(path) | Mention::Picture(path) = mention {
                used.insert(path.clone());
                missing.extend(if_missing(case, path, place));
            }
        }
        visit::values(&draft.entry, case.fields(draft), &mut |field, value, way| {
            if let (Holds::File, Value::Line(path)) = (&field.holds, value) {
                used.insert(path.clone());
                missing.extend(if_missing(case, path, &way.place(&draft.at)));
            }
        });
    }
    let (faults, meant) = missing_faults(case, missing);
    // What is suggested for a misspelt name is used, once the name is mended.
    used.extend(meant);
    diagnostics.extend(faults);
    let folders: BTreeSet<&str> =
        case.drafts.iter().filter_map(|draft| draft.entry.folder.as_deref()).collect();
    let pages = case.sources.content.iter().filter_map(|file| file.path().strip_prefix("content/"));
    let pages: BTreeSet<&str> = pages.collect();
    for (path, asset) in &case.sources.assets {
        let at = || Location::of_file(&format!("content/{path}"));
        let owned = path.match_indices('/').nth(1).is_some_and(|(end, _)| folders.contains(&path[..end]));
        // What trusted HTML uses is not known.
        if owned && case.site.settings.trusted_html {
            continue;
        }
        if used.contains(&**path) {
            let fault = Some(asset).filter(|_| !case.site.settings.trusted_html);
            let fault =
                fault.and_then(|asset| misplaced(case, path).or_else(|| danger(path, asset.begins_as_page)));
            diagnostics.extend(fault.map(|fault| fault.at(at()).with("value", path)));
            continue;
        }
        let unused = Diagnostic::new(Code::UnusedFile).at(at()).with("value", path);
        match page_name(path).filter(|name| !pages.contains(name.as_str())) {
            Some(name) => diagnostics.push(unused.with("why", "name").suggesting(vec![name])),
            None if case.missing.may_use(path) => {}
            None => diagnostics.push(unused.with("why", "")),
        }
    }
}

fn if_missing(case: &Case, path: &str, place: &Place) -> Option<(Box<str>, Location)> {
    let exists = match path.strip_prefix('/') {
        Some(path) => case.sources.static_files.contains_key(path),
        None => case.sources.assets.contains_key(path),
    };
    (!exists).then(|| (path.into(), case.sources.file(place.file).locate(&place.spot)))
}

/// The faults, and the files that are meant by what they suggest.
fn missing_faults(case: &Case, missing: Vec<(Box<str>, Location)>) -> (Vec<Diagnostic>, Vec<Box<str>>) {
    let composed = ComposingNormalizer::new_nfc();
    let mut nearby = Nearby { case, known: BTreeMap::new() };
    let mut files = Vec::new();
    let told = missing.into_iter().enumerate().map(|(number, (path, at))| {
        let folder = folder_of(&path, &at.path);
        let written = path.strip_prefix(&*folder).unwrap_or(&path);
        let near = if number < MOST_SUGGESTED { nearby.files(&folder, &path) } else { Vec::new() };
        files.extend(near.iter().map(|near| format!("{folder}{near}").into()));
        let meant = meant(case, &path);
        let same = near.iter().any(|near| composed.normalize(near) == composed.normalize(written));
        let why = match () {
            () if same => "letters",
            () if meant.is_some() => "link",
            () => "",
        };
        let fault = Diagnostic::new(Code::MissingFile).at(at).with("value", written).with("why", why);
        let near = near.into_iter().map(|near| if path.starts_with('/') { format!("/{near}") } else { near });
        fault.suggesting(meant.map_or(near.collect(), |meant| vec![meant]))
    });
    (told.collect(), files)
}

/// What a path that is written in a file is counted from: the file's own folder, or that of static files.
fn folder_of(path: &str, file: &str) -> String {
    if path.starts_with('/') {
        return "/".to_owned();
    }
    let file = file.strip_prefix("content/").unwrap_or(file);
    file.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"))
}

/// The files in folders, by the names under which a text there would have to name them.
struct Nearby<'c> {
    case: &'c Case<'c>,
    known: BTreeMap<String, Known<'c>>,
}

impl Nearby<'_> {
    /// The files in a folder whose names are like that of a path; none for a path that leads out of it.
    fn files(&mut self, folder: &str, path: &str) -> Vec<String> {
        let Some(written) = path.strip_prefix(folder) else { return Vec::new() };
        let sources = self.case.sources;
        if !self.known.contains_key(folder) {
            let known = if folder == "/" {
                Known::new(sources.static_files.keys().map(|path| &**path))
            } else {
                Known::new(sources.assets.keys().filter_map(|path| path.strip_prefix(folder)))
            };
            self.known.insert(folder.to_owned(), known);
        }
        self.known.get(folder).map(|known| known.nearest(written)).unwrap_or_default()
    }
}

/// What somebody means who writes an address, or the name of an entry, as a link to a file.
fn meant(case: &Case, path: &str) -> Option<String> {
    let name = path.rsplit('/').next().unwrap_or(path);
    if name.contains('@') && name.contains('.') {
        return Some(format!("mailto:{name}"));
    }
    // Counted from the file's own folder: `projects/a/www.example.org/about`.
    if let Some(at) =
        path.split('/').rev().find(|part| part.starts_with("www.")).and_then(|part| path.rfind(part))
    {
        return Some(format!("https://{}", &path[at..]));
    }
    let is_entry = !name.contains('.') && case.drafts.iter().any(|draft| &*draft.entry.id.slug == name);
    is_entry.then(|| format!("[[{name}]]"))
}

/// A file that would stand where the addresses of the site are its owner's to give: at the top (`ads.txt`), or in a
/// folder that is no kind's (`theme/`).
fn misplaced(case: &Case, path: &str) -> Option<Diagnostic> {
    let folder = path.split_once('/').map(|(folder, _)| folder);
    let is_of_kind = folder.is_some_and(|folder| case.site.schema.kind_in_folder(folder).is_some());
    (!is_of_kind).then(|| Diagnostic::new(Code::UnsafeFile).with("why", "place"))
}

/// What could run in a file, by its name and by how it begins.
fn danger(path: &str, begins_as_page: bool) -> Option<Diagnostic> {
    let fault = |why: &str| Some(Diagnostic::new(Code::UnsafeFile).with("why", why));
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    let mut endings: Vec<&str> = name.split('.').skip(1).collect();
    let Some(last) = endings.pop().filter(|last| PUBLISHED.contains(last)) else {
        return fault("type").map(|fault| fault.with("known", PUBLISHED.join(", ")));
    };
    if let Some(inner) = endings.into_iter().find(|inner| RUNNING.contains(inner)) {
        return fault("inner").map(|fault| fault.with("ending", inner));
    }
    // A drawing is looked through by a rule of its own.
    if begins_as_page && last != "svg" && !TEXTS.contains(&last) { fault("markup") } else { None }
}

#[cfg(test)]
mod tests {
    use super::{PUBLISHED, RUNNING, TEXTS};

    #[test]
    fn the_endings_are_those_that_readers_are_told() {
        let told = include_str!("../../../README.md");
        let listed = told.lines().find_map(|line| line.strip_prefix("    7z ")).unwrap_or_default();
        let listed: Vec<&str> = listed.split(' ').collect();
        assert_eq!(listed, PUBLISHED[1..]);
        assert!(TEXTS.iter().all(|text| PUBLISHED.contains(text)));
        let both: Vec<_> = RUNNING.iter().filter(|running| PUBLISHED.contains(running)).collect();
        assert_eq!(both, [&"svg"], "drawings are looked through where that is their last ending");
    }
}
