/** Types of `<igf-explorer>`, the element that shows IGF Explorer inside another site's page. */

/** Where the reader is: the address of the view as a page of its own. */
export interface IgfExplorerPlace {
  url: string;
}

/**
 * Attributes: `view` (`explorer`, `edition`, `topic`, `outcome`, or the path of any other page), with `edition`,
 * `topic` or `outcome` naming which; `lang`; `theme` (`auto`, `light`, `dark`); `height` and `max-height` in CSS pixels;
 * `limit` (how many records a list shows at once, 1 to 20); `cards` (`compact` for cards that say little);
 * `release` (a data release that is shown for good); `filter` (what readers may change, comma-separated, or `none`);
 * the explorer's parameters `q`, `show`, `edition`, `topic`, `addressee`, `act`, `document`, `evidence`, `level`, `years`,
 * `sort`, and `themes`.
 */
export interface IgfExplorerElement extends HTMLElement {
  /** The address of the view as a page of its own. */
  readonly url: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "igf-explorer": IgfExplorerElement;
  }
  interface GlobalEventHandlersEventMap {
    /** The view is shown at its height for the first time. */
    "igf-ready": CustomEvent<IgfExplorerPlace>;
    /** The reader went to another view, or changed what it shows. */
    "igf-navigate": CustomEvent<IgfExplorerPlace>;
  }
}
