import type { CompiledEntity } from '@sogoc/core-entities';
import type { FileProposal } from '@sogoc/registry';

/** A proposal for people; `place`: the file that it was written to. */
export function proposalText(
  { proposal: { columns, mapping, hasKey }, rows, unread }: FileProposal,
  { attributeByName }: CompiledEntity,
  place: string | undefined,
): string {
  const width = Math.max(...columns.map(({ column }) => column.length), 0);
  const lines = columns.map(({ column, meaning, by, filled }) => {
    const title = attributeByName.get(meaning ?? '')?.titleVi;
    const told =
      meaning === null ? '– (left out)' : `${meaning}${title === undefined ? '' : ` (${title})`}, by its ${by}`;
    return `  ${column.padEnd(width)}  ${told}; ${filled} of ${rows} rows`;
  });
  return [
    'What the columns seem to mean; nothing was sent:',
    ...lines,
    ...Object.entries(unread).map(([detail, count]) => `${count} rows could not be read. ${detail}`),
    ...(hasKey ? [] : ['No column can be the key of a record: name one in the mapping.']),
    place === undefined
      ? JSON.stringify(mapping, null, 2)
      : `Written to ${place}: look it through, then import with --mapping ${place}.`,
  ].join('\n');
}
