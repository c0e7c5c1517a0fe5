import { dirname } from 'node:path';

import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiKeyStore, EndedLoginRepository } from '@sogoc/persistence';
import { QueueDashboardConfig } from '@sogoc/platform';
import { ResolutionHintProducer } from '@sogoc/queueing';
import { RESOLUTION_HINTS } from '@sogoc/registry';
import type { FastifyInstance } from 'fastify';

import { guardDashboard } from './dashboard-access';
import { DashboardSession } from './dashboard-session';

const PATH = '/queues';

/** The board's own scripts and images; it sets styles inline, and would fetch fonts from a host of others. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

/**
 * Shows operators the job queue at `/queues`, to look at only. Without a queue, as in specs that record hints, there is no page.
 * Must run before `init`, which registers the routes.
 */
export async function setUpQueueDashboard(app: NestFastifyApplication): Promise<void> {
  const hints: unknown = app.get(RESOLUTION_HINTS, { strict: false });
  if (!(hints instanceof ResolutionHintProducer)) return;
  const board = new FastifyAdapter();
  createBullBoard({
    queues: [new BullMQAdapter(hints.queue, { readOnlyMode: true, allowRetries: false })],
    serverAdapter: board.setBasePath(PATH),
    options: {
      // The board looks for its pages with an `eval` unless it is told.
      uiBasePath: dirname(require.resolve('@bull-board/ui/package.json')),
      uiConfig: { boardTitle: 'Sổ Gốc', environment: undefined },
    },
  });
  const session = new DashboardSession(
    app.get(ApiKeyStore, { strict: false }),
    app.get(EndedLoginRepository, { strict: false }),
    app.get(QueueDashboardConfig).secret,
  );
  await app.register(async (scope: FastifyInstance) => {
    scope.addHook('onSend', async (_request, reply) => {
      void reply.headers({ 'content-security-policy': POLICY, 'cache-control': 'no-store' });
    });
    guardDashboard(scope, session);
    await scope.register(board.registerPlugin() as never, { prefix: PATH });
  });
}
