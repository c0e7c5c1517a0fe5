import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { evaluateCommand } from '../../../apps/registry-cli/src/evaluate/evaluate.command';
import { runCommand } from '../run-command';

const ROOT = join(__dirname, '..', '..', '..');
const PAGE = readFileSync(join(ROOT, 'docs', 'match-your-own-file.md'), 'utf8');
const [, SECTION = ''] = readFileSync(join(ROOT, 'README.md'), 'utf8').split(/^## Match your own file$/m);
const blocks = (text: string, kind: string): string[] =>
  [...text.matchAll(/^```(\w*)\n([^]*?)^```/gm)].flatMap(([, found, block = '']) => (found === kind ? [block] : []));
const [README_COMMAND = ''] = blocks(SECTION, '');
const commands = [README_COMMAND, ...blocks(PAGE, '')].map((text) => text.replace(/\\\n\s*/g, '').trim());

describe('the page on matching your own file', () => {
  const folder = process.cwd();
  beforeAll(() => process.chdir(ROOT));
  afterAll(() => process.chdir(folder));

  it('shows a definition that is there word for word', () => {
    const written: unknown = JSON.parse(readFileSync('test/benchmarks/presets/fake-1000.json', 'utf8'));
    for (const text of [PAGE, SECTION]) expect(JSON.parse(blocks(text, 'json')[0] ?? '')).toEqual(written);
  });

  it.each(commands)('%s', async (command) => {
    const words = command.split(/\s+/).slice(5);
    const { exitCode, stdout } = await runCommand(evaluateCommand(), words);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^person: 1000 records/);
    if (words.includes('--blocks-only')) expect(stdout).toMatch(/nothing was trained[^]*^match key/m);
    else expect(stdout).toMatch(/^expected without truth: \d+ matching pairs[^]*in force[^]*proposed/m);
    if (words.includes('--truth')) expect(stdout).toMatch(/^clusters {2}0\.9/m);
  });
});

