/** Goes on by itself, step after step, until there is nothing left. */
export interface Player {
  readonly isPlaying: boolean;
  play(): void;
  pause(): void;
  /** Waits its whole time again, as after a step by hand. */
  restart(): void;
}

/**
 * @param next goes one step on; false when that was the last one
 * @param delay milliseconds for which a step is shown
 * @param changed called when playing starts or ends
 */
export function createPlayer(next: () => boolean, delay: () => number, changed: () => void): Player {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    timer = setTimeout(() => {
      if (next()) wait();
      else stop();
    }, delay());
  };
  const stop = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    changed();
  };
  return {
    get isPlaying() {
      return timer !== undefined;
    },
    play() {
      if (timer !== undefined) return;
      wait();
      changed();
    },
    pause: stop,
    restart() {
      if (timer === undefined) return;
      clearTimeout(timer);
      wait();
    },
  };
}
