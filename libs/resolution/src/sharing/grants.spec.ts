import { landParcel as land, person } from '@sogoc/core-entities';
import * as fc from 'fast-check';

import type { DecidedGrant, GrantTerms } from './access-grant';
import { grantFaults } from './grant-faults';
import { grantInForce } from './grant-in-force';
import { grantedFields } from './fields-shown-or-withheld';

const TERMS: GrantTerms = {
  system: 'land-office',
  purpose: 'dang-ky-bien-dong',
  collection: 'persons',
  attributes: ['fullName'],
  schemes: [],
  ground: 'request',
  legalBasis: 'Nghị định 194/2025/NĐ-CP',
  validFrom: '2026-01-01',
};
const APPROVED = new Date('2026-01-01T00:00:00Z');
const granted = (version: number, more: Partial<DecidedGrant> = {}): DecidedGrant => ({
  ...TERMS,
  id: `g${version}`,
  version,
  approvedAt: APPROVED,
  ...more,
});

describe('the grant in force', () => {
  const at = (day: string, ...grants: DecidedGrant[]) =>
    grantInForce(grants, 'persons', new Date(`${day}T05:00:00Z`))?.id;

  it.each<[string, string | undefined, string, DecidedGrant[]]>([
    ['an approved one', 'g1', '2026-02-01', [granted(1)]],
    ['none that awaits approval', undefined, '2026-02-01', [granted(1, { approvedAt: undefined })]],
    ['none before its first day', undefined, '2025-12-31', [granted(1)]],
    ['one on its last day', 'g1', '2026-03-31', [granted(1, { validTo: '2026-03-31' })]],
    ['none after it', undefined, '2026-04-01', [granted(1, { validTo: '2026-03-31' })]],
    ['the last version', 'g2', '2026-02-01', [granted(2), granted(1)]],
    [
      'the one before, until the next begins',
      'g1',
      '2026-02-01',
      [granted(1), granted(2, { validFrom: '2026-03-01' })],
    ],
    ['none when the last was revoked', undefined, '2026-02-01', [granted(1), granted(2, { revokedAt: APPROVED })]],
    ['none of another collection', undefined, '2026-02-01', [granted(1, { collection: 'enterprises' })]],
  ])('is %s', (_case, expected, day, grants) => {
    expect(at(day, ...grants)).toBe(expected);
  });

  it('begins and ends with days in Viet Nam', () => {
    const grants = [granted(1)];
    expect(grantInForce(grants, 'persons', new Date('2025-12-31T17:00:00Z'))?.id).toBe('g1');
    expect(grantInForce(grants, 'persons', new Date('2025-12-31T16:59:59Z'))).toBeUndefined();
  });
});

describe('granted fields', () => {
  const personal = new Set(
    person.identifiers.filter(({ sensitivity }) => sensitivity !== 'public').map(({ scheme }) => scheme),
  );

  it('tells why each is withheld', () => {
    const fields = grantedFields(
      { attributes: ['fullName', 'nationalId', 'relatives'], schemes: [] },
      person,
      personal,
    );
    const code = (name: string) => fields.withheld.find((field) => field.name === name)?.code;
    expect(code('fullName')).toBeUndefined();
    expect(code('nationalId')).toBe('scheme-not-granted');
    expect(code('relatives')).toBe('numbers-in-part');
    expect(code('ethnicity')).toBe('sensitive');
    expect(code('dateOfBirth')).toBe('not-granted');
    expect(code('national-id')).toBe('not-granted');
    expect(fields.attributes.get('relatives')).toBe('numbers-masked');
  });

  it.each([
    ['a person', person],
    ['a parcel', land],
  ])('of %s show nothing personal that the grant does not name', (_case, declaration) => {
    const names = declaration.attributes.map(({ name }) => name);
    fc.assert(
      fc.property(fc.subarray(names), fc.subarray([...personal]), (attributes, schemes) => {
        const fields = grantedFields({ attributes, schemes }, declaration, personal);
        for (const { name, scheme, sensitivity } of declaration.attributes) {
          const isNamed = attributes.includes(name) && (scheme === undefined || schemes.includes(scheme));
          const shows = fields.attributes.get(name) !== 'withheld';
          expect(shows).toBe(sensitivity === 'public' || isNamed);
        }
        for (const { scheme, sensitivity } of declaration.identifiers)
          expect(fields.identifiers.get(scheme) === 'shown').toBe(sensitivity === 'public' || schemes.includes(scheme));
        const whole = [...fields.attributes, ...fields.identifiers].filter(([, disclosure]) => disclosure === 'shown');
        expect(whole.length + fields.withheld.length).toBe(fields.attributes.size + fields.identifiers.size);
      }),
    );
  });
});

describe('a wish for a grant', () => {
  const pointers = (more: Partial<GrantTerms>) =>
    grantFaults({ ...TERMS, ...more }, [person, land]).map(({ pointer }) => pointer);

  it.each<[string, Partial<GrantTerms>, string[]]>([
    ['nothing', {}, []],
    ['an unknown collection', { collection: 'ships' }, ['/collection']],
    ['an unknown attribute', { attributes: ['fullName', 'colour'] }, ['/attributes/1']],
    ['an unknown scheme', { schemes: ['number'] }, ['/schemes/0']],
    ['no area', { rows: { level: 'commune', areas: [] } }, ['/rows/areas']],
    [
      'a province for a commune',
      { rows: { level: 'commune', areas: [{ codeSet: 'NSO-2026-04', code: '79' }] } },
      ['/rows/areas/0'],
    ],
    ['a day that no calendar has', { validFrom: '2026-02-30' }, ['/validFrom']],
    ['an end before the beginning', { validTo: '2025-12-31' }, ['/validTo']],
  ])('is refused for %s', (_case, more, expected) => {
    expect(pointers(more)).toEqual(expected);
  });
});
