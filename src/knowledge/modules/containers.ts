// Containers, their images and their clusters: what streams, attaches and watches.
import type { ModuleApi } from "./api.ts";

const docker = `package client

import (
	"context"
	"io"

	"github.com/docker/docker/api/types"
	"github.com/docker/docker/api/types/build"
	"github.com/docker/docker/api/types/container"
	"github.com/docker/docker/api/types/image"
)

type Client struct{}
type Opt func(*Client) error

func NewClientWithOpts(ops ...Opt) (*Client, error) // conn
func NewEnvClient() (*Client, error) // conn
func (cli *Client) Close() error
${[
  "ContainerLogs(ctx context.Context, containerID string, options container.LogsOptions) (io.ReadCloser, error) // closer",
  "ContainerExport(ctx context.Context, containerID string) (io.ReadCloser, error) // closer",
  "CopyFromContainer(ctx context.Context, containerID, srcPath string) (io.ReadCloser, container.PathStat, error) // closer",
  "ContainerStats(ctx context.Context, containerID string, stream bool) (container.StatsResponseReader, error) // body",
  "ContainerAttach(ctx context.Context, containerID string, options container.AttachOptions) (types.HijackedResponse, error) // conn",
  "ContainerExecAttach(ctx context.Context, execID string, config container.ExecAttachOptions) (types.HijackedResponse, error) // conn",
  "ImageBuild(ctx context.Context, buildContext io.Reader, options build.ImageBuildOptions) (build.ImageBuildResponse, error) // body",
  "ImageImport(ctx context.Context, source image.ImportSource, ref string, options image.ImportOptions) (io.ReadCloser, error) // closer",
  "ImagePull(ctx context.Context, refStr string, options image.PullOptions) (io.ReadCloser, error) // closer",
  "ImagePush(ctx context.Context, imageID string, options image.PushOptions) (io.ReadCloser, error) // closer",
  "ImageSave(ctx context.Context, imageIDs []string, saveOpts ...ImageSaveOption) (io.ReadCloser, error) // closer",
  "ImageLoad(ctx context.Context, input io.Reader, loadOpts ...ImageLoadOption) (image.LoadResponse, error) // body",
  "ServiceLogs(ctx context.Context, serviceID string, options container.LogsOptions) (io.ReadCloser, error) // closer",
]
  .map((method) => `func (cli *Client) ${method}\n`)
  .join("")}
type ImageSaveOption interface{}
type ImageLoadOption interface{}
type APIClient interface {
	ContainerLogs(ctx context.Context, containerID string, options container.LogsOptions) (io.ReadCloser, error) // closer
	ContainerExport(ctx context.Context, containerID string) (io.ReadCloser, error) // closer
	ContainerStats(ctx context.Context, containerID string, stream bool) (container.StatsResponseReader, error) // body
	ContainerAttach(ctx context.Context, containerID string, options container.AttachOptions) (types.HijackedResponse, error) // conn
	ContainerExecAttach(ctx context.Context, execID string, config container.ExecAttachOptions) (types.HijackedResponse, error) // conn
	ImageBuild(ctx context.Context, buildContext io.Reader, options build.ImageBuildOptions) (build.ImageBuildResponse, error) // body
	ImagePull(ctx context.Context, refStr string, options image.PullOptions) (io.ReadCloser, error) // closer
	ImagePush(ctx context.Context, imageID string, options image.PushOptions) (io.ReadCloser, error) // closer
	ImageSave(ctx context.Context, imageIDs []string, saveOpts ...ImageSaveOption) (io.ReadCloser, error) // closer
	Close() error
}
`;

const dockerTypes = `package types

import (
	"bufio"
	"net"
)

type HijackedResponse struct {
	Conn   net.Conn
	Reader *bufio.Reader
}

func (h *HijackedResponse) Close()
func (h *HijackedResponse) CloseWrite() error
`;

const dockerBody = (name: string, types: readonly string[]): string => `package ${name}

import "io"
${types.map((type) => `\ntype ${type} struct{ Body io.ReadCloser }\n`).join("")}`;

const containerd = `package client

type Opt func(c *clientOpts) error
type clientOpts struct{}
type Client struct{}

func New(address string, opts ...Opt) (*Client, error) // conn source
func (c *Client) Close() error
`;

