import * as z from 'zod/mini';
import { MARKDOWN_TAGS, SAFE_ADDRESS } from '../core/present/markdownNode.ts';
import { control } from './control.ts';
import type { Unchanging } from './unchanging.ts';

const text = z.string();
const optionalText = z.optional(text);
const severity = z.enum(['error', 'warning', 'info']);

/** Something in the plan that is named: it is led to by its key. */
const link = z.object({ id: text, title: text, detail: optionalText });

const markdownNode = z.object({
  tag: z.enum(MARKDOWN_TAGS),
  text: optionalText,
  href: z.optional(text.check(z.regex(SAFE_ADDRESS))),
  isDone: z.optional(z.boolean()),
  get children() {
    return z.optional(z.array(markdownNode));
  },
});

const formField = z.object({
  /** Its key in the entry. */
  name: text,
  label: text,
  description: text,
  control,
  /** What it holds, as it is typed; empty where it holds nothing. */
  text,
  /** Of a map: what its keys hold, and what people call them. */
  parts: z.optional(z.record(text, text)),
  partLabels: z.optional(z.record(text, text)),
  /** Few entries have it: where it is empty, it is not seen at first. */
  isRare: z.optional(z.boolean()),
  /** Why it cannot be changed here; it is shown as it is. */
  fixed: optionalText,
  marks: z.readonly(z.array(z.object({ severity, text }))),
});

const finding = z.object({
  severity,
  text,
  /** What can be done about it: asked for by its place in the list of findings and in this one. */
  fixes: z.readonly(z.array(text)),
});

const commit = z.object({ hash: text, subject: text, author: text, date: text });

/** What git knows of an item; left out while it has not been read, and where there is none. */
const git = z.object({
  branches: z.readonly(z.array(z.object({ name: text, state: text }))),
  /** The newest first, no more than a few. */
  commits: z.readonly(z.array(commit)),
  /** How many more there are. */
  more: z.int(),
  /** When it was begun and done, as git has seen it. */
  observed: optionalText,
});

/** All of one entry. */
export const form = z.object({
  kind: z.literal('form'),
  /** The version of what it is the entry of, which a change of it names. */
  version: z.int(),
  /** By what the entry is asked for; all else is left empty where no entry is shown. */
  key: optionalText,
  section: text,
  id: text,
  title: text,
  /** Where it stands: the file and the line, for people. */
  place: text,
  /** Why nothing can be changed. */
  frozen: optionalText,
  groups: z.readonly(z.array(z.object({ id: text, name: text, fields: z.readonly(z.array(formField)) }))),
  /** Fields of the user's own that the plan says nothing of, as they are written. */
  others: z.readonly(z.array(z.object({ name: text, text }))),
  /** The outline above it, from the top, and what stands directly below it. */
  above: z.readonly(z.array(link)),
  below: z.readonly(z.array(link)),
  /** What it waits for, and what waits for it. */
  predecessors: z.readonly(z.array(link)),
  dependents: z.readonly(z.array(link)),
  findings: z.readonly(z.array(finding)),
  /** Of its fields in Markdown, by their names. */
  previews: z.record(text, z.readonly(z.array(markdownNode))),
  /** The addresses in it. */
  links: z.readonly(z.array(text)),
  git: z.optional(git),
});

export type Form = Unchanging<z.infer<typeof form>>;
export type FormField = Form['groups'][number]['fields'][number];
