import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  AccessLogPool,
  AccessLogRepository,
  AccessLogWriter,
  createDataSource,
  LogCheckpointRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import {
  consistencyRanges,
  type EntryStatement,
  isConsistent,
  leafHash,
  openCheckpoint,
  readVerifier,
  rootByInclusion,
} from '@sogoc/transparency-log';
import fc from 'fast-check';
import { PinoLogger } from 'nestjs-pino';
import { Client } from 'pg';

import { AccessLogConfig } from './access-log.config';
import { AccessLogService } from './access-log.service';
import { CheckpointsService } from './checkpoints.service';
import { type LogVerification, LogVerifier } from './log-verification';
import { signingKeyOf } from './signing-key';

const SIZE = 120;
/** Where checkpoints were made. */
const SIGNED = [40, 97, 120];
const EDITS = 1_000;

/** Thrown to have an edit taken back. */
class TakenBack extends Error {}

interface Edit {
  readonly statements: readonly string[];
  /** The entry that is to be named, and the first that may be named in its place where a whole range is. */
  readonly entry: number;
}

const seqs = fc.nat({ max: SIZE - 1 });
const change = (member: string, value: string): fc.Arbitrary<Edit> =>
  seqs.map((entry) => ({ entry, statements: [`UPDATE access_entry SET ${member} = ${value} WHERE seq = ${entry}`] }));
const COPIED =
  'kind, operation, principal_id, system, end_user, purpose, case_number, grant_version, subjects, objects, request_id, leaf_hash';

/** By hand, in the tables, past the triggers. */
const edits: fc.Arbitrary<Edit> = fc.oneof(
  change('principal_id', "'somebody else'"),
  change('purpose', "'another purpose'"),
  change('end_user', "coalesce(end_user, '') || 'x'"),
  change('at', "at + interval '1 microsecond'"),
  change('kind', "'search'"),
  change('request_id', "request_id || '.'"),
  change('subjects', `jsonb_set(subjects, '{0,version}', '99')`),
  change('subjects', `jsonb_set(subjects, '{0,goldenId}', '"g9"')`),
  change('subjects', `jsonb_set(subjects, '{0,attributes}', '["fullName"]')`),
  change('leaf_hash', `sha256('x')`),
  seqs.map((entry) => ({ entry, statements: [`DELETE FROM access_entry WHERE seq = ${entry}`] })),
  fc.nat({ max: SIZE - 1 }).map((entry) => ({ entry, statements: [`DELETE FROM access_entry WHERE seq >= ${entry}`] })),
  fc
    .uniqueArray(seqs, { minLength: 2, maxLength: 2 })
    .map((pair) => pair.sort((one, other) => one - other) as [number, number])
    .map(([one, other]) => ({
      entry: one,
      statements: [
        `UPDATE access_entry SET seq = CASE seq WHEN ${one} THEN ${other} ELSE ${one} END WHERE seq IN (${one}, ${other})`,
      ],
    })),
  seqs.map((entry) => ({
    entry,
    statements: [
      `INSERT INTO access_entry (seq, at, ${COPIED}) SELECT seq, at + interval '1 second', ${COPIED} FROM access_entry WHERE seq = ${entry}`,
    ],
  })),
  // The copy in its own place is as the entry was; the ones behind it are not in theirs.
  seqs.map((entry) => ({
    entry: entry + 1,
    statements: [
      `UPDATE access_entry SET seq = seq + 1 WHERE seq >= ${entry}`,
      `INSERT INTO access_entry (seq, at, ${COPIED}) SELECT ${entry}, at, ${COPIED} FROM access_entry WHERE seq = ${entry + 1}`,
    ],
  })),
);

