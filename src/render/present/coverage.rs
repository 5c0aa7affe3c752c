//! The mapping: numbers of active collaborations, by need and place; as tables, in words, and as files for a spreadsheet.

use std::collections::BTreeSet;

use super::{Presenter, answers::named, whom};
use crate::derive::{Level, sort_by_title};
use crate::model::{EntryIx, LanguageIx};
use crate::render::Rendering;
use crate::render::views::{
    CoverageCell, CoverageGaps, CoverageHead, CoverageRow, CoverageTable, CoverageView, LevelView,
    MissingView, PageLink, TextView,
};
use crate::schema::KindIx;

/// The name of the part of the site.
pub(in crate::render) const SECTION: &str = "coverage";

/// So many places stand side by side on a page at most.
const COLUMNS: usize = 30;

/// So many gaps are told of in words, and so many places of each.
const GAPS: usize = 20;
const NAMED: usize = 8;

/// A row is indented so many times at most; needs stand below each other so deep at most.
const INDENTED: usize = 4;
const DEEPEST: usize = 12;

/// The active collaborations that a table counts.
struct Ground {
    /// Those in the area that concern one of its needs.
    concerned: BTreeSet<EntryIx>,
    /// Those at one of its places.
    placed: BTreeSet<EntryIx>,
}

/// The pages of a level.
pub(in crate::render) fn page_count(level: &Level) -> usize {
    level.places.len().div_ceil(COLUMNS)
}

/// A page of a level, from 1; `top` for the first level of all.
pub(in crate::render) fn address(
    rendering: &Rendering,
    language: LanguageIx,
    (level, top): (&Level, bool),
    number: usize,
) -> String {
    rendering.routes.page_in(language, folder(rendering, language, (level, top)), number)
}

/// The table of a kind of needs at a level, as a file.
pub(in crate::render) fn file_address(
    rendering: &Rendering,
    language: LanguageIx,
    level: (&Level, bool),
    kind: KindIx,
) -> String {
    let kind = rendering.routes.kind_folder(language, kind);
    format!("{}{kind}.csv", folder(rendering, language, level))
}

/// All numbers, as a file.
pub(in crate::render) fn all_address(rendering: &Rendering, language: LanguageIx) -> String {
    format!("{}data.csv", rendering.routes.section(language, SECTION, &[]))
}

fn folder(rendering: &Rendering, language: LanguageIx, (level, top): (&Level, bool)) -> String {
    let place = level.within.filter(|_| !top);
    let slug = place.map(|place| &*rendering.base.entry(place).id.slug);
    rendering.routes.section(language, SECTION, slug.as_slice())
}

