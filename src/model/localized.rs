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

    /// Takes in the versions of `translation` that are not here yet.
    pub fn merge(&mut self, translation: Localized<T>) {
        self.add(translation.language, translation.original);
        for (language, value) in translation.others {
            self.add(language, value);
        }
    }
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
}
