/** The text of a table in HTML: cells by tabs, rows by lines, for programs that take no HTML. */
export function textOfTable(html: string): string {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const rows = Array.from(table?.rows ?? [], (row) =>
    Array.from(row.cells, (cell) => [oneLine(cell.textContent), ...Array.from({ length: cell.colSpan - 1 }, () => '')]).flat(),
  );
  return rows.map((cells) => cells.join('\t')).join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
