//! Previews of links: what messengers and networks find in a page, read as they read it.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::BufReader;
use std::sync::LazyLock;

use common::{built, packed};
use scraper::{Html, Selector};
use tempfile::TempDir;
use xtask::hosting::rules;

const ADDRESS: &str = "https://igf.example.org/igf/";
/// From this size on the strictest of them shows no picture.
const LARGEST: u64 = 300_000;

/// Pages of every kind, each with words of its title in English and in French.
const PAGES: [(&str, &str, &str); 12] = [
    ("", "What the Internet Governance Forum has said", "Ce que dit le Forum"),
    ("editions", "Editions", "Éditions"),
    ("editions/2024", "IGF 2024 Riyadh", "FGI 2024 Riyad"),
    ("themes", "Themes and sub-themes", "Thèmes et sous-thèmes"),
    ("themes/2024-innovation-and-risks", "2024 Riyadh", "2024 Riyad"),
    ("outcomes/2024-pt-1a", "Take an active part", "Prendre une part active"),
    ("documents/2024-riyadh-messages", "Riyadh IGF Messages", "Messages du FGI de Riyad"),
    ("topics", "Topics", "Sujets"),
    ("topics/ai", "Artificial intelligence", "Intelligence artificielle"),
    ("timeline", "How the themes lived on", "La vie des thèmes"),
    ("coverage", "What is covered", "Ce qui est couvert"),
    ("about", "About IGF Explorer", "À propos"),
];

fn site() -> &'static TempDir {
    static SITE: LazyLock<TempDir> = LazyLock::new(|| packed(&built(), ADDRESS));
    &SITE
}

/// What is shown of a link.
struct Preview {
    title: String,
    description: String,
    picture: String,
    says: String,
    document: Html,
}

impl Preview {
    /// Of the page that a host answers a path below the site's address with.
    fn of(path: &str) -> Self {
        let text = fs::read_to_string(site().path().join(rules::file_of(path))).unwrap();
        let document = Html::parse_document(&text);
        let first = |names: &[&str]| names.iter().find_map(|name| stated(&document, name)).unwrap_or_default();
        let heading = document.select(&Selector::parse("head > title").unwrap()).next().unwrap();
        Self {
            title: Some(first(&["og:title", "twitter:title"]))
                .filter(|title| !title.is_empty())
                .unwrap_or_else(|| heading.text().collect()),
            description: first(&["og:description", "twitter:description", "description"]),
            picture: first(&["og:image", "twitter:image"]),
            says: first(&["og:image:alt", "twitter:image:alt"]),
            document,
        }
    }

    fn stated(&self, name: &str) -> Option<String> {
        stated(&self.document, name)
    }
}

/// The value of Open Graph, which states a property, or of Twitter, which states a name.
fn stated(document: &Html, name: &str) -> Option<String> {
    let selector = Selector::parse(&format!("head > meta[property='{name}'], head > meta[name='{name}']")).unwrap();
    document.select(&selector).next()?.attr("content").map(str::to_owned)
}

/// The size of a picture below the site's address, in pixels and in bytes.
fn size_of(address: &str) -> ((u32, u32), u64) {
    let path = address.strip_prefix(ADDRESS).unwrap();
    assert_eq!(rules::content_type(path), Some("image/png"));
    let file = File::open(site().path().join(rules::file_of(path))).unwrap();
    let bytes = file.metadata().unwrap().len();
    let reader = png::Decoder::new(BufReader::new(file)).read_info().unwrap();
    (reader.info().size(), bytes)
}

#[test]
fn a_link_to_any_page_shows_title_description_and_picture() {
    for (path, english, french) in PAGES {
        for (lang, words) in [("en", english), ("fr", french)] {
            let path = format!("{lang}/{path}");
            let preview = Preview::of(&path);
            assert!(!preview.title.is_empty() && preview.title.contains(words), "{path}: {}", preview.title);
            assert!(preview.description.chars().count() > 30, "{path}: {}", preview.description);
            let (pixels, bytes) = size_of(&preview.picture);
            assert!(pixels == (1200, 630) && bytes < LARGEST, "{path}: {pixels:?}, {bytes} bytes");
            assert!(preview.says.ends_with(" · IGF Explorer"), "{path}: {}", preview.says);
        }
    }
}

#[test]
fn those_who_read_other_names_find_the_same() {
    for (path, ..) in PAGES {
        let preview = Preview::of(&format!("fr/{path}"));
        for (one, other) in [
            ("og:title", "twitter:title"),
            ("og:description", "twitter:description"),
            ("og:description", "description"),
            ("og:image", "twitter:image"),
            ("og:image:alt", "twitter:image:alt"),
        ] {
            assert!(preview.stated(one).is_some(), "{path}: {one}");
            assert_eq!(preview.stated(one), preview.stated(other), "{path}: {one}, {other}");
        }
        for (name, value) in [
            ("twitter:card", "summary_large_image"),
            ("og:image:type", "image/png"),
            ("og:image:width", "1200"),
            ("og:image:height", "630"),
        ] {
            assert_eq!(preview.stated(name).as_deref(), Some(value), "{path}: {name}");
        }
    }
}

#[test]
fn every_page_has_a_picture_of_its_own() {
    let paths = PAGES.iter().flat_map(|(path, ..)| ["en", "fr"].map(|lang| format!("{lang}/{path}")));
    let bytes = |path: String| {
        let picture = Preview::of(&path).picture;
        fs::read(site().path().join(picture.strip_prefix(ADDRESS).unwrap())).unwrap()
    };
    let pictures: BTreeSet<Vec<u8>> = paths.map(bytes).collect();
    assert_eq!(pictures.len(), 2 * PAGES.len());
}

#[test]
fn the_bare_address_shows_the_first_page() {
    assert_eq!(Preview::of("").picture, Preview::of("en/").picture);
}

#[test]
fn no_reader_fetches_the_pictures_and_no_copy_holds_them() {
    for name in ["release.json", "sw.js", "app.html"] {
        let text = fs::read_to_string(site().path().join(name)).unwrap();
        assert!(!text.contains("cards/"), "{name}");
    }
}
