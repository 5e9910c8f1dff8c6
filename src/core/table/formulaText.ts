/** What a spreadsheet takes for a formula; a number is none, and what was marked before is marked once more. */
const FORMULA = /^'*[=+\-@\t\r]/;
const NUMBER = /^[-+]?\d+(?:[.,]\d+)?$/;

/** Text that a spreadsheet takes for text: with an apostrophe where it would act. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text again that {@link withoutFormula} was given. */
export function withFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
