/** The answers of `f` in the order of `items`; at any time so many are asked for. `f` does not reject. */
export async function* ahead<A, B>(items: Iterable<A>, count: number, f: (item: A) => Promise<B>): AsyncGenerator<B> {
  const coming: Promise<B>[] = [];
  for (const item of items) {
    coming.push(f(item));
    if (coming.length < count) continue;
    yield (await coming.shift()) as B;
  }
  for (const one of coming) yield await one;
}
