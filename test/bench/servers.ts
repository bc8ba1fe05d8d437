/** The peers' servers, as far as they are installed. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface PeerServer {
  readonly name: string;
  readonly script: string;
  readonly form: 'md' | 'json';
  readonly language: string;
  /** More arguments for the scripts that measure it. */
  readonly profile: readonly string[];
}

/** VS Code's Markdown and JSON servers. */
export function servers(peers: string | undefined): readonly PeerServer[] {
  if (peers === undefined) return [];
  const { resolve } = createRequire(join(peers, 'package.json'));
  return [
    {
      name: 'Markdown server',
      script: resolve('vscode-markdown-languageserver'),
      form: 'md',
      language: 'markdown',
      profile: ['--profile', 'markdown'],
    },
    {
      name: 'JSON server',
      script: resolve('vscode-langservers-extracted/bin/vscode-json-language-server'),
      form: 'json',
      language: 'json',
      profile: [],
    },
  ];
}
