//! The picture of how the themes lived on as a file of its own, which stands alone in a slide or a report: title, source,
//! licence and address, where that is known, are in it.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use igf_explorer::domain::details::{Confidence, Continuation};
use igf_explorer::domain::markup::escaped;
use igf_explorer::domain::timeline::{Column, Line, Timeline, picture_file};
use igf_explorer::domain::{Page, Route};
use igf_explorer::i18n::{Catalog, Key};

use super::corpus::Corpus;
use super::paint::Painter;
use crate::site_address::SiteAddress;

/// In pixels: a box, what lies between two, and what lies around all.
const BOX: (usize, usize) = (150, 56);
const GAP: (usize, usize) = (44, 14);
const MARGIN: usize = 32;
const HEAD: usize = 96;
const FOOT: usize = 72;
/// In pixels: a line of the legend, and what a letter beside it takes at most on the mean.
const SAMPLE: usize = 36;
const LETTER: usize = 8;
/// Letters in a line of a box, and lines.
const LETTERS: usize = 24;
const LINES: usize = 3;

/// Writes one in every language, as a drawing and painted.
///
/// # Errors
/// When a file cannot be painted or written.
pub(super) fn write(dist: &Path, corpus: &Corpus, release: &str, site: &SiteAddress) -> Result<()> {
    let timeline = Timeline::new(corpus.dataset(), &corpus.details);
    let painter = Painter::new();
    for catalog in &corpus.catalogs {
        let drawing = drawn(&timeline, catalog, release, site);
        let painted = painter.png(&drawing)?;
        for (form, bytes) in [("svg", drawing.as_bytes()), ("png", painted.as_slice())] {
            let name = picture_file(catalog.lang, form);
            let file = dist.join(&name);
            fs::create_dir_all(file.parent().unwrap_or(dist))
                .and_then(|()| fs::write(&file, bytes))
                .with_context(|| format!("cannot write {name}"))?;
        }
    }
    Ok(())
}

fn x(column: usize) -> usize {
    MARGIN + column * (BOX.0 + GAP.0)
}

fn y(row: usize) -> usize {
    MARGIN + HEAD + row * (BOX.1 + GAP.1)
}

fn drawn(timeline: &Timeline, catalog: &Catalog, release: &str, site: &SiteAddress) -> String {
    let (width, bottom) = (x(timeline.columns.len()) - GAP.0 + MARGIN, y(timeline.rows));
    let height = bottom + FOOT;
    // Below a path alone the site's address is not known.
    let address = site.origin().map(|_| format!("{site}{}", Route::new(catalog.lang, Page::Timeline).path()));
    let foot = [Some(catalog.text(Key::FooterLicence)), address.as_deref(), Some(release)];
    let foot = foot.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let title = format!("{} – {}", catalog.text(Key::TimelineTitle), catalog.text(Key::SiteName));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" font-family=\"system-ui, sans-serif\" lang=\"{}\"><title>{}</title>\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>",
        catalog.lang,
        escaped(&title)
    );
    text(&mut svg, (MARGIN, MARGIN + 20), "24\" font-weight=\"700", &title);
    legend(&mut svg, catalog);
    timeline.lines.iter().for_each(|line| line_of(&mut svg, line));
    timeline.columns.iter().enumerate().for_each(|(at, column)| column_of(&mut svg, at, column, catalog));
    text(&mut svg, (MARGIN, bottom + FOOT / 2 - 8), "13\" fill=\"#4a5c6b", catalog.text(Key::TimelineJudged));
    text(&mut svg, (MARGIN, bottom + FOOT / 2 + 14), "13\" fill=\"#4a5c6b", &foot);
    svg + "</svg>\n"
}

fn text(svg: &mut String, at: (usize, usize), size: &str, text: &str) {
    let _ = write!(svg, "<text x=\"{}\" y=\"{}\" font-size=\"{size}\">{}</text>", at.0, at.1, escaped(text));
}

