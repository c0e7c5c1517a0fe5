#!/usr/bin/env node
/**
 * Prints `N passed, N failed, N skipped` from jest's JSON results (argument: their path); the names of skipped tests go
 * to standard error. Exit 1 when a test was skipped or nothing ran. A suite that could not be loaded counts as one failed.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const SKIPPED = ['pending', 'todo', 'disabled', 'skipped'];

function readResults(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

const results = readResults(process.argv[2]);
if (!results) {
  console.error('The tests left no results.');
  console.log('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}

const skipped = results.testResults.flatMap(({ name, assertionResults }) =>
  assertionResults
    .filter(({ status }) => SKIPPED.includes(status))
    .map(({ fullName }) => `${relative(process.cwd(), name)}: ${fullName}`),
);
for (const test of skipped) console.error(`Skipped: ${test}`);

const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
console.log(`${results.numPassedTests} passed, ${failed} failed, ${skipped.length} skipped`);
process.exit(skipped.length > 0 || results.numTotalTests === 0 ? 1 : 0);
