/** A binary heap: the value with the least cost comes out first. */
export class PriorityQueue {
  readonly #values: number[] = [];
  readonly #costs: number[] = [];

  push(value: number, cost: number): void {
    let at = this.#values.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#cost(parent) <= cost) {
        break;
      }
      this.#move(parent, at);
      at = parent;
    }
    this.#values[at] = value;
    this.#costs[at] = cost;
  }

  pop(): number | undefined {
    const top = this.#values[0];
    const value = this.#values.pop();
    const cost = this.#costs.pop();
    const size = this.#values.length;
    if (value === undefined || cost === undefined || size === 0) {
      return top;
    }
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const child = left + 1 < size && this.#cost(left + 1) < this.#cost(left) ? left + 1 : left;
      if (child >= size || this.#cost(child) >= cost) {
        break;
      }
      this.#move(child, at);
      at = child;
    }
    this.#values[at] = value;
    this.#costs[at] = cost;
    return top;
  }

  #cost(at: number): number {
    return this.#costs[at] ?? Number.POSITIVE_INFINITY;
  }

  #move(from: number, to: number): void {
    this.#values[to] = this.#values[from] ?? 0;
    this.#costs[to] = this.#cost(from);
  }
}
