//! From a drawing to the file: painted, then stored with few colours.

use std::collections::HashMap;
use std::sync::Arc;

use anyhow::{Context, Result};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{IntSize, Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

/// Inter, in all its weights.
pub(super) const FONT: &[u8] = ttf_inter::REGULAR;
/// The name by which the font calls itself.
pub(super) const FAMILY: &str = "Inter V";

/// So many colours are kept: those of the drawing and enough between them for smooth edges. Two pixels fit in a byte.
const COLOURS: usize = 16;

type Colour = [u8; 3];

/// Paints with a typeface of its own and with no font of the machine, so that a picture is the same on each.
pub(super) struct Painter {
    /// How drawings are read.
    pub options: Options<'static>,
}

impl Painter {
    /// A painter who has the font.
    pub fn new() -> Self {
        let mut fonts = Database::new();
        fonts.load_font_source(Source::Binary(Arc::new(FONT)));
        fonts.set_sans_serif_family(FAMILY);
        Self { options: Options { fontdb: Arc::new(fonts), ..Options::default() } }
    }

    /// A drawing on a ground that nothing shows through, as a PNG with a palette, in the drawing's own size.
    ///
    /// # Errors
    /// When the drawing is no SVG.
    pub fn png(&self, svg: &str) -> Result<Vec<u8>> {
        let tree = Tree::from_str(svg, &self.options)?;
        let size = tree.size().to_int_size();
        let mut picture = Pixmap::new(size.width(), size.height()).context("no memory for a picture")?;
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        let pixels: Vec<Colour> =
            picture.pixels().iter().map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
        let palette = palette(&pixels);
        encoded(size, &palette, &indexed(&pixels, &palette))
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

fn encoded(size: IntSize, palette: &[Colour], indices: &[u8]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, size.width(), size.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Four);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    // Neighbouring numbers of a palette say nothing of neighbouring colours.
    encoder.set_filter(Filter::NoFilter);
    let byte = |pair: &[u8]| pair.first().map_or(0, |first| first << 4) | pair.get(1).copied().unwrap_or(0);
    // Every line begins with a byte of its own.
    let lines = indices.chunks(size.width() as usize);
    let pairs: Vec<u8> = lines.flat_map(|line| line.chunks(2).map(byte)).collect();
    encoder.write_header()?.write_image_data(&pairs)?;
    Ok(bytes)
}
