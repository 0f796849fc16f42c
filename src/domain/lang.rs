//! The languages of the corpus, and texts that exist in each of them.

use std::fmt;

/// A language in which the corpus and the interface exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    En,
    Fr,
}

impl Lang {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Fr];

    /// The BCP 47 tag, also the first segment of every path.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fr => "fr",
        }
    }

    /// The language's own name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Fr => "Français",
        }
    }

    /// The language of a tag such as `fr` or `fr-CA`; `None` for one that is not offered.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Lang::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// The first offered language of a reader's list of preferred tags, else English.
    pub fn negotiate<'a>(preferred: impl IntoIterator<Item = &'a str>) -> Lang {
        preferred.into_iter().find_map(Lang::from_tag).unwrap_or(Lang::En)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// One text in every language of the corpus; empty in a language in which it has not arrived.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized {
    pub en: Box<str>,
    pub fr: Box<str>,
}

impl Localized {
    /// The text for a reader of `lang`; see [`Localized::shown_in`].
    pub fn get(&self, lang: Lang) -> &str {
        self.own(self.shown_in(lang))
    }

    /// The language in which a reader of `lang` gets the text: another one while it is not there in `lang`.
    pub fn shown_in(&self, lang: Lang) -> Lang {
        if self.is_in(lang) {
            return lang;
        }
        Lang::ALL.into_iter().find(|other| self.is_in(*other)).unwrap_or(lang)
    }

    /// Whether the text is there in `lang`.
    pub fn is_in(&self, lang: Lang) -> bool {
        !self.own(lang).is_empty()
    }

    /// Puts the text in `lang` in its place.
    pub fn set(&mut self, lang: Lang, text: Box<str>) {
        match lang {
            Lang::En => self.en = text,
            Lang::Fr => self.fr = text,
        }
    }

    fn own(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Fr => &self.fr,
        }
    }

    /// The text in every language, in the order of [`Lang::ALL`].
    pub fn each(&self) -> impl Iterator<Item = &str> {
        Lang::ALL.into_iter().map(|lang| self.get(lang))
    }
}

/// The name of a theme, track or document: quoted where a language has an official form, else translated by us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    pub text: Localized,
    /// The languages in which the text is our own translation.
    pub unofficial: Vec<Lang>,
}

impl Title {
    /// The title in `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        self.text.get(lang)
    }

    /// The language and text of the original, when the title in `lang` is only our translation of it.
    pub fn original(&self, lang: Lang) -> Option<(Lang, &str)> {
        if !self.unofficial.contains(&lang) {
            return None;
        }
        let official = Lang::ALL.into_iter().find(|other| !self.unofficial.contains(other))?;
        Some((official, self.get(official)))
    }
}
