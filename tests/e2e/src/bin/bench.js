// Runs in the page: arguments are the size of the corpus and what to call with the figures.
const [size, done] = arguments;

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

const measure = async () => {
  if (!crossOriginIsolated) throw new Error("the clock is coarse: the page is not isolated");
  const { Engine } = await import("/engine/igf-engine.js");
  const text = async (name) => (await fetch(`/corpora/${size}/${name}`)).text();
  const queries = JSON.parse(await text("queries.json"));
  const vocabulary = await text("vocabulary.json");
  // One edition in memory at a time, as it would arrive.
  const years = Array.from({ length: 21 }, (_, at) => 2006 + at);
  const editions = await Promise.all(years.map((year) => text(`${year}.json`)));
  const start = performance.now();
  const engine = await Engine.load(editions, vocabulary);
  const load = performance.now() - start;
  const issues = engine.issues();
  if (issues.length > 0) throw new Error(`the corpus has faults: ${JSON.stringify(issues[0])}`);
  const all = engine.query({ limit: 0 });
  if (all.total !== Number(size)) throw new Error(`${all.total} outcomes instead of ${size}`);
  const kinds = {};
  // The browser compiles what is hot anew while it runs: that is over before anything is measured.
  for (const list of Object.values(queries)) list.slice(0, 200).forEach((request) => engine.query(request));
  for (const [kind, list] of Object.entries(queries)) {
    const times = list.map((request) => {
      const start = performance.now();
      engine.query(request);
      return performance.now() - start;
    });
    times.sort((one, other) => one - other);
    kinds[kind] = { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) };
  }
  const memory = engine.memory();
  const values = Object.values(all.counts).reduce((sum, counts) => sum + Object.keys(counts).length, 0);
  return { load, build: engine.buildTime, memory: memory.total, index: memory.index, values, kinds };
};

measure().then(done, (error) => done({ error: String(error) }));
