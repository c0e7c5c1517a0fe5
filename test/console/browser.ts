import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where the browser is; undefined on a machine that has none. */
export const chromePath = (): string | undefined =>
  [process.env['CHROME_PATH'], ...PLACES].find((path) => path !== undefined && path !== '' && existsSync(path));

export const openBrowser = (): Promise<Browser> =>
  // In a container the browser's own sandbox cannot be set up; it opens nothing but the registry under test.
  chromium.launch({ executablePath: chromePath(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** A browser of somebody who signed in by the form; it notes every call to elsewhere and every breach of the page's policy. */
export class SignedIn {
  readonly strange: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  static async as(browser: Browser, origin: string, { username, password }: Credentials): Promise<SignedIn> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const signedIn = new SignedIn(await context.newPage(), context);
    const { page, strange } = signedIn;
    page.setDefaultTimeout(20_000);
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) strange.push(request.url());
    });
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) strange.push(message.text());
    });
    page.on('pageerror', (error) => strange.push(error.message));
    await page.goto(`${origin}/queue`);
    await page.locator('[autocomplete=username]').fill(username);
    await page.locator('[autocomplete=current-password]').fill(password);
    await page.keyboard.press('Enter');
    await page.locator('li[data-index]').first().waitFor();
    return signedIn;
  }

  /** One more tab of theirs. */
  async another(): Promise<Page> {
    const page = await this.context.newPage();
    page.setDefaultTimeout(20_000);
    return page;
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

const AXE = readFileSync(join(dirname(require.resolve('axe-core/package.json')), 'axe.min.js'), 'utf8');

/** What axe finds of WCAG 2.2 A and AA: rule and place. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger, which the page's policy does not bind.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } };
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[] }[];
  }[];
}
