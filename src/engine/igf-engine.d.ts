export type Kind = "outcomes" | "themes" | "documents" | "milestones";
export type Facet = "edition" | "theme" | "topic" | "addressee" | "act" | "document" | "evidence" | "level";

export interface Request {
  /** What a reader types: words, "phrases", -exclusions, OR, field:value. */
  q?: string;
  /** The kind of record: "outcomes" if not said. */
  show?: Kind;
  /** Ids by facet: any of a facet's, and of every facet. */
  filters?: Partial<Record<Facet, string[]>>;
  /** The first and the last year. */
  years?: [number, number] | null;
  sort?: "relevance" | "newest" | "oldest";
  /** How many hits: 20 if not said. */
  limit?: number;
  offset?: number;
  /** The language whose summaries are marked: "en" if not said. */
  lang?: "en" | "fr";
  /** Whether they are: true if not said. An answer without is ready sooner. */
  highlights?: boolean;
  /** At most so many records that say a part of the text, where fewer say all of it: none if not said. */
  near?: number;
  /** Whether the records of every value and year are counted: true if not said. An answer without is ready sooner. */
  counts?: boolean;
}

export type Understood =
  | { kind: "cut" }
  | { kind: "leftOut"; words: string[] }
  | { kind: "noSuchValue"; text: string }
  | { kind: "readAs"; typed: string; words: string[] }
  | { kind: "alsoAs"; typed: string; words: string[] }
  | { kind: "unknown"; words: string[] }
  | { kind: "relaxed"; words: string[] }
  | { kind: "only"; facet: Facet; value: string }
  | { kind: "years"; first: number; last: number }
  | { kind: "order"; sort: "newest" | "oldest" }
  | { kind: "without"; text: string };

export interface Response {
  total: number;
  /** How many of them say all of the text, and stand first; the others are filed under a topic that covers it. */
  said: number;
  /** How many records of each kind. */
  totals: Record<Kind, number>;
  /** Ids of records, best first. */
  ids: string[];
  /** Where asked for: ids of records that say a part of the text, most of it first. They are not counted. */
  near: string[];
  /** Where asked for, by facet of the kind and value; each facet leaves its own selection out. */
  counts: Partial<Record<Facet, Record<string, number>>>;
  /** Records by year, the range of years left out. */
  years: Record<string, number>;
  /** By id, where asked for: where the words stand in the summary or title, as `String.prototype.slice` takes them. */
  highlights: Record<string, [number, number][]>;
  understood: Understood[];
  /** When nothing was found: a text that finds something. */
  suggestion: { q: string; total: number } | null;
}

export interface Reason {
  asked: string;
  found: string;
  form: "exact" | "folded" | "stem" | "synonym" | "prefix" | "fuzzy";
  field: string;
  lang: "en" | "fr" | null;
}

export interface Issue {
  file: string;
  path: string;
  problem: string;
  expected: string;
}

export class Engine {
  static load(editions: (string | object)[], vocabulary: string | object): Promise<Engine>;
  /** Milliseconds that indexing took. */
  buildTime: number;
  query(request?: Request): Response;
  explain(q: string, id: string): Reason[];
  issues(): Issue[];
  memory(): { total: number; index: number; outcomes: number };
}
