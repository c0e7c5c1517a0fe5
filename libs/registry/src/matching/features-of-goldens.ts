import type { Features } from '@sogoc/matching';
import { GoldenStateRepository, ResolvedRecordRepository, type Transaction } from '@sogoc/persistence';

/** Features of all live records of some golden records, by golden id. */
export async function featuresOfGoldens(
  tx: Transaction,
  goldenIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Features[]>> {
  const members = await new GoldenStateRepository().members(tx, goldenIds);
  const rows = await new ResolvedRecordRepository().features(
    tx,
    members.map(({ recordNumber }) => recordNumber),
  );
  const stated = new Map(rows.map(({ recordNumber, features }) => [recordNumber, features]));
  const byGolden = new Map<string, Features[]>();
  for (const { goldenId, recordNumber } of members) {
    const features = stated.get(recordNumber);
    if (features) byGolden.set(goldenId, [...(byGolden.get(goldenId) ?? []), features]);
  }
  return byGolden;
}
