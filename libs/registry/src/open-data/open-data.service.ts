import { createHash } from 'node:crypto';

import { noteChangedObject } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sogoc/kernel';
import {
  OpenDataCountRepository,
  type OpenDataVersion,
  OpenDataVersionRepository,
  readSnapshot,
  TransactionRunner,
} from '@sogoc/persistence';
import { CLOCK } from '@sogoc/platform';
import {
  openDataCatalogue,
  OPEN_DATA_SETS,
  type OpenDataSet,
  openDataSet,
  publishTable,
  rollUpCounts,
  tableCsv,
} from '@sogoc/resolution';
import { vietnamDay } from '@sogoc/vietnam';

import { OpenDataNotFoundError } from './errors';

/** A version that was published. */
export interface ShownOpenDataVersion {
  readonly dataSet: string;
  readonly version: number;
  readonly day: string;
  readonly publishedAt: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface OpenDataFile extends ShownOpenDataVersion {
  readonly csv: string;
}

/** Publishes aggregates as versions that stay. */
@Injectable()
export class OpenDataService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly counts: OpenDataCountRepository,
    private readonly versions: OpenDataVersionRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The data sets with their versions as DCAT-AP in JSON-LD; `base` is the address that files are fetched below. */
  async catalogue(base: string): Promise<object> {
    const published = await this.versions.list();
    const dataSets = OPEN_DATA_SETS.map((dataSet) => ({
      dataSet,
      versions: published.filter((version) => version.dataSet === dataSet.code).map(showVersion),
    }));
    return openDataCatalogue(dataSets, base);
  }

  /** Whether a data set has a version. */
  async isPublished(dataSet: string): Promise<boolean> {
    return (await this.versions.list()).some((version) => version.dataSet === dataSet);
  }

  /** The newest one without a version. Throws `OpenDataNotFoundError`. */
  async file(dataSet: string, version: number | undefined): Promise<OpenDataFile> {
    const found = await this.versions.file(dataSet, version);
    if (found === undefined) throw new OpenDataNotFoundError();
    return { ...showVersion(found), csv: found.csv };
  }

  /** Counts as of now, and keeps back what would tell of too few, by itself or beside an earlier version. Throws `OpenDataNotFoundError`. */
  async publish(code: string, by: string): Promise<ShownOpenDataVersion> {
    const dataSet = openDataSet(code);
    if (dataSet === undefined) throw new OpenDataNotFoundError();
    const publishedAt = this.clock.now();
    const day = vietnamDay(publishedAt.toISOString());
    const rows = await readSnapshot(this.transactions, (tx) => this.counts.count(tx, dataSet.entity));
    const counted = rollUpCounts(dataSet.entity, rows, day);
    return this.transactions.run(async (tx) => {
      const earlier = await this.versions.earlier(tx, code);
      const table = publishTable(counted, earlier);
      const csv = tableCsv(dataSet, table);
      const sha256 = createHash('sha256').update(csv).digest('hex');
      const version = { dataSet: code, version: earlier.length + 1, day, publishedBy: by, publishedAt, sha256 };
      noteChangedObject('open-data', `${code}/${version.version}`);
      await this.versions.insert(tx, { ...version, table, csv });
      return showVersion({ ...version, bytes: Buffer.byteLength(csv) });
    });
  }

  /** What there is to publish. */
  dataSets(): readonly OpenDataSet[] {
    return OPEN_DATA_SETS;
  }
}

const showVersion = ({ publishedBy: _, publishedAt, ...version }: OpenDataVersion): ShownOpenDataVersion => ({
  ...version,
  publishedAt: publishedAt.toISOString(),
});
