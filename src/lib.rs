//! samverka: a static site generator for collaboration knowledge bases.
//!
//! A site is a pure function of its sources. [`read`] takes files from the disk, [`parse`] turns each into drafts of
//! entries, [`resolve`] binds them into one immutable knowledge base ([`model`]), [`mod@derive`] looks at it from all
//! sides, [`search`] makes its words findable, [`render`] plans the pages and renders any of them alone, and [`emit`] swaps the new site in for the old.
//! [`pipeline`] joins the stages; [`cli`] and [`serve`] stand on top. Faults of the content are values
//! ([`diagnostic`]), collected on the way and told all at once.
//!
//! ARCHITECTURE.md shows it on one page.

pub mod card;
pub mod cli;
pub mod config;
pub mod darkroom;
pub mod derive;
pub mod diagnostic;
pub mod emit;
pub mod forms;
mod kept;
pub mod locale;
pub mod map;
pub mod markdown;
pub mod model;
mod nearest;
pub mod parse;
pub mod picture;
pub mod pipeline;
mod plain_file;
pub mod read;
pub mod render;
pub mod resolve;
pub mod schema;
pub mod search;
pub mod serve;
pub mod source;
mod yaml;
