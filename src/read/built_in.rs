//! The theme that is part of the program.

use include_dir::{Dir, include_dir};

use super::{Theme, ThemeFile};
use crate::source::SourceFile;

static DEFAULT: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The built-in theme.
pub(super) fn theme() -> Theme {
    let mut theme = Theme::default();
    for (path, bytes) in files(&DEFAULT) {
        let Some((part, name)) = path.split_once('/') else { continue };
        let text = || SourceFile::new(&format!("themes/default/{path}"), &String::from_utf8_lossy(bytes));
        match part {
            "templates" => {
                theme.templates.insert(name.to_owned(), text());
            }
            "i18n" => {
                let tag = name.trim_end_matches(".ftl").to_owned();
                theme.texts.entry(tag).or_default().push(text());
            }
            "static" => {
                theme.static_files.insert(name.to_owned(), ThemeFile::BuiltIn(bytes));
            }
            _ => {}
        }
    }
    theme
}

fn files(folder: &'static Dir) -> Vec<(String, &'static [u8])> {
    let mut found = Vec::new();
    let mut open = vec![folder];
    while let Some(folder) = open.pop() {
        open.extend(folder.dirs());
        for file in folder.files() {
            let path = file.path().to_string_lossy().replace('\\', "/");
            found.push((path, file.contents()));
        }
    }
    found.sort_unstable();
    found
}
