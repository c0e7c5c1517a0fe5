import { composeGolden, type GoldenPin, type MemberRecord, type SurvivorshipPolicy, explainValue } from '@sogoc/golden';
import {
  type DisclosedSubject,
  type FieldGrant,
  noteShownKey,
  showsRecordKey,
  projectAttributes,
  projectContent,
  type ShownProvenance,
} from '@sogoc/access';

/** What a record says of an attribute and did not prevail with. */
export interface ShownLosingValue {
  readonly value: unknown;
  readonly source: string;
  readonly recordId: string;
  readonly recordKey?: string;
  readonly observedAt: string;
  /** The rule by which it lost: a criterion, `source-order`, `record-identity` or `pinned`. */
  readonly lostBy: string;
}

/** Why an attribute has its value. */
export interface ShownValueExplanation {
  readonly attribute: string;
  readonly value: unknown;
  /** With the rule that decided; `disputed` when authorities say what cannot both hold. */
  readonly provenance: ShownProvenance;
  /** Other values, the closest contender first. */
  readonly losers: readonly ShownLosingValue[];
}

/** Why each attribute that the grant shows has its value, in declared order. */
export function explainValues(
  members: readonly MemberRecord[],
  policy: SurvivorshipPolicy,
  pins: readonly GoldenPin[],
  grant: FieldGrant,
  subject: DisclosedSubject,
): ShownValueExplanation[] {
  const { attributes, provenance } = projectContent(composeGolden(members, policy, pins), grant, subject);
  return Object.entries(attributes).flatMap(([attribute, value]) => {
    const origin = provenance[attribute];
    const explained = explainValue(members, policy, pins, attribute);
    if (origin === undefined || explained === undefined) return [];
    if (explained.losers.some(({ source }) => showsRecordKey(grant, source))) noteShownKey(grant, subject);
    const losers = explained.losers.map(({ value: lost, recordKey, ...loser }) => ({
      value: projectAttributes({ [attribute]: lost }, grant, subject)[attribute],
      ...loser,
      ...(showsRecordKey(grant, loser.source) && { recordKey }),
    }));
    return [{ attribute, value, provenance: origin, losers }];
  });
}
