import { eventually } from '@sogoc/testing';
import type { Page } from 'playwright-core';

import { ApiProcess } from '../api-process';
import type { ConsoleUnderTest } from '../console-under-test';

export function outagePoints(console: () => ConsoleUnderTest): void {
  const decided = async (): Promise<number> => (await console().decisions()).length;
  const decide = async (page: Page): Promise<void> => {
    await page.keyboard.press('s');
    await page.getByRole('dialog').getByRole('textbox').fill('Đã đối chiếu giấy tờ');
    await page.keyboard.press('Control+Enter');
  };

  it('leaves one decision when the API is killed in the middle of one, and it is sent again', async () => {
    const { registry, lan } = console();
    const { database } = registry;
    const { id, goldenIds } = await console().taskWhere('&collection=persons', ({ preview, reasonRequired }) =>
      Boolean(preview && preview.approvalReasons.length === 0 && reasonRequired?.same?.length),
    );
    const api = await ApiProcess.on(registry.databaseUrl);
    const page = await lan.another();
    try {
      await console().letClaimRunOut(id);
      await page.goto(`${api.origin}/case/${id}`);
      await page.getByText(/Bạn đang giữ/).waitFor();
      const before = await decided();
      const state = await registry.partition('person');
      await database.query('BEGIN');
      await database.query('SELECT FROM golden_record WHERE id = ANY ($1::uuid[]) FOR UPDATE', [goldenIds]);
      await decide(page);
      const isUnderWay = async (): Promise<boolean> => {
        const { rows } = await database.query(
          'SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))',
        );
        return rows.length > 0;
      };
      await eventually('the decision is under way', isUnderWay);
      await api.kill();
      await database.query('ROLLBACK');
      await page.getByText(/Không nối được với sổ/).waitFor();
      expect(await decided()).toBe(before);
      expect(await registry.partition('person')).toEqual(state);
      await api.start();
      await decide(page);
      // The order is said again until it is plain that the process which had it is lost: half a minute.
      await page.getByText('Đã gộp làm một.').waitFor({ timeout: 60_000 });
      expect(await decided()).toBe(before + 1);
      await page.keyboard.press('z');
      await page.getByText('Đã hoàn tác.').waitFor();
      expect(await registry.partition('person')).toEqual(state);
    } finally {
      await page.close();
      await api.kill();
    }
  });

  it('leaves one decision when only the answer is lost', async () => {
    const { page } = console().lan;
    const [task] = await console().tasks('&collection=land-parcels&kind=possible-match');
    await console().openCase(page, task!.id);
    const before = await decided();
    const calls = '**/v1/review-tasks/*/decision';
    await page.route(calls, async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.keyboard.press('h');
    await page.getByRole('dialog').getByRole('textbox').fill('Đang hỏi nguồn');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Không nối được với sổ/).waitFor();
    await page.unroute(calls);
    // The case is read again, and shows that it was held.
    await page
      .getByText('Đã hoãn')
      .or(page.getByText(/hoãn, chờ bằng chứng|thức dậy/))
      .first()
      .waitFor();
    expect((await decided()) - before).toBe(1);
  });
}
