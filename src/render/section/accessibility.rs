//! The accessibility statement (Directive (EU) 2016/2102, article 7; the model of Implementing Decision (EU) 2018/1523).
//!
//! A draft from `site.yaml`: it says what the theme's tests hold, what they cannot know, and where to report faults. It
//! judges nothing itself.

use serde::Serialize;

use super::{Section, Shell};
use crate::config::Conformance;
use crate::model::LanguageIx;
use crate::render::prepared::Prepared;
use crate::render::present::{Presenter, phone};
use crate::render::routes::Routes;
use crate::render::views::{TextView, ValueView};

/// The page of the statement.
#[derive(Debug)]
pub(super) struct Accessibility;

/// `accessibility`: what only those who publish the site know.
#[derive(Debug, Serialize)]
struct AccessibilityView {
    /// `full`, `partial` or `none`; nothing while nobody has judged the site.
    status: Option<&'static str>,
    /// What is known not to be accessible.
    known_faults: Option<TextView>,
    /// Who sees to it that the law is kept.
    enforcement: Option<TextView>,
    /// When it was judged.
    assessed: Option<ValueView>,
    /// Where faults are reported.
    email: Option<String>,
    /// The same by telephone.
    phone: Option<ValueView>,
}

impl Section for Accessibility {
    fn name(&self) -> &'static str {
        "accessibility"
    }

    fn url(&self, routes: &Routes, language: LanguageIx) -> Option<String> {
        Some(routes.section(language, self.name(), &[]))
    }

    fn title(&self, presenter: &Presenter) -> TextView {
        TextView { text: presenter.phrase("accessibility-statement", &[]), lang: None }
    }

    fn show<'a>(&self, shell: &Shell<'a>) -> Prepared<'a> {
        let presenter = Presenter::new(shell.rendering, shell.edition);
        let settings = &shell.rendering.settings;
        let stated = &settings.accessibility;
        let publisher = settings.publisher.as_ref();
        let text = |labels: &crate::schema::Labels| (!labels.is_empty()).then(|| presenter.label(labels));
        let view = AccessibilityView {
            status: stated.status.map(|status| match status {
                Conformance::Full => "full",
                Conformance::Partial => "partial",
                Conformance::None => "none",
            }),
            known_faults: text(&stated.known_faults),
            enforcement: text(&stated.enforcement),
            assessed: stated.assessed.map(|edtf| presenter.edtf(&edtf)),
            email: stated.email.clone().or_else(|| publisher.and_then(|publisher| publisher.email.clone())),
            phone: stated.phone.as_deref().map(phone),
        };
        shell.filled("accessibility.html", "accessibility", view)
    }
}
