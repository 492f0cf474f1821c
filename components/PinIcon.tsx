/** A drawing pin, in the colour of the text around it. */
export function PinIcon() {
  return (
    <svg class="pin-icon" width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5.5 1.5h5M6.5 1.5v5L4 9.5h8l-2.5-3v-5M8 9.5v5" />
    </svg>
  );
}
