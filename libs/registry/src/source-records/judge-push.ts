import type { EntityDeclaration } from '@sogoc/core-entities';
import { type RecordPush, saysWhoItIs } from '@sogoc/resolution';

import type { IntakeScope } from '../intake/intake-scope';

/** What the answer to a push says of what was sent, beside what became of it. */
export interface JudgedPush {
  /** How many quality findings the record will have. */
  readonly findings: number;
  /** Whether the answer may tell how the record came to its golden record; one that is a number alone would be a question about it. */
  readonly tellsOutcome: boolean;
}

/** `receivedAt` stands in for a time of observation that was not sent, as in resolution. */
export function judgePush({ declaration, habits = {} }: IntakeScope, push: RecordPush, receivedAt: Date): JudgedPush {
  const observedAt = (push.observedAt ?? receivedAt).toISOString();
  const findings = countFindings(declaration, push, { observedAt, habits });
  return { findings, tellsOutcome: saysWhoItIs(push.attributes, declaration) };
}

/** A record on which standardisation breaks will be set aside with a problem of its own; it has no findings. */
function countFindings(
  { standardise }: EntityDeclaration,
  { attributes }: RecordPush,
  context: Parameters<EntityDeclaration['standardise']>[1],
): number {
  try {
    return standardise(attributes, context).findings.length;
  } catch {
    return 0;
  }
}
