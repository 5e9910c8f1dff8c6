/** An English message with its {0}, {1}… filled in: what stands for a translator where there is none. */
export function fillIn(message: string, ...args: string[]): string {
  return message.replaceAll(/\{(\d)\}/g, (place, index: string) => args[Number(index)] ?? place);
}

/** Turns an English message with {0} places into the reader's language. */
export type Translate = (message: string, ...args: string[]) => string;
