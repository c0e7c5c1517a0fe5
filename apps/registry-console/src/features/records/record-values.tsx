import { Button } from '@mantine/core';
import { useState } from 'react';

import type { Golden } from '../../api/contract';
import { useWords } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { Reveal } from '../../components/reveal';
import { Tag } from '../../components/states';
import { useSourceName } from '../../components/use-source-name';
import { isMasked, valueLines } from '../../components/value-lines';
import { PinDialog } from '../deciding/pin-dialog';

interface Props {
  readonly collection: string;
  readonly golden: Golden;
  /** Only what is shown as it is now can be fixed or revealed. */
  readonly isNow: boolean;
}

/** Value by value: where each comes from, by which rule, and what fixes it. */
export function RecordValues({ collection, golden, isNow }: Props) {
  const words = useWords();
  const { t, word, date, attribute } = words;
  const sourceName = useSourceName();
  const [pinning, pin] = useState<string>();
  return (
    <>
      <table className={page.table}>
        <thead>
          <tr>
            {(['case.attribute', 'record.value', 'record.source', 'record.rule', 'record.since'] as const).map(
              (key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ),
            )}
            <td />
          </tr>
        </thead>
        <tbody>
          {Object.entries(golden.attributes).map(([name, value]) => {
            const from = golden.provenance[name];
            return (
              <tr key={name}>
                <th scope="row">{attribute(collection, name)}</th>
                <td>
                  {valueLines(name, value, words).map((line, index) => (
                    <span key={index} className={page.line}>
                      {line}
                    </span>
                  ))}
                  {isNow && isMasked(value) && <Reveal golden={golden.id} attribute={name} />}
                </td>
                <td>{from && sourceName(from.source)}</td>
                <td>
                  {from && word('rule', from.rule)} {from?.disputed && <Tag tone="warn">{t('record.disputed')}</Tag>}
                </td>
                <td>{date(from?.observedAt)}</td>
                <td>
                  {isNow && golden.recordCount > 1 && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      onClick={() => pin(name)}
                      aria-label={t('pin.title', { attribute: attribute(collection, name) })}
                    >
                      {t('pin.open')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {pinning && (
        <PinDialog collection={collection} goldenId={golden.id} attribute={pinning} onClose={() => pin(undefined)} />
      )}
    </>
  );
}
