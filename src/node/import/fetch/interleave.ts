/** What several sequences give, as it comes, so many of them at once. None is asked for more than is taken. */
export async function* interleave<T>(sequences: AsyncIterator<T>[], atOnce: number): AsyncGenerator<T> {
  const waiting = sequences.values();
  const running = new Map<AsyncIterator<T>, Promise<{ from: AsyncIterator<T>; result: IteratorResult<T> }>>();

  function advance(from: AsyncIterator<T> | undefined): void {
    if (from !== undefined)
      running.set(
        from,
        from.next().then((result) => ({ from, result })),
      );
  }

  for (let n = 0; n < atOnce; n++) advance(waiting.next().value);
  try {
    while (running.size > 0) {
      const { from, result } = await Promise.race(running.values());
      running.delete(from);
      if (result.done === true) {
        advance(waiting.next().value);
        continue;
      }
      yield result.value;
      advance(from);
    }
  } finally {
    for (const from of running.keys()) void from.return?.();
  }
}
