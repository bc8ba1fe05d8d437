/** One-character insertions into an open text: where they go, for whoever counts in lines and whoever counts in offsets. */
import type { Position } from 'vscode-languageserver-types';
import { mulberry32 } from '../../random.ts';

export interface Keystroke {
  readonly position: Position;
  readonly offset: number;
}

export type Where = 'typing' | 'anywhere';

/** Keystrokes in the middle of the text, in one line, or each in another line. Every line taken has 60 characters or more. */
export function keystrokes(text: string, where: Where, count: number): readonly Keystroke[] {
  const lines = longLines(text);
  if (lines.length === 0) throw new Error('no line of 60 characters');
  const random = mulberry32(count);
  const all: Keystroke[] = [];
  // How many characters were inserted before a line, by its index in `lines`: the offsets move, the positions do not.
  const inserted = new Map<number, number>();
  for (let i = 0; i < count; i += 1) {
    const which = where === 'typing' ? lines.length >> 1 : Math.floor(random() * lines.length);
    const { line, start } = lines[which] ?? { line: 0, start: 0 };
    let before = 0;
    for (const [other, characters] of inserted) if (other < which) before += characters;
    const character = where === 'typing' ? 20 + i : 20;
    all.push({ position: { line, character }, offset: start + before + character });
    inserted.set(which, (inserted.get(which) ?? 0) + 1);
  }
  return all;
}

function longLines(text: string): readonly { readonly line: number; readonly start: number }[] {
  const lines: { line: number; start: number }[] = [];
  for (let line = 0, start = 0; start < text.length; line += 1) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    if (end - start >= 60) lines.push({ line, start });
    start = end + 1;
  }
  return lines;
}
