import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import vi from './vi.json';

export type Language = 'vi' | 'en';
export type TextKey = keyof typeof vi;

const KEPT = 'sogoc.language';

/** Keys are flat, so that a key with a dot or a colon in a code stays one. */
export async function startLanguages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    keySeparator: false,
    nsSeparator: false,
    pluralSeparator: '#',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
  });
  await speak(keptLanguage());
}

const keptLanguage = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'vi');

/** English is loaded when it is chosen. */
export async function speak(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation'))
    i18next.addResourceBundle('en', 'translation', (await import('./en.json')).default);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
