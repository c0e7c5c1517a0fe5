import { coreRegistry } from '@sogoc/core-entities';
import type { StoredGoldenRecord } from '@sogoc/persistence';

import { compileFieldGrant, type FieldGrant } from '../field-grant';
import { etagOfMark, goldenEtag } from '../etags/golden-etag';
import { project } from '../project-golden';
import { hiddenPartyBy } from './hidden-party';

const NUMBER = '079182004411';
const HOLDERS = [
  { scheme: 'national-id', value: NUMBER, name: 'Trịnh Thị Ngọc Hà', role: 'owner', share: 0.5 },
  { scheme: 'national-id', value: '079080004422', name: 'Hồ Quốc Việt', role: 'owner', share: 0.5 },
];
const [HERS, HIS] = HOLDERS as [(typeof HOLDERS)[number], (typeof HOLDERS)[number]];
const at = new Date('2026-01-31T01:00:00Z');

function parcelWith(attributes: Readonly<Record<string, unknown>>): StoredGoldenRecord {
  const golden = { id: '01970000-0000-7000-8000-000000000001', entity: 'land-parcel', version: 1, underReview: false };
  return { ...golden, attributes, provenance: {}, identifiers: [], recordCount: 1, createdAt: at, updatedAt: at };
}

/** Of a consumer's key while somebody with the number restricts attributes; none: all that is personal; undefined: nobody does. */
function grantWhile(names: readonly string[] | undefined, view: 'full' | 'masked' = 'full'): FieldGrant {
  const { declaration } = coreRegistry.entityByCollection('land-parcels')!;
  const carrier = { entity: 'person', scheme: 'national-id', names: new Set(names) };
  const carriersOf = (number: string) => (names !== undefined && number === NUMBER ? [carrier] : []);
  return {
    ...compileFieldGrant(declaration, { keyId: 'k', role: 'consumer', view }),
    restricted: () => undefined,
    hiddenParty: hiddenPartyBy({ carriersOf }, coreRegistry),
    hidesParties: () => names !== undefined,
  };
}

describe('somebody whose data are restricted, where others name them', () => {
  it.each<[string, readonly string[] | undefined, object]>([
    ['nothing is restricted', undefined, HERS],
    ['what is restricted is not said there', ['phone'], HERS],
    ['the name is', ['fullName'], { scheme: 'national-id', value: NUMBER, role: 'owner', share: 0.5 }],
    ['the number is', ['nationalId'], { scheme: 'national-id', name: HERS.name, role: 'owner', share: 0.5 }],
    ['all that is personal is', [], { scheme: 'national-id', role: 'owner', share: 0.5 }],
  ])('%s: the others of a list stay as they are', (_, names, hers) => {
    const shown = project(parcelWith({ holders: HOLDERS, mapSheet: '7' }), grantWhile(names));
    expect(shown.attributes).toEqual({ holders: [hers, HIS], mapSheet: '7' });
    const isHidden = hers !== HERS;
    expect(shown.withheld).toEqual(isHidden ? [{ name: 'holders', code: 'restricted' }] : undefined);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['a certificate', { certificates: [{ serial: 'AB 123', holders: HOLDERS }] }],
    ['a restriction on a parcel', { restrictions: [{ type: 'mortgage', ...HERS }] }],
    ['a relative', { restrictions: [{ relation: 'mother', nationalId: NUMBER, fullName: HERS.name }] }],
  ])('are hidden in %s too', (_, attributes) => {
    const said = JSON.stringify(project(parcelWith(attributes), grantWhile([])));
    expect(said).not.toMatch(new RegExp(`${NUMBER}|${HERS.name}`));
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['in an attribute of its own', { motherName: HERS.name }],
    ['in another spelling', { motherName: HERS.name.toUpperCase() }],
    ['in an item without a number', { certificates: [{ serial: 'AB 123', holders: [{ name: HERS.name }] }] }],
  ])('are told by the number also where the name stands alone, %s', (_, alone) => {
    const [name = ''] = Object.keys(alone);
    const shown = project(parcelWith({ holders: HOLDERS, ...alone }), grantWhile(['fullName']));
    expect(JSON.stringify(shown).toLowerCase()).not.toContain(HERS.name.toLowerCase());
    expect(shown.withheld).toEqual(['holders', name].map((each) => ({ name: each, code: 'restricted' })));
    expect(project(parcelWith(alone), grantWhile(['fullName'])).attributes).toEqual(alone);
  });

  it('are no namesakes with a number of their own', () => {
    const namesake = { ...HIS, name: HERS.name };
    const shown = project(parcelWith({ holders: [HERS, namesake] }), grantWhile(['fullName']));
    expect((shown.attributes.holders as object[])[1]).toEqual(namesake);
  });

  it('are found behind a mask, which is of the number as it is', () => {
    const shown = project(parcelWith({ holders: HOLDERS }), grantWhile(['nationalId'], 'masked'));
    expect(JSON.stringify(shown.attributes)).not.toContain('411');
  });

  it('make another answer of it, and so another entity tag', () => {
    const parcel = parcelWith({ holders: HOLDERS });
    const tags = [undefined, ['phone'], ['fullName'], ['nationalId'], []].map((names) =>
      goldenEtag(parcel, grantWhile(names), 'feed'),
    );
    expect(tags[0]).toBe(tags[1]);
    expect(new Set(tags).size).toBe(4);
    // Nobody is named by the mark alone, so it has the tag only while nobody is hidden.
    expect(etagOfMark(parcel, grantWhile(undefined), 'feed')).toBe(tags[0]);
    expect(etagOfMark(parcel, grantWhile(['fullName']), 'feed')).toBeUndefined();
  });
});
