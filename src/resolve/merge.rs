//! Joins translations with their originals, and finds ids that two entries claim.
//!
//! A translation translates: texts are taken over by language, place by place, names are added. Where it says
//! something else than its original (another date, one party more) it is reported, and the original stands; but not
//! where the schema says that a field is of the file. What belongs to which is said by the schema, never by names here.

use std::collections::BTreeMap;

use super::Edition;
use super::broken::Missing;
use super::outdated;
use super::publication::is_published;
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::model::{EntryId, LanguageIx, Link, LinkIx, Localized, Marked, Record, Target, Value};
use crate::parse::{Draft, Reference, Site};
use crate::read::Sources;
use crate::schema::{Field, Fields, Holds};
use crate::source::{Location, Place};

/// One draft for each id, translations joined.
pub(super) fn merge(
    drafts: Vec<Draft>,
    (sources, missing): (&Sources, &Missing),
    (site, edition): (Site, Edition),
) -> Checked<Vec<Draft>> {
    let mut groups: BTreeMap<EntryId, Vec<Draft>> = BTreeMap::new();
    for draft in drafts {
        groups.entry(draft.entry.id.clone()).or_default().push(draft);
    }
    let mut merger = Merger { sources, missing, site, edition, diagnostics: Vec::new() };
    let merged = groups.into_values().filter_map(|group| merger.group(group)).collect();
    Checked { value: merged, diagnostics: merger.diagnostics }
}

struct Merger<'a> {
    sources: &'a Sources,
    missing: &'a Missing<'a>,
    site: Site<'a>,
    edition: Edition,
    diagnostics: Vec<Diagnostic>,
}

impl Merger<'_> {
    fn group(&mut self, mut group: Vec<Draft>) -> Option<Draft> {
        if group.len() == 1 && !group[0].is_named_by_language {
            return group.pop();
        }
        let original = original(&group);
        let mut original = match original {
            Some(at) => group.remove(at),
            None => {
                group.iter().for_each(|orphan| self.orphan(orphan));
                return None;
            }
        };
        self.diagnostics.append(&mut original.incomplete);
        let (translations, others): (Vec<_>, Vec<_>) =
            group.into_iter().partition(|draft| draft.is_named_by_language);
        for second in others {
            self.duplicate(&original, &second);
        }
        for translation in translations {
            // Of one that is not published itself nothing may be taken over.
            if is_published(&translation, self.site.schema, self.edition) {
                self.translate(&mut original, translation);
            }
        }
        Some(original)
    }

    fn orphan(&mut self, orphan: &Draft) {
        let in_doubt = self.site.settings.languages_in_doubt;
        let is_out = is_published(orphan, self.site.schema, self.edition);
        if in_doubt || !is_out || self.missing.is_original(&orphan.entry.id.slug) {
            return;
        }
        let fault = Diagnostic::new(Code::OrphanTranslation).with("slug", &orphan.entry.id.slug);
        self.diagnostics.push(fault.at(self.location(&orphan.at)));
    }

    fn duplicate(&mut self, first: &Draft, second: &Draft) {
        let kind = &self.site.schema.kind(second.entry.id.kind).name;
        let fault = Diagnostic::new(Code::DuplicateId)
            .at(self.location(&second.at))
            .with("id", format!("{kind}/{}", second.entry.id.slug))
            .with("first", self.location(&first.at).path)
            .related_to(self.location(&first.at));
        self.diagnostics.push(fault);
    }

    fn translate(&mut self, original: &mut Draft, translation: Draft) {
        let language = translation.entry.language;
        if language == original.entry.language || original.entry.translated.contains(&language) {
            return self.duplicate(original, &translation);
        }
        if let Some(field) = outdated::told_by(&translation, original, self.site.schema) {
            original.entry.outdated.push(language);
            let fault = Diagnostic::new(Code::OutdatedTranslation)
                .at(self.location(&translation.at.under(field)))
                .with("original", self.location(&original.at).path);
            self.diagnostics.push(fault);
        }
        let fields = &self.site.schema.kind(original.entry.id.kind).fields;
        let Draft { entry: mut theirs, at, mention_places, unread, .. } = translation;
        let shift = u32::try_from(original.entry.mentions.len()).unwrap_or(u32::MAX);
        original.entry.mentions.append(&mut theirs.mentions);
        original.mention_places.extend(mention_places);
        original.unread.extend(unread);
        original.entry.translated.push(language);
        original.entry.file.merge(theirs.file);
        merge_body(&mut original.entry.body, theirs.body, shift);
        let mut joined = Joined {
            ours: &mut original.entry.links,
            theirs: theirs.links,
            shift,
            differs: Vec::new(),
            adds: Vec::new(),
        };
        joined.record(&mut original.entry.record, theirs.record, fields, &at);
        let Joined { differs, adds, .. } = joined;
        for place in differs {
            let fault = Diagnostic::new(Code::TranslationDiffers).at(self.location(&place));
            self.diagnostics.push(fault.with("original", self.location(&original.at).path));
        }
        for (place, field) in adds {
            let fault = Diagnostic::new(Code::TranslationAdds).at(self.location(&place)).with("name", field);
            self.diagnostics.push(fault.with("original", self.location(&original.at).path));
        }
    }

    fn location(&self, place: &Place) -> Location {
        self.sources.file(place.file).locate(&place.spot)
    }
}

