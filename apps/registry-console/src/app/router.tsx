import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';

import { queryClient } from './query-client';
import { caseQuery } from '../api/case-query';
import { asShown, pagesQuery } from '../features/queue/use-task-pages';
import { asText, readAddress, writeAddress } from './filters-in-address';
import { Root } from './root';

const root = createRootRoute({ component: Root, validateSearch: asText });
const page = <Path extends string>(path: Path, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load as never, name as never) as never,
  });

const caseRoute = createRoute({
  getParentRoute: () => root,
  path: '/case/$id',
  component: lazyRouteComponent(() => import('../features/case/case-page'), 'CasePage'),
  loader: ({ params }) => void queryClient.prefetchQuery(caseQuery(params.id)),
});

/** Read while the page's own code is on its way. */
const queueRoute = createRoute({
  getParentRoute: () => root,
  path: '/queue',
  component: lazyRouteComponent(() => import('../features/queue/queue-page'), 'QueuePage'),
  loaderDeps: ({ search }) => search,
  // Not when a link is only pointed at: what is read then is old by the time that somebody goes there.
  loader: ({ deps, preload }) => void (preload || queryClient.prefetchInfiniteQuery(pagesQuery(asShown(deps)))),
});

const tree = root.addChildren([
  page('/', () => import('../features/overview/today-page'), 'TodayPage'),
  queueRoute,
  caseRoute,
  page('/approvals', () => import('../features/approvals/approvals-page'), 'ApprovalsPage'),
  page('/search', () => import('../features/records/search-page'), 'SearchPage'),
  page('/risk', () => import('../features/overview/risk-page'), 'RiskPage'),
  page('/quality', () => import('../features/overview/quality-page'), 'QualityPage'),
  page('/work', () => import('../features/overview/work-page'), 'WorkPage'),
  page('/settings', () => import('../features/settings/settings-page'), 'SettingsPage'),
  page('/$collection/$id', () => import('../features/records/record-page'), 'RecordPage'),
]);

export const router = createRouter({
  routeTree: tree,
  parseSearch: readAddress,
  stringifySearch: writeAddress,
  defaultPreload: 'intent',
  // What was read is kept by the queries, which know how old it is.
  defaultPreloadStaleTime: 0,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
