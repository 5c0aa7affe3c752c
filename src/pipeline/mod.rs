//! The stages in order: from what was read to a site whose pages can be rendered.
//!
//! Pure: no disk, clock or terminal. `build`, `check` and `serve` all go this one way. Where a writer has only changed the
//! words of an entry, `serve` takes a shorter one first ([`Site::retold`]), to the same pages.

mod boundaries;
mod ground;
mod links;
mod retold;
mod sound;

pub use crate::parse::Memory;
pub use ground::Ground;
pub use retold::Retold;
pub use sound::Sound;

use std::convert::Infallible;
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::{self, Settings};
use crate::derive::derive;
use crate::diagnostic::{Checked, Diagnostic, sort};
use crate::emit::{Keys, OutputPath};
use crate::parse::{self, Parsed, parse_again, parse_all};
use crate::read::{Sources, Theme};
use crate::render::{self, FeedOf, Page, Plan, Rendered, Rendering, Subject};
use crate::resolve::{self, Edition, OutsideLink, Resolved};
use crate::schema;
use crate::source::SourceFile;

/// Everything a site is made from.
#[derive(Debug)]
pub struct Input {
    /// Settings, schema, content and static files.
    pub sources: Sources,
    /// The theme that the settings ask for.
    pub theme: Arc<Theme>,
    /// The settings.
    pub settings: Settings,
    /// The site's own boundaries for the map, as GeoJSON.
    pub boundaries: Option<SourceFile>,
    /// What counts as published, and when today is.
    pub edition: Edition,
}

/// A site: its pages, and what each is rendered from.
#[derive(Debug)]
pub struct Site {
    /// What pages are made from.
    pub rendering: Rendering,
    /// Which there are.
    pub plan: Arc<Plan>,
    /// Links to other sites.
    pub outside_links: Arc<[OutsideLink]>,
}

/// The settings of a site, from its sources.
pub fn settings(sources: &Sources) -> Checked<Settings> {
    config::load(sources.settings.as_ref())
}

/// Compiles a site; with all faults that can be found without rendering its pages, in the order people read them.
///
/// There is a site even where the content has faults, so that they can be found all at once; none where the
/// theme's templates cannot be used.
pub fn compile(input: &Input) -> Checked<Option<Site>> {
    compile_from(input, |site| parse_all(&input.sources, site))
}

/// The same as [`compile`], for a site that is compiled again and again: what files hold that say the same as the last
/// time is remembered.
pub fn compile_again(input: &Input, memory: &mut Memory) -> Checked<Option<Site>> {
    compile_from(input, |site| parse_again(&input.sources, site, memory))
}

fn compile_from(input: &Input, parse: impl FnOnce(parse::Site) -> Checked<Parsed>) -> Checked<Option<Site>> {
    let mut diagnostics = Vec::new();
    let schema = Arc::new(schema::load(input.sources.schema.as_ref()).take(&mut diagnostics));
    let site = parse::Site { schema: &schema, settings: &input.settings };
    let drafts = parse(site).take(&mut diagnostics);
    let resolved = resolve::resolve(drafts, &input.sources, (site, &schema), input.edition);
    let Resolved { knowledge_base, site_links, outside_links, places, unpublished } =
        resolved.take(&mut diagnostics);
    diagnostics.iter_mut().for_each(|fault| unpublished.soften(fault));
    let locales = render::locales(&input.settings, &input.theme).take(&mut diagnostics);
    if locales.len() < input.settings.languages.len() {
        sort(&mut diagnostics);
        return Checked { value: None, diagnostics };
    }
    let own = input.boundaries.as_ref().and_then(|file| boundaries::read(file).take(&mut diagnostics));
    let views =
        derive(&knowledge_base, (&locales, own.as_ref()), (input.edition.today, &input.settings.zone()));
    if let (Some(file), Some(_)) = (&input.boundaries, &own) {
        diagnostics.extend(boundaries::unmatched(file, &views));
    }
    let (settings, pictures) = (input.settings.clone(), &input.sources.pictures);
    let rendering = Rendering::new(knowledge_base, views, settings, (&input.theme, &locales), pictures);
    let site = match rendering {
        Ok(rendering) => {
            let fits = |path: &str| OutputPath::new(path).is_ok();
            let plan = render::plan(&rendering, (&input.sources, &input.theme), &places, &fits);
            let plan = plan.take(&mut diagnostics);
            diagnostics.extend(links::check(&site_links, &input.sources, (&plan, &rendering)));
            Some(Site { plan: Arc::new(plan), rendering, outside_links: outside_links.into() })
        }
        Err(faults) => {
            diagnostics.extend(faults);
            None
        }
    };
    sort(&mut diagnostics);
    Checked { value: site, diagnostics }
}

