/**
 * `f`, asked once for each object: the answer is kept as long as the object is. This is how what is derived from a block
 * survives the edits that do not reach the block (law 2); the object must never change, and `f` must look at nothing else.
 */
export function memo<K extends object, V>(f: (key: K) => V): (key: K) => V {
  const place = memos;
  memos += 1;
  return (key) => {
    const answers = Answers.of(key);
    const kept = answers[place];
    if (kept !== undefined) return (kept === nothing ? undefined : kept) as V;
    const value = f(key);
    answers[place] = value === undefined ? nothing : value;
    return value;
  };
}

/** How many there are: each has a place of its own among the answers of every object. */
let memos = 0;

/** Stands for the answer `undefined`. */
const nothing = Symbol('nothing');

class Given {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: the object that is given is the one that gets the private field.
    return object;
  }
}

/**
 * The answers stand on the object itself, in a private field, which nothing else can see: a block is asked for dozens of
 * them, and a WeakMap for each costs five times as much to fill, and slows the collection of garbage.
 */
class Answers extends Given {
  readonly #answers: unknown[] = new Array(memos);

  static of(object: object): unknown[] {
    return #answers in object ? object.#answers : new Answers(object).#answers;
  }
}
