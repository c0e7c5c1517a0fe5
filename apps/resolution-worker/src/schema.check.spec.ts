import type { MigrationStateRepository } from '@sogoc/persistence';

import { OutdatedSchemaError, SchemaCheck } from './schema.check';

describe('the start of a worker', () => {
  const startOn = (...missing: string[]): Promise<void> =>
    new SchemaCheck({ listMissing: async () => missing } as unknown as MigrationStateRepository).onModuleInit();

  it('goes on where the schema lacks nothing', async () => {
    await expect(startOn()).resolves.toBeUndefined();
  });

  it('is refused on a schema of a former release, with what to do and what is missing', async () => {
    await expect(startOn('Former', 'Later')).rejects.toThrow(OutdatedSchemaError);
    await expect(startOn('Former', 'Later')).rejects.toThrow(/run "registry migrate" first. Missing: Former, Later\.$/);
  });
});
