import type {
  Case,
  Claim,
  Decision,
  Effect,
  Note,
  PairExplanation,
  SameOutcome,
  TaskItem,
  TaskPage,
  Verdict,
} from './contract';
import { ask, get, post, ProblemError, queryOf, type Schemas } from './request';

export type TaskFilters = Readonly<Record<string, string | undefined>>;

const PAGE_SIZE = 100;

/** What a registry of the release before does not know is asked once and then left out. */
const unknown = new Set<string>();

export async function readTasks(
  filters: TaskFilters,
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<TaskPage> {
  const wanted = { ...filters, facets: cursor === undefined ? 'true' : undefined, pageSize: PAGE_SIZE, cursor };
  const known = Object.fromEntries(Object.entries(wanted).filter(([name]) => !unknown.has(name)));
  try {
    return await get(`/review-tasks${queryOf(known)}`, signal);
  } catch (error) {
    const strange = unknownParameters(error);
    if (strange.length === 0) throw error;
    for (const name of strange) unknown.add(name);
    return readTasks(filters, cursor, signal);
  }
}

function unknownParameters(error: unknown): string[] {
  if (!(error instanceof ProblemError) || !Array.isArray(error.members['errors'])) return [];
  const faults = error.members['errors'] as readonly { readonly code?: string; readonly pointer?: string }[];
  return faults.flatMap(({ code, pointer = '' }) => (code === 'unknown-parameter' ? [pointer.slice(1)] : []));
}

/** All of a case in one call; a registry of the release before has the same in two. */
export async function readCase(id: string, signal?: AbortSignal): Promise<Case> {
  try {
    return await get<Case>(`/review-tasks/${id}/case`, signal);
  } catch (error) {
    if (!isUnknownCall(error)) throw error;
    return composeCase(await get<Schemas['ReviewTaskCaseResponseDto']>(`/review-tasks/${id}`, signal));
  }
}

async function composeCase(found: Schemas['ReviewTaskCaseResponseDto']): Promise<Case> {
  const { records, goldens, notes, preview, ...task } = found;
  const [left, right] = found.goldenIds;
  const explanation =
    left === undefined || right === undefined
      ? undefined
      : await post<PairExplanation>('/explanations', { left: { goldenId: left }, right: { goldenId: right } }).catch(
          () => undefined,
        );
  return {
    task: { ...task, records: records.map(({ recordId, goldenId }) => ({ recordId, goldenId })) } as TaskItem,
    notes,
    goldens,
    sides: sidesOf(records),
    explanation,
    preview: preview as SameOutcome | undefined,
    reasonRequired: {
      same: explanation?.explanation.vetoes,
      different: explanation?.explanation.class === 'match' ? ['match'] : [],
    },
  };
}

function sidesOf(records: Schemas['ReviewTaskCaseResponseDto']['records']): Case['sides'] {
  const ids = [...new Set(records.map(({ goldenId }) => goldenId))];
  return ids.map((goldenId) => ({ goldenId, records: records.filter((record) => record.goldenId === goldenId) }));
}

/** True when the registry has no such call, as one of the release before. */
export const isUnknownCall = (error: unknown): boolean =>
  error instanceof ProblemError && ['route-not-found', 'method-not-allowed'].includes(error.code);

export const claimTask = (id: string): Promise<Claim> => post(`/review-tasks/${id}/claim`, undefined);
export const releaseTask = (id: string, token: number): Promise<void> => post(`/review-tasks/${id}/release`, { token });
export const skipTask = (id: string): Promise<void> => post(`/review-tasks/${id}/skip`, {});
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

/** Undefined where the registry cannot foretell. */
export async function foretell(
  act: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): Promise<Effect | undefined> {
  try {
    return (await ask<Effect>('POST', '/decisions/preview', { body: act, signal })).body;
  } catch (error) {
    if (isUnknownCall(error)) return undefined;
    throw error;
  }
}
