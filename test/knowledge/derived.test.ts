// What is derived from the source of modules: that it is what their source says, that it is used where their source is not
// here, and that nothing of it is read for packages that nobody imports.
import { expect, test } from "vitest";
import { derivedApi, derivedPaths, derivedRead } from "../../src/go/summaries/derived.ts";
import { deriveModule, listedModules, sectionOf } from "../../tools/derive.ts";
import { directoryOf } from "../../tools/module-session.ts";
import { runInMemory } from "../memory-io.ts";
import { hasFolder } from "../needs.ts";

/** Small ones that import little of other modules. */
const sample = [
  "github.com/creack/pty",
  "github.com/docker/go-connections",
  "github.com/moby/sys/atomicwriter",
  "github.com/spf13/afero",
];

for (const path of sample) {
  const modules = listedModules();
  const module = modules.find((one) => one.path === path);
  if (module !== undefined && hasFolder(directoryOf(module), `what is derived from ${path}`)) {
    test(`${path} is as its source says`, () => {
      const derived = deriveModule(module, modules);
      expect(derived.length).toBeGreaterThan(0);
      for (const one of derived) {
        const text = sectionOf(one, module).split("\n").slice(1).join("\n");
        expect(derivedApi(one.path)?.go).toBe(`package ${one.name}\n\n${text}`);
      }
    });
  }
}

const exporter = `package m

import (
	"context"

	"go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetricgrpc"
	"go.opentelemetry.io/otel/sdk/metric"
)

func provider(ctx context.Context) (*metric.MeterProvider, error) {
	exporter, err := otlpmetricgrpc.New(ctx)
	if err != nil {
		return nil, err
	}
	return metric.NewMeterProvider(metric.WithReader(metric.NewPeriodicReader(exporter))), nil
}

func flushOnce(ctx context.Context) error {
	exporter, err := otlpmetricgrpc.New(ctx)
	if err != nil {
		return err
	}
	return exporter.ForceFlush(ctx)
}
`;

const go = `package m

import (
	"github.com/huin/goupnp/httpu"
	"github.com/ishidawataru/sctp"
)

func serve(addr *sctp.SCTPAddr) error {
	l, err := sctp.ListenSCTP("sctp", addr)
	if err != nil {
		return err
	}
	c, err := l.AcceptSCTP()
	if err != nil {
		return err
	}
	if err := c.SetReadBuffer(1 << 20); err != nil {
		return err
	}
	defer l.Close()
	return c.Close()
}

func serveAll(l *sctp.SCTPListener, handle func([]byte)) error {
	for {
		c, err := l.AcceptSCTP()
		if err != nil {
			return err
		}
		b := make([]byte, 1<<10)
		if _, err := c.Read(b); err != nil {
			return err
		}
		handle(b)
		c.Close()
	}
}

func clients(addrs []string) ([]*httpu.HTTPUClient, error) {
	var all []*httpu.HTTPUClient
	for _, addr := range addrs {
		c, err := httpu.NewHTTPUClientAddr(addr)
		if err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}
`;

async function found(files: Record<string, string>): Promise<string[]> {
  const { out } = await runInMemory(files, ["check", "--format", "concise", "--rules", "closer-not-closed"]);
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(":")[1] ?? "");
}

test("what modules that are not here hand over", async () => {
  const files = { "/w/go.mod": "module example.com/m\n\ngo 1.22\n", "/w/a.go": go };
  // The listener where accepting fails, and what was accepted by somebody else's listener.
  expect(await found(files)).toEqual(["9", "26", "42"]);
});

test("what is no stream is given away to what is called a reader", async () => {
  expect(await found({ "/w/go.mod": "module example.com/m\n\ngo 1.22\n", "/w/a.go": exporter })).toEqual(["19"]);
});

test("their source, where it is here, says more", async () => {
  const sctp = `package sctp

type SCTPAddr struct{}
type SCTPListener struct{}
type SCTPConn struct{}

func ListenSCTP(network string, addr *SCTPAddr) (*SCTPListener, error) { return &SCTPListener{}, nil }
func (l *SCTPListener) AcceptSCTP() (*SCTPConn, error)                  { return &SCTPConn{}, nil }
func (l *SCTPListener) Close() error                                    { return nil }
func (c *SCTPConn) Read(b []byte) (int, error)                          { return 0, nil }
func (c *SCTPConn) SetReadBuffer(n int) error                           { return nil }
func (c *SCTPConn) Close() error                                        { return nil }
`;
  const files = {
    "/w/go.mod": "module example.com/m\n\ngo 1.22\n\nrequire github.com/ishidawataru/sctp v1.0.0\n",
    "/w/vendor/modules.txt": "# github.com/ishidawataru/sctp v1.0.0\n## explicit\ngithub.com/ishidawataru/sctp\n",
    "/w/vendor/github.com/ishidawataru/sctp/sctp.go": sctp,
    "/w/a.go": go,
  };
  expect(await found(files)).toEqual(["42"]);
});

test("nothing is read of packages that nobody imports", async () => {
  const paths = [...derivedPaths()];
  expect(paths.length).toBeGreaterThan(300);
  const read = new Set(derivedRead());
  await found({
    "/w/go.mod": "module example.com/m\n\ngo 1.22\n",
    "/w/a.go": 'package m\n\nimport "github.com/moby/sys/atomicwriter"\n\nvar _ = atomicwriter.New\n',
  });
  const more = derivedRead().filter((path) => !read.has(path));
  expect(more.filter((path) => !path.startsWith("github.com/moby/sys/"))).toEqual([]);
});
