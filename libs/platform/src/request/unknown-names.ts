import { type FieldFault, nearestName, type Synonyms } from '@sogoc/kernel';

/** What integrators write for members that other registries call otherwise; folded to small letters. */
const SYNONYMS: Synonyms = {
  q: ['text'],
  query: ['text'],
  search: ['text'],
  keyword: ['text'],
  keywords: ['text'],
  filter: ['filters'],
  where: ['filters'],
  limit: ['pageSize', 'limit'],
  size: ['pageSize', 'limit'],
  perpage: ['pageSize', 'limit'],
  page: ['cursor', 'after'],
  after: ['cursor', 'after'],
  offset: ['cursor', 'after'],
  next: ['cursor', 'after'],
  nextcursor: ['cursor', 'after'],
  type: ['scheme', 'kind'],
  number: ['value'],
  id: ['ids', 'goldenId', 'recordId', 'recordKey', 'value'],
  key: ['recordKey'],
  keys: ['recordKeys'],
  version: ['sourceVersion'],
  data: ['attributes'],
  fields: ['attributes'],
  record: ['attributes'],
  note: ['text', 'reason'],
  comment: ['text', 'reason'],
  decision: ['verdict'],
};

/** Names that can be told again: such a one is a word of a program, not a value that stands in the wrong place. */
const TELLABLE = /^[A-Za-z][A-Za-z_-]{0,39}$/;

/**
 * A fault for each name that is not known, with what was probably meant. `parent` is the pointer of the object. A name that may hold
 * a value is not told again.
 */
export function unknownNameFaults(
  names: readonly string[],
  known: readonly string[],
  parent: string,
  code = 'unknown-member',
): FieldFault[] {
  if (names.length === 0) return [];
  const isKnown = new Set(known);
  return names
    .filter((name) => !isKnown.has(name))
    .slice(0, MOST_FAULTS)
    .map((name) => ({
      pointer: TELLABLE.test(name) ? `${parent}/${name}` : parent,
      code,
      detail: detailOf(name, known),
    }));
}

const MOST_FAULTS = 50;

function detailOf(name: string, known: readonly string[]): string {
  const meant = nearestName(name, known, SYNONYMS);
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  const takes = known.length === 0 ? 'Nothing is taken here.' : `Use: ${known.join(', ')}.`;
  return `There is no such member.${question} ${takes}`;
}
