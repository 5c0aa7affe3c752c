//! Indexes, and lists of what others state of an entry.

use super::Presenter;
use crate::derive::{Group, Stated, shared};
use crate::model::EntryIx;
use crate::render::Html;
use crate::render::views::{LetterGroup, LetterLink, ListPart, ListView, PageLink, Pagination};
use crate::render::{Edition, Rendering};
use crate::schema::{KindIx, Order};

/// Fills the view of one page of a kind's index.
pub(crate) fn index(rendering: &Rendering, edition: &Edition, kind: KindIx, number: usize) -> ListView {
    let presenter = Presenter::new(rendering, edition);
    let row = rendering.base.schema().kind(kind);
    let listings = &rendering.views.listings[usize::from(edition.language.0)];
    let entries = listings.of_kind(kind);
    let letters = listings.letters(kind);
    let first = number.saturating_sub(1) * rendering.settings.per_page;
    let url = |number| rendering.routes.index(edition.language, (kind, row), number).unwrap_or_default();
    let on_page = page_of(entries, rendering.settings.per_page, number);
    let by_letter = row.order == Order::Title;
    let view = super::shell::kind_view(rendering, edition.language, (row, Some(url(1)), entries.len()));
    ListView {
        intro: view.about.clone(),
        kind: Some(view),
        about: None,
        total: entries.len(),
        items: if by_letter { Vec::new() } else { presenter.cards(on_page) },
        letters: if by_letter { presenter.letters(letters, first, on_page) } else { Vec::new() },
        alphabet: if by_letter { presenter.alphabet(letters, &url) } else { Vec::new() },
        tree: if number == 1 { presenter.tree_of(kind) } else { Vec::new() },
        periods: if number == 1 { presenter.periods(kind) } else { None },
        parts: Vec::new(),
        pagination: pagination(entries.len(), rendering.settings.per_page, number, &url),
    }
}

/// Fills the view of one page of the list of what others state of an entry by one relation.
pub(crate) fn incoming_list(
    rendering: &Rendering,
    edition: &Edition,
    (entry, at): (EntryIx, usize),
    number: usize,
) -> ListView {
    let presenter = Presenter::new(rendering, edition);
    let groups = rendering.views.incoming.groups(entry);
    let entries = presenter.stated_by(&groups[at]);
    let on_page = page_of(&entries, rendering.settings.per_page, number);
    let url = |number| rendering.routes.incoming(edition.language, (entry, groups), at, number);
    ListView {
        about: Some(edition.reference(entry).clone()),
        total: entries.len(),
        items: presenter.cards(on_page),
        pagination: pagination(entries.len(), rendering.settings.per_page, number, &url),
        ..ListView::default()
    }
}

/// Fills the view of the page that middling lists of what others state of an entry share.
pub(crate) fn shared_lists(rendering: &Rendering, edition: &Edition, entry: EntryIx) -> ListView {
    let presenter = Presenter::new(rendering, edition);
    let groups = rendering.views.incoming.groups(entry);
    let part = |at: usize| {
        let label = presenter.group_label(&groups[at]);
        ListPart {
            anchor: rendering.routes.list_name(edition.language, groups, at),
            label,
            items: presenter.cards(&presenter.stated_by(&groups[at])),
        }
    };
    let parts: Vec<ListPart> = shared(groups, rendering.settings.per_page).map(part).collect();
    ListView {
        about: Some(edition.reference(entry).clone()),
        total: parts.iter().map(|part| part.items.len()).sum(),
        parts,
        ..ListView::default()
    }
}

/// The items of one page of a list, from 1.
pub(super) fn page_of<T>(items: &[T], per_page: usize, number: usize) -> &[T] {
    let start = (number.saturating_sub(1) * per_page).min(items.len());
    &items[start..(start + per_page).min(items.len())]
}

