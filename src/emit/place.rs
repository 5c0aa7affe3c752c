//! Where the output is, where the new site grows meanwhile, and who may work there.
//!
//! Usually both the lock and the staging folder stand beside the output, as hidden names in the same
//! parent, since only there can a folder take the output's place. Where that cannot work (the output is
//! a mount point, or nothing may be made in its parent) they stand inside the output instead, and the
//! site is updated in place.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::disk;
use super::error::{At, Doing, EmitError};
use super::lock::Lock;
use super::manifest::Manifest;
use super::output_path::{RESERVED, is_reserved};

/// The longest output name that is put into the names beside it, so that they stay below 255 bytes.
const LONGEST_NAME: usize = 200;

/// The paths a build works with.
#[derive(Debug)]
pub(super) struct Place {
    /// The output folder itself, symbolic links resolved.
    pub(super) output: PathBuf,
    /// Where the new files are written.
    pub(super) staging: PathBuf,
    /// Where the old site stands for a moment when two folders cannot change names in one step.
    pub(super) aside: PathBuf,
    /// Where the site before the last one is kept, to become the next one.
    pub(super) spare: PathBuf,
    /// Where staging was left by a build that had to work inside the output.
    inside: PathBuf,
    /// Whether the output keeps its folder and is updated file by file.
    pub(super) in_place: bool,
}

impl Place {
    /// Finds the output and locks it, after making its parent if need be.
    ///
    /// # Errors
    /// [`EmitError::OutputNotUsable`] for a file or the root folder, [`EmitError::NotAFile`] for something else
    /// where the lock goes, [`EmitError::Io`] otherwise.
    pub(super) fn take(output: PathBuf, waiting: &mut dyn FnMut()) -> Result<(Place, Lock), EmitError> {
        let exists = disk::look(&output).at(Doing::Reading, &output)?;
        let (Some(parent), Some(name)) = (output.parent(), output.file_name()) else {
            return Err(EmitError::OutputNotUsable(output));
        };
        if exists.as_ref().is_some_and(|metadata| !metadata.is_dir()) {
            return Err(EmitError::OutputNotUsable(output));
        }
        fs::create_dir_all(parent).at(Doing::Writing, parent)?;
        let beside = |ending: &str| parent.join(name_beside(name, ending));
        let inside = |ending: &str| output.join(format!("{RESERVED}{ending}"));
        let mut in_place = exists.is_some() && disk::is_mount(&output).at(Doing::Reading, &output)?;
        let mut lock = None;
        if !in_place {
            let path = beside("lock");
            match Lock::acquire(&path, waiting) {
                Err(error) if exists.is_some() && forbids(&error) => in_place = true,
                result => lock = Some(result.or_else(|error| not_locked(&path, error))?),
            }
        }
        let lock = match lock {
            Some(lock) => lock,
            None => {
                let path = inside("lock");
                Lock::acquire(&path, waiting).or_else(|error| not_locked(&path, error))?
            }
        };
        let staging = if in_place { inside("new") } else { beside("new") };
        let (aside, spare, inside) = (beside("old"), beside("spare"), inside("new"));
        Ok((Place { staging, aside, spare, inside, output, in_place }, lock))
    }

    /// Cleans up after a build that was killed, or after this one.
    ///
    /// An old site that stands aside is put back if nothing took its place; a link never is. A spare of an output that is
    /// not there any more goes too.
    ///
    /// # Errors
    /// [`EmitError::NotOurs`] for a folder that would be put back and that no build made, [`EmitError::Io`].
    pub(super) fn tidy(&self) -> Result<(), EmitError> {
        let is_missing = disk::look(&self.output).at(Doing::Reading, &self.output)?.is_none();
        if is_missing && disk::is_folder(&self.aside).at(Doing::Reading, &self.aside)? {
            if !Manifest::is_in(&self.aside)? {
                return Err(EmitError::NotOurs(self.aside.clone()));
            }
            fs::rename(&self.aside, &self.output).at(Doing::Publishing, &self.output)?;
        }
        if disk::look(&self.output).at(Doing::Reading, &self.output)?.is_none() {
            disk::remove_any(&self.spare).at(Doing::Removing, &self.spare)?;
        }
        disk::remove_any(&self.aside).at(Doing::Removing, &self.aside)?;
        disk::remove_any(&self.staging).at(Doing::Removing, &self.staging)?;
        disk::remove_any(&self.inside).at(Doing::Removing, &self.inside)
    }

