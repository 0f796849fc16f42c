//! Lists of words as Bloom filters, made while the program is compiled: a tenth of the size of the words.

/// How many bits tell a word.
const BITS: u32 = 5;

/// A list of words of which only a filter of so many numbers is in the program.
pub struct Bloom<const SIZE: usize>([u64; SIZE]);

/// How many numbers the filter of a list takes; its words are folded and stand one a line. With 8 bits a word one in fifty
/// of all other words is taken for one of the list, with 16 one in seven hundred.
pub const fn size(list: &str, bits_a_word: usize) -> usize {
    let (list, mut lines, mut at) = (list.as_bytes(), 0, 0);
    while at < list.len() {
        lines += (byte(list, at) == b'\n') as usize;
        at += 1;
    }
    lines * bits_a_word / 64 + 1
}

impl<const SIZE: usize> Bloom<SIZE> {
    /// The filter of a list.
    #[expect(clippy::indexing_slicing)] // While the program is compiled: a wrong place would end that.
    pub const fn of(list: &str) -> Self {
        let (list, mut filter) = (list.as_bytes(), [0; SIZE]);
        let (mut hash, mut at) = (FNV_OFFSET, 0);
        while at < list.len() {
            if byte(list, at) == b'\n' {
                let mut bit = 0;
                while bit < BITS {
                    let place = position(hash, bit, SIZE);
                    filter[place / 64] |= 1 << (place % 64);
                    bit += 1;
                }
                hash = FNV_OFFSET;
            } else {
                hash = hashed(hash, byte(list, at));
            }
            at += 1;
        }
        Bloom(filter)
    }

    /// Whether a folded word is in the list, or is taken for one that is.
    pub fn has(&self, folded: &str) -> bool {
        let hash = folded.bytes().fold(FNV_OFFSET, hashed);
        (0..BITS).all(|bit| {
            let at = position(hash, bit, SIZE);
            self.0.get(at / 64).is_some_and(|word| word & 1 << (at % 64) != 0)
        })
    }
}

// FNV-1a, whose halves give as many positions as are wanted (Kirsch and Mitzenmacher).
const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

const fn hashed(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(FNV_PRIME)
}

const fn position(hash: u64, bit: u32, size: usize) -> usize {
    let (one, other) = (hash as u32, (hash >> 32) as u32 | 1);
    one.wrapping_add(other.wrapping_mul(bit)) as usize % (size * 64)
}

#[expect(clippy::indexing_slicing)] // As above.
const fn byte(list: &[u8], at: usize) -> u8 {
    list[at]
}
