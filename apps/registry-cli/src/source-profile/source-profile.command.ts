import { proposeSourceProfile, type SourceProfileProposal } from '@sogoc/core-entities';
import { groupBy } from '@sogoc/kernel';
import { Command } from 'commander';

import { EXIT, wrongUse, type ExitCode } from '../command-line/errors';
import { perform, print, tell } from '../command-line/perform';
import { readAttributes } from '../data-set/read-attributes';
import { readDefinition } from '../data-set/read-definition';
import { readRows } from '../data-set/read-rows';
import type { SourceRow } from '../data-set/source-row';

interface SourceProfileOptions {
  readonly definition: string;
  readonly records: readonly string[];
  readonly source?: string;
  readonly json?: boolean;
}

interface SourceProposal extends SourceProfileProposal {
  readonly source: string;
}

const HELP = `
Looks at the columns of many records of a source for a legacy encoding of its names (tcvn3, vni, viqr) and for dates padded with
1 January. It only proposes: nothing is changed, and no record is read otherwise until somebody declares the habit of the source with
PUT /v1/sources/{source} {"habits": {...}}. No values of the records are shown.

Exit code: 0 done, 1 failed, 2 wrong use, 3 done with rejected lines.

Examples:
  npm run registry -- habits --definition person --records people.ndjson --source hcm-civil-status
  npm run registry -- habits --definition person --records synthetic:7 --json`;

const UNNAMED_SOURCE = 'records';

/** `habits`: what the columns of records say about the habits of their sources. */
export function sourceProfileCommand(): Command {
  return new Command('habits')
    .description("propose habits of a source (encoding, padded dates) from its records' columns")
    .exitOverride()
    .requiredOption('--definition <entity>', 'person, land-parcel or enterprise')
    .requiredOption('--records <place...>', 'CSV or NDJSON files, a generated folder, or synthetic:seed')
    .option('--source <code>', 'source of rows that name none')
    .option('--json', 'print the proposals as JSON')
    .addHelpText('after', HELP)
    .action((options: SourceProfileOptions) => perform(() => propose(options)));
}

function propose({ definition: name, records, source, json = false }: SourceProfileOptions): ExitCode {
  const definition = readDefinition(name);
  if (definition.kind === 'file')
    throw wrongUse('Habits are declared for sources of person, land-parcel and enterprise.');
  const { declaration } = definition.entity;
  const { rows, rejected } = readRows(records, source);
  const own = rows.filter(({ collection = declaration.collection }) => collection === declaration.collection);
  const proposals = [...bySource(own)].flatMap(([code, sourceRows]): SourceProposal[] => {
    const attributes = sourceRows.map((row) => readAttributes(definition.entity, row));
    return proposeSourceProfile(attributes, declaration.attributes).map((proposal) => ({ source: code, ...proposal }));
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

function proposalsText(proposals: readonly SourceProposal[], records: number): string {
  const lines = proposals.map(
    ({ source, attribute, habits, shown, counted }) =>
      `${source}: habits ${JSON.stringify(habits)}, by ${shown} of ${counted} values of ${attribute}`,
  );
  return [`${records} records read, ${proposals.length} habits proposed.`, ...lines].join('\n');
}
