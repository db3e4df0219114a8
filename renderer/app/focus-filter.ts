/** Puts the cursor into the filter of the screen: the field marked `data-filter`, else its first search field. */
export function focusFilter(): void {
  const main = document.querySelector('main');
  const field =
    main?.querySelector<HTMLInputElement>('input[data-filter]') ??
    main?.querySelector<HTMLInputElement>('input[type="search"]');
  field?.focus();
  field?.select();
}
