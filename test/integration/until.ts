import assert from 'node:assert/strict';

/** Waits until a condition holds; the test's own timeout ends a wait in vain. */
export async function until(condition: () => boolean | PromiseLike<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    assert.ok(Date.now() < deadline, `never came true: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
