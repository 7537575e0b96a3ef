import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type PageWorkspace, startPage } from '../../src/workspace/page-server.ts';
import { openTab, type Tab } from './browser.ts';
import { type PageApp, startPageApp } from './page-app.ts';

/** A workspace with its app, looked at in tabs of a browser. */
export interface PageStage {
  readonly workspace: PageWorkspace;
  readonly app: PageApp;
  /** A tab at a place behind the address, such as `#/maya/general`. */
  readonly open: (place?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Closes everything; a fault of a tab or a call that the workspace refused fails the test. */
  readonly stop: () => Promise<void>;
}

export async function startPageStage(
  browser: Browser,
  options: Parameters<typeof startPage>[0],
): Promise<PageStage> {
  const workspace = await startPage(options);
  const app = await startPageApp(workspace);
  const tabs: Tab[] = [];
  return {
    workspace,
    app,
    open: async (place = '', contextOptions = {}) => {
      const tab = await openTab(browser, `${workspace.url}/${place}`, contextOptions);
      tabs.push(tab);
      return tab.page;
    },
    stop: async () => {
      const refused = workspace.refused();
      await Promise.all(tabs.map(({ page }) => page.context().close()));
      await app.stop();
      await workspace.close();
      expect(tabs.flatMap(({ faults }) => faults)).toEqual([]);
      expect(refused).toEqual([]);
    },
  };
}
