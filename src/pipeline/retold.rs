//! The same site after a writer has changed the words of an entry, and nothing that other entries or views hang on.
//!
//! What an entry says in running text and in its summary is shown, and no more: who states what of whom, what things are
//! called and when they are does not change with it. So the new words take the place of the old, and everything else is
//! shared with the site as it was. Whether that is so is found by reading both versions of the file; where it is not, or
//! cannot be told, the site must be compiled anew. Faults are not looked for here.

use std::sync::Arc;

use super::Site;
use crate::diagnostic::Severity;
use crate::model::{Entry, EntryIx, LanguageIx, Link, Localized, Marked, Mention, Record, Target, Value};
use crate::parse::{self, Draft, Reference, parse_one};
use crate::schema::{Field, FieldIx, Fields};
use crate::source::SourceFile;

/// The field of every kind that is shown and that nothing follows from.
const SUMMARY: &str = "summary";

/// A site with new words.
#[derive(Debug)]
pub struct Retold {
    /// The site.
    pub site: Site,
    /// Whose words they are, and in which language.
    pub entries: Vec<(EntryIx, LanguageIx)>,
}

impl Site {
    /// The site with what a content file says now, where only words differ from what it said before; nothing where
    /// more does.
    pub fn retold(&self, before: &SourceFile, after: &SourceFile) -> Option<Retold> {
        let rendering = &self.rendering;
        let schema = rendering.base.schema();
        let site = parse::Site { schema, settings: &rendering.settings };
        let (old, new) = (read(before, site)?, read(after, site)?);
        if old.len() != new.len() {
            return None;
        }
        let mut base = rendering.base.clone();
        let mut entries = Vec::new();
        for (old, new) in old.iter().zip(&new) {
            let fields = &schema.kind(old.entry.id.kind).fields;
            let words = Words::of(old, new, fields)?;
            if words.is_empty() {
                continue;
            }
            let (entry, told) = (base.find(&old.entry.id)?, old.entry.language);
            base = base.with(entry, words.put(base.entry(entry), told)?);
            entries.push((entry, told));
        }
        let rendering = rendering.with_texts_of(base);
        let (plan, outside_links) = (Arc::clone(&self.plan), Arc::clone(&self.outside_links));
        Some(Retold { site: Site { rendering, plan, outside_links }, entries })
    }
}

/// The entries of a file; nothing where it has errors.
fn read(file: &SourceFile, site: parse::Site) -> Option<Vec<Draft>> {
    let parsed = parse_one(file, site);
    let is_sound = parsed.diagnostics.iter().all(|fault| fault.severity != Severity::Error);
    (is_sound && parsed.value.broken.is_empty()).then_some(parsed.value.drafts)
}

/// The words of an entry that differ from what it said before.
struct Words<'a> {
    body: Option<Change<'a, Marked>>,
    values: Vec<(FieldIx, Change<'a, Value>)>,
}

/// What was said, and what is said now.
#[derive(Clone, Copy)]
struct Change<'a, T> {
    was: &'a T,
    is: &'a T,
}

impl<'a> Words<'a> {
    /// Nothing where anything else differs.
    fn of(old: &'a Draft, new: &'a Draft, fields: &Fields) -> Option<Self> {
        let (was, is) = (&old.entry, &new.entry);
        let same_entry = was.id == is.id && was.language == is.language && was.folder == is.folder;
        let same_file = old.is_named_by_language == new.is_named_by_language
            && old.says_language == new.says_language
            && old.unread == new.unread
            && old.incomplete.len() == new.incomplete.len();
        if !(same_entry && same_file && same_links(was, is) && same_mentions(was, is)) {
            return None;
        }
        let body = match (&was.body, &is.body) {
            (None, None) => None,
            (Some(was), Some(is)) if was.original().first_mention == is.original().first_mention => {
                let (was, is) = (was.original(), is.original());
                (was != is).then_some(Change { was, is })
            }
            _ => return None,
        };
        let values = differing(&was.record, &is.record, fields)?;
        Some(Self { body, values })
    }

    fn is_empty(&self) -> bool {
        self.body.is_none() && self.values.is_empty()
    }

