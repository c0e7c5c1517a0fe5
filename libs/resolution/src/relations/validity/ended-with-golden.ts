import type { EntityDeclaration, RelationEnding } from '@sogoc/core-entities';
import { vietnamDay } from '@sogoc/vietnam';

import type { RelationStatementRow } from '../relation-statement';
import type { StatingGolden } from './surviving-statements';

/** By type, how relations that a golden record states are over with it. */
export type Endings = ReadonlyMap<string, RelationEnding>;

export function endingsOf({ attributes }: StatingGolden, declaration: EntityDeclaration | undefined): Endings {
  return new Map(
    (declaration?.relations ?? []).flatMap(({ type, endsWith }) => {
      const ending = endsWith?.(attributes);
      return ending === undefined ? [] : [[type, ending] as const];
    }),
  );
}

/** Since when what a golden record shows is over with the golden record itself: a year, a month or a day. */
export function endingOf(
  statement: RelationStatementRow,
  { provenance }: StatingGolden,
  endings: Endings,
): string | undefined {
  const ending = endings.get(statement.type);
  if (ending === undefined) return undefined;
  const { role, name, value, validFrom } = statement;
  const party = {
    role,
    ...(name !== null && { name }),
    ...(value !== null && { value }),
    ...(validFrom !== null && { validFrom }),
  };
  if (ending.isAfter(party)) return undefined;
  const observedAt = provenance[ending.attribute]?.observedAt;
  return ending.since ?? (observedAt === undefined || observedAt === '' ? undefined : vietnamDay(observedAt));
}
