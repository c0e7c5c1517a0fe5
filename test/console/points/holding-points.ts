import type { ConsoleUnderTest, QueuedTask } from '../console-under-test';
import { firstPair } from '../first-pair';

/** Who has a case in hand, and how it passes on to others. */
export function holdingPoints(console: () => ConsoleUnderTest): void {
  it('shows who holds a case, live; keeps what was written when the claim passed on', async () => {
    const { lan, minh } = console();
    const { id } = await firstPair(console(), '&collection=persons');
    await console().open(minh.page, 'queue?collection=persons');
    await minh.page.locator('li[data-index]').first().waitFor();
    await console().openCase(lan.page, id);
    await minh.page.getByText('Phạm Thị Lan đang xử lý').first().waitFor();
    await console().open(minh.page, `case/${id}`);
    await minh.page.getByText('Phạm Thị Lan đang giữ việc này').waitFor();
    await lan.page.keyboard.press('h');
    await lan.page.getByRole('dialog').getByRole('textbox').fill('Đang hỏi phường');
    await console().letClaimRunOut(id);
    await minh.page.reload();
    await minh.page.getByText(/Bạn đang giữ/).waitFor();
    await lan.page.keyboard.press('Control+Enter');
    await lan.page.getByText(/Lý do bạn viết vẫn còn/).waitFor();
    await lan.page.keyboard.press('h');
    expect(await lan.page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('Đang hỏi phường');
    await lan.page.keyboard.press('Escape');
    await console().open(minh.page, 'queue');
  });

  it('skips for one, and takes that back; hands over to a colleague', async () => {
    const { page } = console().lan;
    const { id } = await firstPair(console(), '&collection=land-parcels');
    await console().openCase(page, id);
    await page.keyboard.press('p');
    await page.getByText('Đã bỏ qua; việc vẫn chờ người khác.').waitFor();
    const isQueued = async (): Promise<boolean> => {
      const { items } = await (
        await page.request.get(`${console().registry.origin}/v1/review-tasks?pageSize=100`)
      ).json();
      return items.some((task: QueuedTask) => task.id === id);
    };
    expect(await isQueued()).toBe(false);
    await page.keyboard.press('z');
    await page.getByText('Đã hoàn tác.').waitFor();
    expect(await isQueued()).toBe(true);
    await console().openCase(page, id);
    await page.keyboard.press('a');
    await page
      .getByRole('radio', { name: /Lê Quang Minh/ })
      .first()
      .check();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Giao việc/ })
      .click();
    await page.getByText('giao cho Lê Quang Minh').waitFor();
  });
}
