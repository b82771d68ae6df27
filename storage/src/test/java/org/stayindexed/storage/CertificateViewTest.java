package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.ServerCertificate;
import org.stayindexed.model.run.CertificateSeen;

/** The certificates of servers as the view shows them. */
class CertificateViewTest {
  /** The view counts days from the real time. */
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @TempDir private Path directory;

  @Test
  void hasOneRowForEachServerAndCertificateAndKnowsTheOneInUse() {
    CertificateSeen old = seen("shop.example", "old", Duration.ofHours(30), Optional.empty());
    CertificateSeen fresh = seen("shop.example", "new", Duration.ofDays(90), Optional.empty());
    CertificateSeen bad =
        seen("cdn.example", "bad", Duration.ofHours(-30), Optional.of(FailureClass.TLS_EXPIRED));
    StoredSite site = new StoredSite(directory);
    run(site, old, bad);
    run(site, old, bad);
    run(site, fresh);

    assertThat(
            site.sql(
                """
                select site, host, subject, problem, days_left, in_use, first_run, last_run
                from certificate order by host, first_run
                """))
        .extracting(row -> String.join(" ", row))
        .containsExactly(
            "shop.example cdn.example CN=bad TLS_EXPIRED -2 true 1 2",
            "shop.example shop.example CN=old null 1 false 1 2",
            "shop.example shop.example CN=new null 89 true 3 3");
  }

  private static void run(StoredSite site, CertificateSeen... certificates) {
    try (Database database = Database.open(site.directory(), "a test");
        RunWriter writer = database.startRun(site.start())) {
      for (CertificateSeen certificate : certificates) {
        writer.accept(certificate);
      }
    }
  }

  private CertificateSeen seen(
      String host, String name, Duration left, Optional<FailureClass> fault) {
    ServerCertificate certificate =
        new ServerCertificate(
            "CN=" + name,
            "CN=Tea Authority",
            now.minus(Duration.ofDays(60)),
            now.plus(left),
            name,
            "RSA 2048",
            "SHA256withRSA");
    return new CertificateSeen(host, 443, now, certificate, fault);
  }
}
