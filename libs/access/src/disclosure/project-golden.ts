import type { AttributeProvenance, RecordIdentifier } from '@sogoc/golden';
import type { StoredGoldenRecord } from '@sogoc/persistence';
import type { Disclosure, WithheldName } from '@sogoc/resolution';

import { type DisclosedSubject } from '../record-of-reads/disclosures';
import { type FieldGrant, showsRecordKey, withheldBy } from './field-grant';
import { maskNumbersIn, maskToTail } from './masks/working-view';
import { maskNumber, maskValue } from './masks/masked-view';
import { noteShown, noteShownKey } from './note-shown';
import { isRestricted, recordsOf, restrictedNames } from './restrictions/is-restricted';
import { attributesWithoutRestrictedParties, namesWithRestrictedParties } from './restrictions/restricted-parties';

/** Where a value came from; the key of the record only for who may see it. */
export type ShownProvenance = Omit<AttributeProvenance, 'recordKey'> & { readonly recordKey?: string };

/** A golden record as a caller may see it, in the shape of the API. */
export interface ShownGoldenRecord {
  readonly id: string;
  readonly entity: string;
  readonly version: number;
  readonly status: 'active';
  readonly underReview: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly provenance: Readonly<Record<string, ShownProvenance>>;
  readonly identifiers: readonly RecordIdentifier[];
  readonly recordCount: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Under a grant: attributes and schemes that it does not show whole, whether or not the record has them, and why. */
  readonly withheld?: readonly WithheldName[];
}

/** The part of a golden record that holds values: what a cluster amounts to, now or in a former version. */
export interface GoldenContent {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly provenance: Readonly<Record<string, AttributeProvenance>>;
  readonly identifiers: readonly RecordIdentifier[];
  /** Of a former version: which records stood in it. */
  readonly recordIds?: readonly string[];
}

export type ShownContent = Pick<ShownGoldenRecord, 'attributes' | 'provenance' | 'identifiers'>;

/** A golden record as it stands, or as it was known. */
export type KnownGoldenRecord = StoredGoldenRecord & Pick<GoldenContent, 'recordIds'>;

/** The one way out for golden records: every answer that shows one passes here. */
export function project(golden: KnownGoldenRecord, grant: FieldGrant): ShownGoldenRecord {
  return {
    id: golden.id,
    entity: golden.entity,
    version: golden.version,
    status: 'active',
    underReview: golden.underReview,
    ...projectContent(golden, grant, { goldenId: golden.id, version: golden.version }),
    recordCount: golden.recordCount,
    createdAt: golden.createdAt.toISOString(),
    updatedAt: golden.updatedAt.toISOString(),
    ...withheldOf(grant, golden.id, golden),
  };
}

/** Of whom it is about, and of whom it names, something may be restricted beside what the grant leaves out. */
export function withheldOf(
  grant: FieldGrant,
  goldenId: string,
  content: GoldenContent,
): Pick<ShownGoldenRecord, 'withheld'> {
  const ofItself = restrictedNames(grant, goldenId, recordsOf(content, grant));
  const restricted = new Set([...ofItself, ...namesWithRestrictedParties(content.attributes, grant)]);
  if (restricted.size === 0) return withheldBy(grant);
  const others = (grant.bound?.withheld ?? []).filter(({ name }) => !restricted.has(name));
  return { withheld: [...[...restricted].map((name) => ({ name, code: 'restricted' as const })), ...others] };
}

function unrestricted(
  shown: Readonly<Record<string, unknown>>,
  grant: FieldGrant,
  { goldenId }: DisclosedSubject,
  records: readonly string[],
): Readonly<Record<string, unknown>> {
  if (goldenId === undefined || grant.restricted?.(goldenId, records) === undefined) return shown;
  return Object.fromEntries(Object.entries(shown).filter(([name]) => !isRestricted(name, grant, goldenId, records)));
}

/** Values, provenance and identifiers under a grant; provenance only of attributes that are shown. `subject` is whose they are. */
export function projectContent(content: GoldenContent, grant: FieldGrant, subject: DisclosedSubject): ShownContent {
  const records = recordsOf(content, grant);
  const attributes = projectAttributes(content.attributes, grant, subject, records);
  const provenance = projectProvenance(content.provenance, attributes, grant);
  if (Object.values(provenance).some(({ recordKey }) => recordKey !== undefined)) noteShownKey(grant, subject);
  return {
    attributes,
    provenance,
    identifiers: projectIdentifiers(content.identifiers, grant, subject, records),
  };
}

