//! The preview: the site from memory over HTTP, made anew when a file changes, in every open page at once.
//!
//! It renders each page when it is asked for, by the same function as `build`, and writes nothing to the disk but
//! what the darkroom keeps of pictures. It does not read the site itself: the caller hands it a way to make one, and
//! what is wrong in words.

mod answer;
mod events;
mod fault;
mod files;
mod follow;
mod http;
mod inject;
mod making;
mod page;
mod shown;
mod watch;

pub use fault::{Fault, Line};

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;

use crate::diagnostic::Diagnostic;
use crate::pipeline::Site;
use crate::source::SourceFile;
use making::{LOOK_AT_THE_DAY, Making};
use shown::Shown;
pub use watch::Changes;
use watch::Watch;

/// Where and what to serve.
#[derive(Clone, Debug)]
pub struct Options {
    /// The address to listen on.
    pub host: IpAddr,
    /// The port to begin with; the next free one is taken where it is in use.
    pub port: u16,
    /// The site's folder, to be watched.
    pub folder: PathBuf,
    /// What the preview itself says.
    pub words: Words,
}

/// What the preview itself says on its pages.
#[derive(Clone, Debug)]
pub struct Words {
    /// The tag of the language that they are in.
    pub language: &'static str,
    /// What the bar is called.
    pub bar: String,
    /// What stands above the faults.
    pub faults: String,
    /// Closes the faults.
    pub close: String,
    /// Opens them.
    pub show: String,
    /// Leads to all of them.
    pub all: String,
    /// Has the browser follow what is edited.
    pub follow: String,
    /// The preview does not answer.
    pub lost: String,
    /// The page is shown as it was before it had faults.
    pub as_before: String,
    /// That files with errors show as they last were without.
    pub kept: String,
    /// No site could be made yet.
    pub unmade: String,
    /// The page could not be rendered, and never was.
    pub unrendered: String,
    /// Leads to the first page of the site.
    pub home: String,
}

/// A site as it was made from what is on the disk.
pub struct Made {
    /// The site; where the content has errors, without the pages that they keep from being read. Nothing where it
    /// cannot be shown at all.
    pub site: Option<Site>,
    /// The texts of the content that it was made from, by path.
    pub content: Vec<Arc<SourceFile>>,
    /// Whether files that have errors are in it as they last were without.
    pub is_kept: bool,
    /// What is wrong, in the order in which it is told.
    pub faults: Vec<Fault>,
    /// How much that is, in words.
    pub counts: String,
    /// Words what is found wrong when a page is rendered.
    pub word: Arc<Word>,
    /// Files outside the usual folders that the site is made from too, by their paths in the site.
    pub also: Vec<String>,
}

/// Words a fault.
pub type Word = dyn Fn(&Diagnostic) -> Fault + Send + Sync;

/// Makes sites from what is on the disk.
pub trait Maker: Send + Sync + 'static {
    /// What was read from the disk.
    type Read: Send;

    /// Reads the site, of which these files or folders may have changed since it was read the last time; their paths are
    /// absolute, as is the site's own folder.
    fn read(&self, changed: (&Path, &Changes)) -> Self::Read;

    /// Makes the site from what was read.
    fn make(&self, read: Self::Read) -> Made;

    /// Reads one file of the content, by its path in the site; nothing where it is none that can be read.
    fn read_again(&self, path: &str) -> Option<SourceFile>;

    /// Whether the day is not that for which the site was made the last time.
    fn is_of_another_day(&self) -> bool;
}

/// Serves until the program is ended; `ready` is told the address once it can be visited.
///
/// # Errors
/// When no port can be had, or the folder cannot be watched.
pub fn serve(options: &Options, maker: impl Maker, ready: impl FnOnce(SocketAddr)) -> io::Result<()> {
    /// So many pages are rendered at once: more would only take time from each other, and from making the site.
    const AT_ONCE: usize = 8;
    let listener = listen(options)?;
    let address = listener.local_addr()?;
    allow_many_connections();
    let shown = Arc::new(Shown::new(options));
    // Watching begins before the first reading, or what is saved meanwhile would be missed.
    let watch = Watch::new(&options.folder)?;
    let making = Arc::new(Making::new(maker, Arc::clone(&shown), watch.root()));
    let (hint, (hand_on, bursts)) = (watch.hint(), channel());
    if let Some(also) = making.make(&Changes::new()) {
        hint.also(also);
    }
    let listening = Arc::clone(&making);
    std::thread::spawn(move || listening.listen(watch, &hand_on));
    std::thread::spawn(move || making.work(&bursts, &hint, LOOK_AT_THE_DAY));
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_io().max_blocking_threads(AT_ONCE).build()?;
    ready(address);
    runtime.block_on(http::serve(listener, shown, options.host))
}

/// Takes the port asked for, or the next free one.
fn listen(options: &Options) -> io::Result<std::net::TcpListener> {
    const TRIES: u16 = 50;
    let mut last = io::Error::from(io::ErrorKind::AddrInUse);
    for port in (0..TRIES).filter_map(|step| options.port.checked_add(step)) {
        match std::net::TcpListener::bind((options.host, port)) {
            Ok(listener) => {
                listener.set_nonblocking(true)?;
                return Ok(listener);
            }
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => last = error,
            Err(error) => return Err(error),
        }
    }
    Err(last)
}

/// Every open page is an open file to the system, which allows fewer than it could unless it is asked.
fn allow_many_connections() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, getrlimit, setrlimit};
        /// More than macOS allows is refused there as a whole.
        const ENOUGH: u64 = 10_240;
        let mut limit = getrlimit(Resource::Nofile);
        let enough = limit.maximum.map_or(ENOUGH, |most| most.min(ENOUGH));
        limit.current = limit.current.map(|now| now.max(enough));
        // Where that is refused there are as many as there were.
        let _ = setrlimit(Resource::Nofile, limit);
    }
}
