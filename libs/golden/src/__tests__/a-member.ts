import type { MemberRecord, RecordIdentifier } from '../survivorship/golden-types';
import type { SurvivorshipPolicy } from '../survivorship/criteria/survivorship-policy';

interface MemberOptions {
  readonly observedAt?: string;
  readonly identifiers?: readonly RecordIdentifier[];
}

/** A live record `source/no` with the given attributes. */
export function aMember(
  recordNumber: number,
  source: string,
  attributes: Readonly<Record<string, unknown>>,
  { observedAt = '2026-01-01T00:00:00Z', identifiers = [] }: MemberOptions = {},
): MemberRecord {
  return { recordNumber, identity: { source, recordKey: `K${recordNumber}` }, observedAt, attributes, identifiers };
}

export const identifier = (
  scheme: string,
  value: string,
  status: RecordIdentifier['status'] = 'active',
): RecordIdentifier => ({
  scheme,
  value,
  status,
});

/** A small person policy: `population` is the authority, `civil` is trusted, `tax` and `phonebook` are neither. */
export const PERSON_POLICY: SurvivorshipPolicy = {
  attributes: [
    { name: 'fullName', survivorship: ['authority', 'trusted-source', 'most-agreed', 'most-recent'] },
    { name: 'dateOfBirth', survivorship: ['most-complete', 'authority'] },
    { name: 'nationalId', survivorship: ['authority', 'most-recent'], scheme: 'national-id' },
    { name: 'phone', survivorship: ['most-recent'] },
    { name: 'email', survivorship: ['most-agreed'] },
    { name: 'address', survivorship: ['most-complete'] },
    { name: 'otherNames', survivorship: ['trusted-source', 'union'] },
  ],
  sources: {
    population: { trust: { '*': 0.9 }, authorityFor: ['fullName', 'dateOfBirth', 'national-id'], order: 1 },
    civil: { trust: { '*': 0.7, fullName: 0.8 }, authorityFor: ['fullName', 'dateOfBirth'], order: 2 },
    tax: { trust: { '*': 0.5 }, authorityFor: [], order: 3 },
  },
  exclusiveSchemes: ['national-id', 'health-insurance'],
  succeededSchemes: [{ scheme: 'id-card-9', successor: 'national-id' }],
};
