//! `samverka serve`: the preview, and what is found wrong each time a file is saved.

use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use super::args::Serve;
use super::load::{Compiled, Wanted, compiled, load};
use super::report::{self, Reporting};
use super::session::{Outcome, Session};
use crate::diagnostic::{Checked, Code, Diagnostic, Wording};
use crate::pipeline::{Input, Memory, Site, Sound, compile_again};
use crate::read::{ReadError, Theme, read_again, read_changed};
use crate::serve::{self, Changes, Fault, Made, Maker, Options, Word, Words};
use crate::source::{Location, SourceFile};

/// Serves a site until the program is ended.
pub(super) fn run(arguments: &Serve, session: Session) -> Result<(), Outcome> {
    let host = if arguments.host == "localhost" { "127.0.0.1" } else { &arguments.host };
    let host: IpAddr = host.parse().map_err(|_| {
        session.tell("bad-host", &[("host", host)]);
        Outcome::WrongUsage
    })?;
    let wanted =
        Wanted { folder: session.site.clone(), base_url: None, drafts: arguments.drafts, search: true };
    could_be_made(&session)?;
    let options = Options {
        host,
        port: arguments.port,
        folder: session.site.clone(),
        words: words(&session.wording, session.language.tag()),
    };
    let session = Arc::new(session);
    let folder = session.site.to_string_lossy().into_owned();
    let (kept, memory, sound, told) =
        (Mutex::default(), Mutex::default(), Mutex::default(), Mutex::default());
    let maker = FromDisk { wanted, folder, session: Arc::clone(&session), kept, memory, sound, told };
    serve::serve(&options, maker, |address| ready(address, arguments, &session)).map_err(|error| {
        session.tell("serve-failed", &[("why", &error.to_string())]);
        Outcome::MachineFailed
    })
}

/// What no mending of files could help is told once, before anything is served.
fn could_be_made(session: &Session) -> Result<(), Outcome> {
    let found = session.site.canonicalize().and_then(|folder| match folder.is_dir() {
        true => Ok(()),
        false => Err(std::io::ErrorKind::NotADirectory.into()),
    });
    found.map_err(|error| session.cannot_read(&ReadError { path: session.site.clone(), error }))?;
    session.today("UTC").map(drop)
}

/// Makes the site again and again, and tells what is new each time.
struct FromDisk {
    wanted: Wanted,
    /// The site's folder as it was typed.
    folder: String,
    session: Arc<Session>,
    /// What the site was made from the last time, with what was wrong when it was read; nothing while it is made.
    kept: Mutex<Option<Checked<Input>>>,
    /// What its files held then.
    memory: Mutex<Memory>,
    /// What they held when they last had no errors.
    sound: Mutex<Sound>,
    /// What was found wrong the last time.
    told: Mutex<Vec<Diagnostic>>,
}

/// A site as it was read, and when that was begun; nothing where its folder cannot be read.
pub(super) struct AsRead {
    input: Option<Checked<Input>>,
    begun: Instant,
}

impl Maker for FromDisk {
    type Read = AsRead;

    fn read(&self, (root, changed): (&Path, &Changes)) -> AsRead {
        let begun = Instant::now();
        let kept = held(&self.kept).take();
        let input = kept.and_then(|kept| self.renewed(kept, (root, changed)));
        AsRead { input: input.or_else(|| load(&self.wanted, &self.session).ok()), begun }
    }

    fn make(&self, AsRead { input, begun }: AsRead) -> Made {
        let Some(input) = input else { return self.unreadable() };
        let read_faults = input.diagnostics.clone();
        let Compiled { mut input, site, diagnostics, .. } =
            compiled(&self.wanted, input, |input| compile_again(input, &mut held(&self.memory)));
        if let Some(site) = &site {
            let pages = site.plan.pages.len().to_string();
            let milliseconds = begun.elapsed().as_millis().to_string();
            self.session.tell("served", &[("pages", &pages), ("milliseconds", &milliseconds)]);
        }
        let texts = report::texts(&input.sources, Some(&input.theme));
        let text = |path: &str| texts.get(path).copied();
        let (faults, counts) = self.tell(&diagnostics, &text);
        let also = input.settings.boundaries.iter().cloned().collect();
        let (site, content, is_kept) = self.as_last_sound(&mut input, (site, &diagnostics));
        let word = self.word(Arc::clone(&input.theme));
        *held(&self.kept) = Some(Checked { value: input, diagnostics: read_faults });
        Made { site, content, is_kept, faults, counts, word, also }
    }

    fn read_again(&self, path: &str) -> Option<SourceFile> {
        read_again(&self.wanted.folder, path)
    }

