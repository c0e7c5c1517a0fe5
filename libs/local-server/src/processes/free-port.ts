import { createServer } from 'node:net';

/** True when a listener can be opened on `host:port` now. Somebody else may take the port right after. */
export function isPortFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A port that the system picks, free at the time of asking. */
export function anyFreePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host, exclusive: true }, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** A port and, when it is not the wished one, a sentence for people that says so. */
export interface ChosenPort {
  readonly port: number;
  readonly notice?: string;
}

const NEXT_PORTS_TRIED = 50;

/**
 * `preferred`, or the next higher port that is free on `host`, else any free one.
 * @param purpose names the listener in the notice, such as "API".
 */
export async function findFreePort(preferred: number, host: string, purpose: string): Promise<ChosenPort> {
  if (await isPortFree(preferred, host)) return { port: preferred };
  const port = await nextFreePort(preferred, host);
  return { port, notice: `Port ${preferred} is taken; the ${purpose} uses ${port}.` };
}

async function nextFreePort(preferred: number, host: string): Promise<number> {
  for (let port = preferred + 1; port <= Math.min(preferred + NEXT_PORTS_TRIED, 65_535); port += 1) {
    if (await isPortFree(port, host)) return port;
  }
  return anyFreePort(host);
}
