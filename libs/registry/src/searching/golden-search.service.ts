import { CLOCK, decodeCursor, encodeCursor, type Page, type PageRequest } from '@sogoc/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sogoc/kernel';
import {
  GoldenRecordRepository,
  type GoldenSearchHit,
  GoldenSearchRepository,
  sqlStateOf,
  STATEMENT_TIMED_OUT,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import {
  CollectionAccess,
  isFoundByContent,
  type OpenCollection,
  project,
  type ShownGoldenRecord,
  type Grant,
} from '@sogoc/access';
import { planFilters, planTextSearch, type SearchCondition, type SearchFilters } from '@sogoc/resolution';

import { SearchRefusedError, SearchTooBroadError } from './errors';
import { LONGEST_MS } from './search-time-limit';

export interface SearchQuestion extends PageRequest {
  /** Blank is none. */
  readonly text?: string;
  readonly filters?: SearchFilters;
}

/** Where a page ended: the way in which the last one was found, and its place in the order of creation. */
type Position = readonly [step: number, born: number];
type PlacedHit = GoldenSearchHit & { readonly step: number };

/** No way to find: all, in order of creation. */
const EVERYTHING: readonly undefined[] = [undefined];

/** Finds golden records by what they say, as far as the caller may know it. */
@Injectable()
export class GoldenSearchService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly transactions: TransactionRunner,
    private readonly index: GoldenSearchRepository,
    private readonly goldens: GoldenRecordRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The best ways of finding first, within each in order of creation. A page holds what was found by its cursor's place on; what is
   * created while somebody turns pages comes at the end. Throws `SearchRefusedError`
   * and `SearchTooBroadError`.
   */
  async search(collection: string, question: SearchQuestion, caller: Grant): Promise<Page<ShownGoldenRecord>> {
    const opened = this.collections.open(collection, caller);
    const { declaration, grant } = opened;
    const position = decodeCursor(question.cursor, isPosition) ?? [0, 0];
    const filters = planFilters(question.filters ?? {}, declaration, grant, this.clock.now().toISOString());
    if (!filters.ok) throw new SearchRefusedError(filters.error);
    const steps = stepsOf(question.text, opened);
    const hits = await this.inTime((tx) =>
      this.find(tx, opened, steps, filters.value, position, question.pageSize + 1),
    );
    const page = hits.slice(0, question.pageSize);
    const states = await this.goldens.findStates(
      declaration.entity,
      page.map(({ goldenId }) => goldenId),
      grant.bound?.rows,
    );
    const last = page.at(-1);
    return {
      items: page.flatMap(({ goldenId }) => {
        const state = states.get(goldenId);
        return state?.kind === 'active' && isFoundByContent(grant, goldenId) ? [project(state.golden, grant)] : [];
      }),
      ...(hits.length > page.length && last && { nextCursor: encodeCursor([last.step, last.born]) }),
    };
  }

  private async inTime<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.transactions.runReading(async (tx) => {
        await this.index.limitTime(tx, LONGEST_MS);
        return work(tx);
      });
    } catch (error) {
      if (sqlStateOf(error) === STATEMENT_TIMED_OUT) throw new SearchTooBroadError();
      throw error;
    }
  }

  private async find(
    tx: Transaction,
    { declaration: { entity }, grant }: OpenCollection,
    steps: readonly (SearchCondition | undefined)[],
    filters: readonly SearchCondition[],
    [firstStep, born]: Position,
    limit: number,
  ): Promise<readonly PlacedHit[]> {
    const hits: PlacedHit[] = [];
    for (let step = firstStep; step < steps.length && hits.length < limit; step++) {
      const found = await this.index.find(tx, {
        entity,
        all: [...filters, ...present(steps.slice(step, step + 1))],
        none: present(steps.slice(0, step)),
        after: step === firstStep ? born : 0,
        limit: limit - hits.length,
        within: grant.bound?.rows,
      });
      hits.push(...found.map((hit) => ({ ...hit, step })));
    }
    return hits;
  }
}

function stepsOf(
  text: string | undefined,
  { declaration, grant }: OpenCollection,
): readonly (SearchCondition | undefined)[] {
  if (text === undefined || text.trim() === '') return EVERYTHING;
  const steps = planTextSearch(text, declaration, grant);
  if (steps !== undefined) return steps;
  throw new SearchRefusedError([
    { pointer: '/text', code: 'text-outside-view', detail: 'This key shows nothing that a text could be found in.' },
  ]);
}

const present = (steps: readonly (SearchCondition | undefined)[]): SearchCondition[] =>
  steps.filter((step) => step !== undefined);

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length === 2 && value.every((part) => Number.isSafeInteger(part) && part >= 0);
