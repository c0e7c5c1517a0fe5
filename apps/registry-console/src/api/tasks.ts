import type { Case, Claim, Decision, Effect, Note, Page, Steward, TaskPage, Verdict } from './contract';
import { ask, get, post, queryOf } from './request';

/** By the names of the registry's parameters; of the sources several may be named, with commas. */
export type TaskFilters = Readonly<Record<string, string | undefined>>;

export const PAGE_SIZE = 100;

export const readTasks = (filters: TaskFilters, cursor?: string, signal?: AbortSignal): Promise<TaskPage> =>
  askQueue({ ...filters, pageSize: PAGE_SIZE, cursor }, signal);

/** How many tasks the filters leave, by each thing they can be narrowed by. */
export const readFacets = async (filters: TaskFilters, signal?: AbortSignal): Promise<TaskPage['facets']> =>
  (await askQueue({ ...filters, pageSize: 1, facets: 'true' }, signal)).facets;

const askQueue = (
  wanted: Readonly<Record<string, string | number | undefined>>,
  signal?: AbortSignal,
): Promise<TaskPage> => {
  const sources = typeof wanted['source'] === 'string' ? wanted['source'].split(',') : undefined;
  return get(`/review-tasks${queryOf({ ...wanted, source: sources })}`, signal);
};

export const readCase = (id: string, signal?: AbortSignal): Promise<Case> =>
  get<Case>(`/review-tasks/${id}/case`, signal);

export const claimTask = (id: string): Promise<Claim> => post(`/review-tasks/${id}/claim`, undefined);
export const releaseTask = (id: string, token: number): Promise<void> => post(`/review-tasks/${id}/release`, { token });
/** Sent to its end by the browser, also when the page is closed. */
export const releaseOnLeaving = ({ taskId, token }: Claim): void =>
  void fetch(`/v1/review-tasks/${taskId}/release`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
    keepalive: true,
  }).catch(() => undefined);
export const skipTask = (id: string): Promise<void> => post(`/review-tasks/${id}/skip`, undefined);
export const unskipTask = async (id: string): Promise<void> => void (await ask('DELETE', `/review-tasks/${id}/skip`));
export const assignTask = (id: string, assignee: string): Promise<unknown> =>
  ask('PUT', `/review-tasks/${id}/assignment`, { body: { assignee } });
export const unassignTask = (id: string): Promise<unknown> => ask('DELETE', `/review-tasks/${id}/assignment`);
export const escalateTask = (id: string, reason: string): Promise<unknown> =>
  post(`/review-tasks/${id}/escalation`, { reason });
/** Whom a task can be given to. */
export const readStewards = (signal?: AbortSignal): Promise<Page<Steward>> => get('/stewards', signal);
export const noteTask = (id: string, text: string): Promise<Note> => post(`/review-tasks/${id}/notes`, { text });

export interface VerdictOrder {
  readonly verdict: Verdict;
  readonly token: number;
  readonly revision: number;
  readonly reason?: string;
  readonly until?: string;
}

export const decideTask = (id: string, order: VerdictOrder, idempotencyKey: string): Promise<Decision> =>
  post(`/review-tasks/${id}/decision`, order, { idempotencyKey });

/** What an act would do. */
export const foretell = async (act: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<Effect> =>
  (await ask<Effect>('POST', '/decisions/preview', { body: act, signal })).body;
