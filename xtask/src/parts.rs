//! A run of several parts: each is timed, a failed one does not stop the next, and one closing
//! line a part says how it ended.

use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::output::Output;

/// What is to be done, and what it is called.
pub struct Part {
    name: String,
    work: Box<Work>,
}

type Work = dyn FnOnce(&Output) -> Result<()> + Send;

impl Part {
    pub fn new(name: impl Into<String>, work: impl FnOnce(&Output) -> Result<()> + Send + 'static) -> Self {
        Self { name: name.into(), work: Box::new(work) }
    }
}

#[derive(Default)]
pub struct Parts {
    done: Vec<Done>,
}

struct Done {
    name: String,
    took: Duration,
    end: End,
}

enum End {
    Passed,
    Failed(String),
    Skipped(String),
}

/// What is heard of parts that run at the same time.
enum News {
    Begun(String),
    Done(Done, String),
}

impl Parts {
    /// Runs one part and keeps its result; true when it passed.
    pub fn run(&mut self, part: Part) -> bool {
        println!("\n== {}", part.name);
        let done = run(part, &Output::Screen);
        let passed = matches!(done.end, End::Passed);
        self.done.push(done);
        passed
    }

    /// Runs all of these parts one after another.
    pub fn run_all(&mut self, parts: Vec<Part>) {
        for part in parts {
            self.run(part);
        }
    }

    /// Runs lanes of parts at the same time: one part after another in each. What a part prints is printed whole when it
    /// ends, so that it can be read.
    pub fn run_beside(&mut self, lanes: Vec<Vec<Part>>) {
        let (sender, news) = mpsc::channel();
        thread::scope(|scope| {
            for lane in lanes {
                let sender = sender.clone();
                scope.spawn(move || lane.into_iter().try_for_each(|part| run_aside(part, &sender)));
            }
            drop(sender);
            for news in news {
                match news {
                    News::Begun(name) => println!("… {name}"),
                    News::Done(done, text) => {
                        println!("\n== {}\n{}", done.name, text.trim_end());
                        self.done.push(done);
                    }
                }
            }
        });
    }

    /// Whether a part of this name was run and passed.
    pub fn passed(&self, name: &str) -> bool {
        self.done.iter().any(|done| done.name == name && matches!(done.end, End::Passed))
    }

    /// Notes a part that could not run, as failed.
    pub fn skip(&mut self, part: &Part, why: &str) {
        let name = part.name.clone();
        self.done.push(Done { name, took: Duration::ZERO, end: End::Skipped(why.to_owned()) });
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

fn run(part: Part, output: &Output) -> Done {
    let start = Instant::now();
    let end = match (part.work)(output) {
        Ok(()) => End::Passed,
        Err(error) => {
            output.line(&format!("error: {}: {error:#}", part.name));
            End::Failed(format!("{error:#}"))
        }
    };
    Done { name: part.name, took: start.elapsed(), end }
}

/// Runs a part and tells of it; an error where nobody listens.
fn run_aside(part: Part, sender: &mpsc::Sender<News>) -> Result<(), mpsc::SendError<News>> {
    sender.send(News::Begun(part.name.clone()))?;
    let output = Output::Kept(Mutex::default());
    let done = run(part, &output);
    sender.send(News::Done(done, output.into_text()))
}

fn closing_line(part: &Done) -> String {
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

    fn good(name: &str) -> Part {
        Part::new(name, |_| Ok(()))
    }

    #[test]
    fn every_part_runs_and_one_failure_fails_the_whole() {
        let mut parts = Parts::default();
        assert!(!parts.run(Part::new("first", |_| bail!("broken\nin two lines"))));
        assert!(parts.run(good("second")));
        parts.skip(&good("third"), "the first failed");
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
        parts.run(good("only"));
        assert!(parts.finish().is_ok());
    }

    #[test]
    fn lanes_run_at_the_same_time_and_each_in_its_order() {
        let (say, hear) = mpsc::channel();
        let mut parts = Parts::default();
        // The first lane ends only when the second has come to its last part.
        let waits = Part::new("waits", move |_| Ok(hear.recv()?));
        let last = Part::new("last", move |_| Ok(say.send(())?));
        parts.run_beside(vec![vec![waits], vec![Part::new("bad", |_| bail!("broken")), last]]);
        assert!(parts.passed("waits") && parts.passed("last") && !parts.passed("bad") && !parts.passed("none"));
        let place = |name: &str| parts.done.iter().position(|done| done.name == name);
        assert!(place("bad") < place("last"));
    }
}
