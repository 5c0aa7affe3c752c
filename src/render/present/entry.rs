//! The page of an entry, and its card in lists.

use std::sync::Arc;

use super::{Presenter, date_in, is_translated};
use crate::derive::{Activity, Group, When, shown_of};
use crate::model::{EntryIx, LanguageIx, Marked, Value};
use crate::render::pictures::OF_ENTRY;
use crate::render::routes::encode;
use crate::render::section::facet_of_kind;
use crate::render::views::{
    CardView, EntryRef, EntryView, HeadingView, ImageView, IncomingGroup, IncomingView, KindRef, ReviewView,
    SourceSet, SourceView, TextView, ValueView,
};
use crate::render::{Edition, Rendering};
use crate::schema::{Holds, RelationIx, Show};

/// So many of its places are named in a list.
const PLACES: usize = 6;

/// Fills the view of an entry's page.
pub(crate) fn entry(rendering: &Rendering, edition: &Edition, entry: EntryIx) -> EntryView {
    let presenter = Presenter::new(rendering, edition);
    let kind = rendering.kind_of(entry);
    let row = rendering.base.entry(entry);
    let mut shown = presenter.fields(entry, &kind.fields, &row.record);
    let fields = shown.iter().map(|(_, field)| (field.name.clone(), field.clone())).collect();
    let uptake = presenter.uptake(entry, &mut shown);
    let told = presenter.told(entry);
    let part = |part: Show| {
        let fields = shown.iter().filter(|(show, field)| *show == part && field.name != "summary");
        fields.map(|(_, field)| field.clone()).collect()
    };
    let (previous, next) = presenter.neighbours(entry);
    let body = row.body.as_ref().map(|body| rendering.settings.best(body, edition.language));
    let (tree, tree_more) = presenter.tree_below(entry);
    EntryView {
        id: rendering.base.id_text(entry),
        slug: row.id.slug.to_string(),
        kind: presenter.kind_ref(entry),
        title: presenter.title(entry),
        summary: presenter.text_of(entry, "summary"),
        glance: part(Show::Glance),
        reach: presenter.whom_to_turn_to(entry),
        lead: part(Show::Lead),
        main: part(Show::Main),
        side: part(Show::Side),
        context: part(Show::Context),
        end: part(Show::End),
        body: body.map(|(language, marked)| TextView {
            text: presenter.html(entry, marked),
            lang: presenter.other_language(language),
        }),
        headings: body.map(|(_, marked)| headings(marked)).unwrap_or_default(),
        image: presenter.image(entry),
        incoming: told.lists,
        together: told.together,
        involvement: told.involvement,
        lineage: presenter.lineage(entry, uptake, told.uptake),
        related: presenter.related(entry),
        tree,
        tree_more,
        structure: presenter.structure(entry),
        meetings: presenter.meetings(entry),
        tree_label: presenter.tree_label(entry),
        map: rendering.views.maps.near.get(&entry).map(|sheet| presenter.drawing(sheet)),
        previous,
        next,
        unpublished: presenter.unpublished(entry),
        review: presenter.review(entry),
        source: presenter.source(entry),
        report: presenter.report(entry),
        when: presenter.next(entry).or_else(|| presenter.when(entry)),
        time: presenter.time(entry),
        ended: presenter.ended(entry),
        contact: presenter.named_as_contact(entry),
        dates: presenter.event_dates(entry),
        story: presenter.story(entry),
        events: presenter.events_about(entry),
        whom: presenter.whom_page(entry),
        fields,
    }
}

