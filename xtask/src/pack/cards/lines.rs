//! Text in lines: how wide it is in the cards' typeface, where it may be broken, and at which size it fits.

use anyhow::{Context, Result};
use harfrust::{FontRef, ShapeOptions, ShaperData, ShaperInstance, UnicodeBuffer, Variation};
use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

use crate::pack::paint::FONT;

const ELLIPSIS: &str = "…";
/// By so much of the size lines are made shorter to find the shortest that hold a text.
const STEP: f32 = 0.25;

/// Measures and breaks texts.
pub(super) struct Face {
    font: FontRef<'static>,
    data: ShaperData,
    breaks: LineSegmenterBorrowed<'static>,
}

/// How large a text may stand, in pixels, and in how many lines at most.
pub(super) type Fit = (f32, usize);

/// A text in lines.
#[derive(Debug, PartialEq)]
pub(super) struct Block {
    /// The size of the type in pixels.
    pub size: f32,
    pub lines: Vec<String>,
}

/// What stands between two places where a line may be broken; widths are in parts of the size.
struct Piece<'a> {
    text: &'a str,
    width: f32,
    /// Without the space at its end.
    ink: f32,
}

impl Face {
    /// The cards' typeface.
    ///
    /// # Errors
    /// When the font cannot be read.
    pub fn new() -> Result<Self> {
        let font = FontRef::new(FONT).context("the font of the cards cannot be read")?;
        let breaks = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
        Ok(Self { data: ShaperData::new(&font), font, breaks })
    }

    /// The width of a text in parts of its size.
    pub fn width(&self, text: &str, weight: u16) -> f32 {
        let weight = Variation { tag: harfrust::Tag::new(b"wght"), value: f32::from(weight) };
        let instance = ShaperInstance::from_variations(&self.font, [weight]);
        let shaper = self.data.shaper(&self.font).instance(Some(&instance)).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let glyphs = shaper.shape(buffer, ShapeOptions::new());
        let units: i32 = glyphs.glyph_positions().iter().map(|glyph| glyph.x_advance).sum();
        units as f32 / shaper.units_per_em() as f32
    }

    /// A text in lines of at most `width` pixels, at the first size at which it fits: else at the last one, cut.
    pub fn set(&self, text: &str, weight: u16, width: f32, fits: &[Fit]) -> Block {
        let pieces = self.pieces(text, weight);
        let fitting = fits.iter().find_map(|(size, most)| {
            let lines = broken(&pieces, width / size);
            let is_fitting = lines.len() <= *most && lines.iter().all(|line| ink(line) <= width / size);
            is_fitting.then(|| (*size, balanced(&pieces, lines, width / size)))
        });
        if let Some((size, lines)) = fitting {
            return Block { size, lines: lines.into_iter().map(written).collect() };
        }
        let (size, most) = fits.last().copied().unwrap_or((1.0, 1));
        let mut lines: Vec<String> = broken(&pieces, width / size).into_iter().take(most).map(written).collect();
        if let Some(last) = lines.last_mut() {
            *last = self.cut(last, weight, width / size);
        }
        Block { size, lines }
    }

    #[cfg(test)]
    fn has(&self, letter: char) -> bool {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&letter.to_string());
        buffer.guess_segment_properties();
        let shaper = self.data.shaper(&self.font).build();
        let glyphs = shaper.shape(buffer, ShapeOptions::new());
        glyphs.glyph_infos().iter().all(|glyph| glyph.glyph_id != 0)
    }

    fn pieces<'a>(&self, text: &'a str, weight: u16) -> Vec<Piece<'a>> {
        let ends: Vec<usize> = self.breaks.segment_str(text).collect();
        let pairs = ends.iter().zip(ends.iter().skip(1));
        let texts = pairs.filter_map(|(start, end)| text.get(*start..*end));
        let measured = |text: &'a str| {
            let (width, ink) = (self.width(text, weight), self.width(text.trim_end_matches(' '), weight));
            Piece { text, width, ink }
        };
        texts.map(measured).collect()
    }

    /// As much of a text as fits before an ellipsis, whole words where there are some.
    fn cut(&self, text: &str, weight: u16, width: f32) -> String {
        let ends_of_words = text.char_indices().rev().filter(|(_, letter)| *letter == ' ').map(|(at, _)| at);
        let ends_of_letters = text.char_indices().rev().map(|(at, _)| at);
        let candidates = [text.len()].into_iter().chain(ends_of_words).chain(ends_of_letters);
        let shortened = candidates.filter_map(|end| text.get(..end)).map(|start| {
            let start = start.trim_end_matches(|letter: char| !letter.is_alphanumeric() && !")]»”’".contains(letter));
            format!("{start}{ELLIPSIS}")
        });
        shortened.into_iter().find(|text| self.width(text, weight) <= width).unwrap_or_default()
    }
}

