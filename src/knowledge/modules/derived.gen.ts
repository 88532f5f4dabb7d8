// Derived by `npm run derive` from the source of the modules that it names; not to be edited.
export const derived = "\n\
=== cloud.google.com/go/auth/grpctransport grpctransport cloud.google.com/go/auth@v0.23.0\n\
import \"google.golang.org/grpc\"\n\
type GRPCClientConnPool interface {\n\
\tClose() error\n\
\tConnection() *grpc.ClientConn\n\
\tInvoke(...any) error\n\
\tLen() int\n\
\tNewStream(...any) (grpc.ClientStream, error)\n\
}\n\
func Dial(...any) (GRPCClientConnPool, error) // closer\n\
\n\
=== cloud.google.com/go/logging logging cloud.google.com/go/logging@v1.19.1\n\
type Client struct{}\n\
func (*Client) Close() error\n\
func (*Client) Logger(...any) *Logger\n\
func (*Client) Ping(...any) error\n\
func NewClient(...any) (*Client, error) // closer\n\
\n\
=== cloud.google.com/go/spanner spanner cloud.google.com/go/spanner@v1.94.0\n\
import \"cloud.google.com/go/spanner/apiv1/spannerpb\"\n\
import \"time\"\n\
type BatchReadOnlyTransaction struct {\n\
\tReadOnlyTransaction\n\
}\n\
type BatchWriteResponseIterator struct{}\n\
type Client struct{}\n\
type ReadOnlyTransaction struct {\n\
\ttxReadOnly\n\
}\n\
type ReadWriteStmtBasedTransaction struct {\n\
\tReadWriteTransaction\n\
}\n\
type ReadWriteTransaction struct {\n\
\ttxReadOnly\n\
}\n\
type RowIterator struct{}\n\
type txReadOnly struct{}\n\
func (*BatchReadOnlyTransaction) Cleanup(...any)\n\
func (*BatchReadOnlyTransaction) Close()\n\
func (*BatchReadOnlyTransaction) Execute(...any) *RowIterator // closer child\n\
func (*BatchWriteResponseIterator) Do(...any) error // ends\n\
func (*BatchWriteResponseIterator) Next() (*spannerpb.BatchWriteResponse, error)\n\
func (*BatchWriteResponseIterator) Stop()\n\
func (*Client) BatchReadOnlyTransaction(...any) (*BatchReadOnlyTransaction, error)\n\
func (*Client) BatchReadOnlyTransactionFromID(...any) *BatchReadOnlyTransaction\n\
func (*Client) BatchWrite(...any) *BatchWriteResponseIterator // closer child\n\
func (*Client) BatchWriteWithOptions(...any) *BatchWriteResponseIterator // closer child\n\
func (*Client) Close()\n\
func (*Client) ReadOnlyTransaction() *ReadOnlyTransaction\n\
func (*Client) Single() *ReadOnlyTransaction\n\
func (*ReadOnlyTransaction) Close()\n\
func (*ReadOnlyTransaction) WithBeginTransactionOption(...any) *ReadOnlyTransaction\n\
func (*ReadOnlyTransaction) WithTimestampBound(...any) *ReadOnlyTransaction\n\
func (*ReadWriteStmtBasedTransaction) Commit(...any) (time.Time, error)\n\
func (*ReadWriteStmtBasedTransaction) ResetForRetry(...any) (*ReadWriteStmtBasedTransaction, error)\n\
func (*ReadWriteStmtBasedTransaction) Rollback(...any)\n\
func (*RowIterator) Do(...any) error // ends\n\
func (*RowIterator) Next() (*Row, error)\n\
func (*RowIterator) Stop()\n\
func (*txReadOnly) Query(...any) *RowIterator // closer\n\
func (*txReadOnly) QueryWithOptions(...any) *RowIterator // closer\n\
func (*txReadOnly) QueryWithStats(...any) *RowIterator // closer\n\
func (*txReadOnly) Read(...any) *RowIterator // closer\n\
func (*txReadOnly) ReadUsingIndex(...any) *RowIterator // closer\n\
func (*txReadOnly) ReadWithOptions(...any) *RowIterator // closer\n\
func NewClient(...any) (*Client, error)\n\
func NewClientWithConfig(...any) (*Client, error)\n\
func NewMultiEndpointClient(...any) (*Client, unknown, error)\n\
func NewMultiEndpointClientWithConfig(...any) (*Client, unknown, error)\n\
func NewReadWriteStmtBasedTransaction(...any) (*ReadWriteStmtBasedTransaction, error)\n\
func NewReadWriteStmtBasedTransactionWithCallbackForOptions(...any) (*ReadWriteStmtBasedTransaction, error)\n\
func NewReadWriteStmtBasedTransactionWithOptions(...any) (*ReadWriteStmtBasedTransaction, error)\n\
\n\
=== cloud.google.com/go/storage storage cloud.google.com/go/storage@v1.64.0\n\
func (*BucketHandle) If(...any) *BucketHandle\n\
func (*BucketHandle) Retryer(...any) *BucketHandle\n\
func (*BucketHandle) SetObjectRetention(...any) *BucketHandle\n\
func (*BucketHandle) UserProject(...any) *BucketHandle\n\
func (*ObjectHandle) If(...any) *ObjectHandle\n\
func (*ObjectHandle) Key(...any) *ObjectHandle\n\
func (*ObjectHandle) OverrideUnlockedRetention(...any) *ObjectHandle\n\
func (*ObjectHandle) ReadCompressed(...any) *ObjectHandle\n\
func (*ObjectHandle) ReadHandle(...any) *ObjectHandle\n\
func (*ObjectHandle) Retryer(...any) *ObjectHandle\n\
func (*ObjectHandle) SoftDeleted() *ObjectHandle\n\
func NewGRPCClient(...any) (*Client, error)\n\
\n\
=== connectrpc.com/connect connect connectrpc.com/connect@v1.20.0\n\
import \"net/http\"\n\
type HTTPClient interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
\n\
=== github.com/Azure/azure-sdk-for-go/sdk/azcore/arm/runtime runtime github.com/Azure/azure-sdk-for-go/sdk/azcore@v1.22.0\n\
import \"net/http\"\n\
type BearerTokenPolicy struct{}\n\
func (*BearerTokenPolicy) Do(...any) (*http.Response, error) // body\n\
func NewBearerTokenPolicy(...any) *BearerTokenPolicy\n\
\n\
=== github.com/Azure/azure-sdk-for-go/sdk/azcore/runtime runtime github.com/Azure/azure-sdk-for-go/sdk/azcore@v1.22.0\n\
import \"net/http\"\n\
type BearerTokenPolicy struct{}\n\
type KeyCredentialPolicy struct{}\n\
type SASCredentialPolicy struct{}\n\
func (*BearerTokenPolicy) Do(...any) (*http.Response, error) // body\n\
func (*KeyCredentialPolicy) Do(...any) (*http.Response, error) // body\n\
func (*SASCredentialPolicy) Do(...any) (*http.Response, error) // body\n\
func NewBearerTokenPolicy(...any) *BearerTokenPolicy\n\
func NewKeyCredentialPolicy(...any) *KeyCredentialPolicy\n\
func NewSASCredentialPolicy(...any) *SASCredentialPolicy\n\
\n\
=== github.com/Azure/go-autorest/autorest autorest github.com/Azure/go-autorest/autorest@v0.11.30\n\
import \"net/http\"\n\
type Client struct {\n\
\tSender Sender\n\
}\n\
type Sender interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
type SenderFunc struct{}\n\
func (*Client) Send(...any) (*http.Response, error) // body\n\
func (SenderFunc) Do(...any) (*http.Response, error) // body\n\
func CreateSender(...any) Sender\n\
func DecorateSender(...any) Sender\n\
func NewClientWithOptions(...any) Client\n\
func NewClientWithUserAgent(...any) Client\n\
func Send(...any) (*http.Response, error) // body\n\
func SendWithSender(...any) (*http.Response, error) // body\n\
\n\
=== github.com/Azure/go-autorest/autorest/adal adal github.com/Azure/go-autorest/autorest/adal@v0.9.22\n\
import \"net/http\"\n\
type Sender interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
type SenderFunc struct{}\n\
func (SenderFunc) Do(...any) (*http.Response, error) // body\n\
func CreateSender(...any) Sender\n\
func DecorateSender(...any) Sender\n\
\n\
=== github.com/Azure/go-autorest/autorest/azure azure github.com/Azure/go-autorest/autorest@v0.11.30\n\
import \"net/http\"\n\
type FutureAPI interface {\n\
\tGetResult(...any) (*http.Response, error) // body\n\
}\n\
\n\
=== github.com/Azure/go-ntlmssp ntlmssp github.com/Azure/go-ntlmssp@v0.1.0\n\
import \"net/http\"\n\
type Negotiator struct{}\n\
func (Negotiator) RoundTrip(...any) (*http.Response, error) // body\n\
\n\
=== github.com/Backblaze/blazer/b2 b2 github.com/Backblaze/blazer@v0.7.2\n\
type Client struct{}\n\
type ObjectIterator struct{}\n\
func (*Bucket) List(...any) *ObjectIterator\n\
func (*Client) Bucket(...any) (*Bucket, error)\n\
func (*Client) NewBucket(...any) (*Bucket, error)\n\
func (*Object) Cancel(...any) error\n\
func (*ObjectIterator) Next() bool\n\
func (*ObjectIterator) Object() *Object\n\
func (*Reader) Read(...any) (int, error)\n\
func NewClient(...any) (*Client, error)\n\
\n\
=== github.com/Backblaze/blazer/base base github.com/Backblaze/blazer@v0.7.2\n\
import \"io\"\n\
type B2 struct{}\n\
type Bucket struct{}\n\
type FileReader struct {\n\
\tio.ReadCloser\n\
}\n\
func (*B2) CreateBucket(...any) (*Bucket, error)\n\
func (*Bucket) DownloadFileByName(...any) (*FileReader, error) // closer\n\
func (*Bucket) Update(...any) (*Bucket, error)\n\
func AuthorizeAccount(...any) (*B2, error)\n\
\n\
=== github.com/Backblaze/blazer/x/consistent consistent github.com/Backblaze/blazer@v0.7.2\n\
type Group struct{}\n\
type Reader struct{}\n\
type Writer struct{}\n\
func (*Group) NewReader(...any) (Reader, error) // closer\n\
func (*Group) NewWriter(...any) (Writer, error) // closer\n\
func (Reader) Close() error\n\
func (Reader) Read(...any) (int, error)\n\
func (Writer) Close() error\n\
func (Writer) Write(...any) (int, error)\n\
func NewGroup(...any) *Group\n\
\n\
=== github.com/ClickHouse/clickhouse-go/v2 clickhouse github.com/ClickHouse/clickhouse-go/v2@v2.48.0\n\
import \"github.com/ClickHouse/clickhouse-go/v2/lib/driver\"\n\
type Conn = driver.Conn\n\
func Open(...any) (driver.Conn, error)\n\
\n\
=== github.com/DATA-DOG/go-sqlmock sqlmock github.com/DATA-DOG/go-sqlmock@v1.5.2\n\
import \"database/sql\"\n\
func New(...any) (*sql.DB, Sqlmock, error) // closer\n\
func NewWithDSN(...any) (*sql.DB, Sqlmock, error) // closer\n\
\n\
=== github.com/GoogleCloudPlatform/opentelemetry-operations-go/exporter/trace trace github.com/GoogleCloudPlatform/opentelemetry-operations-go/exporter/trace@v1.34.0\n\
type Exporter struct{}\n\
func (*Exporter) ExportSpans(...any) error\n\
func (*Exporter) Shutdown(...any) error\n\
func New(...any) (*Exporter, error) // closer\n\
\n\
=== github.com/Masterminds/squirrel squirrel github.com/Masterminds/squirrel@v1.5.4\n\
import \"database/sql\"\n\
type DBProxy interface {\n\
\tPrepare(...any) (*sql.Stmt, error) // stmt\n\
\tQuery(...any) (*sql.Rows, error) // rows\n\
}\n\
type DBProxyBeginner interface {\n\
\tBegin() (*sql.Tx, error) // tx\n\
\tPrepare(...any) (*sql.Stmt, error) // stmt\n\
\tQuery(...any) (*sql.Rows, error) // rows\n\
}\n\
type DBProxyContext interface {\n\
\tPrepare(...any) (*sql.Stmt, error) // stmt\n\
\tPrepareContext(...any) (*sql.Stmt, error) // stmt\n\
\tQuery(...any) (*sql.Rows, error) // rows\n\
}\n\
type Preparer interface {\n\
\tPrepare(...any) (*sql.Stmt, error) // stmt\n\
}\n\
type PreparerContext interface {\n\
\tPrepare(...any) (*sql.Stmt, error) // stmt\n\
\tPrepareContext(...any) (*sql.Stmt, error) // stmt\n\
}\n\
type Queryer interface {\n\
\tQuery(...any) (*sql.Rows, error) // rows\n\
}\n\
type QueryerContext interface {\n\
\tQueryContext(...any) (*sql.Rows, error) // rows\n\
}\n\
type Runner interface {\n\
\tQuery(...any) (*sql.Rows, error) // rows\n\
}\n\
type RunnerContext interface {\n\
\tQuery(...any) (*sql.Rows, error) // rows\n\
\tQueryContext(...any) (*sql.Rows, error) // rows\n\
}\n\
type StdSql interface {\n\
\tQuery(...any) (*sql.Rows, error) // rows\n\
}\n\
type StdSqlCtx interface {\n\
\tQuery(...any) (*sql.Rows, error) // rows\n\
\tQueryContext(...any) (*sql.Rows, error) // rows\n\
}\n\
type StmtCache struct{}\n\
func (*StmtCache) Query(...any) (*sql.Rows, error) // rows\n\
func (*StmtCache) QueryContext(...any) (*sql.Rows, error) // rows\n\
func (DeleteBuilder) From(...any) DeleteBuilder\n\
func (DeleteBuilder) PrefixExpr(...any) DeleteBuilder\n\
func (DeleteBuilder) SuffixExpr(...any) DeleteBuilder\n\
func (InsertBuilder) Into(...any) InsertBuilder\n\
func (InsertBuilder) Options(...any) InsertBuilder\n\
func (InsertBuilder) PrefixExpr(...any) InsertBuilder\n\
func (InsertBuilder) Scan(...any) error\n\
func (InsertBuilder) Select(...any) InsertBuilder\n\
func (InsertBuilder) SuffixExpr(...any) InsertBuilder\n\
func (SelectBuilder) FromSelect(...any) SelectBuilder\n\
func (SelectBuilder) JoinClause(...any) SelectBuilder\n\
func (SelectBuilder) Options(...any) SelectBuilder\n\
func (SelectBuilder) OrderByClause(...any) SelectBuilder\n\
func (SelectBuilder) PrefixExpr(...any) SelectBuilder\n\
func (SelectBuilder) RemoveColumns() SelectBuilder\n\
func (SelectBuilder) RemoveLimit() SelectBuilder\n\
func (SelectBuilder) RemoveOffset() SelectBuilder\n\
func (SelectBuilder) Scan(...any) error\n\
func (SelectBuilder) SuffixExpr(...any) SelectBuilder\n\
func (StatementBuilderType) Replace(...any) InsertBuilder\n\
func (StatementBuilderType) Where(...any) StatementBuilderType\n\
func (UpdateBuilder) From(...any) UpdateBuilder\n\
func (UpdateBuilder) FromSelect(...any) UpdateBuilder\n\
func (UpdateBuilder) PrefixExpr(...any) UpdateBuilder\n\
func (UpdateBuilder) Scan(...any) error\n\
func (UpdateBuilder) SuffixExpr(...any) UpdateBuilder\n\
func (UpdateBuilder) Table(...any) UpdateBuilder\n\
func NewStmtCache(...any) *StmtCache\n\
func NewStmtCacheProxy(...any) DBProxyBeginner\n\
func NewStmtCacher(...any) DBProxyContext\n\
func QueryContextWith(...any) (*sql.Rows, error) // rows\n\
func QueryWith(...any) (*sql.Rows, error) // rows\n\
func Replace(...any) InsertBuilder\n\
func WrapStdSql(...any) Runner\n\
func WrapStdSqlCtx(...any) RunnerContext\n\
\n\
=== github.com/NYTimes/gziphandler gziphandler github.com/NYTimes/gziphandler@v1.1.1\n\
import \"bufio\"\n\
import \"net\"\n\
type GzipResponseWriter struct{}\n\
type GzipResponseWriterWithCloseNotify struct {\n\
\t*GzipResponseWriter\n\
}\n\
func (*GzipResponseWriter) Close() error\n\
func (*GzipResponseWriter) Hijack() (net.Conn, *bufio.ReadWriter, error) // conn child\n\
func (*GzipResponseWriter) Write(...any) (int, error)\n\
\n\
=== github.com/Netflix/go-expect expect github.com/Netflix/go-expect@v0.0.0-20220104043353-73e0943537d2\n\
import \"os\"\n\
type Console struct{}\n\
func (*Console) Close() error\n\
func (*Console) Expect(...any) (string, error)\n\
func (*Console) ExpectEOF() (string, error)\n\
func (*Console) ExpectString(...any) (string, error)\n\
func (*Console) Expectf(...any) (string, error)\n\
func (*Console) Fd() uintptr\n\
func (*Console) Read(...any) (int, error)\n\
func (*Console) Send(...any) (int, error)\n\
func (*Console) SendLine(...any) (int, error)\n\
func (*Console) Tty() *os.File\n\
func (*Console) Write(...any) (int, error)\n\
func NewConsole(...any) (*Console, error) // closer\n\
\n\
=== github.com/ProtonMail/go-crypto/openpgp/packet packet github.com/ProtonMail/go-crypto@v1.4.1\n\
import \"io\"\n\
type EncryptedDataPacket interface {\n\
\tDecrypt(...any) (io.ReadCloser, error) // closer\n\
}\n\
\n\
=== github.com/akutz/memconn memconn github.com/akutz/memconn@v0.1.0\n\
import \"net\"\n\
type Provider struct{}\n\
func (*Provider) Dial(...any) (net.Conn, error) // conn\n\
func (*Provider) DialContext(...any) (net.Conn, error) // conn\n\
func (*Provider) Listen(...any) (net.Listener, error) // listener\n\
func Dial(...any) (net.Conn, error) // conn\n\
func DialContext(...any) (net.Conn, error) // conn\n\
func Listen(...any) (net.Listener, error) // listener\n\
\n\
=== github.com/alicebob/miniredis/v2/proto proto github.com/alicebob/miniredis/v2@v2.38.0\n\
type Client struct{}\n\
func (*Client) Close() error\n\
func (*Client) Do(...any) (string, error)\n\
func (*Client) DoStrings(...any) ([]string, error)\n\
func (*Client) Read() (string, error)\n\
func Dial(...any) (*Client, error) // closer\n\
func DialTLS(...any) (*Client, error) // closer\n\
\n\
=== github.com/aliyun/alibabacloud-oss-go-sdk-v2/oss oss github.com/aliyun/alibabacloud-oss-go-sdk-v2@v1.5.3\n\
import \"net/http\"\n\
type AsyncRangeReader struct{}\n\
type Config struct {\n\
\tHttpClient HTTPClient\n\
}\n\
type HTTPClient interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
type Options struct {\n\
\tHttpClient HTTPClient\n\
}\n\
func (*AsyncRangeReader) Close() error\n\
func (*AsyncRangeReader) Offset() int64\n\
func (*AsyncRangeReader) Read(...any) (int, error)\n\
func (*Config) Copy() Config\n\
func (*Config) WithAccountId(...any) *Config\n\
func (*Config) WithAdditionalHeaders(...any) *Config\n\
func (*Config) WithBindAddress(...any) *Config\n\
func (*Config) WithCloudBoxId(...any) *Config\n\
func (*Config) WithConnectTimeout(...any) *Config\n\
func (*Config) WithCredentialsProvider(...any) *Config\n\
func (*Config) WithDisableDownloadCRC64Check(...any) *Config\n\
func (*Config) WithDisableSSL(...any) *Config\n\
func (*Config) WithDisableUploadCRC64Check(...any) *Config\n\
func (*Config) WithDownloadBandwidthlimit(...any) *Config\n\
func (*Config) WithEnableAutoDetectCloudBoxId(...any) *Config\n\
func (*Config) WithEnabledRedirect(...any) *Config\n\
func (*Config) WithEndpoint(...any) *Config\n\
func (*Config) WithHttpClient(...any) *Config\n\
func (*Config) WithInsecureSkipVerify(...any) *Config\n\
func (*Config) WithLogLevel(...any) *Config\n\
func (*Config) WithLogPrinter(...any) *Config\n\
func (*Config) WithMaxConnections(...any) *Config\n\
func (*Config) WithProxyFromEnvironment(...any) *Config\n\
func (*Config) WithProxyHost(...any) *Config\n\
func (*Config) WithReadWriteTimeout(...any) *Config\n\
func (*Config) WithRegion(...any) *Config\n\
func (*Config) WithRetryMaxAttempts(...any) *Config\n\
func (*Config) WithRetryer(...any) *Config\n\
func (*Config) WithSignatureVersion(...any) *Config\n\
func (*Config) WithUploadBandwidthlimit(...any) *Config\n\
func (*Config) WithUseAccelerateEndpoint(...any) *Config\n\
func (*Config) WithUseCName(...any) *Config\n\
func (*Config) WithUseDualStackEndpoint(...any) *Config\n\
func (*Config) WithUseInternalEndpoint(...any) *Config\n\
func (*Config) WithUsePathStyle(...any) *Config\n\
func (*Config) WithUserAgent(...any) *Config\n\
func (Options) Copy() Options\n\
func LoadDefaultConfig() *Config\n\
func NewAsyncRangeReader(...any) (*AsyncRangeReader, error) // closer\n\
func NewConfig() *Config\n\
\n\
=== github.com/aliyun/alibabacloud-oss-go-sdk-v2/oss/transport transport github.com/aliyun/alibabacloud-oss-go-sdk-v2@v1.5.3\n\
import \"net\"\n\
type Dialer struct{}\n\
func (*Dialer) Dial(...any) (net.Conn, error) // conn\n\
func (*Dialer) DialContext(...any) (net.Conn, error) // conn\n\
\n\
=== github.com/apache/arrow-go/v18/arrow/avro avro github.com/apache/arrow-go/v18@v18.7.0\n\
import \"github.com/apache/arrow-go/v18/arrow\"\n\
type OCFReader struct{}\n\
func (*OCFReader) AvroSchema() string\n\
func (*OCFReader) Close()\n\
func (*OCFReader) Err() error\n\
func (*OCFReader) Metrics() string\n\
func (*OCFReader) Next() bool // ends\n\
func (*OCFReader) OCFRecordsReadCount() int64\n\
func (*OCFReader) Record() arrow.RecordBatch\n\
func (*OCFReader) RecordBatch() arrow.RecordBatch\n\
func (*OCFReader) Release()\n\
func (*OCFReader) Reuse(...any) error // ends\n\
func (*OCFReader) Schema() *arrow.Schema\n\
func NewOCFReader(...any) (*OCFReader, error) // closer\n\
\n\
=== github.com/apache/arrow-go/v18/arrow/flight flight github.com/apache/arrow-go/v18@v18.7.0\n\
import \"context\"\n\
import \"github.com/apache/arrow-go/v18/arrow/flight/gen/flight\"\n\
type Client interface {\n\
\tAuthenticate(...any) error\n\
\tAuthenticateBasicToken(...any) (context.Context, error)\n\
\tCancelFlightInfo(...any) (*flight.CancelFlightInfoResult, error)\n\
\tClose() error\n\
\tCloseSession(...any) (*flight.CloseSessionResult, error)\n\
\tDoAction(...any) (flight.FlightService_DoActionClient, error)\n\
\tDoExchange(...any) (flight.FlightService_DoExchangeClient, error)\n\
\tDoGet(...any) (flight.FlightService_DoGetClient, error)\n\
\tDoPut(...any) (flight.FlightService_DoPutClient, error)\n\
\tGetFlightInfo(...any) (*flight.FlightInfo, error)\n\
\tGetSchema(...any) (*flight.SchemaResult, error)\n\
\tGetSessionOptions(...any) (*flight.GetSessionOptionsResult, error)\n\
\tHandshake(...any) (flight.FlightService_HandshakeClient, error)\n\
\tListActions(...any) (flight.FlightService_ListActionsClient, error)\n\
\tListFlights(...any) (flight.FlightService_ListFlightsClient, error)\n\
\tPollFlightInfo(...any) (*flight.PollInfo, error)\n\
\tRenewFlightEndpoint(...any) (*flight.FlightEndpoint, error)\n\
\tSetSessionOptions(...any) (*flight.SetSessionOptionsResult, error)\n\
}\n\
func NewClientWithMiddleware(...any) (Client, error) // closer\n\
func NewClientWithMiddlewareCtx(...any) (Client, error) // closer\n\
func NewFlightClient(...any) (Client, error) // closer\n\
\n\
=== github.com/apache/arrow-go/v18/arrow/flight/flightsql flightsql github.com/apache/arrow-go/v18@v18.7.0\n\
import \"github.com/apache/arrow-go/v18/arrow/flight/gen/flight\"\n\
import flight2 \"github.com/apache/arrow-go/v18/arrow/flight\"\n\
type Client struct {\n\
\tClient flight2.Client\n\
}\n\
type PreparedStatement struct{}\n\
type Txn struct{}\n\
func (*Client) BeginTransaction(...any) (*Txn, error)\n\
func (*Client) CancelFlightInfo(...any) (*flight.CancelFlightInfoResult, error)\n\
func (*Client) CancelQuery(...any) (flight.ActionCancelQueryResult_CancelResult, error)\n\
func (*Client) Close() error\n\
func (*Client) CloseSession(...any) (*flight.CloseSessionResult, error)\n\
func (*Client) DoGet(...any) (*flight2.Reader, error)\n\
func (*Client) Execute(...any) (*flight.FlightInfo, error)\n\
func (*Client) ExecuteIngest(...any) (int64, error)\n\
func (*Client) ExecuteIngestWithIPC(...any) (int64, error)\n\
func (*Client) ExecutePoll(...any) (*flight.PollInfo, error)\n\
func (*Client) ExecuteSubstrait(...any) (*flight.FlightInfo, error)\n\
func (*Client) ExecuteSubstraitPoll(...any) (*flight.PollInfo, error)\n\
func (*Client) ExecuteSubstraitUpdate(...any) (int64, error)\n\
func (*Client) ExecuteUpdate(...any) (int64, error)\n\
func (*Client) GetCatalogs(...any) (*flight.FlightInfo, error)\n\
func (*Client) GetCatalogsSchema(...any) (*flight.SchemaResult, error)\n\
func (*Client) GetCrossReference(...any) (*flight.FlightInfo, error)\n\
func (*Client) GetCrossReferenceSchema(...any) (*flight.SchemaResult, error)\n\
func (*Client) GetDBSchemas(...any) (*flight.FlightInfo, error)\n\
func (*Client) GetDBSchemasSchema(...any) (*flight.SchemaResult, error)\n\
func (*Client) GetExecuteSchema(...any) (*flight.SchemaResult, error)\n\
func (*Client) GetExecuteSubstraitSchema(...any) (*flight.SchemaResult, error)\n\
func (*Client) GetExportedKeys(...any) (*flight.FlightInfo, error)\n\
func (*Client) GetExportedKeysSchema(...any) (*flight.SchemaResult, error)\n\
func (*Client) GetImportedKeys(...any) (*flight.FlightInfo, error)\n\
func (*Client) GetImportedKeysSchema(...any) (*flight.SchemaResult, error)\n\
func (*Client) GetPrimaryKeys(...any) (*flight.FlightInfo, error)\n\
func (*Client) GetPrimaryKeysSchema(...any) (*flight.SchemaResult, error)\n\
func (*Client) GetSessionOptions(...any) (*flight.GetSessionOptionsResult, error)\n\
func (*Client) GetSqlInfo(...any) (*flight.FlightInfo, error)\n\
func (*Client) GetSqlInfoSchema(...any) (*flight.SchemaResult, error)\n\
func (*Client) GetTableTypes(...any) (*flight.FlightInfo, error)\n\
func (*Client) GetTableTypesSchema(...any) (*flight.SchemaResult, error)\n\
func (*Client) GetTables(...any) (*flight.FlightInfo, error)\n\
func (*Client) GetTablesSchema(...any) (*flight.SchemaResult, error)\n\
func (*Client) GetXdbcTypeInfo(...any) (*flight.FlightInfo, error)\n\
func (*Client) GetXdbcTypeInfoSchema(...any) (*flight.SchemaResult, error)\n\
func (*Client) LoadPreparedStatementFromResult(...any) (*PreparedStatement, error)\n\
func (*Client) Prepare(...any) (*PreparedStatement, error)\n\
func (*Client) PrepareSubstrait(...any) (*PreparedStatement, error)\n\
func (*Client) RenewFlightEndpoint(...any) (*flight.FlightEndpoint, error)\n\
func (*Client) SetSessionOptions(...any) (*flight.SetSessionOptionsResult, error)\n\
func (*PreparedStatement) Close(...any) error\n\
func (*Txn) Commit(...any) error\n\
func (*Txn) Rollback(...any) error\n\
func NewClient(...any) (*Client, error) // closer\n\
func NewClientCtx(...any) (*Client, error) // closer\n\
\n\
=== github.com/apache/arrow-go/v18/arrow/flight/flightsql/driver driver github.com/apache/arrow-go/v18@v18.7.0\n\
import \"database/sql/driver\"\n\
type Connection struct{}\n\
type Connector struct{}\n\
type Driver struct{}\n\
type Stmt struct{}\n\
func (*Connection) Close() error\n\
func (*Connection) QueryContext(...any) (driver.Rows, error) // closer child\n\
func (*Connector) Connect(...any) (driver.Conn, error) // closer\n\
func (*Driver) Open(...any) (driver.Conn, error) // closer\n\
func (*Stmt) Close() error\n\
func (*Stmt) Query(...any) (driver.Rows, error) // closer child\n\
func (*Stmt) QueryContext(...any) (driver.Rows, error) // closer child\n\
\n\
=== github.com/apache/arrow-go/v18/arrow/ipc ipc github.com/apache/arrow-go/v18@v18.7.0\n\
type Message struct{}\n\
type MessageType struct{}\n\
type MetadataVersion struct{}\n\
func (*Message) BodyLen() int64\n\
func (*Message) Release()\n\
func (*Message) Type() MessageType\n\
func (*Message) Version() MetadataVersion\n\
\n\
=== github.com/apache/cassandra-gocql-driver/v2 gocql github.com/apache/cassandra-gocql-driver/v2@v2.1.2\n\
import \"net\"\n\
type ConnConfig struct {\n\
\tDialer Dialer\n\
}\n\
type Dialer interface {\n\
\tDialContext(...any) (net.Conn, error) // conn\n\
}\n\
\n\
=== github.com/apache/thrift/lib/go/thrift thrift github.com/apache/thrift@v0.24.0\n\
type TServer interface {\n\
\tServerTransport() TServerTransport\n\
\tStop() error\n\
}\n\
type TServerTransport interface {\n\
\tAccept() (TTransport, error) // closer child\n\
\tClose() error\n\
}\n\
type TSimpleServer struct{}\n\
type TTransport interface {\n\
\tClose() error\n\
\tFlush(...any) error\n\
\tIsOpen() bool\n\
\tOpen() error\n\
\tRead(...any) (int, error)\n\
\tRemainingBytes() uint64\n\
\tWrite(...any) (int, error)\n\
}\n\
func (*TSimpleServer) ServerTransport() TServerTransport\n\
func (*TSimpleServer) Stop() error\n\
func NewTSimpleServer2(...any) *TSimpleServer\n\
func NewTSimpleServer4(...any) *TSimpleServer\n\
func NewTSimpleServer6(...any) *TSimpleServer\n\
func NewTSimpleServerFactory2(...any) *TSimpleServer\n\
func NewTSimpleServerFactory4(...any) *TSimpleServer\n\
func NewTSimpleServerFactory6(...any) *TSimpleServer\n\
\n\
=== github.com/aws/aws-sdk-go-v2/aws aws github.com/aws/aws-sdk-go-v2@v1.48.0\n\
import \"net/http\"\n\
type Config struct {\n\
\tHTTPClient HTTPClient\n\
}\n\
type HTTPClient interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
func (Config) Copy() Config\n\
func NewConfig() *Config\n\
\n\
=== github.com/aws/aws-sdk-go-v2/aws/transport/http http github.com/aws/aws-sdk-go-v2@v1.48.0\n\
import \"github.com/aws/aws-sdk-go-v2/aws\"\n\
import \"net/http\"\n\
type BuildableClient struct{}\n\
func (*BuildableClient) Do(...any) (*http.Response, error) // body\n\
func (*BuildableClient) Freeze() aws.HTTPClient\n\
func (*BuildableClient) WithDialerOptions(...any) *BuildableClient\n\
func (*BuildableClient) WithReadTimeout(...any) *BuildableClient\n\
func (*BuildableClient) WithTimeout(...any) *BuildableClient\n\
func (*BuildableClient) WithTransportOptions(...any) *BuildableClient\n\
func NewBuildableClient() *BuildableClient\n\
\n\
=== github.com/aws/aws-sdk-go-v2/config config github.com/aws/aws-sdk-go-v2/config@v1.33.18\n\
import \"net/http\"\n\
type HTTPClient interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
type LoadOptions struct {\n\
\tHTTPClient HTTPClient\n\
}\n\
\n\
=== github.com/aws/aws-sdk-go-v2/credentials/endpointcreds endpointcreds github.com/aws/aws-sdk-go-v2/credentials@v1.21.0\n\
import \"net/http\"\n\
type HTTPClient interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
type Options struct {\n\
\tHTTPClient HTTPClient\n\
}\n\
\n\
=== github.com/aws/aws-sdk-go-v2/feature/ec2/imds imds github.com/aws/aws-sdk-go-v2/feature/ec2/imds@v1.20.9\n\
import \"net/http\"\n\
type HTTPClient interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
type Options struct {\n\
\tHTTPClient HTTPClient\n\
}\n\
func (Options) Copy() Options\n\
\n\
=== github.com/aws/aws-sdk-go-v2/feature/s3/manager manager github.com/aws/aws-sdk-go-v2/feature/s3/manager@v1.22.41\n\
import \"github.com/aws/aws-sdk-go-v2/service/s3\"\n\
type DownloadAPIClient interface {\n\
\tGetObject(...any) (*s3.GetObjectOutput, error) // body\n\
}\n\
type Downloader struct {\n\
\tS3 DownloadAPIClient\n\
}\n\
func NewDownloader(...any) *Downloader\n\
\n\
=== github.com/aws/aws-sdk-go-v2/feature/s3/transfermanager transfermanager github.com/aws/aws-sdk-go-v2/feature/s3/transfermanager@v0.3.14\n\
import \"github.com/aws/aws-sdk-go-v2/service/s3\"\n\
type Options struct {\n\
\tS3 S3APIClient\n\
}\n\
type S3APIClient interface {\n\
\tGetObject(...any) (*s3.GetObjectOutput, error) // body\n\
}\n\
func (Options) Copy() Options\n\
\n\
=== github.com/aws/smithy-go/transport/http http github.com/aws/smithy-go@v1.28.9\n\
import \"net/http\"\n\
type ClientDo interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
type ClientDoFunc struct{}\n\
func (ClientDoFunc) Do(...any) (*http.Response, error) // body\n\
\n\
=== github.com/benbjohnson/clock clock github.com/benbjohnson/clock@v1.3.5\n\
import \"context\"\n\
type Mock struct{}\n\
func (*Mock) WithDeadline(...any) (context.Context, context.CancelFunc) // cancel 1\n\
func (*Mock) WithTimeout(...any) (context.Context, context.CancelFunc) // cancel 1\n\
func NewMock() *Mock\n\
\n\
=== github.com/bradleyfalzon/ghinstallation/v2 ghinstallation github.com/bradleyfalzon/ghinstallation/v2@v2.19.0\n\
import \"net/http\"\n\
type AppsTransport struct {\n\
\tClient Client\n\
}\n\
type Client interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
type Transport struct {\n\
\tClient Client\n\
}\n\
func (*AppsTransport) RoundTrip(...any) (*http.Response, error) // body\n\
func (*Transport) RoundTrip(...any) (*http.Response, error) // body\n\
func New(...any) (*Transport, error)\n\
func NewAppsTransport(...any) (*AppsTransport, error)\n\
func NewAppsTransportFromPrivateKey(...any) *AppsTransport\n\
func NewAppsTransportKeyFromFile(...any) (*AppsTransport, error)\n\
func NewAppsTransportWithOptions(...any) (*AppsTransport, error)\n\
func NewFromAppsTransport(...any) *Transport\n\
func NewKeyFromFile(...any) (*Transport, error)\n\
\n\
=== github.com/caddyserver/certmagic certmagic github.com/caddyserver/certmagic@v0.25.4\n\
import \"net\"\n\
func Listen(...any) (net.Listener, error) // listener\n\
\n\
=== github.com/chromedp/chromedp chromedp github.com/chromedp/chromedp@v0.11.0\n\
import \"context\"\n\
func NewContext(...any) (context.Context, context.CancelFunc) // closer 1 call\n\
func NewExecAllocator(...any) (context.Context, context.CancelFunc) // cancel 1\n\
func NewRemoteAllocator(...any) (context.Context, context.CancelFunc) // cancel 1\n\
\n\
=== github.com/chzyer/readline readline github.com/chzyer/readline@v1.5.1\n\
import \"io\"\n\
type Instance struct {\n\
\tTerminal *Terminal\n\
}\n\
type Operation struct{}\n\
type Terminal struct{}\n\
func (*Instance) Close() error\n\
func (*Instance) GenPasswordConfig() *Config\n\
func (*Instance) IsVimMode() bool\n\
func (*Instance) Line() *Result\n\
func (*Instance) ReadPassword(...any) ([]byte, error)\n\
func (*Instance) ReadPasswordEx(...any) ([]byte, error)\n\
func (*Instance) ReadPasswordWithConfig(...any) ([]byte, error)\n\
func (*Instance) ReadSlice() ([]byte, error)\n\
func (*Instance) Readline() (string, error)\n\
func (*Instance) ReadlineWithDefault(...any) (string, error)\n\
func (*Instance) SaveHistory(...any) error\n\
func (*Instance) SetConfig(...any) *Config\n\
func (*Instance) Stderr() io.Writer\n\
func (*Instance) Stdout() io.Writer\n\
func (*Instance) Write(...any) (int, error)\n\
func (*Instance) WriteStdin(...any) (int, error)\n\
func (*Operation) Close()\n\
func (*Terminal) Close() error\n\
func (*Terminal) EnterRawMode() error\n\
func (*Terminal) ExitRawMode() error\n\
func (*Terminal) GetConfig() *Config\n\
func (*Terminal) IsReading() bool\n\
func (*Terminal) ReadRune() rune\n\
func (*Terminal) Readline() *Operation // ends\n\
func (*Terminal) SetConfig(...any) error\n\
func (*Terminal) Write(...any) (int, error)\n\
func (*Terminal) WriteStdin(...any) (int, error)\n\
func New(...any) (*Instance, error) // closer\n\
func NewEx(...any) (*Instance, error) // closer\n\
func NewTerminal(...any) (*Terminal, error) // closer\n\
\n\
=== github.com/cilium/ebpf/link link github.com/cilium/ebpf@v0.16.0\n\
type Link interface {\n\
\tClose() error\n\
\tInfo() (*Info, error)\n\
\tPin(...any) error\n\
\tUnpin() error\n\
\tUpdate(...any) error\n\
}\n\
func AttachCgroup(...any) (Link, error) // closer\n\
\n\
=== github.com/cloudflare/cfssl/certdb/dbconf dbconf github.com/cloudflare/cfssl@v1.6.5\n\
import \"github.com/jmoiron/sqlx\"\n\
func DBFromConfig(...any) (*sqlx.DB, error) // closer\n\
\n\
=== github.com/cloudflare/cfssl/multiroot/config config github.com/cloudflare/cfssl@v1.6.5\n\
import \"github.com/jmoiron/sqlx\"\n\
type Root struct {\n\
\tDB *sqlx.DB\n\
}\n\
func LoadRoot(...any) (*Root, error)\n\
\n\
=== github.com/cloudflare/cfssl/scan/crypto/tls tls github.com/cloudflare/cfssl@v1.6.5\n\
import \"net\"\n\
type Conn struct{}\n\
type CurveID struct{}\n\
func (*Conn) Close() error\n\
func (*Conn) ConnectionState() ConnectionState\n\
func (*Conn) Handshake() error\n\
func (*Conn) LocalAddr() net.Addr\n\
func (*Conn) OCSPResponse() []byte\n\
func (*Conn) Read(...any) (int, error)\n\
func (*Conn) RemoteAddr() net.Addr\n\
func (*Conn) SayHello(...any) (uint16, uint16, CurveID, uint16, [][]byte, error)\n\
func (*Conn) SetDeadline(...any) error\n\
func (*Conn) SetReadDeadline(...any) error\n\
func (*Conn) SetWriteDeadline(...any) error\n\
func (*Conn) VerifyHostname(...any) error\n\
func (*Conn) Write(...any) (int, error)\n\
func Dial(...any) (*Conn, error) // closer\n\
func DialWithDialer(...any) (*Conn, error) // closer\n\
func Listen(...any) (net.Listener, error) // listener\n\
\n\
=== github.com/cloudflare/cfssl/transport transport github.com/cloudflare/cfssl@v1.6.5\n\
import \"net\"\n\
import \"crypto/tls\"\n\
type Listener struct {\n\
\tnet.Listener\n\
}\n\
func Dial(...any) (*tls.Conn, error) // conn\n\
func Listen(...any) (*Listener, error) // closer\n\
\n\
=== github.com/cockroachdb/cockroach-go/v2/crdb/crdbpgx crdbpgx github.com/cockroachdb/cockroach-go/v2@v2.4.3\n\
import pgx \"github.com/jackc/pgx/v4\"\n\
type Conn interface {\n\
\tBegin(...any) (pgx.Tx, error) // tx\n\
\tBeginTx(...any) (pgx.Tx, error) // tx\n\
}\n\
\n\
=== github.com/cockroachdb/cockroach-go/v2/crdb/crdbpgxv5 crdbpgx github.com/cockroachdb/cockroach-go/v2@v2.4.3\n\
import pgx \"github.com/jackc/pgx/v5\"\n\
type Conn interface {\n\
\tBegin(...any) (pgx.Tx, error) // tx\n\
\tBeginTx(...any) (pgx.Tx, error) // tx\n\
}\n\
\n\
=== github.com/cockroachdb/pebble pebble github.com/cockroachdb/pebble@v1.1.5\n\
type Lock struct{}\n\
func (*Lock) Close() error\n\
func (*Options) Clone() *Options\n\
func (*Options) EnsureDefaults() *Options\n\
func (*Options) WithFSDefaults() *Options\n\
func LockDirectory(...any) (*Lock, error) // closer\n\
\n\
=== github.com/cockroachdb/pebble/internal/keyspan keyspan github.com/cockroachdb/pebble@v1.1.5\n\
type FragmentIterator interface {\n\
\tClose() error\n\
\tError() error\n\
\tFirst() *Span\n\
\tLast() *Span\n\
\tNext() *Span\n\
\tPrev() *Span\n\
\tSeekGE(...any) *Span\n\
\tSeekLT(...any) *Span\n\
}\n\
\n\
=== github.com/cockroachdb/pebble/metamorphic metamorphic github.com/cockroachdb/pebble@v1.1.5\n\
import \"github.com/cockroachdb/pebble\"\n\
type TestOptions struct {\n\
\tOpts *pebble.Options\n\
}\n\
\n\
=== github.com/cockroachdb/pebble/objstorage objstorage github.com/cockroachdb/pebble@v1.1.5\n\
import \"github.com/cockroachdb/pebble/objstorage/objstorageprovider/sharedcache\"\n\
type Provider interface {\n\
\tAttachRemoteObjects(...any) ([]ObjectMetadata, error)\n\
\tClose() error\n\
\tCreate(...any) (Writable, ObjectMetadata, error)\n\
\tCreateExternalObjectBacking(...any) (RemoteObjectBacking, error)\n\
\tIsNotExistError(...any) bool\n\
\tIsSharedForeign(...any) bool\n\
\tLinkOrCopyFromLocal(...any) (ObjectMetadata, error)\n\
\tList() []ObjectMetadata\n\
\tLookup(...any) (ObjectMetadata, error)\n\
\tMetrics() sharedcache.Metrics\n\
\tOpenForReading(...any) (Readable, error)\n\
\tPath(...any) string\n\
\tRemoteObjectBacking(...any) (RemoteObjectBackingHandle, error)\n\
\tRemove(...any) error\n\
\tSetCreatorID(...any) error\n\
\tSize(...any) (int64, error)\n\
\tSync() error\n\
}\n\
type ReadHandle interface {\n\
\tClose() error\n\
}\n\
type Readable interface {\n\
\tClose() error\n\
\tNewReadHandle(...any) ReadHandle\n\
\tReadAt(...any) error\n\
\tSize() int64\n\
}\n\
type RemoteObjectBackingHandle interface {\n\
\tClose()\n\
}\n\
\n\
=== github.com/cockroachdb/pebble/objstorage/objstorageprovider objstorageprovider github.com/cockroachdb/pebble@v1.1.5\n\
import \"github.com/cockroachdb/pebble/objstorage\"\n\
import \"github.com/cockroachdb/pebble/vfs\"\n\
type Settings struct {\n\
\tFS vfs.FS\n\
}\n\
func DefaultSettings(...any) Settings\n\
func Open(...any) (objstorage.Provider, error) // closer\n\
\n\
=== github.com/cockroachdb/pebble/objstorage/remote remote github.com/cockroachdb/pebble@v1.1.5\n\
import \"io\"\n\
type ObjectReader interface {\n\
\tClose() error\n\
\tReadAt(...any) error\n\
}\n\
type Storage interface {\n\
\tClose() error\n\
\tCreateObject(...any) (io.WriteCloser, error) // closer child\n\
}\n\
type StorageFactory interface {\n\
\tCreateStorage(...any) (Storage, error)\n\
}\n\
func MakeSimpleFactory(...any) StorageFactory\n\
func NewInMem() Storage\n\
func NewLocalFS(...any) Storage\n\
func WithLogging(...any) Storage\n\
\n\
=== github.com/cockroachdb/pebble/replay replay github.com/cockroachdb/pebble@v1.1.5\n\
import \"github.com/cockroachdb/pebble\"\n\
import \"github.com/cockroachdb/pebble/vfs\"\n\
type Runner struct {\n\
\tWorkloadFS vfs.FS\n\
\tOpts *pebble.Options\n\
}\n\
func (*Runner) Close() error\n\
\n\
=== github.com/cockroachdb/pebble/sstable sstable github.com/cockroachdb/pebble@v1.1.5\n\
import \"github.com/cockroachdb/pebble/internal/keyspan\"\n\
type CommonReader interface {\n\
\tNewRawRangeDelIter() (keyspan.FragmentIterator, error) // closer\n\
\tNewRawRangeKeyIter() (keyspan.FragmentIterator, error) // closer\n\
}\n\
\n\
=== github.com/cockroachdb/pebble/v2 pebble github.com/cockroachdb/pebble/v2@v2.1.6\n\
import \"github.com/cockroachdb/pebble/v2/sstable/blob\"\n\
import \"github.com/cockroachdb/pebble/v2/objstorage/objstorageprovider\"\n\
import \"github.com/cockroachdb/pebble/v2/wal\"\n\
type WALFailoverOptions struct {\n\
\tSecondary wal.Dir\n\
}\n\
func (*Options) Clone() *Options\n\
func (*Options) MakeObjStorageProviderSettings(...any) objstorageprovider.Settings\n\
func DefaultOptions() *Options\n\
func SetupBlobReaderProvider(...any) (blob.ReaderProvider, func(), error) // closer 1 call\n\
\n\
=== github.com/cockroachdb/pebble/v2/metamorphic metamorphic github.com/cockroachdb/pebble/v2@v2.1.6\n\
import pebble \"github.com/cockroachdb/pebble/v2\"\n\
type TestOptions struct {\n\
\tOpts *pebble.Options\n\
}\n\
func RandomOptions(...any) *TestOptions\n\
\n\
=== github.com/cockroachdb/pebble/v2/objstorage objstorage github.com/cockroachdb/pebble/v2@v2.1.6\n\
import \"github.com/cockroachdb/pebble/v2/internal/base\"\n\
import \"github.com/cockroachdb/pebble/v2/objstorage/objstorageprovider/sharedcache\"\n\
type Provider interface {\n\
\tAttachRemoteObjects(...any) ([]ObjectMetadata, error)\n\
\tCheckpointState(...any) error\n\
\tClose() error\n\
\tCreate(...any) (Writable, ObjectMetadata, error)\n\
\tCreateExternalObjectBacking(...any) (RemoteObjectBacking, error)\n\
\tGetExternalObjects(...any) []base.DiskFileNum\n\
\tIsNotExistError(...any) bool\n\
\tIsSharedForeign(...any) bool\n\
\tLinkOrCopyFromLocal(...any) (ObjectMetadata, error)\n\
\tList() []ObjectMetadata\n\
\tLookup(...any) (ObjectMetadata, error)\n\
\tMetrics() sharedcache.Metrics\n\
\tOpenForReading(...any) (Readable, error)\n\
\tPath(...any) string\n\
\tRemoteObjectBacking(...any) (RemoteObjectBackingHandle, error)\n\
\tRemove(...any) error\n\
\tSetCreatorID(...any) error\n\
\tSize(...any) (int64, error)\n\
\tSync() error\n\
}\n\
type ReadHandle interface {\n\
\tClose() error\n\
}\n\
type Readable interface {\n\
\tClose() error\n\
\tNewReadHandle(...any) ReadHandle\n\
\tReadAt(...any) error\n\
\tSize() int64\n\
}\n\
type RemoteObjectBackingHandle interface {\n\
\tClose()\n\
}\n\
\n\
=== github.com/cockroachdb/pebble/v2/objstorage/objstorageprovider objstorageprovider github.com/cockroachdb/pebble/v2@v2.1.6\n\
import \"github.com/cockroachdb/pebble/v2/objstorage\"\n\
import \"github.com/cockroachdb/pebble/v2/vfs\"\n\
type Settings struct {\n\
\tFS vfs.FS\n\
}\n\
func DefaultSettings(...any) Settings\n\
func Open(...any) (objstorage.Provider, error) // closer\n\
\n\
=== github.com/cockroachdb/pebble/v2/objstorage/remote remote github.com/cockroachdb/pebble/v2@v2.1.6\n\
import \"io\"\n\
type ObjectReader interface {\n\
\tClose() error\n\
\tReadAt(...any) error\n\
}\n\
type Storage interface {\n\
\tClose() error\n\
\tCreateObject(...any) (io.WriteCloser, error) // closer child\n\
}\n\
type StorageFactory interface {\n\
\tCreateStorage(...any) (Storage, error)\n\
}\n\
func MakeSimpleFactory(...any) StorageFactory\n\
func NewInMem() Storage\n\
func NewLocalFS(...any) Storage\n\
func WithLogging(...any) Storage\n\
\n\
=== github.com/cockroachdb/pebble/v2/replay replay github.com/cockroachdb/pebble/v2@v2.1.6\n\
import pebble \"github.com/cockroachdb/pebble/v2\"\n\
import \"github.com/cockroachdb/pebble/v2/vfs\"\n\
type Runner struct {\n\
\tWorkloadFS vfs.FS\n\
\tOpts *pebble.Options\n\
}\n\
func (*Runner) Close() error\n\
\n\
=== github.com/cockroachdb/pebble/v2/sstable sstable github.com/cockroachdb/pebble/v2@v2.1.6\n\
import \"github.com/cockroachdb/pebble/v2/internal/base\"\n\
type Iterator interface {\n\
\tClose() error\n\
\tError() error\n\
\tFirst() *base.InternalKV\n\
\tLast() *base.InternalKV\n\
\tNext() *base.InternalKV\n\
\tNextPrefix(...any) *base.InternalKV\n\
\tPrev() *base.InternalKV\n\
\tSeekGE(...any) *base.InternalKV\n\
\tSeekLT(...any) *base.InternalKV\n\
\tSeekPrefixGE(...any) *base.InternalKV\n\
\tString() string\n\
}\n\
type Reader struct{}\n\
func (*Reader) Close() error\n\
func (*Reader) NewIter(...any) (Iterator, error) // closer child\n\
func (*Reader) NewPointIter(...any) (Iterator, error) // closer child\n\
func NewMemReader(...any) (*Reader, error)\n\
func NewReader(...any) (*Reader, error)\n\
\n\
=== github.com/cockroachdb/pebble/v2/vfs vfs github.com/cockroachdb/pebble/v2@v2.1.6\n\
import \"io\"\n\
type FS interface {\n\
\tCreate(...any) (File, error) // closer\n\
\tOpen(...any) (File, error) // closer\n\
\tOpenDir(...any) (File, error) // closer\n\
\tOpenReadWrite(...any) (File, error) // closer\n\
\tRemove(...any) error\n\
\tRemoveAll(...any) error\n\
\tReuseForWrite(...any) (File, error) // closer\n\
\tUnwrap() FS\n\
}\n\
type File interface {\n\
\tClose() error\n\
\tFd() uintptr\n\
\tPreallocate(...any) error\n\
\tPrefetch(...any) error\n\
\tRead(...any) (int, error)\n\
\tReadAt(...any) (int, error)\n\
\tStat() (FileInfo, error)\n\
\tSync() error\n\
\tSyncData() error\n\
\tSyncTo(...any) (bool, error)\n\
\tWrite(...any) (int, error)\n\
\tWriteAt(...any) (int, error)\n\
}\n\
type MemFS struct{}\n\
func (*MemFS) CrashClone(...any) *MemFS\n\
func (*MemFS) Remove(...any) error\n\
func (*MemFS) RemoveAll(...any) error\n\
func (*MemFS) Unwrap() FS\n\
func NewCrashableMem() *MemFS\n\
func NewMem() *MemFS\n\
func NewMemFile(...any) File // closer\n\
func NewSyncingFS(...any) FS\n\
func OnDiskFull(...any) FS\n\
func Root(...any) FS\n\
func WithDiskHealthChecks(...any) (FS, io.Closer)\n\
func WithLogging(...any) FS\n\
\n\
=== github.com/cockroachdb/pebble/v2/vfs/atomicfs atomicfs github.com/cockroachdb/pebble/v2@v2.1.6\n\
type Marker struct{}\n\
func (*Marker) Close() error\n\
func (*Marker) Move(...any) error\n\
func (*Marker) NextIter() uint64\n\
func (*Marker) RemoveObsolete() error\n\
func LocateMarker(...any) (*Marker, string, error) // closer\n\
func LocateMarkerInListing(...any) (*Marker, string, error) // closer\n\
\n\
=== github.com/cockroachdb/pebble/v2/vfs/errorfs errorfs github.com/cockroachdb/pebble/v2@v2.1.6\n\
import \"github.com/cockroachdb/pebble/v2/vfs\"\n\
type FS struct{}\n\
func (*FS) Create(...any) (vfs.File, error) // closer\n\
func (*FS) Open(...any) (vfs.File, error) // closer\n\
func (*FS) OpenDir(...any) (vfs.File, error) // closer\n\
func (*FS) OpenReadWrite(...any) (vfs.File, error) // closer\n\
func (*FS) Remove(...any) error\n\
func (*FS) RemoveAll(...any) error\n\
func (*FS) ReuseForWrite(...any) (vfs.File, error) // closer\n\
func (*FS) Unwrap() vfs.FS\n\
func Wrap(...any) *FS\n\
\n\
=== github.com/cockroachdb/pebble/v2/wal wal github.com/cockroachdb/pebble/v2@v2.1.6\n\
import \"github.com/cockroachdb/pebble/v2/vfs\"\n\
type DeletableLog struct {\n\
\tvfs.FS\n\
}\n\
type Dir struct {\n\
\tFS vfs.FS\n\
}\n\
type FileAccumulator struct{}\n\
type LogicalLog struct{}\n\
type Logs struct{}\n\
type Manager interface {\n\
\tClose() error\n\
\tList() Logs\n\
}\n\
type Options struct {\n\
\tPrimary Dir\n\
\tSecondary Dir\n\
}\n\
type StandaloneManager struct{}\n\
func (*FileAccumulator) Finish() Logs\n\
func (*StandaloneManager) Close() error\n\
func (*StandaloneManager) List() Logs\n\
func (LogicalLog) SegmentLocation(...any) (vfs.FS, string)\n\
func (Logs) Get(...any) (LogicalLog, bool)\n\
func Init(...any) (Manager, error)\n\
func Scan(...any) (Logs, error)\n\
\n\
=== github.com/cockroachdb/pebble/vfs vfs github.com/cockroachdb/pebble@v1.1.5\n\
import \"io/fs\"\n\
import \"io\"\n\
type FS interface {\n\
\tCreate(...any) (File, error) // closer\n\
\tOpen(...any) (File, error) // closer\n\
\tOpenDir(...any) (File, error) // closer\n\
\tOpenReadWrite(...any) (File, error) // closer\n\
\tRemove(...any) error\n\
\tRemoveAll(...any) error\n\
\tReuseForWrite(...any) (File, error) // closer\n\
}\n\
type File interface {\n\
\tClose() error\n\
\tFd() uintptr\n\
\tPreallocate(...any) error\n\
\tPrefetch(...any) error\n\
\tRead(...any) (int, error)\n\
\tReadAt(...any) (int, error)\n\
\tStat() (fs.FileInfo, error)\n\
\tSync() error\n\
\tSyncData() error\n\
\tSyncTo(...any) (bool, error)\n\
\tWrite(...any) (int, error)\n\
\tWriteAt(...any) (int, error)\n\
}\n\
func NewMemFile(...any) File // closer\n\
func NewSyncingFS(...any) FS\n\
func OnDiskFull(...any) FS\n\
func Root(...any) FS\n\
func WithDiskHealthChecks(...any) (FS, io.Closer)\n\
func WithLogging(...any) FS\n\
\n\
=== github.com/cockroachdb/pebble/vfs/atomicfs atomicfs github.com/cockroachdb/pebble@v1.1.5\n\
type Marker struct{}\n\
func (*Marker) Close() error\n\
func (*Marker) Move(...any) error\n\
func (*Marker) NextIter() uint64\n\
func (*Marker) RemoveObsolete() error\n\
func LocateMarker(...any) (*Marker, string, error) // closer\n\
\n\
=== github.com/cockroachdb/pebble/vfs/errorfs errorfs github.com/cockroachdb/pebble@v1.1.5\n\
import \"github.com/cockroachdb/pebble/vfs\"\n\
type FS struct{}\n\
func (*FS) Create(...any) (vfs.File, error) // closer\n\
func (*FS) Open(...any) (vfs.File, error) // closer\n\
func (*FS) OpenDir(...any) (vfs.File, error) // closer\n\
func (*FS) OpenReadWrite(...any) (vfs.File, error) // closer\n\
func (*FS) Remove(...any) error\n\
func (*FS) RemoveAll(...any) error\n\
func (*FS) ReuseForWrite(...any) (vfs.File, error) // closer\n\
func (*FS) Unwrap() vfs.FS\n\
func Wrap(...any) *FS\n\
\n\
=== github.com/colinmarc/hdfs/v2 hdfs github.com/colinmarc/hdfs/v2@v2.4.0\n\
import \"io/fs\"\n\
type Client struct{}\n\
type FileReader struct{}\n\
type FileWriter struct{}\n\
func (*Client) AllowSnapshots(...any) error\n\
func (*Client) Append(...any) (*FileWriter, error)\n\
func (*Client) Chmod(...any) error\n\
func (*Client) Chown(...any) error\n\
func (*Client) Chtimes(...any) error\n\
func (*Client) Close() error\n\
func (*Client) CopyToLocal(...any) error\n\
func (*Client) CopyToRemote(...any) error\n\
func (*Client) Create(...any) (*FileWriter, error)\n\
func (*Client) CreateEmptyFile(...any) error\n\
func (*Client) CreateFile(...any) (*FileWriter, error)\n\
func (*Client) CreateSnapshot(...any) (string, error)\n\
func (*Client) DeleteSnapshot(...any) error\n\
func (*Client) DisallowSnapshots(...any) error\n\
func (*Client) GetContentSummary(...any) (*ContentSummary, error)\n\
func (*Client) GetXAttrs(...any) (map[string]string, error)\n\
func (*Client) ListXAttrs(...any) (map[string]string, error)\n\
func (*Client) Mkdir(...any) error\n\
func (*Client) MkdirAll(...any) error\n\
func (*Client) Name() string\n\
func (*Client) Open(...any) (*FileReader, error)\n\
func (*Client) ReadDir(...any) ([]fs.FileInfo, error)\n\
func (*Client) ReadFile(...any) ([]byte, error)\n\
func (*Client) Remove(...any) error\n\
func (*Client) RemoveAll(...any) error\n\
func (*Client) RemoveXAttr(...any) error\n\
func (*Client) Rename(...any) error\n\
func (*Client) ServerDefaults() (ServerDefaults, error)\n\
func (*Client) SetXAttr(...any) error\n\
func (*Client) Stat(...any) (fs.FileInfo, error)\n\
func (*Client) StatFs() (FsInfo, error)\n\
func (*Client) Truncate(...any) (bool, error)\n\
func (*Client) User() string\n\
func (*Client) Walk(...any) error\n\
func (*FileReader) Close() error\n\
func (*FileReader) Read(...any) (int, error) // ends\n\
func (*FileWriter) Close() error\n\
func (*FileWriter) Write(...any) (int, error) // ends\n\
func New(...any) (*Client, error) // closer\n\
func NewClient(...any) (*Client, error) // closer\n\
\n\
=== github.com/containerd/console console github.com/containerd/console@v1.0.5\n\
type Console interface {\n\
\tClose() error\n\
\tDisableEcho() error\n\
\tFd() uintptr\n\
\tName() string\n\
\tRead(...any) (int, error)\n\
\tReset() error\n\
\tResize(...any) error\n\
\tResizeFrom(...any) error\n\
\tSetRaw() error\n\
\tSize() (WinSize, error)\n\
\tWrite(...any) (int, error)\n\
}\n\
type EpollConsole struct {\n\
\tConsole\n\
}\n\
type Epoller struct{}\n\
func (*EpollConsole) Read(...any) (int, error)\n\
func (*EpollConsole) Shutdown(...any) error\n\
func (*EpollConsole) Write(...any) (int, error)\n\
func (*Epoller) Add(...any) (*EpollConsole, error)\n\
func (*Epoller) Close() error\n\
func (*Epoller) CloseConsole(...any) error\n\
func (*Epoller) Wait() error\n\
func NewEpoller() (*Epoller, error) // closer\n\
func NewPty() (Console, string, error) // closer\n\
\n\
=== github.com/containerd/containerd containerd github.com/containerd/containerd@v1.7.33\n\
import \"github.com/containerd/containerd/remotes\"\n\
type RemoteContext struct {\n\
\tResolver remotes.Resolver\n\
}\n\
\n\
=== github.com/containerd/containerd/content content github.com/containerd/containerd@v1.7.33\n\
func OpenWriter(...any) (Writer, error) // closer\n\
\n\
=== github.com/containerd/containerd/content/local local github.com/containerd/containerd@v1.7.33\n\
import \"github.com/containerd/containerd/content\"\n\
func OpenReader(...any) (content.ReaderAt, error) // closer\n\
\n\
=== github.com/containerd/containerd/pkg/atomicfile atomicfile github.com/containerd/containerd@v1.7.33\n\
type File interface {\n\
\tCancel() error\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
\tWrite(...any) (int, error)\n\
}\n\
func New(...any) (File, error) // closer\n\
\n\
=== github.com/containerd/containerd/pkg/cri/io io github.com/containerd/containerd@v1.7.33\n\
import \"github.com/containerd/containerd/cio\"\n\
import \"io\"\n\
type ContainerIO struct{}\n\
type ExecIO struct{}\n\
func (*ContainerIO) AddOutput(...any) (io.WriteCloser, io.WriteCloser)\n\
func (*ContainerIO) Cancel()\n\
func (*ContainerIO) Close() error\n\
func (*ContainerIO) Config() cio.Config\n\
func (*ExecIO) Attach(...any) unknown\n\
func (*ExecIO) Cancel()\n\
func (*ExecIO) Close() error\n\
func (*ExecIO) Config() cio.Config\n\
func NewContainerIO(...any) (*ContainerIO, error) // closer\n\
func NewExecIO(...any) (*ExecIO, error) // closer\n\
\n\
=== github.com/containerd/containerd/pkg/cri/util util github.com/containerd/containerd@v1.7.33\n\
import \"context\"\n\
func DeferContext() (context.Context, context.CancelFunc) // cancel 1\n\
\n\
=== github.com/containerd/containerd/pkg/dialer dialer github.com/containerd/containerd@v1.7.33\n\
import \"net\"\n\
func ContextDialer(...any) (net.Conn, error) // conn\n\
\n\
=== github.com/containerd/containerd/pkg/process process github.com/containerd/containerd@v1.7.33\n\
import runc \"github.com/containerd/go-runc\"\n\
func NewBinaryIO(...any) (runc.IO, error) // closer\n\
\n\
=== github.com/containerd/containerd/pkg/stdio stdio github.com/containerd/containerd@v1.7.33\n\
import \"github.com/containerd/console\"\n\
type Platform interface {\n\
\tClose() error\n\
\tCopyConsole(...any) (console.Console, error)\n\
\tShutdownConsole(...any) error\n\
}\n\
\n\
=== github.com/containerd/containerd/pkg/timeout timeout github.com/containerd/containerd@v1.7.33\n\
import \"context\"\n\
func WithContext(...any) (context.Context, func()) // cancel 1\n\
\n\
=== github.com/containerd/containerd/pkg/transfer transfer github.com/containerd/containerd@v1.7.33\n\
import \"io\"\n\
type Fetcher interface {\n\
\tFetch(...any) (io.ReadCloser, error) // closer\n\
}\n\
type ImageExportStreamer interface {\n\
\tExportStream(...any) (io.WriteCloser, string, error) // closer\n\
}\n\
type ImageFetcher interface {\n\
\tFetcher(...any) (Fetcher, error)\n\
}\n\
\n\
=== github.com/containerd/containerd/pkg/transfer/registry registry github.com/containerd/containerd@v1.7.33\n\
import \"github.com/containerd/containerd/pkg/transfer\"\n\
type OCIRegistry struct{}\n\
func (*OCIRegistry) Fetcher(...any) (transfer.Fetcher, error)\n\
func NewOCIRegistry(...any) *OCIRegistry\n\
\n\
=== github.com/containerd/containerd/remotes remotes github.com/containerd/containerd@v1.7.33\n\
import \"io\"\n\
import \"github.com/opencontainers/image-spec/specs-go/v1\"\n\
type FetcherByDigest interface {\n\
\tFetchByDigest(...any) (io.ReadCloser, v1.Descriptor, error) // closer\n\
}\n\
type Resolver interface {\n\
\tFetcher(...any) (Fetcher, error)\n\
}\n\
\n\
=== github.com/containerd/containerd/remotes/docker docker github.com/containerd/containerd@v1.7.33\n\
import \"net/http\"\n\
import \"github.com/containerd/containerd/remotes\"\n\
type HTTPFallback struct{}\n\
func (HTTPFallback) RoundTrip(...any) (*http.Response, error) // body\n\
func NewResolver(...any) remotes.Resolver\n\
\n\
=== github.com/containerd/containerd/runtime/v1 v1 github.com/containerd/containerd@v1.7.33\n\
import \"io\"\n\
func OpenShimStderrLog(...any) (io.ReadWriteCloser, error) // closer\n\
func OpenShimStdoutLog(...any) (io.ReadWriteCloser, error) // closer\n\
\n\
=== github.com/containerd/containerd/runtime/v1/shim/client client github.com/containerd/containerd@v1.7.33\n\
import \"net\"\n\
func AnonDialer(...any) (net.Conn, error) // conn\n\
\n\
=== github.com/containerd/containerd/runtime/v2/runc runc github.com/containerd/containerd@v1.7.33\n\
import \"github.com/containerd/containerd/pkg/stdio\"\n\
type Container struct{}\n\
func (*Container) Kill(...any) error\n\
func (*Container) ReserveProcess(...any) (bool, func()) // closer 1 call\n\
func NewContainer(...any) (*Container, error)\n\
func NewPlatform() (stdio.Platform, error) // closer\n\
\n\
=== github.com/containerd/containerd/runtime/v2/shim shim github.com/containerd/containerd@v1.7.33\n\
import \"net\"\n\
type RemoteEventsPublisher struct{}\n\
func (*RemoteEventsPublisher) Close() error\n\
func (*RemoteEventsPublisher) Done() unknown\n\
func (*RemoteEventsPublisher) Publish(...any) error\n\
func AnonDialer(...any) (net.Conn, error) // conn\n\
func AnonReconnectDialer(...any) (net.Conn, error) // conn\n\
func NewPublisher(...any) (*RemoteEventsPublisher, error) // closer\n\
func NewSocket(...any) (*net.UnixListener, error) // listener\n\
\n\
=== github.com/containerd/containerd/snapshots/devmapper devmapper github.com/containerd/containerd@v1.7.33\n\
import \"github.com/containerd/containerd/mount\"\n\
import \"github.com/containerd/containerd/snapshots\"\n\
type PoolDevice struct{}\n\
type PoolMetadata struct{}\n\
type Snapshotter struct{}\n\
func (*PoolDevice) Close() error\n\
func (*PoolDevice) CreateSnapshotDevice(...any) error\n\
func (*PoolDevice) CreateThinDevice(...any) error\n\
func (*PoolDevice) DeactivateDevice(...any) error\n\
func (*PoolDevice) GetUsage(...any) (int64, error)\n\
func (*PoolDevice) IsActivated(...any) bool\n\
func (*PoolDevice) IsLoaded(...any) bool\n\
func (*PoolDevice) MarkDeviceState(...any) error\n\
func (*PoolDevice) RemoveDevice(...any) error\n\
func (*PoolDevice) RemovePool(...any) error\n\
func (*PoolDevice) ResumeDevice(...any) error\n\
func (*PoolDevice) SuspendDevice(...any) error\n\
func (*PoolDevice) WalkDevices(...any) error\n\
func (*PoolMetadata) AddDevice(...any) error\n\
func (*PoolMetadata) ChangeDeviceState(...any) error\n\
func (*PoolMetadata) Close() error\n\
func (*PoolMetadata) GetDevice(...any) (*DeviceInfo, error)\n\
func (*PoolMetadata) GetDeviceNames(...any) ([]string, error)\n\
func (*PoolMetadata) MarkFaulty(...any) error\n\
func (*PoolMetadata) RemoveDevice(...any) error\n\
func (*PoolMetadata) UpdateDevice(...any) error\n\
func (*PoolMetadata) WalkDevices(...any) error\n\
func (*Snapshotter) Cleanup(...any) error\n\
func (*Snapshotter) Close() error\n\
func (*Snapshotter) Commit(...any) error\n\
func (*Snapshotter) Mounts(...any) ([]mount.Mount, error)\n\
func (*Snapshotter) Prepare(...any) ([]mount.Mount, error)\n\
func (*Snapshotter) Remove(...any) error\n\
func (*Snapshotter) ResetPool(...any) error\n\
func (*Snapshotter) Stat(...any) (snapshots.Info, error)\n\
func (*Snapshotter) Update(...any) (snapshots.Info, error)\n\
func (*Snapshotter) Usage(...any) (snapshots.Usage, error)\n\
func (*Snapshotter) View(...any) ([]mount.Mount, error)\n\
func (*Snapshotter) Walk(...any) error\n\
func NewPoolDevice(...any) (*PoolDevice, error) // closer\n\
func NewPoolMetadata(...any) (*PoolMetadata, error) // closer\n\
func NewSnapshotter(...any) (*Snapshotter, error) // closer\n\
\n\
=== github.com/containerd/containerd/snapshots/overlay overlay github.com/containerd/containerd@v1.7.33\n\
import \"context\"\n\
import \"github.com/containerd/containerd/snapshots/storage\"\n\
type MetaStore interface {\n\
\tClose() error\n\
\tTransactionContext(...any) (context.Context, storage.Transactor, error) // tx 1\n\
}\n\
\n\
=== github.com/containerd/containerd/snapshots/storage storage github.com/containerd/containerd@v1.7.33\n\
import \"context\"\n\
type MetaStore struct{}\n\
type Transactor interface {\n\
\tCommit() error\n\
\tRollback() error\n\
}\n\
func (*MetaStore) Close() error\n\
func (*MetaStore) TransactionContext(...any) (context.Context, Transactor, error) // tx 1\n\
func NewMetaStore(...any) (*MetaStore, error)\n\
\n\
=== github.com/containerd/containerd/sys sys github.com/containerd/containerd@v1.7.33\n\
import \"net\"\n\
func CreateUnixSocket(...any) (net.Listener, error) // listener\n\
func GetLocalListener(...any) (net.Listener, error) // listener\n\
\n\
=== github.com/containerd/containerd/v2/client client github.com/containerd/containerd/v2@v2.0.0\n\
import \"github.com/containerd/containerd/v2/core/remotes\"\n\
type RemoteContext struct {\n\
\tResolver remotes.Resolver\n\
}\n\
\n\
=== github.com/containerd/containerd/v2/core/content content github.com/containerd/containerd/v2@v2.0.0\n\
func OpenWriter(...any) (Writer, error) // closer\n\
\n\
=== github.com/containerd/containerd/v2/core/mount mount github.com/containerd/containerd/v2@v2.0.0\n\
import \"os\"\n\
func GetUsernsFD(...any) (*os.File, error) // file\n\
\n\
=== github.com/containerd/containerd/v2/core/remotes remotes github.com/containerd/containerd/v2@v2.0.0\n\
import \"io\"\n\
import \"github.com/opencontainers/image-spec/specs-go/v1\"\n\
type FetcherByDigest interface {\n\
\tFetchByDigest(...any) (io.ReadCloser, v1.Descriptor, error) // closer\n\
}\n\
type Resolver interface {\n\
\tFetcher(...any) (Fetcher, error)\n\
}\n\
\n\
=== github.com/containerd/containerd/v2/core/remotes/docker docker github.com/containerd/containerd/v2@v2.0.0\n\
import \"github.com/containerd/containerd/v2/core/remotes\"\n\
func NewResolver(...any) remotes.Resolver\n\
\n\
=== github.com/containerd/containerd/v2/core/snapshots/storage storage github.com/containerd/containerd/v2@v2.0.0\n\
import \"context\"\n\
type MetaStore struct{}\n\
type Transactor interface {\n\
\tCommit() error\n\
\tRollback() error\n\
}\n\
func (*MetaStore) Close() error\n\
func (*MetaStore) TransactionContext(...any) (context.Context, Transactor, error) // tx 1\n\
func NewMetaStore(...any) (*MetaStore, error)\n\
\n\
=== github.com/containerd/containerd/v2/core/transfer transfer github.com/containerd/containerd/v2@v2.0.0\n\
import \"io\"\n\
type Fetcher interface {\n\
\tFetch(...any) (io.ReadCloser, error) // closer\n\
}\n\
type ImageExportStreamer interface {\n\
\tExportStream(...any) (io.WriteCloser, string, error) // closer\n\
}\n\
type ImageFetcher interface {\n\
\tFetcher(...any) (Fetcher, error)\n\
}\n\
\n\
=== github.com/containerd/containerd/v2/core/transfer/registry registry github.com/containerd/containerd/v2@v2.0.0\n\
import \"github.com/containerd/containerd/v2/core/transfer\"\n\
type OCIRegistry struct{}\n\
func (*OCIRegistry) Fetcher(...any) (transfer.Fetcher, error)\n\
func NewOCIRegistry(...any) (*OCIRegistry, error)\n\
\n\
=== github.com/containerd/containerd/v2/pkg/atomicfile atomicfile github.com/containerd/containerd/v2@v2.0.0\n\
type File interface {\n\
\tCancel() error\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
\tWrite(...any) (int, error)\n\
}\n\
func New(...any) (File, error) // closer\n\
\n\
=== github.com/containerd/containerd/v2/pkg/dialer dialer github.com/containerd/containerd/v2@v2.0.0\n\
import \"net\"\n\
func ContextDialer(...any) (net.Conn, error) // conn\n\
\n\
=== github.com/containerd/containerd/v2/pkg/shim shim github.com/containerd/containerd/v2@v2.0.0\n\
import \"net\"\n\
type RemoteEventsPublisher struct{}\n\
func (*RemoteEventsPublisher) Close() error\n\
func (*RemoteEventsPublisher) Done() unknown\n\
func (*RemoteEventsPublisher) Publish(...any) error\n\
func AnonDialer(...any) (net.Conn, error) // conn\n\
func AnonReconnectDialer(...any) (net.Conn, error) // conn\n\
func NewPublisher(...any) (*RemoteEventsPublisher, error) // closer\n\
func NewSocket(...any) (*net.UnixListener, error) // listener\n\
\n\
=== github.com/containerd/containerd/v2/pkg/sys sys github.com/containerd/containerd/v2@v2.0.0\n\
import \"net\"\n\
func CreateUnixSocket(...any) (net.Listener, error) // listener\n\
func GetLocalListener(...any) (net.Listener, error) // listener\n\
\n\
=== github.com/containerd/containerd/v2/pkg/timeout timeout github.com/containerd/containerd/v2@v2.0.0\n\
import \"context\"\n\
func WithContext(...any) (context.Context, func()) // cancel 1\n\
\n\
=== github.com/containerd/containerd/v2/plugins/content/local local github.com/containerd/containerd/v2@v2.0.0\n\
import \"github.com/containerd/containerd/v2/core/content\"\n\
func OpenReader(...any) (content.ReaderAt, error) // closer\n\
\n\
=== github.com/containerd/containerd/v2/plugins/snapshots/devmapper devmapper github.com/containerd/containerd/v2@v2.0.0\n\
import \"github.com/containerd/containerd/v2/core/mount\"\n\
import \"github.com/containerd/containerd/v2/core/snapshots\"\n\
type PoolDevice struct{}\n\
type PoolMetadata struct{}\n\
type Snapshotter struct{}\n\
func (*PoolDevice) Close() error\n\
func (*PoolDevice) CreateSnapshotDevice(...any) error\n\
func (*PoolDevice) CreateThinDevice(...any) error\n\
func (*PoolDevice) DeactivateDevice(...any) error\n\
func (*PoolDevice) GetUsage(...any) (int64, error)\n\
func (*PoolDevice) IsActivated(...any) bool\n\
func (*PoolDevice) IsLoaded(...any) bool\n\
func (*PoolDevice) MarkDeviceState(...any) error\n\
func (*PoolDevice) RemoveDevice(...any) error\n\
func (*PoolDevice) RemovePool(...any) error\n\
func (*PoolDevice) ResumeDevice(...any) error\n\
func (*PoolDevice) SuspendDevice(...any) error\n\
func (*PoolDevice) WalkDevices(...any) error\n\
func (*PoolMetadata) AddDevice(...any) error\n\
func (*PoolMetadata) ChangeDeviceState(...any) error\n\
func (*PoolMetadata) Close() error\n\
func (*PoolMetadata) GetDevice(...any) (*DeviceInfo, error)\n\
func (*PoolMetadata) GetDeviceNames(...any) ([]string, error)\n\
func (*PoolMetadata) MarkFaulty(...any) error\n\
func (*PoolMetadata) RemoveDevice(...any) error\n\
func (*PoolMetadata) UpdateDevice(...any) error\n\
func (*PoolMetadata) WalkDevices(...any) error\n\
func (*Snapshotter) Cleanup(...any) error\n\
func (*Snapshotter) Close() error\n\
func (*Snapshotter) Commit(...any) error\n\
func (*Snapshotter) Mounts(...any) ([]mount.Mount, error)\n\
func (*Snapshotter) Prepare(...any) ([]mount.Mount, error)\n\
func (*Snapshotter) Remove(...any) error\n\
func (*Snapshotter) ResetPool(...any) error\n\
func (*Snapshotter) Stat(...any) (snapshots.Info, error)\n\
func (*Snapshotter) Update(...any) (snapshots.Info, error)\n\
func (*Snapshotter) Usage(...any) (snapshots.Usage, error)\n\
func (*Snapshotter) View(...any) ([]mount.Mount, error)\n\
func (*Snapshotter) Walk(...any) error\n\
func NewPoolDevice(...any) (*PoolDevice, error) // closer\n\
func NewPoolMetadata(...any) (*PoolMetadata, error) // closer\n\
func NewSnapshotter(...any) (*Snapshotter, error) // closer\n\
\n\
=== github.com/containerd/containerd/v2/plugins/snapshots/overlay overlay github.com/containerd/containerd/v2@v2.0.0\n\
import \"context\"\n\
import \"github.com/containerd/containerd/v2/core/snapshots/storage\"\n\
type MetaStore interface {\n\
\tClose() error\n\
\tTransactionContext(...any) (context.Context, storage.Transactor, error) // tx 1\n\
}\n\
\n\
=== github.com/containerd/continuity continuity github.com/containerd/continuity@v0.5.0\n\
import \"github.com/containerd/continuity/driver\"\n\
import \"io\"\n\
type ContentProvider interface {\n\
\tReader(...any) (io.ReadCloser, error) // closer\n\
}\n\
type ContextOptions struct {\n\
\tDriver driver.Driver\n\
\tProvider ContentProvider\n\
}\n\
\n\
=== github.com/containerd/continuity/driver driver github.com/containerd/continuity@v0.5.0\n\
import \"io/fs\"\n\
type Driver interface {\n\
\tOpen(...any) (File, error) // closer\n\
\tOpenFile(...any) (File, error) // closer\n\
\tRemove(...any) error\n\
\tRemoveAll(...any) error\n\
}\n\
type File interface {\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
\tReaddir(...any) ([]fs.FileInfo, error)\n\
\tSeek(...any) (int64, error)\n\
\tWrite(...any) (int, error)\n\
}\n\
func NewSystemDriver() (Driver, error)\n\
\n\
=== github.com/containerd/fifo fifo github.com/containerd/fifo@v1.1.0\n\
import \"io\"\n\
func OpenFifoDup2(...any) (io.ReadWriteCloser, error) // closer\n\
\n\
=== github.com/containerd/go-runc runc github.com/containerd/go-runc@v1.2.0\n\
import \"github.com/containerd/console\"\n\
import \"io\"\n\
import \"os\"\n\
type IO interface {\n\
\tClose() error\n\
\tStderr() io.ReadCloser\n\
\tStdin() io.WriteCloser\n\
\tStdout() io.ReadCloser\n\
}\n\
type Socket struct{}\n\
func (*Socket) Close() error\n\
func (*Socket) Path() string\n\
func (*Socket) ReceiveMaster() (console.Console, error)\n\
func (*Socket) ReceivePidfd() (*os.File, error)\n\
func NewConsoleSocket(...any) (*Socket, error) // closer\n\
func NewNullIO() (IO, error) // closer\n\
func NewPidfdSocket(...any) (*Socket, error) // closer\n\
func NewPipeIO(...any) (IO, error) // closer\n\
func NewTempConsoleSocket() (*Socket, error) // closer\n\
func NewTempPidfdSocket() (*Socket, error) // closer\n\
\n\
=== github.com/containerd/nri/pkg/net net github.com/containerd/nri@v0.12.2\n\
import \"net\"\n\
func NewFdConn(...any) (net.Conn, error) // conn\n\
\n\
=== github.com/containerd/nri/pkg/net/multiplex multiplex github.com/containerd/nri@v0.12.2\n\
import \"net\"\n\
type Mux interface {\n\
\tClose() error\n\
\tListen(...any) (net.Listener, error) // listener\n\
\tOpen(...any) (net.Conn, error) // conn child\n\
}\n\
func Multiplex(...any) Mux\n\
\n\
=== github.com/containernetworking/plugins/pkg/netlinksafe netlinksafe github.com/containernetworking/plugins@v1.9.1\n\
import \"github.com/vishvananda/netlink\"\n\
type Handle struct {\n\
\t*netlink.Handle\n\
}\n\
func (*Handle) Close()\n\
func (*Handle) ConntrackDeleteFilters(...any) (uint, error)\n\
func (*Handle) FilterList(...any) ([]netlink.Filter, error)\n\
func (*Handle) LinkByName(...any) (netlink.Link, error)\n\
func (*Handle) LinkGetProtinfo(...any) (netlink.Protinfo, error)\n\
func (*Handle) LinkList() ([]netlink.Link, error)\n\
func (*Handle) QdiscList(...any) ([]netlink.Qdisc, error)\n\
func (*Handle) RouteList(...any) ([]netlink.Route, error)\n\
func (*Handle) RouteListFiltered(...any) ([]netlink.Route, error)\n\
func (*Handle) RuleList(...any) ([]netlink.Rule, error)\n\
func (*Handle) RuleListFiltered(...any) ([]netlink.Rule, error)\n\
func NewHandle(...any) (Handle, error) // closer\n\
\n\
=== github.com/containernetworking/plugins/pkg/ns ns github.com/containernetworking/plugins@v1.9.1\n\
type NetNS interface {\n\
\tClose() error\n\
\tDo(...any) error\n\
\tFd() uintptr\n\
\tPath() string\n\
\tSet() error\n\
}\n\
func GetCurrentNS() (NetNS, error) // closer\n\
func GetNS(...any) (NetNS, error) // closer\n\
\n\
=== github.com/containernetworking/plugins/plugins/ipam/host-local/backend/disk disk github.com/containernetworking/plugins@v1.9.1\n\
import \"net\"\n\
type FileLock struct{}\n\
type Store struct {\n\
\t*FileLock\n\
}\n\
func (*FileLock) Close() error\n\
func (*FileLock) Lock() error\n\
func (*FileLock) Unlock() error\n\
func (*Store) FindByID(...any) bool // ends\n\
func (*Store) FindByKey(...any) (bool, error)\n\
func (*Store) GetByID(...any) []net.IP\n\
func (*Store) LastReservedIP(...any) (net.IP, error)\n\
func (*Store) ReleaseByID(...any) error\n\
func (*Store) ReleaseByKey(...any) (bool, error)\n\
func (*Store) Reserve(...any) (bool, error)\n\
func New(...any) (*Store, error) // closer\n\
func NewFileLock(...any) (*FileLock, error) // closer\n\
\n\
=== github.com/containers/image/v5/copy copy github.com/containers/image/v5@v5.36.2\n\
import \"github.com/containers/image/v5/types\"\n\
type Options struct {\n\
\tReportResolvedReference *types.ImageReference\n\
}\n\
\n\
=== github.com/containers/image/v5/directory directory github.com/containers/image/v5@v5.36.2\n\
import \"github.com/containers/image/v5/types\"\n\
func NewReference(...any) (types.ImageReference, error)\n\
\n\
=== github.com/containers/image/v5/docker docker github.com/containers/image/v5@v5.36.2\n\
import \"github.com/containers/image/v5/types\"\n\
type Image struct {\n\
\ttypes.ImageCloser\n\
}\n\
func NewReference(...any) (types.ImageReference, error)\n\
func NewReferenceUnknownDigest(...any) (types.ImageReference, error)\n\
func ParseReference(...any) (types.ImageReference, error)\n\
\n\
=== github.com/containers/image/v5/docker/archive archive github.com/containers/image/v5@v5.36.2\n\
import \"github.com/containers/image/v5/types\"\n\
type Reader struct{}\n\
type Writer struct{}\n\
func (*Reader) Close() error\n\
func (*Writer) Close() error\n\
func (*Writer) NewReference(...any) (types.ImageReference, error)\n\
func NewIndexReference(...any) (types.ImageReference, error)\n\
func NewReaderForReference(...any) (*Reader, types.ImageReference, error)\n\
func NewReference(...any) (types.ImageReference, error)\n\
func NewWriter(...any) (*Writer, error) // closer\n\
func ParseReference(...any) (types.ImageReference, error)\n\
\n\
=== github.com/containers/image/v5/docker/daemon daemon github.com/containers/image/v5@v5.36.2\n\
import \"github.com/containers/image/v5/types\"\n\
func NewReference(...any) (types.ImageReference, error)\n\
func ParseReference(...any) (types.ImageReference, error)\n\
\n\
=== github.com/containers/image/v5/docker/tarfile tarfile github.com/containers/image/v5@v5.36.2\n\
import \"io\"\n\
type Source struct{}\n\
func (*Source) Close() error\n\
func (*Source) GetBlob(...any) (io.ReadCloser, int64, error) // closer child\n\
func NewSourceFromFile(...any) (*Source, error)\n\
func NewSourceFromFileWithContext(...any) (*Source, error)\n\
func NewSourceFromStream(...any) (*Source, error)\n\
func NewSourceFromStreamWithSystemContext(...any) (*Source, error)\n\
\n\
=== github.com/containers/image/v5/image image github.com/containers/image/v5@v5.36.2\n\
import \"github.com/containers/image/v5/types\"\n\
func FromSource(...any) (types.ImageCloser, error)\n\
func FromUnparsedImage(...any) (types.Image, error)\n\
func UnparsedInstanceWithReference(...any) types.UnparsedImage\n\
\n\
=== github.com/containers/image/v5/oci/archive archive github.com/containers/image/v5@v5.36.2\n\
import \"github.com/containers/image/v5/types\"\n\
func NewReference(...any) (types.ImageReference, error)\n\
func ParseReference(...any) (types.ImageReference, error)\n\
\n\
=== github.com/containers/image/v5/oci/layout layout github.com/containers/image/v5@v5.36.2\n\
import \"github.com/containers/image/v5/types\"\n\
type ListResult struct {\n\
\tReference types.ImageReference\n\
}\n\
func NewIndexReference(...any) (types.ImageReference, error)\n\
func NewReference(...any) (types.ImageReference, error)\n\
func ParseReference(...any) (types.ImageReference, error)\n\
\n\
=== github.com/containers/image/v5/openshift openshift github.com/containers/image/v5@v5.36.2\n\
import \"github.com/containers/image/v5/types\"\n\
func NewReference(...any) (types.ImageReference, error)\n\
func ParseReference(...any) (types.ImageReference, error)\n\
\n\
=== github.com/containers/image/v5/pkg/blobcache blobcache github.com/containers/image/v5@v5.36.2\n\
import \"github.com/containers/image/v5/types\"\n\
type BlobCache struct{}\n\
func (*BlobCache) NewImage(...any) (types.ImageCloser, error)\n\
func (*BlobCache) NewImageDestination(...any) (types.ImageDestination, error)\n\
func (*BlobCache) NewImageSource(...any) (types.ImageSource, error)\n\
func (*BlobCache) Transport() types.ImageTransport\n\
func NewBlobCache(...any) (*BlobCache, error)\n\
\n\
=== github.com/containers/image/v5/sif sif github.com/containers/image/v5@v5.36.2\n\
import \"github.com/containers/image/v5/types\"\n\
func NewReference(...any) (types.ImageReference, error)\n\
\n\
=== github.com/containers/image/v5/storage storage github.com/containers/image/v5@v5.36.2\n\
import \"github.com/containers/image/v5/types\"\n\
func (storageReference) NewImageDestination(...any) (types.ImageDestination, error)\n\
func (storageReference) Transport() types.ImageTransport\n\
func ResolveReference(...any) (types.ImageReference, unknown, error)\n\
\n\
=== github.com/containers/image/v5/tarball tarball github.com/containers/image/v5@v5.36.2\n\
import \"github.com/containers/image/v5/types\"\n\
func NewReference(...any) (types.ImageReference, error)\n\
\n\
=== github.com/containers/image/v5/transports transports github.com/containers/image/v5@v5.36.2\n\
import \"github.com/containers/image/v5/types\"\n\
func Get(...any) types.ImageTransport\n\
func NewStubTransport(...any) types.ImageTransport\n\
\n\
=== github.com/containers/image/v5/transports/alltransports alltransports github.com/containers/image/v5@v5.36.2\n\
import \"github.com/containers/image/v5/types\"\n\
func TransportFromImageName(...any) types.ImageTransport\n\
\n\
=== github.com/containers/image/v5/types types github.com/containers/image/v5@v5.36.2\n\
type ImageTransport interface {\n\
\tParseReference(...any) (ImageReference, error)\n\
}\n\
type ManifestUpdateInformation struct {\n\
\tDestination ImageDestination\n\
}\n\
type ManifestUpdateOptions struct {\n\
\tInformationOnly ManifestUpdateInformation\n\
}\n\
type UnparsedImage interface {\n\
\tReference() ImageReference\n\
}\n\
\n\
=== github.com/coreos/go-systemd/dbus dbus github.com/coreos/go-systemd@v0.0.0-20191104093116-d3cd4ed1dbcf\n\
func (*Conn) Unsubscribe() error\n\
\n\
=== github.com/coreos/go-systemd/sdjournal sdjournal github.com/coreos/go-systemd@v0.0.0-20191104093116-d3cd4ed1dbcf\n\
func (*JournalReader) Read(...any) (int, error)\n\
\n\
=== github.com/coreos/go-systemd/v22/dbus dbus github.com/coreos/go-systemd/v22@v22.7.0\n\
func (*Conn) Unsubscribe() error\n\
\n\
=== github.com/coreos/go-systemd/v22/sdjournal sdjournal github.com/coreos/go-systemd/v22@v22.7.0\n\
func (*JournalReader) Read(...any) (int, error)\n\
\n\
=== github.com/creack/pty pty github.com/creack/pty@v1.1.24\n\
import \"os\"\n\
func Open() (*os.File, *os.File, error) // file\n\
func StartWithAttrs(...any) (*os.File, error) // file\n\
\n\
=== github.com/cristalhq/hedgedhttp hedgedhttp github.com/cristalhq/hedgedhttp@v0.9.1\n\
import \"net/http\"\n\
type Client struct{}\n\
func (*Client) Do(...any) (*http.Response, error) // body\n\
func (*Client) RoundTrip(...any) (*http.Response, error) // body\n\
func New(...any) (*Client, error)\n\
\n\
=== github.com/cyphar/filepath-securejoin/pathrs-lite/procfs procfs github.com/cyphar/filepath-securejoin@v0.7.0\n\
import \"os\"\n\
import \"github.com/cyphar/filepath-securejoin/pathrs-lite/internal/procfs\"\n\
type Handle struct{}\n\
func (*Handle) Close() error\n\
func (*Handle) OpenPid(...any) (*os.File, error) // file\n\
func (*Handle) OpenRoot(...any) (*os.File, error) // file\n\
func (*Handle) OpenSelf(...any) (*os.File, error) // file\n\
func (*Handle) OpenThreadSelf(...any) (*os.File, procfs.ProcThreadSelfCloser, error) // file\n\
func OpenProcRoot() (*Handle, error)\n\
func OpenUnsafeProcRoot() (*Handle, error)\n\
\n\
=== github.com/dgraph-io/badger badger github.com/dgraph-io/badger@v1.6.2\n\
func (*Iterator) Next()\n\
func (*Txn) NewKeyIterator(...any) *Iterator // closer child\n\
\n\
=== github.com/dgraph-io/badger/skl skl github.com/dgraph-io/badger@v1.6.2\n\
import \"github.com/dgraph-io/badger/y\"\n\
type Iterator struct{}\n\
type Skiplist struct{}\n\
type UniIterator struct{}\n\
func (*Iterator) Close() error\n\
func (*Iterator) Key() []byte\n\
func (*Iterator) Next()\n\
func (*Iterator) Valid() bool\n\
func (*Iterator) Value() y.ValueStruct\n\
func (*Skiplist) NewIterator() *Iterator // closer\n\
func (*Skiplist) NewUniIterator(...any) *UniIterator // closer\n\
func (*Skiplist) Put(...any)\n\
func (*UniIterator) Close() error\n\
func (*UniIterator) Key() []byte\n\
func (*UniIterator) Next()\n\
func (*UniIterator) Valid() bool\n\
func (*UniIterator) Value() y.ValueStruct\n\
func NewSkiplist(...any) *Skiplist\n\
\n\
=== github.com/dgraph-io/badger/table table github.com/dgraph-io/badger@v1.6.2\n\
import \"github.com/dgraph-io/badger/y\"\n\
type Iterator struct{}\n\
type Table struct{}\n\
func (*Iterator) Close() error\n\
func (*Iterator) Key() []byte\n\
func (*Iterator) Next()\n\
func (*Iterator) Valid() bool\n\
func (*Iterator) Value() y.ValueStruct\n\
func (*Table) Close() error\n\
func (*Table) NewIterator(...any) *Iterator // closer child\n\
func OpenTable(...any) (*Table, error)\n\
\n\
=== github.com/dgraph-io/badger/v2 badger github.com/dgraph-io/badger/v2@v2.2007.4\n\
type KeyRegistry struct{}\n\
func (*Iterator) Next()\n\
func (*KeyRegistry) Close() error\n\
func (*Txn) NewKeyIterator(...any) *Iterator // closer child\n\
func OpenKeyRegistry(...any) (*KeyRegistry, error) // closer\n\
\n\
=== github.com/dgraph-io/badger/v2/skl skl github.com/dgraph-io/badger/v2@v2.2007.4\n\
import \"github.com/dgraph-io/badger/v2/y\"\n\
type Iterator struct{}\n\
type Skiplist struct{}\n\
type UniIterator struct{}\n\
func (*Iterator) Close() error\n\
func (*Iterator) Key() []byte\n\
func (*Iterator) Next()\n\
func (*Iterator) Valid() bool\n\
func (*Iterator) Value() y.ValueStruct\n\
func (*Skiplist) NewIterator() *Iterator // closer\n\
func (*Skiplist) NewUniIterator(...any) *UniIterator // closer\n\
func (*Skiplist) Put(...any)\n\
func (*UniIterator) Close() error\n\
func (*UniIterator) Key() []byte\n\
func (*UniIterator) Next()\n\
func (*UniIterator) Valid() bool\n\
func (*UniIterator) Value() y.ValueStruct\n\
func NewSkiplist(...any) *Skiplist\n\
\n\
=== github.com/dgraph-io/badger/v2/table table github.com/dgraph-io/badger/v2@v2.2007.4\n\
import \"github.com/dgraph-io/badger/v2/y\"\n\
type Iterator struct{}\n\
type Table struct{}\n\
func (*Iterator) Close() error\n\
func (*Iterator) Key() []byte\n\
func (*Iterator) Next()\n\
func (*Iterator) Valid() bool\n\
func (*Iterator) Value() y.ValueStruct\n\
func (*Iterator) ValueCopy() y.ValueStruct\n\
func (*Table) Close() error\n\
func (*Table) NewIterator(...any) *Iterator // closer child\n\
func OpenInMemoryTable(...any) (*Table, error)\n\
func OpenTable(...any) (*Table, error)\n\
\n\
=== github.com/dgraph-io/badger/v2/y y github.com/dgraph-io/badger/v2@v2.2007.4\n\
import \"os\"\n\
func CreateSyncedFile(...any) (*os.File, error) // file\n\
func OpenExistingFile(...any) (*os.File, error) // file\n\
func OpenSyncedFile(...any) (*os.File, error) // file\n\
func OpenTruncFile(...any) (*os.File, error) // file\n\
\n\
=== github.com/dgraph-io/badger/v3 badger github.com/dgraph-io/badger/v3@v3.2103.5\n\
import \"github.com/dgraph-io/badger/v3/pb\"\n\
type KeyRegistry struct{}\n\
func (*Iterator) Next()\n\
func (*KeyRegistry) Close() error\n\
func (*KeyRegistry) DataKey(...any) (*pb.DataKey, error)\n\
func (*KeyRegistry) LatestDataKey() (*pb.DataKey, error)\n\
func (*Txn) NewKeyIterator(...any) *Iterator // closer child\n\
func OpenKeyRegistry(...any) (*KeyRegistry, error) // closer\n\
\n\
=== github.com/dgraph-io/badger/v3/skl skl github.com/dgraph-io/badger/v3@v3.2103.5\n\
import \"github.com/dgraph-io/badger/v3/y\"\n\
type Iterator struct{}\n\
type Skiplist struct{}\n\
type UniIterator struct{}\n\
func (*Iterator) Close() error\n\
func (*Iterator) Key() []byte\n\
func (*Iterator) Next()\n\
func (*Iterator) Valid() bool\n\
func (*Iterator) Value() y.ValueStruct\n\
func (*Iterator) ValueUint64() uint64\n\
func (*Skiplist) NewIterator() *Iterator // closer\n\
func (*Skiplist) NewUniIterator(...any) *UniIterator // closer\n\
func (*Skiplist) Put(...any)\n\
func (*UniIterator) Close() error\n\
func (*UniIterator) Key() []byte\n\
func (*UniIterator) Next()\n\
func (*UniIterator) Valid() bool\n\
func (*UniIterator) Value() y.ValueStruct\n\
func NewSkiplist(...any) *Skiplist\n\
\n\
=== github.com/dgraph-io/badger/v3/table table github.com/dgraph-io/badger/v3@v3.2103.5\n\
import \"github.com/dgraph-io/badger/v3/y\"\n\
type Iterator struct{}\n\
type Table struct{}\n\
func (*Iterator) Close() error\n\
func (*Iterator) Key() []byte\n\
func (*Iterator) Next()\n\
func (*Iterator) Valid() bool\n\
func (*Iterator) Value() y.ValueStruct\n\
func (*Iterator) ValueCopy() y.ValueStruct\n\
func (*Table) NewIterator(...any) *Iterator // closer\n\
func CreateTable(...any) (*Table, error)\n\
func OpenInMemoryTable(...any) (*Table, error)\n\
func OpenTable(...any) (*Table, error)\n\
\n\
=== github.com/dgraph-io/badger/v3/y y github.com/dgraph-io/badger/v3@v3.2103.5\n\
import \"os\"\n\
func CreateSyncedFile(...any) (*os.File, error) // file\n\
func OpenExistingFile(...any) (*os.File, error) // file\n\
func OpenSyncedFile(...any) (*os.File, error) // file\n\
func OpenTruncFile(...any) (*os.File, error) // file\n\
\n\
=== github.com/dgraph-io/badger/v4 badger github.com/dgraph-io/badger/v4@v4.9.4\n\
import \"github.com/dgraph-io/badger/v4/pb\"\n\
import \"github.com/dgraph-io/ristretto/v2/z\"\n\
type KeyRegistry struct{}\n\
type discardStats struct {\n\
\t*z.MmapFile\n\
}\n\
func (*Iterator) Next()\n\
func (*KeyRegistry) Close() error\n\
func (*KeyRegistry) DataKey(...any) (*pb.DataKey, error)\n\
func (*KeyRegistry) LatestDataKey() (*pb.DataKey, error)\n\
func (*Txn) NewKeyIterator(...any) *Iterator // closer child\n\
func (*discardStats) Iterate(...any)\n\
func (*discardStats) Len() int\n\
func (*discardStats) Less(...any) bool\n\
func (*discardStats) MaxDiscard() (uint32, int64)\n\
func (*discardStats) Update(...any) int64\n\
func InitDiscardStats(...any) (*discardStats, error) // closer\n\
func OpenKeyRegistry(...any) (*KeyRegistry, error) // closer\n\
\n\
=== github.com/dgraph-io/badger/v4/skl skl github.com/dgraph-io/badger/v4@v4.9.4\n\
import \"github.com/dgraph-io/badger/v4/y\"\n\
type Iterator struct{}\n\
type Skiplist struct{}\n\
type UniIterator struct{}\n\
func (*Iterator) Close() error\n\
func (*Iterator) Key() []byte\n\
func (*Iterator) Next()\n\
func (*Iterator) Valid() bool\n\
func (*Iterator) Value() y.ValueStruct\n\
func (*Iterator) ValueUint64() uint64\n\
func (*Skiplist) NewIterator() *Iterator // closer\n\
func (*Skiplist) NewUniIterator(...any) *UniIterator // closer\n\
func (*Skiplist) Put(...any)\n\
func (*UniIterator) Close() error\n\
func (*UniIterator) Key() []byte\n\
func (*UniIterator) Next()\n\
func (*UniIterator) Valid() bool\n\
func (*UniIterator) Value() y.ValueStruct\n\
func NewSkiplist(...any) *Skiplist\n\
\n\
=== github.com/dgraph-io/badger/v4/table table github.com/dgraph-io/badger/v4@v4.9.4\n\
import \"github.com/dgraph-io/badger/v4/y\"\n\
import \"github.com/dgraph-io/ristretto/v2/z\"\n\
type Iterator struct{}\n\
type Table struct {\n\
\t*z.MmapFile\n\
}\n\
func (*Iterator) Close() error\n\
func (*Iterator) Key() []byte\n\
func (*Iterator) Next()\n\
func (*Iterator) Valid() bool\n\
func (*Iterator) Value() y.ValueStruct\n\
func (*Iterator) ValueCopy() y.ValueStruct\n\
func (*Table) NewIterator(...any) *Iterator // closer child\n\
func CreateTable(...any) (*Table, error)\n\
func OpenInMemoryTable(...any) (*Table, error)\n\
func OpenTable(...any) (*Table, error)\n\
\n\
=== github.com/dgraph-io/badger/v4/y y github.com/dgraph-io/badger/v4@v4.9.4\n\
import \"os\"\n\
func CreateSyncedFile(...any) (*os.File, error) // file\n\
func OpenExistingFile(...any) (*os.File, error) // file\n\
func OpenSyncedFile(...any) (*os.File, error) // file\n\
func OpenTruncFile(...any) (*os.File, error) // file\n\
\n\
=== github.com/dgraph-io/badger/y y github.com/dgraph-io/badger@v1.6.2\n\
import \"os\"\n\
func CreateSyncedFile(...any) (*os.File, error) // file\n\
func OpenExistingFile(...any) (*os.File, error) // file\n\
func OpenSyncedFile(...any) (*os.File, error) // file\n\
func OpenTruncFile(...any) (*os.File, error) // file\n\
\n\
=== github.com/dgraph-io/ristretto/v2/z z github.com/dgraph-io/ristretto/v2@v2.4.2\n\
import \"io\"\n\
type MmapFile struct{}\n\
func (*MmapFile) AllocateSlice(...any) ([]byte, int, error)\n\
func (*MmapFile) Bytes(...any) ([]byte, error)\n\
func (*MmapFile) Close(...any) error\n\
func (*MmapFile) Delete() error // ends\n\
func (*MmapFile) NewReader(...any) io.Reader\n\
func (*MmapFile) Slice(...any) []byte\n\
func (*MmapFile) Sync() error\n\
func (*MmapFile) Truncate(...any) error\n\
func OpenMmapFile(...any) (*MmapFile, error) // closer\n\
\n\
=== github.com/digitalocean/go-smbios/smbios smbios github.com/digitalocean/go-smbios@v0.0.0-20180907143718-390a4f403a8e\n\
import \"io\"\n\
func Stream() (io.ReadCloser, EntryPoint, error) // closer\n\
\n\
=== github.com/diskfs/go-diskfs diskfs github.com/diskfs/go-diskfs@v1.9.4\n\
import \"github.com/diskfs/go-diskfs/disk\"\n\
func Create(...any) (*disk.Disk, error)\n\
func Open(...any) (*disk.Disk, error)\n\
func OpenBackend(...any) (*disk.Disk, error)\n\
\n\
=== github.com/diskfs/go-diskfs/backend backend github.com/diskfs/go-diskfs@v1.9.4\n\
import \"io/fs\"\n\
import \"os\"\n\
type Storage interface {\n\
\tClose() error\n\
\tPath() string\n\
\tRead(...any) (int, error)\n\
\tReadAt(...any) (int, error)\n\
\tSeek(...any) (int64, error)\n\
\tStat() (fs.FileInfo, error)\n\
\tSys() (*os.File, error)\n\
\tWritable() (WritableFile, error) // closer child\n\
}\n\
type SubStorage struct{}\n\
type WritableFile interface {\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
\tReadAt(...any) (int, error)\n\
\tSeek(...any) (int64, error)\n\
\tStat() (fs.FileInfo, error)\n\
\tWriteAt(...any) (int, error)\n\
}\n\
func (SubStorage) Close() error\n\
func (SubStorage) Read(...any) (int, error)\n\
func (SubStorage) Writable() (WritableFile, error) // closer child\n\
func Sub(...any) Storage\n\
\n\
=== github.com/diskfs/go-diskfs/backend/file file github.com/diskfs/go-diskfs@v1.9.4\n\
import \"github.com/diskfs/go-diskfs/backend\"\n\
func CreateFromPath(...any) (backend.Storage, error) // closer\n\
func New(...any) backend.Storage\n\
func OpenFromPath(...any) (backend.Storage, error) // closer\n\
func OpenFromPathWithExclusive(...any) (backend.Storage, error) // closer\n\
\n\
=== github.com/diskfs/go-diskfs/disk disk github.com/diskfs/go-diskfs@v1.9.4\n\
import \"github.com/diskfs/go-diskfs/backend\"\n\
import \"github.com/diskfs/go-diskfs/filesystem\"\n\
type Disk struct {\n\
\tBackend backend.Storage\n\
}\n\
func (*Disk) Close() error\n\
func (*Disk) CreateFilesystem(...any) (filesystem.FileSystem, error)\n\
func (*Disk) GetFilesystem(...any) (filesystem.FileSystem, error)\n\
\n\
=== github.com/diskfs/go-diskfs/filesystem filesystem github.com/diskfs/go-diskfs@v1.9.4\n\
import \"io/fs\"\n\
type File interface {\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
\tSeek(...any) (int64, error)\n\
\tStat() (fs.FileInfo, error)\n\
\tWrite(...any) (int, error)\n\
}\n\
type FileSystem interface {\n\
\tClose() error\n\
\tOpen(...any) (fs.File, error) // closer child\n\
\tOpenFile(...any) (File, error) // closer child\n\
\tRemove(...any) error\n\
}\n\
\n\
=== github.com/diskfs/go-diskfs/filesystem/fat12 fat12 github.com/diskfs/go-diskfs@v1.9.4\n\
import \"github.com/diskfs/go-diskfs/backend\"\n\
type FileSystem struct{}\n\
func (*FileSystem) Backend() backend.Storage\n\
func (*FileSystem) Close() error\n\
func (*FileSystem) Remove(...any) error\n\
func Create(...any) (*FileSystem, error)\n\
func NewFileSystem(...any) *FileSystem\n\
func Read(...any) (*FileSystem, error)\n\
\n\
=== github.com/diskfs/go-diskfs/filesystem/fat16 fat16 github.com/diskfs/go-diskfs@v1.9.4\n\
import \"github.com/diskfs/go-diskfs/filesystem/fat12\"\n\
type FileSystem struct {\n\
\t*fat12.FileSystem\n\
}\n\
func Create(...any) (*FileSystem, error)\n\
func Read(...any) (*FileSystem, error)\n\
\n\
=== github.com/diskfs/go-diskfs/filesystem/fat32 fat32 github.com/diskfs/go-diskfs@v1.9.4\n\
import \"github.com/diskfs/go-diskfs/filesystem/fat12\"\n\
type FileSystem struct {\n\
\t*fat12.FileSystem\n\
}\n\
func Create(...any) (*FileSystem, error)\n\
func Read(...any) (*FileSystem, error)\n\
\n\
=== github.com/diskfs/go-diskfs/filesystem/iso9660 iso9660 github.com/diskfs/go-diskfs@v1.9.4\n\
import \"github.com/diskfs/go-diskfs/filesystem\"\n\
import \"io/fs\"\n\
type FileSystem struct{}\n\
func (*FileSystem) Close() error\n\
func (*FileSystem) Open(...any) (fs.File, error) // closer child\n\
func (*FileSystem) OpenFile(...any) (filesystem.File, error) // closer child\n\
func (*FileSystem) Remove(...any) error\n\
func Create(...any) (*FileSystem, error)\n\
func Read(...any) (*FileSystem, error)\n\
\n\
=== github.com/diskfs/go-diskfs/filesystem/squashfs squashfs github.com/diskfs/go-diskfs@v1.9.4\n\
import \"github.com/diskfs/go-diskfs/filesystem\"\n\
import \"io/fs\"\n\
type FileSystem struct{}\n\
func (*FileSystem) Close() error\n\
func (*FileSystem) Open(...any) (fs.File, error) // closer child\n\
func (*FileSystem) OpenFile(...any) (filesystem.File, error) // closer child\n\
func (*FileSystem) Remove(...any) error\n\
func Create(...any) (*FileSystem, error)\n\
func Read(...any) (*FileSystem, error)\n\
\n\
=== github.com/distribution/distribution/v3 distribution github.com/distribution/distribution/v3@v3.1.1\n\
import \"io\"\n\
import \"time\"\n\
import \"github.com/opencontainers/image-spec/specs-go/v1\"\n\
type BlobProvider interface {\n\
\tOpen(...any) (io.ReadSeekCloser, error) // closer\n\
}\n\
type BlobService interface {\n\
\tOpen(...any) (io.ReadSeekCloser, error) // closer\n\
\tPut(...any) (v1.Descriptor, error)\n\
}\n\
type BlobStore interface {\n\
\tOpen(...any) (io.ReadSeekCloser, error) // closer\n\
\tPut(...any) (v1.Descriptor, error)\n\
}\n\
type BlobWriter interface {\n\
\tCancel(...any) error\n\
\tClose() error\n\
\tCommit(...any) (v1.Descriptor, error)\n\
\tID() string\n\
\tReadFrom(...any) (int64, error)\n\
\tSize() int64\n\
\tStartedAt() time.Time\n\
\tWrite(...any) (int, error)\n\
}\n\
type Namespace interface {\n\
\tRepository(...any) (Repository, error)\n\
}\n\
type Repository interface {\n\
\tBlobs(...any) BlobStore\n\
}\n\
\n\
=== github.com/distribution/distribution/v3/notifications notifications github.com/distribution/distribution/v3@v3.1.1\n\
import distribution \"github.com/distribution/distribution/v3\"\n\
func Listen(...any) (distribution.Repository, distribution.RepositoryRemover)\n\
\n\
=== github.com/distribution/distribution/v3/registry/handlers handlers github.com/distribution/distribution/v3@v3.1.1\n\
import distribution \"github.com/distribution/distribution/v3\"\n\
type App struct{}\n\
type Context struct {\n\
\t*App\n\
\tRepository distribution.Repository\n\
}\n\
func (*App) Shutdown() error\n\
\n\
=== github.com/distribution/distribution/v3/registry/listener listener github.com/distribution/distribution/v3@v3.1.1\n\
import \"net\"\n\
func NewListener(...any) (net.Listener, error) // listener\n\
\n\
=== github.com/distribution/distribution/v3/registry/middleware/registry middleware github.com/distribution/distribution/v3@v3.1.1\n\
import distribution \"github.com/distribution/distribution/v3\"\n\
func Get(...any) (distribution.Namespace, error)\n\
\n\
=== github.com/distribution/distribution/v3/registry/middleware/repository middleware github.com/distribution/distribution/v3@v3.1.1\n\
import distribution \"github.com/distribution/distribution/v3\"\n\
func Get(...any) (distribution.Repository, error)\n\
\n\
=== github.com/distribution/distribution/v3/registry/proxy proxy github.com/distribution/distribution/v3@v3.1.1\n\
import distribution \"github.com/distribution/distribution/v3\"\n\
func NewRegistryPullThroughCache(...any) (distribution.Namespace, error)\n\
\n\
=== github.com/distribution/distribution/v3/registry/storage storage github.com/distribution/distribution/v3@v3.1.1\n\
import distribution \"github.com/distribution/distribution/v3\"\n\
func NewRegistry(...any) (distribution.Namespace, error)\n\
\n\
=== github.com/distribution/distribution/v3/registry/storage/driver driver github.com/distribution/distribution/v3@v3.1.1\n\
import \"io\"\n\
type FileWriter interface {\n\
\tCancel(...any) error\n\
\tClose() error\n\
\tCommit(...any) error\n\
\tSize() int64\n\
\tWrite(...any) (int, error)\n\
}\n\
type StorageDriver interface {\n\
\tReader(...any) (io.ReadCloser, error) // closer\n\
\tWalk(...any) error\n\
}\n\
\n\
=== github.com/distribution/distribution/v3/registry/storage/driver/azure azure github.com/distribution/distribution/v3@v3.1.1\n\
import \"github.com/distribution/distribution/v3/registry/storage/driver/base\"\n\
import \"net/http\"\n\
type Driver struct {\n\
\tbaseEmbed\n\
}\n\
type PolicyFunc struct{}\n\
type baseEmbed struct {\n\
\tbase.Base\n\
}\n\
func (PolicyFunc) Do(...any) (*http.Response, error) // body\n\
func New(...any) (*Driver, error)\n\
\n\
=== github.com/distribution/distribution/v3/registry/storage/driver/base base github.com/distribution/distribution/v3@v3.1.1\n\
import \"github.com/distribution/distribution/v3/registry/storage/driver\"\n\
import \"io\"\n\
type Base struct {\n\
\tdriver.StorageDriver\n\
}\n\
func (*Base) Reader(...any) (io.ReadCloser, error) // closer\n\
func (*Base) Walk(...any) error\n\
func NewRegulator(...any) driver.StorageDriver\n\
\n\
=== github.com/distribution/distribution/v3/registry/storage/driver/factory factory github.com/distribution/distribution/v3@v3.1.1\n\
import \"github.com/distribution/distribution/v3/registry/storage/driver\"\n\
type StorageDriverFactory interface {\n\
\tCreate(...any) (driver.StorageDriver, error)\n\
}\n\
func Create(...any) (driver.StorageDriver, error)\n\
\n\
=== github.com/distribution/distribution/v3/registry/storage/driver/filesystem filesystem github.com/distribution/distribution/v3@v3.1.1\n\
import \"github.com/distribution/distribution/v3/registry/storage/driver/base\"\n\
type Driver struct {\n\
\tbaseEmbed\n\
}\n\
type baseEmbed struct {\n\
\tbase.Base\n\
}\n\
func FromParameters(...any) (*Driver, error)\n\
func New(...any) *Driver\n\
\n\
=== github.com/distribution/distribution/v3/registry/storage/driver/gcs gcs github.com/distribution/distribution/v3@v3.1.1\n\
import \"github.com/distribution/distribution/v3/registry/storage/driver/base\"\n\
import \"github.com/distribution/distribution/v3/registry/storage/driver\"\n\
type Wrapper struct {\n\
\tbaseEmbed\n\
}\n\
type baseEmbed struct {\n\
\tbase.Base\n\
}\n\
func FromParameters(...any) (driver.StorageDriver, error)\n\
func New(...any) (driver.StorageDriver, error)\n\
\n\
=== github.com/distribution/distribution/v3/registry/storage/driver/inmemory inmemory github.com/distribution/distribution/v3@v3.1.1\n\
import \"github.com/distribution/distribution/v3/registry/storage/driver/base\"\n\
type Driver struct {\n\
\tbaseEmbed\n\
}\n\
type baseEmbed struct {\n\
\tbase.Base\n\
}\n\
func New() *Driver\n\
\n\
=== github.com/distribution/distribution/v3/registry/storage/driver/middleware storagemiddleware github.com/distribution/distribution/v3@v3.1.1\n\
import \"github.com/distribution/distribution/v3/registry/storage/driver\"\n\
func Get(...any) (driver.StorageDriver, error)\n\
\n\
=== github.com/distribution/distribution/v3/registry/storage/driver/s3-aws s3 github.com/distribution/distribution/v3@v3.1.1\n\
import \"github.com/distribution/distribution/v3/registry/storage/driver/base\"\n\
type Driver struct {\n\
\tbaseEmbed\n\
}\n\
type baseEmbed struct {\n\
\tbase.Base\n\
}\n\
func FromParameters(...any) (*Driver, error)\n\
func New(...any) (*Driver, error)\n\
\n\
=== github.com/docker/cli/cli-plugins/socket socket github.com/docker/cli@v29.6.1+incompatible\n\
import \"net\"\n\
type PluginServer struct{}\n\
func (*PluginServer) Addr() net.Addr\n\
func (*PluginServer) Close() error\n\
func NewPluginServer(...any) (*PluginServer, error) // closer\n\
\n\
=== github.com/docker/cli/cli/command command github.com/docker/cli@v29.6.1+incompatible\n\
import \"github.com/moby/moby/client\"\n\
type Cli interface {\n\
\tClient() client.APIClient\n\
}\n\
type DockerCli struct{}\n\
func (*DockerCli) Client() client.APIClient\n\
func NewAPIClientFromFlags(...any) (client.APIClient, error)\n\
func NewDockerCli(...any) (*DockerCli, error)\n\
\n\
=== github.com/docker/cli/cli/command/completion completion github.com/docker/cli@v29.6.1+incompatible\n\
import \"github.com/moby/moby/client\"\n\
type APIClientProvider interface {\n\
\tClient() client.APIClient\n\
}\n\
\n\
=== github.com/docker/distribution distribution github.com/docker/distribution@v2.8.3+incompatible\n\
import \"time\"\n\
type BlobProvider interface {\n\
\tOpen(...any) (ReadSeekCloser, error) // closer\n\
}\n\
type BlobService interface {\n\
\tOpen(...any) (ReadSeekCloser, error) // closer\n\
\tPut(...any) (Descriptor, error)\n\
}\n\
type BlobStore interface {\n\
\tOpen(...any) (ReadSeekCloser, error) // closer\n\
\tPut(...any) (Descriptor, error)\n\
}\n\
type BlobWriter interface {\n\
\tCancel(...any) error\n\
\tClose() error\n\
\tCommit(...any) (Descriptor, error)\n\
\tID() string\n\
\tReadFrom(...any) (int64, error)\n\
\tSize() int64\n\
\tStartedAt() time.Time\n\
\tWrite(...any) (int, error)\n\
}\n\
type Namespace interface {\n\
\tRepository(...any) (Repository, error)\n\
}\n\
type ReadSeekCloser interface {\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
\tSeek(...any) (int64, error)\n\
}\n\
type Repository interface {\n\
\tBlobs(...any) BlobStore\n\
}\n\
\n\
=== github.com/docker/distribution/notifications notifications github.com/docker/distribution@v2.8.3+incompatible\n\
import \"github.com/docker/distribution\"\n\
func Listen(...any) (distribution.Repository, distribution.RepositoryRemover)\n\
\n\
=== github.com/docker/distribution/registry/client client github.com/docker/distribution@v2.8.3+incompatible\n\
import \"github.com/docker/distribution\"\n\
func NewRepository(...any) (distribution.Repository, error)\n\
\n\
=== github.com/docker/distribution/registry/handlers handlers github.com/docker/distribution@v2.8.3+incompatible\n\
import \"github.com/docker/distribution\"\n\
type Context struct {\n\
\tRepository distribution.Repository\n\
}\n\
\n\
=== github.com/docker/distribution/registry/listener listener github.com/docker/distribution@v2.8.3+incompatible\n\
import \"net\"\n\
func NewListener(...any) (net.Listener, error) // listener\n\
\n\
=== github.com/docker/distribution/registry/middleware/registry middleware github.com/docker/distribution@v2.8.3+incompatible\n\
import \"github.com/docker/distribution\"\n\
func Get(...any) (distribution.Namespace, error)\n\
\n\
=== github.com/docker/distribution/registry/middleware/repository middleware github.com/docker/distribution@v2.8.3+incompatible\n\
import \"github.com/docker/distribution\"\n\
func Get(...any) (distribution.Repository, error)\n\
\n\
=== github.com/docker/distribution/registry/proxy proxy github.com/docker/distribution@v2.8.3+incompatible\n\
import \"github.com/docker/distribution\"\n\
func NewRegistryPullThroughCache(...any) (distribution.Namespace, error)\n\
\n\
=== github.com/docker/distribution/registry/storage storage github.com/docker/distribution@v2.8.3+incompatible\n\
import \"github.com/docker/distribution\"\n\
func NewRegistry(...any) (distribution.Namespace, error)\n\
\n\
=== github.com/docker/distribution/registry/storage/driver driver github.com/docker/distribution@v2.8.3+incompatible\n\
import \"io\"\n\
type FileWriter interface {\n\
\tCancel() error\n\
\tClose() error\n\
\tCommit() error\n\
\tSize() int64\n\
\tWrite(...any) (int, error)\n\
}\n\
type StorageDriver interface {\n\
\tReader(...any) (io.ReadCloser, error) // closer\n\
\tWalk(...any) error\n\
}\n\
\n\
=== github.com/docker/distribution/registry/storage/driver/azure azure github.com/docker/distribution@v2.8.3+incompatible\n\
import \"github.com/docker/distribution/registry/storage/driver/base\"\n\
type Driver struct {\n\
\tbaseEmbed\n\
}\n\
type baseEmbed struct {\n\
\tbase.Base\n\
}\n\
func FromParameters(...any) (*Driver, error)\n\
func New(...any) (*Driver, error)\n\
\n\
=== github.com/docker/distribution/registry/storage/driver/base base github.com/docker/distribution@v2.8.3+incompatible\n\
import \"github.com/docker/distribution/registry/storage/driver\"\n\
import \"io\"\n\
type Base struct {\n\
\tdriver.StorageDriver\n\
}\n\
func (*Base) Reader(...any) (io.ReadCloser, error) // closer\n\
func (*Base) Walk(...any) error\n\
func NewRegulator(...any) driver.StorageDriver\n\
\n\
=== github.com/docker/distribution/registry/storage/driver/factory factory github.com/docker/distribution@v2.8.3+incompatible\n\
import \"github.com/docker/distribution/registry/storage/driver\"\n\
type StorageDriverFactory interface {\n\
\tCreate(...any) (driver.StorageDriver, error)\n\
}\n\
func Create(...any) (driver.StorageDriver, error)\n\
\n\
=== github.com/docker/distribution/registry/storage/driver/filesystem filesystem github.com/docker/distribution@v2.8.3+incompatible\n\
import \"github.com/docker/distribution/registry/storage/driver/base\"\n\
type Driver struct {\n\
\tbaseEmbed\n\
}\n\
type baseEmbed struct {\n\
\tbase.Base\n\
}\n\
func FromParameters(...any) (*Driver, error)\n\
func New(...any) *Driver\n\
\n\
=== github.com/docker/distribution/registry/storage/driver/inmemory inmemory github.com/docker/distribution@v2.8.3+incompatible\n\
import \"github.com/docker/distribution/registry/storage/driver/base\"\n\
type Driver struct {\n\
\tbaseEmbed\n\
}\n\
type baseEmbed struct {\n\
\tbase.Base\n\
}\n\
func New() *Driver\n\
\n\
=== github.com/docker/distribution/registry/storage/driver/middleware storagemiddleware github.com/docker/distribution@v2.8.3+incompatible\n\
import \"github.com/docker/distribution/registry/storage/driver\"\n\
func Get(...any) (driver.StorageDriver, error)\n\
\n\
=== github.com/docker/distribution/registry/storage/driver/s3-aws s3 github.com/docker/distribution@v2.8.3+incompatible\n\
import \"github.com/docker/distribution/registry/storage/driver/base\"\n\
type Driver struct {\n\
\tbaseEmbed\n\
}\n\
type baseEmbed struct {\n\
\tbase.Base\n\
}\n\
func FromParameters(...any) (*Driver, error)\n\
func New(...any) (*Driver, error)\n\
\n\
=== github.com/docker/distribution/registry/storage/driver/swift swift github.com/docker/distribution@v2.8.3+incompatible\n\
import \"github.com/docker/distribution/registry/storage/driver/base\"\n\
type Driver struct {\n\
\tbaseEmbed\n\
}\n\
type baseEmbed struct {\n\
\tbase.Base\n\
}\n\
func FromParameters(...any) (*Driver, error)\n\
func New(...any) (*Driver, error)\n\
\n\
=== github.com/docker/docker/api/server/router/container container github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/api/types/container\"\n\
import \"io\"\n\
type Backend interface {\n\
\tContainerArchivePath(...any) (io.ReadCloser, *container.PathStat, error) // closer\n\
}\n\
\n\
=== github.com/docker/docker/builder/builder-next buildkit github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/daemon/images\"\n\
import \"github.com/docker/docker/libnetwork\"\n\
type Opt struct {\n\
\tDist images.DistributionServices\n\
\tNetworkController *libnetwork.Controller\n\
}\n\
\n\
=== github.com/docker/docker/builder/builder-next/adapters/containerimage containerimage github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/layer\"\n\
type Source struct {\n\
\tSourceOpt\n\
}\n\
type SourceOpt struct {\n\
\tLayerStore layer.Store\n\
}\n\
func NewSource(...any) (*Source, error)\n\
\n\
=== github.com/docker/docker/builder/builder-next/adapters/snapshot snapshot github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/daemon/graphdriver\"\n\
import \"github.com/docker/docker/layer\"\n\
type Opt struct {\n\
\tGraphDriver graphdriver.Driver\n\
\tLayerStore layer.Store\n\
}\n\
\n\
=== github.com/docker/docker/builder/builder-next/imagerefchecker imagerefchecker github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/layer\"\n\
type LayerGetter interface {\n\
\tGetLayer(...any) (layer.Layer, error)\n\
}\n\
type Opt struct {\n\
\tLayerGetter LayerGetter\n\
}\n\
\n\
=== github.com/docker/docker/builder/builder-next/worker worker github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/builder/builder-next/adapters/containerimage\"\n\
type Opt struct {\n\
\tImageSource *containerimage.Source\n\
}\n\
type Worker struct {\n\
\tOpt\n\
}\n\
func (*Worker) Close() error\n\
func NewWorker(...any) (*Worker, error)\n\
\n\
=== github.com/docker/docker/builder/remotecontext remotecontext github.com/docker/docker@v28.5.2+incompatible\n\
import \"net/http\"\n\
func GetWithStatusError(...any) (*http.Response, error) // body\n\
\n\
=== github.com/docker/docker/client client github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/api/types/container\"\n\
import \"io\"\n\
import \"net\"\n\
type ContainerAPIClient interface {\n\
\tContainerExport(...any) (io.ReadCloser, error) // closer\n\
\tContainerLogs(...any) (io.ReadCloser, error) // closer\n\
\tCopyFromContainer(...any) (io.ReadCloser, container.PathStat, error) // closer\n\
}\n\
type HijackDialer interface {\n\
\tDialHijack(...any) (net.Conn, error) // conn\n\
}\n\
type ImageAPIClient interface {\n\
\tImageCreate(...any) (io.ReadCloser, error) // closer\n\
\tImageImport(...any) (io.ReadCloser, error) // closer\n\
\tImagePull(...any) (io.ReadCloser, error) // closer\n\
\tImagePush(...any) (io.ReadCloser, error) // closer\n\
\tImageSave(...any) (io.ReadCloser, error) // closer\n\
}\n\
type PluginAPIClient interface {\n\
\tPluginInstall(...any) (io.ReadCloser, error) // closer\n\
\tPluginPush(...any) (io.ReadCloser, error) // closer\n\
\tPluginUpgrade(...any) (io.ReadCloser, error) // closer\n\
}\n\
type ServiceAPIClient interface {\n\
\tServiceLogs(...any) (io.ReadCloser, error) // closer\n\
\tTaskLogs(...any) (io.ReadCloser, error) // closer\n\
}\n\
type SwarmManagementAPIClient interface {\n\
\tServiceLogs(...any) (io.ReadCloser, error) // closer\n\
\tTaskLogs(...any) (io.ReadCloser, error) // closer\n\
}\n\
func (*Client) ImageCreate(...any) (io.ReadCloser, error) // closer child\n\
func (*Client) PluginPush(...any) (io.ReadCloser, error) // closer child\n\
func (*Client) PluginUpgrade(...any) (io.ReadCloser, error) // closer child\n\
func (*Client) TaskLogs(...any) (io.ReadCloser, error) // closer child\n\
func NewClient(...any) (*Client, error) // closer\n\
\n\
=== github.com/docker/docker/daemon daemon github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/daemon/images\"\n\
import \"github.com/docker/docker/libnetwork\"\n\
import \"github.com/docker/docker/plugin\"\n\
type Daemon struct {\n\
\tPluginStore *plugin.Store\n\
}\n\
type ImageService interface {\n\
\tCleanup() error\n\
\tDistributionServices() images.DistributionServices\n\
}\n\
func (*Daemon) Cleanup(...any)\n\
func (*Daemon) DistributionServices() images.DistributionServices\n\
func (*Daemon) ImageService() ImageService\n\
func (*Daemon) Kill(...any) error\n\
func (*Daemon) NetworkController() *libnetwork.Controller\n\
func (*Daemon) PluginGetter() *plugin.Store\n\
func (*Daemon) PluginManager() *plugin.Manager\n\
func (*Daemon) Shutdown(...any) error\n\
func NewDaemon(...any) (*Daemon, error)\n\
\n\
=== github.com/docker/docker/daemon/cluster cluster github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/daemon/cluster/executor\"\n\
import \"github.com/docker/docker/daemon/cluster/controllers/plugin\"\n\
type Config struct {\n\
\tBackend executor.Backend\n\
\tPluginBackend plugin.Backend\n\
}\n\
\n\
=== github.com/docker/docker/daemon/cluster/controllers/plugin plugin github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/plugin/v2\"\n\
type Backend interface {\n\
\tGet(...any) (*v2.Plugin, error)\n\
\tRemove(...any) error\n\
}\n\
\n\
=== github.com/docker/docker/daemon/cluster/executor executor github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/plugin\"\n\
type Backend interface {\n\
\tPluginGetter() *plugin.Store\n\
\tPluginManager() *plugin.Manager\n\
}\n\
\n\
=== github.com/docker/docker/daemon/containerd containerd github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/daemon/images\"\n\
type ImageService struct{}\n\
func (*ImageService) Cleanup() error\n\
func (*ImageService) DistributionServices() images.DistributionServices\n\
func NewService(...any) *ImageService\n\
\n\
=== github.com/docker/docker/daemon/graphdriver graphdriver github.com/docker/docker@v28.5.2+incompatible\n\
import \"io\"\n\
type DiffDriver interface {\n\
\tDiff(...any) (io.ReadCloser, error) // closer\n\
}\n\
type DiffGetterDriver interface {\n\
\tCleanup() error\n\
\tDiff(...any) (io.ReadCloser, error) // closer child\n\
\tPut(...any) error\n\
\tRemove(...any) error\n\
}\n\
type Driver interface {\n\
\tCleanup() error\n\
\tDiff(...any) (io.ReadCloser, error) // closer child\n\
\tPut(...any) error\n\
\tRemove(...any) error\n\
}\n\
func GetDriver(...any) (Driver, error)\n\
func New(...any) (Driver, error)\n\
func NewNaiveDiffDriver(...any) Driver\n\
\n\
=== github.com/docker/docker/daemon/graphdriver/btrfs btrfs github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/daemon/graphdriver\"\n\
func Init(...any) (graphdriver.Driver, error)\n\
\n\
=== github.com/docker/docker/daemon/graphdriver/fuse-overlayfs fuseoverlayfs github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/daemon/graphdriver\"\n\
import \"io\"\n\
type Driver struct{}\n\
func (*Driver) Cleanup() error\n\
func (*Driver) Diff(...any) (io.ReadCloser, error) // closer child\n\
func (*Driver) Put(...any) error\n\
func (*Driver) Remove(...any) error\n\
func Init(...any) (graphdriver.Driver, error)\n\
\n\
=== github.com/docker/docker/daemon/graphdriver/overlay2 overlay2 github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/daemon/graphdriver\"\n\
import \"io\"\n\
type Driver struct{}\n\
func (*Driver) Cleanup() error\n\
func (*Driver) Diff(...any) (io.ReadCloser, error) // closer child\n\
func (*Driver) Put(...any) error\n\
func (*Driver) Remove(...any) error\n\
func Init(...any) (graphdriver.Driver, error)\n\
\n\
=== github.com/docker/docker/daemon/graphdriver/vfs vfs github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/daemon/graphdriver\"\n\
func Init(...any) (graphdriver.Driver, error)\n\
\n\
=== github.com/docker/docker/daemon/graphdriver/zfs zfs github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/daemon/graphdriver\"\n\
func Init(...any) (graphdriver.Driver, error)\n\
\n\
=== github.com/docker/docker/daemon/images images github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/layer\"\n\
type DistributionServices struct {\n\
\tLayerStore layer.Store\n\
}\n\
type ImageService struct{}\n\
type ImageServiceConfig struct {\n\
\tLayerStore layer.Store\n\
}\n\
func (*ImageService) Cleanup() error\n\
func (*ImageService) DistributionServices() DistributionServices\n\
func NewImageService(...any) *ImageService\n\
\n\
=== github.com/docker/docker/daemon/logger logger github.com/docker/docker@v28.5.2+incompatible\n\
type Logger interface {\n\
\tClose() error\n\
\tLog(...any) error\n\
\tName() string\n\
}\n\
\n\
=== github.com/docker/docker/daemon/logger/gcplogs gcplogs github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/daemon/logger\"\n\
func New(...any) (logger.Logger, error) // closer\n\
\n\
=== github.com/docker/docker/daemon/logger/gelf gelf github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/daemon/logger\"\n\
func New(...any) (logger.Logger, error) // closer\n\
\n\
=== github.com/docker/docker/daemon/logger/jsonfilelog jsonfilelog github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/daemon/logger\"\n\
func New(...any) (logger.Logger, error) // closer\n\
\n\
=== github.com/docker/docker/daemon/logger/local local github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/daemon/logger\"\n\
func New(...any) (logger.Logger, error) // closer\n\
\n\
=== github.com/docker/docker/daemon/logger/loggerutils loggerutils github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/daemon/logger\"\n\
type LogFile struct{}\n\
func (*LogFile) Close() error\n\
func (*LogFile) MaxFiles() int\n\
func (*LogFile) ReadLogs(...any) *logger.LogWatcher\n\
func (*LogFile) WriteLogEntry(...any) error // ends\n\
func NewLogFile(...any) (*LogFile, error) // closer\n\
\n\
=== github.com/docker/docker/daemon/logger/syslog syslog github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/daemon/logger\"\n\
func New(...any) (logger.Logger, error) // closer\n\
\n\
=== github.com/docker/docker/distribution distribution github.com/docker/docker@v28.5.2+incompatible\n\
import \"io\"\n\
type ImagePushConfig struct {\n\
\tLayerStores PushLayerProvider\n\
}\n\
type PushLayer interface {\n\
\tOpen() (io.ReadCloser, error) // closer child\n\
\tParent() PushLayer\n\
\tRelease()\n\
}\n\
type PushLayerProvider interface {\n\
\tGet(...any) (PushLayer, error)\n\
}\n\
func NewLayerProvidersFromStore(...any) PushLayerProvider\n\
\n\
=== github.com/docker/docker/distribution/xfer xfer github.com/docker/docker@v28.5.2+incompatible\n\
import \"io\"\n\
type DownloadDescriptor interface {\n\
\tClose()\n\
\tDownload(...any) (io.ReadCloser, int64, error) // closer child\n\
}\n\
\n\
=== github.com/docker/docker/image image github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/layer\"\n\
type LayerGetReleaser interface {\n\
\tGet(...any) (layer.Layer, error)\n\
\tRelease(...any) ([]layer.Metadata, error)\n\
}\n\
\n\
=== github.com/docker/docker/layer layer github.com/docker/docker@v28.5.2+incompatible\n\
import \"io\"\n\
type DescribableStore interface {\n\
\tRegisterWithDescriptor(...any) (Layer, error)\n\
}\n\
type Layer interface {\n\
\tParent() Layer\n\
\tTarStream() (io.ReadCloser, error) // closer\n\
\tTarStreamFrom(...any) (io.ReadCloser, error) // closer\n\
}\n\
type RWLayer interface {\n\
\tParent() Layer\n\
\tTarStream() (io.ReadCloser, error) // closer\n\
}\n\
type Store interface {\n\
\tCleanup() error\n\
\tCreateRWLayer(...any) (RWLayer, error)\n\
\tGet(...any) (Layer, error)\n\
\tGetRWLayer(...any) (RWLayer, error)\n\
\tRegister(...any) (Layer, error)\n\
\tRelease(...any) ([]Metadata, error)\n\
}\n\
type TarStreamer interface {\n\
\tTarStream() (io.ReadCloser, error) // closer\n\
}\n\
func NewStoreFromOptions(...any) (Store, error)\n\
\n\
=== github.com/docker/docker/libnetwork libnetwork github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/libnetwork/config\"\n\
import \"github.com/docker/docker/pkg/plugingetter\"\n\
type Controller struct{}\n\
func (*Controller) Config() config.Config\n\
func (*Controller) GetPluginGetter() plugingetter.PluginGetter\n\
func (*Controller) Stop()\n\
func New(...any) (*Controller, error)\n\
\n\
=== github.com/docker/docker/libnetwork/config config github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/pkg/plugingetter\"\n\
type Config struct {\n\
\tPluginGetter plugingetter.PluginGetter\n\
}\n\
func New(...any) *Config\n\
\n\
=== github.com/docker/docker/libnetwork/datastore datastore github.com/docker/docker@v28.5.2+incompatible\n\
type Store struct{}\n\
func (*Store) Close()\n\
func (*Store) DeleteObject(...any) error\n\
func (*Store) DeleteObjectAtomic(...any) error\n\
func (*Store) GetObject(...any) error\n\
func (*Store) List(...any) ([]KVObject, error)\n\
func (*Store) Map(...any) (map[string]KVObject, error)\n\
func (*Store) PutObjectAtomic(...any) error\n\
func New(...any) (*Store, error) // closer\n\
\n\
=== github.com/docker/docker/libnetwork/networkdb networkdb github.com/docker/docker@v28.5.2+incompatible\n\
import events \"github.com/docker/go-events\"\n\
type NetworkDB struct{}\n\
func (*NetworkDB) Close()\n\
func (*NetworkDB) Watch(...any) (*events.Channel, func()) // closer 1 child call\n\
func New(...any) (*NetworkDB, error)\n\
\n\
=== github.com/docker/docker/libnetwork/osl osl github.com/docker/docker@v28.5.2+incompatible\n\
import \"net\"\n\
import \"github.com/docker/docker/libnetwork/types\"\n\
type Namespace struct{}\n\
func (*Namespace) AddAliasIP(...any) error\n\
func (*Namespace) AddInterface(...any) error\n\
func (*Namespace) AddNeighbor(...any) error\n\
func (*Namespace) AddStaticRoute(...any) error\n\
func (*Namespace) DeleteNeighbor(...any) error\n\
func (*Namespace) Destroy() error\n\
func (*Namespace) DisableARPForVIP(...any) error\n\
func (*Namespace) Gateway() net.IP\n\
func (*Namespace) GatewayIPv6() net.IP\n\
func (*Namespace) GetLoopbackIfaceName() string\n\
func (*Namespace) IPv6LoEnabled() bool\n\
func (*Namespace) Interfaces() []*Interface\n\
func (*Namespace) InvokeFunc(...any) error\n\
func (*Namespace) Key() string\n\
func (*Namespace) RemoveAliasIP(...any) error\n\
func (*Namespace) RemoveInterface(...any) error\n\
func (*Namespace) RemoveStaticRoute(...any) error\n\
func (*Namespace) RestoreInterfaces(...any) error\n\
func (*Namespace) SetDefaultRouteIPv4(...any) error\n\
func (*Namespace) SetDefaultRouteIPv6(...any) error\n\
func (*Namespace) SetGateway(...any) error\n\
func (*Namespace) SetGatewayIPv6(...any) error\n\
func (*Namespace) StaticRoutes() []*types.StaticRoute\n\
func (*Namespace) UnsetDefaultRouteIPv4() error\n\
func (*Namespace) UnsetDefaultRouteIPv6() error\n\
func (*Namespace) UnsetGateway() error\n\
func (*Namespace) UnsetGatewayIPv6() error\n\
func GetSandboxForExternalKey(...any) (*Namespace, error) // closer\n\
func NewSandbox(...any) (*Namespace, error) // closer\n\
\n\
=== github.com/docker/docker/pkg/archive archive github.com/docker/docker@v28.5.2+incompatible\n\
import \"io\"\n\
func TarResource(...any) (io.ReadCloser, error) // closer\n\
func TarResourceRebase(...any) (io.ReadCloser, error) // closer\n\
\n\
=== github.com/docker/docker/pkg/atomicwriter atomicwriter github.com/docker/docker@v28.5.2+incompatible\n\
import \"io\"\n\
func New(...any) (io.WriteCloser, error) // closer\n\
\n\
=== github.com/docker/docker/pkg/authorization authorization github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/pkg/plugingetter\"\n\
func GetPluginGetter() plugingetter.PluginGetter\n\
\n\
=== github.com/docker/docker/pkg/ioutils ioutils github.com/docker/docker@v28.5.2+incompatible\n\
import \"io\"\n\
func NewAtomicFileWriter(...any) (io.WriteCloser, error) // closer\n\
\n\
=== github.com/docker/docker/pkg/plugingetter plugingetter github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/pkg/plugins\"\n\
type CompatPlugin interface {\n\
\tClient() *plugins.Client\n\
}\n\
type CountedPlugin interface {\n\
\tClient() *plugins.Client\n\
\tRelease()\n\
}\n\
type PluginGetter interface {\n\
\tGet(...any) (CompatPlugin, error)\n\
}\n\
type PluginWithV1Client interface {\n\
\tClient() *plugins.Client\n\
}\n\
\n\
=== github.com/docker/docker/pkg/plugins plugins github.com/docker/docker@v28.5.2+incompatible\n\
import \"io\"\n\
type Client struct{}\n\
type LocalRegistry struct{}\n\
type Plugin struct{}\n\
func (*Client) Stream(...any) (io.ReadCloser, error) // closer\n\
func (*LocalRegistry) Plugin(...any) (*Plugin, error)\n\
func (*LocalRegistry) Scan() ([]string, error)\n\
func (*Plugin) Client() *Client\n\
func Get(...any) (*Plugin, error)\n\
func NewClient(...any) (*Client, error)\n\
func NewClientWithTimeout(...any) (*Client, error)\n\
func NewLocalPlugin(...any) *Plugin\n\
func NewLocalRegistry() LocalRegistry\n\
\n\
=== github.com/docker/docker/plugin plugin github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/pkg/plugingetter\"\n\
import \"github.com/docker/docker/plugin/v2\"\n\
type Manager struct{}\n\
type ManagerConfig struct {\n\
\tStore *Store\n\
}\n\
type Store struct{}\n\
func (*Manager) Get(...any) (*v2.Plugin, error)\n\
func (*Manager) Remove(...any) error\n\
func (*Manager) Shutdown()\n\
func (*Store) Get(...any) (plugingetter.CompatPlugin, error)\n\
func (*Store) GetV2Plugin(...any) (*v2.Plugin, error)\n\
func (*Store) Remove(...any)\n\
func NewManager(...any) (*Manager, error)\n\
func NewStore() *Store\n\
\n\
=== github.com/docker/docker/plugin/v2 v2 github.com/docker/docker@v28.5.2+incompatible\n\
import \"github.com/docker/docker/pkg/plugins\"\n\
type Plugin struct{}\n\
func (*Plugin) Client() *plugins.Client\n\
func (*Plugin) FilterByCap(...any) (*Plugin, error)\n\
func (*Plugin) Release()\n\
\n\
=== github.com/docker/go-connections/proxy proxy github.com/docker/go-connections@v0.7.0\n\
import \"net\"\n\
type Proxy interface {\n\
\tBackendAddr() net.Addr\n\
\tClose()\n\
\tFrontendAddr() net.Addr\n\
}\n\
type TCPProxy struct{}\n\
type UDPProxy struct{}\n\
func (*TCPProxy) BackendAddr() net.Addr\n\
func (*TCPProxy) Close()\n\
func (*TCPProxy) FrontendAddr() net.Addr\n\
func (*UDPProxy) BackendAddr() net.Addr\n\
func (*UDPProxy) Close()\n\
func (*UDPProxy) FrontendAddr() net.Addr\n\
func NewProxy(...any) (Proxy, error) // closer\n\
func NewTCPProxy(...any) (*TCPProxy, error) // closer\n\
func NewUDPProxy(...any) (*UDPProxy, error) // closer\n\
\n\
=== github.com/docker/go-connections/sockets sockets github.com/docker/go-connections@v0.7.0\n\
import \"net\"\n\
func NewTCPSocket(...any) (net.Listener, error) // listener\n\
func NewUnixSocket(...any) (net.Listener, error) // listener\n\
func NewUnixSocketWithOpts(...any) (net.Listener, error) // listener\n\
\n\
=== github.com/elastic/elastic-transport-go/v8/elastictransport elastictransport github.com/elastic/elastic-transport-go/v8@v8.11.0\n\
import \"net/http\"\n\
type Interface interface {\n\
\tPerform(...any) (*http.Response, error) // body\n\
}\n\
\n\
=== github.com/fsouza/go-dockerclient docker github.com/fsouza/go-dockerclient@v1.10.1\n\
import \"net\"\n\
type Client struct {\n\
\tDialer Dialer\n\
}\n\
type Dialer interface {\n\
\tDial(...any) (net.Conn, error) // conn\n\
}\n\
func NewClient(...any) (*Client, error)\n\
func NewClientFromEnv() (*Client, error)\n\
func NewTLSClient(...any) (*Client, error)\n\
func NewTLSClientFromBytes(...any) (*Client, error)\n\
func NewVersionedClient(...any) (*Client, error)\n\
func NewVersionedClientFromEnv(...any) (*Client, error)\n\
func NewVersionedTLSClient(...any) (*Client, error)\n\
func NewVersionedTLSClientFromBytes(...any) (*Client, error)\n\
func NewVersionnedTLSClient(...any) (*Client, error)\n\
\n\
=== github.com/gdamore/tcell/v2 tcell github.com/gdamore/tcell/v2@v2.13.10\n\
type Tty interface {\n\
\tClose() error\n\
\tDrain() error\n\
\tRead(...any) (int, error)\n\
\tStart() error\n\
\tStop() error\n\
\tWindowSize() (WindowSize, error)\n\
\tWrite(...any) (int, error)\n\
}\n\
func NewDevTty() (Tty, error) // closer\n\
func NewDevTtyFromDev(...any) (Tty, error) // closer\n\
\n\
=== github.com/getsentry/sentry-go/httpclient sentryhttpclient github.com/getsentry/sentry-go@v0.46.2\n\
import \"net/http\"\n\
type SentryRoundTripper struct{}\n\
func (*SentryRoundTripper) RoundTrip(...any) (*http.Response, error) // body\n\
\n\
=== github.com/gin-gonic/gin gin github.com/gin-gonic/gin@v1.12.0\n\
import \"bufio\"\n\
import \"net/http\"\n\
import \"net\"\n\
type Context struct {\n\
\tWriter ResponseWriter\n\
}\n\
type OnlyFilesFS struct{}\n\
type ResponseWriter interface {\n\
\tHijack() (net.Conn, *bufio.ReadWriter, error) // conn\n\
\tWrite(...any) (int, error)\n\
}\n\
func (*Context) Abort()\n\
func (*Context) Copy() *Context\n\
func (*Context) Done() unknown\n\
func (*Context) Next()\n\
func (OnlyFilesFS) Open(...any) (http.File, error) // closer\n\
func CreateTestContext(...any) (*Context, *Engine)\n\
func CreateTestContextOnly(...any) *Context\n\
\n\
=== github.com/go-acme/lego/v4/acme/api api github.com/go-acme/lego/v4@v4.35.2\n\
import \"net/http\"\n\
type CertificateService struct{}\n\
type Core struct {\n\
\tCertificates *CertificateService\n\
}\n\
func (*CertificateService) GetRenewalInfo(...any) (*http.Response, error) // body\n\
func New(...any) (*Core, error)\n\
\n\
=== github.com/go-git/go-billy/v5 billy github.com/go-git/go-billy/v5@v5.9.1\n\
type Chroot interface {\n\
\tChroot(...any) (Filesystem, error)\n\
}\n\
\n\
=== github.com/go-git/go-billy/v5/helper/chroot chroot github.com/go-git/go-billy/v5@v5.9.1\n\
import billy \"github.com/go-git/go-billy/v5\"\n\
type ChrootHelper struct{}\n\
func (*ChrootHelper) Chroot(...any) (billy.Filesystem, error)\n\
func (*ChrootHelper) Create(...any) (billy.File, error) // closer\n\
func (*ChrootHelper) Open(...any) (billy.File, error) // closer\n\
func (*ChrootHelper) OpenFile(...any) (billy.File, error) // closer\n\
func (*ChrootHelper) Remove(...any) error\n\
func (*ChrootHelper) TempFile(...any) (billy.File, error) // closer\n\
func (*ChrootHelper) Underlying() billy.Basic\n\
func New(...any) billy.Filesystem\n\
\n\
=== github.com/go-git/go-billy/v5/helper/mount mount github.com/go-git/go-billy/v5@v5.9.1\n\
import billy \"github.com/go-git/go-billy/v5\"\n\
type Mount struct{}\n\
func (*Mount) Create(...any) (billy.File, error) // closer\n\
func (*Mount) Open(...any) (billy.File, error) // closer\n\
func (*Mount) OpenFile(...any) (billy.File, error) // closer\n\
func (*Mount) Remove(...any) error\n\
func (*Mount) Underlying() billy.Basic\n\
func New(...any) *Mount\n\
\n\
=== github.com/go-git/go-billy/v5/helper/polyfill polyfill github.com/go-git/go-billy/v5@v5.9.1\n\
import billy \"github.com/go-git/go-billy/v5\"\n\
type Polyfill struct {\n\
\tbilly.Basic\n\
}\n\
func (*Polyfill) Chroot(...any) (billy.Filesystem, error)\n\
func (*Polyfill) TempFile(...any) (billy.File, error) // closer\n\
func (*Polyfill) Underlying() billy.Basic\n\
func New(...any) billy.Filesystem\n\
\n\
=== github.com/go-git/go-billy/v5/helper/temporal temporal github.com/go-git/go-billy/v5@v5.9.1\n\
import billy \"github.com/go-git/go-billy/v5\"\n\
type Temporal struct {\n\
\tbilly.Filesystem\n\
}\n\
func (*Temporal) TempFile(...any) (billy.File, error) // closer\n\
func New(...any) billy.Filesystem\n\
\n\
=== github.com/go-git/go-billy/v5/memfs memfs github.com/go-git/go-billy/v5@v5.9.1\n\
import billy \"github.com/go-git/go-billy/v5\"\n\
type Memory struct{}\n\
func (*Memory) Remove(...any) error\n\
func (*Memory) TempFile(...any) (billy.File, error) // closer\n\
func New() billy.Filesystem\n\
\n\
=== github.com/go-git/go-billy/v5/osfs osfs github.com/go-git/go-billy/v5@v5.9.1\n\
import billy \"github.com/go-git/go-billy/v5\"\n\
type BoundOS struct{}\n\
type ChrootOS struct{}\n\
func (*BoundOS) Chroot(...any) (billy.Filesystem, error)\n\
func (*BoundOS) Create(...any) (billy.File, error) // closer\n\
func (*BoundOS) Open(...any) (billy.File, error) // closer\n\
func (*BoundOS) OpenFile(...any) (billy.File, error) // closer\n\
func (*BoundOS) Remove(...any) error\n\
func (*BoundOS) RemoveAll(...any) error\n\
func (*BoundOS) TempFile(...any) (billy.File, error) // closer\n\
func (*ChrootOS) Create(...any) (billy.File, error) // closer\n\
func (*ChrootOS) Open(...any) (billy.File, error) // closer\n\
func (*ChrootOS) OpenFile(...any) (billy.File, error) // closer\n\
func (*ChrootOS) Remove(...any) error\n\
func (*ChrootOS) RemoveAll(...any) error\n\
func (*ChrootOS) TempFile(...any) (billy.File, error) // closer\n\
func New(...any) billy.Filesystem\n\
\n\
=== github.com/go-git/go-billy/v5/util util github.com/go-git/go-billy/v5@v5.9.1\n\
import billy \"github.com/go-git/go-billy/v5\"\n\
func TempFile(...any) (billy.File, error) // closer\n\
\n\
=== github.com/go-git/go-git/v5 git github.com/go-git/go-git/v5@v5.19.2\n\
import billy \"github.com/go-git/go-billy/v5\"\n\
import \"github.com/go-git/go-git/v5/plumbing/object\"\n\
import \"github.com/go-git/go-git/v5/plumbing\"\n\
import \"github.com/go-git/go-git/v5/storage\"\n\
type Repository struct {\n\
\tStorer storage.Storer\n\
}\n\
type Submodule struct{}\n\
type Worktree struct {\n\
\tFilesystem billy.Filesystem\n\
}\n\
func (*Repository) BlobObject(...any) (*object.Blob, error)\n\
func (*Repository) BlobObjects() (*object.BlobIter, error)\n\
func (*Repository) CommitObject(...any) (*object.Commit, error)\n\
func (*Repository) CommitObjects() (object.CommitIter, error)\n\
func (*Repository) Log(...any) (object.CommitIter, error)\n\
func (*Repository) Objects() (*object.ObjectIter, error)\n\
func (*Repository) TagObject(...any) (*object.Tag, error)\n\
func (*Repository) TagObjects() (*object.TagIter, error)\n\
func (*Repository) TreeObject(...any) (*object.Tree, error)\n\
func (*Repository) TreeObjects() (*object.TreeIter, error)\n\
func (*Repository) Worktree() (*Worktree, error)\n\
func (*Submodule) Repository() (*Repository, error)\n\
func (*Worktree) Commit(...any) (plumbing.Hash, error)\n\
func (*Worktree) Remove(...any) (plumbing.Hash, error)\n\
func (*Worktree) Reset(...any) error\n\
func (*Worktree) Submodule(...any) (*Submodule, error)\n\
func Clone(...any) (*Repository, error)\n\
func CloneContext(...any) (*Repository, error)\n\
func Init(...any) (*Repository, error)\n\
func InitWithOptions(...any) (*Repository, error)\n\
func Open(...any) (*Repository, error)\n\
func PlainClone(...any) (*Repository, error)\n\
func PlainCloneContext(...any) (*Repository, error)\n\
func PlainInit(...any) (*Repository, error)\n\
func PlainInitWithOptions(...any) (*Repository, error)\n\
func PlainOpen(...any) (*Repository, error)\n\
func PlainOpenWithOptions(...any) (*Repository, error)\n\
\n\
=== github.com/go-git/go-git/v5/plumbing plumbing github.com/go-git/go-git/v5@v5.19.2\n\
import \"io\"\n\
type DeltaObject interface {\n\
\tReader() (io.ReadCloser, error) // closer\n\
\tWriter() (io.WriteCloser, error) // closer\n\
}\n\
type EncodedObject interface {\n\
\tReader() (io.ReadCloser, error) // closer\n\
\tWriter() (io.WriteCloser, error) // closer\n\
}\n\
\n\
=== github.com/go-git/go-git/v5/plumbing/cache cache github.com/go-git/go-git/v5@v5.19.2\n\
import \"github.com/go-git/go-git/v5/plumbing\"\n\
type Object interface {\n\
\tGet(...any) (plumbing.EncodedObject, bool)\n\
\tPut(...any)\n\
}\n\
type ObjectLRU struct{}\n\
func (*ObjectLRU) Get(...any) (plumbing.EncodedObject, bool)\n\
func (*ObjectLRU) Put(...any)\n\
func NewObjectLRU(...any) *ObjectLRU\n\
func NewObjectLRUDefault() *ObjectLRU\n\
\n\
=== github.com/go-git/go-git/v5/plumbing/format/commitgraph/v2 v2 github.com/go-git/go-git/v5@v5.19.2\n\
import \"github.com/go-git/go-git/v5/plumbing\"\n\
type Index interface {\n\
\tClose() error\n\
\tGetCommitDataByIndex(...any) (*CommitData, error)\n\
\tGetHashByIndex(...any) (plumbing.Hash, error)\n\
\tGetIndexByHash(...any) (uint32, error)\n\
\tHasGenerationV2() bool\n\
\tHashes() []plumbing.Hash\n\
\tMaximumNumberOfHashes() uint32\n\
}\n\
func OpenChainOrFileIndex(...any) (Index, error) // closer\n\
\n\
=== github.com/go-git/go-git/v5/plumbing/format/idxfile idxfile github.com/go-git/go-git/v5@v5.19.2\n\
type EntryIter interface {\n\
\tClose() error\n\
\tNext() (*Entry, error)\n\
}\n\
type Index interface {\n\
\tEntries() (EntryIter, error) // closer\n\
\tEntriesByOffset() (EntryIter, error) // closer\n\
}\n\
\n\
=== github.com/go-git/go-git/v5/plumbing/format/packfile packfile github.com/go-git/go-git/v5@v5.19.2\n\
import \"github.com/go-git/go-git/v5/plumbing/format/idxfile\"\n\
import \"io\"\n\
import \"github.com/go-git/go-git/v5/plumbing\"\n\
import \"github.com/go-git/go-git/v5/plumbing/storer\"\n\
type FSObject struct{}\n\
type ObjectToPack struct {\n\
\tObject plumbing.EncodedObject\n\
\tBase *ObjectToPack\n\
\tOriginal plumbing.EncodedObject\n\
}\n\
type Packfile struct {\n\
\tidxfile.Index\n\
}\n\
func (*FSObject) Reader() (io.ReadCloser, error) // closer\n\
func (*Packfile) Close() error\n\
func (*Packfile) Get(...any) (plumbing.EncodedObject, error)\n\
func (*Packfile) GetAll() (storer.EncodedObjectIter, error) // closer child\n\
func (*Packfile) GetByOffset(...any) (plumbing.EncodedObject, error)\n\
func (*Packfile) GetByType(...any) (storer.EncodedObjectIter, error) // closer child\n\
func GetDelta(...any) (plumbing.EncodedObject, error)\n\
func NewFSObject(...any) *FSObject\n\
func NewPackfile(...any) *Packfile\n\
func NewPackfileWithCache(...any) *Packfile\n\
\n\
=== github.com/go-git/go-git/v5/plumbing/object object github.com/go-git/go-git/v5@v5.19.2\n\
import \"io\"\n\
import \"github.com/go-git/go-git/v5/plumbing/storer\"\n\
type Blob struct{}\n\
type BlobIter struct {\n\
\tstorer.EncodedObjectIter\n\
}\n\
type Change struct {\n\
\tFrom ChangeEntry\n\
\tTo ChangeEntry\n\
}\n\
type ChangeEntry struct {\n\
\tTree *Tree\n\
}\n\
type Commit struct{}\n\
type CommitIter interface {\n\
\tClose()\n\
\tForEach(...any) error\n\
\tNext() (*Commit, error)\n\
}\n\
type File struct {\n\
\tBlob\n\
}\n\
type FileIter struct{}\n\
type ObjectIter struct {\n\
\tstorer.EncodedObjectIter\n\
}\n\
type Tag struct{}\n\
type TagIter struct {\n\
\tstorer.EncodedObjectIter\n\
}\n\
type Tree struct{}\n\
type TreeIter struct {\n\
\tstorer.EncodedObjectIter\n\
}\n\
type TreeWalker struct{}\n\
func (*Blob) Reader() (io.ReadCloser, error) // closer\n\
func (*BlobIter) ForEach(...any) error\n\
func (*BlobIter) Next() (*Blob, error)\n\
func (*Change) Files() (*File, *File, error)\n\
func (*Commit) File(...any) (*File, error)\n\
func (*Commit) Files() (*FileIter, error)\n\
func (*Commit) Parent(...any) (*Commit, error)\n\
func (*Commit) Parents() CommitIter\n\
func (*Commit) Tree() (*Tree, error)\n\
func (*FileIter) Close()\n\
func (*FileIter) ForEach(...any) error // ends\n\
func (*FileIter) Next() (*File, error)\n\
func (*ObjectIter) ForEach(...any) error\n\
func (*ObjectIter) Next() (Object, error)\n\
func (*Tag) Blob() (*Blob, error)\n\
func (*Tag) Commit() (*Commit, error)\n\
func (*Tag) Tree() (*Tree, error)\n\
func (*TagIter) ForEach(...any) error\n\
func (*TagIter) Next() (*Tag, error)\n\
func (*Tree) File(...any) (*File, error)\n\
func (*Tree) Files() *FileIter\n\
func (*Tree) Tree(...any) (*Tree, error)\n\
func (*Tree) TreeEntryFile(...any) (*File, error)\n\
func (*TreeIter) ForEach(...any) error\n\
func (*TreeIter) Next() (*Tree, error)\n\
func (*TreeWalker) Close()\n\
func (*TreeWalker) Next() (string, TreeEntry, error)\n\
func (*TreeWalker) Tree() *Tree\n\
func DecodeBlob(...any) (*Blob, error)\n\
func DecodeCommit(...any) (*Commit, error)\n\
func DecodeTag(...any) (*Tag, error)\n\
func DecodeTree(...any) (*Tree, error)\n\
func GetBlob(...any) (*Blob, error)\n\
func GetCommit(...any) (*Commit, error)\n\
func GetTag(...any) (*Tag, error)\n\
func GetTree(...any) (*Tree, error)\n\
func NewBlobIter(...any) *BlobIter\n\
func NewCommitAllIter(...any) (CommitIter, error)\n\
func NewCommitFileIterFromIter(...any) CommitIter\n\
func NewCommitIter(...any) CommitIter\n\
func NewCommitIterBSF(...any) CommitIter\n\
func NewCommitIterCTime(...any) CommitIter\n\
func NewCommitLimitIterFromIter(...any) CommitIter\n\
func NewCommitPathIterFromIter(...any) CommitIter\n\
func NewCommitPostorderIter(...any) CommitIter\n\
func NewCommitPreorderIter(...any) CommitIter\n\
func NewFile(...any) *File\n\
func NewFileIter(...any) *FileIter\n\
func NewFilterCommitIter(...any) CommitIter\n\
func NewObjectIter(...any) *ObjectIter\n\
func NewTagIter(...any) *TagIter\n\
func NewTreeIter(...any) *TreeIter\n\
func NewTreeWalker(...any) *TreeWalker\n\
\n\
=== github.com/go-git/go-git/v5/plumbing/object/commitgraph commitgraph github.com/go-git/go-git/v5@v5.19.2\n\
import \"github.com/go-git/go-git/v5/plumbing/object\"\n\
type CommitNode interface {\n\
\tCommit() (*object.Commit, error)\n\
\tParentNode(...any) (CommitNode, error)\n\
\tParentNodes() CommitNodeIter\n\
\tTree() (*object.Tree, error)\n\
}\n\
type CommitNodeIndex interface {\n\
\tGet(...any) (CommitNode, error)\n\
}\n\
type CommitNodeIter interface {\n\
\tClose()\n\
\tForEach(...any) error\n\
\tNext() (CommitNode, error)\n\
}\n\
func NewCommitNodeIterAuthorDateOrder(...any) CommitNodeIter\n\
func NewCommitNodeIterCTime(...any) CommitNodeIter\n\
func NewCommitNodeIterDateOrder(...any) CommitNodeIter\n\
func NewCommitNodeIterTopoOrder(...any) CommitNodeIter\n\
func NewGraphCommitNodeIndex(...any) CommitNodeIndex\n\
func NewObjectCommitNodeIndex(...any) CommitNodeIndex\n\
\n\
=== github.com/go-git/go-git/v5/plumbing/storer storer github.com/go-git/go-git/v5@v5.19.2\n\
import \"io\"\n\
import \"github.com/go-git/go-git/v5/plumbing\"\n\
type DeltaObjectStorer interface {\n\
\tDeltaObject(...any) (plumbing.EncodedObject, error)\n\
}\n\
type EncodedObjectIter interface {\n\
\tClose()\n\
\tForEach(...any) error\n\
\tNext() (plumbing.EncodedObject, error)\n\
}\n\
type EncodedObjectLookupIter struct{}\n\
type EncodedObjectSliceIter struct{}\n\
type EncodedObjectStorer interface {\n\
\tEncodedObject(...any) (plumbing.EncodedObject, error)\n\
\tIterEncodedObjects(...any) (EncodedObjectIter, error)\n\
\tNewEncodedObject() plumbing.EncodedObject\n\
}\n\
type MultiEncodedObjectIter struct{}\n\
type PackfileWriter interface {\n\
\tPackfileWriter() (io.WriteCloser, error) // closer\n\
}\n\
type Storer interface {\n\
\tEncodedObject(...any) (plumbing.EncodedObject, error)\n\
\tIterEncodedObjects(...any) (EncodedObjectIter, error)\n\
\tNewEncodedObject() plumbing.EncodedObject\n\
}\n\
type Transaction interface {\n\
\tCommit() error\n\
\tEncodedObject(...any) (plumbing.EncodedObject, error)\n\
\tRollback() error\n\
}\n\
type Transactioner interface {\n\
\tBegin() Transaction\n\
}\n\
func (*EncodedObjectLookupIter) Close()\n\
func (*EncodedObjectLookupIter) ForEach(...any) error // ends\n\
func (*EncodedObjectLookupIter) Next() (plumbing.EncodedObject, error)\n\
func (*EncodedObjectSliceIter) Close()\n\
func (*EncodedObjectSliceIter) ForEach(...any) error // ends\n\
func (*EncodedObjectSliceIter) Next() (plumbing.EncodedObject, error)\n\
func (*MultiEncodedObjectIter) Close()\n\
func (*MultiEncodedObjectIter) ForEach(...any) error // ends\n\
func (*MultiEncodedObjectIter) Next() (plumbing.EncodedObject, error) // ends\n\
func NewEncodedObjectLookupIter(...any) *EncodedObjectLookupIter\n\
func NewEncodedObjectSliceIter(...any) *EncodedObjectSliceIter\n\
func NewMultiEncodedObjectIter(...any) EncodedObjectIter\n\
\n\
=== github.com/go-git/go-git/v5/plumbing/transport/internal/common common github.com/go-git/go-git/v5@v5.19.2\n\
import \"io\"\n\
type Command interface {\n\
\tClose() error\n\
\tStart() error\n\
\tStderrPipe() (io.Reader, error)\n\
\tStdinPipe() (io.WriteCloser, error)\n\
\tStdoutPipe() (io.Reader, error)\n\
}\n\
\n\
=== github.com/go-git/go-git/v5/plumbing/transport/server server github.com/go-git/go-git/v5@v5.19.2\n\
import \"github.com/go-git/go-git/v5/plumbing/storer\"\n\
type Loader interface {\n\
\tLoad(...any) (storer.Storer, error)\n\
}\n\
type MapLoader struct{}\n\
func (MapLoader) Load(...any) (storer.Storer, error)\n\
func NewFilesystemLoader(...any) Loader\n\
\n\
=== github.com/go-git/go-git/v5/storage storage github.com/go-git/go-git/v5@v5.19.2\n\
import \"github.com/go-git/go-git/v5/plumbing\"\n\
import \"github.com/go-git/go-git/v5/plumbing/storer\"\n\
type ModuleStorer interface {\n\
\tModule(...any) (Storer, error)\n\
}\n\
type Storer interface {\n\
\tEncodedObject(...any) (plumbing.EncodedObject, error)\n\
\tIterEncodedObjects(...any) (storer.EncodedObjectIter, error)\n\
\tModule(...any) (Storer, error)\n\
\tNewEncodedObject() plumbing.EncodedObject\n\
}\n\
\n\
=== github.com/go-git/go-git/v5/storage/filesystem filesystem github.com/go-git/go-git/v5@v5.19.2\n\
import billy \"github.com/go-git/go-billy/v5\"\n\
import \"io\"\n\
import \"github.com/go-git/go-git/v5/plumbing\"\n\
import \"github.com/go-git/go-git/v5/storage\"\n\
import \"github.com/go-git/go-git/v5/plumbing/storer\"\n\
type ModuleStorage struct{}\n\
type ObjectStorage struct{}\n\
type Options struct {\n\
\tAlternatesFS billy.Filesystem\n\
}\n\
type Storage struct {\n\
\tObjectStorage\n\
\tModuleStorage\n\
}\n\
func (*ModuleStorage) Module(...any) (storage.Storer, error)\n\
func (*ObjectStorage) Close() error\n\
func (*ObjectStorage) DeltaObject(...any) (plumbing.EncodedObject, error)\n\
func (*ObjectStorage) EncodedObject(...any) (plumbing.EncodedObject, error)\n\
func (*ObjectStorage) IterEncodedObjects(...any) (storer.EncodedObjectIter, error)\n\
func (*ObjectStorage) LazyWriter() (io.WriteCloser, unknown, error) // closer child\n\
func (*ObjectStorage) NewEncodedObject() plumbing.EncodedObject\n\
func (*ObjectStorage) PackfileWriter() (io.WriteCloser, error) // closer child\n\
func (*Storage) Filesystem() billy.Filesystem\n\
func NewObjectStorage(...any) *ObjectStorage\n\
func NewObjectStorageWithOptions(...any) *ObjectStorage\n\
func NewPackfileIter(...any) (storer.EncodedObjectIter, error)\n\
func NewStorage(...any) *Storage\n\
func NewStorageWithOptions(...any) *Storage\n\
\n\
=== github.com/go-git/go-git/v5/storage/filesystem/dotgit dotgit github.com/go-git/go-git/v5@v5.19.2\n\
import billy \"github.com/go-git/go-billy/v5\"\n\
import \"github.com/go-git/go-git/v5/plumbing/format/objfile\"\n\
type DotGit struct{}\n\
type ObjectWriter struct {\n\
\tobjfile.Writer\n\
}\n\
type Options struct {\n\
\tAlternatesFS billy.Filesystem\n\
}\n\
type PackWriter struct{}\n\
type RepositoryFilesystem struct{}\n\
func (*DotGit) Close() error\n\
func (*DotGit) Config() (billy.File, error) // closer child\n\
func (*DotGit) ConfigWriter() (billy.File, error) // closer child\n\
func (*DotGit) Fs() billy.Filesystem\n\
func (*DotGit) Index() (billy.File, error) // closer child\n\
func (*DotGit) IndexWriter() (billy.File, error) // closer child\n\
func (*DotGit) Module(...any) (billy.Filesystem, error)\n\
func (*DotGit) NewObject() (*ObjectWriter, error) // closer child\n\
func (*DotGit) NewObjectPack() (*PackWriter, error) // closer child\n\
func (*DotGit) Object(...any) (billy.File, error) // closer child\n\
func (*DotGit) Shallow() (billy.File, error) // closer child\n\
func (*DotGit) ShallowWriter() (billy.File, error) // closer child\n\
func (*ObjectWriter) Close() error\n\
func (*PackWriter) Close() error\n\
func (*PackWriter) Write(...any) (int, error)\n\
func (*RepositoryFilesystem) Chroot(...any) (billy.Filesystem, error)\n\
func (*RepositoryFilesystem) Create(...any) (billy.File, error) // closer\n\
func (*RepositoryFilesystem) Open(...any) (billy.File, error) // closer\n\
func (*RepositoryFilesystem) OpenFile(...any) (billy.File, error) // closer\n\
func (*RepositoryFilesystem) Remove(...any) error\n\
func (*RepositoryFilesystem) TempFile(...any) (billy.File, error) // closer\n\
func New(...any) *DotGit\n\
func NewRepositoryFilesystem(...any) *RepositoryFilesystem\n\
func NewWithOptions(...any) *DotGit\n\
\n\
=== github.com/go-git/go-git/v5/storage/memory memory github.com/go-git/go-git/v5@v5.19.2\n\
import \"github.com/go-git/go-git/v5/plumbing\"\n\
import \"github.com/go-git/go-git/v5/storage\"\n\
import \"github.com/go-git/go-git/v5/plumbing/storer\"\n\
type ModuleStorage struct{}\n\
type ObjectStorage struct{}\n\
type Storage struct {\n\
\tObjectStorage\n\
\tModuleStorage\n\
}\n\
type TxObjectStorage struct {\n\
\tStorage *ObjectStorage\n\
}\n\
func (*ObjectStorage) Begin() storer.Transaction\n\
func (*ObjectStorage) EncodedObject(...any) (plumbing.EncodedObject, error)\n\
func (*ObjectStorage) IterEncodedObjects(...any) (storer.EncodedObjectIter, error)\n\
func (*ObjectStorage) NewEncodedObject() plumbing.EncodedObject\n\
func (*TxObjectStorage) Commit() error\n\
func (*TxObjectStorage) EncodedObject(...any) (plumbing.EncodedObject, error)\n\
func (*TxObjectStorage) Rollback() error\n\
func (ModuleStorage) Module(...any) (storage.Storer, error)\n\
func NewStorage() *Storage\n\
\n\
=== github.com/go-git/go-git/v5/storage/transactional transactional github.com/go-git/go-git/v5@v5.19.2\n\
import \"github.com/go-git/go-git/v5/plumbing\"\n\
import \"github.com/go-git/go-git/v5/storage\"\n\
import \"github.com/go-git/go-git/v5/plumbing/storer\"\n\
type ObjectStorage struct {\n\
\tstorer.EncodedObjectStorer\n\
}\n\
type Storage interface {\n\
\tCommit() error\n\
\tEncodedObject(...any) (plumbing.EncodedObject, error)\n\
\tIterEncodedObjects(...any) (storer.EncodedObjectIter, error)\n\
\tModule(...any) (storage.Storer, error)\n\
\tNewEncodedObject() plumbing.EncodedObject\n\
}\n\
func (*ObjectStorage) Commit() error\n\
func (*ObjectStorage) EncodedObject(...any) (plumbing.EncodedObject, error)\n\
func (*ObjectStorage) IterEncodedObjects(...any) (storer.EncodedObjectIter, error)\n\
func NewObjectStorage(...any) *ObjectStorage\n\
func NewStorage(...any) Storage\n\
\n\
=== github.com/go-kit/kit/sd/etcd etcd github.com/go-kit/kit@v0.9.0\n\
type Instancer struct{}\n\
func (*Instancer) Stop()\n\
func NewInstancer(...any) (*Instancer, error) // closer\n\
\n\
=== github.com/go-kit/kit/sd/etcdv3 etcdv3 github.com/go-kit/kit@v0.9.0\n\
type Instancer struct{}\n\
func (*Instancer) Stop()\n\
func NewInstancer(...any) (*Instancer, error) // closer\n\
\n\
=== github.com/go-kit/kit/sd/zk zk github.com/go-kit/kit@v0.9.0\n\
type Instancer struct{}\n\
func (*Instancer) Stop()\n\
func NewInstancer(...any) (*Instancer, error) // closer\n\
\n\
=== github.com/go-kit/kit/transport/http http github.com/go-kit/kit@v0.9.0\n\
import \"net/http\"\n\
type HTTPClient interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
\n\
=== github.com/go-mysql-org/go-mysql/canal canal github.com/go-mysql-org/go-mysql@v1.16.0\n\
import \"context\"\n\
import \"github.com/go-mysql-org/go-mysql/mysql\"\n\
import \"github.com/go-mysql-org/go-mysql/schema\"\n\
type Canal struct{}\n\
func (*Canal) CatchMasterPos(...any) error\n\
func (*Canal) CatchMasterPosContext(...any) error // ends\n\
func (*Canal) CheckBinlogRowImage(...any) error // ends\n\
func (*Canal) Close()\n\
func (*Canal) Ctx() context.Context\n\
func (*Canal) Dump() error\n\
func (*Canal) Execute(...any) (*mysql.Result, error) // ends\n\
func (*Canal) FlushBinlog() error // ends\n\
func (*Canal) GetDelay() uint32\n\
func (*Canal) GetMasterGTIDSet() (mysql.GTIDSet, error) // ends\n\
func (*Canal) GetMasterPos() (mysql.Position, error) // ends\n\
func (*Canal) GetTable(...any) (*schema.Table, error)\n\
func (*Canal) Run() error // ends\n\
func (*Canal) RunFrom(...any) error // ends\n\
func (*Canal) StartFromGTID(...any) error // ends\n\
func (*Canal) SyncedGTIDSet() mysql.GTIDSet\n\
func (*Canal) SyncedPosition() mysql.Position\n\
func (*Canal) SyncedTimestamp() uint32\n\
func (*Canal) WaitDumpDone() unknown\n\
func (*Canal) WaitUntilPos(...any) error\n\
func (*Canal) WaitUntilPosContext(...any) error // ends\n\
func NewCanal(...any) (*Canal, error) // closer\n\
\n\
=== github.com/go-mysql-org/go-mysql/client client github.com/go-mysql-org/go-mysql@v1.16.0\n\
import \"github.com/go-mysql-org/go-mysql/packet\"\n\
type Conn struct {\n\
\t*packet.Conn\n\
}\n\
type Pool struct{}\n\
func (*Conn) Close() error\n\
func (*Conn) Commit() error\n\
func (*Conn) Rollback() error\n\
func (*Pool) Close()\n\
func (*Pool) GetConn(...any) (*Conn, error)\n\
func NewPoolWithOptions(...any) (*Pool, error) // closer\n\
\n\
=== github.com/go-redis/redis/v8 redis github.com/go-redis/redis/v8@v8.11.5\n\
type Ring struct {\n\
\tcmdable\n\
}\n\
type cmdable struct{}\n\
func (*PubSub) Unsubscribe(...any) error\n\
func (*Ring) Close() error\n\
func (*Ring) PSubscribe(...any) *PubSub // closer child\n\
func (*Ring) Subscribe(...any) *PubSub // closer child\n\
func (*Ring) WithContext(...any) *Ring\n\
func (cmdable) Scan(...any) *ScanCmd\n\
func (cmdable) Shutdown(...any) *StatusCmd\n\
func NewRing(...any) *Ring\n\
\n\
=== github.com/go-redis/redis/v9 redis github.com/go-redis/redis/v9@v9.0.0-rc.1\n\
type Ring struct {\n\
\tcmdable\n\
}\n\
type cmdable struct{}\n\
func (*PubSub) Unsubscribe(...any) error\n\
func (*Ring) Close() error\n\
func (*Ring) PSubscribe(...any) *PubSub // closer child\n\
func (*Ring) Subscribe(...any) *PubSub // closer child\n\
func (cmdable) Scan(...any) *ScanCmd\n\
func (cmdable) Shutdown(...any) *StatusCmd\n\
func NewRing(...any) *Ring\n\
\n\
=== github.com/go-redsync/redsync/v4/redis redis github.com/go-redsync/redsync/v4@v4.17.0\n\
import \"time\"\n\
type Conn interface {\n\
\tClose() error\n\
\tEval(...any) (any, error)\n\
\tGet(...any) (string, error)\n\
\tPTTL(...any) (time.Duration, error)\n\
\tScriptLoad(...any) error\n\
\tSet(...any) (bool, error)\n\
\tSetNX(...any) (bool, error)\n\
}\n\
\n\
=== github.com/go-rod/rod rod github.com/go-rod/rod@v0.116.2\n\
type Browser struct{}\n\
type CoveredError struct {\n\
\t*Element\n\
}\n\
type Element struct{}\n\
type Elements struct{}\n\
type InvisibleShapeError struct {\n\
\t*Element\n\
}\n\
type NoPointerEventsError struct {\n\
\t*Element\n\
}\n\
type NoShadowRootError struct {\n\
\t*Element\n\
}\n\
type Page struct{}\n\
type Pages struct{}\n\
type RaceContext struct{}\n\
type SearchResult struct {\n\
\tFirst *Element\n\
}\n\
func (*Browser) CancelTimeout() *Browser\n\
func (*Browser) Client(...any) *Browser\n\
func (*Browser) Close() error\n\
func (*Browser) Context(...any) *Browser\n\
func (*Browser) ControlURL(...any) *Browser\n\
func (*Browser) DefaultDevice(...any) *Browser\n\
func (*Browser) Incognito() (*Browser, error)\n\
func (*Browser) Logger(...any) *Browser\n\
func (*Browser) Monitor(...any) *Browser\n\
func (*Browser) MustConnect() *Browser\n\
func (*Browser) MustIgnoreCertErrors(...any) *Browser\n\
func (*Browser) MustIncognito() *Browser\n\
func (*Browser) MustPage(...any) *Page\n\
func (*Browser) MustPageFromTargetID(...any) *Page\n\
func (*Browser) MustPages() Pages\n\
func (*Browser) MustSetCookies(...any) *Browser\n\
func (*Browser) NoDefaultDevice() *Browser\n\
func (*Browser) Page(...any) (*Page, error)\n\
func (*Browser) PageFromSession(...any) *Page\n\
func (*Browser) PageFromTarget(...any) (*Page, error)\n\
func (*Browser) Pages() (Pages, error)\n\
func (*Browser) Sleeper(...any) *Browser\n\
func (*Browser) SlowMotion(...any) *Browser\n\
func (*Browser) Timeout(...any) *Browser\n\
func (*Browser) Trace(...any) *Browser\n\
func (*Browser) WithCancel() (*Browser, func()) // cancel 1\n\
func (*Browser) WithPanic(...any) *Browser\n\
func (*Element) CancelTimeout() *Element\n\
func (*Element) Context(...any) *Element\n\
func (*Element) Element(...any) (*Element, error)\n\
func (*Element) ElementByJS(...any) (*Element, error)\n\
func (*Element) ElementR(...any) (*Element, error)\n\
func (*Element) ElementX(...any) (*Element, error)\n\
func (*Element) Elements(...any) (Elements, error)\n\
func (*Element) ElementsByJS(...any) (Elements, error)\n\
func (*Element) ElementsX(...any) (Elements, error)\n\
func (*Element) Frame() (*Page, error)\n\
func (*Element) Has(...any) (bool, *Element, error)\n\
func (*Element) HasR(...any) (bool, *Element, error)\n\
func (*Element) HasX(...any) (bool, *Element, error)\n\
func (*Element) MustBlur() *Element\n\
func (*Element) MustClick() *Element\n\
func (*Element) MustDoubleClick() *Element\n\
func (*Element) MustElement(...any) *Element\n\
func (*Element) MustElementByJS(...any) *Element\n\
func (*Element) MustElementR(...any) *Element\n\
func (*Element) MustElementX(...any) *Element\n\
func (*Element) MustElements(...any) Elements\n\
func (*Element) MustElementsByJS(...any) Elements\n\
func (*Element) MustElementsX(...any) Elements\n\
func (*Element) MustFocus() *Element\n\
func (*Element) MustFrame() *Page\n\
func (*Element) MustHover() *Element\n\
func (*Element) MustInput(...any) *Element\n\
func (*Element) MustInputColor(...any) *Element\n\
func (*Element) MustInputTime(...any) *Element\n\
func (*Element) MustMoveMouseOut() *Element\n\
func (*Element) MustNext() *Element\n\
func (*Element) MustParent() *Element\n\
func (*Element) MustParents(...any) Elements\n\
func (*Element) MustPrevious() *Element\n\
func (*Element) MustScrollIntoView() *Element\n\
func (*Element) MustSelect(...any) *Element\n\
func (*Element) MustSelectAllText() *Element\n\
func (*Element) MustSelectText(...any) *Element\n\
func (*Element) MustSetFiles(...any) *Element\n\
func (*Element) MustShadowRoot() *Element\n\
func (*Element) MustTap() *Element\n\
func (*Element) MustType(...any) *Element\n\
func (*Element) MustWait(...any) *Element\n\
func (*Element) MustWaitEnabled() *Element\n\
func (*Element) MustWaitInteractable() *Element\n\
func (*Element) MustWaitInvisible() *Element\n\
func (*Element) MustWaitLoad() *Element\n\
func (*Element) MustWaitStable() *Element\n\
func (*Element) MustWaitVisible() *Element\n\
func (*Element) MustWaitWritable() *Element\n\
func (*Element) Next() (*Element, error)\n\
func (*Element) Page() *Page\n\
func (*Element) Parent() (*Element, error)\n\
func (*Element) Parents(...any) (Elements, error)\n\
func (*Element) Previous() (*Element, error)\n\
func (*Element) Release() error\n\
func (*Element) Remove() error\n\
func (*Element) ShadowRoot() (*Element, error)\n\
func (*Element) Sleeper(...any) *Element\n\
func (*Element) Timeout(...any) *Element\n\
func (*Element) WithCancel() (*Element, func()) // cancel 1\n\
func (*Element) WithPanic(...any) *Element\n\
func (*Page) Activate() (*Page, error)\n\
func (*Page) Browser() *Browser\n\
func (*Page) CancelTimeout() *Page\n\
func (*Page) Close() error\n\
func (*Page) Context(...any) *Page\n\
func (*Page) Element(...any) (*Element, error)\n\
func (*Page) ElementByJS(...any) (*Element, error)\n\
func (*Page) ElementFromNode(...any) (*Element, error)\n\
func (*Page) ElementFromObject(...any) (*Element, error)\n\
func (*Page) ElementFromPoint(...any) (*Element, error)\n\
func (*Page) ElementR(...any) (*Element, error)\n\
func (*Page) ElementX(...any) (*Element, error)\n\
func (*Page) Elements(...any) (Elements, error)\n\
func (*Page) ElementsByJS(...any) (Elements, error)\n\
func (*Page) ElementsX(...any) (Elements, error)\n\
func (*Page) Has(...any) (bool, *Element, error)\n\
func (*Page) HasR(...any) (bool, *Element, error)\n\
func (*Page) HasX(...any) (bool, *Element, error)\n\
func (*Page) MustActivate() *Page\n\
func (*Page) MustAddScriptTag(...any) *Page\n\
func (*Page) MustAddStyleTag(...any) *Page\n\
func (*Page) MustElement(...any) *Element\n\
func (*Page) MustElementByJS(...any) *Element\n\
func (*Page) MustElementFromNode(...any) *Element\n\
func (*Page) MustElementFromPoint(...any) *Element\n\
func (*Page) MustElementR(...any) *Element\n\
func (*Page) MustElementX(...any) *Element\n\
func (*Page) MustElements(...any) Elements\n\
func (*Page) MustElementsByJS(...any) Elements\n\
func (*Page) MustElementsX(...any) Elements\n\
func (*Page) MustEmulate(...any) *Page\n\
func (*Page) MustInsertText(...any) *Page\n\
func (*Page) MustNavigate(...any) *Page\n\
func (*Page) MustNavigateBack() *Page\n\
func (*Page) MustNavigateForward() *Page\n\
func (*Page) MustRelease(...any) *Page // ends\n\
func (*Page) MustReload() *Page\n\
func (*Page) MustResetNavigationHistory() *Page\n\
func (*Page) MustSearch(...any) *Element\n\
func (*Page) MustSetBlockedURLs(...any) *Page\n\
func (*Page) MustSetCookies(...any) *Page\n\
func (*Page) MustSetDocumentContent(...any) *Page\n\
func (*Page) MustSetUserAgent(...any) *Page\n\
func (*Page) MustSetViewport(...any) *Page\n\
func (*Page) MustSetWindow(...any) *Page\n\
func (*Page) MustStopLoading() *Page\n\
func (*Page) MustTriggerFavicon() *Page\n\
func (*Page) MustWait(...any) *Page\n\
func (*Page) MustWaitDOMStable() *Page\n\
func (*Page) MustWaitElementsMoreThan(...any) *Page\n\
func (*Page) MustWaitIdle() *Page\n\
func (*Page) MustWaitLoad() *Page\n\
func (*Page) MustWaitStable() *Page\n\
func (*Page) MustWindowFullscreen() *Page\n\
func (*Page) MustWindowMaximize() *Page\n\
func (*Page) MustWindowMinimize() *Page\n\
func (*Page) MustWindowNormal() *Page\n\
func (*Page) Race() *RaceContext\n\
func (*Page) Release(...any) error\n\
func (*Page) Search(...any) (*SearchResult, error)\n\
func (*Page) Sleeper(...any) *Page\n\
func (*Page) Timeout(...any) *Page\n\
func (*Page) WithCancel() (*Page, func()) // cancel 1\n\
func (*Page) WithPanic(...any) *Page\n\
func (*RaceContext) Do() (*Element, error)\n\
func (*RaceContext) Element(...any) *RaceContext\n\
func (*RaceContext) ElementByJS(...any) *RaceContext\n\
func (*RaceContext) ElementFunc(...any) *RaceContext\n\
func (*RaceContext) ElementR(...any) *RaceContext\n\
func (*RaceContext) ElementX(...any) *RaceContext\n\
func (*RaceContext) Handle(...any) *RaceContext\n\
func (*RaceContext) MustDo() *Element\n\
func (*RaceContext) MustElementByJS(...any) *RaceContext\n\
func (*RaceContext) MustHandle(...any) *RaceContext\n\
func (*RaceContext) Search(...any) *RaceContext\n\
func (*SearchResult) All() (Elements, error)\n\
func (*SearchResult) Get(...any) (Elements, error)\n\
func (*SearchResult) Release()\n\
func (Elements) First() *Element\n\
func (Elements) Last() *Element\n\
func (Pages) Find(...any) (*Page, error)\n\
func (Pages) FindByURL(...any) (*Page, error)\n\
func (Pages) First() *Page\n\
func (Pages) Last() *Page\n\
func (Pages) MustFind(...any) *Page\n\
func (Pages) MustFindByURL(...any) *Page\n\
func New() *Browser\n\
\n\
=== github.com/go-rod/rod/lib/cdp cdp github.com/go-rod/rod@v0.116.2\n\
import \"net\"\n\
type Dialer interface {\n\
\tDialContext(...any) (net.Conn, error) // conn\n\
}\n\
type WebSocket struct {\n\
\tDialer Dialer\n\
}\n\
func (*WebSocket) Close() error\n\
func (*WebSocket) Read() ([]byte, error) // ends\n\
\n\
=== github.com/gocql/gocql gocql github.com/gocql/gocql@v1.7.0\n\
import \"net\"\n\
type ConnConfig struct {\n\
\tDialer Dialer\n\
}\n\
type Dialer interface {\n\
\tDialContext(...any) (net.Conn, error) // conn\n\
}\n\
\n\
=== github.com/godbus/dbus/v5 dbus github.com/godbus/dbus/v5@v5.1.0\n\
type transport interface {\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
\tWrite(...any) (int, error)\n\
}\n\
func DialHandler(...any) (*Conn, error) // closer\n\
func SessionBusPrivateHandler(...any) (*Conn, error) // closer\n\
func SessionBusPrivateNoAutoStartup(...any) (*Conn, error) // closer\n\
func SystemBusPrivateHandler(...any) (*Conn, error) // closer\n\
\n\
=== github.com/golang-migrate/migrate/v4 migrate github.com/golang-migrate/migrate/v4@v4.19.1\n\
type Migrate struct{}\n\
func (*Migrate) Close() (error, error)\n\
func (*Migrate) Down() error\n\
func (*Migrate) Drop() error\n\
func (*Migrate) Force(...any) error\n\
func (*Migrate) Migrate(...any) error\n\
func (*Migrate) Run(...any) error\n\
func (*Migrate) Steps(...any) error\n\
func (*Migrate) Up() error\n\
func (*Migrate) Version() (uint, bool, error)\n\
func New(...any) (*Migrate, error) // closer\n\
\n\
=== github.com/golang-migrate/migrate/v4/database database github.com/golang-migrate/migrate/v4@v4.19.1\n\
type Driver interface {\n\
\tClose() error\n\
\tDrop() error\n\
\tLock() error\n\
\tOpen(...any) (Driver, error)\n\
\tRun(...any) error\n\
\tSetVersion(...any) error\n\
\tUnlock() error\n\
\tVersion() (int, bool, error)\n\
}\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/cassandra cassandra github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type Cassandra struct{}\n\
func (*Cassandra) Close() error\n\
func (*Cassandra) Open(...any) (database.Driver, error) // closer child\n\
func (*Cassandra) Unlock() error\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/clickhouse clickhouse github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type ClickHouse struct{}\n\
func (*ClickHouse) Close() error\n\
func (*ClickHouse) Open(...any) (database.Driver, error) // closer child\n\
func (*ClickHouse) Unlock() error\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/cockroachdb cockroachdb github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type CockroachDb struct{}\n\
func (*CockroachDb) Close() error\n\
func (*CockroachDb) Open(...any) (database.Driver, error) // closer child\n\
func (*CockroachDb) Unlock() error\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/firebird firebird github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type Firebird struct{}\n\
func (*Firebird) Close() error\n\
func (*Firebird) Open(...any) (database.Driver, error) // closer child\n\
func (*Firebird) Unlock() error\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/mongodb mongodb github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type Mongo struct{}\n\
func (*Mongo) Close() error\n\
func (*Mongo) Open(...any) (database.Driver, error) // closer child\n\
func (*Mongo) Unlock() error\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/mysql mysql github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type Mysql struct{}\n\
func (*Mysql) Close() error\n\
func (*Mysql) Open(...any) (database.Driver, error) // closer child\n\
func (*Mysql) Unlock() error\n\
func WithConnection(...any) (*Mysql, error)\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/pgx pgx github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type Postgres struct{}\n\
func (*Postgres) Close() error\n\
func (*Postgres) Open(...any) (database.Driver, error) // closer child\n\
func (*Postgres) Unlock() error\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/pgx/v5 pgx github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type Postgres struct{}\n\
func (*Postgres) Close() error\n\
func (*Postgres) Open(...any) (database.Driver, error) // closer child\n\
func (*Postgres) Unlock() error\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/postgres postgres github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type Postgres struct{}\n\
func (*Postgres) Close() error\n\
func (*Postgres) Open(...any) (database.Driver, error) // closer child\n\
func (*Postgres) Unlock() error\n\
func WithConnection(...any) (*Postgres, error)\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/ql ql github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type Ql struct{}\n\
func (*Ql) Close() error\n\
func (*Ql) Open(...any) (database.Driver, error) // closer child\n\
func (*Ql) Unlock() error\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/redshift redshift github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type Redshift struct{}\n\
func (*Redshift) Close() error\n\
func (*Redshift) Open(...any) (database.Driver, error) // closer child\n\
func (*Redshift) Unlock() error\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/snowflake snowflake github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type Snowflake struct{}\n\
func (*Snowflake) Close() error\n\
func (*Snowflake) Open(...any) (database.Driver, error) // closer child\n\
func (*Snowflake) Unlock() error\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/sqlcipher sqlcipher github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type Sqlite struct{}\n\
func (*Sqlite) Close() error\n\
func (*Sqlite) Open(...any) (database.Driver, error) // closer child\n\
func (*Sqlite) Unlock() error\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/sqlite sqlite github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type Sqlite struct{}\n\
func (*Sqlite) Close() error\n\
func (*Sqlite) Open(...any) (database.Driver, error) // closer child\n\
func (*Sqlite) Unlock() error\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/sqlite3 sqlite3 github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type Sqlite struct{}\n\
func (*Sqlite) Close() error\n\
func (*Sqlite) Open(...any) (database.Driver, error) // closer child\n\
func (*Sqlite) Unlock() error\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/sqlserver sqlserver github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type SQLServer struct{}\n\
func (*SQLServer) Close() error\n\
func (*SQLServer) Open(...any) (database.Driver, error) // closer child\n\
func (*SQLServer) Unlock() error\n\
\n\
=== github.com/golang-migrate/migrate/v4/database/yugabytedb yugabytedb github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/database\"\n\
type YugabyteDB struct{}\n\
func (*YugabyteDB) Close() error\n\
func (*YugabyteDB) Open(...any) (database.Driver, error) // closer child\n\
func (*YugabyteDB) Unlock() error\n\
\n\
=== github.com/golang-migrate/migrate/v4/source source github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"io\"\n\
type Driver interface {\n\
\tClose() error\n\
\tFirst() (uint, error)\n\
\tNext(...any) (uint, error)\n\
\tOpen(...any) (Driver, error) // closer child\n\
\tPrev(...any) (uint, error)\n\
\tReadDown(...any) (io.ReadCloser, string, error) // closer child\n\
\tReadUp(...any) (io.ReadCloser, string, error) // closer child\n\
}\n\
func Open(...any) (Driver, error) // closer\n\
\n\
=== github.com/golang-migrate/migrate/v4/source/aws_s3 awss3 github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/source\"\n\
func WithInstance(...any) (source.Driver, error)\n\
\n\
=== github.com/golang-migrate/migrate/v4/source/bitbucket bitbucket github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/source\"\n\
type Bitbucket struct{}\n\
func (*Bitbucket) Close() error\n\
func (*Bitbucket) Next(...any) (uint, error)\n\
func (*Bitbucket) Open(...any) (source.Driver, error)\n\
func WithInstance(...any) (source.Driver, error)\n\
\n\
=== github.com/golang-migrate/migrate/v4/source/file file github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/source/iofs\"\n\
import \"github.com/golang-migrate/migrate/v4/source\"\n\
type File struct {\n\
\tiofs.PartialDriver\n\
}\n\
func (*File) Open(...any) (source.Driver, error)\n\
\n\
=== github.com/golang-migrate/migrate/v4/source/github github github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/source\"\n\
type Github struct{}\n\
func (*Github) Close() error\n\
func (*Github) Next(...any) (uint, error)\n\
func (*Github) Open(...any) (source.Driver, error)\n\
func WithInstance(...any) (source.Driver, error)\n\
\n\
=== github.com/golang-migrate/migrate/v4/source/github_ee github_ee github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/source\"\n\
type GithubEE struct {\n\
\tsource.Driver\n\
}\n\
func (*GithubEE) Open(...any) (source.Driver, error)\n\
\n\
=== github.com/golang-migrate/migrate/v4/source/gitlab gitlab github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/source\"\n\
type Gitlab struct{}\n\
func (*Gitlab) Close() error\n\
func (*Gitlab) Next(...any) (uint, error)\n\
func (*Gitlab) Open(...any) (source.Driver, error)\n\
func WithInstance(...any) (source.Driver, error)\n\
\n\
=== github.com/golang-migrate/migrate/v4/source/go_bindata bindata github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/source\"\n\
type Bindata struct{}\n\
func (*Bindata) Close() error\n\
func (*Bindata) Next(...any) (uint, error)\n\
func (*Bindata) Open(...any) (source.Driver, error)\n\
func WithInstance(...any) (source.Driver, error)\n\
\n\
=== github.com/golang-migrate/migrate/v4/source/godoc_vfs godoc_vfs github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/source/httpfs\"\n\
import \"github.com/golang-migrate/migrate/v4/source\"\n\
type VFS struct {\n\
\thttpfs.PartialDriver\n\
}\n\
func (*VFS) Open(...any) (source.Driver, error)\n\
func WithInstance(...any) (source.Driver, error)\n\
\n\
=== github.com/golang-migrate/migrate/v4/source/httpfs httpfs github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"io\"\n\
import \"github.com/golang-migrate/migrate/v4/source\"\n\
type PartialDriver struct{}\n\
func (*PartialDriver) Close() error\n\
func (*PartialDriver) Next(...any) (uint, error)\n\
func (*PartialDriver) ReadDown(...any) (io.ReadCloser, string, error) // closer child\n\
func (*PartialDriver) ReadUp(...any) (io.ReadCloser, string, error) // closer child\n\
func New(...any) (source.Driver, error)\n\
\n\
=== github.com/golang-migrate/migrate/v4/source/iofs iofs github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"io\"\n\
import \"github.com/golang-migrate/migrate/v4/source\"\n\
type PartialDriver struct{}\n\
func (*PartialDriver) Close() error\n\
func (*PartialDriver) Next(...any) (uint, error)\n\
func (*PartialDriver) ReadDown(...any) (io.ReadCloser, string, error) // closer child\n\
func (*PartialDriver) ReadUp(...any) (io.ReadCloser, string, error) // closer child\n\
func New(...any) (source.Driver, error)\n\
\n\
=== github.com/golang-migrate/migrate/v4/source/pkger pkger github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/source/httpfs\"\n\
import \"github.com/golang-migrate/migrate/v4/source\"\n\
type Pkger struct {\n\
\thttpfs.PartialDriver\n\
}\n\
func (*Pkger) Open(...any) (source.Driver, error)\n\
func WithInstance(...any) (source.Driver, error)\n\
\n\
=== github.com/golang-migrate/migrate/v4/source/stub stub github.com/golang-migrate/migrate/v4@v4.19.1\n\
import \"github.com/golang-migrate/migrate/v4/source\"\n\
type Stub struct{}\n\
func (*Stub) Close() error\n\
func (*Stub) Next(...any) (uint, error)\n\
func (*Stub) Open(...any) (source.Driver, error)\n\
func WithInstance(...any) (source.Driver, error)\n\
\n\
=== github.com/golang/gddo/httputil httputil github.com/golang/gddo@v0.0.0-20210115222349-20d68f94ee1f\n\
import \"net/http\"\n\
type AuthTransport struct{}\n\
func (*AuthTransport) RoundTrip(...any) (*http.Response, error) // body\n\
\n\
=== github.com/gomodule/redigo/redis redis github.com/gomodule/redigo@v2.0.0+incompatible\n\
func DialTimeout(...any) (Conn, error) // closer\n\
\n\
=== github.com/google/go-containerregistry/pkg/crane crane github.com/google/go-containerregistry@v0.21.7\n\
import \"github.com/google/go-containerregistry/pkg/v1/remote\"\n\
import \"github.com/google/go-containerregistry/pkg/v1\"\n\
func Append(...any) (v1.Image, error)\n\
func Get(...any) (*remote.Descriptor, error)\n\
func Image(...any) (v1.Image, error)\n\
func Layer(...any) (v1.Layer, error)\n\
func Load(...any) (v1.Image, error)\n\
func LoadTag(...any) (v1.Image, error)\n\
func Pull(...any) (v1.Image, error)\n\
func PullLayer(...any) (v1.Layer, error)\n\
\n\
=== github.com/google/go-containerregistry/pkg/registry registry github.com/google/go-containerregistry@v0.21.7\n\
import \"io\"\n\
type BlobHandler interface {\n\
\tGet(...any) (io.ReadCloser, error) // closer\n\
}\n\
func NewDiskBlobHandler(...any) BlobHandler\n\
func NewInMemoryBlobHandler() BlobHandler\n\
\n\
=== github.com/google/go-containerregistry/pkg/v1 v1 github.com/google/go-containerregistry@v0.21.7\n\
type ImageIndex interface {\n\
\tImage(...any) (Image, error)\n\
\tImageIndex(...any) (ImageIndex, error)\n\
}\n\
\n\
=== github.com/google/go-containerregistry/pkg/v1/cache cache github.com/google/go-containerregistry@v0.21.7\n\
import \"github.com/google/go-containerregistry/pkg/v1\"\n\
type Cache interface {\n\
\tGet(...any) (v1.Layer, error)\n\
\tPut(...any) (v1.Layer, error)\n\
}\n\
func Image(...any) v1.Image\n\
func ImageIndex(...any) v1.ImageIndex\n\
func NewFilesystemCache(...any) Cache\n\
func ReadOnly(...any) Cache\n\
\n\
=== github.com/google/go-containerregistry/pkg/v1/daemon daemon github.com/google/go-containerregistry@v0.21.7\n\
import \"github.com/moby/moby/client\"\n\
import \"github.com/google/go-containerregistry/pkg/v1\"\n\
type Client interface {\n\
\tImageSave(...any) (client.ImageSaveResult, error) // closer\n\
}\n\
func Image(...any) (v1.Image, error)\n\
\n\
=== github.com/google/go-containerregistry/pkg/v1/layout layout github.com/google/go-containerregistry@v0.21.7\n\
import \"io\"\n\
import \"github.com/google/go-containerregistry/pkg/v1\"\n\
type Path struct{}\n\
func (Path) Blob(...any) (io.ReadCloser, error) // closer\n\
func (Path) Image(...any) (v1.Image, error)\n\
func (Path) ImageIndex() (v1.ImageIndex, error)\n\
func FromPath(...any) (Path, error)\n\
func ImageIndexFromPath(...any) (v1.ImageIndex, error)\n\
func Write(...any) (Path, error)\n\
\n\
=== github.com/google/go-containerregistry/pkg/v1/mutate mutate github.com/google/go-containerregistry@v0.21.7\n\
import \"github.com/google/go-containerregistry/pkg/v1\"\n\
type Addendum struct {\n\
\tLayer v1.Layer\n\
}\n\
func Append(...any) (v1.Image, error)\n\
func AppendLayers(...any) (v1.Image, error)\n\
func AppendManifests(...any) v1.ImageIndex\n\
func Canonical(...any) (v1.Image, error)\n\
func Config(...any) (v1.Image, error)\n\
func ConfigFile(...any) (v1.Image, error)\n\
func ConfigMediaType(...any) v1.Image\n\
func CreatedAt(...any) (v1.Image, error)\n\
func IndexMediaType(...any) v1.ImageIndex\n\
func MediaType(...any) v1.Image\n\
func Rebase(...any) (v1.Image, error)\n\
func RemoveManifests(...any) v1.ImageIndex\n\
func Time(...any) (v1.Image, error)\n\
\n\
=== github.com/google/go-containerregistry/pkg/v1/partial partial github.com/google/go-containerregistry@v0.21.7\n\
import \"io\"\n\
import \"github.com/google/go-containerregistry/pkg/v1\"\n\
type CompressedImageCore interface {\n\
\tLayerByDigest(...any) (CompressedLayer, error)\n\
}\n\
type CompressedLayer interface {\n\
\tCompressed() (io.ReadCloser, error) // closer\n\
}\n\
type UncompressedImageCore interface {\n\
\tLayerByDiffID(...any) (UncompressedLayer, error)\n\
}\n\
type UncompressedLayer interface {\n\
\tUncompressed() (io.ReadCloser, error) // closer\n\
}\n\
func CompressedToImage(...any) (v1.Image, error)\n\
func CompressedToLayer(...any) (v1.Layer, error)\n\
func ConfigLayer(...any) (v1.Layer, error)\n\
func UncompressedToImage(...any) (v1.Image, error)\n\
func UncompressedToLayer(...any) (v1.Layer, error)\n\
\n\
=== github.com/google/go-containerregistry/pkg/v1/random random github.com/google/go-containerregistry@v0.21.7\n\
import \"github.com/google/go-containerregistry/pkg/v1\"\n\
func Image(...any) (v1.Image, error)\n\
func Index(...any) (v1.ImageIndex, error)\n\
func Layer(...any) (v1.Layer, error)\n\
\n\
=== github.com/google/go-containerregistry/pkg/v1/remote remote github.com/google/go-containerregistry@v0.21.7\n\
import \"github.com/google/go-containerregistry/pkg/v1\"\n\
type Descriptor struct{}\n\
type MountableLayer struct {\n\
\tv1.Layer\n\
}\n\
type Puller struct{}\n\
func (*Descriptor) Image() (v1.Image, error)\n\
func (*Descriptor) ImageIndex() (v1.ImageIndex, error)\n\
func (*Descriptor) Schema1() (v1.Image, error)\n\
func (*Puller) Get(...any) (*Descriptor, error)\n\
func (*Puller) Layer(...any) (v1.Layer, error)\n\
func Get(...any) (*Descriptor, error)\n\
func Image(...any) (v1.Image, error)\n\
func Index(...any) (v1.ImageIndex, error)\n\
func Layer(...any) (v1.Layer, error)\n\
func NewPuller(...any) (*Puller, error)\n\
func Referrers(...any) (v1.ImageIndex, error)\n\
\n\
=== github.com/google/go-containerregistry/pkg/v1/remote/transport transport github.com/google/go-containerregistry@v0.21.7\n\
import \"net/http\"\n\
type Wrapper struct{}\n\
func (*Wrapper) RoundTrip(...any) (*http.Response, error) // body\n\
\n\
=== github.com/google/go-containerregistry/pkg/v1/static static github.com/google/go-containerregistry@v0.21.7\n\
import \"github.com/google/go-containerregistry/pkg/v1\"\n\
func NewLayer(...any) v1.Layer\n\
\n\
=== github.com/google/go-containerregistry/pkg/v1/tarball tarball github.com/google/go-containerregistry@v0.21.7\n\
import \"github.com/google/go-containerregistry/pkg/v1\"\n\
func Image(...any) (v1.Image, error)\n\
func ImageFromPath(...any) (v1.Image, error)\n\
func LayerFromFile(...any) (v1.Layer, error)\n\
func LayerFromOpener(...any) (v1.Layer, error)\n\
func LayerFromReader(...any) (v1.Layer, error)\n\
\n\
=== github.com/google/go-tpm/tpm2/transport transport github.com/google/go-tpm@v0.9.8\n\
type TPMCloser interface {\n\
\tClose() error\n\
\tSend(...any) ([]byte, error)\n\
}\n\
\n\
=== github.com/google/go-tpm/tpm2/transport/linuxtpm linuxtpm github.com/google/go-tpm@v0.9.8\n\
import \"github.com/google/go-tpm/tpm2/transport\"\n\
func Open(...any) (transport.TPMCloser, error) // closer\n\
\n\
=== github.com/google/go-tpm/tpm2/transport/tcp tcp github.com/google/go-tpm@v0.9.8\n\
type TPM struct{}\n\
func (*TPM) Close() error\n\
func (*TPM) PowerOff() error\n\
func (*TPM) PowerOn() error\n\
func (*TPM) Reset() error\n\
func (*TPM) Send(...any) ([]byte, error)\n\
func Open(...any) (*TPM, error) // closer\n\
\n\
=== github.com/google/go-tpm/tpmutil tpmutil github.com/google/go-tpm@v0.9.8\n\
import \"io\"\n\
func OpenTPM(...any) (io.ReadWriteCloser, error) // closer\n\
\n\
=== github.com/google/go-tpm/tpmutil/mssim mssim github.com/google/go-tpm@v0.9.8\n\
type Conn struct{}\n\
func (*Conn) Close() error\n\
func (*Conn) Read(...any) (int, error)\n\
func (*Conn) Write(...any) (int, error)\n\
func Open(...any) (*Conn, error) // closer\n\
\n\
=== github.com/google/gopacket/afpacket afpacket github.com/google/gopacket@v1.1.19\n\
import \"github.com/google/gopacket\"\n\
type SocketStats struct{}\n\
type SocketStatsV3 struct{}\n\
type TPacket struct{}\n\
func (*TPacket) Close()\n\
func (*TPacket) InitSocketStats() error\n\
func (*TPacket) ReadPacketData() ([]byte, gopacket.CaptureInfo, error)\n\
func (*TPacket) ReadPacketDataTo(...any) (gopacket.CaptureInfo, error)\n\
func (*TPacket) SetBPF(...any) error\n\
func (*TPacket) SetFanout(...any) error\n\
func (*TPacket) SocketStats() (SocketStats, SocketStatsV3, error)\n\
func (*TPacket) Stats() (Stats, error)\n\
func (*TPacket) WritePacketData(...any) error\n\
func (*TPacket) ZeroCopyReadPacketData() ([]byte, gopacket.CaptureInfo, error)\n\
func NewTPacket(...any) (*TPacket, error) // closer\n\
\n\
=== github.com/google/pprof/driver driver github.com/google/pprof@v0.0.0-20260802141513-ef3492d7dac3\n\
import \"io\"\n\
type Options struct {\n\
\tWriter Writer\n\
}\n\
type Writer interface {\n\
\tOpen(...any) (io.WriteCloser, error) // closer\n\
}\n\
\n\
=== github.com/google/renameio/v2 renameio github.com/google/renameio/v2@v2.0.2\n\
import \"os\"\n\
type PendingFile struct {\n\
\t*os.File\n\
}\n\
func (*PendingFile) Cleanup() error\n\
func (*PendingFile) Close() error\n\
func (*PendingFile) CloseAtomicallyReplace() error // ends\n\
func NewPendingFile(...any) (*PendingFile, error) // closer\n\
func TempFile(...any) (*PendingFile, error) // closer\n\
\n\
=== github.com/gopacket/gopacket/afpacket afpacket github.com/gopacket/gopacket@v1.7.1\n\
import \"github.com/gopacket/gopacket\"\n\
type TPacket struct{}\n\
func (*TPacket) Close()\n\
func (*TPacket) InitSocketStats() error\n\
func (*TPacket) ReadPacketData() ([]byte, gopacket.CaptureInfo, error)\n\
func (*TPacket) ReadPacketDataTo(...any) (gopacket.CaptureInfo, error)\n\
func (*TPacket) SetBPF(...any) error\n\
func (*TPacket) SetEBPF(...any) error\n\
func (*TPacket) SetFanout(...any) error\n\
func (*TPacket) SetPromiscuous(...any) error\n\
func (*TPacket) SocketStats() (SocketStats, SocketStatsV3, error)\n\
func (*TPacket) Stats() (Stats, error)\n\
func (*TPacket) WritePacketData(...any) error\n\
func (*TPacket) ZeroCopyReadPacketData() ([]byte, gopacket.CaptureInfo, error)\n\
func NewTPacket(...any) (*TPacket, error) // closer\n\
\n\
=== github.com/gopacket/gopacket/pcapgo pcapgo github.com/gopacket/gopacket@v1.7.1\n\
import \"github.com/gopacket/gopacket\"\n\
import \"net\"\n\
import \"golang.org/x/sys/unix\"\n\
type EthernetHandle struct{}\n\
func (*EthernetHandle) Close() error\n\
func (*EthernetHandle) GetCaptureLength() int\n\
func (*EthernetHandle) LocalAddr() net.HardwareAddr\n\
func (*EthernetHandle) ReadPacketData() ([]byte, gopacket.CaptureInfo, error)\n\
func (*EthernetHandle) SetBPF(...any) error\n\
func (*EthernetHandle) SetCaptureLength(...any) error\n\
func (*EthernetHandle) SetPromiscuous(...any) error\n\
func (*EthernetHandle) Stats() (*unix.TpacketStats, error)\n\
func (*EthernetHandle) ZeroCopyReadPacketData() ([]byte, gopacket.CaptureInfo, error)\n\
func NewEthernetHandle(...any) (*EthernetHandle, error) // closer\n\
\n\
=== github.com/gorilla/websocket websocket github.com/gorilla/websocket@v1.5.3\n\
func Upgrade(...any) (*Conn, error) // closer\n\
\n\
=== github.com/grafana/pyroscope-go pyroscope github.com/grafana/pyroscope-go@v1.4.2\n\
import \"github.com/grafana/pyroscope-go/upstream/remote\"\n\
type Config struct {\n\
\tHTTPClient remote.HTTPClient\n\
}\n\
\n\
=== github.com/grafana/pyroscope-go/upstream/remote remote github.com/grafana/pyroscope-go@v1.4.2\n\
import \"net/http\"\n\
type Config struct {\n\
\tHTTPClient HTTPClient\n\
}\n\
type HTTPClient interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
\n\
=== github.com/hanwen/go-fuse/v2/fs fs github.com/hanwen/go-fuse/v2@v2.11.0\n\
import \"github.com/hanwen/go-fuse/v2/fuse\"\n\
import \"syscall\"\n\
type DirStream interface {\n\
\tClose()\n\
\tHasNext() bool\n\
\tNext() (fuse.DirEntry, syscall.Errno)\n\
}\n\
type LoopbackNode struct{}\n\
type NodeReaddirer interface {\n\
\tReaddir(...any) (DirStream, syscall.Errno) // closer\n\
}\n\
func (*LoopbackNode) Readdir(...any) (DirStream, syscall.Errno) // closer\n\
func NewLoopbackDirStream(...any) (DirStream, syscall.Errno) // closer\n\
\n\
=== github.com/hashicorp/cap/oidc oidc github.com/hashicorp/cap@v0.13.0\n\
import \"context\"\n\
import \"net/http\"\n\
type Provider struct{}\n\
func (*Provider) AuthURL(...any) (string, error)\n\
func (*Provider) Claims(...any) error\n\
func (*Provider) ConfigHash() (uint64, error)\n\
func (*Provider) DiscoveryInfo(...any) (*DiscoveryInfo, error)\n\
func (*Provider) Done()\n\
func (*Provider) Exchange(...any) (*Tk, error)\n\
func (*Provider) HTTPClient() (*http.Client, error)\n\
func (*Provider) HTTPClientContext(...any) (context.Context, error)\n\
func (*Provider) UserInfo(...any) error\n\
func (*Provider) VerifyIDToken(...any) (map[string]any, error)\n\
func NewProvider(...any) (*Provider, error) // closer\n\
\n\
=== github.com/hashicorp/consul/api api github.com/hashicorp/consul/api@v1.33.7\n\
import \"io\"\n\
type Agent struct{}\n\
type Client struct{}\n\
type Debug struct{}\n\
type Snapshot struct{}\n\
func (*Agent) MetricsStream(...any) (io.ReadCloser, error) // closer\n\
func (*Client) Agent() *Agent\n\
func (*Client) Debug() *Debug\n\
func (*Client) Snapshot() *Snapshot\n\
func (*Debug) PProf(...any) (io.ReadCloser, error) // closer\n\
func (*Snapshot) Save(...any) (io.ReadCloser, *QueryMeta, error) // closer\n\
func NewClient(...any) (*Client, error)\n\
\n\
=== github.com/hashicorp/go-metrics metrics github.com/hashicorp/go-metrics@v0.6.0\n\
type StatsdSink struct{}\n\
type StatsiteSink struct{}\n\
func (*StatsdSink) Shutdown()\n\
func (*StatsiteSink) Shutdown()\n\
func NewStatsdSink(...any) (*StatsdSink, error) // closer\n\
func NewStatsiteSink(...any) (*StatsiteSink, error) // closer\n\
\n\
=== github.com/hashicorp/go-metrics/datadog datadog github.com/hashicorp/go-metrics@v0.6.0\n\
type DogStatsdSink struct{}\n\
func (*DogStatsdSink) Shutdown()\n\
func NewDogStatsdSink(...any) (*DogStatsdSink, error) // closer\n\
\n\
=== github.com/hashicorp/go-plugin plugin github.com/hashicorp/go-plugin@v1.8.0\n\
import \"google.golang.org/grpc\"\n\
import \"net\"\n\
type GRPCBroker struct{}\n\
func (*GRPCBroker) Accept(...any) (net.Listener, error) // listener\n\
func (*GRPCBroker) Close() error\n\
func (*GRPCBroker) Dial(...any) (*grpc.ClientConn, error) // conn child\n\
func (*GRPCBroker) DialWithOptions(...any) (*grpc.ClientConn, error) // conn child\n\
\n\
=== github.com/hashicorp/go-retryablehttp retryablehttp github.com/hashicorp/go-retryablehttp@v0.7.8\n\
import \"net/http\"\n\
type Client struct{}\n\
type RoundTripper struct {\n\
\tClient *Client\n\
}\n\
func (*Client) Do(...any) (*http.Response, error) // body\n\
func (*Client) Get(...any) (*http.Response, error) // body\n\
func (*Client) Head(...any) (*http.Response, error) // body\n\
func (*Client) Post(...any) (*http.Response, error) // body\n\
func (*Client) PostForm(...any) (*http.Response, error) // body\n\
func (*RoundTripper) RoundTrip(...any) (*http.Response, error) // body\n\
func Get(...any) (*http.Response, error) // body\n\
func Head(...any) (*http.Response, error) // body\n\
func NewClient() *Client\n\
func Post(...any) (*http.Response, error) // body\n\
func PostForm(...any) (*http.Response, error) // body\n\
\n\
=== github.com/hashicorp/memberlist memberlist github.com/hashicorp/memberlist@v0.6.0\n\
import \"net\"\n\
import \"time\"\n\
type Config struct {\n\
\tTransport Transport\n\
}\n\
type NetTransport struct{}\n\
type NodeAwareTransport interface {\n\
\tDialAddressTimeout(...any) (net.Conn, error) // conn child\n\
\tDialTimeout(...any) (net.Conn, error) // conn child\n\
\tShutdown() error\n\
}\n\
type Transport interface {\n\
\tDialTimeout(...any) (net.Conn, error) // conn child\n\
\tShutdown() error\n\
}\n\
func (*NetTransport) DialAddressTimeout(...any) (net.Conn, error) // conn child\n\
func (*NetTransport) DialTimeout(...any) (net.Conn, error) // conn child\n\
func (*NetTransport) FinalAdvertiseAddr(...any) (net.IP, int, error)\n\
func (*NetTransport) GetAutoBindPort() int\n\
func (*NetTransport) IngestPacket(...any) error\n\
func (*NetTransport) IngestStream(...any) error\n\
func (*NetTransport) PacketCh() <-chan *Packet\n\
func (*NetTransport) Shutdown() error\n\
func (*NetTransport) StreamCh() <-chan net.Conn\n\
func (*NetTransport) WriteTo(...any) (time.Time, error)\n\
func (*NetTransport) WriteToAddress(...any) (time.Time, error)\n\
func DefaultLANConfig() *Config\n\
func DefaultLocalConfig() *Config\n\
func DefaultWANConfig() *Config\n\
func NewNetTransport(...any) (*NetTransport, error) // closer\n\
\n\
=== github.com/hashicorp/nomad/api api github.com/hashicorp/nomad/api@v0.0.0-20260807203101-d78b9b59529a\n\
import \"net/http\"\n\
import \"io\"\n\
type AllocFS struct{}\n\
type Client struct{}\n\
type Operator struct{}\n\
type Raw struct{}\n\
func (*AllocFS) Cat(...any) (io.ReadCloser, error) // closer\n\
func (*AllocFS) ReadAt(...any) (io.ReadCloser, error) // closer\n\
func (*Client) AllocFS() *AllocFS\n\
func (*Client) Close()\n\
func (*Client) GetNodeClient(...any) (*Client, error)\n\
func (*Client) GetNodeClientWithTimeout(...any) (*Client, error)\n\
func (*Client) Operator() *Operator\n\
func (*Client) Raw() *Raw\n\
func (*Operator) Snapshot(...any) (io.ReadCloser, error) // closer\n\
func (*Raw) Do(...any) (*http.Response, error) // body\n\
func (*Raw) Response(...any) (io.ReadCloser, error) // closer\n\
func (*Raw) Write(...any) (*WriteMeta, error)\n\
func NewClient(...any) (*Client, error)\n\
\n\
=== github.com/hashicorp/raft raft github.com/hashicorp/raft@v1.7.3\n\
import \"io\"\n\
import \"net\"\n\
type AppendPipeline interface {\n\
\tAppendEntries(...any) (AppendFuture, error)\n\
\tClose() error\n\
\tConsumer() <-chan AppendFuture\n\
}\n\
type FileSnapshotStore struct{}\n\
type NetworkTransport struct{}\n\
type NetworkTransportConfig struct {\n\
\tStream StreamLayer\n\
}\n\
type Observation struct {\n\
\tRaft *Raft\n\
}\n\
type Raft struct{}\n\
type SnapshotFuture interface {\n\
\tOpen() (*SnapshotMeta, io.ReadCloser, error) // closer 1\n\
}\n\
type SnapshotSink interface {\n\
\tCancel() error\n\
\tClose() error\n\
\tID() string\n\
\tWrite(...any) (int, error)\n\
}\n\
type SnapshotStore interface {\n\
\tCreate(...any) (SnapshotSink, error) // closer\n\
\tOpen(...any) (*SnapshotMeta, io.ReadCloser, error) // closer 1\n\
}\n\
type StreamLayer interface {\n\
\tAccept() (net.Conn, error) // conn child\n\
\tClose() error\n\
\tDial(...any) (net.Conn, error) // conn child\n\
}\n\
type TCPStreamLayer struct{}\n\
type cluster struct{}\n\
func (*FileSnapshotStore) Create(...any) (SnapshotSink, error) // closer\n\
func (*FileSnapshotStore) Open(...any) (*SnapshotMeta, io.ReadCloser, error) // closer 1\n\
func (*NetworkTransport) AppendEntriesPipeline(...any) (AppendPipeline, error) // closer child\n\
func (*NetworkTransport) Close() error\n\
func (*Raft) Shutdown() Future\n\
func (*Raft) Snapshot() SnapshotFuture\n\
func (*TCPStreamLayer) Accept() (net.Conn, error) // conn child\n\
func (*TCPStreamLayer) Close() error\n\
func (*TCPStreamLayer) Dial(...any) (net.Conn, error) // conn child\n\
func (*cluster) Close()\n\
func (*cluster) Disconnect(...any)\n\
func (*cluster) Leader() *Raft\n\
func FileSnapTest(...any) (string, *FileSnapshotStore)\n\
func MakeCluster(...any) *cluster\n\
func MakeClusterCustom(...any) *cluster\n\
func MakeClusterNoBootstrap(...any) *cluster\n\
func NewFileSnapshotStore(...any) (*FileSnapshotStore, error)\n\
func NewFileSnapshotStoreWithLogger(...any) (*FileSnapshotStore, error)\n\
func NewNetworkTransport(...any) *NetworkTransport\n\
func NewNetworkTransportWithConfig(...any) *NetworkTransport\n\
func NewNetworkTransportWithLogger(...any) *NetworkTransport\n\
func NewRaft(...any) (*Raft, error)\n\
func NewTCPTransport(...any) (*NetworkTransport, error)\n\
func NewTCPTransportWithConfig(...any) (*NetworkTransport, error)\n\
func NewTCPTransportWithLogger(...any) (*NetworkTransport, error)\n\
\n\
=== github.com/hashicorp/raft-boltdb/v2 raftboltdb github.com/hashicorp/raft-boltdb/v2@v2.3.1\n\
import \"go.etcd.io/bbolt\"\n\
type BoltStore struct{}\n\
func (*BoltStore) Close() error\n\
func (*BoltStore) DeleteRange(...any) error\n\
func (*BoltStore) FirstIndex() (uint64, error)\n\
func (*BoltStore) Get(...any) ([]byte, error)\n\
func (*BoltStore) GetLog(...any) error\n\
func (*BoltStore) GetUint64(...any) (uint64, error)\n\
func (*BoltStore) LastIndex() (uint64, error)\n\
func (*BoltStore) Set(...any) error\n\
func (*BoltStore) SetUint64(...any) error\n\
func (*BoltStore) Stats() bbolt.Stats\n\
func (*BoltStore) StoreLog(...any) error\n\
func (*BoltStore) StoreLogs(...any) error\n\
func (*BoltStore) Sync() error\n\
func MigrateToV2(...any) (*BoltStore, error) // closer\n\
func New(...any) (*BoltStore, error) // closer\n\
func NewBoltStore(...any) (*BoltStore, error) // closer\n\
\n\
=== github.com/huin/goupnp/httpu httpu github.com/huin/goupnp@v1.3.0\n\
import \"net/http\"\n\
type HTTPUClient struct{}\n\
func (*HTTPUClient) Close() error\n\
func (*HTTPUClient) Do(...any) ([]*http.Response, error)\n\
func (*HTTPUClient) DoWithContext(...any) ([]*http.Response, error)\n\
func NewHTTPUClient() (*HTTPUClient, error) // closer\n\
func NewHTTPUClientAddr(...any) (*HTTPUClient, error) // closer\n\
\n\
=== github.com/influxdata/influxdb-client-go/v2 influxdb2 github.com/influxdata/influxdb-client-go/v2@v2.14.0\n\
import \"github.com/influxdata/influxdb-client-go/v2/api/http\"\n\
type Client interface {\n\
\tClose()\n\
\tHTTPService() http.Service\n\
\tOptions() *Options\n\
}\n\
type Options struct{}\n\
func (*Options) AddDefaultTag(...any) *Options\n\
func (*Options) HTTPOptions() *http.Options\n\
func (*Options) SetApplicationName(...any) *Options\n\
func (*Options) SetBatchSize(...any) *Options\n\
func (*Options) SetExponentialBase(...any) *Options\n\
func (*Options) SetFlushInterval(...any) *Options\n\
func (*Options) SetHTTPClient(...any) *Options\n\
func (*Options) SetHTTPRequestTimeout(...any) *Options\n\
func (*Options) SetLogLevel(...any) *Options\n\
func (*Options) SetMaxRetries(...any) *Options\n\
func (*Options) SetMaxRetryInterval(...any) *Options\n\
func (*Options) SetMaxRetryTime(...any) *Options\n\
func (*Options) SetPrecision(...any) *Options\n\
func (*Options) SetRetryBufferLimit(...any) *Options\n\
func (*Options) SetRetryInterval(...any) *Options\n\
func (*Options) SetTLSConfig(...any) *Options\n\
func (*Options) SetUseGZip(...any) *Options\n\
func DefaultOptions() *Options\n\
func NewClient(...any) Client\n\
func NewClientWithOptions(...any) Client\n\
\n\
=== github.com/influxdata/influxdb-client-go/v2/api/http http github.com/influxdata/influxdb-client-go/v2@v2.14.0\n\
import \"net/http\"\n\
type Doer interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
type Options struct{}\n\
type Service interface {\n\
\tDoHTTPRequestWithResponse(...any) (*http.Response, error) // body\n\
}\n\
func (*Options) HTTPDoer() Doer\n\
func (*Options) SetApplicationName(...any) *Options\n\
func (*Options) SetHTTPClient(...any) *Options\n\
func (*Options) SetHTTPDoer(...any) *Options\n\
func (*Options) SetHTTPRequestTimeout(...any) *Options\n\
func (*Options) SetTLSConfig(...any) *Options\n\
func DefaultOptions() *Options\n\
func NewService(...any) Service\n\
\n\
=== github.com/influxdata/influxdb/client/v2 client github.com/influxdata/influxdb@v1.12.4\n\
import \"time\"\n\
type ChunkedResponse struct{}\n\
type Client interface {\n\
\tClose() error\n\
\tPing(...any) (time.Duration, string, error)\n\
\tQuery(...any) (*Response, error)\n\
\tQueryAsChunk(...any) (*ChunkedResponse, error)\n\
\tQueryCtx(...any) (*Response, error)\n\
\tWrite(...any) error\n\
\tWriteCtx(...any) error\n\
}\n\
func (*ChunkedResponse) Close() error\n\
func NewUDPClient(...any) (Client, error) // closer\n\
\n\
=== github.com/influxdata/influxdb/coordinator coordinator github.com/influxdata/influxdb@v1.12.4\n\
import \"github.com/influxdata/influxdb/tsdb\"\n\
type LocalTSDBStore struct {\n\
\t*tsdb.Store\n\
}\n\
\n\
=== github.com/influxdata/influxdb/pkg/tlsconfig tlsconfig github.com/influxdata/influxdb@v1.12.4\n\
import \"net\"\n\
type TLSConfigManager struct{}\n\
func (*TLSConfigManager) Close() error\n\
func (*TLSConfigManager) Dial(...any) (net.Conn, error) // conn child\n\
func (*TLSConfigManager) DialWithDialer(...any) (net.Conn, error) // conn child\n\
func (*TLSConfigManager) Listen(...any) (net.Listener, error) // listener\n\
func NewClientTLSConfigManager(...any) (*TLSConfigManager, error)\n\
func NewDisabledTLSConfigManager() *TLSConfigManager\n\
func NewTLSConfigManager(...any) (*TLSConfigManager, error)\n\
\n\
=== github.com/influxdata/influxdb/query query github.com/influxdata/influxdb@v1.12.4\n\
type Cursor interface {\n\
\tClose() error\n\
\tScan(...any) bool\n\
}\n\
type PreparedStatement interface {\n\
\tClose() error\n\
\tExplain() (string, error)\n\
\tSelect(...any) (Cursor, error)\n\
}\n\
type Statement interface {\n\
\tPrepare(...any) (PreparedStatement, error) // closer\n\
}\n\
func Compile(...any) (Statement, error)\n\
func Prepare(...any) (PreparedStatement, error) // closer\n\
\n\
=== github.com/influxdata/influxdb/query/control control github.com/influxdata/influxdb@v1.12.4\n\
import \"github.com/prometheus/client_golang/prometheus\"\n\
type Controller struct{}\n\
func (*Controller) GetUnusedMemoryBytes() int64\n\
func (*Controller) GetUsedMemoryBytes() int64\n\
func (*Controller) PrometheusCollectors() []prometheus.Collector\n\
func (*Controller) Queries() []*Query\n\
func (*Controller) Query(...any) (unknown, error)\n\
func (*Controller) Shutdown(...any) error\n\
func New(...any) (*Controller, error) // closer\n\
\n\
=== github.com/influxdata/influxdb/services/httpd httpd github.com/influxdata/influxdb@v1.12.4\n\
import \"github.com/influxdata/influxdb/storage/reads\"\n\
type Handler struct {\n\
\tStore Store\n\
}\n\
type Service struct {\n\
\tHandler *Handler\n\
}\n\
type Store interface {\n\
\tReadFilter(...any) (reads.ResultSet, error) // closer\n\
}\n\
func (*Handler) Close()\n\
func (*Service) Close() error\n\
func NewHandler(...any) *Handler\n\
func NewService(...any) *Service\n\
\n\
=== github.com/influxdata/influxdb/services/storage storage github.com/influxdata/influxdb@v1.12.4\n\
import \"github.com/influxdata/influxdb/tsdb\"\n\
type Store struct {\n\
\tTSDBStore *tsdb.Store\n\
}\n\
func NewStore(...any) *Store\n\
\n\
=== github.com/influxdata/influxdb/storage/reads reads github.com/influxdata/influxdb@v1.12.4\n\
import \"github.com/influxdata/influxdb/tsdb/cursors\"\n\
import \"github.com/influxdata/influxdb/models\"\n\
type GroupCursor interface {\n\
\tClose()\n\
\tNext() bool\n\
}\n\
type GroupResultSet interface {\n\
\tClose()\n\
\tErr() error\n\
\tNext() GroupCursor\n\
}\n\
type ResultSet interface {\n\
\tClose()\n\
\tCursor() cursors.Cursor\n\
\tErr() error\n\
\tNext() bool\n\
\tStats() cursors.CursorStats\n\
\tTags() models.Tags\n\
}\n\
type Store interface {\n\
\tReadFilter(...any) (ResultSet, error) // closer\n\
\tReadGroup(...any) (GroupResultSet, error) // closer\n\
\tWindowAggregate(...any) (ResultSet, error) // closer\n\
}\n\
\n\
=== github.com/influxdata/influxdb/tcp tcp github.com/influxdata/influxdb@v1.12.4\n\
import \"net\"\n\
func Dial(...any) (net.Conn, error) // conn\n\
\n\
=== github.com/influxdata/influxdb/tsdb tsdb github.com/influxdata/influxdb@v1.12.4\n\
import \"io\"\n\
type Engine interface {\n\
\tClose() error\n\
\tDigest() (io.ReadCloser, int64, error) // closer child\n\
\tFree() error\n\
}\n\
type Index interface {\n\
\tClose() error\n\
\tMeasurementIterator() (MeasurementIterator, error) // closer child\n\
\tMeasurementSeriesIDIterator(...any) (SeriesIDIterator, error) // closer child\n\
\tTagKeyIterator(...any) (TagKeyIterator, error) // closer child\n\
\tTagKeySeriesIDIterator(...any) (SeriesIDIterator, error) // closer child\n\
\tTagValueIterator(...any) (TagValueIterator, error) // closer child\n\
\tTagValueSeriesIDIterator(...any) (SeriesIDIterator, error) // closer child\n\
}\n\
type MeasurementIterator interface {\n\
\tClose() error\n\
\tNext() ([]byte, error)\n\
}\n\
type SeriesIDIterator interface {\n\
\tClose() error\n\
\tNext() (SeriesIDElem, error)\n\
}\n\
type Shard struct{}\n\
type Store struct{}\n\
type TagKeyIterator interface {\n\
\tClose() error\n\
\tNext() ([]byte, error)\n\
}\n\
type TagValueIterator interface {\n\
\tClose() error\n\
\tNext() ([]byte, error)\n\
}\n\
func (*Shard) Close() error\n\
func (*Shard) Digest() (io.ReadCloser, int64, error, string) // closer child\n\
func (*Shard) Engine() (Engine, error)\n\
func (*Shard) Free() error\n\
func (*Shard) Index() (Index, error)\n\
func (*Store) Close() error\n\
func (*Store) Shard(...any) *Shard\n\
func (*Store) ShardDigest(...any) (io.ReadCloser, int64, error) // closer child\n\
func MustOpenIndex(...any) Index\n\
func NewEngine(...any) (Engine, error)\n\
func NewIndex(...any) (Index, error)\n\
func NewShard(...any) *Shard\n\
func NewStore(...any) *Store\n\
\n\
=== github.com/influxdata/influxdb/tsdb/engine/tsm1 tsm1 github.com/influxdata/influxdb@v1.12.4\n\
import \"io\"\n\
import \"github.com/influxdata/influxdb/tsdb\"\n\
type Engine struct{}\n\
func (*Engine) Close() error\n\
func (*Engine) Digest() (io.ReadCloser, int64, error) // closer child\n\
func (*Engine) Free() error\n\
func NewEngine(...any) tsdb.Engine\n\
\n\
=== github.com/influxdata/influxdb/tsdb/index/inmem inmem github.com/influxdata/influxdb@v1.12.4\n\
import \"github.com/influxdata/influxdb/tsdb\"\n\
func NewShardIndex(...any) tsdb.Index\n\
\n\
=== github.com/influxdata/influxdb/tsdb/index/tsi1 tsi1 github.com/influxdata/influxdb@v1.12.4\n\
import \"github.com/influxdata/influxdb/tsdb\"\n\
type File interface {\n\
\tClose() error\n\
\tRelease()\n\
\tTagKeySeriesIDIterator(...any) (tsdb.SeriesIDIterator, error) // closer child\n\
}\n\
\n\
=== github.com/influxdata/influxdb1-client/v2 client github.com/influxdata/influxdb1-client@v0.0.0-20220302092344-a9ab5670611c\n\
import \"time\"\n\
type ChunkedResponse struct{}\n\
type Client interface {\n\
\tClose() error\n\
\tPing(...any) (time.Duration, string, error)\n\
\tQuery(...any) (*Response, error)\n\
\tQueryAsChunk(...any) (*ChunkedResponse, error)\n\
\tWrite(...any) error\n\
}\n\
func (*ChunkedResponse) Close() error\n\
func NewUDPClient(...any) (Client, error) // closer\n\
\n\
=== github.com/insomniacslk/dhcp/dhcpv6/nclient6 nclient6 github.com/insomniacslk/dhcp@v0.0.0-20260728151720-c308df0fdcef\n\
import \"net\"\n\
func NewIPv6UDPConn(...any) (net.PacketConn, error) // conn\n\
\n\
=== github.com/ipfs/go-datastore datastore github.com/ipfs/go-datastore@v0.6.0\n\
import \"github.com/ipfs/go-datastore/query\"\n\
type Batching interface {\n\
\tClose() error\n\
\tPut(...any) error\n\
\tQuery(...any) (query.Results, error) // closer child\n\
}\n\
type CheckedDatastore interface {\n\
\tClose() error\n\
\tPut(...any) error\n\
\tQuery(...any) (query.Results, error) // closer child\n\
}\n\
type Datastore interface {\n\
\tClose() error\n\
\tPut(...any) error\n\
\tQuery(...any) (query.Results, error) // closer child\n\
}\n\
type GCDatastore interface {\n\
\tClose() error\n\
\tPut(...any) error\n\
\tQuery(...any) (query.Results, error) // closer child\n\
}\n\
type LogDatastore struct{}\n\
type NullDatastore struct{}\n\
type PersistentDatastore interface {\n\
\tClose() error\n\
\tPut(...any) error\n\
\tQuery(...any) (query.Results, error) // closer child\n\
}\n\
type Read interface {\n\
\tQuery(...any) (query.Results, error) // closer\n\
}\n\
type ScrubbedDatastore interface {\n\
\tClose() error\n\
\tPut(...any) error\n\
\tQuery(...any) (query.Results, error) // closer child\n\
}\n\
type Shim interface {\n\
\tClose() error\n\
\tPut(...any) error\n\
\tQuery(...any) (query.Results, error) // closer child\n\
}\n\
type TTLDatastore interface {\n\
\tClose() error\n\
\tPut(...any) error\n\
\tQuery(...any) (query.Results, error) // closer child\n\
}\n\
type Txn interface {\n\
\tCommit(...any) error\n\
\tDiscard(...any)\n\
\tPut(...any) error\n\
\tQuery(...any) (query.Results, error) // closer child\n\
}\n\
type TxnDatastore interface {\n\
\tClose() error\n\
\tNewTransaction(...any) (Txn, error)\n\
\tPut(...any) error\n\
\tQuery(...any) (query.Results, error) // closer child\n\
}\n\
type TxnFeature interface {\n\
\tNewTransaction(...any) (Txn, error)\n\
}\n\
func (*LogDatastore) Close() error\n\
func (*LogDatastore) Put(...any) error\n\
func (*LogDatastore) Query(...any) (query.Results, error) // closer child\n\
func (*NullDatastore) Close() error\n\
func (*NullDatastore) NewTransaction(...any) (Txn, error)\n\
func (*NullDatastore) Put(...any) error\n\
func NewLogDatastore(...any) *LogDatastore\n\
func NewNullDatastore() *NullDatastore\n\
\n\
=== github.com/ipfs/go-datastore/autobatch autobatch github.com/ipfs/go-datastore@v0.6.0\n\
import \"github.com/ipfs/go-datastore/query\"\n\
type Datastore struct{}\n\
func (*Datastore) Close() error\n\
func (*Datastore) Put(...any) error\n\
func (*Datastore) Query(...any) (query.Results, error) // closer child\n\
func NewAutoBatching(...any) *Datastore\n\
\n\
=== github.com/ipfs/go-datastore/delayed delayed github.com/ipfs/go-datastore@v0.6.0\n\
import \"github.com/ipfs/go-datastore/query\"\n\
type Delayed struct{}\n\
func (*Delayed) Close() error\n\
func (*Delayed) Put(...any) error\n\
func (*Delayed) Query(...any) (query.Results, error) // closer child\n\
func New(...any) *Delayed\n\
\n\
=== github.com/ipfs/go-datastore/failstore failstore github.com/ipfs/go-datastore@v0.6.0\n\
import \"github.com/ipfs/go-datastore/query\"\n\
type Failstore struct{}\n\
func (*Failstore) Close() error\n\
func (*Failstore) Put(...any) error\n\
func (*Failstore) Query(...any) (query.Results, error) // closer child\n\
func NewFailstore(...any) *Failstore\n\
\n\
=== github.com/ipfs/go-datastore/mount mount github.com/ipfs/go-datastore@v0.6.0\n\
import datastore \"github.com/ipfs/go-datastore\"\n\
type Mount struct {\n\
\tDatastore datastore.Datastore\n\
}\n\
\n\
=== github.com/ipfs/go-datastore/query query github.com/ipfs/go-datastore@v0.6.0\n\
type Results interface {\n\
\tClose() error\n\
\tNext() <-chan Result\n\
\tNextSync() (Result, bool)\n\
\tProcess() unknown\n\
\tQuery() Query\n\
\tRest() ([]Entry, error)\n\
}\n\
\n\
=== github.com/ipfs/go-datastore/retrystore retrystore github.com/ipfs/go-datastore@v0.6.0\n\
import datastore \"github.com/ipfs/go-datastore\"\n\
type Datastore struct {\n\
\tdatastore.Batching\n\
}\n\
func (*Datastore) Put(...any) error\n\
\n\
=== github.com/ipfs/go-ds-leveldb leveldb github.com/ipfs/go-ds-leveldb@v0.5.3\n\
import datastore \"github.com/ipfs/go-datastore\"\n\
type Datastore struct{}\n\
func (*Datastore) Batch(...any) (datastore.Batch, error)\n\
func (*Datastore) Close() error\n\
func (*Datastore) DiskUsage(...any) (uint64, error)\n\
func (*Datastore) NewTransaction(...any) (datastore.Txn, error)\n\
func NewDatastore(...any) (*Datastore, error) // closer\n\
\n\
=== github.com/ipfs/go-log/v2 log github.com/ipfs/go-log/v2@v2.9.2\n\
type PipeReader struct{}\n\
func (*PipeReader) Close() error\n\
func (*PipeReader) Read(...any) (int, error)\n\
func NewPipeReader(...any) *PipeReader // closer\n\
\n\
=== github.com/ishidawataru/sctp sctp github.com/ishidawataru/sctp@v0.0.0-20251114114122-19ddcbc6aae2\n\
import \"net\"\n\
import \"syscall\"\n\
type SCTPConn struct{}\n\
type SCTPListener struct{}\n\
type SocketConfig struct{}\n\
func (*SCTPConn) Close() error\n\
func (*SCTPConn) GetDefaultSentParam() (*SndRcvInfo, error)\n\
func (*SCTPConn) GetReadBuffer() (int, error)\n\
func (*SCTPConn) GetSackTimer() (*SackTimer, error)\n\
func (*SCTPConn) GetStatus() (*Status, error)\n\
func (*SCTPConn) GetWriteBuffer() (int, error)\n\
func (*SCTPConn) Getsockopt(...any) (uintptr, uintptr, error)\n\
func (*SCTPConn) LocalAddr() net.Addr\n\
func (*SCTPConn) PeelOff(...any) (*SCTPConn, error)\n\
func (*SCTPConn) Read(...any) (int, error)\n\
func (*SCTPConn) RemoteAddr() net.Addr\n\
func (*SCTPConn) SCTPGetPrimaryPeerAddr() (*SCTPAddr, error)\n\
func (*SCTPConn) SCTPLocalAddr(...any) (*SCTPAddr, error)\n\
func (*SCTPConn) SCTPRead(...any) (int, *SndRcvInfo, error)\n\
func (*SCTPConn) SCTPRemoteAddr(...any) (*SCTPAddr, error)\n\
func (*SCTPConn) SCTPWrite(...any) (int, error)\n\
func (*SCTPConn) SetDeadline(...any) error\n\
func (*SCTPConn) SetDefaultSentParam(...any) error\n\
func (*SCTPConn) SetInitMsg(...any) error\n\
func (*SCTPConn) SetReadBuffer(...any) error\n\
func (*SCTPConn) SetReadDeadline(...any) error\n\
func (*SCTPConn) SetSackTimer(...any) error\n\
func (*SCTPConn) SetWriteBuffer(...any) error\n\
func (*SCTPConn) SetWriteDeadline(...any) error\n\
func (*SCTPConn) Setsockopt(...any) (uintptr, uintptr, error)\n\
func (*SCTPConn) SubscribeEvents(...any) error\n\
func (*SCTPConn) SubscribedEvents() (int, error)\n\
func (*SCTPConn) SyscallConn() (syscall.RawConn, error)\n\
func (*SCTPConn) Write(...any) (int, error)\n\
func (*SCTPListener) Accept() (net.Conn, error) // conn child\n\
func (*SCTPListener) AcceptSCTP() (*SCTPConn, error) // closer child\n\
func (*SCTPListener) Addr() net.Addr\n\
func (*SCTPListener) Close() error\n\
func (*SCTPListener) SyscallConn() (syscall.RawConn, error)\n\
func (*SocketConfig) Listen(...any) (*SCTPListener, error) // closer\n\
func FileListener(...any) (*SCTPListener, error)\n\
func ListenSCTP(...any) (*SCTPListener, error) // closer\n\
func ListenSCTPExt(...any) (*SCTPListener, error) // closer\n\
\n\
=== github.com/jackc/pgx/v4/pgxpool pgxpool github.com/jackc/pgx/v4@v4.18.2\n\
import pgx \"github.com/jackc/pgx/v4\"\n\
func (*Conn) Hijack() *pgx.Conn\n\
func (*Conn) SendBatch(...any) pgx.BatchResults\n\
func (*Tx) Begin(...any) (pgx.Tx, error)\n\
func (*Tx) Commit(...any) error\n\
func (*Tx) Conn() *pgx.Conn\n\
func (*Tx) Query(...any) (pgx.Rows, error) // rows\n\
func (*Tx) Rollback(...any) error\n\
func (*Tx) SendBatch(...any) pgx.BatchResults\n\
\n\
=== github.com/jackc/pgx/v4/stdlib stdlib github.com/jackc/pgx/v4@v4.18.2\n\
import \"database/sql/driver\"\n\
import pgx \"github.com/jackc/pgx/v4\"\n\
type Conn struct{}\n\
type Driver struct{}\n\
type Stmt struct{}\n\
func (*Conn) Begin() (driver.Tx, error) // tx\n\
func (*Conn) BeginTx(...any) (driver.Tx, error) // tx\n\
func (*Conn) Close() error\n\
func (*Conn) Conn() *pgx.Conn\n\
func (*Conn) QueryContext(...any) (driver.Rows, error) // closer child\n\
func (*Driver) Open(...any) (driver.Conn, error) // closer\n\
func (*Stmt) Close() error\n\
func (*Stmt) QueryContext(...any) (driver.Rows, error) // closer child\n\
func AcquireConn(...any) (*pgx.Conn, error)\n\
\n\
=== github.com/jackc/pgx/v5 pgx github.com/jackc/pgx/v5@v5.12.0\n\
type TraceConnectEndData struct {\n\
\tConn *Conn\n\
}\n\
func ConnectWithOptions(...any) (*Conn, error)\n\
func FailedBatchResults(...any) BatchResults\n\
func RowsFromResultReader(...any) Rows\n\
\n\
=== github.com/jackc/pgx/v5/pgxpool pgxpool github.com/jackc/pgx/v5@v5.12.0\n\
import pgx \"github.com/jackc/pgx/v5\"\n\
type ShouldPingParams struct {\n\
\tConn *pgx.Conn\n\
}\n\
type TraceAcquireEndData struct {\n\
\tConn *pgx.Conn\n\
}\n\
type TraceReleaseData struct {\n\
\tConn *pgx.Conn\n\
}\n\
func (*Conn) Hijack() *pgx.Conn\n\
func (*Conn) SendBatch(...any) pgx.BatchResults\n\
func (*Pool) Reset()\n\
func (*Tx) Begin(...any) (pgx.Tx, error)\n\
func (*Tx) Commit(...any) error\n\
func (*Tx) Conn() *pgx.Conn\n\
func (*Tx) Query(...any) (pgx.Rows, error) // rows\n\
func (*Tx) Rollback(...any) error\n\
func (*Tx) SendBatch(...any) pgx.BatchResults\n\
\n\
=== github.com/jackc/pgx/v5/stdlib stdlib github.com/jackc/pgx/v5@v5.12.0\n\
import \"database/sql/driver\"\n\
import pgx \"github.com/jackc/pgx/v5\"\n\
type Conn struct{}\n\
type Driver struct{}\n\
type ShouldPingParams struct {\n\
\tConn *pgx.Conn\n\
}\n\
type Stmt struct{}\n\
func (*Conn) Begin() (driver.Tx, error) // tx\n\
func (*Conn) BeginTx(...any) (driver.Tx, error) // tx\n\
func (*Conn) Close() error\n\
func (*Conn) Conn() *pgx.Conn\n\
func (*Conn) QueryContext(...any) (driver.Rows, error) // closer child\n\
func (*Driver) Open(...any) (driver.Conn, error) // closer\n\
func (*Stmt) Close() error\n\
func (*Stmt) QueryContext(...any) (driver.Rows, error) // closer child\n\
\n\
=== github.com/jarcoal/httpmock httpmock github.com/jarcoal/httpmock@v1.4.1\n\
import \"net/http\"\n\
type MockTransport struct{}\n\
func (*MockTransport) Reset()\n\
func (*MockTransport) RoundTrip(...any) (*http.Response, error) // body\n\
func NewMockTransport() *MockTransport\n\
\n\
=== github.com/jaypipes/ghw/pkg/snapshot snapshot github.com/jaypipes/ghw@v0.25.0\n\
import \"os\"\n\
func OpenDestination(...any) (*os.File, error) // file\n\
\n\
=== github.com/jcmturner/gokrb5/v8/spnego spnego github.com/jcmturner/gokrb5/v8@v8.4.4\n\
import \"net/http\"\n\
type Client struct{}\n\
func (*Client) Do(...any) (*http.Response, error) // body\n\
func (*Client) Get(...any) (*http.Response, error) // body\n\
func (*Client) Head(...any) (*http.Response, error) // body\n\
func (*Client) Post(...any) (*http.Response, error) // body\n\
func (*Client) PostForm(...any) (*http.Response, error) // body\n\
func NewClient(...any) *Client\n\
\n\
=== github.com/jinzhu/gorm gorm github.com/jinzhu/gorm@v1.9.16\n\
import \"database/sql\"\n\
type DB struct{}\n\
type Field struct {\n\
\t*StructField\n\
}\n\
type JoinTableHandler struct{}\n\
type JoinTableHandlerInterface interface {\n\
\tJoinWith(...any) *DB\n\
}\n\
type Relationship struct {\n\
\tJoinTableHandler JoinTableHandlerInterface\n\
}\n\
type SQLCommon interface {\n\
\tPrepare(...any) (*sql.Stmt, error) // stmt\n\
\tQuery(...any) (*sql.Rows, error) // rows\n\
}\n\
type Scope struct{}\n\
type StructField struct {\n\
\tRelationship *Relationship\n\
}\n\
func (*DB) AddForeignKey(...any) *DB\n\
func (*DB) AddIndex(...any) *DB\n\
func (*DB) AddUniqueIndex(...any) *DB\n\
func (*DB) Assign(...any) *DB\n\
func (*DB) Attrs(...any) *DB\n\
func (*DB) AutoMigrate(...any) *DB\n\
func (*DB) Begin() *DB\n\
func (*DB) BeginTx(...any) *DB\n\
func (*DB) BlockGlobalUpdate(...any) *DB\n\
func (*DB) Close() error\n\
func (*DB) Commit() *DB\n\
func (*DB) CommonDB() SQLCommon\n\
func (*DB) Count(...any) *DB\n\
func (*DB) Create(...any) *DB\n\
func (*DB) CreateTable(...any) *DB\n\
func (*DB) Debug() *DB\n\
func (*DB) Delete(...any) *DB\n\
func (*DB) DropColumn(...any) *DB\n\
func (*DB) DropTable(...any) *DB\n\
func (*DB) DropTableIfExists(...any) *DB\n\
func (*DB) Exec(...any) *DB\n\
func (*DB) Find(...any) *DB\n\
func (*DB) First(...any) *DB\n\
func (*DB) FirstOrCreate(...any) *DB\n\
func (*DB) FirstOrInit(...any) *DB\n\
func (*DB) Group(...any) *DB\n\
func (*DB) Having(...any) *DB\n\
func (*DB) InstantSet(...any) *DB\n\
func (*DB) Joins(...any) *DB\n\
func (*DB) Last(...any) *DB\n\
func (*DB) Limit(...any) *DB\n\
func (*DB) LogMode(...any) *DB\n\
func (*DB) Model(...any) *DB\n\
func (*DB) ModifyColumn(...any) *DB\n\
func (*DB) New() *DB\n\
func (*DB) NewScope(...any) *Scope\n\
func (*DB) Not(...any) *DB\n\
func (*DB) Offset(...any) *DB\n\
func (*DB) Omit(...any) *DB\n\
func (*DB) Or(...any) *DB\n\
func (*DB) Order(...any) *DB\n\
func (*DB) Pluck(...any) *DB\n\
func (*DB) Preload(...any) *DB\n\
func (*DB) Preloads(...any) *DB\n\
func (*DB) Raw(...any) *DB\n\
func (*DB) Related(...any) *DB\n\
func (*DB) RemoveForeignKey(...any) *DB\n\
func (*DB) RemoveIndex(...any) *DB\n\
func (*DB) Rollback() *DB\n\
func (*DB) RollbackUnlessCommitted() *DB\n\
func (*DB) Save(...any) *DB\n\
func (*DB) Scan(...any) *DB\n\
func (*DB) Scopes(...any) *DB\n\
func (*DB) Select(...any) *DB\n\
func (*DB) Set(...any) *DB\n\
func (*DB) SetNowFuncOverride(...any) *DB\n\
func (*DB) Table(...any) *DB\n\
func (*DB) Take(...any) *DB\n\
func (*DB) Unscoped() *DB\n\
func (*DB) Update(...any) *DB\n\
func (*DB) UpdateColumn(...any) *DB\n\
func (*DB) UpdateColumns(...any) *DB\n\
func (*DB) Updates(...any) *DB\n\
func (*DB) Where(...any) *DB\n\
func (*JoinTableHandler) JoinWith(...any) *DB\n\
func (*Scope) Begin() *Scope\n\
func (*Scope) CommitOrRollback() *Scope\n\
func (*Scope) DB() *DB\n\
func (*Scope) Exec() *Scope\n\
func (*Scope) FieldByName(...any) (*Field, bool)\n\
func (*Scope) InstanceSet(...any) *Scope\n\
func (*Scope) New(...any) *Scope\n\
func (*Scope) NewDB() *DB\n\
func (*Scope) PrimaryField() *Field\n\
func (*Scope) Raw(...any) *Scope\n\
func (*Scope) SQLDB() SQLCommon\n\
func (*Scope) Set(...any) *Scope\n\
func Open(...any) (*DB, error)\n\
\n\
=== github.com/jlaffaye/ftp ftp github.com/jlaffaye/ftp@v0.2.0\n\
func (*ServerConn) Walk(...any) *Walker\n\
func Connect(...any) (*ServerConn, error)\n\
func DialTimeout(...any) (*ServerConn, error)\n\
\n\
=== github.com/jmoiron/sqlx sqlx github.com/jmoiron/sqlx@v1.4.0\n\
import \"database/sql\"\n\
type Ext interface {\n\
\tQuery(...any) (*sql.Rows, error) // rows\n\
\tQueryx(...any) (*Rows, error) // rows\n\
}\n\
type ExtContext interface {\n\
\tQueryContext(...any) (*sql.Rows, error) // rows\n\
\tQueryxContext(...any) (*Rows, error) // rows\n\
}\n\
type Preparer interface {\n\
\tPrepare(...any) (*sql.Stmt, error) // stmt\n\
}\n\
type PreparerContext interface {\n\
\tPrepareContext(...any) (*sql.Stmt, error) // stmt\n\
}\n\
func (*Conn) PreparexContext(...any) (*Stmt, error) // closer child\n\
func (*DB) Unsafe() *DB\n\
func (*NamedStmt) Unsafe() *NamedStmt\n\
func (*Stmt) Unsafe() *Stmt\n\
func (*Tx) NamedStmt(...any) *NamedStmt\n\
func (*Tx) NamedStmtContext(...any) *NamedStmt\n\
func (*Tx) PrepareNamed(...any) (*NamedStmt, error) // closer child\n\
func (*Tx) PrepareNamedContext(...any) (*NamedStmt, error) // closer child\n\
func (*Tx) PreparexContext(...any) (*Stmt, error) // closer child\n\
func (*Tx) Stmtx(...any) *Stmt\n\
func (*Tx) StmtxContext(...any) *Stmt\n\
func (*Tx) Unsafe() *Tx\n\
func NamedQuery(...any) (*Rows, error) // rows\n\
func NamedQueryContext(...any) (*Rows, error) // rows\n\
func Preparex(...any) (*Stmt, error) // closer\n\
func PreparexContext(...any) (*Stmt, error) // closer\n\
\n\
=== github.com/jonboulle/clockwork clockwork github.com/jonboulle/clockwork@v0.5.0\n\
import \"context\"\n\
func WithDeadline(...any) (context.Context, context.CancelFunc) // cancel 1\n\
func WithTimeout(...any) (context.Context, context.CancelFunc) // cancel 1\n\
\n\
=== github.com/jrick/logrotate/rotator rotator github.com/jrick/logrotate@v1.1.2\n\
type Rotator struct{}\n\
func (*Rotator) Close() error\n\
func (*Rotator) Run(...any) error // ends\n\
func (*Rotator) Write(...any) (int, error) // ends\n\
func New(...any) (*Rotator, error) // closer\n\
\n\
=== github.com/jsimonetti/rtnetlink rtnetlink github.com/jsimonetti/rtnetlink@v1.4.2\n\
import \"github.com/mdlayher/netlink\"\n\
type Conn struct{}\n\
func (*Conn) Close() error\n\
func (*Conn) Execute(...any) ([]Message, error)\n\
func (*Conn) Receive() ([]Message, []netlink.Message, error)\n\
func (*Conn) Send(...any) (netlink.Message, error)\n\
func (*Conn) SetOption(...any) error\n\
func (*Conn) SetReadDeadline(...any) error\n\
func Dial(...any) (*Conn, error) // closer\n\
\n\
=== github.com/jsimonetti/rtnetlink/rtnl rtnl github.com/jsimonetti/rtnetlink@v1.4.2\n\
import \"net\"\n\
import \"github.com/jsimonetti/rtnetlink\"\n\
type Conn struct {\n\
\tConn *rtnetlink.Conn\n\
}\n\
func (*Conn) AddrAdd(...any) error\n\
func (*Conn) AddrDel(...any) error\n\
func (*Conn) Addrs(...any) ([]*net.IPNet, error)\n\
func (*Conn) Close() error\n\
func (*Conn) LinkByIndex(...any) (*net.Interface, error)\n\
func (*Conn) LinkDown(...any) error\n\
func (*Conn) LinkSetHardwareAddr(...any) error\n\
func (*Conn) LinkUp(...any) error\n\
func (*Conn) Links() ([]*net.Interface, error)\n\
func (*Conn) Neighbours(...any) ([]*Neigh, error)\n\
func (*Conn) RouteAdd(...any) error\n\
func (*Conn) RouteDel(...any) error\n\
func (*Conn) RouteGet(...any) (*Route, error)\n\
func (*Conn) RouteGetAll(...any) ([]*Route, error)\n\
func (*Conn) RouteReplace(...any) error\n\
func Dial(...any) (*Conn, error) // closer\n\
\n\
=== github.com/klauspost/compress/gzhttp gzhttp github.com/klauspost/compress@v1.20.4\n\
import \"bufio\"\n\
import \"net\"\n\
type GzipResponseWriter struct{}\n\
type GzipResponseWriterWithCloseNotify struct {\n\
\t*GzipResponseWriter\n\
}\n\
func (*GzipResponseWriter) Close() error\n\
func (*GzipResponseWriter) Hijack() (net.Conn, *bufio.ReadWriter, error) // conn child\n\
func (*GzipResponseWriter) Write(...any) (int, error)\n\
\n\
=== github.com/labstack/echo/v4 echo github.com/labstack/echo/v4@v4.11.1\n\
import \"bufio\"\n\
import \"net\"\n\
type Context interface {\n\
\tEcho() *Echo\n\
\tReset(...any)\n\
\tResponse() *Response\n\
}\n\
type Echo struct{}\n\
type Response struct{}\n\
func (*Echo) AcquireContext() Context\n\
func (*Echo) Close() error\n\
func (*Echo) NewContext(...any) Context\n\
func (*Echo) Shutdown(...any) error\n\
func (*Response) Hijack() (net.Conn, *bufio.ReadWriter, error) // conn\n\
func (*Response) Write(...any) (int, error)\n\
func New() *Echo\n\
func NewResponse(...any) *Response\n\
\n\
=== github.com/lestrrat-go/jwx/jwk jwk github.com/lestrrat-go/jwx@v1.2.31\n\
import \"net/http\"\n\
type HTTPClient interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
\n\
=== github.com/lib/pq pq github.com/lib/pq@v1.10.9\n\
import \"database/sql/driver\"\n\
import \"net\"\n\
type Connector struct{}\n\
type Dialer interface {\n\
\tDial(...any) (net.Conn, error) // conn\n\
\tDialTimeout(...any) (net.Conn, error) // conn\n\
}\n\
type DialerContext interface {\n\
\tDialContext(...any) (net.Conn, error) // conn\n\
}\n\
type Driver struct{}\n\
type NoticeHandlerConnector struct{}\n\
type NotificationHandlerConnector struct{}\n\
func (*Connector) Connect(...any) (driver.Conn, error) // closer\n\
func (*NoticeHandlerConnector) Connect(...any) (driver.Conn, error) // closer\n\
func (*NotificationHandlerConnector) Connect(...any) (driver.Conn, error) // closer\n\
func (Driver) Open(...any) (driver.Conn, error) // closer\n\
func ConnectorWithNoticeHandler(...any) *NoticeHandlerConnector\n\
func ConnectorWithNotificationHandler(...any) *NotificationHandlerConnector\n\
func DialOpen(...any) (driver.Conn, error) // closer\n\
func NewConnector(...any) (*Connector, error)\n\
func Open(...any) (driver.Conn, error) // closer\n\
\n\
=== github.com/libp2p/go-libp2p-kad-dht/fullrt fullrt github.com/libp2p/go-libp2p-kad-dht@v0.42.1\n\
import dht_pb \"github.com/libp2p/go-libp2p-kad-dht/pb\"\n\
type FullRT struct{}\n\
func (*FullRT) Bootstrap(...any) error\n\
func (*FullRT) CheckPeers(...any) (int, int)\n\
func (*FullRT) Close() error\n\
func (*FullRT) FindLocal(...any) unknown\n\
func (*FullRT) FindPeer(...any) (unknown, error)\n\
func (*FullRT) FindProviders(...any) (unknown, error)\n\
func (*FullRT) FindProvidersAsync(...any) unknown\n\
func (*FullRT) GetClosestPeers(...any) (unknown, error)\n\
func (*FullRT) GetValue(...any) ([]byte, error)\n\
func (*FullRT) Host() unknown\n\
func (*FullRT) MessageSender() dht_pb.MessageSender\n\
func (*FullRT) Provide(...any) error\n\
func (*FullRT) ProvideMany(...any) error\n\
func (*FullRT) PutMany(...any) error\n\
func (*FullRT) PutValue(...any) error\n\
func (*FullRT) Ready() bool\n\
func (*FullRT) SearchValue(...any) (<-chan []byte, error)\n\
func (*FullRT) Stat() unknown\n\
func (*FullRT) TriggerRefresh(...any) error\n\
func NewFullRT(...any) (*FullRT, error) // closer\n\
\n\
=== github.com/libp2p/go-libp2p-kad-dht/provider provider github.com/libp2p/go-libp2p-kad-dht@v0.42.1\n\
import \"github.com/libp2p/go-libp2p-kad-dht/provider/stats\"\n\
type SweepingProvider struct{}\n\
func (*SweepingProvider) AddToSchedule(...any) error\n\
func (*SweepingProvider) Clear() int\n\
func (*SweepingProvider) Close() error\n\
func (*SweepingProvider) ProvideOnce(...any) error // ends\n\
func (*SweepingProvider) RefreshSchedule() error // ends\n\
func (*SweepingProvider) StartProviding(...any) error // ends\n\
func (*SweepingProvider) Stats(...any) (stats.Stats, error)\n\
func (*SweepingProvider) StopProviding(...any) error\n\
func New(...any) (*SweepingProvider, error) // closer\n\
\n\
=== github.com/libp2p/go-libp2p-kad-dht/rtrefresh rtrefresh github.com/libp2p/go-libp2p-kad-dht@v0.42.1\n\
type RtRefreshManager struct{}\n\
func (*RtRefreshManager) Close() error\n\
func (*RtRefreshManager) Refresh(...any) <-chan error\n\
func NewRtRefreshManager(...any) (*RtRefreshManager, error) // closer\n\
\n\
=== github.com/libp2p/go-libp2p/p2p/discovery discovery github.com/libp2p/go-libp2p@v6.0.23+incompatible\n\
type Service interface {\n\
\tClose() error\n\
}\n\
func NewMdnsService(...any) (Service, error) // closer\n\
\n\
=== github.com/libp2p/go-reuseport reuseport github.com/libp2p/go-reuseport@v0.4.0\n\
import \"net\"\n\
func Dial(...any) (net.Conn, error) // conn\n\
func DialTimeout(...any) (net.Conn, error) // conn\n\
func Listen(...any) (net.Listener, error) // listener\n\
func ListenPacket(...any) (net.PacketConn, error) // conn\n\
\n\
=== github.com/mholt/archives archives github.com/mholt/archives@v0.1.5\n\
import \"io/fs\"\n\
type DeepFS struct{}\n\
type DirFS struct{}\n\
type FileFS struct{}\n\
func (*DeepFS) Open(...any) (fs.File, error) // closer\n\
func (DirFS) Open(...any) (fs.File, error) // closer\n\
func (FileFS) Open(...any) (fs.File, error) // closer\n\
func TopDirOpen(...any) (fs.File, error) // closer\n\
\n\
=== github.com/microsoft/go-mssqldb mssql github.com/microsoft/go-mssqldb@v1.10.0\n\
import \"database/sql/driver\"\n\
import \"net\"\n\
type Connector struct {\n\
\tDialer Dialer\n\
}\n\
type Dialer interface {\n\
\tDialContext(...any) (net.Conn, error) // conn\n\
}\n\
type HostDialer interface {\n\
\tDialContext(...any) (net.Conn, error) // conn\n\
}\n\
type MssqlProtocolDialer interface {\n\
\tDialSqlConnection(...any) (net.Conn, error) // conn\n\
}\n\
type Stmt struct{}\n\
func (*Stmt) Close() error\n\
func (*Stmt) Query(...any) (driver.Rows, error) // closer child\n\
func (*Stmt) QueryContext(...any) (driver.Rows, error) // closer child\n\
func NewActiveDirectoryTokenConnector(...any) (*Connector, error)\n\
func NewConnector(...any) (*Connector, error)\n\
func NewConnectorConfig(...any) *Connector\n\
func NewConnectorWithAccessTokenProvider(...any) (*Connector, error)\n\
func NewConnectorWithProcessQueryText(...any) *Connector\n\
func NewSecurityTokenConnector(...any) (*Connector, error)\n\
\n\
=== github.com/microsoft/go-mssqldb/azuread azuread github.com/microsoft/go-mssqldb@v1.10.0\n\
import mssql \"github.com/microsoft/go-mssqldb\"\n\
func NewConnector(...any) (*mssql.Connector, error)\n\
\n\
=== github.com/microsoft/go-mssqldb/msdsn msdsn github.com/microsoft/go-mssqldb@v1.10.0\n\
import \"net\"\n\
type ProtocolDialer interface {\n\
\tDialConnection(...any) (net.Conn, error) // conn\n\
}\n\
\n\
=== github.com/miekg/dns dns github.com/miekg/dns@v1.1.72\n\
func (*Conn) Read(...any) (int, error)\n\
func (*Conn) Write(...any) (int, error)\n\
\n\
=== github.com/minio/minio-go/v7 minio github.com/minio/minio-go/v7@v7.3.0\n\
import \"context\"\n\
import \"io\"\n\
type Core struct {\n\
\t*Client\n\
}\n\
func (*Client) GetObjectAnnotation(...any) (io.ReadCloser, error) // closer\n\
func (*Client) HealthCheck(...any) (context.CancelFunc, error) // cancel\n\
func (*Client) PromptObject(...any) (io.ReadCloser, error) // closer\n\
func NewCore(...any) (*Core, error)\n\
\n\
=== github.com/moby/buildkit/cache/config config github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/util/compression\"\n\
type RefConfig struct {\n\
\tCompression compression.Config\n\
}\n\
\n\
=== github.com/moby/buildkit/cache/metadata metadata github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/util/db\"\n\
type Store struct{}\n\
func (*Store) All() ([]*StorageItem, error)\n\
func (*Store) Clear(...any) error\n\
func (*Store) Close() error\n\
func (*Store) DB() db.Transactor\n\
func (*Store) Get(...any) (*StorageItem, bool)\n\
func (*Store) Probe(...any) (bool, error)\n\
func (*Store) Search(...any) ([]*StorageItem, error)\n\
func (*Store) Update(...any) error\n\
func (*Store) View(...any) error\n\
func NewStore(...any) (*Store, error) // closer\n\
\n\
=== github.com/moby/buildkit/cache/remotecache remotecache github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/util/compression\"\n\
type Config struct {\n\
\tCompression compression.Config\n\
}\n\
type Exporter interface {\n\
\tConfig() Config\n\
}\n\
func NewExporter(...any) Exporter\n\
\n\
=== github.com/moby/buildkit/cache/remotecache/gha gha github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/cache/remotecache\"\n\
func NewExporter(...any) (remotecache.Exporter, error)\n\
\n\
=== github.com/moby/buildkit/cache/remotecache/inline inline github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/cache/remotecache\"\n\
func NewExporter() remotecache.Exporter\n\
\n\
=== github.com/moby/buildkit/cache/remotecache/v1 cacheimport github.com/moby/buildkit@v0.32.2\n\
import \"github.com/containerd/containerd/v2/core/content\"\n\
type DescriptorProviderPair struct{}\n\
func (DescriptorProviderPair) ReaderAt(...any) (content.ReaderAt, error) // closer\n\
\n\
=== github.com/moby/buildkit/client client github.com/moby/buildkit@v0.32.2\n\
import content \"github.com/containerd/containerd/api/services/content/v1\"\n\
import moby_buildkit_v1 \"github.com/moby/buildkit/api/services/control\"\n\
import moby_buildkit_v1_frontend \"github.com/moby/buildkit/frontend/gateway/pb\"\n\
import \"github.com/moby/buildkit/session\"\n\
type Client struct{}\n\
func (*Client) Build(...any) (*SolveResponse, error)\n\
func (*Client) Close() error\n\
func (*Client) ContentClient() content.ContentClient\n\
func (*Client) ControlClient() moby_buildkit_v1.ControlClient\n\
func (*Client) Dialer() session.Dialer\n\
func (*Client) DiskUsage(...any) ([]*UsageInfo, error)\n\
func (*Client) GatewayClientForBuild(...any) moby_buildkit_v1_frontend.LLBBridgeClient\n\
func (*Client) Info(...any) (*Info, error)\n\
func (*Client) ListWorkers(...any) ([]*WorkerInfo, error)\n\
func (*Client) Prune(...any) error\n\
func (*Client) Solve(...any) (*SolveResponse, error)\n\
func (*Client) Wait(...any) error\n\
func New(...any) (*Client, error) // closer\n\
\n\
=== github.com/moby/buildkit/control control github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/solver/bboltcachestorage\"\n\
import \"github.com/moby/buildkit/snapshot/containerd\"\n\
import \"github.com/moby/buildkit/util/db\"\n\
import \"github.com/moby/buildkit/worker\"\n\
type Opt struct {\n\
\tWorkerController *worker.Controller\n\
\tHistoryDB db.DB\n\
\tCacheStore *bboltcachestorage.Store\n\
\tContentStore *containerd.Store\n\
}\n\
\n\
=== github.com/moby/buildkit/executor/oci oci github.com/moby/buildkit@v0.32.2\n\
func GetHostsFile(...any) (string, func(), error) // closer 1 call\n\
\n\
=== github.com/moby/buildkit/exporter exporter github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/util/compression\"\n\
type Config struct{}\n\
type Exporter interface {\n\
\tResolve(...any) (ExporterInstance, error)\n\
}\n\
type ExporterInstance interface {\n\
\tConfig() *Config\n\
}\n\
func (*Config) Compression() compression.Config\n\
func NewConfig() *Config\n\
func NewConfigWithCompression(...any) *Config\n\
\n\
=== github.com/moby/buildkit/exporter/containerimage containerimage github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/cache/config\"\n\
import \"github.com/moby/buildkit/exporter\"\n\
type ImageCommitOpts struct {\n\
\tRefCfg config.RefConfig\n\
}\n\
func New(...any) (exporter.Exporter, error)\n\
\n\
=== github.com/moby/buildkit/exporter/local local github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/exporter\"\n\
func New(...any) (exporter.Exporter, error)\n\
func NewProgressHandler(...any) (unknown, func()) // closer 1 call\n\
\n\
=== github.com/moby/buildkit/exporter/oci oci github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/exporter\"\n\
func New(...any) (exporter.Exporter, error)\n\
\n\
=== github.com/moby/buildkit/exporter/tar local github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/exporter\"\n\
func New(...any) (exporter.Exporter, error)\n\
\n\
=== github.com/moby/buildkit/frontend/gateway/container container github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/worker\"\n\
type Mount struct {\n\
\tWorkerRef *worker.WorkerRef\n\
}\n\
\n\
=== github.com/moby/buildkit/snapshot/containerd containerd github.com/moby/buildkit@v0.32.2\n\
import \"github.com/containerd/containerd/v2/core/content\"\n\
type Store struct{}\n\
func (*Store) Abort(...any) error\n\
func (*Store) ReaderAt(...any) (content.ReaderAt, error) // closer\n\
func (*Store) Walk(...any) error\n\
func (*Store) WithNamespace(...any) *Store\n\
func (*Store) Writer(...any) (content.Writer, error) // closer\n\
func NewContentStore(...any) *Store\n\
\n\
=== github.com/moby/buildkit/solver solver github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/util/compression\"\n\
type CacheExportOpt struct {\n\
\tCompressionOpt *compression.Config\n\
}\n\
\n\
=== github.com/moby/buildkit/solver/bboltcachestorage bboltcachestorage github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/solver\"\n\
type Store struct{}\n\
func (*Store) AddLink(...any) error\n\
func (*Store) AddResult(...any) error\n\
func (*Store) Close() error\n\
func (*Store) Exists(...any) bool\n\
func (*Store) HasLink(...any) bool\n\
func (*Store) Load(...any) (solver.CacheResult, error)\n\
func (*Store) Release(...any) error\n\
func (*Store) Walk(...any) error\n\
func (*Store) WalkBacklinks(...any) error\n\
func (*Store) WalkIDsByResult(...any) error\n\
func (*Store) WalkLinks(...any) error\n\
func (*Store) WalkLinksAll(...any) error\n\
func (*Store) WalkResults(...any) error\n\
func NewStore(...any) (*Store, error) // closer\n\
\n\
=== github.com/moby/buildkit/solver/llbsolver llbsolver github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/solver/llbsolver/history\"\n\
import \"github.com/moby/buildkit/cache/remotecache\"\n\
import \"github.com/moby/buildkit/worker\"\n\
type Opt struct {\n\
\tWorkerController *worker.Controller\n\
\tHistoryQueue *history.Queue\n\
}\n\
type RemoteCacheExporter struct {\n\
\tremotecache.Exporter\n\
}\n\
\n\
=== github.com/moby/buildkit/solver/llbsolver/history history github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/snapshot/containerd\"\n\
import \"github.com/opencontainers/image-spec/specs-go/v1\"\n\
type Queue struct{}\n\
type QueueOpt struct {\n\
\tContentStore *containerd.Store\n\
}\n\
type Writer struct{}\n\
func (*Queue) AcquireFinalizer(...any) (unknown, func()) // closer 1 call\n\
func (*Queue) OpenBlobWriter(...any) (*Writer, error) // closer\n\
func (*Writer) Commit(...any) (*v1.Descriptor, func(), error) // ends\n\
func (*Writer) Discard()\n\
func (*Writer) Write(...any) (int, error)\n\
func NewQueue(...any) (*Queue, error)\n\
\n\
=== github.com/moby/buildkit/source/containerblob/blobfetch blobfetch github.com/moby/buildkit@v0.32.2\n\
import digest \"github.com/opencontainers/go-digest\"\n\
import \"io\"\n\
func FetchBlob(...any) (io.ReadCloser, digest.Digest, error) // closer\n\
\n\
=== github.com/moby/buildkit/util/cachedigest cachedigest github.com/moby/buildkit@v0.32.2\n\
import digest \"github.com/opencontainers/go-digest\"\n\
type DB struct{}\n\
type Type struct{}\n\
func (*DB) All(...any) error\n\
func (*DB) Close() error\n\
func (*DB) FromBytes(...any) (digest.Digest, error)\n\
func (*DB) Get(...any) (Type, []Frame, error)\n\
func (*DB) NewHash(...any) *Hash\n\
func NewDB(...any) (*DB, error) // closer\n\
\n\
=== github.com/moby/buildkit/util/compression compression github.com/moby/buildkit@v0.32.2\n\
import \"io\"\n\
type Config struct {\n\
\tType Type\n\
}\n\
type Type interface {\n\
\tDecompress(...any) (io.ReadCloser, error) // closer\n\
}\n\
func (Config) SetForce(...any) Config\n\
func (Config) SetLevel(...any) Config\n\
func FromMediaType(...any) (Type, error)\n\
func New(...any) Config\n\
func Parse(...any) (Type, error)\n\
func ParseAttributes(...any) (Config, error)\n\
\n\
=== github.com/moby/buildkit/util/db db github.com/moby/buildkit@v0.32.2\n\
type DB interface {\n\
\tClose() error\n\
\tUpdate(...any) error\n\
\tView(...any) error\n\
}\n\
\n\
=== github.com/moby/buildkit/util/db/boltutil boltutil github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/util/db\"\n\
func Open(...any) (db.DB, error) // closer\n\
func SafeOpen(...any) (db.DB, error) // closer\n\
\n\
=== github.com/moby/buildkit/util/network network github.com/moby/buildkit@v0.32.2\n\
import \"net\"\n\
type Dialer interface {\n\
\tDialContext(...any) (net.Conn, error) // conn\n\
}\n\
\n\
=== github.com/moby/buildkit/util/pull/pullprogress pullprogress github.com/moby/buildkit@v0.32.2\n\
import \"github.com/containerd/containerd/v2/core/content\"\n\
import \"io\"\n\
type FetcherWithProgress struct{}\n\
type ProviderWithProgress struct{}\n\
func (*FetcherWithProgress) Fetch(...any) (io.ReadCloser, error) // closer\n\
func (*ProviderWithProgress) ReaderAt(...any) (content.ReaderAt, error) // closer\n\
\n\
=== github.com/moby/buildkit/util/staticfs staticfs github.com/moby/buildkit@v0.32.2\n\
import \"io\"\n\
type MergeFS struct{}\n\
func (*MergeFS) Open(...any) (io.ReadCloser, error) // closer\n\
func (*MergeFS) Walk(...any) error\n\
func NewMergeFS(...any) *MergeFS\n\
\n\
=== github.com/moby/buildkit/worker worker github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/snapshot/containerd\"\n\
import \"github.com/moby/buildkit/exporter\"\n\
type Controller struct{}\n\
type Worker interface {\n\
\tClose() error\n\
\tContentStore() *containerd.Store\n\
\tExporter(...any) (exporter.Exporter, error)\n\
}\n\
type WorkerRef struct {\n\
\tWorker Worker\n\
}\n\
func (*Controller) Close() error\n\
func (*Controller) Get(...any) (Worker, error)\n\
func (*Controller) GetDefault() (Worker, error)\n\
func (*WorkerRef) Release(...any) error\n\
\n\
=== github.com/moby/buildkit/worker/base base github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/snapshot/containerd\"\n\
import \"github.com/moby/buildkit/exporter\"\n\
import \"github.com/moby/buildkit/cache/metadata\"\n\
type Worker struct {\n\
\tWorkerOpt\n\
}\n\
type WorkerOpt struct {\n\
\tContentStore *containerd.Store\n\
\tMetadataStore *metadata.Store\n\
}\n\
func (*Worker) Close() error\n\
func (*Worker) ContentStore() *containerd.Store\n\
func (*Worker) Exporter(...any) (exporter.Exporter, error)\n\
func NewWorker(...any) (*Worker, error)\n\
\n\
=== github.com/moby/buildkit/worker/containerd containerd github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/worker/base\"\n\
func NewWorkerOpt(...any) (base.WorkerOpt, error)\n\
\n\
=== github.com/moby/buildkit/worker/runc runc github.com/moby/buildkit@v0.32.2\n\
import \"github.com/moby/buildkit/worker/base\"\n\
func NewWorkerOpt(...any) (base.WorkerOpt, error)\n\
\n\
=== github.com/moby/go-archive archive github.com/moby/go-archive@v0.3.3\n\
import \"io\"\n\
func TarResource(...any) (io.ReadCloser, error) // closer\n\
func TarResourceRebase(...any) (io.ReadCloser, error) // closer\n\
func WithProcSelfFD(...any) (*TarOptions, func(), error) // closer 1 call\n\
\n\
=== github.com/moby/moby/client client github.com/moby/moby/client@v0.5.1\n\
import \"io\"\n\
import \"net\"\n\
type APIClient interface {\n\
\tClose() error\n\
\tContainerExport(...any) (ContainerExportResult, error) // closer child\n\
\tContainerLogs(...any) (ContainerLogsResult, error) // closer child\n\
\tDialHijack(...any) (net.Conn, error) // conn child\n\
\tImageImport(...any) (ImageImportResult, error) // closer child\n\
\tImagePull(...any) (ImagePullResponse, error) // closer child\n\
\tImagePush(...any) (ImagePushResponse, error) // closer child\n\
\tImageSave(...any) (ImageSaveResult, error) // closer child\n\
\tPluginPush(...any) (PluginPushResult, error) // closer child\n\
\tPluginUpgrade(...any) (PluginUpgradeResult, error) // closer child\n\
\tServiceLogs(...any) (ServiceLogsResult, error) // closer child\n\
\tTaskLogs(...any) (TaskLogsResult, error) // closer child\n\
}\n\
type Client struct{}\n\
type ContainerAPIClient interface {\n\
\tContainerExport(...any) (ContainerExportResult, error) // closer\n\
\tContainerLogs(...any) (ContainerLogsResult, error) // closer\n\
}\n\
type ContainerExportResult interface {\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
}\n\
type ContainerLogsResult interface {\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
}\n\
type HijackDialer interface {\n\
\tDialHijack(...any) (net.Conn, error) // conn\n\
}\n\
type ImageAPIClient interface {\n\
\tImageImport(...any) (ImageImportResult, error) // closer\n\
\tImagePull(...any) (ImagePullResponse, error) // closer\n\
\tImagePush(...any) (ImagePushResponse, error) // closer\n\
\tImageSave(...any) (ImageSaveResult, error) // closer\n\
}\n\
type ImageImportResult interface {\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
}\n\
type ImagePullResponse interface {\n\
\tClose() error\n\
\tJSONMessages(...any) unknown\n\
\tRead(...any) (int, error)\n\
\tWait(...any) error\n\
}\n\
type ImagePushResponse interface {\n\
\tClose() error\n\
\tJSONMessages(...any) unknown\n\
\tRead(...any) (int, error)\n\
\tWait(...any) error\n\
}\n\
type ImageSaveResult interface {\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
}\n\
type PluginAPIClient interface {\n\
\tPluginPush(...any) (PluginPushResult, error) // closer\n\
\tPluginUpgrade(...any) (PluginUpgradeResult, error) // closer\n\
}\n\
type PluginPushResult struct {\n\
\tio.ReadCloser\n\
}\n\
type PluginUpgradeResult interface {\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
}\n\
type ServiceAPIClient interface {\n\
\tServiceLogs(...any) (ServiceLogsResult, error) // closer\n\
}\n\
type ServiceLogsResult interface {\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
}\n\
type SwarmManagementAPIClient interface {\n\
\tServiceLogs(...any) (ServiceLogsResult, error) // closer\n\
\tTaskLogs(...any) (TaskLogsResult, error) // closer\n\
}\n\
type TaskAPIClient interface {\n\
\tTaskLogs(...any) (TaskLogsResult, error) // closer\n\
}\n\
type TaskLogsResult interface {\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
}\n\
func (*Client) Close() error\n\
func (*Client) PluginPush(...any) (PluginPushResult, error) // closer child\n\
func (*Client) PluginUpgrade(...any) (PluginUpgradeResult, error) // closer child\n\
func New(...any) (*Client, error)\n\
func NewClientWithOpts(...any) (*Client, error)\n\
\n\
=== github.com/moby/sys/atomicwriter atomicwriter github.com/moby/sys/atomicwriter@v0.1.0\n\
import \"io\"\n\
type WriteSet struct{}\n\
func (*WriteSet) Cancel() error\n\
func (*WriteSet) Commit(...any) error\n\
func (*WriteSet) FileWriter(...any) (io.WriteCloser, error) // closer\n\
func New(...any) (io.WriteCloser, error) // closer\n\
func NewWriteSet(...any) (*WriteSet, error)\n\
\n\
=== github.com/moby/sys/user user github.com/moby/sys/user@v0.4.1\n\
import \"io\"\n\
func GetGroup() (io.ReadCloser, error) // closer\n\
func GetPasswd() (io.ReadCloser, error) // closer\n\
\n\
=== github.com/modelcontextprotocol/go-sdk/mcp mcp github.com/modelcontextprotocol/go-sdk@v1.7.0\n\
import \"github.com/modelcontextprotocol/go-sdk/internal/jsonrpc2\"\n\
type CommandTransport struct{}\n\
type Connection interface {\n\
\tClose() error\n\
\tRead(...any) (jsonrpc2.Message, error)\n\
\tSessionID() string\n\
\tWrite(...any) error\n\
}\n\
type IOTransport struct{}\n\
type InMemoryTransport struct{}\n\
type LoggingTransport struct {\n\
\tTransport Transport\n\
}\n\
type StdioTransport struct{}\n\
type StreamableClientTransport struct{}\n\
type Transport interface {\n\
\tConnect(...any) (Connection, error) // closer\n\
}\n\
func (*CommandTransport) Connect(...any) (Connection, error) // closer\n\
func (*IOTransport) Connect(...any) (Connection, error) // closer\n\
func (*InMemoryTransport) Connect(...any) (Connection, error) // closer\n\
func (*LoggingTransport) Connect(...any) (Connection, error) // closer\n\
func (*StdioTransport) Connect(...any) (Connection, error) // closer\n\
func (*StreamableClientTransport) Connect(...any) (Connection, error) // closer\n\
func NewInMemoryTransports() (*InMemoryTransport, *InMemoryTransport)\n\
\n\
=== github.com/multiformats/go-multiaddr/net manet github.com/multiformats/go-multiaddr@v0.16.1\n\
import multiaddr \"github.com/multiformats/go-multiaddr\"\n\
import \"net\"\n\
type Conn interface {\n\
\tClose() error\n\
\tLocalAddr() net.Addr\n\
\tLocalMultiaddr() multiaddr.Multiaddr\n\
\tRead(...any) (int, error)\n\
\tRemoteAddr() net.Addr\n\
\tRemoteMultiaddr() multiaddr.Multiaddr\n\
\tSetDeadline(...any) error\n\
\tSetReadDeadline(...any) error\n\
\tSetWriteDeadline(...any) error\n\
\tWrite(...any) (int, error)\n\
}\n\
type Listener interface {\n\
\tAccept() (Conn, error) // closer child\n\
\tClose() error\n\
}\n\
type PacketConn interface {\n\
\tClose() error\n\
\tLocalAddr() net.Addr\n\
\tLocalMultiaddr() multiaddr.Multiaddr\n\
\tReadFrom(...any) (int, net.Addr, error)\n\
\tReadFromMultiaddr(...any) (int, multiaddr.Multiaddr, error)\n\
\tSetDeadline(...any) error\n\
\tSetReadDeadline(...any) error\n\
\tSetWriteDeadline(...any) error\n\
\tWriteTo(...any) (int, error)\n\
\tWriteToMultiaddr(...any) (int, error)\n\
}\n\
func Listen(...any) (Listener, error)\n\
func ListenPacket(...any) (PacketConn, error) // closer\n\
func WrapNetListener(...any) (Listener, error)\n\
\n\
=== github.com/nats-io/nats.go nats github.com/nats-io/nats.go@v1.51.0\n\
import \"net\"\n\
type CustomDialer interface {\n\
\tDial(...any) (net.Conn, error) // conn\n\
}\n\
type EncodedConn struct {\n\
\tConn *Conn\n\
}\n\
type JetStreamContext interface {\n\
\tCreateObjectStore(...any) (ObjectStore, error)\n\
\tObjectStore(...any) (ObjectStore, error)\n\
}\n\
type ObjectResult interface {\n\
\tClose() error\n\
\tError() error\n\
\tInfo() (*ObjectInfo, error)\n\
\tRead(...any) (int, error)\n\
}\n\
type ObjectStore interface {\n\
\tGet(...any) (ObjectResult, error) // closer\n\
\tPut(...any) (*ObjectInfo, error)\n\
}\n\
type ObjectStoreManager interface {\n\
\tCreateObjectStore(...any) (ObjectStore, error)\n\
\tObjectStore(...any) (ObjectStore, error)\n\
}\n\
func (*Conn) JetStream(...any) (JetStreamContext, error)\n\
func (*EncodedConn) Close()\n\
func GetDefaultOptions() Options\n\
func NewEncodedConn(...any) (*EncodedConn, error)\n\
\n\
=== github.com/nats-io/nats.go/jetstream jetstream github.com/nats-io/nats.go@v1.51.0\n\
import nats \"github.com/nats-io/nats.go\"\n\
type JetStream interface {\n\
\tConn() *nats.Conn\n\
\tCreateObjectStore(...any) (ObjectStore, error)\n\
\tCreateOrUpdateObjectStore(...any) (ObjectStore, error)\n\
\tObjectStore(...any) (ObjectStore, error)\n\
\tUpdateObjectStore(...any) (ObjectStore, error)\n\
}\n\
type ObjectResult interface {\n\
\tClose() error\n\
\tError() error\n\
\tInfo() (*ObjectInfo, error)\n\
\tRead(...any) (int, error)\n\
}\n\
type ObjectStore interface {\n\
\tGet(...any) (ObjectResult, error) // closer\n\
\tPut(...any) (*ObjectInfo, error)\n\
}\n\
type ObjectStoreManager interface {\n\
\tCreateObjectStore(...any) (ObjectStore, error)\n\
\tCreateOrUpdateObjectStore(...any) (ObjectStore, error)\n\
\tObjectStore(...any) (ObjectStore, error)\n\
\tUpdateObjectStore(...any) (ObjectStore, error)\n\
}\n\
func New(...any) (JetStream, error)\n\
func NewWithAPIPrefix(...any) (JetStream, error)\n\
func NewWithDomain(...any) (JetStream, error)\n\
\n\
=== github.com/nats-io/stan.go stan github.com/nats-io/stan.go@v0.10.4\n\
import nats \"github.com/nats-io/nats.go\"\n\
type Conn interface {\n\
\tClose() error\n\
\tNatsConn() *nats.Conn\n\
\tPublish(...any) error\n\
\tPublishAsync(...any) (string, error)\n\
\tQueueSubscribe(...any) (Subscription, error)\n\
\tSubscribe(...any) (Subscription, error)\n\
}\n\
type Subscription interface {\n\
\tClose() error\n\
\tUnsubscribe() error\n\
}\n\
func Connect(...any) (Conn, error) // closer\n\
\n\
=== github.com/ncw/swift/v2 swift github.com/ncw/swift/v2@v2.0.5\n\
type Connection struct{}\n\
type ObjectCreateFile struct{}\n\
func (*Connection) ObjectCreate(...any) (*ObjectCreateFile, error) // closer\n\
func (*ObjectCreateFile) Close() error\n\
func (*ObjectCreateFile) CloseWithError(...any) error\n\
func (*ObjectCreateFile) Headers() (Headers, error)\n\
func (*ObjectCreateFile) Write(...any) (int, error)\n\
\n\
=== github.com/ncw/swift/v2/rs rs github.com/ncw/swift/v2@v2.0.5\n\
import swift \"github.com/ncw/swift/v2\"\n\
type RsConnection struct {\n\
\tswift.Connection\n\
}\n\
\n\
=== github.com/nxadm/tail tail github.com/nxadm/tail@v1.4.11\n\
import \"os\"\n\
func OpenFile(...any) (*os.File, error) // file\n\
\n\
=== github.com/olivere/elastic/aws aws github.com/olivere/elastic@v6.2.37+incompatible\n\
import \"net/http\"\n\
type V4Transport struct{}\n\
func (V4Transport) RoundTrip(...any) (*http.Response, error) // body\n\
\n\
=== github.com/olivere/elastic/aws/v4 v4 github.com/olivere/elastic@v6.2.37+incompatible\n\
import \"net/http\"\n\
type Transport struct{}\n\
func (Transport) RoundTrip(...any) (*http.Response, error) // body\n\
\n\
=== github.com/olivere/elastic/trace/opencensus opencensus github.com/olivere/elastic@v6.2.37+incompatible\n\
import \"net/http\"\n\
type Transport struct{}\n\
func (*Transport) RoundTrip(...any) (*http.Response, error) // body\n\
func NewTransport(...any) *Transport\n\
\n\
=== github.com/olivere/elastic/trace/opentracing opentracing github.com/olivere/elastic@v6.2.37+incompatible\n\
import \"net/http\"\n\
type Transport struct{}\n\
func (*Transport) RoundTrip(...any) (*http.Response, error) // body\n\
func NewTransport(...any) *Transport\n\
\n\
=== github.com/olivere/elastic/v7 elastic github.com/olivere/elastic/v7@v7.0.32\n\
import \"net/http\"\n\
type Doer interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
\n\
=== github.com/olivere/elastic/v7/aws aws github.com/olivere/elastic/v7@v7.0.32\n\
import \"net/http\"\n\
type V4Transport struct{}\n\
func (V4Transport) RoundTrip(...any) (*http.Response, error) // body\n\
\n\
=== github.com/olivere/elastic/v7/aws/v4 v4 github.com/olivere/elastic/v7@v7.0.32\n\
import \"net/http\"\n\
type Transport struct{}\n\
func (Transport) RoundTrip(...any) (*http.Response, error) // body\n\
\n\
=== github.com/olivere/elastic/v7/trace/opencensus opencensus github.com/olivere/elastic/v7@v7.0.32\n\
import \"net/http\"\n\
type Transport struct{}\n\
func (*Transport) RoundTrip(...any) (*http.Response, error) // body\n\
func NewTransport(...any) *Transport\n\
\n\
=== github.com/olivere/elastic/v7/trace/opentelemetry opentelemetry github.com/olivere/elastic/v7@v7.0.32\n\
import \"net/http\"\n\
type Transport struct{}\n\
func (*Transport) RoundTrip(...any) (*http.Response, error) // body\n\
func NewTransport(...any) *Transport\n\
\n\
=== github.com/olivere/elastic/v7/trace/opentracing opentracing github.com/olivere/elastic/v7@v7.0.32\n\
import \"net/http\"\n\
type Transport struct{}\n\
func (*Transport) RoundTrip(...any) (*http.Response, error) // body\n\
func NewTransport(...any) *Transport\n\
\n\
=== github.com/onsi/gomega/ghttp ghttp github.com/onsi/gomega@v1.38.2\n\
import \"net/http\"\n\
type RoundTripperFunc struct{}\n\
func (RoundTripperFunc) RoundTrip(...any) (*http.Response, error) // body\n\
\n\
=== github.com/open-policy-agent/opa/plugins plugins github.com/open-policy-agent/opa@v1.19.0\n\
import \"github.com/open-policy-agent/opa/v1/plugins\"\n\
type Manager = plugins.Manager\n\
func New(...any) (*plugins.Manager, error)\n\
\n\
=== github.com/open-policy-agent/opa/plugins/rest rest github.com/open-policy-agent/opa@v1.19.0\n\
import \"github.com/open-policy-agent/opa/v1/plugins/rest\"\n\
type Client = rest.Client\n\
func New(...any) (rest.Client, error)\n\
\n\
=== github.com/open-policy-agent/opa/resolver/wasm wasm github.com/open-policy-agent/opa@v1.19.0\n\
import \"github.com/open-policy-agent/opa/v1/resolver/wasm\"\n\
type Resolver = wasm.Resolver\n\
func New(...any) (*wasm.Resolver, error) // closer\n\
\n\
=== github.com/open-policy-agent/opa/runtime runtime github.com/open-policy-agent/opa@v1.19.0\n\
import \"github.com/open-policy-agent/opa/v1/runtime\"\n\
type Runtime = runtime.Runtime\n\
func NewRuntime(...any) (*runtime.Runtime, error)\n\
\n\
=== github.com/open-policy-agent/opa/storage/disk disk github.com/open-policy-agent/opa@v1.19.0\n\
import \"github.com/open-policy-agent/opa/v1/storage/disk\"\n\
type Store = disk.Store\n\
func New(...any) (*disk.Store, error) // closer\n\
\n\
=== github.com/open-policy-agent/opa/util util github.com/open-policy-agent/opa@v1.19.0\n\
import \"time\"\n\
func TimerWithCancel(...any) (*time.Timer, func()) // closer 1 call\n\
\n\
=== github.com/open-policy-agent/opa/v1/plugins plugins github.com/open-policy-agent/opa@v1.19.0\n\
import \"github.com/open-policy-agent/opa/v1/plugins/rest\"\n\
type Manager struct{}\n\
func (*Manager) Client(...any) rest.Client\n\
func (*Manager) Stop(...any)\n\
func New(...any) (*Manager, error)\n\
\n\
=== github.com/open-policy-agent/opa/v1/plugins/rest rest github.com/open-policy-agent/opa@v1.19.0\n\
import \"net/http\"\n\
type Client struct{}\n\
func (Client) Do(...any) (*http.Response, error) // body\n\
func (Client) SetResponseHeaderTimeout(...any) Client\n\
func (Client) WithBytes(...any) Client\n\
func (Client) WithHeader(...any) Client\n\
func (Client) WithJSON(...any) Client\n\
func New(...any) (Client, error)\n\
\n\
=== github.com/open-policy-agent/opa/v1/resolver/wasm wasm github.com/open-policy-agent/opa@v1.19.0\n\
import \"github.com/open-policy-agent/opa/v1/ast\"\n\
import \"github.com/open-policy-agent/opa/v1/resolver\"\n\
type Resolver struct{}\n\
func (*Resolver) Close()\n\
func (*Resolver) Entrypoints() []ast.Ref\n\
func (*Resolver) Eval(...any) (resolver.Result, error)\n\
func (*Resolver) RemoveDataPath(...any) error\n\
func (*Resolver) SetData(...any) error\n\
func (*Resolver) SetDataPath(...any) error\n\
func New(...any) (*Resolver, error) // closer\n\
func NewWithContext(...any) (*Resolver, error) // closer\n\
\n\
=== github.com/open-policy-agent/opa/v1/runtime runtime github.com/open-policy-agent/opa@v1.19.0\n\
import \"github.com/open-policy-agent/opa/v1/plugins\"\n\
type Runtime struct {\n\
\tManager *plugins.Manager\n\
}\n\
func NewRuntime(...any) (*Runtime, error)\n\
\n\
=== github.com/open-policy-agent/opa/v1/storage/disk disk github.com/open-policy-agent/opa@v1.19.0\n\
import \"github.com/open-policy-agent/opa/v1/storage\"\n\
type Store struct{}\n\
func (*Store) Abort(...any)\n\
func (*Store) Close(...any) error\n\
func (*Store) Commit(...any) error\n\
func (*Store) DeletePolicy(...any) error\n\
func (*Store) GetPolicy(...any) ([]byte, error)\n\
func (*Store) ListPolicies(...any) ([]string, error)\n\
func (*Store) MakeDir(...any) error\n\
func (*Store) NewTransaction(...any) (storage.Transaction, error)\n\
func (*Store) Read(...any) (any, error)\n\
func (*Store) Register(...any) (storage.TriggerHandle, error)\n\
func (*Store) Truncate(...any) error\n\
func (*Store) UpsertPolicy(...any) error\n\
func (*Store) Write(...any) error\n\
func New(...any) (*Store, error) // closer\n\
\n\
=== github.com/open-policy-agent/opa/v1/util util github.com/open-policy-agent/opa@v1.19.0\n\
import \"time\"\n\
func TimerWithCancel(...any) (*time.Timer, func()) // closer 1 call\n\
\n\
=== github.com/opencontainers/cgroups cgroups github.com/opencontainers/cgroups@v0.1.0\n\
import \"os\"\n\
func OpenFile(...any) (*os.File, error) // file\n\
\n\
=== github.com/opencontainers/runc/libcontainer/exeseal exeseal github.com/opencontainers/runc@v1.5.1\n\
import \"os\"\n\
func CloneSelfExe(...any) (*os.File, error) // file\n\
func Memfd(...any) (*os.File, SealFunc, error) // file\n\
\n\
=== github.com/opencontainers/runc/libcontainer/system system github.com/opencontainers/runc@v1.5.1\n\
import \"os\"\n\
func ExecutableMemfd(...any) (*os.File, error) // file\n\
\n\
=== github.com/openzipkin/zipkin-go/middleware/http http github.com/openzipkin/zipkin-go@v0.4.3\n\
import \"net/http\"\n\
type Client struct{}\n\
func (*Client) DoWithAppSpan(...any) (*http.Response, error) // body\n\
func NewClient(...any) (*Client, error)\n\
\n\
=== github.com/openzipkin/zipkin-go/reporter reporter github.com/openzipkin/zipkin-go@v0.4.3\n\
type Reporter interface {\n\
\tClose() error\n\
}\n\
\n\
=== github.com/openzipkin/zipkin-go/reporter/amqp amqp github.com/openzipkin/zipkin-go@v0.4.3\n\
import \"github.com/openzipkin/zipkin-go/reporter\"\n\
func NewReporter(...any) (reporter.Reporter, error) // closer\n\
\n\
=== github.com/openzipkin/zipkin-go/reporter/http http github.com/openzipkin/zipkin-go@v0.4.3\n\
import \"net/http\"\n\
type HTTPDoer interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
\n\
=== github.com/ory/dockertest/v3 dockertest github.com/ory/dockertest/v3@v3.12.0\n\
import \"github.com/ory/dockertest/v3/docker\"\n\
type Pool struct {\n\
\tClient *docker.Client\n\
}\n\
func NewPool(...any) (*Pool, error)\n\
func NewTLSPool(...any) (*Pool, error)\n\
\n\
=== github.com/ory/dockertest/v3/docker docker github.com/ory/dockertest/v3@v3.12.0\n\
import \"net\"\n\
type Client struct {\n\
\tDialer Dialer\n\
}\n\
type Dialer interface {\n\
\tDial(...any) (net.Conn, error) // conn\n\
}\n\
func NewClient(...any) (*Client, error)\n\
func NewClientFromEnv() (*Client, error)\n\
func NewTLSClient(...any) (*Client, error)\n\
func NewTLSClientFromBytes(...any) (*Client, error)\n\
func NewVersionedClient(...any) (*Client, error)\n\
func NewVersionedClientFromEnv(...any) (*Client, error)\n\
func NewVersionedTLSClient(...any) (*Client, error)\n\
func NewVersionedTLSClientFromBytes(...any) (*Client, error)\n\
func NewVersionnedTLSClient(...any) (*Client, error)\n\
\n\
=== github.com/ory/dockertest/v3/docker/pkg/ioutils ioutils github.com/ory/dockertest/v3@v3.12.0\n\
import \"io\"\n\
type AtomicWriteSet struct{}\n\
func (*AtomicWriteSet) Cancel() error\n\
func (*AtomicWriteSet) Commit(...any) error\n\
func (*AtomicWriteSet) FileWriter(...any) (io.WriteCloser, error) // closer\n\
func NewAtomicFileWriter(...any) (io.WriteCloser, error) // closer\n\
func NewAtomicWriteSet(...any) (*AtomicWriteSet, error)\n\
\n\
=== github.com/ory/dockertest/v3/docker/pkg/system system github.com/ory/dockertest/v3@v3.12.0\n\
import \"os\"\n\
func CreateSequential(...any) (*os.File, error) // file\n\
func OpenFileSequential(...any) (*os.File, error) // file\n\
func OpenSequential(...any) (*os.File, error) // file\n\
func TempFileSequential(...any) (*os.File, error) // file\n\
\n\
=== github.com/pb33f/libopenapi/index index github.com/pb33f/libopenapi@v0.38.7\n\
import \"io/fs\"\n\
type RolodexFS interface {\n\
\tOpen(...any) (fs.File, error) // closer\n\
}\n\
type RolodexFSWithContext interface {\n\
\tOpenWithContext(...any) (fs.File, error) // closer\n\
}\n\
\n\
=== github.com/pion/dtls/v3 dtls github.com/pion/dtls/v3@v3.1.5\n\
import \"github.com/pion/dtls/v3/pkg/protocol/extension\"\n\
import \"net\"\n\
type Conn struct{}\n\
func (*Conn) Close() error\n\
func (*Conn) ConnectionState() (State, bool)\n\
func (*Conn) Handshake() error // ends\n\
func (*Conn) HandshakeContext(...any) error // ends\n\
func (*Conn) LocalAddr() net.Addr\n\
func (*Conn) Read(...any) (int, error)\n\
func (*Conn) RemoteAddr() net.Addr\n\
func (*Conn) RemoteSRTPMasterKeyIdentifier() ([]byte, bool)\n\
func (*Conn) SelectedSRTPProtectionProfile() (extension.SRTPProtectionProfile, bool)\n\
func (*Conn) SetDeadline(...any) error\n\
func (*Conn) SetReadDeadline(...any) error\n\
func (*Conn) SetWriteDeadline(...any) error\n\
func (*Conn) Write(...any) (int, error)\n\
func Dial(...any) (*Conn, error) // closer\n\
func DialWithOptions(...any) (*Conn, error) // closer\n\
\n\
=== github.com/pion/dtls/v3/pkg/net net github.com/pion/dtls/v3@v3.1.5\n\
import \"net\"\n\
type PacketListener interface {\n\
\tAccept() (net.PacketConn, net.Addr, error) // conn child\n\
\tClose() error\n\
}\n\
func PacketListenerFromListener(...any) PacketListener\n\
\n\
=== github.com/pion/interceptor/pkg/gcc gcc github.com/pion/interceptor@v0.1.47\n\
import \"github.com/pion/interceptor\"\n\
type SendSideBWE struct{}\n\
func (*SendSideBWE) AddStream(...any) interceptor.RTPWriter\n\
func (*SendSideBWE) Close() error\n\
func (*SendSideBWE) GetStats() map[string]any\n\
func (*SendSideBWE) GetTargetBitrate() int\n\
func (*SendSideBWE) WriteRTCP(...any) error\n\
func NewSendSideBWE(...any) (*SendSideBWE, error) // closer\n\
\n\
=== github.com/pion/transport/v4 transport github.com/pion/transport/v4@v4.1.0\n\
import \"net\"\n\
type Dialer interface {\n\
\tDial(...any) (net.Conn, error) // conn\n\
}\n\
type ListenConfig interface {\n\
\tListen(...any) (net.Listener, error) // listener\n\
\tListenPacket(...any) (net.PacketConn, error) // conn\n\
}\n\
type Net interface {\n\
\tCreateDialer(...any) Dialer\n\
\tCreateListenConfig(...any) ListenConfig\n\
\tDial(...any) (net.Conn, error) // conn\n\
\tDialTCP(...any) (TCPConn, error) // closer\n\
\tDialUDP(...any) (UDPConn, error) // closer\n\
\tListenPacket(...any) (net.PacketConn, error) // conn\n\
\tListenTCP(...any) (TCPListener, error)\n\
\tListenUDP(...any) (UDPConn, error) // closer\n\
}\n\
type TCPConn interface {\n\
\tClose() error\n\
\tCloseRead() error\n\
\tCloseWrite() error\n\
\tLocalAddr() net.Addr\n\
\tRead(...any) (int, error)\n\
\tReadFrom(...any) (int64, error)\n\
\tRemoteAddr() net.Addr\n\
\tSetDeadline(...any) error\n\
\tSetKeepAlive(...any) error\n\
\tSetKeepAlivePeriod(...any) error\n\
\tSetLinger(...any) error\n\
\tSetNoDelay(...any) error\n\
\tSetReadBuffer(...any) error\n\
\tSetReadDeadline(...any) error\n\
\tSetWriteBuffer(...any) error\n\
\tSetWriteDeadline(...any) error\n\
\tWrite(...any) (int, error)\n\
}\n\
type TCPListener interface {\n\
\tAccept() (net.Conn, error)\n\
\tAcceptTCP() (TCPConn, error) // closer child\n\
\tAddr() net.Addr\n\
\tClose() error\n\
\tSetDeadline(...any) error\n\
}\n\
type UDPConn interface {\n\
\tClose() error\n\
\tLocalAddr() net.Addr\n\
\tRead(...any) (int, error)\n\
\tReadFrom(...any) (int, net.Addr, error)\n\
\tReadFromUDP(...any) (int, *net.UDPAddr, error)\n\
\tReadMsgUDP(...any) (int, int, int, *net.UDPAddr, error)\n\
\tRemoteAddr() net.Addr\n\
\tSetDeadline(...any) error\n\
\tSetReadBuffer(...any) error\n\
\tSetReadDeadline(...any) error\n\
\tSetWriteBuffer(...any) error\n\
\tSetWriteDeadline(...any) error\n\
\tWrite(...any) (int, error)\n\
\tWriteMsgUDP(...any) (int, int, error)\n\
\tWriteTo(...any) (int, error)\n\
\tWriteToUDP(...any) (int, error)\n\
}\n\
\n\
=== github.com/pion/transport/v4/stdnet stdnet github.com/pion/transport/v4@v4.1.0\n\
import \"net\"\n\
import transport \"github.com/pion/transport/v4\"\n\
type Net struct{}\n\
func (*Net) CreateDialer(...any) transport.Dialer\n\
func (*Net) CreateListenConfig(...any) transport.ListenConfig\n\
func (*Net) Dial(...any) (net.Conn, error) // conn\n\
func (*Net) DialTCP(...any) (transport.TCPConn, error) // closer\n\
func (*Net) DialUDP(...any) (transport.UDPConn, error) // closer\n\
func (*Net) ListenPacket(...any) (net.PacketConn, error) // conn\n\
func (*Net) ListenTCP(...any) (transport.TCPListener, error) // closer\n\
func (*Net) ListenUDP(...any) (transport.UDPConn, error) // closer\n\
func NewNet() (*Net, error)\n\
\n\
=== github.com/pion/transport/v4/vnet vnet github.com/pion/transport/v4@v4.1.0\n\
import transport \"github.com/pion/transport/v4\"\n\
type DelayFilter struct{}\n\
type Net struct{}\n\
type Queue struct{}\n\
func (*DelayFilter) Close() error\n\
func (*Net) CreateDialer(...any) transport.Dialer\n\
func (*Net) CreateListenConfig(...any) transport.ListenConfig\n\
func (*Net) ListenTCP(...any) (transport.TCPListener, error)\n\
func (*Queue) Close() error\n\
func NewDelayFilter(...any) (*DelayFilter, error) // closer\n\
func NewNet(...any) (*Net, error)\n\
func NewQueue(...any) (*Queue, error) // closer\n\
\n\
=== github.com/pion/turn/v5 turn github.com/pion/turn/v5@v5.0.13\n\
import \"net\"\n\
type ListenerConfig struct {\n\
\tListener net.Listener\n\
\tRelayAddressGenerator RelayAddressGenerator\n\
}\n\
type PacketConnConfig struct {\n\
\tPacketConn net.PacketConn\n\
\tRelayAddressGenerator RelayAddressGenerator\n\
}\n\
type RelayAddressGenerator interface {\n\
\tAllocateConn(...any) (net.Conn, error) // conn\n\
\tAllocateListener(...any) (net.Listener, net.Addr, error) // listener\n\
\tAllocatePacketConn(...any) (net.PacketConn, net.Addr, error) // conn\n\
}\n\
type RelayAddressGeneratorNone struct{}\n\
type RelayAddressGeneratorPortRange struct{}\n\
type RelayAddressGeneratorStatic struct{}\n\
func (*RelayAddressGeneratorNone) AllocateConn(...any) (net.Conn, error) // conn\n\
func (*RelayAddressGeneratorNone) AllocateListener(...any) (net.Listener, net.Addr, error) // listener\n\
func (*RelayAddressGeneratorNone) AllocatePacketConn(...any) (net.PacketConn, net.Addr, error) // conn\n\
func (*RelayAddressGeneratorPortRange) AllocateConn(...any) (net.Conn, error) // conn\n\
func (*RelayAddressGeneratorPortRange) AllocateListener(...any) (net.Listener, net.Addr, error) // listener\n\
func (*RelayAddressGeneratorPortRange) AllocatePacketConn(...any) (net.PacketConn, net.Addr, error) // conn\n\
func (*RelayAddressGeneratorStatic) AllocateConn(...any) (net.Conn, error) // conn\n\
func (*RelayAddressGeneratorStatic) AllocateListener(...any) (net.Listener, net.Addr, error) // listener\n\
func (*RelayAddressGeneratorStatic) AllocatePacketConn(...any) (net.PacketConn, net.Addr, error) // conn\n\
\n\
=== github.com/pion/webrtc/v4/pkg/media/h264writer h264writer github.com/pion/webrtc/v4@v4.2.18\n\
type H264Writer struct{}\n\
func (*H264Writer) Close() error\n\
func (*H264Writer) WriteRTP(...any) error\n\
func New(...any) (*H264Writer, error) // closer\n\
\n\
=== github.com/pion/webrtc/v4/pkg/media/h265writer h265writer github.com/pion/webrtc/v4@v4.2.18\n\
type H265Writer struct{}\n\
func (*H265Writer) Close() error\n\
func (*H265Writer) WriteRTP(...any) error\n\
func New(...any) (*H265Writer, error) // closer\n\
\n\
=== github.com/prometheus/alertmanager/cluster cluster github.com/prometheus/alertmanager@v0.33.1\n\
import \"github.com/hashicorp/memberlist\"\n\
import \"net\"\n\
import \"time\"\n\
type TLSTransport struct{}\n\
func (*TLSTransport) DialTimeout(...any) (net.Conn, error)\n\
func (*TLSTransport) FinalAdvertiseAddr(...any) (net.IP, int, error)\n\
func (*TLSTransport) GetAutoBindPort() int\n\
func (*TLSTransport) PacketCh() <-chan *memberlist.Packet\n\
func (*TLSTransport) Shutdown() error\n\
func (*TLSTransport) StreamCh() <-chan net.Conn\n\
func (*TLSTransport) WriteTo(...any) (time.Time, error)\n\
func NewTLSTransport(...any) (*TLSTransport, error) // closer\n\
\n\
=== github.com/prometheus/alertmanager/eventrecorder eventrecorder github.com/prometheus/alertmanager@v0.33.1\n\
type FileOutput struct{}\n\
type KafkaOutput struct{}\n\
type WebhookOutput struct{}\n\
func (*FileOutput) Close() error\n\
func (*FileOutput) Name() string\n\
func (*FileOutput) SendEvent(...any) (int, error)\n\
func (*KafkaOutput) Close() error\n\
func (*KafkaOutput) Name() string\n\
func (*KafkaOutput) SendEvent(...any) (int, error)\n\
func (*WebhookOutput) Close() error\n\
func (*WebhookOutput) Name() string\n\
func (*WebhookOutput) SendEvent(...any) (int, error)\n\
func NewFileOutput(...any) (*FileOutput, error) // closer\n\
func NewKafkaOutput(...any) (*KafkaOutput, error) // closer\n\
func NewWebhookOutput(...any) (*WebhookOutput, error) // closer\n\
\n\
=== github.com/prometheus/alertmanager/notify notify github.com/prometheus/alertmanager@v0.33.1\n\
import \"net/http\"\n\
func Get(...any) (*http.Response, error) // body\n\
func PostJSON(...any) (*http.Response, error) // body\n\
func PostText(...any) (*http.Response, error) // body\n\
\n\
=== github.com/prometheus/client_golang/prometheus/promhttp promhttp github.com/prometheus/client_golang@v1.25.0\n\
import \"net/http\"\n\
type RoundTripperFunc struct{}\n\
func (RoundTripperFunc) RoundTrip(...any) (*http.Response, error) // body\n\
func InstrumentRoundTripperCounter(...any) RoundTripperFunc\n\
func InstrumentRoundTripperDuration(...any) RoundTripperFunc\n\
func InstrumentRoundTripperInFlight(...any) RoundTripperFunc\n\
func InstrumentRoundTripperTrace(...any) RoundTripperFunc\n\
\n\
=== github.com/prometheus/client_golang/prometheus/push push github.com/prometheus/client_golang@v1.25.0\n\
import \"net/http\"\n\
type HTTPDoer interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
\n\
=== github.com/prometheus/prometheus/rules rules github.com/prometheus/prometheus@v0.305.0\n\
import \"github.com/prometheus/prometheus/storage\"\n\
type GroupOptions struct {\n\
\tOpts *ManagerOptions\n\
}\n\
type ManagerOptions struct {\n\
\tAppendable storage.Appendable\n\
}\n\
\n\
=== github.com/prometheus/prometheus/storage storage github.com/prometheus/prometheus@v0.305.0\n\
func NewFanout(...any) Storage\n\
\n\
=== github.com/prometheus/prometheus/tsdb tsdb github.com/prometheus/prometheus@v0.305.0\n\
import \"github.com/prometheus/prometheus/storage\"\n\
import ulid \"github.com/oklog/ulid/v2\"\n\
type BlockWriter struct{}\n\
func (*BlockWriter) Appender(...any) storage.Appender\n\
func (*BlockWriter) Close() error\n\
func (*BlockWriter) Flush(...any) (ulid.ULID, error)\n\
func NewBlockChunkQuerier(...any) (storage.ChunkQuerier, error) // closer\n\
func NewBlockQuerier(...any) (storage.Querier, error) // closer\n\
func NewBlockWriter(...any) (*BlockWriter, error) // closer\n\
\n\
=== github.com/prometheus/prometheus/tsdb/chunks chunks github.com/prometheus/prometheus@v0.305.0\n\
import \"github.com/prometheus/prometheus/tsdb/chunkenc\"\n\
type ChunkDiskMapper struct{}\n\
type ChunkDiskMapperRef struct{}\n\
type Reader struct{}\n\
type Writer struct{}\n\
func (*ChunkDiskMapper) ApplyOutOfOrderMask(...any) chunkenc.Encoding\n\
func (*ChunkDiskMapper) Chunk(...any) (chunkenc.Chunk, error)\n\
func (*ChunkDiskMapper) Close() error\n\
func (*ChunkDiskMapper) DeleteCorrupted(...any) error // ends\n\
func (*ChunkDiskMapper) IsOutOfOrderChunk(...any) bool\n\
func (*ChunkDiskMapper) IsQueueEmpty() bool\n\
func (*ChunkDiskMapper) IterateAllChunks(...any) error\n\
func (*ChunkDiskMapper) RemoveMasks(...any) chunkenc.Encoding\n\
func (*ChunkDiskMapper) Size() (int64, error)\n\
func (*ChunkDiskMapper) Truncate(...any) error // ends\n\
func (*ChunkDiskMapper) WriteChunk(...any) ChunkDiskMapperRef\n\
func (*Reader) ChunkOrIterable(...any) (chunkenc.Chunk, chunkenc.Iterable, error)\n\
func (*Reader) Close() error\n\
func (*Reader) Size() int64\n\
func (*Writer) Close() error\n\
func (*Writer) WriteChunks(...any) error\n\
func NewChunkDiskMapper(...any) (*ChunkDiskMapper, error) // closer\n\
func NewDirReader(...any) (*Reader, error) // closer\n\
func NewWriter(...any) (*Writer, error) // closer\n\
\n\
=== github.com/prometheus/prometheus/tsdb/fileutil fileutil github.com/prometheus/prometheus@v0.305.0\n\
import \"os\"\n\
type MmapFile struct{}\n\
type Releaser interface {\n\
\tRelease() error\n\
}\n\
func (*MmapFile) Bytes() []byte\n\
func (*MmapFile) Close() error\n\
func (*MmapFile) File() *os.File\n\
func Flock(...any) (Releaser, bool, error) // closer\n\
func OpenDir(...any) (*os.File, error) // file\n\
func OpenMmapFile(...any) (*MmapFile, error) // closer\n\
func OpenMmapFileWithSize(...any) (*MmapFile, error) // closer\n\
\n\
=== github.com/prometheus/prometheus/tsdb/index index github.com/prometheus/prometheus@v0.305.0\n\
import \"github.com/prometheus/prometheus/model/labels\"\n\
type FileWriter struct{}\n\
type Reader struct{}\n\
type Writer struct{}\n\
func (*FileWriter) AddPadding(...any) error\n\
func (*FileWriter) Close() error\n\
func (*FileWriter) Flush() error\n\
func (*FileWriter) Pos() uint64\n\
func (*FileWriter) Remove() error\n\
func (*FileWriter) Write(...any) error\n\
func (*FileWriter) WriteAt(...any) error\n\
func (*Reader) Close() error\n\
func (*Reader) LabelNames(...any) ([]string, error)\n\
func (*Reader) LabelNamesFor(...any) ([]string, error)\n\
func (*Reader) LabelValueFor(...any) (string, error)\n\
func (*Reader) LabelValues(...any) ([]string, error)\n\
func (*Reader) Postings(...any) (Postings, error)\n\
func (*Reader) PostingsForAllLabelValues(...any) Postings\n\
func (*Reader) PostingsForLabelMatching(...any) Postings\n\
func (*Reader) PostingsRanges() (map[labels.Label]Range, error)\n\
func (*Reader) Series(...any) error\n\
func (*Reader) ShardedPostings(...any) Postings\n\
func (*Reader) Size() int64\n\
func (*Reader) SortedLabelValues(...any) ([]string, error)\n\
func (*Reader) SortedPostings(...any) Postings\n\
func (*Reader) SymbolTableSize() uint64\n\
func (*Reader) Symbols() StringIter\n\
func (*Reader) Version() int\n\
func (*Writer) AddSeries(...any) error // ends\n\
func (*Writer) AddSymbol(...any) error // ends\n\
func (*Writer) Close() error\n\
func NewFileReader(...any) (*Reader, error) // closer\n\
func NewFileWriter(...any) (*FileWriter, error) // closer\n\
func NewWriter(...any) (*Writer, error) // closer\n\
func NewWriterWithEncoder(...any) (*Writer, error) // closer\n\
\n\
=== github.com/prometheus/prometheus/tsdb/wlog wlog github.com/prometheus/prometheus@v0.305.0\n\
type Segment struct {\n\
\tSegmentFile\n\
}\n\
type SegmentFile interface {\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
\tWrite(...any) (int, error)\n\
}\n\
func (*Segment) Dir() string\n\
func (*Segment) Index() int\n\
func CreateSegment(...any) (*Segment, error) // closer\n\
func OpenReadSegment(...any) (*Segment, error) // closer\n\
func OpenWriteSegment(...any) (*Segment, error) // closer\n\
\n\
=== github.com/prometheus/prometheus/util/logging logging github.com/prometheus/prometheus@v0.305.0\n\
import \"log/slog\"\n\
type JSONFileLogger struct{}\n\
func (*JSONFileLogger) Close() error\n\
func (*JSONFileLogger) Enabled(...any) bool\n\
func (*JSONFileLogger) Handle(...any) error\n\
func (*JSONFileLogger) WithAttrs(...any) slog.Handler\n\
func (*JSONFileLogger) WithGroup(...any) slog.Handler\n\
func NewJSONFileLogger(...any) (*JSONFileLogger, error) // closer\n\
\n\
=== github.com/prometheus/prometheus/util/notifications notifications github.com/prometheus/prometheus@v0.305.0\n\
type Notifications struct{}\n\
func (*Notifications) Sub() (<-chan Notification, func(), bool) // closer 1 call\n\
func NewNotifications(...any) *Notifications\n\
\n\
=== github.com/prometheus/prometheus/web web github.com/prometheus/prometheus@v0.305.0\n\
import \"net\"\n\
import \"github.com/prometheus/prometheus/storage\"\n\
type Handler struct{}\n\
type Options struct {\n\
\tStorage storage.Storage\n\
}\n\
func (*Handler) Listener(...any) (net.Listener, error) // listener\n\
func New(...any) *Handler\n\
\n\
=== github.com/quic-go/quic-go/http3 http3 github.com/quic-go/quic-go@v0.61.0\n\
import \"net/http\"\n\
type Transport struct{}\n\
func (*Transport) Close() error\n\
func (*Transport) CloseIdleConnections()\n\
func (*Transport) RoundTrip(...any) (*http.Response, error) // body\n\
func (*Transport) RoundTripOpt(...any) (*http.Response, error) // body\n\
\n\
=== github.com/rabbitmq/amqp091-go amqp091 github.com/rabbitmq/amqp091-go@v1.13.0\n\
func DialTLS_ExternalAuth(...any) (*Connection, error) // closer\n\
\n\
=== github.com/redis/go-redis/v9 redis github.com/redis/go-redis/v9@v9.23.0\n\
type Ring struct {\n\
\tcmdable\n\
}\n\
type cmdable struct{}\n\
func (*PubSub) Unsubscribe(...any) error\n\
func (*Ring) Close() error\n\
func (*Ring) PSubscribe(...any) *PubSub // closer child\n\
func (*Ring) Subscribe(...any) *PubSub // closer child\n\
func (cmdable) Scan(...any) *ScanCmd\n\
func (cmdable) Shutdown(...any) *StatusCmd\n\
func NewRing(...any) *Ring\n\
\n\
=== github.com/rogpeppe/go-internal/lockedfile lockedfile github.com/rogpeppe/go-internal@v1.16.0\n\
type Mutex struct{}\n\
func (*Mutex) Lock() (func(), error) // closer call\n\
func MutexAt(...any) *Mutex\n\
\n\
=== github.com/safchain/ethtool ethtool github.com/safchain/ethtool@v0.7.0\n\
type Ethtool struct{}\n\
func (*Ethtool) BusInfo(...any) (string, error)\n\
func (*Ethtool) Change(...any) error\n\
func (*Ethtool) Close()\n\
func (*Ethtool) CmdGet(...any) (uint32, error)\n\
func (*Ethtool) CmdGetMapped(...any) (map[string]uint64, error)\n\
func (*Ethtool) CmdSet(...any) (uint32, error)\n\
func (*Ethtool) DriverInfo(...any) (DrvInfo, error)\n\
func (*Ethtool) DriverName(...any) (string, error)\n\
func (*Ethtool) FeatureNames(...any) (map[string]uint, error)\n\
func (*Ethtool) Features(...any) (map[string]bool, error)\n\
func (*Ethtool) FeaturesWithState(...any) (map[string]FeatureState, error)\n\
func (*Ethtool) GetChannels(...any) (Channels, error)\n\
func (*Ethtool) GetCoalesce(...any) (Coalesce, error)\n\
func (*Ethtool) GetIndir(...any) (Indir, error)\n\
func (*Ethtool) GetLinkSettings(...any) (*LinkSettings, error)\n\
func (*Ethtool) GetPause(...any) (Pause, error)\n\
func (*Ethtool) GetRing(...any) (Ring, error)\n\
func (*Ethtool) GetTimestampingInformation(...any) (TimestampingInformation, error)\n\
func (*Ethtool) GetWakeOnLan(...any) (WakeOnLan, error)\n\
func (*Ethtool) Identity(...any) error\n\
func (*Ethtool) LinkState(...any) (uint32, error)\n\
func (*Ethtool) ModuleEeprom(...any) ([]byte, error)\n\
func (*Ethtool) ModuleEepromHex(...any) (string, error)\n\
func (*Ethtool) MsglvlGet(...any) (uint32, error)\n\
func (*Ethtool) MsglvlSet(...any) (uint32, uint32, error)\n\
func (*Ethtool) PermAddr(...any) (string, error)\n\
func (*Ethtool) PrivFlags(...any) (map[string]bool, error)\n\
func (*Ethtool) PrivFlagsNames(...any) (map[string]uint, error)\n\
func (*Ethtool) SetChannels(...any) (Channels, error)\n\
func (*Ethtool) SetCoalesce(...any) (Coalesce, error)\n\
func (*Ethtool) SetIndir(...any) (Indir, error)\n\
func (*Ethtool) SetLinkSettings(...any) error\n\
func (*Ethtool) SetPause(...any) (Pause, error)\n\
func (*Ethtool) SetRing(...any) (Ring, error)\n\
func (*Ethtool) SetWakeOnLan(...any) (WakeOnLan, error)\n\
func (*Ethtool) Stats(...any) (map[string]uint64, error)\n\
func (*Ethtool) StatsWithBuffer(...any) (map[string]uint64, error)\n\
func (*Ethtool) UpdatePrivFlags(...any) error\n\
func NewEthtool() (*Ethtool, error) // closer\n\
\n\
=== github.com/santhosh-tekuri/jsonschema/v5/httploader httploader github.com/santhosh-tekuri/jsonschema/v5@v5.3.1\n\
import \"io\"\n\
func Load(...any) (io.ReadCloser, error) // closer\n\
\n\
=== github.com/sevlyar/go-daemon daemon github.com/sevlyar/go-daemon@v0.1.6\n\
import \"os\"\n\
type LockFile struct {\n\
\t*os.File\n\
}\n\
func (*LockFile) Lock() error\n\
func (*LockFile) ReadPid() (int, error)\n\
func (*LockFile) Remove() error\n\
func (*LockFile) Unlock() error\n\
func (*LockFile) WritePid() error\n\
func OpenLockFile(...any) (*LockFile, error) // closer\n\
\n\
=== github.com/sigstore/rekor/pkg/indexstorage indexstorage github.com/sigstore/rekor@v1.5.3\n\
type IndexStorage interface {\n\
\tLookupIndices(...any) ([]string, error)\n\
\tShutdown() error\n\
\tWriteIndex(...any) error\n\
}\n\
func NewIndexStorage(...any) (IndexStorage, error) // closer\n\
\n\
=== github.com/sigstore/rekor/pkg/indexstorage/mysql mysql github.com/sigstore/rekor@v1.5.3\n\
type IndexStorageProvider struct{}\n\
func (*IndexStorageProvider) LookupIndices(...any) ([]string, error)\n\
func (*IndexStorageProvider) Shutdown() error\n\
func (*IndexStorageProvider) WriteIndex(...any) error\n\
func NewProvider(...any) (*IndexStorageProvider, error) // closer\n\
\n\
=== github.com/sigstore/rekor/pkg/indexstorage/redis redis github.com/sigstore/rekor@v1.5.3\n\
type IndexStorageProvider struct{}\n\
func (*IndexStorageProvider) LookupIndices(...any) ([]string, error)\n\
func (*IndexStorageProvider) Shutdown() error\n\
func (*IndexStorageProvider) WriteIndex(...any) error\n\
func NewProvider(...any) (*IndexStorageProvider, error) // closer\n\
\n\
=== github.com/sigstore/rekor/pkg/util util github.com/sigstore/rekor@v1.5.3\n\
import \"io\"\n\
func FileOrURLReadCloser(...any) (io.ReadCloser, error) // closer\n\
\n\
=== github.com/sijms/go-ora/v2 go_ora github.com/sijms/go-ora/v2@v2.9.0\n\
import \"github.com/sijms/go-ora/v2/configurations\"\n\
import \"database/sql/driver\"\n\
import \"reflect\"\n\
import \"database/sql\"\n\
type Connection struct{}\n\
type DataSet struct{}\n\
type Querier interface {\n\
\tQueryContext(...any) (*sql.Rows, error) // rows\n\
}\n\
type RefCursor struct {\n\
\tdefaultStmt\n\
}\n\
type Stmt struct {\n\
\tdefaultStmt\n\
}\n\
type defaultStmt struct{}\n\
func (*Connection) Close() error\n\
func (*Connection) QueryContext(...any) (driver.Rows, error) // closer child\n\
func (*DataSet) Close() error\n\
func (*DataSet) ColumnTypeDatabaseTypeName(...any) string\n\
func (*DataSet) ColumnTypeLength(...any) (int64, bool)\n\
func (*DataSet) ColumnTypeNullable(...any) (bool, bool)\n\
func (*DataSet) ColumnTypePrecisionScale(...any) (int64, int64, bool)\n\
func (*DataSet) ColumnTypeScanType(...any) reflect.Type\n\
func (*DataSet) Columns() []string\n\
func (*DataSet) Err() error\n\
func (*DataSet) HasNextResultSet() bool\n\
func (*DataSet) Next(...any) error\n\
func (*DataSet) NextResultSet() error\n\
func (*DataSet) Next_() bool\n\
func (*DataSet) Scan(...any) error\n\
func (*RefCursor) Query() (*DataSet, error) // rows\n\
func (*Stmt) Query(...any) (driver.Rows, error) // closer child\n\
func (*Stmt) QueryContext(...any) (driver.Rows, error) // closer child\n\
func (*Stmt) Query_(...any) (*DataSet, error) // rows\n\
func (*defaultStmt) Close() error\n\
func NewConnection(...any) (*Connection, error)\n\
func NewStmt(...any) *Stmt\n\
func ParseConfig(...any) (*configurations.ConnectionConfig, error)\n\
func WrapRefCursor(...any) (*sql.Rows, error) // rows\n\
\n\
=== github.com/sijms/go-ora/v2/configurations configurations github.com/sijms/go-ora/v2@v2.9.0\n\
import \"net\"\n\
type ConnectionConfig struct {\n\
\tSessionInfo\n\
}\n\
type DialerContext interface {\n\
\tDialContext(...any) (net.Conn, error) // conn\n\
}\n\
type SessionInfo struct {\n\
\tDialer DialerContext\n\
}\n\
func ParseConfig(...any) (*ConnectionConfig, error)\n\
\n\
=== github.com/snowflakedb/gosnowflake gosnowflake github.com/snowflakedb/gosnowflake@v1.19.1\n\
import \"net/http\"\n\
type InternalClient interface {\n\
\tGet(...any) (*http.Response, error) // body\n\
\tPost(...any) (*http.Response, error) // body\n\
}\n\
\n\
=== github.com/spf13/afero afero github.com/spf13/afero@v1.15.0\n\
import \"net/http\"\n\
type BasePathFs struct{}\n\
type CacheOnReadFs struct{}\n\
type CopyOnWriteFs struct{}\n\
type FromIOFS struct{}\n\
type HttpFs struct{}\n\
type IOFS struct {\n\
\tFs\n\
}\n\
type OsFs struct{}\n\
type ReadOnlyFs struct{}\n\
type RegexpFs struct{}\n\
type httpDir struct{}\n\
func (*BasePathFs) Create(...any) (File, error) // closer\n\
func (*BasePathFs) Open(...any) (File, error) // closer\n\
func (*BasePathFs) OpenFile(...any) (File, error) // closer\n\
func (*BasePathFs) Remove(...any) error\n\
func (*BasePathFs) RemoveAll(...any) error\n\
func (*CacheOnReadFs) Create(...any) (File, error) // closer\n\
func (*CacheOnReadFs) Open(...any) (File, error) // closer\n\
func (*CacheOnReadFs) OpenFile(...any) (File, error) // closer\n\
func (*CacheOnReadFs) Remove(...any) error\n\
func (*CacheOnReadFs) RemoveAll(...any) error\n\
func (*CopyOnWriteFs) Create(...any) (File, error) // closer\n\
func (*CopyOnWriteFs) Open(...any) (File, error) // closer\n\
func (*CopyOnWriteFs) OpenFile(...any) (File, error) // closer\n\
func (*CopyOnWriteFs) Remove(...any) error\n\
func (*CopyOnWriteFs) RemoveAll(...any) error\n\
func (*ReadOnlyFs) Open(...any) (File, error) // closer\n\
func (*ReadOnlyFs) OpenFile(...any) (File, error) // closer\n\
func (*ReadOnlyFs) Remove(...any) error\n\
func (*ReadOnlyFs) RemoveAll(...any) error\n\
func (*RegexpFs) Create(...any) (File, error) // closer\n\
func (*RegexpFs) Open(...any) (File, error) // closer\n\
func (*RegexpFs) OpenFile(...any) (File, error) // closer\n\
func (*RegexpFs) Remove(...any) error\n\
func (*RegexpFs) RemoveAll(...any) error\n\
func (Afero) Walk(...any) error\n\
func (FromIOFS) Open(...any) (File, error) // closer\n\
func (FromIOFS) OpenFile(...any) (File, error) // closer\n\
func (FromIOFS) Remove(...any) error\n\
func (FromIOFS) RemoveAll(...any) error\n\
func (HttpFs) Create(...any) (File, error) // closer\n\
func (HttpFs) Dir(...any) *httpDir\n\
func (HttpFs) Open(...any) (http.File, error) // closer\n\
func (HttpFs) OpenFile(...any) (File, error) // closer\n\
func (HttpFs) Remove(...any) error\n\
func (HttpFs) RemoveAll(...any) error\n\
func (OsFs) Create(...any) (File, error) // closer\n\
func (OsFs) Open(...any) (File, error) // closer\n\
func (OsFs) OpenFile(...any) (File, error) // closer\n\
func (OsFs) Remove(...any) error\n\
func (OsFs) RemoveAll(...any) error\n\
func (httpDir) Open(...any) (http.File, error) // closer\n\
func NewBasePathFs(...any) Fs\n\
func NewCacheOnReadFs(...any) Fs\n\
func NewCopyOnWriteFs(...any) Fs\n\
func NewHttpFs(...any) *HttpFs\n\
func NewIOFS(...any) IOFS\n\
func NewMemMapFs() Fs\n\
func NewReadOnlyFs(...any) Fs\n\
func NewRegexpFs(...any) Fs\n\
\n\
=== github.com/spf13/afero/zipfs zipfs github.com/spf13/afero@v1.15.0\n\
import \"github.com/spf13/afero\"\n\
func New(...any) afero.Fs\n\
\n\
=== github.com/spiffe/go-spiffe/v2/spiffetls spiffetls github.com/spiffe/go-spiffe/v2@v2.6.0\n\
import \"net\"\n\
func Dial(...any) (net.Conn, error) // conn\n\
func DialWithMode(...any) (net.Conn, error) // conn\n\
func ListenWithMode(...any) (net.Listener, error) // listener\n\
\n\
=== github.com/spiffe/go-spiffe/v2/workloadapi workloadapi github.com/spiffe/go-spiffe/v2@v2.6.0\n\
import \"github.com/spiffe/go-spiffe/v2/bundle/jwtbundle\"\n\
import \"github.com/spiffe/go-spiffe/v2/svid/jwtsvid\"\n\
import \"github.com/spiffe/go-spiffe/v2/bundle/spiffebundle\"\n\
import \"github.com/spiffe/go-spiffe/v2/bundle/x509bundle\"\n\
import \"github.com/spiffe/go-spiffe/v2/svid/x509svid\"\n\
type BundleSource struct{}\n\
type Client struct{}\n\
type JWTSource struct{}\n\
type X509Source struct{}\n\
func (*BundleSource) Close() error\n\
func (*BundleSource) GetBundleForTrustDomain(...any) (*spiffebundle.Bundle, error)\n\
func (*BundleSource) GetJWTBundleForTrustDomain(...any) (*jwtbundle.Bundle, error)\n\
func (*BundleSource) GetX509BundleForTrustDomain(...any) (*x509bundle.Bundle, error)\n\
func (*BundleSource) Updated() unknown\n\
func (*BundleSource) WaitUntilUpdated(...any) error\n\
func (*Client) Close() error\n\
func (*Client) FetchJWTBundles(...any) (*jwtbundle.Set, error)\n\
func (*Client) FetchJWTSVID(...any) (*jwtsvid.SVID, error)\n\
func (*Client) FetchJWTSVIDs(...any) ([]*jwtsvid.SVID, error)\n\
func (*Client) FetchX509Bundles(...any) (*x509bundle.Set, error)\n\
func (*Client) FetchX509Context(...any) (*X509Context, error)\n\
func (*Client) FetchX509SVID(...any) (*x509svid.SVID, error)\n\
func (*Client) FetchX509SVIDs(...any) ([]*x509svid.SVID, error)\n\
func (*Client) ValidateJWTSVID(...any) (*jwtsvid.SVID, error)\n\
func (*Client) WatchJWTBundles(...any) error\n\
func (*Client) WatchX509Bundles(...any) error\n\
func (*Client) WatchX509Context(...any) error\n\
func (*JWTSource) Close() error\n\
func (*JWTSource) FetchJWTSVID(...any) (*jwtsvid.SVID, error)\n\
func (*JWTSource) FetchJWTSVIDs(...any) ([]*jwtsvid.SVID, error)\n\
func (*JWTSource) GetJWTBundleForTrustDomain(...any) (*jwtbundle.Bundle, error)\n\
func (*JWTSource) Updated() unknown\n\
func (*JWTSource) WaitUntilUpdated(...any) error\n\
func (*X509Source) Close() error\n\
func (*X509Source) GetX509BundleForTrustDomain(...any) (*x509bundle.Bundle, error)\n\
func (*X509Source) GetX509SVID() (*x509svid.SVID, error)\n\
func (*X509Source) Updated() unknown\n\
func (*X509Source) WaitUntilUpdated(...any) error\n\
func New(...any) (*Client, error) // closer\n\
func NewBundleSource(...any) (*BundleSource, error) // closer\n\
func NewJWTSource(...any) (*JWTSource, error) // closer\n\
func NewX509Source(...any) (*X509Source, error) // closer\n\
\n\
=== github.com/swaggo/files swaggerFiles github.com/swaggo/files@v1.0.1\n\
import \"net/http\"\n\
type HTTPFS struct{}\n\
func (*HTTPFS) Open(...any) (http.File, error) // closer\n\
\n\
=== github.com/syndtr/goleveldb/leveldb leveldb github.com/syndtr/goleveldb@v1.0.0\n\
func (*DB) Write(...any) error\n\
\n\
=== github.com/syndtr/goleveldb/leveldb/storage storage github.com/syndtr/goleveldb@v1.0.0\n\
type Reader interface {\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
\tReadAt(...any) (int, error)\n\
\tSeek(...any) (int64, error)\n\
}\n\
type Storage interface {\n\
\tClose() error\n\
\tCreate(...any) (Writer, error) // closer child\n\
\tOpen(...any) (Reader, error) // closer child\n\
\tRemove(...any) error\n\
}\n\
type Writer interface {\n\
\tClose() error\n\
\tSync() error\n\
\tWrite(...any) (int, error)\n\
}\n\
func NewMemStorage() Storage\n\
func OpenFile(...any) (Storage, error)\n\
\n\
=== github.com/testcontainers/testcontainers-go testcontainers github.com/testcontainers/testcontainers-go@v0.44.0\n\
import \"io\"\n\
type Container interface {\n\
\tCopyFileFromContainer(...any) (io.ReadCloser, error) // closer child\n\
\tLogs(...any) (io.ReadCloser, error) // closer child\n\
\tStop(...any) error\n\
\tTerminate(...any) error\n\
}\n\
type ContainerProvider interface {\n\
\tClose() error\n\
\tCreateContainer(...any) (Container, error)\n\
\tReuseOrCreateContainer(...any) (Container, error)\n\
\tRunContainer(...any) (Container, error)\n\
}\n\
type DockerContainer struct{}\n\
type DockerProvider struct{}\n\
type GenericContainerRequest struct {\n\
\tProviderType ProviderType\n\
}\n\
type GenericNetworkRequest struct {\n\
\tProviderType ProviderType\n\
}\n\
type GenericProvider interface {\n\
\tClose() error\n\
\tCreateContainer(...any) (Container, error)\n\
\tReuseOrCreateContainer(...any) (Container, error)\n\
\tRunContainer(...any) (Container, error)\n\
}\n\
type ParallelContainersRequestError struct {\n\
\tRequest GenericContainerRequest\n\
}\n\
type ProviderType struct{}\n\
type Reaper struct {\n\
\tProvider ReaperProvider\n\
}\n\
type ReaperProvider interface {\n\
\tRunContainer(...any) (Container, error)\n\
}\n\
func (*DockerContainer) Logs(...any) (io.ReadCloser, error) // closer child\n\
func (*DockerContainer) Stop(...any) error\n\
func (*DockerContainer) Terminate(...any) error\n\
func (*DockerProvider) Close() error\n\
func (*DockerProvider) ContainerFromType(...any) (*DockerContainer, error)\n\
func (*DockerProvider) CreateContainer(...any) (Container, error) // ends\n\
func (*DockerProvider) ReuseOrCreateContainer(...any) (Container, error) // ends\n\
func (*DockerProvider) RunContainer(...any) (Container, error) // ends\n\
func (ProviderType) GetProvider(...any) (GenericProvider, error)\n\
func GenericContainer(...any) (Container, error)\n\
func NewDockerProvider(...any) (*DockerProvider, error)\n\
func NewReaper(...any) (*Reaper, error)\n\
func Run(...any) (*DockerContainer, error)\n\
\n\
=== github.com/tikv/client-go/v2/internal/unionstore unionstore github.com/tikv/client-go/v2@v2.0.7\n\
type Iterator interface {\n\
\tClose()\n\
\tKey() []byte\n\
\tNext() error\n\
\tValid() bool\n\
\tValue() []byte\n\
}\n\
type KVUnionStore struct{}\n\
func (*KVUnionStore) Iter(...any) (Iterator, error) // closer\n\
func (*KVUnionStore) IterReverse(...any) (Iterator, error) // closer\n\
func NewUnionStore(...any) *KVUnionStore\n\
\n\
=== github.com/tikv/client-go/v2/rawkv rawkv github.com/tikv/client-go/v2@v2.0.7\n\
import pd \"github.com/tikv/pd/client\"\n\
type Client struct{}\n\
func (*Client) BatchDelete(...any) error\n\
func (*Client) BatchGet(...any) ([][]byte, error)\n\
func (*Client) BatchPut(...any) error\n\
func (*Client) BatchPutWithTTL(...any) error\n\
func (*Client) Checksum(...any) (RawChecksum, error)\n\
func (*Client) Close() error\n\
func (*Client) ClusterID() uint64\n\
func (*Client) CompareAndSwap(...any) ([]byte, bool, error)\n\
func (*Client) Delete(...any) error\n\
func (*Client) DeleteRange(...any) error\n\
func (*Client) Get(...any) ([]byte, error)\n\
func (*Client) GetKeyTTL(...any) (*uint64, error)\n\
func (*Client) GetPDClient() pd.Client\n\
func (*Client) Put(...any) error\n\
func (*Client) PutWithTTL(...any) error\n\
func (*Client) ReverseScan(...any) ([][]byte, [][]byte, error)\n\
func (*Client) Scan(...any) ([][]byte, [][]byte, error)\n\
func (*Client) SetAtomicForCAS(...any) *Client\n\
func (*Client) SetColumnFamily(...any) *Client\n\
func NewClient(...any) (*Client, error) // closer\n\
func NewClientWithOpts(...any) (*Client, error) // closer\n\
\n\
=== github.com/tikv/client-go/v2/tikv tikv github.com/tikv/client-go/v2@v2.0.7\n\
import \"go.etcd.io/etcd/api/v3/mvccpb\"\n\
import \"github.com/tikv/client-go/v2/txnkv/transaction\"\n\
import \"github.com/tikv/client-go/v2/internal/unionstore\"\n\
type EtcdSafePointKV struct{}\n\
type Iterator = unionstore.Iterator\n\
type KVStore struct{}\n\
type KVTxn = transaction.KVTxn\n\
type StoreProbe struct {\n\
\t*KVStore\n\
}\n\
func (*EtcdSafePointKV) Close() error\n\
func (*EtcdSafePointKV) Get(...any) (string, error)\n\
func (*EtcdSafePointKV) GetWithPrefix(...any) ([]*mvccpb.KeyValue, error)\n\
func (*EtcdSafePointKV) Put(...any) error\n\
func (*KVStore) Begin(...any) (*transaction.KVTxn, error)\n\
func (*KVStore) Close() error\n\
func (StoreProbe) Begin() (transaction.TxnProbe, error)\n\
func NewEtcdSafePointKV(...any) (*EtcdSafePointKV, error) // closer\n\
func NewKVStore(...any) (*KVStore, error)\n\
func NewTestTiKVStore(...any) (*KVStore, error)\n\
\n\
=== github.com/tikv/client-go/v2/txnkv txnkv github.com/tikv/client-go/v2@v2.0.7\n\
import \"github.com/tikv/client-go/v2/tikv\"\n\
import \"github.com/tikv/client-go/v2/txnkv/transaction\"\n\
type Client struct {\n\
\t*tikv.KVStore\n\
}\n\
type KVTxn = transaction.KVTxn\n\
func NewClient(...any) (*Client, error)\n\
\n\
=== github.com/tikv/client-go/v2/txnkv/transaction transaction github.com/tikv/client-go/v2@v2.0.7\n\
import \"github.com/tikv/client-go/v2/internal/unionstore\"\n\
type KVTxn struct{}\n\
type TxnProbe struct {\n\
\t*KVTxn\n\
}\n\
func (*KVTxn) Commit(...any) error\n\
func (*KVTxn) GetUnionStore() *unionstore.KVUnionStore\n\
func (*KVTxn) Iter(...any) (unionstore.Iterator, error) // closer child\n\
func (*KVTxn) IterReverse(...any) (unionstore.Iterator, error) // closer child\n\
func (*KVTxn) Reset()\n\
func (*KVTxn) Rollback() error\n\
func (TxnProbe) GetUnionStore() *unionstore.KVUnionStore\n\
func NewTiKVTxn(...any) (*KVTxn, error)\n\
\n\
=== github.com/tikv/pd/client pd github.com/tikv/pd/client@v0.0.0-20260805103528-afa43111d149\n\
import \"github.com/tikv/pd/client/servicediscovery\"\n\
type Client interface {\n\
\tClose()\n\
\tGetServiceDiscovery() servicediscovery.ServiceDiscovery\n\
\tPut(...any) (unknown, error)\n\
\tWithCallerComponent(...any) Client\n\
}\n\
func NewClient(...any) (Client, error)\n\
func NewClientWithAPIContext(...any) (Client, error)\n\
func NewClientWithContext(...any) (Client, error)\n\
func NewClientWithKeyspace(...any) (Client, error)\n\
\n\
=== github.com/tikv/pd/client/pkg/utils/grpcutil grpcutil github.com/tikv/pd/client@v0.0.0-20260805103528-afa43111d149\n\
import \"google.golang.org/grpc\"\n\
func GetClientConn(...any) (*grpc.ClientConn, error) // conn\n\
\n\
=== github.com/tikv/pd/client/servicediscovery servicediscovery github.com/tikv/pd/client@v0.0.0-20260805103528-afa43111d149\n\
import \"google.golang.org/grpc\"\n\
type ServiceDiscovery interface {\n\
\tClose()\n\
\tGetOrCreateGRPCConn(...any) (*grpc.ClientConn, error) // conn child\n\
}\n\
func NewDefaultServiceDiscovery(...any) ServiceDiscovery\n\
func NewRouterServiceDiscovery(...any) ServiceDiscovery\n\
func NewServiceDiscovery(...any) ServiceDiscovery\n\
func NewTSOServiceDiscovery(...any) ServiceDiscovery\n\
\n\
=== github.com/tonistiigi/fsutil fsutil github.com/tonistiigi/fsutil@v0.0.0-20260819142231-83cac42c1c52\n\
import \"io\"\n\
import \"os\"\n\
type Dir struct {\n\
\tFS FS\n\
}\n\
type FS interface {\n\
\tOpen(...any) (io.ReadCloser, error) // closer\n\
\tWalk(...any) error\n\
}\n\
type Root interface {\n\
\tClose() error\n\
\tOpenFile(...any) (*os.File, error) // file\n\
\tRemove(...any) error\n\
\tRemoveAll(...any) error\n\
}\n\
func NewFS(...any) (FS, error)\n\
func NewFilterFS(...any) (FS, error)\n\
func NewRoot(...any) Root\n\
func NewRootFS(...any) FS\n\
func SubDirFS(...any) (FS, error)\n\
func WithHardlinkReset(...any) FS\n\
\n\
=== github.com/uber-go/tally/m3/thriftudp thriftudp github.com/uber-go/tally@v3.5.8+incompatible\n\
import \"net\"\n\
type TMultiUDPTransport struct{}\n\
type TUDPTransport struct{}\n\
func (*TMultiUDPTransport) Close() error\n\
func (*TMultiUDPTransport) Flush() error\n\
func (*TMultiUDPTransport) IsOpen() bool\n\
func (*TMultiUDPTransport) Open() error\n\
func (*TMultiUDPTransport) Read(...any) (int, error)\n\
func (*TMultiUDPTransport) RemainingBytes() uint64\n\
func (*TMultiUDPTransport) Write(...any) (int, error)\n\
func (*TUDPTransport) Addr() net.Addr\n\
func (*TUDPTransport) Close() error\n\
func (*TUDPTransport) Conn() *net.UDPConn\n\
func (*TUDPTransport) Flush() error\n\
func (*TUDPTransport) IsOpen() bool\n\
func (*TUDPTransport) Open() error\n\
func (*TUDPTransport) Read(...any) (int, error)\n\
func (*TUDPTransport) ReadByte() (byte, error)\n\
func (*TUDPTransport) RemainingBytes() uint64\n\
func (*TUDPTransport) Write(...any) (int, error)\n\
func (*TUDPTransport) WriteByte(...any) error\n\
func (*TUDPTransport) WriteString(...any) (int, error)\n\
func NewTMultiUDPClientTransport(...any) (*TMultiUDPTransport, error) // closer\n\
func NewTUDPClientTransport(...any) (*TUDPTransport, error) // closer\n\
\n\
=== github.com/uber-go/tally/thirdparty/github.com/apache/thrift/lib/go/thrift thrift github.com/uber-go/tally@v3.5.8+incompatible\n\
type TSSLServerSocket struct{}\n\
type TServer interface {\n\
\tServerTransport() TServerTransport\n\
\tStop() error\n\
}\n\
type TServerSocket struct{}\n\
type TServerTransport interface {\n\
\tAccept() (TTransport, error) // closer child\n\
\tClose() error\n\
}\n\
type TSimpleServer struct{}\n\
type TTransport interface {\n\
\tClose() error\n\
\tFlush() error\n\
\tIsOpen() bool\n\
\tOpen() error\n\
\tRead(...any) (int, error)\n\
\tRemainingBytes() uint64\n\
\tWrite(...any) (int, error)\n\
}\n\
func (*TSSLServerSocket) Accept() (TTransport, error) // closer child\n\
func (*TSSLServerSocket) Close() error\n\
func (*TServerSocket) Accept() (TTransport, error) // closer child\n\
func (*TServerSocket) Close() error\n\
func (*TSimpleServer) ServerTransport() TServerTransport\n\
func (*TSimpleServer) Stop() error\n\
func NewTHttpClient(...any) (TTransport, error) // closer\n\
func NewTHttpClientWithOptions(...any) (TTransport, error) // closer\n\
func NewTSSLServerSocket(...any) (*TSSLServerSocket, error)\n\
func NewTSSLServerSocketTimeout(...any) (*TSSLServerSocket, error)\n\
func NewTServerSocket(...any) (*TServerSocket, error)\n\
func NewTServerSocketTimeout(...any) (*TServerSocket, error)\n\
func NewTSimpleServer2(...any) *TSimpleServer\n\
func NewTSimpleServer4(...any) *TSimpleServer\n\
func NewTSimpleServer6(...any) *TSimpleServer\n\
func NewTSimpleServerFactory2(...any) *TSimpleServer\n\
func NewTSimpleServerFactory4(...any) *TSimpleServer\n\
func NewTSimpleServerFactory6(...any) *TSimpleServer\n\
\n\
=== github.com/uber-go/tally/v4/m3/thriftudp thriftudp github.com/uber-go/tally/v4@v4.1.17\n\
import \"net\"\n\
type TMultiUDPTransport struct{}\n\
type TUDPTransport struct{}\n\
func (*TMultiUDPTransport) Close() error\n\
func (*TMultiUDPTransport) Flush() error\n\
func (*TMultiUDPTransport) IsOpen() bool\n\
func (*TMultiUDPTransport) Open() error\n\
func (*TMultiUDPTransport) Read(...any) (int, error)\n\
func (*TMultiUDPTransport) RemainingBytes() uint64\n\
func (*TMultiUDPTransport) Write(...any) (int, error)\n\
func (*TUDPTransport) Addr() net.Addr\n\
func (*TUDPTransport) Close() error\n\
func (*TUDPTransport) Conn() *net.UDPConn\n\
func (*TUDPTransport) Flush() error\n\
func (*TUDPTransport) IsOpen() bool\n\
func (*TUDPTransport) Open() error\n\
func (*TUDPTransport) Read(...any) (int, error)\n\
func (*TUDPTransport) ReadByte() (byte, error)\n\
func (*TUDPTransport) RemainingBytes() uint64\n\
func (*TUDPTransport) Write(...any) (int, error)\n\
func (*TUDPTransport) WriteByte(...any) error\n\
func (*TUDPTransport) WriteString(...any) (int, error)\n\
func NewTMultiUDPClientTransport(...any) (*TMultiUDPTransport, error) // closer\n\
func NewTUDPClientTransport(...any) (*TUDPTransport, error) // closer\n\
\n\
=== github.com/uber-go/tally/v4/thirdparty/github.com/apache/thrift/lib/go/thrift thrift github.com/uber-go/tally/v4@v4.1.17\n\
type TSSLServerSocket struct{}\n\
type TServer interface {\n\
\tServerTransport() TServerTransport\n\
\tStop() error\n\
}\n\
type TServerSocket struct{}\n\
type TServerTransport interface {\n\
\tAccept() (TTransport, error) // closer child\n\
\tClose() error\n\
}\n\
type TSimpleServer struct{}\n\
type TTransport interface {\n\
\tClose() error\n\
\tFlush() error\n\
\tIsOpen() bool\n\
\tOpen() error\n\
\tRead(...any) (int, error)\n\
\tRemainingBytes() uint64\n\
\tWrite(...any) (int, error)\n\
}\n\
func (*TSSLServerSocket) Accept() (TTransport, error) // closer child\n\
func (*TSSLServerSocket) Close() error\n\
func (*TServerSocket) Accept() (TTransport, error) // closer child\n\
func (*TServerSocket) Close() error\n\
func (*TSimpleServer) ServerTransport() TServerTransport\n\
func (*TSimpleServer) Stop() error\n\
func NewTHttpClient(...any) (TTransport, error) // closer\n\
func NewTHttpClientWithOptions(...any) (TTransport, error) // closer\n\
func NewTSSLServerSocket(...any) (*TSSLServerSocket, error)\n\
func NewTSSLServerSocketTimeout(...any) (*TSSLServerSocket, error)\n\
func NewTServerSocket(...any) (*TServerSocket, error)\n\
func NewTServerSocketTimeout(...any) (*TServerSocket, error)\n\
func NewTSimpleServer2(...any) *TSimpleServer\n\
func NewTSimpleServer4(...any) *TSimpleServer\n\
func NewTSimpleServer6(...any) *TSimpleServer\n\
func NewTSimpleServerFactory2(...any) *TSimpleServer\n\
func NewTSimpleServerFactory4(...any) *TSimpleServer\n\
func NewTSimpleServerFactory6(...any) *TSimpleServer\n\
\n\
=== github.com/uber/jaeger-client-go jaeger github.com/uber/jaeger-client-go@v2.30.0+incompatible\n\
type Transport interface {\n\
\tAppend(...any) (int, error)\n\
\tClose() error\n\
\tFlush() (int, error)\n\
}\n\
func NewUDPTransport(...any) (Transport, error) // closer\n\
func NewUDPTransportWithParams(...any) (Transport, error) // closer\n\
\n\
=== github.com/uber/jaeger-client-go/thrift thrift github.com/uber/jaeger-client-go@v2.30.0+incompatible\n\
type TServerTransport interface {\n\
\tAccept() (TTransport, error) // closer child\n\
\tClose() error\n\
}\n\
type TSimpleServer struct{}\n\
type TTransport interface {\n\
\tClose() error\n\
\tFlush(...any) error\n\
\tIsOpen() bool\n\
\tOpen() error\n\
\tRead(...any) (int, error)\n\
\tRemainingBytes() uint64\n\
\tWrite(...any) (int, error)\n\
}\n\
func (*TSimpleServer) ServerTransport() TServerTransport\n\
func (*TSimpleServer) Stop() error\n\
func NewTSimpleServer2(...any) *TSimpleServer\n\
func NewTSimpleServer4(...any) *TSimpleServer\n\
func NewTSimpleServer6(...any) *TSimpleServer\n\
func NewTSimpleServerFactory2(...any) *TSimpleServer\n\
func NewTSimpleServerFactory4(...any) *TSimpleServer\n\
func NewTSimpleServerFactory6(...any) *TSimpleServer\n\
\n\
=== github.com/uber/jaeger-client-go/utils utils github.com/uber/jaeger-client-go@v2.30.0+incompatible\n\
import \"io\"\n\
type AgentClientUDP struct {\n\
\tio.Closer\n\
}\n\
func (*AgentClientUDP) Close() error\n\
func (*AgentClientUDP) EmitBatch(...any) error\n\
func (*AgentClientUDP) EmitZipkinBatch(...any) error\n\
func NewAgentClientUDP(...any) (*AgentClientUDP, error) // closer\n\
func NewAgentClientUDPWithParams(...any) (*AgentClientUDP, error) // closer\n\
\n\
=== github.com/valyala/fasthttp fasthttp github.com/valyala/fasthttp@v1.73.0\n\
import \"net\"\n\
type TCPDialer struct{}\n\
func (*TCPDialer) Dial(...any) (net.Conn, error) // conn\n\
func (*TCPDialer) DialDualStack(...any) (net.Conn, error) // conn\n\
func (*TCPDialer) DialDualStackTimeout(...any) (net.Conn, error) // conn\n\
func (*TCPDialer) DialTimeout(...any) (net.Conn, error) // conn\n\
func Dial(...any) (net.Conn, error) // conn\n\
func DialDualStack(...any) (net.Conn, error) // conn\n\
func DialDualStackTimeout(...any) (net.Conn, error) // conn\n\
func DialTimeout(...any) (net.Conn, error) // conn\n\
\n\
=== github.com/valyala/fasthttp/fasthttpproxy fasthttpproxy github.com/valyala/fasthttp@v1.73.0\n\
import \"github.com/valyala/fasthttp\"\n\
import \"net\"\n\
type Dialer struct {\n\
\tfasthttp.TCPDialer\n\
}\n\
type DialerFunc struct{}\n\
func (*Dialer) Dial(...any) (net.Conn, error) // conn\n\
func (DialerFunc) Dial(...any) (net.Conn, error) // conn\n\
\n\
=== github.com/valyala/fasthttp/reuseport reuseport github.com/valyala/fasthttp@v1.73.0\n\
import \"net\"\n\
func Listen(...any) (net.Listener, error) // listener\n\
\n\
=== github.com/valyala/fasthttp/tcplisten tcplisten github.com/valyala/fasthttp@v1.73.0\n\
import \"net\"\n\
type Config struct{}\n\
func (*Config) NewListener(...any) (net.Listener, error) // listener\n\
\n\
=== github.com/vishvananda/netlink/nl nl github.com/vishvananda/netlink@v1.3.0\n\
import \"syscall\"\n\
import \"golang.org/x/sys/unix\"\n\
type NetlinkSocket struct{}\n\
func (*NetlinkSocket) Close()\n\
func (*NetlinkSocket) GetFd() int\n\
func (*NetlinkSocket) GetPid() (uint32, error)\n\
func (*NetlinkSocket) Receive() ([]syscall.NetlinkMessage, *unix.SockaddrNetlink, error)\n\
func (*NetlinkSocket) Send(...any) error\n\
func (*NetlinkSocket) SetExtAck(...any) error\n\
func (*NetlinkSocket) SetReceiveBufferSize(...any) error\n\
func (*NetlinkSocket) SetReceiveTimeout(...any) error\n\
func (*NetlinkSocket) SetSendTimeout(...any) error\n\
func Subscribe(...any) (*NetlinkSocket, error) // closer\n\
\n\
=== github.com/vishvananda/netns netns github.com/vishvananda/netns@v0.0.4\n\
func GetFromDocker(...any) (NsHandle, error) // closer\n\
\n\
=== github.com/vmware/govmomi govmomi github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vim25\"\n\
type Client struct {\n\
\t*vim25.Client\n\
}\n\
func NewClient(...any) (*Client, error)\n\
\n\
=== github.com/vmware/govmomi/alarm alarm github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/object\"\n\
type Manager struct {\n\
\tobject.Common\n\
}\n\
func GetManager(...any) (*Manager, error)\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/cli/cluster/group group github.com/vmware/govmomi@v0.55.1\n\
import \"context\"\n\
import \"github.com/vmware/govmomi/cli/flags\"\n\
type InfoFlag struct {\n\
\t*flags.ClusterFlag\n\
}\n\
func NewInfoFlag(...any) (*InfoFlag, context.Context)\n\
\n\
=== github.com/vmware/govmomi/cli/cluster/rule rule github.com/vmware/govmomi@v0.55.1\n\
import \"context\"\n\
import \"github.com/vmware/govmomi/cli/flags\"\n\
type InfoFlag struct {\n\
\t*flags.ClusterFlag\n\
}\n\
func NewInfoFlag(...any) (*InfoFlag, context.Context)\n\
\n\
=== github.com/vmware/govmomi/cli/disk disk github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/object\"\n\
import \"github.com/vmware/govmomi/vim25\"\n\
import \"github.com/vmware/govmomi/vslm\"\n\
type Manager struct {\n\
\tClient *vim25.Client\n\
\tDatastore *object.Datastore\n\
\tObjectManager *vslm.ObjectManager\n\
\tGlobalObjectManager *vslm.GlobalObjectManager\n\
}\n\
func NewManager(...any) (*Manager, error)\n\
func NewManagerFromFlag(...any) (*Manager, error)\n\
\n\
=== github.com/vmware/govmomi/cli/esx esx github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vim25\"\n\
type Executor struct{}\n\
func (*Executor) Client() *vim25.Client\n\
func NewExecutor(...any) (*Executor, error)\n\
\n\
=== github.com/vmware/govmomi/cli/flags flags github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/cns\"\n\
import \"context\"\n\
import \"github.com/vmware/govmomi/find\"\n\
import \"github.com/vmware/govmomi/object\"\n\
import \"github.com/vmware/govmomi/pbm\"\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
import \"github.com/vmware/govmomi/vim25\"\n\
type ClientFlag struct{}\n\
type ClusterFlag struct {\n\
\t*DatacenterFlag\n\
}\n\
type DatacenterFlag struct {\n\
\t*ClientFlag\n\
}\n\
type DatastoreFlag struct {\n\
\t*DatacenterFlag\n\
}\n\
type EnvBrowser struct {\n\
\t*ClusterFlag\n\
\t*HostSystemFlag\n\
\t*VirtualMachineFlag\n\
}\n\
type FolderFlag struct {\n\
\t*DatacenterFlag\n\
}\n\
type HostSystemFlag struct {\n\
\t*ClientFlag\n\
\t*DatacenterFlag\n\
\t*SearchFlag\n\
}\n\
type NetworkFlag struct {\n\
\t*DatacenterFlag\n\
}\n\
type ResourcePoolFlag struct {\n\
\t*DatacenterFlag\n\
}\n\
type SearchFlag struct {\n\
\t*ClientFlag\n\
\t*DatacenterFlag\n\
}\n\
type StoragePodFlag struct {\n\
\t*DatacenterFlag\n\
}\n\
type StorageProfileFlag struct {\n\
\t*ClientFlag\n\
}\n\
type VirtualAppFlag struct {\n\
\t*DatacenterFlag\n\
\t*SearchFlag\n\
}\n\
type VirtualMachineFlag struct {\n\
\t*ClientFlag\n\
\t*DatacenterFlag\n\
\t*SearchFlag\n\
}\n\
func (*ClientFlag) Client() (*vim25.Client, error)\n\
func (*ClientFlag) CnsClient() (*cns.Client, error)\n\
func (*ClientFlag) PbmClient() (*pbm.Client, error)\n\
func (*ClientFlag) RestClient() (*rest.Client, error)\n\
func (*ClusterFlag) Cluster() (*object.ClusterComputeResource, error)\n\
func (*ClusterFlag) ClusterIfSpecified() (*object.ClusterComputeResource, error)\n\
func (*DatacenterFlag) Datacenter() (*object.Datacenter, error)\n\
func (*DatacenterFlag) DatacenterIfSpecified() (*object.Datacenter, error)\n\
func (*DatacenterFlag) Finder(...any) (*find.Finder, error)\n\
func (*DatastoreFlag) Datastore() (*object.Datastore, error)\n\
func (*DatastoreFlag) DatastoreIfSpecified() (*object.Datastore, error)\n\
func (*EnvBrowser) Browser(...any) (*object.EnvironmentBrowser, error)\n\
func (*FolderFlag) Folder() (*object.Folder, error)\n\
func (*FolderFlag) FolderIfSpecified() (*object.Folder, error)\n\
func (*FolderFlag) FolderOrDefault(...any) (*object.Folder, error)\n\
func (*HostSystemFlag) HostNetworkSystem() (*object.HostNetworkSystem, error)\n\
func (*HostSystemFlag) HostSystem() (*object.HostSystem, error)\n\
func (*HostSystemFlag) HostSystemIfSpecified() (*object.HostSystem, error)\n\
func (*ResourcePoolFlag) ResourcePool() (*object.ResourcePool, error)\n\
func (*ResourcePoolFlag) ResourcePoolIfSpecified() (*object.ResourcePool, error)\n\
func (*SearchFlag) HostSystem() (*object.HostSystem, error)\n\
func (*SearchFlag) VirtualApp() (*object.VirtualApp, error)\n\
func (*SearchFlag) VirtualMachine() (*object.VirtualMachine, error)\n\
func (*StoragePodFlag) StoragePod() (*object.StoragePod, error)\n\
func (*VirtualAppFlag) VirtualApp() (*object.VirtualApp, error)\n\
func (*VirtualMachineFlag) VirtualMachine() (*object.VirtualMachine, error)\n\
func NewClientFlag(...any) (*ClientFlag, context.Context)\n\
func NewClusterFlag(...any) (*ClusterFlag, context.Context)\n\
func NewCustomDatastoreFlag(...any) (*DatastoreFlag, context.Context)\n\
func NewDatacenterFlag(...any) (*DatacenterFlag, context.Context)\n\
func NewDatastoreFlag(...any) (*DatastoreFlag, context.Context)\n\
func NewFolderFlag(...any) (*FolderFlag, context.Context)\n\
func NewHostSystemFlag(...any) (*HostSystemFlag, context.Context)\n\
func NewNetworkFlag(...any) (*NetworkFlag, context.Context)\n\
func NewResourcePoolFlag(...any) (*ResourcePoolFlag, context.Context)\n\
func NewSearchFlag(...any) (*SearchFlag, context.Context)\n\
func NewStoragePodFlag(...any) (*StoragePodFlag, context.Context)\n\
func NewStorageProfileFlag(...any) (*StorageProfileFlag, context.Context)\n\
func NewVirtualAppFlag(...any) (*VirtualAppFlag, context.Context)\n\
func NewVirtualMachineFlag(...any) (*VirtualMachineFlag, context.Context)\n\
\n\
=== github.com/vmware/govmomi/cli/host/account account github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/cli/flags\"\n\
import \"github.com/vmware/govmomi/object\"\n\
type AccountFlag struct {\n\
\t*flags.ClientFlag\n\
\t*flags.DatacenterFlag\n\
\t*flags.HostSystemFlag\n\
}\n\
func (*AccountFlag) HostAccountManager(...any) (*object.HostAccountManager, error)\n\
\n\
=== github.com/vmware/govmomi/cli/host/autostart autostart github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/cli/flags\"\n\
type AutostartFlag struct {\n\
\t*flags.ClientFlag\n\
\t*flags.DatacenterFlag\n\
\t*flags.HostSystemFlag\n\
}\n\
\n\
=== github.com/vmware/govmomi/cli/metric metric github.com/vmware/govmomi@v0.55.1\n\
import \"context\"\n\
import \"github.com/vmware/govmomi/cli/flags\"\n\
import \"github.com/vmware/govmomi/performance\"\n\
type PerformanceFlag struct {\n\
\t*flags.DatacenterFlag\n\
}\n\
func (*PerformanceFlag) Manager(...any) (*performance.Manager, error)\n\
func NewPerformanceFlag(...any) (*PerformanceFlag, context.Context)\n\
\n\
=== github.com/vmware/govmomi/cli/option option github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/cli/flags\"\n\
type List struct {\n\
\t*flags.ClientFlag\n\
}\n\
type Set struct {\n\
\t*flags.ClientFlag\n\
}\n\
\n\
=== github.com/vmware/govmomi/cli/permissions permissions github.com/vmware/govmomi@v0.55.1\n\
import \"context\"\n\
import \"github.com/vmware/govmomi/cli/flags\"\n\
import \"github.com/vmware/govmomi/object\"\n\
type PermissionFlag struct {\n\
\t*flags.DatacenterFlag\n\
}\n\
func (*PermissionFlag) Manager(...any) (*object.AuthorizationManager, error)\n\
func NewPermissionFlag(...any) (*PermissionFlag, context.Context)\n\
\n\
=== github.com/vmware/govmomi/cli/vm/guest guest github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/cli/flags\"\n\
import \"github.com/vmware/govmomi/guest\"\n\
import \"github.com/vmware/govmomi/object\"\n\
import \"github.com/vmware/govmomi/guest/toolbox\"\n\
type GuestFlag struct {\n\
\t*flags.ClientFlag\n\
\t*flags.VirtualMachineFlag\n\
}\n\
func (*GuestFlag) ProcessManager() (*guest.ProcessManager, error)\n\
func (*GuestFlag) Toolbox(...any) (*toolbox.Client, error)\n\
func (*GuestFlag) VirtualMachine() (*object.VirtualMachine, error)\n\
\n\
=== github.com/vmware/govmomi/cns cns github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/object\"\n\
import \"github.com/vmware/govmomi/vim25/soap\"\n\
type Client struct {\n\
\t*soap.Client\n\
}\n\
func (*Client) AttachVolume(...any) (*object.Task, error)\n\
func (*Client) ConfigureVolumeACLs(...any) (*object.Task, error)\n\
func (*Client) CreateSnapshots(...any) (*object.Task, error)\n\
func (*Client) CreateVolume(...any) (*object.Task, error)\n\
func (*Client) DeleteSnapshots(...any) (*object.Task, error)\n\
func (*Client) DeleteVolume(...any) (*object.Task, error)\n\
func (*Client) DetachVolume(...any) (*object.Task, error)\n\
func (*Client) ExtendVolume(...any) (*object.Task, error)\n\
func (*Client) QuerySnapshots(...any) (*object.Task, error)\n\
func (*Client) QueryVolumeAsync(...any) (*object.Task, error)\n\
func (*Client) QueryVolumeInfo(...any) (*object.Task, error)\n\
func (*Client) ReconfigVolumePolicy(...any) (*object.Task, error)\n\
func (*Client) RelocateVolume(...any) (*object.Task, error)\n\
func (*Client) SyncDatastore(...any) (*object.Task, error)\n\
func (*Client) SyncVolume(...any) (*object.Task, error)\n\
func (*Client) UnregisterVolume(...any) (*object.Task, error)\n\
func (*Client) UpdateVolumeCrypto(...any) (*object.Task, error)\n\
func (*Client) UpdateVolumeMetadata(...any) (*object.Task, error)\n\
func NewClient(...any) (*Client, error)\n\
\n\
=== github.com/vmware/govmomi/cns/simulator simulator github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/simulator\"\n\
func New() *simulator.Registry\n\
\n\
=== github.com/vmware/govmomi/crypto crypto github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/object\"\n\
type ManagerKmip struct {\n\
\tobject.Common\n\
}\n\
func GetManagerKmip(...any) (*ManagerKmip, error)\n\
func NewManagerKmip(...any) *ManagerKmip\n\
\n\
=== github.com/vmware/govmomi/eam eam github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vim25/soap\"\n\
type Client struct {\n\
\t*soap.Client\n\
}\n\
func NewClient(...any) *Client\n\
\n\
=== github.com/vmware/govmomi/eam/object object github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/eam\"\n\
type Agency struct {\n\
\tEamObject\n\
}\n\
type Agent struct {\n\
\tEamObject\n\
}\n\
type EamObject struct{}\n\
type EsxAgentManager struct {\n\
\tEamObject\n\
}\n\
func (Agency) Destroy(...any) error\n\
func (Agency) RegisterAgentVm(...any) (*Agent, error)\n\
func (EamObject) Client() *eam.Client\n\
func (EsxAgentManager) CreateAgency(...any) (Agency, error)\n\
func NewAgency(...any) Agency\n\
func NewAgent(...any) *Agent\n\
func NewEsxAgentManager(...any) EsxAgentManager\n\
\n\
=== github.com/vmware/govmomi/eam/simulator simulator github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/simulator\"\n\
func New() *simulator.Registry\n\
\n\
=== github.com/vmware/govmomi/event event github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/history\"\n\
import \"github.com/vmware/govmomi/vim25\"\n\
type HistoryCollector struct {\n\
\t*history.Collector\n\
}\n\
type Manager struct{}\n\
func (Manager) Client() *vim25.Client\n\
func (Manager) CreateCollectorForEvents(...any) (*HistoryCollector, error)\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/find find github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/object\"\n\
type Finder struct{}\n\
func (*Finder) ClusterComputeResource(...any) (*object.ClusterComputeResource, error)\n\
func (*Finder) ClusterComputeResourceOrDefault(...any) (*object.ClusterComputeResource, error)\n\
func (*Finder) ComputeResource(...any) (*object.ComputeResource, error)\n\
func (*Finder) ComputeResourceOrDefault(...any) (*object.ComputeResource, error)\n\
func (*Finder) Datacenter(...any) (*object.Datacenter, error)\n\
func (*Finder) DatacenterOrDefault(...any) (*object.Datacenter, error)\n\
func (*Finder) Datastore(...any) (*object.Datastore, error)\n\
func (*Finder) DatastoreCluster(...any) (*object.StoragePod, error)\n\
func (*Finder) DatastoreClusterOrDefault(...any) (*object.StoragePod, error)\n\
func (*Finder) DatastoreOrDefault(...any) (*object.Datastore, error)\n\
func (*Finder) DefaultClusterComputeResource(...any) (*object.ClusterComputeResource, error)\n\
func (*Finder) DefaultComputeResource(...any) (*object.ComputeResource, error)\n\
func (*Finder) DefaultDatacenter(...any) (*object.Datacenter, error)\n\
func (*Finder) DefaultDatastore(...any) (*object.Datastore, error)\n\
func (*Finder) DefaultDatastoreCluster(...any) (*object.StoragePod, error)\n\
func (*Finder) DefaultFolder(...any) (*object.Folder, error)\n\
func (*Finder) DefaultHostSystem(...any) (*object.HostSystem, error)\n\
func (*Finder) DefaultResourcePool(...any) (*object.ResourcePool, error)\n\
func (*Finder) Folder(...any) (*object.Folder, error)\n\
func (*Finder) FolderOrDefault(...any) (*object.Folder, error)\n\
func (*Finder) HostSystem(...any) (*object.HostSystem, error)\n\
func (*Finder) HostSystemOrDefault(...any) (*object.HostSystem, error)\n\
func (*Finder) ResourcePool(...any) (*object.ResourcePool, error)\n\
func (*Finder) ResourcePoolOrDefault(...any) (*object.ResourcePool, error)\n\
func (*Finder) SetDatacenter(...any) *Finder\n\
func (*Finder) VirtualApp(...any) (*object.VirtualApp, error)\n\
func (*Finder) VirtualMachine(...any) (*object.VirtualMachine, error)\n\
func NewFinder(...any) *Finder\n\
\n\
=== github.com/vmware/govmomi/guest guest github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vim25\"\n\
type OperationsManager struct{}\n\
type ProcessManager struct{}\n\
func (OperationsManager) ProcessManager(...any) (*ProcessManager, error)\n\
func (ProcessManager) Client() *vim25.Client\n\
func NewOperationsManager(...any) *OperationsManager\n\
\n\
=== github.com/vmware/govmomi/guest/toolbox toolbox github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/guest\"\n\
type Client struct {\n\
\tProcessManager *guest.ProcessManager\n\
}\n\
func NewClient(...any) (*Client, error)\n\
\n\
=== github.com/vmware/govmomi/history history github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vim25\"\n\
type Collector struct{}\n\
func (Collector) Client() *vim25.Client\n\
func (Collector) Destroy(...any) error\n\
func (Collector) Reset(...any) error\n\
func NewCollector(...any) *Collector\n\
\n\
=== github.com/vmware/govmomi/license license github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/object\"\n\
type AssignmentManager struct {\n\
\tobject.Common\n\
}\n\
type Manager struct {\n\
\tobject.Common\n\
}\n\
func (AssignmentManager) Remove(...any) error\n\
func (Manager) AssignmentManager(...any) (*AssignmentManager, error)\n\
func (Manager) Remove(...any) error\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/lookup lookup github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vim25/soap\"\n\
type Client struct {\n\
\t*soap.Client\n\
}\n\
func NewClient(...any) (*Client, error)\n\
\n\
=== github.com/vmware/govmomi/lookup/simulator simulator github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/simulator\"\n\
func New() *simulator.Registry\n\
\n\
=== github.com/vmware/govmomi/object object github.com/vmware/govmomi@v0.55.1\n\
import \"io\"\n\
import \"github.com/vmware/govmomi/vim25\"\n\
type AuthorizationManager struct {\n\
\tCommon\n\
}\n\
type ClusterComputeResource struct {\n\
\tComputeResource\n\
}\n\
type Common struct{}\n\
type ComputeResource struct {\n\
\tCommon\n\
}\n\
type CustomFieldsManager struct {\n\
\tCommon\n\
}\n\
type CustomizationSpecManager struct {\n\
\tCommon\n\
}\n\
type Datacenter struct {\n\
\tCommon\n\
}\n\
type DatacenterFolders struct {\n\
\tVmFolder *Folder\n\
\tHostFolder *Folder\n\
\tDatastoreFolder *Folder\n\
\tNetworkFolder *Folder\n\
}\n\
type Datastore struct {\n\
\tCommon\n\
}\n\
type DatastoreFileManager struct {\n\
\tDatacenter *Datacenter\n\
\tDatastore *Datastore\n\
\tFileManager *FileManager\n\
\tVirtualDiskManager *VirtualDiskManager\n\
\tDatacenterTarget *Datacenter\n\
}\n\
type DatastoreNamespaceManager struct {\n\
\tCommon\n\
}\n\
type DiagnosticLog struct {\n\
\tHost *HostSystem\n\
}\n\
type DiagnosticManager struct {\n\
\tCommon\n\
}\n\
type DistributedVirtualPortgroup struct {\n\
\tCommon\n\
}\n\
type DistributedVirtualSwitch struct {\n\
\tCommon\n\
}\n\
type EnvironmentBrowser struct {\n\
\tCommon\n\
}\n\
type ExtensionManager struct {\n\
\tCommon\n\
}\n\
type FileManager struct {\n\
\tCommon\n\
}\n\
type Folder struct {\n\
\tCommon\n\
}\n\
type HostAccountManager struct {\n\
\tCommon\n\
}\n\
type HostCertificateManager struct {\n\
\tCommon\n\
\tHost *HostSystem\n\
}\n\
type HostConfigManager struct {\n\
\tCommon\n\
}\n\
type HostDatastoreBrowser struct {\n\
\tCommon\n\
}\n\
type HostDatastoreSystem struct {\n\
\tCommon\n\
}\n\
type HostDateTimeSystem struct {\n\
\tCommon\n\
}\n\
type HostFirewallSystem struct {\n\
\tCommon\n\
}\n\
type HostNetworkSystem struct {\n\
\tCommon\n\
}\n\
type HostServiceSystem struct {\n\
\tCommon\n\
}\n\
type HostStorageSystem struct {\n\
\tCommon\n\
}\n\
type HostSystem struct {\n\
\tCommon\n\
}\n\
type HostVirtualNicManager struct {\n\
\tCommon\n\
\tHost *HostSystem\n\
}\n\
type HostVsanInternalSystem struct {\n\
\tCommon\n\
}\n\
type HostVsanSystem struct {\n\
\tCommon\n\
}\n\
type Network struct {\n\
\tCommon\n\
}\n\
type OpaqueNetwork struct {\n\
\tCommon\n\
}\n\
type OptionManager struct {\n\
\tCommon\n\
}\n\
type ResourcePool struct {\n\
\tCommon\n\
}\n\
type SearchIndex struct {\n\
\tCommon\n\
}\n\
type StoragePod struct {\n\
\t*Folder\n\
}\n\
type StorageResourceManager struct {\n\
\tCommon\n\
}\n\
type Task struct {\n\
\tCommon\n\
}\n\
type TenantManager struct {\n\
\tCommon\n\
}\n\
type VirtualApp struct {\n\
\t*ResourcePool\n\
}\n\
type VirtualDiskManager struct {\n\
\tCommon\n\
}\n\
type VirtualMachine struct {\n\
\tCommon\n\
}\n\
type VmCompatibilityChecker struct {\n\
\tCommon\n\
}\n\
type VmProvisioningChecker struct {\n\
\tCommon\n\
}\n\
type VmwareDistributedVirtualSwitch struct {\n\
\tDistributedVirtualSwitch\n\
}\n\
func (*Common) Client() *vim25.Client\n\
func (*Common) Destroy(...any) (*Task, error)\n\
func (*Common) Rename(...any) (*Task, error)\n\
func (*Datacenter) Destroy(...any) (*Task, error)\n\
func (*Datacenter) Folders(...any) (*DatacenterFolders, error)\n\
func (*Datacenter) PowerOnVM(...any) (*Task, error)\n\
func (*Datastore) Browser(...any) (*HostDatastoreBrowser, error)\n\
func (*Datastore) Download(...any) (io.ReadCloser, int64, error) // closer child\n\
func (*Datastore) NewFileManager(...any) *DatastoreFileManager\n\
func (*Task) Cancel(...any) error\n\
func (*VirtualMachine) Clone(...any) (*Task, error)\n\
func (*VirtualMachine) CreateSnapshot(...any) (*Task, error)\n\
func (*VirtualMachine) CreateSnapshotEx(...any) (*Task, error)\n\
func (*VirtualMachine) Customize(...any) (*Task, error)\n\
func (*VirtualMachine) Destroy(...any) (*Task, error)\n\
func (*VirtualMachine) EnvironmentBrowser(...any) (*EnvironmentBrowser, error)\n\
func (*VirtualMachine) HostSystem(...any) (*HostSystem, error)\n\
func (*VirtualMachine) InstantClone(...any) (*Task, error)\n\
func (*VirtualMachine) Migrate(...any) (*Task, error)\n\
func (*VirtualMachine) PowerOff(...any) (*Task, error)\n\
func (*VirtualMachine) PowerOn(...any) (*Task, error)\n\
func (*VirtualMachine) PromoteDisks(...any) (*Task, error)\n\
func (*VirtualMachine) Reconfigure(...any) (*Task, error)\n\
func (*VirtualMachine) Relocate(...any) (*Task, error)\n\
func (*VirtualMachine) RemoveAllSnapshot(...any) (*Task, error)\n\
func (*VirtualMachine) RemoveSnapshot(...any) (*Task, error)\n\
func (*VirtualMachine) Reset(...any) (*Task, error)\n\
func (*VirtualMachine) ResourcePool(...any) (*ResourcePool, error)\n\
func (*VirtualMachine) RevertToCurrentSnapshot(...any) (*Task, error)\n\
func (*VirtualMachine) RevertToSnapshot(...any) (*Task, error)\n\
func (*VirtualMachine) Suspend(...any) (*Task, error)\n\
func (*VirtualMachine) UpgradeTools(...any) (*Task, error)\n\
func (*VirtualMachine) UpgradeVM(...any) (*Task, error)\n\
func (ClusterComputeResource) AddHost(...any) (*Task, error)\n\
func (ClusterComputeResource) MoveInto(...any) (*Task, error)\n\
func (ComputeResource) EnvironmentBrowser(...any) (*EnvironmentBrowser, error)\n\
func (ComputeResource) Reconfigure(...any) (*Task, error)\n\
func (ComputeResource) ResourcePool(...any) (*ResourcePool, error)\n\
func (CustomFieldsManager) Remove(...any) error\n\
func (DiagnosticManager) GenerateLogBundles(...any) (*Task, error)\n\
func (DiagnosticManager) Log(...any) *DiagnosticLog\n\
func (DistributedVirtualPortgroup) Reconfigure(...any) (*Task, error)\n\
func (DistributedVirtualSwitch) AddPortgroup(...any) (*Task, error)\n\
func (DistributedVirtualSwitch) Reconfigure(...any) (*Task, error)\n\
func (DistributedVirtualSwitch) ReconfigureDVPort(...any) (*Task, error)\n\
func (DistributedVirtualSwitch) ReconfigureLACP(...any) (*Task, error)\n\
func (FileManager) CopyDatastoreFile(...any) (*Task, error)\n\
func (FileManager) DeleteDatastoreFile(...any) (*Task, error)\n\
func (FileManager) MoveDatastoreFile(...any) (*Task, error)\n\
func (Folder) AddStandaloneHost(...any) (*Task, error)\n\
func (Folder) CreateCluster(...any) (*ClusterComputeResource, error)\n\
func (Folder) CreateDVS(...any) (*Task, error)\n\
func (Folder) CreateDatacenter(...any) (*Datacenter, error)\n\
func (Folder) CreateFolder(...any) (*Folder, error)\n\
func (Folder) CreateStoragePod(...any) (*StoragePod, error)\n\
func (Folder) CreateVM(...any) (*Task, error)\n\
func (Folder) MoveInto(...any) (*Task, error)\n\
func (Folder) RegisterVM(...any) (*Task, error)\n\
func (HostAccountManager) Remove(...any) error\n\
func (HostConfigManager) AccountManager(...any) (*HostAccountManager, error)\n\
func (HostConfigManager) CertificateManager(...any) (*HostCertificateManager, error)\n\
func (HostConfigManager) DatastoreSystem(...any) (*HostDatastoreSystem, error)\n\
func (HostConfigManager) DateTimeSystem(...any) (*HostDateTimeSystem, error)\n\
func (HostConfigManager) FirewallSystem(...any) (*HostFirewallSystem, error)\n\
func (HostConfigManager) NetworkSystem(...any) (*HostNetworkSystem, error)\n\
func (HostConfigManager) OptionManager(...any) (*OptionManager, error)\n\
func (HostConfigManager) ServiceSystem(...any) (*HostServiceSystem, error)\n\
func (HostConfigManager) StorageSystem(...any) (*HostStorageSystem, error)\n\
func (HostConfigManager) VirtualNicManager(...any) (*HostVirtualNicManager, error)\n\
func (HostConfigManager) VsanInternalSystem(...any) (*HostVsanInternalSystem, error)\n\
func (HostConfigManager) VsanSystem(...any) (*HostVsanSystem, error)\n\
func (HostDatastoreBrowser) SearchDatastore(...any) (*Task, error)\n\
func (HostDatastoreBrowser) SearchDatastoreSubFolders(...any) (*Task, error)\n\
func (HostDatastoreSystem) CreateLocalDatastore(...any) (*Datastore, error)\n\
func (HostDatastoreSystem) CreateNasDatastore(...any) (*Datastore, error)\n\
func (HostDatastoreSystem) CreateVmfsDatastore(...any) (*Datastore, error)\n\
func (HostDatastoreSystem) Remove(...any) error\n\
func (HostDatastoreSystem) ResignatureUnresolvedVmfsVolumes(...any) (*Task, error)\n\
func (HostServiceSystem) Stop(...any) error\n\
func (HostStorageSystem) MarkAsLocal(...any) (*Task, error)\n\
func (HostStorageSystem) MarkAsNonLocal(...any) (*Task, error)\n\
func (HostStorageSystem) MarkAsNonSsd(...any) (*Task, error)\n\
func (HostStorageSystem) MarkAsSsd(...any) (*Task, error)\n\
func (HostSystem) ConfigManager() *HostConfigManager\n\
func (HostSystem) Disconnect(...any) (*Task, error)\n\
func (HostSystem) EnterMaintenanceMode(...any) (*Task, error)\n\
func (HostSystem) ExitMaintenanceMode(...any) (*Task, error)\n\
func (HostSystem) Reconnect(...any) (*Task, error)\n\
func (HostSystem) ResourcePool(...any) (*ResourcePool, error)\n\
func (HostVsanSystem) Update(...any) (*Task, error)\n\
func (ResourcePool) Create(...any) (*ResourcePool, error)\n\
func (ResourcePool) CreateVApp(...any) (*VirtualApp, error)\n\
func (ResourcePool) Destroy(...any) (*Task, error)\n\
func (StorageResourceManager) ApplyStorageDrsRecommendation(...any) (*Task, error)\n\
func (StorageResourceManager) ApplyStorageDrsRecommendationToPod(...any) (*Task, error)\n\
func (StorageResourceManager) ConfigureDatastoreIORM(...any) (*Task, error)\n\
func (StorageResourceManager) ConfigureStorageDrsForPod(...any) (*Task, error)\n\
func (VirtualApp) Clone(...any) (*Task, error)\n\
func (VirtualApp) CreateChildVM(...any) (*Task, error)\n\
func (VirtualApp) PowerOff(...any) (*Task, error)\n\
func (VirtualApp) PowerOn(...any) (*Task, error)\n\
func (VirtualApp) Suspend(...any) (*Task, error)\n\
func (VirtualDiskManager) CopyVirtualDisk(...any) (*Task, error)\n\
func (VirtualDiskManager) CreateChildDisk(...any) (*Task, error)\n\
func (VirtualDiskManager) CreateVirtualDisk(...any) (*Task, error)\n\
func (VirtualDiskManager) DeleteVirtualDisk(...any) (*Task, error)\n\
func (VirtualDiskManager) ExtendVirtualDisk(...any) (*Task, error)\n\
func (VirtualDiskManager) InflateVirtualDisk(...any) (*Task, error)\n\
func (VirtualDiskManager) MoveVirtualDisk(...any) (*Task, error)\n\
func (VirtualDiskManager) ShrinkVirtualDisk(...any) (*Task, error)\n\
func GetCustomFieldsManager(...any) (*CustomFieldsManager, error)\n\
func GetExtensionManager(...any) (*ExtensionManager, error)\n\
func NewAuthorizationManager(...any) *AuthorizationManager\n\
func NewClusterComputeResource(...any) *ClusterComputeResource\n\
func NewCommon(...any) Common\n\
func NewComputeResource(...any) *ComputeResource\n\
func NewCustomFieldsManager(...any) *CustomFieldsManager\n\
func NewCustomizationSpecManager(...any) *CustomizationSpecManager\n\
func NewDatacenter(...any) *Datacenter\n\
func NewDatastore(...any) *Datastore\n\
func NewDatastoreNamespaceManager(...any) *DatastoreNamespaceManager\n\
func NewDiagnosticManager(...any) *DiagnosticManager\n\
func NewDistributedVirtualPortgroup(...any) *DistributedVirtualPortgroup\n\
func NewDistributedVirtualSwitch(...any) *DistributedVirtualSwitch\n\
func NewEnvironmentBrowser(...any) *EnvironmentBrowser\n\
func NewExtensionManager(...any) *ExtensionManager\n\
func NewFileManager(...any) *FileManager\n\
func NewFolder(...any) *Folder\n\
func NewHostAccountManager(...any) *HostAccountManager\n\
func NewHostCertificateManager(...any) *HostCertificateManager\n\
func NewHostConfigManager(...any) *HostConfigManager\n\
func NewHostDatastoreBrowser(...any) *HostDatastoreBrowser\n\
func NewHostDatastoreSystem(...any) *HostDatastoreSystem\n\
func NewHostDateTimeSystem(...any) *HostDateTimeSystem\n\
func NewHostFirewallSystem(...any) *HostFirewallSystem\n\
func NewHostNetworkSystem(...any) *HostNetworkSystem\n\
func NewHostServiceSystem(...any) *HostServiceSystem\n\
func NewHostStorageSystem(...any) *HostStorageSystem\n\
func NewHostSystem(...any) *HostSystem\n\
func NewHostVirtualNicManager(...any) *HostVirtualNicManager\n\
func NewHostVsanInternalSystem(...any) *HostVsanInternalSystem\n\
func NewHostVsanSystem(...any) *HostVsanSystem\n\
func NewNetwork(...any) *Network\n\
func NewOpaqueNetwork(...any) *OpaqueNetwork\n\
func NewOptionManager(...any) *OptionManager\n\
func NewResourcePool(...any) *ResourcePool\n\
func NewRootFolder(...any) *Folder\n\
func NewSearchIndex(...any) *SearchIndex\n\
func NewStoragePod(...any) *StoragePod\n\
func NewStorageResourceManager(...any) *StorageResourceManager\n\
func NewTask(...any) *Task\n\
func NewTenantManager(...any) *TenantManager\n\
func NewVirtualApp(...any) *VirtualApp\n\
func NewVirtualDiskManager(...any) *VirtualDiskManager\n\
func NewVirtualMachine(...any) *VirtualMachine\n\
func NewVmCompatibilityChecker(...any) *VmCompatibilityChecker\n\
func NewVmProvisioningChecker(...any) *VmProvisioningChecker\n\
\n\
=== github.com/vmware/govmomi/ovf/importer importer github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/find\"\n\
import \"io\"\n\
import \"github.com/vmware/govmomi/object\"\n\
import \"github.com/vmware/govmomi/vim25\"\n\
type Archive interface {\n\
\tOpen(...any) (io.ReadCloser, int64, error) // closer\n\
}\n\
type FileArchive struct {\n\
\tOpener\n\
}\n\
type Importer struct {\n\
\tClient *vim25.Client\n\
\tFinder *find.Finder\n\
\tDatacenter *object.Datacenter\n\
\tDatastore *object.Datastore\n\
\tResourcePool *object.ResourcePool\n\
\tHost *object.HostSystem\n\
\tFolder *object.Folder\n\
\tArchive Archive\n\
}\n\
type Opener struct {\n\
\t*vim25.Client\n\
}\n\
type TapeArchive struct {\n\
\tOpener\n\
}\n\
func (*FileArchive) Open(...any) (io.ReadCloser, int64, error) // closer\n\
func (*TapeArchive) Open(...any) (io.ReadCloser, int64, error) // closer\n\
func (Opener) OpenFile(...any) (io.ReadCloser, int64, error) // closer\n\
func (Opener) OpenLocal(...any) (io.ReadCloser, int64, error) // closer\n\
func (Opener) OpenRemote(...any) (io.ReadCloser, int64, error) // closer\n\
\n\
=== github.com/vmware/govmomi/pbm pbm github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vim25/soap\"\n\
type Client struct {\n\
\t*soap.Client\n\
}\n\
func NewClient(...any) (*Client, error)\n\
\n\
=== github.com/vmware/govmomi/pbm/simulator simulator github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/simulator\"\n\
func New() *simulator.Registry\n\
\n\
=== github.com/vmware/govmomi/performance performance github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/object\"\n\
type Manager struct {\n\
\tobject.Common\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/session/keepalive keepalive github.com/vmware/govmomi@v0.55.1\n\
import \"net/http\"\n\
type HandlerREST struct {\n\
\t*handler\n\
}\n\
type handler struct{}\n\
func (*HandlerREST) RoundTrip(...any) (*http.Response, error) // body\n\
func (*handler) Stop()\n\
func NewHandlerREST(...any) *HandlerREST\n\
\n\
=== github.com/vmware/govmomi/simulator simulator github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vim25/mo\"\n\
type Context struct {\n\
\tSession *Session\n\
\tMap *Registry\n\
}\n\
type Model struct {\n\
\tService *Service\n\
}\n\
type Registry struct{}\n\
type Service struct {\n\
\tContext *Context\n\
}\n\
type Session struct {\n\
\t*Registry\n\
\tMap *Registry\n\
}\n\
func (*Context) For(...any) *Context\n\
func (*Model) Count() Model\n\
func (*Model) Map() *Registry\n\
func (*Model) Remove()\n\
func (*Registry) AcquireLock(...any) func() // closer call\n\
func (*Registry) Put(...any) mo.Reference\n\
func (*Registry) Remove(...any)\n\
func (*Session) Put(...any) mo.Reference\n\
func ESX() *Model\n\
func Map(...any) *Registry\n\
func New(...any) *Service\n\
func NewContext() *Context\n\
func NewRegistry() *Registry\n\
func NewServiceInstance(...any) (*Context, *ServiceInstance)\n\
func ServiceFromContext(...any) *Service\n\
func VPX() *Model\n\
\n\
=== github.com/vmware/govmomi/ssoadmin ssoadmin github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vim25/soap\"\n\
type Client struct {\n\
\t*soap.Client\n\
}\n\
func NewClient(...any) (*Client, error)\n\
\n\
=== github.com/vmware/govmomi/ssoadmin/simulator simulator github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/simulator\"\n\
func New(...any) *simulator.Registry\n\
\n\
=== github.com/vmware/govmomi/sts sts github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vim25/soap\"\n\
type Client struct {\n\
\t*soap.Client\n\
}\n\
func NewClient(...any) (*Client, error)\n\
\n\
=== github.com/vmware/govmomi/task task github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/history\"\n\
type HistoryCollector struct {\n\
\t*history.Collector\n\
}\n\
type Manager struct{}\n\
func (Manager) CreateCollectorForTasks(...any) (*HistoryCollector, error)\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/toolbox toolbox github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/toolbox/hgfs\"\n\
type CommandServer struct {\n\
\tFileServer *hgfs.Server\n\
}\n\
type Service struct {\n\
\tCommand *CommandServer\n\
}\n\
func (*Service) Reset(...any) ([]byte, error)\n\
func (*Service) Stop()\n\
func NewService(...any) *Service\n\
\n\
=== github.com/vmware/govmomi/toolbox/hgfs hgfs github.com/vmware/govmomi@v0.55.1\n\
type File interface {\n\
\tClose() error\n\
\tName() string\n\
\tRead(...any) (int, error)\n\
\tWrite(...any) (int, error)\n\
}\n\
type FileHandler interface {\n\
\tOpen(...any) (File, error) // closer\n\
}\n\
type Server struct{}\n\
func (*Server) Close(...any) (any, error)\n\
func (*Server) OpenFile(...any) (File, error) // closer child\n\
func NewArchiveHandler() FileHandler\n\
func NewServer() *Server\n\
\n\
=== github.com/vmware/govmomi/vapi/appliance/access/consolecli consolecli github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/appliance/access/dcui dcui github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/appliance/access/shell shell github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/appliance/access/ssh ssh github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/appliance/logging logging github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/appliance/networking networking github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/appliance/shutdown shutdown github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func (*Manager) Cancel(...any) error\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/authentication authentication github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/cis/tasks tasks github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
func NewManagerWithCustomInterval(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/cluster cluster github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/cluster/simulator simulator github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/simulator\"\n\
type Handler struct {\n\
\tMap *simulator.Registry\n\
}\n\
func New(...any) *Handler\n\
\n\
=== github.com/vmware/govmomi/vapi/crypto crypto github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/crypto/simulator simulator github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/simulator\"\n\
type Handler struct {\n\
\tMap *simulator.Registry\n\
}\n\
func New(...any) *Handler\n\
\n\
=== github.com/vmware/govmomi/vapi/esx/settings/clusters clusters github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/esx/settings/clusters/configuration configuration github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/esx/settings/clusters/configuration/drafts drafts github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/esx/settings/clusters/enablement enablement github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func (*Manager) Cancel(...any) (string, error)\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/esx/settings/clusters/vms vms github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
\n\
=== github.com/vmware/govmomi/vapi/esx/settings/depots depots github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/library library github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/library/finder finder github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/library\"\n\
type Finder struct {\n\
\tM *library.Manager\n\
}\n\
func NewFinder(...any) *Finder\n\
\n\
=== github.com/vmware/govmomi/vapi/namespace namespace github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/rest rest github.com/vmware/govmomi@v0.55.1\n\
import \"io\"\n\
import \"github.com/vmware/govmomi/vim25/soap\"\n\
type Client struct {\n\
\t*soap.Client\n\
}\n\
func (*Client) Download(...any) (io.ReadCloser, int64, error) // closer\n\
func NewClient(...any) *Client\n\
\n\
=== github.com/vmware/govmomi/vapi/tags tags github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/vcenter vcenter github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/vcenter/consumptiondomains/associations associations github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/vcenter/consumptiondomains/zones zones github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vapi/vm/dataset dataset github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vapi/rest\"\n\
type Manager struct {\n\
\t*rest.Client\n\
}\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/view view github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/object\"\n\
import \"github.com/vmware/govmomi/vim25/types\"\n\
type ContainerView struct {\n\
\tManagedObjectView\n\
}\n\
type ListView struct {\n\
\tManagedObjectView\n\
}\n\
type ManagedObjectView struct {\n\
\tobject.Common\n\
}\n\
type Manager struct {\n\
\tobject.Common\n\
}\n\
type TaskView struct {\n\
\t*ListView\n\
}\n\
func (*ManagedObjectView) Destroy(...any) error\n\
func (ListView) Remove(...any) ([]types.ManagedObjectReference, error)\n\
func (ListView) Reset(...any) ([]types.ManagedObjectReference, error)\n\
func (Manager) CreateContainerView(...any) (*ContainerView, error)\n\
func (Manager) CreateListView(...any) (*ListView, error)\n\
func (Manager) CreateTaskView(...any) (*TaskView, error)\n\
func NewContainerView(...any) *ContainerView\n\
func NewListView(...any) *ListView\n\
func NewManagedObjectView(...any) *ManagedObjectView\n\
func NewManager(...any) *Manager\n\
\n\
=== github.com/vmware/govmomi/vim25 vim25 github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/vim25/soap\"\n\
type Client struct {\n\
\t*soap.Client\n\
}\n\
func NewClient(...any) (*Client, error)\n\
\n\
=== github.com/vmware/govmomi/vim25/soap soap github.com/vmware/govmomi@v0.55.1\n\
import \"net/http\"\n\
import \"io\"\n\
type Client struct{}\n\
func (*Client) CloseIdleConnections()\n\
func (*Client) Download(...any) (io.ReadCloser, int64, error) // closer\n\
func (*Client) DownloadRequest(...any) (*http.Response, error) // body\n\
func (*Client) NewServiceClient(...any) *Client\n\
func (*Client) Tunnel() *Client\n\
func NewClient(...any) *Client\n\
\n\
=== github.com/vmware/govmomi/vmdk vmdk github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/object\"\n\
type ImportParams struct {\n\
\tDatacenter *object.Datacenter\n\
\tPool *object.ResourcePool\n\
\tFolder *object.Folder\n\
\tHost *object.HostSystem\n\
}\n\
type StreamOptimizedWriter struct{}\n\
func (*StreamOptimizedWriter) Abort() error\n\
func (*StreamOptimizedWriter) Close() error\n\
func (*StreamOptimizedWriter) Write(...any) error // ends\n\
func NewStreamOptimizedWriter(...any) (*StreamOptimizedWriter, error) // closer\n\
\n\
=== github.com/vmware/govmomi/vsan vsan github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/object\"\n\
import \"github.com/vmware/govmomi/vim25/soap\"\n\
type Client struct {\n\
\t*soap.Client\n\
}\n\
func (*Client) VsanClusterReconfig(...any) (*object.Task, error)\n\
func NewClient(...any) (*Client, error)\n\
\n\
=== github.com/vmware/govmomi/vsan/simulator simulator github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/simulator\"\n\
func New() *simulator.Registry\n\
\n\
=== github.com/vmware/govmomi/vslm vslm github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/object\"\n\
import \"github.com/vmware/govmomi/vim25/soap\"\n\
type Client struct {\n\
\t*soap.Client\n\
}\n\
type GlobalObjectManager struct{}\n\
type ObjectManager struct{}\n\
type Task struct {\n\
\tobject.Common\n\
}\n\
func (*GlobalObjectManager) AttachDisk(...any) (*Task, error)\n\
func (*GlobalObjectManager) Clone(...any) (*Task, error)\n\
func (*GlobalObjectManager) CreateDisk(...any) (*Task, error)\n\
func (*GlobalObjectManager) CreateDiskFromSnapshot(...any) (*Task, error)\n\
func (*GlobalObjectManager) CreateSnapshot(...any) (*Task, error)\n\
func (*GlobalObjectManager) Delete(...any) (*Task, error)\n\
func (*GlobalObjectManager) DeleteSnapshot(...any) (*Task, error)\n\
func (*GlobalObjectManager) ExtendDisk(...any) (*Task, error)\n\
func (*GlobalObjectManager) InflateDisk(...any) (*Task, error)\n\
func (*GlobalObjectManager) ReconcileDatastoreInventory(...any) (*Task, error)\n\
func (*GlobalObjectManager) Relocate(...any) (*Task, error)\n\
func (*GlobalObjectManager) Revert(...any) (*Task, error)\n\
func (*GlobalObjectManager) UpdateInfrastructurePolicy(...any) (*Task, error)\n\
func (*GlobalObjectManager) UpdateMetadata(...any) (*Task, error)\n\
func (*GlobalObjectManager) UpdatePolicy(...any) (*Task, error)\n\
func (*Task) Cancel(...any) error\n\
func (ObjectManager) Clone(...any) (*object.Task, error)\n\
func (ObjectManager) CreateDisk(...any) (*object.Task, error)\n\
func (ObjectManager) CreateSnapshot(...any) (*object.Task, error)\n\
func (ObjectManager) Delete(...any) (*object.Task, error)\n\
func (ObjectManager) DeleteSnapshot(...any) (*object.Task, error)\n\
func (ObjectManager) ExtendDisk(...any) (*object.Task, error)\n\
func (ObjectManager) InflateDisk(...any) (*object.Task, error)\n\
func (ObjectManager) ReconcileDatastoreInventory(...any) (*object.Task, error)\n\
func NewClient(...any) (*Client, error)\n\
func NewGlobalObjectManager(...any) *GlobalObjectManager\n\
func NewObjectManager(...any) *ObjectManager\n\
func NewTask(...any) *Task\n\
\n\
=== github.com/vmware/govmomi/vslm/simulator simulator github.com/vmware/govmomi@v0.55.1\n\
import \"github.com/vmware/govmomi/simulator\"\n\
func New() *simulator.Registry\n\
\n\
=== github.com/weaveworks/common/fs fs github.com/weaveworks/common@v0.0.0-20230728070032-dd9e68f319d5\n\
import \"io\"\n\
type Interface interface {\n\
\tOpen(...any) (io.ReadWriteCloser, error) // closer\n\
}\n\
func Open(...any) (io.ReadWriteCloser, error) // closer\n\
\n\
=== github.com/weaveworks/common/http/client client github.com/weaveworks/common@v0.0.0-20230728070032-dd9e68f319d5\n\
import \"net/http\"\n\
type Requester interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
type TimedClient struct{}\n\
func (TimedClient) Do(...any) (*http.Response, error) // body\n\
func NewTimedClient(...any) *TimedClient\n\
func TimeRequest(...any) (*http.Response, error) // body\n\
func TimeRequestHistogram(...any) (*http.Response, error) // body\n\
\n\
=== github.com/wneessen/go-mail/smtp smtp github.com/wneessen/go-mail@v0.8.1\n\
import \"io\"\n\
import \"crypto/tls\"\n\
type Client struct{}\n\
func (*Client) Auth(...any) error // ends\n\
func (*Client) Close() error\n\
func (*Client) Data() (io.WriteCloser, error)\n\
func (*Client) Extension(...any) (bool, string)\n\
func (*Client) GetTLSConnectionState() (*tls.ConnectionState, error)\n\
func (*Client) HasConnection() bool\n\
func (*Client) Hello(...any) error\n\
func (*Client) HelloResponse() string\n\
func (*Client) Mail(...any) error\n\
func (*Client) Noop() error\n\
func (*Client) Quit() error // ends\n\
func (*Client) Rcpt(...any) error\n\
func (*Client) Reset() error\n\
func (*Client) StartTLS(...any) error\n\
func (*Client) TLSConnectionState() (tls.ConnectionState, bool)\n\
func (*Client) UpdateDeadline(...any) error\n\
func (*Client) Verify(...any) error\n\
func Dial(...any) (*Client, error) // closer\n\
\n\
=== github.com/xitongsys/parquet-go/reader reader github.com/xitongsys/parquet-go@v1.6.2\n\
import \"github.com/xitongsys/parquet-go/source\"\n\
type ColumnBufferType struct {\n\
\tPFile source.ParquetFile\n\
}\n\
type ParquetReader struct {\n\
\tPFile source.ParquetFile\n\
}\n\
func (*ParquetReader) Read(...any) error\n\
func NewColumnBuffer(...any) (*ColumnBufferType, error)\n\
func NewParquetColumnReader(...any) (*ParquetReader, error)\n\
func NewParquetReader(...any) (*ParquetReader, error)\n\
\n\
=== github.com/xitongsys/parquet-go/source source github.com/xitongsys/parquet-go@v1.6.2\n\
type ParquetFile interface {\n\
\tClose() error\n\
\tCreate(...any) (ParquetFile, error) // closer child\n\
\tOpen(...any) (ParquetFile, error) // closer child\n\
\tRead(...any) (int, error)\n\
\tSeek(...any) (int64, error)\n\
\tWrite(...any) (int, error)\n\
}\n\
\n\
=== github.com/xitongsys/parquet-go/writer writer github.com/xitongsys/parquet-go@v1.6.2\n\
import \"github.com/xitongsys/parquet-go/source\"\n\
type ArrowWriter struct {\n\
\tParquetWriter\n\
}\n\
type CSVWriter struct {\n\
\tParquetWriter\n\
}\n\
type JSONWriter struct {\n\
\tParquetWriter\n\
}\n\
type ParquetWriter struct {\n\
\tPFile source.ParquetFile\n\
}\n\
func (*ParquetWriter) Write(...any) error\n\
func NewArrowWriter(...any) (*ArrowWriter, error)\n\
func NewCSVWriter(...any) (*CSVWriter, error)\n\
func NewCSVWriterFromWriter(...any) (*CSVWriter, error)\n\
func NewJSONWriter(...any) (*JSONWriter, error)\n\
func NewJSONWriterFromWriter(...any) (*JSONWriter, error)\n\
func NewParquetWriter(...any) (*ParquetWriter, error)\n\
func NewParquetWriterFromWriter(...any) (*ParquetWriter, error)\n\
\n\
=== github.com/xtaci/smux smux github.com/xtaci/smux@v1.5.56\n\
import \"io\"\n\
type Session struct{}\n\
type Stream struct {\n\
\t*stream\n\
}\n\
type stream struct{}\n\
func (*Session) Close() error\n\
func (*Session) Open() (io.ReadWriteCloser, error) // closer child\n\
func (*Session) OpenStream() (*Stream, error) // closer child\n\
func (*stream) Close() error\n\
func (*stream) Read(...any) (int, error)\n\
func (*stream) Write(...any) (int, error)\n\
func Client(...any) (*Session, error)\n\
func Server(...any) (*Session, error)\n\
\n\
=== go.etcd.io/etcd/client/pkg/v3/transport transport go.etcd.io/etcd/client/pkg/v3@v3.7.3\n\
import \"net\"\n\
func NewListener(...any) (net.Listener, error) // listener\n\
func NewListenerWithOpts(...any) (net.Listener, error) // listener\n\
func NewTimeoutListener(...any) (net.Listener, error) // listener\n\
func NewUnixListener(...any) (net.Listener, error) // listener\n\
\n\
=== go.etcd.io/etcd/client/v3 clientv3 go.etcd.io/etcd/client/v3@v3.7.3\n\
import \"google.golang.org/grpc\"\n\
import \"io\"\n\
type Lease interface {\n\
\tClose() error\n\
}\n\
type Maintenance interface {\n\
\tSnapshot(...any) (io.ReadCloser, error) // closer\n\
}\n\
type Watcher interface {\n\
\tClose() error\n\
}\n\
func (*Client) Dial(...any) (*grpc.ClientConn, error) // conn child\n\
func (*Client) WithLogger(...any) *Client\n\
func NewCtxClient(...any) *Client\n\
func NewMaintenance(...any) Maintenance\n\
func NewMaintenanceFromMaintenanceClient(...any) Maintenance\n\
\n\
=== go.etcd.io/etcd/client/v3/kubernetes kubernetes go.etcd.io/etcd/client/v3@v3.7.3\n\
import clientv3 \"go.etcd.io/etcd/client/v3\"\n\
type Client struct {\n\
\t*clientv3.Client\n\
}\n\
func (Client) Count(...any) (int64, error)\n\
func (Client) Get(...any) (GetResponse, error)\n\
func (Client) List(...any) (ListResponse, error)\n\
func (Client) OptimisticDelete(...any) (DeleteResponse, error)\n\
func (Client) OptimisticPut(...any) (PutResponse, error)\n\
func New(...any) (*Client, error) // closer\n\
\n\
=== go.etcd.io/etcd/clientv3 clientv3 go.etcd.io/etcd@v3.3.27+incompatible\n\
import \"google.golang.org/grpc\"\n\
import \"io\"\n\
import \"net\"\n\
type Lease interface {\n\
\tClose() error\n\
}\n\
type Maintenance interface {\n\
\tSnapshot(...any) (io.ReadCloser, error) // closer\n\
}\n\
type TransportCredentialsWithDialer interface {\n\
\tDialer(...any) (net.Conn, error) // conn\n\
}\n\
type Watcher interface {\n\
\tClose() error\n\
}\n\
func (*Client) Dial(...any) (*grpc.ClientConn, error) // conn child\n\
func NewCtxClient(...any) *Client\n\
func NewMaintenance(...any) Maintenance\n\
func NewMaintenanceFromMaintenanceClient(...any) Maintenance\n\
\n\
=== go.etcd.io/etcd/clientv3/balancer/resolver/endpoint endpoint go.etcd.io/etcd@v3.3.27+incompatible\n\
import \"net\"\n\
func Dialer(...any) (net.Conn, error) // conn\n\
\n\
=== go.etcd.io/etcd/compactor compactor go.etcd.io/etcd@v3.3.27+incompatible\n\
type Compactor interface {\n\
\tStop()\n\
}\n\
func New(...any) (Compactor, error) // closer\n\
\n\
=== go.etcd.io/etcd/pkg/expect expect go.etcd.io/etcd@v3.3.27+incompatible\n\
type ExpectProcess struct{}\n\
func (*ExpectProcess) Close() error\n\
func (*ExpectProcess) Expect(...any) (string, error)\n\
func (*ExpectProcess) ExpectFunc(...any) (string, error)\n\
func (*ExpectProcess) LineCount() int\n\
func (*ExpectProcess) Send(...any) error\n\
func (*ExpectProcess) Signal(...any) error\n\
func (*ExpectProcess) Stop() error\n\
func NewExpect(...any) (*ExpectProcess, error) // closer\n\
func NewExpectWithEnv(...any) (*ExpectProcess, error) // closer\n\
\n\
=== go.etcd.io/etcd/pkg/transport transport go.etcd.io/etcd@v3.3.27+incompatible\n\
import \"net\"\n\
func NewListener(...any) (net.Listener, error) // listener\n\
func NewTimeoutListener(...any) (net.Listener, error) // listener\n\
func NewUnixListener(...any) (net.Listener, error) // listener\n\
\n\
=== go.etcd.io/etcd/pkg/v3/expect expect go.etcd.io/etcd/pkg/v3@v3.6.5\n\
type ExpectProcess struct{}\n\
func (*ExpectProcess) Close() error\n\
func (*ExpectProcess) ExitCode() (int, error)\n\
func (*ExpectProcess) ExitError() error\n\
func (*ExpectProcess) Expect(...any) (string, error)\n\
func (*ExpectProcess) ExpectFunc(...any) (string, error)\n\
func (*ExpectProcess) ExpectWithContext(...any) (string, error)\n\
func (*ExpectProcess) LineCount() int\n\
func (*ExpectProcess) Lines() []string\n\
func (*ExpectProcess) Pid() int\n\
func (*ExpectProcess) ReadLine() string\n\
func (*ExpectProcess) Send(...any) error\n\
func (*ExpectProcess) Signal(...any) error\n\
func (*ExpectProcess) Stop() error\n\
func NewExpect(...any) (*ExpectProcess, error) // closer\n\
func NewExpectWithEnv(...any) (*ExpectProcess, error) // closer\n\
\n\
=== go.etcd.io/etcd/wal wal go.etcd.io/etcd@v3.3.27+incompatible\n\
type WAL struct{}\n\
func (*WAL) Close() error\n\
func (*WAL) ReadAll() ([]byte, unknown, unknown, error)\n\
func (*WAL) ReleaseLockTo(...any) error // ends\n\
func (*WAL) Save(...any) error\n\
func (*WAL) SaveSnapshot(...any) error\n\
func (*WAL) Sync() error\n\
func Create(...any) (*WAL, error) // closer\n\
func Open(...any) (*WAL, error) // closer\n\
func OpenForRead(...any) (*WAL, error) // closer\n\
\n\
=== go.mongodb.org/mongo-driver/mongo mongo go.mongodb.org/mongo-driver@v1.17.4\n\
import \"net\"\n\
type Dialer interface {\n\
\tDialContext(...any) (net.Conn, error) // conn\n\
}\n\
func NewClient(...any) (*Client, error) // closer\n\
\n\
=== go.mongodb.org/mongo-driver/mongo/options options go.mongodb.org/mongo-driver@v1.17.4\n\
import \"net\"\n\
type AutoEncryptionOptions struct {\n\
\tKeyVaultClientOptions *ClientOptions\n\
}\n\
type ClientOptions struct {\n\
\tAutoEncryptionOptions *AutoEncryptionOptions\n\
\tDialer ContextDialer\n\
}\n\
type ContextDialer interface {\n\
\tDialContext(...any) (net.Conn, error) // conn\n\
}\n\
func (*AutoEncryptionOptions) SetBypassAutoEncryption(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetBypassQueryAnalysis(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetEncryptedFieldsMap(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetExtraOptions(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetKeyVaultClientOptions(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetKeyVaultNamespace(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetKmsProviders(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetSchemaMap(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetTLSConfig(...any) *AutoEncryptionOptions\n\
func (*ClientOptions) ApplyURI(...any) *ClientOptions\n\
func (*ClientOptions) SetAppName(...any) *ClientOptions\n\
func (*ClientOptions) SetAuth(...any) *ClientOptions\n\
func (*ClientOptions) SetAutoEncryptionOptions(...any) *ClientOptions\n\
func (*ClientOptions) SetBSONOptions(...any) *ClientOptions\n\
func (*ClientOptions) SetCompressors(...any) *ClientOptions\n\
func (*ClientOptions) SetConnectTimeout(...any) *ClientOptions\n\
func (*ClientOptions) SetDialer(...any) *ClientOptions\n\
func (*ClientOptions) SetDirect(...any) *ClientOptions\n\
func (*ClientOptions) SetDisableOCSPEndpointCheck(...any) *ClientOptions\n\
func (*ClientOptions) SetHTTPClient(...any) *ClientOptions\n\
func (*ClientOptions) SetHeartbeatInterval(...any) *ClientOptions\n\
func (*ClientOptions) SetHosts(...any) *ClientOptions\n\
func (*ClientOptions) SetLoadBalanced(...any) *ClientOptions\n\
func (*ClientOptions) SetLocalThreshold(...any) *ClientOptions\n\
func (*ClientOptions) SetLoggerOptions(...any) *ClientOptions\n\
func (*ClientOptions) SetMaxConnIdleTime(...any) *ClientOptions\n\
func (*ClientOptions) SetMaxConnecting(...any) *ClientOptions\n\
func (*ClientOptions) SetMaxPoolSize(...any) *ClientOptions\n\
func (*ClientOptions) SetMinPoolSize(...any) *ClientOptions\n\
func (*ClientOptions) SetMonitor(...any) *ClientOptions\n\
func (*ClientOptions) SetPoolMonitor(...any) *ClientOptions\n\
func (*ClientOptions) SetReadConcern(...any) *ClientOptions\n\
func (*ClientOptions) SetReadPreference(...any) *ClientOptions\n\
func (*ClientOptions) SetRegistry(...any) *ClientOptions\n\
func (*ClientOptions) SetReplicaSet(...any) *ClientOptions\n\
func (*ClientOptions) SetRetryReads(...any) *ClientOptions\n\
func (*ClientOptions) SetRetryWrites(...any) *ClientOptions\n\
func (*ClientOptions) SetSRVMaxHosts(...any) *ClientOptions\n\
func (*ClientOptions) SetSRVServiceName(...any) *ClientOptions\n\
func (*ClientOptions) SetServerAPIOptions(...any) *ClientOptions\n\
func (*ClientOptions) SetServerMonitor(...any) *ClientOptions\n\
func (*ClientOptions) SetServerMonitoringMode(...any) *ClientOptions\n\
func (*ClientOptions) SetServerSelectionTimeout(...any) *ClientOptions\n\
func (*ClientOptions) SetSocketTimeout(...any) *ClientOptions\n\
func (*ClientOptions) SetTLSConfig(...any) *ClientOptions\n\
func (*ClientOptions) SetTimeout(...any) *ClientOptions\n\
func (*ClientOptions) SetWriteConcern(...any) *ClientOptions\n\
func (*ClientOptions) SetZlibLevel(...any) *ClientOptions\n\
func (*ClientOptions) SetZstdLevel(...any) *ClientOptions\n\
func AutoEncryption() *AutoEncryptionOptions\n\
func Client() *ClientOptions\n\
func MergeAutoEncryptionOptions(...any) *AutoEncryptionOptions\n\
func MergeClientOptions(...any) *ClientOptions\n\
\n\
=== go.mongodb.org/mongo-driver/v2/mongo mongo go.mongodb.org/mongo-driver/v2@v2.5.0\n\
import \"go.mongodb.org/mongo-driver/v2/bson\"\n\
import \"net\"\n\
type ClientEncryption struct{}\n\
type Dialer interface {\n\
\tDialContext(...any) (net.Conn, error) // conn\n\
}\n\
type GridFSBucket struct{}\n\
type GridFSDownloadStream struct{}\n\
type GridFSUploadStream struct{}\n\
type Session struct{}\n\
func (*Client) StartSession(...any) (*Session, error)\n\
func (*ClientEncryption) Close(...any) error\n\
func (*ClientEncryption) CreateEncryptedCollection(...any) (*Collection, bson.M, error)\n\
func (*Collection) Clone(...any) *Collection\n\
func (*Collection) Database() *Database\n\
func (*Database) Client() *Client\n\
func (*Database) GridFSBucket(...any) *GridFSBucket\n\
func (*GridFSBucket) GetChunksCollection() *Collection\n\
func (*GridFSBucket) GetFilesCollection() *Collection\n\
func (*GridFSBucket) OpenDownloadStream(...any) (*GridFSDownloadStream, error) // closer\n\
func (*GridFSBucket) OpenDownloadStreamByName(...any) (*GridFSDownloadStream, error) // closer\n\
func (*GridFSBucket) OpenUploadStream(...any) (*GridFSUploadStream, error) // closer\n\
func (*GridFSBucket) OpenUploadStreamWithID(...any) (*GridFSUploadStream, error) // closer\n\
func (*GridFSDownloadStream) Close() error\n\
func (*GridFSDownloadStream) GetFile() *GridFSFile\n\
func (*GridFSDownloadStream) Read(...any) (int, error) // ends\n\
func (*GridFSDownloadStream) Skip(...any) (int64, error) // ends\n\
func (*GridFSUploadStream) Abort() error\n\
func (*GridFSUploadStream) Close() error\n\
func (*GridFSUploadStream) Write(...any) (int, error)\n\
func (*Session) Client() *Client\n\
func NewClientEncryption(...any) (*ClientEncryption, error)\n\
func SessionFromContext(...any) *Session\n\
\n\
=== go.mongodb.org/mongo-driver/v2/mongo/options options go.mongodb.org/mongo-driver/v2@v2.5.0\n\
import \"net\"\n\
type AutoEncryptionOptions struct {\n\
\tKeyVaultClientOptions *ClientOptions\n\
}\n\
type ClientOptions struct {\n\
\tAutoEncryptionOptions *AutoEncryptionOptions\n\
\tDialer ContextDialer\n\
}\n\
type ContextDialer interface {\n\
\tDialContext(...any) (net.Conn, error) // conn\n\
}\n\
func (*AutoEncryptionOptions) SetBypassAutoEncryption(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetBypassQueryAnalysis(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetEncryptedFieldsMap(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetExtraOptions(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetKeyExpiration(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetKeyVaultClientOptions(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetKeyVaultNamespace(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetKmsProviders(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetSchemaMap(...any) *AutoEncryptionOptions\n\
func (*AutoEncryptionOptions) SetTLSConfig(...any) *AutoEncryptionOptions\n\
func (*ClientOptions) ApplyURI(...any) *ClientOptions\n\
func (*ClientOptions) SetAppName(...any) *ClientOptions\n\
func (*ClientOptions) SetAuth(...any) *ClientOptions\n\
func (*ClientOptions) SetAutoEncryptionOptions(...any) *ClientOptions\n\
func (*ClientOptions) SetBSONOptions(...any) *ClientOptions\n\
func (*ClientOptions) SetCompressors(...any) *ClientOptions\n\
func (*ClientOptions) SetConnectTimeout(...any) *ClientOptions\n\
func (*ClientOptions) SetDialer(...any) *ClientOptions\n\
func (*ClientOptions) SetDirect(...any) *ClientOptions\n\
func (*ClientOptions) SetDisableOCSPEndpointCheck(...any) *ClientOptions\n\
func (*ClientOptions) SetDriverInfo(...any) *ClientOptions\n\
func (*ClientOptions) SetHTTPClient(...any) *ClientOptions\n\
func (*ClientOptions) SetHeartbeatInterval(...any) *ClientOptions\n\
func (*ClientOptions) SetHosts(...any) *ClientOptions\n\
func (*ClientOptions) SetLoadBalanced(...any) *ClientOptions\n\
func (*ClientOptions) SetLocalThreshold(...any) *ClientOptions\n\
func (*ClientOptions) SetLoggerOptions(...any) *ClientOptions\n\
func (*ClientOptions) SetMaxConnIdleTime(...any) *ClientOptions\n\
func (*ClientOptions) SetMaxConnecting(...any) *ClientOptions\n\
func (*ClientOptions) SetMaxPoolSize(...any) *ClientOptions\n\
func (*ClientOptions) SetMinPoolSize(...any) *ClientOptions\n\
func (*ClientOptions) SetMonitor(...any) *ClientOptions\n\
func (*ClientOptions) SetPoolMonitor(...any) *ClientOptions\n\
func (*ClientOptions) SetReadConcern(...any) *ClientOptions\n\
func (*ClientOptions) SetReadPreference(...any) *ClientOptions\n\
func (*ClientOptions) SetRegistry(...any) *ClientOptions\n\
func (*ClientOptions) SetReplicaSet(...any) *ClientOptions\n\
func (*ClientOptions) SetRetryReads(...any) *ClientOptions\n\
func (*ClientOptions) SetRetryWrites(...any) *ClientOptions\n\
func (*ClientOptions) SetSRVMaxHosts(...any) *ClientOptions\n\
func (*ClientOptions) SetSRVServiceName(...any) *ClientOptions\n\
func (*ClientOptions) SetServerAPIOptions(...any) *ClientOptions\n\
func (*ClientOptions) SetServerMonitor(...any) *ClientOptions\n\
func (*ClientOptions) SetServerMonitoringMode(...any) *ClientOptions\n\
func (*ClientOptions) SetServerSelectionTimeout(...any) *ClientOptions\n\
func (*ClientOptions) SetTLSConfig(...any) *ClientOptions\n\
func (*ClientOptions) SetTimeout(...any) *ClientOptions\n\
func (*ClientOptions) SetWriteConcern(...any) *ClientOptions\n\
func (*ClientOptions) SetZlibLevel(...any) *ClientOptions\n\
func (*ClientOptions) SetZstdLevel(...any) *ClientOptions\n\
func AutoEncryption() *AutoEncryptionOptions\n\
func Client() *ClientOptions\n\
func MergeClientOptions(...any) *ClientOptions\n\
\n\
=== go.mongodb.org/mongo-driver/v2/x/mongo/driver/topology topology go.mongodb.org/mongo-driver/v2@v2.5.0\n\
import \"net\"\n\
type Dialer interface {\n\
\tDialContext(...any) (net.Conn, error) // conn\n\
}\n\
type DialerFunc struct{}\n\
type SelectedServer struct {\n\
\t*Server\n\
}\n\
type Server struct{}\n\
type ServerSubscription struct{}\n\
type Topology struct{}\n\
func (*Server) Disconnect(...any) error\n\
func (*Server) Subscribe() (*ServerSubscription, error) // closer child\n\
func (*ServerSubscription) Unsubscribe() error\n\
func (*Topology) Disconnect(...any) error\n\
func (*Topology) FindServer(...any) (*SelectedServer, error)\n\
func (*Topology) Unsubscribe(...any) error\n\
func (DialerFunc) DialContext(...any) (net.Conn, error) // conn\n\
func ConnectServer(...any) (*Server, error)\n\
func New(...any) (*Topology, error)\n\
func NewServer(...any) *Server\n\
\n\
=== go.mongodb.org/mongo-driver/x/mongo/driver/topology topology go.mongodb.org/mongo-driver@v1.17.4\n\
import \"net\"\n\
type Dialer interface {\n\
\tDialContext(...any) (net.Conn, error) // conn\n\
}\n\
type DialerFunc struct{}\n\
type SelectedServer struct {\n\
\t*Server\n\
}\n\
type Server struct{}\n\
type ServerSubscription struct{}\n\
type Topology struct{}\n\
func (*Server) Disconnect(...any) error\n\
func (*Server) Subscribe() (*ServerSubscription, error) // closer child\n\
func (*ServerSubscription) Unsubscribe() error\n\
func (*Topology) Disconnect(...any) error\n\
func (*Topology) FindServer(...any) (*SelectedServer, error)\n\
func (*Topology) Unsubscribe(...any) error\n\
func (DialerFunc) DialContext(...any) (net.Conn, error) // conn\n\
func ConnectServer(...any) (*Server, error)\n\
func New(...any) (*Topology, error)\n\
func NewServer(...any) *Server\n\
\n\
=== go.opencensus.io/plugin/ochttp ochttp go.opencensus.io@v0.24.0\n\
import \"net/http\"\n\
type Transport struct{}\n\
func (*Transport) RoundTrip(...any) (*http.Response, error) // body\n\
\n\
=== go.opentelemetry.io/collector/config/confighttp confighttp go.opentelemetry.io/collector/config/confighttp@v0.159.0\n\
import \"net\"\n\
type ServerConfig struct{}\n\
func (*ServerConfig) ToListener(...any) (net.Listener, error) // listener\n\
func NewDefaultServerConfig() ServerConfig\n\
\n\
=== go.opentelemetry.io/collector/config/confignet confignet go.opentelemetry.io/collector/config/confignet@v1.65.0\n\
import \"net\"\n\
type AddrConfig struct{}\n\
type TCPAddrConfig struct{}\n\
func (*AddrConfig) Dial(...any) (net.Conn, error) // conn\n\
func (*AddrConfig) Listen(...any) (net.Listener, error) // listener\n\
func (*TCPAddrConfig) Dial(...any) (net.Conn, error) // conn\n\
func (*TCPAddrConfig) Listen(...any) (net.Listener, error) // listener\n\
func NewDefaultAddrConfig() AddrConfig\n\
func NewDefaultTCPAddrConfig() TCPAddrConfig\n\
\n\
=== go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp otelhttp go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp@v0.69.0\n\
import \"net/http\"\n\
type Transport struct{}\n\
func (*Transport) RoundTrip(...any) (*http.Response, error) // body\n\
func NewTransport(...any) *Transport\n\
\n\
=== go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetricgrpc otlpmetricgrpc go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetricgrpc@v1.44.0\n\
import \"go.opentelemetry.io/otel/sdk/metric\"\n\
import \"go.opentelemetry.io/otel/sdk/metric/metricdata\"\n\
type Exporter struct{}\n\
func (*Exporter) Aggregation(...any) metric.Aggregation\n\
func (*Exporter) Export(...any) error\n\
func (*Exporter) ForceFlush(...any) error\n\
func (*Exporter) MarshalLog() any\n\
func (*Exporter) Shutdown(...any) error\n\
func (*Exporter) Temporality(...any) metricdata.Temporality\n\
func New(...any) (*Exporter, error) // closer\n\
\n\
=== go.podman.io/image/v5/copy copy go.podman.io/image/v5@v5.38.0\n\
import \"go.podman.io/image/v5/types\"\n\
type Options struct {\n\
\tReportResolvedReference *types.ImageReference\n\
}\n\
\n\
=== go.podman.io/image/v5/directory directory go.podman.io/image/v5@v5.38.0\n\
import \"go.podman.io/image/v5/types\"\n\
func NewReference(...any) (types.ImageReference, error)\n\
\n\
=== go.podman.io/image/v5/docker docker go.podman.io/image/v5@v5.38.0\n\
import \"go.podman.io/image/v5/types\"\n\
type Image struct {\n\
\ttypes.ImageCloser\n\
}\n\
func NewReference(...any) (types.ImageReference, error)\n\
func NewReferenceUnknownDigest(...any) (types.ImageReference, error)\n\
func ParseReference(...any) (types.ImageReference, error)\n\
\n\
=== go.podman.io/image/v5/docker/archive archive go.podman.io/image/v5@v5.38.0\n\
import \"go.podman.io/image/v5/types\"\n\
type Reader struct{}\n\
type Writer struct{}\n\
func (*Reader) Close() error\n\
func (*Writer) Close() error\n\
func (*Writer) NewReference(...any) (types.ImageReference, error)\n\
func NewIndexReference(...any) (types.ImageReference, error)\n\
func NewReaderForReference(...any) (*Reader, types.ImageReference, error)\n\
func NewReference(...any) (types.ImageReference, error)\n\
func NewWriter(...any) (*Writer, error) // closer\n\
func ParseReference(...any) (types.ImageReference, error)\n\
\n\
=== go.podman.io/image/v5/docker/daemon daemon go.podman.io/image/v5@v5.38.0\n\
import \"go.podman.io/image/v5/types\"\n\
func NewReference(...any) (types.ImageReference, error)\n\
func ParseReference(...any) (types.ImageReference, error)\n\
\n\
=== go.podman.io/image/v5/docker/tarfile tarfile go.podman.io/image/v5@v5.38.0\n\
import \"io\"\n\
type Source struct{}\n\
func (*Source) Close() error\n\
func (*Source) GetBlob(...any) (io.ReadCloser, int64, error) // closer child\n\
func NewSourceFromFile(...any) (*Source, error)\n\
func NewSourceFromFileWithContext(...any) (*Source, error)\n\
func NewSourceFromStream(...any) (*Source, error)\n\
func NewSourceFromStreamWithSystemContext(...any) (*Source, error)\n\
\n\
=== go.podman.io/image/v5/image image go.podman.io/image/v5@v5.38.0\n\
import \"go.podman.io/image/v5/types\"\n\
func FromSource(...any) (types.ImageCloser, error)\n\
func FromUnparsedImage(...any) (types.Image, error)\n\
func UnparsedInstanceWithReference(...any) types.UnparsedImage\n\
\n\
=== go.podman.io/image/v5/oci/archive archive go.podman.io/image/v5@v5.38.0\n\
import \"go.podman.io/image/v5/types\"\n\
func NewReference(...any) (types.ImageReference, error)\n\
func ParseReference(...any) (types.ImageReference, error)\n\
\n\
=== go.podman.io/image/v5/oci/layout layout go.podman.io/image/v5@v5.38.0\n\
import \"go.podman.io/image/v5/types\"\n\
type ListResult struct {\n\
\tReference types.ImageReference\n\
}\n\
func NewIndexReference(...any) (types.ImageReference, error)\n\
func NewReference(...any) (types.ImageReference, error)\n\
func ParseReference(...any) (types.ImageReference, error)\n\
\n\
=== go.podman.io/image/v5/openshift openshift go.podman.io/image/v5@v5.38.0\n\
import \"go.podman.io/image/v5/types\"\n\
func NewReference(...any) (types.ImageReference, error)\n\
func ParseReference(...any) (types.ImageReference, error)\n\
\n\
=== go.podman.io/image/v5/pkg/blobcache blobcache go.podman.io/image/v5@v5.38.0\n\
import \"go.podman.io/image/v5/types\"\n\
type BlobCache struct{}\n\
func (*BlobCache) NewImage(...any) (types.ImageCloser, error)\n\
func (*BlobCache) NewImageDestination(...any) (types.ImageDestination, error)\n\
func (*BlobCache) NewImageSource(...any) (types.ImageSource, error)\n\
func (*BlobCache) Transport() types.ImageTransport\n\
func NewBlobCache(...any) (*BlobCache, error)\n\
\n\
=== go.podman.io/image/v5/sif sif go.podman.io/image/v5@v5.38.0\n\
import \"go.podman.io/image/v5/types\"\n\
func NewReference(...any) (types.ImageReference, error)\n\
\n\
=== go.podman.io/image/v5/storage storage go.podman.io/image/v5@v5.38.0\n\
import \"go.podman.io/image/v5/types\"\n\
func (storageReference) NewImageDestination(...any) (types.ImageDestination, error)\n\
func (storageReference) Transport() types.ImageTransport\n\
func ResolveReference(...any) (types.ImageReference, unknown, error)\n\
\n\
=== go.podman.io/image/v5/tarball tarball go.podman.io/image/v5@v5.38.0\n\
import \"go.podman.io/image/v5/types\"\n\
func NewReference(...any) (types.ImageReference, error)\n\
\n\
=== go.podman.io/image/v5/transports transports go.podman.io/image/v5@v5.38.0\n\
import \"go.podman.io/image/v5/types\"\n\
func Get(...any) types.ImageTransport\n\
func NewStubTransport(...any) types.ImageTransport\n\
\n\
=== go.podman.io/image/v5/transports/alltransports alltransports go.podman.io/image/v5@v5.38.0\n\
import \"go.podman.io/image/v5/types\"\n\
func TransportFromImageName(...any) types.ImageTransport\n\
\n\
=== go.podman.io/image/v5/types types go.podman.io/image/v5@v5.38.0\n\
type ImageTransport interface {\n\
\tParseReference(...any) (ImageReference, error)\n\
}\n\
type ManifestUpdateInformation struct {\n\
\tDestination ImageDestination\n\
}\n\
type ManifestUpdateOptions struct {\n\
\tInformationOnly ManifestUpdateInformation\n\
}\n\
type UnparsedImage interface {\n\
\tReference() ImageReference\n\
}\n\
\n\
=== go.step.sm/crypto/nssdb nssdb go.step.sm/crypto@v0.81.1\n\
type NSSDB struct{}\n\
func (*NSSDB) AddCertificate(...any) (uint32, uint32, error)\n\
func (*NSSDB) AddPrivateKey(...any) (uint32, error)\n\
func (*NSSDB) AddPublicKey(...any) (uint32, error)\n\
func (*NSSDB) Close() error\n\
func (*NSSDB) DeleteCertificate(...any) error\n\
func (*NSSDB) DeleteCertificatesByName(...any) error\n\
func (*NSSDB) DeleteObject(...any) error\n\
func (*NSSDB) DeleteObjectPrivate(...any) error\n\
func (*NSSDB) DeleteObjectPublic(...any) error\n\
func (*NSSDB) GetMetadata(...any) (*Metadata, error)\n\
func (*NSSDB) GetObject(...any) (*Object, error)\n\
func (*NSSDB) GetObjectPrivate(...any) (*Object, error)\n\
func (*NSSDB) GetObjectPublic(...any) (*Object, error)\n\
func (*NSSDB) GetPassword(...any) (*Password, error)\n\
func (*NSSDB) Import(...any) (uint32, uint32, uint32, error)\n\
func (*NSSDB) InsertPrivate(...any) (uint32, error)\n\
func (*NSSDB) InsertPublic(...any) (uint32, error)\n\
func (*NSSDB) ListCertificateObjects(...any) ([]*Object, error)\n\
func (*NSSDB) ListObjects(...any) ([]*Object, error)\n\
func (*NSSDB) ListObjectsPrivate(...any) ([]*Object, error)\n\
func (*NSSDB) ListObjectsPublic(...any) ([]*Object, error)\n\
func (*NSSDB) Reset(...any) error\n\
func New(...any) (*NSSDB, error) // closer\n\
\n\
=== go.temporal.io/sdk/client client go.temporal.io/sdk@v1.48.0\n\
import workflowservice \"go.temporal.io/api/workflowservice/v1\"\n\
type NamespaceClient interface {\n\
\tClose()\n\
\tDescribe(...any) (*workflowservice.DescribeNamespaceResponse, error)\n\
\tRegister(...any) error\n\
\tUpdate(...any) error\n\
}\n\
func NewNamespaceClient(...any) (NamespaceClient, error) // closer\n\
\n\
=== go.uber.org/zap zap go.uber.org/zap@v1.28.0\n\
import \"go.uber.org/zap/zapcore\"\n\
func Open(...any) (zapcore.WriteSyncer, func(), error) // closer 1 call\n\
\n\
=== go.uber.org/zap/zapcore zapcore go.uber.org/zap@v1.28.0\n\
import \"time\"\n\
type BufferedWriteSyncer struct {\n\
\tClock Clock\n\
}\n\
type Clock interface {\n\
\tNewTicker(...any) *time.Ticker // ticker\n\
}\n\
func (*BufferedWriteSyncer) Stop() error\n\
func (*BufferedWriteSyncer) Write(...any) (int, error)\n\
\n\
=== gocloud.dev/blob blob gocloud.dev@v0.40.0\n\
import \"io/fs\"\n\
type BucketURLOpener interface {\n\
\tOpenBucketURL(...any) (*Bucket, error)\n\
}\n\
type URLMux struct{}\n\
func (*Bucket) Open(...any) (fs.File, error) // closer child\n\
func (*URLMux) OpenBucket(...any) (*Bucket, error)\n\
func (*URLMux) OpenBucketURL(...any) (*Bucket, error)\n\
func DefaultURLMux() *URLMux\n\
func PrefixedBucket(...any) *Bucket\n\
func SingleKeyBucket(...any) *Bucket\n\
\n\
=== gocloud.dev/blob/azureblob azureblob gocloud.dev@v0.40.0\n\
import \"gocloud.dev/blob\"\n\
type URLOpener struct{}\n\
func (*URLOpener) OpenBucketURL(...any) (*blob.Bucket, error)\n\
func OpenBucket(...any) (*blob.Bucket, error)\n\
\n\
=== gocloud.dev/blob/driver driver gocloud.dev@v0.40.0\n\
type Bucket interface {\n\
\tClose() error\n\
\tNewRangeReader(...any) (Reader, error) // closer child\n\
}\n\
type Reader interface {\n\
\tAs(...any) bool\n\
\tAttributes() *ReaderAttributes\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
}\n\
func NewPrefixedBucket(...any) Bucket\n\
func NewSingleKeyBucket(...any) Bucket\n\
\n\
=== gocloud.dev/blob/fileblob fileblob gocloud.dev@v0.40.0\n\
import \"gocloud.dev/blob\"\n\
type URLOpener struct{}\n\
func (*URLOpener) OpenBucketURL(...any) (*blob.Bucket, error)\n\
func OpenBucket(...any) (*blob.Bucket, error)\n\
\n\
=== gocloud.dev/blob/gcsblob gcsblob gocloud.dev@v0.40.0\n\
import \"gocloud.dev/blob\"\n\
type URLOpener struct{}\n\
func (*URLOpener) OpenBucketURL(...any) (*blob.Bucket, error)\n\
func OpenBucket(...any) (*blob.Bucket, error)\n\
\n\
=== gocloud.dev/blob/memblob memblob gocloud.dev@v0.40.0\n\
import \"gocloud.dev/blob\"\n\
type URLOpener struct{}\n\
func (*URLOpener) OpenBucketURL(...any) (*blob.Bucket, error)\n\
func OpenBucket(...any) *blob.Bucket\n\
\n\
=== gocloud.dev/blob/s3blob s3blob gocloud.dev@v0.40.0\n\
import \"gocloud.dev/blob\"\n\
type URLOpener struct{}\n\
func (*URLOpener) OpenBucketURL(...any) (*blob.Bucket, error)\n\
func OpenBucket(...any) (*blob.Bucket, error)\n\
func OpenBucketV2(...any) (*blob.Bucket, error)\n\
\n\
=== gocloud.dev/docstore/driver driver gocloud.dev@v0.40.0\n\
type DocumentIterator interface {\n\
\tAs(...any) bool\n\
\tNext(...any) error\n\
\tStop()\n\
}\n\
\n\
=== gocloud.dev/runtimevar/blobvar blobvar gocloud.dev@v0.40.0\n\
import \"gocloud.dev/blob\"\n\
type URLOpener struct {\n\
\tBucket *blob.Bucket\n\
}\n\
\n\
=== gocloud.dev/runtimevar/gcpsecretmanager gcpsecretmanager gocloud.dev@v0.40.0\n\
import secretmanager \"cloud.google.com/go/secretmanager/apiv1\"\n\
func Dial(...any) (*secretmanager.Client, func(), error) // closer 1 call\n\
\n\
=== gocloud.dev/secrets/gcpkms gcpkms gocloud.dev@v0.40.0\n\
import kms \"cloud.google.com/go/kms/apiv1\"\n\
func Dial(...any) (*kms.KeyManagementClient, func(), error) // closer 1 call\n\
\n\
=== golang.org/x/crypto/acme/autocert autocert golang.org/x/crypto@v0.59.0\n\
import \"net\"\n\
type Manager struct{}\n\
func (*Manager) Listener() net.Listener // listener\n\
func NewListener(...any) net.Listener // listener\n\
\n\
=== golang.org/x/crypto/ssh ssh golang.org/x/crypto@v0.59.0\n\
import \"io\"\n\
type Channel interface {\n\
\tClose() error\n\
\tCloseWrite() error\n\
\tRead(...any) (int, error)\n\
\tSendRequest(...any) (bool, error)\n\
\tStderr() io.ReadWriter\n\
\tWrite(...any) (int, error)\n\
}\n\
type ServerConn struct {\n\
\tConn\n\
}\n\
func NewClientConn(...any) (Conn, <-chan NewChannel, <-chan *Request, error)\n\
func NewControlClientConn(...any) (Conn, <-chan NewChannel, <-chan *Request, error)\n\
func NewServerConn(...any) (*ServerConn, <-chan NewChannel, <-chan *Request, error)\n\
\n\
=== golang.org/x/exp/io/i2c i2c golang.org/x/exp@v0.0.0-20260709172345-9ea1abe57597\n\
import \"golang.org/x/exp/io/i2c/driver\"\n\
type Devfs struct{}\n\
type Device struct{}\n\
func (*Devfs) Open(...any) (driver.Conn, error) // closer\n\
func (*Device) Close() error\n\
func (*Device) Read(...any) error\n\
func (*Device) ReadReg(...any) error\n\
func (*Device) Write(...any) error\n\
func (*Device) WriteReg(...any) error\n\
func Open(...any) (*Device, error) // closer\n\
\n\
=== golang.org/x/exp/io/i2c/driver driver golang.org/x/exp@v0.0.0-20260709172345-9ea1abe57597\n\
type Conn interface {\n\
\tClose() error\n\
\tTx(...any) error\n\
}\n\
\n\
=== golang.org/x/exp/io/spi spi golang.org/x/exp@v0.0.0-20260709172345-9ea1abe57597\n\
import \"golang.org/x/exp/io/spi/driver\"\n\
type Devfs struct{}\n\
type Device struct{}\n\
func (*Devfs) Open() (driver.Conn, error) // closer\n\
func (*Device) Close() error\n\
func (*Device) SetBitOrder(...any) error\n\
func (*Device) SetBitsPerWord(...any) error\n\
func (*Device) SetCSChange(...any) error\n\
func (*Device) SetDelay(...any) error\n\
func (*Device) SetMaxSpeed(...any) error\n\
func (*Device) SetMode(...any) error\n\
func (*Device) Tx(...any) error\n\
func Open(...any) (*Device, error) // closer\n\
\n\
=== golang.org/x/exp/io/spi/driver driver golang.org/x/exp@v0.0.0-20260709172345-9ea1abe57597\n\
type Conn interface {\n\
\tClose() error\n\
\tConfigure(...any) error\n\
\tTx(...any) error\n\
}\n\
\n\
=== golang.org/x/mod/zip zip golang.org/x/mod@v0.42.0\n\
import \"io\"\n\
type File interface {\n\
\tOpen() (io.ReadCloser, error) // closer\n\
}\n\
\n\
=== golang.org/x/net/context context golang.org/x/net@v0.62.0\n\
import \"context\"\n\
type CancelFunc = context.CancelFunc\n\
func WithCancel(...any) (context.Context, context.CancelFunc) // cancel 1\n\
func WithDeadline(...any) (context.Context, context.CancelFunc) // cancel 1\n\
func WithTimeout(...any) (context.Context, context.CancelFunc) // cancel 1\n\
\n\
=== golang.org/x/net/context/ctxhttp ctxhttp golang.org/x/net@v0.62.0\n\
import \"net/http\"\n\
func Do(...any) (*http.Response, error) // body\n\
func Get(...any) (*http.Response, error) // body\n\
func Head(...any) (*http.Response, error) // body\n\
func Post(...any) (*http.Response, error) // body\n\
func PostForm(...any) (*http.Response, error) // body\n\
\n\
=== golang.org/x/net/http2 http2 golang.org/x/net@v0.62.0\n\
import \"net/http\"\n\
type ClientConn struct{}\n\
type ClientConnPool interface {\n\
\tGetClientConn(...any) (*ClientConn, error)\n\
}\n\
type Transport struct {\n\
\tConnPool ClientConnPool\n\
}\n\
func (*ClientConn) Close() error\n\
func (*ClientConn) RoundTrip(...any) (*http.Response, error) // body\n\
func (*ClientConn) Shutdown(...any) error\n\
func (*Transport) CloseIdleConnections()\n\
func (*Transport) NewClientConn(...any) (*ClientConn, error)\n\
func (*Transport) RoundTripOpt(...any) (*http.Response, error) // body\n\
func ConfigureTransports(...any) (*Transport, error)\n\
\n\
=== golang.org/x/net/icmp icmp golang.org/x/net@v0.62.0\n\
import \"golang.org/x/net/ipv4\"\n\
import \"golang.org/x/net/ipv6\"\n\
import \"net\"\n\
type PacketConn struct{}\n\
func (*PacketConn) Close() error\n\
func (*PacketConn) IPv4PacketConn() *ipv4.PacketConn\n\
func (*PacketConn) IPv6PacketConn() *ipv6.PacketConn\n\
func (*PacketConn) LocalAddr() net.Addr\n\
func (*PacketConn) ReadFrom(...any) (int, net.Addr, error)\n\
func (*PacketConn) SetDeadline(...any) error\n\
func (*PacketConn) SetReadDeadline(...any) error\n\
func (*PacketConn) SetWriteDeadline(...any) error\n\
func (*PacketConn) WriteTo(...any) (int, error)\n\
func ListenPacket(...any) (*PacketConn, error) // closer\n\
\n\
=== golang.org/x/net/proxy proxy golang.org/x/net@v0.62.0\n\
import \"net\"\n\
type PerHost struct{}\n\
func (*PerHost) Dial(...any) (net.Conn, error) // conn\n\
func (*PerHost) DialContext(...any) (net.Conn, error) // conn\n\
func FromEnvironmentUsing(...any) Dialer\n\
func FromURL(...any) (Dialer, error)\n\
func NewPerHost(...any) *PerHost\n\
func SOCKS5(...any) (Dialer, error)\n\
\n\
=== golang.org/x/net/webdav webdav golang.org/x/net@v0.62.0\n\
import \"io/fs\"\n\
type Dir struct{}\n\
type File interface {\n\
\tClose() error\n\
\tRead(...any) (int, error)\n\
\tReaddir(...any) ([]fs.FileInfo, error)\n\
\tSeek(...any) (int64, error)\n\
\tStat() (fs.FileInfo, error)\n\
\tWrite(...any) (int, error)\n\
}\n\
type FileSystem interface {\n\
\tOpenFile(...any) (File, error) // closer\n\
\tRemoveAll(...any) error\n\
}\n\
type Handler struct {\n\
\tFileSystem FileSystem\n\
}\n\
func (Dir) OpenFile(...any) (File, error) // closer\n\
func (Dir) RemoveAll(...any) error\n\
func NewMemFS() FileSystem\n\
\n\
=== golang.org/x/oauth2 oauth2 golang.org/x/oauth2@v0.37.0\n\
import \"net/http\"\n\
type Transport struct{}\n\
func (*Transport) RoundTrip(...any) (*http.Response, error) // body\n\
\n\
=== golang.org/x/tools/go/buildutil buildutil golang.org/x/tools@v0.52.0\n\
import \"io\"\n\
func OpenFile(...any) (io.ReadCloser, error) // closer\n\
\n\
=== golang.zx2c4.com/wireguard/ipc ipc golang.zx2c4.com/wireguard@v0.0.0-20231211153847-12269c276173\n\
import \"os\"\n\
func UAPIOpen(...any) (*os.File, error) // file\n\
\n\
=== golang.zx2c4.com/wireguard/rwcancel rwcancel golang.zx2c4.com/wireguard@v0.0.0-20231211153847-12269c276173\n\
type RWCancel struct{}\n\
func (*RWCancel) Cancel() error\n\
func (*RWCancel) Close()\n\
func (*RWCancel) Read(...any) (int, error)\n\
func (*RWCancel) ReadyRead() bool\n\
func (*RWCancel) ReadyWrite() bool\n\
func (*RWCancel) Write(...any) (int, error)\n\
func NewRWCancel(...any) (*RWCancel, error) // closer\n\
\n\
=== golang.zx2c4.com/wireguard/tun tun golang.zx2c4.com/wireguard@v0.0.0-20231211153847-12269c276173\n\
import \"os\"\n\
type Device interface {\n\
\tBatchSize() int\n\
\tClose() error\n\
\tEvents() <-chan Event\n\
\tFile() *os.File\n\
\tMTU() (int, error)\n\
\tName() (string, error)\n\
\tRead(...any) (int, error)\n\
\tWrite(...any) (int, error)\n\
}\n\
type Event struct{}\n\
func CreateTUN(...any) (Device, error) // closer\n\
\n\
=== golang.zx2c4.com/wireguard/tun/netstack netstack golang.zx2c4.com/wireguard@v0.0.0-20231211153847-12269c276173\n\
import \"net\"\n\
import \"golang.zx2c4.com/wireguard/tun\"\n\
type Net struct{}\n\
type PingConn struct{}\n\
func (*Net) Dial(...any) (net.Conn, error) // conn\n\
func (*Net) DialContext(...any) (net.Conn, error) // conn\n\
func (*Net) DialPing(...any) (*PingConn, error) // closer\n\
func (*Net) DialPingAddr(...any) (*PingConn, error) // closer\n\
func (*Net) ListenPing(...any) (*PingConn, error) // closer\n\
func (*Net) ListenPingAddr(...any) (*PingConn, error) // closer\n\
func (*PingConn) Close() error\n\
func (*PingConn) LocalAddr() net.Addr\n\
func (*PingConn) Read(...any) (int, error)\n\
func (*PingConn) ReadFrom(...any) (int, net.Addr, error)\n\
func (*PingConn) RemoteAddr() net.Addr\n\
func (*PingConn) SetDeadline(...any) error\n\
func (*PingConn) SetReadDeadline(...any) error\n\
func (*PingConn) SetWriteDeadline(...any) error\n\
func (*PingConn) Write(...any) (int, error)\n\
func (*PingConn) WriteTo(...any) (int, error)\n\
func CreateNetTUN(...any) (tun.Device, *Net, error)\n\
\n\
=== golang.zx2c4.com/wireguard/windows/ringlogger ringlogger golang.zx2c4.com/wireguard/windows@v1.0.1\n\
type Ringlogger struct{}\n\
func (*Ringlogger) Close() error\n\
func (*Ringlogger) ExportInheritableMappingHandle() (unknown, error)\n\
func (*Ringlogger) FollowFromCursor(...any) ([]FollowLine, uint32)\n\
func (*Ringlogger) Write(...any) (int, error)\n\
func (*Ringlogger) WriteTo(...any) (int64, error)\n\
func (*Ringlogger) WriteWithTimestamp(...any) (int, error)\n\
func NewRinglogger(...any) (*Ringlogger, error) // closer\n\
\n\
=== google.golang.org/grpc/authz authz google.golang.org/grpc@v1.85.0\n\
type FileWatcherInterceptor struct{}\n\
func (*FileWatcherInterceptor) Close()\n\
func (*FileWatcherInterceptor) StreamInterceptor(...any) error\n\
func (*FileWatcherInterceptor) UnaryInterceptor(...any) (any, error)\n\
func NewFileWatcher(...any) (*FileWatcherInterceptor, error) // closer\n\
func NewFileWatcherWithOptions(...any) (*FileWatcherInterceptor, error) // closer\n\
\n\
=== google.golang.org/grpc/binarylog binarylog google.golang.org/grpc@v1.85.0\n\
type Sink interface {\n\
\tClose() error\n\
\tWrite(...any) error\n\
}\n\
func NewTempFileSink() (Sink, error) // closer\n\
\n\
=== google.golang.org/grpc/credentials/tls/certprovider certprovider google.golang.org/grpc@v1.85.0\n\
type Provider interface {\n\
\tClose()\n\
\tKeyMaterial(...any) (*KeyMaterial, error)\n\
}\n\
\n\
=== google.golang.org/grpc/credentials/tls/certprovider/pemfile pemfile google.golang.org/grpc@v1.85.0\n\
import \"google.golang.org/grpc/credentials/tls/certprovider\"\n\
func NewProvider(...any) (certprovider.Provider, error) // closer\n\
\n\
=== gorm.io/driver/postgres postgres gorm.io/driver/postgres@v1.6.0\n\
import \"database/sql\"\n\
type Migrator struct{}\n\
func (Migrator) GetRows(...any) (*sql.Rows, error) // rows\n\
\n\
=== gorm.io/gorm gorm gorm.io/gorm@v1.31.2\n\
import \"database/sql\"\n\
type Association struct {\n\
\tDB *DB\n\
}\n\
type Config struct {\n\
\tConnPool ConnPool\n\
}\n\
type ConnPool interface {\n\
\tPrepareContext(...any) (*sql.Stmt, error) // stmt\n\
\tQueryContext(...any) (*sql.Rows, error) // rows\n\
}\n\
type ConnPoolBeginner interface {\n\
\tBeginTx(...any) (ConnPool, error)\n\
}\n\
type PreparedStmtDB struct {\n\
\tConnPool\n\
}\n\
type PreparedStmtTX struct {\n\
\tTx\n\
\tPreparedStmtDB *PreparedStmtDB\n\
}\n\
type Statement struct {\n\
\t*DB\n\
\tConnPool ConnPool\n\
}\n\
type Tx interface {\n\
\tCommit() error\n\
\tPrepareContext(...any) (*sql.Stmt, error) // stmt\n\
\tQueryContext(...any) (*sql.Rows, error) // rows\n\
\tRollback() error\n\
}\n\
type TxBeginner interface {\n\
\tBeginTx(...any) (*sql.Tx, error) // tx\n\
}\n\
type ViewOption struct {\n\
\tQuery *DB\n\
}\n\
type callbacks struct{}\n\
type processor struct{}\n\
func (*Association) Unscoped() *Association\n\
func (*DB) Assign(...any) *DB\n\
func (*DB) Association(...any) *Association\n\
func (*DB) Attrs(...any) *DB\n\
func (*DB) Callback() *callbacks\n\
func (*DB) Clauses(...any) *DB\n\
func (*DB) Count(...any) *DB\n\
func (*DB) Create(...any) *DB\n\
func (*DB) CreateInBatches(...any) *DB\n\
func (*DB) Delete(...any) *DB\n\
func (*DB) Find(...any) *DB\n\
func (*DB) FindInBatches(...any) *DB\n\
func (*DB) First(...any) *DB\n\
func (*DB) FirstOrCreate(...any) *DB\n\
func (*DB) FirstOrInit(...any) *DB\n\
func (*DB) Having(...any) *DB\n\
func (*DB) InnerJoins(...any) *DB\n\
func (*DB) InstanceSet(...any) *DB\n\
func (*DB) Last(...any) *DB\n\
func (*DB) MapColumns(...any) *DB\n\
func (*DB) Omit(...any) *DB\n\
func (*DB) Pluck(...any) *DB\n\
func (*DB) Preload(...any) *DB\n\
func (*DB) RollbackTo(...any) *DB\n\
func (*DB) Save(...any) *DB\n\
func (*DB) SavePoint(...any) *DB\n\
func (*DB) Scan(...any) *DB\n\
func (*DB) Scopes(...any) *DB\n\
func (*DB) Session(...any) *DB\n\
func (*DB) Set(...any) *DB\n\
func (*DB) Take(...any) *DB\n\
func (*DB) Update(...any) *DB\n\
func (*DB) UpdateColumn(...any) *DB\n\
func (*DB) UpdateColumns(...any) *DB\n\
func (*DB) Updates(...any) *DB\n\
func (*PreparedStmtDB) BeginTx(...any) (ConnPool, error)\n\
func (*PreparedStmtDB) Close()\n\
func (*PreparedStmtDB) QueryContext(...any) (*sql.Rows, error) // rows\n\
func (*PreparedStmtDB) Reset()\n\
func (*PreparedStmtTX) Commit() error\n\
func (*PreparedStmtTX) QueryContext(...any) (*sql.Rows, error) // rows\n\
func (*PreparedStmtTX) Rollback() error\n\
func (*callbacks) Create() *processor\n\
func (*callbacks) Delete() *processor\n\
func (*callbacks) Query() *processor\n\
func (*callbacks) Raw() *processor\n\
func (*callbacks) Row() *processor\n\
func (*callbacks) Update() *processor\n\
func (*processor) Execute(...any) *DB\n\
func (*processor) Remove(...any) error\n\
func NewPreparedStmtDB(...any) *PreparedStmtDB\n\
func Open(...any) (*DB, error)\n\
\n\
=== gorm.io/gorm/migrator migrator gorm.io/gorm@v1.31.2\n\
import \"gorm.io/gorm\"\n\
type Config struct {\n\
\tDB *gorm.DB\n\
}\n\
type Migrator struct {\n\
\tConfig\n\
}\n\
func (Migrator) GetQueryAndExecTx() (*gorm.DB, *gorm.DB)\n\
\n\
=== gotest.tools/v3/golden golden gotest.tools/v3@v3.5.2\n\
import \"os\"\n\
func Open(...any) *os.File // file\n\
\n\
=== helm.sh/helm/v3/pkg/kube kube helm.sh/helm/v3@v3.21.4\n\
import \"net/http\"\n\
type RetryingRoundTripper struct{}\n\
func (*RetryingRoundTripper) RoundTrip(...any) (*http.Response, error) // body\n\
\n\
=== helm.sh/helm/v3/pkg/registry registry helm.sh/helm/v3@v3.21.4\n\
import \"net/http\"\n\
type RemoteClient interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
\n\
=== helm.sh/helm/v4/pkg/kube kube helm.sh/helm/v4@v4.2.3\n\
import \"helm.sh/helm/v4/pkg/kubeenv\"\n\
type RetryingRoundTripper = kubeenv.RetryingRoundTripper\n\
\n\
=== helm.sh/helm/v4/pkg/kubeenv kubeenv helm.sh/helm/v4@v4.2.3\n\
import \"net/http\"\n\
type RetryingRoundTripper struct{}\n\
func (*RetryingRoundTripper) RoundTrip(...any) (*http.Response, error) // body\n\
\n\
=== helm.sh/helm/v4/pkg/registry registry helm.sh/helm/v4@v4.2.3\n\
import \"net/http\"\n\
type RemoteClient interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
\n\
=== k8s.io/apimachinery/pkg/util/proxy proxy k8s.io/apimachinery@v0.37.2\n\
import \"net/http\"\n\
import \"net\"\n\
type Transport struct{}\n\
func (*Transport) RoundTrip(...any) (*http.Response, error) // body\n\
func DialURL(...any) (net.Conn, error) // conn\n\
\n\
=== k8s.io/cli-runtime/pkg/genericclioptions genericclioptions k8s.io/cli-runtime@v0.36.3\n\
import \"net/http\"\n\
type CommandHeaderRoundTripper struct{}\n\
func (*CommandHeaderRoundTripper) RoundTrip(...any) (*http.Response, error) // body\n\
\n\
=== k8s.io/cli-runtime/pkg/resource resource k8s.io/cli-runtime@v0.36.3\n\
import \"k8s.io/apimachinery/pkg/watch\"\n\
type Builder struct{}\n\
type Helper struct{}\n\
type Info struct{}\n\
type Result struct{}\n\
type Selector struct{}\n\
type Watchable interface {\n\
\tWatch(...any) (watch.Interface, error) // closer\n\
}\n\
func (*Builder) AddError(...any) *Builder\n\
func (*Builder) AllNamespaces(...any) *Builder\n\
func (*Builder) ContinueOnError() *Builder\n\
func (*Builder) DefaultNamespace() *Builder\n\
func (*Builder) Do() *Result\n\
func (*Builder) FieldSelectorParam(...any) *Builder\n\
func (*Builder) FilenameParam(...any) *Builder\n\
func (*Builder) Flatten() *Builder\n\
func (*Builder) LabelSelector(...any) *Builder\n\
func (*Builder) LabelSelectorParam(...any) *Builder\n\
func (*Builder) Latest() *Builder\n\
func (*Builder) Local() *Builder\n\
func (*Builder) LocalParam(...any) *Builder\n\
func (*Builder) NamespaceParam(...any) *Builder\n\
func (*Builder) Path(...any) *Builder\n\
func (*Builder) RequestChunksOf(...any) *Builder\n\
func (*Builder) RequireNamespace() *Builder\n\
func (*Builder) RequireObject(...any) *Builder\n\
func (*Builder) ResourceNames(...any) *Builder\n\
func (*Builder) ResourceTypeOrNameArgs(...any) *Builder\n\
func (*Builder) ResourceTypes(...any) *Builder\n\
func (*Builder) Schema(...any) *Builder\n\
func (*Builder) SelectAllParam(...any) *Builder\n\
func (*Builder) SingleResourceType() *Builder\n\
func (*Builder) Stdin() *Builder\n\
func (*Builder) StdinInUse() *Builder\n\
func (*Builder) Stream(...any) *Builder\n\
func (*Builder) Subresource(...any) *Builder\n\
func (*Builder) TransformRequests(...any) *Builder\n\
func (*Builder) URL(...any) *Builder\n\
func (*Builder) Unstructured() *Builder\n\
func (*Builder) VisitorConcurrency(...any) *Builder\n\
func (*Builder) WithScheme(...any) *Builder\n\
func (*Helper) DryRun(...any) *Helper\n\
func (*Helper) Watch(...any) (watch.Interface, error) // closer\n\
func (*Helper) WatchSingle(...any) (watch.Interface, error) // closer\n\
func (*Helper) WithFieldManager(...any) *Helper\n\
func (*Helper) WithFieldValidation(...any) *Helper\n\
func (*Helper) WithSubresource(...any) *Helper\n\
func (*Info) Watch(...any) (watch.Interface, error) // closer\n\
func (*Result) IgnoreErrors(...any) *Result\n\
func (*Result) IntoSingleItemImplied(...any) *Result\n\
func (*Result) Watch(...any) (watch.Interface, error) // closer\n\
func (*Selector) Watch(...any) (watch.Interface, error) // closer\n\
func NewBuilder(...any) *Builder\n\
func NewFakeBuilder(...any) *Builder\n\
func NewHelper(...any) *Helper\n\
func NewLocalBuilder() *Builder\n\
func NewSelector(...any) *Selector\n\
\n\
=== k8s.io/client-go/discovery discovery k8s.io/client-go@v0.37.2\n\
import \"k8s.io/client-go/rest\"\n\
type AggregatedDiscoveryInterface interface {\n\
\tRESTClient() rest.Interface\n\
\tWithLegacy() DiscoveryInterface\n\
}\n\
type AggregatedDiscoveryInterfaceWithContext interface {\n\
\tRESTClient() rest.Interface\n\
\tWithLegacyWithContext(...any) DiscoveryInterfaceWithContext\n\
}\n\
type CachedDiscoveryInterface interface {\n\
\tRESTClient() rest.Interface\n\
\tWithLegacy() DiscoveryInterface\n\
}\n\
type CachedDiscoveryInterfaceWithContext interface {\n\
\tRESTClient() rest.Interface\n\
\tWithLegacyWithContext(...any) DiscoveryInterfaceWithContext\n\
}\n\
type DiscoveryClient struct{}\n\
type DiscoveryInterface interface {\n\
\tRESTClient() rest.Interface\n\
\tWithLegacy() DiscoveryInterface\n\
}\n\
type DiscoveryInterfaceWithContext interface {\n\
\tRESTClient() rest.Interface\n\
\tWithLegacyWithContext(...any) DiscoveryInterfaceWithContext\n\
}\n\
type DiscoveryInterfaces interface {\n\
\tRESTClient() rest.Interface\n\
\tWithLegacy() DiscoveryInterface\n\
\tWithLegacyWithContext(...any) DiscoveryInterfaceWithContext\n\
}\n\
func (*DiscoveryClient) RESTClient() rest.Interface\n\
func (*DiscoveryClient) WithLegacy() DiscoveryInterface\n\
func (*DiscoveryClient) WithLegacyWithContext(...any) DiscoveryInterfaceWithContext\n\
func NewDiscoveryClient(...any) *DiscoveryClient\n\
func NewDiscoveryClientForConfig(...any) (*DiscoveryClient, error)\n\
func NewDiscoveryClientForConfigAndClient(...any) (*DiscoveryClient, error)\n\
func NewDiscoveryClientForConfigOrDie(...any) *DiscoveryClient\n\
func ToAggregatedDiscoveryInterfaceWithContext(...any) AggregatedDiscoveryInterfaceWithContext\n\
func ToCachedDiscoveryInterfaceWithContext(...any) CachedDiscoveryInterfaceWithContext\n\
func ToDiscoveryInterfaceWithContext(...any) DiscoveryInterfaceWithContext\n\
\n\
=== k8s.io/client-go/discovery/cached memory k8s.io/client-go@v0.37.2\n\
import \"k8s.io/client-go/discovery\"\n\
func NewMemCacheClient(...any) discovery.CachedDiscoveryInterface\n\
\n\
=== k8s.io/client-go/discovery/cached/disk disk k8s.io/client-go@v0.37.2\n\
import \"k8s.io/client-go/discovery\"\n\
import \"k8s.io/client-go/rest\"\n\
type CachedDiscoveryClient struct{}\n\
func (*CachedDiscoveryClient) RESTClient() rest.Interface\n\
func (*CachedDiscoveryClient) WithLegacy() discovery.DiscoveryInterface\n\
func (*CachedDiscoveryClient) WithLegacyWithContext(...any) discovery.DiscoveryInterfaceWithContext\n\
func NewCachedDiscoveryClientForConfig(...any) (*CachedDiscoveryClient, error)\n\
\n\
=== k8s.io/client-go/discovery/cached/memory memory k8s.io/client-go@v0.37.2\n\
import \"k8s.io/client-go/discovery\"\n\
func NewMemCacheClient(...any) discovery.CachedDiscoveryInterface\n\
func NewMemCacheClientWithContext(...any) discovery.CachedDiscoveryInterfaceWithContext\n\
\n\
=== k8s.io/client-go/dynamic dynamic k8s.io/client-go@v0.37.2\n\
type DynamicClient struct{}\n\
func (*DynamicClient) Resource(...any) NamespaceableResourceInterface\n\
func New(...any) *DynamicClient\n\
func NewForConfig(...any) (*DynamicClient, error)\n\
func NewForConfigAndClient(...any) (*DynamicClient, error)\n\
func NewForConfigOrDie(...any) *DynamicClient\n\
\n\
=== k8s.io/client-go/metadata metadata k8s.io/client-go@v0.37.2\n\
import \"k8s.io/apimachinery/pkg/watch\"\n\
type Client struct{}\n\
type Getter interface {\n\
\tNamespace(...any) ResourceInterface\n\
\tWatch(...any) (watch.Interface, error) // closer\n\
}\n\
type Interface interface {\n\
\tResource(...any) Getter\n\
}\n\
type ResourceInterface interface {\n\
\tWatch(...any) (watch.Interface, error) // closer\n\
}\n\
func (*Client) Resource(...any) Getter\n\
func NewForConfig(...any) (Interface, error)\n\
func NewForConfigAndClient(...any) (Interface, error)\n\
func NewForConfigOrDie(...any) Interface\n\
\n\
=== k8s.io/client-go/rest rest k8s.io/client-go@v0.37.2\n\
import \"net/http\"\n\
import \"io\"\n\
type HTTPClient interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
type ResponseWrapper interface {\n\
\tStream(...any) (io.ReadCloser, error) // closer\n\
}\n\
func (*RESTClient) Delete() *Request\n\
func (*RESTClient) Patch(...any) *Request\n\
func (*RESTClient) Put() *Request\n\
func (*RESTClient) Verb(...any) *Request\n\
func (*Request) BackOff(...any) *Request\n\
func (*Request) BackOffWithContext(...any) *Request\n\
func (*Request) MaxRetries(...any) *Request\n\
func (*Request) NamespaceIfScoped(...any) *Request\n\
func (*Request) Prefix(...any) *Request\n\
func (*Request) SetHeader(...any) *Request\n\
func (*Request) SpecificallyVersionedParams(...any) *Request\n\
func (*Request) Suffix(...any) *Request\n\
func (*Request) Throttle(...any) *Request\n\
func (*Request) Timeout(...any) *Request\n\
func (*Request) UseProtobufAsDefault() *Request\n\
func (*Request) UseProtobufAsDefaultIfPreferred(...any) *Request\n\
func (*Request) Verb(...any) *Request\n\
func (*Request) VersionedParams(...any) *Request\n\
func (*Request) WarningHandler(...any) *Request\n\
func (*Request) WarningHandlerWithContext(...any) *Request\n\
func NewRESTClient(...any) (*RESTClient, error)\n\
func NewRequest(...any) *Request\n\
func NewRequestWithClient(...any) *Request\n\
func RESTClientFor(...any) (*RESTClient, error)\n\
func RESTClientForConfigAndClient(...any) (*RESTClient, error)\n\
func UnversionedRESTClientFor(...any) (*RESTClient, error)\n\
func UnversionedRESTClientForConfigAndClient(...any) (*RESTClient, error)\n\
\n\
=== k8s.io/client-go/third_party/forked/httpcache httpcache k8s.io/client-go@v0.37.2\n\
import \"net/http\"\n\
type Transport struct{}\n\
func (*Transport) RoundTrip(...any) (*http.Response, error) // body\n\
func NewMemoryCacheTransport() *Transport\n\
func NewTransport(...any) *Transport\n\
\n\
=== k8s.io/client-go/tools/cache cache k8s.io/client-go@v0.37.2\n\
import \"k8s.io/client-go/rest\"\n\
type Getter interface {\n\
\tGet() *rest.Request\n\
}\n\
\n\
=== k8s.io/client-go/tools/portforward portforward k8s.io/client-go@v0.37.2\n\
import \"k8s.io/apimachinery/pkg/util/httpstream\"\n\
import httpstream2 \"k8s.io/streaming/pkg/httpstream\"\n\
type FallbackDialer struct{}\n\
type StreamingFallbackDialer struct{}\n\
func (*FallbackDialer) Dial(...any) (httpstream.Connection, string, error) // closer\n\
func (*StreamingFallbackDialer) Dial(...any) (httpstream2.Connection, string, error) // closer\n\
\n\
=== k8s.io/client-go/tools/watch watch k8s.io/client-go@v0.37.2\n\
import \"context\"\n\
import \"k8s.io/apimachinery/pkg/watch\"\n\
type RetryWatcher struct{}\n\
func (*RetryWatcher) Done() unknown\n\
func (*RetryWatcher) ResultChan() <-chan watch.Event\n\
func (*RetryWatcher) Stop()\n\
func ContextWithOptionalTimeout(...any) (context.Context, context.CancelFunc) // cancel 1\n\
func NewRetryWatcher(...any) (*RetryWatcher, error) // closer\n\
func NewRetryWatcherWithContext(...any) (*RetryWatcher, error) // closer\n\
\n\
=== k8s.io/client-go/util/apply apply k8s.io/client-go@v0.37.2\n\
import \"k8s.io/client-go/rest\"\n\
func NewRequest(...any) (*rest.Request, error)\n\
\n\
=== k8s.io/kubectl/pkg/proxy proxy k8s.io/kubectl@v0.36.3\n\
import \"net\"\n\
type Server struct{}\n\
func (*Server) Listen(...any) (net.Listener, error) // listener\n\
func (*Server) ListenUnix(...any) (net.Listener, error) // listener\n\
func NewServer(...any) (*Server, error)\n\
\n\
=== k8s.io/utils/inotify inotify k8s.io/utils@v0.0.0-20260626114624-be93311217bd\n\
type Watcher struct{}\n\
func (*Watcher) AddWatch(...any) error\n\
func (*Watcher) Close() error\n\
func (*Watcher) RemoveWatch(...any) error\n\
func (*Watcher) Watch(...any) error\n\
func NewWatcher() (*Watcher, error) // closer\n\
\n\
=== k8s.io/utils/net net k8s.io/utils@v0.0.0-20260626114624-be93311217bd\n\
type Closeable interface {\n\
\tClose() error\n\
}\n\
type PortOpener interface {\n\
\tOpenLocalPort(...any) (Closeable, error) // closer\n\
}\n\
\n\
=== k8s.io/utils/temp temp k8s.io/utils@v0.0.0-20260626114624-be93311217bd\n\
import \"io\"\n\
type Dir struct{}\n\
type Directory interface {\n\
\tNewFile(...any) (io.WriteCloser, error) // closer\n\
}\n\
func (*Dir) NewFile(...any) (io.WriteCloser, error) // closer\n\
func CreateTempDir(...any) (*Dir, error)\n\
\n\
=== modernc.org/sqlite sqlite modernc.org/sqlite@v1.56.0\n\
type Cache interface {\n\
\tDestroy()\n\
\tFetch(...any) Page\n\
\tPageCount() int\n\
}\n\
\n\
=== modernc.org/sqlite/pcache pcache modernc.org/sqlite@v1.56.0\n\
import \"modernc.org/sqlite\"\n\
type Pool struct{}\n\
func (*Pool) Create(...any) (sqlite.Cache, error) // closer\n\
func New() *Pool\n\
\n\
=== modernc.org/sqlite/vtab vtab modernc.org/sqlite@v1.56.0\n\
import \"database/sql/driver\"\n\
type Cursor interface {\n\
\tClose() error\n\
\tColumn(...any) (driver.Value, error)\n\
\tEof() bool\n\
\tFilter(...any) error\n\
\tNext() error\n\
\tRowid() (int64, error)\n\
}\n\
type Module interface {\n\
\tConnect(...any) (Table, error)\n\
\tCreate(...any) (Table, error)\n\
}\n\
type Table interface {\n\
\tDestroy() error\n\
\tDisconnect() error\n\
\tOpen() (Cursor, error) // closer child\n\
}\n\
\n\
=== oras.land/oras-go/v2 oras oras.land/oras-go/v2@v2.5.0\n\
import \"io\"\n\
import \"github.com/opencontainers/image-spec/specs-go/v1\"\n\
type GraphTarget interface {\n\
\tFetch(...any) (io.ReadCloser, error) // closer\n\
}\n\
type ReadOnlyGraphTarget interface {\n\
\tFetch(...any) (io.ReadCloser, error) // closer\n\
}\n\
type ReadOnlyTarget interface {\n\
\tFetch(...any) (io.ReadCloser, error) // closer\n\
}\n\
type Target interface {\n\
\tFetch(...any) (io.ReadCloser, error) // closer\n\
}\n\
func Fetch(...any) (v1.Descriptor, io.ReadCloser, error) // closer 1\n\
\n\
=== oras.land/oras-go/v2/content content oras.land/oras-go/v2@v2.5.0\n\
import \"io\"\n\
type GraphStorage interface {\n\
\tFetch(...any) (io.ReadCloser, error) // closer\n\
}\n\
type LimitedStorage struct {\n\
\tStorage\n\
}\n\
type ReadOnlyGraphStorage interface {\n\
\tFetch(...any) (io.ReadCloser, error) // closer\n\
}\n\
type Storage interface {\n\
\tFetch(...any) (io.ReadCloser, error) // closer\n\
}\n\
func LimitStorage(...any) *LimitedStorage\n\
\n\
=== oras.land/oras-go/v2/content/file file oras.land/oras-go/v2@v2.5.0\n\
import \"io\"\n\
type Store struct{}\n\
func (*Store) Close() error\n\
func (*Store) Fetch(...any) (io.ReadCloser, error) // closer child\n\
func New(...any) (*Store, error)\n\
func NewWithFallbackLimit(...any) (*Store, error)\n\
func NewWithFallbackStorage(...any) (*Store, error)\n\
\n\
=== oras.land/oras-go/v2/content/memory memory oras.land/oras-go/v2@v2.5.0\n\
import \"io\"\n\
type Store struct{}\n\
func (*Store) Fetch(...any) (io.ReadCloser, error) // closer\n\
func New() *Store\n\
\n\
=== oras.land/oras-go/v2/content/oci oci oras.land/oras-go/v2@v2.5.0\n\
import \"io\"\n\
type ReadOnlyStorage struct{}\n\
type ReadOnlyStore struct{}\n\
type Storage struct {\n\
\t*ReadOnlyStorage\n\
}\n\
type Store struct{}\n\
func (*ReadOnlyStorage) Fetch(...any) (io.ReadCloser, error) // closer\n\
func (*ReadOnlyStore) Fetch(...any) (io.ReadCloser, error) // closer\n\
func (*Store) Fetch(...any) (io.ReadCloser, error) // closer\n\
func New(...any) (*Store, error)\n\
func NewFromFS(...any) (*ReadOnlyStore, error)\n\
func NewFromTar(...any) (*ReadOnlyStore, error)\n\
func NewStorage(...any) (*Storage, error)\n\
func NewStorageFromFS(...any) *ReadOnlyStorage\n\
func NewStorageFromTar(...any) (*ReadOnlyStorage, error)\n\
func NewWithContext(...any) (*Store, error)\n\
\n\
=== oras.land/oras-go/v2/registry registry oras.land/oras-go/v2@v2.5.0\n\
import \"io\"\n\
import \"github.com/opencontainers/image-spec/specs-go/v1\"\n\
type BlobStore interface {\n\
\tFetch(...any) (io.ReadCloser, error) // closer\n\
\tFetchReference(...any) (v1.Descriptor, io.ReadCloser, error) // closer 1\n\
}\n\
type ManifestStore interface {\n\
\tFetch(...any) (io.ReadCloser, error) // closer\n\
\tFetchReference(...any) (v1.Descriptor, io.ReadCloser, error) // closer 1\n\
}\n\
type ReferenceFetcher interface {\n\
\tFetchReference(...any) (v1.Descriptor, io.ReadCloser, error) // closer 1\n\
}\n\
type Registry interface {\n\
\tRepository(...any) (Repository, error)\n\
}\n\
type Repository interface {\n\
\tBlobs() BlobStore\n\
\tFetch(...any) (io.ReadCloser, error) // closer\n\
\tFetchReference(...any) (v1.Descriptor, io.ReadCloser, error) // closer 1\n\
\tManifests() ManifestStore\n\
}\n\
\n\
=== oras.land/oras-go/v2/registry/remote remote oras.land/oras-go/v2@v2.5.0\n\
import \"net/http\"\n\
import \"io\"\n\
import \"oras.land/oras-go/v2/registry\"\n\
import \"github.com/opencontainers/image-spec/specs-go/v1\"\n\
type Client interface {\n\
\tDo(...any) (*http.Response, error) // body\n\
}\n\
type Registry struct {\n\
\tRepositoryOptions\n\
}\n\
type Repository struct {\n\
\tClient Client\n\
}\n\
type RepositoryOptions struct {\n\
\tClient Client\n\
}\n\
func (*Registry) Repository(...any) (registry.Repository, error)\n\
func (*Repository) Blobs() registry.BlobStore\n\
func (*Repository) Fetch(...any) (io.ReadCloser, error) // closer\n\
func (*Repository) FetchReference(...any) (v1.Descriptor, io.ReadCloser, error) // closer 1\n\
func (*Repository) Manifests() registry.ManifestStore\n\
func NewRegistry(...any) (*Registry, error)\n\
func NewRepository(...any) (*Repository, error)\n\
\n\
=== oras.land/oras-go/v2/registry/remote/auth auth oras.land/oras-go/v2@v2.5.0\n\
import \"net/http\"\n\
type Client struct{}\n\
func (*Client) Do(...any) (*http.Response, error) // body\n\
\n\
=== sigs.k8s.io/controller-runtime/pkg/client client sigs.k8s.io/controller-runtime@v0.24.1\n\
import \"k8s.io/apimachinery/pkg/watch\"\n\
type WithWatch interface {\n\
\tWatch(...any) (watch.Interface, error) // closer\n\
}\n\
func NewWithWatch(...any) (WithWatch, error)\n\
\n\
=== sigs.k8s.io/controller-runtime/pkg/client/interceptor interceptor sigs.k8s.io/controller-runtime@v0.24.1\n\
import \"sigs.k8s.io/controller-runtime/pkg/client\"\n\
func NewClient(...any) client.WithWatch\n\
\n\
=== sigs.k8s.io/controller-tools/pkg/genall genall sigs.k8s.io/controller-tools@v0.20.1\n\
import \"io\"\n\
type GenerationContext struct {\n\
\tOutputRule\n\
\tInputRule\n\
}\n\
type Generators struct{}\n\
type InputRule interface {\n\
\tOpenForRead(...any) (io.ReadCloser, error) // closer\n\
}\n\
type OutputArtifacts struct {\n\
\tConfig OutputToDirectory\n\
\tCode OutputToDirectory\n\
}\n\
type OutputRule interface {\n\
\tOpen(...any) (io.WriteCloser, error) // closer\n\
}\n\
type OutputRules struct {\n\
\tDefault OutputRule\n\
}\n\
type OutputToDirectory struct{}\n\
type Runtime struct {\n\
\tGenerators Generators\n\
\tGenerationContext\n\
\tOutputRules OutputRules\n\
}\n\
func (Generators) ForRoots(...any) (*Runtime, error)\n\
func (Generators) ForRootsWithConfig(...any) (*Runtime, error)\n\
func (OutputArtifacts) Open(...any) (io.WriteCloser, error) // closer\n\
func (OutputRules) ForGenerator(...any) OutputRule\n\
func (OutputToDirectory) Open(...any) (io.WriteCloser, error) // closer\n\
func DirectoryPerGenerator(...any) OutputRules\n\
func FromOptions(...any) (*Runtime, error)\n\
func FromOptionsWithConfig(...any) (*Runtime, error)\n\
\n\
=== sigs.k8s.io/gateway-api/conformance conformance sigs.k8s.io/gateway-api/conformance@v1.6.0\n\
import \"sigs.k8s.io/gateway-api/conformance/utils/suite\"\n\
func DefaultOptions(...any) suite.ConformanceOptions\n\
\n\
=== sigs.k8s.io/gateway-api/conformance/utils/suite suite sigs.k8s.io/gateway-api/conformance@v1.6.0\n\
import \"sigs.k8s.io/gateway-api/conformance/utils/websocket\"\n\
type ConformanceOptions struct {\n\
\tWebSocketDialer websocket.Dialer\n\
}\n\
type ConformanceTestSuite struct {\n\
\tWebSocketDialer websocket.Dialer\n\
}\n\
func NewConformanceTestSuite(...any) (*ConformanceTestSuite, error)\n\
\n\
=== sigs.k8s.io/gateway-api/conformance/utils/tcp tcp sigs.k8s.io/gateway-api/conformance@v1.6.0\n\
import \"net\"\n\
type Dialer interface {\n\
\tDial(...any) (net.Conn, error) // conn\n\
\tDialContext(...any) (net.Conn, error) // conn\n\
}\n\
\n\
=== sigs.k8s.io/gateway-api/conformance/utils/websocket websocket sigs.k8s.io/gateway-api/conformance@v1.6.0\n\
import \"golang.org/x/net/websocket\"\n\
type DefaultDialer struct{}\n\
type Dialer interface {\n\
\tDial(...any) (*websocket.Conn, error) // closer\n\
}\n\
func (*DefaultDialer) Dial(...any) (*websocket.Conn, error) // closer\n\
\n\
=== storj.io/uplink uplink storj.io/uplink@v1.14.3\n\
type Config struct{}\n\
type Download struct{}\n\
type PartUpload struct{}\n\
type Project struct{}\n\
func (*Download) Close() error\n\
func (*Download) Info() *Object\n\
func (*Download) Read(...any) (int, error)\n\
func (*PartUpload) Abort() error\n\
func (*PartUpload) Commit() error\n\
func (*PartUpload) Info() *Part\n\
func (*PartUpload) SetETag(...any) error\n\
func (*PartUpload) Write(...any) (int, error)\n\
func (*Project) AbortUpload(...any) error\n\
func (*Project) BeginUpload(...any) (UploadInfo, error)\n\
func (*Project) Close() error\n\
func (*Project) CommitUpload(...any) (*Object, error)\n\
func (*Project) CopyObject(...any) (*Object, error)\n\
func (*Project) CreateBucket(...any) (*Bucket, error)\n\
func (*Project) DeleteBucket(...any) (*Bucket, error)\n\
func (*Project) DeleteBucketWithObjects(...any) (*Bucket, error)\n\
func (*Project) DeleteObject(...any) (*Object, error)\n\
func (*Project) DownloadObject(...any) (*Download, error) // closer child\n\
func (*Project) EnsureBucket(...any) (*Bucket, error)\n\
func (*Project) ListBuckets(...any) *BucketIterator\n\
func (*Project) ListObjects(...any) *ObjectIterator\n\
func (*Project) ListUploadParts(...any) *PartIterator\n\
func (*Project) ListUploads(...any) *UploadIterator\n\
func (*Project) MoveObject(...any) error\n\
func (*Project) RevokeAccess(...any) error\n\
func (*Project) StatBucket(...any) (*Bucket, error)\n\
func (*Project) StatObject(...any) (*Object, error)\n\
func (*Project) UpdateObjectMetadata(...any) error\n\
func (*Project) UploadObject(...any) (*Upload, error)\n\
func (*Project) UploadPart(...any) (*PartUpload, error) // closer child\n\
func (Config) OpenProject(...any) (*Project, error) // closer\n\
func OpenProject(...any) (*Project, error) // closer\n\
\n\
=== xorm.io/xorm xorm xorm.io/xorm@v1.4.1\n\
import \"xorm.io/xorm/core\"\n\
type Engine struct{}\n\
type EngineGroup struct {\n\
\t*Engine\n\
}\n\
type EngineInterface interface {\n\
\tAfter(...any) *Session\n\
\tAlias(...any) *Session\n\
\tAllCols() *Session\n\
\tAsc(...any) *Session\n\
\tBefore(...any) *Session\n\
\tBufferSize(...any) *Session\n\
\tCharset(...any) *Session\n\
\tCols(...any) *Session\n\
\tContext(...any) *Session\n\
\tDecr(...any) *Session\n\
\tDesc(...any) *Session\n\
\tDistinct(...any) *Session\n\
\tGroupBy(...any) *Session\n\
\tID(...any) *Session\n\
\tIn(...any) *Session\n\
\tIncr(...any) *Session\n\
\tIterate(...any) error\n\
\tJoin(...any) *Session\n\
\tLimit(...any) *Session\n\
\tMustCols(...any) *Session\n\
\tNewSession() *Session\n\
\tNoAutoCondition(...any) *Session\n\
\tNoAutoTime() *Session\n\
\tNotIn(...any) *Session\n\
\tNullable(...any) *Session\n\
\tOmit(...any) *Session\n\
\tOrderBy(...any) *Session\n\
\tPrepare() *Session\n\
\tRows(...any) (*Rows, error) // rows\n\
\tSQL(...any) *Session\n\
\tSelect(...any) *Session\n\
\tSetExpr(...any) *Session\n\
\tStoreEngine(...any) *Session\n\
\tTable(...any) *Session\n\
\tUnscoped() *Session\n\
\tUseBool(...any) *Session\n\
\tWhere(...any) *Session\n\
}\n\
type GroupPolicy interface {\n\
\tSlave(...any) *Engine\n\
}\n\
type GroupPolicyHandler struct{}\n\
type Interface interface {\n\
\tAlias(...any) *Session\n\
\tAllCols() *Session\n\
\tAsc(...any) *Session\n\
\tBufferSize(...any) *Session\n\
\tCols(...any) *Session\n\
\tDecr(...any) *Session\n\
\tDesc(...any) *Session\n\
\tDistinct(...any) *Session\n\
\tGroupBy(...any) *Session\n\
\tID(...any) *Session\n\
\tIn(...any) *Session\n\
\tIncr(...any) *Session\n\
\tIterate(...any) error\n\
\tJoin(...any) *Session\n\
\tLimit(...any) *Session\n\
\tMustCols(...any) *Session\n\
\tNoAutoCondition(...any) *Session\n\
\tNotIn(...any) *Session\n\
\tNullable(...any) *Session\n\
\tOmit(...any) *Session\n\
\tOrderBy(...any) *Session\n\
\tRows(...any) (*Rows, error) // rows\n\
\tSQL(...any) *Session\n\
\tSelect(...any) *Session\n\
\tSetExpr(...any) *Session\n\
\tTable(...any) *Session\n\
\tUnscoped() *Session\n\
\tUseBool(...any) *Session\n\
\tWhere(...any) *Session\n\
}\n\
type Rows struct{}\n\
type Session struct{}\n\
func (*Engine) After(...any) *Session\n\
func (*Engine) Alias(...any) *Session\n\
func (*Engine) AllCols() *Session\n\
func (*Engine) Asc(...any) *Session\n\
func (*Engine) Before(...any) *Session\n\
func (*Engine) BufferSize(...any) *Session\n\
func (*Engine) Cascade(...any) *Session\n\
func (*Engine) Charset(...any) *Session\n\
func (*Engine) Close() error\n\
func (*Engine) Cols(...any) *Session\n\
func (*Engine) Context(...any) *Session\n\
func (*Engine) DB() *core.DB\n\
func (*Engine) Decr(...any) *Session\n\
func (*Engine) Desc(...any) *Session\n\
func (*Engine) Distinct(...any) *Session\n\
func (*Engine) GroupBy(...any) *Session\n\
func (*Engine) Having(...any) *Session\n\
func (*Engine) ID(...any) *Session\n\
func (*Engine) In(...any) *Session\n\
func (*Engine) Incr(...any) *Session\n\
func (*Engine) IndexHint(...any) *Session\n\
func (*Engine) Iterate(...any) error\n\
func (*Engine) Join(...any) *Session\n\
func (*Engine) Limit(...any) *Session\n\
func (*Engine) MustCols(...any) *Session\n\
func (*Engine) NewDB() (*core.DB, error) // closer child\n\
func (*Engine) NewSession() *Session\n\
func (*Engine) NoAutoCondition(...any) *Session\n\
func (*Engine) NoAutoTime() *Session\n\
func (*Engine) NoCache() *Session\n\
func (*Engine) NoCascade() *Session\n\
func (*Engine) NotIn(...any) *Session\n\
func (*Engine) Nullable(...any) *Session\n\
func (*Engine) Omit(...any) *Session\n\
func (*Engine) OrderBy(...any) *Session\n\
func (*Engine) Prepare() *Session\n\
func (*Engine) Rows(...any) (*Rows, error) // rows\n\
func (*Engine) SQL(...any) *Session\n\
func (*Engine) Select(...any) *Session\n\
func (*Engine) SetExpr(...any) *Session\n\
func (*Engine) StoreEngine(...any) *Session\n\
func (*Engine) Table(...any) *Session\n\
func (*Engine) Unscoped() *Session\n\
func (*Engine) UseBool(...any) *Session\n\
func (*Engine) Where(...any) *Session\n\
func (*EngineGroup) Close() error\n\
func (*EngineGroup) Context(...any) *Session\n\
func (*EngineGroup) Master() *Engine\n\
func (*EngineGroup) NewSession() *Session\n\
func (*EngineGroup) Rows(...any) (*Rows, error) // rows\n\
func (*EngineGroup) SetPolicy(...any) *EngineGroup\n\
func (*EngineGroup) Slave() *Engine\n\
func (*Rows) Close() error\n\
func (*Rows) Err() error\n\
func (*Rows) Next() bool\n\
func (*Rows) Scan(...any) error\n\
func (*Session) After(...any) *Session\n\
func (*Session) Alias(...any) *Session\n\
func (*Session) AllCols() *Session\n\
func (*Session) And(...any) *Session\n\
func (*Session) Asc(...any) *Session\n\
func (*Session) Before(...any) *Session\n\
func (*Session) BufferSize(...any) *Session\n\
func (*Session) Cascade(...any) *Session\n\
func (*Session) Charset(...any) *Session\n\
func (*Session) Close() error\n\
func (*Session) Cols(...any) *Session\n\
func (*Session) Commit() error\n\
func (*Session) Context(...any) *Session\n\
func (*Session) ContextCache(...any) *Session\n\
func (*Session) DB() *core.DB\n\
func (*Session) Decr(...any) *Session\n\
func (*Session) Desc(...any) *Session\n\
func (*Session) Distinct(...any) *Session\n\
func (*Session) Engine() *Engine\n\
func (*Session) ForUpdate() *Session\n\
func (*Session) GroupBy(...any) *Session\n\
func (*Session) Having(...any) *Session\n\
func (*Session) ID(...any) *Session\n\
func (*Session) In(...any) *Session\n\
func (*Session) Incr(...any) *Session\n\
func (*Session) IndexHint(...any) *Session\n\
func (*Session) Iterate(...any) error // ends\n\
func (*Session) Join(...any) *Session\n\
func (*Session) Limit(...any) *Session\n\
func (*Session) MustCols(...any) *Session\n\
func (*Session) MustLogSQL(...any) *Session\n\
func (*Session) NoAutoCondition(...any) *Session\n\
func (*Session) NoAutoTime() *Session\n\
func (*Session) NoCache() *Session\n\
func (*Session) NoCascade() *Session\n\
func (*Session) NoVersionCheck() *Session\n\
func (*Session) NotIn(...any) *Session\n\
func (*Session) Nullable(...any) *Session\n\
func (*Session) Omit(...any) *Session\n\
func (*Session) Or(...any) *Session\n\
func (*Session) OrderBy(...any) *Session\n\
func (*Session) Prepare() *Session\n\
func (*Session) Rollback() error\n\
func (*Session) Rows(...any) (*Rows, error) // rows\n\
func (*Session) SQL(...any) *Session\n\
func (*Session) Select(...any) *Session\n\
func (*Session) SetExpr(...any) *Session\n\
func (*Session) StoreEngine(...any) *Session\n\
func (*Session) Table(...any) *Session\n\
func (*Session) Tx() *core.Tx\n\
func (*Session) Unscoped() *Session\n\
func (*Session) UseBool(...any) *Session\n\
func (*Session) Where(...any) *Session\n\
func (GroupPolicyHandler) Slave(...any) *Engine\n\
func LeastConnPolicy() GroupPolicyHandler\n\
func NewEngine(...any) (*Engine, error)\n\
func NewEngineGroup(...any) (*EngineGroup, error)\n\
func NewEngineWithDB(...any) (*Engine, error)\n\
func NewEngineWithDialectAndDB(...any) (*Engine, error)\n\
func NewEngineWithParams(...any) (*Engine, error)\n\
func RandomPolicy() GroupPolicyHandler\n\
func RoundRobinPolicy() GroupPolicyHandler\n\
func WeightRandomPolicy(...any) GroupPolicyHandler\n\
func WeightRoundRobinPolicy(...any) GroupPolicyHandler\n\
\n\
=== xorm.io/xorm/caches caches xorm.io/xorm@v1.4.1\n\
type LevelDBStore struct{}\n\
func (*LevelDBStore) Close()\n\
func (*LevelDBStore) Del(...any) error\n\
func (*LevelDBStore) Get(...any) (any, error)\n\
func (*LevelDBStore) Put(...any) error\n\
func NewLevelDBStore(...any) (*LevelDBStore, error) // closer\n\
\n\
=== xorm.io/xorm/core core xorm.io/xorm@v1.4.1\n\
import \"database/sql\"\n\
type DB struct {\n\
\t*sql.DB\n\
}\n\
type QueryExecuter interface {\n\
\tQueryContext(...any) (*Rows, error) // rows\n\
}\n\
type Queryer interface {\n\
\tQueryContext(...any) (*Rows, error) // rows\n\
}\n\
type Rows struct {\n\
\t*sql.Rows\n\
}\n\
type Stmt struct {\n\
\t*sql.Stmt\n\
}\n\
type Tx struct{}\n\
func (*DB) Begin() (*Tx, error) // tx\n\
func (*DB) BeginTx(...any) (*Tx, error) // tx\n\
func (*DB) ExecContext(...any) (sql.Result, error)\n\
func (*DB) ExecMap(...any) (sql.Result, error)\n\
func (*DB) ExecMapContext(...any) (sql.Result, error)\n\
func (*DB) ExecStruct(...any) (sql.Result, error)\n\
func (*DB) ExecStructContext(...any) (sql.Result, error)\n\
func (*DB) NeedLogSQL(...any) bool\n\
func (*DB) Prepare(...any) (*Stmt, error) // closer child\n\
func (*DB) PrepareContext(...any) (*Stmt, error) // closer child\n\
func (*DB) Query(...any) (*Rows, error) // rows\n\
func (*DB) QueryContext(...any) (*Rows, error) // rows\n\
func (*DB) QueryMap(...any) (*Rows, error) // rows\n\
func (*DB) QueryMapContext(...any) (*Rows, error) // rows\n\
func (*DB) QueryRow(...any) *Row\n\
func (*DB) QueryRowContext(...any) *Row\n\
func (*DB) QueryRowMap(...any) *Row\n\
func (*DB) QueryRowMapContext(...any) *Row\n\
func (*DB) QueryRowStruct(...any) *Row\n\
func (*DB) QueryRowStructContext(...any) *Row\n\
func (*DB) QueryStruct(...any) (*Rows, error) // rows\n\
func (*DB) QueryStructContext(...any) (*Rows, error) // rows\n\
func (*Rows) ScanMap(...any) error\n\
func (*Rows) ScanSlice(...any) error\n\
func (*Rows) ScanStructByIndex(...any) error\n\
func (*Rows) ScanStructByName(...any) error\n\
func (*Rows) ToMapString() ([]map[string]string, error)\n\
func (*Stmt) ExecContext(...any) (sql.Result, error)\n\
func (*Stmt) ExecMap(...any) (sql.Result, error)\n\
func (*Stmt) ExecMapContext(...any) (sql.Result, error)\n\
func (*Stmt) ExecStruct(...any) (sql.Result, error)\n\
func (*Stmt) ExecStructContext(...any) (sql.Result, error)\n\
func (*Stmt) Query(...any) (*Rows, error) // rows\n\
func (*Stmt) QueryContext(...any) (*Rows, error) // rows\n\
func (*Stmt) QueryMap(...any) (*Rows, error) // rows\n\
func (*Stmt) QueryMapContext(...any) (*Rows, error) // rows\n\
func (*Stmt) QueryRow(...any) *Row\n\
func (*Stmt) QueryRowContext(...any) *Row\n\
func (*Stmt) QueryRowMap(...any) *Row\n\
func (*Stmt) QueryRowMapContext(...any) *Row\n\
func (*Stmt) QueryRowStruct(...any) *Row\n\
func (*Stmt) QueryRowStructContext(...any) *Row\n\
func (*Stmt) QueryStruct(...any) (*Rows, error) // rows\n\
func (*Stmt) QueryStructContext(...any) (*Rows, error) // rows\n\
func (*Tx) Commit() error\n\
func (*Tx) ExecContext(...any) (sql.Result, error)\n\
func (*Tx) ExecMap(...any) (sql.Result, error)\n\
func (*Tx) ExecMapContext(...any) (sql.Result, error)\n\
func (*Tx) ExecStruct(...any) (sql.Result, error)\n\
func (*Tx) ExecStructContext(...any) (sql.Result, error)\n\
func (*Tx) Prepare(...any) (*Stmt, error)\n\
func (*Tx) PrepareContext(...any) (*Stmt, error)\n\
func (*Tx) Query(...any) (*Rows, error) // rows\n\
func (*Tx) QueryContext(...any) (*Rows, error) // rows\n\
func (*Tx) QueryMap(...any) (*Rows, error) // rows\n\
func (*Tx) QueryMapContext(...any) (*Rows, error) // rows\n\
func (*Tx) QueryRow(...any) *Row\n\
func (*Tx) QueryRowContext(...any) *Row\n\
func (*Tx) QueryRowMap(...any) *Row\n\
func (*Tx) QueryRowMapContext(...any) *Row\n\
func (*Tx) QueryRowStruct(...any) *Row\n\
func (*Tx) QueryRowStructContext(...any) *Row\n\
func (*Tx) QueryStruct(...any) (*Rows, error) // rows\n\
func (*Tx) QueryStructContext(...any) (*Rows, error) // rows\n\
func (*Tx) Rollback() error\n\
func (*Tx) Stmt(...any) *Stmt\n\
func (*Tx) StmtContext(...any) *Stmt\n\
func FromDB(...any) *DB\n\
func Open(...any) (*DB, error) // closer\n\
\n\
=== zombiezen.com/go/sqlite sqlite zombiezen.com/go/sqlite@v1.4.2\n\
type RenameVTable interface {\n\
\tDestroy() error\n\
\tDisconnect() error\n\
\tOpen() (VTableCursor, error) // closer child\n\
}\n\
type SavepointVTable interface {\n\
\tCommit() error\n\
\tDestroy() error\n\
\tDisconnect() error\n\
\tOpen() (VTableCursor, error) // closer child\n\
\tRelease(...any) error\n\
\tRollback() error\n\
}\n\
type TransactionVTable interface {\n\
\tCommit() error\n\
\tDestroy() error\n\
\tDisconnect() error\n\
\tOpen() (VTableCursor, error) // closer child\n\
\tRollback() error\n\
}\n\
type VTable interface {\n\
\tDestroy() error\n\
\tDisconnect() error\n\
\tOpen() (VTableCursor, error) // closer child\n\
}\n\
type VTableCursor interface {\n\
\tClose() error\n\
\tColumn(...any) (Value, error)\n\
\tEOF() bool\n\
\tFilter(...any) error\n\
\tNext() error\n\
\tRowID() (int64, error)\n\
}\n\
type WritableVTable interface {\n\
\tDestroy() error\n\
\tDisconnect() error\n\
\tOpen() (VTableCursor, error) // closer child\n\
}\n\
\n\
=== zombiezen.com/go/sqlite/sqlitex sqlitex zombiezen.com/go/sqlite@v1.4.2\n\
import \"zombiezen.com/go/sqlite\"\n\
type Pool struct{}\n\
func (*Pool) Close() error\n\
func (*Pool) Get(...any) *sqlite.Conn\n\
func (*Pool) Put(...any)\n\
func (*Pool) Take(...any) (*sqlite.Conn, error)\n\
func NewPool(...any) (*Pool, error) // closer\n\
func Open(...any) (*Pool, error) // closer\n\
";
