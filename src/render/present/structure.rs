//! Structure charts: from ties between entries to boxes with words, and to the list that says the same.
//!
//! A drawing is cut where nobody could read it any more; the list has the whole.

use std::collections::{BTreeMap, BTreeSet};

use super::Presenter;
use crate::derive::{Tie, sort_by_title};
use crate::locale::{Argument, Direction};
use crate::model::{EntryIx, Target, Value};
use crate::render::chart::{Branch, Group, Node, Organisation, Panel};
use crate::render::section::in_overview;
use crate::render::views::{ChartSection, ChartView, EntryView, StructureView, TextView};
use crate::schema::{Choices, Holds, RelationIx};

/// So many boxes stand above.
const MOST_ABOVE: usize = 6;
/// Parties are listed one by one up to so many, else gathered by type.
pub(super) const MOST_LISTED: usize = 12;
/// Of a type so many are named.
const MOST_NAMED: usize = 4;
/// So many types are shown.
const MOST_TYPES: usize = 9;
/// So many parts are drawn at each level, and in all.
const MOST_PARTS: [usize; 3] = [9, 4, 3];
const MOST_BRANCHES: usize = 20;

/// A type of actors: its kind, and the number of the choice.
type TypeKey = (u16, u16);

/// How many bytes of drawings the page of an entry has, which is to be light.
const MOST_DRAWN: usize = 5 * 1024 + 512;

/// A chart for the page of an entry: where both drawings are too much, the narrow one, which fits every screen.
fn light(mut chart: ChartView) -> ChartView {
    if chart.wide.len() + chart.narrow.len() > MOST_DRAWN {
        chart.wide.clear();
    }
    chart
}

/// Takes from the chart on the page of an entry: the drawing for wide columns first, then the whole of it, where the
/// charts of the whole site show it too. False where there is nothing to take.
pub(in crate::render) fn lighten(view: &mut EntryView) -> bool {
    let Some(structure) = &mut view.structure else { return false };
    match &mut structure.chart {
        Some(chart) if !chart.wide.is_empty() => {
            chart.wide.clear();
            true
        }
        chart => structure.is_in_overview && chart.take().is_some(),
    }
}

