//! What must not outlive the tests: browsers that wait for their next journey, and their folders.
//!
//! Rust drops nothing that is still there when a test program ends, or when somebody ends it. So a shell waits for that
//! end, which it sees by a pipe that closes, and cleans up.

use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result};
use tempfile::TempDir;

/// Ends every process group that a file in `running` is named for, and deletes the folder; once more where a process was
/// still about to write into it.
const CLEAN_UP: &str = r#"
read -r _
for group in "$0"/running/*; do kill -s KILL -- "-${group##*/}"; done
rm -rf -- "$0" || { sleep 1; rm -rf -- "$0"; }
"#;

/// The folder of this process's browsers; the shell beside it waits as long as the pipe is open.
struct Watched {
    folder: PathBuf,
    _pipe: ChildStdin,
}

static WATCHED: Mutex<Option<Watched>> = Mutex::new(None);

/// A folder that is deleted at the latest when this process ends.
///
/// # Errors
/// When it cannot be made.
pub(crate) fn folder() -> Result<TempDir> {
    Ok(TempDir::new_in(watched_folder()?)?)
}

/// A process group that is ended at the latest with this process; dropping this says that it has ended.
pub(crate) struct Group(PathBuf);

impl Group {
    /// # Errors
    /// When it cannot be noted.
    pub(crate) fn note(id: u32) -> Result<Self> {
        let file = watched_folder()?.join("running").join(id.to_string());
        fs::write(&file, "").context("cannot note a process")?;
        Ok(Self(file))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // What is noted needlessly does no harm: the group is not there any more.
        let _ = fs::remove_file(&self.0);
    }
}

fn watched_folder() -> Result<PathBuf> {
    let mut watched: MutexGuard<'_, Option<Watched>> = WATCHED.lock().unwrap_or_else(PoisonError::into_inner);
    if watched.is_none() {
        *watched = Some(watch()?);
    }
    Ok(watched.as_ref().context("no folder")?.folder.clone())
}

fn watch() -> Result<Watched> {
    let folder = TempDir::with_prefix("igf-e2e-")?.keep();
    let mut shell = start_shell(&folder)?;
    let pipe = shell.stdin.take().context("no pipe")?;
    Ok(Watched { folder, _pipe: pipe })
}

fn start_shell(folder: &Path) -> Result<Child> {
    fs::create_dir(folder.join("running"))?;
    let shell = Command::new("sh")
        .args(["-c", CLEAN_UP])
        .arg(folder)
        // A group of its own: who interrupts the tests does not interrupt the cleaning up.
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    shell.context("cannot start a shell")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn once_the_pipe_closes_what_is_noted_ends_and_the_folder_is_gone() -> Result<()> {
        let folder = TempDir::new()?.keep();
        let mut shell = start_shell(&folder)?;
        let mut running = Command::new("sleep").arg("600").process_group(0).spawn()?;
        fs::write(folder.join("running").join(running.id().to_string()), "")?;
        fs::write(folder.join("profile"), "")?;
        drop(shell.stdin.take());
        shell.wait()?;
        assert!(!folder.exists());
        // It would wait for ten minutes.
        assert!(!running.wait()?.success());
        Ok(())
    }
}
