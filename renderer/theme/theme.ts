import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

/** The one accent: a quiet blue, dark enough for white text in both schemes (index 6: 5.9:1, index 8: 8.3:1). */
const accent: MantineColorsTuple = [
  '#eaf2fb',
  '#d3e3f4',
  '#a6c6e8',
  '#76a7dc',
  '#4f8dd2',
  '#367dcb',
  '#1f65ad',
  '#1b5996',
  '#154b80',
  '#0c3c69',
];

/** The greys of the dark scheme, cool like the surfaces in tokens.css; index 7 is the ground of the page. */
const dark: MantineColorsTuple = [
  '#d9dee3',
  '#bcc4cc',
  '#8f99a3',
  '#6d7680',
  '#454c55',
  '#3a4048',
  '#2b3036',
  '#1b1e22',
  '#16191c',
  '#101215',
];

export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  colors: { accent, dark },
  fontFamily: 'system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif',
  fontFamilyMonospace: 'var(--st-mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  spacing: { xs: '6px', sm: '10px', md: '14px', lg: '20px', xl: '28px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.3' },
      h2: { fontSize: '16px', lineHeight: '1.35' },
      h3: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    Modal: { defaultProps: { centered: true, closeButtonProps: { 'aria-label': 'Close dialog' } } },
    Table: { defaultProps: { verticalSpacing: 5, horizontalSpacing: 'sm' } },
  },
});

/** Mantine's own greys, reds and blues for small text are too pale to be read by everybody (below 4.5:1). */
const readable = {
  '--mantine-color-body': 'var(--st-surface)',
  '--mantine-color-dimmed': 'var(--st-muted)',
  '--mantine-color-placeholder': 'var(--st-muted)',
  '--mantine-color-error': 'var(--st-not-met)',
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: readable,
  dark: { ...readable, '--mantine-color-anchor': accent[3] },
});
