import type { RecordIdentity } from '@sogoc/kernel';
import { SoakRegistry, takeArrivals } from '@sogoc/rigs';
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ResolutionRepositories } from '../resolving/unit-of-work/repositories';
import { UnitClaim } from '../resolving/unit-of-work/unit-claim';

const PAIRS = 12;

const left = (pair: number): RecordIdentity => ({ source: 'civil-status', recordKey: `left-${pair}` });
const right = (pair: number): RecordIdentity => ({ source: 'healthcare', recordKey: `right-${pair}` });

describe('a decision "same" about records that are not resolved yet', () => {
  let database: TestDatabase;
  let registry: SoakRegistry;

  beforeAll(async () => {
    database = await createTestDatabase();
    registry = await SoakRegistry.open({ databaseUrl: database.url, cappedBlockSize: 12 });
  });
  afterAll(async () => {
    await registry.close();
    await database.drop();
  });

  /** What the records state has nothing in common, so that the decision alone brings them together. */
  async function send(record: RecordIdentity, attributes: Readonly<Record<string, unknown>>): Promise<void> {
    const observedAt = '2026-01-17T03:00:00Z';
    await takeArrivals(registry, [{ act: 'push', record, sourceVersion: 1, observedAt, attributes }]);
  }

  it('joins them when two workers resolve one each at the same time', async () => {
    const policy = await registry.policies.of('person');
    for (let pair = 0; pair < PAIRS; pair++) {
      await send(left(pair), { ethnicity: 'Kinh' });
      await send(right(pair), { sex: 'male' });
      const sides = { left: left(pair), right: right(pair), collection: 'persons' };
      const { id } = await registry.decisions.decideOnSides({ verdict: 'same', ...sides }, registry.stewards[0]);
      await registry.decisions.approve(id, undefined, registry.stewards[1]);

      const bothClaimed = meeting(2);
      const { pending } = registry.services.get(ResolutionRepositories);
      const claim = pending.claim.bind(pending);
      const claiming = jest.spyOn(pending, 'claim').mockImplementation(async (...given) => {
        const claimed = await claim(...given);
        await bothClaimed();
        return claimed;
      });
      const resolveOne = () => registry.unit.run(policy, new UnitClaim({ which: 'pending', most: 1 }));
      await Promise.all([resolveOne(), resolveOne()]);
      claiming.mockRestore();
      const golden = await registry.rows.goldenOf('person', left(pair));
      expect(golden).toBeDefined();
      expect(await registry.rows.goldenOf('person', right(pair))).toBe(golden);
    }
  });
});

/** Answers once it has been asked so many times. */
function meeting(size: number): () => Promise<void> {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  let here = 0;
  return () => {
    if (++here === size) open();
    return opened;
  };
}
