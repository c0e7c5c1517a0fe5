import { changedRelations, type RelationState } from './preview-effect';

const relation = (statement: string, status: RelationState['status'], ...ends: string[]): RelationState => ({
  collection: 'enterprises',
  goldenId: 'firm',
  type: 'legal-representative',
  statements: [statement],
  status,
  ends: ends.map((goldenId) => ({ collection: 'persons', goldenId })),
});

const hoa = relation('1/0', 'resolved', 'hoa');
const phuc = relation('2/0', 'resolved', 'phuc');
const either = relation('1/0', 'ambiguous', 'hoa', 'phuc');

describe('relations that a decision changes', () => {
  it.each<[string, RelationState[], RelationState[], (readonly [string | undefined, string | undefined])[]]>([
    ['nothing', [hoa, phuc], [phuc, hoa], []],
    ['the same one from another record', [relation('3/0', 'resolved', 'hoa')], [hoa], []],
    ['one that stands otherwise', [hoa], [either], [['ambiguous', 'resolved']]],
    ['one that leads elsewhere', [relation('1/0', 'resolved', 'phuc')], [hoa], [['resolved', 'resolved']]],
    ['one in the place of another', [phuc], [either], [['ambiguous', 'resolved']]],
    ['one more', [hoa, phuc], [hoa], [[undefined, 'resolved']]],
    ['one less', [hoa], [hoa, either], [['ambiguous', undefined]]],
    [
      'its own statement before its type',
      [phuc, hoa],
      [either],
      [
        [undefined, 'resolved'],
        ['ambiguous', 'resolved'],
      ],
    ],
    ['that of another golden record', [{ ...hoa, goldenId: 'other' }, hoa], [hoa], [[undefined, 'resolved']]],
  ])('tells of %s', (_what, after, before, told) => {
    expect(changedRelations(after, before).map(({ before: was, status }) => [was, status])).toEqual(told);
  });
});
