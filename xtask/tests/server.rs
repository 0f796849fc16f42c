//! The server, asked over a plain TCP connection.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;

use tempfile::TempDir;
use xtask::hosting::rules;
use xtask::server::{Override, Server};

const HTML: &str = "Accept: text/html,*/*;q=0.8\r\n";
const WASM: &str = "assets/app_bg-4ed2f0b6e1d2d5ac.wasm";

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let mut pairs = self.head.lines().filter_map(|line| line.split_once(": "));
        pairs.find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

fn site() -> TempDir {
    let dist = tempfile::tempdir().unwrap();
    for folder in ["data", "assets", "releases", "en", "fr/editions"] {
        fs::create_dir_all(dist.path().join(folder)).unwrap();
    }
    let files = [
        ("index.html", "the page"),
        ("en/index.html", "the explorer"),
        ("fr/editions/2024.html", "an edition"),
        ("404.html", "no such page"),
        ("app.js", "plain script"),
        ("app.js.br", "brotli script"),
        ("app.js.gz", "gzip script"),
        ("manifest.webmanifest", "{}"),
        ("data/editions.ndjson", "{}\n"),
        ("releases/0123.html", "an old page"),
        (WASM, "wasm"),
    ];
    for (name, text) in files {
        fs::write(dist.path().join(name), text).unwrap();
    }
    dist
}

fn start(base: &str) -> (TempDir, Server) {
    let dist = site();
    let server = Server::start(dist.path(), base, 0).unwrap();
    (dist, server)
}

/// `http://127.0.0.1:1234/igf/` → `127.0.0.1:1234`.
fn address(server: &Server) -> String {
    server.url().split('/').nth(2).unwrap().to_owned()
}

