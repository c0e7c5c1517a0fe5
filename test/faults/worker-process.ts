import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const WORKER = join(ROOT, 'dist', 'apps', 'resolution-worker', 'src', 'main.js');

/** Brings the compiled program up to date with the sources, as the start does. */
export function buildProgram(): void {
  const { status, stderr } = spawnSync(process.execPath, ['apps/registry-cli/boot/boot.mjs', 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed: ${stderr}`);
}

/** A resolution worker in a process of its own. */
export class WorkerProcess {
  private readonly child: ChildProcess;

  constructor(environment: Readonly<Record<string, string>>) {
    this.child = spawn(process.execPath, [WORKER], {
      env: {
        PATH: process.env['PATH'],
        LOG_LEVEL: 'error',
        WORKER_SWEEP_MS: '200',
        SOURCE_CONFLICTS_PER_HOUR: '1000000',
        ...environment,
      },
      stdio: 'ignore',
    });
  }

  /** As the kernel would when memory runs out: it has no chance to say good-bye. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
