// Command typesdump prints go/types' answer for the packages named on its command line (as `go list -deps` names them,
// run in the working directory): one JSON line a file, rows [start, end, type, constant?] sorted by start, then by end
// descending. Packages are typed from source, without cgo and without tests. Nothing of them is run. With -tests the named
// packages are printed with their tests, external tests as packages of their own, and nothing else. With -files each
// file named on standard input is typed as a package of its own; those that go/types refuses are left out.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"go/ast"
	goimporter "go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
)

type listed struct {
	Dir, ImportPath, Name, ForTest string
	GoFiles                        []string
	ImportMap                      map[string]string
	Standard                       bool
	Module                         *struct{ GoVersion string }
}

// path is the import path proper: that of a package built for a test has the test's name behind it.
func (p *listed) path() string {
	path, _, _ := strings.Cut(p.ImportPath, " ")
	return path
}

type importer struct {
	done map[string]*types.Package
	via  map[string]string
}

func (i *importer) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if to, ok := i.via[path]; ok {
		path = to
	}
	if p := i.done[path]; p != nil {
		return p, nil
	}
	return nil, fmt.Errorf("no package %s", path)
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == "-files" {
		single()
		return
	}
	args := []string{"list", "-e", "-deps", "-pgo=off", "-json=Dir,ImportPath,Name,ForTest,GoFiles,ImportMap,Standard,Module"}
	patterns := os.Args[1:]
	tests := len(patterns) > 0 && patterns[0] == "-tests"
	if tests {
		args, patterns = append(args, "-test"), patterns[1:]
	}
	args = append(args, patterns...)
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH=amd64", "GOFLAGS=-mod=mod")
	cmd.Stderr = os.Stderr
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		panic(err)
	}
	if err := cmd.Start(); err != nil {
		panic(err)
	}
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	imp := &importer{done: map[string]*types.Package{}}
	dec := json.NewDecoder(pipe)
	for {
		var p listed
		if err := dec.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			panic(err)
		}
		isTest := p.ForTest != "" && (p.path() == p.ForTest || p.path() == p.ForTest+"_test")
		if p.ImportPath != "unsafe" && !strings.HasSuffix(p.ImportPath, ".test") {
			check(&p, imp, out, isTest == tests)
		}
	}
	cmd.Wait()
}

// single types files one by one, imports from source.
func single() {
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	fset := token.NewFileSet()
	source := goimporter.ForCompiler(fset, "source", nil)
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		f, err := parser.ParseFile(fset, in.Text(), nil, parser.SkipObjectResolution|parser.ParseComments)
		if f == nil || err != nil {
			continue
		}
		info := newInfo()
		failed := false
		conf := types.Config{Importer: source, Error: func(error) { failed = true }, Sizes: types.SizesFor("gc", "amd64")}
		conf.Check(f.Name.Name, fset, []*ast.File{f}, info)
		write(out, fset, f, f.Name.Name, info, failed)
	}
}

func newInfo() *types.Info {
	return &types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Defs:       map[*ast.Ident]types.Object{},
		Uses:       map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
		Instances:  map[*ast.Ident]types.Instance{},
	}
}

func write(out io.Writer, fset *token.FileSet, f *ast.File, path string, info *types.Info, failed bool) {
	line := struct {
		File    string              `json:"file"`
		Package string              `json:"package"`
		Failed  bool                `json:"failed,omitempty"`
		Types   [][]any             `json:"types"`
		Strata  map[string][][2]int `json:"strata"`
	}{fset.File(f.Package).Name(), path, failed, rows(fset, f, info), strata(fset, f, info)}
	text, err := json.Marshal(line)
	if err != nil {
		panic(err)
	}
	out.Write(append(text, '\n'))
}

func check(p *listed, imp *importer, out io.Writer, isWanted bool) {
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range p.GoFiles {
		f, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
		if f == nil || err != nil {
			continue
		}
		files = append(files, f)
	}
	info := newInfo()
	imp.via = p.ImportMap
	version := ""
	if p.Module != nil && p.Module.GoVersion != "" {
		version = "go" + p.Module.GoVersion
	}
	conf := types.Config{Importer: imp, Error: func(error) {}, Sizes: types.SizesFor("gc", "amd64"), GoVersion: version}
	pkg, _ := conf.Check(p.path(), fset, files, info)
	imp.done[p.ImportPath] = pkg
	for _, f := range files {
		if isWanted {
			write(out, fset, f, p.ImportPath, info, false)
		}
	}
}

