import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sogoc/kernel';
import { AccessLogWriter, GoldenVersions, sqlStateOf, type Transaction } from '@sogoc/persistence';
import { CLOCK } from '@sogoc/platform';
import type { EntryStatement } from '@sogoc/transparency-log';
import { PinoLogger } from 'nestjs-pino';

import { ReadLogUnavailableError } from '../errors';
import { GroupCommit } from './group-commit';
import { ReadLog } from '../read-log';

/** Entries of one commit; past that the statement's text is what takes the time. */
const MOST_OF_A_GROUP = 500;

/** What is told of as it is anywhere else: a transaction to be repeated, or a database that is away. */
const isOfConnection = (state: string | undefined): boolean => state === undefined || /^(40|08|57P)/.test(state);

/** Keeps the record in the database; an entry is committed before its answer leaves. */
@Injectable()
export class CommittedReadLog extends ReadLog {
  private readonly groups = new GroupCommit<EntryStatement, number>(
    (statements) => this.append(statements),
    MOST_OF_A_GROUP,
    () => this.answers.count(),
  );

  constructor(
    private readonly writer: AccessLogWriter,
    private readonly versions: GoldenVersions,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {
    super();
    logger.setContext(CommittedReadLog.name);
  }

  async record(statement: EntryStatement): Promise<number> {
    try {
      return await this.groups.add(await this.withVersions(statement));
    } catch (err) {
      this.logger.error({ err }, 'the record of reads could not be written');
      throw new ReadLogUnavailableError();
    }
  }

  async recordIn(tx: Transaction, statement: EntryStatement): Promise<void> {
    try {
      await this.writer.appendIn(tx, [statement], this.clock.now());
    } catch (err) {
      if (isOfConnection(sqlStateOf(err))) throw err;
      this.logger.error({ err }, 'a change could not be put on record');
      throw new ReadLogUnavailableError();
    }
  }

  /** The numbers of the entries, in their order. */
  private async append(statements: readonly EntryStatement[]): Promise<number[]> {
    const first = await this.writer.append(statements, this.clock.now());
    return statements.map((_, place) => first + place);
  }

  /** Source records do not know the version of their golden record: it is the one of the moment of writing. */
  private async withVersions(statement: EntryStatement): Promise<EntryStatement> {
    const unversioned = statement.subjects.filter(({ version }) => version === undefined);
    const ids = [...new Set(unversioned.flatMap(({ goldenId }) => goldenId ?? []))];
    if (ids.length === 0) return statement;
    const versions = await this.versions.of(ids);
    const subjects = statement.subjects.map((subject) => ({
      ...subject,
      version: subject.version ?? versions.get(subject.goldenId ?? ''),
    }));
    return { ...statement, subjects };
  }
}
