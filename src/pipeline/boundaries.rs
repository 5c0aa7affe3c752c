//! A site's own boundaries: from their file, and what is wrong with it.

use crate::derive::Views;
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::map::{self, Boundaries};
use crate::source::{Location, SourceFile};

/// Reads boundaries; what is wrong is told at its line, where that is known.
pub(super) fn read(file: &SourceFile) -> Checked<Option<Boundaries>> {
    let fault = match map::from_geojson(file.text()) {
        Ok(boundaries) => return Checked::clean(Some(boundaries)),
        Err(fault) => fault,
    };
    let start = fault.line.map(|line| {
        let before = file.text().split_inclusive('\n').take(line.saturating_sub(1));
        before.map(str::len).sum::<usize>()
    });
    let at = start.map_or_else(|| Location::of_file(file.path()), |at| file.locate_bytes(at..at));
    let told = Diagnostic::new(Code::BadBoundaries).at(at).with("why", fault.why).with("file", file.path());
    let told = told.with("feature", fault.feature.unwrap_or_default());
    Checked { value: None, diagnostics: vec![told] }
}

/// Tells of boundaries that no place has: then nothing of them is on the map.
pub(super) fn unmatched(file: &SourceFile, views: &Views) -> Option<Diagnostic> {
    let fault = Diagnostic::new(Code::BadBoundaries).at(Location::of_file(file.path()));
    let fault = fault.with("why", "unmatched").with("file", file.path()).with("feature", 0);
    (!views.maps.has_areas()).then_some(fault)
}
