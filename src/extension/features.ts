import type { ExtensionContext } from 'vscode';
import type { Knowledge } from '../knowledge/model.ts';
import type { CopyCodeUnits } from '../terms/codeUnits.ts';
import type { InfraTermsApi } from './api.ts';
import { registerCompletion } from './completion.ts';
import { registerConceptDocuments } from './conceptDocument.ts';
import { createConceptSource } from './conceptSource.ts';
import { registerConceptsView } from './conceptsView.ts';
import { registerDefinition } from './definition.ts';
import { createDocumentTerms } from './documents.ts';
import { registerExplain } from './explain.ts';
import { registerExplanationPanel } from './explanationPanel.ts';
import { registerGlossaries } from './glossaries.ts';
import { createGlossarySource } from './glossarySource.ts';
import { registerHighlights } from './highlights.ts';
import { registerHover } from './hover.ts';
import { registerMarks } from './marks.ts';
import { registerPreview } from './preview.ts';
import { registerRequestPath } from './requestPathPanel.ts';
import { registerSpelling } from './spelling.ts';
import { createVocabulary } from './vocabulary.ts';

/** Puts the features together; each lives in the file it is imported from. The knowledge is asked for at first use. */
export function registerFeatures(
  context: ExtensionContext,
  knowledge: () => Knowledge,
  copyCodeUnits?: CopyCodeUnits,
): InfraTermsApi {
  const vocabulary = createVocabulary(knowledge, copyCodeUnits);
  const glossaries = registerGlossaries();
  const sources = [createGlossarySource(glossaries, copyCodeUnits), createConceptSource(vocabulary)];
  const terms = createDocumentTerms(sources);
  const explanationPanel = registerExplanationPanel(context.extensionUri, vocabulary);
  const preview = registerPreview(sources);
  context.subscriptions.push(
    glossaries,
    preview,
    explanationPanel,
    registerHover(terms),
    registerConceptsView(knowledge, context.globalState),
    registerExplain(vocabulary, terms, explanationPanel),
    registerRequestPath(context.extensionUri, vocabulary, explanationPanel),
    registerConceptDocuments(vocabulary),
    registerDefinition(terms),
    registerHighlights(terms),
    registerSpelling(terms),
    registerMarks(terms, sources),
    registerCompletion(terms, sources),
  );
  return {
    findTerms: (text, languageId = 'markdown') =>
      vocabulary.find(text, languageId).map(({ start, end, id }) => ({ start, end, concept: id })),
    explain: vocabulary.explain,
    extendMarkdownIt: preview.extendMarkdownIt,
  };
}
