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
  const { findings } = declaration.standardise(push.attributes, { observedAt, habits });
  return { findings: findings.length, tellsOutcome: saysWhoItIs(push.attributes, declaration.attributes) };
}
