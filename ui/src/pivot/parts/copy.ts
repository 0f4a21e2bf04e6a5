/** Puts text, and the same as HTML where there is some, onto the clipboard. False where the browser refuses. */
export async function copy(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') })]);
    return true;
  } catch {
    return copyByEvent(text, html);
  }
}

const blob = (text: string, type: string) => new Blob([text], { type });

/** The way that works in a frame which was not given the clipboard. */
function copyByEvent(text: string, html: string | undefined): boolean {
  let given = false;
  const give = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    given = true;
  };
  document.addEventListener('copy', give);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only copy that a frame without clipboard-write has
    return document.execCommand('copy') && given;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', give);
  }
}
