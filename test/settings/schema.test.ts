/** The shipped JSON schema and the editor's settings are those that the server takes. `npm run docs` writes both. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'node:test';
import { toJsonSchema } from '@valibot/to-json-schema';
import { rules } from '../../server/src/rules/index.ts';
import { settingsSchema } from '../../server/src/settings/schema.ts';

const path = 'schemas/hansardrc.schema.json';

interface Shape {
  type?: string | string[];
  description?: string;
  markdownDescription?: string;
  enum?: unknown[];
  default?: unknown;
  properties?: Record<string, Shape>;
  additionalProperties?: Shape | boolean;
  [key: string]: unknown;
}

/** As valibot gives it, with the codes that there are: an editor then offers them. */
function schema(): Shape {
  const { $schema, ...made } = toJsonSchema(settingsSchema) as Shape;
  const properties = structuredClone(made.properties ?? {});
  const level = properties.rules?.additionalProperties;
  if (properties.rules)
    properties.rules.properties = Object.fromEntries(
      rules.map(({ code, severity, summary }) => [
        code,
        { ...(level as Shape), description: summary, default: severity },
      ]),
    );
  return {
    $schema,
    title: 'Hansard Transcripts: .hansardrc.json',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    properties: { $schema: { type: 'string' }, ...properties },
    additionalProperties: false,
  };
}

/** The same settings for an editor, which must be able to tell what was not set. */
function contributed(): Record<string, Shape> {
  const { $schema: _, ...properties } = schema().properties ?? {};
  // A list of the codes is enough here: the manifest is read whenever an editor starts.
  const { properties: codes = {}, ...levels } = properties.rules ?? {};
  properties.rules = { ...levels, propertyNames: { enum: Object.keys(codes) } };
  return Object.fromEntries(
    Object.entries(properties).map(([key, { description, ...shape }]) => [
      `hansard.${key}`,
      {
        ...shape,
        ...(shape.enum ? { type: ['string', 'null'], enum: [...shape.enum, null], default: null } : {}),
        markdownDescription: description ?? '',
        scope: 'resource',
      },
    ]),
  );
}

const writes = process.env.HANSARD_WRITE_DOCS === '1';

it('the JSON schema of .hansardrc.json is as the server reads it (npm run docs)', () => {
  const made = `${JSON.stringify(schema(), null, 2)}\n`;
  if (writes) writeFileSync(path, made);
  assert.equal(readFileSync(path, 'utf8'), made);
});

it('the editor has the same settings (npm run docs)', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const { properties } = manifest.contributes.configuration;
  const own = ['hansard.detect', 'hansard.trace.server', 'hansard.inlayHints', 'hansard.exclude'];
  const wanted = { ...Object.fromEntries(own.map((key) => [key, properties[key]])), ...contributed() };
  if (writes) {
    manifest.contributes.configuration.properties = wanted;
    writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
    return;
  }
  assert.deepEqual(properties, wanted);
});
