// Functions and methods that end the running test, or the process, when the error they are given is not nil: behind them
// it is nil. Data, no logic.

const testify = ["NoError", "NoErrorf", "Nil", "Nilf"];
const must = ["NoError", "Nil"];

/** "import/path.Func" or "import/path.Type.Method". */
export const errorAssertions: ReadonlySet<string> = new Set([
  ...testify.map((name) => `github.com/stretchr/testify/require.${name}`),
  ...testify.map((name) => `github.com/stretchr/testify/require.Assertions.${name}`),
  ...must.map((name) => `github.com/shoenig/test/must.${name}`),
  "gotest.tools/v3/assert.NilError",
  "gotest.tools/assert.NilError",
  "github.com/efficientgo/core/testutil.Ok",
]);

/** Packages of assertions: they look at their arguments and keep none. */
export const assertionPackages: readonly string[] = [
  "github.com/stretchr/testify/require",
  "github.com/stretchr/testify/assert",
  "github.com/shoenig/test/must",
  "github.com/shoenig/test",
  "gotest.tools/v3/assert",
  "gotest.tools/assert",
  "github.com/efficientgo/core/testutil",
];
