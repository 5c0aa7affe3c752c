//! The last stage: turns rendered files into the output folder, so that a reader or a crash sees the old
//! site or the new one and never half.
//!
//! The new site grows in a hidden folder beside the output (`.public.samverka-new`), is completed there
//! with what the old site already had, and takes the output's place in one step. Of a large site the old tree stays beside
//! it as a spare, in which the next one is completed. What it does not do: it
//! never looks into the bytes, and writes nothing outside the output and its hidden neighbours.
//!
//! **Only what changed is written.** A file whose bytes the old output already holds is taken over by a
//! second name for the same file, so its times stay. When nothing changed, nothing is touched at all.
//!
//! **What need not be made is not even handed in.** A file may come with keys: what it was made from. Of all such files
//! `.samverka/cache` of the site remembers what came of which key, and [`keep`](Staging::keep) takes the old file over
//! if its bytes, read anew, are these.
//!
//! **Only what a build wrote is removed.** The output holds a list of our files (`.samverka-manifest`).
//! Anything else in it is foreign and carried over: hidden names at the top (`.git`, `.nojekyll`) without
//! a word, the rest with a mention. A foreign file where one of ours must go stops the build, unless it
//! has the same bytes or `clean` was asked for.
//!
//! **Links and folders that came with the content** of a site that many write lead nowhere: an output that is a link
//! must lead to a folder that is empty or ours, an old site is put back only from a real folder with our list in it,
//! and the lock is a plain file or there is no build.
//!
//! **A killed process** (`kill -9` at any moment) is safe because nothing in the output changes before the
//! one system call that swaps the folders; the system keeps what a process wrote, however it ends. Its
//! leftovers, hidden beside the output, are cleared by the next build, its lock ends with it.
//!
//! **A loss of power** shortly after a build can leave files of the new site empty or unwritten, as nothing
//! is forced to the disk: the system does that within half a minute. Forcing it (one `syncfs` before the
//! swap) took 0.3 s for 10,000 files on an idle disk, half of what writing them takes, and without bound on
//! a busy one, since it waits for everybody's data. It is not needed: the site is a function of its sources,
//! and the next build compares real bytes and writes anew what was lost.
//!
//! **Where the folder itself cannot be moved** (it is a mount point, holds one, or its parent is closed to
//! us), the output is updated [in place](Written::in_place): each file in one step, but not all of them. A
//! process that holds the output folder itself open, or a container that has it mounted, keeps seeing the
//! old site after a swap; let it hold the parent.

mod complete;
mod content;
mod disk;
mod error;
mod folders;
mod in_place;
mod lock;
mod made;
mod manifest;
mod output_path;
mod place;
mod plan;
mod spare;
mod survey;
mod swap;

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

pub use error::{Doing, EmitError};
pub use made::Keys;
pub use output_path::{OutputPath, PathFault, UnsafePath};
pub use spare::Spare;

use content::{CopyError, Measure, Source};
use error::At;
use folders::Folders;
use lock::Lock;
use made::Made;
use manifest::{MANIFEST, Manifest};
use place::Place;
use plan::{Plan, PlannedFile};
use survey::Survey;
use swap::Swap;

use crate::kept::Kept;

/// How a site is put out.
#[derive(Debug, Default, Clone, Copy)]
pub struct EmitOptions<'a> {
    /// Publishes nothing where the output holds foreign things, other than a `.git` and a `.nojekyll` at its top.
    pub strict: bool,
    /// Reuses nothing, and removes foreign files except hidden names at the top, if a build made the output.
    pub clean: bool,
    /// The site's folder: the output may lie in it, but neither be it nor hold it. What files were made from is kept there.
    pub site: Option<&'a Path>,
    /// Folders of sources: the output may neither lie in one, nor be one, nor hold one.
    pub sources: &'a [PathBuf],
    /// Whether the old site is kept beside the output, to become the next one.
    pub spare: Spare,
}

/// What a build did to the output.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Written {
    /// How many files the site has; foreign ones do not count.
    pub files: usize,
    /// How many bytes they have together.
    pub bytes: u64,
    /// How many of them were written.
    pub changed: usize,
    /// How many of them the output already held.
    pub unchanged: usize,
    /// What stood in the output and is gone, sorted; a name that is not Unicode is shown as far as it is.
    pub removed: Vec<String>,
    /// What stands in the output and is not ours, sorted; an empty folder ends in `/`.
    pub foreign: Vec<String>,
    /// Whether the output was updated file by file, since its folder could not be swapped.
    pub in_place: bool,
}

