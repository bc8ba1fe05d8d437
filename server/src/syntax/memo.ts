/**
 * `f`, asked once for each object: the answer is kept as long as the object is, or until it is forgotten. This is how what is
 * derived from a block survives the edits that do not reach the block (law 2); the object must never change, and `f` must
 * look at nothing else.
 */
export function memo<K extends object, V>(f: (key: K) => V): (key: K) => V {
  const place = memos;
  memos += 1;
  return (key) => answered(Answers.of(key), place, f, key);
}

/** The same for the few answers that stand for much else, and are kept when that is forgotten. */
export function lasting<K extends object, V>(f: (key: K) => V): (key: K) => V {
  const place = lastings;
  lastings += 1;
  return (key) => answered(Answers.lastingOf(key), place, f, key);
}

/** Forgets what was derived from an object and can be derived again. */
export const forget = (object: object): void => Answers.forget(object);

function answered<K, V>(answers: unknown[], place: number, f: (key: K) => V, key: K): V {
  const kept = answers[place];
  if (kept !== undefined) return (kept === nothing ? undefined : kept) as V;
  const value = f(key);
  answers[place] = value === undefined ? nothing : value;
  return value;
}

/** How many there are: each has a place of its own among the answers of every object. */
let memos = 0;
let lastings = 0;

/** Stands for the answer `undefined`. */
const nothing = Symbol('nothing');

class Given {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: the object that is given is the one that gets the private fields.
    return object;
  }
}

/**
 * The answers stand on the object itself, in private fields, which nothing else can see: a block is asked for dozens of
 * them, and a WeakMap for each costs five times as much to fill, and slows the collection of garbage.
 */
class Answers extends Given {
  #answers: unknown[] | undefined;
  #lasting: unknown[] | undefined;

  static of(object: object): unknown[] {
    const one = #answers in object ? object : new Answers(object);
    one.#answers ??= new Array(memos);
    return one.#answers;
  }

  static lastingOf(object: object): unknown[] {
    const one = #answers in object ? object : new Answers(object);
    one.#lasting ??= new Array(lastings);
    return one.#lasting;
  }

  static forget(object: object): void {
    if (#answers in object) object.#answers = undefined;
  }
}
