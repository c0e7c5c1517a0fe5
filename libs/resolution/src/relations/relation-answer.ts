import { canonicalJson, compareBytes, contentHash, groupBy } from '@sogoc/kernel';

import type { DerivedRelation } from './derived-relation';

/** What the relations that a golden record states came to. */
export interface RelationAnswerRow {
  readonly goldenId: string;
  /** Null: it states none. */
  readonly answerHash: string | null;
}

/** Tells one answer from another: what a reader of a golden record's own relations would be shown. Null when it states none. */
export function answerHash(relations: readonly DerivedRelation[]): string | null {
  if (relations.length === 0) return null;
  const shown = relations.map(({ type, role, share, status, ends, survives }) =>
    canonicalJson([
      type,
      role,
      share ?? null,
      status,
      ends.map(({ goldenId }) => goldenId),
      ...(survives ? [] : [false]),
    ]),
  );
  return contentHash(shown.sort(compareBytes));
}

/** The relations of each golden record that states any. */
export function groupByStating(relations: readonly DerivedRelation[]): ReadonlyMap<string, DerivedRelation[]> {
  return groupBy(relations, ({ stating }) => stating.goldenId);
}
