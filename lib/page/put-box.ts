import { type Box, placeCard } from './card-place.ts';

/** Least distance between the card and the edges of the screen, both sides together. */
const edges = 16;

interface Wish {
  /** What it is put beside. */
  anchor: Box;
  /** In CSS pixels of the screen, as large as it would like to be. */
  size: { width: number; height: number };
  rightToLeft: boolean;
  /** What the reader sees. */
  view: Box;
  /** What the page's style sheets magnify us by. */
  zoom: number;
}

/** Puts a fixed box beside its anchor, within what the reader sees. */
export function putBox({ style }: HTMLElement, { anchor, size, rightToLeft, view, zoom }: Wish): void {
  const width = Math.min(size.width, view.right - view.left - edges);
  const { left, top, height } = placeCard(anchor, { width, height: size.height }, view, rightToLeft);
  style.zoom = `${1 / zoom}`;
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
