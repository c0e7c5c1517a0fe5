import { Link } from '@tanstack/react-router';

import type { Relation } from '../../api/contract';
import { useWords } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { Tag } from '../../components/states';
import { useSourceName } from '../../components/use-source-name';
import { textOf } from '../../components/vietnamese-date-format';
import { headingOf } from './heading';

/** Relations one by one, with who says so; each resolved end is one step further. */
export function RelationList({ relations }: { readonly relations: readonly Relation[] }) {
  return (
    <ul className={page.list}>
      {relations.map((relation, index) => (
        <li key={index}>
          <RelationLine relation={relation} />
        </li>
      ))}
    </ul>
  );
}

function RelationLine({ relation }: { readonly relation: Relation }) {
  const words = useWords();
  const { t, word, number } = words;
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
  const name = golden ? headingOf(golden, words) : (stated?.name ?? word('one', relation.collection));
  return (
    <>
      <b>{word('relation', type)}</b> {role !== type && `(${word('party', role)})`} ·{' '}
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
      {relation.inForce === false && <Tag>{t('record.ended')}</Tag>}{' '}
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
