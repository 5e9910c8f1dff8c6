/** Sets that are joined until nothing more belongs together (Tarjan's union-find, with path halving). */
export class DisjointSets<T> {
  readonly #parents = new Map<T, T>();

  add(member: T): void {
    this.#parents.set(member, member);
  }

  join(a: T, b: T): void {
    this.#parents.set(this.rootOf(b), this.rootOf(a));
  }

  rootOf(member: T): T {
    let at = member;
    for (;;) {
      const parent = this.#parents.get(at) ?? at;
      if (parent === at) return at;
      const above = this.#parents.get(parent) ?? parent;
      this.#parents.set(at, above);
      at = above;
    }
  }
}
