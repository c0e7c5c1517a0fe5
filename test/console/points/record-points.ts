import type { ConsoleUnderTest } from '../console-under-test';

export function recordPoints(console: () => ConsoleUnderTest): void {
  const nameWithMarks = async (): Promise<string> => {
    const { rows } = await console().registry.database.query(
      `SELECT attributes->>'fullName' AS name FROM golden_record WHERE entity = 'person' AND status = 'active' ORDER BY id LIMIT 500`,
    );
    return rows.map(({ name }) => name as string).find((name) => /[Đđ]/.test(name) && /[ễộứạ]/.test(name))!;
  };

  it('finds a name without its diacritics, the exact one first', async () => {
    const { page } = console().lan;
    const name = await nameWithMarks();
    await console().open(page, 'search');
    await page.getByRole('textbox').fill(withoutMarks(name));
    await page.keyboard.press('Enter');
    await page.getByText(/kết quả/).waitFor();
    expect(await page.locator('main li b').first().innerText()).toBe(name);
  });

  it('walks by keyboard from an enterprise to a person and on', async () => {
    const { page } = console().lan;
    const { rows } = await console().registry.database.query(
      `SELECT g.id FROM golden_record g WHERE g.entity = 'enterprise' AND g.status = 'active'
         AND g.attributes->'legalRepresentatives' IS NOT NULL ORDER BY g.id LIMIT 20`,
    );
    for (const { id } of rows) {
      await console().open(page, `enterprises/${id}?tab=relations`);
      const next = page.getByRole('button', { name: /^Người: .*Đi tiếp$/ }).first();
      await page.getByText(/Quan hệ của|Không có quan hệ/).waitFor();
      if ((await next.count()) === 0) continue;
      await next.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/walk=persons\./);
      await page.getByRole('heading', { name: /^Quan hệ của (?!Công ty)/ }).waitFor();
      return;
    }
    throw new Error('The demo has no enterprise with a representative who is known.');
  });

  it('shows a record as it was known at an instant, and the way back', async () => {
    const { page } = console().lan;
    await page.getByRole('link', { name: 'Dòng thời gian' }).click();
    await page.getByRole('link', { name: 'xem như lúc ấy' }).last().click();
    await page
      .getByText(/Như sổ biết lúc/)
      .last()
      .waitFor();
    expect(await page.getByRole('button', { name: /^Ghim/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Về hiện tại' }).click();
    await page.waitForURL((url) => !url.search.includes('knownAt'));
  });
}

const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
