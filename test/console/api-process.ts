import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { anyFreePort } from '@sogoc/local-server';
import { asRuntime, eventually } from '@sogoc/testing';

const PROGRAM = join(__dirname, '..', '..', 'dist', 'apps', 'registry-api', 'src', 'main.js');

/** The API in a process of its own on the database of another, always at the same address. */
export class ApiProcess {
  readonly origin: string;
  private child: ChildProcess | undefined;

  private constructor(
    private readonly databaseUrl: string,
    private readonly port: number,
  ) {
    this.origin = `http://127.0.0.1:${port}`;
  }

  static async on(databaseUrl: string): Promise<ApiProcess> {
    const api = new ApiProcess(asRuntime(databaseUrl), await anyFreePort('127.0.0.1'));
    await api.start();
    return api;
  }

  async start(): Promise<void> {
    const settings = { DATABASE_URL: this.databaseUrl, QUEUE_BACKEND: 'postgres', LOG_LEVEL: 'error' };
    this.child = spawn(process.execPath, [PROGRAM], {
      env: { PATH: process.env['PATH'], PORT: String(this.port), ...settings },
      stdio: 'ignore',
    });
    const isReady = (): Promise<boolean> =>
      fetch(`${this.origin}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    await eventually('the API is ready', isReady, 60_000);
  }

  /** As the kernel would when memory runs out: it has no chance to say good-bye. */
  async kill(): Promise<void> {
    if (this.child === undefined || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}
