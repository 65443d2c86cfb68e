import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const OFFICE_RULES = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap((config) => Object.entries(config.rules ?? {}))
    .filter(([name]) => name.startsWith('office-addins/')),
);

/**
 * The floors of the house, ground first (docs/architecture.md). A room imports
 * only from floors below it, and only through the other room's door.
 */
const FLOORS = [
  ['language', 'calendar', 'pace', 'workbook', 'settings'],
  ['register'],
  ['considerations'],
  ['indicators', 'payments', 'opportunities'],
  ['report'],
  ['publication'],
  ['app'],
  ['taskpane', 'commands', 'cli', 'workbench'],
];
const PURE = [
  'language',
  'calendar',
  'pace',
  'settings',
  'register',
  'considerations',
  'indicators',
  'payments',
  'opportunities',
  'report',
];
/** Between ground rooms: language stands alone, calendar beside it, the others may use both. */
const GROUND_MAY_USE = {
  language: [],
  calendar: ['language'],
  pace: [],
  workbook: ['language', 'calendar', 'pace'],
  settings: ['language', 'calendar', 'workbook'],
};
const ALL = FLOORS.flat();

function allowedFor(room) {
  if (room in GROUND_MAY_USE) return GROUND_MAY_USE[room];
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  return FLOORS.slice(0, floor).flat();
}

const boundaries = ALL.map((room) => {
  const allowed = new Set([...allowedFor(room), room]);
  const forbidden = ALL.filter((other) => !allowed.has(other));
  const patterns = [
    {
      // `../register/cells` or `../../register/cells`: past the door of another room.
      regex: `^(\\.\\./)+(${ALL.filter((other) => other !== room && !(other === 'workbook')).join('|')})/.+`,
      message: 'Enter another room by its door (its index.ts): what stands behind the door may change without notice.',
    },
  ];
  if (forbidden.length > 0) {
    patterns.push({
      regex: `^(\\.\\./)+(${forbidden.join('|')})(/.*)?$`,
      message: `The room « ${room} » may only import from floors below it (docs/architecture.md): data flows from the cells up to measures, then once down as a plan.`,
    });
  }
  if (room !== 'workbook' && !['taskpane', 'commands', 'cli', 'workbench'].includes(room)) {
    patterns.push({
      regex: '^(\\.\\./)+workbook/.+',
      message: 'Only a face chooses an adapter; every other room knows the port alone (src/workbook/index.ts).',
    });
  }
  if (PURE.includes(room)) {
    patterns.push({
      regex: '^(react|react-dom|@fluentui/.*|node:.*|fs|path|@e965/xlsx|fflate|saxes|papaparse|pptxgenjs|docx)(/.*)?$',
      message:
        'Trade rooms and report are pure: no Office, React, Node or file library, so that the same input gives the same output everywhere.',
    });
  }
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      ...(PURE.includes(room)
        ? {
            'no-restricted-globals': [
              'error',
              ...['Office', 'Excel', 'window', 'document', 'process', 'localStorage', 'fetch'].map((name) => ({
                name,
                message: 'Pure rooms know neither host nor page.',
              })),
            ],
          }
        : {}),
    },
  };
});

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/workbench/**', 'src/cli/**', 'src/workbook/file/**'],
    plugins: { 'office-addins': officeAddins },
    // Only the plug-in's own rules: its recommended set carries the JavaScript defaults, which the typed ones replace.
    rules: OFFICE_RULES,
  },
  {
    files: ['src/**/*.tsx'],
    ...jsxA11y.flatConfigs.strict,
    plugins: { ...jsxA11y.flatConfigs.strict.plugins, 'react-hooks': reactHooks },
    rules: { ...jsxA11y.flatConfigs.strict.rules, ...reactHooks.configs.recommended.rules },
  },
  { files: ['**/*.cjs', '**/*.mjs', '**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...boundaries,
);
