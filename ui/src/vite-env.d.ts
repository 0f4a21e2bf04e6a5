/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Name of the app that is built: the journal's database is its own. */
  readonly VITE_APP: string;
  /** Folder of the core, beside the page. */
  readonly VITE_RUNTIME: string;
}

declare module 'virtual:design-tokens.css';
