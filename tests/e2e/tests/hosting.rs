//! What a host answers, asked as a plain client asks: by our own server and by real nginx, Caddy and Apache with the
//! configuration that we tell hosts to use, at the root and below a path.

use anyhow::{Context, Result, ensure};
use e2e::host::Kind;
use e2e::site::Site;
use ureq::http::Response;
use ureq::{Agent, Body};
use xtask::hosting::rules;
use xtask::site_address::SiteAddress;

/// Runs a check on every host at every base.
fn everywhere(check: impl Fn(&Site) -> Result<()>) -> Result<()> {
    for kind in [Kind::Local, Kind::Nginx, Kind::Caddy, Kind::Apache] {
        for base in ["/", "/igf/explorer/"] {
            let site = Site::start_at(kind, &base.parse()?)?;
            check(&site).with_context(|| format!("{kind:?} at {base}"))?;
        }
    }
    Ok(())
}

fn agent() -> Agent {
    Agent::config_builder().http_status_as_error(false).max_redirects(0).build().into()
}

fn get(url: &str, accepted: &str) -> Result<Response<Body>> {
    Ok(agent().get(url).header("Accept-Encoding", accepted).call()?)
}

fn header<'a>(answer: &'a Response<Body>, name: &str) -> Option<&'a str> {
    answer.headers().get(name)?.to_str().ok()
}

/// Status, content type, how long it may be kept, and all headers of the table.
fn check(site: &Site, path: &str, status: u16, content_type: Option<&str>, keeping: &str) -> Result<()> {
    let answer = get(&site.address(path), "identity")?;
    ensure!(answer.status() == status, "{path}: {}", answer.status());
    if content_type.is_some() {
        ensure!(header(&answer, "content-type") == content_type, "{path}: {:?}", header(&answer, "content-type"));
    }
    ensure!(header(&answer, "cache-control") == Some(keeping), "{path}: {:?}", header(&answer, "cache-control"));
    let address: SiteAddress = site.url().parse()?;
    for (name, value) in rules::headers(address.origin()) {
        ensure!(answer.headers().get_all(name).iter().count() == 1, "{path}: {name} is not there once");
        // Tests also want to hear of breaches.
        let found = header(&answer, name).unwrap_or_default().split("; report-uri ").next();
        ensure!(found == Some(value.as_str()), "{path}: {name}: {found:?}");
    }
    Ok(())
}

#[test]
fn every_file_has_its_type_and_headers() -> Result<()> {
    everywhere(|site| {
        for file in &site.release().files {
            let content_type = file.content_type.as_deref();
            ensure!(content_type.is_some(), "{}: the table of types does not know it", file.name);
            check(site, &file.path, 200, content_type, rules::keeping(&file.path))?;
        }
        let pinned = format!("releases/{}.html", site.release().data.release);
        check(site, &pinned, 200, Some("text/html; charset=utf-8"), rules::ASK_AGAIN)?;
        check(site, "release.json", 200, Some("application/json"), rules::ASK_AGAIN)
    })
}

#[test]
fn a_page_is_answered_with_and_without_its_extension() -> Result<()> {
    everywhere(|site| {
        for (path, file) in [
            ("", "index.html"),
            ("en/", "en/index.html"),
            ("en", "en.html"),
            ("en/?q=a.b", "en/index.html"),
            ("fr/editions/2024", "fr/editions/2024.html"),
            ("fr/editions/2024.html", "fr/editions/2024.html"),
            ("en/outcomes/2024-pt-1a", "en/outcomes/2024-pt-1a.html"),
        ] {
            check(site, path, 200, Some("text/html; charset=utf-8"), rules::ASK_AGAIN)?;
            let body = get(&site.address(path), "identity")?.body_mut().read_to_vec()?;
            ensure!(body == site.read_served(file)?, "{path}: another page than {file}");
        }
        Ok(())
    })
}

#[test]
fn what_is_missing_is_404_with_a_page_that_helps_and_is_not_remembered_as_such() -> Result<()> {
    everywhere(|site| {
        let page = site.read_served("404.html")?;
        for path in [
            "assets/gone-0123456789abcdef.js",
            "gone.wasm",
            "en/gone.json",
            "releases/gone.html",
            "nothing/here",
            "en/outcomes/2024-pt-99",
            "fr/editions/2024/",
            "assets",
        ] {
            check(site, path, 404, None, rules::ASK_AGAIN)?;
            let body = get(&site.address(path), "identity")?.body_mut().read_to_vec()?;
            ensure!(body == page, "{path}: another page");
        }
        Ok(())
    })
}

#[test]
fn files_are_sent_compressed_to_those_who_take_it() -> Result<()> {
    everywhere(|site| {
        for name in ["app.html", "igf-explorer_bg.wasm", "igf-explorer.js", "styles.css", "data/editions.ndjson"] {
            let path = site.path(name)?;
            for (accepted, encoding, suffix) in
                [("gzip, deflate, br", Some("br"), ".br"), ("gzip", Some("gzip"), ".gz"), ("identity", None, "")]
            {
                let mut answer = get(&site.address(path), accepted)?;
                ensure!(header(&answer, "content-encoding") == encoding, "{name}: {accepted}");
                ensure!(header(&answer, "content-type") == rules::content_type(path), "{name}: {accepted}: type");
                let varies = header(&answer, "vary").unwrap_or_default().to_lowercase();
                ensure!(varies.contains("accept-encoding"), "{name}: {accepted}: vary: {varies}");
                let body = answer.body_mut().read_to_vec()?;
                ensure!(body == site.read_served(&format!("{path}{suffix}"))?, "{name}: {accepted}: other bytes");
            }
        }
        Ok(())
    })
}

#[test]
fn the_base_without_its_slash_leads_to_it() -> Result<()> {
    let site = Site::start_at(Kind::Nginx, &"/igf/explorer/".parse()?)?;
    let answer = get(site.url().trim_end_matches('/'), "identity")?;
    ensure!(answer.status() == 301 && header(&answer, "location") == Some("/igf/explorer/"), "{answer:?}");
    Ok(())
}

#[test]
fn a_question_for_the_head_alone_gets_it() -> Result<()> {
    everywhere(|site| {
        for path in ["en/", site.path("igf-explorer_bg.wasm")?] {
            let mut answer = agent().head(site.address(path)).header("Accept-Encoding", "identity").call()?;
            ensure!(answer.status() == 200 && header(&answer, "content-type").is_some(), "{path}");
            ensure!(answer.body_mut().read_to_vec()?.is_empty(), "{path}: a body");
        }
        Ok(())
    })
}

#[test]
fn a_file_that_is_known_already_is_not_sent_again() -> Result<()> {
    everywhere(|site| {
        let url = site.address("en/");
        let first = get(&url, "identity")?;
        let since = header(&first, "last-modified").context("no date")?;
        let second = agent().get(&url).header("If-Modified-Since", since).call()?;
        ensure!(second.status() == 304, "{}", second.status());
        ensure!(header(&second, "cache-control") == Some(rules::ASK_AGAIN));
        Ok(())
    })
}
