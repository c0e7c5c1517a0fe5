import { authorOf, CollectionAccess, type Grant, type OpenCollection, weightOfBits } from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import { isUuid } from '@sogoc/kernel';
import { type FacetCount, type QueueFilter, type QueueOrder, ReviewQueueRepository } from '@sogoc/persistence';
import { decodeCursor, encodeCursor, isShortInteger, type Page, pageOf, type PageRequest } from '@sogoc/platform';

import { CurrentPolicy } from '../resolving/current-policy';
import { ReviewTaskNotFoundError } from '../deciding/errors';
import { placesOf, type QueueQuestion, soughtBy } from './queue-question';
import { type QueueFacets, showFacets } from './show-facets';
import { type ShownQueuedTask, showQueuedTask } from './show-queued-task';
import { TaskTitles } from './task-titles';

export interface QueueRequest extends PageRequest, QueueQuestion {
  /** Left out: by age, the oldest first. */
  readonly order?: QueueOrder;
  /** Whether the counts of what the filters leave are wanted too. */
  readonly facets?: boolean;
}

export interface QueueAnswer extends Page<ShownQueuedTask> {
  readonly facets?: QueueFacets;
}

type Position = readonly [order: QueueOrder, rank: number, createdMicros: number, id: string];

/** The stewards' queue: what waits, in what order and why, and what there is of it. */
@Injectable()
export class ReviewQueueService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly policies: CurrentPolicy,
    private readonly queue: ReviewQueueRepository,
    private readonly titles: TaskTitles,
  ) {}

  /** Without a collection, tasks of all that the key is for. */
  async list(request: QueueRequest, caller: Grant): Promise<QueueAnswer> {
    const { collection, order = 'age', pageSize } = request;
    const opened =
      collection === undefined ? this.collections.openAll(caller) : [this.collections.open(collection, caller)];
    const filter = await this.filterOf(request, opened, caller);
    const position = decodeCursor(request.cursor, isPositionOf(order));
    const after = position && { rank: position[1], createdMicros: position[2], id: position[3] };
    const rows = await this.queue.page({ filter, order, after, limit: pageSize + 1 });
    const counts = request.facets === true ? await this.queue.facets(filter) : undefined;
    const titles = await this.titles.of(rows.slice(0, pageSize), opened);
    const collectionOf = namesOf(opened);
    const page = pageOf(
      rows,
      pageSize,
      (row) => showQueuedTask(row, collectionOf.get(row.entity) ?? '', titles),
      (last) => encodeCursor([order, last.rank, last.createdMicros, last.id]),
    );
    return { ...page, ...(counts && { facets: showFacets(counts as readonly FacetCount[], collectionOf) }) };
  }

  /** A task as the queue shows it, in whatever state. Throws `ReviewTaskNotFoundError`. */
  async read(id: string, caller: Grant): Promise<ShownQueuedTask> {
    const opened = this.collections.openAll(caller);
    const row = isUuid(id) ? await this.queue.find(id, await this.filterOf({}, opened, caller)) : undefined;
    if (row === undefined) throw new ReviewTaskNotFoundError();
    return showQueuedTask(row, namesOf(opened).get(row.entity) ?? '', await this.titles.of([row], opened));
  }

  /** Tasks as the queue shows them, in whatever state; those that the caller may not see are left out. */
  async readMany(ids: readonly string[], caller: Grant): Promise<readonly ShownQueuedTask[]> {
    if (ids.length === 0) return [];
    const opened = this.collections.openAll(caller);
    const filter = { ...(await this.filterOf({}, opened, caller)), ids };
    const rows = await this.queue.page({ filter, order: 'cost', after: undefined, limit: ids.length });
    const titles = await this.titles.of(rows, opened);
    return rows.map((row) => showQueuedTask(row, namesOf(opened).get(row.entity) ?? '', titles));
  }

  private async filterOf(
    question: QueueQuestion,
    opened: readonly OpenCollection[],
    caller: Grant,
  ): Promise<QueueFilter> {
    const { text, province, assignee, status, kind, collection: _collection, ...numbers } = question;
    const entities = opened.map(({ declaration }) => declaration.entity);
    const thresholds = await Promise.all(
      entities.map(
        async (entity) => [entity, (await this.policies.toReadBy(entity)).entity.model.thresholds.match] as const,
      ),
    );
    return {
      ...narrowing(numbers),
      entities,
      addresses: Object.fromEntries(opened.map(({ declaration }) => [declaration.entity, addressesOf(declaration)])),
      thresholds: Object.fromEntries(thresholds),
      principal: authorOf(caller),
      ...(status && { status }),
      ...(kind !== undefined && { kind }),
      ...(assignee !== undefined && { assignee: assignee === 'me' ? authorOf(caller) : assignee }),
      ...(province !== undefined && { places: placesOf(province) }),
      ...(text !== undefined && text.trim() !== '' && { sought: soughtBy(text, opened) }),
    };
  }
}

/** What of the question the database takes as it is. */
function narrowing(question: Omit<QueueQuestion, 'text' | 'province' | 'assignee' | 'status' | 'kind' | 'collection'>) {
  const { sources, weightFrom, weightTo, ageFrom, ageTo } = question;
  const { clusterSizeFrom, clusterSizeTo, seenBefore, escalated, skippedToo } = question;
  const inSteps = (bits: number | undefined): number | undefined =>
    bits === undefined ? undefined : weightOfBits(bits);
  return {
    sources,
    weightFrom: inSteps(weightFrom),
    weightTo: inSteps(weightTo),
    ageFrom,
    ageTo,
    clusterSizeFrom,
    clusterSizeTo,
    seenBefore,
    escalated,
    skippedToo,
  };
}

const namesOf = (opened: readonly OpenCollection[]): ReadonlyMap<string, string> =>
  new Map(opened.map(({ declaration }) => [declaration.entity, declaration.collection]));

/** A record may name its commune itself, beside its code set. */
function addressesOf({ attributes }: OpenCollection['declaration']): readonly string[] {
  const named = attributes.filter(({ type }) => type === 'address').map(({ name }) => name);
  return attributes.some(({ name }) => name === 'communeCode') ? ['', ...named] : named;
}

const isPositionOf =
  (order: QueueOrder) =>
  (value: unknown): value is Position =>
    Array.isArray(value) &&
    value.length === 4 &&
    value[0] === order &&
    isShortInteger(value[1]) &&
    Number.isSafeInteger(value[2]) &&
    isUuid(value[3]);
