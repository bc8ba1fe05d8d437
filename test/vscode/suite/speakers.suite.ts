import assert from 'node:assert/strict';
import { commands, languages, Uri, window, workspace } from 'vscode';
import { closeAll, open, until } from './workspace.ts';

const debate = `Ferry Fares

Thursday 16th May 2019

Commons Chamber

Idwal Fane Portrait Idwal Fane
- Hansard - - - Excerpts

It will be cold.

Una Brae Portrait Una Brae
- Hansard - - - Excerpts

It sails on Tuesday.
`;

suite('speakers whom nobody knows', () => {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  const [transcript, roster] = ['fares.hansard', 'roster.csv'].map((name) => Uri.joinPath(folder, name)) as [Uri, Uri];
  const textOf = async (uri: Uri) => new TextDecoder().decode(await workspace.fs.readFile(uri));
  const speaker = (name: string) => ({ folder: folder.toString(), name, likely: [] });

  suiteSetup(async () => {
    await workspace.fs.writeFile(transcript, new TextEncoder().encode(debate));
    await open('fares.hansard');
  });
  suiteTeardown(async () => {
    await closeAll();
    for (const uri of [transcript, roster]) await workspace.fs.delete(uri);
  });

  const codes = () =>
    languages.getDiagnostics(transcript).map(({ code }) => (typeof code === 'object' ? code.value : code));

  test('are written into a roster, which is made and saved', async () => {
    await commands.executeCommand('hansard.newMember', speaker('Idwal Fane'), { seat: 'Carrow', party: 'Con' });
    assert.equal(await textOf(roster), 'name,seat,party,office,from,to,id,also\nIdwal Fane,Carrow,Con,,,,,\n');
    // The roster holds in the problems.
    await until(codes, (found) => found.includes('unknown-speaker'));
  });

  test('are known by what is written of them', async () => {
    await commands.executeCommand('hansard.sameSpeaker', speaker('Una Brae'), 'Idwal Fane');
    assert.match(await textOf(roster), /\nIdwal Fane,Carrow,Con,,,,,Una Brae\n$/);
    assert.ok(workspace.textDocuments.every(({ isDirty, uri }) => !isDirty || uri.path !== roster.path));
    await until(codes, (found) => !found.includes('unknown-speaker'));
  });

  test('and the view of them can be opened', async () => {
    await commands.executeCommand('hansard.unknownSpeakers.focus');
    await commands.executeCommand('hansard.refreshUnknownSpeakers');
    await window.showTextDocument(transcript);
  });
});
