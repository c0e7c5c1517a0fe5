import { eventually } from '@sogoc/testing';

import type { ConsoleUnderTest, QueuedTask } from '../console-under-test';

const ROWS = 40;
/** Two women under one number. */
const OF_ONE_NUMBER = [
  ['population', { fullName: 'Tiêu Thị Nhài', dateOfBirth: '1979-03-14' }],
  ['healthcare', { fullName: 'Ngụy Thị Cúc', dateOfBirth: '1986-11-02' }],
] as const;

export function overviewPoints(console: () => ConsoleUnderTest): void {
  const line = (at: number): string =>
    `${JSON.stringify({ recordKey: `FILE-${at}`, attributes: { fullName: `Mã Thị Thơm ${at}`, phone: '0912345678' } })}\n`;

  it('shows how far the file of a source is, while it comes', async () => {
    const { registry, minh } = console();
    const key = await registry.key('source', 'population');
    const call = async (method: string, path: string, body?: unknown) =>
      (await registry.call(method, `/v1/imports${path}`, key, body)).body as { id: string };
    await console().open(minh.page, 'work');
    const row = minh.page.getByRole('region', { name: 'Tệp đang nhập' }).getByRole('row').nth(1);
    const { id } = await call('POST', '', { source: 'population', collection: 'persons', format: 'ndjson' });
    await row.getByText('Đang gửi', { exact: true }).waitFor();
    await fetch(`${registry.origin}/v1/imports/${id}/parts/1`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' },
      body: Array.from({ length: ROWS }, (_, at) => line(at)).join(''),
    });
    // Held by nobody that is there: as far as a worker was that died.
    await registry.database.query(
      `UPDATE import_job SET status = 'running', bytes = 1000, bytes_read = 250, leased_until = now() + interval '1 hour' WHERE id = $1`,
      [id],
    );
    await row.getByText('25 %').waitFor();
    await registry.database.query(`UPDATE import_job SET status = 'uploading', leased_until = NULL WHERE id = $1`, [
      id,
    ]);
    await call('POST', `/${id}/start`, { parts: 1 });
    await row.getByText('Đã xong').waitFor();
    await row.getByText('100 %').waitFor();
    expect(await row.innerText()).toContain(String(ROWS));
  });

  it('shows on every page without reload what came in, what it is asked about, and what was decided', async () => {
    const { registry, minh } = console();
    const tabs = ['', 'work', 'risk?kind=shared-number', 'queue?text=tieu%20thi%20nhai'];
    const [today, work, risk, queue] = await Promise.all(
      tabs.map(async (path) => {
        const tab = await minh.another();
        await console().open(tab, path);
        return tab;
      }),
    );
    const waiting = today!.getByRole('link', { name: /^Việc đang chờ/ }).locator('b');
    const received = work!.getByRole('region', { name: 'Nhận từ nguồn' }).locator('td').first();
    await eventually('the count is there', async () => /\d/.test(await waiting.innerText()));
    const before = [await waiting.innerText(), await received.innerText()];
    await queue!.getByText('Không còn việc nào').waitFor();
    for (const [source, said] of OF_ONE_NUMBER)
      await registry.push(source, 'persons', [
        { recordKey: 'LIVE-1', attributes: { ...said, sex: 'female', nationalId: '001179009876' } },
      ]);
    await registry.settle();
    await queue!.locator('li[data-index]').getByText('Tiêu Thị Nhài').waitFor();
    await risk!.getByRole('link', { name: 'Tiêu Thị Nhài' }).first().waitFor();
    await eventually('the tasks are counted', async () => (await waiting.innerText()) !== before[0]);
    await eventually('the intake is counted', async () => (await received.innerText()) !== before[1]);
    const [{ goldenIds }] = (await console().tasks('&text=tieu%20thi%20nhai')) as [QueuedTask];
    await console().open(risk!, `persons/${goldenIds[0]}`);
    await risk!.getByText('1 bản ghi').waitFor();
    const key = await registry.key('steward');
    const [left, right] = goldenIds.map((goldenId) => ({ goldenId }));
    await registry.call('POST', '/v1/decisions', key, { verdict: 'same', left, right, reason: 'spec' });
    await risk!.getByText('2 bản ghi').waitFor();
    await queue!.getByText('Không còn việc nào').waitFor();
    await console().reverse((await console().decisions())[0]!.id);
    await risk!.getByText('1 bản ghi').waitFor();
    await queue!.locator('li[data-index]').first().waitFor();
    await Promise.all([today, work, risk, queue].map((tab) => tab!.close()));
  });
}
