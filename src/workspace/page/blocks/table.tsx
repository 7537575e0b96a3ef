import { useId, useState } from 'react';
import { isRecord, type Json } from '../../json.ts';
import { textOf } from './host.tsx';
import { Painted } from './kit.tsx';

/** Rows of a `data_table` that are shown at once unless the app says otherwise. */
const PAGE_ROWS = 5;

/**
 * A `table` or `data_table`. The block renderer shows the one without header cells, breaks on its numbers, and
 * leaves the other empty.
 */
export function TableBlock({ block }: { readonly block: Json }) {
  const id = useId();
  const [head = [], ...rows] = rowsOf(block['rows']);
  const size = block['type'] === 'table' ? rows.length : Number(block['page_size'] ?? PAGE_ROWS);
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / Math.max(1, size)));
  const caption = textOf(block['caption']);
  const aligns = alignsOf(block['column_settings']);
  return (
    <div className="table-block">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the arrow keys */}
      <section className="table-scroll" tabIndex={0} aria-label={caption || 'Table'}>
        <table aria-describedby={pages > 1 ? id : undefined}>
          {caption !== '' && <caption>{caption}</caption>}
          <thead>
            <tr>
              {head.map((cell, column) => (
                <th key={keyOf(column)} scope="col" className={aligns[column]}>
                  <Cell cell={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(page * size, (page + 1) * size).map((row, line) => (
              <tr key={keyOf(line)}>
                {row.map((cell, column) => (
                  <td key={keyOf(column)} className={aligns[column]}>
                    <Cell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {pages > 1 && (
        <div className="table-pages">
          <button type="button" className="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
            Previous
          </button>
          <span id={id} role="status">
            Page {page + 1} of {pages}
          </span>
          <button
            type="button"
            className="button"
            disabled={page === pages - 1}
            onClick={() => setPage(page + 1)}
          >
            Next
          </button>
        </div>
      )}
    </div>
  );
}

function Cell({ cell }: { readonly cell: Json }) {
  if (cell['type'] === 'rich_text') return <Painted block={cell} />;
  return <>{String(cell['text'] ?? cell['value'] ?? '')}</>;
}

/** Cells and rows have no names but their place, and never move. */
function keyOf(place: number): string {
  return `at-${place}`;
}

function rowsOf(rows: unknown): readonly (readonly Json[])[] {
  return Array.isArray(rows) ? rows.map((row) => (Array.isArray(row) ? row.filter(isRecord) : [])) : [];
}

function alignsOf(settings: unknown): readonly string[] {
  if (!Array.isArray(settings)) return [];
  return settings.map((one) =>
    isRecord(one) && typeof one['align'] === 'string' ? `align-${one['align']}` : '',
  );
}
