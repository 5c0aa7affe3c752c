//! The program: hands the command line to the library.

use std::process::ExitCode;

/// Rendering is making many small strings on all threads at once, which this allocator is made for.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    samverka::cli::run(std::env::args_os())
}
