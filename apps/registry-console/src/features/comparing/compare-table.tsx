import { useState } from 'react';

import type { Case, MemberRecord } from '../../api/contract';
import { useWords, type Words } from '../../i18n/use-words';
import { KeyButton } from '../../keyboard/key-button';
import { useKeys } from '../../keyboard/use-keys';
import { Reveal } from '../../components/reveal';
import { useSourceName } from '../../components/use-source-name';
import { isCoded, isInOtherWords, isMasked, valueLines } from '../../components/value-lines';
import { type CompareRow, compareRows } from './compare-rows';
import { foldedRows } from './folded-rows';
import { comparedRecords, letterOf } from './compared-records';
import classes from './compare-table.module.css';
import { MarkedText } from './marked-text';

export type Picks = Readonly<Record<string, string | undefined>>;

const ICONS = { equal: '=', similar: '≈', conflict: '≠', 'left-missing': '○', 'right-missing': '○' } as const;

export interface Props {
  readonly shown: Case;
  /** Records to follow, by attribute, where somebody chose another value than the rules would. */
  readonly picks: Picks;
  /** Absent where nothing can be chosen. */
  readonly onPick?: (attribute: string, recordId: string) => void;
}

/** The records side by side, the heaviest attributes first; what is equal is one line until somebody opens it. */
export function CompareTable({ shown, picks, onPick }: Props) {
  const words = useWords();
  const { t } = words;
  const [isOpen, open] = useState(false);
  useKeys({ fold: () => open((before) => !before) });
  const records = comparedRecords(shown);
  const rows = compareRows(shown, records);
  const { telling, equal, oneSided } = foldedRows(rows, records.length);
  const golden = shown.preview?.golden ?? (shown.goldens.length === 1 ? shown.goldens[0] : undefined);
  const span = records.length + 3;
  const line = (row: CompareRow) => (
    <Row
      key={row.attribute}
      row={row}
      shown={shown}
      records={records}
      golden={golden}
      pick={picks[row.attribute]}
      onPick={golden && onPick}
      words={words}
    />
  );
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('compare.label')}>
      <table className={classes.table}>
        <caption className="visually-hidden">{t('compare.label')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('case.attribute')}</th>
            {records.map((record, index) => (
              <RecordHead key={record.recordId} record={record} letter={letterOf(index)} words={words} />
            ))}
            <th scope="col">{t(shown.preview?.golden ? 'case.golden' : 'case.goldenNow')}</th>
            <th scope="col" className={classes.weight}>
              {t('why.weight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {telling.map(line)}
          {equal.length + oneSided.length > 0 && (
            <tr className={classes.fold}>
              <td colSpan={span}>
                <KeyButton
                  action="fold"
                  variant="subtle"
                  onClick={() => open(!isOpen)}
                  label={`${isOpen ? '▾' : '▸'} ${t('case.equalRows', { count: equal.length })} · ${t('case.oneSided', { count: oneSided.length })}`}
                />
                {!isOpen && (
                  <span className={classes.folded}>
                    {equal.map(({ attribute }) => words.attribute(shown.task.collection, attribute)).join(', ')}
                  </span>
                )}
              </td>
            </tr>
          )}
          {isOpen && [...equal, ...oneSided].map(line)}
        </tbody>
      </table>
    </div>
  );
}

function RecordHead({
  record,
  letter,
  words: { t, date },
}: {
  readonly record: MemberRecord;
  readonly letter: string;
  readonly words: Words;
}) {
  const sourceName = useSourceName();
  return (
    <th scope="col">
      <span className={classes.letter}>{letter}</span> {sourceName(record.source)}
      <small>
        {t('case.record', { id: record.recordId })} · {date(record.observedAt)}
      </small>
    </th>
  );
}

interface RowProps {
  readonly row: CompareRow;
  readonly shown: Case;
  readonly records: readonly MemberRecord[];
  readonly golden?: {
    readonly id: string;
    readonly attributes: object;
    readonly provenance: Readonly<Record<string, { readonly source: string; readonly rule: string } | undefined>>;
  };
  readonly pick: string | undefined;
  readonly onPick: Props['onPick'];
  readonly words: Words;
}