    /// The entry with these words in their language; nothing where the site shows others there, as where a translation
    /// stands both in the original's file and in one of its own.
    fn put(&self, entry: &Entry<EntryIx>, language: LanguageIx) -> Option<Entry<EntryIx>> {
        let mut entry = entry.clone();
        if let Some(Change { was, is }) = self.body {
            retell(entry.body.as_mut()?.in_language_mut(language)?, was, is)?;
        }
        for (field, Change { was, is }) in &self.values {
            match (entry.record.get_mut(*field)?, was, is) {
                (Value::Prose(ours), Value::Prose(was), Value::Prose(is)) => {
                    for ((language, was), (_, is)) in was.iter().zip(is.iter()) {
                        retell(ours.in_language_mut(language)?, was, is)?;
                    }
                }
                (Value::Text(ours), Value::Text(was), Value::Text(is)) => {
                    for ((language, was), (_, is)) in was.iter().zip(is.iter()) {
                        let ours = ours.in_language_mut(language).filter(|ours| *ours == was)?;
                        ours.clone_from(is);
                    }
                }
                _ => return None,
            }
        }
        Some(entry)
    }
}

/// Puts one text in another's place, if that stands there. Where a translation's mentions begin is known to the entry
/// alone.
fn retell(ours: &mut Marked, was: &Marked, is: &Marked) -> Option<()> {
    if ours.prose != was.prose {
        return None;
    }
    ours.prose.clone_from(&is.prose);
    Some(())
}

/// The values that say something else; nothing where more than words differs.
fn differing<'a>(
    was: &'a Record,
    is: &'a Record,
    fields: &Fields,
) -> Option<Vec<(FieldIx, Change<'a, Value>)>> {
    let pairs = was.iter().zip(is.iter());
    if was.iter().count() != is.iter().count() {
        return None;
    }
    let mut values = Vec::new();
    for ((field, was), (other, is)) in pairs {
        if field != other {
            return None;
        }
        if was == is {
            continue;
        }
        if !only_words(was, is, fields.get(field)) {
            return None;
        }
        values.push((field, Change { was, is }));
    }
    Some(values)
}

fn only_words(was: &Value, is: &Value, field: &Field) -> bool {
    match (was, is) {
        (Value::Prose(was), Value::Prose(is)) => {
            same_languages(was, is)
                && was.iter().zip(is.iter()).all(|((_, was), (_, is))| was.first_mention == is.first_mention)
        }
        (Value::Text(was), Value::Text(is)) => &*field.name == SUMMARY && same_languages(was, is),
        _ => false,
    }
}

fn same_languages<T>(was: &Localized<T>, is: &Localized<T>) -> bool {
    was.iter().map(|(language, _)| language).eq(is.iter().map(|(language, _)| language))
}

fn same_links(was: &Entry<Reference>, is: &Entry<Reference>) -> bool {
    let same = |was: &Link<Reference>, is: &Link<Reference>| {
        was.relation == is.relation
            && was.within == is.within
            && was.data == is.data
            && match (&was.target, &is.target) {
                (Target::Entry(was), Target::Entry(is)) => same_reference(was, is),
                (Target::Text(was), Target::Text(is)) => was == is,
                (Target::Contact(was), Target::Contact(is)) => was == is,
                _ => false,
            }
    };
    was.links.len() == is.links.len() && was.links.iter().zip(&is.links).all(|(was, is)| same(was, is))
}

fn same_mentions(was: &Entry<Reference>, is: &Entry<Reference>) -> bool {
    let same = |was: &Mention<Reference>, is: &Mention<Reference>| match (was, is) {
        (Mention::Entry { target: was, fragment: part }, Mention::Entry { target: is, fragment: other }) => {
            same_reference(was, is) && part == other
        }
        (Mention::Here(was), Mention::Here(is))
        | (Mention::File(was), Mention::File(is))
        | (Mention::Picture(was), Mention::Picture(is))
        | (Mention::Outside(was), Mention::Outside(is)) => was == is,
        (Mention::Site(was), Mention::Site(is)) => was == is,
        _ => false,
    };
    was.mentions.len() == is.mentions.len()
        && was.mentions.iter().zip(&is.mentions).all(|(was, is)| same(was, is))
}

/// Whether two references name the same, wherever they stand.
fn same_reference(was: &Reference, is: &Reference) -> bool {
    was.name == is.name && was.kind == is.kind && was.or_text == is.or_text
}