/// Fills the view of an entry in a list.
pub(crate) fn card(rendering: &Rendering, edition: &Edition, entry: EntryIx) -> CardView {
    let presenter = Presenter::new(rendering, edition);
    let (reference, summary) = (edition.reference(entry).clone(), presenter.summary(entry));
    let other = reference.lang.as_deref().or_else(|| summary.as_ref()?.lang.as_deref());
    let mut places = presenter.places(entry);
    let more_places = places.len().saturating_sub(PLACES);
    places.truncate(PLACES);
    CardView {
        language: other
            .and_then(|tag| rendering.settings.language(tag))
            .or_else(|| presenter.own_form(entry))
            .map(|language| presenter.says(language).to_owned()),
        entry: reference,
        summary,
        when: presenter.next(entry).or_else(|| presenter.when(entry)),
        status: presenter.status(entry).or_else(|| presenter.ended(entry)),
        places,
        more_places,
        time: presenter.time(entry),
    }
}

impl Presenter<'_> {
    /// The entries before and after one in the list of its kind.
    fn neighbours(&self, entry: EntryIx) -> (Option<Arc<EntryRef>>, Option<Arc<EntryRef>>) {
        let listings = &self.rendering.views.listings[usize::from(self.language().0)];
        let (previous, next) = listings.neighbours(&self.rendering.base, entry);
        let reference = |entry: Option<EntryIx>| entry.map(|entry| self.edition.reference(entry).clone());
        (reference(previous), reference(next))
    }

    /// The kind of an entry, with its words and its index.
    fn kind_ref(&self, entry: EntryIx) -> KindRef {
        let (number, kind) = (self.rendering.base.entry(entry).id.kind, self.rendering.kind_of(entry));
        let label = self.edition.reference(entry);
        KindRef {
            name: kind.name.to_string(),
            label: label.kind_label.clone(),
            plural: self.label(&kind.plural).text,
            lang: label.kind_lang.clone(),
            url: self.rendering.routes.index(self.language(), (number, kind), 1),
            facet: kind.facet.then(|| facet_of_kind(&kind.name)),
        }
    }
}

fn headings(marked: &Marked) -> Vec<HeadingView> {
    let headings = marked.prose.headings().iter();
    let view = |heading: &crate::markdown::Heading| HeadingView {
        level: heading.level,
        id: heading.id.to_string(),
        text: heading.text.to_string(),
    };
    headings.map(view).collect()
}

