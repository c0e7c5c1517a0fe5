import { PolicyBook, PolicyDryRun, ReplayService } from '@sogoc/registry';
import type { PolicyEffect, PolicyFile } from '@sogoc/resolution';

import { RelatedRegistry } from './__tests__/related-registry';

const HOA = { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', sex: 'female', nationalId: '001180000123' };
const PARCEL = {
  communeCode: '26734',
  codeSet: 'NSO-2025-01',
  mapSheet: '12',
  parcelNumber: '31',
  area: 131,
  holders: [{ scheme: 'national-id', value: HOA.nationalId }],
};

/** No evidence is as strong as that. */
const UNREACHABLE = 900;

describe('the dry run of a policy that parts people', () => {
  let registry: RelatedRegistry;
  let book: PolicyBook;
  let dryRun: PolicyDryRun;
  let before: PolicyFile;
  let parcel: string;

  beforeAll(async () => {
    registry = await RelatedRegistry.start();
    book = registry.services.get(PolicyBook);
    dryRun = registry.services.get(PolicyDryRun);
    before = await book.inForce();
    const first = await registry.push('population/persons/A', HOA);
    expect(await registry.push('tax/persons/B', HOA)).toBe(first);
    parcel = await registry.push('land/land-parcels/P', PARCEL);
    await registry.keepUp();
  });
  afterAll(() => registry.stop());

  const parting = (): unknown => ({
    entities: before.entities
      .filter(({ entity }) => entity === 'person')
      .map(({ entity, model }) => ({
        entity,
        model: { ...model, thresholds: { match: UNREACHABLE, review: UNREACHABLE - 1 } },
      })),
  });
  const tasksOf = (effects: readonly PolicyEffect[], entity: string): unknown =>
    effects.find((effect) => effect.entity === entity)?.tasks;
  const putInForce = async (file: unknown): Promise<void> => {
    await book.apply(file);
    const replay = registry.services.get(ReplayService);
    while ((await replay.feed('person')) > 0) await registry.resolution.drain('person');
    await registry.keepUp();
  };

  it('says that their land has a doubtful holder then, and touches nothing', async () => {
    const effects = await dryRun.of(parting());
    expect(effects.map(({ entity }) => entity)).toEqual(['person', 'land-parcel']);
    expect(effects[0]?.splits).toHaveLength(1);
    expect(tasksOf(effects, 'land-parcel')).toEqual({
      opened: [{ kind: 'relation-ambiguous', goldenIds: [parcel], recordIds: [expect.any(String)] }],
      closed: [],
    });
    expect(await registry.tasks()).toEqual([]);
    expect(await dryRun.of(before)).toEqual([]);
  });

  it('is what happens, and the way back closes the task', async () => {
    await putInForce(parting());
    expect(await registry.tasks()).toMatchObject([{ kind: 'relation-ambiguous', goldens: [parcel] }]);
    const effects = await dryRun.of(before);
    expect(tasksOf(effects, 'land-parcel')).toMatchObject({
      opened: [],
      closed: [{ kind: 'relation-ambiguous', reason: 'no-evidence' }],
    });
    await putInForce(before);
    expect(await registry.tasks()).toEqual([]);
  });
});
