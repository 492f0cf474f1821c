/** How the bubble looks: four colours as the palette has them, on the card's paper. */
export const bubbleStyle = `
.bubble { position: fixed; display: flex; align-items: center; gap: 2px; padding: 3px; pointer-events: auto; opacity: 0;
  transform: translateY(4px); transition: opacity 80ms, transform 80ms; border: 1px solid #e7e1d6; border-radius: 9px;
  background: #fffdf9; color: #1f1e1b; box-shadow: 0 4px 14px #00000026; white-space: nowrap;
  font: 13px/20px system-ui, sans-serif }
.bubble.shown { opacity: 1; transform: none; transition-duration: 120ms }
.bubble.dark { background: #212023; color: #ebe7df; border-color: #37343a; box-shadow: 0 4px 14px #00000073 }
.bubble span { padding: 4px 8px }
.bubble button { margin: 0; padding: 4px 8px; border: 0; border-radius: 7px; background: none; color: #b8392a;
  font: inherit; cursor: pointer }
.bubble button:focus-visible { outline: 2px solid currentColor; outline-offset: 1px }
.bubble.dark button { color: #ee7a66 }
.bubble button:hover { background: #f6e4df } .bubble.dark button:hover { background: #44292a }
.bubble button.colour { padding: 6px }
.bubble button.colour i { display: block; width: 14px; height: 14px; border-radius: 50%; border: 1px solid #00000026 }
.bubble button[aria-pressed=true] i { outline: 2px solid #b8392a; outline-offset: 1px }
.bubble.dark button[aria-pressed=true] i { outline-color: #ee7a66 }
.yellow i { background: #f5d66b } .green i { background: #bfddb2 } .blue i { background: #b9d7e8 }
.purple i { background: #e3c9e6 }
@media (prefers-reduced-motion: reduce) { .bubble { transition: none; transform: none } }
@media (forced-colors: active) { .bubble { border-color: CanvasText } .colour i { forced-color-adjust: none } }`;
