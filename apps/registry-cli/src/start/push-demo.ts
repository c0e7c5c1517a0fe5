import { type DemoCaseRecord, demoCases, demoWorld } from '../../../../prisma-seeds';
import type { RegistryClient } from './registry-client';
import { StatusLine, say } from './say';

const BATCH_SIZE = 500;

/** Pushes the demo's records as their sources would. What is known already is answered `unchanged`, so this can be repeated. */
export async function acceptDemo(client: RegistryClient): Promise<void> {
  const records: readonly DemoCaseRecord[] = [...demoWorld().records, ...demoCases];
  const progress = new StatusLine();
  let accepted = 0;
  for (const batch of batchesOf(records)) {
    const [{ source, collection }] = batch as [DemoCaseRecord];
    accepted += await client.pushBatch(
      source,
      collection,
      batch.map(({ recordKey, sourceVersion, observedAt, attributes }) => ({
        recordKey,
        sourceVersion,
        observedAt,
        attributes,
      })),
    );
    progress.update(`Demo: ${accepted} of ${records.length} records accepted`);
  }
  const sources = new Set(records.map((record) => record.source)).size;
  progress.end(`Demo: ${accepted} records of ${sources} sources accepted.`);
  if (accepted === 0) say('The demo has no records.');
}

function batchesOf(records: readonly DemoCaseRecord[]): DemoCaseRecord[][] {
  const batches = new Map<string, DemoCaseRecord[][]>();
  for (const record of records) {
    const name = `${record.source}/${record.collection}`;
    const ofSource = batches.get(name) ?? [];
    const last = ofSource.at(-1);
    if (last && last.length < BATCH_SIZE) last.push(record);
    else ofSource.push([record]);
    batches.set(name, ofSource);
  }
  return [...batches.values()].flat();
}
