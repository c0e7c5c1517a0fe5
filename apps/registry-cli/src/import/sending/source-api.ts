import type { PatientCalls } from './retried-calls';

/** Where a source sends its records. */
export interface SourceAddress {
  readonly source: string;
  readonly collection: string;
}

export interface ItemAnswer {
  readonly index: number;
  readonly recordKey?: string;
  readonly recordId?: string;
  readonly status: string;
  readonly findings?: number;
  readonly problem?: { readonly code: string; readonly detail?: string; readonly errors?: readonly unknown[] };
}

export interface SourceSummary {
  readonly statuses: Readonly<Record<'pending' | 'resolved' | 'failed' | 'deleted', number>>;
  readonly findings: Readonly<Record<string, number>>;
}

/** The calls of a source, repeated for as long as the registry is away: what was sent twice is taken once. */
export class SourceApi {
  constructor(
    private readonly calls: PatientCalls,
    private readonly address: SourceAddress,
  ) {}

  async push(items: readonly unknown[]): Promise<readonly ItemAnswer[]> {
    return ((await this.call('POST', '/batch', items)) as { items: ItemAnswer[] }).items;
  }

  async remove(recordKeys: readonly unknown[]): Promise<readonly ItemAnswer[]> {
    return ((await this.call('POST', '/delete', { recordKeys })) as { items: ItemAnswer[] }).items;
  }

  async summary(): Promise<SourceSummary> {
    return (await this.call('GET', '/summary')) as SourceSummary;
  }

  /** Keys of the records that are not deleted, a page at a time. */
  async *heldKeys(): AsyncGenerator<readonly string[]> {
    for (let cursor = ''; ;) {
      const query = `?pageSize=500${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
      const page = (await this.call('GET', query)) as {
        readonly items: readonly { readonly recordKey: string; readonly status: string }[];
        readonly nextCursor?: string;
      };
      yield page.items.filter(({ status }) => status !== 'deleted').map(({ recordKey }) => recordKey);
      if (page.nextCursor === undefined) return;
      cursor = page.nextCursor;
    }
  }

  private async call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    const { source, collection } = this.address;
    const all = `/v1/sources/${encodeURIComponent(source)}/${encodeURIComponent(collection)}${path}`;
    return (await this.calls.send(method, all, body)).json();
  }
}