/** Attributes in their order; what is withheld is absent. `subject` is whose they are, for the record of reads; `records` of what they came. */
export function projectAttributes(
  attributes: Readonly<Record<string, unknown>>,
  grant: FieldGrant,
  subject: DisclosedSubject,
  records = recordOf(subject),
): Readonly<Record<string, unknown>> {
  const named = attributesWithoutRestrictedParties(attributes, grant);
  const shown = unrestricted(shownAttributes(named, grant), grant, subject, records);
  noteShown(Object.keys(shown), grant, subject);
  return shown;
}

export function shownAttributes(
  attributes: Readonly<Record<string, unknown>>,
  grant: FieldGrant,
): Readonly<Record<string, unknown>> {
  if (grant.view === 'full') return attributes;
  const shown: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const seen = seenValue(name, value, grant);
    if (seen !== undefined) shown[name] = seen;
  }
  return shown;
}

/** Identifiers in their order; a masked one keeps scheme and status. */
export function projectIdentifiers(
  identifiers: readonly RecordIdentifier[],
  grant: FieldGrant,
  subject: DisclosedSubject,
  records = recordOf(subject),
): readonly RecordIdentifier[] {
  const shown = shownIdentifiers(identifiers, grant).filter(
    ({ scheme }) => !isRestricted(scheme, grant, subject.goldenId, records),
  );
  noteShown(
    shown.map(({ scheme }) => scheme),
    grant,
    subject,
  );
  return shown;
}

const recordOf = ({ recordId }: DisclosedSubject): readonly string[] => (recordId === undefined ? [] : [recordId]);

function shownIdentifiers(identifiers: readonly RecordIdentifier[], grant: FieldGrant): readonly RecordIdentifier[] {
  return identifiers.flatMap((identifier) => {
    switch (disclosureOfScheme(identifier.scheme, grant)) {
      case 'shown':
        return [identifier];
      case 'numbers-masked':
        return [{ ...withoutAct(identifier), value: maskToTail(identifier.value) }];
      case 'masked':
        return [{ ...withoutAct(identifier), value: maskNumber(identifier.value) }];
      case 'withheld':
        return [];
    }
  });
}

/** The number of an act leads to the number that it gave. */
function withoutAct({ act: _, ...identifier }: RecordIdentifier): RecordIdentifier {
  return identifier;
}

function seenValue(name: string, value: unknown, grant: FieldGrant): unknown {
  const attribute = grant.attributes.get(name);
  const disclosure = attribute?.disclosure ?? grant.undeclared;
  if (disclosure === 'shown') return value;
  if (disclosure === 'numbers-masked' && attribute) return maskNumbersIn(value, attribute);
  return disclosure === 'masked' && attribute ? maskValue(value, attribute.type) : undefined;
}

function disclosureOfScheme(scheme: string, grant: FieldGrant): Disclosure {
  return grant.identifiers.get(scheme) ?? grant.undeclared;
}

function projectProvenance(
  provenance: Readonly<Record<string, AttributeProvenance>>,
  shownAttributes: Readonly<Record<string, unknown>>,
  grant: FieldGrant,
): Readonly<Record<string, ShownProvenance>> {
  const shown: Record<string, ShownProvenance> = {};
  // Most values of a golden record are of one origin, which is the same object for all of them.
  let last: readonly [AttributeProvenance, ShownProvenance] | undefined;
  for (const name of Object.keys(provenance)) {
    if (shownAttributes[name] === undefined) continue;
    const origin = provenance[name]!;
    if (last?.[0] !== origin) last = [origin, shownOrigin(origin, grant)];
    shown[name] = last[1];
  }
  return shown;
}

/** Names each member, so that a new one is not shown by accident. */
function shownOrigin(origin: AttributeProvenance, grant: FieldGrant): ShownProvenance {
  const { source, recordId, recordKey, observedAt, rule, decisionId, disputed } = origin;
  return {
    source,
    recordId,
    ...(showsRecordKey(grant, source) && { recordKey }),
    observedAt,
    rule,
    ...(decisionId !== undefined && { decisionId }),
    ...(disputed && { disputed }),
  };
}
