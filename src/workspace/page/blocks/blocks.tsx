import { isRecord, type Json } from '../../json.ts';
import { FileIcon } from '../look/icons.tsx';
import { BarChart } from './bar-chart.tsx';
import { Element } from './elements/element.tsx';
import { textOf } from './host.tsx';
import { InputBlock } from './input-block.tsx';
import { Painted } from './kit.tsx';
import { TableBlock } from './table.tsx';

/** Blocks in a message, a modal or a Home: what can be clicked is ours, what is only looked at is painted. */
export function Blocks({ blocks }: { readonly blocks: unknown }) {
  if (!Array.isArray(blocks)) return null;
  return (
    <div className="blocks">
      {blocks.filter(isRecord).map((block, place) => (
        <OneBlock key={String(block['block_id'] ?? place)} block={block} />
      ))}
    </div>
  );
}

function OneBlock({ block }: { readonly block: Json }) {
  switch (block['type']) {
    case 'actions':
    case 'context_actions':
      return (
        <div className={block['type'] === 'actions' ? 'actions-block' : 'context-actions-block'}>
          <Elements of={block['elements']} block={idOf(block)} />
        </div>
      );
    case 'input':
      return <InputBlock block={block} />;
    case 'section':
      return <SectionBlock block={block} />;
    case 'table':
    case 'data_table':
      return <TableBlock block={block} />;
    case 'image':
    case 'video':
    case 'file':
      return <Attachment block={block} />;
    case 'card':
      return <CardBlock block={block} />;
    case 'carousel':
      return (
        <div className="carousel-block">
          <Blocks blocks={block['elements']} />
        </div>
      );
    case 'container':
      return (
        <section className="container-block">
          {textOf(block['title']) !== '' && <h3>{textOf(block['title'])}</h3>}
          {textOf(block['subtitle']) !== '' && <p className="muted">{textOf(block['subtitle'])}</p>}
          <Blocks blocks={block['child_blocks']} />
        </section>
      );
    case 'data_visualization':
      return isRecord(block['chart']) && block['chart']['type'] === 'bar' ? (
        <BarChart block={block} />
      ) : (
        <Painted block={block} />
      );
    default:
      return <Painted block={block} />;
  }
}

function SectionBlock({ block }: { readonly block: Json }) {
  const { accessory, ...rest } = block;
  if (!isRecord(accessory)) return <Painted block={block} />;
  return (
    <div className="section-block">
      <Painted block={rest} />
      <div className="accessory">
        {accessory['type'] === 'image' ? (
          <Attachment block={accessory} />
        ) : (
          <Element element={accessory} block={idOf(block)} />
        )}
      </div>
    </div>
  );
}

function CardBlock({ block }: { readonly block: Json }) {
  const body = block['body'];
  return (
    <section className="card-block">
      <h3>{textOf(block['title'])}</h3>
      {textOf(block['subtitle']) !== '' && <p className="muted">{textOf(block['subtitle'])}</p>}
      {isRecord(body) && <Painted block={{ type: 'section', text: body }} />}
      <div className="actions-block">
        <Elements of={block['actions']} block={idOf(block)} />
      </div>
    </section>
  );
}

/** Pictures, films and files: nothing is fetched from elsewhere, so that they are named, and linked where they can be. */
function Attachment({ block }: { readonly block: Json }) {
  const text = textOf(block['title']) || String(block['alt_text'] ?? block['external_id'] ?? 'File');
  const url = String(block['image_url'] ?? block['title_url'] ?? block['video_url'] ?? '');
  return (
    <p className="attachment">
      <FileIcon />
      {/^https?:/i.test(url) ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
    </p>
  );
}

function Elements({ of, block }: { readonly of: unknown; readonly block: string }) {
  if (!Array.isArray(of)) return null;
  return of
    .filter(isRecord)
    .map((element, place) => (
      <Element key={String(element['action_id'] ?? place)} element={element} block={block} />
    ));
}

function idOf(block: Json): string {
  return String(block['block_id'] ?? '');
}
