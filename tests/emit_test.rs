//! The output stage, with real files.

mod emit;
