import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { bearerKeyOf, KeyRing } from '@sogoc/access';
import { MetricsRegistry, WorkerOperationsConfig } from '@sogoc/platform';
import { PinoLogger } from 'nestjs-pino';

const OPERATOR = 'operator';

/** Tells orchestrators that the worker lives and Prometheus how it does, on a port of its own; the product's API is elsewhere. */
@Injectable()
export class OperationsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | undefined;

  constructor(
    private readonly config: WorkerOperationsConfig,
    private readonly metrics: MetricsRegistry,
    private readonly keys: KeyRing,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(OperationsServer.name);
  }

  /** Resolves when it listens. A port that is taken is logged: resolving goes on, and the health check tells. */
  async onApplicationBootstrap(): Promise<void> {
    const { host, port } = this.config;
    if (port === undefined) return;
    this.server = createServer((request, response) => void this.answer(request, response));
    try {
      this.server.listen(port, host);
      await once(this.server, 'listening');
      this.logger.info({ port: this.port }, 'metrics are served');
    } catch (err) {
      this.server = undefined;
      this.logger.error({ err, port }, 'metrics cannot be served on this port: set another WORKER_METRICS_PORT');
    }
  }

  /** The port it listens on; undefined when it does not. */
  get port(): number | undefined {
    return (this.server?.address() as AddressInfo | null | undefined)?.port;
  }

  async onApplicationShutdown(): Promise<void> {
    if (!this.server) return;
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path] = (request.url ?? '').split('?');
    response.setHeader('cache-control', 'no-store');
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') end(response, 405);
      else if (path === '/livez') end(response, 200, 'application/json', '{"status":"ok"}');
      else if (path === '/metrics') await this.answerMetrics(request, response);
      else end(response, 404);
    } catch (err) {
      this.logger.error({ err }, 'metrics could not be told');
      end(response, 503);
    }
  }

  private async answerMetrics(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = bearerKeyOf(request.headers.authorization);
    const grant = key === undefined ? undefined : await this.keys.grantOf(key, new Date());
    if (grant === undefined) return end(response.setHeader('www-authenticate', 'Bearer'), 401);
    if (grant.role !== OPERATOR) return end(response, 403);
    end(response, 200, this.metrics.contentType, await this.metrics.metrics());
  }
}

function end(response: ServerResponse, status: number, contentType = 'text/plain', body = ''): void {
  response.writeHead(status, { 'content-type': contentType }).end(body);
}
