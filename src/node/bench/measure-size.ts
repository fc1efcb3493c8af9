import { rmSync } from "node:fs";
import { join } from "node:path";
import { readSite } from "../data/read-data.ts";
import { questionKinds } from "./archive-queries.ts";
import { askCold, type KindCost } from "./ask-cold.ts";
import { writeCorpus } from "./corpus.ts";
import { measureMiniSearch, measurePagefind, type PeerResult, type Peers } from "./peers/peers.ts";
import { progress } from "./progress.ts";
import type { ArchiveCost } from "./publish-archive.ts";
import { archiveIn, indexBytes, publishArchive } from "./published-archives.ts";
import { QuerySampler } from "./query-sample.ts";

const QUESTIONS = 60;
/** Each opens a browser's profile twice. */
const PEER_QUERIES = 12;
const LARGEST_FOR_PEERS = 100_000;
/** Large archives are published fewer times: so many articles in all, at least once. */
const PUBLISHED_IN_ALL = 300_000;

/** Everything measured of an archive of one size. */
export interface SizeResult {
  articles: number;
  publishing: ArchiveCost[];
  indexBytes: number;
  withRange: KindCost[];
  withoutRange: KindCost[];
  /** Absent for a size that peers are not measured at. */
  peers?: { pagefind: PeerResult; minisearch: PeerResult };
}

/** Writes a corpus into a folder, publishes it, asks it, and has the peers do the same. */
export async function measureSize(
  home: string,
  articles: number,
  runs: number,
  peers: Peers,
): Promise<SizeResult> {
  const [data, published] = [join(home, "data"), join(home, "published")];
  const sampler = new QuerySampler(articles, QUESTIONS);
  progress(`${articles} articles: writing the corpus`);
  writeCorpus(data, articles, { prerenderLimit: 0, see: (generated) => sampler.see(generated) });
  const publishing: ArchiveCost[] = [];
  const times = Math.min(runs, Math.max(1, Math.floor(PUBLISHED_IN_ALL / articles)));
  for (let run = 1; run <= times; run++) {
    progress(`${articles} articles: publishing, run ${run} of ${times}`);
    rmSync(published, { recursive: true, force: true });
    publishing.push(publishArchive(data, published));
  }
  const archive = archiveIn(published);
  const site = await readSite(data);
  const sample = sampler.sample();
  const kinds = questionKinds(sample, articles);
  progress(`${articles} articles: asking`);
  const withRange = await askCold(site, archive, kinds, { honoursRange: true });
  const withoutRange = await askCold(site, archive, kinds, { honoursRange: false });
  const result = { articles, publishing, indexBytes: indexBytes(archive), withRange, withoutRange };
  if (articles > LARGEST_FOR_PEERS) return result;
  const queries = sample
    .slice(0, PEER_QUERIES)
    .map(({ word, topic }) => ({ word: word.text, topic: topic.text }));
  const pagefind = await measurePagefind(peers, data, queries);
  return { ...result, peers: { pagefind, minisearch: await measureMiniSearch(peers, data) } };
}
