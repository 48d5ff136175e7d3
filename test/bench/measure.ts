import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Task {
  readonly name: string;
  run(): unknown;
}

/** In milliseconds; after that long V8 has compiled what runs often for good. */
const warmUp = 1000;

/**
 * The warm median of each task in milliseconds. Rounds go through all tasks in turn, so that whatever
 * else the machine does touches them alike and their ratios hold.
 */
export function warmMedians(tasks: readonly Task[], rounds: number): Map<string, number> {
  for (const { run } of tasks) {
    for (const start = performance.now(); performance.now() - start < warmUp; ) run();
  }
  const times = new Map(tasks.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of tasks) {
      // Once unmeasured, so that nobody pays for what the one before left in the caches and on the heap.
      run();
      const start = performance.now();
      run();
      times.get(name)?.push(performance.now() - start);
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

export interface Costed<T> {
  readonly value: T;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** What `make` takes: the time of its first call in milliseconds, and the memory that stays in MB. */
export function cost<T>(make: () => T): Costed<T> {
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
