/** Names an English text by a key, and says what stands for it in package.json. */
export type Say = (key: string, english: string) => string;
