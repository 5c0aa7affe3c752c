//! Reads `site.yaml`, and says of each setting what is wrong with it.
//!
//! What a setting expects instead is told by a word; the messages have the sentence for it.

use serde_yaml::Value;

use super::looks;
use super::{BaseUrl, Publisher, Report, Settings};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::model::Duration;
use crate::nearest::nearest;
use crate::schema::Labels;
use crate::source::{Location, SourceFile, Spot, Step};
use crate::yaml;

/// The names of all settings.
pub const SETTINGS: &[&str] = &[
    "title",
    "description",
    "base_url",
    "languages",
    "timezone",
    "theme",
    "review_every",
    "unknown_references",
    "trusted_html",
    "social_cards",
    "publisher",
    "edit_url",
    "boundaries",
    "report_url",
    "report_email",
    "logo",
    "colours",
    "menu",
    "accessibility",
    "per_page",
    "feed_length",
];

/// Reads the settings of a site; without a file the defaults stand.
///
/// A setting that cannot be used is reported and keeps its default.
pub fn load(file: Option<&SourceFile>) -> Checked<Settings> {
    let Some(file) = file else { return Checked::clean(Settings::default()) };
    let mut reader = Reader { file, settings: Settings::default(), diagnostics: Vec::new() };
    match yaml::read(file) {
        Ok(Value::Null) => {}
        Ok(Value::Mapping(mapping)) => {
            reader.diagnostics.extend(yaml::cut_texts(file));
            for (key, value) in &mapping {
                reader.setting(key.as_str().unwrap_or_default(), value);
            }
        }
        Ok(_) => {
            reader.settings.languages_in_doubt = true;
            reader.fault_at(Location::of_file(file.path()), "site.yaml", "settings");
        }
        Err(faults) => {
            reader.settings.languages_in_doubt = true;
            reader.diagnostics.extend(faults);
        }
    }
    Checked { value: reader.settings, diagnostics: reader.diagnostics }
}

/// Languages whose folder Windows could not have.
const RESERVED: [&str; 4] = ["aux", "con", "nul", "prn"];

