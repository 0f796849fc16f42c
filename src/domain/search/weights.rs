//! What a match counts. Whole numbers throughout, so that every machine ranks alike.

use super::word::Form;

/// The weights of the ranking: BM25 over the summaries, with boosts by field and by form.
#[derive(Clone, Copy, Debug)]
pub struct Weights {
    /// Boosts of the fields, relative to each other.
    pub summary: u32,
    /// Topics, addressees and kinds of document.
    pub term: u32,
    /// Their synonyms: less, for what is filed under a topic need not speak of all that it covers.
    pub synonym_of_term: u32,
    pub theme: u32,
    /// City, country and year of the edition.
    pub place: u32,
    /// The place in the document, which often names the subject.
    pub passage: u32,
    /// Titles of the edition and the document.
    pub title: u32,
    /// A field that was named, as in `topic:ai`.
    pub named: u32,
    /// Of 256: how much of a word's score a match of that form brings.
    pub exact: u32,
    pub folded: u32,
    pub stem: u32,
    pub synonym: u32,
    pub prefix: u32,
    pub fuzzy: u32,
    /// BM25's k1 in hundredths: how fast repetition stops to count.
    pub k1: u32,
    /// BM25's b in hundredths: how much a long text takes away.
    pub b: u32,
    /// Scores of one step fit about equally well: the better sourced come first. In sixteenths of a doubling.
    pub step: u32,
}

/// The weights in use. Field boosts: what an outcome itself says comes before what it is filed under.
pub const WEIGHTS: Weights = Weights {
    summary: 8,
    term: 5,
    synonym_of_term: 2,
    theme: 4,
    place: 3,
    passage: 4,
    title: 2,
    named: 5,
    exact: 256,
    folded: 248,
    stem: 200,
    synonym: 180,
    prefix: 120,
    fuzzy: 80,
    k1: 100,
    b: 40,
    step: 4,
};

/// An impact of 255 is this many boosts of 1.
const FULL_IMPACT: u32 = 16;

impl Weights {
    /// The factor of a form, 1 to 256.
    pub fn form(&self, form: Form) -> u32 {
        match form {
            Form::Exact => self.exact,
            Form::Folded => self.folded,
            Form::Stem => self.stem,
            Form::Synonym => self.synonym,
            Form::Prefix => self.prefix,
            Form::Fuzzy => self.fuzzy,
        }
    }

    /// The impact, 1 to 255, of a field that names what it is about: once is as good as twice.
    pub fn flat_impact(&self, boost: u32) -> u8 {
        (boost * 255 / FULL_IMPACT).clamp(1, 255) as u8
    }

    /// The impact, 1 to 255, of a word that stands `frequency` times in a text of `length` where `average` is usual:
    /// the saturated frequency of BM25, which is 1 for a word once in a text of usual length.
    pub fn text_impact(&self, boost: u32, frequency: u32, length: u32, average: u32) -> u8 {
        let relative = (length * 100 / average.max(1)).min(1000);
        // In hundredths, as k1 and b are.
        let norm = self.k1 * (100 - self.b + self.b * relative / 100) / 100;
        let saturated = 100 * frequency * (self.k1 + 100) / (100 * frequency + norm);
        (boost * saturated * 255 / FULL_IMPACT / 100).clamp(1, 255) as u8
    }

    /// The step of a total score, below 2^8: the larger, the better it fits.
    pub fn step_of(&self, score: u32) -> u32 {
        log2(score) / self.step
    }

    /// The score, below 2^16, of a match.
    pub fn score(&self, impact: u8, form: Form) -> u16 {
        (u32::from(impact) * self.form(form)).min(u32::from(u16::MAX)) as u16
    }
}

/// How telling a word is that stands in `found` of `total` records: 8 to about 300, sixteenths of a bit.
pub fn rarity(total: u32, found: u32) -> u32 {
    debug_assert!(found <= total, "{found} of {total}");
    8 + log2(total + 1).saturating_sub(log2(found + 1))
}

/// The logarithm to base 2 in sixteenths, by straight lines between the powers of two.
fn log2(number: u32) -> u32 {
    let whole = number.max(1).ilog2();
    let fraction = ((u64::from(number.max(1)) << 4) >> whole) as u32 - 16;
    whole * 16 + fraction
}
