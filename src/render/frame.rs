//! What stands around the content of pages, rendered once for all pages that have the same: the menu and the foot.

use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

use tera::Context;

use super::Edition;
use super::html::Html;
use super::views::{HereView, PageView, SiteView};
use crate::diagnostic::Diagnostic;

/// The menus that were rendered so far, by where they say that one is. Whoever asks first renders: which thread that
/// is makes no difference to what comes out.
#[derive(Debug, Default)]
pub(super) struct Menus {
    rendered: RwLock<BTreeMap<HereView, Html>>,
}

impl HereView {
    /// Where a page stands in the menu: nothing that the menu does not lead to, so that most pages stand alike.
    fn of(page: &PageView, site: &SiteView) -> Self {
        let items = || site.menu.iter().chain(&site.more);
        let in_menu = |own: &Option<String>, leads: &dyn Fn(&Option<String>) -> bool| {
            own.clone().filter(|_| leads(own))
        };
        Self {
            url: Some(page.url.clone()).filter(|url| items().any(|item| item.url == *url)),
            kind: in_menu(&page.kind, &|kind| items().any(|item| item.kind == *kind)),
            section: in_menu(&page.section, &|section| items().any(|item| item.section == *section)),
        }
    }
}

impl Edition {
    /// The menu as a page shows it.
    pub(super) fn menu(&self, page: &PageView) -> Result<Html, Diagnostic> {
        let here = HereView::of(page, &self.site);
        let known = self.menus().rendered.read().unwrap_or_else(PoisonError::into_inner).get(&here).cloned();
        if let Some(menu) = known {
            return Ok(menu);
        }
        let mut context = Context::new();
        context.insert("here", &here);
        let menu = self.fragment("fragments/menu.html", &context, &page.url)?;
        let mut rendered = self.menus().rendered.write().unwrap_or_else(PoisonError::into_inner);
        rendered.insert(here, menu.clone());
        Ok(menu)
    }

    /// The foot of all pages of the language.
    pub(super) fn render_footer(&self) -> Result<Html, Diagnostic> {
        self.fragment("fragments/footer.html", &Context::new(), &self.site.home)
    }
}
