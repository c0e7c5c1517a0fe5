import type { ConsoleUnderTest, QueuedTask } from './console-under-test';

const KINDS = ['possible-match', 'possible-duplicate', 'identifier-collision'];

/** Whether a task asks about two. */
export const isAboutPair = ({ kind }: QueuedTask): boolean => KINDS.includes(kind);

/** The first open task about two, of those that a query of the queue finds. */
export async function firstPair(console: ConsoleUnderTest, query = ''): Promise<QueuedTask> {
  const tasks = await console.tasks(query);
  return tasks.find(isAboutPair)!;
}
