//! Which pages and files the site has.
//!
//! Every page is named here once, with its address; `collisions` reports those that two claim.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use super::collisions::{self, Origins};
use super::present::whole_fields;
use super::routes::{Routes, redirect_url, redirects, redirects_elsewhere};
use super::subject::{FeedOf, SectionPage, Subject};
use super::{Rendering, cards, menu, sitemap};
use crate::derive::{Whole, shared, whole_of};
use crate::diagnostic::Checked;
use crate::model::{EntryIx, LanguageIx};
use crate::picture::{Facts, Format, Version};
use crate::read::{Sources, Theme, ThemeFile};
use crate::source::Place;

/// A page or file that is rendered.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its address on the site.
    pub url: String,
    /// Where it stands below the output.
    pub path: String,
    /// Its language.
    pub language: LanguageIx,
    /// What it shows.
    pub subject: Subject,
}

/// A file that is copied.
#[derive(Clone, Debug)]
pub struct Copy {
    /// Where it stands below the output.
    pub path: String,
    /// Where it comes from.
    pub from: CopyFrom,
}

/// Where a copied file comes from.
#[derive(Clone, Debug)]
pub enum CopyFrom {
    /// The disk.
    Disk(PathBuf),
    /// A picture on the disk, without what cameras and programs wrote beside it.
    Bare {
        /// Where the picture is.
        picture: PathBuf,
        /// What is known of it.
        facts: Facts,
    },
    /// The program itself.
    BuiltIn(&'static [u8]),
    /// A version that is made of a picture on the disk.
    Version {
        /// Where the picture is.
        picture: PathBuf,
        /// What is known of it.
        facts: Facts,
        /// Which version.
        version: Version,
    },
}

/// All pages and files of a site.
#[derive(Debug)]
pub struct Plan {
    /// What is rendered, in the order of addresses.
    pub pages: Vec<Page>,
    /// What is copied, in the order of paths.
    pub copies: Vec<Copy>,
}

impl Plan {
    /// The page at a path below the output.
    pub fn page(&self, path: &str) -> Option<&Page> {
        let at = self.pages.binary_search_by(|page| (*page.path).cmp(path)).ok()?;
        self.pages.get(at)
    }

    /// Whether something stands at an address of the site, with or without a slash at its end.
    pub fn has(&self, routes: &Routes, url: &str) -> bool {
        let stands = |path: &str| self.page(path).is_some() || self.copy(path).is_some();
        stands(&routes.path(url)) || stands(&routes.path(&format!("{url}/")))
    }

    /// The copied file at a path below the output.
    pub fn copy(&self, path: &str) -> Option<&Copy> {
        let at = self.copies.binary_search_by(|copy| (*copy.path).cmp(path)).ok()?;
        self.copies.get(at)
    }
}

/// Lists everything that the site consists of, and reports addresses that collide, and paths that do not `fit` in the
/// output, such as a name that is too long for a file.
pub fn plan(
    rendering: &Rendering,
    (sources, theme): (&Sources, &Theme),
    places: &[Place],
    fits: &(dyn Fn(&str) -> bool + Sync),
) -> Checked<Plan> {
    let mut planner = Planner::new(rendering);
    for language in rendering.settings.language_indices() {
        planner.language(language);
    }
    planner.once(sources);
    planner.files(sources, theme);
    planner.redirects();
    let Planner { mut pages, mut copies, origins, .. } = planner;
    let origins = Origins { rendering, sources, entries: places, copies: &origins };
    let (mut diagnostics, unfit) = rayon::join(
        || collisions::check(&pages, &copies, &origins),
        || collisions::unfit(&pages, &copies, &origins, fits),
    );
    diagnostics.extend(menu::check(rendering, sources, places));
    diagnostics.extend(unfit);
    pages.par_sort_by(|a, b| a.path.cmp(&b.path));
    copies.sort_by(|a, b| a.path.cmp(&b.path));
    Checked { value: Plan { pages, copies }, diagnostics }
}

/// Where something stands already, as `collisions` sees it.
#[derive(Default)]
struct Taken {
    files: BTreeSet<String>,
    addresses: BTreeMap<String, Option<EntryIx>>,
}

impl Taken {
    /// Takes a path for what leads to an entry, or to none; false if it, or its address, belongs to another.
    fn add(&mut self, path: &str, leads_to: Option<EntryIx>) -> bool {
        let file = collisions::file_key(path);
        let address = collisions::address_of(&file);
        let is_free = match self.addresses.get(address) {
            Some(owner) => leads_to.is_some() && *owner == leads_to && !self.files.contains(&file),
            None => true,
        };
        if is_free {
            self.addresses.insert(address.to_owned(), leads_to);
            self.files.insert(file);
        }
        is_free
    }
}

struct Planner<'a> {
    rendering: &'a Rendering,
    pages: Vec<Page>,
    copies: Vec<Copy>,
    /// The file of the site that each copy comes from.
    origins: Vec<Option<String>>,
}

