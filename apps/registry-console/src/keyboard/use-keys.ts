import { useEffect, useRef, useSyncExternalStore } from 'react';

import { actionOf, type KeyAction, keySettings, onKeySettings } from './keymap';

type Handlers = Partial<Readonly<Record<KeyAction, () => void>>>;

export const useKeySettings = () => useSyncExternalStore(onKeySettings, keySettings);

/** Acts on the keys of the map; not while somebody types, and not under an open dialogue. */
export function useKeys(handlers: Handlers, isOn = true): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent): void => {
      const handler = latest.current[heard(event) ?? ('' as KeyAction)];
      if (handler === undefined) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn]);
}

function heard(event: KeyboardEvent): KeyAction | undefined {
  if (event.defaultPrevented || event.isComposing || document.querySelector('[role="dialog"]')) return undefined;
  const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
  if (isTyping(event.target)) return undefined;
  if (isUndo) return 'undo';
  return event.ctrlKey || event.metaKey || event.altKey ? undefined : actionOf(event.key);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !isButtonLike(target);

const isButtonLike = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(target.type);
