//! Another site: one that a page must not load from, or one that shows the site in a frame.

use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::Result;

use crate::addresses;

/// A site of another origin that answers everything with the same text.
pub struct Foreign {
    url: String,
    asked: Arc<AtomicUsize>,
}

impl Foreign {
    /// Serves `text` as `content_type` on a free port, as long as the test runs.
    ///
    /// # Errors
    /// When there is no free port.
    pub fn start(content_type: &'static str, text: String) -> Result<Self> {
        let (listener, url) = addresses::anew(listen, |(_, url)| url)?;
        let asked = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // A browser may connect ahead and ask for nothing, or go away meanwhile.
                if answer(stream, content_type, &text).is_ok() {
                    counter.fetch_add(1, Ordering::SeqCst);
                }
            }
        });
        Ok(Self { url, asked })
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// How many requests have been answered.
    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

fn listen() -> Result<(TcpListener, String)> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let url = format!("http://{}/", listener.local_addr()?);
    Ok((listener, url))
}

fn answer(stream: TcpStream, content_type: &str, text: &str) -> std::io::Result<()> {
    let mut lines = BufReader::new(&stream).lines();
    lines.next().transpose()?.ok_or(ErrorKind::UnexpectedEof)?;
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let length = text.len();
    write!(
        &stream,
        "HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{text}"
    )
}
