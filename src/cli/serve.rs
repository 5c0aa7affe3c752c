//! `samverka serve`: the preview, and what is found wrong each time a file is saved.

use std::net::{IpAddr, SocketAddr};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Instant;

use super::args::Serve;
use super::load::{Wanted, compile, load};
use super::session::{Outcome, Session};
use crate::diagnostic::Severity;
use crate::serve::{self, Made, Options};

/// Serves a site until the program is ended.
pub(super) fn run(arguments: &Serve, session: Session) -> Result<(), Outcome> {
    let host = if arguments.host == "localhost" { "127.0.0.1" } else { &arguments.host };
    let host: IpAddr = host.parse().map_err(|_| {
        session.tell("bad-host", &[("host", host)]);
        Outcome::WrongUsage
    })?;
    let wanted =
        Wanted { folder: session.site.clone(), base_url: None, drafts: arguments.drafts, search: true };
    // A folder that is not there is told once, before anything is served.
    load(&wanted, &session)?;
    let options = Options { host, port: arguments.port, folder: session.site.clone() };
    let session = Arc::new(session);
    let maker = Arc::clone(&session);
    let make = Arc::new(move || make(&wanted, &maker));
    serve::serve(&options, make, |address| ready(address, arguments, &session)).map_err(|error| {
        session.tell("serve-failed", &[("why", &error.to_string())]);
        Outcome::MachineFailed
    })
}

fn make(wanted: &Wanted, session: &Session) -> Option<Made> {
    let started = Instant::now();
    let compiled = compile(wanted, session).ok()?;
    compiled.tell(&compiled.diagnostics, session);
    if let Some(site) = &compiled.site {
        let pages = site.plan.pages.len().to_string();
        session.tell(
            "served",
            &[("pages", &pages), ("milliseconds", &started.elapsed().as_millis().to_string())],
        );
    }
    let is_sound = !compiled.diagnostics.iter().any(|fault| fault.severity == Severity::Error);
    compiled.site.map(|site| Made { site, is_sound })
}

fn ready(address: SocketAddr, arguments: &Serve, session: &Session) {
    let url = format!("http://{address}/");
    let free_one_was_asked_for = arguments.port == 0;
    if address.port() != arguments.port && !free_one_was_asked_for {
        session.tell("port-taken", &[("port", &arguments.port.to_string())]);
    }
    session.tell("serving", &[("address", &url)]);
    session.tell("serving-how", &[]);
    if arguments.open && !open(&url) {
        session.tell("cannot-open", &[("address", &url)]);
    }
}

/// Asks the desktop to show an address; whether somebody took the request.
fn open(url: &str) -> bool {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let quiet = || Stdio::null();
    Command::new(program).arg(url).stdin(quiet()).stdout(quiet()).stderr(quiet()).spawn().is_ok()
}
