/** Speakers whom nobody knows, and the places where they first speak, as a tree shows them. */
import { ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { Known, Seated } from './ask-person.ts';

interface Place {
  readonly uri: string;
  readonly line: number;
}

export interface Speaker extends Seated {
  readonly folder: string;
  readonly name: string;
  readonly turns: number;
  readonly transcripts: number;
  readonly places: readonly Place[];
  readonly likely: readonly Known[];
}

export type Node = Speaker | Place;

export const isSpeaker = (node: Node): node is Speaker => 'places' in node;

export function itemOf(node: Node): TreeItem {
  if (isSpeaker(node)) {
    const item = new TreeItem(node.name, TreeItemCollapsibleState.Collapsed);
    const likely = node.likely.map(({ name }) => name).join(', ');
    return Object.assign(item, {
      // What is open in the tree stays open when it is made anew.
      id: `${node.folder}\n${node.name}`,
      description: counts(node),
      tooltip: likely ? `${node.name}: perhaps ${likely}` : node.name,
      iconPath: new ThemeIcon('person'),
      contextValue: 'speaker',
    });
  }
  const uri = Uri.parse(node.uri, true);
  const at = { line: node.line, character: 0 };
  return Object.assign(new TreeItem(uri, TreeItemCollapsibleState.None), {
    description: `line ${node.line + 1}`,
    contextValue: 'place',
    command: {
      command: 'vscode.open',
      title: 'Open',
      arguments: [uri, { selection: { start: at, end: at } }],
    },
  });
}

export const counts = ({ turns, transcripts }: Speaker): string =>
  `${turns === 1 ? '1 turn' : `${turns} turns`} · ${transcripts === 1 ? '1 transcript' : `${transcripts} transcripts`}`;
