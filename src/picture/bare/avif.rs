//! AVIF: boxes within boxes (ISO/IEC 14496-12, 4.2), and a list of items with where their bytes are (ISO/IEC 23008-12).
//!
//! Items are found by their place in the file, so nothing is cut out: what is not part of the picture becomes zeros.

use std::collections::BTreeMap;
use std::ops::Range;

use super::big_endian;
use crate::picture::Fault;

/// Pictures, and pictures put together from others.
const PICTURES: [&[u8]; 5] = [b"av01", b"grid", b"iovl", b"iden", b"tmap"];

/// What describes the picture, within the box `meta`.
const DESCRIPTIONS: [&[u8]; 9] =
    [b"hdlr", b"pitm", b"iloc", b"iinf", b"iref", b"iprp", b"idat", b"grpl", b"dinf"];

/// Properties that nobody needs to show a picture: descriptions in words, and what a program calls its own.
const NOTES: [&[u8]; 4] = [b"udes", b"uuid", b"free", b"skip"];

/// In so many places the bytes of items may be; a list can claim more than it has bytes.
const MOST_PLACES: u32 = 100_000;

/// What nothing reads.
const NOTHING: &[u8] = b"free";

/// A box: its type, and where what it holds stands.
struct Part {
    kind: [u8; 4],
    held: Range<usize>,
    /// Where its type stands.
    kind_at: usize,
}

/// The size of the largest picture in it (box `ispe`, ISO/IEC 23008-12, 6.5.3): small ones may come with it.
///
/// # Errors
/// [`Fault`] if the boxes do not fill the file, or hold no picture.
pub(in crate::picture) fn size(bytes: &[u8]) -> Result<(u32, u32), Fault> {
    let meta = meta(bytes)?.ok_or(Fault::NoPicture)?;
    let mut sizes = Vec::new();
    for properties in within(bytes, meta, b"iprp")? {
        for container in within(bytes, properties.held, b"ipco")? {
            for size in within(bytes, container.held, b"ispe")? {
                // Four bytes of version and flags stand before the size.
                let at = size.held.start + 4;
                sizes.extend(big_endian(bytes, at).zip(big_endian(bytes, at + 4)));
            }
        }
    }
    let largest = sizes.into_iter().max_by_key(|(width, height)| u64::from(*width) * u64::from(*height));
    largest.ok_or(Fault::NoPicture)
}

pub(super) fn bare(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let meta = meta(bytes)?.ok_or(Fault::NoPicture)?;
    let items = items(bytes, meta.clone())?;
    let mut nothing = notes_in_description(bytes, meta)?;
    let mut blank = Vec::new();
    let all = parts(bytes, 0..bytes.len())?;
    let moves = all.iter().any(|part| &part.kind == b"moov");
    for part in all {
        match &part.kind {
            b"ftyp" | b"meta" => {}
            // Where the bytes of a film's pictures are is told in its own tables.
            b"mdat" if moves => {}
            b"mdat" => blank.append(&mut gaps(part.held, &items.pictures)),
            b"moov" => nothing.append(&mut notes_of_film(bytes, part.held)?),
            _ => nothing.push(part),
        }
    }
    let mut bare = bytes.to_vec();
    for part in &nothing {
        bare[part.kind_at..part.kind_at + 4].copy_from_slice(NOTHING);
    }
    for at in items.other_types {
        bare[at..at + 4].copy_from_slice(NOTHING);
    }
    for range in nothing.into_iter().map(|part| part.held).chain(blank).chain(items.others) {
        bare[range].fill(0);
    }
    Ok(bare)
}

/// What programs wrote into the description of a picture.
fn notes_in_description(bytes: &[u8], meta: Range<usize>) -> Result<Vec<Part>, Fault> {
    let (described, mut notes): (Vec<Part>, Vec<Part>) =
        parts(bytes, meta)?.into_iter().partition(|part| DESCRIPTIONS.contains(&&part.kind[..]));
    for properties in described.into_iter().filter(|part| &part.kind == b"iprp") {
        for container in within(bytes, properties.held, b"ipco")? {
            let all = parts(bytes, container.held)?.into_iter();
            notes.extend(all.filter(|part| NOTES.contains(&&part.kind[..])));
        }
    }
    Ok(notes)
}

/// What programs wrote beside a film and its tracks.
fn notes_of_film(bytes: &[u8], film: Range<usize>) -> Result<Vec<Part>, Fault> {
    let mut all = Vec::new();
    for part in parts(bytes, film)? {
        if &part.kind == b"trak" {
            all.append(&mut parts(bytes, part.held)?);
        } else {
            all.push(part);
        }
    }
    all.retain(|part| &part.kind == b"udta" || &part.kind == b"meta" || NOTES.contains(&&part.kind[..]));
    Ok(all)
}

/// The box that describes the picture, without its version and flags.
fn meta(bytes: &[u8]) -> Result<Option<Range<usize>>, Fault> {
    let found = parts(bytes, 0..bytes.len())?.into_iter().find(|part| &part.kind == b"meta");
    Ok(found.map(|part| (part.held.start + 4).min(part.held.end)..part.held.end))
}

fn within(bytes: &[u8], range: Range<usize>, kind: &[u8; 4]) -> Result<Vec<Part>, Fault> {
    Ok(parts(bytes, range)?.into_iter().filter(|part| &part.kind == kind).collect())
}

