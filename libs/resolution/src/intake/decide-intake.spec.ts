import fc from 'fast-check';

import { orderVersions } from '../versions/leading-version';
import {
  afterDecision,
  decideIntake,
  type IntakeDecision,
  type IntakeItem,
  NEW_RECORD,
  type RecordState,
} from './decide-intake';

const put = (
  contentHash: string,
  sourceVersion: number | null = null,
  observedAt: number | null = null,
): IntakeItem => ({
  kind: 'put',
  sourceVersion,
  observedAt,
  contentHash,
});
const remove = (sourceVersion: number | null = null): IntakeItem => ({ kind: 'delete', sourceVersion });

function run(items: readonly IntakeItem[]): { state: RecordState; decisions: IntakeDecision[] } {
  let state = NEW_RECORD;
  const decisions = items.map((item, index) => {
    const decision = decideIntake(state, item, 1_000 + index);
    state = afterDecision(state, decision);
    return decision;
  });
  return { state, decisions };
}

const told = ({ decisions }: { decisions: IntakeDecision[] }): string[] =>
  decisions.map((decision) => {
    if (decision.answer === 'rejected') return decision.reason;
    if (decision.answer === 'stale' && decision.stores) return 'stale, stored';
    return decision.answer;
  });

describe('decideIntake', () => {
  it.each<[string, IntakeItem[], string[]]>([
    ['takes a first version', [put('a', 1)], ['pending']],
    ['tells the same content of the same version', [put('a', 1), put('a', 1)], ['pending', 'unchanged']],
    ['takes the same content under a higher version', [put('a', 1), put('a', 2)], ['pending', 'pending']],
    ['stores an older version as stale', [put('b', 5), put('a', 4)], ['pending', 'stale, stored']],
    ['stores a stale version once', [put('b', 5), put('a', 4), put('a', 4)], ['pending', 'stale, stored', 'stale']],
    ['refuses other content of the leading version', [put('a', 5), put('b', 5)], ['pending', 'version-conflict']],
    [
      'refuses other content of an older version',
      [put('b', 5), put('a', 4), put('c', 4)],
      ['pending', 'stale, stored', 'version-conflict'],
    ],
    ['refuses a missing version', [put('a', 1), put('b')], ['pending', 'version-missing']],
    [
      'lets a version outrank what came without one',
      [put('a'), put('b', -5), put('c', -6)],
      ['pending', 'pending', 'stale, stored'],
    ],
    [
      'needs a version from the first one on',
      [put('a'), put('b', 1), put('c')],
      ['pending', 'pending', 'version-missing'],
    ],
    [
      'lets a source begin with versions after a delete',
      [put('a'), remove(), put('b', 1)],
      ['pending', 'pending', 'pending'],
    ],
    ['takes versions below zero', [put('a', -2), put('b', -1)], ['pending', 'pending']],
    ['tells the same content without versions', [put('a'), put('a')], ['pending', 'unchanged']],
    ['takes content that comes back', [put('a'), put('b'), put('a')], ['pending', 'pending', 'pending']],
    [
      'stores what was observed earlier as stale',
      [put('b', null, 900), put('a', null, 800)],
      ['pending', 'stale, stored'],
    ],
    [
      'repeats a stale observation without storing',
      [put('b', null, 900), put('a', null, 800), put('a', null, 800)],
      ['pending', 'stale, stored', 'stale'],
    ],
    ['lets the later receipt lead at one instant', [put('a', null, 900), put('b', null, 900)], ['pending', 'pending']],
    ['does not find an unknown record to delete', [remove()], ['record-not-found']],
    [
      'keeps a versioned tombstone that came first',
      [remove(5), put('a', 4), put('b', 6)],
      ['pending', 'stale, stored', 'pending'],
    ],
    ['deletes again as unchanged', [put('a', 1), remove(), remove()], ['pending', 'pending', 'unchanged']],
    ['lets a tombstone win at its version', [put('a', 5), remove(5), put('a', 5)], ['pending', 'pending', 'stale']],
    ['lets a tombstone win that came first', [remove(5), put('a', 5)], ['pending', 'stale, stored']],
    ['keeps an older tombstone as stale', [put('a', 5), remove(4), remove(4)], ['pending', 'stale, stored', 'stale']],
    ['takes a version above a tombstone', [put('a', 5), remove(), put('b', 6)], ['pending', 'pending', 'pending']],
    [
      'deletes under a version where none was sent',
      [put('a'), remove(1), put('b', 1)],
      ['pending', 'pending', 'stale, stored'],
    ],
    [
      'brings a record without versions back',
      [put('a', null, 900), remove(), put('a', null, 900)],
      ['pending', 'pending', 'pending'],
    ],
    [
      'refuses to bring a versioned record back without a version',
      [put('a', 1), remove(), put('a')],
      ['pending', 'pending', 'version-missing'],
    ],
  ])('%s', (_name, items, answers) => {
    expect(told(run(items))).toEqual(answers);
  });

  it('ends with the same leading version in any order of arrival', () => {
    const item = fc.record({ sourceVersion: fc.integer({ min: 1, max: 6 }), deleted: fc.boolean() });
    const orders = fc
      .uniqueArray(item, { selector: ({ sourceVersion, deleted }) => `${sourceVersion}${deleted}`, minLength: 1 })
      .chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })));
    const leading = (items: readonly { sourceVersion: number; deleted: boolean }[]): unknown => {
      const { newest } = run(
        items.map(({ sourceVersion, deleted }) =>
          deleted ? remove(sourceVersion) : put(`content ${sourceVersion}`, sourceVersion),
        ),
      ).state;
      return [newest?.sourceVersion, newest?.deleted];
    };
    fc.assert(fc.property(orders, ([items, shuffled]) => expect(leading(shuffled)).toEqual(leading(items))));
  });

  it('has the version lead that resolution takes as the leading one', () => {
    const content = fc.constantFrom('a', 'b', 'c');
    const version = fc.integer({ min: 1, max: 4 });
    const unversioned = fc.oneof(
      fc.tuple(content, fc.integer({ min: 0, max: 5 })).map(([hash, at]) => put(hash, null, at)),
      fc.constant(remove()),
    );
    const versioned = fc.oneof(
      fc.tuple(content, version).map(([hash, number]) => put(hash, number)),
      fc.option(version).map((number) => remove(number)),
    );
    const series = fc.oneof(fc.array(unversioned, { maxLength: 9 }), fc.array(versioned, { maxLength: 9 }));
    fc.assert(
      fc.property(series, (items) => {
        const { newest, stored } = run(items).state;
        const received = stored.map((mark, index) => ({ ...mark, receiptNumber: index + 1 }));
        const text = (ms: number): string => new Date(ms).toISOString();
        const [first] = orderVersions(received.map((mark) => ({ ...mark, observedAt: text(mark.observedAt) })));
        expect(received[(first?.receiptNumber ?? 0) - 1]).toEqual(
          newest && { ...newest, receiptNumber: first?.receiptNumber },
        );
      }),
    );
  });
});
