/** Programs that run in the page, as text: the specs know no DOM. */

export interface NextCase {
  /** From the key until the next case is painted. */
  readonly ms: number;
  /** Whether all of it had been read before the key. */
  readonly wasAtHand: boolean;
}

const CASES =
  "performance.getEntriesByType('resource').filter(({ name, responseEnd }) => /[/]case$/.test(name) && responseEnd > 0)";

/** True when so many different cases were read. */
export const hasRead = (count: number): string => `new Set(${CASES}.map(({ name }) => name)).size >= ${count}`;

/** Goes to the next case; answers a `NextCase`. */
export const nextCase = `new Promise((resolve) => {
  performance.setResourceTimingBufferSize(5000);
  const before = location.href;
  const begun = performance.now();
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
  const look = () => {
    if (location.href === before || !document.querySelector('table')) return requestAnimationFrame(look);
    const [id] = location.pathname.split('/').slice(-1);
    const wasAtHand = ${CASES}.some(({ name, responseEnd }) => name.includes(id) && responseEnd < begun);
    resolve({ ms: performance.now() - begun, wasAtHand });
  };
  requestAnimationFrame(look);
})`;

export interface Scrolled {
  /** Milliseconds of the slowest frame. */
  readonly slowest: number;
  /** How many times longer the same work took at worst than at best: what else the machine does. */
  readonly busy: number;
  readonly rows: number;
  /** Rows that were in the page at once. */
  readonly nodes: number;
}

/** Scrolls as fast as frames come until so many rows were passed. */
export const scrollPast = (count: number): string => `(async () => {
  const frame = document.querySelector('ul[aria-label]').parentElement;
  let [slowest, last, rows, nodes] = [0, performance.now(), 0, 0];
  const works = [];
  for (let count = 0; count < 60; count++) {
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    for (let sum = 0, step = 0; step < 4e6; step++) sum += step;
    works.push(performance.now() - start);
  }
  const busy = Math.max(...works) / Math.max(1, Math.min(...works));
  last = performance.now();
  const deadline = performance.now() + 60000;
  while (rows < ${count} && performance.now() < deadline) {
    frame.scrollTop += 620;
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    slowest = Math.max(slowest, now - last);
    last = now;
    const items = frame.querySelectorAll('li[data-index]');
    nodes = Math.max(nodes, items.length);
    rows = Number(items[items.length - 1]?.getAttribute('data-index') ?? rows);
  }
  return { slowest, busy, rows, nodes };
})()`;

export const isCutOff = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';

export const storedNames = '[...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort()';
export const storedValues = 'JSON.stringify({ ...localStorage, ...sessionStorage })';
