import { coreEntities } from '@sogoc/core-entities';
import type { StoredGoldenRecord } from '@sogoc/persistence';
import { type DerivedRelation, readFormPath, type RelationStatus, wayOf } from '@sogoc/resolution';

import type { SeenRelation } from '../surroundings/seen-relation';
import { followSteps } from './read-step-by-step';
import type { PlannedField } from './planned-field';

const golden = (id: string) => ({ id }) as StoredGoldenRecord;
const [HOA, BINH, AN, LAND, FAR] = ['hoa', 'binh', 'an', 'land', 'far'].map(golden) as [
  StoredGoldenRecord,
  StoredGoldenRecord,
  StoredGoldenRecord,
  StoredGoldenRecord,
  StoredGoldenRecord,
];

function field(text: string): PlannedField {
  const read = readFormPath(text, 'persons', coreEntities);
  if (!read.ok) throw new Error(read.error);
  return { name: text, text, path: read.value };
}

function seen(
  from: StoredGoldenRecord,
  [type, collection, ...roles]: readonly [string, string, ...string[]],
  end: StoredGoldenRecord | Exclude<RelationStatus, 'resolved'>,
  direction: SeenRelation['direction'] = 'out',
): SeenRelation {
  const relation = { type } as DerivedRelation;
  const status: RelationStatus = typeof end === 'string' ? end : 'resolved';
  const known = { from: from.id, direction, relation, collection, roles, stating: from, status };
  return typeof end === 'string' ? known : { ...known, other: end };
}

const kin = (from: StoredGoldenRecord, roles: readonly [string, ...string[]], end: Parameters<typeof seen>[2]) =>
  seen(from, ['relative', 'persons', ...roles], end);
const kinOfOthers = (role: string, end: Parameters<typeof seen>[2]) =>
  seen(HOA, ['relative', 'persons', role], end, 'in');
const held = (from: StoredGoldenRecord, end: Parameters<typeof seen>[2]) =>
  seen(from, ['holder', 'land-parcels', 'owner'], end);

/** Where a path leads, and how often relations were read for it and others. */
async function reach(texts: readonly string[], relations: readonly SeenRelation[]) {
  const fields = texts.map(field);
  let reads = 0;
  const reached = await followSteps(HOA, fields, async () => {
    reads++;
    return relations;
  });
  const of = fields.map(({ path }) => {
    const { goldens, unsettled } = reached.get(wayOf(path.steps))!;
    return [...goldens.map(({ id }) => id), ...unsettled];
  });
  return { of, reads };
}

describe('the steps of a form', () => {
  it.each<[string, string, readonly SeenRelation[], readonly string[]]>([
    ['one of the role', 'relative[spouse].persons.fullName', [kin(HOA, ['husband', 'spouse'], BINH)], ['binh']],
    [
      'stated by both sides',
      'relative[spouse].persons.fullName',
      [kin(HOA, ['husband', 'spouse'], BINH), kin(HOA, ['spouse'], BINH)],
      ['binh'],
    ],
    ['another role', 'relative[mother].persons.fullName', [kin(HOA, ['husband', 'spouse'], BINH)], []],
    [
      'two where one is wanted',
      'relative[child].persons.fullName',
      [kin(HOA, ['son', 'child'], AN), kin(HOA, ['child'], BINH)],
      ['ambiguous'],
    ],
    [
      'all there are',
      'relative[child].persons[].fullName',
      [kin(HOA, ['son', 'child'], AN), kin(HOA, ['child'], BINH)],
      ['an', 'binh'],
    ],
    ['a disputed one', 'relative[spouse].persons.fullName', [kin(HOA, ['spouse'], 'disputed')], ['under-review']],
    [
      'a disputed one beside a settled one',
      'relative[spouse].persons.fullName',
      [kin(HOA, ['spouse'], BINH), kin(HOA, ['spouse'], 'disputed')],
      ['under-review'],
    ],
    [
      'a disputed and an ambiguous one',
      'relative[spouse].persons.fullName',
      [kin(HOA, ['spouse'], 'ambiguous'), kin(HOA, ['spouse'], 'disputed')],
      ['under-review'],
    ],
    [
      'a settled one beside what a stranger states of the number',
      'relative[spouse].persons.fullName',
      [kin(HOA, ['spouse'], BINH), kinOfOthers('spouse', 'disputed')],
      ['binh'],
    ],
    [
      'what only a stranger states of the number',
      'relative[spouse].persons.fullName',
      [kinOfOthers('spouse', 'disputed')],
      ['under-review'],
    ],
    ['one that nobody carries', 'relative[spouse].persons.fullName', [kin(HOA, ['spouse'], 'open')], []],
    [
      'doubts beside all there are',
      'holder.parcels[].area',
      [held(HOA, LAND), held(HOA, 'ambiguous')],
      ['land', 'ambiguous'],
    ],
    ['what somebody else holds', 'holder.parcels[].area', [held(BINH, FAR)], []],
    [
      'two steps',
      'relative[spouse].persons.holder.parcels[].area',
      [kin(HOA, ['spouse'], BINH), held(BINH, FAR), held(HOA, LAND)],
      ['far'],
    ],
    [
      'behind a doubt',
      'relative[spouse].persons.holder.parcels[].area',
      [kin(HOA, ['spouse'], 'disputed'), held(BINH, FAR)],
      ['under-review'],
    ],
  ])('lead to %s', async (_title, path, relations, expected) => {
    expect((await reach([path], relations)).of).toEqual([expected]);
  });

  it('are read once for each depth, however many fields there are', async () => {
    const attributes = ['area', 'mapSheet', 'parcelNumber', 'address', 'status'];
    const land = attributes.map((attribute) => `holder.parcels[].${attribute}`);
    const ofSpouse = attributes.map((attribute) => `relative[spouse].persons.holder.parcels[].${attribute}`);
    const relations = [kin(HOA, ['spouse'], BINH), held(HOA, LAND), held(BINH, FAR)];
    const { of, reads } = await reach(['fullName', ...land, ...ofSpouse], relations);
    expect(reads).toBe(2);
    expect(of).toEqual([['hoa'], ...land.map(() => ['land']), ...ofSpouse.map(() => ['far'])]);
  });
});
