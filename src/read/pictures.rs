//! Looks at pictures, so that pages know their size and what is wrong with them.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::{Asset, Pictures};
use crate::picture::{MOST_BYTES, look, look_at_drawing};
use crate::plain_file;

/// Endings of the pictures that browsers show and whose size is known here.
const ENDINGS: [&str; 6] = ["avif", "gif", "jpeg", "jpg", "png", "webp"];

/// Looks at all pictures beside entries and in `static/`, several at a time.
pub(super) fn look_at_all(
    assets: &BTreeMap<Box<str>, Asset>,
    statics: &BTreeMap<Box<str>, PathBuf>,
) -> Pictures {
    let beside = assets.iter().map(|(path, asset)| (path.clone(), &asset.file, asset.drawing.as_ref()));
    let others = statics.iter().map(|(path, file)| (format!("/{path}").into(), file, None));
    let all: Vec<(Box<str>, &PathBuf, _)> = beside.chain(others).collect();
    let looked = all.into_par_iter().filter_map(|(path, file, drawing)| {
        let facts = match (ending(&path)?.as_str(), drawing) {
            ("svg", Some(drawing)) => Ok(look_at_drawing(drawing.text())?),
            ("svg", None) => Ok(look_at_drawing(&String::from_utf8(bytes(file).ok()?).ok()?)?),
            // One that cannot be read is told of as a file, whether a page shows it or not.
            (ending, _) if ENDINGS.contains(&ending) => look(&bytes(file).ok()?),
            _ => return None,
        };
        Some((path, facts))
    });
    looked.collect()
}

fn ending(path: &str) -> Option<String> {
    path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase())
}

/// The bytes of a file, and no more than one too many.
fn bytes(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    plain_file::open(file)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
