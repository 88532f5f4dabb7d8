// Prints, as a JSON line a file below the given directories, what go/build and go/parser say of its header.
package main

import (
	"bufio"
	"encoding/json"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

type header struct {
	Path, Name, GoVersion string
	Imports               []string
	Generated             bool
	// One letter a configuration: 1 included, 0 excluded, e refused.
	Match string
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	configs := strings.Split(os.Args[1], ",")
	for _, root := range os.Args[2:] {
		filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") {
				return nil
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly|parser.ParseComments)
			if err != nil {
				return nil
			}
			h := header{Path: path, Name: file.Name.Name, GoVersion: file.GoVersion, Generated: ast.IsGenerated(file)}
			h.Imports = []string{}
			for _, spec := range file.Imports {
				text, _ := strconv.Unquote(spec.Path.Value)
				h.Imports = append(h.Imports, text)
			}
			for _, config := range configs {
				h.Match += match(path, strings.Split(config, "/"))
			}
			return encoder.Encode(h)
		})
	}
}

func match(path string, config []string) string {
	context := build.Default
	context.GOOS, context.GOARCH, context.CgoEnabled = config[0], config[1], config[2] == "cgo"
	context.ToolTags = nil
	included, err := context.MatchFile(filepath.Dir(path), filepath.Base(path))
	switch {
	case err != nil:
		return "e"
	case included:
		return "1"
	}
	return "0"
}
