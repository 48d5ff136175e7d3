import assert from 'node:assert/strict';
import { createPlayer } from '../../../src/webview/requestPath/player.ts';

describe('the player of the request path', () => {
  it('goes on until nothing is left, and stays where it is while paused', async () => {
    let shown = 0;
    const player = createPlayer(
      () => ++shown < 3,
      () => 5,
      () => {},
    );
    player.play();
    player.play();
    player.restart();
    assert.ok(player.isPlaying);
    player.pause();
    await pause(20);
    assert.equal(shown, 0);
    player.play();
    await pause(60);
    assert.equal(shown, 3);
    assert.ok(!player.isPlaying);
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
