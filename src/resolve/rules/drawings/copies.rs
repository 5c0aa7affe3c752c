//! How much a drawing draws: a few lines of `use` that use each other can draw a thousand million shapes.
//!
//! Counts what `use`, and patterns, masks, markers and the like, bring in beyond what is written. What a style sheet
//! inside the drawing refers to is not counted.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::markdown::decode;

/// A drawing may draw so many elements more than are written in it: a map whose every field is hatched draws a hundred
/// thousand.
pub(super) const MOST_COPIES: u64 = 250_000;

/// Why a drawing draws too much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Excess {
    /// More copies than a browser draws in reasonable time.
    TooMany,
    /// Something is part of itself.
    Circle,
}

/// The elements of a drawing, in the order in which they begin.
#[derive(Debug, Default)]
pub(super) struct Elements {
    all: Vec<Element>,
    open: Vec<usize>,
    named: BTreeMap<Box<str>, usize>,
}

#[derive(Debug)]
struct Element {
    /// Where in the file.
    at: usize,
    children: Vec<usize>,
    uses: Vec<Box<str>>,
}

impl Elements {
    /// Notes that an element begins.
    pub(super) fn begin(&mut self, at: usize) {
        let number = self.all.len();
        if let Some(parent) = self.open.last() {
            self.all[*parent].children.push(number);
        }
        self.all.push(Element { at, children: Vec::new(), uses: Vec::new() });
        self.open.push(number);
    }

    /// Notes an attribute of the element that began last.
    pub(super) fn attribute(&mut self, element: &str, key: &str, value: &str) {
        let Some(last) = self.all.len().checked_sub(1) else { return };
        match key {
            // Where two have the same name, the first is meant.
            "id" => {
                self.named.entry(value.into()).or_insert(last);
            }
            "href" if !matches!(element, "use" | "feimage" | "pattern") => {}
            "href" => self.all[last].uses.extend(name(value)),
            _ => {
                let mentioned = value.split("url(").skip(1).filter_map(|rest| name(rest.split(')').next()?));
                self.all[last].uses.extend(mentioned);
            }
        }
    }

    /// Notes that an element ends.
    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// Whether too much is drawn, and at which byte that begins.
    pub(super) fn excess(&self) -> Result<(), (Excess, usize)> {
        let Some(root) = self.all.first() else { return Ok(()) };
        let copies = self.drawn()?.saturating_sub(self.all.len() as u64);
        if copies > MOST_COPIES { Err((Excess::TooMany, root.at)) } else { Ok(()) }
    }

    /// Counts what the first element draws, itself included; without recursion, since a file may be nested deeper than
    /// a stack is.
    fn drawn(&self) -> Result<u64, (Excess, usize)> {
        let mut drawn: Vec<Option<u64>> = vec![None; self.all.len()];
        let mut is_open = vec![false; self.all.len()];
        let mut way = vec![(0, self.parts(0))];
        while let Some((number, parts)) = way.last_mut() {
            let number = *number;
            is_open[number] = true;
            match parts.pop() {
                Some(part) if is_open[part] => return Err((Excess::Circle, self.all[number].at)),
                Some(part) if drawn[part].is_some() => {}
                Some(part) => way.push((part, self.parts(part))),
                None => {
                    let parts = self.parts(number).into_iter().filter_map(|part| drawn[part]);
                    drawn[number] = Some(parts.fold(1, u64::saturating_add));
                    is_open[number] = false;
                    way.pop();
                }
            }
        }
        Ok(drawn[0].unwrap_or(0))
    }

    /// What an element holds and what it uses.
    fn parts(&self, number: usize) -> Vec<usize> {
        let element = &self.all[number];
        let used = element.uses.iter().filter_map(|name| self.named.get(name).copied());
        element.children.iter().copied().chain(used).collect()
    }
}

/// The name in `#name`, as browsers read it.
fn name(target: &str) -> Option<Box<str>> {
    let target = target.trim().trim_matches(['"', '\'']).trim();
    let name: Cow<str> = decode(target.strip_prefix('#')?);
    Some(name.into())
}
