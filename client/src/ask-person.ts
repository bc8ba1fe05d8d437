/** Asks who somebody is: one of those who are known, or a new member. */
import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';

export interface Known {
  readonly name: string;
  readonly detail: string;
}

export interface Seated {
  readonly seat?: string | null;
  readonly party?: string | null;
}

/** The name of the person who `name` is; `undefined` when the question is put away. What is typed is a name too. */
export function askPerson(
  name: string,
  likely: readonly Known[],
  coming: Promise<readonly Known[]>,
): Promise<string | undefined> {
  const pick = window.createQuickPick();
  pick.title = `${name} is the same person as…`;
  pick.placeholder = 'Choose a name, or type one in full';
  pick.matchOnDescription = true;
  pick.busy = true;
  let all: readonly Known[] = [];
  const show = () => {
    const typed = pick.value.trim();
    const isNew = typed !== '' && ![...likely, ...all].some((one) => one.name === typed);
    pick.items = [
      ...group('Likely', likely),
      ...group(
        'Known',
        all.filter(({ name }) => !likely.some((one) => one.name === name)),
      ),
      ...(isNew ? [separator('Somebody else'), { label: typed, description: 'as typed', alwaysShow: true }] : []),
    ];
  };
  show();
  coming.then(
    (known) => {
      all = known;
      pick.busy = false;
      show();
    },
    (error) => {
      pick.busy = false;
      pick.placeholder = `Type a name in full; the others could not be asked for: ${error}`;
    },
  );
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.label);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

const separator = (label: string): QuickPickItem => ({ label, kind: QuickPickItemKind.Separator });

const group = (label: string, known: readonly Known[]): readonly QuickPickItem[] =>
  known.length === 0
    ? []
    : [separator(label), ...known.map(({ name, detail }) => ({ label: name, description: detail }))];

/** The seat and the party of a new member, either of which may be left out; `undefined` when a question is put away. */
export async function askMember(name: string, { seat, party }: Seated): Promise<Seated | undefined> {
  const given = await ask(`${name}: which seat?`, 'As it is printed: Dunmore North', seat);
  if (given === undefined) return undefined;
  const other = await ask(`${name}: which party?`, 'As it is printed in brackets: Lab', party);
  return other === undefined ? undefined : { seat: given, party: other };
}

const ask = (title: string, placeHolder: string, value: string | null | undefined) =>
  window.showInputBox({ title, placeHolder, prompt: 'Leave it empty if there is none.', value: value ?? '' });
