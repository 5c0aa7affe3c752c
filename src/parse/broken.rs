//! What is known of an entry whose file cannot be read: enough for other pages not to be blamed.
//!
//! Only names are gathered, from the file's path and from lines that look like them; nothing of it is published.

use super::address::{Address, folder_and_name};
use crate::model::{is_slug, slug};
use crate::source::SourceFile;

/// An entry that is there but could not be read, which has been reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The file it stands in, relative to the site.
    pub file: Box<str>,
    /// Its slug, and other names that it seems to have.
    pub names: Vec<String>,
    /// The folder of its own below `content/`, if it has one.
    pub folder: Option<Box<str>>,
}

impl Broken {
    /// The entries of a file that cannot be read; `address` is what its path says, if it says anything.
    pub(super) fn of_file(file: &SourceFile, address: Option<&Address>) -> Self {
        let yaml = &file.text()[file.yaml()];
        // Front matter that never ends is not told apart from the text.
        let yaml = if yaml.is_empty() { file.text() } else { yaml };
        let mut broken = Self::of_path(file.path());
        broken.names.extend(names_of_one(yaml));
        let may_hold_many = !file.path().ends_with(".md");
        match address {
            Some(Address::Many { .. }) => broken.names.clear(),
            Some(Address::One { slug, .. }) => broken.names.push(slug.clone()),
            None => {}
        }
        if may_hold_many {
            broken.names.extend(names_of_many(yaml));
        }
        broken
    }

    /// The entry of a file of which nothing but the path is known.
    pub(super) fn of_path(path: &str) -> Self {
        let (name, folder) = folder_and_name(path.strip_prefix("content/").unwrap_or(path));
        let names = vec![name.to_owned(), slug(name)];
        Self { file: path.into(), names, folder: folder.map(Into::into) }
    }

    /// One of the entries of a file that can be read but for this one.
    pub(super) fn one_of_many(file: &SourceFile, names: Vec<String>) -> Self {
        Self { file: file.path().into(), names, folder: None }
    }
}

/// The path that a file should have that was likely meant as a page, but whose name does not end as those of pages
/// do: `projects/a.docx`, `actors.yaml.txt`. Paths are relative to `content/`.
pub fn page_name(path: &str) -> Option<String> {
    const PAGES: [&str; 14] = [
        ".md.txt",
        ".markdown.txt",
        ".md.docx",
        ".md.rtf",
        ".markdown",
        ".mdown",
        ".md",
        ".txt",
        ".text",
        ".docx",
        ".doc",
        ".odt",
        ".rtf",
        ".pages",
    ];
    const LISTS: [&str; 4] = [".yaml.txt", ".yml.txt", ".yaml", ".yml"];
    let lower = path.to_ascii_lowercase();
    let stem = |endings: &[&str]| {
        let ending = endings.iter().find(|ending| lower.ends_with(**ending))?;
        Some(&path[..path.len() - ending.len()]).filter(|stem| !stem.is_empty() && !stem.ends_with('/'))
    };
    let list = stem(&LISTS);
    let depth = path.matches('/').count();
    match (list.or_else(|| stem(&PAGES))?, depth) {
        (stem, 0) => list.map(|_| format!("{stem}.yaml")),
        (stem, 1) => Some(format!("{stem}{}", if list.is_some() { ".yaml" } else { ".md" })),
        (stem, 2) if stem.ends_with("/index") => Some(format!("{stem}.md")),
        _ => None,
    }
    .filter(|name| name != path)
}

/// What `title:` and its like say at the beginning of a line.
fn names_of_one(yaml: &str) -> Vec<String> {
    let mut names = Vec::new();
    for line in yaml.lines() {
        for key in ["title:", "slug:", "short:", "aliases:"] {
            let Some(value) = line.strip_prefix(key) else { continue };
            for name in value.split([',', '[', ']']).chain([value]) {
                let name = bare(name);
                if !name.is_empty() {
                    names.push(name.to_owned());
                }
            }
        }
    }
    names
}

/// The keys at the beginning of lines, and what stands in fields that name an entry further in.
fn names_of_many(yaml: &str) -> Vec<String> {
    let mut names = Vec::new();
    for line in yaml.lines() {
        if let Some((key, _)) = line.split_once(':')
            && is_slug(bare(key))
            && !line.starts_with(' ')
        {
            names.push(bare(key).to_owned());
        }
        for key in ["title:", "id:", "slug:", "short:"] {
            let Some((before, value)) = line.split_once(key) else { continue };
            let value = value.split([',', '}']).next().map(bare).unwrap_or_default();
            if before.ends_with([' ', '{', ',']) && !value.is_empty() {
                names.extend([value.to_owned(), slug(value)]);
            }
        }
    }
    names
}

fn bare(word: &str) -> &str {
    word.trim().trim_matches(['"', '\''])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_by_another_name_is_known() {
        for (path, name) in [
            ("projects/a.txt", Some("projects/a.md")),
            ("projects/Å b.DOCX", Some("projects/Å b.md")),
            ("projects/a.en.markdown", Some("projects/a.en.md")),
            ("projects/a/index.md.txt", Some("projects/a/index.md")),
            ("actors.yaml.txt", Some("actors.yaml")),
            ("actors/a.YML", Some("actors/a.yaml")),
            ("actors/a.MD", Some("actors/a.md")),
            ("projects/a/notes.txt", None),
            ("notes.txt", None),
            ("projects/a.pdf", None),
            ("projects/.txt", None),
            ("projects/a.md", None),
        ] {
            assert_eq!(page_name(path).as_deref(), name, "{path}");
        }
    }

    #[test]
    fn names_are_found_in_what_cannot_be_read() {
        let one = names_of_one("title: \"Odlarna\nslug: odl\naliases: [FÖRK, Annat]\nsummary: x: y\n");
        for name in ["Odlarna", "odl", "FÖRK", "Annat"] {
            assert!(one.contains(&name.to_owned()), "{name} {one:?}");
        }
        let many = names_of_many("a-b:\n  title: A: B\nc: {title: C, short: D\n- id: e\n  title: Å Ä\n");
        for name in ["a-b", "c", "C", "D", "e", "Å Ä", "a-a"] {
            assert!(many.contains(&name.to_owned()), "{name} {many:?}");
        }
        assert_eq!(names_of_many("  åäö\n:::\n  title:\n"), Vec::<String>::new());
    }
}
