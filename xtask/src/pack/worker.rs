//! The worker that keeps a release on the reader's device: the packer writes into it what the release consists of.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::compress;
use super::layout::{FOR_PARTNERS, SHELL, WORKER};
use super::release::{Release, ReleaseFile};

/// How its first line begins, which the packer writes.
const FIRST: &str = "const RELEASE = ";

/// Writes the release into the worker of `dist`, if there is one.
///
/// # Errors
/// When the worker cannot be read or written, or has no place for the release.
pub(super) fn write(dist: &Path, release: &Release) -> Result<()> {
    let file = dist.join(WORKER);
    if !file.is_file() {
        return Ok(());
    }
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read {WORKER}"))?;
    let Some((first, rest)) = text.split_once('\n').filter(|(first, _)| first.starts_with(FIRST)) else {
        bail!("{WORKER} must begin with `{FIRST}`");
    };
    let shell = fs::read_to_string(dist.join(SHELL)).with_context(|| format!("cannot read {SHELL}"))?;
    let files: Vec<Value> = release.files.iter().filter(|file| is_kept(file)).map(entry).collect();
    // Proxies alter HTML on the way, and scripts they leave alone: the worker brings the shell itself.
    let list = json!({ "id": release.release, "files": files, "shell": shell });
    let line = format!("{FIRST}{list};");
    if line != first {
        fs::write(&file, format!("{line}\n{rest}")).with_context(|| format!("cannot write {WORKER}"))?;
    }
    compress::siblings(&file)
}

fn entry(file: &ReleaseFile) -> Value {
    json!([file.path, file.content_type, file.bytes, file.integrity])
}

/// Whether the offline copy holds the file. Images are for the system that installs the app, which asks for them then,
/// and other sites ask for what they load themselves.
fn is_kept(file: &ReleaseFile) -> bool {
    file.path != WORKER && !FOR_PARTNERS.contains(&&*file.path) && !file.path.ends_with(".png")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::integrity;

    fn file(path: &str) -> ReleaseFile {
        let (name, path, integrity) = (path.to_owned(), path.to_owned(), format!("sha384-{path}"));
        ReleaseFile { name, path, content_type: Some("text/css".to_owned()), bytes: 3, brotli: None, integrity }
    }

    fn written(worker: &str) -> Result<String> {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join(WORKER), worker).unwrap();
        fs::write(dist.path().join(SHELL), "<p>").unwrap();
        let mut release = Release::of(dist.path(), &Default::default(), &Default::default()).unwrap();
        release.release = "0123".to_owned();
        release.files.extend([file("a.css"), file("icon.png"), file("embed.js"), file("embed.d.ts")]);
        write(dist.path(), &release)?;
        Ok(fs::read_to_string(dist.path().join(WORKER)).unwrap())
    }

    #[test]
    fn the_first_line_is_the_release_and_the_rest_stays() {
        let shell = format!("[\"app.html\",\"text/html; charset=utf-8\",3,\"{}\"]", integrity("<p>"));
        let other = "[\"a.css\",\"text/css\",3,\"sha384-a.css\"]";
        let list = format!("{{\"id\":\"0123\",\"files\":[{shell},{other}],\"shell\":\"<p>\"}}");
        let expected = format!("const RELEASE = {list};\nrest\n");
        assert_eq!(written("const RELEASE = {};\nrest\n").unwrap(), expected);
        assert_eq!(written(&expected).unwrap(), expected);
    }

    #[test]
    fn a_worker_without_a_place_for_the_release_is_refused() {
        assert!(written("rest\n").is_err());
    }

    #[test]
    fn the_projects_own_worker_has_a_place_for_the_release() {
        assert!(include_str!("../../../public/sw.js").starts_with(FIRST));
    }
}
