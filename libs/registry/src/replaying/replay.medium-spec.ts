import { buildEntityRegistry } from '@sogoc/core-entities';
import { PolicyChangedError, type PolicyFile } from '@sogoc/resolution';
import { car } from '@sogoc/testing';

import { OutdatedReleaseError } from '../resolving/errors';
import { ResolutionRepositories } from '../resolving/unit-of-work/repositories';
import { UnitClaim } from '../resolving/unit-of-work/unit-claim';
import { UnitOfWorkRunner } from '../resolving/unit-of-work/unit-of-work-runner';
import { paddedVehicle, ReplayedRegistry } from './__tests__/replayed-registry';
import { ReturnToRelease } from './return-to-release';

/** A file that changes the thresholds of cars, in bits. */
const withThresholds = async (registry: ReplayedRegistry, match: number, review: number): Promise<PolicyFile> => {
  const file = await registry.book.inForce();
  return {
    ...file,
    entities: file.entities.map((entity) => ({ ...entity, model: { ...entity.model, thresholds: { match, review } } })),
  };
};

const tenPending = (): UnitClaim => new UnitClaim({ which: 'pending', most: 10 });

/** Forty cars of four records; half of them only a plate and an owner, which is a match or not as the threshold goes. */
const fleet = (): [string, ReturnType<typeof car>][] =>
  Array.from({ length: 40 }, (_, n) =>
    ['p', 't', 'p9', 't9'].map((source): [string, ReturnType<typeof car>] => [
      `${source}-${n}`,
      car(
        n % 2 === 0 && source !== 't9' ? `CH${n}` : undefined,
        `30A-${n}`,
        n % 3 === 0 && source === 't9' ? 'Minh' : 'Lan',
      ),
    ]),
  ).flat();

