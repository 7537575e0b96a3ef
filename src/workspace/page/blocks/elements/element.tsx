import { useRef, useState } from 'react';
import { isRecord, type Json } from '../../../json.ts';
import { MoreIcon } from '../../look/icons.tsx';
import { Menu } from '../../look/menu.tsx';
import { type ElementProps, spotOf, textOf, useHost } from '../host.tsx';
import { ButtonElement } from './button.tsx';
import { CheckboxesElement, RadioElement } from './choices.tsx';
import { Confirm } from './confirm.tsx';
import { FeedbackElement } from './feedback.tsx';
import { PickerElement } from './picker.tsx';
import { recordsOf, SelectElement } from './select.tsx';
import { MomentElement, TextElement } from './text-input.tsx';

/** Whatever can be clicked or filled in. */
export function Element(props: ElementProps) {
  const type = String(props.element['type']);
  switch (type) {
    case 'button':
    case 'workflow_button':
    case 'icon_button':
      return <ButtonElement {...props} />;
    case 'feedback_buttons':
      return <FeedbackElement {...props} />;
    case 'overflow':
      return <OverflowElement {...props} />;
    case 'static_select':
      return <SelectElement {...props} />;
    case 'radio_buttons':
      return <RadioElement {...props} />;
    case 'checkboxes':
      return <CheckboxesElement {...props} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <MomentElement {...props} />;
    case 'file_input':
      return <p className="muted">Files cannot be uploaded here.</p>;
    default:
      return type.endsWith('_input') ? <TextElement {...props} /> : <PickerElement {...props} />;
  }
}

/** Three dots with a few choices, each done at once. */
function OverflowElement({ element, block }: ElementProps) {
  const host = useHost();
  const dialog = useRef<HTMLDialogElement>(null);
  const [waiting, setWaiting] = useState<Json>();
  const { confirm } = element;
  const choose = (option: Json) => host.press(spotOf({ element, block }), String(option['value']));
  return (
    <>
      <Menu
        label="More"
        className="button button-square"
        items={recordsOf(element['options']).map((option) => ({
          key: String(option['value']),
          label: textOf(option['text']),
          run: () => {
            if (!isRecord(confirm)) return choose(option);
            setWaiting(option);
            dialog.current?.showModal();
          },
        }))}
      >
        <MoreIcon />
      </Menu>
      {isRecord(confirm) && (
        <Confirm
          dialog={dialog}
          confirm={confirm}
          onConfirm={() => waiting !== undefined && choose(waiting)}
        />
      )}
    </>
  );
}
