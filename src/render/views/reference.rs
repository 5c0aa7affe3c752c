//! What links to an entry say: one value for each entry and language, which all views and templates share.

use std::sync::OnceLock;

use serde::{Serialize, Serializer};
use tera::Value;

use crate::render::{Html, Key, KeyMaker};

/// An entry to link to.
#[derive(Clone, Debug)]
pub struct EntryRef {
    /// `project/barn-i-fokus`.
    pub id: String,
    /// `project`.
    pub kind: String,
    /// "Projekt".
    pub kind_label: String,
    /// The language of that, where it is not the page's.
    pub kind_lang: Option<String>,
    /// Its title.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<String>,
    /// Its address.
    pub url: String,
    /// A link to it, rendered by `fragments/entry.html` when the first page needs it.
    pub link: OnceLock<Html>,
    /// All of that as templates have it, once the first of them has asked.
    pub(in crate::render) ready: OnceLock<Value>,
    /// What stands for all of that in keys, once the first of them has asked.
    pub(in crate::render) sum: OnceLock<Option<Key>>,
}

/// What a reference says, in the order of its fields.
#[derive(PartialEq, Serialize)]
struct Fields<'a> {
    id: &'a str,
    kind: &'a str,
    kind_label: &'a str,
    kind_lang: Option<&'a str>,
    title: &'a str,
    lang: Option<&'a str>,
    url: &'a str,
    /// Follows from the others and the theme, so keys do without.
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<&'a Html>,
}

impl EntryRef {
    /// What its link is rendered from.
    pub(in crate::render) fn unlinked(&self) -> impl Serialize {
        self.fields()
    }

    fn fields(&self) -> Fields<'_> {
        Fields {
            id: &self.id,
            kind: &self.kind,
            kind_label: &self.kind_label,
            kind_lang: self.kind_lang.as_deref(),
            title: &self.title,
            lang: self.lang.as_deref(),
            url: &self.url,
            link: None,
        }
    }
}

impl PartialEq for EntryRef {
    fn eq(&self, other: &Self) -> bool {
        self.fields() == other.fields()
    }
}

impl Serialize for EntryRef {
    /// All templates are given the same value, which they share: many pages link to an entry. What is not for people,
    /// as a key is not, gets one sum of the parts in their order, which that value does not have.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            let sum = || {
                let mut key = KeyMaker::new("entry");
                key.add(&self.fields());
                key.finish()
            };
            return match self.sum.get_or_init(sum) {
                Some(sum) => serializer.serialize_bytes(&sum.0),
                None => self.fields().serialize(serializer),
            };
        }
        let Some(link) = self.link.get() else { return self.fields().serialize(serializer) };
        let ready = || Value::from_serializable(&Fields { link: Some(link), ..self.fields() });
        self.ready.get_or_init(ready).serialize(serializer)
    }
}
