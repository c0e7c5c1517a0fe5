import {
  CollectionAccess,
  Disclosures,
  type Grant,
  GrantBook,
  type OpenCollection,
  PurposeNotGrantedError,
  project,
  ReadLog,
  withinAnswer,
} from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import { isUuid } from '@sogoc/kernel';
import {
  ChangeFeedRepository,
  FeedRepository,
  GoldenExportRepository,
  readSnapshot,
  type StoredGoldenRecord,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import { InvalidRequestError } from '@sogoc/platform';
import type { EntryStatement } from '@sogoc/transparency-log';

import { encodeFeedCursor } from '../following/cursors/feed-cursor-text';
import { OpenExports } from './open-exports';

export interface ExportWish {
  readonly collection: string;
  /** The last golden id of an export that broke off: it goes on behind it. */
  readonly after?: string;
}

/** Who exports, in the words of the record of reads. */
export type Exporter = Omit<EntryStatement, 'kind' | 'subjects'>;

/** Takes text, and the next when it has room again. Throws when nobody reads any more. */
export type ExportSink = (text: string) => Promise<void>;

/** Golden records between two entries of the record of reads, and held at once. */
const PAGE_SIZE = 500;

/** Shows a whole collection as it was at one moment. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly transactions: TransactionRunner,
    private readonly goldens: GoldenExportRepository,
    private readonly feeds: FeedRepository,
    private readonly events: ChangeFeedRepository,
    private readonly log: ReadLog,
    private readonly grants: GrantBook,
    private readonly open: OpenExports,
  ) {}

  /**
   * Writes lines of JSON: where the feed goes on behind what follows, a golden record each in the order of birth, and how many there were.
   * An export without its last line is not whole. Each part is on record before it is written. Throws what opening a collection throws,
   * `InvalidRequestError` for an `after` that the collection never had, {@link TooManyExportsError} and `ReadLogUnavailableError`.
   */
  async write({ collection, after }: ExportWish, caller: Grant, exporter: Exporter, sink: ExportSink): Promise<void> {
    const opened = this.collections.open(collection, caller);
    // Before the snapshot: should another server take over in between, the cursor is refused rather than wrong.
    const { id: feedId } = await this.feeds.current();
    const leave = this.open.enter(caller.keyId);
    let hasBegun = false;
    const begin: ExportSink = (text) => {
      hasBegun = true;
      return sink(text);
    };
    const work = async (tx: Transaction): Promise<void> => {
      const born = await this.startOf(tx, opened, after);
      const last = (await this.events.lastIn(tx)) ?? { seq: 0, micros: 0 };
      const first = line({ collection, cursor: encodeFeedCursor({ feedId, ...last }) });
      const guarded: ExportSink = async (text) => {
        if (!(await this.grants.stillHolds(caller, collection))) throw new PurposeNotGrantedError();
        await begin(text);
      };
      const count = await this.writePages(tx, opened, born, exporter, first, guarded);
      await begin(line({ complete: true, count }));
    };
    try {
      await readSnapshot(this.transactions, work, () => hasBegun);
    } finally {
      leave();
    }
  }

  /** The first line leaves with the first part, so that nothing is promised that the record of reads then forbids. */
  private async writePages(
    tx: Transaction,
    opened: OpenCollection,
    born: number,
    exporter: Exporter,
    first: string,
    sink: ExportSink,
  ): Promise<number> {
    const { entity } = opened.declaration;
    let [count, head] = [0, first];
    for await (const page of this.goldens.pages(tx, entity, born, PAGE_SIZE, opened.grant.bound?.rows)) {
      await sink(head + (await this.show(page, opened, exporter)));
      head = '';
      count += page.length;
    }
    if (head !== '') await sink(head);
    return count;
  }

  private async show(page: readonly StoredGoldenRecord[], opened: OpenCollection, exporter: Exporter): Promise<string> {
    const disclosures = new Disclosures();
    const lines = withinAnswer(disclosures, () => page.map((golden) => line(project(golden, opened.grant))));
    const subjects = disclosures.list();
    // Of the grants that a purpose has the one of the collection.
    const { bound } = opened.grant;
    const granted = bound && { grantVersion: bound.grantId };
    if (subjects.length > 0) await this.log.record({ ...exporter, ...granted, kind: 'export', subjects });
    return lines.join('');
  }

  private async startOf(tx: Transaction, opened: OpenCollection, after: string | undefined): Promise<number> {
    if (after === undefined) return 0;
    const known = isUuid(after) ? after.toLowerCase() : undefined;
    const born = known && (await this.goldens.birthOf(tx, opened.declaration.entity, known, opened.grant.bound?.rows));
    if (typeof born === 'number') return born;
    const detail = 'Send the id of the last golden record that came.';
    throw InvalidRequestError.of('/after', 'unknown-golden-record', detail);
  }
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;
