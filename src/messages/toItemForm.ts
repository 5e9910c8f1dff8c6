import * as z from 'zod/mini';
import { form } from './form.ts';
import { answer, choice } from './toPlanEditor.ts';
import type { Unchanging } from './unchanging.ts';

export const toItemForm = z.discriminatedUnion('kind', [
  /** What the form is of, which the page remembers for the next start of VS Code, and what names mean in that plan. */
  z.object({
    kind: z.literal('around'),
    item: z.object({ file: z.string(), id: z.string() }),
    choices: z.record(z.string(), z.array(choice)),
  }),
  form,
  answer,
]);

export type ToItemForm = Unchanging<z.infer<typeof toItemForm>>;
