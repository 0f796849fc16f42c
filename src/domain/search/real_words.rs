//! Words that are spelt right though nothing recorded says them: names of countries, cities, people and companies, and
//! words of both languages. They are never taken for misspelt ones.

/// Folded, one a line, in order: those that would be taken for another word. Only the filter is in the program.
const WORDS: &str = include_str!("real_words.txt");

/// Bits a word: one in fifty of all other words is then taken for a real one, and not corrected.
const BITS_A_WORD: usize = 8;
/// How many bits tell a word.
const BITS: u32 = 5;

const SIZE: usize = count() * BITS_A_WORD / 64 + 1;

/// A Bloom filter: a tenth of the size of the words.
static FILTER: [u64; SIZE] = filter();

/// Whether a folded word is such a word.
pub fn is_real_word(folded: &str) -> bool {
    let hash = folded.bytes().fold(FNV_OFFSET, hashed);
    (0..BITS).all(|bit| {
        let at = position(hash, bit);
        FILTER.get(at / 64).is_some_and(|word| word & 1 << (at % 64) != 0)
    })
}

// FNV-1a, whose halves give as many positions as are wanted (Kirsch and Mitzenmacher).
const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

const fn hashed(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(FNV_PRIME)
}

const fn position(hash: u64, bit: u32) -> usize {
    let (one, other) = (hash as u32, (hash >> 32) as u32 | 1);
    one.wrapping_add(other.wrapping_mul(bit)) as usize % (SIZE * 64)
}

#[expect(clippy::indexing_slicing)] // While the program is compiled: a wrong place would end that.
const fn count() -> usize {
    let (words, mut lines, mut at) = (WORDS.as_bytes(), 0, 0);
    while at < words.len() {
        lines += (words[at] == b'\n') as usize;
        at += 1;
    }
    lines
}

#[expect(clippy::indexing_slicing)] // While the program is compiled: a wrong place would end that.
const fn filter() -> [u64; SIZE] {
    let (words, mut filter) = (WORDS.as_bytes(), [0; SIZE]);
    let (mut hash, mut at) = (FNV_OFFSET, 0);
    while at < words.len() {
        if words[at] == b'\n' {
            let mut bit = 0;
            while bit < BITS {
                let place = position(hash, bit);
                filter[place / 64] |= 1 << (place % 64);
                bit += 1;
            }
            hash = FNV_OFFSET;
        } else {
            hash = hashed(hash, words[at]);
        }
        at += 1;
    }
    filter
}
