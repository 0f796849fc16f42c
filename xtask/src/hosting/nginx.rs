//! nginx: a file for `/etc/nginx/conf.d/`. The browser tests run a real nginx with it.

use super::rules;
use crate::base_path::BasePath;
use crate::site_address::SiteAddress;

/// nginx's configuration of the site.
pub struct Nginx {
    base: BasePath,
    root: String,
    listen: String,
    headers: Vec<(&'static str, String)>,
}

impl Nginx {
    /// The site, whose files lie in the folder of its base below `root`.
    pub fn new(site: &SiteAddress, root: &str) -> Self {
        let (base, headers) = (site.base().clone(), rules::headers(site.source()));
        Self { base, root: root.to_owned(), listen: "80".to_owned(), headers }
    }

    /// On another address or port.
    #[must_use]
    pub fn listening(mut self, listen: &str) -> Self {
        listen.clone_into(&mut self.listen);
        self
    }

    /// With breaches of the policy reported to an address.
    #[must_use]
    pub fn reporting(mut self, address: &str) -> Self {
        for (name, value) in &mut self.headers {
            if *name == rules::CONTENT_SECURITY_POLICY {
                *value = format!("{value}; report-uri {address}");
            }
        }
        self
    }

    /// The configuration, for nginx's `http` context.
    pub fn text(&self) -> String {
        let Self { base, root, listen, .. } = self;
        let forever = rules::FOREVER;
        let ask_again = rules::ASK_AGAIN;
        let types: String = rules::TYPES.iter().map(|(name, kind)| format!("        \"{kind}\" {name};\n")).collect();
        let headers = self.headers();
        format!(
            r#"# IGF Explorer at {base}, whose files lie in {root}{base}
# Put this into /etc/nginx/conf.d/, name your server, and add your certificate.
# brotli_static is a module: on Debian the package libnginx-mod-http-brotli-static.

# A file that is not there must not be remembered as such.
map $status $igf_forever {{
    default "{ask_again}";
    200 "{forever}";
    206 "{forever}";
    304 "{forever}";
}}

server {{
    listen {listen};
    server_name _;
    root {root};
    absolute_redirect off;

    types {{
{types}    }}
    default_type application/octet-stream;

    # The compressed files lie beside the plain ones.
    brotli_static on;
    gzip_static on;
    gzip_vary on;

{headers}    add_header Cache-Control "{ask_again}" always;

    # Named by their content.
    location ^~ {base}assets/ {{
        try_files $uri =404;
{headers}        add_header Cache-Control $igf_forever always;
    }}

    # Other files.
    location ~ ^{pattern}(?:.*/)?[^/]*\.[^/]*$ {{
        try_files $uri =404;
    }}

    # What ends in a slash is a folder's page.
    location ~ ^{pattern}(?:.*/)?$ {{
        try_files ${{uri}}index.html =404;
    }}

    # Everything else is a page, whose address lacks its .html.
    location {base} {{
        try_files $uri.html =404;
    }}

    error_page 404 {base}404.html;
{without_slash}}}
"#,
            pattern = base.as_str().replace('.', r"\."),
            without_slash = self.without_slash(),
        )
    }

    fn headers(&self) -> String {
        self.headers.iter().map(|(name, value)| format!("    add_header {name} \"{value}\" always;\n")).collect()
    }

    fn without_slash(&self) -> String {
        let base = self.base.as_str();
        match base.trim_end_matches('/') {
            "" => String::new(),
            bare => format!("\n    location = {bare} {{\n        return 301 {base};\n    }}\n"),
        }
    }
}
