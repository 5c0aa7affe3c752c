//! The program: hands the command line to the library.

use std::cell::Cell;
use std::process::ExitCode;

use ahash::random_state::{RandomSource, set_random_source};

/// Rendering is making many small strings on all threads at once, which this allocator is made for.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Where the seeds of small maps come from, of which templates make millions: aHash would count them for all threads together,
/// and these wait for each other then. What nobody outside can know is what aHash mixes a seed with.
struct CountOfThread;

impl RandomSource for CountOfThread {
    fn gen_hasher_seed(&self) -> usize {
        thread_local!(static COUNT: Cell<usize> = const { Cell::new(0) });
        COUNT.replace(COUNT.get().wrapping_add(1))
    }
}

fn main() -> ExitCode {
    // It is set already if something has made a map before: nothing does, and slower would not be worse.
    let _ = set_random_source(CountOfThread);
    samverka::cli::run(std::env::args_os())
}
