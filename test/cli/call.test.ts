import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { clean, folder, good, refused } from './hansard.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

test('--version prints the version of the package, and nothing else', () => {
  assert.equal(good(['--version']), `${version}\n`);
});

test('--help names every command, and each command’s names every option it has', () => {
  const options = {
    check: [
      ...[
        '--format FORM',
        '--fail-on',
        '--rule CODE=SEVERITY',
        '--roster FILE',
        '--fix',
        '--baseline FILE',
        '--update-baseline',
      ],
      ...['--jobs N', '--stdin-path', 'Exit code'],
    ],
    outline: ['--format tree|json'],
    roster: [
      'check',
      'show NAME',
      'import FILE',
      'fetch',
      '--on DATE',
      '--roster FILE',
      '--from',
      '--house',
      '--since',
      '--base',
      '-o FILE',
    ],
    lsp: ['--stdio', '--node-ipc', '--socket=N'],
  };
  const help = good(['--help']);
  assert.equal(good(['-h']), help);
  assert.deepEqual(
    [...help.matchAll(/^ {2}hansard ([a-z]+) /gm)].map(([, name]) => name),
    Object.keys(options),
  );
  for (const [command, words] of Object.entries(options)) {
    const text = good([command, '--help']);
    assert.equal(good([command, '-h', '--nonsense']), text);
    for (const word of words) assert.ok(text.includes(word), `${command} --help speaks of ${word}`);
    for (const line of text.split('\n')) assert.ok(line.length <= 100, line);
  }
});

test('a command that there is not is refused in one line', () => {
  const are = 'the commands are check, outline, roster and lsp (hansard --help)';
  refused([], `hansard: no command is given; ${are}`);
  refused(['chekc'], 'hansard: there is no command “chekc”; did you mean check?');
  refused(['stats', 'a.hansard'], `hansard: there is no command “stats”; ${are}`);
  refused(['toString'], `hansard: there is no command “toString”; ${are}`);
  refused(['--nonsense'], `hansard: there is no option “--nonsense”; ${are}`);
  refused(['\x1b[31mred\n'], `hansard: there is no command “␛[31mred␊”; ${are}`);
});

test('an option that there is not, or not so, is refused in one line', () => {
  const all =
    'the options are --format, --fail-on, --rule, --roster, --fix, --baseline, --update-baseline, --jobs and --stdin-path';
  refused(['check', '--xylophone'], `hansard check: there is no option “--xylophone”; ${all}`);
  refused(['check', '-x'], `hansard check: there is no option “-x”; ${all}`);
  refused(['check', '--fail-no=hint'], 'hansard check: there is no option “--fail-no”; did you mean --fail-on?');
  refused(['check', '--format'], 'hansard check: --format needs a value');
  refused(['check', '--format', '--rule'], 'hansard check: --format needs a value');
  refused(
    ['check', '--format', 'xml'],
    'hansard check: --format is pretty, json, jsonl, sarif, junit or github, not “xml”',
  );
  refused(
    ['check', '--fail-on=warn'],
    'hansard check: --fail-on is error, warning, information, hint or never, not “warn”',
  );
  refused(['outline', '--format=pretty', 'a'], 'hansard outline: --format is tree or json, not “pretty”');
  refused(['lsp', '--stdio=yes'], 'hansard lsp: --stdio takes no value');
});

test('a rule that there is not is refused with the nearest that there is', () => {
  const nearest = 'the nearest is stray-after-mention';
  refused(
    ['check', '--rule', 'stray-after-mentions=off'],
    `hansard check: there is no rule “stray-after-mentions”; ${nearest}`,
  );
  refused(
    ['check', '--rule', 'stray-after-mention=loud'],
    'hansard check: the severity of stray-after-mention is error, warning, information, hint or off, not “loud”',
  );
  refused(
    ['check', '--rule', 'stray-after-mention'],
    'hansard check: --rule takes CODE=SEVERITY or CODE=off, not “stray-after-mention”',
  );
});

test('after -- everything is a file', (t) => {
  const cwd = folder(t, { '--help': clean });
  assert.equal(good(['check', '--', '--help'], { cwd }), '1 transcript, 2 turns: nothing found\n');
});
