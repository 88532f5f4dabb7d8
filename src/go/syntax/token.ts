// Tokens are strings as the Go spec writes them ("&&=" is no token, "&^=" is), plus go/token's names for the classes
// that carry text. Operators and keywords are interned constants, so comparing tokens compares pointers.

export type Operator =
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "&"
  | "|"
  | "^"
  | "<<"
  | ">>"
  | "&^"
  | "+="
  | "-="
  | "*="
  | "/="
  | "%="
  | "&="
  | "|="
  | "^="
  | "<<="
  | ">>="
  | "&^="
  | "&&"
  | "||"
  | "<-"
  | "++"
  | "--"
  | "=="
  | "<"
  | ">"
  | "="
  | "!"
  | "~"
  | "!="
  | "<="
  | ">="
  | ":="
  | "..."
  | "("
  | "["
  | "{"
  | ","
  | "."
  | ")"
  | "]"
  | "}"
  | ";"
  | ":";

export type Keyword =
  | "break"
  | "case"
  | "chan"
  | "const"
  | "continue"
  | "default"
  | "defer"
  | "else"
  | "fallthrough"
  | "for"
  | "func"
  | "go"
  | "goto"
  | "if"
  | "import"
  | "interface"
  | "map"
  | "package"
  | "range"
  | "return"
  | "select"
  | "struct"
  | "switch"
  | "type"
  | "var";

export type LiteralToken = "INT" | "FLOAT" | "IMAG" | "CHAR" | "STRING";

export type Token = Operator | Keyword | LiteralToken | "IDENT" | "EOF" | "ILLEGAL";

/** Binary precedence, 1 (||) to 5 (*); 0: not a binary operator. Go spec, "Operator precedence". */
export function precedence(token: Token): number {
  switch (token) {
    case "||":
      return 1;
    case "&&":
      return 2;
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return 3;
    case "+":
    case "-":
    case "|":
    case "^":
      return 4;
    case "*":
    case "/":
    case "%":
    case "<<":
    case ">>":
    case "&":
    case "&^":
      return 5;
    default:
      return 0;
  }
}
