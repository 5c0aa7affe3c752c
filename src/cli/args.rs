//! The command line as it is typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

const EXAMPLES: &str = "\
Examples:
  samverka init my-site                      make a site with an example of each kind of page
  samverka serve --site my-site --open       see it while you write
  samverka new project \"Our new project\"     begin a page; its fields stand there, explained
  samverka check                             find faults, with file, line and what to do
  samverka build                             publish to public/

Exit status: 0 done, 1 the content has errors, 2 wrong usage, 3 the machine failed (disk, permissions).";

/// Makes a web site of a folder of texts: who does what, where, with whom, and whom to call.
#[derive(Debug, Parser)]
#[command(name = "samverka", version, after_help = EXAMPLES, subcommand_required = true, arg_required_else_help = true)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// What every command takes.
    #[command(flatten)]
    pub common: Common,
}

/// The options of every command.
#[derive(Args, Clone, Debug)]
pub struct Common {
    /// The folder with content/ and site.yaml [default: the one you are in].
    #[arg(long, global = true, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// Language: of the messages (sv or en), and of what `new` and `init` write.
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<String>,
    /// Takes this day for today (YYYY-MM-DD), to see what will be upcoming or overdue.
    #[arg(long, global = true, value_name = "DATE")]
    pub today: Option<Date>,
    /// Colours in the messages.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub color: Color,
}

/// When messages are coloured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// Where the terminal shows colours.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Makes the whole site, all or nothing.
    Build(Build),
    /// Shows the site from memory, and anew when a file is saved.
    Serve(Serve),
    /// Looks for faults without making anything.
    Check(Check),
    /// Begins a new page: a file with all fields of its kind, explained.
    New(New),
    /// Makes a new site with an example of each kind of page.
    Init(Init),
    /// Writes schemas by which editors help while you write YAML.
    Schema(SchemaFiles),
}

/// `samverka build`
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  samverka build
  samverka build --base-url https://kb.example --strict
  samverka build --today 2027-01-01 --output /tmp/new-year

The published site stays as it was until every page has been made without errors.")]
pub struct Build {
    /// Where to put the pages [default: public/ in the site].
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// The address the site will have, in place of the one in site.yaml.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Publishes drafts, and what is not due yet, too.
    #[arg(long)]
    pub drafts: bool,
    /// Publishes nothing if there are warnings, or files in the output that samverka did not make.
    #[arg(long)]
    pub strict: bool,
    /// Makes everything anew, and deletes what is not samverka's from a folder that it has built into.
    #[arg(long)]
    pub clean: bool,
    /// Leaves out the search: its page, its index and the field at the top.
    #[arg(long)]
    pub no_search: bool,
}

/// `samverka serve`
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  samverka serve --open
  samverka serve --site my-site --drafts --port 8000

Only this computer sees the preview, unless --host says otherwise. Stop it with Ctrl+C.")]
pub struct Serve {
    /// The port to listen on.
    #[arg(long, value_name = "N", default_value_t = 4000)]
    pub port: u16,
    /// The address to listen on.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1")]
    pub host: String,
    /// Opens the site in a browser.
    #[arg(long)]
    pub open: bool,
    /// Shows drafts, and what is not due yet, too.
    #[arg(long)]
    pub drafts: bool,
}

/// `samverka check`
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  samverka check
  samverka check --strict --format github    in a GitHub workflow: faults stand beside the lines
  samverka check --links                     also asks other sites whether links still work")]
pub struct Check {
    /// How to tell what is wrong.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: Format,
    /// Counts warnings as errors.
    #[arg(long)]
    pub strict: bool,
    /// Asks other sites whether the links to them still work.
    #[arg(long)]
    pub links: bool,
}

/// How faults are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: with the line, and what to do.
    #[default]
    Human,
    /// For programs.
    Json,
    /// For GitHub workflows: as annotations.
    Github,
    /// For code scanning tools: SARIF 2.1.0.
    Sarif,
}

/// `samverka new`
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  samverka new project \"Språkvän i Skara\"
  samverka new webinar \"Civilsamhällets roll\"
  samverka new aktör \"Skara kommun\"           the kind by any of its names
  samverka new project \"Language friends\" --lang en

The kinds are project, network, webinar, practice, agreement, programme, article, resource, actor, person,
topic, place, audience and page, and those of the site's own schema.yaml. No file is ever overwritten.")]
pub struct New {
    /// What kind of page: project, actor, webinar, ...
    #[arg(value_name = "KIND")]
    pub kind: String,
    /// The title, as readers will see it.
    #[arg(value_name = "TITLE")]
    pub title: String,
}

/// `samverka init`
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  samverka init my-site
  samverka init my-site --lang en            with texts in English; else they are in Swedish")]
pub struct Init {
    /// The folder to make the site in: a new one, or an empty one.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}

/// `samverka schema`
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  samverka schema --output .schemas

Each kind gets <kind>.schema.json for a file with one entry and <kind>-list.schema.json for a file with
many; site.yaml gets site-settings.schema.json.")]
pub struct SchemaFiles {
    /// Where to put the schemas.
    #[arg(long, value_name = "DIR")]
    pub output: PathBuf,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;
    use clap::error::ErrorKind;

    use super::*;

    fn parse(line: &str) -> Result<Arguments, clap::Error> {
        Arguments::try_parse_from(line.split(' '))
    }

    #[test]
    fn the_definition_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_option_is_explained() {
        let root = Arguments::command();
        for command in root.get_subcommands().chain([&root]) {
            assert!(command.get_about().is_some(), "{}", command.get_name());
            let arguments = command.get_arguments().filter(|argument| argument.get_id() != "help");
            for argument in arguments {
                let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(help.len() > 10, "{} {}", command.get_name(), argument.get_id());
            }
        }
    }

    #[test]
    fn the_contract_is_understood() {
        for line in [
            "samverka build --site a --output b --base-url https://x --drafts --strict --clean --no-search",
            "samverka serve --site a --port 1 --host 0.0.0.0 --open --drafts --today 2026-01-31",
            "samverka check --site a --format sarif --strict --links --color never",
            "samverka new project Titel --site a --lang en",
            "samverka --lang sv init a",
            "samverka --site a build --drafts",
            "samverka schema --site a --output b",
        ] {
            assert!(parse(line).is_ok(), "{line}: {:?}", parse(line).err());
        }
        let Ok(Arguments { command: Command::Build(build), common }) = parse("samverka build") else {
            panic!("build takes no more");
        };
        assert_eq!((build.output, common.site), (None, None));
        assert_eq!((common.color, common.today), (Color::Auto, None));
        for line in ["samverka --site a check", "samverka check --site a"] {
            assert_eq!(parse(line).map(|typed| typed.common.site).ok(), Some(Some("a".into())), "{line}");
        }
    }

    #[test]
    fn wrong_usage_is_told() {
        for (line, kind) in [
            ("samverka", ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand),
            ("samverka bild", ErrorKind::InvalidSubcommand),
            ("samverka build --outptu x", ErrorKind::UnknownArgument),
            ("samverka build --today igår", ErrorKind::ValueValidation),
            ("samverka serve --port 99999", ErrorKind::ValueValidation),
            ("samverka check --format xml", ErrorKind::InvalidValue),
            ("samverka new project", ErrorKind::MissingRequiredArgument),
            ("samverka schema", ErrorKind::MissingRequiredArgument),
        ] {
            let error = parse(line).expect_err(line);
            assert_eq!((error.kind(), error.exit_code()), (kind, 2), "{line}");
        }
    }
}
