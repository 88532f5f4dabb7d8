// Files, sockets and pipes of the operating system, and what compresses with goroutines or memory of its own.
import { etcdFileutilPaths } from "../borrowers.ts";
import type { ModuleApi } from "./api.ts";

const dbus = `package dbus

type ConnOption func(conn *Conn) error
type Conn struct{}
type Auth interface{}

func ConnectSessionBus(opts ...ConnOption) (*Conn, error) // conn
func ConnectSystemBus(opts ...ConnOption) (*Conn, error) // conn
func SessionBusPrivate(opts ...ConnOption) (*Conn, error) // conn
func SystemBusPrivate(opts ...ConnOption) (*Conn, error) // conn
func Connect(address string, opts ...ConnOption) (*Conn, error) // conn
func Dial(address string, opts ...ConnOption) (*Conn, error) // conn
func SystemBus() (conn *Conn, err error)
func SessionBus() (conn *Conn, err error)
func (conn *Conn) Close() error
func (conn *Conn) Auth(methods []Auth) error
func (conn *Conn) Hello() error
`;

const systemd = (contexts: boolean): string => `package dbus

import (
${contexts ? '\t"context"\n\n' : ""}	"github.com/godbus/dbus${contexts ? "/v5" : ""}"
)

type Conn struct{}

func New() (*Conn, error) // conn
func NewSystemConnection() (*Conn, error) // conn
func NewUserConnection() (*Conn, error) // conn
func NewSystemdConnection() (*Conn, error) // conn
func NewConnection(dialBus func() (*dbus.Conn, error)) (*Conn, error) // conn
${
  contexts
    ? ["NewWith", "NewSystemConnection", "NewUserConnection", "NewSystemdConnection"]
        .map((name) => `func ${name}Context(ctx context.Context) (*Conn, error) // conn\n`)
        .join("")
    : ""
}func (c *Conn) Close()
`;

const sdjournal = `package sdjournal

type Journal struct{}
type JournalReader struct{}
type JournalReaderConfig struct{}

func NewJournal() (j *Journal, err error) // closer
func NewJournalFromDir(path string) (j *Journal, err error) // closer
func NewJournalFromFiles(paths ...string) (j *Journal, err error) // closer
func NewJournalReader(config JournalReaderConfig) (*JournalReader, error) // closer
func (j *Journal) Close() error
func (j *Journal) GetEntry() (*JournalEntry, error)
func (j *Journal) GetCursor() (string, error)
func (j *Journal) GetData(field string) (string, error)
func (j *Journal) Next() (uint64, error)
func (j *Journal) Previous() (uint64, error)
func (j *Journal) SeekCursor(cursor string) error
func (j *Journal) SeekHead() error
func (j *Journal) SeekTail() error
func (j *Journal) AddMatch(match string) error
func (j *Journal) AddDisjunction() error

type JournalEntry struct{}

func (r *JournalReader) Close() error
`;

const netlink = `package netlink

import "github.com/vishvananda/netns"

type Handle struct{}

func NewHandle(nlFamilies ...int) (*Handle, error) // closer
func NewHandleAt(ns netns.NsHandle, nlFamilies ...int) (*Handle, error) // closer
func (h *Handle) Close()
`;

const netns = `package netns

type NsHandle int

func Get() (NsHandle, error) // closer
func GetFromPath(path string) (NsHandle, error) // closer
func GetFromName(name string) (NsHandle, error) // closer
func GetFromPid(pid int) (NsHandle, error) // closer
func GetFromThread(pid, tid int) (NsHandle, error) // closer
func New() (ns NsHandle, err error) // closer
func NewNamed(name string) (NsHandle, error) // closer
func (ns *NsHandle) Close() error
func (ns NsHandle) IsOpen() bool
`;

const mdlayherNetlink = `package netlink

type Config struct{}
type Conn struct{}

func Dial(family int, config *Config) (*Conn, error) // conn
func (c *Conn) Close() error
`;

const genetlink = `package genetlink

import "github.com/mdlayher/netlink"

type Conn struct{}

func Dial(config *netlink.Config) (*Conn, error) // conn
func (c *Conn) Close() error
`;

const winio = `package winio

import (
	"context"
	"net"
	"time"
)

type PipeConfig struct{}

func ListenPipe(path string, c *PipeConfig) (net.Listener, error) // listener
func DialPipe(path string, timeout *time.Duration) (net.Conn, error) // conn
func DialPipeContext(ctx context.Context, path string) (net.Conn, error) // conn
`;

const serviceManager = `package mgr

type Mgr struct{}
type Service struct{}
type Config struct{}

