import { spawn, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { LogFile } from './log-file';
import { restartDelay, STABLE_AFTER_MS } from './restart-delay';

/** How a child ended: an exit code, or the signal that ended it. */
export interface ChildExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface SuperviseOptions {
  /** Short name for people, such as `api`. */
  readonly name: string;
  /** Absolute path of a JavaScript file that calls `exitWithParent()`. */
  readonly script: string;
  readonly args?: readonly string[];
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Every line of the child is appended here. */
  readonly logFile: string;
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
  /** Told when the child ended unasked and is started again after `delayMs`. */
  readonly onRestart?: (attempt: number, delayMs: number, exit: ChildExit) => void;
  /** Time between SIGTERM and SIGKILL. */
  readonly graceMs?: number;
  /** As `os.setPriority` takes it; left out: this process's. */
  readonly priority?: number;
}

const GRACE_MS = 8_000;
/** What `tellParentReady` of a child sends. */
const READY = 'ready';
const OUTPUT_GRACE_MS = 500;

/** A node process that is started again when it ends unasked, until `stop()`. */
export class SupervisedChild {
  private readonly log: LogFile;
  private child: ChildProcess | undefined;
  private startedAt = 0;
  private attempts = 0;
  private retry: NodeJS.Timeout | undefined;
  private stopping: Promise<void> | undefined;
  private closed: Promise<void> = Promise.resolve();
  /** How often it was started again since the supervision began. */
  restarts = 0;
  /** How often it ended unasked. */
  ends = 0;
  /** Whether the child, as it runs now, has said that it came up. */
  isReady = false;

  constructor(private readonly options: SuperviseOptions) {
    this.log = new LogFile(options.logFile);
    this.start();
  }

  get name(): string {
    return this.options.name;
  }

  get logFile(): string {
    return this.options.logFile;
  }

  /** Undefined while it waits to be started again, and after the end. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Ends the child: SIGTERM, after the grace SIGKILL. Resolves when it is gone; repeatable. */
  stop(): Promise<void> {
    return (this.stopping ??= this.end());
  }

  private start(): void {
    this.startedAt = Date.now();
    this.isReady = false;
    const { script, args = [], env } = this.options;
    const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // eslint-disable-next-line no-restricted-syntax -- handed on unread: each child reads its own configuration
      env: { ...process.env, ...env },
    });
    this.child = child;
    this.givePriority(child);
    child.on('message', (message) => (this.isReady ||= message === READY));
    this.collect(child.stdout, 'stdout');
    this.collect(child.stderr, 'stderr');
    this.closed = new Promise((resolve) => {
      child.once('error', (error) => this.log.write(`${this.name}: ${error.message}`));
      child.once('close', (code, signal) => {
        this.child = undefined;
        resolve();
        if (!this.stopping) this.startAgain({ code, signal });
      });
      // A process that the child started may hold its output open beyond its end.
      child.once('exit', () => setTimeout(() => closeOutputs(child), OUTPUT_GRACE_MS).unref());
    });
  }

  /** Threads get it from the one that starts them, and this one starts none yet. */
  private givePriority({ pid }: ChildProcess): void {
    const { priority } = this.options;
    if (priority === undefined || pid === undefined) return;
    try {
      setPriority(pid, priority);
    } catch (error) {
      this.log.write(`${this.name} keeps its priority: ${(error as Error).message}`);
    }
  }

  private collect(stream: Readable | null, kind: 'stdout' | 'stderr'): void {
    if (!stream) return;
    createInterface({ input: stream }).on('line', (line) => {
      this.log.write(line);
      this.options.onLine?.(line, kind);
    });
  }

  private startAgain(exit: ChildExit): void {
    this.ends += 1;
    this.attempts = Date.now() - this.startedAt > STABLE_AFTER_MS ? 1 : this.attempts + 1;
    const delayMs = restartDelay(this.attempts);
    this.log.write(`${this.name} ended with ${exit.signal ?? `code ${exit.code}`}; it starts again in ${delayMs} ms.`);
    this.options.onRestart?.(this.attempts, delayMs, exit);
    this.retry = setTimeout(() => {
      this.restarts += 1;
      this.start();
    }, delayMs);
  }

  private async end(): Promise<void> {
    clearTimeout(this.retry);
    const child = this.child;
    if (child) {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), this.options.graceMs ?? GRACE_MS);
      await this.closed;
      clearTimeout(force);
    }
    this.log.close();
  }
}

function closeOutputs(child: ChildProcess): void {
  child.stdout?.destroy();
  child.stderr?.destroy();
}

/** Starts a node process and keeps it running; see `SupervisedChild`. */
export function superviseChild(options: SuperviseOptions): SupervisedChild {
  return new SupervisedChild(options);
}

/** Stops all at once, so that together they take no longer than the slowest. */
export async function stopAll(children: readonly SupervisedChild[]): Promise<void> {
  await Promise.all(children.map((child) => child.stop()));
}