impl Presenter<'_> {
    /// The structure around an entry, for its page; nothing for what has none.
    pub(in crate::render) fn structure(&self, entry: EntryIx) -> Option<StructureView> {
        let structure = &self.rendering.views.structure;
        if !structure.is_platform(entry) {
            return None;
        }
        let url = self.chart_page(entry);
        let (overview, is_in_overview) = in_overview(self.rendering, self.language(), entry);
        let chart = url.is_none().then(|| self.chart(entry)).map(light).map(|mut chart| {
            if self.is_told_by_page(entry) {
                chart.list.clear();
            }
            chart
        });
        Some(StructureView { chart, url, overview, is_in_overview })
    }

    /// Whether all that the chart of an entry shows stands in words on its page anyway: who answers for it and who is
    /// in it, and nothing that hangs together further.
    fn is_told_by_page(&self, entry: EntryIx) -> bool {
        let (base, structure) = (&self.rendering.base, &self.rendering.views.structure);
        let above = structure.above(base, entry);
        let answers =
            |tie: &Tie| tie.other.is_some_and(|other| structure.is_actor(base.entry(other).id.kind));
        let mut relations = self.parties_by_relation(entry).into_iter();
        structure.parts(base, entry).is_empty()
            && above.len() <= MOST_ABOVE
            && above.iter().all(answers)
            && relations.all(|(_, ties)| ties.len() <= MOST_LISTED)
    }

    /// The page that has the chart of an entry, where its own page does not.
    pub(in crate::render) fn chart_page(&self, entry: EntryIx) -> Option<String> {
        let is_large = self.rendering.views.structure.large().binary_search(&entry).is_ok();
        let id = &self.rendering.base.entry(entry).id;
        let routes = &self.rendering.routes;
        is_large.then(|| {
            let kind = routes.kind_folder(self.language(), id.kind);
            routes.section(self.language(), "structure", &[kind, &id.slug])
        })
    }

    /// The chart of an entry among others; without the list where that has a page of its own.
    pub(in crate::render) fn chart_section(&self, entry: EntryIx) -> ChartSection {
        let url = self.chart_page(entry);
        let mut chart = self.chart(entry);
        if url.is_some() {
            chart.list.clear();
        }
        let summary = self.text_of(entry, "summary");
        ChartSection { entry: self.edition.reference(entry).clone(), summary, chart, url }
    }

    /// The chart of an entry, drawn and as a list.
    pub(in crate::render) fn chart(&self, entry: EntryIx) -> ChartView {
        let id = &self.rendering.base.entry(entry).id;
        let anchor = format!("structure-{}-{}", self.rendering.kind_of(entry).name, id.slug);
        let list = self.chart_page(entry).unwrap_or_default();
        let drawn = self.organisation_chart(entry, &format!("{list}#{anchor}")).draw(self.is_mirrored());
        ChartView { wide: drawn.wide, narrow: drawn.narrow, anchor, list: self.chart_list(entry) }
    }

    pub(in crate::render) fn is_mirrored(&self) -> bool {
        self.locale().direction() == Direction::Rtl
    }

    fn organisation_chart(&self, entry: EntryIx, list: &str) -> Organisation {
        let (base, structure) = (&self.rendering.base, &self.rendering.views.structure);
        let above = structure.above(base, entry);
        let mut boxes: Vec<Node> =
            above.iter().take(MOST_ABOVE).map(|tie| self.tie_node(entry, tie, true)).collect();
        boxes.extend(self.more(above.len().saturating_sub(MOST_ABOVE), list));
        let reference = self.edition.reference(entry);
        let mut seen = BTreeSet::from([entry]);
        let mut left = MOST_BRANCHES;
        Organisation {
            above: boxes,
            center: Node {
                label: Some(TextView {
                    text: reference.kind_label.clone(),
                    lang: reference.kind_lang.clone(),
                }),
                url: Some(reference.url.clone()),
                ..self.entry_node(entry)
            },
            panels: self.panels(entry, list),
            parts: self.parts_below(entry, list, 0, (&mut seen, &mut left)),
        }
    }

    /// An entry as it stands in a chart: by its short name, where its title is long.
    pub(in crate::render) fn entry_node(&self, entry: EntryIx) -> Node {
        let reference = self.edition.reference(entry);
        let short = match self.value(entry, "short") {
            Some(Value::Line(short)) if reference.title.chars().count() > 24 => Some(short.to_string()),
            _ => None,
        };
        Node {
            title: match short {
                Some(text) => TextView { text, lang: None },
                None => self.title(entry),
            },
            url: Some(reference.url.clone()),
            kind: Some(reference.kind.clone()),
            ..Node::default()
        }
    }

    fn tie_node(&self, entry: EntryIx, tie: &Tie, is_labelled: bool) -> Node {
        let node = match tie.other {
            Some(other) => self.entry_node(other),
            None => Node { title: self.named(tie), faint: true, ..Node::default() },
        };
        Node { label: is_labelled.then(|| self.what(entry, tie)), ..node }
    }

    /// What is only named.
    pub(super) fn named(&self, tie: &Tie) -> TextView {
        let links = &self.rendering.base.entry(tie.from).links;
        match links.get(tie.link.0 as usize).map(|link| &link.target) {
            Some(Target::Text(text)) => self.text(text),
            _ => TextView::default(),
        }
    }

    /// What something in a chart is there: a collaboration by its kind, an actor by the relation.
    pub(super) fn what(&self, entry: EntryIx, tie: &Tie) -> TextView {
        let is_actor = |other: EntryIx| {
            self.rendering.views.structure.is_actor(self.rendering.base.entry(other).id.kind)
        };
        match tie.other {
            Some(other) if !is_actor(other) => {
                let reference = self.edition.reference(other);
                TextView { text: reference.kind_label.clone(), lang: reference.kind_lang.clone() }
            }
            _ if tie.from == entry => self.field_label(entry, tie.relation),
            _ => self.inverse_label(tie.relation),
        }
    }

    /// What the field of an entry is called that states a relation.
    pub(super) fn field_label(&self, entry: EntryIx, relation: RelationIx) -> TextView {
        let states = |field: &&crate::schema::Field| match &field.holds {
            Holds::Relation(holds) => holds.relation == relation,
            _ => false,
        };
        let fields = &self.rendering.kind_of(entry).fields;
        let field = fields.iter().map(|(_, field)| field).find(states);
        field.map(|field| self.label(&field.label)).unwrap_or_default()
    }

    /// "and 12 more", with where they are.
    fn more(&self, count: usize, url: &str) -> Option<Node> {
        (count > 0).then(|| Node {
            title: TextView { text: self.and_more(count), lang: None },
            url: Some(url.to_owned()),
            faint: true,
            ..Node::default()
        })
    }

    pub(in crate::render) fn and_more(&self, count: usize) -> String {
        self.phrase("structure-more", &[("n", Argument::Number(count as f64))])
    }

    /// Those who are in an entry, by relation.
    fn panels(&self, entry: EntryIx, list: &str) -> Vec<Panel> {
        let panel = |(relation, ties): (RelationIx, Vec<Tie>)| {
            let label = self.field_label(entry, relation);
            Panel {
                heading: self.counted(&label, ties.len()),
                groups: if ties.len() > MOST_LISTED {
                    self.groups(entry, ties, list)
                } else {
                    let items = ties.iter().map(|tie| self.tie_node(entry, tie, false)).collect();
                    vec![Group { heading: None, items }]
                },
            }
        };
        self.parties_by_relation(entry).into_iter().map(panel).collect()
    }

    pub(super) fn parties_by_relation(&self, entry: EntryIx) -> Vec<(RelationIx, Vec<Tie>)> {
        let parties = self.rendering.views.structure.parties(&self.rendering.base, entry);
        let mut relations: Vec<(RelationIx, Vec<Tie>)> = Vec::new();
        for tie in parties {
            match relations.iter_mut().find(|(relation, _)| *relation == tie.relation) {
                Some((_, ties)) => ties.push(tie),
                None => relations.push((tie.relation, vec![tie])),
            }
        }
        relations
    }

    /// "Medlemmar (8)"; without the number where there is one.
    pub(super) fn counted(&self, label: &TextView, count: usize) -> Node {
        let text = if count > 1 { format!("{} ({count})", label.text) } else { label.text.clone() };
        Node { title: TextView { text, lang: label.lang.clone() }, ..Node::default() }
    }

    /// Many parties, by type: the types that most are of first.
    fn groups(&self, entry: EntryIx, ties: Vec<Tie>, list: &str) -> Vec<Group> {
        let typed = self.by_type(ties);
        if typed.len() < 2 {
            let ties = typed.into_iter().next().map(|(_, ties)| ties).unwrap_or_default();
            return vec![Group { heading: None, items: self.some(entry, &ties, MOST_LISTED - 1, list) }];
        }
        let hidden: usize = typed.iter().skip(MOST_TYPES).map(|(_, ties)| ties.len()).sum();
        let group = |(label, ties): &(TextView, Vec<Tie>)| Group {
            heading: Some(self.counted(label, ties.len())),
            items: self.some(entry, ties, MOST_NAMED, list),
        };
        let mut groups: Vec<Group> = typed.iter().take(MOST_TYPES).map(group).collect();
        let rest = self.more(hidden, list).map(|node| Group { heading: None, items: vec![node] });
        groups.extend(rest);
        groups
    }

    /// The first of some parties; one more where that is all, for "and 1 more" would take its place.
    fn some(&self, entry: EntryIx, ties: &[Tie], most: usize, list: &str) -> Vec<Node> {
        let shown = if ties.len() <= most + 1 { ties.len() } else { most };
        let nodes = ties[..shown].iter().map(|tie| self.tie_node(entry, tie, false));
        nodes.chain(self.more(ties.len() - shown, list)).collect()
    }

    /// Parties by type, the types that most are of first, and in each by title.
    pub(super) fn by_type(&self, ties: Vec<Tie>) -> Vec<(TextView, Vec<Tie>)> {
        let mut types: BTreeMap<Option<TypeKey>, Vec<Tie>> = BTreeMap::new();
        let mut labels: BTreeMap<Option<TypeKey>, TextView> = BTreeMap::new();
        for tie in ties {
            let found = tie.other.and_then(|other| self.type_of(other));
            let key = found.as_ref().map(|(key, _)| *key);
            let label = found.map(|(_, label)| label);
            let other = || TextView { text: self.phrase("structure-untyped", &[]), lang: None };
            labels.entry(key).or_insert_with(|| label.unwrap_or_else(other));
            types.entry(key).or_default().push(tie);
        }
        let listing = &self.rendering.views.listings[usize::from(self.language().0)];
        let mut typed: Vec<(Option<TypeKey>, Vec<Tie>)> = types.into_iter().collect();
        typed.sort_by_key(|(key, ties)| (key.is_none(), std::cmp::Reverse(ties.len()), *key));
        let named = |(key, mut ties): (Option<TypeKey>, Vec<Tie>)| {
            ties.sort_by_key(|tie| tie.other.map_or(u32::MAX, |other| listing.rank(other)));
            (labels.remove(&key).unwrap_or_default(), ties)
        };
        typed.into_iter().map(named).collect()
    }

    /// What type an entry is of, by the choice that the schema gathers its kind by: kind and number, and what many of
    /// it are called.
    fn type_of(&self, entry: EntryIx) -> Option<(TypeKey, TextView)> {
        let row = self.rendering.base.entry(entry);
        let gathers = |(index, field): (_, &crate::schema::Field)| match &field.holds {
            Holds::Choice(Choices { plurals, .. }) if !plurals.is_empty() => match row.record.get(index)? {
                Value::Choice(number) => Some((*number, self.label(plurals.get(usize::from(*number))?))),
                _ => None,
            },
            _ => None,
        };
        let (number, label) =
            self.rendering.kind_of(entry).fields.iter().find_map(|(index, field)| gathers((index, field)))?;
        Some(((row.id.kind.0, number), label))
    }

    /// The parts of an entry with theirs, as many as can be drawn.
    fn parts_below(
        &self,
        entry: EntryIx,
        list: &str,
        depth: usize,
        (seen, left): (&mut BTreeSet<EntryIx>, &mut usize),
    ) -> Vec<Branch> {
        let parts = self.parts_in_order(entry, seen);
        let most = MOST_PARTS.get(depth).copied().unwrap_or(0).min(*left);
        let shown = if parts.len() <= most { parts.len() } else { most };
        *left -= shown;
        let mut branches: Vec<Branch> = Vec::new();
        for part in &parts[..shown] {
            let reference = self.edition.reference(*part);
            let label = TextView { text: reference.kind_label.clone(), lang: reference.kind_lang.clone() };
            let parts = self.parts_below(*part, &reference.url, depth + 1, (seen, left));
            branches.push(Branch { node: Node { label: Some(label), ..self.entry_node(*part) }, parts });
        }
        let more = self.more(parts.len() - shown, list);
        branches.extend(more.map(|node| Branch { node, parts: Vec::new() }));
        branches
    }

    /// The parts of an entry that are not seen yet, by kind and title.
    pub(super) fn parts_in_order(&self, entry: EntryIx, seen: &mut BTreeSet<EntryIx>) -> Vec<EntryIx> {
        let base = &self.rendering.base;
        let parts = self.rendering.views.structure.parts(base, entry);
        let mut parts: Vec<EntryIx> =
            parts.into_iter().filter_map(|tie| tie.other).filter(|part| seen.insert(*part)).collect();
        sort_by_title(&mut parts, &self.rendering.views.listings[usize::from(self.language().0)]);
        parts.sort_by_key(|part| base.entry(*part).id.kind);
        parts
    }
}