/// Which of the drafts with one id is the original: one whose file is not named by a language; else the one in the
/// site's first language (`x.sv.md` is an original with a long name), else one that says its language itself.
fn original(group: &[Draft]) -> Option<usize> {
    let unnamed = group.iter().position(|draft| !draft.is_named_by_language);
    let first = || group.iter().position(|draft| draft.entry.language == LanguageIx(0));
    let saying = || group.iter().position(|draft| draft.says_language);
    unnamed.or_else(first).or_else(saying)
}

fn merge_body(ours: &mut Option<Localized<Marked>>, theirs: Option<Localized<Marked>>, shift: u32) {
    let Some(mut theirs) = theirs else { return };
    shift_mentions(&mut theirs, shift);
    match ours {
        Some(ours) => ours.merge(theirs),
        None => *ours = Some(theirs),
    }
}

/// The translation's mentions come after the original's in the list of the entry.
fn shift_mentions(text: &mut Localized<Marked>, shift: u32) {
    for (_, marked) in text.iter_mut() {
        marked.first_mention += shift;
    }
}

/// The joining of one translation with its original.
struct Joined<'a> {
    ours: &'a mut Vec<Link<Reference>>,
    theirs: Vec<Link<Reference>>,
    shift: u32,
    /// Where the translation says something else.
    differs: Vec<Place>,
    /// Where it says what the original does not, and the field: a text that every language shows then.
    adds: Vec<(Place, Box<str>)>,
}

