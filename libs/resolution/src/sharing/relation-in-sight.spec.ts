import type { DerivedRelation } from '../relations/derived-relation';
import { relationInSight, type Sight } from './relation-in-sight';

const end = (collection: string, goldenId: string) => ({ collection, goldenId });
const PARCEL = end('land-parcels', 'parcel');
const [NEAR, FAR, FIRM] = [end('persons', 'near'), end('persons', 'far'), end('enterprises', 'firm')];

const relation = (...ends: readonly { readonly collection: string; readonly goldenId: string }[]): DerivedRelation =>
  ({ status: 'resolved', stating: PARCEL, soughtIn: ['persons', 'enterprises'], ends }) as unknown as DerivedRelation;

/** A key for parcels and persons, who are seen where they are near. */
const SIGHT: Sight = {
  covers: (collection) => collection !== 'enterprises',
  isInSight: ({ goldenId }) => goldenId !== 'far',
  isPartial: true,
};

describe('what a key may know of a relation', () => {
  it.each([
    ['who is meant and in sight', relation(NEAR), 'resolved', [NEAR]],
    ['of one who is elsewhere, as of one whom nobody knows', relation(FAR), 'open', []],
    ['candidates in sight alone', relation(NEAR, FAR, FIRM), 'resolved', [NEAR]],
    ['of nobody, where the key is for whom it could lead to', relation(), 'open', []],
  ])('%s', (_, known, status, ends) => {
    expect(relationInSight(known, SIGHT)).toMatchObject({ status, ends, soughtIn: ['persons'] });
  });

  it('is nothing of one that leads to another collection, or is stated elsewhere', () => {
    expect(relationInSight(relation(FIRM), SIGHT)).toBeUndefined();
    expect(relationInSight({ ...relation(NEAR), stating: { ...PARCEL, goldenId: 'far' } }, SIGHT)).toBeUndefined();
  });
});
