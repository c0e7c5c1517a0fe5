import { Inject, Injectable } from '@nestjs/common';
import { authorOf, compileFieldGrant, ENTITY_REGISTRY, type Grant, noteShownKey } from '@sogoc/access';
import { ForbiddenError } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';
import { type IdGenerator, isUuid } from '@sogoc/kernel';
import { ImportContentRepository, ImportJobRepository, type Transaction, TransactionRunner } from '@sogoc/persistence';
import { ID_GENERATOR, InvalidRequestError } from '@sogoc/platform';
import {
  asHeadingsAreRead,
  faultsOfMapping,
  gapAmongParts,
  type ImportCounts,
  MOST_DELETED_PERCENT,
  MOST_OPEN_IMPORTS,
  MOST_PARTS,
  NO_ROWS,
  rawLines,
} from '@sogoc/resolution';

import { IntakeScopes } from '../../intake/intake-scope';
import { ImportNotFoundError, ImportStateError, UnreadableFileError } from '../errors';
import { openFile } from '../reading/open-file';
import { headingLine, type ImportJob, type ImportSettings, ROW_RULES, rowsExtension } from './import-job';
import { partsFile } from './parts-file';
import { showImport, type ShownImport } from './show-import';

/** What a source asks for; what it leaves out is as usual. */
export interface ImportWish extends Partial<Omit<ImportSettings, 'mapping'>> {
  readonly source: string;
  readonly collection: string;
  readonly format: ImportSettings['format'];
  readonly mapping?: unknown;
}

export interface StartWish {
  /** How many parts the file has. */
  readonly parts: number;
  readonly mostDeletedPercent?: number;
}

/** Rows accepted, rows rejected as they stood, why, and rows that were not reached. */
export const IMPORT_FILES = ['accepted', 'failed', 'reasons', 'unprocessed'] as const;
export type ImportFile = (typeof IMPORT_FILES)[number];

export interface ImportFileContent {
  readonly extension: 'csv' | 'ndjson';
  readonly pieces: AsyncIterable<Buffer>;
}

const CANCELLED = 'It was cancelled: begin another one.';
const ENDED: ReadonlySet<ImportJob['status']> = new Set(['done', 'stopped', 'failed', 'cancelled']);

