//! A run of several parts: each is timed, a failed one does not stop the next, and one closing
//! line a part says how it ended.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

#[derive(Default)]
pub struct Parts {
    done: Vec<Part>,
}

struct Part {
    name: String,
    took: Duration,
    end: End,
}

enum End {
    Passed,
    Failed(String),
    Skipped(String),
}

impl Parts {
    /// Runs one part and keeps its result; true when it passed.
    pub fn run(&mut self, name: &str, work: impl FnOnce() -> Result<()>) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let end = match work() {
            Ok(()) => End::Passed,
            Err(error) => {
                eprintln!("error: {name}: {error:#}");
                End::Failed(format!("{error:#}"))
            }
        };
        let passed = matches!(end, End::Passed);
        self.done.push(Part { name: name.to_owned(), took: start.elapsed(), end });
        passed
    }

    /// Notes a part that could not run, as failed.
    pub fn skip(&mut self, name: &str, why: &str) {
        self.done.push(Part { name: name.to_owned(), took: Duration::ZERO, end: End::Skipped(why.to_owned()) });
    }

    /// Prints the closing lines; an error when any part did not pass.
    pub fn finish(self) -> Result<()> {
        println!();
        for part in &self.done {
            println!("{}", closing_line(part));
        }
        let failed: Vec<_> = self.done.iter().filter(|part| !matches!(part.end, End::Passed)).collect();
        if failed.is_empty() {
            return Ok(());
        }
        let names: Vec<_> = failed.iter().map(|part| part.name.as_str()).collect();
        bail!("{} of {} parts did not pass: {}", failed.len(), self.done.len(), names.join(", "));
    }
}

fn closing_line(part: &Part) -> String {
    let (word, why) = match &part.end {
        End::Passed => ("passed", ""),
        End::Failed(why) => ("FAILED", why.lines().next().unwrap_or_default()),
        End::Skipped(why) => ("NOT RUN", why.as_str()),
    };
    let line = format!("{word:<8}{:<32}{:>7.1} s  {why}", part.name, part.took.as_secs_f64());
    line.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_runs_and_one_failure_fails_the_whole() {
        let mut parts = Parts::default();
        assert!(!parts.run("first", || bail!("broken\nin two lines")));
        assert!(parts.run("second", || Ok(())));
        parts.skip("third", "the first failed");
        let lines: Vec<_> = parts.done.iter().map(closing_line).collect();
        assert_eq!(
            lines,
            [
                "FAILED  first                               0.0 s  broken",
                "passed  second                              0.0 s",
                "NOT RUN third                               0.0 s  the first failed",
            ]
        );
        let error = parts.finish().unwrap_err().to_string();
        assert_eq!(error, "2 of 3 parts did not pass: first, third");
    }

    #[test]
    fn all_passed_is_ok() {
        let mut parts = Parts::default();
        parts.run("only", || Ok(()));
        assert!(parts.finish().is_ok());
    }
}
