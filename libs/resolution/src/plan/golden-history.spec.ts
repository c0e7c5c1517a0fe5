import type { GoldenChangePlan, StoredGolden } from '@sogoc/golden';

import { goldenDocument, historyOf } from './golden-history';

const content = (plate: string) => ({ attributes: { plate }, provenance: {}, identifiers: [] });

const EMPTY: GoldenChangePlan = {
  identity: { clusters: [], anchorMoves: [], minted: [], transitions: [], links: [], unlinked: [] },
  goldens: [],
  reviewFlags: [],
  merged: [],
  retired: [],
  identifiers: [],
  tasks: { create: [], reopen: [], update: [], hold: [], close: [] },
  events: [],
};

const written = (goldenId: string, members: readonly number[]): GoldenChangePlan['goldens'][number] => ({
  goldenId,
  version: 2,
  minted: false,
  status: 'active',
  composed: { ...content('30A-1'), recordCount: members.length, disputes: [], overriddenPins: [], contradicted: [] },
  members,
  otherIds: [],
  underReview: false,
});

describe('the history of golden records', () => {
  it('keeps a document whose text depends on the golden record only', () => {
    const golden = { underReview: true, members: [1, 12], ...content('30A-1') };
    expect(JSON.stringify(goldenDocument(golden))).toBe(
      '{"attributes":{"plate":"30A-1"},"provenance":{},"identifiers":[],"recordCount":2,"recordIds":["1","12"],"underReview":true}',
    );
  });

  it('says what happened to an id first, and all of it when it was more than one thing', () => {
    const plan: GoldenChangePlan = {
      ...EMPTY,
      identity: {
        ...EMPTY.identity,
        transitions: [
          { goldenId: 'G2', kind: 'merged-into', otherIds: ['G1'] },
          { goldenId: 'G3', kind: 'split-from', otherIds: ['G1'] },
        ],
      },
      goldens: [written('G1', [1, 2]), written('G4', [4])],
      merged: [{ goldenId: 'G2', into: 'G1', version: 3 }],
    };
    expect(historyOf(plan, new Map())).toEqual({
      standing: [
        {
          goldenId: 'G1',
          version: 2,
          change: 'merged',
          otherIds: ['G2'],
          steps: [
            { change: 'split', otherIds: ['G3'] },
            { change: 'merged', otherIds: ['G2'] },
          ],
          recordIds: ['1', '2'],
        },
        expect.objectContaining({ goldenId: 'G4', change: 'updated', otherIds: [], recordIds: ['4'] }),
      ],
      whole: [{ goldenId: 'G2', version: 3, change: 'merged-into', otherIds: ['G1'], document: {} }],
    });
  });

  it('keeps what a golden record says of which only the review flag changes', () => {
    const stored: StoredGolden = {
      goldenId: 'G1',
      version: 4,
      status: 'active',
      underReview: false,
      members: [12, 3],
      composed: content('30A-2'),
    };
    const plan = { ...EMPTY, reviewFlags: [{ goldenId: 'G1', underReview: true, version: 5 }] };
    expect(historyOf(plan, new Map([['G1', stored]])).whole).toEqual([
      {
        goldenId: 'G1',
        version: 5,
        change: 'updated',
        otherIds: [],
        document: { ...content('30A-2'), recordCount: 2, recordIds: ['3', '12'], underReview: true },
      },
    ]);
  });
});
