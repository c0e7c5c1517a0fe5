/** What a key can do, with the key it has until somebody chooses another. */
const DEFAULT_KEYS = {
  same: 's',
  different: 'd',
  hold: 'h',
  skip: 'p',
  split: 'x',
  cut: 'c',
  note: 'n',
  batch: 'b',
  assign: 'a',
  escalate: 't',
  undo: 'z',
  claim: 'l',
  reveal: 'v',
  fold: 'e',
  next: 'j',
  previous: 'k',
  filter: 'f',
  queue: 'q',
  search: '/',
  help: '?',
} as const;

export type KeyAction = keyof typeof DEFAULT_KEYS;
export type Keymap = Readonly<Record<KeyAction, string>>;

export interface KeySettings {
  readonly isOn: boolean;
  readonly keys: Keymap;
}

const KEPT = 'sogoc.keys';
const listeners = new Set<() => void>();
let settings = read();

export const keySettings = (): KeySettings => settings;

export function onKeySettings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** False when another action has the key. */
export function giveKey(action: KeyAction, key: string): boolean {
  const isTaken = Object.entries(settings.keys).some(([other, taken]) => other !== action && taken === key);
  if (isTaken || key === '') return false;
  keep({ ...settings, keys: { ...settings.keys, [action]: key } });
  return true;
}

export const switchKeys = (isOn: boolean): void => keep({ ...settings, isOn });
export const resetKeys = (): void => keep({ isOn: true, keys: DEFAULT_KEYS });

/** The action of a key that is pressed; none while keys are off. */
export function actionOf(key: string, { isOn, keys }: KeySettings = settings): KeyAction | undefined {
  if (!isOn) return undefined;
  return (Object.keys(keys) as KeyAction[]).find((action) => keys[action] === key.toLowerCase());
}

function keep(next: KeySettings): void {
  settings = next;
  localStorage.setItem(KEPT, JSON.stringify(next));
  for (const listener of listeners) listener();
}

function read(): KeySettings {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '') as Partial<KeySettings>;
    return { isOn: kept.isOn ?? true, keys: { ...DEFAULT_KEYS, ...kept.keys } };
  } catch {
    return { isOn: true, keys: DEFAULT_KEYS };
  }
}
