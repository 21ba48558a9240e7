import { defineConfig } from 'vitest/config';

// The tests read the sources themselves (the condition below), so they need no build; only the tests that start the
// real binary do, and `npm test` builds before it runs them.
// `import` and `default` go without saying; named here they would also hold for what CommonJS packages require.
const conditions = ['@bc4p/source', 'node', 'module'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'packages/*/sim/**/*.test.ts',
      'packages/*/fuzz/**/*.test.ts',
      'conformance/**/*.test.ts',
      'scripts/**/*.test.ts',
      'spec/models/**/*.test.ts',
    ],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    disableConsoleIntercept: true,
    pool: 'forks',
  },
});
