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

/** Lets the token run to where it is, along the way of the step that is shown, unless the person wants less movement. */
export function runToken(speed: number): void {
  window.cancelAnimationFrame(frame);
  const token = document.querySelector<SVGGraphicsElement>('.token');
  const way = document.querySelector<SVGPathElement>('.way');
  if (!token || !way || isMotionReduced()) return;
  const length = way.getTotalLength();
  const duration = runTime / speed;
  const start = performance.now();
  const run = (now: number) => {
    const share = Math.min(1, Math.max(0, (now - start) / duration));
    const { x, y } = way.getPointAtLength(length * eased(share));
    token.setAttribute('transform', `translate(${x} ${y})`);
    if (share < 1) frame = window.requestAnimationFrame(run);
  };
  run(start);
}

/** Starts and ends gently. */
function eased(share: number): number {
  return share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2;
}
