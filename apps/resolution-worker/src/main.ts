import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';
import { InvalidConfigurationError, onStopSignal, tellParentReady } from '@sogoc/platform';
import { Logger } from 'nestjs-pino';

import { OutdatedSchemaError } from './schema.check';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  onStopSignal(() => app.close());
  tellParentReady();
}

main().catch((error: unknown) => {
  const text =
    error instanceof InvalidConfigurationError || error instanceof OutdatedSchemaError
      ? error.message
      : `The worker did not start. ${String(error)}`;
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
