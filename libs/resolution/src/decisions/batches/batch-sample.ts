import { createHash } from 'node:crypto';

/** Tasks of a batch that must be looked at one by one. */
const SAMPLE_SIZE = 10;

/** The same for the same tasks, whoever asks and in whatever order; not to be chosen by who decides. */
export function sampleOf(taskIds: readonly string[]): readonly string[] {
  const drawn = taskIds.map((id) => [createHash('sha256').update(id.toLowerCase()).digest('hex'), id] as const);
  return drawn
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, SAMPLE_SIZE)
    .map(([, id]) => id);
}
