// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { contentOf, fileNameOf } from './files';
import { draw } from './print';
import { textOfTable } from './table';

const html = `<h1>Bugs</h1><table><thead><tr><th>Status</th><th colspan="2">Priority</th></tr></thead>
  <tbody><tr><th>To do</th><td>1\n 2</td><td>&lt;b&gt;</td></tr></tbody></table>`;

describe('a table', () => {
  it('is text by tabs and lines, a cell over several columns followed by empty ones', () => {
    expect(textOfTable(html)).toBe('Status\tPriority\t\nTo do\t1 2\t<b>');
  });

  it('that is none is no text', () => {
    expect(textOfTable('<p>Nothing</p>')).toBe('');
  });
});

describe('a page to print', () => {
  it('holds the table and a style for paper, and nothing that could run', () => {
    const page = document.implementation.createHTMLDocument('');
    draw(page, `<script>globalThis.ran = true</script><iframe src="https://evil.example"></iframe>${html}`, 'Bugs');
    expect(page.title).toBe('Bugs');
    expect(page.querySelectorAll('thead')).toHaveLength(1);
    expect(page.querySelectorAll('script, iframe')).toHaveLength(0);
    expect(page.querySelectorAll('style')).toHaveLength(1);
  });
});

describe('a file', () => {
  it('E05 has a name that every system takes', () => {
    expect(fileNameOf('../../etc/passwd')).toBe('.. .. etc passwd');
    expect(fileNameOf('a\r\nSet-Cookie: x"')).toBe('a Set-Cookie x');
    expect(fileNameOf('Q4: bugs / <team> "A"\n')).toBe('Q4 bugs team A');
    expect(fileNameOf('///')).toBe('Report');
    expect(fileNameOf('x'.repeat(200))).toHaveLength(80);
  });

  it('holds the bytes that the core made', async () => {
    const xlsx = contentOf({ base64: 'UEsDBA==', mediaType: 'application/zip' });
    expect([...new Uint8Array(await xlsx.arrayBuffer())]).toEqual([0x50, 0x4b, 3, 4]);
    expect(await contentOf({ text: '\uFEFFa,b\r\n', mediaType: 'text/csv' }).text()).toContain('a,b');
  });
});