    /// Makes the empty staging folder.
    ///
    /// Inside the output a web server may already serve it, so there it is closed to others.
    pub(super) fn create_staging(&self) -> Result<(), EmitError> {
        let create = |path: &Path| {
            if self.in_place { disk::create_private_folder(path) } else { fs::create_dir(path) }
        };
        create(&self.staging).at(Doing::Writing, &self.staging)
    }
}

/// Resolves the output and refuses one that could damage sources, or be taken for them.
///
/// `site` may hold the output, the folders of `sources` may not; neither may be the output or lie in it.
pub(super) fn resolve_apart_from(
    output: &Path,
    site: Option<&Path>,
    sources: &[PathBuf],
) -> Result<PathBuf, EmitError> {
    let output = disk::resolve(output).at(Doing::Reading, output)?;
    let closed = sources.iter().map(|folder| (folder.as_path(), false));
    for (folder, may_hold_output) in closed.chain(site.map(|site| (site, true))) {
        let folder = disk::resolve(folder).at(Doing::Reading, folder)?;
        if folder.starts_with(&output) || (!may_hold_output && output.starts_with(&folder)) {
            return Err(EmitError::OutputHoldsSources { output, sources: folder });
        }
    }
    Ok(output)
}

/// Refuses an output that is a link, or below one in the site, unless it leads to where a person can have meant:
/// a folder with nothing in it, or with what a build put there.
///
/// Links come with the content of a site that many write; a path given as it is leads where it says.
pub(super) fn refuse_strange_link(
    output: &Path,
    site: Option<&Path>,
    target: &Path,
) -> Result<(), EmitError> {
    let absolute = |path: &Path| std::path::absolute(path).at(Doing::Reading, path);
    let output = absolute(output)?;
    let site = site.map(absolute).transpose()?.filter(|site| output.starts_with(site));
    let own =
        output.ancestors().take_while(|above| site.as_ref().map_or(*above == output, |site| above != site));
    let Some(link) = own.filter(|path| path.is_symlink()).last() else { return Ok(()) };
    let around = link.parent().unwrap_or(link);
    let around = around.canonicalize().at(Doing::Reading, around)?;
    let is_hidden = |part: &OsStr| part.as_encoded_bytes().starts_with(b".");
    // What the folder around the link is in, the person is in too.
    let same = around.iter().zip(target).take_while(|(one, other)| one == other).count();
    let aside = target.file_name().map(|name| target.with_file_name(name_beside(name, "old")));
    let is_fit = !target.iter().skip(same).any(is_hidden)
        && (is_empty(target)?
            || Manifest::is_in(target)?
            || aside.map_or(Ok(false), |aside| Manifest::is_in(&aside))?);
    if is_fit { Ok(()) } else { Err(EmitError::LinkElsewhere { output, target: target.to_owned() }) }
}

