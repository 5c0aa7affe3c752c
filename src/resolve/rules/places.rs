//! Where places are on the map: positions that are on Earth, codes that some area has.
//!
//! Codes are looked up only where most of those of their form are Swedish: other countries have codes of the same form.

use crate::diagnostic::{Code, Diagnostic};
use crate::map::{Boundaries, Finder};
use crate::model::Value;
use crate::nearest::nearest;
use crate::parse::Draft;
use crate::resolve::Case;

/// Reports positions that are none, and codes that no area has or that are another place's.
pub(super) fn check(case: &Case, diagnostics: &mut Vec<Diagnostic>) {
    let is_on_map = |draft: &&Draft| case.site.schema.kind(draft.entry.id.kind).map;
    let places: Vec<&Draft> = case.drafts.iter().filter(is_on_map).collect();
    for draft in &places {
        diagnostics.extend(position(case, draft));
    }
    if case.site.settings.boundaries.is_none() {
        codes(case, &places, diagnostics);
        diagnostics.extend(places.iter().filter_map(|draft| country(case, draft)));
    }
}

/// A code of two letters that no country has (ISO 3166-1 alpha-2).
fn country(case: &Case, draft: &Draft) -> Option<Diagnostic> {
    let Some(Value::Line(code)) = case.value(draft, "code") else { return None };
    if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let countries = Boundaries::of_countries();
    let finder = Finder::new(countries);
    if finder.by_code(code).is_some() {
        return None;
    }
    let fault = Diagnostic::new(Code::UnknownPlaceCode).at(case.location_of_field(draft, "code"));
    let fault = fault.with("why", "country").with("value", &**code).with("name", "");
    let meant = titles(case, draft).iter().find_map(|name| finder.by_name(name, None));
    let meant = meant.and_then(|area| countries.area(area).code.as_deref()).map(str::to_owned);
    Some(fault.suggesting(meant.into_iter().collect()))
}

fn position(case: &Case, draft: &Draft) -> Option<Diagnostic> {
    let number = |name: &str| match case.value(draft, name) {
        Some(Value::Number(number)) => Some(*number),
        _ => None,
    };
    let fault = |field: &'static str, why: &str| {
        let other = if field == "lat" { "lon" } else { "lat" };
        let fault = Diagnostic::new(Code::BadPosition).at(case.location_of_field(draft, field));
        let place = draft.at.under(field);
        let value = case.sources.file(place.file).written(&place.spot);
        Some(fault.with("why", why).with("field", field).with("other", other).with("value", value))
    };
    match (number("lat"), number("lon")) {
        (None, None) => None,
        (Some(_), None) => fault("lat", "alone"),
        (None, Some(_)) => fault("lon", "alone"),
        (Some(lat), Some(lon)) if is_swapped(lat, lon) => fault("lat", "swapped"),
        (Some(lat), _) if !(-90.0..=90.0).contains(&lat) => fault("lat", "outside"),
        (_, Some(lon)) if !(-180.0..=180.0).contains(&lon) => fault("lon", "outside"),
        _ => None,
    }
}

/// Whether it is a place on Earth only the other way round.
fn is_swapped(lat: f64, lon: f64) -> bool {
    let is_latitude = |number: f64| (-90.0..=90.0).contains(&number);
    !is_latitude(lat) && is_latitude(lon) && (-180.0..=180.0).contains(&lat)
}

fn codes(case: &Case, places: &[&Draft], diagnostics: &mut Vec<Diagnostic>) {
    let code = |draft: &&&Draft| match case.value(draft, "code") {
        Some(Value::Line(code)) if is_of_swedish_form(code) => Some(code.to_string()),
        _ => None,
    };
    let coded: Vec<(&&Draft, String)> =
        places.iter().filter_map(|draft| Some((draft, code(&draft)?))).collect();
    if coded.is_empty() {
        return;
    }
    let sweden = Boundaries::of_sweden();
    let finder = Finder::new(sweden);
    let known = coded.iter().filter(|(_, code)| finder.by_code(code).is_some()).count();
    if known * 2 < coded.len() {
        return;
    }
    for (draft, code) in &coded {
        let level = if code.len() == 2 { "county" } else { "municipality" };
        let names = titles(case, draft);
        let meant = names.iter().find_map(|name| finder.by_name(name, Some(level)));
        let found = finder.by_code(code);
        // That a place is called otherwise than its area is no fault; that it is called as another one is.
        if found.is_some() && (meant.is_none() || meant == found) {
            continue;
        }
        let fault = Diagnostic::new(Code::UnknownPlaceCode).at(case.location_of_field(draft, "code"));
        let fault = fault.with("why", if found.is_some() { "other" } else { "none" }).with("value", code);
        let name = found.map(|found| sweden.area(found).name.to_string()).unwrap_or_default();
        let all = sweden.areas().filter_map(|(_, area)| area.code.as_deref());
        let suggestions = match meant.and_then(|meant| sweden.area(meant).code.as_deref()) {
            Some(code) => vec![code.to_owned()],
            None => nearest(code, all),
        };
        diagnostics.push(fault.with("name", name).suggesting(suggestions));
    }
}

fn is_of_swedish_form(code: &str) -> bool {
    matches!(code.len(), 2 | 4) && code.bytes().all(|byte| byte.is_ascii_digit())
}

fn titles(case: &Case, draft: &Draft) -> Vec<String> {
    match case.value(draft, "title") {
        Some(Value::Text(title)) => title.iter().map(|(_, words)| words.to_string()).collect(),
        _ => Vec::new(),
    }
}
