import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { Relation } from '../../api/contract';
import { readRelations } from '../../api/records';
import { useWords } from '../../i18n/use-words';
import page from '../../parts/page.module.css';
import { Busy, Failed, Quiet, Tag } from '../../parts/states';
import { useSourceName } from '../../parts/use-source-name';
import { textOf } from '../../parts/value-lines';
import { headingOf } from './search-page';

/** Whom and what it is bound to; each resolved end is one step further. */
export function RecordRelations({ collection, id }: { readonly collection: string; readonly id: string }) {
  const { t } = useWords();
  const relations = useQuery({
    queryKey: ['golden', collection, id, 'relations'],
    queryFn: () => readRelations(collection, id),
  });
  if (relations.isPending) return <Busy />;
  if (relations.isError) return <Failed error={relations.error} />;
  if (relations.data.items.length === 0) return <Quiet>{t('record.noRelations')}</Quiet>;
  return (
    <ul className={page.list}>
      {relations.data.items.map((relation, index) => (
        <li key={index}>
          <RelationLine relation={relation} />
        </li>
      ))}
    </ul>
  );
}

function RelationLine({ relation }: { readonly relation: Relation }) {
  const { t, word, number } = useWords();
  const sourceName = useSourceName();
  const {
    type,
    direction,
    goldenId,
    golden,
    status,
    marks = [],
    share,
    stated,
    statedBy,
    validFrom,
    validTo,
    role,
  } = relation;
  const name = golden ? headingOf(golden) : (stated?.name ?? word('one', relation.collection));
  return (
    <>
      <b>{word('relation', type)}</b> {role !== type && `(${role})`} ·{' '}
      <span className={page.soft}>{t(`record.${direction}`)}</span>{' '}
      {goldenId ? (
        <Link
          to="/$collection/$id"
          params={{ collection: relation.collection, id: goldenId }}
          search={{ tab: 'relations' } as never}
        >
          {word('one', relation.collection)}: {name}
        </Link>
      ) : (
        name
      )}{' '}
      {share !== undefined && `${number(share * 100)} % `}
      {status !== 'resolved' && <Tag tone="warn">{word('relationStatus', status)}</Tag>}{' '}
      {marks.map((mark) => (
        <Tag key={mark} tone="bad">
          {word('mark', mark)}
        </Tag>
      ))}
      <span className={page.line}>
        {[validFrom && textOf(validFrom), validTo && textOf(validTo)].filter(Boolean).join(' – ')}{' '}
        {[...new Set(statedBy.map(({ source }) => sourceName(source)))].join(', ')}
      </span>
    </>
  );
}
