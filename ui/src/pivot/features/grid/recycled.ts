/** Something drawn at one place along an axis. */
export interface Placed {
  readonly element: HTMLElement;
  index: number;
}

/**
 * Elements along one axis, in the order of their places. Those that leave are used again for those that come, because elements are dear
 * to make, and only these are moved among their siblings.
 */
export class Recycled<V extends Placed> {
  readonly #host: HTMLElement;
  readonly #make: () => V;
  #views: readonly V[] = [];

  constructor(host: HTMLElement, make: () => V) {
    this.#host = host;
    this.#make = make;
  }

  /** The views of these places, ascending. A view that has another place than before still shows what it showed there. */
  show(indexes: readonly number[]): readonly V[] {
    const before = this.#views;
    if (before.length === indexes.length && before.every(({ index }, at) => index === indexes[at])) return before;
    const wanted = new Set(indexes);
    const kept = new Map(before.filter(({ index }) => wanted.has(index)).map((view) => [view.index, view]));
    const free = before.filter(({ index }) => !wanted.has(index));
    let next = 0;
    const views = indexes.map((index) => kept.get(index) ?? free[next++] ?? this.#make());
    for (const { element } of free.slice(next)) element.remove();
    this.#place(views, indexes, kept);
    this.#views = views;
    return views;
  }

  #place(views: readonly V[], indexes: readonly number[], kept: ReadonlyMap<number, V>): void {
    let after: HTMLElement | null = null;
    for (let at = views.length - 1; at >= 0; at--) {
      const view = views[at];
      const index = indexes[at];
      if (!view || index === undefined) continue;
      const moves = !kept.has(index) && (view.element.parentNode !== this.#host || view.element.nextSibling !== after);
      if (moves) this.#host.insertBefore(view.element, after);
      view.index = index;
      after = view.element;
    }
  }
}
