import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { AccountsService } from '@sogoc/access';
import type { Browser, Page } from 'playwright-core';

import { RegistryUnderTest } from '../registry-under-test';
import { axeFindings, chromePath, type Credentials, openBrowser, SignedIn } from './browser';

const SITE = join(__dirname, '..', '..', 'dist', 'apps', 'registry-console', 'site', 'assets');
const LAN: Credentials = { username: 'steward.lan', password: 'mot mat khau dai 1' };
const MINH: Credentials = { username: 'steward.minh', password: 'mot mat khau dai 2' };
const PAGES = ['', 'queue', 'approvals', 'search?text=le', 'risk', 'quality', 'work', 'settings'];

/** Invented pairs whose numbers differ: each is a question that `same` answers over a veto. */
const NAMES = ['Lê Thị Mơ', 'Phan Văn Đức', 'Vừ A Páo'];

const withBrowser = chromePath() === undefined ? describe.skip : describe;
if (chromePath() === undefined)
  process.stderr.write('\nNO BROWSER: the console is not tested. Install chromium, or set CHROME_PATH.\n\n');

withBrowser('the steward console, in a browser over a running registry', () => {
  let registry: RegistryUnderTest;
  let browser: Browser;
  let lan: SignedIn;
  let minh: SignedIn;

  beforeAll(async () => {
    registry = await RegistryUnderTest.start();
    const accounts = registry.api.get(AccountsService, { strict: false });
    await accounts.add({ ...LAN, role: 'steward', name: 'Phạm Thị Lan' });
    await accounts.add({ ...MINH, role: 'steward', name: 'Lê Quang Minh' });
    await registry.addSource('population', ['persons'], 0.9);
    await registry.addSource('finance', ['persons']);
    await registry.startWorker();
    const person = (fullName: string, number: string, index: number) => ({
      recordKey: `${index}`,
      attributes: {
        fullName,
        dateOfBirth: `1980-02-0${index + 1}`,
        sex: 'male',
        nationalId: number,
        phone: `09031234${index}6`,
      },
    });
    await registry.push(
      'population',
      'persons',
      NAMES.map((name, index) => person(name, `07908000012${index}`, index)),
    );
    await registry.push(
      'finance',
      'persons',
      NAMES.map((name, index) => person(name, `07908088834${index}`, index)),
    );
    await registry.settle();
    browser = await openBrowser();
    lan = await SignedIn.as(browser, registry.origin, LAN);
    minh = await SignedIn.as(browser, registry.origin, MINH);
  });
  afterAll(async () => {
    await browser?.close();
    await registry.stop();
  });

  const decisions = async (): Promise<string[]> => {
    const { body } = await registry.call('GET', '/v1/decisions', await registry.key('steward'));
    return body.items.map(({ verdict, status }: { verdict: string; status: string }) => `${verdict} ${status}`);
  };

  const openFirst = async (page: Page): Promise<string> => {
    await page.goto(`${registry.origin}/queue`);
    await page.locator('li[data-index]').first().waitFor();
    await page.keyboard.press('l');
    await page.waitForURL(/\/case\//);
    await page.locator('table').first().waitFor();
    return page.url();
  };

  it('decides by keyboard alone, with a reason where the verdict goes over a veto', async () => {
    const { page } = lan;
    const address = await openFirst(page);
    await page.getByText(/Bạn đang giữ/).waitFor();
    await page.keyboard.press('s');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Đã đối chiếu giấy tờ');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL((url) => url.href !== address);
    expect(await decisions()).toEqual(['same awaiting-approval']);
    await page
      .getByText(/chờ người thứ hai duyệt/)
      .first()
      .waitFor();
  });

  it('lets nobody approve what they decided, and somebody else', async () => {
    await lan.page.goto(`${registry.origin}/approvals`);
    await lan.page.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await lan.page.getByText(/người quyết định không tự duyệt được/).waitFor();
    await minh.page.goto(`${registry.origin}/approvals`);
    await minh.page.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await minh.page.getByText('Đã duyệt.').waitFor();
    expect(await decisions()).toEqual(['same applied']);
  });

  it('shows a second steward who holds the case, and keeps what was written when the claim passed on', async () => {
    const address = await openFirst(lan.page);
    await lan.page.getByText(/Bạn đang giữ/).waitFor();
    await minh.page.goto(address);
    await minh.page.getByText('Phạm Thị Lan đang giữ việc này').waitFor();
    await lan.page.keyboard.press('h');
    await lan.page.getByRole('dialog').getByRole('textbox').fill('Đang hỏi phường');
    await registry.database.query(
      `UPDATE review_task SET claimed_until = now() - interval '1 minute' WHERE claimed_until IS NOT NULL`,
    );
    await minh.page.reload();
    await minh.page.getByText(/Bạn đang giữ/).waitFor();
    await lan.page.keyboard.press('Control+Enter');
    await lan.page.getByText(/Lý do bạn viết vẫn còn/).waitFor();
    await lan.page.keyboard.press('h');
    expect(await lan.page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('Đang hỏi phường');
    await lan.page.keyboard.press('Escape');
  });

  it('holds no masked number before its reveal', async () => {
    await openFirst(minh.page);
    expect(await minh.page.content()).not.toMatch(/079080\d{6}/);
    await minh.page.getByRole('button', { name: 'Hiện', exact: true }).first().click();
    await minh.page.getByRole('button', { name: 'Hiện 60 giây' }).click();
    await minh.page
      .getByText(/079080\d{6}/)
      .first()
      .waitFor();
  });

  it.each(['vi', 'en'])('has no fault that axe finds on any page, in %s', async (language) => {
    const { page } = lan;
    await page
      .getByRole('combobox', { name: /Ngôn ngữ|Language/ })
      .first()
      .selectOption(language);
    await page.locator(`html[lang=${language}]`).waitFor();
    const found: string[] = [];
    const paths = [...PAGES, new URL(await openFirst(page)).pathname.slice(1)];
    for (const path of paths) {
      await page.goto(`${registry.origin}/${path}`);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle').catch(() => undefined);
      found.push(...(await axeFindings(page)).map((finding) => `/${path} ${finding}`));
    }
    expect(found).toEqual([]);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
  });

  it('calls nothing but the registry, and breaks its own policy nowhere', () => {
    expect([...lan.strange, ...minh.strange]).toEqual([]);
  });

  it('is light: no more than 220 kB packed for the first page, 60 kB more for a case', () => {
    const packed = readdirSync(SITE)
      .filter((name) => /\.(js|css)$/.test(name))
      .map((name) => ({ name, kB: gzipSync(readFileSync(join(SITE, name))).length / 1_024 }));
    const sum = (of: RegExp): number => packed.reduce((total, { name, kB }) => total + (of.test(name) ? kB : 0), 0);
    const [shell, ofCase] = [
      sum(/^(index|states|link|InputBase|InlineInput|use|rolldown|session)/),
      sum(/^(case-page|effect-list|reveal)/),
    ];
    process.stderr.write(`Console, packed: shell ${shell.toFixed(0)} kB, case ${ofCase.toFixed(0)} kB more.\n`);
    expect({ shell: shell < 220, ofCase: ofCase < 60 }).toEqual({ shell: true, ofCase: true });
  });
});
