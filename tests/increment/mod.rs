//! Builds into a folder that holds an earlier result: the same bytes as a cold build, and little work.

pub(crate) mod build;
mod damage;
pub(crate) mod edits;
mod ground;
mod killing;
mod random;
mod small;
