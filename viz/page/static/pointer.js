/* Fingers, mice and keys become moves of a camera; a press that does not move is a click. */

const STILL = 4;
const DOUBLE_MS = 350;

/**
 * Listen on an element; `told` has clicked(x, y), opened(x, y), hovered(x, y) and perhaps grabbed(x, y),
 * which gives a function that takes what was grabbed along, or nothing. Fingers grab nothing: they move the view.
 */
export function listenTo(element, camera, told) {
  const fingers = new Map();
  let moved = 0;
  let carry = null;
  let last = { at: -1e9, x: 0, y: 0 };

  const place = (event) => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  function down(event) {
    if (event.button) return;
    element.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, place(event));
    if (fingers.size === 1) moved = 0;
    carry = event.pointerType === 'touch' ? null : told.grabbed?.(place(event).x, place(event).y);
    camera.stop();
  }

  function move(event) {
    const now = place(event);
    const before = fingers.get(event.pointerId);
    if (!before) {
      told.hovered(now.x, now.y);
      return;
    }
    moved += Math.hypot(now.x - before.x, now.y - before.y);
    if (carry && moved > STILL) carry(now.x, now.y);
    else if (fingers.size === 1 && moved > STILL) camera.pan(now.x - before.x, now.y - before.y);
    if (fingers.size === 2) pinch(event.pointerId, before, now);
    fingers.set(event.pointerId, now);
  }

  function pinch(id, before, now) {
    const [, other] = [...fingers].find(([key]) => key !== id);
    const apart = (one) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
    camera.zoom(apart(now) / apart(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
    camera.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
  }

  function up(event) {
    const now = fingers.get(event.pointerId);
    const alone = fingers.size === 1;
    fingers.delete(event.pointerId);
    if (!now || !alone || moved > STILL || event.type === 'pointercancel') return;
    const again = event.timeStamp - last.at < DOUBLE_MS && Math.hypot(now.x - last.x, now.y - last.y) < 12;
    last = { at: again ? -1e9 : event.timeStamp, x: now.x, y: now.y };
    if (again) told.opened(now.x, now.y);
    else told.clicked(now.x, now.y);
  }

  function wheel(event) {
    event.preventDefault();
    const { x, y } = place(event);
    camera.stop();
    camera.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), x, y);
  }

  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('pointerleave', () => told.hovered(-1, -1));
  element.addEventListener('wheel', wheel, { passive: false });
  element.addEventListener('keydown', (event) => steer(event, camera));
}

const STEP = 60;

/** Arrows with Shift move the picture, plus and minus zoom. */
function steer(event, camera) {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.key.startsWith('Arrow') && !event.shiftKey)) return;
  const [x, y] = [camera.width / 2, camera.height / 2];
  const act = {
    ArrowLeft: () => camera.pan(STEP, 0),
    ArrowRight: () => camera.pan(-STEP, 0),
    ArrowUp: () => camera.pan(0, STEP),
    ArrowDown: () => camera.pan(0, -STEP),
    '+': () => camera.zoom(1.3, x, y),
    '=': () => camera.zoom(1.3, x, y),
    '-': () => camera.zoom(1 / 1.3, x, y),
  }[event.key];
  if (!act) return;
  camera.stop();
  act();
  event.preventDefault();
}