function Row({ row, shown, records, golden, pick, onPick, words }: RowProps) {
  const { t, word, attribute, number } = words;
  const { kinds, agreement, weight } = row;
  const name = attribute(shown.task.collection, row.attribute);
  // Codes are compared as texts, and shown as words.
  const saidOf = (all: readonly string[]): readonly string[] =>
    isCoded(row.attribute) ? [] : all.map((kind) => word('difference', kind));
  return (
    <tr data-agreement={agreement}>
      <th scope="row">
        {name}
        {records.length > 1 && (
          <small className={classes.agreement}>
            <span aria-hidden>{ICONS[agreement]}</span> {saidOf(kinds).join('; ') || word('agreement', agreement)}
          </small>
        )}
      </th>
      {records.map((record, index) => (
        <td key={record.recordId}>
          <Cell row={row} index={index} record={record} sides={shown.differences} words={words} />
          {onPick && isOther(row.values[index], valueOf(golden, row.attribute)) && (
            <button
              type="button"
              className={classes.pick}
              aria-pressed={pick === record.recordId}
              aria-label={t('pick.label', { attribute: name, letter: letterOf(index) })}
              onClick={() => onPick(row.attribute, record.recordId)}
            >
              {pick === record.recordId ? `✓ ${t('pick.chosen')}` : t('pick.choose')}
            </button>
          )}
        </td>
      ))}
      <td className={classes.golden}>
        <GoldenCell
          attribute={row.attribute}
          golden={golden}
          picked={records.findIndex(({ recordId }) => recordId === pick)}
          row={row}
          words={words}
        />
      </td>
      <td className={classes.weight}>
        {weight === undefined ? (
          <span title={t('case.notJudged')}>·</span>
        ) : (
          `${weight > 0 ? '+' : ''}${number(weight)}`
        )}
      </td>
    </tr>
  );
}

function Cell({
  row,
  index,
  record,
  sides,
  words,
}: {
  readonly row: CompareRow;
  readonly index: number;
  readonly record: MemberRecord;
  readonly sides: Case['differences'];
  readonly words: Words;
}) {
  const value = row.values[index];
  const lines = valueLines(row.attribute, value, words);
  if (lines.length === 0) return <span className={classes.missing}>{words.t('case.missing')}</span>;
  const difference = isInOtherWords(row.attribute, value) ? undefined : row.difference;
  const isLeft = record.recordId === sides?.leftRecordId;
  const isRight = record.recordId === sides?.rightRecordId;
  const spans = isLeft
    ? difference?.positions.map(({ left }) => left)
    : isRight
      ? difference?.positions.map(({ right }) => right)
      : undefined;
  return (
    <>
      {lines.map((line, at) => (
        <span key={at} className={classes.line}>
          <MarkedText text={line} spans={lines.length === 1 ? (spans ?? []) : []} isLeft={isLeft} />
        </span>
      ))}
      {isMasked(value) && <Reveal record={record.recordId} attribute={row.attribute} />}
    </>
  );
}

function GoldenCell({
  attribute,
  golden,
  picked,
  row,
  words,
}: {
  readonly attribute: string;
  readonly golden: RowProps['golden'];
  /** The column of the record that was chosen; negative when none was. */
  readonly picked: number;
  readonly row: CompareRow;
  readonly words: Words;
}) {
  const sourceName = useSourceName();
  const isPicked = picked >= 0;
  const lines = valueLines(attribute, isPicked ? row.values[picked] : valueOf(golden, attribute), words);
  const from = golden?.provenance[attribute];
  if (lines.length === 0) return <span className={classes.missing}>–</span>;
  return (
    <>
      {lines.map((line, at) => (
        <span key={at} className={classes.line}>
          {line}
        </span>
      ))}
      {isPicked ? (
        <small className={classes.picked}>{words.t('pick.willPin', { letter: letterOf(picked) })}</small>
      ) : (
        from && (
          <small>
            {sourceName(from.source)} · {words.word('rule', from.rule)}
          </small>
        )
      )}
    </>
  );
}

const valueOf = (golden: RowProps['golden'], attribute: string): unknown =>
  (golden?.attributes as Record<string, unknown> | undefined)?.[attribute];

const isOther = (value: unknown, golden: unknown): boolean =>
  value !== undefined && JSON.stringify(value) !== JSON.stringify(golden);
