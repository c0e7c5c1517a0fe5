import { createTheme, defaultVariantColorsResolver, localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';

const theme = createTheme({
  defaultRadius: 'sm',
  cursorType: 'pointer',
  // The accent is light on dark ground, so what stands on it is dark there.
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'filled' && { color: 'var(--on-accent)' }),
  }),
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
