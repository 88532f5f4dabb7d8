// Clients that constructors in other packages of the module make.
import { expect, test } from "vitest";
import { runInMemory } from "../memory-io.ts";

const web = `package web

import (
	"net/http"
	"sync"
	"time"
)

type Settings struct{ Timeout time.Duration }

func (s Settings) Transport() *http.Transport {
	tr := &http.Transport{ResponseHeaderTimeout: s.Timeout}
	return tr
}

func NewClient() *http.Client { return &http.Client{Transport: Settings{}.Transport()} }

var (
	once   sync.Once
	shared *http.Client
)

func SharedClient() *http.Client {
	once.Do(func() { shared = &http.Client{Transport: &http.Transport{}} })
	return shared
}

var known = map[string]*http.Client{}

func ClientOf(host string) *http.Client {
	c := known[host]
	if c == nil {
		c = &http.Client{Transport: &http.Transport{}}
		known[host] = c
	}
	return c
}

func OneShotClient() *http.Client { return &http.Client{Transport: &http.Transport{DisableKeepAlives: true}} }

func PlainClient() *http.Client { return &http.Client{Timeout: time.Second} }
`;

async function check(body: string): Promise<string> {
  const tree = {
    "/w/go.mod": "module example.com/m\n\ngo 1.22\n",
    "/w/web/web.go": web,
    "/w/serve.go": `package m\n\nimport (\n\t"net/http"\n\n\t"example.com/m/web"\n)\n${body}`,
  };
  const { out, err } = await runInMemory(tree, ["check", "--format", "concise", "--rules", "client-per-request"]);
  expect(err).toBe("");
  return out;
}

const get = (client: string): string => `
func serve(w http.ResponseWriter, r *http.Request) {
	c := ${client}
	if resp, err := c.Get("http://127.0.0.1/"); err == nil {
		resp.Body.Close()
	}
}
`;

test("made anew by a constructor, or two, of another package", async () => {
  expect(await check(get("web.NewClient()"))).toContain("serve.go:10:7: warning: `web.NewClient` makes a new");
  expect(await check(get("&http.Client{Transport: web.Settings{}.Transport()}"))).toContain("`http.Transport`");
});

test("silent: shared, cached, without a transport of its own, told to keep nothing, made once", async () => {
  for (const name of ["SharedClient()", `ClientOf("a")`, "OneShotClient()", "PlainClient()"]) {
    expect([name, await check(get(`web.${name}`))]).toEqual([name, ""]);
  }
  expect(
    await check(`
var client = web.NewClient()
${get("client")}`),
  ).toBe("");
});
