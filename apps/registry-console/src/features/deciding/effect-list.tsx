import { Link } from '@tanstack/react-router';

import type { Effect } from '../../api/contract';
import { useWords } from '../../i18n/use-words';
import classes from './effect-list.module.css';

const SHORT = 6;
export const shortId = (id: string): string => (id.startsWith('new-') ? id : `…${id.slice(-SHORT)}`);

/** What an act would do, before it is done: ids, tasks and relations of every entity, and whether somebody else has to agree. */
export function EffectList({ effect }: { readonly effect: Effect }) {
  const { t, word } = useWords();
  const { ids, tasks, goldens = [], relations = [], approvalReasons, reasonRequired = [], contradicts } = effect;
  if (contradicts) return <p className={classes.bad}>✖ {t('effect.contradicts')}</p>;
  const kinds = (list: readonly { readonly collection: string; readonly kind: string }[]): string =>
    [...new Set(list.map(({ collection, kind }) => `${word('one', collection)}: ${word('kind', kind)}`))].join(', ');
  return (
    <ul className={classes.list}>
      {goldens
        .filter(({ change }) => change !== 'unchanged')
        .map(({ id, change, recordCount, isNew }) => (
          <li key={id}>
            <code>{shortId(id)}</code> {isNew ? '' : `· ${word('change', change)} `}·{' '}
            {t('effect.records', { count: recordCount })}
          </li>
        ))}
      {ids && ids.absorbed.length > 0 && <li>{t('effect.absorbed', { count: ids.absorbed.length })}</li>}
      {ids && ids.givenBack.length > 0 && <li>{t('effect.givenBack', { count: ids.givenBack.length })}</li>}
      {ids && ids.new > 0 && <li>{t('effect.new', { count: ids.new })}</li>}
      {tasks && tasks.closed.length > 0 && (
        <li>
          {t('effect.closed', { count: tasks.closed.length })}: {kinds(tasks.closed)}
        </li>
      )}
      {tasks && tasks.opened.length > 0 && (
        <li>
          {t('effect.opened', { count: tasks.opened.length })}: {kinds(tasks.opened)}
        </li>
      )}
      {relations.map(({ collection, goldenId, type, before = 'none', after = 'none' }) => (
        <li key={`${goldenId}${type}${after}`}>
          <Link to="/$collection/$id" params={{ collection, id: goldenId }}>
            {word('one', collection)} {shortId(goldenId)}
          </Link>{' '}
          {t('effect.relation', {
            type: word('relation', type),
            before: word('relationStatus', before),
            after: word('relationStatus', after),
          })}
        </li>
      ))}
      <li className={approvalReasons.length > 0 ? classes.warn : undefined}>
        {approvalReasons.length > 0
          ? t('effect.second', { reasons: approvalReasons.map((code) => word('approval', code)).join(', ') })
          : t('effect.noSecond')}
      </li>
      {reasonRequired.length > 0 && (
        <li className={classes.warn}>
          {t('effect.reason', { overrides: reasonRequired.map((code) => word('override', code)).join(', ') })}
        </li>
      )}
    </ul>
  );
}
