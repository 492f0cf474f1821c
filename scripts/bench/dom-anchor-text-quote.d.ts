/** Of the peer only what the bench calls; it reads nothing of the root but its text. */
declare module 'dom-anchor-text-quote' {
  export function toTextPosition(
    root: { textContent: string },
    selector: { exact: string; prefix?: string; suffix?: string },
    options?: { hint?: number },
  ): { start: number; end: number } | null;
}
