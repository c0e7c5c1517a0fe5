import {
  proposePlaceholders,
  proposeSourceProfile,
  type SourceProfile,
  type SourceProfileProposal,
} from '@sogoc/core-entities';
import { groupBy } from '@sogoc/kernel';
import { Command } from 'commander';
import { randomBytes } from 'node:crypto';

import { wrongUse } from '../command-line/errors';
import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print, tell } from '../command-line/perform';
import { readAttributes } from '../data-set/read-attributes';
import { readDefinition } from '../data-set/read-definition';
import { listOf } from '../data-set/columns/source-rows';
import { readRows } from '../data-set/read-rows';
import type { SourceRow } from '../data-set/source-row';

interface SourceProfileOptions {
  readonly definition: string;
  readonly records: readonly string[];
  readonly source?: string;
  readonly key?: string;
  readonly json?: boolean;
}

interface SourceProposal extends SourceProfileProposal {
  readonly source: string;
}

const HELP = `
Looks at the columns of many records of a source for a legacy encoding of its names (tcvn3, vni, viqr), for dates padded with
1 January, and for values that too many different people carry (the source's own phone number, one number for "none"), which are named
by keyed hashes. It only proposes: nothing is changed, and no record is read otherwise until somebody declares the habit of the source with
PUT /v1/sources/{source} {"habits": {...}}, which takes the place of the habits declared before. No values of the records are shown.

Exit code: 0 done, 1 failed, 2 wrong use, 3 done with rejected lines.

Examples:
  npm run registry -- habits --definition person --records people.ndjson --source hcm-civil-status
  npm run registry -- habits --definition person --records synthetic:7 --json`;

const UNNAMED_SOURCE = 'records';

/** `habits`: what the columns of records say about the habits of their sources. */
export function sourceProfileCommand(): Command {
  return new Command('habits')
    .description("propose habits of a source (encoding, padded dates, placeholders) from its records' columns")
    .exitOverride()
    .requiredOption('--definition <entity>', 'person, land-parcel or enterprise')
    .requiredOption('--records <place...>', 'CSV or NDJSON files, a generated folder, or synthetic:seed')
    .option('--source <code>', 'source of rows that name none')
    .option('--key <text>', 'key of the hashes of placeholders; drawn at random when left out')
    .option('--json', 'print the proposals as JSON')
    .addHelpText('after', HELP)
    .action((options: SourceProfileOptions) => perform(() => propose(options)));
}

const KEY_BYTES = 16;

async function propose(options: SourceProfileOptions): Promise<ExitCode> {
  const { definition: name, records, source, key, json = false } = options;
  const definition = readDefinition(name);
  if (definition.kind === 'file')
    throw wrongUse('Habits are declared for sources of person, land-parcel and enterprise.');
  const { declaration } = definition.entity;
  const { rows, rejected } = await readRows(records, source);
  const own = listOf(rows).filter(({ collection = declaration.collection }) => collection === declaration.collection);
  const hashKey = key ?? randomBytes(KEY_BYTES).toString('hex');
  const proposals = [...bySource(own)].flatMap(([code, sourceRows]): SourceProposal[] => {
    const attributes = sourceRows.map((row) => readAttributes(definition.entity, row));
    const columns = proposeSourceProfile(attributes, declaration.attributes);
    const placeholders = proposePlaceholders(attributes, declaration, hashKey, together(columns));
    return [...columns, ...placeholders].map((proposal) => ({ source: code, ...proposal }));
  });
  print(json ? JSON.stringify({ records: own.length, proposals }) : proposalsText(proposals, own.length));
  if (rejected.length > 0) tell(`${rejected.length} lines could not be read.`);
  return rejected.length > 0 ? EXIT.withDifferences : EXIT.done;
}

function bySource(rows: readonly SourceRow[]): ReadonlyMap<string, SourceRow[]> {
  return new Map(
    [...groupBy(rows, ({ source = UNNAMED_SOURCE }) => source)].sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}

/** All that is proposed for one source, as it would be declared. */
function together(proposals: readonly SourceProfileProposal[]): SourceProfile {
  return proposals.reduce<SourceProfile>((all, { habits }) => {
    const { placeholders } = habits;
    if (placeholders === undefined) return { ...all, ...habits };
    const hashes = { ...all.placeholders?.hashes, ...placeholders.hashes };
    return { ...all, placeholders: { key: placeholders.key, hashes } };
  }, {});
}

function proposalsText(proposals: readonly SourceProposal[], records: number): string {
  const lines = proposals.map(
    ({ source, attribute, habits, shown, counted }) =>
      `${source}: habits ${JSON.stringify(habits)}, by ${shown} of ${counted} values of ${attribute}`,
  );
  const whole = [...groupBy(proposals, ({ source }) => source)]
    .filter(([, own]) => own.length > 1)
    .map(([source, own]) => `${source}, all of them: {"habits": ${JSON.stringify(together(own))}}`);
  return [`${records} records read, ${proposals.length} habits proposed.`, ...lines, ...whole].join('\n');
}
