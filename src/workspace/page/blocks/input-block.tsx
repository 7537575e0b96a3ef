import { useId } from 'react';
import { isRecord, type Json } from '../../json.ts';
import { Element } from './elements/element.tsx';
import { inputIdOf, textOf, useHost } from './host.tsx';

/** Something to fill in, with its label, its hint and what is wrong with it. */
export function InputBlock({ block }: { readonly block: Json }) {
  const id = useId();
  const host = useHost();
  const { element, optional, dispatch_action: dispatches } = block;
  if (!isRecord(element)) return null;
  const blockId = String(block['block_id']);
  const hint = textOf(block['hint']);
  const fault = host.faults[blockId];
  const described = [hint === '' ? [] : [`${id}-hint`], fault === undefined ? [] : [`${id}-fault`]].flat();
  return (
    <div className={fault === undefined ? 'input-block' : 'input-block has-fault'}>
      <label className="input-label" id={`${id}-label`} htmlFor={inputIdOf(`${id}-label`)}>
        {textOf(block['label'])}
        {optional === true && <span className="muted"> (optional)</span>}
      </label>
      <Element
        element={element}
        block={blockId}
        labelledBy={`${id}-label`}
        describedBy={described.length === 0 ? undefined : described.join(' ')}
        isRequired={optional !== true}
        isTold={dispatches === true}
      />
      {hint !== '' && (
        <p className="input-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p className="input-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