impl Presenter<'_> {
    /// Fills the view of a page of a level, by their numbers (the level's from 0, the page's from 1).
    pub(in crate::render) fn coverage(&self, number: usize, page: usize) -> Option<CoverageView> {
        let levels = self.rendering.views.coverage.levels();
        let level = levels.get(number)?;
        let mut places = self.in_title_order(&level.places);
        let pages = page_count(level).max(1);
        let per_page = places.len().div_ceil(pages);
        let shown: Vec<EntryIx> = places.drain(..).skip((page - 1) * per_page).take(per_page).collect();
        let kinds = self.rendering.views.coverage.needs().iter();
        let tables = kinds.filter_map(|kind| self.coverage_table((number, level), *kind, &shown, page == 1));
        let link = |at: usize| PageLink {
            number: at,
            url: address(self.rendering, self.language(), (level, number == 0), at),
            current: at == page,
        };
        Some(CoverageView {
            within: level.within.filter(|_| number > 0).map(|place| self.title(place)),
            up: (number > 0).then(|| self.level(self.level_above(level))),
            below: self.levels_below(number),
            tables: tables.collect(),
            pages: if pages > 1 { (1..=pages).map(link).collect() } else { Vec::new() },
            all: all_address(self.rendering, self.language()),
        })
    }

    fn level(&self, number: usize) -> LevelView {
        let level = &self.rendering.views.coverage.levels()[number];
        LevelView {
            title: level.within.map(|place| self.title(place)),
            url: address(self.rendering, self.language(), (level, number == 0), 1),
        }
    }

    /// The nearest level that the place of a level stands in; the top one where there is none between.
    pub(in crate::render) fn level_above(&self, level: &Level) -> usize {
        let levels = self.rendering.views.coverage.levels();
        let holds = |other: &Level| level.within.is_some_and(|place| other.places.contains(&place));
        levels.iter().position(holds).unwrap_or(0)
    }

    /// The levels of places that lie in a level, whether they are columns of it or not.
    fn levels_below(&self, number: usize) -> Vec<LevelView> {
        let levels = self.rendering.views.coverage.levels();
        let hierarchy = &self.rendering.views.hierarchy;
        let below = (1..levels.len()).filter(|other| {
            let Some(place) = levels[*other].within.filter(|_| *other != number) else { return false };
            let within = levels[number].within;
            levels[number].places.contains(&place)
                || within.is_some_and(|within| hierarchy.parents(place).contains(&within))
        });
        let mut below: Vec<usize> = below.collect();
        let listings = &self.rendering.views.listings[usize::from(self.language().0)];
        below.sort_by_key(|level| levels[*level].within.map(|place| listings.rank(place)));
        below.into_iter().map(|level| self.level(level)).collect()
    }

    fn in_title_order(&self, places: &[EntryIx]) -> Vec<EntryIx> {
        let mut places = places.to_vec();
        sort_by_title(&mut places, &self.rendering.views.listings[usize::from(self.language().0)]);
        places
    }

    fn coverage_table(
        &self,
        (number, level): (usize, &Level),
        kind: KindIx,
        shown: &[EntryIx],
        with_gaps: bool,
    ) -> Option<CoverageTable> {
        let needs = self.needs_in_order(kind);
        if needs.is_empty() {
            return None;
        }
        let ground = self.ground((number, level), &needs);
        let counts = needs.iter().flat_map(|(need, _)| shown.iter().map(|place| self.count(*need, *place)));
        let most = counts.max().unwrap_or(0);
        let row = |(need, depth): &(EntryIx, usize)| CoverageRow {
            head: self.need_head(*need, level, number),
            depth: (*depth).min(INDENTED),
            cells: shown.iter().map(|place| self.cell(*need, *place, most)).collect(),
            elsewhere: self.elsewhere(*need, &ground),
        };
        let schema_kind = self.rendering.base.schema().kind(kind);
        Some(CoverageTable {
            kind: schema_kind.name.to_string(),
            label: self.label(&schema_kind.plural),
            file: file_address(self.rendering, self.language(), (level, number == 0), kind),
            columns: shown.iter().map(|place| self.place_head(*place, &ground)).collect(),
            rows: needs.iter().map(row).collect(),
            elsewhere: ground.concerned.difference(&ground.placed).count(),
            gaps: if with_gaps { self.gaps(&needs, level, &ground) } else { CoverageGaps::default() },
        })
    }

    /// What a table counts: the needs of one kind in the area of a level.
    fn ground(&self, (number, level): (usize, &Level), needs: &[(EntryIx, usize)]) -> Ground {
        let facets = &self.rendering.views.facets;
        let of = |entries: &mut dyn Iterator<Item = EntryIx>| -> BTreeSet<EntryIx> {
            entries.flat_map(|entry| facets.collaborations(entry)).copied().collect()
        };
        let mut concerned = of(&mut needs.iter().map(|(need, _)| *need));
        if let Some(place) = level.within.filter(|_| number > 0) {
            let within = of(&mut [place].into_iter());
            concerned.retain(|collaboration| within.contains(collaboration));
        }
        Ground { concerned, placed: of(&mut level.places.iter().copied()) }
    }

    /// How many collaborations concern a need at none of the places of a table.
    fn elsewhere(&self, need: EntryIx, ground: &Ground) -> usize {
        let all = self.rendering.views.facets.collaborations(need).iter();
        all.filter(|one| ground.concerned.contains(one) && !ground.placed.contains(one)).count()
    }

    /// How many active collaborations concern a need at a place.
    fn count(&self, need: EntryIx, place: EntryIx) -> usize {
        let at = self.rendering.views.contacts.need(need).and_then(|need| need.at(place));
        at.map_or(0, |at| at.active)
    }

    fn cell(&self, need: EntryIx, place: EntryIx, most: usize) -> CoverageCell {
        let count = self.count(need, place);
        CoverageCell {
            count,
            shade: if most == 0 { 0 } else { (count * 4).div_ceil(most) },
            url: (count > 0).then(|| whom::address(self.rendering, self.language(), need, Some(place))),
        }
    }

    fn need_head(&self, need: EntryIx, level: &Level, number: usize) -> CoverageHead {
        let total = match level.within {
            Some(place) if number > 0 => self.count(need, place),
            _ => self.rendering.views.facets.collaborations(need).len(),
        };
        let is_answered = self.rendering.views.contacts.need(need).is_some();
        let url = is_answered.then(|| whom::address(self.rendering, self.language(), need, None));
        let TextView { text: title, lang } = self.title(need);
        CoverageHead { title, lang, url, total }
    }

    /// A place leads to its own table, or else to who works there.
    fn place_head(&self, place: EntryIx, ground: &Ground) -> CoverageHead {
        let views = &self.rendering.views;
        let own = views.coverage.levels().iter().skip(1).find(|level| level.within == Some(place));
        let is_answered = views.contacts.at_place(place).next().is_some();
        let url = own.map(|level| address(self.rendering, self.language(), (level, false), 1));
        let answers = || is_answered.then(|| whom::address(self.rendering, self.language(), place, None));
        let TextView { text: title, lang } = self.title(place);
        CoverageHead {
            title,
            lang,
            url: url.or_else(answers),
            total: views
                .facets
                .collaborations(place)
                .iter()
                .filter(|one| ground.concerned.contains(one))
                .count(),
        }
    }

    /// All needs of a kind by title, what is narrower after what is broader, with how deep each stands.
    fn needs_in_order(&self, kind: KindIx) -> Vec<(EntryIx, usize)> {
        let hierarchy = &self.rendering.views.hierarchy;
        let is_need = |entry: &EntryIx| self.rendering.base.entry(*entry).id.kind == kind;
        let is_top = |entry: &EntryIx| !hierarchy.parents(*entry).iter().any(is_need);
        let tops: Vec<EntryIx> = self.rendering.base.of_kind(kind).filter(is_top).collect();
        let mut left: Vec<(EntryIx, usize)> = Vec::new();
        let push = |left: &mut Vec<(EntryIx, usize)>, entries: &[EntryIx], depth: usize| {
            left.extend(self.in_title_order(entries).into_iter().rev().map(|entry| (entry, depth)));
        };
        push(&mut left, &tops, 1);
        let mut seen = BTreeSet::new();
        let mut ordered = Vec::new();
        while let Some((need, depth)) = left.pop() {
            if is_need(&need) && seen.insert(need) {
                ordered.push((need, depth));
                push(&mut left, hierarchy.nearest_children(need), (depth + 1).min(DEEPEST));
            }
        }
        ordered
    }

    fn gaps(&self, needs: &[(EntryIx, usize)], level: &Level, ground: &Ground) -> CoverageGaps {
        let places = self.in_title_order(&level.places);
        let text = |entry: &EntryIx| named(self.edition.reference(*entry));
        let (mut nowhere, mut elsewhere) = (Vec::new(), Vec::new());
        let mut missing: Vec<(Vec<EntryIx>, Vec<EntryIx>)> = Vec::new();
        for (need, _) in needs {
            let without = places.iter().copied().filter(|place| self.count(*need, *place) == 0);
            let without: Vec<EntryIx> = without.collect();
            if without.len() == places.len() {
                let all = if self.elsewhere(*need, ground) > 0 { &mut elsewhere } else { &mut nowhere };
                all.push(text(need));
            } else if !without.is_empty() {
                match missing.iter_mut().find(|(_, places)| *places == without) {
                    Some((needs, _)) => needs.push(*need),
                    None => missing.push((vec![*need], without)),
                }
            }
        }
        missing.sort_by_key(|(_, places)| places.len());
        let is_empty = |place: &&EntryIx| needs.iter().all(|(need, _)| self.count(*need, **place) == 0);
        let empty: Vec<&EntryIx> = places.iter().filter(is_empty).collect();
        let told = |(needs, places): &(Vec<EntryIx>, Vec<EntryIx>)| MissingView {
            needs: needs.iter().map(text).collect(),
            places: places.iter().take(NAMED).map(text).collect(),
            more: places.len().saturating_sub(NAMED),
        };
        CoverageGaps {
            nowhere,
            elsewhere,
            missing: missing.iter().take(GAPS).map(told).collect(),
            more: missing.len().saturating_sub(GAPS),
            empty: empty.iter().take(GAPS).map(|place| text(place)).collect(),
            more_empty: empty.len().saturating_sub(GAPS),
        }
    }

    /// Writes the table of a kind of needs at a level as a file: needs by row, places by column.
    pub(in crate::render) fn coverage_file(&self, number: usize, kind: KindIx) -> Vec<u8> {
        let Some(level) = self.rendering.views.coverage.levels().get(number) else { return Vec::new() };
        let places = self.in_title_order(&level.places);
        let kind_label = self.label(&self.rendering.base.schema().kind(kind).label).text;
        let mut sheet = Sheet::new(self.phrase("csv-separator", &[]));
        let titles = places.iter().map(|place| self.title(*place).text);
        let ends = ["coverage-whole", "coverage-total"].map(|key| self.phrase(key, &[]));
        sheet.line([kind_label].into_iter().chain(titles).chain(ends));
        let needs = self.needs_in_order(kind);
        let ground = self.ground((number, level), &needs);
        for (need, _) in needs {
            let head = self.need_head(need, level, number);
            let counts = places.iter().map(|place| self.count(need, *place).to_string());
            let ends = [self.elsewhere(need, &ground), head.total].map(|count| count.to_string());
            sheet.line([head.title].into_iter().chain(counts).chain(ends));
        }
        sheet.text.into_bytes()
    }

    /// Writes all numbers as a file: one line for each need and place with an active collaboration.
    pub(in crate::render) fn coverage_data(&self) -> Vec<u8> {
        let contacts = &self.rendering.views.contacts;
        let mut sheet = Sheet::new(self.phrase("csv-separator", &[]));
        let heads =
            ["coverage-kind", "contacts-need", "contacts-place", "contacts-places-above", "coverage-count"];
        sheet.line(heads.into_iter().chain(["coverage-address"]).map(|key| self.phrase(key, &[])));
        for need in contacts.needs() {
            let reference = self.edition.reference(need.entry);
            for at in need.places.iter().filter(|at| at.active > 0) {
                let above = contacts.above(at.place).first().map(|above| self.title(*above).text);
                let url = whom::address(self.rendering, self.language(), need.entry, Some(at.place));
                sheet.line([
                    reference.kind_label.clone(),
                    reference.title.clone(),
                    self.title(at.place).text,
                    above.unwrap_or_default(),
                    at.active.to_string(),
                    self.rendering.settings.base_url.absolute(&url),
                ]);
            }
        }
        sheet.text.into_bytes()
    }
}

