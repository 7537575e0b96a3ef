import { memo, type ReactNode } from 'react';
import { type Block, Message } from 'slack-blocks-to-jsx';
import type { Json } from '../../live/seen.ts';
