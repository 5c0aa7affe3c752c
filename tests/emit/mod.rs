//! What `samverka::emit` promises, tried on real folders.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in the functions it calls too")]

mod failing;
mod foreign;
mod in_place;
mod killing;
mod publishing;
mod site;
mod together;
