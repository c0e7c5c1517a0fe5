import { Modal } from '@mantine/core';

import { useWords } from '../i18n/use-words';
import classes from './help-dialog.module.css';
import { type KeyAction } from './keymap';
import { useKeySettings } from './use-keys';

export function HelpDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  const { keys } = useKeySettings();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('nav.shortcuts')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <dl className={classes.list}>
        {(Object.keys(keys) as KeyAction[]).map((action) => (
          <div key={action}>
            <dt>
              <kbd>{keys[action].toUpperCase()}</kbd>
            </dt>
            <dd>{t(`act.${action}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
