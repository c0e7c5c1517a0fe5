import type { CaseAnswer, ConsoleUnderTest } from '../console-under-test';

/** Twelve digits that are no end of an id. */
const WHOLE_NUMBER = /(?<![\w-])0\d{11}(?!\w)/;

export function casePoints(console: () => ConsoleUnderTest): void {
  const isOfOtherNumbers = ({ differences }: CaseAnswer): boolean => {
    const names = (differences?.items ?? []).filter(({ kinds }) => kinds.length > 0).map(({ attribute }) => attribute);
    return names.includes('nationalId') && names.some((name) => /Name|Address/.test(name));
  };

  it('marks the letters that differ, and names the kind in words, of masked numbers as well', async () => {
    const { page } = console().lan;
    const { id } = await console().taskWhere('&collection=persons&kind=identifier-collision', isOfOtherNumbers);
    const read = page.waitForResponse((response) => response.url().endsWith(`/${id}/case`));
    await console().openCase(page, id);
    expect(await (await read).text()).not.toMatch(WHOLE_NUMBER);
    const number = page.getByRole('row', { name: /Số định danh/ });
    expect(await number.innerText()).toMatch(
      /khác nhiều chữ số|đổi chỗ|khác một chữ số|thừa một chữ số|thiếu một chữ số/,
    );
    expect(await number.innerText()).toMatch(/•••\d{3}/);
    expect(await page.content()).not.toMatch(WHOLE_NUMBER);
    await page.locator('del, ins').first().waitFor();
  });

  it('shows a masked number after a reason was given, and not before', async () => {
    const { page } = console().minh;
    const tasks = await console().tasks('&collection=persons&kind=identifier-collision');
    const ofTwoNumbers = tasks.find(({ reasons }) => reasons?.includes('exclusive:national-id'));
    await console().open(page, `case/${ofTwoNumbers!.id}`);
    await page.getByRole('button', { name: 'Hiện', exact: true }).first().waitFor();
    expect(await page.content()).not.toMatch(/>\d{12}</);
    await page.getByRole('button', { name: 'Hiện', exact: true }).first().click();
    await page.getByRole('button', { name: 'Hiện 60 giây' }).click();
    await page
      .getByText(/^\d{12}$/)
      .first()
      .waitFor();
  });

  it('adds the bars up to the total, in a table too', async () => {
    const { page } = console().lan;
    await page.getByText('Xem dạng bảng').first().click();
    const rows = page.locator('details[open] table tbody tr');
    const figures = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
    );
    const numberOf = (text: string): number => Number(text.replace('.', '').replace(',', '.'));
    const weights = figures.slice(0, -1).map((cells) => numberOf(cells[1]!));
    const total = numberOf(figures.at(-1)![2]!);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(total, 0);
  });

  it('draws two parcels to scale, with overlap and distance', async () => {
    const { page } = console().lan;
    const { id } = await console().taskWhere('&collection=land-parcels', ({ differences }) =>
      Boolean(differences?.items.some(({ geometry }) => geometry)),
    );
    await console().open(page, `case/${id}`);
    const drawing = page.getByRole('img', { name: /Hai ranh giới vẽ cùng tỷ lệ.*chồng .*m² .*cách nhau .*m/ });
    await drawing.waitFor();
    const drawn = await drawing
      .locator('> path')
      .evaluateAll((paths) => paths.map((path) => (path.getAttribute('d') ?? '').split(/[ML]/).length - 1));
    const sides = await page.locator('figure table tbody td:first-child').allTextContents();
    expect(drawn).toEqual(['A', 'B'].map((side) => sides.filter((one) => one === side).length));
  });

  it('fixes a chosen value when it merges, and takes both back', async () => {
    const { lan, registry } = console();
    const { page } = lan;
    const before = await registry.canonicalState('person');
    for (const { id } of await console().tasks('&collection=persons&kind=possible-match')) {
      await console().openCase(page, id);
      if ((await page.getByRole('button', { name: /^Chọn .* theo/ }).count()) > 0) break;
    }
    await page
      .getByRole('button', { name: /^Chọn .* theo/ })
      .first()
      .click();
    await page.getByText(/sẽ ghim theo/).waitFor();
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog');
    await Promise.race([dialog.waitFor(), page.getByText('Đã gộp làm một.').waitFor()]);
    if (await dialog.isVisible()) {
      await page.keyboard.type('Đã đối chiếu giấy tờ');
      await page.keyboard.press('Control+Enter');
    }
    await page.getByText('Đã gộp làm một.').waitFor();
    const verdicts = (await console().decisions()).slice(0, 2).map(({ verdict }) => verdict);
    expect(verdicts.sort()).toEqual(['pin', 'same']);
    await page.keyboard.press('z');
    await page.getByText('Đã hoàn tác.').waitFor();
    expect(await registry.canonicalState('person')).toEqual(before);
  });
}