struct Reader<'a> {
    file: &'a SourceFile,
    settings: Settings,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn setting(&mut self, name: &str, value: &Value) {
        if value.is_null() {
            return;
        }
        let unspeakable = yaml::unspeakable_texts(self.file, &[Step::Key(name.into())], value);
        if !unspeakable.is_empty() {
            return self.diagnostics.extend(unspeakable);
        }
        let expected = match name {
            "title" => self.title(value),
            "description" => self.description(value),
            "base_url" => self.base_url(value),
            "languages" => self.languages(value),
            "timezone" => return self.timezone(value),
            "theme" => self.theme(value),
            "review_every" => self.review_every(value),
            "unknown_references" => self.unknown_references(value),
            "trusted_html" => set(&mut self.settings.trusted_html, value.as_bool(), "flag"),
            "social_cards" => set(&mut self.settings.social_cards, value.as_bool().map(Some), "flag"),
            "publisher" => self.publisher(value),
            "edit_url" => self.edit_url(value),
            "boundaries" => self.boundaries(value),
            "report_url" => self.report_url(value),
            "report_email" => self.report_email(value),
            "logo" => looks::logo(&mut self.settings.looks, value),
            "colours" => looks::colours(&mut self.settings.looks, value),
            "menu" => looks::menu(&mut self.settings.looks, value),
            "accessibility" => looks::accessibility(value).map(|read| self.settings.accessibility = read),
            "per_page" => set(&mut self.settings.per_page, count(value, 1, 1000), "per-page"),
            "feed_length" => set(&mut self.settings.feed_length, count(value, 1, 500), "feed-length"),
            _ => return self.unknown(name),
        };
        if let Err(expected) = expected {
            self.fault(name, expected);
        }
    }

    fn title(&mut self, value: &Value) -> Result<(), &'static str> {
        let labels = labels(value).ok_or("name")?;
        self.settings.title = labels;
        Ok(())
    }

    fn description(&mut self, value: &Value) -> Result<(), &'static str> {
        self.settings.description = labels(value).ok_or("text")?;
        Ok(())
    }

    fn base_url(&mut self, value: &Value) -> Result<(), &'static str> {
        let base = value.as_str().and_then(BaseUrl::parse);
        self.settings.base_url = base.ok_or("base-url")?;
        Ok(())
    }

    /// Reads the list of languages; of a wrong one, what can be used is used, so that the content is not blamed.
    fn languages(&mut self, value: &Value) -> Result<(), &'static str> {
        const MOST: usize = 64;
        let written: Vec<Option<&str>> = match value {
            Value::Sequence(tags) => tags.iter().map(Value::as_str).collect(),
            Value::String(tags) => tags.split([',', ' ']).filter(|tag| !tag.is_empty()).map(Some).collect(),
            _ => Vec::new(),
        };
        let mut tags: Vec<String> = Vec::new();
        for tag in written.iter().flatten().filter(|tag| is_language_tag(tag)) {
            if tags.len() < MOST && !tags.iter().any(|known| known == tag) {
                tags.push((*tag).to_owned());
            }
        }
        let is_right = value.is_sequence() && tags.len() == written.len() && !tags.is_empty();
        if !tags.is_empty() {
            self.settings.languages = tags;
        }
        let reserved = self.settings.languages.iter().position(|tag| RESERVED.contains(&&**tag));
        if let Some(number) = reserved.filter(|_| is_right) {
            let number = u32::try_from(number).unwrap_or_default();
            let steps = [Step::Key("languages".into()), Step::Item(number)];
            self.fault_at(self.file.locate(&Spot::Path(Box::new(steps))), "languages", "language-folder");
            // What is written in them has no other fault than this.
            self.settings.languages.retain(|tag| !RESERVED.contains(&&**tag));
            if self.settings.languages.is_empty() {
                self.settings.languages = Settings::default().languages;
            }
        }
        self.settings.languages_in_doubt = !is_right || reserved.is_some();
        if is_right { Ok(()) } else { Err("languages") }
    }

    fn timezone(&mut self, value: &Value) {
        let known = value.as_str().filter(|name| jiff::tz::TimeZone::get(name).is_ok());
        match known {
            Some(name) => self.settings.timezone = name.to_owned(),
            None => {
                let written = value.as_str().unwrap_or_default();
                let at = self.place("timezone");
                let fault = Diagnostic::new(Code::UnknownTimeZone).at(at).with("value", written);
                self.diagnostics.push(fault);
            }
        }
    }

    fn theme(&mut self, value: &Value) -> Result<(), &'static str> {
        let plain = |name: &&str| {
            !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        };
        let name = value.as_str().filter(plain).ok_or("theme")?;
        self.settings.theme = name.to_owned();
        Ok(())
    }

    fn review_every(&mut self, value: &Value) -> Result<(), &'static str> {
        let duration = value.as_str().and_then(Duration::in_words);
        self.settings.review_every = Some(duration.ok_or("duration")?);
        Ok(())
    }

    fn unknown_references(&mut self, value: &Value) -> Result<(), &'static str> {
        self.settings.stub_unknown_references = match value.as_str() {
            Some("error") => false,
            Some("stub") => true,
            _ => return Err("references"),
        };
        Ok(())
    }

    fn publisher(&mut self, value: &Value) -> Result<(), &'static str> {
        const EXPECTED: &str = "publisher";
        let text = |key: &str| match value.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(_) => Err(EXPECTED),
        };
        let publisher = match value {
            Value::String(name) => Publisher { name: name.clone(), url: None, email: None },
            Value::Mapping(fields) => {
                let known = |key: &Value| matches!(key.as_str(), Some("name" | "url" | "email"));
                if !fields.keys().all(known) {
                    return Err(EXPECTED);
                }
                Publisher { name: text("name")?.ok_or(EXPECTED)?, url: text("url")?, email: text("email")? }
            }
            _ => return Err(EXPECTED),
        };
        if publisher
            .url
            .as_deref()
            .is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://"))
        {
            return Err("publisher-url");
        }
        if publisher.email.as_deref().is_some_and(|email| !is_email(email)) {
            return Err("report-email");
        }
        self.settings.publisher = Some(publisher);
        Ok(())
    }

    fn edit_url(&mut self, value: &Value) -> Result<(), &'static str> {
        let fits = |url: &&str| {
            (url.starts_with("https://") || url.starts_with("http://")) && url.contains("{path}")
        };
        let url = value.as_str().filter(fits).ok_or("edit-url")?;
        self.settings.edit_url = Some(url.to_owned());
        Ok(())
    }

    fn boundaries(&mut self, value: &Value) -> Result<(), &'static str> {
        let plain = |path: &&str| {
            let is_name = |part: &str| !part.is_empty() && part != "." && part != "..";
            path.split('/').all(is_name) && !path.contains(['\\', ':'])
        };
        let path = value.as_str().filter(plain).ok_or("boundaries")?;
        self.settings.boundaries = Some(path.to_owned());
        Ok(())
    }

    fn report_url(&mut self, value: &Value) -> Result<(), &'static str> {
        let url = value.as_str().filter(|url| is_report_address(url)).ok_or("report-url")?;
        // A form tells more than a letter: it wins whichever stands first.
        self.settings.report = Some(Report::Address(url.to_owned()));
        Ok(())
    }

    fn report_email(&mut self, value: &Value) -> Result<(), &'static str> {
        let email = value.as_str().filter(|email| is_email(email)).ok_or("report-email")?;
        if self.settings.report.is_none() {
            self.settings.report = Some(Report::Email(email.to_owned()));
        }
        Ok(())
    }

    fn unknown(&mut self, name: &str) {
        let fault = Diagnostic::new(Code::UnknownSetting)
            .at(self.file.locate(&Spot::Key(Box::new([Step::Key(name.into())]))))
            .with("name", name)
            .suggesting(nearest(name, SETTINGS.iter().copied()));
        self.settings.languages_in_doubt |= fault.suggestions.iter().any(|meant| meant == "languages");
        self.diagnostics.push(fault);
    }

    fn place(&self, name: &str) -> Location {
        self.file.locate(&Spot::Path(Box::new([Step::Key(name.into())])))
    }

    fn fault(&mut self, name: &str, expected: &str) {
        self.fault_at(self.place(name), name, expected);
    }

    fn fault_at(&mut self, at: Location, name: &str, expected: &str) {
        let fault = Diagnostic::new(Code::BadSetting).at(at).with("name", name).with("expected", expected);
        self.diagnostics.push(fault);
    }
}

