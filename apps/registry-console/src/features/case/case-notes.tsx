import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';

import type { Note } from '../../api/contract';
import { noteTask } from '../../api/tasks';
import { useWords } from '../../i18n/use-words';
import { Failed } from '../../components/states';
import classes from './case-page.module.css';

/** Notes with their writers; what is written stays. */
export function CaseNotes({ taskId, notes }: { readonly taskId: string; readonly notes: readonly Note[] }) {
  const { t, date, time } = useWords();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const added = useMutation({
    mutationFn: () => noteTask(taskId, text.trim()),
    onSuccess: () => {
      setText('');
      void client.invalidateQueries({ queryKey: ['case', taskId] });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') added.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.notes}>
      {notes.length === 0 && <p className={classes.soft}>{t('case.noteNone')}</p>}
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            <b>{note.authorName}</b>{' '}
            <small>
              {date(note.writtenAt)} {time(note.writtenAt)}
            </small>
            <p>{note.text}</p>
          </li>
        ))}
      </ul>
      <Textarea
        id="note"
        label={t('case.noteLabel')}
        description={t('reason.hint')}
        rows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {added.isError && <Failed error={added.error} />}
      <Button type="submit" variant="default" loading={added.isPending}>
        {t('case.noteAdd')}
      </Button>
    </form>
  );
}
