import { Button, NativeSelect, Switch, TextInput, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';

import { LanguageChoice } from '../../components/appearance';
import { useWords } from '../../i18n/use-words';
import { giveKey, type KeyAction, resetKeys, switchKeys } from '../../keyboard/keymap';
import { useKeySettings } from '../../keyboard/use-keys';
import page from '../../components/page.module.css';
import { Notice } from '../../components/states';

export function SettingsPage() {
  const { t } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={page.page}>
      <h1>{t('settings.title')}</h1>
      <section className={page.panel} aria-label={t('settings.language')}>
        <div className={page.row}>
          <LanguageChoice />
          <NativeSelect
            label={t('settings.theme')}
            value={colorScheme}
            onChange={(event) => setColorScheme(event.currentTarget.value as 'light' | 'dark' | 'auto')}
            data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(`settings.${value}`) }))}
          />
        </div>
      </section>
      <KeySection />
    </div>
  );
}

function KeySection() {
  const { t } = useWords();
  const { isOn, keys } = useKeySettings();
  const [isTaken, setTaken] = useState(false);
  return (
    <section className={page.panel} aria-labelledby="keys">
      <h2 id="keys">{t('settings.keys')}</h2>
      <Switch
        label={t('settings.keysOn')}
        description={t('settings.keysHint')}
        checked={isOn}
        onChange={(event) => switchKeys(event.currentTarget.checked)}
      />
      {isTaken && <Notice tone="bad">{t('settings.keyTaken')}</Notice>}
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col">{t('settings.action')}</th>
            <th scope="col">{t('settings.key')}</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(keys) as KeyAction[]).map((action) => (
            <tr key={action}>
              <th scope="row" id={`key-${action}`}>
                {t(`act.${action}`)}
              </th>
              <td>
                <TextInput
                  aria-labelledby={`key-${action}`}
                  maxLength={1}
                  w={48}
                  value={keys[action]}
                  onChange={(event) =>
                    setTaken(
                      event.currentTarget.value !== '' && !giveKey(action, event.currentTarget.value.toLowerCase()),
                    )
                  }
                  onFocus={(event) => event.currentTarget.select()}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button mt={8} variant="default" onClick={resetKeys}>
        {t('settings.keysReset')}
      </Button>
    </section>
  );
}
