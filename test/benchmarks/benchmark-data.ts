import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { DataRow, DataSetDefinition } from '@sogoc/matching';

/** Rows of a public data set with the thing that each row stands for, by the data set's own truth. */
export interface LabelledRows {
  readonly rows: readonly DataRow[];
  readonly truth: readonly string[];
}

function csv(file: string): Record<string, string>[] {
  // FEBRL has a blank after each comma, in the heading too.
  const columns = (heading: string[]): string[] => heading.map((name) => name.trim());
  return parse(readFileSync(join(__dirname, 'data', file), 'utf8'), { columns, trim: true, skip_empty_lines: true });
}

export function definitionOf(name: string): DataSetDefinition {
  return JSON.parse(readFileSync(join(__dirname, 'definitions', `${name}.json`), 'utf8')) as DataSetDefinition;
}

/** `rec-223-dup-0` and `rec-223-org` are one person. */
export function febrl(number: 1 | 2 | 3): LabelledRows {
  const rows = csv(`febrl/dataset${number}.csv`);
  return { rows, truth: rows.map((row) => row.rec_id?.split('-')[1] ?? '') };
}

export function fake1000(): LabelledRows {
  const rows = csv('fake_1000.csv');
  return { rows, truth: rows.map((row) => row.cluster ?? '') };
}

/** Two guides, each of which lists a restaurant once. A row names its file, as the command line does. */
export function restaurants(): LabelledRows {
  const guide = (file: string): Record<string, string>[] =>
    csv(`restaurant/${file}.csv`).map((row) => ({ ...row, file }));
  const fodors = guide('fodors');
  const zagats = guide('zagats');
  const matches = new Map(csv('restaurant/matches_fodors_zagats.csv').map((row) => [row.zagats_id, row.fodors_id]));
  const truth = [
    ...fodors.map((row) => `fodors ${row.id}`),
    ...zagats.map((row) => {
      const fodorsId = matches.get(row.id);
      return fodorsId === undefined ? `zagats ${row.id}` : `fodors ${fodorsId}`;
    }),
  ];
  return { rows: [...fodors, ...zagats], truth };
}

/** A definition as if the columns had never been delivered: without the features, keys and comparisons that read them. */
export function withoutColumns(definition: DataSetDefinition, columns: readonly string[]): DataSetDefinition {
  const features = definition.features.filter((feature) => !feature.columns.some((column) => columns.includes(column)));
  const kept = new Set(features.map(({ name }) => name));
  return {
    ...definition,
    features,
    keys: definition.keys.filter(({ parts }) => parts.every(({ feature }) => kept.has(feature))),
    model: {
      ...definition.model,
      comparisons: definition.model.comparisons.filter(({ feature }) => kept.has(feature)),
    },
  };
}
