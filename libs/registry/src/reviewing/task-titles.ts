import { type OpenCollection, projectTitle } from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import { GoldenRecordRepository } from '@sogoc/persistence';

import type { Titles } from './show-queued-task';

interface TaskSides {
  readonly entity: string;
  readonly goldenIds: readonly string[];
}

/** Reads what golden records of tasks are called, with one query for each collection. */
@Injectable()
export class TaskTitles {
  constructor(private readonly goldens: GoldenRecordRepository) {}

  async of(tasks: readonly TaskSides[], opened: readonly OpenCollection[]): Promise<Titles> {
    const titles = await Promise.all(opened.map((open) => this.ofCollection(idsOf(tasks, open), open)));
    return new Map(titles.flat());
  }

  private async ofCollection(
    ids: readonly string[],
    { declaration, grant }: OpenCollection,
  ): Promise<(readonly [string, string])[]> {
    if (ids.length === 0) return [];
    const states = await this.goldens.findStates(declaration.entity, ids);
    return ids.flatMap((goldenId) => {
      const state = states.get(goldenId);
      if (state?.kind !== 'active') return [];
      const text = projectTitle(declaration, state.golden.attributes, grant, { goldenId });
      return text === '' ? [] : [[goldenId, text] as const];
    });
  }
}

const idsOf = (tasks: readonly TaskSides[], { declaration }: OpenCollection): string[] => [
  ...new Set(tasks.filter(({ entity }) => entity === declaration.entity).flatMap(({ goldenIds }) => goldenIds)),
];
