import {
  findFreePort,
  openDatabase,
  openQueue,
  RunningServices,
  stopAll,
  type SupervisedChild,
  waitForChild,
} from '@sogoc/local-server';
import { StartConfig } from '@sogoc/platform';

import { withRegistryOn } from '../../operate/with-registry';
import { RegistryClient } from '../../start/registry-client';
import { runProcesses } from '../../start/processes/run-processes';
import { seedRegistry } from '../../start/seed-registry';

/** A registry of its own, as the start makes one: its processes can be killed, and come again by themselves. */
export interface ImportRegistry {
  readonly api: string;
  readonly databaseUrl: string;
  readonly sourceKeys: Readonly<Record<string, string>>;
  readonly consumerKey: string;
  readonly worker: SupervisedChild;
  stop(): Promise<void>;
}

const PORT = 3_500;

/** `stateDirectory`: where its database and logs are. */
export async function openImportRegistry(stateDirectory: string): Promise<ImportRegistry> {
  const config: StartConfig = Object.assign(new StartConfig(), { stateDirectory, queueBackend: 'postgres' });
  const services = new RunningServices();
  try {
    const database = services.add(await openDatabase(config));
    const queue = services.add(await openQueue(config));
    const { keys } = await withRegistryOn(database.url, 'so-goc-soak', (registry) =>
      seedRegistry(registry, {}, database.runtimeUrl),
    );
    const { port } = await findFreePort(PORT, config.host, 'API');
    const api = `http://${config.host}:${port}`;
    const children = runProcesses(config, database.runtimeUrl ?? database.url, queue, port);
    services.add({ stop: () => stopAll(children) });
    const client = new RegistryClient(api, keys);
    const [server, worker] = children as [SupervisedChild, SupervisedChild];
    await waitForChild(server, { isReady: () => client.isReady(), isStopping: () => false });
    await waitForChild(worker, { isReady: async () => worker.isReady, isStopping: () => false });
    const { sources: sourceKeys, consumer: consumerKey } = keys;
    return { api, databaseUrl: database.url, sourceKeys, consumerKey, worker, stop: () => services.stop() };
  } catch (error) {
    await services.stop();
    throw error;
  }
}
