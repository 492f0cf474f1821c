import { useEffect, useRef } from 'preact/hooks';
import type { CardProps } from './card-props.ts';
import { PinIcon } from './PinIcon.tsx';
import { useWords } from './words.ts';

/** ⋯: what is wanted now and then. Where there is nothing to pin it leads straight to *why is this marked*. */
export function CardMenu({ part, onPart, pinned = false, onPin }: CardProps) {
  const { t } = useWords();
  const name = t(onPin ? 'card_more' : 'card_why');
  const open = onPin ? 'menu' : 'why';
  return (
    <div class="card-menu-place">
      <button
        type="button"
        class="quiet-button card-more"
        aria-expanded={part === 'menu' || part === 'why'}
        aria-label={name}
        title={name}
        onClick={() => onPart(part === 'menu' || part === 'why' ? null : open)}
      >
        ⋯
      </button>
      {onPin && part === 'menu' && (
        <Choices pinned={pinned} onPin={onPin} onWhy={() => onPart('why')} onClose={() => onPart(null)} />
      )}
    </div>
  );
}

interface ChoicesProps {
  pinned: boolean;
  onPin: (pinned: boolean) => void;
  onWhy: () => void;
  onClose: () => void;
}

function Choices({ pinned, onPin, onWhy, onClose }: ChoicesProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('button')?.focus({ preventScroll: true });
    const onPress = ({ target }: PointerEvent) =>
      box.current?.parentElement?.contains(target as Node) || onClose();
    addEventListener('pointerdown', onPress);
    return () => removeEventListener('pointerdown', onPress);
  }, []);
  return (
    <div class="card-menu" ref={box}>
      <button type="button" class="quiet-button" aria-pressed={pinned} onClick={() => onPin(!pinned)}>
        <PinIcon /> {t(pinned ? 'card_unpin' : 'card_pin')}
      </button>
      <button type="button" class="quiet-button" onClick={onWhy}>
        <span class="menu-mark" aria-hidden="true">
          ?
        </span>{' '}
        {t('card_why')}
      </button>
    </div>
  );
}
