const GAP = 6;
const MARGIN = 8;

/** Puts a fixed element under its anchor, above it where there is more room, and inside the window in any case. */
export function placePopover(element: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = at.bottom + GAP;
  const above = at.top - GAP - height;
  const top =
    below + height + MARGIN <= clientHeight || clientHeight - at.bottom >= at.top ? below : above;
  const left = at.left + at.width / 2 - width / 2;
  element.style.top = `${clamp(top, MARGIN, clientHeight - height - MARGIN)}px`;
  element.style.left = `${clamp(left, MARGIN, clientWidth - width - MARGIN)}px`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
