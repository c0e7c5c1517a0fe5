import { Button, type ButtonProps } from '@mantine/core';

import { useWords } from '../i18n/use-words';
import type { KeyAction } from './keymap';
import classes from './key-button.module.css';
import { useKeySettings } from './use-keys';

interface Props extends ButtonProps {
  readonly action: KeyAction;
  readonly onClick: () => void;
  readonly label?: string;
  readonly onFocus?: () => void;
  readonly onMouseEnter?: () => void;
}

/** A button with its key printed on it. */
export function KeyButton({ action, label, onClick, ...rest }: Props) {
  const { t } = useWords();
  const { isOn, keys } = useKeySettings();
  const text = label ?? t(`act.${action}`);
  return (
    <Button {...rest} onClick={onClick} aria-keyshortcuts={isOn ? keys[action] : undefined}>
      {isOn && (
        <kbd className={classes.key} aria-hidden>
          {keys[action].toUpperCase()}
        </kbd>
      )}
      {text}
    </Button>
  );
}
