import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { isAlive } from '../processes/is-alive';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres';

const folders: string[] = [];
const servers: EmbeddedPostgres[] = [];

function newDirectory(): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-goc-spec-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return join(folder, 'postgres');
}

async function start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(options);
  servers.push(server);
  return server;
}

async function query<T>(server: { connectionString(): string }, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: server.connectionString() });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

async function until(condition: () => boolean, timeoutMs = 8_000): Promise<boolean> {
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await sleep(5)) if (condition()) return true;
  return condition();
}

/** The system may need a moment to clear away a process whose parent was killed. */
const isGone = (pid: number): Promise<boolean> => until(() => !isAlive(pid));

/** One initialised cluster for all throwaway servers here. */
const cacheDirectory = mkdtempSync(join(tmpdir(), 'so-goc-spec-cache-'));
afterAll(() => rmSync(cacheDirectory, { recursive: true, force: true }));

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A process of its own that starts a server and prints what it got; it lives until its input ends or it is killed. */
async function startElsewhere(options: EmbeddedPostgresOptions) {
  const script = `
    const swc = require('@swc/core');
    require.extensions['.ts'] = (module, file) => module._compile(
      swc.transformFileSync(file, { module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, swcrc: false }).code, file);
    require(${JSON.stringify(join(__dirname, 'embedded-postgres.ts'))}).startEmbeddedPostgres(${JSON.stringify(options)})
      .then((s) => { console.log(JSON.stringify({ pid: s.pid, port: s.port, joined: s.joined, url: s.connectionString() }));
        process.stdin.on('end', () => s.stop().then(() => process.exit(0))).resume(); })
      .catch((e) => { console.error(e); process.exit(1); });`;
  const child = spawn(process.execPath, ['-e', script], { cwd: __dirname, stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, ...(JSON.parse(line.toString()) as { pid: number; port: number; joined: boolean; url: string }) };
}

describe('an embedded PostgreSQL', () => {
  it('takes connections on loopback, with the settings and the collation the registry relies on', async () => {
    const server = await start({ directory: newDirectory(), settings: { work_mem: '5MB' } });
    const [row] = await query<Record<string, string>>(
      server,
      `SELECT current_setting('max_locks_per_transaction') AS locks, current_setting('fsync') AS fsync,
              current_setting('work_mem') AS work_mem, current_setting('listen_addresses') AS addresses,
              datlocprovider AS provider, datlocale AS locale, host(inet_server_addr()) AS address
       FROM pg_database WHERE datname = 'postgres'`,
    );
    expect(row).toEqual({
      locks: '1024',
      fsync: 'on',
      work_mem: '5MB',
      addresses: '127.0.0.1',
      provider: 'b',
      locale: 'C.UTF-8',
      address: '127.0.0.1',
    });
  });

  it('keeps its password to this user and lets nobody in without it', async () => {
    const directory = newDirectory();
    const server = await start({ directory });
    expect(statSync(join(directory, 'password')).mode & 0o777).toBe(0o600);
    const client = new Client({
      host: server.host,
      port: server.port,
      user: server.user,
      password: 'wrong',
      database: 'postgres',
    });
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  it('has the extensions that the registry uses', async () => {
    const server = await start({ throwaway: true, cacheDirectory });
    const wanted = ['btree_gin', 'btree_gist', 'fuzzystrmatch', 'pg_trgm', 'pgcrypto', 'unaccent'];
    for (const name of wanted) await query(server, `CREATE EXTENSION ${name}`);
    const rows = await query<{ extname: string }>(server, 'SELECT extname FROM pg_extension ORDER BY 1');
    expect(rows.map((row) => row.extname)).toEqual(expect.arrayContaining(wanted));
  });

  it('keeps its data over a restart', async () => {
    const directory = newDirectory();
    const first = await start({ directory });
    await query(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    expect(await isGone(first.pid)).toBe(true);
    const second = await start({ directory });
    expect(await query(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('takes the wished port, and another one when that is taken', async () => {
    const blocker: Server = createServer();
    blocker.listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const taken = (blocker.address() as { port: number }).port;
    const elsewhere = await start({ throwaway: true, cacheDirectory, port: taken });
    expect(elsewhere.port).not.toBe(taken);
    blocker.close();
    await once(blocker, 'close');
    const wished = await start({ throwaway: true, cacheDirectory, port: taken });
    expect(wished.port).toBe(taken);
  });

  it('removes a throwaway cluster with everything in it', async () => {
    const server = await start({ throwaway: true, cacheDirectory });
    expect(await query(server, 'SHOW fsync')).toEqual([{ fsync: 'off' }]);
    await server.stop();
    expect(existsSync(server.directory)).toBe(false);
    expect(await isGone(server.pid)).toBe(true);
    const again = await start({ throwaway: true, cacheDirectory });
    expect(await query(again, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(readdirSync(cacheDirectory)).toHaveLength(1);
  });
});

describe('when processes come and go', () => {
  it('leaves no server behind after kill -9 of its only user', async () => {
    const directory = newDirectory();
    const { child, pid } = await startElsewhere({ directory });
    expect(isAlive(pid)).toBe(true);
    child.kill('SIGKILL');
    expect(await isGone(pid)).toBe(true);
    const next = await start({ directory });
    expect(next.joined).toBe(false);
  });

  it('removes the throwaway cluster of a killed user', async () => {
    const directory = newDirectory();
    const { child, pid } = await startElsewhere({ directory, throwaway: true, cacheDirectory });
    child.kill('SIGKILL');
    expect(await until(() => !isAlive(pid) && !existsSync(directory))).toBe(true);
  });

  it('finishes the stop of a user that was killed in the middle of it', async () => {
    const directory = newDirectory();
    const { child, pid } = await startElsewhere({ directory, throwaway: true, cacheDirectory });
    child.stdin.end();
    await until(() => existsSync(join(directory, 'lock')));
    child.kill('SIGKILL');
    expect(await until(() => !isAlive(pid) && !existsSync(directory))).toBe(true);
  });

  it('joins the server of a living process and keeps it after that process was killed', async () => {
    const directory = newDirectory();
    const { child, pid } = await startElsewhere({ directory });
    const joined = await start({ directory });
    expect([joined.joined, joined.pid]).toEqual([true, pid]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await sleep(1_500);
    expect(await query(joined, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await joined.stop();
    expect(await isGone(pid)).toBe(true);
  });

  it('leaves the server to the others when one user stops', async () => {
    const directory = newDirectory();
    const { child, pid, joined } = await startElsewhere({ directory });
    expect(joined).toBe(false);
    await (await start({ directory })).stop();
    expect(isAlive(pid)).toBe(true);
    child.stdin.end();
    await once(child, 'exit');
    expect(await isGone(pid)).toBe(true);
  });

  it('makes one server of two starts at the same moment', async () => {
    const directory = newDirectory();
    const [one, two] = await Promise.all([startElsewhere({ directory }), startElsewhere({ directory })]);
    expect(one.pid).toBe(two.pid);
    expect([one.joined, two.joined].sort()).toEqual([false, true]);
    for (const { child } of [one, two]) {
      child.stdin.end();
      await once(child, 'exit');
    }
    expect(await isGone(one.pid)).toBe(true);
  });

  it('starts over a state that a switched-off machine left, though another program has the number now', async () => {
    const directory = newDirectory();
    const first = await start({ directory });
    const state = readFileSync(join(directory, 'data', 'postmaster.pid'), 'utf8');
    await first.stop();
    const lines = [String(process.ppid), ...state.split('\n').slice(1)];
    writeFileSync(join(directory, 'data', 'postmaster.pid'), lines.join('\n'));
    writeFileSync(join(directory, 'holders', `${process.ppid}-left`), '');
    const second = await start({ directory });
    expect(second.joined).toBe(false);
    expect(await query(second, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('ends without a fault when its folder was removed under it', async () => {
    const server = await start({ directory: newDirectory() });
    rmSync(server.directory, { recursive: true, force: true });
    await server.stop();
    expect(await isGone(server.pid)).toBe(true);
  });

  it('says what to do when the folder cannot be made', async () => {
    const blocked = newDirectory();
    writeFileSync(blocked, '');
    await expect(startEmbeddedPostgres({ directory: join(blocked, 'postgres') })).rejects.toThrow(
      /cannot be made .*choose another/,
    );
  });
});
