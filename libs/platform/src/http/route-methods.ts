import type { FastifyInstance } from 'fastify';

interface RouteEntry {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/** Which methods each route's pattern has, so that a known path with another method is told apart from an unknown path. */
export class RouteMethods {
  private readonly entries = new Map<string, RouteEntry>();

  /** Must run before the routes are registered. */
  static watch(fastify: FastifyInstance): RouteMethods {
    const watched = new RouteMethods();
    fastify.addHook('onRoute', (route) => {
      for (const method of [route.method].flat()) watched.add(route.url, method);
    });
    return watched;
  }

  /** Methods of the routes whose pattern fits the path, without its query; empty for an unknown path. */
  of(path: string): string[] {
    const fitting = [...this.entries.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(fitting.flatMap(({ methods }) => [...methods]))].sort();
  }

  private add(url: string, method: string): void {
    // A catch-all fits every path and so would make every path a known one.
    if (url.includes('*')) return;
    const entry = this.entries.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() };
    entry.methods.add(method);
    this.entries.set(url, entry);
  }
}

function patternOf(url: string): RegExp {
  const literal = (segment: string): string => segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const segments = url.split('/').map((segment) => (segment.startsWith(':') ? '[^/]+' : literal(segment)));
  return new RegExp(`^${segments.join('/')}$`);
}