func Connect() (*Mgr, error) // conn
func ConnectRemote(host string) (*Mgr, error) // conn
func (m *Mgr) Disconnect() error
func (m *Mgr) ListServices() ([]string, error)
func (m *Mgr) OpenService(name string) (*Service, error) // closer
func (m *Mgr) CreateService(name, exepath string, c Config, args ...string) (*Service, error) // closer
func (s *Service) Close() error
func (s *Service) Delete() error
func (s *Service) Config() (Config, error)
func (s *Service) UpdateConfig(c Config) error
func (s *Service) Start(args ...string) error
`;

const fsnotify = `package fsnotify

type Op uint32
type Event struct {
	Name string
	Op   Op
}
type Watcher struct {
	Events chan Event
	Errors chan error
}

func NewWatcher() (*Watcher, error) // closer
func NewBufferedWatcher(sz uint) (*Watcher, error) // closer
func (w *Watcher) Add(path string) error
func (w *Watcher) Remove(path string) error
func (w *Watcher) Close() error
`;

const fifo = `package fifo

import (
	"context"
	"io"
	"os"
)

func OpenFifo(ctx context.Context, fn string, flag int, perm os.FileMode) (io.ReadWriteCloser, error) // closer
`;

const pty = `package pty

import (
	"os"
	"os/exec"
)

type Winsize struct{}

func Start(cmd *exec.Cmd) (*os.File, error) // file
func StartWithSize(cmd *exec.Cmd, ws *Winsize) (*os.File, error) // file
`;

const afero = `package afero

import (
	"io"
	"os"
)

type File interface {
	io.Closer
	io.Reader
	io.ReaderAt
	io.Seeker
	io.Writer
	io.WriterAt
	Name() string
	Readdir(count int) ([]os.FileInfo, error)
	Readdirnames(n int) ([]string, error)
	Stat() (os.FileInfo, error)
	Sync() error
	Truncate(size int64) error
	WriteString(s string) (ret int, err error)
}
type Fs interface {
	Create(name string) (File, error) // file
	Open(name string) (File, error) // file
	OpenFile(name string, flag int, perm os.FileMode) (File, error) // file
	Stat(name string) (os.FileInfo, error)
	Remove(name string) error
	Mkdir(name string, perm os.FileMode) error
	MkdirAll(path string, perm os.FileMode) error
	Name() string
}
type Afero struct{ Fs }

func NewOsFs() Fs
func TempFile(fs Fs, dir, pattern string) (f File, err error) // file
func (a Afero) TempFile(dir, pattern string) (f File, err error) // file
`;

const billy = `package billy

import (
	"io"
	"os"
)

type File interface {
	Name() string
	io.Writer
	io.Reader
	io.ReaderAt
	io.Seeker
	io.Closer
}
type Basic interface {
	Create(filename string) (File, error) // file
	Open(filename string) (File, error) // file
	OpenFile(filename string, flag int, perm os.FileMode) (File, error) // file
}
type TempFile interface {
	TempFile(dir, prefix string) (File, error) // file
}
type Filesystem interface {
	Basic
	TempFile
}
`;

const zstd = `package zstd

import "io"

type DOption func(*decoderOptions) error
type EOption func(*encoderOptions) error
type decoderOptions struct{}
type encoderOptions struct{}
type Decoder struct{}
type Encoder struct{}

func NewReader(r io.Reader, opts ...DOption) (*Decoder, error) // closer source
func NewWriter(w io.Writer, opts ...EOption) (*Encoder, error)
func (d *Decoder) Close()
func (d *Decoder) IOReadCloser() io.ReadCloser
func (d *Decoder) Read(p []byte) (int, error)
func (d *Decoder) DecodeAll(input, dst []byte) ([]byte, error)
func (d *Decoder) WriteTo(w io.Writer) (int64, error)
func (d *Decoder) Reset(r io.Reader) error
func (e *Encoder) Close() error
func (e *Encoder) Write(p []byte) (n int, err error)
func (e *Encoder) EncodeAll(src, dst []byte) []byte
`;

const dataDogZstd = `package zstd

import "io"

type Writer struct{}

func NewReader(r io.Reader) io.ReadCloser // closer
func NewWriter(w io.Writer) *Writer // closer
func (w *Writer) Close() error
`;

const pgzip = `package pgzip

import "io"

type Reader struct{}

func NewReader(r io.Reader) (*Reader, error) // closer
func NewReaderN(r io.Reader, blockSize, blocks int) (*Reader, error) // closer
func (z *Reader) Read(p []byte) (n int, err error)
func (z *Reader) WriteTo(w io.Writer) (n int64, err error)
func (z *Reader) Close() error
`;

const secureJoin = `package securejoin

import "os"

