//! What `samverka::emit` promises, tried on real folders.

mod failing;
mod foreign;
mod in_place;
mod killing;
#[cfg(unix)]
mod links;
mod publishing;
pub(crate) mod site;
#[cfg(unix)]
mod spare;
mod together;
