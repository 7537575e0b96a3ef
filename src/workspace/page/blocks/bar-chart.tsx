import { useId } from 'react';
import { isRecord, type Json } from '../../json.ts';
import { recordsOf } from './elements/select.tsx';

/** Colours in styles/blocks.css; Slack draws no more series than these. */
const COLOURS = 6;
/** Pixels: a label with its gap, a bar with its gap, and the gap below a category. */
const LABEL = 22;
const BAR = 18;
const GAP = 12;
/** Share of the width that the longest bar takes; its value needs the rest. */
const LONGEST = 78;

interface Series {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
}

/**
 * A bar chart with lying bars, so that labels of any length can be read at any width; the block renderer writes
 * long ones over each other.
 */
export function BarChart({ block }: { readonly block: Json }) {
  const id = useId();
  const chart = isRecord(block['chart']) ? block['chart'] : {};
  const axis = isRecord(chart['axis_config']) ? chart['axis_config'] : {};
  const categories = Array.isArray(axis['categories']) ? axis['categories'].map(String) : [];
  const series = recordsOf(chart['series']).map((one) => seriesOf(one, categories));
  const unit = String(axis['y_label'] ?? '');
  const all = series.flatMap(({ values }) => values.filter((value) => value !== undefined));
  const low = Math.min(0, ...all);
  const span = Math.max(0, ...all) - low || 1;
  const at = (value: number): number => ((value - low) / span) * LONGEST;
  // A lone series has the stronger colour of the first two.
  const colourOf = (place: number): string => `chart-${(series.length === 1 ? 1 : place) % COLOURS}`;
  const height = LABEL + series.length * BAR + GAP;
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id}>
        {String(block['title'] ?? '')}
        {unit !== '' && <span className="muted"> {unit}</span>}
      </figcaption>
      {series.length > 1 && <Legend series={series} />}
      <svg width="100%" height={categories.length * height} aria-hidden="true" focusable="false">
        {categories.map((category, row) => (
          <g key={category} transform={`translate(0 ${row * height})`}>
            <text className="chart-label" x="0" y={LABEL - 7}>
              {category}
            </text>
            {series.map(({ name, values }, place) => {
              const value = values[row];
              if (value === undefined) return null;
              const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))];
              const top = LABEL + place * BAR;
              return (
                <g key={name} className={colourOf(place)}>
                  <rect
                    x={`${from}%`}
                    y={top}
                    width={`${Math.max(0.4, to - from)}%`}
                    height={BAR - 5}
                    rx="3"
                  />
                  <text className="chart-value" x={`${to}%`} dx="7" y={top + BAR - 7}>
                    {written(value)}
                  </text>
                </g>
              );
            })}
          </g>
        ))}
      </svg>
      <Figures categories={categories} series={series} />
    </figure>
  );
}

function Legend({ series }: { readonly series: readonly Series[] }) {
  return (
    <p className="chart-legend" aria-hidden="true">
      {series.map(({ name }, place) => (
        <span key={name} className={`chart-${place % COLOURS}`}>
          <i /> {name}
        </span>
      ))}
    </p>
  );
}

/** The same figures for those who do not see the bars. */
function Figures({
  categories,
  series,
}: {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}) {
  return (
    <table className="visually-hidden">
      <thead>
        <tr>
          <td />
          {series.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category, row) => (
          <tr key={category}>
            <th scope="row">{category}</th>
            {series.map(({ name, values }) => (
              <td key={name}>{values[row] === undefined ? '' : written(values[row])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function seriesOf(series: Json, categories: readonly string[]): Series {
  const points = new Map(recordsOf(series['data']).map((point) => [String(point['label']), point['value']]));
  return {
    name: String(series['name'] ?? ''),
    values: categories.map((category) => {
      const value = points.get(category);
      return typeof value === 'number' ? value : undefined;
    }),
  };
}

function written(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}
