import {
  createTheme,
  defaultVariantColorsResolver,
  localStorageColorSchemeManager,
  MantineProvider,
} from '@mantine/core';
import type { ReactNode } from 'react';

/** The accent is light on dark ground, so what stands on it is dark there; the pale variants are of the accent too. */
const colours: Readonly<
  Record<string, { readonly color: string; readonly background?: string; readonly hover?: string }>
> = {
  filled: {
    color: 'var(--on-accent)',
    background: 'var(--accent)',
    hover: 'var(--mantine-primary-color-filled-hover)',
  },
  light: {
    color: 'var(--accent)',
    background: 'var(--accent-soft)',
    hover: 'var(--mantine-primary-color-light-hover)',
  },
  subtle: { color: 'var(--accent)', hover: 'var(--accent-soft)' },
};

const theme = createTheme({
  defaultRadius: 'sm',
  cursorType: 'pointer',
  variantColorResolver: (input) => ({ ...defaultVariantColorsResolver(input), ...colours[input.variant] }),
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'sm' } },
    // Locking the scroll would write a style element, which the policy of the page forbids.
    Modal: { defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 0 } } },
  },
});

const kept = localStorageColorSchemeManager({ key: 'sogoc.appearance' });

/** Variables and classes stand in static files: nothing is written into the page that its policy forbids. */
export const Look = ({ children }: { readonly children: ReactNode }) => (
  <MantineProvider
    theme={theme}
    colorSchemeManager={kept}
    defaultColorScheme="auto"
    withCssVariables={false}
    withGlobalClasses={false}
    withStaticClasses
  >
    {children}
  </MantineProvider>
);
