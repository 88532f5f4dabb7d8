// Resources of a configuration: followed and reported like those of the tables.
import { expect, test } from "vitest";
import { memoryFiles } from "../../src/host/memory.ts";
import { runInMemory } from "../memory-io.ts";

const tree = {
  "/w/go.mod": "module example.com/m\n\ngo 1.22\n",
  "/w/pool/pool.go": `package pool

type Conn struct{ id int }

func (c *Conn) Ping() error { return nil }
func (c *Conn) Free()       {}

type Pool struct{ idle []*Conn }

func (p *Pool) Get() (*Conn, error) { return &Conn{}, nil }
func (p *Pool) Take() *Conn         { return &Conn{} }
func (p *Pool) Put(c *Conn)         { p.idle = append(p.idle, c) }
`,
  "/w/use/use.go": `package use

import (
	"errors"

	"example.com/absent/lease"
	"example.com/m/pool"
)

func leaks(p *pool.Pool) error {
	c, err := p.Get()
	if err != nil {
		return err
	}
	if err := c.Ping(); err != nil {
		return err
	}
	p.Put(c)
	return nil
}

func put(p *pool.Pool) error {
	c, err := p.Get()
	if err != nil {
		return err
	}
	defer p.Put(c)
	return c.Ping()
}

func freed(p *pool.Pool) error {
	c := p.Take()
	defer c.Free()
	return c.Ping()
}

func helped(p *pool.Pool) error {
	c := p.Take()
	err := c.Ping()
	back(p, c)
	return err
}

func back(p *pool.Pool, c *pool.Conn) { p.Put(c) }

func wrapped(p *pool.Pool) (*pool.Conn, error) {
	c, err := p.Get()
	if err != nil {
		return nil, err
	}
	return c, nil
}

func ofWrapper(p *pool.Pool) error {
	c, err := wrapped(p)
	if err != nil {
		return err
	}
	return c.Ping()
}

func single(p *pool.Pool) error {
	return p.Take().Ping()
}

func lost(p *pool.Pool) {
	p.Take()
}

func absent(name string) error {
	n, l := lease.Hold(name)
	if n == 0 {
		return errors.New("none")
	}
	l.Use()
	l.State.Drop()
	return nil
}
`,
};

const config = `resources:
  - name: pooled connection
    acquire: [example.com/m/pool.(*Pool).Get, example.com/m/pool.Pool.Take]
    release: [example.com/m/pool.(*Pool).Put, Free]
    rule: conn-not-closed
  - {acquire: example.com/absent/lease.Hold, result: 1, release: State.Drop, severity: error}
`;

async function check(text: string, ...args: string[]): Promise<{ code: number; out: string }> {
  const files = memoryFiles({ ...tree, "/w/defuse.yaml": text });
  const { code, out } = await runInMemory({}, ["check", "--format", "concise", ...args], { files });
  return { code, out };
}

test("a configuration's acquirers and releasers are followed", async () => {
  expect(await check("")).toEqual({ code: 0, out: "" });
  expect((await check(config)).out).toMatchInlineSnapshot(`
    "use/use.go:11:12: warning: \`c\` is not released on a path that leaves the function: the pooled connection stays taken (conn-not-closed)
    use/use.go:55:12: warning: \`c\` is not released on a path that leaves the function: the pooled connection stays taken (conn-not-closed)
    use/use.go:67:2: warning: the result of \`p.Take\` is dropped and never released: the pooled connection stays taken (conn-not-closed)
    use/use.go:71:10: error: \`l\` is not released on a path that leaves the function: what it holds stays taken (closer-not-closed)
    "
  `);
});

test("by the name of its rule, with its text and its severity", async () => {
  expect((await check(config, "--rules", "closer-not-closed")).out).toMatchInlineSnapshot(`
    "use/use.go:71:10: error: \`l\` is not released on a path that leaves the function: what it holds stays taken (closer-not-closed)
    "
  `);
  const text = `rules: {conn-not-closed: off}\n${config}`;
  expect((await check(text)).out).toBe((await check(config, "--rules", "closer-not-closed")).out);
  const hint = config.replace("rule: conn-not-closed", "severity: hint");
  expect((await check(hint, "--severity", "hint", "--rules", "closer-not-closed")).out).toMatch(/hint/);
});

test("the finding says how it is released", async () => {
  const files = memoryFiles({ ...tree, "/w/defuse.yaml": config });
  const { out } = await runInMemory({}, ["check", "./use"], { files });
  expect(out.slice(0, out.indexOf("\n\n"))).toMatchInlineSnapshot(`
    "warning[conn-not-closed]: \`c\` is not released on a path that leaves the
      function: the pooled connection stays taken
       --> use/use.go:11:12
        |
     11 |   c, err := p.Get()
        |             ^^^^^^^ opened here
       ...
     15 |   if err := c.Ping(); err != nil {
        |                       ---------- when \`err != nil\`
     16 |     return err
        |     ---------- leaves here without releasing it
        = help: release it after the error check: \`defer c.Free()\`"
  `);
});
