/** The screens of the main journey, together in one part loaded on demand. */
export { Done } from './Done';
export { Home } from './Home';
export { Preview } from './Preview';
export { Register } from './register/Register';
