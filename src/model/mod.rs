//! The nouns: what an entry is, what it says, and how entries relate.
//!
//! They know the schema and the forms of dates and texts, but neither files nor pages; they have no setters.

pub mod edtf;
mod entry;
mod host_names;
mod knowledge_base;
mod localized;
mod names;
mod recurrence;
mod site_address;
mod slug;
mod telephone;
mod value;

pub use entry::{Entry, EntryId, Link, Mention, Target, Within};
pub use host_names::{is_of_folder, is_stand_in};
pub use knowledge_base::{Asset, DEEPEST_HIERARCHY, Edge, EntryIx, KnowledgeBase};
pub use localized::{LanguageIx, Localized, is_same_language, kin};
pub use names::Name;
pub use recurrence::{Days, Frequency, Rule, RuleEnd};
pub use site_address::SiteAddress;
pub use slug::{is_slug, slug};
pub use telephone::Telephone;
pub use value::{Contact, Date, Duration, LinkIx, Marked, Record, Value, words};
