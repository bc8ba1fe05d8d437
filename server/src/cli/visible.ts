/**
 * Text of a file as a terminal may be given it: what is not seen is spelt out, so that no file can move the cursor,
 * change colours or turn the order of words round.
 */
export const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, spelt);

function spelt(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code === 9) return '→';
  if (code < 32) return String.fromCodePoint(0x2400 + code);
  return code === 127 ? '␡' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
