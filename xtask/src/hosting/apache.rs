//! Apache: a `.htaccess` in the site's folder. It needs `AllowOverride All`, mod_headers and mod_rewrite.

use super::rules;
use crate::site_address::SiteAddress;

/// The rules for the folder of the site.
pub(super) fn text(site: &SiteAddress) -> String {
    let base = site.base();
    let types: String = rules::TYPES.iter().map(|(name, kind)| format!("AddType \"{kind}\" .{name}\n")).collect();
    let headers = rules::headers(site.source());
    let headers: String =
        headers.iter().map(|(name, value)| format!("    Header always set {name} \"{value}\"\n")).collect();
    format!(
        r#"# IGF Explorer at {base}
Options -Indexes -MultiViews
DirectorySlash Off
ErrorDocument 404 {base}404.html
{types}
# The compressed files lie beside the plain ones.
AddEncoding br .br
AddEncoding gzip .gz
RemoveType .br .gz
RemoveLanguage .br

<IfModule mod_headers.c>
{headers}    Header always set Cache-Control "{ask_again}"
    Header append Vary Accept-Encoding
    # Named by their content, in {base}assets/; a file that is not there must not be remembered as such.
    <If "%{{REQUEST_URI}} =~ m#^{pattern}assets/# && -f %{{REQUEST_FILENAME}}">
        Header always set Cache-Control "{forever}"
    </If>
</IfModule>

<IfModule mod_rewrite.c>
    RewriteEngine On
    RewriteBase {base}
    # What ends in a slash is a folder's page; without a dot in its last part it is a page without its .html.
    RewriteRule ^((?:.*/)?)$ $1index.html
    RewriteRule ^((?:.*/)?[^./]+)$ $1.html
    RewriteCond %{{HTTP:Accept-Encoding}} \bbr\b
    RewriteCond %{{DOCUMENT_ROOT}}{base}$1.br -f
    RewriteRule ^(.+)$ $1.br [END]
    RewriteCond %{{HTTP:Accept-Encoding}} \bgzip\b
    RewriteCond %{{DOCUMENT_ROOT}}{base}$1.gz -f
    RewriteRule ^(.+)$ $1.gz [END]
</IfModule>
"#,
        ask_again = rules::ASK_AGAIN,
        forever = rules::FOREVER,
        pattern = base.as_str().replace('.', r"\."),
    )
}
