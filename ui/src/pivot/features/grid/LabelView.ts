import type { GridRow } from '../../engine/protocol';
import { element, setAttribute, setFlag } from './elements';
import styles from './grid.module.css';
import { markTexts, text } from './text';

const step = 20;

/** The frozen cell of a row: how deep it stands, what it is, and what is odd about it. Its clicks are heard by the grid. */
export class LabelView {
  readonly element = element('div', styles.label, 'rowheader');
  readonly #twist = button(styles.twist, 'data-twist');
  readonly #type = element('img', styles.type);
  readonly #key = button(styles.key);
  readonly #name = element('span', styles.name);
  #marks: readonly HTMLElement[] = [];
  #row: GridRow | undefined;
  #width = 0;

  constructor() {
    const room = element('span', styles.twistRoom);
    room.append(this.#twist);
    this.#type.loading = 'lazy';
    this.element.setAttribute('aria-colindex', '1');
    this.element.append(room, this.#type, this.#key, this.#name);
  }

  draw(row: GridRow | undefined, width: number, isActive: boolean, isExplained: boolean): void {
    const { element: label } = this;
    if (this.#width !== width) label.style.width = `${width}px`;
    this.#width = width;
    setFlag(label, 'data-missing', row === undefined);
    setFlag(label, 'data-explained', isExplained);
    setAttribute(label, 'tabindex', isActive ? 0 : undefined);
    if (!row || row === this.#row) return;
    if (row.depth !== this.#row?.depth) label.style.paddingLeft = `${8 + row.depth * step}px`;
    this.#write(row);
    this.#row = row;
  }

  #write({ parts, expanded, label, key, issueType, issueTypeIcon, done, marks }: GridRow): void {
    this.#twist.hidden = parts === 0;
    setFlag(this.#twist, 'data-open', expanded);
    if (parts > 0) setAttribute(this.#twist, 'aria-label', expanded ? text.collapse(label) : text.expand(label));
    this.#type.hidden = issueTypeIcon === undefined;
    setAttribute(this.#type, 'src', issueTypeIcon);
    setAttribute(this.#type, 'alt', issueType ?? '');
    setAttribute(this.#type, 'title', issueType);
    this.#key.hidden = key === undefined;
    setAttribute(this.#key, 'data-issue', key);
    setAttribute(this.#key, 'aria-label', key === undefined ? undefined : `${key}, ${text.opensIssue}`);
    setFlag(this.#key, 'data-done', done);
    write(this.#key, key ?? '');
    write(this.#name, label);
    setAttribute(this.#name, 'title', label);
    this.#mark(marks ?? []);
  }

  #mark(marks: NonNullable<GridRow['marks']>): void {
    if (marks.length === 0 && this.#marks.length === 0) return;
    for (const mark of this.#marks) mark.remove();
    this.#marks = marks.map((mark) => {
      const made = element('span', styles.mark);
      made.title = markTexts[mark].detail;
      made.textContent = markTexts[mark].title;
      return made;
    });
    this.element.append(...this.#marks);
  }
}

function button(className: string | undefined, flag?: string): HTMLButtonElement {
  const made = element('button', className);
  made.type = 'button';
  made.tabIndex = -1;
  if (flag !== undefined) made.setAttribute(flag, '');
  return made;
}

const write = (on: HTMLElement, words: string): void => {
  if (on.textContent !== words) on.textContent = words;
};
