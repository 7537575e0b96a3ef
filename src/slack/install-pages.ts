import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

const STYLE = 'body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:4rem auto;padding:0 1rem}';
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Nothing is loaded, run, framed, kept or told to other sites. */
export const PAGE_HEADERS: OutgoingHttpHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

interface Page {
  readonly title: string;
  readonly text: string;
  readonly link?: { readonly to: string; readonly label: string };
}

const AGAIN = { to: 'install', label: 'Start again' };

/** What the last page of an install says when the app was not added. */
export const PAGES = {
  declined: {
    title: 'Not added',
    text: 'You chose not to add Career Advisor. You can close this page.',
    link: AGAIN,
  },
  stale: {
    title: 'Please start again',
    text: 'This link is too old, was used already, or was opened in another browser.',
    link: AGAIN,
  },
  unwelcome: {
    title: 'Not for this workspace',
    text: 'Career Advisor can be added to the workspaces of its company only. Ask whoever runs it.',
  },
  trouble: {
    title: 'That did not work',
    text: 'Something went wrong on our side. Please try later.',
    link: AGAIN,
  },
} as const satisfies Readonly<Record<string, Page>>;

/** The first page of an install, with the address at Slack that its button leads to. */
export function installPage(to: string): string {
  return pageOf({
    title: 'Career Advisor for Slack',
    text: "Short career answers with sources, from your company's own documents.",
    link: { to, label: 'Add to Slack' },
  });
}

/** The last page of an install; the ids are those of the app and of the workspace, where there is one. */
export function donePage(app: string | undefined, workspace: string | undefined): string {
  const place = new URLSearchParams({
    ...(app === undefined ? {} : { app }),
    ...(workspace === undefined ? {} : { team: workspace }),
  });
  return pageOf({
    title: 'Career Advisor is in Slack',
    text: 'You can close this page and ask away.',
    link: { to: `https://slack.com/app_redirect?${place}`, label: 'Open Slack' },
  });
}

/** Ends a response with a page. */
export function show(response: ServerResponse, status: number, page: Page | string): void {
  response.writeHead(status, PAGE_HEADERS);
  response.end(typeof page === 'string' ? page : pageOf(page));
}

function pageOf({ title, text, link }: Page): string {
  const lines = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>`,
    ...(link === undefined ? [] : [`<p><a href="${escapeHtml(link.to)}">${escapeHtml(link.label)}</a></p>`]),
    '</body></html>',
  ];
  return `${lines.join('\n')}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": '#39',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&${ENTITIES[sign]};`);
}
