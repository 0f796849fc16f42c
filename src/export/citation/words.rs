//! The words, quotation marks and dates of citations, one entry a language: all that a further language needs.

use crate::domain::takeaway::Issued;

/// What a citation says in one language.
pub(super) struct Words {
    months: [&'static str; 12],
    /// Whether days are said as `28 November 2026` rather than `November 28, 2026`.
    day_first: bool,
    /// Opening and closing, outer and inner.
    pub(super) quotes: [(&'static str, &'static str); 2],
    /// Whether a full stop or comma goes before a closing quotation mark.
    pub(super) stops_in_quotes: bool,
    /// Whether titles are written With Capitals where a style asks for it.
    pub(super) title_case: bool,
    /// The name of the language in BibLaTeX.
    pub(super) langid: &'static str,
    /// Before the address of a document.
    pub(super) official_document: &'static str,
    /// In place of a year.
    pub(super) no_date: &'static str,
    pub(super) plain_accessed: &'static str,
    /// Before and after the day.
    pub(super) apa_retrieved: (&'static str, &'static str),
    pub(super) chicago_accessed: &'static str,
    pub(super) iso690: Iso690,
}

/// What only ISO 690 says.
pub(super) struct Iso690 {
    pub(super) no_date: &'static str,
    pub(super) online: &'static str,
    /// Before the address.
    pub(super) available: &'static str,
    /// Before the day.
    pub(super) accessed: &'static str,
}

/// As in the United States, where APA and Chicago are at home; ISO 690 reads the same in British English.
static ENGLISH: Words = Words {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    day_first: false,
    quotes: [("“", "”"), ("‘", "’")],
    stops_in_quotes: true,
    title_case: true,
    langid: "english",
    official_document: "Official document: ",
    no_date: "n.d.",
    plain_accessed: "accessed ",
    apa_retrieved: ("Retrieved ", ", from "),
    chicago_accessed: "Accessed ",
    iso690: Iso690 {
        no_date: "[no date]",
        online: ". Online",
        available: "Available from: ",
        accessed: "Accessed\u{a0}",
    },
};

static FRENCH: Words = Words {
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    day_first: true,
    quotes: [("«\u{a0}", "\u{a0}»"), ("“", "”")],
    stops_in_quotes: false,
    title_case: false,
    langid: "french",
    official_document: "Document officiel\u{a0}: ",
    no_date: "s.\u{a0}d.",
    plain_accessed: "consulté le ",
    apa_retrieved: ("Consulté ", ", à l’adresse "),
    chicago_accessed: "Consulté le ",
    iso690: Iso690 {
        no_date: "[sans date]",
        online: " [en\u{a0}ligne]",
        available: "Disponible à l’adresse\u{a0}: ",
        accessed: "Consulté\u{a0}le\u{a0}",
    },
};

/// The words of a language; those of English where we have none of it.
pub(super) fn words(lang: &str) -> &'static Words {
    match lang.split('-').next() {
        Some("fr") => &FRENCH,
        _ => &ENGLISH,
    }
}

impl Words {
    /// The outer or the inner quotation marks.
    pub(super) fn marks(&self, outer: bool) -> (&'static str, &'static str) {
        let [outer_marks, inner_marks] = self.quotes;
        if outer { outer_marks } else { inner_marks }
    }

    /// The name of a month, 1 to 12; nothing for others.
    pub(super) fn month(&self, number: u8) -> &'static str {
        let names = self.months.iter().skip(usize::from(number).wrapping_sub(1));
        names.copied().next().unwrap_or_default()
    }

    /// A date as it is said in a sentence.
    pub(super) fn date(&self, date: Issued) -> String {
        match date.day {
            Some((month, day)) if !self.day_first => format!("{} {day}, {}", self.month(month), date.year),
            _ => self.day_first(date),
        }
    }

    /// A date with the day before the month.
    pub(super) fn day_first(&self, date: Issued) -> String {
        match date.day {
            Some((month, day)) => format!("{day} {} {}", self.month(month), date.year),
            None => date.year.to_string(),
        }
    }
}
