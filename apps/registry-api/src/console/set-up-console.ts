import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ENTITY_REGISTRY } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';
import type { FastifyInstance, FastifyReply } from 'fastify';

import { WELCOME_PAGE, WELCOME_POLICY } from '../openapi/welcome-page';
import { consoleFolder } from './console-files';

/** Scripts, styles, fonts and calls of this origin only; nothing inline, nothing evaluated. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The addresses that people open; one page answers them all, and reads the address itself. */
const PAGES = ['/', '/queue', '/case/:id', '/approvals', '/search', '/risk', '/quality', '/work', '/settings'];

/** Serves the console of stewards on the API's own origin. Must run before `init`, which registers the routes. */
export async function setUpConsole(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const folder = consoleFolder();
  if (folder === undefined) {
    // Specs that run before the first build: who opens the address learns what is there.
    fastify.get('/', (_request, reply) => page(reply, WELCOME_PAGE, WELCOME_POLICY));
    return;
  }
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const { entities } = app.get<EntityRegistry>(ENTITY_REGISTRY, { strict: false });
  const records = entities.map(({ declaration }) => `/${declaration.collection}/:id`);
  for (const path of [...PAGES, ...records]) fastify.get(path, (_request, reply) => page(reply, html, POLICY));
  await app.register(fastifyStatic as never, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    // Names carry a hash of the content.
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });
}

const page = (reply: FastifyReply, html: string, policy: string): FastifyReply =>
  reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-cache',
    })
    .send(html);