/// What writes a file, the same bytes each time it is asked.
pub type Writer<'a> = &'a (dyn Fn(&mut dyn io::Write) -> io::Result<()> + 'a);

/// A site on its way into the output; dropped without [`commit`](Staging::commit), it leaves no trace of it.
#[derive(Debug)]
pub struct Staging {
    place: Place,
    clean: bool,
    strict: bool,
    spare: Spare,
    old_manifest: Manifest,
    kept: Option<Kept>,
    old_made: Made,
    staged: Folders,
    old: Folders,
    files: Mutex<Files>,
    // Last, so that it is let go after everything else.
    _lock: Lock,
}

#[derive(Debug, Default)]
struct Files {
    done: Vec<PlannedFile>,
    failed: Option<OutputPath>,
}

impl Staging {
    /// Locks the output and makes an empty staging folder, after clearing what a killed build left.
    ///
    /// A symbolic link is followed if it leads to a folder that is empty or that a build made, and is not hidden:
    /// the site is published there. `waiting` is told once if another build of the same output must end first.
    ///
    /// # Errors
    /// [`EmitError::OutputNotUsable`], [`EmitError::OutputHoldsSources`], [`EmitError::LinkElsewhere`],
    /// [`EmitError::NotOurs`], [`EmitError::NotAFile`] for the lock, [`EmitError::BadManifest`] (never with
    /// `clean`), [`EmitError::Io`].
    pub fn begin(
        output: &Path,
        options: EmitOptions<'_>,
        waiting: &mut dyn FnMut(),
    ) -> Result<Staging, EmitError> {
        let given = output;
        let output = place::resolve_apart_from(given, options.site, options.sources)?;
        place::refuse_strange_link(given, options.site, &output)?;
        let (place, lock) = Place::take(output, waiting)?;
        place.tidy()?;
        let kept = options.site.map(Kept::of);
        let (old_manifest, old_made) = rayon::join(
            || Manifest::read(&place.output),
            || kept.as_ref().map(Made::read).unwrap_or_default(),
        );
        let old_manifest = match old_manifest {
            Err(EmitError::BadManifest { .. }) if options.clean => Manifest::default(),
            result => result?,
        };
        place.create_staging()?;
        Ok(Staging {
            clean: options.clean,
            strict: options.strict,
            spare: options.spare,
            old_manifest,
            old_made,
            kept,
            staged: Folders::below(&place.staging),
            old: Folders::below(&place.output),
            files: Mutex::default(),
            place,
            _lock: lock,
        })
    }

    /// Adds a file with these bytes; may be called from many threads at once, in any order.
    ///
    /// # Errors
    /// [`EmitError::TwoAtOnePath`] if it can already be seen, [`EmitError::Io`]. After an error only dropping
    /// makes sense.
    pub fn put(&self, path: &OutputPath, bytes: &[u8]) -> Result<(), EmitError> {
        self.note(path, self.try_put(path, bytes, Keys::default()))
    }

    /// Adds a file as [`put`](Staging::put), and remembers what it was made from for the next build.
    ///
    /// # Errors
    /// As [`put`](Staging::put).
    pub fn put_made(&self, path: &OutputPath, bytes: &[u8], keys: &Keys) -> Result<(), EmitError> {
        self.note(path, self.try_put(path, bytes, *keys))
    }

    /// Adds a file that is too large to be held, as [`put_made`](Staging::put_made). `write` is asked once to learn what it
    /// writes, and again unless the old output has that.
    ///
    /// # Errors
    /// As [`put`](Staging::put).
    pub fn put_written(&self, path: &OutputPath, write: Writer<'_>, keys: &Keys) -> Result<(), EmitError> {
        self.note(path, self.try_put_written(path, write).map(|file| file.made_from(*keys)))
    }

    /// Adds the file that the old output has at a path, if that is what has these keys was made into, by an earlier
    /// build of this site; else does nothing, and the file is still to be made.
    ///
    /// # Errors
    /// As [`put`](Staging::put).
    pub fn keep(&self, path: &OutputPath, keys: &Keys) -> Result<bool, EmitError> {
        let Some((whole, measure)) = self.old_made.of(keys) else { return Ok(false) };
        let held = match self.old_file(path) {
            Ok(old) => old.and_then(|old| content::measuring(&old, &measure)),
            Err(error) => return self.note(path, Err(error)).map(|()| false),
        };
        if let Some(held) = held {
            let keys = Keys { whole: Some(whole), ..*keys };
            self.note(path, Ok(PlannedFile::new(path, measure, Some(held)).made_from(keys)))?;
        }
        Ok(held.is_some())
    }

    /// Adds a copy of a file; one of any size passes through a small buffer.
    ///
    /// A symbolic link is followed: whether that is wanted is for the caller to decide.
    ///
    /// # Errors
    /// As [`put`](Staging::put), and [`EmitError::NotAFile`] for folders, pipes and devices.
    pub fn copy(&self, path: &OutputPath, from: &Path) -> Result<(), EmitError> {
        self.note(path, self.try_copy(path, from))
    }

    /// Swaps the new site in, and removes the old one or keeps it as a spare.
    ///
    /// If the output already is what it should be, nothing is touched, not even the folder's time.
    ///
    /// # Errors
    /// [`EmitError::ForeignFilesInTheWay`], [`EmitError::ForeignFiles`], [`EmitError::TwoAtOnePath`], [`EmitError::Unfinished`] if some
    /// file had failed, [`EmitError::Io`]. The old site then stands as it was, unless it is one that can only
    /// be updated in place and the machine failed halfway.
    pub fn commit(self) -> Result<Written, EmitError> {
        let Files { done, failed } =
            std::mem::take(&mut *self.files.lock().unwrap_or_else(PoisonError::into_inner));
        if let Some(path) = failed {
            return Err(EmitError::Unfinished(path));
        }
        let plan = Plan::new(done)?;
        // What stands in a folder that no build made is somebody's, and only they may take it away.
        let clean = self.clean && Manifest::is_in(&self.place.output)?;
        // Both walk through all folders of a tree.
        let (survey, has_spare) = rayon::join(
            || Survey::of(&self.place.output, &self.old_manifest, &plan, clean),
            || spare::prepare(&self.place, &plan),
        );
        let (survey, has_spare) = (survey?, has_spare?);
        let offences = if self.strict { survey.offences() } else { Vec::new() };
        if !offences.is_empty() {
            return Err(EmitError::ForeignFiles(offences));
        }
        let mut written = report(&plan, &survey);
        if !self.is_published(&plan, &survey)? {
            written.in_place = self.publish((&plan, &survey), has_spare)?;
        }
        if let Some(kept) = &self.kept {
            plan.made().write(kept, &self.old_made);
        }
        Ok(written)
    }

    fn try_put(&self, path: &OutputPath, bytes: &[u8], keys: Keys) -> Result<PlannedFile, EmitError> {
        let measure = Measure { hash: blake3::hash(bytes), length: bytes.len() as u64 };
        let held = self.old_file(path)?.and_then(|old| content::holding(&old, bytes));
        if held.is_none() {
            let target = self.target(path)?;
            content::write_new(&target, bytes).or_else(|error| write_fault(path, &target, error))?;
        }
        Ok(PlannedFile::new(path, measure, held).made_from(keys))
    }

    fn try_put_written(&self, path: &OutputPath, write: Writer<'_>) -> Result<PlannedFile, EmitError> {
        let target = self.place.staging.join(path.as_str());
        let measure = content::measure(write).at(Doing::Writing, &target)?;
        let held = self.old_file(path)?.and_then(|old| content::measuring(&old, &measure));
        if held.is_none() {
            let target = self.target(path)?;
            content::write_new_by(&target, write).or_else(|error| write_fault(path, &target, error))?;
        }
        Ok(PlannedFile::new(path, measure, held))
    }

    fn try_copy(&self, path: &OutputPath, from: &Path) -> Result<PlannedFile, EmitError> {
        let source = Source::open(from).at(Doing::Reading, from)?;
        let mut source = source.ok_or_else(|| EmitError::NotAFile(from.to_owned()))?;
        if let Some(old) = self.old_file(path)?
            && let Some((measure, held)) = source.measure_if_held_by(&old).at(Doing::Reading, from)?
        {
            return Ok(PlannedFile::new(path, measure, Some(held)));
        }
        let target = self.target(path)?;
        let measure = source.copy_to(&target).or_else(|error| match error {
            CopyError::Source(error) => Err(error).at(Doing::Reading, from),
            CopyError::Target(error) => write_fault(path, &target, error),
        })?;
        Ok(PlannedFile::new(path, measure, None))
    }

    /// Where the old site may have a file, unless nothing is to be reused.
    fn old_file(&self, path: &OutputPath) -> Result<Option<PathBuf>, EmitError> {
        if self.clean {
            return Ok(None);
        }
        self.old.find_for(path).at(Doing::Reading, &self.place.output.join(path.as_str()))
    }

    fn target(&self, path: &OutputPath) -> Result<PathBuf, EmitError> {
        let made = self.staged.make_for(path);
        let made = made.at(Doing::Writing, &self.place.staging.join(path.as_str()))?;
        made.ok_or_else(|| EmitError::TwoAtOnePath(path.clone()))
    }

    /// Remembers a file that is done, or that one was not.
    fn note(&self, path: &OutputPath, result: Result<PlannedFile, EmitError>) -> Result<(), EmitError> {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        match result {
            Ok(file) => {
                files.done.push(file);
                Ok(())
            }
            Err(error) => {
                files.failed.get_or_insert_with(|| path.clone());
                Err(error)
            }
        }
    }

    /// Whether the output already is the new site.
    fn is_published(&self, plan: &Plan, survey: &Survey) -> Result<bool, EmitError> {
        let output = &self.place.output;
        Ok(plan.changed().next().is_none()
            && survey.removed.is_empty()
            && plan.lines().eq(self.old_manifest.lines())
            && disk::look(&output.join(MANIFEST)).at(Doing::Reading, output)?.is_some())
    }

    /// Makes the new site the published one; tells whether that had to be done in place.
    fn publish(&self, (plan, survey): (&Plan, &Survey), has_spare: bool) -> Result<bool, EmitError> {
        let place = &self.place;
        if !place.in_place && !survey.holds_mount {
            self.complete((plan, survey), has_spare)?;
            if swap::swap(place)? == Swap::Done {
                if self.spare.is_worth_it(plan) {
                    // The next build can do without, and takes away what is in its way.
                    let _ = spare::keep_old(place, plan, survey);
                }
                return Ok(false);
            }
        }
        in_place::update(place, plan, survey, &self.old_manifest)?;
        Ok(true)
    }

    /// Adds to staging whatever the published site needs besides the changed files.
    fn complete(&self, (plan, survey): (&Plan, &Survey), has_spare: bool) -> Result<(), EmitError> {
        let Place { output, staging, .. } = &self.place;
        if has_spare {
            spare::turn_into_new(&self.place, plan)?;
        } else {
            complete::add_kept(plan, output, &self.staged)?;
        }
        complete::add_foreign(&survey.foreign, output, staging)?;
        let manifest = staging.join(MANIFEST);
        content::write_new(&manifest, manifest::text(plan.lines()).as_bytes())
            .at(Doing::Writing, &manifest)?;
        if let Some(model) = disk::look(output).at(Doing::Reading, output)? {
            disk::look_alike(staging, &model);
        }
        Ok(())
    }
}

impl Drop for Staging {
    /// Removes staging, which holds the unfinished site or, after a swap, the old one, unless that was kept as a spare.
    fn drop(&mut self) {
        // What cannot be removed now is tried again by the next build, which can report it.
        let _ = self.place.tidy();
    }
}

/// Why a file could not be written into staging, which was empty: what stands there already is ours.
fn write_fault<T>(path: &OutputPath, target: &Path, error: io::Error) -> Result<T, EmitError> {
    match error.kind() {
        ErrorKind::AlreadyExists => Err(EmitError::TwoAtOnePath(path.clone())),
        _ => Err(error).at(Doing::Writing, target),
    }
}

fn report(plan: &Plan, survey: &Survey) -> Written {
    let shown = |path: &PathBuf| path.to_string_lossy().into_owned();
    let foreign = survey.foreign.iter().filter(|thing| !thing.hidden);
    Written {
        files: plan.files().len(),
        bytes: plan.files().map(|file| file.measure.length).sum(),
        changed: plan.changed().count(),
        unchanged: plan.kept().count(),
        removed: survey.removed.iter().map(shown).collect(),
        foreign: foreign.map(|thing| shown(&thing.path) + if thing.is_folder { "/" } else { "" }).collect(),
        in_place: false,
    }
}
