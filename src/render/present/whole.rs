//! Relation fields with more links than a page of an entry bears: some stand there, all on pages of their own.

use super::Presenter;
use super::lists::{page_of, pagination};
use crate::model::{EntryIx, LinkIx, Target, Value};
use crate::render::views::LinksView;
use crate::render::{Edition, Rendering};
use crate::schema::{Field, FieldIx, Holds, Show};

/// A field with more links than this is cut.
const MOST: usize = 30;

/// So many links of a field that is cut stand on the page of the entry.
const SHOWN: usize = 20;

/// The fields of an entry that have pages of their own, with their links.
pub(in crate::render) fn whole_fields(
    rendering: &Rendering,
    entry: EntryIx,
) -> impl Iterator<Item = (FieldIx, &Field, Vec<LinkIx>)> {
    let row = rendering.base.entry(entry);
    let fields = &rendering.kind_of(entry).fields;
    row.record.iter().filter_map(move |(index, value)| {
        let field = fields.get(index);
        let Value::Links(links) = value else { return None };
        if links.len() <= MOST || field.show == Show::None {
            return None;
        }
        let is_shown = |link: &LinkIx| {
            row.links.get(link.0 as usize).is_some_and(|link| !matches!(link.target, Target::Hidden))
        };
        let links: Vec<LinkIx> = links.iter().copied().filter(is_shown).collect();
        (links.len() > MOST).then_some((index, field, links))
    })
}

/// Fills the view of one page of all that an entry states by a field.
pub(crate) fn links(
    rendering: &Rendering,
    edition: &Edition,
    (entry, index): (EntryIx, FieldIx),
    number: usize,
) -> Option<LinksView> {
    let presenter = Presenter::new(rendering, edition);
    let (_, field, links) = whole_fields(rendering, entry).find(|(found, ..)| *found == index)?;
    let on_page = page_of(&links, rendering.settings.per_page, number).to_vec();
    let url = |number| rendering.routes.whole(edition.language, (entry, field), number);
    Some(LinksView {
        about: edition.reference(entry).clone(),
        field: presenter.field(entry, field, &Value::Links(on_page))?,
        total: links.len(),
        pagination: pagination(links.len(), rendering.settings.per_page, number, &url),
    })
}

impl Presenter<'_> {
    /// The first links of a field that is cut, with how many there are and where all of them stand.
    pub(super) fn cut(
        &self,
        entry: EntryIx,
        (index, field): (FieldIx, &Field),
    ) -> Option<(Value, usize, String)> {
        if !matches!(field.holds, Holds::Relation(_)) {
            return None;
        }
        let (_, _, links) = whole_fields(self.rendering, entry).find(|(found, ..)| *found == index)?;
        let url = self.rendering.routes.whole(self.language(), (entry, field), 1);
        Some((Value::Links(links[..SHOWN].to_vec()), links.len(), url))
    }
}
