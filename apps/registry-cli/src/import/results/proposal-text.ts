import type { CompiledEntity } from '@sogoc/core-entities';
import type { FileProposal } from '@sogoc/registry';
import { expectedOf } from '@sogoc/resolution';

const NO_KEY =
  'No column was found that names a record. Name one in the mapping as "recordKey": a number that stays with the record in every file of the source, as that of its dossier; not the number of a row, which is of another record in the next file.';

/** A proposal for people; `place`: the file that it was written to. */
export function proposalText(
  { proposal: { columns, mapping, hasKey }, rows, unread }: FileProposal,
  { attributeByName }: CompiledEntity,
  place: string | undefined,
): string {
  const notOfType = (unfit: string): string =>
    `: it would be ${unfit}, and its values are of another type. ${expectedOf(attributeByName.get(unfit)!)}`;
  const width = Math.max(...columns.map(({ column }) => column.length), 0);
  const lines = columns.map(({ column, meaning, by, filled, unfit }) => {
    const title = attributeByName.get(meaning ?? '')?.titleVi;
    const told =
      meaning === null
        ? `– (left out${unfit === undefined ? '' : notOfType(unfit)})`
        : `${meaning}${title === undefined ? '' : ` (${title})`}, by its ${by}`;
    return `  ${column.padEnd(width)}  ${told}; ${filled} of ${rows} rows`;
  });
  return [
    'What the columns seem to mean; nothing was sent:',
    ...lines,
    ...Object.entries(unread).map(([detail, count]) => `${count} rows could not be read. ${detail}`),
    ...(hasKey ? [] : [NO_KEY]),
    place === undefined
      ? JSON.stringify(mapping, null, 2)
      : `Written to ${place}: look it through, then import with --mapping ${place}.`,
  ].join('\n');
}
