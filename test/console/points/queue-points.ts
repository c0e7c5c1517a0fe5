import type { ConsoleUnderTest } from '../console-under-test';
import { type Scrolled, scrollPast } from '../in-page';

const MANY = 10_000;
const PASSED = 3_000;
const FRAME_MS = 100;

export function queuePoints(console: () => ConsoleUnderTest): void {
  it('narrows by everything, with counts, and keeps it in the address', async () => {
    const { page } = console().minh;
    await console().open(page, 'queue');
    await page.getByRole('combobox', { name: 'Loại hồ sơ' }).selectOption('land-parcels');
    await page.getByRole('button', { name: /Bộ lọc khác/ }).click();
    const province = page.getByRole('combobox', { name: 'Tỉnh, thành' });
    await province.locator('option', { hasText: /^Hồ Chí Minh \(\d+\)$/ }).waitFor({ state: 'attached' });
    await province.selectOption('79');
    const sources = page.getByRole('combobox', { name: 'Nguồn', exact: true });
    await sources.selectOption('land');
    await page.getByRole('combobox', { name: 'Nguồn kia' }).selectOption('hcm-cadastral-map');
    await page.waitForURL(/source=land%2Chcm-cadastral-map/);
    const said = page.locator('main [role=status]').first();
    await page.waitForTimeout(500);
    const count = await said.innerText();
    expect(count).toMatch(/^\d+ việc$/);
    await page.reload();
    await page.locator('li[data-index]').first().waitFor();
    expect(await said.innerText()).toBe(count);
    expect(await page.locator('li[data-index]').count()).toBe(Number.parseInt(count, 10));
  });

  it(`scrolls through ${MANY} tasks without a slow frame, and has the first rows at once`, async () => {
    const { registry, minh } = console();
    const { page } = minh;
    await registry.database.query(manyTasks(MANY));
    await console().open(page, 'settings');
    const begun = Date.now();
    await page.getByRole('link', { name: 'Hàng đợi' }).click();
    await page.locator('li[data-index]').first().waitFor();
    const firstRows = Date.now() - begun;
    const { slowest, busy, rows, nodes } = await page.evaluate<Scrolled>(scrollPast(PASSED));
    process.stderr.write(
      `Console, ${MANY} tasks: first rows after ${firstRows} ms, slowest frame ${slowest.toFixed(0)} ms (the machine is ${busy.toFixed(1)} times slower at worst), ${rows} rows scrolled, ${nodes} in the page.\n`,
    );
    expect(rows).toBeGreaterThanOrEqual(PASSED);
    expect(nodes).toBeLessThan(100);
    // A machine that is busy with other things stutters by itself.
    expect(slowest).toBeLessThan(FRAME_MS * Math.max(1, busy));
  });
}

/** As many more tasks as wanted, on golden records that are there. */
const manyTasks = (count: number): string => `
  INSERT INTO review_task (id, entity, task_key, kind, status, anchor_nos, golden_ids, record_nos, qualifier, weight, reasons,
                           fingerprint, revision, created_at, updated_at)
  SELECT gen_random_uuid(), t.entity, t.task_key || '#' || n, t.kind, 'open', t.anchor_nos, t.golden_ids, t.record_nos, t.qualifier,
         t.weight, t.reasons, t.fingerprint, 1, t.created_at - n * interval '1 second', t.updated_at
  FROM (SELECT * FROM review_task WHERE status = 'open' ORDER BY created_at, id LIMIT 20) t, generate_series(1, ${count / 20}) n`;
