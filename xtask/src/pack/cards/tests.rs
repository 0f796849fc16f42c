//! Cards of the shipped corpus, drawn and painted.

use std::sync::LazyLock;

use igf_explorer::domain::{Lang, Page};
use igf_explorer::i18n::Key;
use pack_data::data_files;
use resvg::usvg::{Group, Node, Options, Tree};

use super::*;
use crate::corpus_files::CorpusFiles;
use crate::pack::{copy, files};

/// In bytes: a card is fetched by whoever sees a link.
const LIGHT: usize = 40_000;

/// The corpus as it is shipped, packed and read.
fn corpus() -> &'static Corpus {
    static CORPUS: LazyLock<Corpus> = LazyLock::new(|| {
        let public = crate::workspace::root().join("public");
        let dist = tempfile::tempdir().unwrap();
        copy(&public.join("locales"), &dist.path().join("locales")).unwrap();
        let sources = CorpusFiles::read(&public.join("data")).unwrap();
        data_files::write(&sources, &dist.path().join("data")).unwrap();
        let names = files::names_below(dist.path()).unwrap().into_iter();
        Corpus::read(dist.path(), &names.map(|name| (name.clone(), name)).collect()).unwrap()
    });
    &CORPUS
}

fn catalog(lang: Lang) -> &'static Catalog {
    corpus().catalogs().into_iter().find(|catalog| catalog.lang == lang).unwrap()
}

fn card(page: &Page, lang: Lang) -> Card {
    Card::of(page, corpus().dataset(), catalog(lang))
}

/// The texts that a drawing shows.
fn shown(svg: &str) -> Vec<String> {
    let texts = scraper::Html::parse_fragment(svg);
    texts.select(&scraper::Selector::parse("text").unwrap()).map(|text| text.text().collect()).collect()
}

#[test]
fn a_card_says_what_the_page_is_and_of_which_edition() {
    let edition = card(&Page::Edition(2024), Lang::Fr);
    assert_eq!((&*edition.title, edition.bars.len()), ("FGI 2024 Riyad", corpus().dataset().editions.len()));
    let meant: Vec<u16> = edition.bars.iter().filter(|bar| bar.is_meant).map(|bar| bar.year).collect();
    assert_eq!(meant, [2024]);
    let outcome = card(&Page::Outcome("2024-pt-1a".to_owned()), Lang::En);
    assert!(outcome.kicker.starts_with("IGF 2024 Riyadh · "), "{}", outcome.kicker);
    assert!(outcome.evidence.is_some() && !outcome.lead.is_empty());
    // A translation of ours says that it is one.
    for (lang, is_ours) in [(Lang::En, false), (Lang::Fr, true)] {
        let document = card(&Page::Document("2024-riyadh-messages".to_owned()), lang);
        assert_eq!(document.lead.ends_with(catalog(lang).text(Key::OurTranslation)), is_ours, "{}", document.lead);
    }
}

#[test]
fn the_bars_of_a_topic_are_its_outcomes_by_edition() {
    let topic = card(&Page::Topic("ai".to_owned()), Lang::En);
    let dataset = corpus().dataset();
    let on_topic = |year: u16| {
        let of_year = dataset.outcomes_of(year);
        of_year.filter(|outcome| outcome.topics.iter().any(|topic| &*topic.id == "ai")).count()
    };
    assert!(topic.bars.iter().any(|bar| bar.count > 0));
    assert!(topic.bars.iter().all(|bar| bar.count == on_topic(bar.year)), "{:?}", topic.bars);
}

/// How far to the right each text reaches when it is painted.
fn reaches(group: &Group) -> Vec<f32> {
    let of_node = |node: &Node| match node {
        Node::Text(text) => vec![text.abs_bounding_box().right()],
        Node::Group(group) => reaches(group),
        _ => Vec::new(),
    };
    group.children().iter().flat_map(of_node).collect()
}

#[test]
fn titles_stand_whole_on_their_cards_in_lines_that_end_before_the_margin() {
    let (face, painter) = (Face::new().unwrap(), Painter::new());
    let some = |lang: Lang| pages(corpus().dataset()).step_by(9).map(move |page| (page, lang));
    for (page, lang) in Lang::ALL.into_iter().flat_map(some) {
        let card = card(&page, lang);
        let svg = drawn(&card, &face);
        let tree = Tree::from_str(&svg, &painter.options).unwrap();
        let reaches = reaches(tree.root());
        assert!(reaches.len() >= 3 && reaches.iter().all(|right| *right < 1125.0), "{page:?}: {reaches:?}");
        // A line may end within a word with a hyphen.
        let (shown, title) = (shown(&svg).concat().replace(' ', ""), card.title.replace(' ', ""));
        assert!(shown.contains(&title), "{page:?}: {shown}");
    }
}

#[test]
fn markup_in_a_title_is_a_text() {
    let title = "R&D: \"5 < 6\" </text><script>".to_owned();
    let svg = drawn(&Card { title: title.clone(), ..Card::default() }, &Face::new().unwrap());
    assert!(shown(&svg).concat().contains(&title), "{svg}");
    assert!(Tree::from_str(&svg, &Options::default()).is_ok());
}

#[test]
fn a_card_is_a_small_picture_of_few_colours() {
    let painter = Painter::new();
    for page in [Page::Explore, Page::Edition(2024), Page::Outcome("2023-44".to_owned())] {
        let bytes = painter.png(&drawn(&card(&page, Lang::Fr), &Face::new().unwrap())).unwrap();
        let reader = png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().unwrap();
        let info = reader.info();
        assert_eq!((info.size(), info.color_type), ((WIDTH, HEIGHT), png::ColorType::Indexed));
        assert_eq!(info.bit_depth, png::BitDepth::Four);
        assert!(bytes.len() < LIGHT && bytes.ends_with(&END), "{page:?}: {}", bytes.len());
    }
}

#[test]
fn finished_cards_are_kept_and_damaged_ones_painted_anew() {
    let store = tempfile::tempdir().unwrap();
    let easel = Easel::new(store.path()).unwrap();
    let card = card(&Page::About, Lang::En);
    let painted = easel.card(&card).unwrap();
    let kept = files::below(store.path()).unwrap();
    assert_eq!(fs::read(&kept[0]).unwrap(), painted);
    let other = [b"other".as_slice(), &END].concat();
    fs::write(&kept[0], &other).unwrap();
    assert_eq!(easel.card(&card).unwrap(), other);
    fs::write(&kept[0], b"half").unwrap();
    assert_eq!(easel.card(&card).unwrap(), painted);
    assert_eq!(files::below(store.path()).unwrap(), kept);
}
