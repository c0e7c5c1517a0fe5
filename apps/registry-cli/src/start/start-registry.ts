import {
  type ServerRestart,
  type SupervisedChild,
  findFreePort,
  openDatabase,
  stopAll,
  waitForChild,
} from '@sogoc/local-server';
import { type StartConfig } from '@sogoc/platform';

import { withRegistryOn } from '../operate/with-registry';
import { readKnownAccess, removeAccessFile, writeAccessFile, writeKnownAccess, type AccessFile } from './access-file';
import { acceptDemo } from './push-demo';
import { greeting } from './greeting';
import { openQueue } from '@sogoc/local-server';
import { RegistryClient } from './registry-client';
import { reportDemo } from './report-demo';
import type { RunningServices } from '@sogoc/local-server';
import { StatusLine, say } from './say';
import { runProcesses } from './processes/run-processes';
import { seedRegistry } from './seed-registry';
import { watchResolution } from './watch-resolution';

/** Starts everything in order; returns when the demo is resolved and all has been said, with the processes running on. */
export async function startRegistry(
  config: StartConfig,
  services: RunningServices,
  { withDemo }: { withDemo: boolean },
): Promise<void> {
  removeAccessFile(config.stateDirectory);
  const database = services.add(await openDatabase(config, tellRestart));
  const queue = services.add(await openQueue(config));
  say(`Database: ${database.description}. Queue: ${queue.description}.`);

  const known = readKnownAccess(config.stateDirectory);
  const seeded = await withRegistryOn(database.url, 'so-goc-start', (registry) =>
    seedRegistry(registry, known, database.runtimeUrl),
  );
  writeKnownAccess(config.stateDirectory, { ...seeded.keys, people: seeded.people, systems: seeded.systems });
  if (seeded.migrations.length > 0) say(`Schema: ${seeded.migrations.length} migration(s) applied.`);
  if (seeded.newSources > 0) say(`Catalogue: ${seeded.newSources} sources added.`);

  const { port, notice } = await findFreePort(config.port, config.host, 'API');
  if (notice) say(notice);
  const api = `http://${config.host}:${port}`;
  const children = runProcesses(config, database.runtimeUrl ?? database.url, queue, port);
  services.add({ stop: () => stopAll(children) });
  const client = new RegistryClient(api, seeded.keys);
  await untilServing(client, children, services);

  const { keys, people, systems } = seeded;
  const access: AccessFile = { api, console: api, keys, people, systems };
  if (withDemo) await acceptDemo(client);
  writeAccessFile(config.stateDirectory, access);
  if (withDemo) {
    await watchResolution(client, () => services.isStopping);
    if (!services.isStopping) await reportDemo(client, database.url);
  }
  if (!services.isStopping) say(greeting(access, config.stateDirectory));
}

/** As long as the processes live: loading them takes what the machine needs. */
async function untilServing(
  client: RegistryClient,
  [api, ...workers]: readonly SupervisedChild[],
  services: RunningServices,
): Promise<void> {
  const progress = new StatusLine();
  const wait = (child: SupervisedChild, isReady: () => Promise<boolean>): Promise<void> =>
    waitForChild(child, {
      isReady,
      isStopping: () => services.isStopping,
      onWait: (seconds) => {
        if (seconds > 0)
          progress.update(`The ${child.name} process is loading, ${seconds} s so far; its log is ${child.logFile}`);
      },
    });
  await wait(api!, () => client.isReady());
  for (const worker of workers) await wait(worker, async () => worker.isReady);
  progress.end(`The API and ${workers.length === 1 ? 'a worker' : `${workers.length} workers`} run.`);
}

function tellRestart({ attempt, error }: ServerRestart): void {
  say(
    error
      ? `PostgreSQL ended alone and does not start again (attempt ${attempt}: ${firstLine(error.message)}); it is tried again.`
      : 'PostgreSQL ended alone and was started again; the API and the workers go on.',
  );
}

const firstLine = (text: string): string => text.split('\n', 1)[0]!;
