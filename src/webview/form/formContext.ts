import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Form } from '../../messages/form.ts';
import type { Choice } from '../../messages/toPlanEditor.ts';

/** What the parts of a form have in common. */
export interface FormContext {
  /** The newest that VS Code said; its version is that of changes which are asked for now. */
  readonly form: () => Form;
  /** By what the entry is asked for. */
  readonly key: string;
  /** What names mean: by what they are names of. Items are asked for. */
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
  /** Whether texts are written while they are typed. */
  readonly isLive: boolean;
  readonly isFrozen: boolean;
}

export const FormParts = createContext<FormContext | undefined>(undefined);

export function useForm(): FormContext {
  const context = useContext(FormParts);
  if (context === undefined) throw new Error('A part of a form stands outside of one.');
  return context;
}
