//! The texts of content files as they last were without errors: a preview shows them while a file has some.
//!
//! What one file lost would be missing on the pages of others, too, and look as if somebody had taken it away. Files that
//! never were without errors are shown as far as they can be. Settings, schema and theme are not looked after here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Severity};
use crate::read::Sources;
use crate::source::SourceFile;

/// The last texts without errors, by path.
#[derive(Debug, Default)]
pub struct Sound {
    files: BTreeMap<Box<str>, Arc<SourceFile>>,
}

impl Sound {
    /// The content with these texts in place of those that have errors; nothing where that is what it is.
    ///
    /// Comes by path, as content does. A file that cannot be read at all is among them if it is still there.
    pub fn in_place(&self, sources: &Sources, faults: &[Diagnostic]) -> Option<Vec<Arc<SourceFile>>> {
        let mut content = sources.content.clone();
        let mut is_other = false;
        for path in faulty(faults) {
            let Some(sound) = self.files.get(path) else { continue };
            match content.binary_search_by(|file| file.path().cmp(path)) {
                Ok(at) if content[at].text() != sound.text() => content[at] = Arc::clone(sound),
                Err(at) if sources.unread.iter().any(|unread| **unread == *path) => {
                    content.insert(at, Arc::clone(sound));
                }
                _ => continue,
            }
            is_other = true;
        }
        is_other.then_some(content)
    }

    /// Takes in what has no errors now, and lets go of what is not there any more.
    pub fn renew(&mut self, sources: &Sources, faults: &[Diagnostic]) {
        let faulty = faulty(faults);
        let mut before = std::mem::take(&mut self.files);
        let unread = sources.unread.iter().map(|path| (&**path, None));
        let there = sources.content.iter().map(|file| (file.path(), Some(file))).chain(unread);
        let kept = there.filter_map(|(path, file)| {
            let file = match file {
                Some(file) if !faulty.contains(path) => Arc::clone(file),
                _ => before.remove(path)?,
            };
            Some((path.into(), file))
        });
        self.files = kept.collect();
    }
}

fn faulty(faults: &[Diagnostic]) -> BTreeSet<&str> {
    let errors = faults.iter().filter(|fault| fault.severity == Severity::Error);
    errors.filter_map(|fault| Some(&*fault.location.as_ref()?.path)).collect()
}
