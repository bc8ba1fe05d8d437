// A plugin of esbuild: `\p{L}`, `\p{Lu}` and `\p{Ll}` in the server's patterns are read as the letters of Latin script.
// docs/decisions/0004-letters-are-latin.md says why. `\p{Letter}` stays what it is: the letters of every script.
const { readFile } = require('node:fs/promises');
const tokens = require('js-tokens');

const short = /\\p\{L[ul]?\}/;

/** From, to: Latin with its extensions A and B, and what was added for Welsh, Vietnamese and others. */
const latin = [
  [0x00, 0x24f],
  [0x1e00, 0x1eff],
];

/** Where capitals and small letters take turns each is a range of its own: of the extensions only what names need. */
const cased = [
  [0x00, 0x17f],
  [0x1e80, 0x1e85],
  [0x1ef2, 0x1ef3],
];

const classes = {
  L: rangesOf(/\p{L}/u, latin),
  Lu: rangesOf(/\p{Lu}/u, cased),
  Ll: rangesOf(/\p{Ll}/u, cased),
};

/** What `pattern` takes of some blocks, as they are written within the brackets of a class. */
function rangesOf(pattern, blocks) {
  let ranges = '';
  for (const [from, to] of blocks) {
    for (let code = from; code <= to; code += 1) {
      const start = code;
      while (code <= to && pattern.test(String.fromCharCode(code))) code += 1;
      if (code === start) continue;
      const [first, last] = [start, code - 1].map((one) => String.fromCharCode(one));
      ranges += first === last ? first : `${first}${code - start > 2 ? '-' : ''}${last}`;
    }
  }
  return ranges;
}

const inPattern = /\\p\{(Lu|Ll|L)\}|\\.|[[\]]/gsu;
/** Backslashes are doubled in strings. */
const inString = /\\{1,2}p\{(Lu|Ll|L)\}|\\\\?.|[[\]]/gsu;

/** `source` with its letters narrowed. `isOpen`: whether it begins within a class, as a piece of a template may. */
function narrowed(source, parts, isOpen = false) {
  let open = isOpen;
  let words = '';
  let at = 0;
  for (const { 0: part, 1: name, index } of source.matchAll(parts)) {
    words += source.slice(at, index);
    at = index + part.length;
    if (name !== undefined) words += open ? classes[name] : `[${classes[name]}]`;
    else words += part;
    if (part === '[') open = true;
    else if (part === ']') open = false;
  }
  return { text: words + source.slice(at), open };
}

/** Strings in which a pattern may stand. */
const strings = new Set(['StringLiteral', 'NoSubstitutionTemplate']);

/** The text of a module with its letters narrowed. */
function withLatinLetters(module) {
  // The pieces of a template are one pattern; whether each of those around a token ends within a class.
  const templates = [];
  let words = '';
  for (const { type, value } of tokens(module)) {
    if (type === 'RegularExpressionLiteral') words += narrowed(value, inPattern).text;
    else if (strings.has(type)) words += narrowed(value, inString).text;
    else if (/^Template/.test(type)) {
      const { text, open } = narrowed(value, inString, type !== 'TemplateHead' && templates.pop());
      if (type !== 'TemplateTail') templates.push(open);
      words += text;
    } else words += value;
  }
  return words;
}

const letters = {
  name: 'letters',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { loader: 'ts', contents: short.test(text) ? withLatinLetters(text) : text };
    });
  },
};

module.exports = { letters, withLatinLetters };
