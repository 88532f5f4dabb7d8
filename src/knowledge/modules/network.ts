// Clients and connections of network protocols.
import type { ModuleApi } from "./api.ts";

const grpc = `package grpc

import (
	"context"

	"google.golang.org/grpc/connectivity"
)

type DialOption interface{}
type ClientConn struct{}
type ClientConnInterface interface {
	Invoke(ctx context.Context, method string, args any, reply any, opts ...CallOption) error
}
type CallOption interface{}

func Dial(target string, opts ...DialOption) (*ClientConn, error) // conn
func DialContext(ctx context.Context, target string, opts ...DialOption) (conn *ClientConn, err error) // conn
func NewClient(target string, opts ...DialOption) (conn *ClientConn, err error) // conn
func (cc *ClientConn) Close() error
func (cc *ClientConn) Connect()
func (cc *ClientConn) GetState() connectivity.State
func (cc *ClientConn) Target() string
func (cc *ClientConn) Invoke(ctx context.Context, method string, args, reply any, opts ...CallOption) error
`;

const ssh = `package ssh

import "net"

type ClientConfig struct{}
type Conn interface{ Close() error }
type NewChannel interface{}
type Request struct{}
type Client struct{ Conn }
type Session struct{}

func Dial(network, addr string, config *ClientConfig) (*Client, error) // conn
func NewClient(c Conn, chans <-chan NewChannel, reqs <-chan *Request) *Client
func (c *Client) NewSession() (*Session, error) // conn child
func (c *Client) Dial(n, addr string) (net.Conn, error) // conn child
func (c *Client) Listen(n, addr string) (net.Listener, error) // listener child
func (s *Session) Close() error
func (s *Session) Run(cmd string) error
func (s *Session) Output(cmd string) ([]byte, error)
func (s *Session) CombinedOutput(cmd string) ([]byte, error)
`;

const sftp = `package sftp

import (
	"os"

	"golang.org/x/crypto/ssh"
)

type ClientOption func(*Client) error
type Client struct{}
type File struct{}

func NewClient(conn *ssh.Client, opts ...ClientOption) (*Client, error) // conn
func (c *Client) Create(path string) (*File, error) // file child
func (c *Client) Open(path string) (*File, error) // file child
func (c *Client) OpenFile(path string, f int) (*File, error) // file child
func (c *Client) Stat(p string) (os.FileInfo, error)
func (c *Client) Close() error
func (f *File) Close() error
func (f *File) Read(b []byte) (int, error)
func (f *File) Write(b []byte) (int, error)
func (f *File) Stat() (os.FileInfo, error)
func (f *File) Chmod(mode os.FileMode) error
`;

const gorilla = `package websocket

import (
	"context"
	"net/http"
)

type Conn struct{}
type Dialer struct{}
type Upgrader struct{}

var DefaultDialer *Dialer

func (d *Dialer) Dial(urlStr string, requestHeader http.Header) (*Conn, *http.Response, error) // conn
func (d *Dialer) DialContext(ctx context.Context, urlStr string, requestHeader http.Header) (*Conn, *http.Response, error) // conn
func (u *Upgrader) Upgrade(w http.ResponseWriter, r *http.Request, responseHeader http.Header) (*Conn, error) // conn
func (c *Conn) Close() error
func (c *Conn) ReadMessage() (messageType int, p []byte, err error)
func (c *Conn) WriteMessage(messageType int, data []byte) error
func (c *Conn) ReadJSON(v interface{}) error
func (c *Conn) WriteJSON(v interface{}) error
`;

const coder = `package websocket

import (
	"context"
	"net/http"
)

type Conn struct{}
type DialOptions struct{}
type AcceptOptions struct{}
type StatusCode int

func Dial(ctx context.Context, u string, opts *DialOptions) (*Conn, *http.Response, error) // conn
func Accept(w http.ResponseWriter, r *http.Request, opts *AcceptOptions) (*Conn, error) // conn
func (c *Conn) Close(code StatusCode, reason string) error
`;

const netWebsocket = `package websocket

type Conn struct{}

func Dial(url_, protocol, origin string) (ws *Conn, err error) // conn
func (ws *Conn) Close() error
func (ws *Conn) Read(msg []byte) (n int, err error)
func (ws *Conn) Write(msg []byte) (n int, err error)
`;

const ftp = `package ftp

type DialOption struct{}
type ServerConn struct{}
type Response struct{}

func Dial(addr string, options ...DialOption) (*ServerConn, error) // conn
func (c *ServerConn) Retr(path string) (*Response, error) // closer child
func (c *ServerConn) RetrFrom(path string, offset uint64) (*Response, error) // closer child
func (c *ServerConn) Quit() error
func (r *Response) Read(buf []byte) (int, error)
func (r *Response) Close() error
`;

const ldap = `package ldap

import "crypto/tls"

type DialOpt func(*DialContext)
type DialContext struct{}
type Conn struct{}

func Dial(network, addr string) (*Conn, error) // conn
func DialTLS(network, addr string, config *tls.Config) (*Conn, error) // conn
func DialURL(addr string, opts ...DialOpt) (*Conn, error) // conn
func (l *Conn) Bind(username, password string) error
func (l *Conn) StartTLS(config *tls.Config) error
`;

const smb = `package smb2

import "net"

type Dialer struct{}
type Session struct{}
type Share struct{}
type File struct{}

func (d *Dialer) Dial(tcpConn net.Conn) (*Session, error) // conn
func (c *Session) Logoff() error
func (c *Session) Mount(sharename string) (*Share, error) // conn child
func (fs *Share) Umount() error
func (fs *Share) Open(name string) (*File, error) // file child
func (fs *Share) Create(name string) (*File, error) // file child
func (f *File) Close() error
`;

