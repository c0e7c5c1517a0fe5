import { readConfig, SourceKeyConfig, StartConfig } from '@sogoc/platform';

import { CommandFailure } from '../../command-line/errors';
import { tell } from '../../command-line/perform';
import { readAccessFile } from '../../start/access-file';
import type { ImportOptions } from '../import-options';
import { PatientCalls } from './retried-calls';

/** Whom the options mean, with what key. Throws `CommandFailure` when they cannot be told. */
export function callsOf({ api, source }: Pick<ImportOptions, 'api' | 'source'>): PatientCalls {
  const { stateDirectory } = readConfig(StartConfig);
  const access = readAccessFile(stateDirectory);
  const origin = api ?? access?.api;
  const key = readConfig(SourceKeyConfig).sourceKey ?? access?.keys.sources[source];
  if (origin === undefined)
    throw new CommandFailure(
      `No registry of ${stateDirectory} is running: start one with npm start, or name one with --api.`,
    );
  if (key === undefined) throw new CommandFailure(`There is no key of ${source}: set SOGOC_SOURCE_KEY.`);
  return new PatientCalls({ origin: origin.replace(/\/+$/, ''), key }, (why, seconds) =>
    tell(`The registry ${why}; trying again in ${seconds} s.`),
  );
}
