// Functions of the standard library and popular modules that never return. Data, no logic.
// "exit": the process ends and deferred calls do not run; "panic": the stack unwinds and they do.

export const endingFunctions: ReadonlyMap<string, "exit" | "panic"> = new Map<string, "exit" | "panic">([
  ["os.Exit", "exit"],
  ["syscall.Exit", "exit"],
  ["golang.org/x/sys/unix.Exit", "exit"],
  ["log.Fatal", "exit"],
  ["log.Fatalf", "exit"],
  ["log.Fatalln", "exit"],
  ["log.Panic", "panic"],
  ["log.Panicf", "panic"],
  ["log.Panicln", "panic"],
  ["runtime.Goexit", "panic"],
  ["panic", "panic"],
  ...["Fatal", "Fatalf", "Fatalln"].map((name) => [`github.com/sirupsen/logrus.${name}`, "exit"] as const),
  ...["Fatal", "Fatalf", "Fatalln", "Exit", "Exitf", "Exitln"].flatMap((name) =>
    ["github.com/golang/glog", "k8s.io/klog", "k8s.io/klog/v2"].map((path) => [`${path}.${name}`, "exit"] as const),
  ),
]);

/** Methods of loggers that end the process: deferred calls do not run. */
export const exitMethods: readonly string[] = [
  ...["Fatal", "Fatalf", "Fatalln"].flatMap((name) =>
    ["log.Logger", "github.com/sirupsen/logrus.Logger", "github.com/sirupsen/logrus.Entry"].map(
      (type) => `${type}.${name}`,
    ),
  ),
  "go.uber.org/zap.Logger.Fatal",
  ...["Fatal", "Fatalf", "Fatalw", "Fatalln"].map((name) => `go.uber.org/zap.SugaredLogger.${name}`),
  "github.com/spf13/cobra.CheckErr",
];

/** Methods of testing.T, B, F and TB that end the test's goroutine; deferred calls run. */
export const endingTestMethods: ReadonlySet<string> = new Set([
  "Fatal",
  "Fatalf",
  "FailNow",
  "Skip",
  "Skipf",
  "SkipNow",
]);

/** Methods that by their name do not return on the loggers people write: what happens to deferred calls is unknown. */
export const endingMethodNames: ReadonlySet<string> = new Set([
  "Fatal",
  "Fatalf",
  "Fatalln",
  "Fatalw",
  "FailNow",
  "Panic",
  "Panicf",
  "Panicln",
  "Goexit",
]);
