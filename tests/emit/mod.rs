//! What `samverka::emit` promises, tried on real folders.

mod failing;
mod foreign;
mod in_place;
mod killing;
mod publishing;
mod site;
mod together;
