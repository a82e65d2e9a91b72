import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Calls to daowei from Java 17 or later, with the JDK alone. Copy this file. The records and methods are printed from the
 * OpenAPI document of v1. Amounts are whole fen as text: new BigInteger(amountFen). One instance serves many threads.
 */
public final class Daowei {
  private static final int RETRIES = 2;
  private final String base;
  private final String key;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  public Daowei(String url, String key) {
    this.base = url.replaceAll("/+$", "") + "/api/v1";
    this.key = key;
  }

  /** An idempotency key: make one for each intended act and keep it for every repetition. */
  public static String newKey() {
    return UUID.randomUUID().toString();
  }

  /** A refusal, with its kind and facts; see docs/client for what each kind means. */
  public static final class Problem extends IOException {
    private static final long serialVersionUID = 1L;
    public final int status;
    public final String kind;
    public final transient Json facts;

    Problem(int status, String kind, Json facts) {
      super(status + " " + kind + ": " + facts.value());
      this.status = status;
      this.kind = kind;
      this.facts = facts;
    }
  }

  /** A call that got no answer, or 429 or 503, is repeated with the same body. */
  private Json call(String method, String path, Map<String, Object> inPath, Map<String, Object> query, Map<String, Object> body)
      throws IOException, InterruptedException {
    for (Map.Entry<String, Object> one : inPath.entrySet())
      path = path.replace("{" + one.getKey() + "}", encoded(one.getValue()));
    String asked = query.entrySet().stream()
        .filter(one -> one.getValue() != null)
        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path + (asked.isEmpty() ? "" : "?" + asked)))
        .timeout(Duration.ofSeconds(30))
        .header("authorization", "Bearer " + key);
    if (method.equals("POST"))
      request.header("content-type", "application/json").POST(HttpRequest.BodyPublishers.ofString(Json.written(body)));
    for (int attempt = 0; ; attempt += 1) {
      long wait = 500L << attempt;
      try {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        int status = answer.statusCode();
        if (status == 200) return Json.read(answer.body());
        if (attempt == RETRIES || (status != 429 && status != 503)) throw problem(status, answer.body());
        wait = answer.headers().firstValueAsLong("retry-after").orElse(1) * 1000;
      } catch (Problem refused) {
        throw refused;
      } catch (IOException lost) {
        if (attempt == RETRIES) throw lost;
      }
      Thread.sleep(wait);
    }
  }

  private static Problem problem(int status, String body) {
    if (!body.startsWith("{")) return new Problem(status, "no_answer", new Json(null));
    Json facts = Json.read(body).get("problem");
    return new Problem(status, facts.value() == null ? "no_answer" : facts.get("kind").text(), facts);
  }

  private static String encoded(Object value) {
    return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Names and values in turn; what is null is left out. */
  private static Map<String, Object> given(Object... pairs) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (int index = 0; index < pairs.length; index += 2)
      if (pairs[index + 1] != null) all.put((String) pairs[index], pairs[index + 1]);
    return all;
  }

  /** JSON as it was read: String, Long, Double, Boolean, List, Map or null. */
  public record Json(Object value) {
    public Json get(String name) {
      return new Json(value instanceof Map<?, ?> map ? map.get(name) : null);
    }

    public String text() {
      return (String) value;
    }

    public Long whole() {
      return (Long) value;
    }

    public Boolean truth() {
      return (Boolean) value;
    }

    public <T> List<T> list(Function<Json, T> each) {
      return ((List<?>) value).stream().map(one -> each.apply(new Json(one))).toList();
    }

    public <T> T orNull(Function<Json, T> otherwise) {
      return value == null ? null : otherwise.apply(this);
    }

    static Json read(String text) {
      Reader reader = new Reader(text);
      Object value = reader.value();
      reader.end();
      return new Json(value);
    }

    static String written(Object value) {
      if (value instanceof String text) return quoted(text);
      if (value instanceof List<?> list) return list.stream().map(Json::written).collect(Collectors.joining(",", "[", "]"));
      if (value instanceof Map<?, ?> map)
        return map.entrySet().stream()
            .map(one -> quoted((String) one.getKey()) + ":" + written(one.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
      return String.valueOf(value);
    }

    private static String quoted(String text) {
      StringBuilder out = new StringBuilder("\"");
      for (char one : text.toCharArray())
        if (one == '"' || one == '\\') out.append('\\').append(one);
        else if (one < ' ') out.append(String.format("\\u%04x", (int) one));
        else out.append(one);
      return out.append('"').toString();
    }
  }

  /** Reads JSON as RFC 8259 writes it. */
  private static final class Reader {
    private final String text;
    private int at = 0;

    Reader(String text) {
      this.text = text;
    }

    Object value() {
      char next = skip();
      if (next == '{') return object();
      if (next == '[') return array();
      if (next == '"') return string();
      int from = at;
      while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) at += 1;
      String word = text.substring(from, at);
      return switch (word) {
        case "null" -> null;
        case "true" -> Boolean.TRUE;
        case "false" -> Boolean.FALSE;
        default -> word.matches("-?\\d{1,18}") ? (Object) Long.valueOf(word) : (Object) Double.valueOf(word);
      };
    }

    void end() {
      while (at < text.length()) if (!Character.isWhitespace(text.charAt(at++))) throw wrong();
    }

    private Map<String, Object> object() {
      Map<String, Object> all = new LinkedHashMap<>();
      at += 1;
      while (skip() != '}') {
        String name = string();
        if (skip() != ':') throw wrong();
        at += 1;
        all.put(name, value());
        if (skip() == ',') at += 1;
      }
      at += 1;
      return all;
    }

    private List<Object> array() {
      List<Object> all = new ArrayList<>();
      at += 1;
      while (skip() != ']') {
        all.add(value());
        if (skip() == ',') at += 1;
      }
      at += 1;
      return all;
    }

    private String string() {
      if (text.charAt(at++) != '"') throw wrong();
      StringBuilder out = new StringBuilder();
      for (char one = text.charAt(at++); one != '"'; one = text.charAt(at++)) {
        if (one != '\\') {
          out.append(one);
          continue;
        }
        char escaped = text.charAt(at++);
        int known = "bfnrt".indexOf(escaped);
        if (escaped == 'u') {
          out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
          at += 4;
        } else out.append(known < 0 ? escaped : "\b\f\n\r\t".charAt(known));
      }
      return out.toString();
    }

    private char skip() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) at += 1;
      if (at >= text.length()) throw wrong();
      return text.charAt(at);
    }

    private IllegalArgumentException wrong() {
      return new IllegalArgumentException("not JSON at " + at);
    }
  }

  // @generated@
}
