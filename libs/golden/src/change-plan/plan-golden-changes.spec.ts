import { aMember, identifier } from '../__tests__/a-member';
import { EMPTY_REGISTRY, showEvents, work, type Registry, type Work } from '../__tests__/a-registry';
import type { GoldenPin } from './change-plan-types';

const AN = aMember(1, 'population', { fullName: 'Lê An' }, { identifiers: [identifier('national-id', '1')] });
const ANH = aMember(2, 'tax', { fullName: 'Lê Anh', phone: '0901' }, { identifiers: [identifier('tax-code', '9')] });
const BA = aMember(3, 'civil', { fullName: 'Trần Ba' });
const MEMBERS = [AN, ANH, BA];

const after = (...units: readonly (Partial<Work> & { partition: string })[]): Registry =>
  units.reduce((registry, unit) => work(registry, { members: MEMBERS, ...unit }).registry, EMPTY_REGISTRY);
const unit = (registry: Registry, partition: string, more: Partial<Work> = {}) =>
  work(registry, { partition, members: MEMBERS, ...more });

describe('planGoldenChanges', () => {
  it('writes a new golden with its values, identifiers and one event', () => {
    const { plan } = unit(EMPTY_REGISTRY, '1 2', { changed: [1, 2] });
    expect(plan.goldens).toMatchObject([
      { goldenId: 'G1', version: 1, minted: true, status: 'active', members: [1, 2], underReview: false },
    ]);
    expect(plan.goldens[0]?.composed).toMatchObject({
      attributes: { fullName: 'Lê An', phone: '0901' },
      recordCount: 2,
    });
    expect(plan.identifiers).toEqual([
      { goldenId: 'G1', add: [identifier('national-id', '1'), identifier('tax-code', '9')], remove: [] },
    ]);
    expect(showEvents(plan)).toEqual(['golden.created G1 v1 []']);
  });

  it('writes nothing and tells nobody when a record was pushed again without effect', () => {
    const { plan } = unit(after({ partition: '1 2 | 3' }), '1 2 | 3', { changed: [1, 3] });
    expect([plan.goldens, plan.identifiers, plan.events, plan.merged, plan.retired]).toEqual([[], [], [], [], []]);
    expect(plan.identity.links).toEqual([]);
  });

  it('writes an update when only a value changed', () => {
    const moved = { ...ANH, attributes: { ...ANH.attributes, phone: '0902' } };
    const { plan } = unit(after({ partition: '1 2 | 3' }), '1 2 | 3', { members: [AN, moved, BA], changed: [2] });
    expect(showEvents(plan)).toEqual(['golden.updated G1 v2 []']);
    expect(plan.identifiers).toEqual([]);
  });

  it('merges: the survivor is written, the absorbed one ends, its identifiers move, one event names both', () => {
    const { plan } = unit(after({ partition: '1 | 2' }), '1 2');
    expect(plan.goldens.map(({ goldenId, version, otherIds }) => [goldenId, version, otherIds])).toEqual([
      ['G1', 2, ['G2']],
    ]);
    expect(plan.merged).toEqual([{ goldenId: 'G2', into: 'G1', version: 2 }]);
    expect(plan.identifiers).toEqual([
      { goldenId: 'G1', add: [identifier('tax-code', '9')], remove: [] },
      { goldenId: 'G2', add: [], remove: [identifier('tax-code', '9')] },
    ]);
    expect(showEvents(plan)).toEqual(['golden.merged G1 v2 [G2]']);
  });

  it('an unmerge does not blank what the merge had filled: both sides are as before, with higher versions', () => {
    const before = after({ partition: '1 | 2' });
    const { plan, registry } = unit(unit(before, '1 2').registry, '1 | 2');
    for (const goldenId of ['G1', 'G2']) {
      expect(registry.goldens.get(goldenId)).toEqual({ ...before.goldens.get(goldenId), version: 3 });
    }
    expect(registry.identifiers).toEqual(before.identifiers);
    expect(showEvents(plan)).toEqual(['golden.restored G2 v3 [G1]', 'golden.split G1 v3 [G2]']);
  });

  it('an unmerge works after any later change: a record that joined and a value that was corrected meanwhile', () => {
    const late = aMember(4, 'tax', { phone: '0907' });
    const corrected = { ...ANH, attributes: { ...ANH.attributes, phone: '0903' } };
    const members = [AN, corrected, BA, late];
    const merged = after({ partition: '1 | 2' }, { partition: '1 2' });
    const grown = unit(merged, '1 2 4', { members, changed: [2, 4] }).registry;
    const { registry } = unit(grown, '1 4 | 2', { members });
    expect(registry.goldens.get('G1')).toMatchObject({ members: [1, 4], composed: { attributes: { phone: '0907' } } });
    expect(registry.goldens.get('G2')).toMatchObject({ members: [2], composed: { attributes: { phone: '0903' } } });
  });

  it('tells in its own story of an id that redirects to another survivor than before', () => {
    const { plan } = unit(after({ partition: '1 | 2 | 3' }, { partition: '1 2 3' }), '1 | 2 3');
    expect(plan.merged).toEqual([{ goldenId: 'G3', into: 'G2', version: 3 }]);
    expect(showEvents(plan)).toEqual([
      'golden.restored G2 v3 [G1]',
      'golden.split G1 v3 [G2]',
      'golden.merged G2 v3 [G3]',
    ]);
  });

  it('a golden keeps no value of a record that left', () => {
    const { plan } = unit(after({ partition: '1 2' }), '1', { changed: [2] });
    expect(plan.goldens[0]?.composed.attributes).toEqual({ fullName: 'Lê An' });
    expect(plan.identifiers).toEqual([{ goldenId: 'G1', add: [], remove: [identifier('tax-code', '9')] }]);
    expect(plan.identity.unlinked).toEqual([2]);
    expect(showEvents(plan)).toEqual(['golden.updated G1 v2 []']);
  });

  it('leaves no orphan golden when the last record is deleted, and brings it back with it', () => {
    const deleted = unit(after({ partition: '1' }), '', { changed: [1] });
    expect(deleted.plan.retired).toEqual([{ goldenId: 'G1', version: 2 }]);
    expect(showEvents(deleted.plan)).toEqual(['golden.retired G1 v2 []']);
    expect(deleted.registry.identifiers.size).toBe(0);
    const returned = unit(deleted.registry, '1', { changed: [1] });
    expect(showEvents(returned.plan)).toEqual(['golden.restored G1 v3 []']);
    expect(returned.plan.identifiers).toEqual([{ goldenId: 'G1', add: [identifier('national-id', '1')], remove: [] }]);
  });

  it('orders the events of a busy unit so that none names an id unheard of', () => {
    const members = [
      ...MEMBERS,
      ...[4, 5, 6, 7, 8, 9].map((recordNumber) => aMember(recordNumber, 'tax', { phone: `0${recordNumber}` })),
    ];
    const before = after(
      { partition: '1 2 | 3 | 4 | 5 | 6 | 7 | 8', members },
      { partition: '1 2 | 3 4 | 5 | 6 | 7 | 8', members },
    );
    const corrected = members.map((member) =>
      member.recordNumber === 7 ? aMember(7, 'tax', { phone: '077' }) : member,
    );
    const { plan } = unit(before, '1 | 2 | 3 | 4 | 5 6 | 7 | 9', { members: corrected, changed: [7, 8, 9] });
    expect(showEvents(plan)).toEqual([
      'golden.created G8 v1 [G1]',
      'golden.created G9 v1 []',
      'golden.restored G3 v3 [G2]',
      'golden.split G1 v2 [G8]',
      'golden.split G2 v3 [G3]',
      'golden.merged G4 v2 [G5]',
      'golden.updated G6 v2 []',
      'golden.retired G7 v2 []',
    ]);
  });

  it('takes the pins of an absorbed golden over, and gives them back', () => {
    const pin: GoldenPin = {
      goldenId: 'G2',
      attribute: 'phone',
      order: 1,
      decisionId: 'D1',
      pinnedAt: '2026-04-01T00:00:00Z',
      value: '0999',
    };
    const apart = after({ partition: '1 | 2', pins: [pin] });
    expect(apart.goldens.get('G2')?.composed.attributes.phone).toBe('0999');
    const merged = unit(apart, '1 2', { pins: [pin] });
    expect(merged.registry.goldens.get('G1')?.composed.attributes.phone).toBe('0999');
    expect(
      unit(merged.registry, '1 | 2', { pins: [pin] }).registry.goldens.get('G1')?.composed.attributes.phone,
    ).toBeUndefined();
  });

  it('opens a task where two live pins contradict', () => {
    const pin = (goldenId: string, order: number): GoldenPin => ({
      goldenId,
      attribute: 'phone',
      order,
      decisionId: `D${order}`,
      pinnedAt: '2026-04-01T00:00:00Z',
      value: `099${order}`,
    });
    const { plan } = unit(after({ partition: '1 | 2' }), '1 2', { pins: [pin('G1', 1), pin('G2', 2)] });
    expect(plan.goldens[0]?.composed.attributes.phone).toBe('0992');
    expect(plan.tasks.create.map(({ key, reasons }) => [key, reasons])).toEqual([
      ['contradicting-decisions/1/phone', ['pin-overridden']],
    ]);
  });

  it('refuses a cluster with a record whose content is not handed in', () => {
    expect(() => unit(EMPTY_REGISTRY, '1 77')).toThrow(RangeError);
  });
});