fn get(server: &Server, path: &str, headers: &str) -> Answer {
    let address = address(server);
    let mut stream = TcpStream::connect(&address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n").unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}

fn check(server: &Server, path: &str, headers: &str, status: u16, body: &str) {
    let answer = get(server, path, headers);
    assert_eq!((answer.status, answer.body.as_str()), (status, body), "{path}");
}

#[test]
fn a_page_is_found_with_and_without_its_extension_and_what_is_missing_is_404_with_a_page() {
    let (_dist, server) = start("/");
    check(&server, "/", HTML, 200, "the page");
    check(&server, "/en/?q=access", HTML, 200, "the explorer");
    check(&server, "/fr/editions/2024", HTML, 200, "an edition");
    check(&server, "/fr/editions/2024.html", HTML, 200, "an edition");
    check(&server, "/fr/editions/2024", "Accept: */*\r\n", 200, "an edition");
    check(&server, "/app.js", "", 200, "plain script");
    check(&server, "/releases/0123.html", HTML, 200, "an old page");
    for missing in ["/data", "/fr/", "/fr/editions/2024/", "/fr/editions/2005", "/fr/missing.js", "/releases/gone"] {
        check(&server, missing, HTML, 404, "no such page");
    }
    let unchanged = "If-Modified-Since: Wed, 21 Oct 2065 07:28:00 GMT\r\n";
    check(&server, "/fr/gone", unchanged, 404, "no such page");
}

#[test]
fn only_the_base_is_served() {
    let (_dist, server) = start("/igf/explorer/");
    assert!(server.url().ends_with("/igf/explorer/"), "{}", server.url());
    check(&server, "/igf/explorer/", HTML, 200, "the page");
    check(&server, "/igf/explorer/en/", HTML, 200, "the explorer");
    check(&server, "/igf/explorer/app.js", "", 200, "plain script");
    check(&server, "/", HTML, 404, "");
    check(&server, "/igf/explorer", HTML, 404, "");
    check(&server, "/app.js", "", 404, "");
}

#[test]
fn compressed_siblings_are_served_to_those_who_take_them() {
    let (_dist, server) = start("/");
    for (accepted, encoding, body) in [
        ("gzip, deflate, br", Some("br"), "brotli script"),
        ("gzip", Some("gzip"), "gzip script"),
        ("identity", None, "plain script"),
    ] {
        let answer = get(&server, "/app.js", &format!("Accept-Encoding: {accepted}\r\n"));
        assert_eq!((answer.header("content-encoding"), answer.body.as_str()), (encoding, body));
        assert_eq!(answer.header("content-type"), Some("text/javascript; charset=utf-8"));
    }
}

#[test]
fn headers_are_those_a_host_must_send() {
    let (_dist, server) = start("/");
    let hashed = "public, max-age=31536000, immutable";
    for (path, status, content_type, cache) in [
        ("/", 200, Some("text/html; charset=utf-8"), "no-cache"),
        ("/en/", 200, Some("text/html; charset=utf-8"), "no-cache"),
        ("/releases/0123.html", 200, Some("text/html; charset=utf-8"), "no-cache"),
        ("/app.js", 200, Some("text/javascript; charset=utf-8"), "no-cache"),
        ("/manifest.webmanifest", 200, Some("application/manifest+json"), "no-cache"),
        ("/data/editions.ndjson", 200, Some("application/x-ndjson"), "no-cache"),
        (&format!("/{WASM}"), 200, Some("application/wasm"), hashed),
        ("/assets/missing-4ed2f0b6e1d2d5ac.js", 404, Some("text/html; charset=utf-8"), "no-cache"),
        ("/fr/editions/2024", 200, Some("text/html; charset=utf-8"), "no-cache"),
    ] {
        let answer = get(&server, path, HTML);
        assert_eq!(answer.status, status, "{path}");
        assert_eq!(answer.header("content-type"), content_type, "{path}");
        assert_eq!(answer.header("cache-control"), Some(cache), "{path}");
        let origin = format!("http://{}", address(&server));
        for (name, value) in rules::headers(Some(&origin)) {
            // The local server also wants to hear of breaches.
            let found = answer.header(name).map(|found| found.trim_end_matches("; report-uri /policy-reports"));
            assert_eq!(found, Some(value.as_str()), "{path}: {name}");
        }
    }
}

#[test]
fn nothing_outside_the_site_is_served() {
    let outer = tempfile::tempdir().unwrap();
    let dist = outer.path().join("dist");
    fs::create_dir(&dist).unwrap();
    fs::write(dist.join("index.html"), "the page").unwrap();
    fs::write(outer.path().join("secret.txt"), "secret").unwrap();
    let server = Server::start(&dist, "/", 0).unwrap();
    for path in ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//secret.txt", "/x/..%5c../secret.txt"] {
        let answer = get(&server, path, HTML);
        assert_eq!((answer.status, answer.body.as_str()), (404, ""), "{path}");
    }
}

#[test]
fn tests_can_break_a_file_and_mend_it() {
    let (_dist, server) = start("/igf/");
    let body = Override::Body { content_type: "text/plain".to_owned(), bytes: b"broken".to_vec() };
    server.override_file("data/editions.ndjson", body);
    server.override_file("/app.js", Override::Status(503));
    let answer = get(&server, "/igf/data/editions.ndjson", "");
    assert_eq!((answer.status, answer.body.as_str()), (200, "broken"));
    assert_eq!(answer.header("content-type"), Some("text/plain"));
    check(&server, "/igf/app.js", "", 503, "");
    server.override_file("app.js", Override::Status(404));
    check(&server, "/igf/app.js", "", 404, "");
    server.restore_file("app.js");
    check(&server, "/igf/app.js", "", 200, "plain script");
    server.override_file("en/index.html", Override::Status(500));
    check(&server, "/igf/en/", HTML, 500, "");
    server.override_file("en/index.html", Override::Status(404));
    check(&server, "/igf/en/", HTML, 404, "");
}

#[test]
fn the_log_lists_requested_paths() {
    let (_dist, server) = start("/");
    get(&server, "/en/?q=x", HTML);
    get(&server, "/missing.js", "");
    assert_eq!(server.log(), ["/en/", "/missing.js"]);
}

#[test]
fn stopping_closes_open_connections_and_frees_the_port() {
    let (dist, server) = start("/");
    let port = address(&server).rsplit(':').next().unwrap().parse().unwrap();
    let mut idle = TcpStream::connect(address(&server)).unwrap();
    write!(idle, "GET /app.js HTTP/1.1\r\nHost: x\r\n").unwrap();
    let taken = Server::start(dist.path(), "/", port).err().unwrap();
    assert!(format!("{taken:#}").contains("--port"), "{taken:#}");
    server.stop().unwrap();
    assert_eq!(idle.read(&mut [0; 16]).unwrap_or(0), 0);
    let again = Server::start(dist.path(), "/", port).unwrap();
    check(&again, "/app.js", "", 200, "plain script");
}

#[test]
fn a_wrong_start_says_what_to_do() {
    let empty = tempfile::tempdir().unwrap();
    let error = Server::start(empty.path(), "/", 0).err().unwrap();
    assert!(error.to_string().contains("cargo xtask build"), "{error}");
    let dist = site();
    assert!(Server::start(dist.path(), "/igf", 0).is_err());
}
