/**
 * `!important` in `:host` outranks every rule of the page (H44). The host is a point in the top layer;
 * what is shown in it is placed by itself.
 */
export const hostStyle = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; display: block !important;
  width: 0 !important; height: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
  overflow: visible !important; background: none !important; opacity: 1 !important; visibility: visible !important;
  pointer-events: none !important; z-index: 2147483647 !important }
:host::backdrop { display: none !important }
:host(:not(:popover-open)) { display: none !important }
.view { position: fixed; inset: 0; visibility: hidden }
.card { position: fixed; pointer-events: auto; opacity: 0; transform: translateY(4px);
  transition: opacity 80ms, transform 80ms }
.card.shown { opacity: 1; transform: none; transition-duration: 120ms }
.card { border-radius: 12px; overflow: hidden; box-shadow: 0 8px 28px #0000002e }
.card.dark { box-shadow: 0 8px 28px #00000073 }
iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: light }
@media (prefers-reduced-motion: reduce) { .card { transition: none; transform: none } }
@media (forced-colors: active) { .card { border: 1px solid CanvasText } }
@media print { :host { display: none !important } }`;
