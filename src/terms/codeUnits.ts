/** Copies the UTF-16 code units of `text[from, to)` to the beginning of `target`. */
export type CopyCodeUnits = (text: string, from: number, to: number, target: Uint16Array) => void;

/** Works in every runtime; some know a faster way. */
export function copyEachCodeUnit(text: string, from: number, to: number, target: Uint16Array): void {
  for (let index = from; index < to; index++) target[index - from] = text.charCodeAt(index);
}
