import type { BrowserServer } from "playwright-core";

export default async (): Promise<void> => {
  await (globalThis as { workbenchBrowser?: BrowserServer }).workbenchBrowser?.close();
};
