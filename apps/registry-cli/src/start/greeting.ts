import { join, resolve } from 'node:path';

import type { AccessFile } from './access-file';

/** What is told of it; who signs in with which password stands in the file. */
type Told = Pick<AccessFile, 'api' | 'keys'>;

/** Where output is kept (a file, a log of the machine) keys are not to be: what is said there names the file that has them. */
const isTerminal = (): boolean => process.stdout.isTTY === true;

/** What a newcomer needs: addresses, keys, three calls that work as they stand. Keys are shown on a terminal only. */
export function greeting(access: Told, stateDirectory: string, showsKeys = isTerminal()): string {
  const { api } = access;
  const file = join(stateDirectory, 'access.json');
  const key = showsKeys ? (name: KeyName) => keyNamed(access, name) : (name: KeyName) => readKey(file, name);
  return `
Sổ Gốc is ready.

  console        ${api}/          (sign in with a name and password of the file below)
  API            ${api}/v1
  documentation  ${api}/docs      (OpenAPI: ${api}/openapi.json)
  ready          ${api}/readyz

${showsKeys ? keysText(access, file) : `  keys           in ${file}; they are shown on a terminal only`}
  people         sign in with names and passwords in ${file}

${callsText(access, key)}

Ctrl-C stops everything.`;
}

type KeyName = 'steward' | 'consumer' | 'sources.population';

function keyNamed({ keys }: Told, name: KeyName): string {
  return name === 'sources.population' ? (keys.sources['population'] ?? '') : keys[name];
}

/** A command that prints a key, for a place between the single quotes of a header. */
const readKey = (file: string, name: KeyName): string => `'"$(node -p "require('${resolve(file)}').keys.${name}")"'`;

function keysText({ keys }: Told, file: string): string {
  return `  operator key   ${keys.operator}
  steward key    ${keys.steward}
  consumer key   ${keys.consumer}
  source key     ${keys.sources['population'] ?? ''}   (population; the others are in ${file})`;
}

function callsText({ api }: Told, key: (name: KeyName) => string): string {
  const person = JSON.stringify({
    sourceVersion: 1,
    attributes: { fullName: 'Trần Minh Khôi', dateOfBirth: '1987-09-02', sex: 'male', nationalId: '001087123456' },
  });
  return `Push a person as the source "population":
curl -sX PUT ${api}/v1/sources/population/persons/tour-1 -H 'Authorization: Bearer ${key('sources.population')}' -H 'Content-Type: application/json' -H 'Prefer: wait=10' -d '${person}'

Find the golden record by the personal number:
curl -sX POST ${api}/v1/persons/lookup -H 'Authorization: Bearer ${key('consumer')}' -H 'Content-Type: application/json' -d '{"scheme":"national-id","value":"001087123456"}'

List what a data steward should look at:
curl -s '${api}/v1/review-tasks?pageSize=3' -H 'Authorization: Bearer ${key('steward')}'`;
}