/// Whether a folder is there, and holds nothing but what a killed build left in it.
fn is_empty(folder: &Path) -> Result<bool, EmitError> {
    if !disk::is_folder(folder).at(Doing::Reading, folder)? {
        return Ok(false);
    }
    #[expect(clippy::disallowed_methods, reason = "emit is one of the stages that touch the disk")]
    let entries = fs::read_dir(folder);
    for entry in entries.at(Doing::Reading, folder)? {
        let name = entry.at(Doing::Reading, folder)?.file_name();
        if !name.to_str().is_some_and(is_reserved) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Why there is no lock: something else stands in its place, or what the system says.
fn not_locked<T>(path: &Path, error: io::Error) -> Result<T, EmitError> {
    match disk::look(path) {
        Ok(Some(found)) if !found.is_file() => Err(EmitError::NotAFile(path.to_owned())),
        _ => Err(error).at(Doing::Locking, path),
    }
}

/// The name of a hidden neighbour: `.public.samverka-new` for `public`.
fn name_beside(name: &OsStr, ending: &str) -> OsString {
    let mut neighbour = OsString::from(".");
    if name.len() <= LONGEST_NAME {
        neighbour.push(name);
    } else {
        let hash = blake3::hash(name.as_encoded_bytes()).to_hex();
        neighbour.push(hash.as_str());
    }
    neighbour.push(RESERVED);
    neighbour.push(ending);
    neighbour
}

/// Whether an error says that this process may not change a folder.
pub(super) fn forbids(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::{Place, name_beside, resolve_apart_from};
    use crate::emit::EmitError;
    use crate::emit::manifest::MANIFEST;

    #[test]
    fn keeps_the_output_apart_from_sources() {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().canonicalize().unwrap();
        fs::create_dir_all(site.join("content/a")).unwrap();
        fs::create_dir_all(site.join("elsewhere")).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(site.join("content"), site.join("link")).unwrap();
        let sources = [site.join("content"), site.join("themes")];
        let check = |output: &str| {
            resolve_apart_from(&site.join(output), Some(&site), &sources).map_err(|error| match error {
                EmitError::OutputHoldsSources { sources, .. } => sources,
                error => panic!("{error}"),
            })
        };
        for fine in ["public", "elsewhere/a/b", "contents", "elsewhere/../public"] {
            assert!(check(fine).is_ok(), "{fine}");
        }
        let content = site.join("content");
        let cases: [(&str, &PathBuf); 8] = [
            ("", &sources[0]),
            ("..", &sources[0]),
            ("/", &sources[0]),
            ("content", &content),
            ("content/a", &content),
            ("content/new/public", &content),
            ("elsewhere/../content", &content),
            ("themes/x", &sources[1]),
        ];
        for (output, expected) in cases {
            assert_eq!(check(output).unwrap_err(), *expected, "{output}");
        }
        #[cfg(unix)]
        assert_eq!(check("link/public").unwrap_err(), content);
        let only_site = resolve_apart_from(&site, Some(&site), &[]);
        assert!(matches!(only_site, Err(EmitError::OutputHoldsSources { .. })));
    }

    #[test]
    fn refuses_files_and_the_root() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::File::create(&file).unwrap();
        for output in [file, PathBuf::from("/")] {
            let result = Place::take(output, &mut || {});
            assert!(matches!(result, Err(EmitError::OutputNotUsable(_))));
        }
    }

    #[test]
    fn puts_back_a_site_that_stands_aside() {
        let folder = tempfile::tempdir().unwrap();
        let output = folder.path().join("public");
        let aside = folder.path().join(".public.samverka-old");
        fs::create_dir(&aside).unwrap();
        fs::File::create(aside.join("old")).unwrap();
        fs::File::create(aside.join(MANIFEST)).unwrap();
        let (place, _lock) = Place::take(output.clone(), &mut || {}).unwrap();
        place.tidy().unwrap();
        assert!(output.join("old").exists());
        fs::create_dir(&aside).unwrap();
        place.tidy().unwrap();
        assert!(output.join("old").exists() && !aside.exists());
    }

    #[test]
    fn names_beside_stay_short() {
        assert_eq!(name_beside("public".as_ref(), "new"), ".public.samverka-new");
        let name = name_beside("å".repeat(127).as_ref(), "lock");
        assert!(name.len() < 255);
        assert!(Path::new(&name).file_name().is_some());
    }
}