/// Lines that are as full as can be.
fn broken<'a, 'b>(pieces: &'b [Piece<'a>], width: f32) -> Vec<&'b [Piece<'a>]> {
    let (mut lines, mut rest) = (Vec::new(), pieces);
    while !rest.is_empty() {
        let mut filled = 0.0;
        let fitting = rest.iter().take_while(|piece| {
            let is_fitting = filled + piece.ink <= width;
            filled += piece.width;
            is_fitting
        });
        // A word that is wider than a line has one of its own.
        let (line, after) = rest.split_at(fitting.count().max(1));
        lines.push(line);
        rest = after;
    }
    lines
}

/// As many lines, but of lengths as equal as can be.
fn balanced<'a, 'b>(pieces: &'b [Piece<'a>], full: Vec<&'b [Piece<'a>]>, width: f32) -> Vec<&'b [Piece<'a>]> {
    let mut best = full;
    let mut narrower = width - STEP;
    while narrower > 0.0 {
        let lines = broken(pieces, narrower);
        if lines.len() > best.len() || lines.iter().any(|line| ink(line) > narrower) {
            break;
        }
        best = lines;
        narrower -= STEP;
    }
    best
}

fn ink(line: &[Piece<'_>]) -> f32 {
    let before: f32 = line.iter().rev().skip(1).map(|piece| piece.width).sum();
    before + line.last().map_or(0.0, |piece| piece.ink)
}

fn written(line: &[Piece<'_>]) -> String {
    line.iter().map(|piece| piece.text).collect::<String>().trim_end_matches(' ').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "Governments should, with all others, keep « l’Internet » whole, open and safe for everyone";

    fn set(text: &str, width: f32, fits: &[Fit]) -> Block {
        Face::new().unwrap().set(text, 600, width, fits)
    }

    #[test]
    fn widths_are_those_of_the_letters_in_their_weight() {
        let face = Face::new().unwrap();
        assert!(face.width("iiii", 400) < face.width("mmmm", 400) / 2.0);
        assert!(face.width("mmmm", 400) < face.width("mmmm", 700));
        // Kerning.
        assert!(face.width("AVAV", 400) < 2.0 * (face.width("A", 400) + face.width("V", 400)));
    }

    #[test]
    fn the_font_has_every_letter_of_the_cards() {
        let face = Face::new().unwrap();
        for letter in "ÀÂÇÉÈÊËÎÏÔŒÙÛÜàâäçéèêëîïôœùûüÿãø’‘“”«»–—…·°№€\u{a0}\u{202f}".chars()
        {
            assert!(face.has(letter), "{letter:?}");
        }
    }

    #[test]
    fn lines_hold_the_whole_text_and_none_is_too_wide() {
        let face = Face::new().unwrap();
        let block = face.set(LONG, 600, 500.0, &[(40.0, 6)]);
        assert_eq!(block.lines.join(" "), LONG);
        assert!(block.lines.len() > 3, "{block:?}");
        assert!(block.lines.iter().all(|line| face.width(line, 600) * block.size <= 500.0), "{block:?}");
    }

    #[test]
    fn quotation_marks_stay_with_what_they_enclose() {
        let text = "Vers un «\u{a0}Internet\u{a0}» ouvert\u{202f}; pourquoi\u{202f}? Parce que";
        for width in (120..600).step_by(10) {
            let block = set(text, width as f32, &[(20.0, 20)]);
            for line in &block.lines {
                assert!(!line.ends_with('«') && !line.starts_with(['»', ';', '?']), "{width}: {block:?}");
            }
        }
    }

    #[test]
    fn a_text_is_as_large_as_fits_and_its_lines_are_about_as_long_as_each_other() {
        let fits = [(80.0, 1), (40.0, 3), (20.0, 6)];
        assert_eq!(set("Access", 500.0, &fits).size, 80.0);
        let block = set(LONG, 1000.0, &fits);
        assert_eq!((block.size, block.lines.len()), (40.0, 2));
        let lengths = block.lines.iter().map(|line| line.chars().count());
        assert!(lengths.clone().max().unwrap() - lengths.min().unwrap() < 12, "{block:?}");
        assert_eq!(set(LONG, 500.0, &fits).size, 20.0);
    }

    #[test]
    fn what_is_too_long_ends_in_an_ellipsis_after_a_whole_word() {
        let face = Face::new().unwrap();
        let block = face.set(LONG, 600, 300.0, &[(60.0, 2), (40.0, 2)]);
        assert_eq!((block.size, block.lines.len()), (40.0, 2));
        let last = block.lines[1].strip_suffix(ELLIPSIS).unwrap();
        assert!(LONG.contains(&format!("{} {last}", block.lines[0])), "{block:?}");
        assert!(last.ends_with(char::is_alphanumeric) && face.width(&block.lines[1], 600) * 40.0 <= 300.0);
        let word = set("Internetgovernanceforumoftheunitednations", 300.0, &[(40.0, 2)]);
        assert!(word.lines.len() == 1 && word.lines[0].ends_with(ELLIPSIS), "{word:?}");
        assert!(set("", 300.0, &[(40.0, 2)]).lines.is_empty());
    }
}
