/** UTF-8 that was read as Windows’ code page 1252: `â€™` for `’`. */

/** What the code page has from 0x80 on; the places of it that are free stand for themselves. */
const high = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

const byteOf = (sign: string): number => {
  const at = high.indexOf(sign);
  return at >= 0 ? 0x80 + at : sign.charCodeAt(0);
};

/** The sign that a control character of Latin-1 has in the code page; nothing where it has none. */
export function ofCodePage(control: string): string {
  const sign = high[control.charCodeAt(0) - 0x80] ?? '';
  return sign.charCodeAt(0) < 0xa0 ? '' : sign;
}

/** What was meant by two or three signs that came of one; `â€` alone has lost the third of a closing quotation mark. */
export function meantBy(signs: string): string {
  const bytes = [...signs].map(byteOf);
  const [first = 0, second = 0, third = 0x9d] = bytes;
  const code =
    first < 0xe0
      ? ((first & 0x1f) << 6) | (second & 0x3f)
      : ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  const meant = String.fromCharCode(code);
  if (code === 0xa0) return ' ';
  return code < 0xa0 ? ofCodePage(meant) : meant;
}