/** Files that sources hand in: begun, sent in parts, started, asked about. A worker takes the rows in. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly jobs: ImportJobRepository<ImportSettings, ImportCounts>,
    private readonly content: ImportContentRepository,
    private readonly scopes: IntakeScopes,
    private readonly transactions: TransactionRunner,
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    @Inject(ID_GENERATOR) private readonly mint: IdGenerator,
  ) {}

  /** Throws what `IntakeScopes.forChange` throws, {@link ImportStateError}, and `InvalidRequestError` for a mapping that is none. */
  async begin(wished: ImportWish, caller: Grant): Promise<ShownImport> {
    const wish = { ...wished, mapping: asHeadingsAreRead(wished.mapping) };
    const { source, collection, mapping } = wish;
    if (caller.source !== source) throw new ForbiddenError();
    const { declaration } = await this.scopes.forChange(caller, source, collection);
    if (mapping !== undefined) this.refuseFaulty(mapping, collection);
    const id = this.mint();
    const job = { id, source, entity: declaration.entity, settings: settingsOf(wish), counts: NO_ROWS };
    await this.transactions.run(async (tx) => {
      if ((await this.jobs.countOpen(tx, source)) >= MOST_OPEN_IMPORTS)
        throw new ImportStateError(
          `${MOST_OPEN_IMPORTS} imports of the source are under way: start or cancel one of them.`,
        );
      await this.jobs.begin(tx, job, authorOf(caller));
    });
    return this.read(id, caller);
  }

  /** A part may be sent again until the import is started. Throws {@link ImportStateError}. */
  async putPart(id: string, part: number, bytes: Buffer, caller: Grant): Promise<void> {
    if (!Number.isSafeInteger(part) || part < 1 || part > MOST_PARTS)
      throw new InvalidRequestError([{ pointer: '/part', code: 'out-of-range', detail: `From 1 to ${MOST_PARTS}.` }]);
    await this.change(id, caller, async (tx, { status }) => {
      if (status === 'cancelled') throw new ImportStateError(CANCELLED);
      if (status !== 'uploading') throw new ImportStateError('It was started: its file stays as it is.');
      await this.content.putPart(tx, id, part, bytes);
    });
  }

  /** Has it worked on; one that stopped or failed goes on where it was. Once more is as once. */
  async start(id: string, { parts, mostDeletedPercent }: StartWish, caller: Grant): Promise<ShownImport> {
    await this.change(id, caller, async (tx, { status, settings }) => {
      if (status === 'waiting' || status === 'running' || status === 'done') return;
      if (status === 'cancelled') throw new ImportStateError(CANCELLED);
      // Under the lock: a part that is being sent is in the file, or comes too late.
      const sizes = await this.content.partSizes(id, tx);
      const gap = gapAmongParts(sizes, parts);
      if (gap !== undefined) throw new ImportStateError(gap);
      const bytes = sizes.reduce((sum, each) => sum + each.bytes, 0);
      await this.jobs.queue(
        tx,
        id,
        { ...settings, ...(mostDeletedPercent !== undefined && { mostDeletedPercent }) },
        bytes,
      );
    });
    return this.read(id, caller);
  }

  /** Ends it where it is, and lets its file go; records that it brought stay. Once more is as once. */
  async cancel(id: string, caller: Grant): Promise<void> {
    await this.change(id, caller, async (tx, { status }) => {
      if (status === 'done' || status === 'cancelled') return;
      await this.jobs.cancel(tx, id);
      await this.content.dropFile(tx, id);
    });
  }

  /** Throws {@link ImportNotFoundError}, also for the import of another source. */
  async read(id: string, caller: Grant): Promise<ShownImport> {
    return showImport(await this.own(id, caller));
  }

  static isEnded = ({ status }: ShownImport): boolean => ENDED.has(status);

  /** What the rows of the file came to. It holds what the source itself sent, so its reading is on record. */
  async file(id: string, file: ImportFile, caller: Grant): Promise<ImportFileContent> {
    const job = await this.own(id, caller);
    const { declaration } = this.entities.entityByCollection(job.settings.collection)!;
    noteShownKey(compileFieldGrant(declaration, caller), {});
    const rows = rowsExtension(job.settings.format);
    const isOfRows = file === 'failed' || file === 'unprocessed';
    const extension = isOfRows ? rows : 'ndjson';
    if (file === 'unprocessed') return { extension, pieces: this.unprocessed(job) };
    const pieces = this.content.readFile(id, file);
    return { extension, pieces: isOfRows ? withHeading(job.heading, pieces) : pieces };
  }

  /** With the heading of the file itself: an import that failed over it has noted none. */
  private async *unprocessed({ id, status, settings, counts }: ImportJob): AsyncGenerator<Buffer> {
    if (status === 'done' || status === 'uploading' || status === 'cancelled') return;
    let count = 0;
    try {
      const file = await openFile(await partsFile(this.content, id, settings.format), settings.encoding);
      for await (const row of file.rows) {
        if (count === counts.rows && file.heading !== undefined) yield headingLine(file.heading);
        if (count++ >= counts.rows) yield rawLines([row]);
      }
    } catch (error) {
      // What cannot be read has no rows, from there on; `fault` of the import says why.
      if (!(error instanceof UnreadableFileError)) throw error;
    }
  }

  private async own(id: string, caller: Grant): Promise<ImportJob> {
    const job = isUuid(id) ? await this.jobs.find(id) : undefined;
    return refuseOthers(job, caller);
  }

  private async change(
    id: string,
    caller: Grant,
    work: (tx: Transaction, job: ImportJob) => Promise<void>,
  ): Promise<void> {
    const { source, settings } = await this.own(id, caller);
    await this.scopes.forChange(caller, source, settings.collection);
    await this.transactions.run(async (tx) => work(tx, refuseOthers(await this.jobs.lock(tx, id), caller)));
  }

  private refuseFaulty(mapping: unknown, collection: string): void {
    const faults = faultsOfMapping(mapping, this.entities.entityByCollection(collection)!);
    if (faults.length === 0) return;
    throw new InvalidRequestError(faults.map((detail) => ({ pointer: '/mapping', code: 'not-a-mapping', detail })));
  }
}

function refuseOthers(job: ImportJob | undefined, { source }: Grant): ImportJob {
  if (job === undefined || job.source !== source) throw new ImportNotFoundError();
  return job;
}

function settingsOf({ collection, format, encoding, mapping, mode, mostDeletedPercent }: ImportWish): ImportSettings {
  return {
    collection,
    format,
    encoding: encoding ?? 'utf-8',
    ...(mapping !== undefined && { mapping: mapping as ImportSettings['mapping'] }),
    mode: mode ?? 'push',
    mostDeletedPercent: mostDeletedPercent ?? MOST_DELETED_PERCENT,
    rowRules: ROW_RULES,
  };
}

async function* withHeading(heading: Buffer | null, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const piece of pieces) {
    if (isFirst && heading !== null) yield heading;
    isFirst = false;
    yield piece;
  }
}
