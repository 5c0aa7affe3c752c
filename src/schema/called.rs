//! What was meant by a word that is no name of the schema: people write the words they see on the page.

use super::{Choices, Fields, KindIx, Labels, Schema};

impl Schema {
    /// The kind that goes by this name, folder or label, in any language.
    pub fn kind_called(&self, word: &str) -> Option<KindIx> {
        let word = word.trim().to_lowercase();
        let exactly = self.kind_named(&word).or_else(|| self.kind_in_folder(&word));
        exactly.or_else(|| {
            let is_called = |labels: &Labels| is_called(labels, &word);
            let mut kinds = self.kinds();
            let kind =
                kinds.find(|(_, kind)| [&kind.label, &kind.plural, &kind.url].into_iter().any(is_called));
            kind.map(|(index, _)| index)
        })
    }
}

impl Fields {
    /// The names of the fields that have this label, in any language.
    pub fn called(&self, word: &str) -> Vec<String> {
        let word = word.trim().replace('_', " ").to_lowercase();
        let fields = self.iter().filter(|(_, field)| is_called(&field.label, &word));
        fields.map(|(_, field)| field.name.to_string()).collect()
    }
}

impl Choices {
    /// The value whose label this is, in any language; else the only one whose label begins alike.
    pub fn called(&self, word: &str) -> Option<&str> {
        const ALIKE: usize = 4;
        let word = word.trim().to_lowercase();
        let exactly = self.values.iter().find(|(_, label)| is_called(label, &word));
        if let Some((value, _)) = exactly {
            return Some(value);
        }
        let begin: String = word.chars().take(ALIKE).collect();
        if begin.chars().count() < ALIKE {
            return None;
        }
        let begins =
            |labels: &Labels| labels.iter().any(|(_, label)| label.to_lowercase().starts_with(&begin));
        let mut alike = self.values.iter().filter(|(_, label)| begins(label));
        let first = alike.next().map(|(value, _)| &**value);
        first.filter(|_| alike.next().is_none())
    }

    /// The values with their labels in a language, for people: `active (Pågår)`.
    pub fn in_words(&self, tag: &str) -> String {
        let words = self.values.iter().map(|(value, label)| in_words(value, label, tag));
        words.collect::<Vec<_>>().join(", ")
    }

    /// The same of those that say how it went: that it is over, or does not take place as planned.
    pub fn outcomes_in_words(&self, tag: &str) -> String {
        let outcomes =
            (0..).zip(&*self.values).filter(|(number, _)| self.is_over(*number) || self.is_off(*number));
        let words = outcomes.map(|(_, (value, label))| in_words(value, label, tag));
        words.collect::<Vec<_>>().join(", ")
    }

    /// Whether any of its values says how things stand: over, pending or off.
    pub fn is_status(&self) -> bool {
        !(self.over.is_empty() && self.pending.is_empty() && self.off.is_empty())
    }

    /// Whether the value of this number says that it has ended.
    pub fn is_over(&self, number: u16) -> bool {
        self.over.contains(&usize::from(number))
    }

    /// Whether the value of this number says that it is planned, or rests.
    pub fn is_pending(&self, number: u16) -> bool {
        self.pending.contains(&usize::from(number))
    }

    /// Whether the value of this number says that it does not take place as planned.
    pub fn is_off(&self, number: u16) -> bool {
        self.off.contains(&usize::from(number))
    }
}

impl Schema {
    /// The folders with the kinds they hold in a language, for people: `projects (Projekt)`.
    pub fn folders_in_words(&self, tag: &str) -> String {
        let words = self.kinds.iter().map(|kind| in_words(&kind.folder, &kind.plural, tag));
        words.collect::<Vec<_>>().join(", ")
    }
}

fn in_words(name: &str, label: &Labels, tag: &str) -> String {
    match label.get(tag) {
        Some(label) if !label.eq_ignore_ascii_case(name) => format!("{name} ({label})"),
        _ => name.to_owned(),
    }
}

/// Whether one of these labels is this word, which is in lower case.
fn is_called(labels: &Labels, word: &str) -> bool {
    labels.iter().any(|(_, label)| label.to_lowercase() == word)
}

#[cfg(test)]
mod tests {
    use crate::schema::{Holds, load};

    #[test]
    fn words_of_the_page_lead_to_names() {
        let schema = load(None).value;
        for (word, kind) in
            [("Projekt", "project"), ("aktörer", "actor"), ("Sidor", "page"), ("topics", "topic")]
        {
            assert_eq!(schema.kind_called(word), schema.kind_named(kind), "{word}");
        }
        assert_eq!(schema.kind_called("mål"), None);
        let project = schema.kind(schema.kind_named("project").expect("built in"));
        assert_eq!(project.fields.called("Sammanfattning"), ["summary"]);
        assert_eq!(project.fields.called("nivå"), ["level"]);
        assert!(project.fields.called("xyz").is_empty());
        let (_, status) = project.field("status").expect("built in");
        let Holds::Choice(status) = &status.holds else { panic!("a choice") };
        for (word, value) in
            [("Pågår", Some("active")), ("pågående", Some("active")), ("på", None), ("", None)]
        {
            assert_eq!(status.called(word), value, "{word}");
        }
        assert!(status.in_words("sv").contains("active (Pågår)"), "{}", status.in_words("sv"));
        assert!(schema.folders_in_words("sv").contains("actors (Aktörer)"));
    }
}