describe("evaluating a stranger's file", () => {
  const folder = mkdtempSync(join(tmpdir(), 'own-file-'));
  const inFolder = (name: string): string => join(folder, name);
  const evaluate = (...args: readonly string[]) => runCommand(evaluateCommand(), args);
  afterAll(() => rmSync(folder, { recursive: true }));

  const definition = inFolder('people.json');
  const fields = { 'full name': 'name', born: 'date-of-birth' };
  writeFileSync(definition, JSON.stringify({ entity: 'person', key: 'id', fields }));
  const csv = 'id,full name,born\na1,Ngô Thị Lan,1/2/1980\na2,NGO THI LAN,1/2/1980\na3,Trần Văn Đức,25/5/1971\n';
  writeFileSync(inFolder('people.csv'), csv);
  writeFileSync(inFolder('people.csv.gz'), gzipSync(csv));
  writeFileSync(
    inFolder('people.ndjson.gz'),
    gzipSync(
      '{"id":"a1","full name":"Ngô Thị Lan","born":"1980-02-01"}\n{"id":"a2","full name":"NGO THI LAN","born":"1980-02-01"}\n{"id":"a3","full name":"Trần Văn Đức"}\n',
    ),
  );
  const latin = csv
    .replaceAll(/[ầăĐứễ]/g, 'é')
    .normalize('NFC')
    .replaceAll('Ngô', 'Noël');
  writeFileSync(inFolder('latin-1.csv'), Buffer.from(latin.replaceAll('NGO', 'NOEL'), 'latin1'));
  const PARQUET = join(__dirname, '..', 'files', 'people.parquet');

  it.each([
    ['CSV', inFolder('people.csv'), 3],
    ['CSV packed with gzip', inFolder('people.csv.gz'), 3],
    ['NDJSON packed with gzip', inFolder('people.ndjson.gz'), 3],
    ['Parquet', PARQUET, 5],
  ])('reads %s', async (_, file, records) => {
    const { stdout } = await evaluate('--definition', definition, '--records', file, '--threshold', '-2', '--json');
    const report = JSON.parse(stdout);
    expect({ records: report.records, joined: report.clusters.joinedRecords }).toEqual({ records, joined: 2 });
  });

  it('reads another encoding when it is said which, and says how when it is not', async () => {
    const given = ['--definition', definition, '--records', inFolder('latin-1.csv'), '--threshold', '-2', '--json'];
    const { exitCode, stderr } = await evaluate(...given);
    expect({ exitCode, told: stderr.includes('--encoding') }).toEqual({ exitCode: 2, told: true });
    const { stdout } = await evaluate(...given, '--encoding', 'windows-1252');
    expect(JSON.parse(stdout).clusters.joinedRecords).toBe(2);
    expect((await evaluate(...given, '--encoding', 'latin-one')).exitCode).toBe(2);
  });

  it('refuses what is no longer whole', async () => {
    writeFileSync(inFolder('cut.csv.gz'), gzipSync(csv).subarray(0, 40));
    writeFileSync(inFolder('cut.parquet'), readFileSync(PARQUET).subarray(0, 900));
    for (const [file, sentence] of [
      ['cut.csv.gz', /cut off or damaged/],
      ['cut.parquet', /could not be read as Parquet/],
    ] as const) {
      const { exitCode, stderr } = await evaluate('--definition', definition, '--records', inFolder(file));
      expect({ exitCode, told: sentence.test(stderr) }).toEqual({ exitCode: 2, told: true });
    }
  });

  it('names columns that are not there, and those that are meant', async () => {
    writeFileSync(inFolder('other.csv'), 'id,fullname,birth\na,b,c\n');
    const { exitCode, stderr, stdout } = await evaluate('--definition', definition, '--records', inFolder('other.csv'));
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/no column full name \(did you mean fullname\?\), born/);
  });

  it('names members that nobody knows', async () => {
    writeFileSync(inFolder('wrong.json'), JSON.stringify({ entity: 'person', feilds: fields, keey: 'id' }));
    const { exitCode, stderr } = await evaluate(
      '--definition',
      inFolder('wrong.json'),
      '--records',
      inFolder('people.csv'),
    );
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      /\/feilds: no member is named feilds; did you mean fields\?[^]*\/keey: .*did you mean key\?/,
    );
  });

  it.each(['two', '', 'Infinity'])('takes bits or "proposed" for a threshold, not %j', async (threshold) => {
    const { exitCode } = await evaluate('--definition', definition, '--records', PARQUET, '--threshold', threshold);
    expect(exitCode).toBe(2);
  });

  it('says that a model is of no use, and ends with its exit code', async () => {
    // Shops that name their wares by brand and kind only: what is alike is not the same.
    const row = (i: number): string => `${i},brand${i % 5} kind${i % 3} ${i % 2 ? 'black' : 'white'},${10 + (i % 4)}`;
    for (const name of ['north.csv', 'south.csv'])
      writeFileSync(inFolder(name), ['id,title,price', ...Array.from({ length: 300 }, (_, i) => row(i))].join('\n'));
    const wares = { entity: 'ware', key: 'id', onePerSource: true, fields: { title: 'title', price: 'amount' } };
    writeFileSync(inFolder('wares.json'), JSON.stringify(wares));
    const records = ['--records', inFolder('north.csv'), inFolder('south.csv')];
    const { exitCode, stdout } = await evaluate('--definition', inFolder('wares.json'), ...records, '--threshold', '0');
    expect(exitCode).toBe(4);
    expect(stdout).toMatch(/^Do not use this model: /m);
    expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('says so when the order of dates cannot be told', async () => {
    writeFileSync(inFolder('unclear.csv'), 'id,full name,born\na1,Ngô Thị Lan,1/2/1980\na2,Lê Hà,3/4/1980\n');
    const { stdout } = await evaluate('--definition', definition, '--records', inFolder('unclear.csv'));
    expect(stdout).toMatch(/^Note: The dates of born in unclear can be read in more than one order: dmy was taken/m);
  });

  it('draws what it measured', async () => {
    const benchmarks = join(ROOT, 'test', 'benchmarks');
    const args = [
      '--definition',
      join(benchmarks, 'presets', 'fake-1000.json'),
      '--truth',
      'cluster',
      '--out',
      inFolder('out'),
    ];
    const { exitCode } = await evaluate(...args, '--records', join(benchmarks, 'data', 'fake_1000.csv'), '--json');
    expect(exitCode).toBe(0);
    const picture = (name: string): string => readFileSync(join(inFolder('out'), name), 'utf8');
    expect(picture('precision-recall.svg')).toMatch(/in force: -?\d+\.\d bits, F1 0\.\d{4}/);
    expect(picture('levels.svg')).toMatch(/m: among matches[^]*u: among others[^]*dob/);
    expect(picture('levels.csv')).toMatch(/^comparison,level,m,u,bits\r?\n[^]*dob,/);
    expect(picture('waterfall.svg')).toMatch(/before looking[^]*together/);
    expect(picture('calibration.svg')).toContain('estimated probability');
    for (const name of ['precision-recall', 'levels', 'waterfall', 'calibration', 'weights'])
      expect(picture(`${name}.svg`)).toMatch(/^<svg [^]*<\/svg>$/);
    expect(picture('waterfall.svg')).not.toMatch(/NaN|Infinity|@/);
    expect(picture('expected.csv')).toMatch(/^from_bits,pairs_precision/);
  });
});
