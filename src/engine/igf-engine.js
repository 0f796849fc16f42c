// The search engine of IGF Explorer for other sites. See the README of the project.
import init, { Loading } from "./igf-engine-core.js";

let ready;
let memory;

const text = (json) => (typeof json === "string" ? json : JSON.stringify(json));

export class Engine {
  #core;

  /** Milliseconds that indexing took. */
  buildTime = 0;

  constructor(core) {
    this.#core = core;
  }

  /**
   * Loads edition files and the vocabulary, each as the text of a file or as the object that it holds.
   * @param {(string | object)[]} editions
   * @param {string | object} vocabulary
   * @returns {Promise<Engine>}
   */
  static async load(editions, vocabulary) {
    ready ??= init();
    ({ memory } = await ready);
    const loading = new Loading(text(vocabulary));
    for (const edition of editions) loading.add(text(edition));
    const start = performance.now();
    const engine = new Engine(loading.build());
    engine.buildTime = performance.now() - start;
    return engine;
  }

  /** Answers a query; throws where a facet, an order or a language is unknown. */
  query(request = {}) {
    return JSON.parse(this.#core.query(JSON.stringify(request)));
  }

  /** Why an outcome answers a text: a list, the best reason first. */
  explain(q, id) {
    return JSON.parse(this.#core.explain(q, id));
  }

  /** What is wrong with the files that were loaded. */
  issues() {
    return JSON.parse(this.#core.issues());
  }

  /** Bytes: the whole memory of the module, and what of it the indexes hold. */
  memory() {
    return { total: memory.buffer.byteLength, index: this.#core.indexBytes(), outcomes: this.#core.outcomes() };
  }
}
