import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  AccessLogPool,
  AccessLogRepository,
  AccessLogWriter,
  LogCheckpointRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import {
  EMPTY_EDGE,
  type EntryStatement,
  noteSigner,
  readSigner,
  rootOf,
  signCheckpoint,
} from '@sogoc/transparency-log';

import { logCommand } from '../../../apps/registry-cli/src/log/log.command';
import { openResolvedPeople, type ResolvedPeople } from '../resolved-people';
import { type CommandOutcome, runCommand } from '../run-command';

const SIGNER = noteSigner('spec/log', Buffer.alloc(32, 7));
const entry = (requestId: string): EntryStatement => ({
  kind: 'read',
  operation: 'GET /v1/:collection/:id',
  principalId: 'key-1',
  subjects: [{ collection: 'persons', goldenId: 'g1', version: 1, attributes: ['fullName'] }],
  requestId,
});

describe('the command log new-key', () => {
  it('prints a secret that signs, and its public part apart from it', async () => {
    const { exitCode, stdout, stderr } = await runCommand(logCommand(), ['new-key', '--name', 'hcm/reads']);
    const signer = readSigner(stdout);
    expect([exitCode, signer?.verifier.name]).toEqual([0, 'hcm/reads']);
    expect(stderr).toContain(signer!.verifier.text);
    expect((await runCommand(logCommand(), ['new-key', '--name', 'a b'])).exitCode).toBe(2);
  });
});

describe('the command log verify', () => {
  let people: ResolvedPeople;
  let pool: AccessLogPool;
  let folder: string;
  let anchor: string;

  beforeAll(async () => {
    people = await openResolvedPeople();
    pool = new AccessLogPool({ connectionString: process.env.DATABASE_URL });
    folder = mkdtempSync(join(tmpdir(), 'so-goc-log-'));
    anchor = join(folder, '000000000003.checkpoint');
    await new AccessLogWriter(pool).append(['a', 'b', 'c'].map(entry), new Date());
  }, 60_000);
  afterAll(async () => {
    await pool.end();
    await people.close();
    rmSync(folder, { recursive: true });
  });

  const verify = (...args: string[]): Promise<CommandOutcome> => runCommand(logCommand(), ['verify', ...args]);

  it('ends with 0 and says what it cannot know without a checkpoint and an anchor', async () => {
    const { exitCode, stdout } = await verify();
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^record of reads: 3 entries, nothing changed$/m);
    expect(stdout).toMatch(/^not known: whether the entries from 0 on/m);
    expect(stdout).toMatch(/^not known: whether somebody who can write the whole database/m);
  });

  it('takes checkpoints and anchors under the public key', async () => {
    const transactions = new TransactionRunner(people.dataSource);
    const root = rootOf(await new AccessLogRepository(transactions).edgeAt(3));
    const note = signCheckpoint({ size: 3, root }, SIGNER);
    await new LogCheckpointRepository(transactions).insert({ size: 3, root, note });
    writeFileSync(anchor, note);
    writeFileSync(join(folder, 'log.vkey'), SIGNER.verifier.text);
    const { exitCode, stdout } = await verify('--anchor', anchor);
    expect([exitCode, stdout]).toEqual([0, 'record of reads: 3 entries, nothing changed\n']);
  });

  it('lets go of nothing before its time, puts that on record, and is still found in order', async () => {
    expect(await runCommand(logCommand(), ['trim'])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('before 0'),
    });
    expect((await verify('--anchor', anchor)).stdout).toMatch(/^record of reads: 4 entries, nothing changed$/m);
  });

  it('ends with 3 and names the first entry that was changed', async () => {
    const edit = (sql: string): Promise<unknown> =>
      people.dataSource.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = DEFAULT`);
    await edit("UPDATE access_entry SET principal_id = 'key-2' WHERE seq = 1");
    const changed = await verify('--anchor', anchor);
    expect(changed).toMatchObject({ exitCode: 3, stdout: expect.stringMatching(/^first: entry 1 was changed$/m) });
    await edit('DELETE FROM access_entry WHERE seq >= 1; DELETE FROM log_checkpoint');
    const cut = await verify('--anchor', anchor, '--json');
    expect(cut.exitCode).toBe(3);
    expect(JSON.parse(cut.stdout).faults).toEqual([
      { kind: 'cut-off', first: 1, last: 2, toldBy: '000000000003.checkpoint' },
    ]);
  });

  it('is told apart from another log, and from a file that is no key', async () => {
    const strange = join(folder, 'strange');
    writeFileSync(
      strange,
      signCheckpoint({ size: 1, root: rootOf(EMPTY_EDGE) }, noteSigner('other', Buffer.alloc(32, 9))),
    );
    expect((await verify('--anchor', strange)).exitCode).toBe(3);
    expect(await verify('--key', anchor)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('no public key'),
    });
  });
});
