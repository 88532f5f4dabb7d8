// Functions that somebody else calls again and again: for each request, message, scrape or turn. They are known by the
// types of their parameters, written as "import/path.Type" (pointers left out).

export interface EntryShape {
  /** Types that all occur among the parameters. */
  readonly params: readonly string[];
  /** The name it must have; "" where any will do. */
  readonly name: string;
  /** What each call is for. */
  readonly each: string;
}

const shape = (each: string, params: readonly string[], name = ""): EntryShape => ({ params, name, each });

export const entryShapes: readonly EntryShape[] = [
  shape("request", ["net/http.ResponseWriter", "net/http.Request"]),
  shape("request", ["github.com/gin-gonic/gin.Context"]),
  shape("request", ["github.com/labstack/echo.Context"]),
  shape("request", ["github.com/labstack/echo/v4.Context"]),
  shape("request", ["github.com/gofiber/fiber/v2.Ctx"]),
  shape("request", ["github.com/gofiber/fiber/v3.Ctx"]),
  shape("request", ["github.com/valyala/fasthttp.RequestCtx"]),
  shape("request", ["github.com/emicklei/go-restful/v3.Request", "github.com/emicklei/go-restful/v3.Response"]),
  shape("event", ["github.com/aws/aws-lambda-go/events.APIGatewayProxyRequest"]),
  shape("event", ["github.com/aws/aws-lambda-go/events.SQSEvent"]),
  shape("event", ["github.com/aws/aws-lambda-go/events.S3Event"]),
  shape("message", ["github.com/nats-io/nats.go.Msg"]),
  shape("message", ["github.com/hibiken/asynq.Task"]),
  shape("message", ["cloud.google.com/go/pubsub.Message"]),
  shape("message", ["github.com/eclipse/paho.mqtt.golang.Message"]),
  shape("message", ["github.com/IBM/sarama.ConsumerMessage"]),
  shape("message", ["github.com/segmentio/kafka-go.Message"]),
  shape("message", ["github.com/nsqio/go-nsq.Message"], "HandleMessage"),
  shape("scrape", ["github.com/influxdata/telegraf.Accumulator"], "Gather"),
  shape("reconciliation", ["sigs.k8s.io/controller-runtime.Request"]),
  shape("reconciliation", ["sigs.k8s.io/controller-runtime/pkg/reconcile.Request"]),
];

/** Request contexts of web frameworks: their Request is the server's. */
export const requestContexts: ReadonlySet<string> = new Set([
  "github.com/gin-gonic/gin.Context",
  "github.com/labstack/echo.Context",
  "github.com/labstack/echo/v4.Context",
]);

/** What command line libraries give the function that does a command's work. */
export const commandTypes: ReadonlySet<string> = new Set([
  "github.com/spf13/cobra.Command",
  "github.com/urfave/cli.Context",
  "github.com/urfave/cli/v2.Context",
  "github.com/urfave/cli/v3.Command",
  "github.com/alecthomas/kingpin/v2.ParseContext",
  "gopkg.in/alecthomas/kingpin.v2.ParseContext",
]);
