import classes from './compare-table.module.css';

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** A value with the graphemes marked in which it differs. */
export function MarkedText({
  text,
  spans,
  isLeft,
}: {
  readonly text: string;
  readonly spans: readonly (readonly [number, number])[];
  readonly isLeft: boolean;
}) {
  if (spans.length === 0) return text;
  const letters = [...graphemes.segment(text.normalize('NFC'))].map(({ segment }) => segment);
  const Mark = isLeft ? 'del' : 'ins';
  const parts: { readonly text: string; readonly isMarked: boolean }[] = [];
  letters.forEach((letter, index) => {
    const isMarked = spans.some(([start, end]) => index >= start && index < end);
    const last = parts.at(-1);
    if (last?.isMarked === isMarked) parts[parts.length - 1] = { text: last.text + letter, isMarked };
    else parts.push({ text: letter, isMarked });
  });
  return (
    <>
      {parts.map((part, index) =>
        part.isMarked ? (
          <Mark key={index} className={classes.mark}>
            {part.text}
          </Mark>
        ) : (
          <span key={index}>{part.text}</span>
        ),
      )}
    </>
  );
}
