//! Something that may be there in several languages.

/// A language of the site, by its place in `languages` of site.yaml; 0 is the site's first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageIx(pub u8);

/// A value in one or several languages, the original first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localized<T> {
    language: LanguageIx,
    original: T,
    others: Vec<(LanguageIx, T)>,
}

impl<T> Localized<T> {
    /// A value in the language it was written in.
    pub fn new(language: LanguageIx, original: T) -> Self {
        Self { language, original, others: Vec::new() }
    }

    /// The same with a version in another language; a version in a language it already has is not taken.
    pub fn add(&mut self, language: LanguageIx, value: T) {
        if self.in_language(language).is_none() {
            self.others.push((language, value));
        }
    }

    /// The value in a language, else the original; with the language it is in.
    pub fn best(&self, language: LanguageIx) -> (LanguageIx, &T) {
        self.in_language(language).map_or((self.language, &self.original), |value| (language, value))
    }

    /// The value in a language, else in one of its kin (Swedish for easy Swedish), else the original; with the
    /// language it is in. The kin is asked for only where there is a choice.
    pub fn best_or(
        &self,
        language: LanguageIx,
        kin: impl FnOnce() -> Option<LanguageIx>,
    ) -> (LanguageIx, &T) {
        if self.others.is_empty() || self.in_language(language).is_some() {
            return self.best(language);
        }
        match kin() {
            Some(kin) => self.best(kin),
            None => self.best(language),
        }
    }

    /// The value in just this language.
    pub fn in_language(&self, language: LanguageIx) -> Option<&T> {
        if language == self.language {
            return Some(&self.original);
        }
        self.others.iter().find(|(other, _)| *other == language).map(|(_, value)| value)
    }

    /// The original.
    pub fn original(&self) -> &T {
        &self.original
    }

    /// All versions, the original first.
    pub fn iter(&self) -> impl Iterator<Item = (LanguageIx, &T)> {
        let others = self.others.iter().map(|(language, value)| (*language, value));
        [(self.language, &self.original)].into_iter().chain(others)
    }

    /// All versions to change in place, the original first.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (LanguageIx, &mut T)> {
        let others = self.others.iter_mut().map(|(language, value)| (*language, value));
        [(self.language, &mut self.original)].into_iter().chain(others)
    }

    /// The value in just this language, to change in place.
    pub fn in_language_mut(&mut self, language: LanguageIx) -> Option<&mut T> {
        self.iter_mut().find(|(own, _)| *own == language).map(|(_, value)| value)
    }

    /// Takes in the versions of `translation` that are not here yet.
    pub fn merge(&mut self, translation: Localized<T>) {
        self.add(translation.language, translation.original);
        for (language, value) in translation.others {
            self.add(language, value);
        }
    }
}

/// Whether two tags name one language in one script, whatever else they say: `sv` and `sv-x-lattlast` do.
pub fn is_same_language(one: &str, other: &str) -> bool {
    fn language_and_script(tag: &str) -> (&str, Option<&str>) {
        let mut parts = tag.split('-');
        let language = parts.next().unwrap_or(tag);
        let is_script = |part: &&str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
        (language, parts.next().filter(is_script))
    }
    let (one, other) = (language_and_script(one), language_and_script(other));
    let same_script = match (one.1, other.1) {
        (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
        (one, other) => one.is_none() && other.is_none(),
    };
    one.0.eq_ignore_ascii_case(other.0) && same_script
}

/// The first of a site's languages that is another form of this one, by the tags of all of them.
pub fn kin<'t>(tags: impl IntoIterator<Item = &'t str> + Clone, language: LanguageIx) -> Option<LanguageIx> {
    let own = tags.clone().into_iter().nth(usize::from(language.0))?;
    let mut numbered = (0..).map(LanguageIx).zip(tags);
    numbered.find(|(other, tag)| *other != language && is_same_language(tag, own)).map(|(other, _)| other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_to_the_original() {
        let mut text = Localized::new(LanguageIx(1), "topic");
        text.add(LanguageIx(0), "ämne");
        text.add(LanguageIx(0), "not taken");
        assert_eq!(text.best(LanguageIx(0)), (LanguageIx(0), &"ämne"));
        assert_eq!(text.best(LanguageIx(2)), (LanguageIx(1), &"topic"));
    }

    #[test]
    fn another_form_of_the_language_comes_before_the_original() {
        let mut text = Localized::new(LanguageIx(1), "topic");
        let kin = || Some(LanguageIx(0));
        assert_eq!(text.best_or(LanguageIx(2), || panic!("there is no choice")), (LanguageIx(1), &"topic"));
        text.add(LanguageIx(0), "ämne");
        assert_eq!(text.best_or(LanguageIx(2), kin), (LanguageIx(0), &"ämne"));
        assert_eq!(text.best_or(LanguageIx(2), || None), (LanguageIx(1), &"topic"));
        text.add(LanguageIx(2), "vad det handlar om");
        assert_eq!(text.best_or(LanguageIx(2), kin), (LanguageIx(2), &"vad det handlar om"));
    }

    #[test]
    fn kin_is_another_form_of_the_language() {
        let tags = ["en", "sv", "ar", "sv-x-lattlast"];
        let found = (0..5).map(|at| kin(tags, LanguageIx(at)));
        assert_eq!(found.collect::<Vec<_>>(), [None, Some(LanguageIx(3)), None, Some(LanguageIx(1)), None]);
    }

    #[test]
    fn a_tag_may_say_more_of_the_same_language() {
        for (one, other, same) in [
            ("sv", "sv", true),
            ("sv", "sv-x-lattlast", true),
            ("en-GB", "en-US", true),
            ("SV-fi", "sv", true),
            ("sr", "sr-Latn", false),
            ("ar-Latn", "ar-latn-EG", true),
            ("sv", "en", false),
            ("", "sv", false),
        ] {
            assert_eq!(is_same_language(one, other), same, "{one} {other}");
        }
    }
}
