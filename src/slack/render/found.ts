import type { RichTextSection } from '@slack/types';
import type { Found, Point } from '../../answer/answer.ts';
import { plainLine } from '../mrkdwn.ts';
import { texts } from '../texts.ts';
import { type Block, bullets, richText, section, words } from './blocks.ts';
import { drawChart, shownFigures, writeChart } from './chart.ts';
import { cited, sourceBlocks, used } from './sources.ts';

/** Points of an answer before "Show more". */
const POINTS_AT_FIRST = 8;
/** Points of an answer after it. */
const POINTS_AT_MOST = 40;
const NOTES_AT_MOST = 5;
const NOTE_LIMIT = 400;
const VERDICT_LIMIT = 900;

export interface BodyOptions {
  readonly expanded: boolean;
  readonly charts: 'drawn' | 'written';
  /** How many points, rows and figures are shown at most, each. */
  readonly room: number;
}

/** The points that an answer shows, and whether there are others. */
export function shownPoints(answer: Found, { expanded, room }: Pick<BodyOptions, 'expanded' | 'room'>) {
  const all = expanded ? [...answer.points, ...answer.more] : answer.points;
  const limit = Math.min(room, expanded ? POINTS_AT_MOST : POINTS_AT_FIRST);
  const shown = all.slice(0, limit);
  return { shown, hidden: answer.points.length + answer.more.length - shown.length };
}

/** Lead, points, figures, notes and sources of an answer. */
export function foundBlocks(answer: Found, options: BodyOptions): Block[] {
  const { shown, hidden } = shownPoints(answer, options);
  const { citations } = answer;
  const points = shown.map((point) => section(...cited(point, citations)));
  const cut = options.expanded && hidden > 0 ? [texts.shortened] : [];
  return [
    ...richText(...verdict(answer), section(...cited(answer.lead, citations)), ...bullets(points)),
    ...chartBlocks(answer, options),
    ...noteBlocks([...answer.notes.slice(0, NOTES_AT_MOST), ...cut]),
    ...sourceBlocks(used([answer.lead, ...shown, ...chartPoints(answer, options.room)], citations)),
  ];
}

// Whoever asks about an offer wants to know where it stands before anything else.
function verdict({ verdict: said }: Found): RichTextSection[] {
  const text = plainLine(said ?? '', VERDICT_LIMIT);
  return text === '' ? [] : [section(...words(text, { bold: true }))];
}

/** What the reader must know, in italics. */
export function noteBlocks(notes: readonly string[]): Block[] {
  return notes.flatMap((note) => richText(section(...words(plainLine(note, NOTE_LIMIT), { italic: true }))));
}

/** The chart's rows as points, for their citations. */
export function chartPoints({ chart }: Pick<Found, 'chart'>, room: number): Point[] {
  return shownFigures(chart, room).map((row) => ({ text: row.text, citation: row.citation }));
}

function chartBlocks({ chart, citations }: Found, { charts, room }: BodyOptions): Block[] {
  if (chart === undefined) return [];
  return charts === 'drawn' ? drawChart(chart, room) : writeChart(chart, citations, room);
}
