//! Caddy: a Caddyfile.

use super::rules;
use crate::site_address::SiteAddress;

/// The site, whose files lie in the folder of its base below `root`.
pub(super) fn text(site: &SiteAddress, root: &str) -> String {
    let base = site.base();
    let headers = rules::headers(site.source());
    let headers: String = headers.iter().map(|(name, value)| format!("\t\theader {name} \"{value}\"\n")).collect();
    let types: String = rules::TYPES
        .iter()
        .map(|(name, kind)| {
            format!(
                "\t\t@{name} {{\n\t\t\tpath *.{name}\n\t\t\tfile\n\t\t}}\n\t\theader @{name} Content-Type \"{kind}\"\n"
            )
        })
        .collect();
    let without_slash = match base.as_str().trim_end_matches('/') {
        "" => String::new(),
        bare => format!("\tredir {bare} {base}\n"),
    };
    format!(
        r#"# IGF Explorer at {base}, whose files lie in {root}{base}
# Name your server in place of :80, and Caddy fetches its certificate.
:80 {{
	root * {root}
{without_slash}	# In this order, and the later header wins.
	route {base}* {{
		# What ends in a slash is a folder's page; without a dot in its last part it is a page without its .html.
		@folder path_regexp /$
		rewrite @folder {{path}}index.html
		@page not path_regexp \.[^/]*$|/$
		rewrite @page {{path}}.html

{headers}		header Cache-Control "{ask_again}"
		header ?Vary Accept-Encoding

		# Named by their content.
		@assets {{
			path {base}assets/*
			file
		}}
		header @assets Cache-Control "{forever}"

{types}
		# The compressed files lie beside the plain ones.
		file_server {{
			precompressed br gzip
		}}
	}}

	handle_errors {{
		@missing expression {{err.status_code}} == 404
		route @missing {{
			rewrite * {base}404.html
{headers}			header Cache-Control "{ask_again}"
			header Content-Type "text/html; charset=utf-8"
			file_server
		}}
	}}
}}
"#,
        ask_again = rules::ASK_AGAIN,
        forever = rules::FOREVER,
    )
}
