//! What a partner pastes into its own page: a frame, or our element.

use super::embed::{Embed, Scheme};
use super::facet::Facet;
use super::markup::escaped;
use super::page::Page;
use super::query::Query;
use super::route::Route;

/// What a sandboxed frame of the site may do. The page's own origin lets browsers keep what it loads; the popups open
/// links in tabs of their own.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/// A view to embed.
pub struct Snippet<'a> {
    /// The site's address, with its closing `/`.
    pub site: &'a str,
    pub route: &'a Route,
    pub query: &'a Query,
    pub embed: &'a Embed,
    /// What the view is called.
    pub title: &'a str,
    /// In CSS pixels: of the frame, or of the place that is kept free until the element knows better.
    pub height: u32,
    /// In CSS pixels, the most that the element takes; `None`: as much as it needs.
    pub max_height: Option<u32>,
}

impl Snippet<'_> {
    /// The address of the view as a page of its own.
    pub fn full_address(&self) -> String {
        format!("{}{}", self.site, self.route.address(self.query))
    }

    /// The address of the view in a frame.
    pub fn address(&self) -> String {
        let full = self.full_address();
        let joint = if full.contains('?') { '&' } else { '?' };
        format!("{full}{joint}{}", self.embed.write())
    }

    /// A plain frame of a fixed height: works without any script in the host's page.
    pub fn frame(&self) -> String {
        let (address, title, height) = (escaped(&self.address()), escaped(self.title), self.height);
        format!(
            "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" frameborder=\"0\" \
             loading=\"lazy\" sandbox=\"{SANDBOX}\" referrerpolicy=\"no-referrer\"></iframe>"
        )
    }

    /// Our element, which follows the view's height; without script it is the link inside it.
    pub fn element(&self) -> String {
        let site = escaped(self.site);
        let attributes: String =
            self.attributes().iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(value))).collect();
        format!(
            "<script type=\"module\" src=\"{site}embed.js\"></script>\n<igf-explorer{attributes}>\n  {}\n</igf-explorer>",
            self.link()
        )
    }

    fn link(&self) -> String {
        format!("<a href=\"{}\">{}</a>", escaped(&self.full_address()), escaped(self.title))
    }

    /// The element's attributes.
    fn attributes(&self) -> Vec<(String, String)> {
        let (view, id) = view(&self.route.page);
        let mut attributes = vec![("view".to_owned(), view.clone())];
        attributes.extend(id.map(|id| (view.clone(), id)));
        attributes.push(("lang".to_owned(), self.route.lang.tag().to_owned()));
        if self.embed.scheme != Scheme::Auto {
            attributes.push(("theme".to_owned(), self.embed.scheme.name().to_owned()));
        }
        let (address, embed) =
            (self.route.address(self.query), Embed { scheme: Scheme::Auto, ..self.embed.clone() }.write());
        let query = address.split_once('?').map_or("", |(_, query)| query);
        let parameters = form_urlencoded::parse(query.as_bytes())
            .chain(form_urlencoded::parse(embed.as_bytes()))
            .filter(|(key, _)| key != "embed");
        attributes.extend(parameters.map(|(key, value)| (attribute(&key).to_owned(), value.into_owned())));
        attributes.push(("height".to_owned(), self.height.to_string()));
        attributes.extend(self.max_height.map(|most| ("max-height".to_owned(), most.to_string())));
        attributes
    }
}

/// The attribute of the element that stands for a parameter: of the same name, but `theme` means the colours there.
pub fn attribute(parameter: &str) -> &str {
    if parameter == Facet::Theme.key() { "themes" } else { parameter }
}

/// A page as the element names it; any other than the four is named by its path.
fn view(page: &Page) -> (String, Option<String>) {
    match page {
        Page::Explore => ("explorer".to_owned(), None),
        Page::Edition(year) => ("edition".to_owned(), Some(year.to_string())),
        Page::Outcome(id) => ("outcome".to_owned(), Some(id.clone())),
        Page::Topic(id) => ("topic".to_owned(), Some(id.clone())),
        other => (other.path(), None),
    }
}
