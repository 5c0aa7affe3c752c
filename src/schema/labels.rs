//! Words by language, as a schema gives them.

/// A text in several languages, by language tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels(Vec<(Box<str>, Box<str>)>);

impl Labels {
    /// Words by language tag, the most important language first.
    pub fn new(words: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(words.into_iter().map(|(tag, text)| (tag.into(), text.into())).collect())
    }

    /// Whether it has no words at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words for a language, else for its main language (`sv` for `sv-x-lattlast`), else English, else the first.
    pub fn get(&self, tag: &str) -> Option<&str> {
        self.best(tag).map(|(_, text)| text)
    }

    /// The words that [`Labels::get`] finds, and the tag of their language.
    pub fn best(&self, tag: &str) -> Option<(&str, &str)> {
        self.best_of(tag, "en")
    }

    /// The words for a language or its main language, else for the `second` or its main language, else English, else
    /// the first; with the tag of their language.
    pub fn best_of(&self, tag: &str, second: &str) -> Option<(&str, &str)> {
        let named = |tag: &str| self.iter().find(|(language, _)| *language == tag);
        let found = |tag: &str| named(tag).or_else(|| named(tag.split('-').next().unwrap_or(tag)));
        found(tag).or_else(|| found(second)).or_else(|| named("en")).or_else(|| self.iter().next())
    }

    /// The words for just this language tag.
    pub fn exactly(&self, tag: &str) -> Option<&str> {
        self.0.iter().find(|(language, _)| &**language == tag).map(|(_, text)| &**text)
    }

    /// Tags and words, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tag, text)| (&**tag, &**text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(words: &[(&str, &str)]) -> Labels {
        Labels::new(words.iter().map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned())))
    }

    #[test]
    fn falls_back_in_order() {
        let label = labels(&[("sv", "Ämne"), ("en", "Topic")]);
        assert_eq!(label.get("sv"), Some("Ämne"));
        assert_eq!(label.get("sv-x-lattlast"), Some("Ämne"));
        assert_eq!(label.best("fi"), Some(("en", "Topic")));
        assert_eq!(label.best_of("fi", "sv"), Some(("sv", "Ämne")));
        assert_eq!(label.best_of("fi", "sv-x-lattlast"), Some(("sv", "Ämne")));
        assert_eq!(label.best_of("fi", "ar"), Some(("en", "Topic")));
        assert_eq!(label.best_of("en-GB", "sv"), Some(("en", "Topic")));
        assert_eq!(labels(&[("sv", "Ämne")]).get("fi"), Some("Ämne"));
        assert_eq!(Labels::default().get("sv"), None);
    }
}