impl<'a> Planner<'a> {
    fn new(rendering: &'a Rendering) -> Self {
        Self { rendering, pages: Vec::new(), copies: Vec::new(), origins: Vec::new() }
    }

    fn add(&mut self, language: LanguageIx, url: String, subject: Subject) {
        let path = self.rendering.routes.path(&url);
        self.pages.push(Page { url, path, language, subject });
    }

    fn language(&mut self, language: LanguageIx) {
        let routes = &self.rendering.routes;
        let base = &self.rendering.base;
        self.add(language, routes.home(language), Subject::Home);
        self.add(language, cards::site_url(self.rendering, language), Subject::SiteCard);
        self.add(language, routes.not_found(language), Subject::NotFound);
        let site_feed = routes.feed(&routes.home(language));
        self.add(language, site_feed, Subject::Feed(FeedOf::Site));
        if !self.rendering.views.agenda.events().is_empty() {
            self.add(language, routes.calendar(language), Subject::Agenda);
            self.add(language, routes.calendar_file(language), Subject::Calendar);
        }
        self.side_by_side(&self.rendering.sections, |part, section| {
            if let Some(url) = section.url(routes, language) {
                part.add(language, url, Subject::Section(SectionPage(Arc::clone(section))));
            }
        });
        for (kind, row) in base.schema().kinds() {
            let count = base.of_kind(kind).count();
            for number in 1..=self.page_count(count) {
                if let Some(url) = routes.index(language, (kind, row), number) {
                    if number == 1 {
                        self.add(language, routes.feed(&url), Subject::Feed(FeedOf::Kind(kind)));
                    }
                    self.add(language, url, Subject::Index(kind, number));
                }
            }
        }
        let entries: Vec<EntryIx> = base.indices().collect();
        self.side_by_side(&entries, |part, entry| part.entry(language, *entry));
    }

    /// Plans what follows from each of some things, in their order.
    fn side_by_side<T: Sync>(&mut self, things: &[T], plan: impl Fn(&mut Self, &T) + Sync) {
        const AT_A_TIME: usize = 256;
        let rendering = self.rendering;
        let parts = things.par_chunks(AT_A_TIME).map(|things| {
            let mut part = Self::new(rendering);
            things.iter().for_each(|thing| plan(&mut part, thing));
            part.pages
        });
        let parts: Vec<Vec<Page>> = parts.collect();
        self.pages.extend(parts.into_iter().flatten());
    }

    fn entry(&mut self, language: LanguageIx, entry: EntryIx) {
        let rendering = self.rendering;
        let url = rendering.routes.entry(language, entry).to_owned();
        if rendering.kind_of(entry).feed && rendering.views.incoming.count(entry) > 0 {
            self.add(language, rendering.routes.feed(&url), Subject::Feed(FeedOf::Entry(entry)));
        }
        self.add(language, url, Subject::Entry(entry));
        if let Some(url) = cards::url(rendering, language, entry) {
            self.add(language, url, Subject::EntryCard(entry));
        }
        let groups = rendering.views.incoming.groups(entry);
        for (at, group) in groups.iter().enumerate() {
            if whole_of(groups, at, rendering.settings.per_page) != Whole::Own {
                continue;
            }
            for number in 1..=self.page_count(group.items.len()) {
                let url = rendering.routes.incoming(language, (entry, groups), at, number);
                self.add(language, url, Subject::Incoming(entry, at, number));
            }
        }
        if shared(groups, rendering.settings.per_page).next().is_some() {
            let url = rendering.routes.shared_lists(language, entry);
            self.add(language, url, Subject::Lists(entry));
        }
        for (index, field, links) in whole_fields(rendering, entry) {
            for number in 1..=self.page_count(links.len()) {
                let url = rendering.routes.whole(language, (entry, field), number);
                self.add(language, url, Subject::Links(entry, index, number));
            }
        }
    }

