#!/usr/bin/env node
/**
 * Writes src/api/schema.d.ts, the types of what the console calls, from the contract of a running registry (argument: the address of
 * its openapi.json, or a file), there or into a second argument. Members of entities are left open: the console shows whatever an entity declares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

/** Read by their names in src/api; all that they refer to comes along. */
const READ = [
  'SessionResponseDto',
  'GoldenRecordResponseDto',
  'MemberRecordResponseDto',
  'DecisionResponseDto',
  'ExplanationDto',
  'PairExplanationResponseDto',
  'ReviewNoteResponseDto',
  'ReviewClaimResponseDto',
  'QueuedTaskResponseDto',
  'RelationResponseDto',
  'GoldenVersionResponseDto',
  'RevealResponseDto',
];

/** The file's text for a contract. */
export async function clientOf(contract) {
  const schemas = {};
  const take = (name) => {
    if (schemas[name]) return;
    schemas[name] = /Attributes(Sent)?$/.test(name)
      ? { type: 'object', additionalProperties: true }
      : bare(contract.components.schemas[name]);
    for (const [, other] of JSON.stringify(schemas[name]).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) take(other);
  };
  READ.forEach(take);
  const document = { openapi: '3.1.0', info: { title: 'console', version: '1' }, paths: {}, components: { schemas } };
  return `// Written by write-client.mjs from the contract of the registry.\n${astToString(await openapiTS(document))}`;
}

function bare(value) {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name, member]) => !(isNote(name) && typeof member !== 'object'));
  return Object.fromEntries(kept.filter(([name]) => name !== 'example').map(([name, member]) => [name, bare(member)]));
}
const isNote = (name) => name === 'description' || name === 'title';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const from = process.argv[2] ?? 'http://127.0.0.1:3000/openapi.json';
  const text = from.startsWith('http') ? await (await fetch(from)).text() : readFileSync(from, 'utf8');
  writeFileSync(process.argv[3] ?? new URL('src/api/schema.d.ts', import.meta.url), await clientOf(JSON.parse(text)));
}
