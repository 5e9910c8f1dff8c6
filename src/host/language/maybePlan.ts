import type * as vscode from 'vscode';

/** Whatever may be a file of a plan; whether it is one, the plans say. */
export const MAYBE_PLAN: vscode.DocumentSelector = { scheme: 'file', pattern: '**/*.{yaml,yml}' };
