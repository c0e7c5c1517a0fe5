import { ActionIcon, NativeSelect, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';

import { type Language, speak } from '../i18n/language';
import { useWords } from '../i18n/use-words';

export function LanguageChoice() {
  const { t, language } = useWords();
  return (
    <NativeSelect
      aria-label={t('nav.language')}
      value={language}
      onChange={(event) => void speak(event.currentTarget.value as Language)}
      data={[
        { value: 'vi', label: 'Tiếng Việt' },
        { value: 'en', label: 'English' },
      ]}
    />
  );
}

export function AppearanceButton() {
  const { t } = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t(other === 'dark' ? 'nav.theme.toDark' : 'nav.theme.toLight')}
      onClick={() => setColorScheme(other)}
    >
      <span aria-hidden>{other === 'dark' ? '☾' : '☀'}</span>
    </ActionIcon>
  );
}
