// Reads from standard input what is to be cited, a list of { style, locale, items }: the text of a CSL style, the name
// of a locale, items of CSL-JSON. Writes what citeproc-js makes of every item, a list a style.

const { readFileSync } = require("node:fs");
const CSL = require("citeproc");

function cite({ style, locale, items }) {
  const byId = new Map(items.map((item) => [item.id, item]));
  const retrieveLocale = (name) => readFileSync(require.resolve(`citeproc-locales/locales/locales-${name}.xml`), "utf8");
  const engine = new CSL.Engine({ retrieveItem: (id) => byId.get(id), retrieveLocale }, style, locale, true);
  engine.setOutputFormat("text");
  return items.map((item) => {
    // Each by itself: beside others of its year, it would become 2024a.
    engine.updateItems([item.id]);
    return engine.makeBibliography()[1].join("");
  });
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(cite)));
