/** Remembers the last things that were loaded, so many of them. What failed is loaded anew. */
export class Memory<T> {
  private readonly most: number;
  private readonly loading = new Map<string, Promise<T>>();
  private readonly loaded = new Map<string, T>();

  constructor(most: number) {
    this.most = most;
  }

  /** What is here already. */
  get(key: string): T | undefined {
    return this.loaded.get(key);
  }

  load(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.loaded.get(key);
    if (known !== undefined) return Promise.resolve(known);
    const underway = this.loading.get(key);
    if (underway !== undefined) return underway;
    const started = load()
      .then((value) => {
        this.loaded.set(key, value);
        const oldest = this.loaded.size > this.most ? this.loaded.keys().next().value : undefined;
        if (oldest !== undefined) this.loaded.delete(oldest);
        return value;
      })
      .finally(() => this.loading.delete(key));
    this.loading.set(key, started);
    return started;
  }

  delete(key: string): void {
    this.loaded.delete(key);
  }
}
