//! How a card looks, as SVG: the light theme of the site, with room around everything.

use std::fmt::Write;

use igf_explorer::domain::markup::escaped;
use igf_explorer::domain::outcome::Evidence;

use super::super::paint::FAMILY;
use super::content::{Bar, Card};
use super::lines::{Block, Face, Fit};
use super::size::{HEIGHT, WIDTH};

/// Colours of the light theme, by the names of `src/ui/styles/tokens.css`.
const PAGE: &str = "#f7f9fb";
const TEXT: &str = "#14202b";
const MUTED: &str = "#4a5c6b";
const LINE: &str = "#cfd9e2";
const LINK: &str = "#005a94";
const ACCENT: &str = "#0077b6";
const SOFT: &str = "#b5dbf1";

const ICON: &str = include_str!("../../../../public/icons/icon.svg");

const REGULAR: u16 = 400;
const SEMIBOLD: u16 = 600;
const BOLD: u16 = 700;

/// All in pixels. What is written and drawn begins and ends here.
const LEFT: f32 = 80.0;
const RIGHT: f32 = 1120.0;
const ALL: f32 = RIGHT - LEFT;
const KICKER: f32 = 104.0;
const TITLE: f32 = 136.0;
/// Where the foot begins, and the line on which its words stand.
const FOOT: f32 = 530.0;
const FOOT_WORDS: f32 = 590.0;
const BARS: f32 = 474.0;
const HIGHEST_BAR: f32 = 130.0;
const GAP: f32 = 12.0;
/// From line to line, in parts of the size.
const LEADING: f32 = 1.22;
/// Below the top of the first line stands its base line, in parts of the size.
const RISE: f32 = 0.95;

const SMALL: f32 = 28.0;
const LEAD_LINE: f32 = 40.0;

/// A title by itself, and one above bars.
const TITLES: [Fit; 8] = [(84.0, 1), (76.0, 2), (66.0, 3), (58.0, 4), (50.0, 5), (44.0, 5), (40.0, 6), (36.0, 7)];
const TITLES_ABOVE_BARS: [Fit; 4] = [(84.0, 1), (66.0, 2), (56.0, 2), (44.0, 2)];

/// The card as SVG.
pub(super) fn drawn(card: &Card, face: &Face) -> String {
    let mut sheet = Sheet { svg: String::new(), face };
    sheet.ground();
    sheet.line_of((LEFT, KICKER), (30.0, SEMIBOLD, LINK), ALL, &card.kicker);
    let (fits, weight) = if card.bars.is_empty() { (&TITLES[..], SEMIBOLD) } else { (&TITLES_ABOVE_BARS[..], BOLD) };
    let title = face.set(&card.title, weight, ALL, fits);
    let below = sheet.block(TITLE, (weight, TEXT), &title);
    let below = sheet.lead(card, below);
    sheet.bars(&card.bars, below);
    sheet.foot(card);
    sheet.svg + "</svg>"
}

struct Sheet<'a> {
    svg: String,
    face: &'a Face,
}

/// Size, weight and colour.
type Ink<'a> = (f32, u16, &'a str);