const content = (descriptor: string): string => `package content

import (
	"context"
	"io"

	ocispec "${descriptor}"
)

type ReaderAt interface {
	io.ReaderAt
	io.Closer
	Size() int64
}
type Provider interface {
	ReaderAt(ctx context.Context, desc ocispec.Descriptor) (ReaderAt, error) // closer
}
type WriterOpt func(*WriterOpts) error
type WriterOpts struct{}
type Writer interface {
	io.WriteCloser
}
type Ingester interface {
	Writer(ctx context.Context, opts ...WriterOpt) (Writer, error) // closer
}
type Store interface {
	Provider
	Ingester
}
`;

const image = `package types

import (
	"context"
	"io"
)

type SystemContext struct{}
type BlobInfo struct{}
type BlobInfoCache interface{}
type Image interface {
	Inspect(context.Context) (*ImageInspectInfo, error)
	Manifest(ctx context.Context) ([]byte, string, error)
	ConfigBlob(context.Context) ([]byte, error)
	ConfigInfo() BlobInfo
	LayerInfos() []BlobInfo
}
type ImageInspectInfo struct{}
type ImageCloser interface {
	Image
	Close() error
}
type ImageSource interface {
	Close() error
	GetBlob(context.Context, BlobInfo, BlobInfoCache) (io.ReadCloser, int64, error) // closer
}
type ImageDestination interface{ Close() error }
type ImageReference interface {
	NewImage(ctx context.Context, sys *SystemContext) (ImageCloser, error) // closer
	NewImageSource(ctx context.Context, sys *SystemContext) (ImageSource, error) // closer
	NewImageDestination(ctx context.Context, sys *SystemContext) (ImageDestination, error) // closer
}
`;

const imageOld = `package types

import "io"

type SystemContext struct{}
type ImageInspectInfo struct{}
type Image interface {
	Inspect() (*ImageInspectInfo, error)
	Manifest() ([]byte, string, error)
	Close()
}
type ImageSource interface {
	Close()
	GetBlob(digest string) (io.ReadCloser, int64, error) // closer
}
type ImageDestination interface{ Close() }
type ImageReference interface {
	NewImage(ctx *SystemContext) (Image, error) // closer
	NewImageSource(ctx *SystemContext, requestedManifestMIMETypes []string) (ImageSource, error) // closer
	NewImageDestination(ctx *SystemContext) (ImageDestination, error) // closer
}
`;

const imageStorage = (types: string, methods: string): string => `package storage

import (
	"context"

	"${types}"
	"github.com/containers/storage"
)

type storageReference struct{}

${methods}
type StoreTransport interface {
	ParseStoreReference(store storage.Store, reference string) (*storageReference, error)
}

var Transport StoreTransport
`;

const imageMethods = (isNew: boolean): string =>
  (isNew
    ? [
        "Image(ctx context.Context, sys *types.SystemContext) (types.ImageCloser",
        "ImageSource(ctx context.Context, sys *types.SystemContext) (types.ImageSource",
      ]
    : [
        "Image(ctx *types.SystemContext) (types.Image",
        "ImageSource(ctx *types.SystemContext, requestedManifestMIMETypes []string) (types.ImageSource",
      ]
  )
    .map((method) => `func (s storageReference) New${method}, error) // closer\n`)
    .join("");

const imageNames = (types: string): string => `package alltransports

import "${types}"

func ParseImageName(imgName string) (types.ImageReference, error)
`;

const imageModules = ["github.com/containers/image", "github.com/containers/image/v5", "go.podman.io/image/v5"];

const oras = `package content

import "github.com/containerd/containerd/content"

type OCIStore struct{ content.Store }
`;

const watch = `package watch

type Event struct{}
type Interface interface {
	Stop()
	ResultChan() <-chan Event
}
`;

