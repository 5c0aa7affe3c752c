//! samverka: a static site generator for collaboration knowledge bases.

pub mod cli;
pub mod config;
pub mod derive;
pub mod diagnostic;

pub mod forms;
pub mod locale;
pub mod markdown;
pub mod model;
mod nearest;
pub mod parse;
pub mod read;
pub mod resolve;
pub mod schema;
pub mod source;
mod yaml;
