//! PNG, moving or not (ISO/IEC 15948, 5): a signature, and chunks that say how long they are.

use super::big_endian;
use crate::picture::Fault;

const SIGNATURE: usize = 8;

/// What a chunk has beside its data: length and name before it, a check sum after.
const FRAME: usize = 12;

/// The chunks of the picture itself, of its movement, and of its colours and size.
const KEPT: [&[u8]; 18] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"acTL", b"fcTL", b"fdAT", b"gAMA", b"cHRM", b"sRGB",
    b"iCCP", b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs", b"sBIT",
];

pub(super) fn bare(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut bare = bytes.get(..SIGNATURE).ok_or(Fault::CutOff)?.to_vec();
    let mut rest = &bytes[SIGNATURE..];
    loop {
        let length = big_endian(rest, 0).ok_or(Fault::CutOff)? as usize;
        let (chunk, after) = rest.split_at_checked(length.saturating_add(FRAME)).ok_or(Fault::CutOff)?;
        let name = &chunk[4..8];
        if KEPT.contains(&name) {
            bare.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return Ok(bare);
        }
        rest = after;
    }
}
