//! `samverka check`: all faults, nothing made.

use std::path::Path;
use std::time::Instant;

use super::args::{Check, Format};
use super::links;
use super::load::{Wanted, compile};
use super::session::{Outcome, Session};
use crate::diagnostic::{Severity, sort};

/// Checks a site, and tells what is wrong in the format asked for.
pub(super) fn run(arguments: &Check, session: &Session) -> Result<(), Outcome> {
    let started = Instant::now();
    let wanted = Wanted { folder: session.site.clone(), base_url: None, drafts: false, search: true };
    let mut compiled = compile(&wanted, session)?;
    if !arguments.links {
        compiled.forget_sound_texts();
    }
    if let Some(site) = &compiled.site {
        // Templates fail only while they are rendered, so that is part of looking; nothing is kept.
        compiled.diagnostics.extend(site.try_templates());
        if arguments.links {
            compiled.diagnostics.extend(links::check(site, &compiled.input.sources));
        }
        sort(&mut compiled.diagnostics);
    }
    let diagnostics = &compiled.diagnostics;
    if matches!(arguments.format, Format::Human) {
        let entries = compiled.site.as_ref().map_or(0, |site| site.rendering.base.len());
        let seconds = session.seconds(started.elapsed());
        session.tell("checked", &[("entries", &entries.to_string()), ("seconds", &seconds)]);
    }
    match arguments.format {
        Format::Human if diagnostics.is_empty() => session.tell("no-faults", &[]),
        Format::Human => compiled.tell(diagnostics, session),
        format => {
            let put = session.terminal.put(&compiled.report(format, diagnostics, session));
            put.map_err(|error| session.cannot_write(Path::new("stdout"), &error))?;
        }
    }
    let any = |severity| diagnostics.iter().any(|fault| fault.severity == severity);
    let failed = any(Severity::Error) || (arguments.strict && any(Severity::Warning));
    if failed { Err(Outcome::ContentFaults) } else { Ok(()) }
}
