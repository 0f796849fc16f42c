//! From a drawing to the file: painted, then stored with few colours.

use std::collections::HashMap;
use std::sync::Arc;

use anyhow::{Context, Result};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use super::lines::FONT;
use super::size::{HEIGHT, WIDTH};

/// So many colours are kept: those of the drawing and enough between them for smooth edges. Two pixels fit in a byte.
const COLOURS: usize = 16;

type Colour = [u8; 3];

/// Paints with the cards' own typeface and with no font of the machine, so that a card is the same on each.
pub(super) struct Painter {
    /// How drawings are read.
    pub options: Options<'static>,
}

impl Painter {
    /// A painter who has the font.
    pub fn new() -> Self {
        let mut fonts = Database::new();
        fonts.load_font_source(Source::Binary(Arc::new(FONT)));
        Self { options: Options { fontdb: Arc::new(fonts), ..Options::default() } }
    }

    /// The card of a drawing, as a PNG with a palette.
    ///
    /// # Errors
    /// When the drawing is no SVG.
    pub fn png(&self, svg: &str) -> Result<Vec<u8>> {
        let tree = Tree::from_str(svg, &self.options)?;
        let mut picture = Pixmap::new(WIDTH, HEIGHT).context("no memory for a card")?;
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        // Nothing shows through the ground of a card.
        let pixels: Vec<Colour> =
            picture.pixels().iter().map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
        let palette = palette(&pixels);
        encoded(&palette, &indexed(&pixels, &palette))
    }
}

/// The most frequent colours.
fn palette(pixels: &[Colour]) -> Vec<Colour> {
    let mut counts: HashMap<Colour, usize> = HashMap::new();
    for run in pixels.chunk_by(|a, b| a == b) {
        if let Some(colour) = run.first() {
            *counts.entry(*colour).or_default() += run.len();
        }
    }
    let mut colours: Vec<(usize, Colour)> = counts.into_iter().map(|(colour, count)| (count, colour)).collect();
    colours.sort_unstable_by(|a, b| b.cmp(a));
    colours.truncate(COLOURS);
    colours.into_iter().map(|(_, colour)| colour).collect()
}

/// For each pixel the number of the colour that is nearest to its own.
fn indexed(pixels: &[Colour], palette: &[Colour]) -> Vec<u8> {
    let mut known: HashMap<Colour, u8> = HashMap::new();
    let mut indices = Vec::with_capacity(pixels.len());
    for run in pixels.chunk_by(|a, b| a == b) {
        if let Some(colour) = run.first() {
            let index = *known.entry(*colour).or_insert_with(|| nearest(*colour, palette));
            indices.resize(indices.len() + run.len(), index);
        }
    }
    indices
}

fn nearest(colour: Colour, palette: &[Colour]) -> u8 {
    let distance = |other: &Colour| -> u32 {
        colour.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(*other)).pow(2)).sum()
    };
    (0..=u8::MAX).zip(palette).min_by_key(|(_, other)| distance(other)).map_or(0, |(index, _)| index)
}

fn encoded(palette: &[Colour], indices: &[u8]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, WIDTH, HEIGHT);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Four);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    // Neighbouring numbers of a palette say nothing of neighbouring colours.
    encoder.set_filter(Filter::NoFilter);
    let pairs: Vec<u8> = indices.chunks(2).map(|pair| pair.iter().fold(0, |byte, index| byte << 4 | index)).collect();
    encoder.write_header()?.write_image_data(&pairs)?;
    Ok(bytes)
}
