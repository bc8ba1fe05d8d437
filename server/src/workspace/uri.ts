/** One file has several URIs: editors escape brackets, apostrophes and the colon of a drive, and others do not. */

/** What is the same for all spellings of one file's URI. */
export function uriKey(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
  } catch {
    return uri; // A per cent sign that escapes nothing: it has one spelling.
  }
}
