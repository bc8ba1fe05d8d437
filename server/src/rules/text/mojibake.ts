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

/** What a byte that goes on in UTF-8 is read as. */
const tail = '[\\x80-\\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]';

/** Two or three signs that came of one; `â€` alone has lost the third of a closing quotation mark. */
export const misread = `[\\xc2-\\xc5]${tail}|â[\\x80-\\xbf€‚„†‡ˆ‰Š‹Œœ]${tail}|â€`;

/** What was meant by signs that came of others; of those that came of such signs, too. */
export function meantBy(signs: string): string {
  const meant = signs.replace(units, unitMeant);
  return meant !== signs && whole.test(meant) ? meantBy(meant) : meant;
}

const units = new RegExp(misread, 'g');
const whole = new RegExp(`^(?:${misread})+$`);

function unitMeant(signs: string): string {
  const [first = 0, second = 0, third = 0x9d] = [...signs].map(byteOf);
  const code =
    first < 0xe0
      ? ((first & 0x1f) << 6) | (second & 0x3f)
      : ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  const meant = String.fromCharCode(code);
  if (code === 0xa0) return ' ';
  return code < 0xa0 ? ofCodePage(meant) : meant;
}
