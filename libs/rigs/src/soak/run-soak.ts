import { generateHistory } from './histories/generate-history';
import type { History } from './histories/history';
import { showHistory } from './histories/show-history';
import { type HistoryRun, runHistory } from './run-history';
import { shrinkHistory } from './histories/shrink-history';
import { SoakRegistry, type SoakSettings } from './soak-registry';
import { SOAK_SOURCES } from './soak-sources';
import { SoakStatistics } from './soak-statistics';

export interface SoakOptions extends Omit<SoakSettings, 'databaseUrl'> {
  /** Migrated databases that nobody else uses; as many histories are played at once. */
  readonly databaseUrls: readonly string[];
  /** How many histories; the first has this seed, each next one the next number. */
  readonly runs: number;
  readonly seed: number;
  readonly progress?: (done: number, failed: number) => void;
}

/** A history after which the state was not what it must be. */
export interface SoakFailure {
  readonly seed: number;
  readonly problems: readonly string[];
  /** The smallest history found that shows one, a line a step. */
  readonly history: readonly string[];
}

export interface SoakReport {
  readonly runs: number;
  readonly failures: readonly SoakFailure[];
  readonly statistics: SoakStatistics;
}

/** Failing histories are shrunk, which takes as long as many others; after so many the rest is not played. */
const MOST_FAILURES = 3;

/** Plays histories, each in several orders, and compares what comes of them. */
export async function runSoak(options: SoakOptions): Promise<SoakReport> {
  const soak = new Soak(options);
  await Promise.all(options.databaseUrls.map((url) => soak.play(url)));
  return soak.report();
}

class Soak {
  private readonly statistics = new SoakStatistics();
  private readonly failures: SoakFailure[] = [];
  private next = 0;
  private done = 0;

  constructor(private readonly options: SoakOptions) {}

  async play(databaseUrl: string): Promise<void> {
    const { cappedBlockSize, seed, runs, progress = () => undefined } = this.options;
    const registry = await SoakRegistry.open({ databaseUrl, cappedBlockSize });
    try {
      while (this.next < runs && this.failures.length < MOST_FAILURES) {
        const history = this.generate(seed + this.next++);
        const { tally, failures } = await tryHistory(registry, history);
        this.statistics.note(tally);
        if (failures.length > 0) this.failures.push(await shrunk(registry, history, failures));
        progress(++this.done, this.failures.length);
      }
    } finally {
      await registry.close();
    }
  }

  report(): SoakReport {
    const { done: runs, failures, statistics } = this;
    return { runs, failures, statistics };
  }

  private generate(seed: number): History {
    const { cappedBlockSize } = this.options;
    return generateHistory(seed, { sources: SOAK_SOURCES.map(({ code }) => code), cappedBlockSize });
  }
}

/** What throws is a failure like any other. */
async function tryHistory(registry: SoakRegistry, history: History): Promise<HistoryRun> {
  try {
    return await runHistory(registry, history);
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { tally: new Map(), failures: [`threw: ${told}`] };
  }
}

/** Of the kind of the first problem, so that a small history does not show another fault than the large one. */
async function shrunk(registry: SoakRegistry, history: History, problems: readonly string[]): Promise<SoakFailure> {
  const kind = kindOf(problems[0] ?? '');
  let last = problems;
  const small = await shrinkHistory(history, async (some) => {
    const { failures } = await tryHistory(registry, some);
    const same = failures.some((problem) => kindOf(problem) === kind);
    if (same) last = failures;
    return same;
  });
  return { seed: history.seed, problems: last, history: showHistory(small) };
}

/** `in another order: edges` of `in another order: edges, only now: …`. */
const kindOf = (problem: string): string => problem.split(/[,(]/)[0]!.replace(/\d+/g, '').slice(0, 60);