impl Joined<'_> {
    fn record(&mut self, ours: &mut Record, theirs: Record, fields: &Fields, at: &Place) {
        for (index, value) in theirs.into_values() {
            let field = fields.get(index);
            let at = at.under(&field.name);
            match (ours.get_mut(index), value) {
                _ if field.of_file => {}
                (Some(ours), theirs) => self.value(ours, theirs, field, &at),
                (None, Value::Text(text)) => {
                    self.adds.push((at, field.name.clone()));
                    ours.insert(index, Value::Text(text));
                }
                (None, Value::Prose(mut prose)) => {
                    self.adds.push((at, field.name.clone()));
                    shift_mentions(&mut prose, self.shift);
                    ours.insert(index, Value::Prose(prose));
                }
                (None, Value::Many(texts)) if matches!(field.holds, Holds::Text) => {
                    ours.insert(index, Value::Many(texts));
                }
                (None, _) => self.differs.push(at),
            }
        }
    }

    fn value(&mut self, ours: &mut Value, theirs: Value, field: &Field, at: &Place) {
        match (ours, theirs) {
            (Value::Text(ours), Value::Text(theirs)) => ours.merge(theirs),
            (Value::Prose(ours), Value::Prose(mut theirs)) => {
                shift_mentions(&mut theirs, self.shift);
                ours.merge(theirs);
            }
            (Value::Date(ours), Value::Date(theirs)) => {
                if theirs.edtf.is_some() && theirs.edtf != ours.edtf {
                    self.differs.push(at.clone());
                }
                match (&mut ours.text, theirs.text) {
                    (Some(ours), Some(theirs)) => ours.merge(theirs),
                    (None, theirs) => ours.text = theirs,
                    (Some(_), None) => {}
                }
            }
            (Value::Many(ours), Value::Many(theirs)) => self.many(ours, theirs, field, at),
            (Value::Rows(ours), Value::Rows(theirs)) => {
                let Holds::Rows { fields, .. } = &field.holds else { return };
                if ours.len() != theirs.len() {
                    self.differs.push(at.clone());
                }
                for (number, (ours, theirs)) in ours.iter_mut().zip(theirs).enumerate() {
                    self.record(ours, theirs, fields, &at.item(number));
                }
            }
            (Value::Links(ours), Value::Links(theirs)) => self.links(ours, &theirs, at),
            (ours, theirs) if same(ours, &theirs) => {}
            _ => self.differs.push(at.clone()),
        }
    }

    /// Joins lists: texts item by item, or, where they are names of the entry, each that is not there yet.
    fn many(&mut self, ours: &mut Vec<Value>, theirs: Vec<Value>, field: &Field, at: &Place) {
        let same_length = ours.len() == theirs.len();
        match field.holds {
            Holds::Text if same_length => {
                for (ours, theirs) in ours.iter_mut().zip(theirs) {
                    if let (Value::Text(ours), Value::Text(theirs)) = (ours, theirs) {
                        ours.merge(theirs);
                    }
                }
            }
            _ if field.name_of => {
                for name in theirs {
                    if !ours.iter().any(|ours| same(ours, &name)) {
                        ours.push(name);
                    }
                }
            }
            _ => {
                let all_same = || ours.iter().zip(&theirs).all(|(ours, theirs)| same(ours, theirs));
                if !(same_length && all_same()) {
                    self.differs.push(at.clone());
                }
            }
        }
    }

    /// Joins links: with the same target at the same place, else with the first such that is free; what is only
    /// named, with what is only named at the same place.
    fn links(&mut self, ours: &[LinkIx], theirs: &[LinkIx], at: &Place) {
        let mut free: Vec<LinkIx> = ours.to_vec();
        for (position, theirs) in theirs.iter().enumerate() {
            let link = self.theirs[theirs.0 as usize].clone();
            let at = at.item(position);
            let here = ours.get(position).filter(|ours| free.contains(ours));
            let same = |ours: &&LinkIx| same_target(&self.ours[ours.0 as usize], &link);
            let both_named = |ours: &&LinkIx| both_named(&self.ours[ours.0 as usize], &link);
            let partner =
                here.filter(same).or_else(|| free.iter().find(same)).or_else(|| here.filter(both_named));
            let Some(&partner) = partner else {
                self.differs.push(at);
                continue;
            };
            free.retain(|ours| *ours != partner);
            self.link(partner, link, &at);
        }
    }

    fn link(&mut self, ours: LinkIx, theirs: Link<Reference>, at: &Place) {
        let number = ours.0 as usize;
        match (&mut self.ours[number].target, theirs.target) {
            (Target::Text(ours), Target::Text(theirs)) => ours.merge(theirs),
            (Target::Contact(ours), Target::Contact(mut theirs)) => {
                for (ours, theirs) in ours.texts_mut().zip(theirs.texts_mut()) {
                    match (ours, theirs.take()) {
                        (Some(ours), Some(theirs)) => ours.merge(theirs),
                        (ours, Some(theirs)) => *ours = Some(theirs),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
        let mut data = std::mem::take(&mut self.ours[number].data);
        self.record(&mut data, theirs.data, &theirs.fields, at);
        self.ours[number].data = data;
    }
}

/// Whether both only name somebody, in the same way: one may be the translation of the other.
fn both_named(ours: &Link<Reference>, theirs: &Link<Reference>) -> bool {
    matches!(
        (&ours.target, &theirs.target),
        (Target::Text(_), Target::Text(_)) | (Target::Contact(_), Target::Contact(_))
    )
}

fn same_target(ours: &Link<Reference>, theirs: &Link<Reference>) -> bool {
    match (&ours.target, &theirs.target) {
        (Target::Entry(ours), Target::Entry(theirs)) => ours.words() == theirs.words(),
        _ => false,
    }
}

fn same(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Line(ours), Value::Line(theirs)) => ours == theirs,
        (Value::Number(ours), Value::Number(theirs)) => ours.total_cmp(theirs).is_eq(),
        (Value::Flag(ours), Value::Flag(theirs)) => ours == theirs,
        (Value::Choice(ours), Value::Choice(theirs)) => ours == theirs,
        (Value::Duration(ours), Value::Duration(theirs)) => ours == theirs,
        (Value::Text(ours), Value::Text(theirs)) => ours.original() == theirs.original(),
        _ => false,
    }
}
