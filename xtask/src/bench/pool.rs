//! Words to write with: those of the real summaries as often as they stand there, and rarer ones made of their parts.

use fastrand::Rng;
use igf_explorer::domain::Lang;

use crate::corpus_files::CorpusFiles;

/// Of a hundred words, how many are made up: a large corpus has many words that stand rarely.
const MADE_UP: u32 = 8;
/// How many made-up words a language has: with the real ones about 40,000 forms, as a corpus of five million words.
const MADE_UP_WORDS: usize = 30_000;

/// The words of one language.
pub(super) struct Pool {
    /// One entry for each time a word stands in the real corpus.
    words: Vec<String>,
    made_up: Vec<String>,
}

impl Pool {
    /// The words of the real summaries in a language.
    pub(super) fn read(corpus: &CorpusFiles, lang: Lang) -> Self {
        let dataset = corpus.dataset();
        let summaries = dataset.outcomes.iter().map(|outcome| outcome.summary.get(lang));
        let words = summaries.flat_map(|text| text.split(' ')).filter(|word| !word.is_empty()).map(str::to_owned);
        let mut pool = Pool { words: words.collect(), made_up: Vec::new() };
        let mut rng = Rng::with_seed(lang as u64);
        pool.made_up = (0..MADE_UP_WORDS).map(|_| pool.make_up(&mut rng)).collect();
        pool
    }

    /// A word as the texts use them, now and then one of the writer's own.
    pub(super) fn word(&self, rng: &mut Rng) -> String {
        if rng.u32(..100) >= MADE_UP {
            return self.real(rng).to_owned();
        }
        // The first ones more often than the last.
        let at = rng.usize(..MADE_UP_WORDS).min(rng.usize(..MADE_UP_WORDS));
        self.made_up.get(at).cloned().unwrap_or_default()
    }

    /// A word of the real texts, without punctuation.
    pub(super) fn plain(&self, rng: &mut Rng) -> String {
        loop {
            let word = self.real(rng).trim_matches(|c: char| !c.is_alphanumeric());
            if word.chars().count() > 3 && word.chars().all(char::is_alphabetic) {
                return word.to_lowercase();
            }
        }
    }

    fn real(&self, rng: &mut Rng) -> &str {
        self.words.get(rng.usize(..self.words.len().max(1))).map_or("", String::as_str)
    }

    /// The beginning of one word and the end of another, sometimes with a hyphen.
    fn make_up(&self, rng: &mut Rng) -> String {
        let (one, other) = (self.plain(rng), self.plain(rng));
        let start: String = one.chars().take(one.chars().count() / 2 + 1).collect();
        let end: String = other.chars().skip(other.chars().count() / 2).collect();
        if rng.u32(..10) == 0 { format!("{one}-{other}") } else { format!("{start}{end}") }
    }
}
