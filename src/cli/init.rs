//! `samverka init`: makes a new site, with an example of each kind of page.

use std::path::Path;

use include_dir::{Dir, include_dir};
use jiff::ToSpan;
use jiff::civil::Date;

use super::args::Init;
use super::disk::{is_empty, write_new};
use super::session::{Outcome, Session};
use crate::config::Settings;
use crate::diagnostic::MessageLanguage;

static STARTER: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter");

/// Makes the site in a new or empty folder, tells where it is and how to see it.
pub(super) fn run(arguments: &Init, session: &Session) -> Outcome {
    let folder = arguments.folder.display().to_string();
    match is_empty(&arguments.folder) {
        Ok(true) => {}
        Ok(false) => {
            session.tell("folder-not-empty", &[("folder", &folder)]);
            return Outcome::WrongUsage;
        }
        Err(error) => return session.cannot_write(&arguments.folder, &error),
    }
    let today = match session.today(&Settings::default().timezone) {
        Ok(today) => today,
        Err(outcome) => return outcome,
    };
    // The texts are in Swedish unless another language is asked for, whatever that of the machine is.
    let language = session.lang.as_ref().map_or(MessageLanguage::Swedish, |_| session.language);
    for (path, text) in files(language, today) {
        let path = arguments.folder.join(path);
        if let Err(error) = write_new(&path, text.as_bytes()) {
            return session.cannot_write(&path, &error);
        }
    }
    session.tell("site-made", &[("folder", &folder)]);
    session.tell("site-next", &[("folder", &folder)]);
    Outcome::Done
}

/// The files of a new site: path and text.
fn files(language: MessageLanguage, today: Date) -> Vec<(String, String)> {
    let name = match language {
        MessageLanguage::English => "en",
        MessageLanguage::Swedish => "sv",
    };
    let top = STARTER.get_dir(name).expect("there is one for each language");
    let mut files = Vec::new();
    let mut open = vec![top];
    while let Some(folder) = open.pop() {
        open.extend(folder.dirs());
        for file in folder.files() {
            let path = relative(file.path(), name);
            let text = file.contents_utf8().expect("the examples are texts");
            files.push((path, filled(text, today)));
        }
    }
    files.sort_unstable();
    files
}

/// The path below the starter's folder. A file called `.gitignore` would be Git's here; it has its dot only there.
fn relative(path: &Path, name: &str) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let below = path.strip_prefix(name).and_then(|path| path.strip_prefix('/')).unwrap_or(&path);
    if below == "gitignore" { ".gitignore".to_owned() } else { below.to_owned() }
}

/// The text with dates near today, so that what is said to come is still to come.
fn filled(text: &str, today: Date) -> String {
    let later = |span: jiff::Span| today.checked_add(span).unwrap_or(today).to_string();
    text.replace("@TODAY@", &today.to_string())
        .replace("@NEXT_MONTH@", &later(1.month()))
        .replace("@NEXT_YEAR@", &later(1.year()))
        .replace("@THIS_YEAR@", &format!("{:04}", today.year()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use jiff::civil::date;

    use super::super::args::{Color, Common};
    use super::*;
    use crate::parse::{Site, parse_all};
    use crate::resolve::{Edition, resolve};
    use crate::{config, read, schema};

    const DAY: Date = date(2026, 1, 31);

    fn init(folder: &Path, lang: Option<&str>) -> Outcome {
        let common =
            Common { site: None, lang: lang.map(str::to_owned), today: Some(DAY), color: Color::Never };
        let session = Session::new(&common, false).unwrap_or_else(|outcome| panic!("{outcome:?}"));
        run(&Init { folder: folder.to_owned() }, &session)
    }

    #[test]
    fn the_new_site_has_no_faults_and_an_example_of_each_kind() {
        for lang in [None, Some("sv"), Some("en")] {
            let folder = tempfile::tempdir().expect("a folder");
            assert_eq!(init(folder.path(), lang), Outcome::Done);
            let mut faults = Vec::new();
            let sources = read::read(folder.path()).expect("it is there").take(&mut faults);
            let settings = config::load(sources.settings.as_ref()).take(&mut faults);
            let schema = Arc::new(schema::load(sources.schema.as_ref()).take(&mut faults));
            let site = Site { schema: &schema, settings: &settings };
            let drafts = parse_all(&sources, site).take(&mut faults);
            let edition = Edition { today: DAY, drafts: false };
            let resolved = resolve(drafts, &sources, (site, &schema), edition).take(&mut faults);
            assert_eq!(faults, [], "{lang:?}");
            assert_eq!(settings.languages, [lang.unwrap_or("sv")]);
            let base = resolved.knowledge_base;
            let kinds: BTreeSet<_> = base.entries().map(|(_, entry)| entry.id.kind).collect();
            assert_eq!(kinds.len(), schema.kinds.len(), "{lang:?}");
        }
    }

    #[test]
    fn a_folder_that_is_in_use_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("content/x.md");
        write_new(&file, b"mine").expect("written");
        assert_eq!(init(folder.path(), None), Outcome::WrongUsage);
        assert!(!folder.path().join("site.yaml").exists());
        assert_eq!(init(&file, None), Outcome::MachineFailed);
    }

    #[test]
    fn no_placeholder_is_left() {
        for language in [MessageLanguage::English, MessageLanguage::Swedish] {
            let files = files(language, DAY);
            assert!(files.iter().any(|(path, _)| path == ".gitignore"));
            for (path, text) in files {
                assert!(
                    !text.contains("_YEAR@") && !text.contains("@TODAY") && !text.contains("@NEXT"),
                    "{path}"
                );
            }
        }
        assert_eq!(filled("@NEXT_MONTH@ @NEXT_YEAR@ @THIS_YEAR@", DAY), "2026-02-28 2027-01-31 2026");
    }
}