    fn page_count(&self, items: usize) -> usize {
        items.div_ceil(self.rendering.settings.per_page)
    }

    /// What there is once, whatever the languages.
    fn once(&mut self, sources: &Sources) {
        let first = LanguageIx(0);
        let rendering = self.rendering;
        for (path, subject) in [
            ("sitemap.xml", Subject::Sitemap),
            ("robots.txt", Subject::Robots),
            ("_headers", Subject::Headers),
            ("data/graph.json", Subject::Graph),
        ] {
            // What a site says to its host itself wins.
            let own = matches!(subject, Subject::Robots | Subject::Headers);
            if !(own && sources.static_files.contains_key(path)) {
                self.add(first, rendering.routes.top(path), subject);
            }
        }
        if let Some(url) = super::looks::url(rendering) {
            self.add(first, url, Subject::KindLooks);
        }
        for (number, url) in (1..).zip(sitemap::part_urls(rendering, sitemap::Limit::PROTOCOL)) {
            self.add(first, url, Subject::SitemapPart(number));
        }
    }

    /// The pages that lead on from old addresses.
    ///
    /// An address leads on where it is written, and below the other languages too unless something stands there.
    fn redirects(&mut self) {
        let Rendering { base, routes, .. } = self.rendering;
        let all: Vec<(EntryIx, &str)> = base
            .indices()
            .flat_map(|entry| redirects(base, entry).into_iter().map(move |from| (entry, from)))
            .collect();
        for (entry, from) in &all {
            let (language, url) = redirect_url(routes, from);
            self.add(language, url, Subject::Redirect(*entry));
        }
        if all.is_empty() {
            return;
        }
        let mut taken = Taken::default();
        for page in &self.pages {
            taken.add(&page.path, page.subject.leads_to());
        }
        for copy in &self.copies {
            taken.add(&copy.path, None);
        }
        for (entry, from) in &all {
            for (language, url) in redirects_elsewhere(routes, from) {
                if taken.add(&routes.path(&url), Some(*entry)) {
                    self.add(language, url, Subject::Redirect(*entry));
                }
            }
        }
    }

    fn files(&mut self, sources: &Sources, theme: &Theme) {
        let routes = &self.rendering.routes;
        let base = &self.rendering.base;
        for asset in base.assets() {
            let Some(source) = sources.assets.get(&asset.path) else { continue };
            let picture = source.file.clone();
            // What is only shown, nobody sees as the camera left it: in versions, or without what was written beside it.
            let from = match self.rendering.pictures.get(&asset.path).filter(|_| asset.is_only_shown) {
                Some(facts) if facts.is_developed() => continue,
                Some(facts) if facts.format != Format::Svg => CopyFrom::Bare { picture, facts: *facts },
                _ => CopyFrom::Disk(picture),
            };
            let path = routes.path(&routes.asset(base, asset));
            self.copy(path, from, Some(format!("content/{}", asset.path)));
        }
        self.versions(sources);
        for (path, file) in &sources.static_files {
            self.copy(path.to_string(), CopyFrom::Disk(file.clone()), Some(format!("static/{path}")));
        }
        for (path, file) in &theme.static_files {
            let (from, origin) = match file {
                ThemeFile::BuiltIn(bytes) => (CopyFrom::BuiltIn(bytes), None),
                ThemeFile::OnDisk(file) => {
                    let origin = format!("themes/{}/static/{path}", self.rendering.settings.theme);
                    (CopyFrom::Disk(file.clone()), Some(origin))
                }
            };
            self.copy(format!("theme/{path}"), from, origin);
        }
    }

    /// The versions of pictures, beside them.
    fn versions(&mut self, sources: &Sources) {
        let rendering = self.rendering;
        for (path, facts) in rendering.pictures.developed() {
            let (file, origin) = match path.strip_prefix('/') {
                Some(below) => (sources.static_files.get(below), format!("static{path}")),
                None => (sources.assets.get(path).map(|asset| &asset.file), format!("content/{path}")),
            };
            let Some(file) = file else { continue };
            for version in facts.versions() {
                let path = rendering.routes.path(&rendering.version_url(path, &version));
                let from = CopyFrom::Version { picture: file.clone(), facts: *facts, version };
                self.copy(path, from, Some(origin.clone()));
            }
        }
    }

    fn copy(&mut self, path: String, from: CopyFrom, origin: Option<String>) {
        self.copies.push(Copy { path, from });
        self.origins.push(origin);
    }
}
