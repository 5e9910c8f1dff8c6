/** What a frame of a window that is measured notes of itself. All times are milliseconds of one clock. */
export interface Recorded {
  /** The messages that a page got from VS Code. */
  readonly messages: { readonly kind: string; readonly at: number }[];
  /** The keys that went down, and the pointers that let go. */
  readonly inputs: { readonly type: string; readonly at: number }[];
  /** What a page painted after a message, an input or a change. */
  readonly paints: Paint[];
  /** Tasks of 50 ms and more, with whose they are as the browser says it. */
  readonly tasks: { readonly of: string; readonly duration: number }[];
  /** What it took a page to handle inputs, without their paint; those alone that took 16 ms and more with it. */
  readonly handlings: number[];
}

export interface Paint {
  readonly at: number;
  /** The title of the first card or row; empty where there is none. */
  readonly first: string;
  /** What stands in the line that has the focus; empty where none has. */
  readonly typed: string;
}
