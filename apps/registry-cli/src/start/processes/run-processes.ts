import { join } from 'node:path';

import { type OpenQueue, type SupervisedChild, superviseChild } from '@sogoc/local-server';
import { LOW_PRIORITY, type StartConfig } from '@sogoc/platform';

import { say } from '../say';

const APPS = join(__dirname, '..', '..', '..', '..');

/** The API and the workers of a registry on this machine, the API first, which goes first, too; one that ends is started again. */
export function runProcesses(
  config: StartConfig,
  databaseUrl: string,
  queue: OpenQueue,
  port: number,
): SupervisedChild[] {
  const environment = {
    DATABASE_URL: databaseUrl,
    REDIS_URL: queue.redisUrl ?? '',
    QUEUE_BACKEND: queue.redisUrl === undefined ? 'postgres' : 'redis',
    HOST: config.host,
    PUBLIC_URL: `http://${config.host}:${port}`,
    ACCESS_LOG_KEY_FILE: join(config.stateDirectory, 'log-signing.key'),
    EXTRACT_KEYS_FILE: join(config.stateDirectory, 'extract-signing.json'),
    ACCESS_LOG_CHECKPOINT_DIR: join(config.stateDirectory, 'checkpoints'),
    PORT: String(port),
  };
  const run = (name: string, app: string, priority?: number): SupervisedChild =>
    superviseChild({
      name,
      script: join(APPS, app, 'src', 'main.js'),
      env: { ...environment, DATABASE_APPLICATION_NAME: `so-goc-${name}` },
      logFile: join(config.stateDirectory, 'logs', `${name}.log`),
      priority,
      onRestart: (attempt, delayMs) =>
        say(
          `The ${name} process ended and starts again in ${delayMs} ms (attempt ${attempt}); its log is in ${config.stateDirectory}/logs.`,
        ),
    });
  const workers = Array.from({ length: config.workers }, (_, index) =>
    run(config.workers === 1 ? 'worker' : `worker-${index + 1}`, 'resolution-worker', LOW_PRIORITY),
  );
  return [run('api', 'registry-api'), ...workers];
}
