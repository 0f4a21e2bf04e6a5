import { element, setAttribute, setFlag } from './elements';
import styles from './grid.module.css';
import type { Placed } from './recycled';
import { toneTexts } from './text';

export interface CellContent {
  /** Undefined where the cell was not read yet. */
  words: string | undefined;
  tone: number;
  className: string;
  box: { left: number; width: number } | undefined;
  isActive: boolean;
  isExplained: boolean;
}

const toneClasses = Array.from({ length: 13 }, (_, tone) => (tone === 0 ? '' : ` ${styles.toned ?? ''} ${styles[`tone${tone}`] ?? ''}`));
// Wider than nearly all letters: a cell that may be too narrow is cut, the others need no clip of their own.
const letterWidth = 9;
const padding = 17;

/** One cell. It writes to its element only what is another than before. */
export class CellView implements Placed {
  readonly element = element('div', undefined, 'gridcell');
  index = -1;
  readonly #text = document.createTextNode('');
  #said: HTMLElement | undefined;
  #drawnIndex = -1;
  #box: CellContent['box'];

  constructor() {
    this.element.append(this.#text);
  }

  draw({ words, tone, className, box, isActive, isExplained }: CellContent): void {
    const { element: cell } = this;
    if (this.#drawnIndex !== this.index) cell.setAttribute('aria-colindex', String(this.index + 2));
    this.#drawnIndex = this.index;
    if (box && this.#box !== box) {
      cell.style.left = `${box.left}px`;
      cell.style.width = `${box.width}px`;
    }
    this.#box = box;
    const isCut = (words?.length ?? 0) * letterWidth + padding > (box?.width ?? 0);
    const look = className + (toneClasses[tone] ?? '') + (isCut ? ` ${styles.cut ?? ''}` : '');
    if (cell.className !== look) cell.className = look;
    if (this.#text.data !== (words ?? '')) this.#text.data = words ?? '';
    setFlag(cell, 'data-missing', words === undefined);
    setFlag(cell, 'data-explained', isExplained);
    setAttribute(cell, 'tabindex', isActive ? 0 : undefined);
    this.#say(tone > 9 ? `, ${toneTexts[tone] ?? ''}` : undefined);
  }

  /** What a colour means, for who hears the grid. */
  #say(words: string | undefined): void {
    if (words === undefined) {
      this.#said?.remove();
      this.#said = undefined;
      return;
    }
    if (!this.#said) this.element.append((this.#said = element('span', styles.said)));
    if (this.#said.textContent !== words) this.#said.textContent = words;
  }
}
