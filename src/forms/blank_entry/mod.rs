//! The text of a new entry: every field of its kind stands there as a comment, with what it is for.
//!
//! The file can be parsed and published as it is. A field is used by taking away the `# ` before it.

use crate::diagnostic::Wording;
use crate::schema::{Choices, Field, Fields, Holds, KindIx, RelationField, Schema, Show, Targets};

/// Comments are broken at this width where that is possible.
const WIDTH: usize = 100;

/// What a new entry is to be.
#[derive(Clone, Copy)]
pub struct Blank<'a> {
    /// The kinds of the site.
    pub schema: &'a Schema,
    /// Its kind.
    pub kind: KindIx,
    /// Its title, on one line.
    pub title: &'a str,
    /// The language of the title, and of the comments as far as the schema has it.
    pub language: &'a str,
    /// Whether that has to be written down, since it is not the site's first.
    pub states_language: bool,
}

/// The groups of fields, each with the name of its heading in the messages.
const GROUPS: [(&[Show], &str); 5] = [
    (&[Show::Glance, Show::Lead], "blank-lead"),
    (&[Show::Main], "blank-main"),
    (&[Show::Side, Show::Context], "blank-side"),
    (&[Show::End], "blank-end"),
    (&[Show::None], "blank-page"),
];

/// Fields that stand at the top of the file, before all groups.
const TOP: [&str; 2] = ["title", "summary"];

/// Writes a new entry: front matter with all fields, and a place for the text.
///
/// `wording` gives the headings; it should be in the language of the entry or the one nearest to it.
pub fn blank_entry(blank: &Blank, wording: &Wording) -> String {
    let mut form = Form { blank, wording, text: "---\n".to_owned() };
    form.comment(&wording.plain("blank-intro"));
    form.top();
    for (shows, heading) in GROUPS {
        form.group(shows, heading);
    }
    form.text.push_str("---\n\n");
    form.text.push_str(&wording.text("blank-body", &[("example", "skara-kommun")]));
    form.text.push('\n');
    form.text
}

struct Form<'a> {
    blank: &'a Blank<'a>,
    wording: &'a Wording,
    text: String,
}

