import { nearestName } from '@sogoc/kernel';
import { readConfig, SourceKeyConfig, StartConfig } from '@sogoc/platform';
import { resolve } from 'node:path';

import { CommandFailure, wrongUse } from '../../command-line/errors';
import { tell } from '../../command-line/perform';
import { readAccessFile } from '../../start/access-file';
import type { ImportOptions } from '../import-options';
import { readOrigin } from './read-origin';
import { PatientCalls } from './retried-calls';

/** What a header takes; anything else would seem to be a registry that does not answer. */
const KEY = /^[\x21-\x7e]+$/;

/** Whom the options mean, with what key. Throws `CommandFailure` when they cannot be told. */
export function callsOf({ api, source }: Pick<ImportOptions, 'api' | 'source'>): PatientCalls {
  const { stateDirectory } = readConfig(StartConfig);
  const access = readAccessFile(stateDirectory);
  const origin = api === undefined ? access?.api : readOrigin(api);
  const key = readConfig(SourceKeyConfig).sourceKey ?? access?.keys.sources[source];
  if (origin === undefined)
    throw new CommandFailure(
      `No registry of ${stateDirectory} is running: start one with npm start, or name one with --api.`,
    );
  if (key === undefined) {
    const near = nearestName(source, Object.keys(access?.keys.sources ?? {}));
    const question = near === undefined ? '' : ` (did you mean ${near}?)`;
    throw new CommandFailure(`There is no key of ${source}${question}: set SOGOC_SOURCE_KEY.`);
  }
  if (!KEY.test(key)) throw wrongUse('SOGOC_SOURCE_KEY has characters that no key has, as a space or a line end.');
  const place = { origin, ...(api === undefined && { stateDirectory: resolve(stateDirectory) }) };
  return new PatientCalls({ ...place, key }, (why, seconds) =>
    tell(`The registry ${why}; trying again in ${seconds} s.`),
  );
}
