//! WebP (RFC 9649): chunks within a RIFF file; the frames of one that moves hold chunks of their own.

use crate::picture::Fault;

/// `RIFF`, the length of what follows, `WEBP`.
const HEAD: usize = 12;

/// What a frame says of itself (RFC 9649, 2.7.1.1) before its own chunks.
const FRAME_HEAD: usize = 16;

const IN_FILE: [&[u8]; 7] = [b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];
const IN_FRAME: [&[u8]; 3] = [b"VP8 ", b"VP8L", b"ALPH"];

/// The flags in `VP8X` that say that EXIF and XMP follow.
const NOTES: u8 = 0b0000_1100;

pub(super) fn bare(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let told = number(bytes, 4).ok_or(Fault::CutOff)?;
    let chunks = bytes.get(HEAD..told.saturating_add(8)).ok_or(Fault::CutOff)?;
    let mut bare = b"RIFF\0\0\0\0WEBP".to_vec();
    for (name, data) in each(chunks)? {
        match name {
            b"VP8X" => {
                let mut data = data.to_vec();
                *data.first_mut().ok_or(Fault::NoPicture)? &= !NOTES;
                write(&mut bare, name, &data);
            }
            b"ANMF" => write(&mut bare, name, &frame(data)?),
            _ if IN_FILE.contains(&name) => write(&mut bare, name, data),
            _ => {}
        }
    }
    let length = u32::try_from(bare.len() - 8).map_err(|_| Fault::NoPicture)?;
    bare[4..8].copy_from_slice(&length.to_le_bytes());
    Ok(bare)
}

fn frame(data: &[u8]) -> Result<Vec<u8>, Fault> {
    let (head, chunks) = data.split_at_checked(FRAME_HEAD).ok_or(Fault::NoPicture)?;
    let mut bare = head.to_vec();
    for (name, data) in each(chunks)?.into_iter().filter(|(name, _)| IN_FRAME.contains(name)) {
        write(&mut bare, name, data);
    }
    Ok(bare)
}

/// A chunk: its name and its data.
type Chunk<'b> = (&'b [u8], &'b [u8]);

/// The chunks in some bytes.
fn each(mut rest: &[u8]) -> Result<Vec<Chunk<'_>>, Fault> {
    let mut found = Vec::new();
    while !rest.is_empty() {
        let length = number(rest, 4).ok_or(Fault::CutOff)?;
        let (chunk, after) = rest.split_at_checked(length.saturating_add(8)).ok_or(Fault::CutOff)?;
        found.push((&chunk[..4], &chunk[8..]));
        // A byte to fill up with; some programs leave it out at the end.
        rest = after.get(length % 2..).unwrap_or_default();
    }
    Ok(found)
}

fn write(to: &mut Vec<u8>, name: &[u8], data: &[u8]) {
    let length = u32::try_from(data.len()).expect("a part of a file that is shorter");
    to.extend_from_slice(name);
    to.extend_from_slice(&length.to_le_bytes());
    to.extend_from_slice(data);
    to.resize(to.len() + data.len() % 2, 0);
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at + 4)?;
    Some(u32::from_le_bytes([four[0], four[1], four[2], four[3]]) as usize)
}
