import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from './rules';
import { rulesPage } from './rules-page';

const PAGE = join(__dirname, '..', '..', '..', '..', 'docs', 'viet-nam-rules.md');

/** `WRITE_DOCS=1 npx jest libs/vietnam/src/rules --selectProjects unit` makes the page anew. */
if (process.env['WRITE_DOCS'] === '1') writeFileSync(PAGE, rulesPage());

describe('the page of rules', () => {
  it('is what the rule tables make of it, word for word', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(rulesPage());
  });

  it('tells of every rule what it is in both languages, its source and how sure it is', () => {
    for (const { vi, en, source, confidence, validFrom = '1900-01-01', validTo = '9999-12-31' } of RULES) {
      expect([vi, en, source].every((text) => text.length > 8 && text === text.normalize('NFC'))).toBe(true);
      expect(`${vi}${en}${source}`).not.toMatch(/[|*_]/);
      expect(['high', 'medium', 'low']).toContain(confidence);
      expect([validFrom, validTo].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)) && validFrom <= validTo).toBe(true);
    }
  });

  it('has no example that throws or has nothing to say', () => {
    for (const { example } of RULES) if (example) expect(example()).not.toMatch(/undefined|\[object|→ $/);
  });
});
