//! What every command works with: the terminal, the words, today's date; and how a command ends.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use jiff::civil::Date;

use super::args::Common;
use super::language;
use super::report::{Reporting, human, texts};
use super::terminal::Terminal;
use super::today::{BadEpoch, today};
use crate::config::{self, Settings};
use crate::diagnostic::{self, Diagnostic, MessageLanguage, Wording};
use crate::read::{self, ReadError, Sources};
use crate::schema::{self, Schema};

/// How a command ended; each has an exit status that scripts rely on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All is done.
    Done,
    /// The content has errors (with `--strict`, warnings too), and nothing was published.
    ContentFaults,
    /// The program was asked for something that makes no sense.
    WrongUsage,
    /// The disk, or another part of the machine, did not do as it was told.
    MachineFailed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        ExitCode::from(match outcome {
            Outcome::Done => 0,
            Outcome::ContentFaults => 1,
            Outcome::WrongUsage => 2,
            Outcome::MachineFailed => 3,
        })
    }
}

/// What a command works with.
pub struct Session {
    /// Where to speak.
    pub terminal: Terminal,
    /// In which words.
    pub wording: Wording,
    /// The language of these words.
    pub language: MessageLanguage,
    /// The site's folder.
    pub site: PathBuf,
    /// The language asked for on the command line.
    pub lang: Option<String>,
    /// The day to take for today, if one was given.
    given_day: Option<Date>,
}

/// A site's settings and kinds, and what they were read from.
pub(super) struct Known {
    pub(super) sources: Sources,
    pub(super) settings: Settings,
    pub(super) schema: Schema,
}

impl Session {
    /// Begins; a language that there are no messages in is an error, unless it may be one to write in.
    pub(super) fn new(common: &Common, writes_in_any_language: bool) -> Result<Self, Outcome> {
        let asked = language::of_messages(common.lang.as_deref());
        let language = asked.unwrap_or_else(language::of_system);
        let session = Self {
            terminal: Terminal::new(common.color),
            wording: Wording::new(language),
            language,
            site: common.site.clone().unwrap_or_else(|| PathBuf::from(".")),
            lang: common.lang.clone(),
            given_day: common.today,
        };
        if asked.is_none() && !writes_in_any_language {
            session.tell("bad-language", &[("value", common.lang.as_deref().unwrap_or_default())]);
            return Err(Outcome::WrongUsage);
        }
        Ok(session)
    }

    /// Says one of the program's messages to the person at the keyboard.
    pub fn tell(&self, key: &str, words: &[(&'static str, &str)]) {
        self.terminal.tell(&self.wording.text(key, words));
    }

    /// A time it took, in seconds with two decimals, as the language writes it.
    pub fn seconds(&self, took: Duration) -> String {
        let seconds = format!("{:.2}", took.as_secs_f64());
        match self.language {
            MessageLanguage::English => seconds,
            MessageLanguage::Swedish => seconds.replace('.', ","),
        }
    }

    /// How the site can be seen: the command with the site's folder, as it is typed.
    pub fn serve_command(&self) -> String {
        match self.site.to_string_lossy() {
            folder if folder == "." => "samverka serve".to_owned(),
            folder if folder.contains(' ') => format!("samverka serve --site \"{folder}\""),
            folder => format!("samverka serve --site {folder}"),
        }
    }

    /// Today's date in a time zone; a date that cannot be read is told.
    pub fn today(&self, time_zone: &str) -> Result<Date, Outcome> {
        today(self.given_day, time_zone).map_err(|BadEpoch(value)| {
            self.tell("bad-epoch", &[("value", &value)]);
            Outcome::WrongUsage
        })
    }

    /// Tells why a site's folder cannot be read.
    pub fn cannot_read(&self, error: &ReadError) -> Outcome {
        let (path, why) = (error.path.display().to_string(), error.error.to_string());
        self.tell("cannot-read", &[("path", &path), ("why", &why)]);
        match error.error.kind() {
            std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => Outcome::WrongUsage,
            _ => Outcome::MachineFailed,
        }
    }

    /// Tells why something cannot be written.
    pub fn cannot_write(&self, path: &Path, error: &std::io::Error) -> Outcome {
        let (path, why) = (path.display().to_string(), error.to_string());
        self.tell("cannot-write", &[("path", &path), ("why", &why)]);
        Outcome::MachineFailed
    }

    /// Reads a site's settings and kinds; their faults are told.
    pub(super) fn know(&self) -> Result<Known, Outcome> {
        let read = read::read(&self.site).map_err(|error| self.cannot_read(&error))?;
        // Faults of the content are no reason not to begin another page.
        let is_own = |fault: &Diagnostic| {
            fault.location.as_ref().is_some_and(|at| matches!(&*at.path, "site.yaml" | "schema.yaml"))
        };
        let mut faults: Vec<Diagnostic> = read.diagnostics.into_iter().filter(is_own).collect();
        let sources = read.value;
        let settings = config::load(sources.settings.as_ref()).take(&mut faults);
        let schema = schema::load(sources.schema.as_ref()).take(&mut faults);
        if diagnostic::any_error(&faults) {
            diagnostic::sort(&mut faults);
            let texts = texts(&sources, None);
            let reporting = Reporting {
                diagnostics: &faults,
                wording: &self.wording,
                text: &|path| texts.get(path).copied(),
                folder: &self.site.to_string_lossy(),
            };
            self.terminal.show(&human(&reporting));
            self.tell("content-has-errors", &[]);
            return Err(Outcome::ContentFaults);
        }
        Ok(Known { sources, settings, schema })
    }
}
