import { noPool, workerPool, type Pool } from "./pool.ts";

/** With no more articles than these to read or to index, a worker would be started in vain. */
const FEW = 4096;

/** The worker pool, started when it is first worth it. */
export class Pools {
  private workers: Pool | undefined;

  for(articles: number): Pool {
    return articles <= FEW ? noPool() : (this.workers ??= workerPool());
  }

  async close(): Promise<void> {
    await this.workers?.close();
  }
}
