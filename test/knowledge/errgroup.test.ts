// Groups of goroutines with a context of golang.org/x/sync/errgroup, whose source need not be here.
import { expect, test } from "vitest";
import { runInMemory } from "../memory-io.ts";

const source = `package p

import (
	"context"
	"errors"

	"golang.org/x/sync/errgroup"
)

func work(ctx context.Context, reload <-chan struct{}, serve func(context.Context) error) error {
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return serve(ctx) })
	g.Go(func() error {
		<-reload
		return errors.New("reload")
	})
	return g.Wait()
}

func heeds(ctx context.Context, reload <-chan struct{}, serve func(context.Context) error) error {
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return serve(ctx) })
	g.Go(func() error {
		select {
		case <-reload:
			return errors.New("reload")
		case <-ctx.Done():
			return nil
		}
	})
	return g.Wait()
}

func served(ctx context.Context, done chan struct{}, serve func(context.Context) error) error {
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		defer close(done)
		return serve(ctx)
	})
	g.Go(func() error {
		<-done
		return nil
	})
	return g.Wait()
}
`;

test("a goroutine that waits for something else than its group's context holds up Wait", async () => {
  const tree = { "/w/go.mod": "module example.com/p\n\ngo 1.22\n", "/w/p.go": source };
  const { out } = await runInMemory(tree, ["check", "--format", "concise", "--quiet", "--rules", "goroutine-leak"]);
  expect(out.trim()).toBe(
    "p.go:13:2: warning: this goroutine waits for `reload` alone: once another one of its group has failed, `g.Wait()` may wait for ever (goroutine-leak)",
  );
});
