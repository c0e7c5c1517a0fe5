import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { LogFile } from './log-file';

const FULL_DEVICE = '/dev/full';
const hasFullDevice = existsSync(FULL_DEVICE);
if (!hasFullDevice) process.stderr.write('\nNOT TESTED: a log on a full disk, because this system has no /dev/full.\n');

describe('a log file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'so-goc-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is appended to, and read by its owner only', () => {
    const path = join(folder, 'logs', 'api.log');
    for (const line of ['one', 'two']) {
      const log = new LogFile(path);
      log.write(line);
      log.close();
    }
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('makes way for a new one at 20 MB', () => {
    const path = join(folder, 'api.log');
    const log = new LogFile(path);
    log.write('x'.repeat(20 * 1024 * 1024));
    log.write('next');
    log.close();
    expect(readFileSync(path, 'utf8')).toBe('next\n');
    expect(statSync(`${path}.1`).size).toBeGreaterThan(20 * 1024 * 1024);
  });

  (hasFullDevice ? it : it.skip)('costs nobody their process when the disk is full', () => {
    const path = join(folder, 'api.log');
    symlinkSync(FULL_DEVICE, path);
    const log = new LogFile(path);
    expect(() => {
      log.write('lost');
      log.write('lost too');
    }).not.toThrow();
    log.close();
    unlinkSync(path);
  });
});
