//! Whole sites, compiled from files in a folder of their own.

mod content;
mod rivers;
pub(crate) mod sample;
mod sections;
