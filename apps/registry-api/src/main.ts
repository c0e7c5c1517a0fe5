import 'reflect-metadata';

import { exitWithParent, HttpConfig, InvalidConfigurationError, onStopSignal } from '@sogoc/platform';

import { createApp } from './create-app';

async function main(): Promise<void> {
  exitWithParent();
  const app = await createApp();
  onStopSignal(() => app.close());
  const { host, port } = app.get(HttpConfig);
  await app.listen(port, host);
}

main().catch((error: unknown) => {
  const text = error instanceof InvalidConfigurationError ? error.message : `The API did not start. ${String(error)}`;
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
