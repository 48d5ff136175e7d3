/** A live region: what screen readers say without the focus moving there. */
const region = document.createElement('div');
region.className = 'visually-hidden';
region.setAttribute('role', 'status');
region.setAttribute('aria-live', 'polite');

/** Puts the region on the page; a region counts only when it is there before its text. */
export function mountAnnouncer(): void {
  document.body.append(region);
}

export function announce(text: string): void {
  region.textContent = text;
}
