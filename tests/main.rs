//! Everything that is tested from outside, in one binary: sites built from files, the program, and the house itself.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in the functions it calls too")]

mod architecture;
mod emit;
mod faults;
mod house;
mod site;
