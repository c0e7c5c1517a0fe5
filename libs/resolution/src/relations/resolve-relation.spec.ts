import { type Carrier, MAX_CARRIERS, resolveRelation } from './resolve-relation';

const carrier = (goldenId: string, name = '', status: Carrier['status'] = 'active'): Carrier => ({
  collection: 'persons',
  goldenId,
  status,
  contradicts: (stated) => name !== '' && stated !== name,
});

describe('whom a statement means', () => {
  it.each([
    ['nobody while nobody carries the identifier', 'Hoà', [], 'open', []],
    ['the one who carries it', 'Hoà', [carrier('a', 'Hoà')], 'resolved', ['a']],
    ['the one who carries it when no name is stated', null, [carrier('a', 'Hoà')], 'resolved', ['a']],
    ['the one whose name does not contradict', 'Hoà', [carrier('a', 'Lan'), carrier('b', 'Hoà')], 'resolved', ['b']],
    ['nobody when the name speaks against all', 'Hoà', [carrier('a', 'Lan'), carrier('b', 'Mai')], 'disputed', []],
    ['perhaps any of several', 'Hoà', [carrier('b', 'Hoà'), carrier('a')], 'ambiguous', ['a', 'b']],
    [
      'perhaps any of several without a name',
      null,
      [carrier('b', 'Lan'), carrier('a', 'Mai')],
      'ambiguous',
      ['a', 'b'],
    ],
    ['who carries it now before who did', 'Hoà', [carrier('a', '', 'superseded'), carrier('b')], 'resolved', ['b']],
    ['who had it when nobody carries it now', 'Hoà', [carrier('a', 'Hoà', 'superseded')], 'resolved', ['a']],
    [
      'nobody else when the present carrier is contradicted',
      'Hoà',
      [carrier('a', 'Hoà', 'superseded'), carrier('b', 'Lan')],
      'disputed',
      [],
    ],
  ] as const)('%s', (_case, name, carriers, status, ids) => {
    const resolution = resolveRelation(name, carriers);
    expect(resolution.status).toBe(status);
    expect(resolution.ends.map(({ goldenId }) => goldenId)).toEqual(ids);
  });

  it('is nobody for sure when more carry the identifier than are looked at', () => {
    const carriers = Array.from({ length: MAX_CARRIERS + 1 }, (_, n) => carrier(`id-${n}`, n === 0 ? 'Hoà' : 'Lan'));
    expect(resolveRelation('Hoà', carriers)).toEqual({ status: 'ambiguous', ends: [] });
  });
});
