import { coreRegistry } from '@sogoc/core-entities';
import { evaluatePartition } from '@sogoc/matching';
import { PartitionRepository } from '@sogoc/persistence';
import type { SyntheticRecord } from '@sogoc/synthetic';

import { demoWorld } from '../../../../prisma-seeds';
import { withRegistryOn } from '../operate/with-registry';
import type { RegistryClient } from './registry-client';
import { countDemo } from './count-demo';
import { say } from './say';

/** Prints what the demo became: records, golden records, review tasks, and how well they agree with the known truth. */
export async function reportDemo(client: RegistryClient, databaseUrl: string): Promise<void> {
  const status = await client.status();
  await withRegistryOn(databaseUrl, 'so-goc-report', async (registry) => {
    const partition = registry.get(PartitionRepository);
    say('');
    say(row('', 'records', 'golden records', 'review tasks', 'precision', 'recall', 'F1'));
    for (const { declaration } of coreRegistry.entities) {
      const { collection, entity } = declaration;
      const counts = status.records[collection];
      const records = counts ? counts.pending + counts.resolved + counts.failed : 0;
      const ofDemo = demoWorld().records.filter((record) => record.collection === collection);
      const measured = measure(ofDemo, await partition.read(entity));
      const [precision, recall, f1] = [measured.precision, measured.recall, measured.f1].map((value) =>
        value.toFixed(4),
      );
      say(
        row(
          collection,
          records,
          status.goldens[collection] ?? 0,
          status.reviewTasks[collection] ?? 0,
          precision,
          recall,
          f1,
        ),
      );
    }
    await countDemo(registry);
    say(
      'Precision, recall and F1 are of pairs of demo records against the known truth; pairs never compared count as missed.',
    );
  });
}

function measure(
  records: readonly SyntheticRecord[],
  partition: readonly { source: string; recordKey: string; goldenId: string }[],
) {
  const goldenOf = new Map(partition.map(({ source, recordKey, goldenId }) => [`${source}/${recordKey}`, goldenId]));
  const predicted = new Map<number, string>();
  const truth = new Map<number, string>();
  records.forEach((record, index) => {
    // A record without a golden record stands alone.
    predicted.set(index, goldenOf.get(`${record.source}/${record.recordKey}`) ?? `alone-${index}`);
    truth.set(index, record.truth);
  });
  return evaluatePartition(predicted, truth);
}

const WIDTHS = [14, 9, 16, 14, 11, 8, 8];

function row(...cells: (string | number | undefined)[]): string {
  return cells
    .map((cell, index) => (index === 0 ? String(cell).padEnd(WIDTHS[index]!) : String(cell).padStart(WIDTHS[index]!)))
    .join('');
}
