/** The host sets the theme, and the stylesheet holds the tokens: the loader of themes has nothing to do. */
export const setGlobalTheme = (): Promise<() => void> => Promise.resolve(() => undefined);

export const themeReady = Promise.resolve();

export default setGlobalTheme;
