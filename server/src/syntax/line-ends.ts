/** Line ends in a text: `\n`, `\r\n` and `\r`, as the Language Server Protocol counts them. */

/** Line ends in `text`. */
export function countLines(text: string): number {
  let count = countFeeds(text);
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) count += 1;
  }
  return count;
}

/** Line ends in a text that has no `\r`. */
export function countFeeds(text: string): number {
  // Most texts end in a line end: it is counted first, and what is sought before it is always found.
  const last = text.length - 1;
  let count = text.charCodeAt(last) === 10 ? 1 : 0;
  const stop = count > 0 ? last : text.length;
  for (let at = text.indexOf('\n'); at >= 0 && at < stop; at = text.indexOf('\n', at + 1)) {
    count += 1;
    // Blank lines stand together, and one look is cheaper than a search.
    while (at + 1 < stop && text.charCodeAt(at + 1) === 10) {
      count += 1;
      at += 1;
    }
  }
  return count;
}

/** Where the line that holds `at` starts. A position between `\r` and `\n` is on the line that they end. */
export function lineStartOf(text: string, at: number): number {
  const before = (text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13 ? at - 1 : at) - 1;
  if (before < 0) return 0;
  return Math.max(text.lastIndexOf('\n', before), text.lastIndexOf('\r', before)) + 1;
}

/** Where the line with the number `line` starts, the first being 0. The text must have so many line ends. */
export function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let i = 0; i < line; i += 1) start = text.indexOf('\n', start) + 1 || text.length;
  // So it is, unless a `\r` stands before it, which hardly any text has; the rest of the text is not looked at for one.
  const head = text.slice(0, start);
  let back = head.indexOf('\r');
  if (back < 0) return start;
  let feed = text.indexOf('\n');
  start = 0;
  for (let i = 0; i < line; i += 1) {
    if (back >= 0 && (feed < 0 || back < feed)) {
      start = back + (back + 1 === feed ? 2 : 1);
      if (back + 1 === feed) feed = text.indexOf('\n', start);
      back = text.indexOf('\r', start);
    } else {
      start = feed + 1;
      feed = text.indexOf('\n', start);
    }
  }
  return start;
}

/** Where each line of `text` starts, the first at 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}
