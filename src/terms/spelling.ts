/**
 * British and American spellings of one word. The rules give words that nobody writes ("noize") beside
 * the ones that people do; a form that never occurs costs one row of a table and matches nothing.
 */
const endings: readonly (readonly [british: RegExp, american: string, American: RegExp, british: string])[] = [
  [/is(e|es|ed|er|ers|ing|able|ation|ations)$/i, 'iz$1', /iz(e|es|ed|er|ers|ing|able|ation|ations)$/i, 'is$1'],
  [/ys(e|es|ed|er|ers|ing)$/i, 'yz$1', /yz(e|es|ed|er|ers|ing)$/i, 'ys$1'],
  [
    /^(.*)(behavi|col|fav|harb|hon|lab|neighb|flav|arm|endeav)our/i,
    '$1$2or',
    /^(.*)(behavi|col|fav|harb|hon|lab|neighb|flav|arm|endeav)or/i,
    '$1$2our',
  ],
  [
    /(label|tunnel|signal|cancel|model|channel|travel|level|total|dial|fuel)l(ed|ing|er|ers)$/i,
    '$1$2',
    /(label|tunnel|signal|cancel|model|channel|travel|level|total|dial|fuel)(ed|ing|er|ers)$/i,
    '$1l$2',
  ],
  [/(cent|fib|lit|theat)re(s?)$/i, '$1er$2', /(cent|fib|lit|theat)er(s?)$/i, '$1re$2'],
  [/(catal|dial|anal)ogue(s?)$/i, '$1og$2', /(catal|dial|anal)og(s?)$/i, '$1ogue$2'],
  [/(lic|def|off)ence(s?)$/i, '$1ense$2', /(lic|def|off)ense(s?)$/i, '$1ence$2'],
  [/^program(s?)$/i, 'programme$1', /^programme(s?)$/i, 'program$1'],
];

/** What every word of two spellings has; most words fail this one test. */
const candidate =
  /i[sz](e|a|ing)|y[sz](e|ing)|(av|behavi|col|harb|hon|lab|neighb|arm|endeav)ou?r|l(ed|ing|er)|(cent|fib|lit|theat)(re|er)|og|(lic|def|off)en[cs]e|program/i;

/** @returns the other spelling of a word, if it has one */
export function otherSpelling(word: string): string | undefined {
  if (!candidate.test(word)) return undefined;
  for (const [british, toAmerican, american, toBritish] of endings) {
    if (british.test(word)) return word.replace(british, toAmerican);
    if (american.test(word)) return word.replace(american, toBritish);
  }
  return undefined;
}
