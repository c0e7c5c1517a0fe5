import { FeedRepository, OperationsFiguresRepository } from '@sogoc/persistence';
import { RegistryStatusService, type StandaloneRegistry } from '@sogoc/registry';

/** What there is, by name: what was received and came of it, and how far the feed is. */
export async function countRegistry(registry: StandaloneRegistry): Promise<Readonly<Record<string, number>>> {
  const { records, goldens } = await registry.get(RegistryStatusService).read();
  // Whoever reads the feed after a restore must be told that it is another one, also when nobody had read it before.
  await registry.get(FeedRepository).current();
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  return {
    records: total(Object.values(records).flatMap((byStatus) => Object.values(byStatus))),
    'golden records': total(Object.values(goldens)),
    events: total((await registry.get(OperationsFiguresRepository).eventsAfter(0)).map(({ events }) => events)),
  };
}
