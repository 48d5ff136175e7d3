/** Milliseconds in which the token runs along the links of a step, at normal speed. */
const runTime = 1_100;

let frame = 0;

/** Whether the person has asked the system or the editor for less movement. */
export function isMotionReduced(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}

/**
 * Puts the token at the end of the way of the step that is shown.
 * @param speed lets it run there, unless the person wants less movement
 */
export function placeToken(speed?: number): void {
  window.cancelAnimationFrame(frame);
  const token = document.querySelector<SVGGraphicsElement>('.token');
  const way = document.querySelector<SVGPathElement>('.way');
  if (!token || !way) return;
  // It ends on the edge of the part it comes to: that says where to when nothing moves, and no label stands there.
  const length = way.getTotalLength();
  const place = (share: number) => {
    const { x, y } = way.getPointAtLength(length * share);
    token.setAttribute('transform', `translate(${x} ${y})`);
  };
  if (speed === undefined || isMotionReduced()) {
    place(1);
    return;
  }
  const duration = runTime / speed;
  const start = performance.now();
  const run = (now: number) => {
    const share = Math.min(1, Math.max(0, (now - start) / duration));
    place(eased(share));
    if (share < 1) frame = window.requestAnimationFrame(run);
  };
  place(0);
  frame = window.requestAnimationFrame(run);
}

/** Starts and ends gently. */
function eased(share: number): number {
  return share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2;
}
