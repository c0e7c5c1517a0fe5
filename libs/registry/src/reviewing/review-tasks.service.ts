import { Injectable } from '@nestjs/common';
import {
  GoldenRecordRepository,
  type GoldenRecordState,
  CrosswalkRepository,
  ReviewNoteRepository,
  ReviewTaskRepository,
  type StoredReviewTask,
} from '@sogoc/persistence';
import { type Grant } from '@sogoc/access';

import type { ShownSamePreview } from '../deciding/previewing/same-preview';
import { CollectionAccess } from '@sogoc/access';
import { isUuid } from '@sogoc/kernel';
import { project, type ShownGoldenRecord } from '@sogoc/access';
import { projectRecord, type ShownCrosswalkRecord } from '@sogoc/access';
import { ReviewTaskNotFoundError } from '../deciding/errors';
import { ReviewPreview } from './review-preview';
import { showNote, type ShownReviewNote, showReviewTask, type ShownReviewTask } from './show-review-task';

/** A task with what a steward needs to judge it. */
export interface ReviewTaskCase extends Omit<ShownReviewTask, 'records'> {
  /** In the order of writing. */
  readonly notes: readonly ShownReviewNote[];
  /** What `same` would lead to; only while that is a question. */
  readonly preview?: ShownSamePreview;
  readonly records: readonly ShownCrosswalkRecord[];
  /** The sides as they are now, in the order of `goldenIds`; an id that was absorbed or retired since has none. */
  readonly goldens: readonly ShownGoldenRecord[];
}

/** Reads single review tasks. */
@Injectable()
export class ReviewTasksService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly tasks: ReviewTaskRepository,
    private readonly goldens: GoldenRecordRepository,
    private readonly crosswalk: CrosswalkRepository,
    private readonly notes: ReviewNoteRepository,
    private readonly previews: ReviewPreview,
  ) {}

  /** Throws `ReviewTaskNotFoundError`. */
  async read(id: string, caller: Grant): Promise<ReviewTaskCase> {
    const task = isUuid(id) ? await this.tasks.find(id) : undefined;
    if (task === undefined || !this.collections.covers(task.entity, caller)) throw new ReviewTaskNotFoundError();
    return this.caseOf(task, caller);
  }

  /** The task as the queue shows it. Throws `ReviewTaskNotFoundError`. */
  async summarise(id: string, caller: Grant): Promise<ShownReviewTask> {
    const task = isUuid(id) ? await this.tasks.find(id) : undefined;
    if (task === undefined || !this.collections.covers(task.entity, caller)) throw new ReviewTaskNotFoundError();
    return showReviewTask(task, this.collections.openEntity(task.entity, caller).declaration.collection);
  }

  private async caseOf(task: StoredReviewTask, caller: Grant): Promise<ReviewTaskCase> {
    const { declaration, grant } = this.collections.openEntity(task.entity, caller);
    const [states, records, notes, preview] = await Promise.all([
      this.goldens.findStates(declaration.entity, task.goldenIds),
      this.crosswalk.listByNumbers(task.records.map(({ recordNumber }) => recordNumber)),
      this.notes.list(task.id),
      this.previews.of(task, grant),
    ]);
    return {
      ...showReviewTask(task, declaration.collection),
      records: records.map((record) => projectRecord(record, grant)),
      goldens: task.goldenIds
        .map((goldenId) => states.get(goldenId))
        .filter((state): state is Extract<GoldenRecordState, { kind: 'active' }> => state?.kind === 'active')
        .map(({ golden }) => project(golden, grant)),
      notes: notes.map((note) => showNote(note, grant)),
      ...(preview && { preview }),
    };
  }
}