describe('replay', () => {
  let registry: ReplayedRegistry;
  beforeEach(async () => (registry = await ReplayedRegistry.open()));
  afterEach(() => registry.close());

  const stateOfFresh = async (file: unknown, pushes: [string, ReturnType<typeof car>][]): Promise<unknown> => {
    const fresh = await ReplayedRegistry.open();
    try {
      await fresh.book.apply(file);
      await fresh.resolve(...pushes);
      return await fresh.canonicalState();
    } finally {
      await fresh.close();
    }
  };

  describe('of what the catalogue says', () => {
    it('applies a changed trust to what is at rest', async () => {
      await registry.resolve(['p1', car('CH1', '30A-1', 'Lan', 'red')], ['t1', car('CH1', '30A-1', 'Lan', 'blue')]);
      await registry.settle();
      expect(await registry.valuesOf('p1')).toMatchObject({ colour: 'red' });
      await registry.catalogue.register('tax', { trust: { '*': 0.95 } });
      expect(await registry.behind()).toBe(1);
      await registry.settle();
      expect(await registry.valuesOf('p1')).toMatchObject({ colour: 'blue' });
      expect(await registry.behind()).toBe(0);
    });

    it('standardises the records of a source again when its habits are declared', async () => {
      await registry.resolve(['p1', car(undefined, '30A-1')], ['t1', car(undefined, '30A-01')]);
      expect(await registry.partition()).toEqual([['p1'], ['t1']]);
      await registry.catalogue.register('tax', { habits: { padsDates: true } });
      await registry.settle();
      expect(await registry.partition()).toEqual([['p1', 't1']]);
      await registry.catalogue.register('tax', { habits: null });
      await registry.settle();
      expect(await registry.partition()).toEqual([['p1'], ['t1']]);
    });

    it('leaves alone what a new source, a title or the same standing in other words does not touch', async () => {
      await registry.resolve(['p1', car('CH1', '30A-1')], ['t1', car('CH2', '30A-2')]);
      await registry.settle();
      const entry = { titleVi: 'x', titleEn: 'x', owner: 'x', level: 'ministry', collections: ['vehicles'] } as const;
      await registry.catalogue.register('customs', { ...entry, trust: 1 });
      await registry.catalogue.register('tax', { titleEn: 'Taxes', trust: { '*': 0.5, colour: 0.5 } });
      expect(await registry.replay.feed('vehicle')).toBe(0);
      expect(await registry.behind()).toBe(0);
    });

    it('notices a change that was made by hand, and an upgrade from before fingerprints were kept', async () => {
      await registry.resolve(['p1', car('CH1', '30A-1', 'Lan', 'red')], ['t1', car('CH1', '30A-1', 'Lan', 'blue')]);
      await registry.query('UPDATE resolved_record SET recipe = NULL');
      await registry.query(`UPDATE source SET trust = '{"*":1}' WHERE code = 'tax'`);
      await registry.settle(registry.startProcess());
      expect(await registry.valuesOf('p1')).toMatchObject({ colour: 'blue' });
      expect(await registry.behind()).toBe(0);
    });
  });

  describe('of another model', () => {
    it.each([
      ['lower', -3.6, -6],
      ['higher', 12, 4],
    ])(
      'with %s thresholds ends in the state of a fresh registry',
      async (_, match, review) => {
        await registry.resolve(...fleet());
        await registry.decide('same', 'p-1', 'p-3');
        const file = await withThresholds(registry, match, review);
        const before = await registry.partition();
        await registry.book.apply(file);
        await registry.settle();
        expect(await registry.behind()).toBe(0);
        const fresh = await ReplayedRegistry.open();
        await fresh.book.apply(file);
        await fresh.resolve(...fleet());
        await fresh.decide('same', 'p-1', 'p-3');
        const state = await fresh.canonicalState();
        await fresh.close();
        expect(await registry.canonicalState()).toEqual(state);
        expect(await registry.partition()).not.toEqual(before);
      },
      60_000,
    );

    it('goes back to what was, ids included, when the file before is applied again', async () => {
      await registry.resolve(...fleet());
      const [before, ids] = [await registry.canonicalState(), await registry.goldenOf('t9-3')];
      const file = await registry.book.inForce();
      await registry.book.apply(await withThresholds(registry, 12, 4));
      await registry.settle();
      await registry.book.apply(file);
      await registry.settle();
      expect(await registry.canonicalState()).toEqual(before);
      expect(await registry.goldenOf('t9-3')).toBe(ids);
      expect(await registry.query('SELECT * FROM entity_policy')).toEqual([]);
    });

    it('goes on where a process that died had stopped, while sources push', async () => {
      await registry.resolve(...fleet());
      const file = await withThresholds(registry, -3.6, -6);
      await registry.book.apply(file);
      // It asks for ten, resolves one batch of four, and is gone.
      const killed = registry.startProcess({ batchSize: 4, mostWaiting: 10 });
      let batches = 0;
      expect(await killed.replay.feed('vehicle')).toBe(10);
      await killed.resolution.drain('vehicle', () => ++batches > 1);
      expect(await registry.behind()).toBeGreaterThan(100);
      const news: [string, ReturnType<typeof car>][] = [
        ['p-1', car('CH1', '30A-2')],
        ['p-99', car('CH99', '30A-3')],
      ];
      await registry.push(...news);
      await Promise.all([registry.settle(), registry.settle(registry.startProcess({ batchSize: 7, mostWaiting: 20 }))]);
      await registry.settle();
      expect(await registry.behind()).toBe(0);
      const pushed = [...new Map([...fleet(), ...news])];
      expect(await registry.canonicalState()).toEqual(await stateOfFresh(file, pushed));
    });

    it('lets what sources push go first, and never asks for more than may wait', async () => {
      await registry.resolve(...fleet());
      await registry.book.apply(await withThresholds(registry, -3.6, -6));
      const { replay, resolution } = registry.startProcess({ batchSize: 1, mostWaiting: 30 });
      expect([await replay.feed('vehicle'), await replay.feed('vehicle')]).toEqual([30, 0]);
      await registry.push(['p-new', car('CH-new', '30A-new')]);
      let batches = 0;
      await resolution.drain('vehicle', () => ++batches > 1);
      expect(await registry.goldenOf('p-new')).not.toBeNull();
      expect(await registry.query('SELECT count(*) AS n FROM pending_record')).toEqual([{ n: 30 }]);
    });

    it('counts records that cannot be standardised as looked at', async () => {
      await registry.resolve(['p1', car('CH1', '30A-1', 'Lan', 'poison')], ['p2', car('CH2', '30A-2')]);
      await registry.book.apply(await withThresholds(registry, -3.6, -6));
      await registry.settle();
      expect(await registry.behind()).toBe(0);
    });
  });

  describe('and units of work', () => {
    it('lets none commit that began under the former policy', async () => {
      await registry.resolve(['p1', car(undefined, '30A-1')], ['t1', car(undefined, '30A-01')]);
      const former = await registry.policies.of('vehicle');
      await registry.catalogue.register('tax', { habits: { padsDates: true } });
      await registry.push(['t2', car(undefined, '30A-02')]);
      const unit = registry.services.get(UnitOfWorkRunner);
      await expect(unit.run(former, tenPending())).rejects.toThrow(PolicyChangedError);
      await registry.settle();
      expect(await registry.valuesOf('t2')).toMatchObject({ plate: '30A-2' });
    });

    it('makes a change of policy wait for one under way', async () => {
      await registry.resolve(['p1', car('CH1', '30A-1')]);
      await registry.push(['t1', car('CH1', '30A-1')]);
      const order: string[] = [];
      let change = Promise.resolve();
      const unit = registry.services.get(UnitOfWorkRunner);
      const { pending } = registry.services.get(ResolutionRepositories);
      const claim = pending.claim.bind(pending);
      jest.spyOn(pending, 'claim').mockImplementationOnce(async (...given) => {
        change = registry.catalogue.register('tax', { trust: 1 }).then(() => void order.push('changed'));
        await new Promise((resolve) => setTimeout(resolve, 200));
        order.push('resolved');
        return claim(...given);
      });
      await unit.run(await registry.policies.of('vehicle'), tenPending());
      await change;
      expect(order).toEqual(['resolved', 'changed']);
      expect(await registry.behind()).toBe(1);
    });

    it('repeats a drain under the new policy without an error', async () => {
      await registry.resolve(['p1', car(undefined, '30A-1')]);
      const { policies, resolution } = registry.startProcess();
      const former = await policies.of('vehicle');
      await registry.catalogue.register('tax', { habits: { padsDates: true } });
      jest.spyOn(policies, 'of').mockResolvedValueOnce(former);
      await registry.push(['t1', car(undefined, '30A-01')]);
      expect(await resolution.drain('vehicle')).toBe(1);
      expect(await registry.partition()).toEqual([['p1', 't1']]);
    });
  });

  describe('of another release', () => {
    const later = buildEntityRegistry([{ ...paddedVehicle, standardiserVersion: 'vehicle-2' }]);

    it('takes over by itself, and stops the former from resolving', async () => {
      await registry.resolve(['p1', car('CH1', '30A-1')]);
      await registry.settle();
      const upgraded = registry.startProcess({ entities: later });
      expect(await upgraded.replay.feed('vehicle')).toBe(1);
      await expect(registry.resolution.drain('vehicle')).rejects.toThrow(OutdatedReleaseError);
      await registry.settle(upgraded);
    });

    it('resolves nothing by an override that it cannot use, and lets it be replaced', async () => {
      await registry.resolve(['p1', car('CH1', '30A-1')]);
      await registry.query(`INSERT INTO entity_policy (entity, model) VALUES ('vehicle', $1)`, [
        JSON.stringify({ ...paddedVehicle.model, vetoes: [{ name: 'gone', predicate: 'gone' }] }),
      ]);
      await registry.push(['t1', car('CH1', '30A-1')]);
      await expect(registry.resolution.drain('vehicle')).rejects.toThrow('no predicate is named gone');
      await registry.book.apply({ entities: [{ entity: 'vehicle' }] });
      await registry.settle();
      expect(await registry.partition()).toEqual([['p1', 't1']]);
    });

    it('gives way again when an operator goes back', async () => {
      await registry.resolve(['p1', car('CH1', '30A-1')]);
      const upgraded = registry.startProcess({ entities: later });
      await registry.settle(upgraded);
      expect(await registry.services.get(ReturnToRelease).put()).toEqual(['vehicle']);
      await registry.settle();
      expect(await registry.behind()).toBe(0);
      await expect(upgraded.resolution.drain('vehicle')).rejects.toThrow(OutdatedReleaseError);
    });
  });
});
