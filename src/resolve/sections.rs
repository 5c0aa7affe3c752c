//! The ids that the page of an entry has, so that links can lead to its parts.

use std::collections::BTreeSet;

use super::visit;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Entry, Value};
use crate::nearest::nearest;
use crate::schema::Fields;

/// How ids of sections begin that are made from what others state: whether they are there is not known by the entry.
const OF_OTHERS: [&str; 2] = ["incoming_", "below_"];

/// The ids of an entry's page: of the headings in its texts, in any language, and of the sections for its fields.
#[derive(Debug)]
pub struct Ids(BTreeSet<Box<str>>);

impl Ids {
    /// Collects the ids of an entry with these fields.
    pub fn of<R>(entry: &Entry<R>, fields: &Fields) -> Self {
        let mut ids: BTreeSet<Box<str>> = BTreeSet::new();
        let texts = entry.body.iter();
        ids.extend(texts.flat_map(|text| text.iter()).flat_map(|(_, text)| text.prose.ids()).map(Into::into));
        let own = entry.record.iter().map(|(index, _)| fields.get(index));
        ids.extend(own.filter(|field| field.has_section()).map(|field| field.anchor().into()));
        visit::values(entry, fields, &mut |_, value, _| {
            if let Value::Prose(prose) = value {
                ids.extend(prose.iter().flat_map(|(_, text)| text.prose.ids()).map(Into::into));
            }
        });
        Self(ids)
    }

    /// Whether a link to the entry's page may lead to this part of it.
    pub fn may_have(&self, fragment: &str) -> bool {
        self.0.contains(fragment) || OF_OTHERS.iter().any(|begin| fragment.starts_with(begin))
    }

    /// Says that a link leads to a part that the page of this entry does not have; `suggests` what may be meant.
    pub fn broken(&self, fragment: &str, slug: &str, suggests: bool) -> Diagnostic {
        let near = || nearest(fragment, self.0.iter().map(|id| &**id));
        let suggestions = if suggests { near() } else { Vec::new() };
        let fault = Diagnostic::new(Code::BrokenFragment).with("value", fragment).with("page", slug);
        fault.suggesting(suggestions)
    }
}
