import { eventually } from '@sogoc/testing';
import type { Page } from 'playwright-core';

import type { ConsoleUnderTest, QueuedTask } from '../console-under-test';
import { firstPair, isAboutPair } from '../first-pair';
import { hasRead, type NextCase, nextCase } from '../in-page';

/** One number on two sheets of a commune. One source knows the areas, so that a single link, and by little, makes one parcel of both: a steward looks at it. */
const twoSheetsOf = (source: 'land' | 'hcm-cadastral-map') =>
  ['12', '7'].map((mapSheet) => ({
    recordKey: `WEAK-${mapSheet}`,
    attributes: {
      address: 'Thôn Đoài, Xã Tân Dĩnh, Tỉnh Bắc Ninh',
      communeCode: '07432',
      codeSet: 'NSO-2025-07',
      mapSheet,
      parcelNumber: '345',
      ...(source === 'land' && { area: 231.4 }),
    },
  }));

export function decidingPoints(console: () => ConsoleUnderTest): void {
  const decided = async (): Promise<number> => (await console().decisions()).length;
  const undoOf = (page: Page) => page.getByRole('button', { name: 'Hoàn tác', exact: true });

  it('decides twenty cases by keyboard alone, each key printed on its button', async () => {
    const { page } = console().lan;
    await console().open(page, 'queue?order=age');
    await page.locator('li[data-index]').first().waitFor();
    const before = await decided();
    await page.keyboard.press('l');
    await page.waitForURL(/\/case\//);
    for (let count = 1; count <= 20; count++) {
      const isMine = page.getByText(/Bạn đang giữ/);
      const isOthers = page.getByText(/đang giữ việc này/);
      await isMine.or(isOthers).first().waitFor();
      const address = page.url();
      if (await isOthers.isVisible()) {
        count--;
        await page.keyboard.press('j');
        await page.waitForURL((url) => url.href !== address);
        continue;
      }
      await page.keyboard.press('h');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('Đang hỏi nguồn');
      await page.keyboard.press('Control+Enter');
      await page.waitForURL((url) => url.href !== address);
    }
    expect((await decided()) - before).toBe(20);
    await console().openCase(page, (await firstPair(console())).id);
    for (const key of ['S', 'D', 'H', 'P', 'N'])
      expect(await page.locator(`[role=toolbar] kbd:text-is("${key}")`).count()).toBeLessThanOrEqual(1);
    expect(await page.locator('[role=toolbar] kbd').count()).toBeGreaterThan(6);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Phím tắt' }).getByText('Cắt cầu yếu').waitFor();
    await page.keyboard.press('Escape');
    // What was held waits again for the tests that follow.
    for (const { id, verdict, status } of await console().decisions())
      if (verdict === 'hold' && status === 'applied') await console().reverse(id);
  });

  it('shows the next case in an instant, as it is at hand already', async () => {
    const { page } = console().lan;
    await console().open(page, 'queue');
    await page.locator('li[data-index]').first().waitFor();
    await page.keyboard.press('l');
    await page.getByText(/Bạn đang giữ/).waitFor();
    const steps: NextCase[] = [];
    for (let count = 1; count <= 12; count++) {
      await eventually('the cases that follow are at hand', () => page.evaluate<boolean>(hasRead(count + 1)));
      steps.push(await page.evaluate<NextCase>(nextCase));
    }
    const times = steps.map(({ ms }) => ms).sort((left, right) => left - right);
    const [p50, p95] = [0.5, 0.95].map((share) => times[Math.floor(times.length * share)]!.toFixed(0));
    process.stderr.write(`Console: the next case is painted after ${p50} ms, ${p95} ms at p95 of ${times.length}.\n`);
    // How long it takes depends on what else the machine does; that nothing is waited for does not.
    // Of what was held and waits again, one may come in between at the moment of the key.
    expect(steps.filter(({ wasAtHand }) => !wasAtHand).length).toBeLessThanOrEqual(1);
  });

  it('merges, takes back at once, merges again and takes back an hour later; golden records are as before', async () => {
    const { lan, registry } = console();
    const { page } = lan;
    const before = await registry.partition('person');
    const { id, goldenIds } = await firstPair(console(), '&collection=persons&kind=possible-match');
    const merge = async (): Promise<void> => {
      await console().openCase(page, id);
      await page.keyboard.press('s');
      const dialog = page.getByRole('dialog');
      await Promise.race([dialog.waitFor(), undoOf(page).waitFor()]);
      if (await dialog.isVisible()) {
        await page.keyboard.type('Đã đối chiếu giấy tờ');
        await page.keyboard.press('Control+Enter');
      }
      await page.getByText('Đã gộp làm một.').waitFor();
    };
    await merge();
    expect(await registry.partition('person')).not.toEqual(before);
    await page.keyboard.press('z');
    await page.getByText('Đã hoàn tác.').waitFor();
    expect(await registry.partition('person')).toEqual(before);
    await merge();
    await console().open(page, `persons/${goldenIds[1]}?tab=timeline`);
    await page
      .getByText(/đã được gộp vào bản gốc này|Gộp thêm/)
      .first()
      .waitFor();
    await page.getByText('Gộp vào bản khác').first().waitFor();
    await page.getByRole('link', { name: 'Quyết định', exact: true }).click();
    const reverse = page.getByRole('button', { name: 'Hoàn tác quyết định' });
    await reverse.first().waitFor();
    await registry.database.query(
      `UPDATE decision SET decided_at = decided_at - interval '1 hour' WHERE golden_ids && $1::uuid[]`,
      [goldenIds],
    );
    await reverse.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/mã được trả lại/).waitFor();
    await dialog.getByRole('textbox', { name: /Lý do/ }).fill('Hai người khác nhau');
    await dialog.getByRole('button', { name: 'Hoàn tác quyết định' }).click();
    await expectCount(reverse, 0);
    expect(await registry.partition('person')).toEqual(before);
  });

  it('says what a case closes elsewhere, closes it on other screens without reload, and opens both again', async () => {
    const { lan, minh, registry } = console();
    const tasks = await console().tasks();
    const blocks = ({ cost }: QueuedTask): boolean => cost!.because.some(({ code }) => code === 'blocks-relations');
    const blocking = tasks.findIndex((task) => isAboutPair(task) && blocks(task));
    const plain = tasks.findIndex((task) => task.cost!.because.length === 0);
    expect(blocking).toBeLessThan(plain);
    await console().open(minh.page, 'queue?collection=enterprises&kind=relation-ambiguous');
    const row = minh.page.locator('li[data-index]').filter({ hasText: 'Quan hệ chưa rõ' });
    await row.first().waitFor();
    const waiting = await row.count();
    await console().openCase(lan.page, tasks[blocking]!.id);
    const effect = lan.page.getByRole('region', { name: 'Nếu quyết định là' });
    await effect.getByText(/Doanh nghiệp: Quan hệ chưa rõ/).waitFor();
    await effect.getByText(/Người đại diện: chưa rõ là ai → đã rõ/).waitFor();
    await lan.page.keyboard.press('s');
    await lan.page.getByRole('dialog').waitFor();
    await lan.page.keyboard.type('Số cũ và số mới của một người');
    await lan.page.keyboard.press('Control+Enter');
    await lan.page.getByText('Đã gộp làm một.').waitFor();
    await expectCount(row, waiting - 1);
    await lan.page.keyboard.press('z');
    await lan.page.getByText('Đã hoàn tác.').waitFor();
    await expectCount(row, waiting);
    expect(registry.logLines.length).toBeGreaterThan(0);
  });

  it('cuts a weak cluster by keyboard, with the ids as they were foretold', async () => {
    const { lan, registry } = console();
    const { page } = lan;
    for (const source of ['land', 'hcm-cadastral-map'] as const)
      await registry.push(source, 'land-parcels', twoSheetsOf(source));
    await registry.settle();
    const [weak] = await console().tasks('&kind=weak-cluster');
    await console().openCase(page, weak!.id);
    const idsBefore = new Set((await registry.partition('land-parcel')).values());
    const edge = page.locator('svg g[role=button][aria-label*="cầu yếu"]').first();
    await edge.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.locator('code').first().waitFor();
    const foretold = await dialog.locator('code').allInnerTexts();
    await dialog.getByRole('textbox', { name: /Lý do/ }).fill('Hai thửa khác nhau');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Đã tách.').waitFor();
    const now = [...new Set((await registry.partition('land-parcel')).values())];
    const added = now.filter((golden) => !idsBefore.has(golden));
    const known = foretold.filter((text) => text.startsWith('…')).map((text) => text.slice(1));
    for (const tail of known) expect(now.filter((golden) => golden.endsWith(tail))).toHaveLength(1);
    // What is added was foretold: an id that is given back, or a new one.
    const unknown = added.filter((golden) => !known.some((tail) => golden.endsWith(tail)));
    expect(unknown).toHaveLength(foretold.filter((text) => text.startsWith('new-')).length);
    expect(added).toHaveLength(1);
    await page.keyboard.press('z');
    await page.getByText('Đã hoàn tác.').waitFor();
    expect(new Set((await registry.partition('land-parcel')).values())).toEqual(idsBefore);
  });

  it('lets nobody approve what they decided, not with a key of theirs either, and somebody else', async () => {
    const { lan, minh, registry } = console();
    const asked = await registry.database.query(
      `SELECT id FROM review_task WHERE kind = 'identifier-collision' AND status IN ('open', 'claimed')`,
    );
    const ids: string[] = asked.rows.map(({ id }) => id);
    await console().open(minh.page, 'approvals');
    for (const id of ids) {
      await console().openCase(lan.page, id);
      const effect = lan.page.getByRole('region', { name: 'Nếu quyết định là' });
      await effect.getByText(/người thứ hai/).waitFor();
      if (await effect.getByText(/Cần người thứ hai/).count()) break;
    }
    await lan.page.keyboard.press('s');
    await lan.page.getByRole('dialog').waitFor();
    await lan.page.keyboard.type('Đã đối chiếu giấy tờ');
    await lan.page.keyboard.press('Control+Enter');
    await lan.page
      .getByText(/chờ người thứ hai duyệt/)
      .first()
      .waitFor();
    const [decision] = await console().decisions();
    expect(decision!.status).toBe('awaiting-approval');
    await console().open(lan.page, 'approvals');
    await lan.page.getByRole('button', { name: 'Duyệt', exact: true }).first().click();
    await lan.page.getByText(/người quyết định không tự duyệt được/).waitFor();
    const approval = `/v1/decisions/${decision!.id}/approval`;
    const refused = await registry.call('POST', approval, await console().keyOf('steward.lan'), {});
    expect([refused.status, refused.body.code]).toEqual([403, 'approval-by-author']);
    await minh.page
      .getByText(/Gộp thêm/)
      .first()
      .waitFor();
    await minh.page.getByRole('button', { name: 'Duyệt', exact: true }).first().click();
    await minh.page.getByText('Đã duyệt.').waitFor();
    expect((await console().decisions()).find(({ id }) => id === decision!.id)!.status).toBe('applied');
  });
}

async function expectCount(row: ReturnType<Page['locator']>, count: number): Promise<void> {
  const deadline = Date.now() + 20_000;
  while ((await row.count()) !== count && Date.now() < deadline) await row.page().waitForTimeout(100);
  expect(await row.count()).toBe(count);
}