impl Presenter<'_> {
    /// The language of the page, if the entry was written in another form of it and is there in this one too: few are
    /// there in easy Swedish, and who reads it must find them.
    fn own_form(&self, entry: EntryIx) -> Option<LanguageIx> {
        let (written, page) = (self.rendering.base.entry(entry).language, self.language());
        let is_other_form = written != page && self.rendering.settings.foreign(written, page).is_none();
        (is_other_form && is_translated(self.rendering, entry, page)).then_some(page)
    }

    pub(in crate::render) fn title(&self, entry: EntryIx) -> TextView {
        let reference = self.edition.reference(entry);
        TextView { text: reference.title.clone(), lang: reference.lang.clone() }
    }

    /// The summary, or else the beginning of the text.
    pub(in crate::render) fn summary(&self, entry: EntryIx) -> Option<TextView> {
        if let Some(summary) = self.text_of(entry, "summary") {
            return Some(summary);
        }
        let body = self.rendering.base.entry(entry).body.as_ref()?;
        let (language, marked) = self.rendering.settings.best(body, self.language());
        let text = self.lead(entry, marked);
        (!text.is_empty()).then(|| TextView { text, lang: self.other_language(language) })
    }

    /// When an entry is: the first of its kind's dates that it has.
    pub(in crate::render) fn when(&self, entry: EntryIx) -> Option<ValueView> {
        let kind = self.rendering.kind_of(entry);
        let record = &self.rendering.base.entry(entry).record;
        let date = kind.dated.iter().find_map(|field| match record.get(*field)? {
            Value::Date(date) => Some(date),
            _ => None,
        })?;
        let end = if kind.calendar { date_in(record, &kind.fields, "end") } else { None };
        match (date.text.is_none(), &date.edtf, end.and_then(|end| end.edtf.as_ref())) {
            (true, Some(start), Some(end)) => Some(ValueView {
                text: self.locale().day_range_with_times(start, Some(end)),
                datetime: super::datetime(start),
                ..ValueView::default()
            }),
            _ => Some(self.date(date)),
        }
    }

    /// The next date of an event that comes back.
    fn next(&self, entry: EntryIx) -> Option<ValueView> {
        let agenda = &self.rendering.views.agenda;
        let next = agenda.next(entry)?;
        let has_several = agenda.times(entry).len() > 1;
        if has_several { self.next_in_words(next) } else { None }
    }

    pub(in crate::render) fn status(&self, entry: EntryIx) -> Option<ValueView> {
        let (_, field) = self.rendering.kind_of(entry).field("status")?;
        match (&field.holds, self.value(entry, "status")?) {
            (Holds::Choice(choices), Value::Choice(number)) => self.choice(choices, *number),
            _ => None,
        }
    }

    /// That what people do together is over, by its dates, where it has no status that says so.
    fn ended(&self, entry: EntryIx) -> Option<ValueView> {
        let kind = self.rendering.kind_of(entry);
        let is_over = self.rendering.views.facets.activity(entry) == Activity::Over;
        let is_told = kind.calendar || self.travels(entry) || self.status(entry).is_some();
        (kind.collaboration && is_over && !is_told).then(|| ValueView {
            text: self.phrase("facet-status-over", &[]),
            value: Some("ended".to_owned()),
            ..ValueView::default()
        })
    }

    pub(in crate::render) fn places(&self, entry: EntryIx) -> Vec<std::sync::Arc<EntryRef>> {
        let Some(Value::Links(links)) = self.value(entry, "places") else { return Vec::new() };
        let row = self.rendering.base.entry(entry);
        let targets = links.iter().filter_map(|link| match row.links.get(link.0 as usize)?.target {
            crate::model::Target::Entry(place) => Some(self.edition.reference(place).clone()),
            _ => None,
        });
        targets.collect()
    }

    /// For events: whether it is to come.
    fn time(&self, entry: EntryIx) -> Option<String> {
        if !self.rendering.kind_of(entry).calendar {
            return None;
        }
        let word = match self.rendering.views.agenda.when(entry)? {
            When::Upcoming => "upcoming",
            When::Ongoing => "ongoing",
            When::Past => "past",
        };
        Some(word.to_owned())
    }

    fn image(&self, entry: EntryIx) -> Option<ImageView> {
        let (_, field) = self.rendering.kind_of(entry).field("image")?;
        let (Holds::Rows { fields, .. }, Value::Rows(rows)) = (&field.holds, self.value(entry, "image")?)
        else {
            return None;
        };
        let row = rows.first()?;
        let text = |name: &str| match row.get(fields.named(name)?)? {
            Value::Text(text) => Some(self.text(text)),
            _ => None,
        };
        let Some(Value::Line(file)) = row.get(fields.named("file")?) else { return None };
        let size = self.rendering.picture_size(file);
        let sources = self.rendering.picture_sources(file, OF_ENTRY).into_iter();
        Some(ImageView {
            url: self.rendering.picture_url(file),
            width: size.map(|(width, _)| width),
            height: size.map(|(_, height)| height),
            sources: sources
                .map(|source| SourceSet {
                    kind: source.media_type,
                    choices: source.choices,
                    sizes: source.sizes,
                })
                .collect(),
            alt: text("alt").unwrap_or_default(),
            credit: text("credit"),
        })
    }

    /// How many statements of a group the page of an entry shows.
    pub(super) fn shown_of(&self, groups: &[Group], at: usize) -> usize {
        shown_of(groups, at, self.rendering.settings.per_page)
    }

    /// What others state of an entry by one relation, as far as the page is to keep it. A group whose rest stands on a
    /// page of its own leads there, whatever is left of it here.
    pub(super) fn incoming_group(
        &self,
        entry: EntryIx,
        (groups, at): (&[Group], usize),
        keep: &dyn Fn(&IncomingView) -> bool,
    ) -> IncomingGroup {
        let group = &groups[at];
        let shown = self.shown_of(groups, at);
        let relation = self.rendering.base.schema().relation(group.relation);
        let kind = group.kind.map(|kind| self.rendering.base.schema().kind(kind));
        let more = (group.items.len() > shown)
            .then(|| self.rendering.routes.incoming(self.language(), (entry, groups), at, 1));
        let anchor = kind.map_or_else(
            || format!("incoming_{}", relation.inverse),
            |kind| format!("incoming_{}_{}", relation.inverse, kind.name),
        );
        let in_order = self.in_order(group);
        let views = || in_order.iter().map(|stated| self.incoming(stated));
        let mut items: Vec<IncomingView> = views().filter(keep).take(shown).collect();
        if items.is_empty() && more.is_some() {
            items = views().take(shown).collect();
        }
        let label = self.group_label(group);
        IncomingGroup {
            name: relation.inverse.to_string(),
            label: label.text,
            label_lang: label.lang,
            anchor,
            kind: kind.map(|kind| kind.name.to_string()),
            total: if more.is_some() { group.items.len() } else { items.len() },
            items,
            more,
        }
    }

    /// The heading over what others state by one relation.
    pub(in crate::render) fn group_label(&self, group: &Group) -> TextView {
        match group.kind {
            Some(kind) => self.label(&self.rendering.base.schema().kind(kind).plural),
            None => self.inverse_label(group.relation),
        }
    }

    /// A relation as it is called at the other end.
    pub(in crate::render) fn inverse_label(&self, relation: RelationIx) -> TextView {
        let relation = self.rendering.base.schema().relation(relation);
        let words = self.label(&relation.inverse_label);
        if words.text.is_empty() {
            return TextView { text: relation.inverse.replace('_', " "), lang: None };
        }
        words
    }

    /// Whether an entry is shown for those who write it only.
    pub(in crate::render) fn unpublished(&self, entry: EntryIx) -> bool {
        let row = self.rendering.base.entry(entry);
        let from = date_in(&row.record, &self.rendering.kind_of(entry).fields, "publish_from");
        let first = from.and_then(|from| from.edtf.as_ref()?.earliest());
        matches!(self.value(entry, "draft"), Some(Value::Flag(true)))
            || first.is_some_and(|first| first > self.today())
    }

    fn review(&self, entry: EntryIx) -> ReviewView {
        let day = |name: &str| match self.value(entry, name) {
            Some(Value::Date(date)) => Some(date),
            _ => None,
        };
        let (updated, reviewed) = (day("updated"), day("reviewed"));
        let every = match self.value(entry, "review_every") {
            Some(Value::Duration(every)) => Some(*every),
            _ => self.rendering.settings.review_every,
        };
        let latest = |date: Option<&Box<crate::model::Date>>| date?.edtf.as_ref()?.latest();
        let last = latest(reviewed).max(latest(updated));
        let due = every.zip(last).and_then(|(every, last)| every.after(last));
        ReviewView {
            updated: updated.map(|date| self.date(date)),
            reviewed: reviewed.map(|date| self.date(date)),
            due: due.map(|due| self.day(due)),
            overdue: due.is_some_and(|due| due < self.today()),
        }
    }

    fn source(&self, entry: EntryIx) -> SourceView {
        let row = self.rendering.base.entry(entry);
        let path = self.rendering.settings.best(&row.file, self.language()).1.to_string();
        let edit_url =
            self.rendering.settings.edit_url.as_ref().map(|url| url.replace("{path}", &encode(&path)));
        SourceView { path, edit_url }
    }
}

/// Relations may share an inverse name ("Contact for" a project, "Contact in" a party of one); no two sections may
/// share an id.
pub(super) fn tell_apart(groups: &mut [IncomingGroup]) {
    for at in 1..groups.len() {
        let (before, rest) = groups.split_at_mut(at);
        let group = &mut rest[0];
        let alike =
            before.iter().filter(|other| other.name == group.name && other.kind == group.kind).count();
        if alike > 0 {
            group.anchor = format!("{}_{}", group.anchor, alike + 1);
        }
    }
}
