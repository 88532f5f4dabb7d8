// Object stores: what reads an object holds its connection until it is closed.
import type { ModuleApi } from "./api.ts";

const s3v2 = `package s3

import (
	"context"
	"io"
)

type Options struct{}
type Client struct{}
type GetObjectInput struct{}
type GetObjectOutput struct {
	Body          io.ReadCloser
	ContentLength *int64
	ETag          *string
}

func (c *Client) GetObject(ctx context.Context, params *GetObjectInput, optFns ...func(*Options)) (*GetObjectOutput, error) // body
`;

const s3v1 = `package s3

import (
	"io"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/client"
	"github.com/aws/aws-sdk-go/aws/request"
)

type S3 struct{}
type GetObjectInput struct{}
type GetObjectOutput struct {
	Body          io.ReadCloser
	ContentLength *int64
	ETag          *string
}

func New(p client.ConfigProvider, cfgs ...*aws.Config) *S3
func (c *S3) GetObject(input *GetObjectInput) (*GetObjectOutput, error) // body
func (c *S3) GetObjectWithContext(ctx aws.Context, input *GetObjectInput, opts ...request.Option) (*GetObjectOutput, error) // body
`;

const s3iface = `package s3iface

import (
	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/request"
	"github.com/aws/aws-sdk-go/service/s3"
)

type S3API interface {
	GetObject(*s3.GetObjectInput) (*s3.GetObjectOutput, error) // body
	GetObjectWithContext(aws.Context, *s3.GetObjectInput, ...request.Option) (*s3.GetObjectOutput, error) // body
}
`;

const storage = `package storage

import (
	"context"

	"google.golang.org/api/option"
)

type Client struct{}
type BucketHandle struct{}
type ObjectHandle struct{}
type Reader struct{}
type Writer struct{}
type ReaderOption interface{}

func NewClient(ctx context.Context, opts ...option.ClientOption) (*Client, error) // conn
func (c *Client) Bucket(name string) *BucketHandle
func (c *Client) Close() error
func (b *BucketHandle) Object(name string) *ObjectHandle
func (o *ObjectHandle) Generation(gen int64) *ObjectHandle
func (o *ObjectHandle) NewReader(ctx context.Context, opts ...ReaderOption) (*Reader, error) // closer ctx
func (o *ObjectHandle) NewRangeReader(ctx context.Context, offset, length int64, opts ...ReaderOption) (r *Reader, err error) // closer ctx
func (o *ObjectHandle) NewWriter(ctx context.Context) *Writer
func (r *Reader) Close() error
func (r *Reader) Read(p []byte) (int, error)
func (w *Writer) Close() error
func (w *Writer) Write(p []byte) (n int, err error)
`;

const azblob = `package blob

import (
	"context"
	"io"
)

type Client struct{}
type DownloadStreamOptions struct{}
type RetryReaderOptions struct{}
type DownloadStreamResponse struct{ DownloadResponse }
type DownloadResponse struct{ Body io.ReadCloser }

func (b *Client) DownloadStream(ctx context.Context, o *DownloadStreamOptions) (DownloadStreamResponse, error) // body
`;

const minio = `package minio

import "context"

type Client struct{}
type Options struct{}
type GetObjectOptions struct{}
type Object struct{}

func New(endpoint string, opts *Options) (*Client, error)
func (c *Client) GetObject(ctx context.Context, bucketName, objectName string, opts GetObjectOptions) (*Object, error) // closer ctx
func (o *Object) Close() (err error)
func (o *Object) Read(b []byte) (n int, err error)
func (o *Object) ReadAt(b []byte, offset int64) (n int, err error)
func (o *Object) Seek(offset int64, whence int) (n int64, err error)
func (o *Object) Stat() (ObjectInfo, error)

type ObjectInfo struct{}
`;

const minioOld = `package minio

type Client struct{}
type GetObjectOptions struct{}
type Object struct{}

func New(endpoint, accessKeyID, secretAccessKey string, secure bool) (*Client, error)
func (c Client) GetObject(bucketName, objectName string, opts GetObjectOptions) (*Object, error) // closer
func (o *Object) Close() (err error)
func (o *Object) Read(b []byte) (n int, err error)
func (o *Object) ReadAt(b []byte, offset int64) (n int, err error)
func (o *Object) Seek(offset int64, whence int) (n int64, err error)
func (o *Object) Stat() (ObjectInfo, error)

type ObjectInfo struct{}
`;

const b2 = `package b2

import "context"

type Bucket struct{}
type Object struct{}
type Reader struct{}
type Writer struct{}

func (b *Bucket) Object(name string) *Object
func (o *Object) NewReader(ctx context.Context) *Reader // closer ctx
func (o *Object) NewRangeReader(ctx context.Context, offset, length int64) *Reader // closer ctx
func (o *Object) NewWriter(ctx context.Context, opts ...WriterOption) *Writer // closer
func (r *Reader) Close() error
func (w *Writer) Close() error

type WriterOption func(*Writer)
`;

export const cloudApis: readonly ModuleApi[] = [
  { paths: ["github.com/aws/aws-sdk-go-v2/service/s3"], go: s3v2 },
  { paths: ["github.com/aws/aws-sdk-go/service/s3"], go: s3v1 },
  { paths: ["github.com/aws/aws-sdk-go/service/s3/s3iface"], go: s3iface },
  { paths: ["cloud.google.com/go/storage"], go: storage },
  { paths: ["github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/blob"], go: azblob },
  { paths: ["github.com/minio/minio-go/v7"], go: minio },
  { paths: ["github.com/minio/minio-go", "github.com/minio/minio-go/v6"], go: minioOld },
  { paths: ["github.com/kurin/blazer/b2", "github.com/Backblaze/blazer/b2"], go: b2 },
];
