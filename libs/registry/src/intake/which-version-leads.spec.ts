import {
  orderVersions,
  type RecordVersion,
  afterDecision,
  decideIntake,
  type IntakeItem,
  NEW_RECORD,
  type RecordState,
} from '@sogoc/resolution';
import fc from 'fast-check';
const MINUTE = 60_000;

/** What intake says leads, and what the order of all stored versions says, after some items in turn. */
function leading(items: readonly IntakeItem[]): { readonly byIntake: number; readonly byOrder: number } {
  let state: RecordState = NEW_RECORD;
  let byIntake = 0;
  const stored: RecordVersion[] = [];
  items.forEach((item, index) => {
    const receiptNumber = index + 1;
    const decision = decideIntake(state, item, receiptNumber * MINUTE);
    state = afterDecision(state, decision);
    if (decision.answer === 'rejected' || decision.stores === undefined) return;
    const { sourceVersion, observedAt, deleted } = decision.stores;
    stored.push({ receiptNumber, sourceVersion, deleted, observedAt: new Date(observedAt).toISOString() });
    if (decision.leads) byIntake = receiptNumber;
  });
  return { byIntake, byOrder: orderVersions(stored)[0]?.receiptNumber ?? 0 };
}

const observed = fc.option(fc.nat(6).map((minutes) => minutes * MINUTE));
const content = fc.constantFrom('a', 'b', 'c');

const items = (sourceVersion: fc.Arbitrary<number | null>): fc.Arbitrary<IntakeItem[]> =>
  fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('put' as const), sourceVersion, observedAt: observed, contentHash: content }),
      fc.record({ kind: fc.constant('delete' as const), sourceVersion: fc.oneof(sourceVersion, fc.constant(null)) }),
    ),
    { maxLength: 8 },
  );

describe('the version that leads', () => {
  it.each([
    ['with versions', items(fc.integer({ min: 1, max: 4 }))],
    ['without versions', items(fc.constant(null))],
    ['of a source that mixes both', items(fc.option(fc.integer({ min: 1, max: 4 })))],
  ])('is one whether intake says so, push by push, or all versions are put in order: %s', (_, sequences) => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const { byIntake, byOrder } = leading(sequence);
        expect(byIntake).toBe(byOrder);
      }),
      { numRuns: 2_000 },
    );
  });
});