/// What a formula begins with, in the widths of all keyboards.
const COMPUTED: [char; 9] = ['=', '+', '-', '@', '|', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// A table as a spreadsheet reads it (RFC 4180, but for the separator).
///
/// Excel takes the separator that the reader's language has for lists, which is a semicolon in Swedish, and knows UTF-8
/// by the mark at the beginning alone.
struct Sheet {
    separator: String,
    text: String,
}

impl Sheet {
    fn new(separator: String) -> Self {
        Self { separator, text: "\u{feff}".to_owned() }
    }

    fn line(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells: Vec<String> = cells.into_iter().map(|cell| Self::cell(&cell)).collect();
        self.text.push_str(&cells.join(&self.separator));
        self.text.push_str("\r\n");
    }

    /// A cell; quoted where it has to be. A text that a spreadsheet would compute is kept from it by an apostrophe.
    ///
    /// What separates cells is a setting of the spreadsheet: one that takes another character splits the text there, and
    /// each part is a text as well.
    fn cell(text: &str) -> String {
        const SEPARATORS: [char; 6] = [',', ';', '\t', '|', '\n', '\r'];
        let parts = text.split_inclusive(SEPARATORS).map(|part| {
            let computes =
                part.trim_start_matches(|c: char| c.is_whitespace() || c == '"').starts_with(COMPUTED);
            format!("{}{part}", if computes { "'" } else { "" })
        });
        let text: String = parts.collect();
        if text.contains('"') || text.contains(SEPARATORS) {
            return format!("\"{}\"", text.replace('"', "\"\""));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spreadsheet_takes_texts_as_texts() {
        let mut sheet = Sheet::new(";".to_owned());
        let cells = ["Å, ä; ö", "=1+1", "säger \"hej\"", "-", "två\nrader", "12"];
        sheet.line(cells.map(str::to_owned));
        assert_eq!(sheet.text, "\u{feff}\"Å, ä; ö\";'=1+1;\"säger \"\"hej\"\"\";'-;\"två\nrader\";12\r\n");
    }

    #[test]
    fn no_part_is_computed_whatever_separates_cells() {
        for (text, cell) in [
            ("a;=1+1;b", "\"a;'=1+1;b\""),
            ("a,=1+1", "\"a,'=1+1\""),
            ("a\t@x", "\"a\t'@x\""),
            ("a\n-1", "\"a\n'-1\""),
            ("a; \"=1", "\"a;' \"\"=1\""),
            ("\u{ff1d}1", "'\u{ff1d}1"),
            ("a|b", "\"a|b\""),
            ("|x", "\"'|x\""),
            ("\t=1", "\"\t'=1\""),
            ("a-b = c, d", "\"a-b = c, d\""),
            ("", ""),
        ] {
            assert_eq!(Sheet::cell(text), cell, "{text}");
        }
    }
}
