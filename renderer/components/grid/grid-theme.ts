import { themeQuartz } from 'ag-grid-community';

/** The grid in the app's own colours: CSS variables, so that light, dark and high contrast need no second theme. */
export const gridTheme = themeQuartz.withParams({
  backgroundColor: 'var(--mantine-color-body)',
  foregroundColor: 'var(--mantine-color-text)',
  textColor: 'var(--mantine-color-text)',
  accentColor: 'var(--mantine-primary-color-filled)',
  borderColor: 'var(--mantine-color-default-border)',
  chromeBackgroundColor: 'var(--mantine-color-default-hover)',
  headerBackgroundColor: 'var(--mantine-color-default-hover)',
  headerTextColor: 'var(--mantine-color-text)',
  browserColorScheme: 'inherit',
  fontFamily: 'inherit',
  fontSize: 13,
  headerFontSize: 12,
  headerFontWeight: 600,
  spacing: 6,
  rowHeight: 30,
  headerHeight: 36,
  wrapperBorderRadius: 6,
  cellHorizontalPadding: 10,
});
