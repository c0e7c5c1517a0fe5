import { compileEntity } from '@sogoc/core-entities';
import { resolveInMemory, type MatchRecord } from '@sogoc/matching';
import { vehicle } from '@sogoc/testing';
import fc from 'fast-check';

import { policyOf } from '../policy/compose-policy-version';
import { type Car, carRecord, decision, vehiclePolicy } from './__tests__/vehicle-inputs';
import type { DerivedState, PlacedPin, RecomputationInputs, SourceRecordInput } from './whole-state-types';
import { recompute } from './recompute';

const POLICY = vehiclePolicy();
const stateOf = (records: SourceRecordInput[], word: Partial<RecomputationInputs> = {}): DerivedState =>
  recompute({ records, decisions: [], pins: [], ...word }, POLICY);
const partition = ({ clusters }: DerivedState): (readonly number[])[] => clusters.map(({ members }) => members);
const tasks = (state: DerivedState): string[] => state.tasks.map(({ key, held }) => (held ? `${key} held` : key));

const ONE: Car = { plate: '30A-1', owner: 'Lan' };
const PERHAPS: Car = { plate: '30A-1', owner: 'Minh' };

const cars = fc.array(
  fc.record(
    {
      chassisNumber: fc.constantFrom('CH1', 'CH2', 'CH3'),
      plate: fc.constantFrom('30A-1', '30A-2', '30A-3'),
      owner: fc.constantFrom('Lan', 'Minh'),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 12 },
);

describe('recompute', () => {
  it('makes the edges and clusters that matching makes of the same records in memory', () => {
    fc.assert(
      fc.property(cars, (all) => {
        const state = stateOf(all.map((car, index) => carRecord(index + 1, car)));
        const records = [...state.records.values()].map(
          ({ recordNumber: recordNumber, source, recordKey, features }): MatchRecord => ({
            recordNumber,
            identity: { source, recordKey },
            features: features ?? {},
          }),
        );
        const { model } = POLICY.entity;
        const expected = resolveInMemory({ entity: 'vehicle', records, keyDeclarations: vehicle.blockingKeys, model });
        expect(
          state.edges.map(({ left, right, weight, class: kind }) => ({ left, right, weight, class: kind })),
        ).toEqual(expected.edges);
        const sorted = (clusters: readonly (readonly number[])[]): string[] =>
          clusters.map((members) => [...members].sort((a, b) => a - b).join()).sort();
        expect(sorted(partition(state))).toEqual(sorted(expected.clusters));
      }),
    );
  });

  it('does not depend on the order in which records and decisions are handed in', () => {
    fc.assert(
      fc.property(cars, fc.infiniteStream(fc.nat(5)), (all, places) => {
        const records = all.map((car, index) => carRecord(index + 1, car));
        const some = (): number[] => [(places.next().value as number) + 1, (places.next().value as number) + 1];
        const decisions = [decision(1, 'different', some(), some()), decision(2, 'same', some(), some())];
        const turned = stateOf([...records].reverse(), { decisions: [...decisions].reverse() });
        expect(turned).toEqual(stateOf(records, { decisions }));
      }),
    );
  });

  it('gives every edge the keys in whose capped blocks both ends stand', () => {
    const state = stateOf([
      carRecord(1, { ...ONE, chassisNumber: 'CH1' }),
      carRecord(2, { ...ONE, chassisNumber: 'CH1' }),
    ]);
    expect(state.edges.map(({ blockingKeys }) => blockingKeys)).toEqual([state.records.get(1)?.blockingKeys]);
  });

  it('compares no more records of a block than are usable, and names the key', () => {
    const records = [1, 2, 3, 4].map((recordNumber) => carRecord(recordNumber, ONE));
    const state = recompute({ records, decisions: [], pins: [] }, vehiclePolicy({ cappedBlockSize: 2 }));
    const order = [...state.records.values()]
      .sort((a, b) => a.blockOrder - b.blockOrder)
      .map(({ recordNumber }) => recordNumber);
    const [first = 0, second = 0] = order;
    expect(partition(state)).toEqual(
      expect.arrayContaining([[first, second].sort((a, b) => a - b), [order[2]], [order[3]]]),
    );
    expect(state.oversizedBlocks).toMatchObject([{ name: 'plate', firstNumber: first, lastNumber: second }]);
  });

  it('compares the records of the authority for an identifier before all others that state it', () => {
    const CH1 = { chassisNumber: 'CH1' };
    const records = Array.from({ length: 9 }, (_, place) => carRecord(2 * (place + 1), CH1));
    const authority = carRecord(1, { ...CH1, owner: 'Lan' });
    const led = policyOf(compileEntity(vehicle), [
      { code: 'police', trust: {}, authorityFor: ['chassis'], habits: {} },
      { code: 'tax', trust: {}, authorityFor: [], habits: {} },
    ]).policy;
    const state = recompute(
      { records: [...records, authority], decisions: [], pins: [] },
      { ...led, cappedBlockSize: 2 },
    );
    expect(state.records.get(1)?.leadingKeys).toEqual(state.records.get(1)?.blockingKeys);
    expect(state.oversizedBlocks).toMatchObject([{ name: 'chassis', firstNumber: 1 }]);
    expect(state.edges.map(({ left, right }) => [left, right].includes(1))).toEqual([true]);
  });

  it('takes the last version that standardises, and none behind a tombstone', () => {
    const poison = { ...ONE, colour: 'poison' };
    const state = stateOf([
      carRecord(1, poison, ONE),
      carRecord(2, poison),
      carRecord(3, null, ONE),
      carRecord(4, poison, null, ONE),
    ]);
    expect([...state.records.values()].map(({ recordNumber, status }) => [recordNumber, status])).toEqual([
      [1, 'failed'],
      [3, 'deleted'],
      [2, 'failed'],
      [4, 'failed'],
    ]);
    expect(partition(state)).toEqual([[1]]);
  });

  it('keeps what was in force of a record at which resolution itself failed', () => {
    const [newest, older] = carRecord(1, PERHAPS, ONE).versions;
    const record = {
      ...carRecord(1, PERHAPS, ONE),
      setAside: { effectiveReceiptNumber: older?.receiptNumber ?? null },
    };
    const derived = stateOf([record]).records.get(1);
    expect(derived).toMatchObject({
      status: 'failed',
      newestReceiptNumber: newest?.receiptNumber,
      effectiveReceiptNumber: older?.receiptNumber,
      attributes: ONE,
    });
    const nothing = stateOf([{ ...record, setAside: { effectiveReceiptNumber: null } }]);
    expect([nothing.records.get(1)?.status, nothing.clusters]).toEqual(['failed', []]);
  });

  it('asks about what is perhaps one, unless it was decided or is on hold', () => {
    const records = [carRecord(1, ONE), carRecord(2, PERHAPS)];
    const open = stateOf(records);
    expect(tasks(open)).toEqual(['possible-match/1:2']);
    expect(open.clusters.map(({ underReview }) => underReview)).toEqual([true, true]);
    expect(tasks(stateOf(records, { decisions: [decision(1, 'different', [1], [2])] }))).toEqual([]);
    expect(partition(stateOf(records, { decisions: [decision(1, 'same', [1], [2])] }))).toEqual([[1, 2]]);
    const held = stateOf(records, { decisions: [decision(1, 'hold', [1], [2], [open.tasks[0]?.fingerprint ?? ''])] });
    expect(tasks(held)).toEqual(['possible-match/1:2 held']);
    expect(held.clusters.map(({ underReview }) => underReview)).toEqual([false, false]);
  });

  it('hears what was decided through a deleted record', () => {
    const records = [carRecord(1, ONE), carRecord(2, null, ONE), carRecord(3, { plate: '30A-3' })];
    const decisions = [
      decision(1, 'same', [1], [2]),
      decision(2, 'same', [2], [3]),
      decision(3, 'different', [1], [3]),
    ];
    const state = stateOf(records, { decisions });
    expect(state.unmet.map(({ order, reason }) => [order, reason])).toEqual([[2, 'contradicts']]);
    expect(tasks(state)).toEqual(['contradicting-decisions/3/d2']);
  });

  it('lets a pin act where its id is anchored', () => {
    const pin: PlacedPin = {
      goldenId: 'g2',
      anchorNumber: 2,
      attribute: 'owner',
      value: 'Hạnh',
      order: 1,
      decisionId: 'd1',
      pinnedAt: '2026-02-01T00:00:00.000Z',
    };
    const owners = (records: SourceRecordInput[]): unknown[] =>
      stateOf(records, { pins: [pin] }).clusters.map(({ golden }) => golden.attributes.owner);
    expect(owners([carRecord(1, ONE), carRecord(2, ONE)])).toEqual(['Hạnh']);
    expect(owners([carRecord(1, ONE), carRecord(2, PERHAPS)])).toEqual(['Lan', 'Hạnh']);
    expect(owners([carRecord(1, ONE), carRecord(2, null)])).toEqual(['Lan']);
  });
});
