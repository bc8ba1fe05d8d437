/**
 * `f`, asked once for each object: the answer is kept as long as the object is. This is how what is derived from a block
 * survives the edits that do not reach the block (law 2); the object must never change, and `f` must look at nothing else.
 */
export function memo<K extends object, V>(f: (key: K) => V): (key: K) => V {
  const kept = new WeakMap<K, V>();
  return (key) => {
    const found = kept.get(key);
    if (found !== undefined || kept.has(key)) return found as V;
    const value = f(key);
    kept.set(key, value);
    return value;
  };
}
