//! Packing: the same input gives the same bytes, at any time, in any folder, and at any base the same assets.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::fs;

use common::{built, packed, public, store};
use tempfile::TempDir;
use xtask::base_path::BasePath;
use xtask::pack::{self, Release};

#[test]
fn the_same_input_gives_the_same_bytes() {
    let built = built();
    let (one, other) = (packed(&built, "/"), packed(&built, "/"));
    assert!(Release::read(one.path()).unwrap().files.len() > 9);
    assert_eq!(pack::differences(one.path(), other.path()).unwrap(), Vec::<String>::new());
}

#[test]
fn packing_again_leaves_nothing_of_before() {
    let built = built();
    let dist = packed(&built, "/");
    fs::write(built.path().join("base.css"), "p { color: blue }").unwrap();
    pack::pack(built.path(), public(), dist.path(), &BasePath::root().into(), store()).unwrap();
    assert_eq!(pack::differences(dist.path(), packed(&built, "/").path()).unwrap(), Vec::<String>::new());
}

#[test]
fn only_what_hosts_read_and_the_answer_to_no_page_know_the_base() {
    let built = built();
    let (root, below) = (packed(&built, "/"), packed(&built, "/igf/explorer/"));
    let differences = pack::differences(root.path(), below.path()).unwrap();
    assert_eq!(differences, [".htaccess", "404.html", "404.html.br", "404.html.gz", "_headers"]);
}

#[test]
fn a_full_address_changes_no_asset() {
    let built = built();
    let (path, full) = (packed(&built, "/igf/"), packed(&built, "https://igf.example.org/igf/"));
    let differences = pack::differences(path.path(), full.path()).unwrap();
    assert!(differences.iter().all(|name| !name.starts_with("assets/")), "{differences:?}");
    for file in ["app.html", "en/index.html", "sitemap.xml", "robots.txt", "oembed/fr/topics/ai.json"] {
        assert!(differences.contains(&file.to_owned()), "{file}: {differences:?}");
    }
}

/// The pages of some kinds, each with words that it must hold.
const PAGES: [(&str, &str, &str); 6] = [
    ("en/index.html", "../", "What has the Internet Governance Forum said?"),
    ("fr/editions/2024.html", "../../", "Construire notre avenir"),
    ("en/outcomes/2024-pt-1a.html", "../../", "This is a summary in our own words"),
    ("fr/topics/ai.html", "../../", "Intelligence artificielle"),
    ("en/coverage.html", "../", "What is covered"),
    ("fr/about.html", "../", "À propos"),
];

#[test]
fn every_page_is_there_whole_in_every_language_at_any_depth() {
    let dist = packed(&built(), "/");
    for (path, base, words) in PAGES {
        let page = fs::read_to_string(dist.path().join(path)).unwrap();
        let lang = path.get(..2).unwrap();
        assert!(page.contains(&format!("<html lang=\"{lang}\" dir=\"ltr\">")), "{path}: {page}");
        assert!(page.contains(&format!("<base href=\"{base}\"")), "{path}");
        assert!(page.contains(words) && page.matches("<h1").count() == 1, "{path}: {words}");
        assert!(page.contains("id=\"page\"") && !page.contains("id=boot"), "{path}");
        assert!(dist.path().join(format!("{path}.br")).is_file(), "{path}");
    }
    for (folder, least) in [("outcomes", 60), ("topics", 30), ("editions", 2)] {
        let pages = |lang: &str| {
            let names = fs::read_dir(dist.path().join(lang).join(folder)).unwrap();
            names.filter(|name| name.as_ref().unwrap().path().extension().unwrap() == "html").count()
        };
        assert!(pages("en") >= least && pages("en") == pages("fr"), "{folder}: {}", pages("en"));
    }
}