impl Form<'_> {
    fn comment(&mut self, lines: &str) {
        for line in lines.lines() {
            self.line("# ", line);
        }
    }

    fn line(&mut self, start: &str, rest: &str) {
        self.text.push_str(start);
        self.text.push_str(rest);
        self.text.truncate(self.text.trim_end_matches(' ').len());
        self.text.push('\n');
    }

    fn top(&mut self) {
        self.line("title: ", &yaml_line(self.blank.title));
        if self.blank.states_language {
            self.line("lang: ", self.blank.language);
        }
        let kind = self.blank.schema.kind(self.blank.kind);
        if let Some((_, summary)) = kind.field("summary") {
            self.field(summary);
        }
    }

    fn group(&mut self, shows: &[Show], heading: &str) {
        let kind = self.blank.schema.kind(self.blank.kind);
        let stated = |field: &Field| {
            TOP.contains(&&*field.name) || (self.blank.states_language && &*field.name == "lang")
        };
        let fields: Vec<&Field> = kind
            .fields
            .iter()
            .map(|(_, field)| field)
            .filter(|f| shows.contains(&f.show) && !stated(f))
            .collect();
        if fields.is_empty() {
            return;
        }
        self.text.push('\n');
        let heading = self.wording.plain(heading);
        self.line("# --- ", &format!("{heading} ---"));
        for field in fields {
            self.field(field);
        }
    }

    /// A field: its name with an example and what it is for; commented, if it may be left out.
    fn field(&mut self, field: &Field) {
        let start = if field.required { "" } else { "# " };
        let (inline, block) = self.sample(field);
        let mut line = format!("{start}{}: {inline}", field.name);
        line.truncate(line.trim_end().len());
        let mut notes = self.notes(field);
        let help = self.help(field);
        let fits = line.chars().count() + help.chars().count() + 4 <= WIDTH;
        // Below the first line of a running text a comment would be part of the text.
        if fits || matches!(field.holds, Holds::Prose) {
            line.push_str("  # ");
            line.push_str(&help);
        } else {
            notes.insert(0, help);
        }
        self.line("", &line);
        for note in notes {
            for part in broken_lines(&note, WIDTH - 6) {
                self.line(&format!("{start}  # "), &part);
            }
        }
        for row in block {
            self.line(&format!("{start}  "), &row);
        }
    }

    /// An example of the field's value: what stands on its line, and the lines below.
    fn sample(&self, field: &Field) -> (String, Vec<String>) {
        match (&field.example, &field.holds) {
            (None, Holds::Prose) => ("|".to_owned(), vec![self.wording.plain("blank-prose")]),
            (None, _) => (String::new(), Vec::new()),
            (Some(example), Holds::Prose) => {
                ("|".to_owned(), example.trim_end().lines().map(str::to_owned).collect())
            }
            (Some(example), _) => {
                let example = example.trim_end();
                if example.contains('\n') || example.starts_with("- ") {
                    (String::new(), example.lines().map(str::to_owned).collect())
                } else {
                    (example.to_owned(), Vec::new())
                }
            }
        }
    }

    /// What the reader sees of the field, and the sentence for the one who writes.
    fn help(&self, field: &Field) -> String {
        let words = |labels: &crate::schema::Labels| {
            labels
                .get(self.blank.language)
                .unwrap_or_default()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        let mut parts = vec![format!("{}.", words(&field.label)), words(&field.help)];
        if field.required {
            parts.push(format!("({})", self.wording.plain("blank-required")));
        }
        parts.retain(|part| !part.is_empty());
        parts.join(" ")
    }

    /// What else there is to know: what can be chosen, where a relation leads, what an item holds.
    fn notes(&self, field: &Field) -> Vec<String> {
        match &field.holds {
            Holds::Choice(choices) => vec![self.choices(choices)],
            Holds::Rows { fields, .. } => {
                vec![self.wording.text("blank-columns", &[("fields", &self.columns(fields))])]
            }
            Holds::Relation(relation) => self.relation(relation),
            Holds::Period => vec![self.wording.plain("blank-period")],
            Holds::Date => vec![self.wording.plain("blank-date")],
            Holds::Time => vec![self.wording.plain("blank-time")],
            _ => Vec::new(),
        }
    }

    fn choices(&self, choices: &Choices) -> String {
        let words = choices.values.iter().map(|(value, label)| match label.get(self.blank.language) {
            Some(label) if !label.eq_ignore_ascii_case(value) => format!("{value} ({label})"),
            _ => value.to_string(),
        });
        let mut words: Vec<String> = words.collect();
        if choices.open {
            words.push(self.wording.plain("blank-any-word"));
        }
        self.say("blank-choices", "choices", &words)
    }

    fn columns(&self, fields: &Fields) -> String {
        let columns = fields.iter().map(|(_, column)| {
            if column.required {
                self.wording.text("blank-column-required", &[("field", &column.name)])
            } else {
                column.name.to_string()
            }
        });
        columns.collect::<Vec<_>>().join(", ")
    }

    fn relation(&self, relation: &RelationField) -> Vec<String> {
        let kinds: Vec<String> = match &relation.to {
            Targets::Any => vec![self.wording.plain("blank-any-kind")],
            Targets::Kinds(kinds) => kinds.iter().map(|kind| self.kind_in_words(*kind)).collect(),
        };
        let fields: Vec<String> = relation.data.names().map(str::to_owned).collect();
        let mut notes = vec![self.say("blank-targets", "kinds", &kinds)];
        if !fields.is_empty() {
            notes[0].push_str(". ");
            notes[0].push_str(&self.say("blank-edge", "fields", &fields));
        }
        if relation.contact {
            notes.push(self.wording.plain("blank-contact"));
        }
        if relation.or_text || relation.party {
            notes.push(self.wording.plain("blank-unlinked"));
        }
        notes
    }

    fn kind_in_words(&self, kind: KindIx) -> String {
        let kind = self.blank.schema.kind(kind);
        match kind.label.get(self.blank.language) {
            Some(label) if !label.eq_ignore_ascii_case(&kind.name) => format!("{} ({label})", kind.name),
            _ => kind.name.to_string(),
        }
    }

    fn say(&self, key: &str, name: &'static str, words: &[String]) -> String {
        self.wording.text(key, &[(name, &words.join(", "))])
    }
}

/// A text as a YAML value on one line, quoted only where it has to be.
fn yaml_line(text: &str) -> String {
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let read = serde_yaml::from_str::<serde_yaml::Value>(&format!("title: {plain}\n"));
    let is_plain = read.is_ok_and(|value| value.get("title").and_then(|v| v.as_str()) == Some(&plain));
    // A JSON string is a quoted string in YAML too.
    if is_plain { plain } else { serde_json::to_string(&plain).expect("a text becomes JSON") }
}

/// The text in lines no longer than `width`, broken at spaces; a longer word stands alone.
pub fn broken_lines(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("there is always a line");
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + 1 + word.chars().count() <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

#[cfg(test)]
mod tests;
