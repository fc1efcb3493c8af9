/** Another number for another schema: a ledger of another one is thrown away. */
export const VERSION = 1;

export const SCHEMA = `
  -- Single facts: fingerprints of what the site was made of, and how far its publication got.
  create table fact (key text primary key, value text not null) without rowid;

  -- Each article: its file as it was read, what was read, and how it was published.
  create table article (
    id integer primary key,
    slug text not null unique,
    modified real not null,   -- of the file; -1 while another change at the same time could go unseen
    size integer not null,
    file text not null,       -- hash of the file
    content text not null,    -- hash of what was read
    place text not null,      -- its place in the order of the archive, as text that sorts
    day text not null,
    changed text not null,    -- date of the last change that the editor names
    language text not null,   -- primary subtag
    typed text not null,      -- topics as typed, JSON
    story text,
    summary text not null,    -- hash of the card without its topics
    pictures text,            -- fields and paths of pictures in public/, JSON
    topics text,              -- ids of its topics, JSON
    ties integer,             -- signature of what others are related to it by; null while its place is new
    related text,             -- ids of the articles it is related to, and why, JSON
    card integer,             -- signature of the card
    version text,             -- hash of all that the index takes in
    published text            -- hash of all that archive/articles/<slug>.json is made of
  );
  create index article_place on article (place);

  -- Each article's card without its topics, JSON.
  create table card (id integer primary key, json text not null);

  -- The main sequence: which article has which number, and how it was when it was indexed.
  create table sequence (
    number integer primary key,
    id integer not null,
    place text not null,
    version text not null,
    topics text not null
  );

  -- The segments: what the index says of each, and the hash of the articles that it holds.
  create table segment (
    kind text not null,       -- main or overlay
    first integer not null,
    size integer not null,
    members text not null,
    json text not null,
    primary key (kind, first)
  ) without rowid;

  -- Every published file but the articles' JSON, and each segment's folder: what it was made from, and the last build that has it.
  create table output (path text primary key, input text not null, build integer not null) without rowid;

  -- Files that the site no longer has: to be removed now, or kept for readers of older editions, with the time since when.
  create table removal (path text primary key) without rowid;
  create table retired (path text primary key, since real not null) without rowid;
`;