const rest = `package rest

import (
	"context"
	"io"

	"k8s.io/apimachinery/pkg/watch"
)

type Request struct{}
type Result struct{}
type Interface interface {
	Get() *Request
	Post() *Request
	Put() *Request
	Delete() *Request
}
type RESTClient struct{}

func (c *RESTClient) Get() *Request
func (c *RESTClient) Post() *Request
func (r *Request) Namespace(namespace string) *Request
func (r *Request) Resource(resource string) *Request
func (r *Request) Name(resourceName string) *Request
func (r *Request) SubResource(subresources ...string) *Request
func (r *Request) Param(paramName, s string) *Request
func (r *Request) AbsPath(segments ...string) *Request
func (r *Request) RequestURI(uri string) *Request
func (r *Request) Body(obj interface{}) *Request
func (r *Request) Do(ctx context.Context) Result
func (r *Request) Stream(ctx context.Context) (io.ReadCloser, error) // closer
func (r *Request) Watch(ctx context.Context) (watch.Interface, error) // closer ctx
`;

const watched = ["Pod", "Event", "Secret", "ConfigMap", "Service"];
const core = `package v1

import (
	"context"

	v1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/watch"
	rest "k8s.io/client-go/rest"
)

type PodExpansion interface {
	GetLogs(name string, opts *v1.PodLogOptions) *rest.Request
}
${watched
  .map(
    (name) => `type ${name}Interface interface {
	Watch(ctx context.Context, opts metav1.ListOptions) (watch.Interface, error) // closer ctx
${name === "Pod" ? "\tPodExpansion\n" : ""}}
`,
  )
  .join("")}
type CoreV1Interface interface {
	RESTClient() rest.Interface
${watched.map((name) => `\t${name}s(namespace string) ${name}Interface\n`).join("")}}
`;

const kubernetes = `package kubernetes

import corev1 "k8s.io/client-go/kubernetes/typed/core/v1"

type Interface interface {
	CoreV1() corev1.CoreV1Interface
}
type Clientset struct{}

func (c *Clientset) CoreV1() corev1.CoreV1Interface
`;

const dynamic = `package dynamic

import (
	"context"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/watch"
)

type ResourceInterface interface {
	Watch(ctx context.Context, opts metav1.ListOptions) (watch.Interface, error) // closer ctx
}
type NamespaceableResourceInterface interface {
	Namespace(string) ResourceInterface
	ResourceInterface
}
type Interface interface {
	Resource(resource schema.GroupVersionResource) NamespaceableResourceInterface
}
`;

const descriptor = "github.com/opencontainers/image-spec/specs-go/v1";

export const containerApis: readonly ModuleApi[] = [
  { paths: ["github.com/docker/docker/client"], go: docker },
  { paths: ["github.com/docker/docker/api/types"], go: dockerTypes },
  { paths: ["github.com/docker/docker/api/types/container"], go: dockerBody("container", ["StatsResponseReader"]) },
  { paths: ["github.com/docker/docker/api/types/build"], go: dockerBody("build", ["ImageBuildResponse"]) },
  { paths: ["github.com/docker/docker/api/types/image"], go: dockerBody("image", ["LoadResponse"]) },
  { paths: ["github.com/containerd/containerd/v2/client"], go: containerd },
  { paths: ["github.com/containerd/containerd"], go: containerd.replace("package client", "package containerd") },
  {
    paths: ["github.com/containerd/containerd/v2/core/content", "github.com/containerd/containerd/content"],
    go: content(descriptor),
  },
  { paths: ["github.com/containers/image/v5/types", "go.podman.io/image/v5/types"], go: image },
  { paths: ["github.com/containers/image/types"], go: imageOld },
  ...imageModules.flatMap((module) => [
    { paths: [`${module}/storage`], go: imageStorage(`${module}/types`, imageMethods(module.endsWith("/v5"))) },
    { paths: [`${module}/transports/alltransports`], go: imageNames(`${module}/types`) },
  ]),
  { paths: ["github.com/deislabs/oras/pkg/content"], go: oras },
  { paths: ["k8s.io/apimachinery/pkg/watch"], go: watch },
  { paths: ["k8s.io/client-go/rest"], go: rest },
  { paths: ["k8s.io/client-go/kubernetes/typed/core/v1"], go: core },
  { paths: ["k8s.io/client-go/kubernetes"], go: kubernetes },
  { paths: ["k8s.io/client-go/dynamic"], go: dynamic },
];