/// The boxes that fill a part of the file.
fn parts(bytes: &[u8], range: Range<usize>) -> Result<Vec<Part>, Fault> {
    let mut found = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let kind = bytes.get(at + 4..at + 8).ok_or(Fault::CutOff)?;
        let kind: [u8; 4] = kind.try_into().map_err(|_| Fault::CutOff)?;
        if !kind.iter().all(|byte| (0x20..0x7f).contains(byte)) {
            return Err(Fault::NoPicture);
        }
        let (head, length) = match big_endian(bytes, at).ok_or(Fault::CutOff)? as usize {
            0 => (8, range.end - at),
            1 => (16, number(bytes, at + 8, 8).ok_or(Fault::CutOff)?),
            length => (8, length),
        };
        let end = at.checked_add(length).filter(|end| *end <= range.end).ok_or(Fault::CutOff)?;
        if length < head {
            return Err(Fault::NoPicture);
        }
        found.push(Part { kind, held: at + head..end, kind_at: at + 4 });
        at = end;
    }
    Ok(found)
}

/// Where the bytes of the items are.
#[derive(Default)]
struct Items {
    /// Of pictures, in order.
    pictures: Vec<Range<usize>>,
    /// Of all else.
    others: Vec<Range<usize>>,
    /// Where the types of the others stand.
    other_types: Vec<usize>,
}

fn items(bytes: &[u8], meta: Range<usize>) -> Result<Items, Fault> {
    let types = types(bytes, meta.clone())?;
    let store = within(bytes, meta.clone(), b"idat")?.first().map_or(0, |part| part.held.start);
    let mut items = Items::default();
    let is_picture = |at: &usize| PICTURES.contains(&&bytes[*at..*at + 4]);
    items.other_types = types.values().copied().filter(|at| !is_picture(at)).collect();
    for part in within(bytes, meta, b"iloc")? {
        let places = places(bytes, part.held, store).ok_or(Fault::NoPicture)?;
        for (item, place) in places {
            let of = match types.get(&item).filter(|at| is_picture(at)) {
                Some(_) => &mut items.pictures,
                None => &mut items.others,
            };
            of.push(place);
        }
    }
    items.pictures.sort_by_key(|range| (range.start, range.end));
    Ok(items)
}

/// Where the types of the items stand, by number (box `iinf`).
fn types(bytes: &[u8], meta: Range<usize>) -> Result<BTreeMap<usize, usize>, Fault> {
    let mut types = BTreeMap::new();
    for list in within(bytes, meta, b"iinf")? {
        let count = if bytes.get(list.held.start) == Some(&0) { 2 } else { 4 };
        for item in within(bytes, list.held.start + 4 + count..list.held.end, b"infe")? {
            let at = item.held.start;
            // The first two versions are of before there were pictures.
            let width = match bytes.get(at) {
                Some(2) => 2,
                Some(3) => 4,
                _ => return Err(Fault::NoPicture),
            };
            let number = number(bytes, at + 4, width).ok_or(Fault::NoPicture)?;
            let type_at = at + 4 + width + 2;
            if type_at + 4 > item.held.end {
                return Err(Fault::NoPicture);
            }
            types.insert(number, type_at);
        }
    }
    Ok(types)
}

/// The places of items (box `iloc`): from the start of the file, or of the box `idat`.
fn places(bytes: &[u8], range: Range<usize>, store: usize) -> Option<Vec<(usize, Range<usize>)>> {
    let mut reader = Reader { bytes: bytes.get(range)?, at: 0 };
    let version = reader.next(4)? >> 24;
    let widths = reader.next(2)?;
    let [offset, length, base, index] = [12, 8, 4, 0].map(|shift| (widths >> shift) & 15);
    let index = if version == 0 { 0 } else { index };
    let of_number = if version < 2 { 2 } else { 4 };
    let mut places = Vec::new();
    let mut left = MOST_PLACES;
    for _ in 0..reader.next(of_number)? {
        let item = reader.next(of_number)?;
        let method = if version == 0 { 0 } else { reader.next(2)? & 15 };
        reader.next(2)?;
        let base = reader.next(base)?;
        for _ in 0..reader.next(2)? {
            left = left.checked_sub(1)?;
            reader.next(index)?;
            let from = base.checked_add(reader.next(offset)?)?;
            let length = reader.next(length)?;
            let start = match method {
                0 => from,
                1 => store.checked_add(from)?,
                // Within another item, whose own place is known.
                _ => continue,
            };
            let end = if length == 0 { bytes.len() } else { start.checked_add(length)? };
            (start <= end && end <= bytes.len()).then_some(())?;
            places.push((item, start..end));
        }
    }
    Some(places)
}

struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl Reader<'_> {
    fn next(&mut self, width: usize) -> Option<usize> {
        let found = number(self.bytes, self.at, width)?;
        self.at += width;
        Some(found)
    }
}

/// A number of so many bytes, the first the greatest; one of none is 0.
fn number(bytes: &[u8], at: usize, width: usize) -> Option<usize> {
    if width > size_of::<usize>() {
        return None;
    }
    let digits = bytes.get(at..at.checked_add(width)?)?;
    Some(digits.iter().fold(0, |number, digit| number << 8 | usize::from(*digit)))
}

/// What of a range none of others, in order, covers.
fn gaps(range: Range<usize>, covered: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut gaps = Vec::new();
    let mut at = range.start;
    for cover in covered.iter().filter(|cover| cover.end > range.start && cover.start < range.end) {
        if cover.start > at {
            gaps.push(at..cover.start);
        }
        at = at.max(cover.end);
    }
    if at < range.end {
        gaps.push(at..range.end);
    }
    gaps
}
