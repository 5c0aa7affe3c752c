//! Everything that is tested from outside, in one binary: sites built from files, the program, and the house itself.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests write the files that they are about, and fail by panicking, in the functions they call too"
)]

mod architecture;
mod emit;
mod faults;
#[cfg(unix)]
mod hardship;
mod house;
mod increment;
mod preview;
mod program;
mod site;
mod theme_guide;
