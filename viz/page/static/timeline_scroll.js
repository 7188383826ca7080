/* A chart that is wider than its room says so: it fades where more follows, and a button goes there. */

import { make } from './dom.js';

/** So much of what is seen is new after a step. */
const SCROLLED_SHARE = 0.8;

/** Put a part that scrolls into a frame that tells on which sides there is more. */
export function scrolling(scroll) {
  const frame = make('div', { class: 'scrolling' }, scroll);
  const ends = [['before', 'Earlier films', '‹', -1], ['after', 'Later films', '›', 1]].map(([side, name, sign, way]) => {
    const button = make('button', {
      type: 'button', class: `to-${side}`, 'aria-label': name, title: name, hidden: true,
      on: { click: () => scroll.scrollBy({ left: way * SCROLLED_SHARE * scroll.clientWidth, behavior: 'smooth' }) },
    }, sign);
    frame.append(button);
    return [side, button];
  });
  const tell = () => {
    const left = { before: scroll.scrollLeft, after: scroll.scrollWidth - scroll.clientWidth - scroll.scrollLeft };
    for (const [side, button] of ends) {
      button.hidden = left[side] < 2;
      frame.classList.toggle(`more-${side}`, !button.hidden);
    }
  };
  scroll.addEventListener('scroll', tell, { passive: true });
  new ResizeObserver(tell).observe(scroll);
  return frame;
}
