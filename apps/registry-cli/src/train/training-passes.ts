import {
  candidatePairs,
  explainPair,
  compileMatchModel,
  type Features,
  type BlockingKeyDeclaration,
  type MatchRecord,
  type TrainingPass,
} from '@sogoc/matching';

import type { DataSet } from '../data-set/load-data-set';

/** Features of shipped entities that are made of one attribute: a key that reads one of a group fixes the others too. */
const MADE_TOGETHER: readonly (readonly string[])[] = [
  ['name', 'surname', 'middle', 'given'],
  ['nationalId', 'formerNationalIds', 'nationalIds'],
  ['properName', 'properWords', 'name'],
  ['triple', 'sheet', 'parcelNumber', 'mapPlace', 'cadastre'],
  ['parcelCode', 'cells', 'position'],
  ['holderNames', 'holderIds', 'holders'],
];
/** Pairs of a key that are looked at to see what it decides. */
const PAIRS_SEEN = 2_000;
/** Fewer pairs show nothing. */
const PAIRS_NEEDED = 50;

/**
 * The blocking keys as training passes. A key fixes the comparisons of what it reads, and those that are always at their best level
 * among its pairs: nothing can be learned about them there.
 */
export function trainingPasses(data: DataSet): readonly TrainingPass[] {
  if (data.prepared !== undefined) return data.prepared.passes;
  return data.keyDeclarations.map((key) => {
    const read = featuresRead(key, data.records);
    const byReading = data.spec.comparisons.filter(({ feature }) => read.has(feature)).map(({ name }) => name);
    return { key, fixes: [...new Set([...byReading, ...alwaysBest(data, key)])] };
  });
}

function featuresRead(key: BlockingKeyDeclaration, records: readonly MatchRecord[]): Set<string> {
  const read = new Set<string>();
  for (const { features } of records.slice(0, PAIRS_SEEN)) {
    const seen = new Proxy(features, {
      get: (target, name) => {
        read.add(String(name));
        return (target as Features)[String(name)];
      },
    });
    key.values(seen).forEach(() => undefined);
  }
  const together = MADE_TOGETHER.filter((group) => group.some((feature) => read.has(feature)));
  return new Set([...read, ...together.flat()]);
}

function alwaysBest({ entity, records, spec, functions }: DataSet, key: BlockingKeyDeclaration): string[] {
  const model = compileMatchModel(spec, functions);
  const pairs = candidatePairs(entity, [key], records);
  const bestLevel = new Map(spec.comparisons.map(({ name, levels }) => [name, levels[1]?.name]));
  const stated = new Map<string, { seen: number; best: number }>();
  const step = Math.max(1, Math.floor(pairs.count / PAIRS_SEEN));
  for (let i = 0; i < pairs.count; i += step) {
    const at = (places: Uint32Array): MatchRecord => records[places[i] as number] as MatchRecord;
    for (const { name, level } of explainPair(model, at(pairs.left), at(pairs.right)).comparisons) {
      if (level === 'missing') continue;
      const count = stated.get(name) ?? { seen: 0, best: 0 };
      stated.set(name, { seen: count.seen + 1, best: count.best + (level === bestLevel.get(name) ? 1 : 0) });
    }
  }
  return [...stated].filter(([, { seen, best }]) => seen >= PAIRS_NEEDED && seen === best).map(([name]) => name);
}
