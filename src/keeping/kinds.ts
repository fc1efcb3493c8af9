/** What a field holds; `null` where it was cleared. */
export type Value = string | number | boolean | null;

type Guard<T extends Value> = (value: unknown) => value is T;

function text(value: unknown): value is string {
  return typeof value === "string";
}

function number(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function flag(value: unknown): value is boolean {
  return typeof value === "boolean";
}

/** A day or an instant, ISO 8601. */
function date(value: unknown): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}

function setting(value: unknown): value is string | number | boolean {
  return text(value) || number(value) || flag(value);
}

function oneOf<const T extends string>(...values: T[]): Guard<T> {
  return (value): value is T => values.some((known) => known === value);
}

const direction = oneOf("ltr", "rtl");
export const COLOURS = ["yellow", "green", "blue", "pink"] as const;
export type Colour = (typeof COLOURS)[number];

/**
 * Everything a reader keeps: the kinds of records, and what the fields of each may hold. A field whose name ends in `:*`
 * stands for any number of them. An address is the path of one of the site's pages, with its search, or a full URL.
 */
export const KINDS = {
  /** A page that was kept; its id is its address. */
  bookmark: {
    title: text,
    standfirst: text,
    date,
    lang: text,
    dir: direction,
    savedAt: date,
    /** The id of a collection. */
    collection: text,
    /** Where it stands in its collection, set by hand: a fractional index. */
    order: text,
    /** Markdown. */
    note: text,
    favourite: flag,
    later: flag,
    "label:*": flag,
    /** The topics of an article, by id. */
    "topic:*": flag,
  },
  /** A folder of bookmarks. */
  collection: { name: text, parent: text, order: text },
  /** A marked passage of an article, by quotation and by position (W3C Web Annotation selectors). */
  highlight: {
    /** The article's. */
    address: text,
    title: text,
    lang: text,
    dir: direction,
    exact: text,
    prefix: text,
    suffix: text,
    /** Characters of the article's text. */
    start: number,
    end: number,
    /** How alike the text has the same words elsewhere: see `Anchor`. */
    rival: number,
    colour: oneOf(...COLOURS),
    /** Markdown. */
    note: text,
    madeAt: date,
    /** The article's. */
    date,
  },
  /** What a reader did with a page; its id is the page's address. */
  reading: {
    title: text,
    date,
    lang: text,
    dir: direction,
    /** Cleared when it is marked unread. */
    readAt: date,
    openedAt: date,
    /** How far the text was read, 0 to 1. */
    place: number,
    /** The passage there, as it begins. */
    passage: text,
    minutes: number,
  },
  /** A topic, `topic:space`, or a word, `word:moon`, of which a reader wants everything. */
  follow: { label: text, since: date },
  /** A topic or a word of which a reader wants nothing. */
  mute: { label: text, since: date, until: date },
  /** A pinned list; its id is its address. */
  view: {
    title: text,
    order: text,
    /** The newest article that was there when it was last looked at: its slug and date. */
    seen: text,
    seenDate: date,
    /** How many articles it had then, where that was known. */
    total: number,
    seenAt: date,
  },
  /** A choice of the reader; its id is its name. */
  setting: { value: setting },
  /** What was read on a day, `2026-11-22`: seconds by device. */
  day: { "seconds:*": number },
} as const satisfies Record<string, Record<string, Guard<Exclude<Value, null>>>>;

export type Kind = keyof typeof KINDS;

type FieldName<F> = F extends `${infer Beginning}:*` ? `${Beginning}:${string}` : F;

/** The fields of a kind of record, as they can be read; any of them may be missing. */
export type Fields<K extends Kind> = {
  readonly [F in keyof (typeof KINDS)[K] as FieldName<F>]?: (typeof KINDS)[K][F] extends Guard<infer T>
    ? T
    : never;
};

export function isKind(kind: string): kind is Kind {
  return Object.hasOwn(KINDS, kind);
}

/** True for what a field may hold. A field or kind that this version does not know may hold anything: a later one does. */
export function mayHold(kind: string, field: string, value: Value): boolean {
  if (value === null || !isKind(kind)) return true;
  const guards: Record<string, Guard<Exclude<Value, null>>> = KINDS[kind];
  const name = Object.hasOwn(guards, field) ? field : `${field.split(":", 1)[0]}:*`;
  return !Object.hasOwn(guards, name) || guards[name]?.(value) === true;
}
