import type { RecordIdentifier, GoldenChangePlan, StoredGolden } from '@sogoc/golden';

import { approvalReasons, bulkReasons } from './approval-reasons';

const golden = (
  goldenId: string,
  members: readonly number[],
  identifiers: readonly (readonly [scheme: string, value: string, status?: RecordIdentifier['status']])[] = [],
  attributes: Readonly<Record<string, unknown>> = {},
): StoredGolden => ({
  goldenId,
  version: 1,
  status: 'active',
  underReview: false,
  members,
  composed: {
    attributes,
    provenance: {},
    identifiers: identifiers.map(([scheme, value, status = 'active']): RecordIdentifier => ({ scheme, value, status })),
  },
});

/** What it takes to make one golden record of these. */
function reasonsToJoin(...goldens: readonly StoredGolden[]): string[] {
  const members = goldens.flatMap((each) => each.members);
  const links = goldens.flatMap(({ goldenId, members: recordNumbers }) =>
    recordNumbers.map((recordNumber) => ({ recordNumber, goldenId, firstGoldenId: goldenId })),
  );
  const plan = {
    identity: { clusters: [{ goldenId: 'a', members, minted: false, otherIds: [] }] },
  } as unknown as GoldenChangePlan;
  return approvalReasons(plan, links, new Map(goldens.map((each) => [each.goldenId, each])));
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, n) => from + n);

describe('four eyes', () => {
  it.each<[string, StoredGolden, StoredGolden, string[]]>([
    [
      'different national ids',
      golden('a', [1], [['national-id', '1']]),
      golden('b', [2], [['national-id', '2']]),
      ['national-ids-differ'],
    ],
    ['the same national id', golden('a', [1], [['national-id', '1']]), golden('b', [2], [['national-id', '1']]), []],
    [
      'a superseded national id',
      golden('a', [1], [['national-id', '1']]),
      golden('b', [2], [['national-id', '2', 'superseded']]),
      [],
    ],
    ['one national id only', golden('a', [1], [['national-id', '1']]), golden('b', [2]), []],
    [
      'different tax codes',
      golden('a', [1], [['tax-code', '1']]),
      golden('b', [2], [['tax-code', '2']]),
      ['tax-codes-differ'],
    ],
    [
      'the cancelled tax code of a dissolved enterprise',
      golden('a', [1], [['tax-code', '1']]),
      golden('b', [2], [['tax-code', '2', 'cancelled']]),
      ['tax-codes-differ'],
    ],
    ['different passports', golden('a', [1], [['passport', '1']]), golden('b', [2], [['passport', '2']]), []],
    [
      'a deceased and a living person',
      golden('a', [1], [], { deceasedOn: '2020' }),
      golden('b', [2]),
      ['deceased-and-living'],
    ],
    ['a deceased by status', golden('a', [1]), golden('b', [2], [], { status: 'deceased' }), ['deceased-and-living']],
    ['two deceased', golden('a', [1], [], { deceasedOn: '2020' }), golden('b', [2], [], { status: 'deceased' }), []],
    ['20 records', golden('a', range(1, 10)), golden('b', range(11, 10)), []],
    ['21 records', golden('a', range(1, 10)), golden('b', range(11, 11)), ['large-cluster']],
  ])('%s', (_name, left, right, reasons) => {
    expect(reasonsToJoin(left, right)).toEqual(reasons);
    expect(reasonsToJoin(right, left)).toEqual(reasons);
  });

  it('does not ask about what was one before', () => {
    expect(
      reasonsToJoin(
        golden('a', range(1, 30), [
          ['national-id', '1'],
          ['national-id', '2'],
        ]),
      ),
    ).toEqual([]);
  });

  it.each([
    ['different', 25, 25, []],
    ['different', 1, 50, ['bulk']],
    ['same', 26, 25, ['bulk']],
    ['hold', 60, 60, []],
    ['pin', 60, 0, []],
  ] as const)('%s between %i and %i records', (kind, left, right, reasons) => {
    expect(bulkReasons({ kind, left: range(1, left), right: range(1_000, right) })).toEqual(reasons);
  });
});
