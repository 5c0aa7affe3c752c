//! Which area a place is: by its official code, else by its name.

use std::collections::BTreeMap;

use super::{AreaIx, Boundaries};

/// What is known of a place whose area is sought.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sought<'a> {
    /// Its official code.
    pub code: Option<&'a str>,
    /// What it is called.
    pub names: &'a [&'a str],
    /// What kind of place it is, in the word of a level; nothing where that is not said.
    pub level: Option<&'a str>,
}

/// Finds areas.
#[derive(Debug)]
pub struct Finder<'b> {
    boundaries: &'b Boundaries,
    by_code: BTreeMap<String, AreaIx>,
    /// By name as [`plain`] makes it.
    by_name: BTreeMap<String, Vec<AreaIx>>,
}

/// Words after a name that say what level it is of.
const SAID: [(&str, &str); 8] = [
    (" län", "county"),
    (" county", "county"),
    (" kommun", "municipality"),
    (" stad", "municipality"),
    (" municipality", "municipality"),
    (" kommuns", "municipality"),
    (" läns", "county"),
    (" region", "county"),
];

impl<'b> Finder<'b> {
    /// A finder of areas by code and name.
    pub fn new(boundaries: &'b Boundaries) -> Self {
        let mut finder = Self { boundaries, by_code: BTreeMap::new(), by_name: BTreeMap::new() };
        for (at, area) in boundaries.areas() {
            if let Some(code) = &area.code {
                finder.by_code.entry(code.to_uppercase()).or_insert(at);
            }
            finder.by_name.entry(plain(&area.name).0).or_default().push(at);
        }
        finder
    }

    /// The area of a code.
    pub fn by_code(&self, code: &str) -> Option<AreaIx> {
        self.by_code.get(&code.trim().to_uppercase()).copied()
    }

    /// The area of a place: that of its code; without one that of its name, if just one is called that on the level that
    /// the place or its name says. Where neither says one, the finest: "Uppsala" is the municipality.
    pub fn find(&self, sought: &Sought) -> Option<AreaIx> {
        match sought.code {
            Some(code) => self.by_code(code),
            None => sought.names.iter().find_map(|name| self.by_name(name, sought.level)),
        }
    }

    /// The area of a name on a level, or on the finest.
    pub fn by_name(&self, name: &str, level: Option<&str>) -> Option<AreaIx> {
        let (plain, said) = plain(name);
        let level = level.or(said);
        let named = self.by_name.get(&plain)?;
        let fits = |at: &&AreaIx| {
            let own = &*self.boundaries.levels[at.level].name;
            own.is_empty() || level.is_none_or(|level| own == level)
        };
        let finest = named.iter().filter(fits).map(|at| at.level).max()?;
        let mut found = named.iter().filter(fits).filter(|at| at.level == finest);
        found.next().filter(|_| found.next().is_none()).copied()
    }
}

/// A name in small letters, without the word for the level and the s before it ("Stockholms län", "Skara kommun"); and
/// the level that the word says.
fn plain(name: &str) -> (String, Option<&'static str>) {
    let name = name.trim().to_lowercase();
    for (word, level) in SAID {
        if let Some(stem) = name.strip_suffix(word) {
            return (without_s(stem), Some(level));
        }
    }
    (without_s(&name), None)
}

/// Names lose their last s, all of them alike: what is whose, and names that end in one ("Tranås", "Göteborgs stad").
fn without_s(name: &str) -> String {
    name.strip_suffix('s').unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(sought: Sought) -> Option<String> {
        let sweden = Boundaries::of_sweden();
        let at = Finder::new(sweden).find(&sought)?;
        let area = sweden.area(at);
        Some(format!("{} {}", area.code.as_deref().unwrap_or_default(), area.name))
    }

    #[test]
    fn by_code_else_by_name() {
        let by_code = |code| found(Sought { code: Some(code), ..Sought::default() });
        assert_eq!(by_code("1485").as_deref(), Some("1485 Uddevalla"));
        assert_eq!(by_code(" 12 ").as_deref(), Some("12 Skåne län"));
        assert_eq!(by_code("99"), None);
        // A code that leads nowhere is not made up for by a name.
        assert_eq!(found(Sought { code: Some("9999"), names: &["Skara"], level: None }), None);
        for (name, level, area) in [
            ("Skåne", None, Some("12 Skåne län")),
            ("Dalarna", Some("county"), Some("20 Dalarnas län")),
            ("Uppsala", None, Some("0380 Uppsala")),
            ("Uppsala län", None, Some("03 Uppsala län")),
            ("uppsala", Some("county"), Some("03 Uppsala län")),
            ("Göteborgs stad", None, Some("1480 Göteborg")),
            ("Tranås kommun", None, Some("0687 Tranås")),
            ("Skara", Some("parish"), None),
            ("Habo", None, Some("0643 Habo")),
            ("Håbo", None, Some("0305 Håbo")),
            ("Storköping", None, None),
            ("", None, None),
            ("s", None, None),
        ] {
            let names = [name];
            assert_eq!(
                found(Sought { code: None, names: &names, level }).as_deref(),
                area,
                "{name} {level:?}"
            );
        }
    }

    #[test]
    fn every_area_is_found_by_its_own_name() {
        let sweden = Boundaries::of_sweden();
        let finder = Finder::new(sweden);
        for (at, area) in sweden.areas() {
            let level = &sweden.levels[at.level].name;
            assert_eq!(finder.by_name(&area.name, Some(level)), Some(at), "{}", area.name);
        }
    }
}
