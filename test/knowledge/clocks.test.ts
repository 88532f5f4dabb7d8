// Tickers of clocks that tests replace, whose sources need not be here.
import { expect, test } from "vitest";
import { runInMemory } from "../memory-io.ts";

const source = `package p

import (
	"context"
	"time"

	mock "github.com/benbjohnson/clock"
	"github.com/jonboulle/clockwork"
	"k8s.io/utils/clock"
)

type poller struct{ clock clock.WithTicker }

func (p *poller) run(ctx context.Context) {
	tick := p.clock.NewTicker(time.Second)
	for {
		select {
		case <-tick.C():
		case <-ctx.Done():
			return
		}
	}
}

func poll(ctx context.Context, c mock.Clock) {
	tick := c.Ticker(time.Second)
	for {
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
	}
}

func stopped(ctx context.Context, c clockwork.Clock) {
	tick := c.NewTicker(time.Second)
	defer tick.Stop()
	for {
		select {
		case <-tick.Chan():
		case <-ctx.Done():
			return
		}
	}
}

func always(c clock.WithTicker, f func()) {
	tick := c.NewTicker(time.Second)
	for range tick.C() {
		f()
	}
}

func until(c clockwork.Clock, f func() bool) {
	tick := c.NewTicker(time.Second)
	for range tick.Chan() {
		if f() {
			return
		}
	}
}
`;

test("a ticker of a clock is one of the time package", async () => {
  const tree = { "/w/go.mod": "module example.com/p\n\ngo 1.22\n", "/w/p.go": source };
  const { out } = await runInMemory(tree, ["check", "--format", "concise", "--quiet", "--rules", "ticker-not-stopped"]);
  expect(out.match(/^p\.go:\d+/gm)).toEqual(["p.go:15", "p.go:26", "p.go:56"]);
});
