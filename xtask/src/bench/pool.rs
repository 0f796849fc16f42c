//! Words to write with: those of the real summaries as often as they stand there, and rarer ones made of their parts.

use fastrand::Rng;
use igf_explorer::domain::Lang;

use crate::corpus_files::CorpusFiles;

/// Of a hundred words, how many are made up: a large corpus has many words that stand once or twice.
const MADE_UP: u32 = 6;

/// The words of one language.
pub(super) struct Pool {
    /// One entry for each time a word stands in the real corpus.
    words: Vec<String>,
}

impl Pool {
    /// The words of the real summaries in a language.
    pub(super) fn read(corpus: &CorpusFiles, lang: Lang) -> Self {
        let dataset = corpus.dataset();
        let summaries = dataset.outcomes.iter().map(|outcome| outcome.summary.get(lang));
        let words = summaries.flat_map(|text| text.split(' ')).filter(|word| !word.is_empty()).map(str::to_owned);
        Pool { words: words.collect() }
    }

    /// A word as the texts use them, now and then one of the writer's own.
    pub(super) fn word(&self, rng: &mut Rng) -> String {
        if rng.u32(..100) < MADE_UP { self.made_up(rng) } else { self.real(rng).to_owned() }
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
    fn made_up(&self, rng: &mut Rng) -> String {
        let (one, other) = (self.plain(rng), self.plain(rng));
        let start: String = one.chars().take(one.chars().count() / 2 + 1).collect();
        let end: String = other.chars().skip(other.chars().count() / 2).collect();
        if rng.u32(..10) == 0 { format!("{one}-{other}") } else { format!("{start}{end}") }
    }
}
