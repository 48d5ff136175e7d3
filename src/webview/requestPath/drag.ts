/** Follows the pointer until its button is let go. */
export function drag(start: PointerEvent, moved: (dx: number, dy: number) => void): void {
  const element = start.currentTarget as HTMLElement;
  element.setPointerCapture(start.pointerId);
  const move = ({ clientX, clientY }: PointerEvent) => moved(clientX - start.clientX, clientY - start.clientY);
  element.addEventListener('pointermove', move);
  element.addEventListener('lostpointercapture', () => element.removeEventListener('pointermove', move), {
    once: true,
  });
}
