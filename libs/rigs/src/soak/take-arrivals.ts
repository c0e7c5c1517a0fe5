import type { DeleteStep, PushStep } from './histories/history';
import type { SoakRegistry } from './soak-registry';

export type Arrival = PushStep | DeleteStep;

/** Takes versions in as their sources send them, one source after the other: pushes that follow one another are one batch. */
export async function takeArrivals(registry: SoakRegistry, arrivals: readonly Arrival[]): Promise<void> {
  const bySource = new Map<string, Arrival[]>();
  for (const step of arrivals) bySource.set(step.record.source, [...(bySource.get(step.record.source) ?? []), step]);
  for (const ofOne of bySource.values()) for (const batch of batchesOf(ofOne)) await takeBatch(registry, batch);
}

async function takeBatch({ intake, entities }: SoakRegistry, batch: readonly Arrival[]): Promise<void> {
  const [first] = batch;
  const declaration = entities.entityByName('person')?.declaration;
  if (first === undefined || declaration === undefined) return;
  const scope = { source: first.record.source, declaration, isActive: true };
  const taken =
    first.act === 'delete'
      ? await intake.remove(scope, [{ recordKey: first.record.recordKey, sourceVersion: first.sourceVersion }])
      : await intake.push(
          scope,
          batch.flatMap((step) => (step.act === 'push' ? pushOf(step) : [])),
        );
  for (const each of taken) if (each.status === 'rejected') throw each.error;
}

const pushOf = ({ record, sourceVersion, observedAt, attributes }: PushStep) => ({
  recordKey: record.recordKey,
  sourceVersion,
  observedAt: new Date(observedAt),
  attributes,
});

function batchesOf(arrivals: readonly Arrival[]): Arrival[][] {
  const batches: Arrival[][] = [];
  for (const step of arrivals) {
    const batch = batches.at(-1);
    if (batch?.at(-1)?.act === 'push' && step.act === 'push') batch.push(step);
    else batches.push([step]);
  }
  return batches;
}
