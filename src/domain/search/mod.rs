//! Full-text search: what a reader types in a hurry finds what is meant, says why, and stays fast.
//!
//! `understand` turns the text into words, phrases and fields; `evaluate` finds and scores the outcomes that hold them;
//! `highlight` and `explain` show where. One function, [`Word::form_in`], says whether a word of a text matches.

mod addressees;
mod bloom;
mod dictionary;
mod entities;
mod evaluate;
mod explain;
mod expressions;
mod field;
mod fuzzy;
mod highlight;
mod index;
mod leave_out;
mod lookup;
mod outline;
mod parse;
mod postings;
mod real_words;
mod relax;
mod stem_table;
mod stopwords;
mod structure;
mod suggest;
mod understand;
mod understood;
mod weights;
mod word;

pub use evaluate::{Scores, Units};
pub use explain::{Reason, explain};
pub use field::Field;
pub use highlight::highlights;
pub use index::{Indexing, SearchIndex};
pub use stopwords::{is_stopword, is_weightless};
pub use understood::{Atom, Matcher, Meaning, Note, Understood, Unit};
pub use weights::{WEIGHTS, Weights};
pub use word::{Form, Word};