impl Site {
    /// Renders every page, in parallel, and hands each to `take`; stops early when `take` fails.
    ///
    /// The faults are those of templates, each told once whatever the number of pages that it spoils.
    pub fn render_all<E: Send>(
        &self,
        take: impl Fn(&Page, &Rendered) -> Result<(), E> + Sync,
    ) -> Result<Vec<Diagnostic>, E> {
        self.render_missing(None, |_, _| Ok(false), |page, rendered, _| take(page, rendered))
    }

    /// Renders the pages that nobody has yet, and hands each to `take` with its keys, as [`render_all`](Self::render_all).
    ///
    /// Before a page is rendered `keep` is asked whether it has what a page with its keys is made into, and it is left out
    /// then: first by its early key, before anything is put together for it, then by its whole one. Without a ground
    /// there are no keys, and nobody is asked.
    pub fn render_missing<E: Send>(
        &self,
        ground: Option<&Ground>,
        keep: impl Fn(&Page, &Keys) -> Result<bool, E> + Sync,
        take: impl Fn(&Page, &Rendered, &Keys) -> Result<(), E> + Sync,
    ) -> Result<Vec<Diagnostic>, E> {
        let missing = self.missing(ground, &keep)?;
        self.rendering.prepare_sections(missing.iter().map(|(page, _)| *page));
        self.render_each(missing, ground, (&keep, &take))
    }

    /// Renders every page that a template makes, for the faults of these alone.
    pub fn try_templates(&self) -> Vec<Diagnostic> {
        let of_templates = self.plan.pages.iter().filter(|page| page.subject.is_templated());
        let pages = of_templates.map(|page| (page, Keys::default())).collect();
        let keep = |_: &Page, _: &Keys| Ok::<_, Infallible>(false);
        self.render_each(pages, None, (&keep, &|_, _, _| Ok(()))).unwrap_or_default()
    }

    fn render_each<E: Send>(
        &self,
        pages: Vec<(&Page, Keys)>,
        ground: Option<&Ground>,
        (keep, take): (
            &(impl Fn(&Page, &Keys) -> Result<bool, E> + Sync),
            &(impl Fn(&Page, &Rendered, &Keys) -> Result<(), E> + Sync),
        ),
    ) -> Result<Vec<Diagnostic>, E> {
        // What a few pages share is made when they ask for it.
        let many = pages.len() > self.plan.pages.len() / 2;
        if let Err(faults) = if many { self.rendering.prepare() } else { Ok(()) } {
            return Ok(faults);
        }
        let rendered = pages.into_par_iter().map_init(Vec::new, |room, (page, mut keys)| {
            let prepared = render::prepare(&self.rendering, page);
            keys.whole = ground.and_then(|ground| prepared.key(&ground.program)).map(|key| key.0);
            if keys.whole.is_some() && keep(page, &keys)? {
                return Ok(None);
            }
            // Of a file that no template makes no more can be known.
            keys.whole = keys.whole.or(keys.early);
            match prepared.render(room) {
                Ok(rendered) => take(page, &rendered, &keys).map(|()| None),
                Err(fault) => Ok(Some(fault)),
            }
        });
        let faults: Vec<Option<Diagnostic>> = rendered.collect::<Result<_, E>>()?;
        let mut told: Vec<Diagnostic> = Vec::new();
        // Files show cards too, and have no template that would fail for want of one.
        for fault in faults.into_iter().flatten().chain(self.rendering.faults_of_parts()) {
            let known = |known: &Diagnostic| known.location == fault.location && known.code == fault.code;
            if !told.iter().any(known) {
                told.push(fault);
            }
        }
        sort(&mut told);
        Ok(told)
    }

    /// The pages that are not known by their early keys, with these.
    fn missing<E: Send>(
        &self,
        ground: Option<&Ground>,
        keep: &(impl Fn(&Page, &Keys) -> Result<bool, E> + Sync),
    ) -> Result<Vec<(&Page, Keys)>, E> {
        let look = |page| {
            let early = ground.and_then(|ground| ground.key(page)).map(|key| key.0);
            let keys = Keys { early, whole: None };
            let is_kept = early.is_some() && keep(page, &keys)?;
            Ok((!is_kept).then_some((page, keys)))
        };
        let mut missing: Vec<(&Page, Keys)> =
            self.plan.pages.par_iter().map(look).filter_map(Result::transpose).collect::<Result<_, E>>()?;
        // What takes longest first, so that nobody is left alone with it in the end.
        missing
            .sort_by_key(|(page, _)| !matches!(page.subject, Subject::Graph | Subject::Feed(FeedOf::Site)));
        Ok(missing)
    }
}