#[test]
fn a_page_tells_search_engines_and_previews_what_it_is() {
    let dist = packed(&built(), "https://igf.example.org/igf/");
    let page = fs::read_to_string(dist.path().join("fr/editions/2024.html")).unwrap();
    for expected in [
        "<title>FGI 2024 Riyad – IGF Explorer</title>",
        "<link rel=\"canonical\" href=\"https://igf.example.org/igf/fr/editions/2024\">",
        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://igf.example.org/igf/en/editions/2024\">",
        "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://igf.example.org/igf/en/editions/2024\">",
        "href=\"https://igf.example.org/igf/oembed/fr/editions/2024.json\">",
        "<meta property=\"og:url\" content=\"https://igf.example.org/igf/fr/editions/2024\">",
        "<meta property=\"og:title\" content=\"FGI 2024 Riyad\">",
        "<meta property=\"og:locale\" content=\"fr_FR\">",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
    let records = records(&page);
    let event = &records[0];
    assert_eq!((&event["@type"], &event["startDate"]), (&"Event".into(), &"2024-12-15".into()));
    assert_eq!(event["location"]["address"]["addressLocality"], "Riyad");
    let trail = records[1]["itemListElement"].as_array().unwrap();
    assert_eq!(trail.last().unwrap()["item"], "https://igf.example.org/igf/fr/editions/2024");
    for (path, kind) in [("en/index.html", "Dataset"), ("en/outcomes/2024-pt-1a.html", "CreativeWork")] {
        let page = fs::read_to_string(dist.path().join(path)).unwrap();
        assert_eq!(self::records(&page)[0]["@type"], kind);
    }
    let sitemap = fs::read_to_string(dist.path().join("sitemap.xml")).unwrap();
    assert!(sitemap.contains("<loc>https://igf.example.org/igf/en/topics/ai</loc>"), "{sitemap}");
    let robots = fs::read_to_string(dist.path().join("robots.txt")).unwrap();
    assert!(robots.contains("Sitemap: https://igf.example.org/igf/sitemap.xml"), "{robots}");
}

/// What a page says of itself in the vocabulary of schema.org.
fn records(page: &str) -> serde_json::Value {
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

#[test]
fn without_a_full_address_nothing_claims_one() {
    let dist = packed(&built(), "/igf/");
    let page = fs::read_to_string(dist.path().join("en/topics/ai.html")).unwrap();
    assert!(!page.contains("canonical") && !page.contains("og:url") && !page.contains("oembed"), "{page}");
    assert!(page.contains("content=\"summary\"") && !page.contains("og:image"), "{page}");
    for name in ["sitemap.xml", "oembed", "cards"] {
        assert!(!dist.path().join(name).exists(), "{name}");
    }
}

#[test]
fn every_listed_file_is_there_with_its_size() {
    let dist = packed(&built(), "/");
    for file in Release::read(dist.path()).unwrap().files {
        assert_eq!(fs::metadata(dist.path().join(&file.path)).unwrap().len(), file.bytes, "{}", file.path);
        let is_fixed = ["app.html", "sw.js", "en.webmanifest", "fr.webmanifest", "embed.js", "embed.d.ts"]
            .contains(&file.path.as_str());
        assert!(is_fixed || file.path.starts_with("assets/"), "{}", file.path);
    }
}

#[test]
fn page_list_and_data_name_one_data_release() {
    let dist = packed(&built(), "/");
    let release = Release::read(dist.path()).unwrap();
    let editions = fs::read_to_string(dist.path().join(release.path("data/editions.ndjson").unwrap())).unwrap();
    let id = &release.data.release;
    assert!(editions.starts_with(&format!("{{\"release\":\"{id}\",")), "{id}");
    for page in ["app.html", "index.html", "404.html", "en/about.html"] {
        let page = fs::read_to_string(dist.path().join(page)).unwrap();
        assert!(page.contains(&format!("\"data\":\"{id}\"")), "{page}");
    }
}

#[test]
fn what_other_sites_load_keeps_its_name() {
    let dist = packed(&built(), "/");
    let text = |name: &str| fs::read_to_string(dist.path().join(name)).unwrap();
    assert!(!text("embed.js").contains("where the site is"), "{}", text("embed.js"));
    assert_eq!(text("embed.d.ts"), "// What they are.\nexport {};\n");
    assert!(dist.path().join("embed.d.ts.br").is_file());
    for file in Release::read(dist.path()).unwrap().files.iter().filter(|file| file.name.starts_with("embed")) {
        assert!(["embed.js", "embed.d.ts"].contains(&file.path.as_str()), "{}", file.path);
        assert!(file.brotli.is_some() && file.content_type.is_some(), "{}", file.path);
    }
    assert!(dist.path().join("embed-demo/demo.css").is_file() && text("embed-demo/demo.html").contains("../embed.js"));
}

#[test]
fn other_sites_can_ask_how_to_show_a_page_where_its_full_address_is_known() {
    let dist = packed(&built(), "https://igf.example.org/igf/");
    let answer = |path: &str| -> serde_json::Value {
        serde_json::from_str(&fs::read_to_string(dist.path().join("oembed").join(path)).unwrap()).unwrap()
    };
    for (path, title, address) in [
        ("en.json", "What the Internet Governance Forum", "en/?embed=1"),
        ("fr/topics/ai.json", "Intelligence artificielle – IGF Explorer", "fr/topics/ai?embed=1"),
        ("en/editions/2024.json", "IGF 2024 Riyadh", "en/editions/2024?embed=1"),
        ("en/outcomes/2024-pt-1a.json", "", "en/outcomes/2024-pt-1a?embed=1"),
        ("fr/coverage.json", "", "fr/coverage?embed=1"),
    ] {
        let answer = answer(path);
        assert_eq!((&answer["type"], &answer["version"]), (&"rich".into(), &"1.0".into()));
        assert_eq!(answer["provider_url"], "https://igf.example.org/igf/");
        assert!(answer["width"].is_u64() && answer["height"].is_u64());
        let found = answer["title"].as_str().unwrap();
        assert!(found.starts_with(title) && found.ends_with(" – IGF Explorer"), "{path}: {found}");
        let html = answer["html"].as_str().unwrap();
        assert!(html.starts_with(&format!("<iframe src=\"https://igf.example.org/igf/{address}\" ")), "{html}");
    }
    let list = fs::read_to_string(dist.path().join("release.json")).unwrap();
    assert!(!list.contains("oembed") && !worker(&dist).contains("oembed"), "{list}");
}

#[test]
fn a_release_of_the_data_has_a_page_of_its_own_beside_the_list_of_its_files() {
    for address in ["/igf/explorer/", "https://igf.example.org/"] {
        let dist = packed(&built(), address);
        let list = fs::read_to_string(dist.path().join("release.json")).unwrap();
        let id = Release::read(dist.path()).unwrap().data.release;
        assert!(!list.contains("releases/") && !worker(&dist).contains("releases/"), "{list}");
        let own = |extension: &str| fs::read_to_string(dist.path().join(format!("releases/{id}.{extension}"))).unwrap();
        assert_eq!(own("json"), list);
        let shell = fs::read_to_string(dist.path().join("app.html")).unwrap();
        let base = format!("<base href=\"../\" data-pages=\"releases/{id}.html#/\">");
        assert_eq!(own("html").replace(&base, "<base href=\"./\">"), shell);
        assert_ne!(own("html"), shell);
        assert!(dist.path().join(format!("releases/{id}.html.br")).is_file());
    }
}

fn worker(dist: &TempDir) -> String {
    fs::read_to_string(dist.path().join("sw.js")).unwrap()
}

#[test]
fn every_release_is_a_worker_of_its_own_that_knows_all_its_files_but_images() {
    let built = built();
    let dist = packed(&built, "/");
    let release = Release::read(dist.path()).unwrap();
    let text = worker(&dist);
    assert!(text.starts_with(&format!("const RELEASE = {{\"id\":\"{}\",", release.release)), "{text}");
    for file in release.files.iter().filter(|file| file.path != "sw.js") {
        let is_kept = !file.path.ends_with(".png") && !file.path.starts_with("embed.");
        assert_eq!(text.contains(&format!("[\"{}\",", file.path)), is_kept, "{}", file.path);
        assert_eq!(text.contains(&file.integrity), is_kept, "{}", file.path);
    }
    // Whatever changes, the worker does too.
    let texts = include_str!("../../public/locales/en.json").replacen("IGF Explorer", "IGF  Explorer", 1);
    for (name, change) in [("base.css", "p {}"), ("locales/en.json", &texts), ("sw.js", "const RELEASE = {};\nmore\n")]
    {
        fs::write(built.path().join(name), change).unwrap();
        let other = packed(&built, "/");
        assert_ne!(worker(&dist).lines().next(), worker(&other).lines().next(), "{name}");
    }
}

#[test]
fn the_manifest_names_the_app_and_leads_to_files_that_are_there_at_any_base() {
    for base in ["/", "/igf/explorer/"] {
        let dist = packed(&built(), base);
        let text = fs::read_to_string(dist.path().join("en.webmanifest")).unwrap();
        let manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
        // The identity is where it starts.
        assert_eq!((&manifest["id"], &manifest["name"]), (&serde_json::Value::Null, &"IGF Explorer".into()));
        assert_eq!((&manifest["scope"], &manifest["start_url"]), (&"./".into(), &"./".into()));
        assert!(dist.path().join(manifest["icons"][0]["src"].as_str().unwrap()).is_file());
    }
}
