import type { EntityDeclaration, RawAttributes } from '@sogoc/core-entities';
import { type RecordPush, saysWhoItIs } from '@sogoc/resolution';

import type { IntakeScope } from './intake-scope';

/** What the answer to a push says of what was sent, beside what became of it. */
export interface FindingsOfPush {
  /** How many quality findings the record will have, but for those about the boundary of a large parcel. */
  readonly findings: number;
  /** Whether the answer may tell how the record came to its golden record; one that is a number alone would be a question about it. */
  readonly tellsOutcome: boolean;
}

/** Characters of a value from which on judging it would keep others waiting: the boundary of a large parcel. */
const LARGE = 20_000;

/** `receivedAt` stands in for a time of observation that was not sent, as in resolution. */
export function findingsOfPush(
  { declaration, habits = {} }: IntakeScope,
  push: RecordPush,
  receivedAt: Date,
): FindingsOfPush {
  const observedAt = (push.observedAt ?? receivedAt).toISOString();
  const findings = countFindings(declaration, withoutLargeValues(push.attributes), { observedAt, habits });
  return { findings, tellsOutcome: saysWhoItIs(push.attributes, declaration) };
}

/** What is left out is judged by resolution all the same, in its own process. */
function withoutLargeValues(attributes: RawAttributes): RawAttributes {
  const small = Object.entries(attributes).filter(
    ([, value]) => typeof value !== 'object' || value === null || JSON.stringify(value).length < LARGE,
  );
  return Object.fromEntries(small);
}

/** A record on which standardisation breaks will be set aside with a problem of its own; it has no findings. */
function countFindings(
  { standardise }: EntityDeclaration,
  attributes: RawAttributes,
  context: Parameters<EntityDeclaration['standardise']>[1],
): number {
  try {
    return standardise(attributes, context).findings.length;
  } catch {
    return 0;
  }
}
