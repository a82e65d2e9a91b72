import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** From headcounts to money that has arrived: java Story URL KEY FILE.csv YEAR PLACE POLICY */
public final class Story {
  public static void main(String[] given) throws Exception {
    Daowei daowei = new Daowei(given[0], given[1]);
    Path file = Path.of(given[2]);
    String year = given[3];
    long fiscalYear = Long.parseLong(year);
    String place = given[4];
    String policy = given[5];

    Daowei.WhoAmI me = daowei.sessionWhoami();
    say("whoami", "name", me.name(), "environment", me.environment());

    String name = file.getFileName().toString();
    String content = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    Daowei.HeadcountCheck checked =
        daowei.enrolmentCheck(new Daowei.EnrolmentCheckAsked(name, content, fiscalYear, place));
    if (!checked.acceptable()) {
      checked.findings().forEach(one -> System.err.println(one.line() + ": " + one.found() + " " + one.expected()));
      System.exit(1);
    }
    String version = daowei.enrolmentAccept(new Daowei.EnrolmentAcceptAsked(
        name, content, fiscalYear, place, checked.sha256(), year + "-06-30", "verified", true, Daowei.newKey())).versionId();
    say("headcounts", "heads", checked.heads(), "versionId", version);

    String totalFen = daowei.apportionmentPreview(
        new Daowei.ApportionmentPreviewAsked(policy, fiscalYear, version, place)).totalFen();
    say("preview", "totalFen", totalFen);

    // Made once for this act: sent again, it answers with the same batch and makes no second one.
    Daowei.BatchesCreateAsked draft = new Daowei.BatchesCreateAsked(
        policy, fiscalYear, version, place, year + "年财政补助", "regular", Daowei.newKey());
    daowei.batchesCreate(draft);
    Daowei.BatchActed batch = daowei.batchesCreate(draft);
    say("drafted", "batchId", batch.id(), "replayed", batch.replayed().toString());

    Daowei.BatchActed submitted = daowei.batchesSubmit(
        new Daowei.BatchesSubmitAsked(batch.id(), batch.revisionHash(), Daowei.newKey()));
    say("submitted", "batchId", batch.id(), "revisionHash", submitted.revisionHash(), "stage", submitted.stage());

    // Deciding takes people: the program waits until the money has arrived.
    List<Daowei.TransferSummary> transfers = transfersOf(daowei, batch.id(), fiscalYear, place);
    while (!transfers.stream().allMatch(one -> one.stage().equals("arrived"))) {
      Thread.sleep(500);
      transfers = transfersOf(daowei, batch.id(), fiscalYear, place);
    }
    BigInteger arrived = transfers.stream().map(one -> new BigInteger(one.arrivedFen())).reduce(BigInteger.ZERO, BigInteger::add);
    say("arrived", "transfers", String.valueOf(transfers.size()), "arrivedFen", arrived.toString(), "due", totalFen);

    try {
      daowei.batchesGet(new Daowei.BatchesGetAsked("00000000-0000-4000-8000-000000000000"));
    } catch (Daowei.Problem problem) {
      say("refused", "status", String.valueOf(problem.status), "kind", problem.kind);
    }
  }

  private static List<Daowei.TransferSummary> transfersOf(Daowei daowei, String batchId, long year, String place)
      throws Exception {
    List<Daowei.TransferSummary> all = new ArrayList<>();
    String cursor = null;
    do {
      Daowei.TransferList page = daowei.transfersList(
          new Daowei.TransfersListAsked(year, place).withBatchId(batchId).withCursor(cursor).withLimit(200L));
      all.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);
    return all;
  }

  private static void say(String step, String... facts) {
    StringBuilder line = new StringBuilder("{\"step\":\"" + step + "\"");
    for (int index = 0; index < facts.length; index += 2)
      line.append(",\"" + facts[index] + "\":\"" + facts[index + 1] + "\"");
    System.out.println(line.append("}"));
  }
}
