/** An element of a class and a role, as the grid draws them by hand. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string | undefined, role?: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== undefined) made.className = className;
  if (role !== undefined) made.setAttribute('role', role);
  return made;
}

/** Sets an attribute, or takes it away. Every write is work for the browser, also of what is there already. */
export function setAttribute(on: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) {
    if (on.hasAttribute(name)) on.removeAttribute(name);
  } else if (on.getAttribute(name) !== String(value)) on.setAttribute(name, String(value));
}

/** The same for what is there or not. */
export const setFlag = (on: Element, name: string, isSet: boolean): void => setAttribute(on, name, isSet ? '' : undefined);
