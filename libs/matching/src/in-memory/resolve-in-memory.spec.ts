import fc from 'fast-check';
import { standardComparators } from '../comparators/standard-comparators';
import type { BlockingKeyDeclaration } from '../blocking/blocking-key-declaration';
import type { MatchRecord } from '../record/match-record';
import { compileMatchModel } from '../model/compile-match-model';
import { resolveInMemory } from './resolve-in-memory';

const level = (name: string, when: 'missing' | 'else' | { comparator: string }, m: number, u: number) => ({
  name,
  when,
  m,
  u,
});
const comparison = (name: string) => ({
  name,
  feature: name,
  levels: [
    level('missing', 'missing', 0, 0),
    level('equal', { comparator: 'exact' }, 0.9, 0.01),
    level('else', 'else', 0.1, 0.99),
  ],
});
const model = compileMatchModel(
  {
    entity: 'thing',
    version: '1',
    priorBits: -6,
    thresholds: { match: 4, review: 0 },
    comparisons: [comparison('phone'), comparison('email')],
    exclusive: [{ scheme: 'number', feature: 'number', typingErrors: 0 }],
    vetoes: [],
  },
  { comparators: standardComparators, predicates: {} },
);
const key = (name: string): BlockingKeyDeclaration => ({
  name,
  values: ({ [name]: value }) => (typeof value === 'string' ? [value] : []),
});
const keyDeclarations = [key('phone'), key('email')];

const features = fc.record(
  { phone: fc.constantFrom('1', '2', '3'), email: fc.constantFrom('a', 'b', 'c'), number: fc.constantFrom('7', '8') },
  { requiredKeys: [] },
);
const recordsOf = (all: readonly Record<string, string | undefined>[]): MatchRecord[] =>
  all.map((stated, i) => ({
    recordNumber: i + 1,
    identity: { source: `s${(i * 5) % 3}`, recordKey: `k${i}` },
    features: stated,
  }));
const resolve = (records: readonly MatchRecord[], decisions: Parameters<typeof resolveInMemory>[0]['decisions'] = []) =>
  resolveInMemory({ entity: 'thing', records, keyDeclarations, model, decisions });

describe('resolveInMemory', () => {
  it('finds, scores, and clusters', () => {
    const { clusters, edges, blocking } = resolve(
      recordsOf([
        { phone: '1', email: 'a' },
        { phone: '1', email: 'a' },
        { phone: '1', email: 'b' },
        { phone: '1', email: 'a', number: '7' },
        { phone: '2', email: 'z', number: '8' },
      ]),
    );
    expect(clusters).toEqual([[1, 4, 2], [3], [5]]);
    expect(edges).toContainEqual({ left: 1, right: 4, weight: 6984, class: 'match' });
    expect(blocking).toMatchObject({ candidatePairs: 6, pairsPerRecord: 6 / 5 });
    expect(blocking.keys.map(({ name }) => name)).toEqual(['phone', 'email']);
  });

  it('does not depend on the order of arrival, nor on record numbers', () => {
    fc.assert(
      fc.property(fc.array(features, { maxLength: 15 }), fc.integer(), (all, seed) => {
        const records = recordsOf(all);
        const renumbered = records.map((record, i) => ({
          ...record,
          recordNumber: 1 + ((i * 7 + Math.abs(seed % 100)) % 9973),
        }));
        const newNumber = new Map(records.map((record, i) => [record.recordNumber, renumbered[i]?.recordNumber]));
        const reversed = resolve([...renumbered].reverse());
        expect(reversed.clusters).toEqual(
          resolve(records).clusters.map((members) => members.map((recordNumber) => newNumber.get(recordNumber))),
        );
      }),
    );
  });

  it('lets a steward join and part what the model would not', () => {
    const records = recordsOf([{ phone: '1', email: 'a' }, { phone: '1', email: 'a' }, { phone: '3' }]);
    const different = { order: 1, kind: 'different' as const, left: [1], right: [2] };
    const same = { order: 2, kind: 'same' as const, left: [2], right: [3] };
    const back = { order: 3, kind: 'same' as const, left: [3], right: [1] };
    const { clusters, refused, unmetDecisions } = resolve(records, [different, same, back]);
    expect(clusters.map((members) => [...members].sort())).toEqual([[1], [2, 3]]);
    expect(refused).toMatchObject([{ left: 1, right: 2, by: [{ kind: 'decision', order: 1 }] }]);
    expect(unmetDecisions).toEqual([{ order: 3, reason: 'contradicts', against: 1, chain: [2, 3] }]);
  });
});
