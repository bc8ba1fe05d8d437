/** Bytes to text. Transcripts are UTF-8, with or without a byte order mark, or UTF-16 with one; the mark is no text. */

/** Why bytes are no text that can be read, and what to do about it: the rest of a sentence that begins with the file. */
export interface NotText {
  readonly why: string;
}

/** The longest text that a string can hold in the engines that this runs on, in UTF-16 units. */
const longest = 2 ** 29 - 24;

/** How far a binary file is looked for: as far as Git looks. */
const sample = 8000;

export function decode(bytes: Uint8Array): string | NotText {
  const wide = wideness(bytes);
  if (bytes.length / (wide ? 2 : 1) > longest) {
    return { why: `has ${Math.ceil(bytes.length / 2 ** 20)} MB, and 512 are the most that can be read; split it` };
  }
  // Before the letters are looked at: of an image one wants to hear that it is none of a transcript's kind.
  if (!wide && bytes.subarray(0, sample).includes(0)) return binary;
  const text = strictly(bytes, wide || 'utf-8');
  if (text === undefined)
    return wide ? { why: `is not ${wide.toUpperCase()}, though it begins as such` } : notUtf8(bytes);
  return text.slice(0, sample).includes('\0') ? binary : text;
}

const wideness = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | false =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be';

/** `text` as bytes of the encoding that `like` has, with a byte order mark where that has one. */
export function encode(text: string, like: Uint8Array): Uint8Array {
  const wide = wideness(like);
  if (!wide) {
    const marked = like[0] === 0xef && like[1] === 0xbb && like[2] === 0xbf;
    return new TextEncoder().encode(marked ? `\ufeff${text}` : text);
  }
  const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
  const little = wide === 'utf-16le';
  bytes.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i += 1) bytes.setUint16(2 * i + 2, text.charCodeAt(i), little);
  return new Uint8Array(bytes.buffer);
}

const binary: NotText = {
  why: 'is a binary file; a transcript is text in UTF-8, or in UTF-16 with a byte order mark',
};

function strictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // The decoder says by a throw that these bytes are not of the encoding, and not where.
  }
}

/** The line ends of UTF-8 are part of no other character, so the first line that cannot be decoded is the one at fault. */
function notUtf8(bytes: Uint8Array): NotText {
  let line = 1;
  for (let start = 0; ; line += 1) {
    const end = bytes.indexOf(10, start);
    if (end < 0 || strictly(bytes.subarray(start, end), 'utf-8') === undefined) break;
    start = end + 1;
  }
  return { why: `is not UTF-8 in line ${line}; save it as UTF-8, or try iconv -f WINDOWS-1252 -t UTF-8` };
}
