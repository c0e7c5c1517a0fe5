import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sourceProfileCommand } from '../../apps/registry-cli/src/source-profile/source-profile.command';
import { runCommand } from './run-command';

const TCVN3 = ['NguyÔn V¨n An', 'TrÇn ThÞ Hoµ', 'Ph¹m §øc Th¾ng', 'Lª ThÞ TuyÕt', 'Vò §×nh Hïng'];

describe('the command habits', () => {
  const folder = mkdtempSync(join(tmpdir(), 'habits-'));
  const records = join(folder, 'people.ndjson');
  const lines = Array.from({ length: 60 }, (_, at) => ({
    recordKey: `HT-${at}`,
    attributes: { fullName: TCVN3[at % TCVN3.length], dateOfBirth: `${1950 + at}` },
  }));
  const habits = (...args: string[]) =>
    runCommand(sourceProfileCommand(), ['--records', records, '--source', 'hcm-civil-status', ...args]);

  beforeAll(() => writeFileSync(records, lines.map((line) => JSON.stringify(line)).join('\n')));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('proposes the encoding that the names of a source show, and shows none of them', async () => {
    const { exitCode, stdout } = await habits('--definition', 'person');
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      '60 records read, 1 habits proposed.\n' +
        'hcm-civil-status: habits {"encoding":"tcvn3"}, by 60 of 60 values of fullName\n',
    );
  });

  it('prints JSON on demand', async () => {
    const { stdout } = await habits('--definition', 'person', '--json');
    expect(JSON.parse(stdout)).toEqual({
      records: 60,
      proposals: [
        { source: 'hcm-civil-status', attribute: 'fullName', habits: { encoding: 'tcvn3' }, shown: 60, counted: 60 },
      ],
    });
  });

  it('names what too many people carry by its hash, and what to declare in all', async () => {
    const own = join(folder, 'clinic.ndjson');
    const names = ['An', 'Bình', 'Chi', 'Dung', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh', 'Nga', 'Oanh', 'Phúc'];
    const rows = Array.from({ length: 60 }, (_, at) => ({
      recordKey: `K-${at}`,
      attributes: {
        fullName: `Nguyễn Thị ${names[at % names.length]}`,
        nationalId: at < 12 ? '001180000123' : `00118000${1000 + at * 7}`,
        phone: at < 24 ? '024 3825 1234' : `0912${345_000 + at * 7}`,
      },
    }));
    writeFileSync(own, rows.map((line) => JSON.stringify(line)).join('\n'));
    const command = ['--records', own, '--source', 'clinic', '--definition', 'person', '--key', 'k'.repeat(16)];
    const { stdout } = await runCommand(sourceProfileCommand(), command);
    expect(stdout).toContain('60 records read, 2 habits proposed.');
    expect(stdout).toMatch(/clinic: habits .*"nationalId":\["[0-9a-f]{32}"\].*, by 12 of 60 values of nationalId/);
    expect(stdout).toMatch(
      /clinic, all of them: \{"habits": \{"placeholders":\{"key":"k{16}","hashes":\{"nationalId":.*"phone":/,
    );
    expect(stdout).not.toMatch(/001180000123|38251234|3825 1234|Nguyễn/);
  });

  it('refuses a definition that is no entity of the registry', async () => {
    const definition = join(__dirname, '..', 'benchmarks', 'definitions', 'febrl.json');
    expect(await habits('--definition', definition)).toMatchObject({ exitCode: 2 });
  });
});
