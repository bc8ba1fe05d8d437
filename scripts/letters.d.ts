/** The text of a module of the server with the letters of its patterns narrowed to Latin script. */
export function withLatinLetters(module: string): string;