func OpenInRoot(root, unsafePath string) (*os.File, error) // file
func OpenatInRoot(root *os.File, unsafePath string) (*os.File, error) // file
func MkdirAllHandle(root *os.File, unsafePath string, mode os.FileMode) (*os.File, error) // file
func Reopen(handle *os.File, flags int) (*os.File, error) // file
`;

const etcdFileutil = `package fileutil

import "os"

type LockedFile struct{ *os.File }

func OpenDir(path string) (*os.File, error) // file
func LockFile(path string, flag int, perm os.FileMode) (*LockedFile, error) // closer
func TryLockFile(path string, flag int, perm os.FileMode) (*LockedFile, error) // closer
func Fsync(f *os.File) error
func Fdatasync(f *os.File) error
`;

const excelize = `package excelize

import "io"

type Options struct{}
type File struct{}

func OpenFile(filename string, opts ...Options) (*File, error) // file
func OpenReader(r io.Reader, opts ...Options) (*File, error) // closer
func (f *File) Close() error
`;

const pcap = `package pcap

import (
	"os"
	"time"
)

type Handle struct{}

func OpenLive(device string, snaplen int32, promisc bool, timeout time.Duration) (handle *Handle, err error) // closer
func OpenOffline(file string) (handle *Handle, err error) // closer
func OpenOfflineFile(file *os.File) (handle *Handle, err error) // closer
func (p *Handle) Close()
`;

const registry = `package registry

type Key uintptr

func OpenKey(k Key, path string, access uint32) (Key, error) // closer
func CreateKey(k Key, path string, access uint32) (newk Key, openedExisting bool, err error) // closer
func OpenRemoteKey(pcname string, k Key) (Key, error) // closer
func DeleteKey(k Key, path string) error
func (k Key) Close() error
func (k Key) GetStringValue(name string) (val string, valtype uint32, err error)
func (k Key) GetStringsValue(name string) (val []string, valtype uint32, err error)
func (k Key) GetIntegerValue(name string) (val uint64, valtype uint32, err error)
func (k Key) GetBinaryValue(name string) (val []byte, valtype uint32, err error)
func (k Key) ReadSubKeyNames(n int) ([]string, error)
func (k Key) ReadValueNames(n int) ([]string, error)
func (k Key) SetStringValue(name, value string) error
func (k Key) SetExpandStringValue(name, value string) error
func (k Key) SetStringsValue(name string, value []string) error
func (k Key) SetDWordValue(name string, value uint32) error
func (k Key) SetQWordValue(name string, value uint64) error
func (k Key) SetBinaryValue(name string, value []byte) error
func (k Key) DeleteValue(name string) error
`;

export const systemApis: readonly ModuleApi[] = [
  { paths: ["github.com/godbus/dbus/v5"], go: dbus },
  { paths: ["github.com/coreos/go-systemd/v22/dbus"], go: systemd(true) },
  { paths: ["github.com/coreos/go-systemd/dbus"], go: systemd(false) },
  { paths: ["github.com/coreos/go-systemd/v22/sdjournal", "github.com/coreos/go-systemd/sdjournal"], go: sdjournal },
  { paths: ["github.com/vishvananda/netlink"], go: netlink },
  { paths: ["github.com/vishvananda/netns"], go: netns },
  { paths: ["github.com/mdlayher/netlink"], go: mdlayherNetlink },
  { paths: ["github.com/mdlayher/genetlink"], go: genetlink },
  { paths: ["github.com/Microsoft/go-winio"], go: winio },
  { paths: ["golang.org/x/sys/windows/svc/mgr"], go: serviceManager },
  { paths: ["github.com/fsnotify/fsnotify"], go: fsnotify },
  { paths: ["github.com/containerd/fifo"], go: fifo },
  { paths: ["github.com/creack/pty"], go: pty },
  { paths: ["github.com/spf13/afero"], go: afero },
  { paths: ["github.com/go-git/go-billy/v5", "github.com/go-git/go-billy/v6"], go: billy },
  { paths: ["github.com/klauspost/compress/zstd"], go: zstd },
  { paths: ["github.com/DataDog/zstd"], go: dataDogZstd },
  { paths: ["github.com/klauspost/pgzip"], go: pgzip },
  { paths: ["github.com/xuri/excelize/v2"], go: excelize },
  { paths: ["golang.org/x/sys/windows/registry"], go: registry },
  { paths: ["github.com/google/gopacket/pcap", "github.com/gopacket/gopacket/pcap"], go: pcap },
  {
    paths: ["github.com/cyphar/filepath-securejoin", "github.com/cyphar/filepath-securejoin/pathrs-lite"],
    go: secureJoin,
  },
  { paths: etcdFileutilPaths, go: etcdFileutil },
];