func rows(fset *token.FileSet, f *ast.File, info *types.Info) [][]any {
	type span struct{ start, end int }
	seen := map[span][]any{}
	file := fset.File(f.Package)
	put := func(n ast.Node, rest ...any) {
		s := span{file.Offset(n.Pos()), file.Offset(n.End())}
		if _, ok := seen[s]; !ok {
			seen[s] = append([]any{s.start, s.end}, rest...)
		}
	}
	var later []func()
	ast.Inspect(f, func(n ast.Node) bool {
		if e, ok := n.(ast.Expr); ok {
			if tv, ok := info.Types[e]; ok {
				name := "()"
				if tv.Type != nil && !(tv.IsVoid()) {
					name = types.TypeString(tv.Type, nil)
				}
				if tv.Value != nil {
					put(e, name, tv.Value.ExactString())
				} else {
					put(e, name)
				}
			}
		}
		if id, ok := n.(*ast.Ident); ok {
			obj := info.Defs[id]
			if obj == nil {
				obj = info.Uses[id]
			}
			switch obj.(type) {
			case nil, *types.PkgName, *types.Label:
				return true
			}
			if obj.Type() != nil {
				later = append(later, func() { put(id, types.TypeString(obj.Type(), nil)) })
			}
		}
		return true
	})
	for _, l := range later {
		l()
	}
	all := make([][]any, 0, len(seen))
	for _, r := range seen {
		all = append(all, r)
	}
	sort.Slice(all, func(i, j int) bool {
		if all[i][0].(int) != all[j][0].(int) {
			return all[i][0].(int) < all[j][0].(int)
		}
		return all[i][1].(int) > all[j][1].(int)
	})
	return all
}

// strata sorts the spans of the harder rows by what makes them hard.
func strata(fset *token.FileSet, f *ast.File, info *types.Info) map[string][][2]int {
	found := map[string][][2]int{}
	file := fset.File(f.Package)
	add := func(name string, n ast.Node) {
		found[name] = append(found[name], [2]int{file.Offset(n.Pos()), file.Offset(n.End())})
	}
	called := map[ast.Expr]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			called[ast.Unparen(n.Fun)] = true
			fun := info.Types[n.Fun]
			if fun.IsType() {
				if isGeneric(fun.Type) {
					add("generic conversions", n)
				}
			} else if isInstance(n.Fun, info) {
				add("generic calls", n)
			}
		case *ast.CompositeLit:
			add("composite literals", n)
		case *ast.BinaryExpr:
			if n.Op == token.SHL || n.Op == token.SHR {
				add("shifts", n)
			}
		case *ast.BasicLit:
			if isTyped(info.Types[n].Type) {
				add("untyped conversions", n)
			}
		case *ast.Ident:
			if c, ok := info.Uses[n].(*types.Const); ok && !isTyped(c.Type()) && isTyped(info.Types[n].Type) {
				add("untyped conversions", n)
			}
		case *ast.SelectorExpr:
			s := info.Selections[n]
			if s == nil {
				return true
			}
			if len(s.Index()) > 1 {
				add("promoted selectors", n)
			}
			if s.Kind() != types.FieldVal && !called[n] {
				add("method values", n)
			}
		case *ast.RangeStmt:
			for _, e := range []ast.Expr{n.Key, n.Value} {
				if id, ok := e.(*ast.Ident); ok && n.Tok == token.DEFINE && id.Name != "_" {
					add("range variables", id)
				}
			}
		}
		return true
	})
	return found
}

func isTyped(t types.Type) bool {
	b, ok := t.(*types.Basic)
	return t != nil && !(ok && b.Info()&types.IsUntyped != 0)
}

func isGeneric(t types.Type) bool {
	switch t := types.Unalias(t).(type) {
	case *types.TypeParam:
		return true
	case *types.Named:
		return t.TypeArgs().Len() > 0
	case *types.Slice:
		return isGeneric(t.Elem())
	case *types.Pointer:
		return isGeneric(t.Elem())
	}
	return false
}

func isInstance(e ast.Expr, info *types.Info) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		_, ok := info.Instances[e]
		return ok
	case *ast.SelectorExpr:
		return isInstance(e.Sel, info)
	case *ast.IndexExpr:
		return isInstance(e.X, info)
	case *ast.IndexListExpr:
		return isInstance(e.X, info)
	}
	return false
}
