import 'reflect-metadata';

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { coreRegistry } from '@sogoc/core-entities';
import { QuestionMisses } from '@sogoc/access';
import { MetricsRegistry, RateLimitConfig, registerHttpMetrics } from '@sogoc/platform';
import { ResolutionMetrics } from '@sogoc/registry';
import type { FastifyInstance } from 'fastify';

import { RelationSweeper } from '../../apps/resolution-worker/src/relation.sweeper';
import { CountIngest } from '../../apps/registry-api/src/metrics/count-ingest';
import { ReadinessGauges } from '../../apps/registry-api/src/metrics/readiness-gauges';
import { RegistryGauges } from '../../apps/registry-api/src/metrics/registry-gauges';
import { classesReadBy, configurationClasses } from './configuration-classes';

const guide = readFileSync(join(__dirname, '..', '..', 'docs', 'operations.md'), 'utf8');
/** Cells of the rows that begin with a name in code. */
const rows = guide
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
const inCode = (cell: string | undefined): string => /^`([^`]*)`$/.exec(cell ?? '')?.[1] ?? '';

const readers: readonly (readonly [string, readonly string[]])[] = [
  ['API', classesReadBy('apps/registry-api/src/app.module.ts')],
  ['worker', classesReadBy('apps/resolution-worker/src/worker.module.ts')],
  ['start', ['StartConfig']],
];

/** By variable: its default, and the processes that read it. */
function variables(): Map<string, { default: string; readBy: string }> {
  const known = new Map<string, { default: string; readBy: string[] }>();
  for (const { name: className, variables: read } of configurationClasses()) {
    for (const { name, default: value } of read) {
      const entry = known.get(name) ?? { default: value === undefined ? '–' : `\`${String(value)}\``, readBy: [] };
      entry.readBy.push(...readers.filter(([, classes]) => classes.includes(className)).map(([reader]) => reader));
      known.set(name, entry);
    }
  }
  const order = readers.map(([reader]) => reader);
  return new Map(
    [...known].map(([name, entry]) => [
      name,
      { default: entry.default, readBy: order.filter((reader) => entry.readBy.includes(reader)).join(', ') },
    ]),
  );
}

describe('the guide for operators', () => {
  it('lists every variable with its default and who reads it, and no other', () => {
    const listed = rows.filter(([name]) => /^`[A-Z]/.test(name ?? ''));
    const table = new Map(listed.map(([name, value, readBy]) => [inCode(name), { default: value, readBy }]));
    expect(Object.fromEntries(table)).toEqual(Object.fromEntries(variables()));
    expect(listed).toHaveLength(table.size);
  });

  it('lists every metric of the product with its labels', async () => {
    const registry = new MetricsRegistry();
    new ResolutionMetrics(registry, { agesOf: async () => [] });
    new RegistryGauges(undefined as never, registry);
    new ReadinessGauges([], registry);
    new RelationSweeper(undefined as never, undefined as never, { setContext: () => undefined } as never, registry);
    new CountIngest(coreRegistry, registry);
    new QuestionMisses(undefined as never, new RateLimitConfig(), registry, { setContext: () => undefined } as never);
    registerHttpMetrics({ addHook: () => undefined } as unknown as FastifyInstance, registry);
    const ours = registry
      .getMetricsAsArray()
      .filter(({ name }) => !/^sogoc_(process|nodejs)_/.test(name))
      .map((metric) => [metric.name, (metric as unknown as { labelNames: string[] }).labelNames.join(', ')]);
    const listed = rows.filter(([name]) => name?.startsWith('`sogoc_'));
    expect(Object.fromEntries(listed.map(([name, , labels]) => [inCode(name), labels]))).toEqual(
      Object.fromEntries(ours),
    );
  });
});
