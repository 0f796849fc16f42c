//! The size budget: groups of files, each with a limit (`xtask/budget.toml`).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use serde::Deserialize;

use super::files;
use super::layout::is_page;
use super::release::ReleaseFile;

/// kB as networks count it.
const KILOBYTE: u64 = 1000;
/// The pages that show the whole collection: the explorer, all themes, and their lines through twenty years.
const WHOLE: [&str; 3] = ["/index.html", "/themes.html", "/timeline.html"];
/// What a static page may cost after brotli, in kB, and what those of the whole collection may. Design: 20; the edition with
/// the most records, with two buttons on each of them, has 20.1 in French.
const PAGE_KB: u64 = 21;
const EXPLORER_KB: u64 = 30;
/// So many of a group's files are named when it is over its limit.
const NAMED: usize = 8;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    group: Vec<Group>,
}

/// Files that a reader fetches together, and what they may cost.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    name: String,
    /// kB (1000 bytes) after brotli.
    limit_kb: u64,
    /// Globs of names in the sources; `*` stays within a folder, `**` does not.
    files: Vec<String>,
    /// Of the files that each of these globs finds only the largest counts: a reader fetches one of them.
    #[serde(default)]
    largest_of: Vec<String>,
    /// Globs of what `files` must leave out.
    #[serde(default)]
    except: Vec<String>,
}

struct Measured<'a> {
    group: &'a Group,
    files: Vec<&'a ReleaseFile>,
}

pub(super) fn parse(text: &str) -> Result<Vec<Group>> {
    let budget: Budget = toml::from_str(text).context("xtask/budget.toml")?;
    Ok(budget.group)
}

/// Prints the sizes by group.
///
/// # Errors
/// When a group is over its limit, or finds no file at all (then it would hold nothing).
pub(super) fn hold(groups: &[Group], files: &[ReleaseFile]) -> Result<()> {
    let measured = groups.iter().map(|group| measure(group, files)).collect::<Result<Vec<_>>>()?;
    println!("Sizes after brotli, in kB of 1000 bytes:");
    for group in &measured {
        println!("  {}", group.line());
    }
    let over: Vec<_> = measured.iter().filter(|group| group.excess() > 0).map(Measured::complaint).collect();
    if !over.is_empty() {
        bail!(
            "over the size budget; make it smaller, or raise the limit in xtask/budget.toml with a reason:\n{}",
            over.join("\n")
        );
    }
    Ok(())
}

/// Holds the static pages in `dist` to what each may cost.
///
/// # Errors
/// When one of them is larger.
pub(super) fn hold_pages(dist: &Path) -> Result<()> {
    let mut largest: Vec<(u64, String)> = Vec::new();
    for path in files::names_below(dist)?.into_iter().filter(|path| is_page(path) && path.ends_with(".html")) {
        let sibling = files::with_suffix(&dist.join(&path), ".br");
        largest.push((fs::metadata(&sibling).with_context(|| format!("{path} is not compressed"))?.len(), path));
    }
    largest.sort_unstable_by(|a, b| b.cmp(a));
    let is_over = |(bytes, path): &&(u64, String)| {
        *bytes > KILOBYTE * if WHOLE.iter().any(|name| path.ends_with(name)) { EXPLORER_KB } else { PAGE_KB }
    };
    let over: Vec<String> =
        largest.iter().filter(is_over).map(|(bytes, path)| format!("{path} {}", kilobytes(*bytes))).collect();
    if let Some((bytes, path)) = largest.first() {
        println!("  the largest static page is {path}: {} kB", kilobytes(*bytes));
    }
    if over.is_empty() {
        Ok(())
    } else {
        bail!("static pages over their {PAGE_KB} or {EXPLORER_KB} kB: {}", over.join(", "))
    }
}

fn measure<'a>(group: &'a Group, files: &'a [ReleaseFile]) -> Result<Measured<'a>> {
    let (wanted, unwanted) = (globs(&group.files)?, globs(&group.except)?);
    let mut found: Vec<_> =
        files.iter().filter(|file| wanted.is_match(&file.name) && !unwanted.is_match(&file.name)).collect();
    for choice in &group.largest_of {
        let choice = globs(std::slice::from_ref(choice))?;
        found.extend(files.iter().filter(|file| choice.is_match(&file.name)).max_by_key(|file| file.sent()));
    }
    if found.is_empty() {
        bail!("xtask/budget.toml: the group `{}` finds no file in dist/; mend its globs", group.name);
    }
    found.sort_by_key(|file| std::cmp::Reverse(file.sent()));
    Ok(Measured { group, files: found })
}

