import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listenOnPage } from '../../lib/page/page-events.ts';
import { fill } from './page-under-test.ts';

const place = { clientX: 40, clientY: 30 };
let stop: AbortController;
let tapped: string[];

beforeEach(() => {
  stop = new AbortController();
  tapped = [];
  const nothing = () => undefined;
  const tap = ({ target }: MouseEvent) => tapped.push((target as Element).localName);
  const pointer = { move: nothing, out: nothing, press: nothing, release: nothing };
  const events = { ...pointer, scroll: nothing, covered: nothing, tap, escape: () => false };
  listenOnPage(events, stop.signal);
  fill('<p>文字</p><a href="#"><b>链接</b></a><button>按钮</button>');
});
afterEach(() => stop.abort());

/** What a browser tells of a pointer at an element, in turn. */
function tell(name: string, ...events: [type: string, more?: PointerEventInit][]): void {
  const touch = { bubbles: true, composed: true, isPrimary: true, pointerType: 'touch', pointerId: 7 };
  for (const [type, more] of events)
    document.querySelector(name)!.dispatchEvent(new PointerEvent(type, { ...touch, ...place, ...more }));
}

describe('a finger', () => {
  it('taps on text, and leaves links and buttons their taps', () => {
    for (const name of ['p', 'b', 'button']) tell(name, ['pointerdown'], ['pointerup']);
    expect(tapped).toEqual(['p']);
  });

  it('held on a link opens what a tap could not, beside the menu of the browser', () => {
    tell('b', ['pointerdown'], ['contextmenu'], ['pointercancel']);
    expect(tapped).toEqual(['b']);
    tell('b', ['pointerdown'], ['pointercancel'], ['contextmenu']);
    tell('button', ['pointerdown'], ['pointerup'], ['contextmenu']);
    expect(tapped).toEqual(['b', 'b', 'button']);
  });

  it('held on text selects it', () => {
    tell('p', ['pointerdown'], ['contextmenu'], ['pointercancel']);
    expect(tapped).toEqual([]);
  });

  it('that moves, or is a second one, does neither', () => {
    tell('p', ['pointerdown'], ['pointerup', { clientX: 80 }]);
    tell('b', ['pointerdown'], ['contextmenu', { clientY: 80 }]);
    tell('p', ['pointerdown', { isPrimary: false }], ['pointerup', { isPrimary: false }]);
    tell('b', ['pointerdown', { isPrimary: false }], ['contextmenu']);
    expect(tapped).toEqual([]);
  });

  it('is not the mouse, whose right button opens a menu, too', () => {
    tell('b', ['pointerdown'], ['pointerup']);
    tell(
      'b',
      ['pointerdown', { pointerType: 'mouse', button: 2 }],
      ['contextmenu', { pointerType: 'mouse' }],
    );
    expect(tapped).toEqual([]);
  });
});
