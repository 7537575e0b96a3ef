import { z } from 'zod';
import { chars, confirm, plainText } from './objects.ts';
import { LIMITS } from './table.ts';

/** For elements that may have the cursor from the start. */
export const focus = { focus_on_load: z.boolean().optional() };

/** For elements that may show a hint while empty. */
export const placeholder = { placeholder: plainText(LIMITS.placeholder).optional() };

/** For elements whose value is chosen. */
export const chosen = { ...focus, ...placeholder, confirm: confirm.optional() };

/** The schema of an interactive element. */
export function element<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.strictObject({ type: z.literal(type), action_id: chars(LIMITS.id).optional(), ...shape });
}
