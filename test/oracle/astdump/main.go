// Command astdump prints go/parser's answer for the files named on standard input: one JSON line each, nodes in
// ast.Inspect order as [kind, start, end], comments left out; with the argument "errors" no nodes, of which each asks
// those below it where it starts. Nothing of the files is built or run.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"os"
	"reflect"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for in.Scan() {
		f := in.Text()
		src, _ := os.ReadFile(f)
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, f, src, parser.ParseComments|parser.SkipObjectResolution)
		type E struct {
			Offset  int    `json:"offset"`
			Message string `json:"message"`
		}
		errs := []E{}
		if err != nil {
			if l, ok := err.(scanner.ErrorList); ok {
				for _, e := range l {
					errs = append(errs, E{e.Pos.Offset, e.Msg})
				}
			} else {
				errs = append(errs, E{0, err.Error()})
			}
		}
		nodes := [][3]any{}
		if err == nil && len(os.Args) < 2 {
			tf := fset.File(file.Package)
			ast.Inspect(file, func(n ast.Node) bool {
				if n == nil {
					return true
				}
				switch n.(type) {
				case *ast.Comment, *ast.CommentGroup:
					return false
				}
				nodes = append(nodes, [3]any{reflect.TypeOf(n).Elem().Name(), tf.Offset(n.Pos()), tf.Offset(n.End())})
				return true
			})
		}
		b, _ := json.Marshal(map[string]any{"file": f, "errors": errs, "nodes": nodes})
		fmt.Fprintf(out, "%s\n", b)
	}
}
