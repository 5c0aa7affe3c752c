//! `samverka new`: begins a new page.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::PathBuf;

use super::args::New;
use super::disk::{below, write_new};
use super::session::{Known, Outcome, Session};
use crate::diagnostic::{MessageLanguage, Wording};
use crate::forms::{Blank, blank_entry};
use crate::model::slug;
use crate::nearest::nearest;
use crate::parse::{Site, parse_all};
use crate::schema::{Kind, KindIx, Schema};

/// Writes the file of a new entry, tells where it is and what to do next.
pub(super) fn run(arguments: &New, session: &Session) -> Outcome {
    match begin(arguments, session) {
        Ok(path) => {
            session.tell("entry-written", &[("path", &path.display().to_string())]);
            session.tell("entry-next", &[]);
            Outcome::Done
        }
        Err(outcome) => outcome,
    }
}

fn begin(arguments: &New, session: &Session) -> Result<PathBuf, Outcome> {
    let known = session.know()?;
    let Some(kind) = known.schema.kind_called(&arguments.kind) else {
        return Err(unknown_kind(&known.schema, &arguments.kind, session));
    };
    let language = language(&known, session)?;
    let slug = slug(&arguments.title);
    if slug.is_empty() {
        session.tell("no-slug", &[("value", &arguments.title)]);
        return Err(Outcome::WrongUsage);
    }
    if let Some(path) = existing(&known, kind, &slug) {
        let path = below(&session.site, &path);
        session.tell("entry-exists", &[("path", &path.display().to_string())]);
        return Err(Outcome::WrongUsage);
    }
    let blank = Blank {
        schema: &known.schema,
        kind,
        title: &arguments.title,
        language: &language,
        states_language: known.settings.languages.first() != Some(&language),
    };
    let text = blank_entry(&blank, &Wording::new(MessageLanguage::of_locale(&language)));
    let folder = &known.schema.kind(kind).folder;
    let path = below(&session.site, &format!("content/{folder}/{slug}.md"));
    match write_new(&path, text.as_bytes()) {
        Ok(()) => Ok(path),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            session.tell("entry-exists", &[("path", &path.display().to_string())]);
            Err(Outcome::WrongUsage)
        }
        Err(error) => Err(session.cannot_write(&path, &error)),
    }
}

/// The language to write in: as asked for, else the site's first.
fn language(known: &Known, session: &Session) -> Result<String, Outcome> {
    let languages = &known.settings.languages;
    let Some(asked) = &session.lang else { return Ok(languages.first().cloned().unwrap_or_default()) };
    if languages.contains(asked) {
        return Ok(asked.clone());
    }
    session.tell("site-languages", &[("value", asked), ("known", &languages.join(", "))]);
    Err(Outcome::WrongUsage)
}

/// The file of an entry of this kind and slug that there is already, in whatever form.
fn existing(known: &Known, kind: KindIx, slug: &str) -> Option<String> {
    let site = Site { schema: &known.schema, settings: &known.settings };
    let drafts = parse_all(&known.sources, site).value.drafts;
    let same = |id: &crate::model::EntryId| id.kind == kind && &*id.slug == slug;
    let draft = drafts.iter().find(|draft| same(&draft.entry.id))?;
    Some(known.sources.file(draft.at.file).path().to_owned())
}

fn unknown_kind(schema: &Schema, name: &str, session: &Session) -> Outcome {
    session.tell("unknown-kind", &[("value", name)]);
    // What somebody who reads these messages may have meant.
    let understood = |kind: &Kind| -> Vec<String> {
        let labels =
            [&kind.label, &kind.plural].into_iter().filter_map(|labels| labels.get(session.language.tag()));
        [&*kind.name, &*kind.folder].into_iter().chain(labels).map(str::to_lowercase).collect()
    };
    let all: BTreeSet<String> = schema.kinds.iter().flat_map(understood).collect();
    let near = nearest(name, all.iter().map(String::as_str));
    if !near.is_empty() {
        let quoted: Vec<String> = near.iter().map(|name| format!("`{name}`")).collect();
        session.tell("did-you-mean", &[("suggestions", &quoted.join(", "))]);
    }
    let known: Vec<String> = schema
        .kinds
        .iter()
        .map(|kind| match kind.label.get(session.language.tag()) {
            Some(label) if !label.eq_ignore_ascii_case(&kind.name) => format!("{} ({label})", kind.name),
            _ => kind.name.to_string(),
        })
        .collect();
    session.tell("known-kinds", &[("known", &known.join(", "))]);
    Outcome::WrongUsage
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::super::args::{Color, Common};
    use super::*;

    fn session(site: &Path, lang: Option<&str>) -> Session {
        let (site, lang) = (Some(site.to_owned()), lang.map(str::to_owned));
        let common = Common { site, lang, today: None, color: Color::Never };
        Session::new(&common, true).unwrap_or_else(|outcome| panic!("{outcome:?}"))
    }

    fn new(site: &Path, kind: &str, title: &str, lang: Option<&str>) -> Result<String, Outcome> {
        let arguments = New { kind: kind.to_owned(), title: title.to_owned() };
        begin(&arguments, &session(site, lang)).map(|path| path.display().to_string())
    }

    fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in files {
            write_new(&folder.path().join(path), text.as_bytes()).expect("written");
        }
        folder
    }

    #[test]
    fn a_page_is_begun_once() {
        let site = site(&[("site.yaml", "title: A\nlanguages: [sv, en]\n")]);
        let path = new(site.path(), "projekt", "Språkvän i Skara", None).expect("written");
        assert!(path.ends_with("content/projects/sprakvan-i-skara.md"), "{path}");
        let text = fs::File::open(&path).and_then(std::io::read_to_string).expect("read");
        assert!(text.contains("\ntitle: Språkvän i Skara\n# summary:"), "{text}");
        assert_eq!(new(site.path(), "project", "Språkvän i Skara", None), Err(Outcome::WrongUsage));
        assert_eq!(fs::File::open(&path).and_then(std::io::read_to_string).expect("read"), text);
    }

    #[test]
    fn another_language_is_written_down() {
        let site = site(&[("site.yaml", "languages: [sv, en]\n")]);
        let path = new(site.path(), "actor", "The parish", Some("en")).expect("written");
        let text = fs::File::open(&path).and_then(std::io::read_to_string).expect("read");
        assert!(text.contains("\nlang: en\n") && text.contains("Lines that begin with #"), "{text}");
        assert_eq!(new(site.path(), "actor", "X", Some("uk")), Err(Outcome::WrongUsage));
    }

    #[test]
    fn an_entry_of_a_file_with_many_counts_too() {
        let site = site(&[("content/actors.yaml", "skara-kommun: {title: Skara kommun}\n")]);
        assert_eq!(new(site.path(), "actor", "Skara kommun", None), Err(Outcome::WrongUsage));
    }

    #[test]
    fn nonsense_is_refused_and_writes_nothing() {
        let site = site(&[]);
        for (kind, title) in [("projct", "A"), ("project", ""), ("project", "!?"), ("project", "..")] {
            assert_eq!(new(site.path(), kind, title, None), Err(Outcome::WrongUsage), "{kind} {title}");
        }
        assert!(!site.path().join("content").exists());
        let path = new(site.path(), "project", "../../etc/x\n---\u{1b}", None).expect("written");
        assert!(path.ends_with("content/projects/etc-x.md"), "{path}");
    }

    #[test]
    fn a_broken_schema_is_told_first() {
        let site = site(&[("schema.yaml", "kinds: [")]);
        assert_eq!(new(site.path(), "project", "A", None), Err(Outcome::ContentFaults));
    }
}