describe('the record of reads, edited by hand', () => {
  let database: TestDatabase;
  let admin: Client;
  let folder: string;
  let log: AccessLogRepository;
  let verifier: LogVerifier;
  let service: AccessLogService;
  let close: () => Promise<void>;
  let transactions: TransactionRunner;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'so-goc-log-'));
    const dataSource = await createDataSource({ url: database.url, poolSize: 3, applicationName: 'spec' }).initialize();
    transactions = new TransactionRunner(dataSource);
    const pool = new AccessLogPool({ connectionString: database.url });
    admin = new Client({ connectionString: database.url });
    await admin.connect();
    close = async () => {
      await admin.end();
      await pool.end();
      await dataSource.destroy();
      await database.drop();
      rmSync(folder, { recursive: true });
    };
    const checkpoints = new LogCheckpointRepository(transactions);
    log = new AccessLogRepository(transactions);
    const config = Object.assign(new AccessLogConfig(), {
      keyFile: join(folder, 'log.key'),
      checkpointDirectory: join(folder, 'checkpoints'),
    });
    const signer = signingKeyOf(config);
    service = new AccessLogService(log, checkpoints, signer);
    verifier = new LogVerifier(transactions, log, checkpoints);
    const signing = new CheckpointsService(config, signer, log, checkpoints, {
      setContext: () => undefined,
    } as unknown as PinoLogger);
    const writer = new AccessLogWriter(pool);
    for (let seq = 0; seq < SIZE; seq++) {
      await writer.append([statement(seq)], new Date(1_800_000_000_000 + seq));
      if (SIGNED.includes(seq + 1)) await signing.make();
    }
  }, 300_000);
  afterAll(() => close());

  const key = () => readVerifier(readFileSync(join(folder, 'checkpoints', 'log.vkey'), 'utf8'))!;
  const anchors = () =>
    readdirSync(join(folder, 'checkpoints'))
      .filter((name) => name.endsWith('.checkpoint'))
      .map((name) => ({ name, note: readFileSync(join(folder, 'checkpoints', name), 'utf8') }));

  /** What is found while the edit is in force, in a transaction that is then taken back. */
  async function foundAfter(statements: readonly string[], withAnchors = true): Promise<LogVerification> {
    let found: LogVerification | undefined;
    const edited = {
      runReading: async (work: (tx: never) => Promise<unknown>) => {
        await transactions
          .run(async (tx) => {
            await tx.query("SELECT set_config('session_replication_role', 'replica', true)");
            for (const statement of statements) await tx.query(statement);
            const inside = { query: (sql: string, parameters?: unknown[]) => skipIsolation(tx, sql, parameters) };
            found = (await work(Object.assign(Object.create(tx as object), inside) as never)) as LogVerification;
            throw new TakenBack();
          })
          .catch((error: unknown) => {
            if (!(error instanceof TakenBack)) throw error;
          });
        return found;
      },
    };
    const checkpoints = new LogCheckpointRepository(transactions);
    const one = new LogVerifier(edited as never, log, checkpoints);
    return one.verify(withAnchors ? anchors() : [], key());
  }

  it('is as it was written, and says what vouches for it', async () => {
    expect(await verifier.verify(anchors(), key())).toMatchObject({
      faultCount: 0,
      vouchedFor: SIZE,
      size: SIZE,
      begin: 0,
    });
  });

  it(`gives every one of ${EDITS} edits away, and names the entry`, async () => {
    await fc.assert(
      fc.asyncProperty(edits, async ({ statements, entry }) => {
        const { faults } = await foundAfter(statements);
        const named = faults.filter(({ first, last }) => first <= entry && entry <= last);
        expect([statements, entry, faults.slice(0, 3), named.length > 0]).toEqual([
          statements,
          entry,
          faults.slice(0, 3),
          true,
        ]);
        expect(faults[0]!.first).toBeLessThanOrEqual(entry);
      }),
      { numRuns: EDITS },
    );
  }, 900_000);

  const rewrite = `UPDATE access_entry SET leaf_hash = sha256('x'), principal_id = 'x' WHERE seq = 50`;
  it('gives away a leaf rewritten with all that stands over it, by a checkpoint', async () => {
    const { faults } = await foundAfter([rewrite, 'DELETE FROM access_log_node', 'DELETE FROM log_checkpoint']);
    expect(faults.some(({ kind, first, last }) => kind === 'root-differs' && first === 40 && last === 96)).toBe(true);
  });

  it('that lost its end together with the checkpoints over it is found by an anchor only', async () => {
    const cut = [
      'DELETE FROM access_entry WHERE seq >= 97',
      'DELETE FROM access_log_node WHERE (position + 1) * (1::bigint << level) > 97',
      'DELETE FROM log_checkpoint WHERE size > 97',
    ];
    expect(await foundAfter(cut, false)).toMatchObject({ faultCount: 0, vouchedFor: 97, anchors: 0 });
    expect((await foundAfter(cut)).faults).toEqual([
      { kind: 'cut-off', first: 97, last: 119, toldBy: '000000000120.checkpoint' },
    ]);
  });

  it('has no checkpoint that another key signed, or that was edited', async () => {
    const edit = `UPDATE log_checkpoint SET note = replace(note, E'\\n97\\n', E'\\n96\\n') WHERE size = 97`;
    expect((await foundAfter([edit], false)).faults).toEqual([
      { kind: 'checkpoint-unsound', first: 96, last: 96, toldBy: 'checkpoint 97' },
    ]);
  });

  it('proves entries and its own growth to a stranger', async () => {
    const signed = openCheckpoint((await service.checkpoint()).note, key())!;
    for (const seq of [0, 39, 40, 77, 119]) {
      const { leaf, size, hashes, checkpoint } = await service.prove(seq);
      const proof = hashes.map((hash) => Buffer.from(hash, 'base64'));
      const root = rootByInclusion(leafHash(Buffer.from(leaf, 'utf8')), seq, size, proof);
      expect(root).toEqual(signed.root);
      expect(openCheckpoint(checkpoint!, key())).toEqual(signed);
      expect(JSON.parse(leaf)).toMatchObject({ seq, requestId: `r${seq}` });
    }
    const first = openCheckpoint(anchors()[0]!.note, key())!;
    const { hashes } = await service.proveConsistency(40, 120);
    expect(hashes).toHaveLength(consistencyRanges(40, 120).length);
    expect(
      isConsistent(
        first,
        signed,
        hashes.map((hash) => Buffer.from(hash, 'base64')),
      ),
    ).toBe(true);
    await expect(service.proveConsistency(5, 121)).rejects.toMatchObject({ code: 'log-entry-not-found' });
    await expect(service.prove(120)).rejects.toMatchObject({ code: 'log-entry-not-found' });
  });

  it('keeps its signing key for its owner', () => {
    expect(statSync(join(folder, 'log.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'checkpoints', 'log.vkey'), 'utf8')).not.toContain('PRIVATE');
  });
});

/** The edit is in this very transaction, which cannot change its isolation any more. */
function skipIsolation(
  tx: { query: (sql: string, parameters?: readonly unknown[]) => Promise<unknown> },
  sql: string,
  parameters?: unknown[],
): Promise<unknown> {
  return sql.startsWith('SET TRANSACTION') ? Promise.resolve([]) : tx.query(sql, parameters);
}

function statement(seq: number): EntryStatement {
  return {
    kind: 'read',
    operation: 'GET /v1/:collection/:id',
    principalId: `key-${seq % 3}`,
    ...(seq % 4 === 0 && { purpose: 'đăng ký biến động', endUser: `u${seq % 5}` }),
    subjects: [{ collection: 'persons', goldenId: `g${seq % 7}`, version: 1, attributes: ['dateOfBirth', 'fullName'] }],
    requestId: `r${seq}`,
  };
}
