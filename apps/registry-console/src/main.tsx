import './app/styles';

import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { Look } from './app/theme';
import { queryClient } from './app/query-client';
import { router } from './app/router';
import { startLanguages } from './i18n/language';

async function start(): Promise<void> {
  await startLanguages();
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Look>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Look>
    </StrictMode>,
  );
}

void start();
