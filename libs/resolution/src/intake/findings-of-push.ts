import type { EntityDeclaration, RawAttributes, SourceProfile, StandardisedRecord } from '@sogoc/core-entities';

import { mayTellWhose } from '../match/more-than-a-number';
import type { RecordPush } from './record-push';

/** What the answer to a push says of what was sent, beside what became of it. */
export interface FindingsOfPush {
  /** How many quality findings the record will have, but for those about the boundary of a large parcel. */
  readonly findings: number;
  /** Their codes, one for each; absent when there are none. */
  readonly findingCodes?: readonly string[];
  /** Whether the answer may tell which golden record it came to, and how; one that is a number alone would be a question about it. */
  readonly tellsWhose: boolean;
}

/** Characters of a value from which on judging it would keep others waiting: the boundary of a large parcel. */
const LARGE = 20_000;

/** What is pushed, and how its source writes it. */
interface PushedTo {
  readonly declaration: EntityDeclaration;
  readonly habits?: SourceProfile;
}

export function findingsOfPush(scope: PushedTo, push: RecordPush, receivedAt: Date): FindingsOfPush {
  const standardised = standardisedPush(scope, push, receivedAt);
  const codes = standardised.findings.map(({ code }) => code);
  return {
    findings: codes.length,
    ...(codes.length > 0 && { findingCodes: codes }),
    tellsWhose: mayTellWhose(standardised, scope.declaration),
  };
}

/** Codes of the findings, one for each. `receivedAt` stands in for a time of observation that was not sent, as in resolution. */
export function findingCodesOf(scope: PushedTo, push: RecordPush, receivedAt: Date): readonly string[] {
  return standardisedPush(scope, push, receivedAt).findings.map(({ code }) => code);
}

type StandardisedPush = Pick<StandardisedRecord, 'attributes' | 'identifiers' | 'findings'>;

function standardisedPush(
  { declaration, habits = {} }: PushedTo,
  push: RecordPush,
  receivedAt: Date,
): StandardisedPush {
  const observedAt = (push.observedAt ?? receivedAt).toISOString();
  return standardised(declaration, withoutLargeValues(push.attributes), { observedAt, habits });
}

/** What is left out is judged by resolution all the same, in its own process. */
function withoutLargeValues(attributes: RawAttributes): RawAttributes {
  const small = Object.entries(attributes).filter(
    ([, value]) => typeof value !== 'object' || value === null || JSON.stringify(value).length < LARGE,
  );
  return Object.fromEntries(small);
}

/** A record on which standardisation breaks will be set aside with a problem of its own; it has no findings. */
function standardised(
  { standardise }: EntityDeclaration,
  attributes: RawAttributes,
  context: Parameters<EntityDeclaration['standardise']>[1],
): StandardisedPush {
  try {
    return standardise(attributes, context);
  } catch {
    return { attributes: {}, identifiers: [], findings: [] };
  }
}
