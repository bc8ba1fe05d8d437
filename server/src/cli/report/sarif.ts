/** SARIF 2.1.0, which code hosts and editors read: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Fix, Log, Region, ReportingDescriptor, Result, Run } from 'sarif';
import type { Range } from 'vscode-languageserver-types';
import { type Placed, pageOf } from '../../features/diagnostics.ts';
import { rangeIn } from '../../features/position.ts';
import { fixOf } from '../../rules/fix-all.ts';
import { houseOf } from '../../rules/house.ts';
import { rules } from '../../rules/index.ts';
import type { House, Severity } from '../../rules/rule.ts';
import { fingerprintOf } from '../check/fingerprint.ts';
import type { OwnRule } from '../check/task.ts';
import { standardInputName } from '../read.ts';
import { indented } from './json.ts';
import type { Checked, Report, Total } from './report.ts';

declare const HANSARD_VERSION: string;

const repository = 'https://github.com/hansard-tools/hansard';
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What is known only at the end, the rules of the caller’s own among it, follows the results. */
export function sarif(): Report {
  return {
    start: `{\n  "$schema": "${schema}",\n  "version": "${'2.1.0' satisfies Log['version']}",\n  "runs": [\n    {\n      "results": [`,
    file: (checked) =>
      resultsOf(checked)
        .map((result) => `\n        ${indented(result, 8)}`)
        .join(','),
    joint: ',',
    end: (total) => `\n      ],${indented(runOf(total), 4).slice(1)}\n  ]\n}\n`,
  };
}

/** A run without its results. */
function runOf({ problems, ownRules }: Total): Run {
  return {
    tool: {
      driver: {
        name: 'hansard',
        semanticVersion: HANSARD_VERSION,
        informationUri: repository,
        rules: [...rules.map(descriptorOf), ...[...ownRules.values()].map(ownDescriptor)],
      },
    },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    invocations: [
      {
        executionSuccessful: problems.length === 0,
        ...(problems.length > 0
          ? { toolExecutionNotifications: problems.map((text) => ({ level: 'error' as const, message: { text } })) }
          : {}),
      },
    ],
  };
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const descriptorOf = ({ code, severity, summary, why }: (typeof rules)[number]): ReportingDescriptor => ({
  id: code,
  shortDescription: { text: summary },
  fullDescription: { text: why },
  help: { text: `${summary} ${why}` },
  helpUri: pageOf(code),
  defaultConfiguration: { level: levels[severity] },
});

/** There is no page on a rule that the caller has written. */
const ownDescriptor = ({ code, severity, summary }: OwnRule): ReportingDescriptor => ({
  id: code,
  shortDescription: { text: summary },
  defaultConfiguration: { level: levels[severity] },
});

function resultsOf(checked: Checked): readonly Result[] {
  const artifactLocation = locationOf(checked.path);
  const house = houseOf(checked.tree, checked.style);
  const seen = new Map<string, number>();
  return checked.findings.map((one) => {
    const print = fingerprintOf(one);
    const times = (seen.get(one.rule.code + print) ?? 0) + 1;
    seen.set(one.rule.code + print, times);
    const related = checked.related.get(one) ?? [];
    return {
      ruleId: one.rule.code,
      level: levels[one.severity],
      message: { text: one.finding.message },
      locations: [{ physicalLocation: { artifactLocation, region: regionOf(one.range) } }],
      ...(related.length > 0
        ? {
            relatedLocations: related.map(({ location: { range }, message: text }) => ({
              physicalLocation: { artifactLocation, region: regionOf(range) },
              message: { text },
            })),
          }
        : {}),
      // The first is the one that GitHub goes by.
      partialFingerprints: { primaryLocationLineHash: `${print}:${times}`, 'hansard/v1': `${print}:${times}` },
      ...(fixOf(one) === 'safe' ? { fixes: fixesOf(one, artifactLocation, house) } : {}),
    };
  });
}

/** A path from the current folder, as a URI; of a file elsewhere the whole of it. */
function locationOf(path: string): ArtifactLocation {
  if (path === standardInputName) return { uri: encodeURIComponent(path) };
  const from = relative('.', resolve(path));
  if (isAbsolute(from) || from.split(sep)[0] === '..') return { uri: pathToFileURL(path).href };
  return { uri: from.split(sep).map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

/** Lines and columns from one; the end is the column after the last. */
const regionOf = ({ start, end }: Range): Region => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

function fixesOf({ block, finding, range }: Placed, artifactLocation: ArtifactLocation, house: House): Fix[] {
  const line = range.start.line - rangeIn(block, 0, finding).start.line;
  return (finding.fixes ?? []).map((fix) => ({
    description: { text: fix.title },
    artifactChanges: [
      {
        artifactLocation,
        replacements: fix.edits(house).map((edit) => ({
          deletedRegion: regionOf(rangeIn(block, line, edit)),
          ...(edit.text === '' ? {} : { insertedContent: { text: edit.text } }),
        })),
      },
    ],
  }));
}
