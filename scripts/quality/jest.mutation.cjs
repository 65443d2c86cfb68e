/** The tests that a changed line of one room must fail: those of the room itself (`npm run mutation`). */
const room = process.env.SPASER_MUTATION_TESTS ?? 'calendar';

module.exports = {
  rootDir: process.cwd(),
  testEnvironment: require.resolve('@stryker-mutator/jest-runner/jest-env/node'),
  testMatch: room.split(',').flatMap((one) => [`<rootDir>/test/${one}/**/*.test.ts`, `<rootDir>/test/${one}.test.ts`]),
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/journeys/'],
  transform: { '^.+\\.(t|j)sx?$': require.resolve('@swc/jest') },
  testTimeout: 240_000,
};
