/** Characters that are read as Latin letters and are none: no search finds the word. */

const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];

/** Of the Cyrillic and the Greek alphabet, in the order of those that they look like. */
const foreign = 'аеорсухіѕјАВЕКМНОРСТХІЅЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';
const latin = 'aeopcyxisjABEKMHOPCTXISJABEZHIKMNOPTYXo';

export const ligature = '[\\ufb00-\\ufb06]';
export const lookAlike = `[${foreign}]+`;

/** The letters that are read there. */
export const readAs = (signs: string): string =>
  [...signs].map((sign) => ligatures[sign.charCodeAt(0) - 0xfb00] ?? latin[foreign.indexOf(sign)] ?? sign).join('');
