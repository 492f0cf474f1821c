/**
 * `!important` in `:host` outranks every rule of the page (H44). The host is a point in the top layer;
 * what is shown in it is placed by itself.
 */
export const hostStyle = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; display: block !important;
  width: 0 !important; height: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
  overflow: visible !important; background: none !important; opacity: 1 !important; visibility: visible !important;
  pointer-events: none !important; z-index: 2147483647 !important }
:host(:not(:popover-open)) { display: none !important }
.card, button { position: fixed; pointer-events: auto; opacity: 0; transform: translateY(4px);
  transition: opacity 80ms, transform 80ms }
.card.shown, button.shown { opacity: 1; transform: none; transition-duration: 120ms }
.card { border-radius: 12px; overflow: hidden; box-shadow: 0 8px 28px #0000002e }
.card.dark { box-shadow: 0 8px 28px #00000073 }
iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: light }
button { font: 13px/20px system-ui, sans-serif; padding: 4px 12px; border: 1px solid #e7e1d6; border-radius: 9px;
  color: #b8392a; background: #fffdf9; box-shadow: 0 4px 14px #00000026; cursor: pointer; white-space: nowrap }
button.dark { color: #ee7a66; background: #212023; border-color: #37343a }
button:hover { background: #f6e4df } button.dark:hover { background: #44292a }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px }
@media (prefers-reduced-motion: reduce) { .card, button { transition: none; transform: none } }
@media (forced-colors: active) { .card, button { border: 1px solid CanvasText } }
@media print { :host { display: none !important } }`;
