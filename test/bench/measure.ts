import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Task {
  readonly name: string;
  run(): unknown;
}

/**
 * The warm median of each task in milliseconds. Rounds go through all tasks in turn, so that whatever
 * else the machine does touches them alike and their ratios hold.
 */
export function warmMedians(tasks: readonly Task[], rounds: number): Map<string, number> {
  const times = new Map(tasks.map(({ name }) => [name, [] as number[]]));
  const warmUps = rounds;
  for (let round = -warmUps; round < rounds; round++) {
    for (const { name, run } of tasks) {
      const start = performance.now();
      run();
      const time = performance.now() - start;
      if (round >= 0) times.get(name)?.push(time);
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** What `make` takes: the time of its first call in milliseconds, and the memory that stays in MB. */
export function cost<T>(make: () => T): { value: T; milliseconds: number; megabytes: number } {
  const before = memory();
  const start = performance.now();
  const value = make();
  const milliseconds = performance.now() - start;
  return { value, milliseconds, megabytes: (memory() - before) / 1e6 };
}

function memory(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
