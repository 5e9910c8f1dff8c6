import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** What became of something that a field asked for. */
export interface FieldAnswer {
  /** Why it was not done, or why a value means nothing. */
  readonly why?: string | undefined;
  /** What a value means. */
  readonly text?: string | undefined;
}

type Done = (answer: FieldAnswer) => void;

/** How a field asks VS Code for what it wants. */
export interface FieldAsks {
  set(text: string, done: Done): void;
  /** Writes a text while it is typed. */
  type(text: string, startsBurst: boolean, done: Done): void;
  check(text: string, done: Done): void;
}

/** `live`: written while it is typed. `paused`: when nobody has typed for a while. `checked`: when it is committed; until then, what it would mean is said. */
export type Typing = 'live' | 'paused' | 'checked' | 'plain';

/** In milliseconds. */
const PAUSE = 1000;
const CHECK_DELAY = 200;

/** What somebody types into one field, until it is written. */
export class Draft {
  readonly #asks: FieldAsks;
  readonly #typing: Typing;
  readonly #written = signal('');
  readonly #typed = signal<string>();
  readonly #problem = signal<string>();
  readonly #meaning = signal<string>();
  /** What was typed last of that which has been written. */
  #settled: string | undefined;
  /** What stood there before it was written while it was typed. */
  #before: string | undefined;
  /** What has been asked for, and not been answered. */
  #asked: string | undefined;
  #isFocused = false;
  #lastInput = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** What the field shows. */
  readonly text: ReadonlySignal<string> = computed(() => this.#typed.value ?? this.#written.value);
  /** Why it was not written. */
  readonly problem: ReadonlySignal<string | undefined> = this.#problem;
  /** What it would mean, where that does not read as it is typed. */
  readonly meaning: ReadonlySignal<string | undefined> = this.#meaning;

  constructor(asks: FieldAsks, typing: Typing, written: string) {
    this.#asks = asks;
    this.#typing = typing;
    this.#written.value = written;
  }

  /** Whether something is typed that has not been written, and is not being written. */
  get isOpen(): boolean {
    const typed = this.#typed.value;
    return typed !== undefined && typed !== this.#settled && typed !== this.#asked;
  }

  /** Takes what the plan says by now. What is being typed stays, unless all of it was written before. */
  follow(written: string): void {
    if (written === this.#written.value) return;
    const isWritten = this.#typed.value === this.#written.value || this.#typed.value === this.#settled;
    this.#written.value = written;
    if (isWritten && this.#typed.value !== written) this.#forget();
  }

  focus(): void {
    this.#isFocused = true;
    this.#before = undefined;
    this.#lastInput = Number.NEGATIVE_INFINITY;
  }

  input(text: string): void {
    this.#before ??= this.#written.value;
    this.#typed.value = text;
    this.#problem.value = undefined;
    this.#meaning.value = undefined;
    clearTimeout(this.#timer);
    const startsBurst = performance.now() - this.#lastInput > PAUSE;
    this.#lastInput = performance.now();
    if (this.#typing === 'live') this.#asks.type(text, startsBurst, (answer) => this.#take(text, answer));
    else if (this.#typing === 'paused') this.#timer = setTimeout(() => this.commit(), PAUSE);
    else if (this.#typing === 'checked') this.#timer = setTimeout(() => this.#check(text), CHECK_DELAY);
  }

  /** Writes what is typed, or something else. */
  commit(text: string | undefined = this.#typed.value): void {
    clearTimeout(this.#timer);
    this.#meaning.value = undefined;
    if (text === undefined) return;
    // What is held of a burst of typing is written with what is asked for next.
    const isSettled = text === this.#settled && this.#typing !== 'live';
    this.#typed.value ??= text;
    if (text === this.#written.value || isSettled) {
      this.#problem.value = undefined;
      if (!this.#isFocused) this.#forget();
    } else if (text !== this.#asked) {
      this.#asked = text;
      this.#asks.set(text, (answer) => {
        if (this.#asked === text) this.#asked = undefined;
        this.#take(text, answer);
      });
    }
  }

  blur(): void {
    this.#isFocused = false;
    this.commit();
  }

  /** Takes back what was typed since the field was entered; whether there was any. */
  escape(): boolean {
    const before = this.#before;
    const isOpen = this.isOpen || this.#problem.value !== undefined;
    const isWritten = this.#typing === 'live' && before !== undefined && before !== this.text.value;
    if (!isOpen && !isWritten) return false;
    this.#forget();
    if (isWritten) {
      // The plan may not have said yet what was typed: it is typed back in any case.
      this.#typed.value = before;
      this.#asks.type(before, false, (answer) => this.#take(before, answer));
    }
    return true;
  }

  #check(text: string): void {
    this.#asks.check(text, (answer) => {
      if (this.#typed.value !== text) return;
      const meaning = answer.why ?? answer.text;
      this.#meaning.value = meaning === text ? undefined : meaning;
    });
  }

  #take(text: string, { why }: FieldAnswer): void {
    const isNewest = this.#typed.value === text;
    if (why !== undefined) {
      if (isNewest) this.#problem.value = why;
      return;
    }
    this.#settled = text;
    // In a text, what is written may lack a space that the next word comes behind.
    if (isNewest && !(this.#isFocused && KEPT.has(this.#typing))) this.#forget();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#typed.value = undefined;
    this.#settled = undefined;
    this.#problem.value = undefined;
    this.#meaning.value = undefined;
  }
}

const KEPT: ReadonlySet<Typing> = new Set(['live', 'paused']);
