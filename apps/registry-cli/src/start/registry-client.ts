import type { AccessKeys } from './access-file';
import { StartError } from '@sogoc/local-server';

export interface RegistryStatus {
  /** By collection. */
  readonly records: Readonly<Record<string, { pending: number; resolved: number; failed: number; deleted: number }>>;
  readonly goldens: Readonly<Record<string, number>>;
  readonly reviewTasks: Readonly<Record<string, number>>;
}

export interface BatchItem {
  readonly recordKey: string;
  readonly sourceVersion: number;
  readonly observedAt: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

interface BatchAnswer {
  readonly items: readonly { readonly status: string; readonly problem?: { readonly code: string } }[];
}

/** The registry's own API, as the start uses it: the same calls that any source and operator make. */
export class RegistryClient {
  constructor(
    readonly origin: string,
    private readonly keys: AccessKeys,
  ) {}

  async isReady(): Promise<boolean> {
    const answer = await fetch(`${this.origin}/readyz`).catch(() => undefined);
    return answer?.ok === true;
  }

  async status(): Promise<RegistryStatus> {
    const answer = await fetch(`${this.origin}/v1/status`, { headers: bearer(this.keys.operator) });
    if (!answer.ok) throw new StartError(`The API answered ${answer.status} to a question for its status.`);
    return (await answer.json()) as RegistryStatus;
  }

  /** Pushes up to 500 records of one source and collection. Answers how many were accepted. */
  async pushBatch(source: string, collection: string, items: readonly BatchItem[]): Promise<number> {
    const answer = await fetch(`${this.origin}/v1/sources/${source}/${collection}/batch`, {
      method: 'POST',
      headers: { ...bearer(this.keys.sources[source] ?? ''), 'content-type': 'application/json' },
      body: JSON.stringify(items),
    });
    if (!answer.ok) throw new StartError(`The API answered ${answer.status} to a batch of ${source}.`);
    const rejected = ((await answer.json()) as BatchAnswer).items.filter((item) => item.status === 'rejected');
    const codes = [...new Set(rejected.map((item) => item.problem?.code ?? 'unknown'))];
    if (rejected.length > 0)
      throw new StartError(`The API rejected ${rejected.length} demo records of ${source}: ${codes.join(', ')}.`);
    return items.length;
  }
}

function bearer(key: string): { authorization: string } {
  return { authorization: `Bearer ${key}` };
}
