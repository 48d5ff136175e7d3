import type { Panel } from './panel.ts';
import type { Picture } from './picture.ts';

/** What a key does anywhere in the panel. The picture has keys of its own, see `picture.ts`. */
export function handleKey(event: KeyboardEvent, panel: Panel, picture: Picture): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target instanceof Element ? event.target : document.body;
  // Fields and lists have these keys for themselves.
  if (target.closest('input, select, textarea, [popover]')) return;
  const action = actions(panel, picture)[event.key];
  // A space presses the button that has the focus.
  if (!action || (event.key === ' ' && target.closest('button, a, [role="switch"], [role="button"]'))) return;
  event.preventDefault();
  action();
}

function actions(panel: Panel, picture: Picture): Record<string, (() => void) | undefined> {
  const { state, journey } = panel;
  const follow = (step: number) => () => {
    if (state.mode !== 'follow') panel.update({ mode: 'follow' });
    panel.goTo(step);
  };
  return {
    ArrowRight: follow(state.step + 1),
    ArrowLeft: follow(state.step - 1),
    Home: follow(0),
    End: follow(journey.steps.length - 1),
    ' ': () => {
      if (state.mode !== 'follow') panel.update({ mode: 'follow' });
      panel.play();
    },
    r: () => panel.sendAgain(),
    f: () => panel.update({ mode: 'follow' }),
    b: () => panel.update({ mode: 'break' }),
    c: () => panel.update({ mode: 'compare' }),
    t: () => toggleText(panel, picture),
    '+': () => picture.zoomIn(),
    '=': () => picture.zoomIn(),
    '-': () => picture.zoomOut(),
    '0': () => picture.fit(),
    '?': () => document.getElementById('help')?.togglePopover(),
    Escape: () => panel.select(undefined),
  };
}

/** What had the focus may be gone then; the keyboard goes on in what is there instead. */
function toggleText(panel: Panel, picture: Picture): void {
  panel.update({ asText: !panel.state.asText });
  if (document.activeElement !== document.body) return;
  if (panel.state.asText) document.querySelector<HTMLElement>('main.text')?.focus();
  else picture.focus();
}
