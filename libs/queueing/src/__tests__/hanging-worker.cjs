/**
 * A worker that takes a job and never ends it, to be killed: `node hanging-worker.cjs <queue> <redis|postgres> <url> <lock ms>`.
 * Says `taken` when it holds one.
 */
const { Worker, createPostgresBackend } = require('bullmq');

const [queue, kind, url, lockMs] = process.argv.slice(2);
const takeForEver = () => {
  process.stdout.write('taken\n');
  return new Promise(() => {});
};
const settings = { lockDuration: Number(lockMs), stalledInterval: Number(lockMs) / 2 };
const worker =
  kind === 'redis'
    ? new Worker(queue, takeForEver, { ...settings, connection: { url, maxRetriesPerRequest: null } })
    : new Worker(
        queue,
        takeForEver,
        { ...settings, connection: { connectionString: url, schema: 'bullmq', migrate: true, max: 4 } },
        createPostgresBackend,
      );
worker.on('error', (error) => process.stderr.write(`${error.message}\n`));
