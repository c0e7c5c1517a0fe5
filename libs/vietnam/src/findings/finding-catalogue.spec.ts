import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FINDING_CATALOGUE } from './finding-catalogue';

const PAGE = join(__dirname, '..', '..', '..', '..', 'docs', 'viet-nam.md');
const EFFECTS = { error: 'not used', warning: 'used with care', info: 'used' } as const;

/** Rows of the page's table of finding codes, cells without padding. */
function rowsOnPage(): string[] {
  const [, table = ''] = readFileSync(PAGE, 'utf8').split('<!-- finding codes -->');
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) =>
    row
      .split('|')
      .map((cell) => cell.trim())
      .join(' | ')
      .trim(),
  );
}

describe('the page for integrators', () => {
  it('has every finding code with its effect and messages, in the order of the catalogue', () => {
    const rows = Object.entries(FINDING_CATALOGUE).map(
      ([code, [severity, messageVi, messageEn]]) =>
        `| \`${code}\` | ${EFFECTS[severity]} | ${messageEn} | ${messageVi} |`,
    );
    expect(rowsOnPage()).toEqual(rows);
  });
});
