//! The program at the command line: reads what is typed, runs the command, and says how it went.

pub mod args;
mod build;
mod check;
mod disk;
mod init;
mod language;
mod links;
mod load;
mod new;
pub mod report;
mod schema;
mod serve;
pub mod session;
pub mod terminal;
pub mod today;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};

use args::{Arguments, Color, Command};
use session::{Outcome, Session};
use terminal::Terminal;

/// Runs the program with these arguments, the first one being its own name.
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let Arguments { command, common } = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => return usage(&error),
    };
    if let (Command::Init(_), Some(_)) = (&command, &common.site) {
        let why = "init makes a site in the folder DIR; --site is for the other commands";
        return usage(&Arguments::command().error(ErrorKind::ArgumentConflict, why));
    }
    let writes_in_any_language = matches!(command, Command::New(_));
    let session = match Session::new(&common, writes_in_any_language) {
        Ok(session) => session,
        Err(outcome) => return outcome.into(),
    };
    let outcome = match &command {
        Command::New(arguments) => new::run(arguments, &session),
        Command::Init(arguments) => init::run(arguments, &session),
        Command::Schema(arguments) => schema::run(arguments, &session),
        Command::Build(arguments) => ended(build::run(arguments, &session)),
        Command::Check(arguments) => ended(check::run(arguments, &session)),
        Command::Serve(arguments) => ended(serve::run(arguments, session)),
    };
    outcome.into()
}

fn ended(result: Result<(), Outcome>) -> Outcome {
    result.err().unwrap_or(Outcome::Done)
}

/// Says what clap has to say: a fault in the usage, or the help that was asked for.
fn usage(error: &clap::Error) -> ExitCode {
    let terminal = Terminal::new(Color::Auto);
    let text = error.render().ansi().to_string();
    if error.use_stderr() {
        terminal.show(&text);
        Outcome::WrongUsage.into()
    } else {
        terminal.page(&text);
        Outcome::Done.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_pages_is_no_site() {
        let folder = tempfile::tempdir().expect("a folder");
        let site = folder.path().to_string_lossy().into_owned();
        let failed = format!("{:?}", ExitCode::from(1));
        assert_eq!(status(&["samverka", "check", "--site", &site]), failed);
        std::fs::create_dir(folder.path().join("content")).expect("made");
        assert_eq!(status(&["samverka", "check", "--site", &site]), failed);
        assert_eq!(status(&["samverka", "build", "--site", &site]), failed);
        assert!(!folder.path().join("public").exists());
    }

    fn status(line: &[&str]) -> String {
        format!("{:?}", run(line.iter().map(OsString::from)))
    }

    #[test]
    fn exit_statuses_are_those_of_the_contract() {
        let code = |number: u8| format!("{:?}", ExitCode::from(number));
        assert_eq!(status(&["samverka", "--help"]), code(0));
        assert_eq!(status(&["samverka", "--version"]), code(0));
        assert_eq!(status(&["samverka"]), code(2));
        assert_eq!(status(&["samverka", "bild"]), code(2));
        assert_eq!(status(&["samverka", "schema", "--output", "x", "--lang", "ar"]), code(2));
        assert_eq!(status(&["samverka", "--site", "x", "init", "y"]), code(2));
        assert_eq!(status(&["samverka", "--site", "/no/such/folder", "check"]), code(2));
        assert_eq!(status(&["samverka", "new", "project", "X", "--site", "/no/such/folder"]), code(2));
    }
}
