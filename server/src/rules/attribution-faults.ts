/** Faults of attributions, by which a speaker is not read for who it is: others that are seen by who speaks wait for these. */
/** Codes of the rules that find them. */
export const attributionFaults: readonly string[] = [
  'buried-attribution',
  'split-attribution',
  'unbalanced-bracket',
  'misplaced-bracket',
  'missing-colon',
  'malformed-colon',
  'colon-before-procedure',
  'duplicated-name',
  'misspelt-name',
  'inconsistent-attribution',
  'reversed-brackets',
  'reversed-office',
  'unknown-party',
  'malformed-title',
  'name-case',
  'split-word',
  'wrong-seat',
  'ocr-letter',
  'question-number-in-attribution',
];

/** With these nobody is named, so that whoever speaks later may have been. */
export const nobodyNamed: readonly string[] = ['office-without-name', 'consecutive-turns', 'stripped-page'];

/** All that may hide that a speaker was named before. */
export const hidingFaults: readonly string[] = [...attributionFaults, 'portrait-mismatch', ...nobodyNamed];
