import { Injectable } from '@nestjs/common';
import type { TaskDiff } from '@sogoc/golden';
import type { IdGenerator } from '@sogoc/kernel';
import {
  ChangeEventRepository,
  GoldenHistoryRepository,
  GoldenWriterRepository,
  RelationAnswerRepository,
  type StoredGoldenRecord,
  TaskWriterRepository,
  type Transaction,
} from '@sogoc/persistence';
import type { CheckedGoldenChange, RelationCheckPlan, TaskWrite } from '@sogoc/resolution';

/** Writes what a look at relations found. */
@Injectable()
export class RelationCheckWriter {
  constructor(
    private readonly tasks: TaskWriterRepository,
    private readonly answers: RelationAnswerRepository,
    private readonly goldenWriter: GoldenWriterRepository,
    private readonly history: GoldenHistoryRepository,
    private readonly events: ChangeEventRepository,
  ) {}

  /** The feed's lock comes last, so nothing may follow this in the transaction. */
  async write(
    tx: Transaction,
    goldens: readonly StoredGoldenRecord[],
    plan: RelationCheckPlan,
    mint: IdGenerator,
  ): Promise<void> {
    await this.writeTasks(tx, goldens, plan.tasks, mint);
    await this.answers.write(tx, plan.answers);
    await this.writeGoldens(tx, plan.goldens);
  }

  private async writeTasks(
    tx: Transaction,
    goldens: readonly StoredGoldenRecord[],
    diff: TaskDiff,
    mint: IdGenerator,
  ): Promise<void> {
    const entities = new Map(goldens.map(({ id, entity }) => [id, entity]));
    const write = async (tasks: readonly TaskWrite[], status?: 'open' | 'held'): Promise<void> => {
      for (const entity of new Set(entities.values())) {
        const own = tasks.filter(({ draft }) => entities.get(draft.goldenIds[0] ?? '') === entity);
        await this.tasks.write(tx, entity, own, status);
      }
    };
    await this.tasks.close(tx, diff.close);
    await write([...diff.create.map((draft) => ({ id: mint(), draft })), ...diff.reopen], 'open');
    await write(diff.update);
    await write(diff.hold, 'held');
  }

  private async writeGoldens(tx: Transaction, changes: readonly CheckedGoldenChange[]): Promise<void> {
    await this.goldenWriter.setReviewFlags(
      tx,
      changes.map(({ history: { goldenId, version }, underReview }) => ({ goldenId, version, underReview })),
    );
    await this.history.append(
      tx,
      changes.map(({ history }) => history),
    );
    await this.events.append(
      tx,
      changes.map(({ golden, history: { goldenId, version } }) => ({
        entity: golden.entity,
        type: 'golden.updated',
        goldenId,
        otherIds: [],
        version,
      })),
    );
  }
}
