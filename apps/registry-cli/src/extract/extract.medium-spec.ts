import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readKeySetFile } from '@sogoc/registry';
import type { Command } from 'commander';
import { CompactSign, importJWK } from 'jose';

import { extractCommand } from './extract.command';
import { signingKeysCommand } from './signing-keys.command';

describe('extracts on the command line', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'so-goc-extract-'))));
  afterEach(() => {
    rmSync(folder, { recursive: true });
    process.exitCode = undefined;
  });

  const path = (name: string): string => join(folder, name);

  /** What it printed, and its exit code. */
  async function run(command: Command, ...args: string[]): Promise<{ said: string; code: typeof process.exitCode }> {
    let said = '';
    const silence = [
      jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((said += String(text)), true)),
      jest.spyOn(process.stderr, 'write').mockImplementation(() => true),
    ];
    await command.parseAsync(args, { from: 'user' });
    for (const spy of silence) spy.mockRestore();
    return { said, code: process.exitCode };
  }

  async function sign(exp: number): Promise<string> {
    const [key] = readKeySetFile(path('keys.json')).keys;
    return new CompactSign(Buffer.from(JSON.stringify({ id: 'x', exp, expires: 'then' })))
      .setProtectedHeader({ alg: 'EdDSA', kid: key!.kid!, typ: 'sogoc-extract+jwt' })
      .sign(await importJWK(key!, 'EdDSA'));
  }

  it('rotate their keys, show the public ones and verify what the former ones signed', async () => {
    await run(signingKeysCommand(), 'rotate', '--file', path('keys.json'));
    const extract = await sign(Date.now() / 1_000 + 60);
    const rotation = await run(signingKeysCommand(), 'rotate', '--file', path('keys.json'));
    expect(rotation).toMatchObject({ code: 0, said: expect.stringContaining('"formerKeys":1') });
    expect(statSync(path('keys.json')).mode & 0o777).toBe(0o600);
    const { said } = await run(signingKeysCommand(), 'show', '--file', path('keys.json'));
    expect(said).not.toContain('"d"');
    writeFileSync(path('jwks.json'), said);
    writeFileSync(path('bare.jws'), `${extract}\n`);
    writeFileSync(path('answer.json'), JSON.stringify({ extract }));
    writeFileSync(path('changed.jws'), extract.slice(0, -2));
    const verify = (file: string) => run(extractCommand(), 'verify', path(file), '--keys', path('jwks.json'));
    expect(await verify('bare.jws')).toMatchObject({ code: 0, said: expect.stringContaining('Good until then') });
    expect(await verify('answer.json')).toMatchObject({ code: 0 });
    expect(await verify('changed.jws')).toMatchObject({ code: 3, said: expect.stringContaining('Refused') });
    writeFileSync(path('old.jws'), await sign(1));
    expect(await verify('old.jws')).toMatchObject({ code: 3, said: expect.stringContaining('over since then') });
    expect(await verify('jwks.json')).toMatchObject({ code: 2 });
  });
});
