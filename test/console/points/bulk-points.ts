import { isDeepStrictEqual } from 'node:util';

import { eventually } from '@sogoc/testing';

import type { ConsoleUnderTest, QueuedTask } from '../console-under-test';

/** Some are like another pair too, and so of another pattern. */
const PAIRS = 60;
const MOST_ALONE = 50;
/** Apart by more than a year, so that no day is another one mistyped. */
const DAYS_APART = 397;
const DAY_MS = 86_400_000;

/** The same in every pair: another month, and a day counted from its end. */
function saidOtherwise(day: string): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year}-${two(((month + 5) % 12) + 1)}-${two(29 - (dayOfMonth % 28))}`;
}

/** People of one name, each at home at one place in two sources that know different birthdays of theirs. */
const namesakes = (source: 'population' | 'finance') =>
  Array.from({ length: PAIRS }, (_, at) => {
    const born = new Date(Date.UTC(1935, 0, 5) + at * DAYS_APART * DAY_MS).toISOString().slice(0, 10);
    return {
      recordKey: `NAMESAKE-${at}`,
      attributes: {
        fullName: 'Mạc Vĩnh Khang',
        dateOfBirth: source === 'finance' ? saidOtherwise(born) : born,
        permanentAddress: `${at + 1} Lê Lợi, Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh`,
      },
    };
  });

export function bulkPoints(console: () => ConsoleUnderTest): void {
  it(`decides more than ${MOST_ALONE} alike at once after a sample, when a second person agrees; takes all back as one`, async () => {
    const { registry, lan, minh } = console();
    for (const source of ['population', 'finance'] as const) await registry.push(source, 'persons', namesakes(source));
    await registry.settle();
    const apart = await registry.partition('person');
    const [{ id }] = (await console().tasks(
      '&kind=identifier-collision&source=population&source=finance&text=mac%20vinh%20khang',
    )) as [QueuedTask];
    await console().openCase(lan.page, id);
    await lan.page.keyboard.press('b');
    const dialog = lan.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Cùng một', exact: true }).click();
    const [, count] = /^(\d+) trên \1 việc cùng mẫu/.exec(await dialog.getByText(/việc cùng mẫu/).innerText())!;
    expect(Number(count)).toBeGreaterThan(MOST_ALONE);
    await dialog.getByText(/Cần người thứ hai/).waitFor();
    const confirm = dialog.getByRole('button', { name: `Quyết định ${count} việc` });
    await dialog.getByRole('textbox', { name: /Lý do/ }).fill('Đã đối chiếu từng hồ sơ');
    expect(await confirm.isEnabled()).toBe(false);
    const sample = await dialog.locator('summary').all();
    expect(sample).toHaveLength(10);
    for (const summary of sample) await summary.press('Enter');
    await confirm.press('Enter');
    await lan.page
      .getByText(/chờ người thứ hai duyệt/)
      .first()
      .waitFor();
    expect(await registry.partition('person')).toEqual(apart);

    await console().open(lan.page, 'approvals');
    await lan.page.getByText('Bạn là người quyết định').first().waitFor();
    await console().open(minh.page, 'approvals');
    const waiting = minh.page.getByRole('article', { name: `${count} việc một lúc` });
    await waiting.getByRole('button', { name: 'Duyệt', exact: true }).click();
    const past = lan.page.getByRole('region', { name: 'Các loạt đã quyết định' });
    await past.getByText(`${count} trên ${count} việc`).waitFor();
    const joined = new Set((await registry.partition('person')).values()).size;
    expect(joined).toBe(new Set(apart.values()).size - Number(count));

    await past.getByRole('button', { name: 'Hoàn tác cả loạt' }).click();
    await dialog.getByRole('textbox', { name: /Lý do/ }).fill('Nhầm loạt');
    await dialog.getByRole('button', { name: 'Hoàn tác cả loạt' }).click();
    await waiting.getByText('Chờ duyệt hoàn tác').waitFor();
    await waiting.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await past.getByText('Đã hoàn tác').waitFor();
    // It says so from the moment that somebody agreed; one after another is taken back.
    const isApart = async (): Promise<boolean> => isDeepStrictEqual(await registry.partition('person'), apart);
    await eventually('all are apart again', isApart);
  });
}
