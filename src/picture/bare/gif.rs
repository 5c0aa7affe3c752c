//! GIF (GIF89a specification): a head, and blocks up to a trailer.

use std::ops::Range;

use crate::picture::Fault;

/// Signature, version and the description of the screen.
const HEAD: usize = 13;

const PICTURE: u8 = 0x2c;
const EXTENSION: u8 = 0x21;
const TRAILER: u8 = 0x3b;

/// Extensions: how a picture is shown, and what programs add.
const CONTROL: u8 = 0xf9;
const APPLICATION: u8 = 0xff;

/// The programs whose addition says how often it moves; every browser knows them.
const LOOPING: [&[u8]; 2] = [b"NETSCAPE2.0", b"ANIMEXTS1.0"];

/// An extension that says how often: mark, label, name, three bytes of count, end.
const LOOP_LENGTH: usize = 19;

pub(super) fn bare(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    Ok(kept(bytes)?.into_iter().flat_map(|part| &bytes[part]).copied().collect())
}

/// The parts that make up the picture.
fn kept(bytes: &[u8]) -> Result<Vec<Range<usize>>, Fault> {
    let mut at = HEAD + palette(*bytes.get(10).ok_or(Fault::CutOff)?);
    let head = 0..at;
    let mut kept = vec![head];
    loop {
        let start = at;
        match *bytes.get(at).ok_or(Fault::CutOff)? {
            TRAILER => {
                kept.push(start..start + 1);
                return Ok(kept);
            }
            // Some programs write more ends of blocks than there are blocks.
            0 => at += 1,
            PICTURE => {
                let flags = *bytes.get(at + 9).ok_or(Fault::CutOff)?;
                // The description, its palette, and the size of the first code.
                at = end_of_parts(bytes, at + 10 + palette(flags) + 1)?;
                kept.push(start..at);
            }
            EXTENSION => {
                at = end_of_parts(bytes, at + 2)?;
                if is_needed(&bytes[start..at]) {
                    kept.push(start..at);
                }
            }
            _ => return Err(Fault::NoPicture),
        }
    }
}

fn is_needed(extension: &[u8]) -> bool {
    match extension[1] {
        CONTROL => true,
        APPLICATION => {
            let name = extension.get(3..14).unwrap_or_default();
            LOOPING.contains(&name) && extension.len() == LOOP_LENGTH
        }
        _ => false,
    }
}

/// How many bytes the palette has that flags tell of.
fn palette(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// Where the parts end that begin here: each says how long it is, and the last is empty.
fn end_of_parts(bytes: &[u8], mut at: usize) -> Result<usize, Fault> {
    loop {
        let length = *bytes.get(at).ok_or(Fault::CutOff)?;
        at += 1 + usize::from(length);
        if length == 0 {
            return Ok(at);
        }
    }
}
