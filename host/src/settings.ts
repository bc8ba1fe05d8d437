import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An editor that shows the transcript and nothing else: no welcome, no questions, no chat, nothing sent anywhere. */
const quiet = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  // A person who tries a fix on a sample has not asked for the file to change.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'outline.collapseItems': 'alwaysExpand',
};

export type Settings = Readonly<Record<string, unknown>>;

/** Writes the settings that are not there yet: what the person set by hand stands, comments and all. */
export function writeSettings(data: string, settings: Settings): void {
  const folder = join(data, 'data/User');
  const file = join(folder, 'settings.json');
  mkdirSync(folder, { recursive: true });
  const there = existsSync(file) ? readJson(file) : {};
  if (!there) return;
  const half = `${file}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify({ ...quiet, ...settings, ...there }, null, 2)}\n`);
  renameSync(half, file);
}

function readJson(file: string): object | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