const searches = ["Bulk", "Search", "Index", "Get", "Delete", "Update", "Info", "Scroll", "Count", "Ping"];
const elasticsearch = `package esapi

import (
	"context"
	"io"
	"net/http"
)

type Transport interface {
	Perform(*http.Request) (*http.Response, error)
}
type Response struct {
	StatusCode int
	Header     http.Header
	Body       io.ReadCloser
}

func (r *Response) IsError() bool
func (r *Response) Status() string
func (r *Response) String() string

type API struct {
${searches.map((name) => `\t${name} ${name} // body\n`).join("")}}
${searches
  .map(
    (name) => `
type ${name} func(o ...func(*${name}Request)) (*Response, error)
type ${name}Request struct{}

func (r ${name}Request) Do(ctx context.Context, transport Transport) (*Response, error) // body
`,
  )
  .join("")}`;

const elastic = (version: string): string => `package elasticsearch

import "github.com/elastic/go-elasticsearch/${version}/esapi"

type Config struct{}
type Client struct{ *esapi.API }

func NewClient(cfg Config) (*Client, error)
func NewDefaultClient() (*Client, error)
`;

const temporal = `package client

type Options struct{}
type Client interface {
	Close()
}

func Dial(options Options) (Client, error) // conn
func NewLazyClient(options Options) (Client, error) // conn
`;

const libp2pHost = (core: string): string => `package host

import (
	"context"

	"${core}/network"
	"${core}/peer"
	"${core}/protocol"
)

type Host interface {
	Network() network.Network
	NewStream(ctx context.Context, p peer.ID, pids ...protocol.ID) (network.Stream, error) // closer
	Close() error
}
`;

const libp2pNetwork = `package network

import "context"

type Stream interface {
	Read(p []byte) (n int, err error)
	Write(p []byte) (n int, err error)
	CloseRead() error
	CloseWrite() error
	Close() error
	Reset() error
	Conn() Conn
}
type Conn interface {
	NewStream(ctx context.Context) (Stream, error) // closer
	Close() error
}
type Network interface {
	Close() error
}
`;

/** Where the interfaces of libp2p are, over time. */
const libp2pCores = ["github.com/libp2p/go-libp2p/core", "github.com/libp2p/go-libp2p-core"];

const dns = `package dns

import (
	"context"
	"crypto/tls"
	"net"
	"time"
)

type Msg struct{}
type Client struct{}
type Conn struct {
	net.Conn
}

func Dial(network, address string) (conn *Conn, err error) // conn
func DialTimeout(network, address string, timeout time.Duration) (conn *Conn, err error) // conn
func DialWithTLS(network, address string, tlsConfig *tls.Config) (conn *Conn, err error) // conn
func DialTimeoutWithTLS(network, address string, tlsConfig *tls.Config, timeout time.Duration) (conn *Conn, err error) // conn
func (c *Client) Dial(address string) (conn *Conn, err error) // conn
func (c *Client) DialContext(ctx context.Context, address string) (conn *Conn, err error) // conn
func (co *Conn) ReadMsg() (*Msg, error)
func (co *Conn) WriteMsg(m *Msg) (err error)
`;

const proxy = `package proxy

import (
	"context"
	"net"
)

type Dialer interface {
	Dial(network, addr string) (c net.Conn, err error) // conn
}
type ContextDialer interface {
	DialContext(ctx context.Context, network, address string) (net.Conn, error) // conn
}

func Dial(ctx context.Context, network, address string) (net.Conn, error) // conn
func FromEnvironment() Dialer
`;

const quic = `package quic

import (
	"context"
	"crypto/tls"
	"net"
)

type Config struct{}
type Listener struct{}
type Transport struct{}

func ListenAddr(addr string, tlsConf *tls.Config, config *Config) (*Listener, error) // listener
func Listen(conn net.PacketConn, tlsConf *tls.Config, config *Config) (*Listener, error) // listener
func (t *Transport) Listen(tlsConf *tls.Config, conf *Config) (*Listener, error) // listener
func (t *Transport) Close() error
func (l *Listener) Close() error
func (l *Listener) Addr() net.Addr
`;

export const networkApis: readonly ModuleApi[] = [
  { paths: ["google.golang.org/grpc"], go: grpc },
  { paths: ["golang.org/x/crypto/ssh"], go: ssh },
  { paths: ["github.com/pkg/sftp"], go: sftp },
  { paths: ["github.com/gorilla/websocket"], go: gorilla },
  { paths: ["github.com/coder/websocket", "nhooyr.io/websocket"], go: coder },
  { paths: ["golang.org/x/net/websocket"], go: netWebsocket },
  { paths: ["github.com/jlaffaye/ftp"], go: ftp },
  { paths: ["github.com/go-ldap/ldap/v3"], go: ldap },
  { paths: ["github.com/hirochachacha/go-smb2"], go: smb },
  ...["v7", "v8", "v9"].flatMap((version) => [
    { paths: [`github.com/elastic/go-elasticsearch/${version}`], go: elastic(version) },
    { paths: [`github.com/elastic/go-elasticsearch/${version}/esapi`], go: elasticsearch },
  ]),
  { paths: ["go.temporal.io/sdk/client"], go: temporal },
  ...libp2pCores.flatMap((core) => [
    { paths: [`${core}/host`], go: libp2pHost(core) },
    { paths: [`${core}/network`], go: libp2pNetwork },
  ]),
  { paths: ["github.com/miekg/dns"], go: dns },
  { paths: ["golang.org/x/net/proxy"], go: proxy },
  { paths: ["github.com/quic-go/quic-go", "github.com/lucas-clemente/quic-go"], go: quic },
];
