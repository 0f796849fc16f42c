//! From Trunk's output to what a host serves: data cut by when it is needed, scripts and texts minified,
//! files named by their content, everything compressed once and for all, and the sizes held to the budget.

mod budget;
pub(crate) mod compress;
mod digest;
mod files;
mod glue;
mod manifest;
mod minify;
mod names;
mod oembed;
mod page;
mod pinned;
mod references;
mod release;
mod single;
mod styles;
mod worker;

use std::path::Path;

use anyhow::Result;
use pack_data::data_files;

use crate::corpus_files::CorpusFiles;
use crate::hosting;
use crate::site_address::SiteAddress;
use names::Names;
use release::DataRelease;

pub use digest::integrity;
pub use files::{copy, differences};
pub use release::{Release, ReleaseFile};
pub use single::{SINGLE, single};

/// Packs what Trunk built in the folder `built` into `dist`, with the corpus from `public`, for where it
/// will be served.
///
/// # Errors
/// When a file cannot be read or written, a JSON file is broken, or a group of files is over
/// its budget (`xtask/budget.toml`).
pub fn pack(built: &Path, public: &Path, dist: &Path, site: &SiteAddress) -> Result<()> {
    println!("Packing {}", dist.display());
    let corpus = CorpusFiles::read(&public.join("data"))?;
    files::copy(built, dist)?;
    data_files::write(&corpus, &dist.join("data"))?;
    glue::cut(dist)?;
    styles::join(dist)?;
    minify::folder(dist)?;
    let names = names::by_content(dist)?;
    manifest::write(dist, &names, manifest::latest(&corpus), site.base())?;
    page::refer(dist, &names)?;
    let data = DataRelease::read(dist, &names, release::newest(&corpus))?;
    place(dist, &names, &data, site)?;
    compress::folder(dist)?;
    oembed::write(dist, &names, site)?;
    let release = seal(dist, &names, &data)?;
    println!("Release {}, data {}", release.release, release.data.release);
    let groups = budget::parse(include_str!("../../budget.toml"))?;
    budget::hold(&groups, &release.files)
}

/// Moves a packed site to another address: only the page and what hosts read know of it.
///
/// # Errors
/// When there is no packed site in `dist`, or a file cannot be written.
pub fn move_to(dist: &Path, site: &SiteAddress) -> Result<()> {
    let before = Release::read(dist)?;
    let names = before.names();
    let data = DataRelease::read(dist, &names, before.data.newest)?;
    place(dist, &names, &data, site)?;
    let pinned = pinned::page(&data);
    let pages = [page::PAGE, hosting::NOT_FOUND, &pinned];
    for file in pages.into_iter().chain(manifest::set_base(dist, site.base())?) {
        compress::siblings(&dist.join(file))?;
    }
    oembed::write(dist, &names, site)?;
    seal(dist, &names, &data).map(drop)
}

/// Writes down what the release consists of, for the worker and for whoever asks.
fn seal(dist: &Path, names: &Names, data: &DataRelease) -> Result<Release> {
    worker::write(dist, &Release::of(dist, names, data)?)?;
    let release = Release::of(dist, names, data)?;
    release.write(dist)?;
    pinned::write_list(dist, data)?;
    Ok(release)
}

/// Writes into the page what may change without it: where the site is served, and what it is a release of.
fn place(dist: &Path, names: &Names, data: &DataRelease, site: &SiteAddress) -> Result<()> {
    page::place(dist, names, data, site)?;
    pinned::write(dist, data)?;
    hosting::write_files(dist, site)
}
