import { useState } from 'react';
import { isRecord } from '../../../json.ts';
import { ThumbDownIcon, ThumbUpIcon } from '../../look/icons.tsx';
import { type ElementProps, spotOf, textOf, useHost } from '../host.tsx';

/** Thumbs up and down. */
export function FeedbackElement({ element, block }: ElementProps) {
  const host = useHost();
  const [given, setGiven] = useState<string>();
  const spot = spotOf({ element, block });
  return (
    <div className="feedback">
      {(['positive_button', 'negative_button'] as const).map((name) => {
        const button = element[name];
        if (!isRecord(button)) return null;
        const text = textOf(button['text']);
        const Icon = name === 'positive_button' ? ThumbUpIcon : ThumbDownIcon;
        return (
          <button
            key={name}
            type="button"
            className="icon-button"
            title={text}
            aria-label={String(button['accessibility_label'] ?? text)}
            aria-pressed={given === name}
            onClick={() => {
              setGiven(name);
              host.press(spot, String(button['value'] ?? text));
            }}
          >
            <Icon />
          </button>
        );
      })}
    </div>
  );
}
