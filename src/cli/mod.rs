//! The program at the command line: reads what is typed, runs the command, says how it went.

pub mod args;
mod language;
pub mod report;
pub mod terminal;
pub mod today;
