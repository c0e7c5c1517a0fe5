/** How often something happened on a day. */
export interface DailyCount {
  readonly day: string;
  readonly entity: string;
  /** `record.resolved`, a type of the change feed or of tasks, or `decision.` and the kind. */
  readonly event: string;
  /** The source of a record, the kind of a task; else empty. */
  readonly detail: string;
  readonly count: number;
}

/** Counts by name. */
type Counts = Readonly<Record<string, number>>;

/** What happened on a day in Viet Nam. */
export interface DayOfWork {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** New versions of records that were resolved, by collection. */
  readonly received: Counts;
  /** Decisions by verdict. */
  readonly decided: Counts;
  readonly tasksOpened: number;
  /** Tasks that left the queue: decided, or closed by what came in. */
  readonly tasksClosed: number;
  readonly tasksHeld: number;
  /** Events of golden records by type. */
  readonly outcomes: Counts;
}

/** How much of a source was resolved on a day. */
export interface IntakeOfDay {
  readonly source: string;
  readonly collection: string;
  readonly date: string;
  readonly records: number;
}

const INTAKE = 'record.resolved';
const VERDICTS = ['same', 'different', 'hold', 'pin'] as const;

/** A day in front of its counts, also one on which nothing happened. */
export function countDay(
  date: string,
  counts: readonly DailyCount[],
  collectionOf: ReadonlyMap<string, string>,
): DayOfWork {
  const sum = (...events: readonly string[]): number =>
    counts.reduce((total, { event, count }) => total + (events.includes(event) ? count : 0), 0);
  const received = counts.filter(({ event }) => event === INTAKE);
  return {
    date,
    received: sumsBy(received, ({ entity }) => collectionOf.get(entity) ?? entity),
    decided: Object.fromEntries(VERDICTS.map((verdict) => [verdict, sum(`decision.${verdict}`)])),
    tasksOpened: sum('task.opened'),
    tasksClosed: sum('task.decided', 'task.closed'),
    tasksHeld: sum('task.held'),
    outcomes: sumsBy(
      counts.filter(({ event }) => event.startsWith('golden.')),
      ({ event }) => event,
    ),
  };
}

export function countIntake(
  counts: readonly DailyCount[],
  collectionOf: ReadonlyMap<string, string>,
): readonly IntakeOfDay[] {
  return counts
    .filter(({ event }) => event === INTAKE)
    .map(({ day, entity, detail, count }) => ({
      source: detail,
      collection: collectionOf.get(entity) ?? entity,
      date: day,
      records: count,
    }));
}

function sumsBy(counts: readonly DailyCount[], nameOf: (count: DailyCount) => string): Counts {
  const sums = new Map<string, number>();
  for (const count of counts) sums.set(nameOf(count), (sums.get(nameOf(count)) ?? 0) + count.count);
  return Object.fromEntries(sums);
}