impl Sheet<'_> {
    fn ground(&mut self) {
        let _ = write!(
            self.svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" font-family=\"{FAMILY}\">\
             <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{PAGE}\"/>\
             <rect width=\"20\" height=\"{HEIGHT}\" fill=\"{LINK}\"/>"
        );
    }

    fn text(&mut self, (x, y): (f32, f32), (size, weight, colour): Ink<'_>, text: &str) {
        let _ = write!(
            self.svg,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\">{}</text>",
            escaped(text)
        );
    }

    /// A text in one line, cut where it is wider.
    fn line_of(&mut self, at: (f32, f32), ink: Ink<'_>, width: f32, text: &str) {
        let block = self.face.set(text, ink.1, width, &[(ink.0, 1)]);
        block.lines.iter().for_each(|line| self.text(at, ink, line));
    }

    /// Draws lines from `top` down; gives where they end.
    fn block(&mut self, top: f32, (weight, colour): (u16, &str), block: &Block) -> f32 {
        let size = block.size;
        let mut base = top + RISE * size;
        for line in &block.lines {
            self.text((LEFT, base), (size, weight, colour), line);
            base += LEADING * size;
        }
        base - RISE * size
    }

    /// Draws what stands below the title, in as many lines as there is room for; gives where it ends.
    fn lead(&mut self, card: &Card, top: f32) -> f32 {
        if card.lead.is_empty() {
            return top;
        }
        let top = top + 18.0;
        let end = if card.bars.is_empty() { FOOT } else { BARS - HIGHEST_BAR / 2.0 };
        let room = ((end - top) / LEAD_LINE).floor().max(1.0) as usize;
        let indent = card.evidence.map_or(0.0, |evidence| self.sign(evidence, (LEFT + 13.0, top + LEAD_LINE / 2.0)));
        let block = self.face.set(&card.lead, REGULAR, ALL - indent, &[(SMALL, room.min(4))]);
        let mut base = top + 30.0;
        for line in &block.lines {
            self.text((LEFT + indent, base), (SMALL, REGULAR, MUTED), line);
            base += LEAD_LINE;
        }
        base - 30.0
    }

    /// The sign of a class of evidence, as the site shows it before its words; gives the room that it takes.
    fn sign(&mut self, evidence: Evidence, (x, y): (f32, f32)) -> f32 {
        let (fill, dashes) = match evidence {
            Evidence::Agreed => (LINK, "none"),
            Evidence::Quoted | Evidence::OfficialRecord => ("none", "none"),
            Evidence::ThirdParty => ("none", "5.5 5.5"),
        };
        let _ = write!(
            self.svg,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"10.5\" fill=\"{fill}\" stroke=\"{LINK}\" stroke-width=\"3\" \
             stroke-dasharray=\"{dashes}\"/>"
        );
        if evidence == Evidence::Quoted {
            let _ = write!(self.svg, "<path d=\"M{x} {}a10.5 10.5 0 0 0 0 21z\" fill=\"{LINK}\"/>", y - 10.5);
        }
        40.0
    }

    /// Outcomes by edition: the highest of those that are meant has its number, the first and the last year their names.
    fn bars(&mut self, bars: &[Bar], top: f32) {
        let most = bars.iter().map(|bar| bar.count).max().unwrap_or(0).max(1) as f32;
        let highest = (BARS - top - 40.0).clamp(40.0, HIGHEST_BAR);
        let step = (ALL + GAP) / bars.len().max(1) as f32;
        let meant = bars.iter().enumerate().filter(|(_, bar)| bar.is_meant);
        let named = meant.max_by_key(|(_, bar)| bar.count).map_or(0, |(at, _)| at);
        for (at, bar) in bars.iter().enumerate() {
            let (x, height) = (LEFT + step * at as f32, highest * bar.count as f32 / most);
            let colour = if bar.count == 0 {
                LINE
            } else if bar.is_meant {
                ACCENT
            } else {
                SOFT
            };
            let (height, width) = (height.max(4.0), step - GAP);
            let _ = write!(
                self.svg,
                "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"3\" fill=\"{colour}\"/>",
                BARS - height
            );
            if at == named && bar.count > 0 {
                self.centred((x + width / 2.0, BARS - height - 10.0), (24.0, SEMIBOLD, TEXT), &bar.count.to_string());
            }
            // Two years beside each other would touch.
            if at == named || (at == 0 || at + 1 == bars.len()) && at.abs_diff(named) > 1 {
                self.centred((x + width / 2.0, BARS + 30.0), (22.0, REGULAR, MUTED), &bar.year.to_string());
            }
        }
    }

    fn centred(&mut self, (x, y): (f32, f32), ink: Ink<'_>, text: &str) {
        let width = self.face.width(text, ink.1) * ink.0;
        self.text(((x - width / 2.0).clamp(LEFT, RIGHT - width), y), ink, text);
    }

    /// The mark and the name of the site and, where the title does not say it, what it is.
    fn foot(&mut self, card: &Card) {
        let icon = ICON.trim_end().replacen("<svg ", "<svg x=\"80\" y=\"552\" width=\"56\" height=\"56\" ", 1);
        let _ = write!(self.svg, "<path d=\"M{LEFT} {FOOT}H{RIGHT}\" stroke=\"{LINE}\" stroke-width=\"2\"/>{icon}");
        self.text((LEFT + 76.0, FOOT_WORDS), (30.0, BOLD, TEXT), &card.site);
        if card.tagline != card.title {
            let width = self.face.width(&card.tagline, REGULAR) * 24.0;
            self.text((RIGHT - width, FOOT_WORDS), (24.0, REGULAR, MUTED), &card.tagline);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKENS: &str = include_str!("../../../../src/ui/styles/tokens.css");

    #[test]
    fn colours_are_those_of_the_light_theme() {
        for (name, colour) in [
            ("page", PAGE),
            ("text", TEXT),
            ("muted", MUTED),
            ("line", LINE),
            ("link", LINK),
            ("accent", ACCENT),
            ("heat-2", SOFT),
        ] {
            assert!(TOKENS.contains(&format!("--{name}: light-dark({colour}, ")), "{name}");
        }
    }

    /// The relative luminance of a colour, as WCAG 2 defines it.
    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    #[test]
    fn words_stand_out_from_the_ground() {
        for colour in [TEXT, MUTED, LINK] {
            let contrast = (luminance(PAGE) + 0.05) / (luminance(colour) + 0.05);
            assert!(contrast >= 4.5, "{colour}: {contrast}");
        }
    }
}
