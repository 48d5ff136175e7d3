/** The browser side of the explanation panel: shows one concept, follows links, goes back and forward. */
import {
  type ExplanationPage,
  type ExplanationState,
  type FromExplanation,
  readExplanationState,
  type ToExplanation,
} from './protocol.ts';
import { readInitial, vscode } from './vscodeApi.ts';

const back = navigationButton('Back', '←', () => go(-1));
const forward = navigationButton('Forward', '→', () => go(1));
const toolbar = document.createElement('div');
toolbar.className = 'toolbar';
toolbar.append(back, forward);
const article = document.createElement('main');
document.body.append(toolbar, article);

// A panel that was hidden runs anew when it is shown, with the page it began with; its state says where it was.
const first = readInitial() as ExplanationPage;
const saved = readExplanationState(vscode.getState());
let state: ExplanationState = saved ?? { history: [first.id], position: 0 };
if (state.history[state.position] === first.id) show(first);
else open();

window.addEventListener('message', ({ data }: MessageEvent<ToExplanation>) => {
  if (data.type === 'goBack') go(-1);
  else if (data.type === 'goForward') go(1);
  else {
    if (data.type === 'navigate') state = visit(data.page.id);
    // An answer may come late, when the person has gone on.
    if (data.page.id !== state.history[state.position]) return;
    show(data.page);
    if (data.type === 'show' || data.focus) article.querySelector('h1')?.focus();
  }
});

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('[data-concept], [data-hop]') : null;
  if (!(link instanceof HTMLElement)) return;
  event.preventDefault();
  const { concept, hop } = link.dataset;
  if (hop !== undefined) {
    const message: FromExplanation = { type: 'showOnPath', id: hop };
    vscode.postMessage(message);
    return;
  }
  state = visit(concept ?? '');
  open();
});

/** The state after a visit: what lay ahead in the history is dropped, as browsers do. */
function visit(id: string): ExplanationState {
  if (state.history[state.position] === id) return state;
  const history = [...state.history.slice(0, state.position + 1), id];
  return { history, position: history.length - 1 };
}

function go(step: 1 | -1): void {
  const position = state.position + step;
  if (state.history[position] === undefined) return;
  state = { ...state, position };
  open();
}

/** Asks for the concept the history now points at. */
function open(): void {
  const id = state.history[state.position];
  if (id === undefined) return;
  const message: FromExplanation = { type: 'open', id };
  vscode.postMessage(message);
}

function show(page: ExplanationPage): void {
  vscode.setState(state);
  document.title = page.title;
  article.innerHTML = page.html;
  article.querySelector('h1')?.setAttribute('tabindex', '-1');
  window.scrollTo(0, 0);
  back.disabled = state.position === 0;
  forward.disabled = state.position === state.history.length - 1;
}

function navigationButton(label: string, symbol: string, action: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = symbol;
  button.title = label;
  button.setAttribute('aria-label', label);
  button.addEventListener('click', action);
  return button;
}
