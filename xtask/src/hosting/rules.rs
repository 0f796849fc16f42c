//! The rules themselves: headers, how long a file may be kept, content types, and what answers a path that is no file.

/// The folder of the files that are named by their content.
pub const ASSETS: &str = "assets/";

/// For a file whose name changes with its content.
pub const FOREVER: &str = "public, max-age=31536000, immutable";

/// For everything else: may be kept, but must be asked for again before use.
pub const ASK_AGAIN: &str = "no-cache";

/// Content types by extension.
pub const TYPES: [(&str, &str); 14] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("xml", "application/xml"),
    ("ts", "text/plain; charset=utf-8"),
    ("json", "application/json"),
    ("ndjson", "application/x-ndjson"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("ico", "image/x-icon"),
];

/// The content security policy: nothing is allowed but what stands here. Where the site's origin is known it stands
/// beside every `'self'`, which WebKit takes for nobody in a frame without an origin (`sandbox="allow-scripts"`).
const POLICY: [(&str, &str); 12] = [
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("connect-src", "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    // Whoever embeds the site sees before how it will look.
    ("frame-src", "'self'"),
    ("base-uri", "'self'"),
    ("form-action", "'none'"),
    // No text becomes markup or script, whoever tries, where the engine can forbid it; but for the address of the
    // worker that keeps the site on the reader's device, which `offline.js` states.
    ("require-trusted-types-for", "'script'"),
    ("trusted-types", "igf-worker"),
    // No `frame-ancestors`: `*` would still refuse a page on a disk and an app's own pages.
];

const SELF: &str = "'self'";

/// What the site never asks a reader's machine for.
const NEVER_USED: [&str; 12] = [
    "accelerometer",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
    "xr-spatial-tracking",
];

/// The headers of every answer, with their values, for the site at an origin, where that is known.
///
/// None is a `Cross-Origin-Opener-Policy`: what a sandboxed frame opens inherits its sandbox, and a page with such a
/// policy may not be shown there. Links to other sites keep no opener anyway.
pub fn headers(origin: Option<&str>) -> Vec<(&'static str, String)> {
    let permissions: Vec<String> = NEVER_USED.iter().map(|feature| format!("{feature}=()")).collect();
    vec![
        (CONTENT_SECURITY_POLICY, policy(origin)),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Permissions-Policy", permissions.join(", ")),
        // A sandboxed frame has no origin: its scripts and fetches are cross-origin requests.
        ("Cross-Origin-Resource-Policy", "cross-origin".to_owned()),
        ("Access-Control-Allow-Origin", "*".to_owned()),
    ]
}

/// The name of the header that carries [`policy`].
pub const CONTENT_SECURITY_POLICY: &str = "Content-Security-Policy";

/// The policy, as a header and as the page itself carries it, for hosts that send no headers of ours.
pub fn policy(origin: Option<&str>) -> String {
    let own = origin.map_or(SELF.to_owned(), |origin| format!("{SELF} {origin}"));
    let stated = POLICY.iter().map(|(directive, value)| format!("{directive} {}", value.replace(SELF, &own)));
    stated.collect::<Vec<_>>().join("; ")
}

/// How long the file at `path`, below the base, may be kept.
pub fn keeping(path: &str) -> &'static str {
    if path.starts_with(ASSETS) { FOREVER } else { ASK_AGAIN }
}

/// The content type of a file that the table knows.
pub fn content_type(path: &str) -> Option<&'static str> {
    let (_, extension) = path.rsplit_once('.')?;
    TYPES.iter().find(|(known, _)| *known == extension).map(|(_, content_type)| *content_type)
}

/// The file that answers a path below the base: a path that ends in a slash is a folder's `index.html`, a path without a
/// dot in its last segment a page, whose published address lacks the `.html`; any other names its file. Where there is no
/// such file the answer is 404, with the page [`super::NOT_FOUND`].
pub fn file_of(path: &str) -> String {
    match path.rsplit('/').next().unwrap_or_default() {
        "" => format!("{path}index.html"),
        last if last.contains('.') => path.to_owned(),
        _ => format!("{path}.html"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_named_by_their_content_are_kept_for_ever() {
        assert_eq!(keeping("assets/data/editions-4ed2f0b6e1d2d5ac.ndjson"), FOREVER);
        for path in [
            "index.html",
            "en/index.html",
            "sw.js",
            "release.json",
            "embed.js",
            "manifest.webmanifest",
            "cards/en/about.png",
            "en/assets/x.js",
        ] {
            assert_eq!(keeping(path), ASK_AGAIN, "{path}");
        }
    }

    #[test]
    fn types_that_matter_are_known() {
        assert_eq!(content_type("a/b.ndjson"), Some("application/x-ndjson"));
        assert_eq!(content_type("embed.d.ts"), Some("text/plain; charset=utf-8"));
        assert_eq!(content_type("a.b/c"), None);
        assert_eq!(content_type("font.woff2"), None);
    }

    #[test]
    fn a_path_without_a_dot_at_its_end_is_a_page() {
        for (path, expected) in [
            ("", "index.html"),
            ("en/", "en/index.html"),
            ("fr/editions/2024", "fr/editions/2024.html"),
            ("fr/editions/2024.html", "fr/editions/2024.html"),
            ("a.b/c", "a.b/c.html"),
            ("sw.js", "sw.js"),
        ] {
            assert_eq!(file_of(path), expected, "{path}");
        }
    }

    #[test]
    fn the_policy_allows_nothing_by_default_and_no_inline_code() {
        let policy = policy(None);
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "));
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
    }

    #[test]
    fn nobody_is_kept_from_showing_the_site_in_a_frame_or_from_opening_it_out_of_one() {
        let headers = headers(None);
        assert!(!policy(None).contains("frame-ancestors"));
        assert!(headers.iter().all(|(name, _)| !["X-Frame-Options", "Cross-Origin-Opener-Policy"].contains(name)));
    }

    #[test]
    fn a_known_origin_may_do_what_the_site_itself_may_and_nothing_else() {
        let origin = "https://igf.example.org";
        let policy = policy(Some(origin));
        assert!(policy.contains("script-src 'self' https://igf.example.org 'wasm-unsafe-eval'; "), "{policy}");
        assert!(policy.contains("base-uri 'self' https://igf.example.org; form-action 'none'; "), "{policy}");
        assert_eq!(policy.matches("'self'").count(), policy.matches(origin).count());
        assert_eq!(policy.replace(&format!(" {origin}"), ""), super::policy(None));
    }
}
