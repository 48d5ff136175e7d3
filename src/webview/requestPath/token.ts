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

/** Lets the token run along the way of the step that is shown; with reduced motion it is simply there. */
export function moveToken(speed: number): void {
  window.cancelAnimationFrame(frame);
  const token = document.querySelector<SVGGraphicsElement>('.token');
  const way = document.querySelector<SVGPathElement>('.way');
  if (!token || !way) return;
  const length = way.getTotalLength();
  const place = (part: number) => {
    const { x, y } = way.getPointAtLength(length * part);
    token.setAttribute('transform', `translate(${x} ${y})`);
  };
  if (isMotionReduced()) {
    place(1);
    return;
  }
  const duration = runTime / speed;
  const start = performance.now();
  const run = (now: number) => {
    const part = Math.min(1, Math.max(0, (now - start) / duration));
    place(eased(part));
    if (part < 1) frame = window.requestAnimationFrame(run);
  };
  place(0);
  frame = window.requestAnimationFrame(run);
}

function eased(part: number): number {
  return part < 0.5 ? 2 * part * part : 1 - (2 - 2 * part) ** 2 / 2;
}
