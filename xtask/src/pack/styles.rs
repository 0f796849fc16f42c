//! One style sheet instead of many: one request before anything can be drawn, and less after compression.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use lol_html::element;

use super::page;

/// The name of the joined sheet.
const JOINED: &str = "styles.css";

/// Joins the style sheets of the page, in their order; what is for one medium stays for it.
///
/// # Errors
/// When a sheet or the page cannot be read or written.
pub(super) fn join(dist: &Path) -> Result<()> {
    let sheets = RefCell::new(Vec::new());
    let collect = element!("link[rel=stylesheet]", |link| {
        let (address, medium) = (link.get_attribute("href").unwrap_or_default(), link.get_attribute("media"));
        let is_first = sheets.borrow().is_empty();
        sheets.borrow_mut().push((address, medium));
        if is_first {
            link.set_attribute("href", JOINED)?;
            link.remove_attribute("media");
        } else {
            link.remove();
        }
        Ok(())
    });
    page::rewrite(dist, vec![collect])?;
    let sheets = sheets.into_inner();
    let joined: String =
        sheets.iter().map(|(address, medium)| taken(dist, address, medium.as_deref())).collect::<Result<_>>()?;
    if sheets.is_empty() {
        Ok(())
    } else {
        fs::write(dist.join(JOINED), joined).with_context(|| format!("cannot write {JOINED}"))
    }
}

/// The text of a sheet, which is then gone.
fn taken(dist: &Path, address: &str, medium: Option<&str>) -> Result<String> {
    let file = dist.join(address.trim_start_matches("./").trim_start_matches('/'));
    let place = || format!("cannot join {address}");
    let text = fs::read_to_string(&file).with_context(place)?;
    fs::remove_file(&file).with_context(place)?;
    Ok(medium.map_or_else(|| text.clone(), |medium| format!("@media {medium} {{{text}}}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::layout::SHELL;

    fn joined(page: &str, sheets: &[(&str, &str)]) -> Result<(String, String)> {
        let dist = tempfile::tempdir()?;
        fs::write(dist.path().join(SHELL), page)?;
        sheets.iter().try_for_each(|(name, text)| fs::write(dist.path().join(name), text))?;
        join(dist.path())?;
        assert!(sheets.iter().all(|(name, _)| !dist.path().join(name).exists()), "they are gone");
        Ok((
            fs::read_to_string(dist.path().join(SHELL))?,
            fs::read_to_string(dist.path().join(JOINED)).unwrap_or_default(),
        ))
    }

    #[test]
    fn sheets_are_joined_in_order_each_for_its_medium() {
        let page = "<link rel=stylesheet href=/a.css><i></i><link rel=stylesheet media=print href=b.css><link rel=icon href=c>";
        let (page, sheet) = joined(page, &[("a.css", "p{}"), ("b.css", "q{}")]).unwrap();
        assert_eq!(page, "<link rel=stylesheet href=\"styles.css\"><i></i><link rel=icon href=c>");
        assert_eq!(sheet, "p{}@media print {q{}}");
    }

    #[test]
    fn a_sheet_that_is_not_there_is_named() {
        let error = joined("<link rel=stylesheet href=gone.css>", &[]).unwrap_err();
        assert!(format!("{error:#}").contains("gone.css"), "{error:#}");
        assert_eq!(joined("<p>", &[]).unwrap(), ("<p>".to_owned(), String::new()));
    }
}
