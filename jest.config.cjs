/** Unit tests run in Node; a file that needs a page says so with its own `@jest-environment` comment. */
const transform = { '^.+\\.(t|j)sx?$': '@swc/jest' };
/** It asks for Node's own modules by a dynamic import, which jest runs once it is translated. */
const transformIgnorePatterns = ['/node_modules/(?!pptxgenjs/)'];

module.exports = {
  // Every core: by default jest leaves one idle, which is half of a machine of two.
  maxWorkers: '100%',
  // A busy machine is no failure: no test measures time.
  testTimeout: 240_000,
  projects: [
    {
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/journeys/'],
      transform,
      transformIgnorePatterns,
    },
    {
      displayName: 'journeys',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/journeys/**/*.test.ts'],
      globalSetup: '<rootDir>/test/journeys/support/globalSetup.ts',
      globalTeardown: '<rootDir>/test/journeys/support/globalTeardown.ts',
      transform,
      transformIgnorePatterns,
    },
  ],
};
