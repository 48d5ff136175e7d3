import * as vscode from 'vscode';
import type { GlossaryProblem } from '../glossaries/model.ts';
import { type GlossaryFile, importedUri } from './glossaries.ts';

/** More would not be read. */
const mostDiagnostics = 100;

/** The mistakes of a glossary as the Problems view shows them. */
export function diagnosticsOf(file: GlossaryFile, files: ReadonlyMap<string, GlossaryFile>): vscode.Diagnostic[] {
  return [...file.problems, ...missingImports(file, files)].slice(0, mostDiagnostics).map(diagnosticOf);
}

function missingImports({ uri, glossary }: GlossaryFile, files: ReadonlyMap<string, GlossaryFile>): GlossaryProblem[] {
  const missing = (glossary?.imports ?? []).filter(({ path }) => !files.has(importedUri(uri, path).toString()));
  return missing.map(({ path, range }) => ({
    severity: 'warning',
    range,
    message: `The workspace has no glossary ${path}. Give its path from this folder; its name must end in .glossary.yml.`,
  }));
}

function diagnosticOf({ severity, range: { start, end }, message }: GlossaryProblem): vscode.Diagnostic {
  const severities = {
    error: vscode.DiagnosticSeverity.Error,
    warning: vscode.DiagnosticSeverity.Warning,
    information: vscode.DiagnosticSeverity.Information,
  };
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
  diagnostic.source = 'Infra Terms';
  return diagnostic;
}