fn globs(patterns: &[String]) -> Result<GlobSet> {
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        let glob = GlobBuilder::new(pattern).literal_separator(true).build();
        set.add(glob.with_context(|| format!("xtask/budget.toml: `{pattern}`"))?);
    }
    Ok(set.build()?)
}

impl Measured<'_> {
    fn bytes(&self) -> u64 {
        self.files.iter().map(|file| file.sent()).sum()
    }

    fn excess(&self) -> u64 {
        self.bytes().saturating_sub(self.group.limit_kb * KILOBYTE)
    }

    fn line(&self) -> String {
        let verdict = if self.excess() > 0 { "OVER" } else { "" };
        let line = format!(
            "{:<12}{:>8} of {:>4} kB  {:>3} files  {verdict}",
            self.group.name,
            kilobytes(self.bytes()),
            self.group.limit_kb,
            self.files.len(),
        );
        line.trim_end().to_owned()
    }

    fn complaint(&self) -> String {
        let largest = self.files.iter().take(NAMED).map(|file| format!("{} {}", file.name, kilobytes(file.sent())));
        let largest = largest.collect::<Vec<_>>().join(", ");
        format!("  {} by {} kB; its largest files: {largest}", self.group.name, kilobytes(self.excess()))
    }
}

/// kB with one digit after the point, rounded up so that an excess is never shown as 0.0.
fn kilobytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(KILOBYTE / 10);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(files: &[&str], largest_of: &[&str], except: &[&str]) -> Group {
        let own = |globs: &[&str]| globs.iter().map(|&glob| glob.to_owned()).collect();
        Group {
            name: "first".to_owned(),
            limit_kb: 1,
            files: own(files),
            largest_of: own(largest_of),
            except: own(except),
        }
    }

    fn file(name: &str, sent: u64) -> ReleaseFile {
        let (name, path, integrity) = (name.to_owned(), String::new(), String::new());
        ReleaseFile { name, path, content_type: None, bytes: 10 * sent, brotli: Some(sent), integrity }
    }

    fn files() -> Vec<ReleaseFile> {
        [
            ("index.html", 100),
            ("a.js", 300),
            ("sw.js", 200),
            ("locales/en.json", 500),
            ("locales/fr.json", 600),
            ("icons/x.js", 50),
        ]
        .map(|(name, bytes)| file(name, bytes))
        .to_vec()
    }

    fn check(group: &Group, expected: u64) {
        assert_eq!(measure(group, &files()).unwrap().bytes(), expected);
    }

    #[test]
    fn groups_find_their_files() {
        check(&group(&["*.js"], &[], &[]), 500);
        check(&group(&["**/*.js"], &[], &["sw.js", "icons/**"]), 300);
        check(&group(&["index.html"], &["locales/*"], &[]), 700);
        check(&group(&["index.html"], &["locales/*", "*.js"], &[]), 1000);
        check(&group(&["**/*"], &[], &[]), 1750);
    }

    #[test]
    fn the_limit_itself_is_allowed_and_one_byte_more_is_not() {
        let mut files = files();
        let exact = group(&["a.js", "sw.js", "locales/en.json"], &[], &[]);
        assert!(hold(&[exact], &files).is_ok());
        files[0].brotli = Some(1);
        let over = group(&["index.html", "a.js", "sw.js", "locales/en.json"], &[], &[]);
        let error = hold(&[over], &files).unwrap_err().to_string();
        assert!(error.contains("first by 0.1 kB; its largest files: locales/en.json 0.5, a.js 0.3"), "{error}");
    }

    #[test]
    fn a_group_without_files_is_an_error() {
        assert!(hold(&[group(&["*.wasm"], &[], &[])], &files()).is_err());
    }

    #[test]
    fn the_projects_own_budget_is_readable() {
        let groups = parse(include_str!("../../budget.toml")).unwrap();
        let names: Vec<_> = groups.iter().map(|group| group.name.as_str()).collect();
        assert_eq!(names, ["wasm_js", "first", "export", "everything", "embed"]);
        for group in &groups {
            globs(&group.files).and(globs(&group.except)).and(globs(&group.largest_of)).unwrap();
        }
    }
}
