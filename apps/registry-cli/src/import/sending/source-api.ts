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

/** A record that the source pushed and did not delete. */
export interface HeldRecord {
  readonly recordKey: string;
  /** When its leading version came in, by the clock of the registry; absent where the registry is of an earlier release. */
  readonly receivedAt?: string;
}

export interface SourceSummary {
  readonly freshness: { readonly lastReceivedAt?: string };
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

  /** Records that are not deleted, a page at a time. */
  async *held(): AsyncGenerator<readonly HeldRecord[]> {
    for (let cursor = ''; ;) {
      const query = `?pageSize=500${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
      const page = (await this.call('GET', query)) as RecordPage;
      yield heldOf(page);
      if (page.nextCursor === undefined) return;
      cursor = page.nextCursor;
    }
  }

  /** Those of the keys whose records are not deleted. */
  async heldOf(recordKeys: readonly string[]): Promise<readonly HeldRecord[]> {
    return heldOf((await this.call('POST', '/get', { recordKeys })) as RecordPage);
  }

  private async call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    const { source, collection } = this.address;
    const all = `/v1/sources/${encodeURIComponent(source)}/${encodeURIComponent(collection)}${path}`;
    return (await this.calls.send(method, all, body)).json();
  }
}

interface RecordPage {
  readonly items: readonly (HeldRecord & { readonly status: string })[];
  readonly nextCursor?: string;
}

const heldOf = ({ items }: RecordPage): HeldRecord[] =>
  items
    .filter(({ status }) => status !== 'deleted')
    .map(({ recordKey, receivedAt }) => ({ recordKey, ...(receivedAt !== undefined && { receivedAt }) }));
