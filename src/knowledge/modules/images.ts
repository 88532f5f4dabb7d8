// Layers, archives and blobs of images: streams that are read once and closed.
import type { ModuleApi } from "./api.ts";

const archive = `package archive

import "io"

type Compression int
type TarOptions struct{}

func DecompressStream(archive io.Reader) (io.ReadCloser, error) // closer
func Tar(path string, compression Compression) (io.ReadCloser, error) // closer
func TarWithOptions(srcPath string, options *TarOptions) (io.ReadCloser, error) // closer
`;

const layer = `package v1

import "io"

type Layer interface {
	Compressed() (io.ReadCloser, error) // closer
	Uncompressed() (io.ReadCloser, error) // closer
	Size() (int64, error)
}
type Image interface {
	Layers() ([]Layer, error)
	Size() (int64, error)
}
`;

const mutate = `package mutate

import (
	"io"

	v1 "github.com/google/go-containerregistry/pkg/v1"
)

func Extract(img v1.Image) io.ReadCloser // closer
`;

const remotes = `package remotes

import (
	"context"
	"io"
)

type Fetcher interface {
	Fetch(ctx context.Context, desc interface{}) (io.ReadCloser, error) // closer
}
`;

const oras = `package content

import (
	"context"
	"io"
)

type Fetcher interface {
	Fetch(ctx context.Context, target interface{}) (io.ReadCloser, error) // closer
}
type ReadOnlyStorage interface {
	Fetch(ctx context.Context, target interface{}) (io.ReadCloser, error) // closer
	Exists(ctx context.Context, target interface{}) (bool, error)
}
`;

export const imageApis: readonly ModuleApi[] = [
  {
    paths: [
      "github.com/docker/docker/pkg/archive",
      "github.com/moby/go-archive",
      "github.com/containers/storage/pkg/archive",
      "go.podman.io/storage/pkg/archive",
    ],
    go: archive,
  },
  { paths: ["github.com/google/go-containerregistry/pkg/v1"], go: layer },
  { paths: ["github.com/google/go-containerregistry/pkg/v1/mutate"], go: mutate },
  {
    paths: ["github.com/containerd/containerd/remotes", "github.com/containerd/containerd/v2/core/remotes"],
    go: remotes,
  },
  { paths: ["oras.land/oras-go/v2/content"], go: oras },
];
