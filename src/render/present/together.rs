//! What an entry belongs together with: who is in what and with whom, how a method travelled, what is alike and why.

use std::collections::BTreeSet;

use super::Presenter;
use crate::derive::{Activity, Group, Like, Stated, Station, lineage};
use crate::locale::Argument;
use crate::model::{Edge, EntryIx, Target, Value};
use crate::render::views::{
    FieldView, IncomingGroup, IncomingView, InvolvedView, InvolvementView, LineageView, LinkView, MoreView,
    RelatedView, StepView, TextView, TurnToView,
};
use crate::schema::{Fields, Holds, KindIx, Lineage, RelationField, RelationIx, Show};

/// So many of those who are in something together are named.
const NAMED: usize = 3;

/// A sentence names so many things by their title, of each kind one; of several their number is told.
const KINDS_TOLD: usize = 3;

/// What others state of an entry, by where its page has it.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// Lists of their own, as topics and places have them.
    pub(super) lists: Vec<IncomingGroup>,
    /// Rows among what the entry belongs together with.
    pub(super) together: Vec<IncomingGroup>,
    /// The table of what it is in.
    pub(super) involvement: Option<InvolvementView>,
    /// Who took it up.
    pub(super) uptake: Vec<IncomingGroup>,
}

impl Presenter<'_> {
    /// Sorts what others state of an entry by where it is told.
    pub(super) fn told(&self, entry: EntryIx) -> Told {
        let groups = self.rendering.views.incoming.groups(entry);
        let schema = self.rendering.base.schema();
        let kind = self.rendering.base.entry(entry).id.kind;
        let takes_part = self.rendering.views.parts.takes_part(kind);
        let travels = self.rendering.views.parts.travels(kind);
        let own = self.named_by(entry);
        let mut told = Told::default();
        let mut involvement = InvolvementView::default();
        for (at, group) in groups.iter().enumerate() {
            let relation = schema.relation(group.relation);
            if takes_part && self.is_involvement(group) {
                self.involve(entry, (groups, at), &mut involvement);
                continue;
            }
            let all = |_: &IncomingView| true;
            match (relation.lineage, group.kind) {
                (Some(Lineage::From), _) if travels => {}
                (Some(Lineage::Uptake), _) if travels => {
                    told.uptake.push(self.incoming_group(entry, (groups, at), &all));
                }
                (_, Some(_)) => told.lists.push(self.incoming_group(entry, (groups, at), &all)),
                (_, None) => {
                    let is_said = |item: &IncomingView| is_said(&own, item, relation.is_symmetric());
                    let left = self.incoming_group(entry, (groups, at), &|item| !is_said(item));
                    told.together.extend(Some(left).filter(|group| !group.items.is_empty()));
                }
            }
        }
        let is_in_any = !(involvement.current.is_empty() && involvement.past.is_empty());
        told.involvement = is_in_any.then_some(involvement);
        for groups in [&mut told.lists, &mut told.together, &mut told.uptake] {
            super::entry::tell_apart(groups);
        }
        told
    }

    /// Whether a group tells what somebody is in: statements of what people do together.
    fn is_involvement(&self, group: &Group) -> bool {
        let relation = self.rendering.base.schema().relation(group.relation);
        let does = |stated: &Stated| {
            let kind = self.rendering.kind_of(stated.edge.from);
            kind.collaboration || kind.calendar
        };
        group.kind.is_none()
            && group.relation != RelationIx::MENTIONS
            && !relation.is_symmetric()
            && group.items.iter().any(does)
    }

    fn involve(&self, entry: EntryIx, (groups, at): (&[Group], usize), view: &mut InvolvementView) {
        let group = &groups[at];
        let shown = self.shown_of(groups, at);
        let inverse = |group: &Group| &*self.rendering.base.schema().relation(group.relation).inverse;
        // Relations may share an inverse name; no two rows may share an id.
        let is_first = groups[..at].iter().all(|before| inverse(before) != inverse(group));
        let mut anchor = is_first.then(|| format!("incoming_{}", inverse(group)));
        for stated in self.in_order(group).into_iter().take(shown) {
            let mut row = self.involved(entry, stated);
            row.anchor = anchor.take();
            let over = self.rendering.views.facets.activity(stated.edge.from) == Activity::Over;
            if over || row.item.link.ended { view.past.push(row) } else { view.current.push(row) }
        }
        if shown < group.items.len() {
            view.more.push(MoreView {
                label: self.group_label(group),
                total: group.items.len(),
                url: self.rendering.routes.incoming(self.language(), (entry, groups), at, 1),
            });
        }
    }

    fn involved(&self, entry: EntryIx, stated: &Stated) -> InvolvedView {
        let from = stated.edge.from;
        let item = self.incoming(stated);
        let kind = self.rendering.kind_of(from);
        let relation = self.rendering.base.schema().relation(stated.edge.relation);
        // Those who use the same method do not meet by that.
        let meet = (kind.collaboration || kind.calendar) && relation.lineage != Some(Lineage::Uptake);
        let mut with = if meet { self.takers(from) } else { Vec::new() };
        with.retain(|other| *other != entry && *other != stated.edge.to);
        let of_its_own = || self.when(from).map(|when| TextView { text: when.text, lang: when.lang });
        InvolvedView {
            anchor: None,
            label: self.inverse_label(stated.edge.relation),
            since: item.link.period.clone().or_else(of_its_own),
            with: with.iter().take(NAMED).map(|other| self.edition.reference(*other).clone()).collect(),
            with_more: with.len().saturating_sub(NAMED),
            item,
        }
    }

    /// Who is in something, each once, in the order written; of what goes on, those who have not left.
    fn takers(&self, entry: EntryIx) -> Vec<EntryIx> {
        let base = &self.rendering.base;
        let is_over = self.rendering.views.facets.activity(entry) == Activity::Over;
        let links = &base.entry(entry).links;
        let left = |edge: &Edge| {
            let link = edge.link.and_then(|link| links.get(link.0 as usize));
            !is_over && link.is_some_and(|link| link.has_ended(self.today()))
        };
        let mut found: Vec<EntryIx> = Vec::new();
        let mut seen = BTreeSet::new();
        for edge in base.outgoing(entry).iter().filter(|edge| edge.relation != RelationIx::MENTIONS) {
            let is_party = self.rendering.views.parts.is_party(base.entry(edge.to).id.kind);
            if is_party && !left(edge) && seen.insert(edge.to) {
                found.push(edge.to);
            }
        }
        found
    }

    pub(super) fn travels(&self, entry: EntryIx) -> bool {
        self.rendering.views.parts.travels(self.rendering.base.entry(entry).id.kind)
    }

    /// How a method travelled; nothing where nothing is told of it.
    pub(super) fn lineage(
        &self,
        entry: EntryIx,
        fields: Vec<FieldView>,
        groups: Vec<IncomingGroup>,
    ) -> Option<LineageView> {
        if !self.travels(entry) {
            return None;
        }
        let steps = lineage(&self.rendering.base, entry);
        let steps = if steps.len() > 1 { steps } else { Vec::new() };
        let view =
            LineageView { steps: steps.iter().map(|step| self.step(entry, step)).collect(), fields, groups };
        let is_told = !(view.steps.is_empty() && view.fields.is_empty() && view.groups.is_empty());
        is_told.then_some(view)
    }

    fn step(&self, entry: EntryIx, step: &Station) -> StepView {
        let here = step.entry == entry;
        StepView {
            entry: self.edition.reference(step.entry).clone(),
            here,
            when: self.when(step.entry),
            by: if here { Vec::new() } else { self.links_by(step.entry, Lineage::Origin) },
            from: step.from.iter().filter_map(|edge| self.stated_link(edge)).collect(),
        }
    }

    /// What an entry states by the relations of a lineage.
    fn links_by(&self, entry: EntryIx, lineage: Lineage) -> Vec<LinkView> {
        let row = self.rendering.base.entry(entry);
        let mut links = Vec::new();
        for (index, field) in self.rendering.kind_of(entry).fields.iter() {
            let Holds::Relation(relation) = &field.holds else { continue };
            let Some(Value::Links(own)) = row.record.get(index) else { continue };
            if self.rendering.base.schema().relation(relation.relation).lineage == Some(lineage) {
                links.extend(own.iter().take(NAMED).filter_map(|link| self.link(entry, *link, relation)));
            }
        }
        links
    }

    fn stated_link(&self, edge: &Edge) -> Option<LinkView> {
        let relation = relation_field(&self.rendering.kind_of(edge.from).fields, edge.relation)?;
        self.link(edge.from, edge.link?, relation)
    }

    /// The entries that one is like, with the reason.
    pub(super) fn related(&self, entry: EntryIx) -> Vec<RelatedView> {
        let (base, views) = (&self.rendering.base, &self.rendering.views);
        let like = views.related.to(entry, base, (&views.facets, &views.agenda)).iter();
        let view = |like: &Like| RelatedView {
            entry: self.edition.reference(like.entry).clone(),
            reason: self.reason(&like.shared),
        };
        like.map(view).collect()
    }

    /// What two entries share, in a sentence: "Delar ämnet språk och två aktörer".
    fn reason(&self, shared: &[EntryIx]) -> String {
        let mut kinds: Vec<(KindIx, Vec<EntryIx>)> = Vec::new();
        for entry in shared {
            let kind = self.rendering.base.entry(*entry).id.kind;
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, entries)) => entries.push(*entry),
                None => kinds.push((kind, vec![*entry])),
            }
        }
        // What people look for comes first, topics and places, then who is in it.
        let place = |kind: KindIx| {
            let row = self.rendering.base.schema().kind(kind);
            (!row.facet || self.rendering.views.parts.is_party(kind), kind)
        };
        kinds.sort_by_key(|(kind, _)| place(*kind));
        let parts: Vec<String> =
            kinds.iter().take(KINDS_TOLD).map(|(kind, entries)| self.shared(*kind, entries)).collect();
        self.phrase("shares", &[("what", Argument::Text(&self.listed(&parts)))])
    }

    /// What two share of one kind: the name of a single thing, the number of several.
    fn shared(&self, kind: KindIx, entries: &[EntryIx]) -> String {
        let row = self.rendering.base.schema().kind(kind);
        if let [entry] = entries {
            let title = &self.edition.reference(*entry).title;
            let arguments = [("kind", Argument::Text(&row.name)), ("title", Argument::Text(title))];
            return self.phrase("shared-one", &arguments);
        }
        let plural = self.label(&row.plural).text;
        let arguments = [
            ("kind", Argument::Text(&row.name)),
            ("n", Argument::Number(entries.len() as f64)),
            ("plural", Argument::Text(&plural)),
        ];
        self.phrase("shared-several", &arguments)
    }

    /// Words as a list: "a, b och c".
    pub(super) fn listed(&self, parts: &[String]) -> String {
        let Some((last, before)) = parts.split_last() else { return String::new() };
        let Some((first, between)) = before.split_first() else { return last.clone() };
        let join = |key: &str, a: &str, b: &str| {
            self.phrase(key, &[("a", Argument::Text(a)), ("b", Argument::Text(b))])
        };
        let start = between.iter().fold(first.clone(), |list, part| join("list-comma", &list, part));
        join("list-and", &start, last)
    }

    /// An entry's own fields that tell who took a method up, taken out of the others; of the way itself nothing is left.
    pub(super) fn uptake(&self, entry: EntryIx, shown: &mut Vec<(Show, FieldView)>) -> Vec<FieldView> {
        let kind = self.rendering.kind_of(entry);
        if !self.travels(entry) {
            return Vec::new();
        }
        let lineage_of = |name: &str| {
            let (_, field) = kind.field(name)?;
            let Holds::Relation(relation) = &field.holds else { return None };
            self.rendering.base.schema().relation(relation.relation).lineage
        };
        let mut uptake = Vec::new();
        shown.retain(|(_, field)| match lineage_of(&field.name) {
            Some(Lineage::Uptake) => {
                uptake.push(field.clone());
                false
            }
            // What leads to no page of its own is told by no step.
            Some(Lineage::From) => field.links.iter().any(|link| link.entry.is_none()),
            _ => true,
        });
        uptake
    }

    /// Whom to turn to where no contact is named: the first of those who answer for it that can be reached.
    pub(super) fn whom_to_turn_to(&self, entry: EntryIx) -> Option<TurnToView> {
        let row = self.rendering.base.entry(entry);
        let schema = self.rendering.base.schema();
        let fields = self.rendering.kind_of(entry).fields.iter();
        let led_by = fields.filter_map(|(index, field)| match (&field.holds, row.record.get(index)?) {
            (Holds::Relation(relation), Value::Links(links))
                if schema.relation(relation.relation).responsible =>
            {
                Some(links)
            }
            _ => None,
        });
        let mut leaders = led_by.flatten().filter_map(|link| {
            let link = row.links.get(link.0 as usize).filter(|link| !link.has_ended(self.today()))?;
            match link.target {
                Target::Entry(target) => Some(target),
                _ => None,
            }
        });
        leaders.find_map(|leader| {
            let contacts = self.contacts_of(leader);
            let organisation = if contacts.is_empty() { self.organisation(leader) } else { None };
            let is_reached = organisation.is_some() || !contacts.is_empty();
            is_reached.then(|| TurnToView {
                entry: self.edition.reference(leader).clone(),
                contacts,
                organisation,
            })
        })
    }

    /// The first contacts that an entry names.
    fn contacts_of(&self, entry: EntryIx) -> Vec<LinkView> {
        let row = self.rendering.base.entry(entry);
        let mut contacts = Vec::new();
        for (index, field) in self.rendering.kind_of(entry).fields.iter() {
            if let (Holds::Relation(relation), Some(Value::Links(links))) =
                (&field.holds, row.record.get(index))
                && relation.contact
            {
                contacts
                    .extend(links.iter().filter_map(|link| self.link(entry, *link, relation)).take(NAMED));
            }
        }
        contacts
    }

    /// Whom an entry names itself by its fields.
    fn named_by(&self, entry: EntryIx) -> BTreeSet<&str> {
        let edges = self.rendering.base.outgoing(entry).iter();
        let edges = edges.filter(|edge| edge.relation != RelationIx::MENTIONS);
        edges.map(|edge| &*self.edition.reference(edge.to).id).collect()
    }
}

/// Whether the entry's own fields say a statement already: a tie that reads the same from both ends, or a statement that
/// says no more than that there is one. `own`: whom the entry names itself.
fn is_said(own: &BTreeSet<&str>, item: &IncomingView, symmetric: bool) -> bool {
    let is_bare = item.link.role.is_none() && item.link.period.is_none() && item.link.note.is_none();
    own.contains(&*item.entry.id) && (symmetric || is_bare) && item.also.is_empty()
}

fn relation_field(fields: &Fields, relation: RelationIx) -> Option<&RelationField> {
    fields.iter().find_map(|(_, field)| match &field.holds {
        Holds::Relation(found) if found.relation == relation => Some(found),
        _ => None,
    })
}
