import { Injectable } from '@nestjs/common';
import { isPending } from '@sogoc/golden';
import { StoredStateRepository } from '@sogoc/persistence';
import {
  compareLease,
  compareLineages,
  compareSlice,
  compareTasks,
  type DerivedSlice,
  expectedTasks,
  isAboutRelations,
  isWaiting,
  SettledIds,
  type SlicedDerivation,
  type StoredTaskRow,
} from '@sogoc/resolution';

import { StoredSliceReader } from './stored-slice-reader';
import type { VerificationRun } from './verification-run';

/** A slice of no records: for golden records that are found by none. */
const NOBODY: DerivedSlice = { recordNumbers: [], clusters: [], clusterOf: new Map() };

/** Compares links, ids, golden records and what is asked about them, slice by slice. */
@Injectable()
export class ClustersVerifier {
  constructor(
    private readonly slices: StoredSliceReader,
    private readonly stored: StoredStateRepository,
  ) {}

  /** Answers the tasks that wait for a steward. */
  async verify(run: VerificationRun, derivation: SlicedDerivation): Promise<readonly StoredTaskRow[]> {
    const { seal, note, told } = run;
    let done = 0;
    for (const slice of derivation.formClusters()) told('cluster', (done += derivation.recordsIn(slice)));
    const asked = derivation.askStewards();
    const tasks = await this.waitingTasks(run);
    const ids = await this.settleIds(run, derivation);
    const wanted = new Set(asked.flatMap(({ clusterNames }) => clusterNames));
    const idOf = await this.verifySlices(run, { derivation, ids, tasks, wanted });
    note(
      compareTasks(
        expectedTasks(asked, (name) => idOf.get(name)),
        tasks,
        seal,
      ),
    );
    await this.verifyLineages(run);
    return tasks;
  }

  private async waitingTasks({ tx, entity, note }: VerificationRun): Promise<StoredTaskRow[]> {
    const waiting: StoredTaskRow[] = [];
    for await (const page of this.stored.tasks(tx, entity)) {
      note(page.flatMap(compareLease));
      waiting.push(...page.filter(isWaiting));
    }
    return waiting;
  }

  private async settleIds({ tx, entity }: VerificationRun, derivation: SlicedDerivation): Promise<SettledIds> {
    const ids = new SettledIds(derivation);
    for (let number = 0; number < derivation.slices; number++) {
      const slice = derivation.slice(number);
      ids.hear(number, slice, await this.slices.ids(tx, entity, slice));
    }
    const candidates = ids.candidates();
    ids.settle(candidates.length === 0 ? [] : await this.stored.anchorsOf(tx, entity, candidates));
    return ids;
  }

  /** Answers the ids of the clusters that are wanted. */
  private async verifySlices(run: VerificationRun, subject: SlicesSubject): Promise<Map<string, string>> {
    const { tx, entity, told } = run;
    const { derivation, ids, wanted } = subject;
    const idOf = new Map<string, string>();
    let done = 0;
    for (let number = 0; number < derivation.slices; number++) {
      const slice = derivation.slice(number);
      const { anchors, links } = await this.slices.ids(tx, entity, slice);
      const expected = ids.of(number, slice, { anchors });
      for (const [name, id] of expected.idOf) if (wanted.has(name)) idOf.set(name, id);
      const own = anchors.filter(({ goldenId, anchorNumber }) => ids.sliceOf(goldenId, anchorNumber) === number);
      const goldenIds = [...new Set([...own.map(({ goldenId }) => goldenId), ...expected.idOf.values()])];
      await this.verifySlice(run, subject, { slice, expected, goldenIds, links });
      told('compare golden records', (done += goldenIds.length));
    }
    const goldenIds = await this.idsAdrift(run, ids);
    const expected = { idOf: new Map(), clusterOf: new Map(), oldestOf: new Map() };
    await this.verifySlice(run, subject, { slice: NOBODY, expected, goldenIds, links: new Map() });
    return idOf;
  }

  private async verifySlice(
    { tx, entity, policy, seal, note }: VerificationRun,
    { derivation, tasks }: SlicesSubject,
    { slice, expected, goldenIds, links }: SliceSubject,
  ): Promise<void> {
    const askedAboutRelations = tasks
      .filter((task) => isAboutRelations(task) && isPending(task.state))
      .flatMap(({ anchorNumbers }) => anchorNumbers);
    const stored = { ...(await this.slices.read(tx, entity, goldenIds, links)), askedAboutRelations };
    const anywhere = {
      isKnown: (recordNumber: number) => derivation.isKnown(recordNumber),
      isInCluster: (recordNumber: number) => derivation.clusterNumberOf(recordNumber) !== undefined,
    };
    note(compareSlice({ derived: slice, stored, ids: expected, anywhere }, policy.entity.declaration, seal));
  }

  private async idsAdrift({ tx, entity }: VerificationRun, ids: SettledIds): Promise<string[]> {
    const goldenIds = await this.stored.idsAdrift(tx, entity);
    const anchors = await this.stored.anchorsOf(tx, entity, goldenIds);
    const anchorOf = new Map(anchors.map(({ goldenId, anchorNumber }) => [goldenId, anchorNumber]));
    return goldenIds.filter((id) => ids.sliceOf(id, anchorOf.get(id)) === undefined);
  }

  private async verifyLineages({ tx, entity, note, told }: VerificationRun): Promise<void> {
    let done = 0;
    for await (const page of this.stored.lineages(tx, entity)) {
      note(compareLineages(page));
      told('compare lineages', (done += page.length));
    }
  }
}

interface SlicesSubject {
  readonly derivation: SlicedDerivation;
  readonly ids: SettledIds;
  readonly tasks: readonly StoredTaskRow[];
  /** Names of clusters of which somebody asks. */
  readonly wanted: ReadonlySet<string>;
}

interface SliceSubject {
  readonly slice: DerivedSlice;
  readonly expected: ReturnType<SettledIds['of']>;
  /** The golden records that belong to it. */
  readonly goldenIds: readonly string[];
  readonly links: Parameters<StoredSliceReader['read']>[3];
}
