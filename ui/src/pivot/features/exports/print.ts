import styles from './print.css?inline';

const mostMs = 300_000;

/**
 * Prints a page of HTML by itself, in a frame that is not seen: the app around it, with its bars and the rows that are not drawn,
 * is no page to print.
 */
export function print(html: string, title: string): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:1px;height:1px;border:0;visibility:hidden';
  document.body.append(frame);
  const { contentDocument: page, contentWindow: around } = frame;
  const leave = () => frame.remove();
  if (!page || !around) {
    leave();
    return;
  }
  draw(page, html, title);
  around.addEventListener('afterprint', leave);
  setTimeout(leave, mostMs);
  around.focus();
  around.print();
}

/** Only what is to be read is taken over, nothing that could run. */
export function draw(page: Document, html: string, title: string): void {
  const read = new DOMParser().parseFromString(html, 'text/html');
  for (const active of read.querySelectorAll('script, iframe, object, embed, link, meta, base')) active.remove();
  const style = page.createElement('style');
  style.textContent = styles;
  page.title = title;
  page.documentElement.lang = 'en';
  page.head.append(...Array.from(read.head.querySelectorAll('style'), (one) => page.importNode(one, true)), style);
  page.body.append(...Array.from(read.body.childNodes, (node) => page.importNode(node, true)));
}
