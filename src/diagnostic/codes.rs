//! The list of codes: what can be wrong, by a name that does not change.
//!
//! The words for each stand in `en.ftl` and `sv.ftl`, as `<name>` and `<name>.help`.

use super::Severity;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $severity:ident;)+) => {
        /// What kind of fault.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &[Code] = &[$(Code::$variant),+];

            /// The name, as written in reports: lower case with hyphens.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name),+ }
            }

            /// What a fault with this code is, in a sentence in English.
            pub fn meaning(self) -> &'static str {
                match self { $(Code::$variant => concat!($($doc),+).trim_ascii()),+ }
            }

            /// How bad a fault with this code is, if nothing says otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity),+ }
            }
        }
    };
}

codes! {
    // Files
    /// A file could not be read.
    UnreadableFile = "unreadable-file", Error;
    /// A file is larger than a text of this kind can be.
    FileTooLarge = "file-too-large", Error;
    /// A text file holds bytes that are not UTF-8.
    NotUtf8 = "not-utf8", Error;
    /// A text holds a control character, or one that turns the direction of what stands beside the text.
    ControlCharacter = "control-character", Error;
    /// A symbolic link leads out of its folder, to something hidden, in a circle, or nowhere.
    UnsafeSymlink = "unsafe-symlink", Error;
    /// A file name cannot become an address.
    BadFileName = "bad-file-name", Error;
    /// A file stands in a folder that belongs to no kind.
    UnknownFolder = "unknown-folder", Error;
    /// A file is no entry, and no entry uses it.
    UnusedFile = "unused-file", Warning;
    /// A file in `static/` whose name begins with a dot, so that it is not published.
    HiddenFile = "hidden-file", Warning;
    /// A file that could run script in a reader's browser, is of a type that is not published, or lies beside no entry.
    UnsafeFile = "unsafe-file", Error;
    /// Something meant as Markdown that Markdown does not read, and that would stand on the page as it was typed.
    UnreadMarkup = "unread-markup", Warning;
    /// There is no content at all.
    NoContent = "no-content", Error;
    // YAML
    /// The YAML of a file does not parse.
    BadYaml = "bad-yaml", Error;
    /// A mapping has the same key twice.
    DuplicateKey = "duplicate-key", Error;
    /// A text is cut off by a `#`, which begins a comment.
    CutText = "cut-text", Warning;
    /// A Markdown file begins with `---` but the front matter never ends.
    UnclosedFrontMatter = "unclosed-front-matter", Error;
    /// A Markdown entry has no front matter.
    NoFrontMatter = "no-front-matter", Error;
    /// The YAML is nested deeper than any entry is.
    NestedTooDeep = "nested-too-deep", Error;
    /// An entry has its text both below its front matter and in the field `body`.
    SecondText = "second-text", Error;
    // Settings and schema
    /// A setting of site.yaml that does not exist.
    UnknownSetting = "unknown-setting", Error;
    /// A setting of site.yaml has a value that it cannot have.
    BadSetting = "bad-setting", Error;
    /// schema.yaml contradicts itself or the built-in kinds.
    BadSchema = "bad-schema", Error;
    // Fields
    /// A field that the kind does not have.
    UnknownField = "unknown-field", Error;
    /// A field that must be there is missing.
    MissingField = "missing-field", Error;
    /// A field has a value of another type than it takes.
    WrongType = "wrong-type", Error;
    /// A title, a summary or another line that is longer than other pages can repeat.
    TooLong = "too-long", Error;
    /// A value that is not one of a field's choices.
    UnknownChoice = "unknown-choice", Error;
    /// A date that is not written as dates are.
    BadDate = "bad-date", Error;
    /// An end that comes before its start.
    EndBeforeStart = "end-before-start", Error;
    /// A duration such as `review_every` that cannot be read.
    BadDuration = "bad-duration", Error;
    /// A time zone that does not exist.
    UnknownTimeZone = "unknown-time-zone", Error;
    /// An address that cannot be linked to.
    BadUrl = "bad-url", Error;
    /// Something that is no e-mail address.
    BadEmail = "bad-email", Error;
    /// Something that is no telephone number.
    BadPhone = "bad-phone", Error;
    /// A recurrence rule that cannot be read.
    BadRecurrence = "bad-recurrence", Error;
    /// A slug with characters that an address cannot have.
    BadSlug = "bad-slug", Error;
    /// A path in `redirect_from` that cannot be an address of the site.
    BadRedirect = "bad-redirect", Error;
    /// A language that site.yaml does not list.
    UnknownLanguage = "unknown-language", Error;
    /// The kind is written out and is not that of the folder.
    KindMismatch = "kind-mismatch", Error;
    // Translations
    /// A translation without an original.
    OrphanTranslation = "orphan-translation", Error;
    /// A translation says something else than its original where it may only translate.
    TranslationDiffers = "translation-differs", Warning;
    /// A translation has a text that its original lacks: every language shows it then.
    TranslationAdds = "translation-adds", Warning;
    /// A translation is older than its original, by the dates that both give.
    OutdatedTranslation = "outdated-translation", Warning;
    // References
    /// A reference to an entry that does not exist.
    UnknownReference = "unknown-reference", Error;
    /// A reference that fits two entries.
    AmbiguousReference = "ambiguous-reference", Error;
    /// A reference to an entry of a kind that the relation does not lead to.
    WrongKind = "wrong-kind", Error;
    /// A reference to an entry that is a draft, not yet published, or expired.
    UnpublishedReference = "unpublished-reference", Warning;
    /// An entry that refers to itself.
    SelfReference = "self-reference", Error;
    /// The same target twice in one relation.
    DuplicateReference = "duplicate-reference", Warning;
    /// A hierarchy that leads back to where it began.
    Cycle = "cycle", Error;
    // Identity and addresses
    /// Two entries with the same id.
    DuplicateId = "duplicate-id", Error;
    /// Two entries of one kind with the same title.
    SameTitle = "same-title", Warning;
    /// Two pages with the same address, or with addresses that some hosts take for one.
    UrlCollision = "url-collision", Error;
    /// More entries ask for a place in the menu than it has room for.
    CrowdedMenu = "crowded-menu", Warning;
    // Links in texts
    /// A link to a page of this site that does not exist.
    BrokenLink = "broken-link", Error;
    /// A link to a heading that the page does not have.
    BrokenFragment = "broken-fragment", Error;
    /// A link or picture that leads out of the content folder.
    PathOutside = "path-outside", Error;
    /// A link that could run script or uses a forbidden scheme.
    UnsafeLink = "unsafe-link", Error;
    /// A file that a link, picture or field names and that does not exist.
    MissingFile = "missing-file", Error;
    /// A picture without a text for those who do not see it.
    MissingAlt = "missing-alt", Error;
    /// A picture file that holds no picture, or only a part of one, or more than can be shown.
    BadPicture = "bad-picture", Error;
    /// A picture from another site, which would tell that site who reads.
    RemoteImage = "remote-image", Error;
    /// Raw HTML that was taken away because it is not allowed.
    HtmlRemoved = "html-removed", Warning;
    /// An external link that did not answer as it should.
    DeadLink = "dead-link", Warning;
    // Time
    /// A page whose review is overdue.
    ReviewOverdue = "review-overdue", Warning;
    /// A contact that is no longer valid.
    ContactExpired = "contact-expired", Warning;
    /// Something that is over, but whose status says that it is still to come.
    StatusOutdated = "status-outdated", Warning;
    /// A recurrence rule that names no day but the first.
    NeverRecurs = "never-recurs", Warning;
    /// A single date of an event is called off, but the event does not come back on that day.
    NoSuchDate = "no-such-date", Warning;
    /// A day on which a page was reviewed or changed that is still to come.
    DateAhead = "date-ahead", Warning;
    // The map
    /// A latitude or longitude that is no place on Earth, or one without the other.
    BadPosition = "bad-position", Warning;
    /// An official code that no area on the map has.
    UnknownPlaceCode = "unknown-place-code", Warning;
    /// The file of the site's own boundaries cannot be used.
    BadBoundaries = "bad-boundaries", Error;
    // Theme
    /// A template that does not parse.
    BadTemplate = "bad-template", Error;
    /// A template that failed while a page was being rendered.
    TemplateFailed = "template-failed", Error;
    /// An interface text file that does not parse.
    BadText = "bad-text", Error;
    /// A theme that does not exist.
    UnknownTheme = "unknown-theme", Error;
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn names_are_unique_and_plain() {
        let mut names: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Code::ALL.len());
        assert!(
            names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '8'))
        );
    }
}
