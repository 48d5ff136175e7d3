/**
 * The shape of what people write: the front matter of a concept, the entries of `questions.yml` and
 * `misconceptions.yml`. Used at build time only; the extension reads the compiled table.
 */
import * as v from 'valibot';
import { groups, hops } from './model.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower case words joined by hyphens'));
const questionId = v.pipe(v.string(), v.regex(/^t[0-3]\.[a-z-]+$/, 'a question id looks like "t0.server"'));
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
const texts = v.optional(v.array(text), []);
const httpsUrl = v.pipe(v.string(), v.url('is not a URL'), v.startsWith('https://', 'a source is an https URL'));

/** More words than two are never compared with a text. */
const neighbours = v.array(v.pipe(text, v.regex(/^\S+( \S+)?$/, 'what stands beside a form is one word or two')));

const contextRule = v.strictObject({
  forms: v.pipe(v.array(text), v.minLength(1)),
  after: v.optional(neighbours),
  before: v.optional(neighbours),
  notAfter: v.optional(neighbours),
  notBefore: v.optional(neighbours),
  notAlone: v.optional(v.boolean()),
});

export const frontMatterSchema = v.strictObject({
  term: text,
  aliases: texts,
  wordings: texts,
  misspellings: texts,
  expansion: v.optional(text),
  group: v.picklist(groups.map((group) => group.id)),
  hop: v.optional(v.picklist(hops.map((hop) => hop.id))),
  seeAlso: v.optional(v.array(id), []),
  confusedWith: v.optional(v.record(id, text), {}),
  questions: v.optional(v.array(questionId), []),
  sources: v.pipe(
    v.array(v.strictObject({ title: text, url: httpsUrl })),
    v.minLength(1, 'a concept names at least one source'),
  ),
  matching: v.optional(
    v.strictObject({
      capitals: texts,
      nouns: texts,
      contexts: v.optional(v.array(contextRule), []),
    }),
    {},
  ),
});

export const questionsSchema = v.array(
  v.strictObject({
    id: questionId,
    text,
    guiding: v.pipe(v.array(text), v.minLength(3, 'at least three'), v.maxLength(5, 'at most five')),
    concepts: v.pipe(v.array(id), v.minLength(1, 'at least one concept')),
    reviewers: text,
  }),
);

export const misconceptionsSchema = v.array(v.strictObject({ id, claim: text, truth: text, why: text, concept: id }));
