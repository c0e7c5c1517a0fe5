import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { axeFindings } from '../browser';
import type { ConsoleUnderTest } from '../console-under-test';
import { isCutOff, storedNames, storedValues } from '../in-page';

const SIZES = join(__dirname, '..', '..', '..', 'dist', 'apps', 'registry-console', 'site', 'sizes.json');
const PAGES = ['', 'queue?province=79', 'approvals', 'search?text=le', 'risk', 'quality', 'work', 'settings'];
/** What 1280 pixels are at 400 %. */
const ZOOMED = { width: 320, height: 256 };
const WIDE = { width: 1440, height: 900 };

export function everyonePoints(console: () => ConsoleUnderTest): void {
  const paths = async (): Promise<readonly string[]> => {
    const tasks = await console().tasks();
    const cases = [...new Map(tasks.map((task) => [task.kind, task])).values()].map(({ id }) => `case/${id}`);
    const [golden] = tasks[0]!.goldenIds;
    const tabs = ['values', 'records', 'relations', 'timeline', 'decisions'];
    return [...PAGES, ...cases, ...tabs.map((tab) => `${tasks[0]!.collection}/${golden}?tab=${tab}`)];
  };
  const faultsOf = async (page: Page, all: readonly string[]): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const path of all) {
      await console().open(page, path);
      await page
        .locator('main [role=status]:has-text("…")')
        .waitFor({ state: 'detached' })
        .catch(() => undefined);
      found.push(...(await axeFindings(page)).map((finding) => `/${path} ${finding}`));
      if (await page.evaluate(isCutOff)) found.push(`/${path} is wider than the page`);
    }
    return found;
  };
  const speak = async (page: Page, language: string): Promise<void> => {
    await page
      .getByRole('combobox', { name: /Ngôn ngữ|Language/ })
      .first()
      .selectOption(language);
    await page.locator(`html[lang=${language}]`).waitFor();
  };

  it('has no fault that axe finds on any page in Vietnamese, on light ground', async () => {
    expect(await faultsOf(console().lan.page, await paths())).toEqual([]);
  });

  it('has none in English, on dark ground', async () => {
    const { page } = console().lan;
    await page.emulateMedia({ colorScheme: 'dark' });
    await speak(page, 'en');
    expect(await faultsOf(page, await paths())).toEqual([]);
    await speak(page, 'vi');
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('has none with forced colours at 400 %, where nothing is cut off', async () => {
    const { page } = console().lan;
    await page.emulateMedia({ forcedColors: 'active' });
    await page.setViewportSize(ZOOMED);
    expect(await faultsOf(page, await paths())).toEqual([]);
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ forcedColors: 'none' });
  });

  it('lets keys be given to other acts, and be switched off', async () => {
    const { page } = console().lan;
    await console().open(page, 'settings');
    await page.getByRole('textbox', { name: 'Hàng đợi' }).fill('w');
    await page.getByRole('heading').first().click();
    await page.keyboard.press('w');
    await page.waitForURL(/\/queue/);
    await console().open(page, 'settings');
    await page.getByRole('switch', { name: /Dùng phím tắt/ }).click();
    await page.getByRole('heading').first().click();
    await page.keyboard.press('w');
    await page.waitForTimeout(300);
    expect(page.url()).toMatch(/settings/);
    await page.getByRole('button', { name: 'Trả về phím mặc định' }).click();
  });

  it('calls nothing but the registry, and breaks its own policy nowhere', () => {
    expect([...console().lan.strange, ...console().minh.strange]).toEqual([]);
  });

  it('keeps nothing of a record in the browser', async () => {
    const { page } = console().lan;
    const kept = await page.evaluate<string[]>(storedNames);
    expect(kept.filter((name) => !/^(sogoc\.|tsr-)/.test(name))).toEqual([]);
    expect(await page.evaluate<string>(storedValues)).not.toMatch(/\d{9}|•/);
  });

  it('is light: no more than 220 kB packed for the first page, 60 kB more for a case; sent packed', async () => {
    const sizes = JSON.parse(readFileSync(SIZES, 'utf8')) as { shell: number; case: number };
    const [shell, ofCase] = [sizes.shell / 1_024, sizes.case / 1_024];
    process.stderr.write(`Console, packed: first page ${shell.toFixed(0)} kB, case ${ofCase.toFixed(0)} kB more.\n`);
    expect({ shell: shell < 220, ofCase: ofCase < 60 }).toEqual({ shell: true, ofCase: true });
    const { page } = console().lan;
    const script = await page.locator('script[src]').first().getAttribute('src');
    const answer = await fetch(`${console().registry.origin}${script}`, { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
  });
}
