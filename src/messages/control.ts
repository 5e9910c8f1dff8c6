import * as z from 'zod/mini';
import type { Control } from '../core/controls/control.ts';

const text = z.string();
const texts = z.readonly(z.array(text));
/** Kinds of things that a plan names, as `Target` has them. */
const targets = z.readonly(z.array(text));

/** A control as a page gets it; see `core/controls/control.ts`. */
export const control: z.ZodMiniType<Control> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('line') }),
  z.object({ kind: z.literal('text') }),
  z.object({ kind: z.literal('number') }),
  z.object({ kind: z.literal('day') }),
  z.object({ kind: z.literal('effort') }),
  z.object({ kind: z.literal('flag') }),
  z.object({ kind: z.literal('choice'), choices: texts }),
  z.object({ kind: z.literal('name'), targets, isOpen: z.boolean() }),
  z.object({ kind: z.literal('names'), targets, isOpen: z.boolean() }),
  z.object({ kind: z.literal('words') }),
  z.object({ kind: z.literal('sentences') }),
  z.object({ kind: z.literal('checklist') }),
  z.object({
    kind: z.literal('map'),
    get parts() {
      return z.readonly(z.array(part));
    },
  }),
  z.object({ kind: z.literal('yaml') }),
]) as unknown as z.ZodMiniType<Control>;

/** A field as people see it. */
export const part = z.object({ name: text, description: text, control });