    fn is_of_another_day(&self) -> bool {
        let kept = held(&self.kept);
        let Some(Checked { value: Input { settings, edition, .. }, .. }) = &*kept else { return false };
        self.session.today(&settings.timezone).is_ok_and(|today| today != edition.today)
    }
}

impl FromDisk {
    /// The site with files that have errors as they last were without, if it can be made so; the texts that it is made
    /// from, and whether there are such files.
    fn as_last_sound(
        &self,
        input: &mut Input,
        (site, faults): (Option<Site>, &[Diagnostic]),
    ) -> (Option<Site>, Vec<Arc<SourceFile>>, bool) {
        let mut sound = held(&self.sound);
        let in_place = sound.in_place(&input.sources, faults);
        sound.renew(&input.sources, faults);
        let Some(content) = in_place else { return (site, input.sources.content.clone(), false) };
        let own = std::mem::replace(&mut input.sources.content, content);
        let unread = std::mem::take(&mut input.sources.unread);
        // What is wrong with it was told of the site as it is.
        let made = compile_again(input, &mut held(&self.memory)).value;
        let content = std::mem::replace(&mut input.sources.content, own);
        input.sources.unread = unread;
        match made {
            Some(made) => (Some(made), content, true),
            None => (site, input.sources.content.clone(), false),
        }
    }

    /// What was kept, with what has changed in the content since; nothing where more has changed, or may have.
    fn renewed(
        &self,
        mut kept: Checked<Input>,
        (root, changed): (&Path, &Changes),
    ) -> Option<Checked<Input>> {
        let below = |path: &Path| Some(path.strip_prefix(root).ok()?.to_str()?.replace('\\', "/"));
        let changed: Option<Vec<String>> = changed.iter().map(|path| below(path)).collect();
        let changed = changed.filter(|changed| changed.iter().all(|path| path.starts_with("content/")))?;
        let input = &mut kept.value;
        input.edition.today = self.session.today(&input.settings.timezone).ok()?;
        read_changed(&self.wanted.folder, &mut input.sources, &changed).then_some(kept)
    }

    /// What is to be said when the site's folder cannot be read, which the terminal has been told.
    fn unreadable(&self) -> Made {
        let why = self.wanted.folder.canonicalize().err().map(|error| error.to_string()).unwrap_or_default();
        let fault = Diagnostic::new(Code::UnreadableFile).at(Location::of_file(".")).with("why", why);
        let (faults, counts) = self.tell(&[fault], &|_| None);
        Made {
            site: None,
            content: Vec::new(),
            is_kept: false,
            faults,
            counts,
            word: self.word(Arc::default()),
            also: Vec::new(),
        }
    }

    /// Tells the terminal in short what is new; words all of it for the preview.
    fn tell<'a>(
        &'a self,
        diagnostics: &'a [Diagnostic],
        text: &'a dyn Fn(&str) -> Option<&'a str>,
    ) -> (Vec<Fault>, String) {
        let Session { terminal, wording, .. } = &*self.session;
        let reporting = Reporting { diagnostics, wording, text, folder: &self.folder };
        let mut before = held(&self.told);
        if !(before.is_empty() && diagnostics.is_empty()) {
            terminal.show(&report::short(&reporting, &before));
        }
        *before = diagnostics.to_vec();
        let faults = diagnostics.iter().map(|fault| report::page(fault, &reporting)).collect();
        (faults, report::counts(&reporting))
    }

    /// Words the faults of templates, which are found only when a page is rendered.
    fn word(&self, theme: Arc<Theme>) -> Arc<Word> {
        let (session, folder) = (Arc::clone(&self.session), self.folder.clone());
        Arc::new(move |fault| {
            let text = |path: &str| {
                theme.templates.values().find(|file| file.path() == path).map(|file| file.text())
            };
            let diagnostics = std::slice::from_ref(fault);
            let reporting =
                Reporting { diagnostics, wording: &session.wording, text: &text, folder: &folder };
            report::page(fault, &reporting)
        })
    }
}

/// What is held here; one who failed while holding it has left it whole.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the preview itself says.
fn words(wording: &Wording, language: &'static str) -> Words {
    let word = |name: &str| wording.plain(&format!("preview-{name}"));
    Words {
        language,
        bar: word("bar"),
        faults: word("faults"),
        close: word("close"),
        show: word("show"),
        all: word("all"),
        follow: word("follow"),
        lost: word("lost"),
        as_before: word("before"),
        kept: word("kept"),
        unmade: word("unmade"),
        unrendered: word("unrendered"),
        home: word("home"),
    }
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