/// The pages of a list, with those to offer round the one at hand; nothing where one is enough.
pub(in crate::render) fn pagination(
    items: usize,
    per_page: usize,
    current: usize,
    url: &dyn Fn(usize) -> String,
) -> Option<Pagination> {
    let total = items.div_ceil(per_page);
    if total < 2 {
        return None;
    }
    let near = |number: usize| number == 1 || number == total || number.abs_diff(current) <= 2;
    let mut pages: Vec<PageLink> = Vec::new();
    for number in 1..=total {
        if near(number) {
            pages.push(PageLink { number, url: url(number), current: number == current });
        } else if pages.last().is_some_and(|last| last.number != 0) {
            pages.push(PageLink { number: 0, url: String::new(), current: false });
        }
    }
    Some(Pagination {
        current,
        total,
        previous: (current > 1).then(|| url(current - 1)),
        next: (current < total).then(|| url(current + 1)),
        pages,
    })
}

impl Presenter<'_> {
    /// Those who state something, in the order of the language.
    fn stated_by(&self, group: &Group) -> Vec<EntryIx> {
        self.in_order(group).into_iter().map(|stated| stated.edge.from).collect()
    }

    /// What is stated, in the order of the language: the same on the page of the entry and on pages of its own.
    pub(in crate::render) fn in_order<'g>(&self, group: &'g Group) -> Vec<&'g Stated> {
        let views = &self.rendering.views;
        group.in_order((&views.facets, &views.agenda), &views.listings[usize::from(self.language().0)])
    }

    pub(in crate::render) fn cards(&self, entries: &[EntryIx]) -> Vec<Html> {
        entries.iter().map(|entry| self.edition.card(self.rendering, *entry).clone()).collect()
    }

    /// The cards of one page under their letters.
    fn letters(&self, letters: &[(String, usize)], first: usize, on_page: &[EntryIx]) -> Vec<LetterGroup> {
        let mut groups: Vec<LetterGroup> = Vec::new();
        for (place, entry) in (first..).zip(on_page) {
            let at = letters.partition_point(|(_, begins)| *begins <= place);
            let Some((letter, _)) = at.checked_sub(1).and_then(|at| letters.get(at)) else { continue };
            let card = self.edition.card(self.rendering, *entry).clone();
            match groups.last_mut() {
                Some(group) if group.letter == *letter => group.items.push(card),
                _ => groups.push(LetterGroup {
                    anchor: anchor(letter),
                    letter: letter.clone(),
                    items: vec![card],
                }),
            }
        }
        groups
    }

    /// The letters of the whole list, each with the page and place where it begins.
    fn alphabet(&self, letters: &[(String, usize)], url: &dyn Fn(usize) -> String) -> Vec<LetterLink> {
        let per_page = self.rendering.settings.per_page;
        let link = |(letter, begins): &(String, usize)| LetterLink {
            letter: letter.clone(),
            url: format!("{}#{}", url(begins / per_page + 1), anchor(letter)),
        };
        letters.iter().map(link).collect()
    }
}

/// The id of a letter's heading: letters are told by their code points, for an id is to have no surprises.
fn anchor(letter: &str) -> String {
    if letter.chars().all(|c| c.is_ascii_alphanumeric()) {
        return format!("letter-{}", letter.to_ascii_lowercase());
    }
    let codes: Vec<String> = letter.chars().map(|c| format!("{:x}", u32::from(c))).collect();
    format!("letter-{}", codes.join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_offered_round_the_one_at_hand() {
        let url = |number: usize| format!("/{number}/");
        let numbers = |items, current| -> Vec<usize> {
            let found = pagination(items, 50, current, &url);
            found.map(|found| found.pages.iter().map(|page| page.number).collect()).unwrap_or_default()
        };
        assert!(numbers(50, 1).is_empty());
        assert_eq!(numbers(51, 1), [1, 2]);
        assert_eq!(numbers(1000, 10), [1, 0, 8, 9, 10, 11, 12, 0, 20]);
    }

    #[test]
    fn anchors_are_plain() {
        assert_eq!(anchor("A"), "letter-a");
        assert_eq!(anchor("Å"), "letter-c5");
        assert_eq!(anchor("#"), "letter-23");
    }
}
