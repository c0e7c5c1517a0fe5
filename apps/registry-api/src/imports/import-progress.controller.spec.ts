import type { Grant } from '@sogoc/access';
import type { ImportsService, ShownImport } from '@sogoc/registry';
import type { FastifyReply } from 'fastify';
import { EventEmitter } from 'node:events';

import { ImportProgressController } from './import-progress.controller';

const caller = { keyId: 'k' } as Grant;

/** What a call answers, as far as a stream needs it; nobody reads it. */
function replyOf(raw: EventEmitter): FastifyReply {
  return { raw, headers: () => undefined, send: () => undefined } as unknown as FastifyReply;
}

/** A stream whose reader leaves while the import is looked up, or stays. */
async function open(controller: ImportProgressController, reading: EventEmitter[], leaves: boolean): Promise<void> {
  const raw = new EventEmitter();
  if (leaves) reading.push(raw);
  await controller.stream('id', caller, replyOf(raw));
}

describe('streams of an import', () => {
  it('do not count readers that were gone before the stream began, and count those who stay', async () => {
    const reading: EventEmitter[] = [];
    const read = async (): Promise<ShownImport> => {
      reading.splice(0).forEach((raw) => raw.emit('close'));
      return { id: 'id', status: 'running' } as ShownImport;
    };
    const controller = new ImportProgressController({ read } as unknown as ImportsService);
    for (let at = 0; at < 20; at++) await open(controller, reading, true);
    for (let at = 0; at < 10; at++) await open(controller, reading, false);
    await expect(open(controller, reading, false)).rejects.toMatchObject({ code: 'too-many-streams' });
  });
});
