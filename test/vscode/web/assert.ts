/** What the suites ask of `node:assert/strict`, where there is no Node. They run against that one too, which is stricter. */
const assert = {
  ok(value: unknown, message = 'it is not so'): asserts value {
    if (!value) fail(message, value, true);
  },
  equal(actual: unknown, expected: unknown, message = 'they differ'): void {
    if (!Object.is(actual, expected)) fail(message, actual, expected);
  },
  deepEqual(actual: unknown, expected: unknown, message = 'they differ'): void {
    if (JSON.stringify(actual) !== JSON.stringify(expected)) fail(message, actual, expected);
  },
  match(actual: string, form: RegExp, message = `it does not match ${form}`): void {
    if (!form.test(actual)) fail(message, actual, form);
  },
};

/** Both values are shown by mocha as they differ. */
function fail(message: string, actual: unknown, expected: unknown): never {
  throw Object.assign(new Error(message), { actual, expected, showDiff: true });
}

// biome-ignore lint/style/noDefaultExport: it stands where Node's has one.
export { assert as default };
