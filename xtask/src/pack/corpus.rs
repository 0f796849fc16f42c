//! The packed corpus, read as the app reads it: what is faulty in it has no page either.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use igf_explorer::domain::packed::{lines, unpack};
use igf_explorer::domain::{self, Dataset, Details, Explorer, Lang};
use igf_explorer::i18n::Catalog;

use super::layout::Names;

/// All that pages are written from.
pub(super) struct Corpus {
    pub explorer: Arc<Explorer>,
    pub details: Vec<Arc<Details>>,
    pub catalogs: Vec<Arc<Catalog>>,
}

impl Corpus {
    /// Reads the packed files in `dist`.
    ///
    /// # Errors
    /// When one of them is missing or cannot be read.
    pub fn read(dist: &Path, names: &Names) -> Result<Self> {
        let files = Files { dist, names };
        let mut issues = Vec::new();
        let (vocabulary, editions) = (files.text("data/vocabulary.json")?, files.text("data/editions.ndjson")?);
        let packed = unpack(&editions, &mut issues).map_err(|fault| anyhow!("data/editions.ndjson: {fault}"))?;
        let (mut dataset, _) = domain::load_packed(&vocabulary, &borrowed(&packed.files));
        let years = &packed.header.years;
        for lang in Lang::ALL {
            let summaries = files.text(&format!("data/summaries.{lang}.ndjson"))?;
            domain::add_summaries(&mut dataset, lang, &summaries, years, &mut issues);
        }
        let details = files.text("data/details.ndjson")?;
        let details = domain::load_details(&borrowed(&lines(&details, years)), &dataset, &mut issues);
        let catalogs = Lang::ALL.into_iter().map(|lang| files.catalog(lang)).collect::<Result<_>>()?;
        let details = details.into_iter().map(Arc::new).collect();
        Ok(Self { explorer: Arc::new(Explorer::new(dataset)), details, catalogs })
    }

    /// The texts of all languages.
    pub fn catalogs(&self) -> Vec<&Catalog> {
        self.catalogs.iter().map(|catalog| &**catalog).collect()
    }

    /// The records.
    pub fn dataset(&self) -> &Dataset {
        &self.explorer.dataset
    }
}

fn borrowed<'a>(files: &'a [(String, &'a str)]) -> Vec<(&'a str, &'a str)> {
    files.iter().map(|(name, line)| (name.as_str(), *line)).collect()
}

/// The packed files by their names in the sources.
struct Files<'a> {
    dist: &'a Path,
    names: &'a Names,
}

impl Files<'_> {
    fn text(&self, name: &str) -> Result<String> {
        let path = self.names.get(name).with_context(|| format!("there is no {name}"))?;
        fs::read_to_string(self.dist.join(path)).with_context(|| format!("cannot read {path}"))
    }

    fn catalog(&self, lang: Lang) -> Result<Arc<Catalog>> {
        let name = format!("locales/{lang}.json");
        let catalog = Catalog::read(lang, &self.text(&name)?).map_err(|fault| anyhow!("{name}: {fault}"))?;
        Ok(Arc::new(catalog))
    }
}
