import type { ExclusiveSchemeDeclaration } from '../model/match-model-declaration';
import type { MatchRecord } from '../record/match-record';
import type { DataSetDefinition } from './data-set-definition';

/** The place of a row in its source's list, which is an identifier of its own where a source lists each thing once. */
const entryIn = (source: string): string => `entry in ${source}`;

/** The feature by which a record is its source's only entry of a thing; none where sources may repeat themselves. */
export const entryOf = (
  { source, recordKey }: MatchRecord['identity'],
  { identity }: Pick<DataSetDefinition, 'identity'>,
): readonly (readonly [feature: string, value: string])[] =>
  identity.onePerSource ? [[entryIn(source), recordKey]] : [];

/** The exclusive schemes that these features are: two entries of one source are never one thing. */
export function entriesAmong(
  records: readonly MatchRecord[],
  { identity }: Pick<DataSetDefinition, 'identity'>,
): readonly ExclusiveSchemeDeclaration[] {
  if (!identity.onePerSource) return [];
  const sources = [...new Set(records.map((record) => record.identity.source))].sort();
  return sources.map(entryIn).map((scheme) => ({ scheme, feature: scheme, typingErrors: 0 }));
}
