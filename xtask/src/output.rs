//! Where the lines of a part go: straight to the screen, or aside while other parts run at the same time.

use std::io::Read;
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail};

use crate::command_line::{cannot_start, describe};

/// The screen, or what was kept for it.
pub enum Output {
    Screen,
    Kept(Mutex<String>),
}

impl Output {
    /// Writes a line.
    pub fn line(&self, line: &str) {
        match self {
            Self::Screen => println!("{line}"),
            Self::Kept(text) => {
                let mut text = text.lock().unwrap_or_else(PoisonError::into_inner);
                text.push_str(line);
                text.push('\n');
            }
        }
    }

    /// Writes the command, runs it, and fails unless it succeeds.
    ///
    /// # Errors
    /// When it cannot be started, or fails.
    pub fn run(&self, command: &mut Command) -> Result<()> {
        let line = describe(command);
        self.line(&format!("$ {line}"));
        let status = match self {
            Self::Screen => command.status().with_context(|| cannot_start(&line))?,
            Self::Kept(_) => {
                let (text, status) = run_aside(command).with_context(|| cannot_start(&line))?;
                self.line(text.trim_end());
                status
            }
        };
        if !status.success() {
            bail!("`{line}` failed ({status}); its own message is above");
        }
        Ok(())
    }

    /// All that was kept.
    pub fn into_text(self) -> String {
        match self {
            Self::Screen => String::new(),
            Self::Kept(text) => text.into_inner().unwrap_or_else(PoisonError::into_inner),
        }
    }
}

/// What the command writes to either output, in its order, and how it ends.
fn run_aside(command: &mut Command) -> std::io::Result<(String, std::process::ExitStatus)> {
    let (mut reader, writer) = std::io::pipe()?;
    let mut process = command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer).spawn()?;
    // The command holds ends of the pipe for writing: as long as they are open, there is more to read.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes)?;
    Ok((String::from_utf8_lossy(&bytes).into_owned(), process.wait()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn both_outputs_are_kept_in_their_order() {
        let output = Output::Kept(Mutex::default());
        output.run(&mut shell("echo one; echo two >&2; echo three")).unwrap();
        let error = output.run(&mut shell("echo four; exit 3")).unwrap_err().to_string();
        assert!(error.contains("exit status: 3"), "{error}");
        let text = output.into_text();
        let said: Vec<_> = text.lines().filter(|line| !line.starts_with('$')).collect();
        assert_eq!(said, ["one", "two", "three", "four"]);
    }
}
