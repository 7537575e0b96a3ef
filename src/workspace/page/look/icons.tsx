import type { ReactNode } from 'react';

/** Line icons of one weight, 20 units wide; they say nothing to a screen reader. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const HashIcon = () => (
  <Icon>
    <path d="M8 3 6.5 17M13.5 3 12 17M3.5 7.5h13.3M3.2 12.5h13.3" />
  </Icon>
);

export const MenuIcon = () => (
  <Icon>
    <path d="M3 5.5h14M3 10h14M3 14.5h14" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="M12.5 4 6.5 10l6 6" />
  </Icon>
);

export const ThreadIcon = () => (
  <Icon>
    <path d="M4 4.5h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H9l-3.6 3v-3H4a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1Z" />
    <path d="M6.5 7.8h7M6.5 10.6h4.5" />
  </Icon>
);

export const EyeIcon = () => (
  <Icon>
    <path d="M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5Z" />
    <circle cx="10" cy="10" r="2.2" />
  </Icon>
);

export const SendIcon = () => (
  <Icon>
    <path d="M3 16.8 17.5 10 3 3.2l1.9 5.5L12 10l-7.1 1.3L3 16.8Z" fill="currentColor" strokeWidth="0.8" />
  </Icon>
);

export const MentionIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="3" />
    <path d="M13 10v1a2.2 2.2 0 0 0 4.4 0v-1A7.4 7.4 0 1 0 14 16.2" />
  </Icon>
);

export const SlashIcon = () => (
  <Icon>
    <rect x="3" y="3" width="14" height="14" rx="3" />
    <path d="m11.6 6.5-3.2 7" />
  </Icon>
);

export const BoltIcon = () => (
  <Icon>
    <path d="M11.5 2.5 4.5 11.5h4.8l-.8 6 7-9h-4.8l.8-6Z" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <circle cx="4.5" cy="10" r="0.8" fill="currentColor" />
    <circle cx="10" cy="10" r="0.8" fill="currentColor" />
    <circle cx="15.5" cy="10" r="0.8" fill="currentColor" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon>
    <path d="m5.5 8 4.5 4.5L14.5 8" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m4 10.5 4 4 8-9" />
  </Icon>
);

export const ThumbUpIcon = () => (
  <Icon>
    <path d="M6.5 9v7.5H3.8a.8.8 0 0 1-.8-.8V9.8a.8.8 0 0 1 .8-.8h2.7Zm0 0 3-6c1.2 0 2 .9 2 2.1V8h4.2c1 0 1.7.9 1.5 1.8l-1.1 5.3c-.2.8-.9 1.4-1.7 1.4H6.5" />
  </Icon>
);

export const ThumbDownIcon = () => (
  <Icon>
    <path d="M13.5 11V3.5h2.7a.8.8 0 0 1 .8.8v5.9a.8.8 0 0 1-.8.8h-2.7Zm0 0-3 6c-1.2 0-2-.9-2-2.1V12H4.3c-1 0-1.7-.9-1.5-1.8l1.1-5.3c.2-.8.9-1.4 1.7-1.4h7.9" />
  </Icon>
);

export const ArrowDownIcon = () => (
  <Icon>
    <path d="M10 4v12M5 11l5 5 5-5" />
  </Icon>
);

export const FileIcon = () => (
  <Icon>
    <path d="M5 2.5h6.5L15.5 6.5V16a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 16V3a.5.5 0 0 1 .5-.5Z" />
    <path d="M11.5 2.5v4h4" />
  </Icon>
);

export const SparkIcon = () => (
  <Icon>
    <path d="M10 3c.6 3.7 2.3 5.4 6 6-3.7.6-5.4 2.3-6 6-.6-3.7-2.3-5.4-6-6 3.7-.6 5.4-2.3 6-6Z" />
  </Icon>
);
