import { ENTITY_REGISTRY } from '@sogoc/access';
import { type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { GuardedRequest } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';
import { DomainError } from '@sogoc/kernel';
import { type AroundHandler, isSafeMethod, METRIC_PREFIX, MetricsRegistry, type Next } from '@sogoc/platform';
import type { FastifyReply } from 'fastify';
import { Counter } from 'prom-client';

/** What became of a record at the door; whether it resolved is told elsewhere. */
export type IngestOutcome = 'accepted' | 'unchanged' | 'stale' | 'rejected' | 'failed';

const INTAKE_PATH = '/v1/sources/:source/:collection/';
const BATCH_PATHS = [`${INTAKE_PATH}batch`, `${INTAKE_PATH}delete`];
const REPLAYED_HEADER = 'idempotency-replayed';

interface IngestLabels {
  readonly source: string;
  readonly entity: string;
  readonly isBatch: boolean;
}

/** Counts what sources push and delete, by what was answered. */
@Injectable()
export class CountIngest implements AroundHandler {
  private readonly records: Counter<'source' | 'entity' | 'outcome'>;

  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    registry: MetricsRegistry,
  ) {
    this.records = new Counter({
      name: `${METRIC_PREFIX}ingest_records_total`,
      help: 'Records that sources pushed or deleted, by what was answered',
      labelNames: ['source', 'entity', 'outcome'],
      registers: [registry],
    });
  }

  around(context: ExecutionContext, next: Next): Promise<unknown> {
    const http = context.switchToHttp();
    const labels = this.labelsOf(http.getRequest<GuardedRequest>());
    return labels === undefined ? next() : this.counting(labels, http.getResponse<FastifyReply>(), next);
  }

  private async counting(labels: IngestLabels, reply: FastifyReply, next: Next): Promise<unknown> {
    const count = (outcomes: readonly IngestOutcome[]): void => {
      if (!reply.hasHeader(REPLAYED_HEADER))
        outcomes.forEach((outcome) => this.records.inc({ source: labels.source, entity: labels.entity, outcome }));
    };
    let answer: unknown;
    try {
      answer = await next();
    } catch (error) {
      if (!labels.isBatch) count([outcomeOfError(error)]);
      throw error;
    }
    count(outcomesOf(answer));
    return answer;
  }

  /** The guard has seen to it that a source's key acts on its own source. */
  private labelsOf({ method, routeOptions, params, grant }: GuardedRequest): IngestLabels | undefined {
    if (isSafeMethod(method)) return undefined;
    const route = routeOptions.url ?? '';
    const isBatch = method === 'POST' && BATCH_PATHS.includes(route);
    const isSingle = (method === 'PUT' || method === 'DELETE') && route.startsWith(INTAKE_PATH);
    const { collection } = params as { collection?: string };
    const declaration = this.entities.entities.find((entity) => entity.declaration.collection === collection);
    if (!(isBatch || isSingle) || grant?.source === undefined || declaration === undefined) return undefined;
    return { source: grant.source, entity: declaration.declaration.entity, isBatch };
  }
}

/** Of one record's answer, or of a batch's items. */
export function outcomesOf(answer: unknown): IngestOutcome[] {
  const { items, status } = (answer ?? {}) as { items?: readonly { status?: string }[]; status?: string };
  return (items ?? [{ status }]).map((item) => outcomeOf(item.status));
}

function outcomeOf(status: string | undefined): IngestOutcome {
  return status === 'unchanged' || status === 'stale' || status === 'rejected' ? status : 'accepted';
}

function outcomeOfError(error: unknown): IngestOutcome {
  return error instanceof DomainError && error.kind !== 'unavailable' ? 'rejected' : 'failed';
}
