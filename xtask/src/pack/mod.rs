//! From Trunk's output to what a host serves: data cut by when it is needed, scripts and texts minified,
//! files named by their content, every page written as HTML, everything compressed once and for all, and the sizes held to the budget.

#[cfg(test)]
mod alternatives;
mod budget;
mod cards;
pub(crate) mod compress;
mod corpus;
mod digest;
mod files;
mod formats;
mod glue;
mod head;
mod layout;
mod manifest;
mod minify;
mod names;
mod oembed;
mod page;
mod pages;
mod paint;
mod pictures;
mod pinned;
mod references;
mod release;
mod side_by_side;
mod single;
mod sitemap;
mod styles;
mod worker;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use pack_data::data_files;

use crate::corpus_files::CorpusFiles;
use crate::hosting;
use crate::site_address::SiteAddress;
use corpus::Corpus;
use layout::Names;
use page::ReleaseBlock;
use release::DataRelease;

pub use digest::integrity;
pub use files::{copy, copy_those, differences};
pub use release::{Release, ReleaseFile};
pub use single::{SINGLE, single};

/// Packs what Trunk built in the folder `built` into `dist`, with the corpus from `public`, for where it
/// will be served. Finished cards are kept in the folder `store` from one build to the next.
///
/// # Errors
/// When a file cannot be read or written, a JSON file is broken, or a group of files is over
/// its budget (`xtask/budget.toml`).
pub fn pack(built: &Path, public: &Path, dist: &Path, site: &SiteAddress, store: &Path) -> Result<()> {
    println!("Packing {}", dist.display());
    let sources = CorpusFiles::read(&public.join("data"))?;
    files::copy(built, dist)?;
    fs::rename(dist.join("index.html"), dist.join(layout::SHELL)).context("Trunk wrote no index.html")?;
    data_files::write(&sources, &dist.join("data"))?;
    glue::cut(dist)?;
    styles::join(dist)?;
    minify::folder(dist)?;
    let names = names::by_content(dist)?;
    manifest::write(dist, &names, manifest::latest(&sources))?;
    page::refer(dist, &names)?;
    let data = DataRelease::read(dist, &names, release::newest(&sources))?;
    let corpus = Corpus::read(dist, &names)?;
    let mut block = ReleaseBlock::read(dist, &names, &data)?;
    block.feedback = site.feedback().map(ToString::to_string);
    page::place(dist, &block, &corpus.catalogs(), site)?;
    pinned::write(dist, &data)?;
    pages::write(dist, &corpus, &block, site)?;
    pictures::write(dist, &corpus, &block.data, site)?;
    cards::write(dist, &corpus, site, store)?;
    sitemap::write(dist, corpus.dataset(), site)?;
    hosting::write_files(dist, site)?;
    compress::folder(dist)?;
    oembed::write(dist, &corpus, site)?;
    let release = seal(dist, &names, &data)?;
    println!("Release {}, data {}", release.release, release.data.release);
    let groups = budget::parse(include_str!("../../budget.toml"))?;
    budget::hold(&groups, &release.files)?;
    budget::hold_pages(dist)
}

/// Writes anew what says of what a packed site consists: some of its files were changed.
///
/// # Errors
/// When there is no packed site in `dist`, or a file cannot be read or written.
pub fn seal_again(dist: &Path) -> Result<Release> {
    let before = Release::read(dist)?;
    let names = before.names();
    let data = DataRelease::read(dist, &names, before.data.newest)?;
    pinned::write(dist, &data)?;
    seal(dist, &names, &data)
}

/// Writes down what the release consists of, for the worker and for whoever asks.
fn seal(dist: &Path, names: &Names, data: &DataRelease) -> Result<Release> {
    worker::write(dist, &Release::of(dist, names, data)?)?;
    let release = Release::of(dist, names, data)?;
    release.write(dist)?;
    pinned::write_list(dist, data)?;
    Ok(release)
}
