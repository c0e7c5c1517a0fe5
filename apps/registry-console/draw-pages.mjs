#!/usr/bin/env node
/**
 * Draws the pages shown in the documents, from a running registry with its demo:
 *   node apps/registry-console/draw-pages.mjs [state folder, .sogoc unless said]
 * Needs a Chromium on the path or under CHROME_PATH. Names and records of the demo are made up.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const FOLDER = fileURLToPath(new URL('../../docs/console/', import.meta.url));
const SIZE = { width: 1360, height: 850 };
const PLACES = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const { api, people } = JSON.parse(readFileSync(join(process.argv[2] ?? '.sogoc', 'access.json'), 'utf8'));
const browser = await chromium.launch({
  executablePath: PLACES.find((path) => path && existsSync(path)),
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
mkdirSync(FOLDER, { recursive: true });
const light = await signedIn('light');
const dark = await signedIn('dark');
const tasks = await listOf(`${api}/v1/review-tasks?order=cost&pageSize=100`);
const collision = tasks.find(({ kind, collection }) => kind === 'identifier-collision' && collection === 'persons');
const weak = tasks.find(({ kind }) => kind === 'weak-cluster');

await draw(light, 'queue', '/queue');
await draw(light, 'case', `/case/${collision.id}`);
await draw(dark, 'parcels', `/case/${(await withOutlines()).id}`, async (page) => {
  await page.getByRole('img', { name: /Hai ranh giới/ }).scrollIntoViewIfNeeded();
});
await draw(dark, 'weak-cluster', `/case/${weak.id}`);
await draw(light, 'walk', await enterpriseToWalk(), walkOn);
await draw(light, 'work', '/work');
await browser.close();

async function signedIn(colorScheme) {
  const context = await browser.newContext({ viewport: SIZE, colorScheme });
  const { username, password } = people.find(({ username: name }) => name === 'steward.lan');
  await context.request.post(`${api}/v1/session`, { data: { username, password } });
  return context.newPage();
}

async function draw(page, name, path, prepare = async () => {}) {
  await page.goto(api + path);
  await page.locator('h1').first().waitFor();
  await page.waitForTimeout(1_500);
  await prepare(page);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

async function listOf(address) {
  return (await (await light.request.get(address)).json()).items;
}

/** A task whose two outlines overlap, else one that has two. */
async function withOutlines() {
  const found = [];
  for (const task of tasks.filter(({ collection }) => collection === 'land-parcels')) {
    const { differences } = await (await light.request.get(`${api}/v1/review-tasks/${task.id}/case`)).json();
    const geometry = differences?.items.find((each) => each.geometry?.planeMetres)?.geometry;
    if (geometry) found.push({ task, overlap: geometry.overlapM2 });
  }
  return found.sort((left, right) => right.overlap - left.overlap)[0].task;
}

async function enterpriseToWalk() {
  const answer = await light.request.post(`${api}/v1/enterprises/search`, { data: { text: 'cong ty', pageSize: 1 } });
  const [{ id }] = (await answer.json()).items;
  return `/enterprises/${id}?tab=relations`;
}

async function walkOn(page) {
  for (const name of [/^Người:.*Đi tiếp$/, /^Thửa đất:.*Đi tiếp$/, /^Người:.*Đi tiếp$/]) {
    const next = page.getByRole('button', { name }).first();
    if ((await next.count()) > 0) await next.press('Enter');
    await page.waitForTimeout(700);
  }
}
