//! Entries as things of schema.org, by the family of their type.

use serde_json::{Value, json};

use super::vocabulary::{Family, family, relations};
use super::{Node, Scribe, dates, one_of};
use crate::model::EntryIx;
use crate::render::said::Said;
use crate::schema::Choices;

/// So many entries are named for a property: what a page shows some of, its data does not tell whole; `graph.json` does.
const MOST_NAMED: usize = 12;

/// What an entry's page is about; nothing where that is only the page itself, or schema.org has no word for it.
pub(super) fn thing(scribe: &Scribe, entry: EntryIx) -> Option<Node> {
    let schema_type = scribe.rendering.kind_of(entry).schema_type.as_deref()?;
    if schema_type == "WebPage" {
        return None;
    }
    let family = family(schema_type);
    let said = scribe.said(entry);
    let mut node = Node::new(schema_type);
    node.put("@id", scribe.id(entry));
    scribe.every_thing(entry, &said, &mut node);
    for (property, field, allowed) in relations(family) {
        let mut entries = said.entries(field);
        entries.retain(|target| scribe.is_of(*target, allowed));
        entries.truncate(MOST_NAMED);
        node.put_some(property, scribe.references(&entries));
    }
    match family {
        Family::Event => scribe.event(entry, &said, &mut node),
        Family::Organization => reachable(&said, &mut node),
        Family::Person => scribe.person(&said, &mut node),
        Family::Place => place(&said, &mut node),
        Family::CreativeWork => scribe.work(&said, &mut node),
        Family::Term => scribe.term(entry, &mut node),
        Family::Thing => {}
    }
    Some(node)
}

