//! A small site, packed: what a test of packing begins with.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use tempfile::TempDir;
use xtask::pack;

const PAGE: &str = "<!doctype html><html><head><meta charset=utf-8><base href=/><title>IGF Explorer</title>\
    <meta name=description content=x><link rel=modulepreload id=app href=igf-explorer.js>\
    <script id=release type=application/json>{}</script><script defer src=/boot.js></script>\
    <link href=/base.css rel=stylesheet></head><body><main id=boot></main></body></html>";

/// A module with nothing in it.
const EMPTY_WASM: &str = "\0asm\u{1}\0\0\0";

/// Two editions of the corpus, so that packing takes no longer than it must.
pub fn public() -> &'static Path {
    static PUBLIC: LazyLock<TempDir> = LazyLock::new(|| {
        let (data, public) =
            (Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data"), tempfile::tempdir().unwrap());
        let copy = public.path().join("data");
        fs::create_dir_all(copy.join("editions")).unwrap();
        for file in ["vocabulary.json", "editions/2006.json", "editions/2024.json"] {
            fs::copy(data.join(file), copy.join(file)).unwrap();
        }
        public
    });
    PUBLIC.path()
}

/// What Trunk leaves, with small stand-ins for the app.
pub fn built() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("index.html", PAGE),
        ("boot.js", "start"),
        ("base.css", "p { color: red }"),
        ("igf-explorer.js", "import './snippets/a/inline0.js'; new URL('igf-explorer_bg.wasm', import.meta.url)"),
        ("igf-explorer_bg.wasm", EMPTY_WASM),
        ("igf-export.js", "new URL('igf-export_bg.wasm', import.meta.url)"),
        ("igf-export_bg.wasm", EMPTY_WASM),
        ("snippets/a/inline0.js", "export const a = 1;"),
        ("locales/en.json", include_str!("../../../public/locales/en.json")),
        ("locales/fr.json", include_str!("../../../public/locales/fr.json")),
        ("sw.js", "const RELEASE = {};\nrest\n"),
        ("install/icon-192.png", "icon"),
        ("embed.js", "const site = new URL('.', import.meta.url); // where the site is\nsite.toString();"),
        ("embed.d.ts", "// What they are.\nexport {};\n"),
        ("embed-demo/demo.html", "<script type=module src=../embed.js></script><link rel=stylesheet href=demo.css>"),
        ("embed-demo/demo.css", "p { color: red }"),
    ] {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    folder
}

/// Where cards wait for the next run.
pub fn store() -> &'static Path {
    Path::new(concat!(env!("CARGO_TARGET_TMPDIR"), "/cards"))
}

pub fn packed(built: &TempDir, base: &str) -> TempDir {
    let dist = tempfile::tempdir().unwrap();
    pack::pack(built.path(), public(), dist.path(), &base.parse().unwrap(), store()).unwrap();
    dist
}
