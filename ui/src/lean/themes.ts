/** No theme to load later: the stylesheet holds all that are used. */
export const themeImportMap: Readonly<Record<string, () => Promise<unknown>>> = {};

export default themeImportMap;
