/**
 * `f`, asked once for each object: the answer is kept as long as the object is. This is how what is derived from a block
 * survives the edits that do not reach the block (law 2); the object must never change, and `f` must look at nothing else.
 */
export function memo<K extends object, V>(f: (key: K) => V): (key: K) => V {
  const kept = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let found = kept.get(key);
    if (!found) {
      found = { value: f(key) };
      kept.set(key, found);
    }
    return found.value;
  };
}
