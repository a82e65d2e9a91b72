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

  public record ApportionmentPreviewAsked(String policyId, Long fiscalYear, String headcountVersionId, String placeCode) {}

  public record ApportionmentExplainAsked(String policyId, Long fiscalYear, String placeCode, String insuredClass, String heads) {}

  public record BatchesListAsked(Long fiscalYear, String placeCode, String stage) {
    public BatchesListAsked(Long fiscalYear, String placeCode) {
      this(fiscalYear, placeCode, null);
    }
    public BatchesListAsked withStage(String stage) {
      return new BatchesListAsked(fiscalYear, placeCode, stage);
    }
  }

  public record BatchesCreateAsked(String policyId, Long fiscalYear, String headcountVersionId, String placeCode, List<String> onlyPlaces, String title, String kind, String functionCode, String economicCode, String proposedDocumentNumber, String dueOn, String dueReason, List<AdvanceShare> advanceShares, String idempotencyKey) {
    public BatchesCreateAsked(String policyId, Long fiscalYear, String headcountVersionId, String placeCode, String title, String kind, String idempotencyKey) {
      this(policyId, fiscalYear, headcountVersionId, placeCode, null, title, kind, null, null, null, null, null, null, idempotencyKey);
    }
    public BatchesCreateAsked withOnlyPlaces(List<String> onlyPlaces) {
      return new BatchesCreateAsked(policyId, fiscalYear, headcountVersionId, placeCode, onlyPlaces, title, kind, functionCode, economicCode, proposedDocumentNumber, dueOn, dueReason, advanceShares, idempotencyKey);
    }
    public BatchesCreateAsked withFunctionCode(String functionCode) {
      return new BatchesCreateAsked(policyId, fiscalYear, headcountVersionId, placeCode, onlyPlaces, title, kind, functionCode, economicCode, proposedDocumentNumber, dueOn, dueReason, advanceShares, idempotencyKey);
    }
    public BatchesCreateAsked withEconomicCode(String economicCode) {
      return new BatchesCreateAsked(policyId, fiscalYear, headcountVersionId, placeCode, onlyPlaces, title, kind, functionCode, economicCode, proposedDocumentNumber, dueOn, dueReason, advanceShares, idempotencyKey);
    }
    public BatchesCreateAsked withProposedDocumentNumber(String proposedDocumentNumber) {
      return new BatchesCreateAsked(policyId, fiscalYear, headcountVersionId, placeCode, onlyPlaces, title, kind, functionCode, economicCode, proposedDocumentNumber, dueOn, dueReason, advanceShares, idempotencyKey);
    }
    public BatchesCreateAsked withDueOn(String dueOn) {
      return new BatchesCreateAsked(policyId, fiscalYear, headcountVersionId, placeCode, onlyPlaces, title, kind, functionCode, economicCode, proposedDocumentNumber, dueOn, dueReason, advanceShares, idempotencyKey);
    }
    public BatchesCreateAsked withDueReason(String dueReason) {
      return new BatchesCreateAsked(policyId, fiscalYear, headcountVersionId, placeCode, onlyPlaces, title, kind, functionCode, economicCode, proposedDocumentNumber, dueOn, dueReason, advanceShares, idempotencyKey);
    }
    public BatchesCreateAsked withAdvanceShares(List<AdvanceShare> advanceShares) {
      return new BatchesCreateAsked(policyId, fiscalYear, headcountVersionId, placeCode, onlyPlaces, title, kind, functionCode, economicCode, proposedDocumentNumber, dueOn, dueReason, advanceShares, idempotencyKey);
    }
  }

  public record BatchesGetAsked(String id) {}

  public record BatchesRowsAsked(String id) {}

  public record BatchesSubmitAsked(String id, String revisionHash, String comment, String idempotencyKey) {
    public BatchesSubmitAsked(String id, String revisionHash, String idempotencyKey) {
      this(id, revisionHash, null, idempotencyKey);
    }
    public BatchesSubmitAsked withComment(String comment) {
      return new BatchesSubmitAsked(id, revisionHash, comment, idempotencyKey);
    }
  }

  public record DeadlinesListAsked(Long fiscalYear, String placeCode) {}

  public record EnrolmentVersionsAsked(Long fiscalYear, String placeCode) {}

  public record EnrolmentAcceptAsked(String fileName, String contentBase64, Long fiscalYear, String placeCode, List<ColumnMeaning> columns, List<ChosenPlace> places, String sha256, String cutOffOn, String status, Boolean warningsAcknowledged, String overConfirmedReason, String idempotencyKey) {
    public EnrolmentAcceptAsked(String fileName, String contentBase64, Long fiscalYear, String placeCode, String sha256, String cutOffOn, String status, Boolean warningsAcknowledged, String idempotencyKey) {
      this(fileName, contentBase64, fiscalYear, placeCode, null, null, sha256, cutOffOn, status, warningsAcknowledged, null, idempotencyKey);
    }
    public EnrolmentAcceptAsked withColumns(List<ColumnMeaning> columns) {
      return new EnrolmentAcceptAsked(fileName, contentBase64, fiscalYear, placeCode, columns, places, sha256, cutOffOn, status, warningsAcknowledged, overConfirmedReason, idempotencyKey);
    }
    public EnrolmentAcceptAsked withPlaces(List<ChosenPlace> places) {
      return new EnrolmentAcceptAsked(fileName, contentBase64, fiscalYear, placeCode, columns, places, sha256, cutOffOn, status, warningsAcknowledged, overConfirmedReason, idempotencyKey);
    }
    public EnrolmentAcceptAsked withOverConfirmedReason(String overConfirmedReason) {
      return new EnrolmentAcceptAsked(fileName, contentBase64, fiscalYear, placeCode, columns, places, sha256, cutOffOn, status, warningsAcknowledged, overConfirmedReason, idempotencyKey);
    }
  }

  public record EnrolmentVersionAsked(String id) {}

  public record EnrolmentCheckAsked(String fileName, String contentBase64, Long fiscalYear, String placeCode, List<ColumnMeaning> columns, List<ChosenPlace> places) {
    public EnrolmentCheckAsked(String fileName, String contentBase64, Long fiscalYear, String placeCode) {
      this(fileName, contentBase64, fiscalYear, placeCode, null, null);
    }
    public EnrolmentCheckAsked withColumns(List<ColumnMeaning> columns) {
      return new EnrolmentCheckAsked(fileName, contentBase64, fiscalYear, placeCode, columns, places);
    }
    public EnrolmentCheckAsked withPlaces(List<ChosenPlace> places) {
      return new EnrolmentCheckAsked(fileName, contentBase64, fiscalYear, placeCode, columns, places);
    }
  }

  public record OverviewGetAsked(Long fiscalYear, String placeCode) {}

  public record PoliciesGetAsked(String id) {}

  public record SessionPlacesAsked(Long fiscalYear) {}

  public record TransfersListAsked(Long fiscalYear, String placeCode, String batchId, String stage, String level, Boolean overdueOnly, Boolean heldOnly, String match, String cursor, Long limit) {
    public TransfersListAsked(Long fiscalYear, String placeCode) {
      this(fiscalYear, placeCode, null, null, null, null, null, null, null, null);
    }
    public TransfersListAsked withBatchId(String batchId) {
      return new TransfersListAsked(fiscalYear, placeCode, batchId, stage, level, overdueOnly, heldOnly, match, cursor, limit);
    }
    public TransfersListAsked withStage(String stage) {
      return new TransfersListAsked(fiscalYear, placeCode, batchId, stage, level, overdueOnly, heldOnly, match, cursor, limit);
    }
    public TransfersListAsked withLevel(String level) {
      return new TransfersListAsked(fiscalYear, placeCode, batchId, stage, level, overdueOnly, heldOnly, match, cursor, limit);
    }
    public TransfersListAsked withOverdueOnly(Boolean overdueOnly) {
      return new TransfersListAsked(fiscalYear, placeCode, batchId, stage, level, overdueOnly, heldOnly, match, cursor, limit);
    }
    public TransfersListAsked withHeldOnly(Boolean heldOnly) {
      return new TransfersListAsked(fiscalYear, placeCode, batchId, stage, level, overdueOnly, heldOnly, match, cursor, limit);
    }
    public TransfersListAsked withMatch(String match) {
      return new TransfersListAsked(fiscalYear, placeCode, batchId, stage, level, overdueOnly, heldOnly, match, cursor, limit);
    }
    public TransfersListAsked withCursor(String cursor) {
      return new TransfersListAsked(fiscalYear, placeCode, batchId, stage, level, overdueOnly, heldOnly, match, cursor, limit);
    }
    public TransfersListAsked withLimit(Long limit) {
      return new TransfersListAsked(fiscalYear, placeCode, batchId, stage, level, overdueOnly, heldOnly, match, cursor, limit);
    }
  }

  public record TransfersGetAsked(String id) {}

  public record TransfersExplainAsked(String obligationId) {}

  /** 某年某地应负担金额试算 GET /apportionment/preview */
  public Apportionment apportionmentPreview(ApportionmentPreviewAsked asked) throws IOException, InterruptedException {
    Json json = call("GET", "/apportionment/preview", given(), given("policyId", asked.policyId(), "fiscalYear", asked.fiscalYear(), "headcountVersionId", asked.headcountVersionId(), "placeCode", asked.placeCode()), given());
    return Apportionment.read(json);
  }

  /** 一笔金额的依据与算式 GET /apportionment/explain */
  public Explanation apportionmentExplain(ApportionmentExplainAsked asked) throws IOException, InterruptedException {
    Json json = call("GET", "/apportionment/explain", given(), given("policyId", asked.policyId(), "fiscalYear", asked.fiscalYear(), "placeCode", asked.placeCode(), "insuredClass", asked.insuredClass(), "heads", asked.heads()), given());
    return Explanation.read(json);
  }

  /** 批次列表 GET /batches */
  public List<BatchSummary> batchesList(BatchesListAsked asked) throws IOException, InterruptedException {
    Json json = call("GET", "/batches", given(), given("fiscalYear", asked.fiscalYear(), "placeCode", asked.placeCode(), "stage", asked.stage()), given());
    return json.list(one -> BatchSummary.read(one));
  }

  /** 起草批次 POST /batches */
  public BatchActed batchesCreate(BatchesCreateAsked asked) throws IOException, InterruptedException {
    Json json = call("POST", "/batches", given(), given(), given("policyId", asked.policyId(), "fiscalYear", asked.fiscalYear(), "headcountVersionId", asked.headcountVersionId(), "placeCode", asked.placeCode(), "onlyPlaces", asked.onlyPlaces(), "title", asked.title(), "kind", asked.kind(), "functionCode", asked.functionCode(), "economicCode", asked.economicCode(), "proposedDocumentNumber", asked.proposedDocumentNumber(), "dueOn", asked.dueOn(), "dueReason", asked.dueReason(), "advanceShares", asked.advanceShares(), "idempotencyKey", asked.idempotencyKey()));
    return BatchActed.read(json);
  }

  /** 批次 GET /batches/{id} */
  public BatchDetail batchesGet(BatchesGetAsked asked) throws IOException, InterruptedException {
    Json json = call("GET", "/batches/{id}", given("id", asked.id()), given(), given());
    return BatchDetail.read(json);
  }

  /** 批次明细 GET /batches/{id}/rows */
  public BatchRows batchesRows(BatchesRowsAsked asked) throws IOException, InterruptedException {
    Json json = call("GET", "/batches/{id}/rows", given("id", asked.id()), given(), given());
    return BatchRows.read(json);
  }

  /** 提交批次 POST /batches/{id}/submit */
  public BatchActed batchesSubmit(BatchesSubmitAsked asked) throws IOException, InterruptedException {
    Json json = call("POST", "/batches/{id}/submit", given("id", asked.id()), given(), given("revisionHash", asked.revisionHash(), "comment", asked.comment(), "idempotencyKey", asked.idempotencyKey()));
    return BatchActed.read(json);
  }

  /** 期限 GET /deadlines */
  public List<Deadline> deadlinesList(DeadlinesListAsked asked) throws IOException, InterruptedException {
    Json json = call("GET", "/deadlines", given(), given("fiscalYear", asked.fiscalYear(), "placeCode", asked.placeCode()), given());
    return json.list(one -> Deadline.read(one));
  }

  /** 参保人数版本列表 GET /headcounts */
  public List<HeadcountVersionSummary> enrolmentVersions(EnrolmentVersionsAsked asked) throws IOException, InterruptedException {
    Json json = call("GET", "/headcounts", given(), given("fiscalYear", asked.fiscalYear(), "placeCode", asked.placeCode()), given());
    return json.list(one -> HeadcountVersionSummary.read(one));
  }

  /** 导入检查过的参保人数文件 POST /headcounts */
  public EnrolmentAcceptAnswer enrolmentAccept(EnrolmentAcceptAsked asked) throws IOException, InterruptedException {
    Json json = call("POST", "/headcounts", given(), given(), given("fileName", asked.fileName(), "contentBase64", asked.contentBase64(), "fiscalYear", asked.fiscalYear(), "placeCode", asked.placeCode(), "columns", asked.columns(), "places", asked.places(), "sha256", asked.sha256(), "cutOffOn", asked.cutOffOn(), "status", asked.status(), "warningsAcknowledged", asked.warningsAcknowledged(), "overConfirmedReason", asked.overConfirmedReason(), "idempotencyKey", asked.idempotencyKey()));
    return EnrolmentAcceptAnswer.read(json);
  }

  /** 参保人数版本 GET /headcounts/{id} */
  public HeadcountVersion enrolmentVersion(EnrolmentVersionAsked asked) throws IOException, InterruptedException {
    Json json = call("GET", "/headcounts/{id}", given("id", asked.id()), given(), given());
    return HeadcountVersion.read(json);
  }

  /** 检查参保人数文件，不保存 POST /headcounts/check */
  public HeadcountCheck enrolmentCheck(EnrolmentCheckAsked asked) throws IOException, InterruptedException {
    Json json = call("POST", "/headcounts/check", given(), given(), given("fileName", asked.fileName(), "contentBase64", asked.contentBase64(), "fiscalYear", asked.fiscalYear(), "placeCode", asked.placeCode(), "columns", asked.columns(), "places", asked.places()));
    return HeadcountCheck.read(json);
  }

  /** 到位率与概况 GET /overview */
  public Overview overviewGet(OverviewGetAsked asked) throws IOException, InterruptedException {
    Json json = call("GET", "/overview", given(), given("fiscalYear", asked.fiscalYear(), "placeCode", asked.placeCode()), given());
    return Overview.read(json);
  }

  /** 政策文件列表 GET /policies */
  public List<PolicySummary> policiesList() throws IOException, InterruptedException {
    Json json = call("GET", "/policies", given(), given(), given());
    return json.list(one -> PolicySummary.read(one));
  }

  /** 政策文件 GET /policies/{id} */
  public PolicyDetail policiesGet(PoliciesGetAsked asked) throws IOException, InterruptedException {
    Json json = call("GET", "/policies/{id}", given("id", asked.id()), given(), given());
    return PolicyDetail.read(json);
  }

  /** 密钥代表谁、在什么岗位、有什么权限 GET /whoami */
  public WhoAmI sessionWhoami() throws IOException, InterruptedException {
    Json json = call("GET", "/whoami", given(), given(), given());
    return WhoAmI.read(json);
  }

  /** 行政区划 GET /places */
  public List<PlaceNode> sessionPlaces(SessionPlacesAsked asked) throws IOException, InterruptedException {
    Json json = call("GET", "/places", given(), given("fiscalYear", asked.fiscalYear()), given());
    return json.list(one -> PlaceNode.read(one));
  }

  /** 拨付单列表，分页 GET /transfers */
  public TransferList transfersList(TransfersListAsked asked) throws IOException, InterruptedException {
    Json json = call("GET", "/transfers", given(), given("fiscalYear", asked.fiscalYear(), "placeCode", asked.placeCode(), "batchId", asked.batchId(), "stage", asked.stage(), "level", asked.level(), "overdueOnly", asked.overdueOnly(), "heldOnly", asked.heldOnly(), "match", asked.match(), "cursor", asked.cursor(), "limit", asked.limit()), given());
    return TransferList.read(json);
  }

  /** 拨付单 GET /transfers/{id} */
  public TransferDetail transfersGet(TransfersGetAsked asked) throws IOException, InterruptedException {
    Json json = call("GET", "/transfers/{id}", given("id", asked.id()), given(), given());
    return TransferDetail.read(json);
  }

  /** 一笔应拨款的依据与算式 GET /obligations/{obligationId}/explanation */
  public StoredExplanation transfersExplain(TransfersExplainAsked asked) throws IOException, InterruptedException {
    Json json = call("GET", "/obligations/{obligationId}/explanation", given("obligationId", asked.obligationId()), given(), given());
    return StoredExplanation.read(json);
  }

  public record AdvanceShare(String percent, String reason, List<String> onlyPlaces) {
    static AdvanceShare read(Json json) {
      return new AdvanceShare(
          json.get("percent").text(),
          json.get("reason").text(),
          json.get("onlyPlaces").orNull(here -> here.list(one1 -> one1.text())));
    }
  }

  public record ApportionedClass(String insuredClass, String heads, String caseId, String confidence, List<Share> shares, String totalFen) {
    static ApportionedClass read(Json json) {
      return new ApportionedClass(
          json.get("insuredClass").text(),
          json.get("heads").text(),
          json.get("caseId").text(),
          json.get("confidence").text(),
          json.get("shares").list(one -> Share.read(one)),
          json.get("totalFen").text());
    }
  }

  public record ApportionedPlace(String placeCode, String placeName, String parentCode, String parentName, String heads, List<ApportionedClass> classes, List<LevelAmount> byLevel, String totalFen, ApportionedPlaceCoveredBy coveredBy) {
    static ApportionedPlace read(Json json) {
      return new ApportionedPlace(
          json.get("placeCode").text(),
          json.get("placeName").text(),
          json.get("parentCode").orNull(here -> here.text()),
          json.get("parentName").orNull(here -> here.text()),
          json.get("heads").text(),
          json.get("classes").list(one -> ApportionedClass.read(one)),
          json.get("byLevel").list(one -> LevelAmount.read(one)),
          json.get("totalFen").text(),
          json.get("coveredBy").orNull(here -> ApportionedPlaceCoveredBy.read(here)));
    }
  }

  public record ApportionedPlaceCoveredBy(String batchId, String batchNumber) {
    static ApportionedPlaceCoveredBy read(Json json) {
      return new ApportionedPlaceCoveredBy(
          json.get("batchId").text(),
          json.get("batchNumber").text());
    }
  }

  public record Apportionment(String policyId, String policyNumber, Long fiscalYear, String standardYuan, String dueOn, String dueOrigin, Citation dueCitation, List<ApportionedPlace> places, List<LevelAmount> totals, String totalFen, ApportionmentRounding rounding) {
    static Apportionment read(Json json) {
      return new Apportionment(
          json.get("policyId").text(),
          json.get("policyNumber").text(),
          json.get("fiscalYear").whole(),
          json.get("standardYuan").orNull(here -> here.text()),
          json.get("dueOn").orNull(here -> here.text()),
          json.get("dueOrigin").orNull(here -> here.text()),
          json.get("dueCitation").orNull(here -> Citation.read(here)),
          json.get("places").list(one -> ApportionedPlace.read(one)),
          json.get("totals").list(one -> LevelAmount.read(one)),
          json.get("totalFen").text(),
          ApportionmentRounding.read(json.get("rounding")));
    }
  }

  public record ApportionmentRounding(String unit, String mode) {
    static ApportionmentRounding read(Json json) {
      return new ApportionmentRounding(
          json.get("unit").text(),
          json.get("mode").text());
    }
  }

  public record ApprovalStep(String key, String name, String role, String placeCode, String placeName, Long people, Boolean commentNeeded, Boolean stepUpNeeded, List<String> because, List<String> agreedBy) {
    static ApprovalStep read(Json json) {
      return new ApprovalStep(
          json.get("key").text(),
          json.get("name").text(),
          json.get("role").text(),
          json.get("placeCode").orNull(here -> here.text()),
          json.get("placeName").orNull(here -> here.text()),
          json.get("people").whole(),
          json.get("commentNeeded").truth(),
          json.get("stepUpNeeded").truth(),
          json.get("because").list(one -> one.text()),
          json.get("agreedBy").list(one -> one.text()));
    }
  }

  public record ApprovalView(String policyName, String policyVersion, Boolean builtIn, Long step, List<ApprovalStep> steps, List<ApprovalViewSkipped> skipped, ApprovalViewCandidates candidates, ApprovalViewHeld held, List<ApprovalViewLent> lent) {
    static ApprovalView read(Json json) {
      return new ApprovalView(
          json.get("policyName").text(),
          json.get("policyVersion").text(),
          json.get("builtIn").truth(),
          json.get("step").orNull(here -> here.whole()),
          json.get("steps").list(one -> ApprovalStep.read(one)),
          json.get("skipped").list(one -> ApprovalViewSkipped.read(one)),
          json.get("candidates").orNull(here -> ApprovalViewCandidates.read(here)),
          json.get("held").orNull(here -> ApprovalViewHeld.read(here)),
          json.get("lent").list(one -> ApprovalViewLent.read(one)));
    }
  }

  public record ApprovalViewCandidates(List<ApprovalViewCandidatesAble> able, List<ApprovalViewCandidatesExcluded> excluded, Long missing, Boolean blocked) {
    static ApprovalViewCandidates read(Json json) {
      return new ApprovalViewCandidates(
          json.get("able").list(one -> ApprovalViewCandidatesAble.read(one)),
          json.get("excluded").list(one -> ApprovalViewCandidatesExcluded.read(one)),
          json.get("missing").whole(),
          json.get("blocked").truth());
    }
  }

  public record ApprovalViewCandidatesAble(String userId, String name, String officeName) {
    static ApprovalViewCandidatesAble read(Json json) {
      return new ApprovalViewCandidatesAble(
          json.get("userId").text(),
          json.get("name").text(),
          json.get("officeName").text());
    }
  }

  public record ApprovalViewCandidatesExcluded(String userId, String name, String officeName, String because) {
    static ApprovalViewCandidatesExcluded read(Json json) {
      return new ApprovalViewCandidatesExcluded(
          json.get("userId").text(),
          json.get("name").text(),
          json.get("officeName").text(),
          json.get("because").text());
    }
  }

  public record ApprovalViewHeld(String by, String reason) {
    static ApprovalViewHeld read(Json json) {
      return new ApprovalViewHeld(
          json.get("by").text(),
          json.get("reason").text());
    }
  }

  public record ApprovalViewLent(String delegationId, String delegatorName, String role, List<String> acts) {
    static ApprovalViewLent read(Json json) {
      return new ApprovalViewLent(
          json.get("delegationId").text(),
          json.get("delegatorName").text(),
          json.get("role").text(),
          json.get("acts").list(one -> one.text()));
    }
  }

  public record ApprovalViewSkipped(String key, String name) {
    static ApprovalViewSkipped read(Json json) {
      return new ApprovalViewSkipped(
          json.get("key").text(),
          json.get("name").text());
    }
  }

  public record BatchActed(String id, String stage, Long revision, String revisionHash, Boolean replayed) {
    static BatchActed read(Json json) {
      return new BatchActed(
          json.get("id").text(),
          json.get("stage").text(),
          json.get("revision").whole(),
          json.get("revisionHash").text(),
          json.get("replayed").truth());
    }
  }

  public record BatchAhead(String legalFen, List<BatchAheadShares> shares) {
    static BatchAhead read(Json json) {
      return new BatchAhead(
          json.get("legalFen").text(),
          json.get("shares").list(one -> BatchAheadShares.read(one)));
    }
  }

  public record BatchAheadShares(String percent, String reason, Long places, String legalFen, String amountFen) {
    static BatchAheadShares read(Json json) {
      return new BatchAheadShares(
          json.get("percent").text(),
          json.get("reason").text(),
          json.get("places").whole(),
          json.get("legalFen").text(),
          json.get("amountFen").text());
    }
  }

  public record BatchCell(String transferId, String level, String payerCode, String payerName, String amountFen, String legalFen, String arrivedFen, String stage, Boolean unconfirmed, Boolean held) {
    static BatchCell read(Json json) {
      return new BatchCell(
          json.get("transferId").text(),
          json.get("level").text(),
          json.get("payerCode").text(),
          json.get("payerName").text(),
          json.get("amountFen").text(),
          json.get("legalFen").orNull(here -> here.text()),
          json.get("arrivedFen").text(),
          json.get("stage").text(),
          json.get("unconfirmed").truth(),
          json.get("held").truth());
    }
  }

  public record BatchDetail(String id, String number, String title, String documentNumber, Long fiscalYear, String kind, Long instalment, String stage, Boolean returned, Boolean held, String placeCode, String placeName, String policyId, String policyNumber, Long transferCount, Long unconfirmedTransfers, String amountFen, String sentFen, String arrivedFen, String dueOn, String postponedFrom, String dueOrigin, Long daysLeft, Boolean overdue, String preparedBy, String updatedAt, Long revision, String revisionHash, Boolean illustrative, PolicySummary policy, String headcountVersionId, Long headcountNumber, String headcountStatus, HeadcountVerdict headcountVerdict, String heads, String functionCode, String economicCode, String proposedDocumentNumber, Citation dueCitation, String dueReason, BatchDetailSignOff signOff, List<BatchDetailByLevel> byLevel, BatchAhead ahead, List<BatchEvent> events, ApprovalView approval, List<PermittedAct> acts, List<BatchDetailTelling> telling, BatchDetailChecks checks) {
    static BatchDetail read(Json json) {
      return new BatchDetail(
          json.get("id").text(),
          json.get("number").text(),
          json.get("title").text(),
          json.get("documentNumber").orNull(here -> here.text()),
          json.get("fiscalYear").whole(),
          json.get("kind").text(),
          json.get("instalment").whole(),
          json.get("stage").text(),
          json.get("returned").truth(),
          json.get("held").truth(),
          json.get("placeCode").text(),
          json.get("placeName").text(),
          json.get("policyId").text(),
          json.get("policyNumber").text(),
          json.get("transferCount").whole(),
          json.get("unconfirmedTransfers").whole(),
          json.get("amountFen").text(),
          json.get("sentFen").text(),
          json.get("arrivedFen").text(),
          json.get("dueOn").text(),
          json.get("postponedFrom").orNull(here -> here.text()),
          json.get("dueOrigin").text(),
          json.get("daysLeft").whole(),
          json.get("overdue").truth(),
          json.get("preparedBy").text(),
          json.get("updatedAt").text(),
          json.get("revision").whole(),
          json.get("revisionHash").text(),
          json.get("illustrative").truth(),
          PolicySummary.read(json.get("policy")),
          json.get("headcountVersionId").text(),
          json.get("headcountNumber").whole(),
          json.get("headcountStatus").text(),
          json.get("headcountVerdict").orNull(here -> HeadcountVerdict.read(here)),
          json.get("heads").text(),
          json.get("functionCode").orNull(here -> here.text()),
          json.get("economicCode").orNull(here -> here.text()),
          json.get("proposedDocumentNumber").orNull(here -> here.text()),
          json.get("dueCitation").orNull(here -> Citation.read(here)),
          json.get("dueReason").orNull(here -> here.text()),
          json.get("signOff").orNull(here -> BatchDetailSignOff.read(here)),
          json.get("byLevel").list(one -> BatchDetailByLevel.read(one)),
          json.get("ahead").orNull(here -> BatchAhead.read(here)),
          json.get("events").list(one -> BatchEvent.read(one)),
          json.get("approval").orNull(here -> ApprovalView.read(here)),
          json.get("acts").list(one -> PermittedAct.read(one)),
          json.get("telling").list(one -> BatchDetailTelling.read(one)),
          BatchDetailChecks.read(json.get("checks")));
    }
  }

  public record BatchDetailByLevel(String level, String amountFen, String sentFen, String arrivedFen) {
    static BatchDetailByLevel read(Json json) {
      return new BatchDetailByLevel(
          json.get("level").text(),
          json.get("amountFen").text(),
          json.get("sentFen").text(),
          json.get("arrivedFen").text());
    }
  }

  public record BatchDetailChecks(Boolean rowsAddUp, Boolean levelsAddUp) {
    static BatchDetailChecks read(Json json) {
      return new BatchDetailChecks(
          json.get("rowsAddUp").truth(),
          json.get("levelsAddUp").truth());
    }
  }

  public record BatchDetailSignOff(String number, String hash, String at) {
    static BatchDetailSignOff read(Json json) {
      return new BatchDetailSignOff(
          json.get("number").text(),
          json.get("hash").text(),
          json.get("at").text());
    }
  }

  public record BatchDetailTelling(Boolean permitted, String reason, List<BatchDetailTellingFacts> facts, String act) {
    static BatchDetailTelling read(Json json) {
      return new BatchDetailTelling(
          json.get("permitted").truth(),
          json.get("reason").orNull(here -> here.text()),
          json.get("facts").list(one -> BatchDetailTellingFacts.read(one)),
          json.get("act").text());
    }
  }

  public record BatchDetailTellingFacts(String name, String value) {
    static BatchDetailTellingFacts read(Json json) {
      return new BatchDetailTellingFacts(
          json.get("name").text(),
          json.get("value").text());
    }
  }

  public record BatchEvent(String at, String by, String role, String officeName, String act, String from, String to, String comment, Long revision, String onBehalfOf, Long step, Long returnTo, List<MarkView> marks, String toName) {
    static BatchEvent read(Json json) {
      return new BatchEvent(
          json.get("at").text(),
          json.get("by").text(),
          json.get("role").text(),
          json.get("officeName").text(),
          json.get("act").text(),
          json.get("from").orNull(here -> here.text()),
          json.get("to").text(),
          json.get("comment").orNull(here -> here.text()),
          json.get("revision").whole(),
          json.get("onBehalfOf").orNull(here -> here.text()),
          json.get("step").orNull(here -> here.whole()),
          json.get("returnTo").orNull(here -> here.whole()),
          json.get("marks").list(one -> MarkView.read(one)),
          json.get("toName").orNull(here -> here.text()));
    }
  }

  public record BatchRow(String placeCode, String placeName, String parentCode, String parentName, String heads, List<BatchCell> cells, String totalFen, String legalFen, BatchRowMoved moved, String advancePercent) {
    static BatchRow read(Json json) {
      return new BatchRow(
          json.get("placeCode").text(),
          json.get("placeName").text(),
          json.get("parentCode").orNull(here -> here.text()),
          json.get("parentName").orNull(here -> here.text()),
          json.get("heads").text(),
          json.get("cells").list(one -> BatchCell.read(one)),
          json.get("totalFen").text(),
          json.get("legalFen").orNull(here -> here.text()),
          json.get("moved").orNull(here -> BatchRowMoved.read(here)),
          json.get("advancePercent").orNull(here -> here.text()));
    }
  }

  public record BatchRowMoved(String from, String to) {
    static BatchRowMoved read(Json json) {
      return new BatchRowMoved(
          json.get("from").text(),
          json.get("to").text());
    }
  }

  public record BatchRows(List<BatchRow> rows, List<BatchRowsSubtotals> subtotals, List<LevelAmount> totals, String totalFen, String legalFen, String heads) {
    static BatchRows read(Json json) {
      return new BatchRows(
          json.get("rows").list(one -> BatchRow.read(one)),
          json.get("subtotals").list(one -> BatchRowsSubtotals.read(one)),
          json.get("totals").list(one -> LevelAmount.read(one)),
          json.get("totalFen").text(),
          json.get("legalFen").orNull(here -> here.text()),
          json.get("heads").text());
    }
  }

  public record BatchRowsSubtotals(String placeCode, String placeName, String heads, List<LevelAmount> byLevel, String totalFen, String legalFen) {
    static BatchRowsSubtotals read(Json json) {
      return new BatchRowsSubtotals(
          json.get("placeCode").text(),
          json.get("placeName").text(),
          json.get("heads").text(),
          json.get("byLevel").list(one -> LevelAmount.read(one)),
          json.get("totalFen").text(),
          json.get("legalFen").orNull(here -> here.text()));
    }
  }

  public record BatchSummary(String id, String number, String title, String documentNumber, Long fiscalYear, String kind, Long instalment, String stage, Boolean returned, Boolean held, String placeCode, String placeName, String policyId, String policyNumber, Long transferCount, Long unconfirmedTransfers, String amountFen, String sentFen, String arrivedFen, String dueOn, String postponedFrom, String dueOrigin, Long daysLeft, Boolean overdue, String preparedBy, String updatedAt, Long revision, String revisionHash, Boolean illustrative) {
    static BatchSummary read(Json json) {
      return new BatchSummary(
          json.get("id").text(),
          json.get("number").text(),
          json.get("title").text(),
          json.get("documentNumber").orNull(here -> here.text()),
          json.get("fiscalYear").whole(),
          json.get("kind").text(),
          json.get("instalment").whole(),
          json.get("stage").text(),
          json.get("returned").truth(),
          json.get("held").truth(),
          json.get("placeCode").text(),
          json.get("placeName").text(),
          json.get("policyId").text(),
          json.get("policyNumber").text(),
          json.get("transferCount").whole(),
          json.get("unconfirmedTransfers").whole(),
          json.get("amountFen").text(),
          json.get("sentFen").text(),
          json.get("arrivedFen").text(),
          json.get("dueOn").text(),
          json.get("postponedFrom").orNull(here -> here.text()),
          json.get("dueOrigin").text(),
          json.get("daysLeft").whole(),
          json.get("overdue").truth(),
          json.get("preparedBy").text(),
          json.get("updatedAt").text(),
          json.get("revision").whole(),
          json.get("revisionHash").text(),
          json.get("illustrative").truth());
    }
  }

  public record ChosenPlace(String written, String placeCode) {
    static ChosenPlace read(Json json) {
      return new ChosenPlace(
          json.get("written").text(),
          json.get("placeCode").text());
    }
  }

  public record Citation(String policyId, String number, String article, String quote, Boolean verbatim, String confidence) {
    static Citation read(Json json) {
      return new Citation(
          json.get("policyId").text(),
          json.get("number").text(),
          json.get("article").text(),
          json.get("quote").text(),
          json.get("verbatim").truth(),
          json.get("confidence").text());
    }
  }

  public record ColumnMeaning(String heading, String meaning) {
    static ColumnMeaning read(Json json) {
      return new ColumnMeaning(
          json.get("heading").text(),
          json.get("meaning").text());
    }
  }

  public record Deadline(String id, String dueOn, String postponedFrom, DeadlineEnded ended, String what, String placeCode, String placeName, String origin, DeadlineCitation citation, String reason, String basis, String batchId, String batchNumber, String concerns, String percent, List<String> levels, Long instalment, DeadlineStartedBy startedBy, String dueFen, String arrivedFen, Long daysLeft, Long workdaysLeft, Long weekdaysLeft, List<Long> uncoveredYears, String state, List<String> acts, Boolean postponingTakesTwo) {
    static Deadline read(Json json) {
      return new Deadline(
          json.get("id").text(),
          json.get("dueOn").text(),
          json.get("postponedFrom").orNull(here -> here.text()),
          json.get("ended").orNull(here -> DeadlineEnded.read(here)),
          json.get("what").text(),
          json.get("placeCode").text(),
          json.get("placeName").text(),
          json.get("origin").text(),
          json.get("citation").orNull(here -> DeadlineCitation.read(here)),
          json.get("reason").orNull(here -> here.text()),
          json.get("basis").orNull(here -> here.text()),
          json.get("batchId").orNull(here -> here.text()),
          json.get("batchNumber").orNull(here -> here.text()),
          json.get("concerns").text(),
          json.get("percent").orNull(here -> here.text()),
          json.get("levels").orNull(here -> here.list(one1 -> one1.text())),
          json.get("instalment").orNull(here -> here.whole()),
          json.get("startedBy").orNull(here -> DeadlineStartedBy.read(here)),
          json.get("dueFen").text(),
          json.get("arrivedFen").text(),
          json.get("daysLeft").whole(),
          json.get("workdaysLeft").orNull(here -> here.whole()),
          json.get("weekdaysLeft").whole(),
          json.get("uncoveredYears").list(one -> one.whole()),
          json.get("state").text(),
          json.get("acts").list(one -> one.text()),
          json.get("postponingTakesTwo").truth());
    }
  }

  public record DeadlineCitation(String policyId, String number, String article, String quote, Boolean verbatim, String confidence) {
    static DeadlineCitation read(Json json) {
      return new DeadlineCitation(
          json.get("policyId").orNull(here -> here.text()),
          json.get("number").text(),
          json.get("article").text(),
          json.get("quote").text(),
          json.get("verbatim").truth(),
          json.get("confidence").text());
    }
  }

  public record DeadlineEnded(String act, String reason) {
    static DeadlineEnded read(Json json) {
      return new DeadlineEnded(
          json.get("act").text(),
          json.get("reason").text());
    }
  }

  public record DeadlineStartedBy(String id, String event, String title, String happenedOn, String documentNumber) {
    static DeadlineStartedBy read(Json json) {
      return new DeadlineStartedBy(
          json.get("id").text(),
          json.get("event").text(),
          json.get("title").text(),
          json.get("happenedOn").text(),
          json.get("documentNumber").text());
    }
  }

  public record EnrolmentAcceptAnswer(String versionId, Boolean replayed) {
    static EnrolmentAcceptAnswer read(Json json) {
      return new EnrolmentAcceptAnswer(
          json.get("versionId").text(),
          json.get("replayed").truth());
    }
  }

  public record ExplainedShare(String level, String payerCode, String amountFen, Boolean assumed, TraceStep root) {
    static ExplainedShare read(Json json) {
      return new ExplainedShare(
          json.get("level").text(),
          json.get("payerCode").text(),
          json.get("amountFen").text(),
          json.get("assumed").truth(),
          TraceStep.read(json.get("root")));
    }
  }

  public record Explanation(String version, String policyId, Long year, String placeCode, String insuredClass, String heads, ExplanationRounding rounding, ExplanationCase case_, TraceStep standard, List<ExplainedShare> shares, ExplanationDueOn dueOn) {
    static Explanation read(Json json) {
      return new Explanation(
          json.get("version").text(),
          json.get("policyId").text(),
          json.get("year").whole(),
          json.get("placeCode").text(),
          json.get("insuredClass").text(),
          json.get("heads").text(),
          ExplanationRounding.read(json.get("rounding")),
          ExplanationCase.read(json.get("case")),
          TraceStep.read(json.get("standard")),
          json.get("shares").list(one -> ExplainedShare.read(one)),
          json.get("dueOn").orNull(here -> ExplanationDueOn.read(here)));
    }
  }

  public record ExplanationCase(String id, String title, String note, String confidence, List<ExplanationCaseFacts> facts) {
    static ExplanationCase read(Json json) {
      return new ExplanationCase(
          json.get("id").text(),
          json.get("title").text(),
          json.get("note").orNull(here -> here.text()),
          json.get("confidence").text(),
          json.get("facts").list(one -> ExplanationCaseFacts.read(one)));
    }
  }

  public record ExplanationCaseFacts(String place, String key, String value, String source, String confidence) {
    static ExplanationCaseFacts read(Json json) {
      return new ExplanationCaseFacts(
          json.get("place").text(),
          json.get("key").text(),
          json.get("value").text(),
          json.get("source").text(),
          json.get("confidence").text());
    }
  }

  public record ExplanationDueOn(String date, String title, Boolean fallback, Citation citation, TraceStep root) {
    static ExplanationDueOn read(Json json) {
      return new ExplanationDueOn(
          json.get("date").text(),
          json.get("title").text(),
          json.get("fallback").truth(),
          Citation.read(json.get("citation")),
          TraceStep.read(json.get("root")));
    }
  }

  public record ExplanationRounding(String unit, String mode) {
    static ExplanationRounding read(Json json) {
      return new ExplanationRounding(
          json.get("unit").text(),
          json.get("mode").text());
    }
  }

  public record HeadcountCheck(String fileName, String sha256, Long bytes, String format, String encoding, Boolean acceptable, HeadcountCheckImportedBefore importedBefore, HeadcountCheckConfirmedBefore confirmedBefore, List<HeadcountCheckRows> rows, Long rowCount, Long placeCount, String heads, List<HeadcountCheckHeadsByClass> headsByClass, List<HeadcountCheckMissingPlaces> missingPlaces, List<ImportFinding> findings, Long findingsLeftOut, TableHead head) {
    static HeadcountCheck read(Json json) {
      return new HeadcountCheck(
          json.get("fileName").text(),
          json.get("sha256").text(),
          json.get("bytes").whole(),
          json.get("format").text(),
          json.get("encoding").orNull(here -> here.text()),
          json.get("acceptable").truth(),
          json.get("importedBefore").orNull(here -> HeadcountCheckImportedBefore.read(here)),
          json.get("confirmedBefore").orNull(here -> HeadcountCheckConfirmedBefore.read(here)),
          json.get("rows").list(one -> HeadcountCheckRows.read(one)),
          json.get("rowCount").whole(),
          json.get("placeCount").whole(),
          json.get("heads").text(),
          json.get("headsByClass").list(one -> HeadcountCheckHeadsByClass.read(one)),
          json.get("missingPlaces").list(one -> HeadcountCheckMissingPlaces.read(one)),
          json.get("findings").list(one -> ImportFinding.read(one)),
          json.get("findingsLeftOut").whole(),
          json.get("head").orNull(here -> TableHead.read(here)));
    }
  }

  public record HeadcountCheckConfirmedBefore(String versionId, Long number, String by, String at, Long places) {
    static HeadcountCheckConfirmedBefore read(Json json) {
      return new HeadcountCheckConfirmedBefore(
          json.get("versionId").text(),
          json.get("number").whole(),
          json.get("by").text(),
          json.get("at").text(),
          json.get("places").whole());
    }
  }

  public record HeadcountCheckHeadsByClass(String insuredClass, String heads) {
    static HeadcountCheckHeadsByClass read(Json json) {
      return new HeadcountCheckHeadsByClass(
          json.get("insuredClass").text(),
          json.get("heads").text());
    }
  }

  public record HeadcountCheckImportedBefore(String versionId, Long number, String at, String by) {
    static HeadcountCheckImportedBefore read(Json json) {
      return new HeadcountCheckImportedBefore(
          json.get("versionId").text(),
          json.get("number").whole(),
          json.get("at").text(),
          json.get("by").text());
    }
  }

  public record HeadcountCheckMissingPlaces(String code, String name) {
    static HeadcountCheckMissingPlaces read(Json json) {
      return new HeadcountCheckMissingPlaces(
          json.get("code").text(),
          json.get("name").text());
    }
  }

  public record HeadcountCheckRows(Long line, String placeCode, String placeName, String insuredClass, String heads, String previousHeads) {
    static HeadcountCheckRows read(Json json) {
      return new HeadcountCheckRows(
          json.get("line").whole(),
          json.get("placeCode").text(),
          json.get("placeName").text(),
          json.get("insuredClass").text(),
          json.get("heads").text(),
          json.get("previousHeads").orNull(here -> here.text()));
    }
  }

  public record HeadcountRow(String placeCode, String placeName, String parentCode, String parentName, String insuredClass, String heads, String previousHeads) {
    static HeadcountRow read(Json json) {
      return new HeadcountRow(
          json.get("placeCode").text(),
          json.get("placeName").text(),
          json.get("parentCode").orNull(here -> here.text()),
          json.get("parentName").orNull(here -> here.text()),
          json.get("insuredClass").text(),
          json.get("heads").text(),
          json.get("previousHeads").orNull(here -> here.text()));
    }
  }

  public record HeadcountVerdict(Long seq, String verdict, String by, String officeName, String at, String comment) {
    static HeadcountVerdict read(Json json) {
      return new HeadcountVerdict(
          json.get("seq").whole(),
          json.get("verdict").text(),
          json.get("by").text(),
          json.get("officeName").text(),
          json.get("at").text(),
          json.get("comment").orNull(here -> here.text()));
    }
  }

  public record HeadcountVersion(String id, Long number, Long fiscalYear, String placeCode, String placeName, String status, String cutOffOn, String fileName, String fileSha256, Long rowCount, Long placeCount, String heads, String importedBy, String importedAt, Boolean importedByMe, String overConfirmedReason, String standing, List<HeadcountVerdict> verdicts, Boolean illustrative, List<HeadcountRow> rows) {
    static HeadcountVersion read(Json json) {
      return new HeadcountVersion(
          json.get("id").text(),
          json.get("number").whole(),
          json.get("fiscalYear").whole(),
          json.get("placeCode").text(),
          json.get("placeName").text(),
          json.get("status").text(),
          json.get("cutOffOn").text(),
          json.get("fileName").text(),
          json.get("fileSha256").text(),
          json.get("rowCount").whole(),
          json.get("placeCount").whole(),
          json.get("heads").text(),
          json.get("importedBy").text(),
          json.get("importedAt").text(),
          json.get("importedByMe").truth(),
          json.get("overConfirmedReason").orNull(here -> here.text()),
          json.get("standing").text(),
          json.get("verdicts").list(one -> HeadcountVerdict.read(one)),
          json.get("illustrative").truth(),
          json.get("rows").list(one -> HeadcountRow.read(one)));
    }
  }

  public record HeadcountVersionSummary(String id, Long number, Long fiscalYear, String placeCode, String placeName, String status, String cutOffOn, String fileName, String fileSha256, Long rowCount, Long placeCount, String heads, String importedBy, String importedAt, Boolean importedByMe, String overConfirmedReason, String standing, List<HeadcountVerdict> verdicts, Boolean illustrative) {
    static HeadcountVersionSummary read(Json json) {
      return new HeadcountVersionSummary(
          json.get("id").text(),
          json.get("number").whole(),
          json.get("fiscalYear").whole(),
          json.get("placeCode").text(),
          json.get("placeName").text(),
          json.get("status").text(),
          json.get("cutOffOn").text(),
          json.get("fileName").text(),
          json.get("fileSha256").text(),
          json.get("rowCount").whole(),
          json.get("placeCount").whole(),
          json.get("heads").text(),
          json.get("importedBy").text(),
          json.get("importedAt").text(),
          json.get("importedByMe").truth(),
          json.get("overConfirmedReason").orNull(here -> here.text()),
          json.get("standing").text(),
          json.get("verdicts").list(one -> HeadcountVerdict.read(one)),
          json.get("illustrative").truth());
    }
  }

  public record ImportFinding(String severity, String kind, String sheet, Long line, String column, String found, String expected, String remedy, List<ImportFindingSuggestions> suggestions, String written) {
    static ImportFinding read(Json json) {
      return new ImportFinding(
          json.get("severity").text(),
          json.get("kind").text(),
          json.get("sheet").orNull(here -> here.text()),
          json.get("line").orNull(here -> here.whole()),
          json.get("column").orNull(here -> here.text()),
          json.get("found").text(),
          json.get("expected").text(),
          json.get("remedy").text(),
          json.get("suggestions").list(one -> ImportFindingSuggestions.read(one)),
          json.get("written").orNull(here -> here.text()));
    }
  }

  public record ImportFindingSuggestions(String code, String name) {
    static ImportFindingSuggestions read(Json json) {
      return new ImportFindingSuggestions(
          json.get("code").text(),
          json.get("name").text());
    }
  }

  public record LevelAmount(String level, String amountFen) {
    static LevelAmount read(Json json) {
      return new LevelAmount(
          json.get("level").text(),
          json.get("amountFen").text());
    }
  }

  public record MarkView(String placeCode, String column) {
    static MarkView read(Json json) {
      return new MarkView(
          json.get("placeCode").text(),
          json.get("column").text());
    }
  }

  public record Overview(String today, Long fiscalYear, String placeCode, String placeName, String dueFen, String arrivedFen, String arrivedTodayFen, String dueByTodayFen, Long dueByTodayBasisPoints, String arrivedByTodayFen, Long arrivalRateBasisPoints, Long arrivalRateByTodayBasisPoints, String pendingFen, Long lateCount, String lateFen, Deadline nearestDeadline, Long nearestCount, Long todoCount, List<OverviewByLevel> byLevel, List<OverviewByPlace> byPlace, List<TransferSummary> late, Long batchCount, Boolean illustrative) {
    static Overview read(Json json) {
      return new Overview(
          json.get("today").text(),
          json.get("fiscalYear").whole(),
          json.get("placeCode").text(),
          json.get("placeName").text(),
          json.get("dueFen").text(),
          json.get("arrivedFen").text(),
          json.get("arrivedTodayFen").text(),
          json.get("dueByTodayFen").text(),
          json.get("dueByTodayBasisPoints").orNull(here -> here.whole()),
          json.get("arrivedByTodayFen").text(),
          json.get("arrivalRateBasisPoints").orNull(here -> here.whole()),
          json.get("arrivalRateByTodayBasisPoints").orNull(here -> here.whole()),
          json.get("pendingFen").text(),
          json.get("lateCount").whole(),
          json.get("lateFen").text(),
          json.get("nearestDeadline").orNull(here -> Deadline.read(here)),
          json.get("nearestCount").whole(),
          json.get("todoCount").whole(),
          json.get("byLevel").list(one -> OverviewByLevel.read(one)),
          json.get("byPlace").list(one -> OverviewByPlace.read(one)),
          json.get("late").list(one -> TransferSummary.read(one)),
          json.get("batchCount").whole(),
          json.get("illustrative").truth());
    }
  }

  public record OverviewByLevel(String level, String dueFen, String arrivedFen, Long arrivalRateBasisPoints, Long arrivalRateByTodayBasisPoints) {
    static OverviewByLevel read(Json json) {
      return new OverviewByLevel(
          json.get("level").text(),
          json.get("dueFen").text(),
          json.get("arrivedFen").text(),
          json.get("arrivalRateBasisPoints").orNull(here -> here.whole()),
          json.get("arrivalRateByTodayBasisPoints").orNull(here -> here.whole()));
    }
  }

  public record OverviewByPlace(String placeCode, String placeName, String dueFen, String arrivedFen, Long arrivalRateBasisPoints, Long arrivalRateByTodayBasisPoints, Long lateCount) {
    static OverviewByPlace read(Json json) {
      return new OverviewByPlace(
          json.get("placeCode").text(),
          json.get("placeName").text(),
          json.get("dueFen").text(),
          json.get("arrivedFen").text(),
          json.get("arrivalRateBasisPoints").orNull(here -> here.whole()),
          json.get("arrivalRateByTodayBasisPoints").orNull(here -> here.whole()),
          json.get("lateCount").whole());
    }
  }

  public record PaidAhead(String legalFen, String percent, String reason) {
    static PaidAhead read(Json json) {
      return new PaidAhead(
          json.get("legalFen").text(),
          json.get("percent").text(),
          json.get("reason").text());
    }
  }

  public record PermittedAct(Boolean permitted, String reason, List<PermittedActFacts> facts, String act) {
    static PermittedAct read(Json json) {
      return new PermittedAct(
          json.get("permitted").truth(),
          json.get("reason").orNull(here -> here.text()),
          json.get("facts").list(one -> PermittedActFacts.read(one)),
          json.get("act").text());
    }
  }

  public record PermittedActFacts(String name, String value) {
    static PermittedActFacts read(Json json) {
      return new PermittedActFacts(
          json.get("name").text(),
          json.get("value").text());
    }
  }

  public record PlaceNode(String code, String name, String level, String parentCode) {
    static PlaceNode read(Json json) {
      return new PlaceNode(
          json.get("code").text(),
          json.get("name").text(),
          json.get("level").text(),
          json.get("parentCode").orNull(here -> here.text()));
    }
  }

  public record PolicyCase(String id, String appliesTo, List<String> insuredClasses, String confidence, String note, List<PolicyCaseShares> shares) {
    static PolicyCase read(Json json) {
      return new PolicyCase(
          json.get("id").text(),
          json.get("appliesTo").text(),
          json.get("insuredClasses").list(one -> one.text()),
          json.get("confidence").text(),
          json.get("note").orNull(here -> here.text()),
          json.get("shares").list(one -> PolicyCaseShares.read(one)));
    }
  }

  public record PolicyCaseShares(String level, String rule, String citationKey) {
    static PolicyCaseShares read(Json json) {
      return new PolicyCaseShares(
          json.get("level").text(),
          json.get("rule").text(),
          json.get("citationKey").orNull(here -> here.text()));
    }
  }

  public record PolicyDetail(String id, String number, String title, List<String> issuers, String placeCode, String placeName, String issuedOn, Long fromYear, Long toYear, String standardYuan, String standardKind, String confidence, Boolean confirmed, List<String> topics, String version, List<PolicyDetailCitations> citations, List<PolicyCase> cases, List<PolicyDetailContributions> contributions, List<PolicyDetailHeadcounts> headcounts, List<PolicyDetailSettlement> settlement, List<PolicyDetailDeadlines> deadlines, List<String> notes, String source) {
    static PolicyDetail read(Json json) {
      return new PolicyDetail(
          json.get("id").text(),
          json.get("number").text(),
          json.get("title").text(),
          json.get("issuers").list(one -> one.text()),
          json.get("placeCode").text(),
          json.get("placeName").text(),
          json.get("issuedOn").orNull(here -> here.text()),
          json.get("fromYear").whole(),
          json.get("toYear").orNull(here -> here.whole()),
          json.get("standardYuan").orNull(here -> here.text()),
          json.get("standardKind").orNull(here -> here.text()),
          json.get("confidence").text(),
          json.get("confirmed").truth(),
          json.get("topics").list(one -> one.text()),
          json.get("version").text(),
          json.get("citations").list(one -> PolicyDetailCitations.read(one)),
          json.get("cases").list(one -> PolicyCase.read(one)),
          json.get("contributions").list(one -> PolicyDetailContributions.read(one)),
          json.get("headcounts").list(one -> PolicyDetailHeadcounts.read(one)),
          json.get("settlement").list(one -> PolicyDetailSettlement.read(one)),
          json.get("deadlines").list(one -> PolicyDetailDeadlines.read(one)),
          json.get("notes").list(one -> one.text()),
          json.get("source").text());
    }
  }

  public record PolicyDetailCitations(String policyId, String number, String article, String quote, Boolean verbatim, String confidence, String key, Boolean structured) {
    static PolicyDetailCitations read(Json json) {
      return new PolicyDetailCitations(
          json.get("policyId").text(),
          json.get("number").text(),
          json.get("article").text(),
          json.get("quote").text(),
          json.get("verbatim").truth(),
          json.get("confidence").text(),
          json.get("key").text(),
          json.get("structured").truth());
    }
  }

  public record PolicyDetailContributions(String yuan, String kind, Long coverageYear, String citationKey, String confidence) {
    static PolicyDetailContributions read(Json json) {
      return new PolicyDetailContributions(
          json.get("yuan").text(),
          json.get("kind").text(),
          json.get("coverageYear").orNull(here -> here.whole()),
          json.get("citationKey").orNull(here -> here.text()),
          json.get("confidence").text());
    }
  }

  public record PolicyDetailDeadlines(String what, String on, String rule, String citationKey, Boolean fallback) {
    static PolicyDetailDeadlines read(Json json) {
      return new PolicyDetailDeadlines(
          json.get("what").text(),
          json.get("on").orNull(here -> here.text()),
          json.get("rule").text(),
          json.get("citationKey").orNull(here -> here.text()),
          json.get("fallback").truth());
    }
  }

  public record PolicyDetailHeadcounts(String what, String on, String rule, String status, String use, String citationKey) {
    static PolicyDetailHeadcounts read(Json json) {
      return new PolicyDetailHeadcounts(
          json.get("what").text(),
          json.get("on").orNull(here -> here.text()),
          json.get("rule").text(),
          json.get("status").orNull(here -> here.text()),
          json.get("use").orNull(here -> here.text()),
          json.get("citationKey").text());
    }
  }

  public record PolicyDetailSettlement(String what, String rule, String citationKey) {
    static PolicyDetailSettlement read(Json json) {
      return new PolicyDetailSettlement(
          json.get("what").text(),
          json.get("rule").text(),
          json.get("citationKey").text());
    }
  }

  public record PolicySummary(String id, String number, String title, List<String> issuers, String placeCode, String placeName, String issuedOn, Long fromYear, Long toYear, String standardYuan, String standardKind, String confidence, Boolean confirmed, List<String> topics, String version) {
    static PolicySummary read(Json json) {
      return new PolicySummary(
          json.get("id").text(),
          json.get("number").text(),
          json.get("title").text(),
          json.get("issuers").list(one -> one.text()),
          json.get("placeCode").text(),
          json.get("placeName").text(),
          json.get("issuedOn").orNull(here -> here.text()),
          json.get("fromYear").whole(),
          json.get("toYear").orNull(here -> here.whole()),
          json.get("standardYuan").orNull(here -> here.text()),
          json.get("standardKind").orNull(here -> here.text()),
          json.get("confidence").text(),
          json.get("confirmed").truth(),
          json.get("topics").list(one -> one.text()),
          json.get("version").text());
    }
  }

  public record Share(String level, String payerCode, String payerName, String perHeadYuan, String amountFen, Boolean unconfirmed) {
    static Share read(Json json) {
      return new Share(
          json.get("level").text(),
          json.get("payerCode").text(),
          json.get("payerName").text(),
          json.get("perHeadYuan").text(),
          json.get("amountFen").text(),
          json.get("unconfirmed").truth());
    }
  }

  public record StoredExplanation(String obligationId, String insuredClass, String level, String amountFen, PaidAhead ahead, Explanation explanation, String policyVersion, String headcountVersionId, Long headcountNumber, String headcountFileName, Long headcountLine, String headcountImportedBy, String headcountImportedAt, HeadcountVerdict headcountVerdict, String codeVersion, StoredExplanationRecomputed recomputed) {
    static StoredExplanation read(Json json) {
      return new StoredExplanation(
          json.get("obligationId").text(),
          json.get("insuredClass").text(),
          json.get("level").text(),
          json.get("amountFen").text(),
          PaidAhead.read(json.get("ahead")),
          Explanation.read(json.get("explanation")),
          json.get("policyVersion").text(),
          json.get("headcountVersionId").text(),
          json.get("headcountNumber").whole(),
          json.get("headcountFileName").text(),
          json.get("headcountLine").orNull(here -> here.whole()),
          json.get("headcountImportedBy").text(),
          json.get("headcountImportedAt").text(),
          json.get("headcountVerdict").orNull(here -> HeadcountVerdict.read(here)),
          json.get("codeVersion").text(),
          StoredExplanationRecomputed.read(json.get("recomputed")));
    }
  }

  public record StoredExplanationRecomputed(String amountFen, Boolean same) {
    static StoredExplanationRecomputed read(Json json) {
      return new StoredExplanationRecomputed(
          json.get("amountFen").text(),
          json.get("same").truth());
    }
  }

  public record TableHead(String sheet, Long line, List<TableHeadColumns> columns, List<List<String>> firstRows, List<String> classes) {
    static TableHead read(Json json) {
      return new TableHead(
          json.get("sheet").orNull(here -> here.text()),
          json.get("line").whole(),
          json.get("columns").list(one -> TableHeadColumns.read(one)),
          json.get("firstRows").list(one -> one.list(one1 -> one1.text())),
          json.get("classes").list(one -> one.text()));
    }
  }

  public record TableHeadColumns(String heading, String meaning) {
    static TableHeadColumns read(Json json) {
      return new TableHeadColumns(
          json.get("heading").text(),
          json.get("meaning").orNull(here -> here.text()));
    }
  }

  public record TraceStep(String label, String operation, String value, String unit, List<TraceStep> inputs, Citation citation, Boolean derived, Boolean unconfirmed, String note) {
    static TraceStep read(Json json) {
      return new TraceStep(
          json.get("label").text(),
          json.get("operation").text(),
          json.get("value").text(),
          json.get("unit").text(),
          json.get("inputs").list(one -> TraceStep.read(one)),
          json.get("citation").orNull(here -> Citation.read(here)),
          json.get("derived").orNull(here -> here.truth()),
          json.get("unconfirmed").orNull(here -> here.truth()),
          json.get("note").orNull(here -> here.text()));
    }
  }

  public record TransferDetail(String id, String number, String batchId, String batchNumber, Long fiscalYear, String placeCode, String placeName, String level, String payerCode, String payerName, String fundAccountCode, String fundAccountName, String amountFen, String arrivedFen, String stage, String match, TransferDetailHeld held, String dueOn, String postponedFrom, Long daysLeft, Boolean overdue, String sentOn, String sendVoucherNumber, Boolean illustrative, String chineseAmount, PaidAhead ahead, List<TransferDetailObligations> obligations, List<TransferDetailEvents> events, List<TransferDetailArrivals> arrivals, String holdAct, List<TransferDetailPayments> payments) {
    static TransferDetail read(Json json) {
      return new TransferDetail(
          json.get("id").text(),
          json.get("number").text(),
          json.get("batchId").text(),
          json.get("batchNumber").text(),
          json.get("fiscalYear").whole(),
          json.get("placeCode").text(),
          json.get("placeName").text(),
          json.get("level").text(),
          json.get("payerCode").text(),
          json.get("payerName").text(),
          json.get("fundAccountCode").text(),
          json.get("fundAccountName").text(),
          json.get("amountFen").text(),
          json.get("arrivedFen").text(),
          json.get("stage").text(),
          json.get("match").text(),
          json.get("held").orNull(here -> TransferDetailHeld.read(here)),
          json.get("dueOn").text(),
          json.get("postponedFrom").orNull(here -> here.text()),
          json.get("daysLeft").whole(),
          json.get("overdue").truth(),
          json.get("sentOn").orNull(here -> here.text()),
          json.get("sendVoucherNumber").orNull(here -> here.text()),
          json.get("illustrative").truth(),
          json.get("chineseAmount").text(),
          json.get("ahead").orNull(here -> PaidAhead.read(here)),
          json.get("obligations").list(one -> TransferDetailObligations.read(one)),
          json.get("events").list(one -> TransferDetailEvents.read(one)),
          json.get("arrivals").list(one -> TransferDetailArrivals.read(one)),
          json.get("holdAct").orNull(here -> here.text()),
          json.get("payments").list(one -> TransferDetailPayments.read(one)));
    }
  }

  public record TransferDetailArrivals(String id, String reverses, String corrects, String reason, String statementLineId, String amountFen, String arrivedOn, String voucherNumber, String confirmedBy, String confirmedAt) {
    static TransferDetailArrivals read(Json json) {
      return new TransferDetailArrivals(
          json.get("id").text(),
          json.get("reverses").orNull(here -> here.text()),
          json.get("corrects").orNull(here -> here.text()),
          json.get("reason").orNull(here -> here.text()),
          json.get("statementLineId").orNull(here -> here.text()),
          json.get("amountFen").text(),
          json.get("arrivedOn").text(),
          json.get("voucherNumber").text(),
          json.get("confirmedBy").text(),
          json.get("confirmedAt").text());
    }
  }

  public record TransferDetailEvents(Long seq, String at, String by, String role, String act, String from, String to, String comment, String amountFen, String sentOn, String sendVoucherNumber, Long correctsSeq) {
    static TransferDetailEvents read(Json json) {
      return new TransferDetailEvents(
          json.get("seq").whole(),
          json.get("at").text(),
          json.get("by").text(),
          json.get("role").text(),
          json.get("act").text(),
          json.get("from").orNull(here -> here.text()),
          json.get("to").text(),
          json.get("comment").orNull(here -> here.text()),
          json.get("amountFen").orNull(here -> here.text()),
          json.get("sentOn").orNull(here -> here.text()),
          json.get("sendVoucherNumber").orNull(here -> here.text()),
          json.get("correctsSeq").orNull(here -> here.whole()));
    }
  }

  public record TransferDetailHeld(String by, String reason) {
    static TransferDetailHeld read(Json json) {
      return new TransferDetailHeld(
          json.get("by").text(),
          json.get("reason").text());
    }
  }

  public record TransferDetailObligations(String id, String insuredClass, String heads, String perHeadYuan, String amountFen, String legalFen, String caseId, Boolean unconfirmed) {
    static TransferDetailObligations read(Json json) {
      return new TransferDetailObligations(
          json.get("id").text(),
          json.get("insuredClass").text(),
          json.get("heads").text(),
          json.get("perHeadYuan").text(),
          json.get("amountFen").text(),
          json.get("legalFen").orNull(here -> here.text()),
          json.get("caseId").text(),
          json.get("unconfirmed").truth());
    }
  }

  public record TransferDetailPayments(String reference, String status, Long attempt, String orderedBy, String orderedAt, String remoteId, String remoteReason, TransferDetailPaymentsStalled stalled) {
    static TransferDetailPayments read(Json json) {
      return new TransferDetailPayments(
          json.get("reference").text(),
          json.get("status").text(),
          json.get("attempt").whole(),
          json.get("orderedBy").text(),
          json.get("orderedAt").text(),
          json.get("remoteId").orNull(here -> here.text()),
          json.get("remoteReason").orNull(here -> here.text()),
          json.get("stalled").orNull(here -> TransferDetailPaymentsStalled.read(here)));
    }
  }

  public record TransferDetailPaymentsStalled(Long times, String because) {
    static TransferDetailPaymentsStalled read(Json json) {
      return new TransferDetailPaymentsStalled(
          json.get("times").whole(),
          json.get("because").text());
    }
  }

  public record TransferList(List<TransferSummary> items, String nextCursor, TransferListTotals totals) {
    static TransferList read(Json json) {
      return new TransferList(
          json.get("items").list(one -> TransferSummary.read(one)),
          json.get("nextCursor").orNull(here -> here.text()),
          TransferListTotals.read(json.get("totals")));
    }
  }

  public record TransferListTotals(Long count, String amountFen, String arrivedFen) {
    static TransferListTotals read(Json json) {
      return new TransferListTotals(
          json.get("count").whole(),
          json.get("amountFen").text(),
          json.get("arrivedFen").text());
    }
  }

  public record TransferSummary(String id, String number, String batchId, String batchNumber, Long fiscalYear, String placeCode, String placeName, String level, String payerCode, String payerName, String fundAccountCode, String fundAccountName, String amountFen, String arrivedFen, String stage, String match, TransferSummaryHeld held, String dueOn, String postponedFrom, Long daysLeft, Boolean overdue, String sentOn, String sendVoucherNumber, Boolean illustrative) {
    static TransferSummary read(Json json) {
      return new TransferSummary(
          json.get("id").text(),
          json.get("number").text(),
          json.get("batchId").text(),
          json.get("batchNumber").text(),
          json.get("fiscalYear").whole(),
          json.get("placeCode").text(),
          json.get("placeName").text(),
          json.get("level").text(),
          json.get("payerCode").text(),
          json.get("payerName").text(),
          json.get("fundAccountCode").text(),
          json.get("fundAccountName").text(),
          json.get("amountFen").text(),
          json.get("arrivedFen").text(),
          json.get("stage").text(),
          json.get("match").text(),
          json.get("held").orNull(here -> TransferSummaryHeld.read(here)),
          json.get("dueOn").text(),
          json.get("postponedFrom").orNull(here -> here.text()),
          json.get("daysLeft").whole(),
          json.get("overdue").truth(),
          json.get("sentOn").orNull(here -> here.text()),
          json.get("sendVoucherNumber").orNull(here -> here.text()),
          json.get("illustrative").truth());
    }
  }

  public record TransferSummaryHeld(String by, String reason) {
    static TransferSummaryHeld read(Json json) {
      return new TransferSummaryHeld(
          json.get("by").text(),
          json.get("reason").text());
    }
  }

  public record WhoAmI(String name, WhoAmIPost post, WhoAmIKey key, String environment, String today, String address) {
    static WhoAmI read(Json json) {
      return new WhoAmI(
          json.get("name").text(),
          WhoAmIPost.read(json.get("post")),
          json.get("key").orNull(here -> WhoAmIKey.read(here)),
          json.get("environment").text(),
          json.get("today").text(),
          json.get("address").text());
    }
  }

  public record WhoAmIKey(String id, String name, String ending, List<String> scopes, List<String> addresses, String expiresAt) {
    static WhoAmIKey read(Json json) {
      return new WhoAmIKey(
          json.get("id").text(),
          json.get("name").text(),
          json.get("ending").text(),
          json.get("scopes").list(one -> one.text()),
          json.get("addresses").list(one -> one.text()),
          json.get("expiresAt").text());
    }
  }

  public record WhoAmIPost(String id, String role, String placeCode, String officeName) {
    static WhoAmIPost read(Json json) {
      return new WhoAmIPost(
          json.get("id").text(),
          json.get("role").text(),
          json.get("placeCode").text(),
          json.get("officeName").text());
    }
  }
}
