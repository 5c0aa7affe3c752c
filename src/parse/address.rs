//! Which entry, in which language, a content file holds: read from its path alone.

use crate::config::Settings;
use crate::model::LanguageIx;
use crate::model::slug;
use crate::schema::{KindIx, Schema};

/// What a path says of the file's entries.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Address {
    /// One entry (a YAML file may turn out to hold several).
    One {
        kind: KindIx,
        slug: String,
        language: Option<LanguageIx>,
        /// The entry's own folder below `content/`.
        folder: Option<String>,
    },
    /// A file with many entries of one kind: `content/actors.yaml`.
    Many { kind: KindIx },
}

/// Why a path holds no entry.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum NoAddress {
    /// No kind has such a folder.
    Folder(String),
    /// The file stands deeper than entries do.
    TooDeep,
    /// The part before the ending is a language that the site does not have.
    Language(String),
    /// Nothing of the name can be part of an address.
    Name,
}

/// Reads the path of a content file, relative to `content/`.
pub(super) fn address(path: &str, schema: &Schema, settings: &Settings) -> Result<Address, NoAddress> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        [file] => many(file, schema),
        [folder, file] => {
            let kind = kind(folder, schema)?;
            let (name, language) = name_and_language(stem(file), settings)?;
            one(kind, name, language, None)
        }
        [folder, own, file] => {
            let kind = kind(folder, schema)?;
            let (name, language) = name_and_language(stem(file), settings)?;
            if name != "index" {
                return Err(NoAddress::TooDeep);
            }
            one(kind, own, language, Some(format!("{folder}/{own}")))
        }
        [folder, ..] => kind(folder, schema).and(Err(NoAddress::TooDeep)),
        [] => Err(NoAddress::Name),
    }
}

fn many(file: &str, schema: &Schema) -> Result<Address, NoAddress> {
    if file.ends_with(".md") {
        return Err(NoAddress::Folder(String::new()));
    }
    Ok(Address::Many { kind: kind(stem(file), schema)? })
}

fn one(
    kind: KindIx,
    name: &str,
    language: Option<LanguageIx>,
    folder: Option<String>,
) -> Result<Address, NoAddress> {
    let slug = slug(name);
    if slug.is_empty() {
        return Err(NoAddress::Name);
    }
    Ok(Address::One { kind, slug, language, folder })
}

fn kind(folder: &str, schema: &Schema) -> Result<KindIx, NoAddress> {
    schema.kind_in_folder(folder).ok_or_else(|| NoAddress::Folder(folder.to_owned()))
}

/// The name of the entry in a file, and the folder of its own: whatever the path, and unchecked.
pub(super) fn folder_and_name(path: &str) -> (&str, Option<&str>) {
    let (top, rest) = path.split_once('/').unwrap_or(("", path));
    match rest.split_once('/') {
        Some((own, _)) => (own, Some(&path[..top.len() + 1 + own.len()])),
        None => (rest.split('.').next().unwrap_or_default(), None),
    }
}

fn stem(file: &str) -> &str {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

fn name_and_language<'a>(
    stem: &'a str,
    settings: &Settings,
) -> Result<(&'a str, Option<LanguageIx>), NoAddress> {
    let Some((name, last)) = stem.rsplit_once('.') else { return Ok((stem, None)) };
    if let Some(language) = settings.language(last) {
        return Ok((name, Some(language)));
    }
    let main = last.split('-').next().unwrap_or_default();
    let is_tag = (2..=3).contains(&main.len()) && main.chars().all(|c| c.is_ascii_lowercase());
    if is_tag { Err(NoAddress::Language(last.to_owned())) } else { Ok((stem, None)) }
}
