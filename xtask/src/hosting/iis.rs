//! IIS: a `web.config` in the site's folder, which is a site or an application of its own. Pages without `.html` need the
//! module URL Rewrite; IIS compresses by itself. The file follows Microsoft's documentation of `system.webServer`.

use super::rules;
use crate::site_address::SiteAddress;

/// The settings for the folder of the site.
pub(super) fn text(site: &SiteAddress) -> String {
    // What the server knows already under another type must be taken away first.
    let types: String = rules::TYPES
        .iter()
        .map(|(name, kind)| {
            format!(
                "      <remove fileExtension=\".{name}\" />\n      <mimeMap fileExtension=\".{name}\" mimeType=\"{kind}\" />\n"
            )
        })
        .collect();
    let headers: String = rules::headers(site.source())
        .iter()
        .map(|(name, value)| format!("        <add name=\"{name}\" value=\"{}\" />\n", attribute(value)))
        .collect();
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?>
<!-- IGF Explorer. The folder is a site or an application of its own; the module URL Rewrite must be there. -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <staticContent>
      <!-- Asked for again before every use; only files of {assets} are named by their content. -->
      <clientCache cacheControlMode="DisableCache" />
{types}    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
{headers}      </customHeaders>
    </httpProtocol>
    <rewrite>
      <rules>
        <rule name="a page without its .html" stopProcessing="true">
          <match url="^((?:.*/)?[^./]+)$" />
          <action type="Rewrite" url="{{R:1}}.html" />
        </rule>
      </rules>
    </rewrite>
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="404" subStatusCode="-1" />
      <error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
  <location path="{folder}">
    <system.webServer>
      <staticContent>
        <!-- max-age=31536000 -->
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>
</configuration>
"#,
        assets = rules::ASSETS,
        folder = rules::ASSETS.trim_end_matches('/'),
    )
}

fn attribute(value: &str) -> String {
    value.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;

    fn values(page: &Html, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        page.select(&selector).filter_map(|element| element.attr(name).map(str::to_owned)).collect()
    }

    #[test]
    fn every_type_is_stated_once_and_every_header_whole() {
        let site: SiteAddress = "https://igf.example.org/igf/".parse().unwrap();
        let page = Html::parse_document(&text(&site));
        let stated = values(&page, "mimeMap, mimemap", "mimetype");
        assert_eq!(stated, rules::TYPES.map(|(_, kind)| kind.to_owned()));
        let headers: Vec<String> = rules::headers(site.source()).into_iter().map(|(_, value)| value).collect();
        assert_eq!(values(&page, "customHeaders add, customheaders add", "value"), headers);
    }

    #[test]
    fn files_named_by_their_content_are_kept_for_ever_and_all_else_is_asked_for_again() {
        let page = Html::parse_document(&text(&"/".parse().unwrap()));
        assert_eq!(values(&page, "location", "path"), ["assets"]);
        assert_eq!(values(&page, "clientcache", "cachecontrolmode"), ["DisableCache", "UseMaxAge"]);
        let seconds: u64 = 365 * 24 * 60 * 60;
        assert!(rules::FOREVER.contains(&format!("max-age={seconds}")), "as 365 days say it");
    }
}
