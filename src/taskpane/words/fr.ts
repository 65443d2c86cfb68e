import { ahead } from './fr/ahead';
import { figures } from './fr/figures';
import { frame } from './fr/frame';
import { journeys } from './fr/journeys';
import { register } from './fr/register';
import { review } from './fr/review';
import { since } from './fr/since';
import { trial } from './fr/trial';

/**
 * The pane's words in French. `{slot}` is filled by the caller; a phrase with
 * `one` and `many` is chosen by `count`. Texts of the domain (fields,
 * indicators, issues, settings) come bilingual from their own rooms.
 */
export const fr = { ...frame, ...register, ...review, ...figures, ...journeys, ...since, ...trial, ...ahead };
