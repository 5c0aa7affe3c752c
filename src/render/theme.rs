//! The theme's templates and texts, made ready for one language.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Kwargs, State, Tera, Value};

use super::{borrowed, template_faults};
use crate::config::Settings;
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::locale::{Argument, Locale, TextFault, TextSource};
use crate::model::{LanguageIx, is_same_language};
use crate::read::Theme;
use crate::source::{Location, SourceFile};

/// Builds the languages of a site from the theme's texts.
///
/// A text that a language lacks comes from its main language, then from the site's first, then from English.
pub fn locales(settings: &Settings, theme: &Theme) -> Checked<Vec<Arc<Locale>>> {
    let mut diagnostics = Vec::new();
    let mut locales = Vec::new();
    for tag in &settings.languages {
        let files: Vec<&SourceFile> =
            layers(settings, theme, tag).into_iter().map(|(_, file)| file).collect();
        let texts: Vec<TextSource> = files
            .iter()
            .map(|file| TextSource { name: file.path().to_owned(), text: file.text().to_owned() })
            .collect();
        match Locale::new(tag, &texts) {
            Ok((locale, faults)) => {
                diagnostics.extend(faults.iter().map(|fault| bad_text(fault, &files)));
                locales.push(Arc::new(locale));
            }
            Err(error) => {
                let fault = Diagnostic::new(Code::BadSetting).at(Location::of_file("site.yaml"));
                diagnostics.push(fault.with("name", "languages").with("expected", error));
            }
        }
    }
    Checked { value: locales, diagnostics }
}

/// The files that make up the texts of a language, each with the tag of its own; later ones win.
pub(super) fn layers<'t>(settings: &Settings, theme: &'t Theme, tag: &str) -> Vec<(&'t str, &'t SourceFile)> {
    fn main(tag: &str) -> &str {
        tag.split('-').next().unwrap_or(tag)
    }
    let first = settings.tag(LanguageIx(0));
    let mut layers: Vec<&str> = Vec::new();
    for layer in ["en", main(first), first, main(tag), tag] {
        layers.retain(|other| *other != layer);
        layers.push(layer);
    }
    let files = layers.into_iter().filter_map(|layer| theme.texts.get_key_value(layer));
    files.flat_map(|(layer, files)| files.iter().map(|file| (layer.as_str(), file))).collect()
}

fn bad_text(fault: &TextFault, files: &[&SourceFile]) -> Diagnostic {
    let file = files.iter().find(|file| file.path() == fault.file);
    let at = file.map_or_else(
        || Location::of_file(&fault.file),
        |file| Location::of_bytes(file.path(), file.text(), fault.offset..fault.offset + 1),
    );
    Diagnostic::new(Code::BadText).at(at).with("what", &fault.message)
}

/// The texts of a language as templates ask for them.
#[derive(Debug)]
pub(super) struct Phrases {
    locale: Arc<Locale>,
    /// For each file that the texts are from, its language, if it is another.
    borrowed: Vec<Option<String>>,
}

impl Phrases {
    /// The texts of a language of the site.
    pub(super) fn new(settings: &Settings, theme: &Theme, locale: &Arc<Locale>) -> Self {
        let foreign = |layer: &str| (!is_same_language(layer, locale.tag())).then(|| layer.to_owned());
        let layers = layers(settings, theme, locale.tag());
        let borrowed = layers.into_iter().map(|(layer, _)| foreign(layer)).collect();
        Self { locale: Arc::clone(locale), borrowed }
    }

    /// Whether a text may be one of another language: not if its own file has all that the others have.
    pub(super) fn may_borrow(&self) -> bool {
        self.locale.sources().into_iter().any(|source| self.language_of(source).is_some())
    }

    fn language_of(&self, source: usize) -> Option<&str> {
        self.borrowed.get(source)?.as_deref()
    }

    /// The text of a key, with signs around it if it is in another language.
    fn text(&self, key: &str, arguments: &[(&str, Argument)]) -> Option<String> {
        let words = self.locale.text(key, arguments)?;
        let language = self.locale.source_of(key).and_then(|source| self.language_of(source));
        Some(match language {
            Some(language) => borrowed::signed(&words, language),
            None => words.into_owned(),
        })
    }
}

/// Compiles the templates for a language, with its filters.
pub(super) fn compile(theme: &Theme, texts: Phrases) -> Result<Tera, Vec<Diagnostic>> {
    let mut tera = Tera::new();
    tera.register_filter("t", move |key: &str, arguments: Kwargs, _: &State| text(&texts, key, &arguments));
    tera.autoescape_on([".html", ".xml"]);
    let templates = theme.templates.iter().map(|(name, file)| (name.as_str(), file.text()));
    tera.add_raw_templates(templates).map_err(|error| template_faults::all(theme, &error))?;
    Ok(tera)
}

/// Where each template stands, by its name.
pub(super) type TemplateFiles = BTreeMap<String, Box<str>>;

/// Where the templates of a theme stand.
pub(super) fn files(theme: &Theme) -> TemplateFiles {
    theme.templates.iter().map(|(name, file)| (name.clone(), file.path().into())).collect()
}

/// The interface text of a key, filled with the arguments; a text nobody has written is an error of the template.
fn text(texts: &Phrases, key: &str, arguments: &Kwargs) -> Result<String, tera::Error> {
    let arguments: Vec<(String, Value)> =
        arguments.iter().map(|(name, value)| (name.to_string(), value.clone())).collect();
    let words: Vec<(&str, Argument)> = arguments
        .iter()
        .filter_map(|(name, value)| {
            let argument = match (value.as_f64(), value.as_str()) {
                (Some(number), _) => Argument::Number(number),
                (None, Some(text)) => Argument::Text(text),
                (None, None) => return None,
            };
            Some((name.as_str(), argument))
        })
        .collect();
    texts.text(key, &words).ok_or_else(|| tera::Error::message(format!("no text `{key}`")))
}

/// Words a fault of a template that failed on a page, at its place in the theme.
pub(super) fn fault(files: &TemplateFiles, error: &tera::Error) -> Diagnostic {
    let (name, what, line, column) = match error.kind() {
        tera::ErrorKind::SyntaxError(report) | tera::ErrorKind::RenderingError(report) => {
            let span = report.span();
            (report.filename(), report.message().to_owned(), span.start_line, span.start_col + 1)
        }
        _ => ("", error.to_string(), 0, 0),
    };
    let path = files.get(name).map_or(name, |path| &**path);
    let number = |number: usize| u32::try_from(number).unwrap_or(0);
    let fault = Diagnostic::new(Code::TemplateFailed).with("what", what);
    if path.is_empty() {
        return fault;
    }
    fault.at(Location { path: path.into(), line: number(line), column: number(column), length: 1 })
}
