import {
  attributesWithoutRestrictedParties,
  isRestricted,
  namesWithRestrictedParties,
  type OpenCollection,
  projectAttributes,
} from '@sogoc/access';
import type { StoredGoldenRecord } from '@sogoc/persistence';
import type { Unsettled, WithheldName } from '@sogoc/resolution';

import type { SeenReach } from './read-step-by-step';
import type { PlannedField } from './planned-field';

/** A value, whose it is and where it is from. */
export interface FilledValue {
  readonly value: unknown;
  readonly source: string;
  readonly observedAt: string;
  readonly collection: string;
  readonly goldenId: string;
  /** A question about it, or about whose it is, waits for a steward. */
  readonly underReview?: true;
}

export type FieldStatus = 'known' | 'unknown' | 'withheld' | Unsettled;

/** A field with its value; of a path that leads to many, `items`. */
export interface FilledField extends Partial<FilledValue> {
  readonly name: string;
  readonly path: string;
  readonly status: FieldStatus;
  /** Why it is withheld. */
  readonly code?: WithheldName['code'];
  readonly items?: readonly FilledValue[];
  /** Of a path that leads to many: how many more are stated of which it is not settled whom they mean. */
  readonly unsettled?: number;
}

/** A field that is empty for a reason which does not lie in the path. */
export function emptyField({ name, text, withheld }: PlannedField, status: FieldStatus): FilledField {
  const field = { name, path: text };
  return withheld === undefined ? { ...field, status } : { ...field, status: 'withheld', code: withheld };
}

/** A field as far as its steps lead. `opened`: the collection of its value. */
export function fillField(planned: PlannedField, reach: SeenReach, opened: OpenCollection): FilledField {
  const { name, text, path } = planned;
  const values = reach.goldens.flatMap((golden) => valueOf(golden, planned, opened));
  if (values.length === 0 && reach.goldens.some((golden) => isHeldBack(golden, planned, opened)))
    return { name, path: text, status: 'withheld', code: 'restricted' };
  const [unsettled] = reach.unsettled;
  const status: FieldStatus = values.length > 0 ? 'known' : (unsettled ?? 'unknown');
  const field = { name, path: text, status, ...(reach.unsettled.includes('under-review') && UNDER_REVIEW) };
  if (!path.steps.some(({ isList }) => isList)) return { ...field, ...values[0] };
  return { ...field, items: values, ...(unsettled !== undefined && { unsettled: reach.unsettled.length }) };
}

/** By whom it is about, or by whom it names. */
function isHeldBack(
  { id, attributes }: StoredGoldenRecord,
  { path: { attribute } }: PlannedField,
  { grant }: OpenCollection,
): boolean {
  return namesWithRestrictedParties(attributes, grant).includes(attribute) || isRestricted(attribute, grant, id);
}

const UNDER_REVIEW = { underReview: true } as const;

function valueOf(
  { id, version, underReview, attributes, provenance }: StoredGoldenRecord,
  { path: { collection, attribute, members } }: PlannedField,
  { grant }: OpenCollection,
): FilledValue[] {
  const whole = attributesWithoutRestrictedParties(attributes, grant)[attribute];
  if (whole === undefined || memberOf(whole, members) === undefined) return [];
  const shown = projectAttributes({ [attribute]: whole }, grant, { goldenId: id, version })[attribute];
  const value = memberOf(shown, members);
  if (value === undefined) return [];
  const { source = '', observedAt = '', disputed } = provenance[attribute] ?? {};
  const isDoubtful = underReview || disputed === true;
  return [{ value, source, observedAt, collection, goldenId: id, ...(isDoubtful && UNDER_REVIEW) }];
}

function memberOf(value: unknown, members: readonly string[]): unknown {
  return members.reduce<unknown>(
    (object, member) =>
      typeof object === 'object' && object !== null && Object.hasOwn(object, member)
        ? (object as Readonly<Record<string, unknown>>)[member]
        : undefined,
    value,
  );
}
