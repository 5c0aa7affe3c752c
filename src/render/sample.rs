//! Small sites for tests, from files in memory, by way of the program's own front wing.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Edition, Rendering, locales};
use crate::config;
use crate::derive::derive;
use crate::diagnostic::Severity;
use crate::model::{EntryId, EntryIx, LanguageIx};
use crate::parse::{Site, parse_all};
use crate::read::{Sources, Theme};
use crate::resolve::{self, resolve};
use crate::schema;
use crate::source::SourceFile;

/// A site that is ready to render.
pub(crate) struct Sample {
    pub(crate) rendering: Rendering,
}

impl Sample {
    /// The entry of a kind with this slug.
    pub(crate) fn find(&self, kind: &str, slug: &str) -> EntryIx {
        let kind = self.rendering.base.schema().kind_named(kind).expect("the kind exists");
        self.rendering.base.find(&EntryId { kind, slug: slug.into() }).expect("the entry exists")
    }

    /// The edition of the language of this number.
    pub(crate) fn edition(&self, language: u8) -> &Edition {
        self.rendering.edition(LanguageIx(language))
    }
}

/// Builds a site from paths and texts, as of 15 June 2024; its content must have no errors.
pub(crate) fn site(files: &[(&str, &str)]) -> Sample {
    let single = |name: &str| {
        files.iter().find(|(path, _)| *path == name).map(|(path, text)| SourceFile::new(path, text))
    };
    let mut content: Vec<&(&str, &str)> =
        files.iter().filter(|(path, _)| path.starts_with("content/")).collect();
    content.sort();
    let sources = Sources {
        settings: single("site.yaml"),
        schema: single("schema.yaml"),
        content: content.into_iter().map(|(path, text)| Arc::new(SourceFile::new(path, text))).collect(),
        has_links: false,
        unread: Vec::new(),
        assets: BTreeMap::new(),
        static_files: BTreeMap::new(),
        pictures: BTreeMap::new(),
    };
    let mut faults = Vec::new();
    let settings = config::load(sources.settings.as_ref()).take(&mut faults);
    let schema = Arc::new(schema::load(sources.schema.as_ref()).take(&mut faults));
    let known = Site { schema: &schema, settings: &settings };
    let drafts = parse_all(&sources, known).take(&mut faults);
    let today = jiff::civil::date(2024, 6, 15);
    let edition = resolve::Edition { today, drafts: false };
    let resolved = resolve(drafts, &sources, (known, &schema), edition).take(&mut faults);
    faults.retain(|fault| fault.severity == Severity::Error);
    assert!(faults.is_empty(), "{faults:#?}");
    let theme = theme();
    let locales = locales(&settings, &theme).take(&mut faults);
    let views = derive(&resolved.knowledge_base, (&locales, None), (today, &settings.zone()));
    let rendering =
        Rendering::new(resolved.knowledge_base, views, settings, (&theme, &locales), &sources.pictures);
    Sample { rendering: rendering.expect("the theme has no faults") }
}

/// The built-in texts, and just the templates that an edition needs.
fn theme() -> Theme {
    let mut theme = Theme::default();
    for fragment in ["entry", "card", "answer", "menu", "footer"].map(|name| format!("fragments/{name}.html"))
    {
        theme.templates.insert(fragment.clone(), SourceFile::new(&fragment, ""));
    }
    for (tag, text) in [
        ("sv", include_str!("../../themes/default/i18n/sv.ftl")),
        ("en", include_str!("../../themes/default/i18n/en.ftl")),
        ("ar", include_str!("../../themes/default/i18n/ar.ftl")),
        ("uk", include_str!("../../themes/default/i18n/uk.ftl")),
        ("fi", include_str!("../../themes/default/i18n/fi.ftl")),
        ("sv-x-lattlast", include_str!("../../themes/default/i18n/sv-x-lattlast.ftl")),
    ] {
        theme.texts.entry(tag.into()).or_default().push(SourceFile::new(tag, text));
    }
    theme
}