impl Scribe<'_> {
    fn is_of(&self, entry: EntryIx, allowed: &[Family]) -> bool {
        let schema_type = self.rendering.kind_of(entry).schema_type.as_deref();
        schema_type.is_some_and(|schema_type| allowed.contains(&family(schema_type)))
    }

    /// What every type has.
    fn every_thing(&self, entry: EntryIx, said: &Said, node: &mut Node) {
        node.put("name", said.title().text);
        let description =
            said.text("summary").or_else(|| said.prose("definition")).or_else(|| said.summary());
        node.put_text("description", &description.map(|words| words.text).unwrap_or_default());
        let own_address =
            said.line("website").or_else(|| said.line("url")).map(|address| self.whole(address));
        node.put("url", own_address.unwrap_or_else(|| self.page_url(entry)));
        let former = said.rows("former_names").into_iter().filter_map(|row| row.text("name"));
        for name in said.texts("aliases").into_iter().chain(former) {
            node.put("alternateName", name.text);
        }
        node.put_text("alternateName", said.line("short").unwrap_or_default());
        node.put_text("identifier", said.line("identifier").unwrap_or_default());
        for address in said.lines("same_as") {
            node.put("sameAs", self.whole(address));
        }
        node.put_some("image", said.rows("image").first().and_then(|image| self.image(image)));
    }

    fn image(&self, image: &Said) -> Option<Value> {
        let file = image.line("file")?;
        let mut node = Node::new("ImageObject");
        node.put("url", self.absolute(&self.rendering.picture_url(file)));
        node.put_some("caption", image.text("alt").map(|alt| alt.text));
        node.put_some("creditText", image.text("credit").map(|credit| credit.text));
        Some(node.into_value())
    }

    /// A web address as it is, a path of the site with all before it.
    fn whole(&self, address: &str) -> String {
        if address.starts_with('/') {
            self.absolute(&self.rendering.routes.url(address))
        } else {
            address.to_owned()
        }
    }

    fn event(&self, entry: EntryIx, said: &Said, node: &mut Node) {
        let zone = said.zone();
        let times = |said: &Said, node: &mut Node| {
            let start = said.date("start");
            node.put_some("startDate", start.and_then(|start| dates::start(start, &zone)));
            let end = said.date("end").or(start.filter(|start| start.is_interval()));
            node.put_some("endDate", end.and_then(|end| dates::end(end, &zone)));
            node.put_some("eventStatus", event_status(said.chosen("status")));
        };
        times(said, node);
        let mode = said.choice("mode");
        node.put_some("eventAttendanceMode", attendance_mode(mode));
        if mode != Some("online") {
            node.put_some("location", self.location(said, "places"));
        }
        if matches!(mode, Some("online" | "hybrid")) {
            let address =
                said.line("registration").map_or_else(|| self.page_url(entry), |line| self.whole(line));
            node.put("location", json!({"@type": "VirtualLocation", "url": address}));
        }
        for speaker in said.rows("speakers") {
            node.put_some("performer", self.speaker(&speaker));
        }
        if let Some(address) = said.line("recording") {
            node.put("recordedIn", json!({"@type": "CreativeWork", "url": self.whole(address)}));
        }
        node.put_some("audience", self.audience(said));
        for row in said.rows("occurrences") {
            let mut part = Node::new("Event");
            let title = row.text("title").unwrap_or_else(|| said.title());
            part.put("name", title.text);
            times(&row, &mut part);
            part.put_some("location", self.location(&row, "place").or_else(|| self.location(said, "places")));
            node.put("subEvent", part.into_value());
        }
    }

    /// The venue, with the places it is in; or just these.
    fn location(&self, said: &Said, places: &str) -> Option<Value> {
        let mut places = said.entries(places);
        places.retain(|place| self.is_of(*place, &[Family::Place]));
        let Some(venue) = said.text("venue") else { return self.references(&places) };
        let mut node = Node::new("Place");
        node.put("name", venue.text);
        node.put_some("containedInPlace", self.references(&places));
        Some(node.into_value())
    }

    fn speaker(&self, row: &Said) -> Option<Value> {
        if let Some(person) = row.entries("person").first() {
            return self.reference(*person);
        }
        let name = row.text("name")?;
        let mut node = Node::new("Person");
        node.put("name", name.text);
        node.put_some("affiliation", self.references(&self.organizations(row, "actor")));
        Some(node.into_value())
    }

    fn organizations(&self, said: &Said, field: &str) -> Vec<EntryIx> {
        let mut entries = said.entries(field);
        entries.retain(|entry| self.is_of(*entry, &[Family::Organization]));
        entries
    }

    fn audience(&self, said: &Said) -> Option<Value> {
        let audiences = said.entries("audiences").into_iter();
        let audience = |entry| json!({"@type": "Audience", "audienceType": self.said(entry).title().text});
        one_of(audiences.map(audience).collect())
    }

    fn person(&self, said: &Said, node: &mut Node) {
        reachable(said, node);
        let today = self.rendering.views.agenda.today();
        for role in said.rows("roles").iter().filter(|role| role.is_current(today)) {
            node.put_some("jobTitle", role.text("title").map(|title| title.text));
            node.put_some("worksFor", self.references(&self.organizations(role, "actor")));
        }
    }

    fn work(&self, said: &Said, node: &mut Node) {
        let zone = said.zone();
        node.put("headline", said.title().text);
        node.put_some("datePublished", said.date("date").and_then(|date| dates::start(date, &zone)));
        node.put_some("audience", self.audience(said));
        for author in said.texts("authors") {
            node.put("author", json!({"@type": "Person", "name": author.text}));
        }
        // What stands elsewhere has a language and changes of its own, which nobody has told us.
        if said.line("url").is_none() {
            node.put("inLanguage", self.rendering.settings.tag(said.title().language));
            node.put_some("dateModified", said.date("updated").and_then(|date| dates::start(date, &zone)));
        }
    }

    fn term(&self, entry: EntryIx, node: &mut Node) {
        let kind = self.rendering.base.entry(entry).id.kind;
        let row = self.rendering.kind_of(entry);
        let Some(index) = self.rendering.routes.index(self.language, (kind, row), 1) else { return };
        let mut set = Node::new("DefinedTermSet");
        set.put_text("name", self.rendering.settings.words(&row.plural, self.language));
        set.put("url", self.absolute(&index));
        node.put("inDefinedTermSet", set.into_value());
    }
}

fn reachable(said: &Said, node: &mut Node) {
    node.put_text("email", said.line("email").unwrap_or_default());
    node.put_text("telephone", said.line("phone").unwrap_or_default());
}

fn place(said: &Said, node: &mut Node) {
    node.put_some("address", said.text("address").map(|address| address.text));
    if let Some((latitude, longitude)) = said.position() {
        node.put("geo", json!({"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}));
    }
}

fn event_status(status: Option<(&Choices, u16)>) -> Option<&'static str> {
    let (choices, at) = status.filter(|(choices, _)| choices.is_status())?;
    Some(match (choices.is_off(at), choices.is_over(at)) {
        (false, _) => "https://schema.org/EventScheduled",
        (true, true) => "https://schema.org/EventCancelled",
        (true, false) => "https://schema.org/EventPostponed",
    })
}

fn attendance_mode(mode: Option<&str>) -> Option<&'static str> {
    Some(match mode? {
        "online" => "https://schema.org/OnlineEventAttendanceMode",
        "onsite" => "https://schema.org/OfflineEventAttendanceMode",
        "hybrid" => "https://schema.org/MixedEventAttendanceMode",
        _ => return None,
    })
}