fn set<T>(setting: &mut T, value: Option<T>, expected: &'static str) -> Result<(), &'static str> {
    *setting = value.ok_or(expected)?;
    Ok(())
}

fn count(value: &Value, least: u64, most: u64) -> Option<usize> {
    let number = value.as_u64().filter(|number| (least..=most).contains(number))?;
    usize::try_from(number).ok()
}

pub(super) fn labels(value: &Value) -> Option<Labels> {
    match value {
        Value::String(text) => Some(Labels::new([("*".to_owned(), text.clone())])),
        Value::Mapping(words) => {
            let word =
                |(tag, text): (&Value, &Value)| Some((tag.as_str()?.to_owned(), text.as_str()?.to_owned()));
            words.iter().map(word).collect::<Option<Vec<_>>>().map(Labels::new)
        }
        _ => None,
    }
}

/// Whether an address can be linked to once the places in braces are filled: a web address without any other brace.
fn is_report_address(url: &str) -> bool {
    let rest = url.replace("{url}", "").replace("{title}", "");
    let host = rest.strip_prefix("https://").or_else(|| rest.strip_prefix("http://"));
    let fits = |c: char| !c.is_whitespace() && !c.is_control() && !"{}<>\"".contains(c);
    host.is_some_and(|host| !host.is_empty() && !host.starts_with('/') && host.chars().all(fits))
}

/// Whether it can be an e-mail address: something, an `@`, and a host, without anything that ends an address.
pub(super) fn is_email(email: &str) -> bool {
    let fits = |part: &str| {
        !part.is_empty()
            && !part.chars().any(|c| c.is_whitespace() || c.is_control() || "@<>\",;:?&#%".contains(c))
    };
    email.split_once('@').is_some_and(|(name, host)| fits(name) && fits(host))
}

/// Whether a tag has the form of BCP 47: a language of 2-3 letters, then subtags (`sv-x-lattlast`).
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.chars().all(|c| c.is_ascii_lowercase())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<(&'static str, u32, u32)> {
        let file = SourceFile::new("site.yaml", text);
        let place = |d: &Diagnostic| d.location.as_ref().map_or((0, 0), |at| (at.line, at.column));
        load(Some(&file)).diagnostics.iter().map(|d| (d.code.name(), place(d).0, place(d).1)).collect()
    }

    #[test]
    fn every_setting_is_checked_at_its_place() {
        assert_eq!(faults("title: A\nlanguages: [sv, en]\nper_page: 10\n"), []);
        assert_eq!(faults("titel: A"), [("unknown-setting", 1, 1)]);
        assert_eq!(faults("publisher: {name: x, url: 5}"), [("bad-setting", 1, 12)]);
        assert_eq!(faults("publisher: {name: x, email: [a]}"), [("bad-setting", 1, 12)]);
        assert_eq!(faults("publisher: {name: x, url: }"), []);
        assert_eq!(faults("report_url: https://x.example/?u={url}&t={title}"), []);
        for bad in [
            "report_url: x",
            "report_url: 'https://x/{path}'",
            "report_url: 'https://'",
            "report_email: a b@c",
            "publisher: {name: A, email: 'a@b?bcc=c@d'}",
            "accessibility: {email: 'a@b?bcc=c@d'}",
            "accessibility: {email: 'a%0abcc=c@d'}",
            "accessibility: {email: no-at}",
            "accessibility: {email: [a]}",
            "accessibility: {phone: 'javascript:alert(112)'}",
            "accessibility: {phone: 112}",
        ] {
            assert_eq!(faults(bad).first().map(|fault| fault.0), Some("bad-setting"), "{bad}");
        }
        assert_eq!(faults("report_email: fel@exempel.se"), []);
        assert_eq!(faults("accessibility: {email: fel@exempel.se, phone: 010-000 00 00 ankn 1}"), []);
        assert_eq!(faults("title: \"a\\x01\""), [("control-character", 1, 8)]);
        assert_eq!(faults("title: {sv: a, en: \"b\\x85\"}"), [("control-character", 1, 20)]);
        assert_eq!(faults("publisher: {name: \"\\uFFFF\"}"), [("control-character", 1, 19)]);
        assert_eq!(faults("title: A\nbase_url: kb.example"), [("bad-setting", 2, 11)]);
        assert_eq!(faults("languages: [en, con, aux]"), [("bad-setting", 1, 17)]);
        assert_eq!(faults("a: b\n---\nc: d").iter().map(|fault| fault.1).collect::<Vec<_>>(), [2]);
        assert_eq!(faults("title: A\ncolours: {light: #7a1f5c}\nmenu: [map]\n"), [("bad-yaml", 2, 18)]);
        assert_eq!(faults("timezone: Europe/Stokholm"), [("unknown-time-zone", 1, 11)]);
        assert_eq!(faults("languages: [sv, sv]\ntrusted_html: ja\ntheme: ../x\nper_page: 0").len(), 4);
        assert_eq!(faults("a: [").first().map(|fault| fault.0), Some("bad-yaml"));
    }

    #[test]
    fn of_a_wrong_list_of_languages_the_right_ones_are_used() {
        for (text, languages, in_doubt) in [
            ("languages: [sv, en]", &["sv", "en"][..], false),
            ("languages: sv, en", &["sv", "en"], true),
            ("languages: [sv, Engelska, en, en]", &["sv", "en"], true),
            ("languages: {sv: Svenska}", &["sv"], true),
            ("languages: []", &["sv"], true),
            ("langauges: [sv, en]", &["sv"], true),
            ("languages: [sv, en", &["sv"], true),
            ("- sv", &["sv"], true),
            ("title: A", &["sv"], false),
            ("languages: [en, con, aux, nul]", &["en"], true),
            ("languages: [con]", &["sv"], true),
        ] {
            let settings = load(Some(&SourceFile::new("site.yaml", text))).value;
            assert_eq!(
                (&settings.languages[..], settings.languages_in_doubt),
                (&languages.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>()[..], in_doubt),
                "{text}"
            );
        }
    }

    #[test]
    fn an_unknown_setting_names_the_nearest() {
        let file = SourceFile::new("site.yaml", "langauges: [sv]");
        assert_eq!(load(Some(&file)).diagnostics[0].suggestions, ["languages"]);
    }
}
