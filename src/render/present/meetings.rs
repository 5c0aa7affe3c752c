//! Whom an actor works with, through what: drawn, and in words.

use std::collections::BTreeMap;

use super::Presenter;
use crate::derive::Meetings;
use crate::model::EntryIx;
use crate::render::chart::{Meeting, Neighbourhood, Node};
use crate::render::views::{MeetingsView, MetView};

/// So many collaborations are drawn.
const MOST_COLLABORATIONS: usize = 8;
/// So many collaborations are named by each who is met.
const MOST_NAMED: usize = 3;

impl Presenter<'_> {
    /// Whom an actor works with; nothing for those who meet fewer than two.
    pub(in crate::render) fn meetings(&self, actor: EntryIx) -> Option<MeetingsView> {
        let meetings = self.rendering.views.acquaintance.meetings(actor)?;
        let met = together(meetings).into_iter().map(|(through, others)| MetView {
            entries: others.into_iter().map(|other| self.edition.reference(other).clone()).collect(),
            count: through.len(),
            through: through
                .iter()
                .take(MOST_NAMED)
                .filter_map(|number| Some(self.title(meetings.collaborations.get(*number)?.0)))
                .collect(),
        });
        Some(MeetingsView {
            drawing: self.neighbourhood(actor, meetings).draw(self.is_mirrored()),
            total: meetings.total,
            collaborations: meetings.collaborations.len(),
            met: met.collect(),
            more: meetings.total.saturating_sub(meetings.met.len()),
        })
    }

    fn neighbourhood(&self, actor: EntryIx, meetings: &Meetings) -> Neighbourhood {
        let shown = drawn(meetings);
        let places: BTreeMap<usize, usize> =
            (0..).zip(&shown).map(|(place, number)| (*number, place)).collect();
        let collaboration = |number: &usize| {
            let (entry, tie) = meetings.collaborations.get(*number)?;
            let label = self.inverse_label(tie.relation);
            Some(Node { label: Some(label), ..self.entry_node(*entry) })
        };
        let met = meetings.met.iter().map(|(other, through)| Meeting {
            node: Node { weight: through.len(), ..self.entry_node(*other) },
            through: through.iter().filter_map(|number| places.get(number).copied()).collect(),
        });
        Neighbourhood {
            center: Node { url: None, ..self.entry_node(actor) },
            collaborations: shown.iter().filter_map(collaboration).collect(),
            meetings: met.filter(|meeting| !meeting.through.is_empty()).collect(),
        }
    }
}

/// Those who are met in the same collaborations, in the order of the first of them.
fn together(meetings: &Meetings) -> Vec<(&[usize], Vec<EntryIx>)> {
    let mut groups: Vec<(&[usize], Vec<EntryIx>)> = Vec::new();
    for (other, through) in &meetings.met {
        match groups.iter_mut().find(|(same, _)| **same == through[..]) {
            Some((_, others)) => others.push(*other),
            None => groups.push((through, vec![*other])),
        }
    }
    groups
}

/// The collaborations to draw: those in which the most of those who are met are, in their order.
fn drawn(meetings: &Meetings) -> Vec<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for number in meetings.met.iter().flat_map(|(_, through)| through) {
        *counts.entry(*number).or_default() += 1;
    }
    let mut numbers: Vec<usize> = counts.keys().copied().collect();
    numbers.sort_by_key(|number| (std::cmp::Reverse(counts[number]), *number));
    numbers.truncate(MOST_COLLABORATIONS);
    numbers.sort_unstable();
    numbers
}
