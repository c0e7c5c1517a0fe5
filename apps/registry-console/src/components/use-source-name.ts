import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';

import { get } from '../api/request';
import { useWords } from '../i18n/use-words';

interface Source {
  readonly code: string;
  readonly titleVi?: string;
  readonly titleEn?: string;
}

/** Titles by code; a registry that shows them to operators only leaves the codes. */
async function readSources(): Promise<readonly Source[]> {
  try {
    const answer = await get<readonly Source[] | { readonly items?: readonly Source[] }>('/sources?pageSize=100');
    return 'items' in answer ? (answer.items ?? []) : (answer as readonly Source[]);
  } catch {
    return [];
  }
}

export function useSourceName(): (code: string) => string {
  const { language } = useWords();
  const { data } = useQuery({ queryKey: ['sources'], queryFn: readSources, staleTime: Infinity });
  return useCallback(
    (code) => {
      const source = data?.find((each) => each.code === code);
      return (language === 'en' ? source?.titleEn : source?.titleVi) ?? code;
    },
    [data, language],
  );
}
