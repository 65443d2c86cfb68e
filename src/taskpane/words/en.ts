import { ahead } from './en/ahead';
import { figures } from './en/figures';
import { frame } from './en/frame';
import { journeys } from './en/journeys';
import { register } from './en/register';
import { review } from './en/review';
import { since } from './en/since';
import { trial } from './en/trial';
import type { Words } from './phrases';

/** The pane's words in English: exactly the keys and the slots of the French ones. */
export const en: Words = { ...frame, ...register, ...review, ...figures, ...journeys, ...since, ...trial, ...ahead };
