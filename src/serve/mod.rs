//! The preview: the site from memory over HTTP, made anew when a file changes.
//!
//! It renders each page when it is asked for, by the same function as `build`, and writes nothing to the disk but
//! what the darkroom keeps of pictures. It does not read the site itself: the caller hands it a way to make one, and is told what was found each time.

mod http;
mod watch;

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, RwLock};

use crate::darkroom::Darkroom;
use crate::pipeline::Site;

/// Where and what to serve.
#[derive(Clone, Debug)]
pub struct Options {
    /// The address to listen on.
    pub host: IpAddr,
    /// The port to begin with; the next free one is taken where it is in use.
    pub port: u16,
    /// The site's folder, to be watched.
    pub folder: PathBuf,
}

/// A site as it was made from what is on the disk.
pub struct Made {
    /// The site; where the content has errors, without the pages that they keep from being read.
    pub site: Site,
    /// Whether the content has no errors.
    pub is_sound: bool,
}

/// Makes the site from what is on the disk; nothing where it cannot be shown at all.
pub type Make = dyn Fn() -> Option<Made> + Send + Sync;

/// What the server shows at the moment; a site that could not be made leaves the one before.
struct Shown {
    sites: RwLock<Sites>,
    making: Mutex<()>,
    darkroom: Darkroom,
}

/// The site as it is, and as it was when it last had no errors: a page with a slip shows as it was before it.
#[derive(Clone, Default)]
struct Sites {
    now: Option<Arc<Site>>,
    sound: Option<Arc<Site>>,
}

impl Shown {
    fn of(site: &Path) -> Self {
        let darkroom = Darkroom::new(site, true);
        Self { sites: RwLock::default(), making: Mutex::default(), darkroom }
    }

    fn sites(&self) -> Sites {
        self.sites.read().map(|sites| sites.clone()).unwrap_or_default()
    }

    /// One at a time: the site that was begun last is the one that is shown in the end.
    fn make(&self, make: &Make) {
        let _one_at_a_time = self.making.lock();
        if let (Some(made), Ok(mut sites)) = (make(), self.sites.write()) {
            let site = Arc::new(made.site);
            if made.is_sound {
                sites.sound = Some(Arc::clone(&site));
            }
            sites.now = Some(site);
        }
    }
}

/// Serves until the program is ended; `ready` is told the address once it can be visited.
///
/// # Errors
/// When no port can be had, or the folder cannot be watched.
pub fn serve(options: &Options, make: Arc<Make>, ready: impl FnOnce(SocketAddr)) -> io::Result<()> {
    let listener = listen(options)?;
    let address = listener.local_addr()?;
    let shown = Arc::new(Shown::of(&options.folder));
    let (watched, make_again) = (Arc::clone(&shown), Arc::clone(&make));
    // Watching begins before the first reading, or what is saved meanwhile would be missed.
    watch::watch(&options.folder, move || watched.make(&*make_again))?;
    shown.make(&*make);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
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