fn column_of(svg: &mut String, at: usize, column: &Column, catalog: &Catalog) {
    let name = column.edition.short_name(catalog.lang);
    text(svg, (x(at), MARGIN + HEAD - 12), "14\" font-weight=\"600", &name);
    for place in &column.places {
        let (left, top) = (x(at), y(place.row));
        let _ = write!(
            svg,
            "<rect x=\"{left}\" y=\"{top}\" width=\"{}\" height=\"{}\" rx=\"4\" fill=\"#fff\" stroke=\"#6b7c8b\"/>",
            BOX.0, BOX.1
        );
        for (line, words) in broken(place.theme.title.get(catalog.lang)).iter().enumerate() {
            text(svg, (left + 6, top + 15 + line * 16), "11", words);
        }
    }
}

fn line_of(svg: &mut String, line: &Line) {
    let middle_of = |row: usize| y(row) + BOX.1 / 2;
    let (from, to) =
        ((x(line.from.column) + BOX.0, middle_of(line.from.row)), (x(line.to.column), middle_of(line.to.row)));
    let middle = (from.0 + to.0) / 2;
    let path = format!("M{} {}C{middle} {} {middle} {} {} {}", from.0, from.1, from.1, to.1, to.0, to.1);
    stroke(svg, &path, line.relation.kind == Continuation::Kept, line.relation.confidence);
}

/// A line as it is meant: thick where a theme was kept, broken where that is less sure.
fn stroke(svg: &mut String, path: &str, is_kept: bool, confidence: Confidence) {
    let width = if is_kept { "3.5" } else { "1.5" };
    let dashes = match confidence {
        Confidence::High => "none",
        Confidence::Medium => "8 4",
        Confidence::Low => "2 4",
    };
    let _ = write!(
        svg,
        "<path d=\"{path}\" fill=\"none\" stroke=\"#0077b6\" stroke-width=\"{width}\" stroke-dasharray=\"{dashes}\"/>"
    );
}

/// What the lines mean, each beside one that is drawn so.
fn legend(svg: &mut String, catalog: &Catalog) {
    let sure = |level| catalog.filled(Key::TimelineSure, &[("level", catalog.text(level))]);
    let lines = [
        (true, Confidence::High, catalog.text(Key::TimelineKept).to_owned()),
        (false, Confidence::High, catalog.text(Key::TimelineChanged).to_owned()),
        (false, Confidence::Medium, sure(Key::ConfidenceMedium)),
        (false, Confidence::Low, sure(Key::ConfidenceLow)),
    ];
    let mut left = MARGIN;
    for (is_kept, confidence, name) in lines {
        stroke(svg, &format!("M{left} {}h{SAMPLE}", MARGIN + 42), is_kept, confidence);
        text(svg, (left + SAMPLE + 8, MARGIN + 46), "13\" fill=\"#4a5c6b", &name);
        left += SAMPLE + 8 + name.chars().count() * LETTER + 24;
    }
}

/// A title in lines that fit into a box; what is too long ends in an ellipsis.
fn broken(title: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // A no-break space holds what it joins.
    for word in title.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut().filter(|line| line.chars().count() + word.chars().count() < LETTERS) {
            Some(line) => *line = format!("{line} {word}"),
            None => lines.push(word.to_owned()),
        }
    }
    if lines.len() > LINES {
        lines.truncate(LINES);
        if let Some(last) = lines.last_mut() {
            *last += " …";
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::broken;

    #[test]
    fn titles_are_broken_into_lines_that_fit() {
        assert_eq!(broken("Openness"), ["Openness"]);
        assert_eq!(broken("Managing critical Internet resources"), ["Managing critical", "Internet resources"]);
        let long = broken("Taking stock of Internet governance and the way forward since the World Summit of 2005");
        assert_eq!(long.len(), 3);
        assert!(long[2].ends_with(" …"), "{long:?}");
        assert!(broken("").is_empty());
    }
}
