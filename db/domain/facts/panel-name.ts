/** Upper and lower case, spaces, hyphens and underscores do not tell gene panels apart: the same text for the same panel. */
export function foldPanelName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

/** Whether an import makes panels with such an id: `file:…` for all genes in a file, `single:…` for the test of one gene. */
export function isPanelOfImport(id: string): boolean {
  return /^(file|single):/.test(id);
}
