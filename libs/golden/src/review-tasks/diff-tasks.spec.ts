import { aCluster, anEdge, stored } from '../__tests__/a-task';
import { deriveTasks } from './derive-tasks';
import { diffTasks, type TaskDiff } from './diff-tasks';
import type { BoundaryEdge, TaskCluster, TaskDraft } from './review-task-types';

const NONE: TaskDiff = { create: [], update: [], close: [], reopen: [], hold: [] };

const G1 = aCluster('G1', 'civil/2', 'tax/6');
const G2 = aCluster('G2', 'population/3', 'tax/7');
const G0 = aCluster('G0', 'business/1');

function draftsOf(clusters: readonly TaskCluster[], edges: readonly BoundaryEdge[], holds?: ReadonlySet<string>) {
  const drafts = deriveTasks({ clusters, edges, findings: [], holds });
  const ids = new Map(
    clusters.flatMap((c) => c.members.map(({ recordNumber }) => [recordNumber, c.goldenId] as const)),
  );
  return { drafts, goldenIdOf: (recordNumber: number) => ids.get(recordNumber) };
}

function onlyDraft(clusters: readonly TaskCluster[], edges: readonly BoundaryEdge[]): TaskDraft {
  const [draft] = draftsOf(clusters, edges).drafts;
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

describe('diffTasks', () => {
  const before = onlyDraft([G1, G2], [anEdge(2, 3, 5000)]);

  it('creates a task that is not there', () => {
    expect(diffTasks([], [before])).toEqual({ ...NONE, create: [before] });
  });

  it('does nothing when nothing changed', () => {
    expect(diffTasks([stored(before)], [before])).toEqual(NONE);
    expect(diffTasks([stored(before, 'T1', 'claimed')], [before])).toEqual(NONE);
  });

  it('updates a task whose evidence changed, so that a decision on the old revision is refused', () => {
    const draft = onlyDraft([G1, G2], [anEdge(2, 3, 6000)]);
    expect(diffTasks([stored(before)], [draft])).toEqual({ ...NONE, update: [{ id: 'T1', draft }] });
  });

  it('re-targets a task that points at a merged golden, and does not lose it', () => {
    const merged = aCluster('G0', 'business/1', 'civil/2', 'tax/6');
    const { drafts, goldenIdOf } = draftsOf([merged, G2], [anEdge(1, 7, 9000), anEdge(2, 3, 5000)]);
    expect(drafts.map(({ key }) => key)).toEqual(['possible-match/1:3']);
    expect(diffTasks([stored(before)], drafts, goldenIdOf)).toEqual({
      ...NONE,
      update: [{ id: 'T1', draft: drafts[0] }],
    });
  });

  describe('of a question about a number', () => {
    const number = { numbers: ['national-id/7'] };
    const over = (left: number, right: number) => anEdge(left, right, 5000, 'conflict', number);
    const G4 = aCluster('G4', 'tax/4');
    const G5 = aCluster('G5', 'tax/5');

    it('names other clusters anew, whose records stay when the first record of one leaves', () => {
      const edges = [over(2, 3), over(2, 4)];
      const whole = onlyDraft([aCluster('G1', 'business/1', 'civil/2'), G2, G4], edges);
      const draft = onlyDraft([aCluster('G1', 'civil/2'), G2, G4], edges);
      expect(draft).toEqual({ ...whole, key: 'shared-identifier/national-id/7/2', anchorNumbers: [2, 3, 4] });
      expect([whole.key, whole.anchorNumbers]).toEqual(['shared-identifier/national-id/7/1', [1, 3, 4]]);
      expect(diffTasks([stored(whole)], [draft])).toEqual({ ...NONE, update: [{ id: 'T1', draft }] });
    });

    it('goes on when one comes that is first of all', () => {
      const { drafts, goldenIdOf } = draftsOf([G0, G1, G2, G4], [over(2, 3), over(2, 4), over(1, 4)]);
      const whole = onlyDraft([G1, G2, G4], [over(2, 3), over(2, 4)]);
      expect(diffTasks([stored(whole)], drafts, goldenIdOf)).toEqual({
        ...NONE,
        update: [{ id: 'T1', draft: drafts[0] }],
      });
    });

    it('goes on with one part when it falls into two, and of two that become one the claimed goes on', () => {
      const clusters = [G0, G1, G2, G4, G5, aCluster('G8', 'tax/8')];
      const parts = [over(1, 2), over(1, 3), over(4, 5), over(4, 8)];
      const two = draftsOf(clusters, parts);
      const one = draftsOf(clusters, [...parts, over(3, 4)]);
      const [first, second] = two.drafts;
      const [whole] = one.drafts;
      if (first === undefined || second === undefined || whole === undefined) throw new Error('no draft');
      expect([two.drafts.length, one.drafts.length]).toEqual([2, 1]);
      expect(diffTasks([stored(whole)], two.drafts, two.goldenIdOf)).toEqual({
        ...NONE,
        update: [{ id: 'T1', draft: first }],
        create: [second],
      });
      const claimed = stored(second, 'T2', 'claimed');
      expect(diffTasks([stored(first), claimed], one.drafts, one.goldenIdOf)).toEqual({
        ...NONE,
        update: [{ id: 'T2', draft: whole }],
        close: [{ id: 'T1', reason: 'superseded' }],
      });
    });

    it('is another one of another number, though about the same', () => {
      const other = { numbers: ['national-id/8'] };
      const edges = [anEdge(2, 3, 5000, 'conflict', other), anEdge(2, 4, 5000, 'conflict', other)];
      const { drafts, goldenIdOf } = draftsOf([G1, G2, G4], edges);
      const whole = onlyDraft([G1, G2, G4], [over(2, 3), over(2, 4)]);
      expect(diffTasks([stored(whole)], drafts, goldenIdOf)).toEqual({
        ...NONE,
        create: drafts,
        close: [{ id: 'T1', reason: 'superseded' }],
      });
    });

    it('is the same that an earlier release kept under the number alone', () => {
      const { drafts, goldenIdOf } = draftsOf([G1, G2, G4], [over(2, 3), over(2, 4)]);
      const whole = { ...onlyDraft([G1, G2, G4], [over(2, 3), over(2, 4)]), key: 'shared-identifier/national-id/7' };
      expect(diffTasks([stored(whole)], drafts, goldenIdOf)).toEqual({
        ...NONE,
        update: [{ id: 'T1', draft: drafts[0] }],
      });
    });
  });

  it('keeps a task through a change of its kind: it is the same question', () => {
    const draft = onlyDraft([G1, G2], [anEdge(2, 3, 5000, 'conflict', { scheme: 'national-id' })]);
    expect(diffTasks([stored(before)], [draft])).toEqual({ ...NONE, update: [{ id: 'T1', draft }] });
  });

  it('follows the evidence when a merged golden comes apart', () => {
    const merged = onlyDraft([aCluster('G0', 'business/1', 'civil/2', 'tax/6'), G2], [anEdge(2, 3, 5000)]);
    const { drafts, goldenIdOf } = draftsOf([G0, G1, G2], [anEdge(2, 3, 5000)]);
    const diff = diffTasks([stored(merged)], drafts, goldenIdOf);
    expect(diff).toEqual({ ...NONE, update: [{ id: 'T1', draft: drafts[0] }] });
    expect(diff.update[0]?.draft.goldenIds).toEqual(['G1', 'G2']);
  });

  it('of two tasks that become one keeps the claimed one and closes the other as superseded', () => {
    const other = onlyDraft([G0, G2], [anEdge(1, 3, 9000)]);
    const merged = aCluster('G0', 'business/1', 'civil/2', 'tax/6');
    const { drafts, goldenIdOf } = draftsOf([merged, G2], [anEdge(1, 3, 9000), anEdge(2, 7, 9500)]);
    const left = [stored(other, 'T1'), stored(before, 'T2', 'claimed')];
    const diff = diffTasks(left, drafts, goldenIdOf);
    expect(diff.update).toEqual([{ id: 'T2', draft: drafts[0] }]);
    expect(diff.close).toEqual([{ id: 'T1', reason: 'superseded' }]);
  });

  it('closes a task whose goldens were joined', () => {
    const merged = aCluster('G1', 'civil/2', 'tax/6', 'population/3', 'tax/7');
    const { drafts, goldenIdOf } = draftsOf([merged], [anEdge(2, 3, 5000)]);
    expect(diffTasks([stored(before)], drafts, goldenIdOf).close).toEqual([{ id: 'T1', reason: 'joined' }]);
  });

  it('closes a task without evidence, claimed and held ones too', () => {
    const tasks = [stored(before, 'T1', 'claimed'), stored({ ...before, key: 'x' }, 'T2', 'held')];
    const { goldenIdOf } = draftsOf([G1, G2], []);
    expect(diffTasks(tasks, [], goldenIdOf).close).toEqual([
      { id: 'T1', reason: 'no-evidence' },
      { id: 'T2', reason: 'no-evidence' },
    ]);
  });

  it('leaves ended tasks alone, and reopens one under its own key when the question is back', () => {
    const ended = [stored(before, 'T1', 'decided')];
    expect(diffTasks(ended, [])).toEqual(NONE);
    expect(diffTasks(ended, [before])).toEqual({ ...NONE, reopen: [{ id: 'T1', draft: before }] });
  });

  it('keeps an open task that follows its records rather than reopen an ended one under the new key', () => {
    const { drafts, goldenIdOf } = draftsOf(
      [aCluster('G0', 'business/1', 'civil/2', 'tax/6'), G2],
      [anEdge(2, 3, 5000)],
    );
    const ended = stored({ ...before, key: 'possible-match/1:3' }, 'T0', 'closed');
    expect(diffTasks([ended, stored(before)], drafts, goldenIdOf)).toEqual({
      ...NONE,
      update: [{ id: 'T1', draft: drafts[0] }],
    });
  });

  it('makes a new task rather than reopen an ended one whose clusters have changed', () => {
    const { drafts, goldenIdOf } = draftsOf(
      [aCluster('G0', 'business/1', 'civil/2', 'tax/6'), G2],
      [anEdge(2, 3, 5000)],
    );
    expect(diffTasks([stored(before, 'T1', 'decided')], drafts, goldenIdOf)).toEqual({ ...NONE, create: drafts });
  });

  it('prefers the pending task to an ended one of the same key', () => {
    expect(diffTasks([stored(before, 'T1', 'closed'), stored(before, 'T2')], [before])).toEqual(NONE);
  });

  it('holds an open task when a hold on its evidence comes into force, and reopens it when the evidence changes', () => {
    const holds = new Set([before.fingerprint]);
    const [held] = draftsOf([G1, G2], [anEdge(2, 3, 5000)], holds).drafts;
    if (held === undefined) throw new Error('no draft');
    expect(diffTasks([stored(before)], [held])).toEqual({ ...NONE, hold: [{ id: 'T1', draft: held }] });
    expect(diffTasks([stored(before, 'T1', 'held')], [held])).toEqual(NONE);
    expect(diffTasks([], [held])).toEqual(NONE);
    const [back] = draftsOf([G1, G2], [anEdge(2, 3, 5001)], holds).drafts;
    expect(diffTasks([stored(before, 'T1', 'held')], back ? [back] : [])).toEqual({
      ...NONE,
      reopen: [{ id: 'T1', draft: back }],
    });
  });
});
